package view

import (
	"fmt"
	"path"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Gap is one thing to send, complete or look at again.
type Gap struct {
	Cell     *scoring.CellResult // nil: it belongs to no cell
	Month    scoring.Month
	Severity diag.Severity
	Place    string
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
		unowned = append(unowned, problemGap(p, nil, scoring.Month{}, problem))
	}
	add(p.Text("excel.no-owner"), unowned)
	return groups
}

// gapsOf returns what a cell has to send or mend, month by month.
func gapsOf(p *text.Printer, c *scoring.CellResult, owned map[*scoring.MeetingResult][]diag.Problem) []Gap {
	var gaps []Gap
	for i := range c.Meetings {
		m := &c.Meetings[i]
		for _, problem := range owned[m] {
			gaps = append(gaps, problemGap(p, c, m.Month, problem))
		}
		switch {
		case m.Status == scoring.MissingMeeting:
			gaps = append(gaps, Gap{Cell: c, Month: m.Month, Severity: diag.Error,
				Message: p.Text("report.meeting.missing"), Hint: p.Text("excel.gap.send")})
		case m.Status == scoring.UndecidedSheet && (c.Decision == nil || !c.Decision.Grade.Known):
			files, _ := SourcesText(m)
			gaps = append(gaps, Gap{Cell: c, Month: m.Month, Severity: diag.Error, Place: files, Message: undecidedReason(m, p), Hint: p.Text("excel.gap.facts")})
		case m.Status == scoring.Faulty && len(owned[m]) == 0:
			files, _ := SourcesText(m)
			gaps = append(gaps, Gap{Cell: c, Month: m.Month, Severity: diag.Error, Place: files, Message: p.Text("report.meeting.faulty")})
		}
	}
	return gaps
}

func problemGap(p *text.Printer, c *scoring.CellResult, month scoring.Month, problem diag.Problem) Gap {
	message, hint := p.Problem(problem)
	return Gap{Cell: c, Month: month, Severity: problem.Severity, Place: p.Place(problem.Pos), Message: text.Plain(message), Hint: text.Plain(hint)}
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
