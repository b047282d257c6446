package view

import (
	"fmt"
	"slices"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// OfPeriod reports whether the report is of a set of periods: each cell has one
// sheet a quarter or year, and no discipline of meetings.
func (r *Report) OfPeriod() bool {
	return len(r.Result.Sets) > 0 && r.Result.Sets[0].Scope == criteria.OfPeriod
}

// OneSheet reports whether a cell has one sheet, of the whole period: its points are
// the score, and a column of their own would say the same twice.
func OneSheet(r *Report) bool { return r.OfPeriod() && len(r.Result.Units()) == 1 }

// unitName is what a whole quarter or year is called in a head or as a
// worksheet's name: "Quý III", "Năm".
func unitName(unit scoring.Month) string {
	kind, number, _, _ := unit.Unit()
	switch criteria.PeriodKind(kind) {
	case criteria.Quarter:
		return "Quý " + Roman(number)
	case criteria.HalfYear:
		return [...]string{"6 tháng đầu năm", "6 tháng cuối năm"}[number-1]
	case criteria.NineMonths:
		return "9 tháng"
	}
	return "Năm"
}

// MonthNumber is a meeting's month in figures, "07/2026", or the quarter or year
// its sheet is of.
func MonthNumber(m scoring.Month) string {
	if m.Span > 0 {
		return unitName(m) + "/" + fmt.Sprint(m.Year)
	}
	return fmt.Sprintf("%02d/%d", m.Month, m.Year)
}

// sheetLimits say why the one sheet of a cell's whole period gives a lower grade
// than its points: the caps that settle it, or else the conditions not met.
func sheetLimits(r *Report, c *scoring.CellResult, p *text.Printer) (texts []string) {
	if !r.OfPeriod() || len(c.Meetings) != 1 || c.Meetings[0].Status != scoring.Scored {
		return nil
	}
	var gates, caps []diag.Message
	for _, limit := range c.Meetings[0].Limits {
		switch limit.Key {
		case "limit.gate", "limit.gate-open":
			gates = append(gates, limit)
		case "limit.cap":
			caps = append(caps, limit)
		}
	}
	if len(caps) > 0 {
		return Messages(caps, p)
	}
	return Messages(gates, p)
}

// undecidedReason says which facts keep a period's sheet from being graded.
func undecidedReason(m *scoring.MeetingResult, p *text.Printer) string {
	var wanting []diag.Message
	for _, limit := range m.Limits {
		if slices.Contains([]string{"limit.fact-wanting", "limit.gate-open", "limit.at-best"}, limit.Key) {
			wanting = append(wanting, limit)
		}
	}
	return p.Text("report.reason.undecided", "reasons", wanting)
}
