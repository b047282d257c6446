package excel

import (
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A gap is one thing to send, complete or look at again.
type gap struct {
	cell     *scoring.CellResult // nil: it belongs to no cell
	month    scoring.Month
	severity diag.Severity
	place    string
	message  string
	hint     string
}

// writeToComplete lists what is missing or wrong, by the superior's member who
// looks after the cell.
func (b *book) writeToComplete() {
	s := b.sheet(names.ToComplete, 6, 32, 15, 14, 36, 46, 46)
	s.Streamed()
	last := len(s.Widths)
	s.Merge(1, last, b.p.Text("excel.gaps"), xlsx.Style{Bold: true, Align: "center", Size: xlsx.HeadSize})
	s.NextLines(1)
	s.Merge(1, last, b.p.Value(b.report.Result.Period), xlsx.Style{Bold: true, Align: "center", Size: xlsx.HeadSize})
	s.NextLines(1)
	s.Skip(1)
	head := s.Row
	var titles []string
	for _, key := range []string{"report.column.number", "report.column.cell", "excel.month", "excel.severity", "excel.place", "excel.gap", "excel.remedy"} {
		titles = append(titles, b.p.Text(key))
	}
	s.Heads(titles)
	s.HeadDone(head)
	number := 0
	for _, group := range b.gapsBySupervisor() {
		s.Merge(1, last, group.title, xlsx.GroupStyle())
		s.NextLines(1)
		for _, g := range group.gaps {
			number++
			s.gapRow(number, g)
		}
	}
	if number == 0 {
		s.Merge(1, last, b.p.Text("excel.gaps.none"), xlsx.MidStyle())
		s.NextLines(1)
	}
	s.page(head, head)
	s.EndStream()
}

func (s *sheet) gapRow(number int, g gap) {
	name, month := "", ""
	if g.cell != nil {
		name = g.cell.Cell.Name
	}
	if !g.month.IsZero() {
		month = s.p.Value(g.month)
	}
	s.Count(1, number, xlsx.MidStyle())
	s.Text(2, name, xlsx.TextStyle())
	s.Text(3, month, xlsx.MidStyle())
	s.Text(4, s.p.Text("severity."+g.severity.String()), xlsx.MidStyle())
	for i, value := range []string{g.place, g.message, g.hint} {
		s.Text(5+i, value, xlsx.TextStyle())
	}
	s.Next(map[int]string{2: name, 3: month, 5: g.place, 6: g.message, 7: g.hint})
}

// A gapGroup is what one supervisor has to see to.
type gapGroup struct {
	title string
	gaps  []gap
}

// gapsBySupervisor sorts what is missing and wrong, in the order in which the
// roster names the supervisors; what belongs to no cell comes last.
func (b *book) gapsBySupervisor() []gapGroup {
	owned, rest := b.report.ProblemsByMeeting()
	var groups []gapGroup
	index := map[string]int{}
	add := func(title string, gaps []gap) {
		if len(gaps) == 0 {
			return
		}
		i, found := index[title]
		if !found {
			i = len(groups)
			index[title] = i
			groups = append(groups, gapGroup{title: title})
		}
		groups[i].gaps = append(groups[i].gaps, gaps...)
	}
	for i := range b.report.Result.Cells {
		c := &b.report.Result.Cells[i]
		title := b.p.Text("excel.no-supervisor")
		if supervisor := strings.TrimSpace(c.Cell.Supervisor); supervisor != "" {
			title = b.p.Text("excel.supervisor", "name", supervisor)
		}
		add(title, b.gapsOf(c, owned))
	}
	var unowned []gap
	for _, problem := range rest {
		unowned = append(unowned, b.problemGap(nil, scoring.Month{}, problem))
	}
	add(b.p.Text("excel.no-owner"), unowned)
	return groups
}

// gapsOf returns what a cell has to send or mend, month by month.
func (b *book) gapsOf(c *scoring.CellResult, owned map[*scoring.MeetingResult][]diag.Problem) []gap {
	var gaps []gap
	for i := range c.Meetings {
		m := &c.Meetings[i]
		for _, problem := range owned[m] {
			gaps = append(gaps, b.problemGap(c, m.Month, problem))
		}
		switch {
		case m.Status == scoring.MissingMeeting:
			gaps = append(gaps, gap{cell: c, month: m.Month, severity: diag.Error,
				message: b.p.Text("report.meeting.missing"), hint: b.p.Text("excel.gap.send")})
		case m.Status == scoring.Faulty && len(owned[m]) == 0:
			files, _ := sourcesText(m)
			gaps = append(gaps, gap{cell: c, month: m.Month, severity: diag.Error, place: files, message: b.p.Text("report.meeting.faulty")})
		}
	}
	return gaps
}

func (b *book) problemGap(c *scoring.CellResult, month scoring.Month, problem diag.Problem) gap {
	message, hint := b.p.Problem(problem)
	return gap{cell: c, month: month, severity: problem.Severity, place: b.p.Place(problem.Pos), message: text.Plain(message), hint: text.Plain(hint)}
}
