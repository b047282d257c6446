package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
)

// monthGroup takes a row that holds nothing but a month, "THÁNG 8/2026" or "II.
// Tháng 8", as the month of the rows below it.
func (l *list) monthGroup(row int) bool {
	if len(l.h.months) > 0 || l.h.has(words.MonthRole) {
		return false
	}
	text, at := "", -1
	for col := range min(l.g.Width(row), words.HeaderWidth) {
		switch cell := l.g.Text(row, col); {
		case cell == "" || text == "" && isLevelNumber(plainID(cell)):
		case text != "":
			return false
		default:
			text, at = cell, col
		}
	}
	text = strings.Trim(l.r.groupHead.ReplaceAllString(text, ""), "*•-– :")
	if at < 0 || len(text) > maxMonthHead || l.r.months.BareMonth(text) {
		return false
	}
	month, said := l.r.months.InText(text)
	if !said || month.IsZero() || l.r.withoutPeriod(l.r.vocabulary.HeadKey(l.r.months.WithoutMonth(text))) != "" {
		return false
	}
	l.month = saidMonth{present: true, month: month, text: text, row: row, col: at}
	return true
}

// tellFirstTotal takes the column of points right before those that add to them or
// take off, whatever its words, for a total: the one behind them counts.
func (r *reader) tellFirstTotal(g *grid, h *header) {
	first, last := -1, -1
	for _, c := range h.columns {
		switch c.role {
		case words.AdjustRole:
			if first < 0 || c.col < first {
				first = c.col
			}
		case words.TotalRole, words.ReviewRole:
			last = max(last, c.col)
		}
	}
	if first < 1 || last < first || h.roleOf(first-1) != words.NoRole {
		return
	}
	head, _, _ := r.wholeHead(g, h.top, h.bottom, first-1)
	if r.vocabulary.Scoring.OfTotals(r.vocabulary.Key(head), false) {
		h.columns = append(h.columns, column{col: first - 1, role: words.TotalRole, label: head})
	}
}
