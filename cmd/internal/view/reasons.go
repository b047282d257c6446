package view

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// MeanDecimals is how fine means of the analysis are shown.
const MeanDecimals = 2

// Shortened cuts a text that would push the notice onto a second page.
func Shortened(s string, limit int) string {
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	return string(runes[:limit]) + "…"
}

// ReasonLength is how many runes of one reason stand in a letter or a line.
const ReasonLength = 90

// StatusText is the word for a cell without a grade: "chưa đủ phiếu" only where
// a sheet is missing, else what it is that keeps the grade away.
func (r *Report) StatusText(c *scoring.CellResult, p *text.Printer) string {
	return p.Text("report.status." + c.StatusWord())
}

// CellName is the cell's name, with its committee in a list that was merged of
// several, or where another committee has a cell of that name.
func (r *Report) CellName(c *scoring.CellResult, p *text.Printer) string {
	if strings.TrimSpace(c.Cell.Committee) == "" || r.Spread == nil && !r.homonyms.has(r.Result.Cells, c.Cell.Name) {
		return c.Cell.Name
	}
	return p.Text("report.cell-of", "cell", c.Cell.Name, "committee", c.Cell.Committee)
}

// MonthsOf lists the cell's required meetings with a status.
func MonthsOf(c *scoring.CellResult, status scoring.MeetingStatus) (meetings []*scoring.MeetingResult) {
	for i := range c.Meetings {
		if m := &c.Meetings[i]; m.Required && m.Status == status {
			meetings = append(meetings, m)
		}
	}
	return meetings
}

// Reasons say why a cell has no grade: which months were not sent, which sheets
// are faulty and where, in which months no meeting was held. None for a cell
// that has one.
func (r *Report) Reasons(c *scoring.CellResult, p *text.Printer) (reasons []string) {
	if c.DecidedGrade().Known || c.Outside {
		return nil
	}
	if missing := MonthsOf(c, scoring.MissingMeeting); len(missing) > 0 {
		reasons = append(reasons, p.Text("report.reason.missing", "months", r.MonthList(missing, p)))
	}
	for _, m := range MonthsOf(c, scoring.Faulty) {
		reasons = append(reasons, faultReason(r, m, p))
	}
	for _, m := range MonthsOf(c, scoring.UndecidedSheet) {
		reasons = append(reasons, undecidedReason(m, p))
	}
	if absent := MonthsOf(c, scoring.NotHeld); len(absent) > 0 {
		reasons = append(reasons, p.Text("report.reason.not-held", "months", r.MonthList(absent, p)))
	}
	return reasons
}

// MonthList writes "tháng 7, 8", with the year where the period has several.
func (r *Report) MonthList(meetings []*scoring.MeetingResult, p *text.Printer) string {
	var months []string
	for _, m := range meetings {
		if m.Month.Span > 0 {
			months = append(months, p.Value(m.Month))
			continue
		}
		month := strconv.Itoa(m.Month.Month)
		if r.Result.Period.SeveralYears() {
			month += "/" + strconv.Itoa(m.Month.Year)
		}
		months = append(months, month)
	}
	return p.Text("report.reason.months", "months", strings.Join(months, ", "))
}

// criteriaNamed is how many faulty criteria of a sheet are named.
const criteriaNamed = 5

// faultReason writes "tháng 9: phiếu có lỗi ở tiêu chí 5", or what else is wrong.
func faultReason(r *Report, m *scoring.MeetingResult, p *text.Printer) string {
	months := r.MonthList([]*scoring.MeetingResult{m}, p)
	var ids []string
	var other diag.Message
	for _, problem := range r.FaultsOf(m) {
		if id, found := criterionOf(problem.Message); found {
			ids = AppendNew(ids, id)
		} else if other.IsZero() {
			other = problem.Message
		}
	}
	slices.SortFunc(ids, diag.CompareNatural)
	more := ""
	if n := len(ids) - criteriaNamed; n > 0 {
		ids, more = ids[:criteriaNamed], p.Text("report.reason.more", "count", n)
	}
	switch {
	case len(ids) > 0:
		return p.Text("report.reason.faulty.criteria", "months", months, "criteria", strings.Join(ids, ", ")+more)
	case !other.IsZero():
		return p.Text("report.reason.faulty.other", "months", months, "what", Shortened(p.Message(other), ReasonLength))
	}
	return p.Text("report.reason.faulty", "months", months)
}

// FaultsOf lists the errors of the sheets that a meeting was read from. They are
// found by their place: a report that was read back has them so too.
func (r *Report) FaultsOf(m *scoring.MeetingResult) (faults []diag.Problem) {
	for _, problem := range r.Problems {
		if problem.Severity == diag.Error && slices.ContainsFunc(m.Sources, func(s scoring.Source) bool { return inSource(problem.Pos, s) }) {
			faults = append(faults, problem)
		}
	}
	return faults
}

func inSource(pos diag.Pos, s scoring.Source) bool {
	if pos.File != s.File || pos.Sheet != s.Sheet {
		return false
	}
	row := strings.TrimLeft(pos.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return s.Row == 0 || row == "" || row == strconv.Itoa(s.Row)
}

func criterionOf(m diag.Message) (id string, found bool) {
	for i := 0; i+1 < len(m.Args); i += 2 {
		if m.Args[i] == "criterion" {
			id, found = m.Args[i+1].(string)
		}
	}
	return id, found
}

// homonyms are the names that cells of more than one committee have: looked for
// once in a report, for every list asks it of every cell.
type homonyms struct {
	once  sync.Once
	names map[string]bool
}

func (h *homonyms) has(cells []scoring.CellResult, name string) bool {
	h.once.Do(func() {
		h.names = map[string]bool{}
		committees := make(map[string]string, len(cells))
		for i := range cells {
			c := cells[i].Cell
			if committee, known := committees[c.Name]; known && committee != c.Committee {
				h.names[c.Name] = true
			}
			committees[c.Name] = c.Committee
		}
	})
	return h.names[name]
}
