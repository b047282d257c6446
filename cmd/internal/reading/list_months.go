package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// listMonths finds the month of every row of a list, and whether its meeting was held.
type listMonths struct {
	*listTable
	*listRuns
	month     heads.SaidMonth
	inName    scoring.Month // of the worksheet or file
	nameSaid  bool
	monthless bool                 // the missing month was told of
	others    []heads.MonthColumns // where the months stand in columns: all of them
	of        *heads.MonthColumns  // and the one that is read
}

// monthOf finds the month of a row: its column, the title, its date, the names
// of worksheet and file. A month that is missing is told once a sheet.
func (lm *listMonths) monthOf(row, cell int, f scoring.Facts) scoring.Month {
	if text, col := lm.monthStated(row); text != "" {
		month := lm.r.Months.InLabel(text, lm.g.From1904)
		if month.IsZero() && lm.r.lacksYear(text, lm.g.From1904) {
			lm.withoutYear(lm.g.Pos(row, col))
		} else if month.IsZero() {
			lm.reading.problems = append(lm.reading.problems, diag.New(diag.NoPeriod, "row", lm.g.Pos(row, col), "text", text,
				"cell", lm.r.Roster.Cells[cell].Name))
		}
		return month
	}
	switch {
	case lm.month.Present && !lm.month.Month.IsZero():
		return lm.month.Month
	case !lm.month.Present && f.Date.Known && !lm.r.Months.Whole:
		return scoring.MonthOf(f.Date.Value)
	case !lm.month.Present && lm.nameSaid && !lm.inName.IsZero() && !lm.badDate(row):
		return lm.inName
	}
	if lm.r.Year == 0 && lm.r.monthWithoutYear(lm.g, heads.Extent{To: lm.h.Top, Header: lm.h.Top}, nil) > 0 {
		lm.withoutYear(lm.g.SheetPos())
	} else if !lm.monthless {
		lm.monthless = true
		lm.reading.problems = append(lm.reading.problems, diag.New(diag.NoPeriod, "list", lm.g.SheetPos()))
	}
	return scoring.Month{}
}

// badDate reports whether the row's date is there but cannot be read.
func (lm *listMonths) badDate(row int) bool {
	text, _, found := lm.text(row, words.DateRole)
	return found && lm.r.SpeaksOfDate(text)
}

// withoutYear tells once a list that its months have no year.
func (lm *listMonths) withoutYear(pos diag.Pos) {
	if !lm.monthless {
		lm.monthless = true
		lm.reading.problems = append(lm.reading.problems, lm.r.withoutYear(pos))
	}
}

// dates returns the dates of a list's rows.
func (lm *listMonths) dates(to int) (dates []string) {
	for row := lm.h.Bottom + 1; row < to; row++ {
		if text, _, found := lm.text(row, words.DateRole); found && text != "" {
			dates = append(dates, text)
		}
	}
	return dates
}

// monthGroup finds a row that holds nothing but a month, "THÁNG 8/2026" or "II.
// Tháng 8": it is that of the rows below it.
func (lm *listMonths) monthGroup(row int) (of heads.SaidMonth, found bool) {
	if len(lm.h.Months) > 0 || lm.h.Has(words.MonthRole) {
		return of, false
	}
	text, at := "", -1
	for col := range min(lm.g.Width(row), words.HeaderWidth) {
		switch cell := lm.g.Text(row, col); {
		case cell == "" || text == "" && heads.IsLevelNumber(heads.PlainID(cell)):
		case text != "":
			return of, false
		default:
			text, at = cell, col
		}
	}
	text = strings.Trim(lm.r.GroupHead.ReplaceAllString(text, ""), "*•-– :")
	if at < 0 || len(text) > heads.MaxMonthHead || lm.r.Months.BareMonth(text) {
		return of, false
	}
	month, said := lm.r.Months.InText(text)
	if !said || month.IsZero() || lm.r.WithoutPeriod(lm.r.Vocabulary.HeadKey(lm.r.Months.WithoutMonth(text))) != "" {
		return of, false
	}
	return heads.SaidMonth{Present: true, Month: month, Text: text, Row: row, Col: at}, true
}

// saysNotHeld looks for the phrase in the row's own cells and returns its column. One that names another
// month, or stands in another month's column, says nothing of this one.
func (lm *listMonths) saysNotHeld(row int) (at int, said bool) {
	for col := range lm.g.Width(row) {
		text := lm.r.At(lm.g, row, col)
		if text == lm.r.Blank || !lm.r.SaysNotHeldAlone(text) || lm.of != nil && heads.InMonths(lm.others, col) && !lm.of.Holds(col) {
			continue
		}
		named, said := lm.r.MonthIn(text, nil)
		month := lm.statedIn(row)
		switch {
		case said && !named.Month.IsZero() && !month.IsZero() && named.Month != month:
		case lm.of != nil && !said && !lm.of.Holds(col) && !lm.blankMonth(row): // which of its months, nobody can tell
		default:
			return col, true
		}
	}
	return 0, false
}

// statedIn returns the month that a row, or the list, states; zero: none.
func (lm *listMonths) statedIn(row int) scoring.Month {
	if text, _ := lm.monthStated(row); text != "" {
		return lm.r.Months.InLabel(text, lm.g.From1904)
	}
	return lm.month.Month
}

// blankMonth reports whether nothing stands in the columns of the month.
func (lm *listMonths) blankMonth(row int) bool {
	for _, c := range lm.of.Columns {
		if !words.Placeholder(lm.g.Text(row, c.Col)) {
			return false
		}
	}
	return true
}
