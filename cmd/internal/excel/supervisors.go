package excel

import (
	"cmp"
	"fmt"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/discipline"
)

// The columns of the supervisors' visits.
const (
	visitNumber = iota + 1
	visitName
	visitAssigned
	visitCame
	visitOther
	visitAbsent
	visitUnknown
	visitNotHeld
	visitUnsent
	visitExtra
	visitRate
)

// A supervisorsPage says which meetings the supervisors attended.
type supervisorsPage struct{ *sheet }

// writeSupervisors lists who was to attend which cells' meetings and came, and
// the model meetings. Supervisors stand here by name since the list is of them;
// nobody else does.
func (b *book) writeSupervisors() {
	s := supervisorsPage{b.sheet(names.Supervisors, 6, 40, 10, 13, 12, 10, 12, 10, 12, 12, 10)}
	s.Streamed()
	s.HeadDone(0)
	s.Heading(visitRate, b.p.Text("excel.supervisors"), b.p.Value(b.report.Result.Period))
	s.tableTitle("supervisor.title", visitRate)
	s.Heads(s.texts("report.column.number", "supervisor.name", "supervisor.assigned", "supervisor.came", "supervisor.other", "supervisor.absent",
		"supervisor.unknown", "excel.discipline.col.not-held", "excel.discipline.col.unsent", "supervisor.extra", "supervisor.rate-told"))
	first := s.Row
	supervisors := discipline.SupervisorsOf(b.report.Result)
	for i, one := range supervisors {
		s.supervisorRows(i+1, one)
	}
	if len(supervisors) == 0 {
		s.remark(visitRate, b.p.Text("supervisor.none"))
	} else {
		s.visitTotal(first, supervisors)
		s.remark(visitRate, b.p.Text("supervisor.about"))
	}
	if n := discipline.Unsupervised(b.report.Result); n > 0 && len(supervisors) > 0 {
		s.remark(visitRate, b.p.Text("supervisor.without", "count", n))
	}
	s.modelRows()
	s.page(0, 0)
	s.EndStream()
}

// tableTitle heads a table in the middle of a sheet.
func (s *sheet) tableTitle(key string, last int) {
	s.Skip(1)
	s.Line(last, s.p.Text(key), xlsx.Style{Bold: true, Align: "left", Size: xlsx.TextSize})
}

// remark writes a text over the width of a table.
func (s *sheet) remark(last int, text string) {
	s.Block(last, text, xlsx.Style{Italic: true, Align: "left"})
}

func (s *sheet) texts(keys ...string) []string {
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = s.p.Text(key)
	}
	return texts
}

// visitNumbers are the counts in the order of their columns.
func visitNumbers(v discipline.VisitCounts) []int {
	return []int{v.Assigned, v.Came, v.Other, v.Absent, v.Unknown, v.NotHeld, v.Unsent, v.Extra}
}

// supervisorRows writes a supervisor with the sums, and a row a cell.
func (s supervisorsPage) supervisorRows(number int, one discipline.Supervisor) {
	look := xlsx.GroupStyle()
	look.Align = "center"
	name := view.SupervisorName(one, s.p)
	s.Count(visitNumber, number, look)
	s.Text(visitName, name, xlsx.GroupStyle())
	for i, n := range visitNumbers(one.VisitCounts) {
		column := visitAssigned + i
		s.Formula(column, fmt.Sprintf("SUM(%s)", xlsx.Area(column, s.Row+1, column, s.Row+len(one.Cells))), float64(n), look)
	}
	s.visitShare(one.VisitCounts, look)
	s.Next(map[int]string{visitName: name})
	for _, c := range one.Cells {
		cell := c.Cell.Cell.Name
		s.Text(visitNumber, "", xlsx.MidStyle())
		s.Text(visitName, cell, xlsx.TextStyle())
		for i, n := range visitNumbers(c.VisitCounts) {
			s.Count(visitAssigned+i, n, xlsx.MidStyle())
		}
		s.visitShare(c.VisitCounts, xlsx.MidStyle())
		s.Next(map[int]string{visitName: cell})
	}
}

// visitShare is came of those of which it is known who came.
func (s supervisorsPage) visitShare(v discipline.VisitCounts, look xlsx.Style) {
	if v.Told() == 0 {
		s.Text(visitRate, s.p.Text("report.none"), look)
		return
	}
	look.Format = xlsx.PercentFormat
	came, known := xlsx.Address(visitCame, s.Row, false), fmt.Sprintf("SUM(%s)", xlsx.Area(visitCame, s.Row, visitAbsent, s.Row))
	s.Formula(visitRate, came+"/"+known, rateFloat(criteria.Rate{Num: int64(v.Came), Den: int64(v.Told())}), look)
}

// visitTotal sums the supervisors' rows up: those with a number.
func (s supervisorsPage) visitTotal(first int, supervisors []discipline.Supervisor) {
	var all discipline.VisitCounts
	for _, one := range supervisors {
		all.Add(one.VisitCounts)
	}
	look := xlsx.GroupStyle()
	look.Align = "center"
	s.Merge(visitNumber, visitName, s.p.Text("excel.total"), look)
	for i, n := range visitNumbers(all) {
		column := visitAssigned + i
		formula := fmt.Sprintf(`SUMIFS(%s,%s,"<>")`, xlsx.Area(column, first, column, s.Row-1), xlsx.Area(visitNumber, first, visitNumber, s.Row-1))
		s.Formula(column, formula, float64(n), look)
	}
	s.visitShare(all, look)
	s.NextLines(1)
}

// modelRows lists the model meetings with what their sheets note.
func (s supervisorsPage) modelRows() {
	s.tableTitle("model.title", visitRate)
	models := discipline.ModelMeetingsOf(s.report.Result)
	if len(models) == 0 {
		s.nothing(visitRate)
		return
	}
	s.Text(visitNumber, s.p.Text("report.column.number"), xlsx.HeadStyle())
	s.Text(visitName, s.p.Text("report.column.cell"), xlsx.HeadStyle())
	s.Text(visitAssigned, s.p.Text("model.month"), xlsx.HeadStyle())
	s.Text(visitCame, s.p.Text("model.date"), xlsx.HeadStyle())
	s.Merge(visitOther, visitUnknown, s.p.Text("model.guests"), xlsx.HeadStyle())
	s.Merge(visitNotHeld, visitRate, s.p.Text("model.lessons"), xlsx.HeadStyle())
	s.NextLines(1)
	for i, m := range models {
		facts := m.Meeting.Facts()
		guests, lessons := cmp.Or(facts.More().Guests, s.p.Text("report.none")), cmp.Or(facts.More().Lessons, s.p.Text("report.none"))
		s.Count(visitNumber, i+1, xlsx.MidStyle())
		s.Text(visitName, m.Cell.Cell.Name, xlsx.TextStyle())
		s.Text(visitAssigned, view.MonthNumber(m.Meeting.Month), xlsx.MidStyle())
		if facts.Date.Known {
			s.Date(visitCame, view.Serial(facts.Date.Value), xlsx.MidStyle())
		} else {
			s.Text(visitCame, s.p.Text("report.none"), xlsx.MidStyle())
		}
		s.Merge(visitOther, visitUnknown, guests, xlsx.TextStyle())
		s.Merge(visitNotHeld, visitRate, lessons, xlsx.TextStyle())
		s.NextLines(max(s.Lines(m.Cell.Cell.Name, s.Width(visitName, visitName)), s.Lines(guests, s.Width(visitOther, visitUnknown)),
			s.Lines(lessons, s.Width(visitNotHeld, visitRate))))
	}
}
