package excel

import (
	"cmp"
	"fmt"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
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

// writeSupervisors lists who was to attend which cells' meetings and came, and
// the model meetings. Supervisors stand here by name since the list is of them;
// nobody else does.
func (b *book) writeSupervisors() {
	s := b.sheet(names.Supervisors, 6, 40, 10, 13, 12, 10, 12, 10, 12, 12, 10)
	s.streamed()
	s.headDone(0)
	s.merge(1, visitRate, b.p.Text("excel.supervisors"), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.merge(1, visitRate, b.p.Value(b.report.Result.Period), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.tableTitle("supervisor.title", visitRate)
	s.heads(s.texts("report.column.number", "supervisor.name", "supervisor.assigned", "supervisor.came", "supervisor.other", "supervisor.absent",
		"supervisor.unknown", "excel.discipline.col.not-held", "excel.discipline.col.unsent", "supervisor.extra", "supervisor.rate-told"))
	first := s.row
	supervisors := scoring.SupervisorsOf(b.report.Result)
	for i, one := range supervisors {
		s.supervisorRows(i+1, one)
	}
	if len(supervisors) == 0 {
		s.remark(visitRate, b.p.Text("supervisor.none"))
	} else {
		s.visitTotal(first, supervisors)
		s.remark(visitRate, b.p.Text("supervisor.about"))
	}
	if n := scoring.Unsupervised(b.report.Result); n > 0 && len(supervisors) > 0 {
		s.remark(visitRate, b.p.Text("supervisor.without", "count", n))
	}
	s.modelRows()
	s.page(0, 0)
	s.endStream()
}

// tableTitle heads a table in the middle of a sheet.
func (s *sheet) tableTitle(key string, last int) {
	s.skip(1)
	s.merge(1, last, s.p.Text(key), style{bold: true, align: "left", size: textSize})
	s.nextLines(1)
}

// remark writes a text over the width of a table.
func (s *sheet) remark(last int, text string) {
	s.merge(1, last, text, style{italic: true, align: "left"})
	s.nextLines(s.lines(text, s.width(1, last)))
}

func (s *sheet) texts(keys ...string) []string {
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = s.p.Text(key)
	}
	return texts
}

// visitNumbers are the counts in the order of their columns.
func visitNumbers(v scoring.VisitCounts) []int {
	return []int{v.Assigned, v.Came, v.Other, v.Absent, v.Unknown, v.NotHeld, v.Unsent, v.Extra}
}

// supervisorRows writes a supervisor with the sums, and a row a cell.
func (s *sheet) supervisorRows(number int, one scoring.Supervisor) {
	look := groupStyle()
	look.align = "center"
	name := view.SupervisorName(one, s.p)
	s.count(visitNumber, number, look)
	s.text(visitName, name, groupStyle())
	for i, n := range visitNumbers(one.VisitCounts) {
		column := visitAssigned + i
		s.formula(column, fmt.Sprintf("SUM(%s)", area(column, s.row+1, column, s.row+len(one.Cells))), float64(n), look)
	}
	s.visitShare(one.VisitCounts, look)
	s.next(map[int]string{visitName: name})
	for _, c := range one.Cells {
		cell := c.Cell.Cell.Name
		s.text(visitNumber, "", midStyle())
		s.text(visitName, cell, textStyle())
		for i, n := range visitNumbers(c.VisitCounts) {
			s.count(visitAssigned+i, n, midStyle())
		}
		s.visitShare(c.VisitCounts, midStyle())
		s.next(map[int]string{visitName: cell})
	}
}

// visitShare is came of those of which it is told who came.
func (s *sheet) visitShare(v scoring.VisitCounts, look style) {
	if v.Told() == 0 {
		s.text(visitRate, s.p.Text("report.none"), look)
		return
	}
	look.format = percentFormat
	came, told := address(visitCame, s.row, false), fmt.Sprintf("SUM(%s)", area(visitCame, s.row, visitAbsent, s.row))
	s.formula(visitRate, came+"/"+told, rateFloat(criteria.Rate{Num: int64(v.Came), Den: int64(v.Told())}), look)
}

// visitTotal sums the supervisors' rows up: those with a number.
func (s *sheet) visitTotal(first int, supervisors []scoring.Supervisor) {
	var all scoring.VisitCounts
	for _, one := range supervisors {
		all.Add(one.VisitCounts)
	}
	look := groupStyle()
	look.align = "center"
	s.merge(visitNumber, visitName, s.p.Text("excel.total"), look)
	for i, n := range visitNumbers(all) {
		column := visitAssigned + i
		formula := fmt.Sprintf(`SUMIFS(%s,%s,"<>")`, area(column, first, column, s.row-1), area(visitNumber, first, visitNumber, s.row-1))
		s.formula(column, formula, float64(n), look)
	}
	s.visitShare(all, look)
	s.nextLines(1)
}

// modelRows lists the model meetings with what their sheets note.
func (s *sheet) modelRows() {
	s.tableTitle("model.title", visitRate)
	models := scoring.ModelMeetingsOf(s.report.Result)
	if len(models) == 0 {
		s.nothing(visitRate)
		return
	}
	s.text(visitNumber, s.p.Text("report.column.number"), headStyle())
	s.text(visitName, s.p.Text("report.column.cell"), headStyle())
	s.text(visitAssigned, s.p.Text("model.month"), headStyle())
	s.text(visitCame, s.p.Text("model.date"), headStyle())
	s.merge(visitOther, visitUnknown, s.p.Text("model.guests"), headStyle())
	s.merge(visitNotHeld, visitRate, s.p.Text("model.lessons"), headStyle())
	s.nextLines(1)
	for i, m := range models {
		facts := m.Meeting.Facts()
		guests, lessons := cmp.Or(facts.More().Guests, s.p.Text("report.none")), cmp.Or(facts.More().Lessons, s.p.Text("report.none"))
		s.count(visitNumber, i+1, midStyle())
		s.text(visitName, m.Cell.Cell.Name, textStyle())
		s.text(visitAssigned, view.MonthText(m.Meeting.Month), midStyle())
		if facts.Date.Known {
			s.date(visitCame, facts.Date.Value, midStyle())
		} else {
			s.text(visitCame, s.p.Text("report.none"), midStyle())
		}
		s.merge(visitOther, visitUnknown, guests, textStyle())
		s.merge(visitNotHeld, visitRate, lessons, textStyle())
		s.nextLines(max(s.lines(m.Cell.Cell.Name, s.width(visitName, visitName)), s.lines(guests, s.width(visitOther, visitUnknown)),
			s.lines(lessons, s.width(visitNotHeld, visitRate))))
	}
}
