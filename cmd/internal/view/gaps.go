package view

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Gap is one thing to send, complete or look at again, in one month or several.
type Gap struct {
	Cell     *scoring.CellResult // nil: it belongs to no cell
	Months   []scoring.Month     // none where it belongs to no cell
	Severity diag.Severity
	Places   []diag.Pos // of each; none where nothing was sent
	Message  string
	Hint     string
}

// A GapGroup is what one supervisor has to see to.
type GapGroup struct {
	Title string
	Gaps  []Gap
}

// GapsBySupervisor sorts what is missing and wrong, in the order in which the
// roster names the supervisors; what belongs to no cell comes last.
func GapsBySupervisor(r *Report, p *text.Printer) []GapGroup {
	owned, rest := ProblemsByMeetingOf(r)
	var groups []GapGroup
	index := map[string]int{}
	add := func(title string, gaps []Gap) {
		if len(gaps) == 0 {
			return
		}
		i, found := index[title]
		if !found {
			i = len(groups)
			index[title] = i
			groups = append(groups, GapGroup{Title: title})
		}
		groups[i].Gaps = append(groups[i].Gaps, gaps...)
	}
	assessed := p
	if r.Result.Assessment != nil {
		assessed = p.OfPeriods()
	}
	for i := range r.Result.Cells {
		c := &r.Result.Cells[i]
		title := p.Text("excel.no-supervisor")
		if supervisor := strings.TrimSpace(c.Cell.Supervisor); supervisor != "" {
			title = p.Text("excel.supervisor", "name", supervisor)
		}
		add(title, gapsOf(p, c, owned))
		if c.Assessed != nil {
			add(title, gapsOf(assessed, c.Assessed, owned))
		}
	}
	var unowned []Gap
	for _, problem := range rest {
		unowned = append(unowned, problemGap(p, problem))
	}
	add(p.Text("excel.no-owner"), unowned)
	return groups
}

// gapsOf returns what a cell has to send or mend, in the order of its months; the
// same of several months is one.
func gapsOf(p *text.Printer, c *scoring.CellResult, owned map[*scoring.MeetingResult][]diag.Problem) []Gap {
	var gaps []Gap
	for i := range c.Meetings {
		m := &c.Meetings[i]
		add := func(g Gap) {
			g.Cell, g.Months = c, []scoring.Month{m.Month}
			gaps = addGap(gaps, g)
		}
		for _, problem := range Together(owned[m]) {
			add(problemGap(p, problem))
		}
		switch {
		case m.Status == scoring.MissingMeeting:
			add(Gap{Severity: diag.Error, Message: p.Text("report.meeting.missing"), Hint: p.Text("excel.gap.send")})
		case m.Status == scoring.UndecidedSheet && (c.Decision == nil || !c.Decision.Grade.Known):
			files, _ := SourcesText(m)
			add(Gap{Severity: diag.Error, Places: []diag.Pos{{File: files}}, Message: undecidedReason(m, p), Hint: p.Text("excel.gap.facts")})
		case m.Status == scoring.Faulty && len(owned[m]) == 0:
			files, _ := SourcesText(m)
			add(Gap{Severity: diag.Error, Places: []diag.Pos{{File: files}}, Message: p.Text("report.meeting.faulty")})
		}
	}
	return gaps
}

// placesTogether is how many places one line names at most: a row of a worksheet
// cannot grow without end.
const placesTogether = 12

// addGap puts a gap with the one that says the same of the same cell, if there is one.
func addGap(gaps []Gap, g Gap) []Gap {
	same := slices.IndexFunc(gaps, func(o Gap) bool {
		return o.Severity == g.Severity && o.Message == g.Message && o.Hint == g.Hint && len(o.Places) < placesTogether
	})
	if same < 0 {
		return append(gaps, g)
	}
	with := &gaps[same]
	for _, month := range g.Months {
		if !slices.Contains(with.Months, month) {
			with.Months = append(with.Months, month)
		}
	}
	with.Places = append(with.Places, g.Places...)
	return gaps
}

func problemGap(p *text.Printer, problem diag.Problem) Gap {
	message, hint := p.Problem(problem)
	return Gap{Severity: problem.Severity, Places: []diag.Pos{problem.Pos}, Message: text.Plain(message), Hint: text.Plain(hint)}
}

// MonthsText writes the months of a gap: "tháng 7/2026", "tháng 7, 9/2026".
func (g Gap) MonthsText(p *text.Printer) string {
	if len(g.Months) < 2 || slices.ContainsFunc(g.Months, func(m scoring.Month) bool { return m.Span > 0 }) {
		var each []string
		for _, m := range g.Months {
			each = append(each, p.Value(m))
		}
		return strings.Join(each, ", ")
	}
	return p.Text("report.reason.months", "months", MonthsTogether(g.Months))
}

// MonthsTogether writes "7, 8, 9/2026"; a year stands behind its last month.
func MonthsTogether(months []scoring.Month) string {
	var parts []string
	for i, m := range months {
		part := strconv.Itoa(m.Month)
		if i+1 == len(months) || months[i+1].Year != m.Year {
			part += "/" + strconv.Itoa(m.Year)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

// PlaceText writes the places of a gap, each file once.
func (g Gap) PlaceText(p *text.Printer) string {
	var parts []string
	file := ""
	for i, pos := range g.Places {
		if i > 0 && pos.File == file {
			pos.File = ""
		} else {
			file = pos.File
		}
		parts = AppendNew(parts, p.Place(pos))
	}
	return strings.Join(parts, "; ")
}

// SourcesText names the files and worksheets a meeting comes from.
func SourcesText(m *scoring.MeetingResult) (files, worksheets string) {
	var fileList, sheetList []string
	for _, source := range m.Sources {
		fileList = AppendNew(fileList, path.Base(text.Plain(source.File))) // the whole path stands under Nguồn
		worksheet := text.Plain(source.Sheet)
		if source.Row > 0 {
			worksheet = fmt.Sprintf("%s:%d", worksheet, source.Row)
		}
		sheetList = AppendNew(sheetList, worksheet)
	}
	return strings.Join(fileList, "; "), strings.Join(sheetList, "; ")
}
