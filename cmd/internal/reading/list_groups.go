package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// monthGroup takes a row that holds nothing but a month, "THÁNG 8/2026" or "II.
// Tháng 8", as the month of the rows below it.
func (l *list) monthGroup(row int) bool {
	if len(l.h.Months) > 0 || l.h.Has(words.MonthRole) {
		return false
	}
	text, at := "", -1
	for col := range min(l.g.Width(row), words.HeaderWidth) {
		switch cell := l.g.Text(row, col); {
		case cell == "" || text == "" && heads.IsLevelNumber(heads.PlainID(cell)):
		case text != "":
			return false
		default:
			text, at = cell, col
		}
	}
	text = strings.Trim(l.r.GroupHead.ReplaceAllString(text, ""), "*•-– :")
	if at < 0 || len(text) > heads.MaxMonthHead || l.r.Months.BareMonth(text) {
		return false
	}
	month, said := l.r.Months.InText(text)
	if !said || month.IsZero() || l.r.WithoutPeriod(l.r.Vocabulary.HeadKey(l.r.Months.WithoutMonth(text))) != "" {
		return false
	}
	l.month = heads.SaidMonth{Present: true, Month: month, Text: text, Row: row, Col: at}
	return true
}
