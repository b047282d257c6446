package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// A sourcesPage says what the report rests on.
type sourcesPage struct{ *sheet }

// writeSources tells what the numbers rest on: criteria, rule, grade bands,
// every input file, the program.
func (b *book) writeSources() {
	s := sourcesPage{b.sheet(names.Sources, 58, 72, 84)}
	s.Streamed()
	s.HeadDone(0)
	s.Heading(3, b.p.Text("excel.sources"))
	s.Skip(1)
	b.Mark(names.Report, s.Name, xlsx.Address(2, s.Row, true))
	s.fact("excel.period", b.report.Result.Period.String(), b.p.Value(b.report.Result.Period))
	b.Mark(names.ReportProgram, s.Name, xlsx.Address(2, s.Row, true))
	s.fact("excel.version", b.report.Version, "chibo")
	if !b.report.Dated.IsZero() {
		s.fact("excel.document-date", b.p.Value(b.report.Dated), "")
	}
	s.fact("excel.edition", b.p.Text("excel.edition.value", "edition", b.report.EditionNumber()), b.report.RevisionTitle(b.p))
	if b.report.Number != "" {
		s.fact("excel.document-number", b.report.Number, "")
	}
	b.Mark(names.ReportCode, s.Name, xlsx.Address(2, s.Row, true))
	s.fact("excel.check-code", b.report.CheckCode(), b.p.Text("excel.check-code.remark"))
	for i, set := range b.report.Result.Sets {
		s.criteriaFacts(i, set)
	}
	for i, m := range b.report.Result.Models {
		s.criteriaFacts(len(b.report.Result.Sets)+i, m.Set)
	}
	beside := b.report.Assessed()
	if beside != nil {
		s.criteriaFacts(len(b.report.Result.Sets)+len(b.report.Result.Models), beside.Result.Sets[0])
	}
	s.revisionFacts()
	s.ruleFacts()
	for _, set := range b.report.Result.Sets {
		s.bandFacts(set)
	}
	if beside != nil {
		s.bandFacts(beside.Result.Sets[0])
	}
	s.taughtFacts()
	s.fileFacts()
	s.page(0, 0)
	s.EndStream()
}

func (s sourcesPage) section(title string) {
	s.Skip(1)
	s.Line(3, title, xlsx.GroupStyle())
}

// fact writes a label, its value and a remark.
func (s sourcesPage) fact(key, value, remark string) {
	s.line(s.p.Text(key), value, remark)
}

func (s sourcesPage) line(label, value, remark string) {
	s.Text(1, label, xlsx.TextStyle())
	s.Text(2, value, xlsx.TextStyle())
	s.Text(3, remark, xlsx.TextStyle())
	s.Next(map[int]string{1: label, 2: value, 3: remark})
}

func (s sourcesPage) criteriaFacts(index int, set *criteria.Set) {
	s.section(s.p.Text("excel.criteria", "number", index+1, "id", set.ID))
	s.fact("excel.criteria.title", set.Title, "")
	s.fact("excel.criteria.document", view.PaperName(set.Document, s.p), "")
	s.fact("excel.criteria.effective", s.effectiveText(set.Effective), "")
	s.fact("excel.criteria.standing", s.p.Text("report.standing."+string(set.Standing)), view.NoticeOf(set, s.p))
	for _, g := range set.Grades {
		for _, condition := range g.Open {
			s.fact("excel.criteria.open", g.Title, s.p.Text("limit.open", "grade", g.Title, "text", condition))
		}
	}
	s.fact("excel.criteria.source", set.Source, "")
	s.fact("excel.sha256", set.SHA256, "")
}

func (s sourcesPage) effectiveText(e criteria.Effective) string {
	var parts []string
	if !e.From.IsZero() {
		parts = append(parts, s.p.Text("excel.from-date", "date", e.From))
	}
	if !e.To.IsZero() {
		parts = append(parts, s.p.Text("excel.to-date", "date", e.To))
	}
	return strings.Join(parts, " ")
}

func (s sourcesPage) ruleFacts() {
	s.section(s.p.Text("excel.rule"))
	for i, m := range s.report.Result.Rule {
		s.line(fmt.Sprint(i+1), s.p.Message(m), "")
	}
}

// A rowRange is rows of a sheet, both ends included.
type rowRange struct{ first, last int }

// bandFacts writes the grades of a set as half-open bands: 89.5 lies below 90
// and has to have its place. The worst stands first, for the grades of the other
// sheets are looked up here, and a lookup wants its edges to rise.
func (s sourcesPage) bandFacts(set *criteria.Set) {
	s.section(s.p.Text("excel.bands", "id", set.ID))
	for column, key := range []string{"report.column.grade", "excel.band", "excel.band.edge"} {
		s.Text(column+1, s.p.Text(key), xlsx.HeadStyle())
	}
	s.NextLines(1)
	first := s.Row
	for i := len(set.Grades) - 1; i >= 0; i-- {
		s.Text(1, set.Grades[i].Title, xlsx.TextStyle())
		s.Text(2, s.bandText(set.Grades, i), xlsx.TextStyle())
		s.Points(3, criteria.Some(set.Grades[i].From), xlsx.NumberStyle())
		s.NextLines(1)
	}
	s.bands = append(s.bands, rowRange{first, s.Row - 1})
}

func (s sourcesPage) bandText(grades []criteria.Grade, i int) string {
	switch from := grades[i].From; {
	case i > 0 && from == 0:
		return s.p.Text("excel.band.below", "below", grades[i-1].From)
	case i > 0:
		return s.p.Text("excel.band.between", "from", from, "below", grades[i-1].From)
	default:
		return s.p.Text("excel.band.from", "from", from)
	}
}

// lookup is the formula that finds the grade of a set for the score in a cell.
func (b *book) lookup(set int, score string) string {
	rows := b.bands[set]
	column := func(n int) string { return styles.Quoted(names.Sources) + "!" + xlsx.Area(n, rows.first, n, rows.last) }
	return fmt.Sprintf("LOOKUP(%s,%s,%s)", score, column(3), column(1))
}

// gradeWord is the cell that holds the word of a grade of the period.
func (b *book) gradeWord(grade int) string {
	return styles.Quoted(names.Sources) + "!" + xlsx.Address(1, b.bands[0].last-grade, true)
}

func (s sourcesPage) fileFacts() {
	s.section(s.p.Text("excel.files", "count", len(s.report.Files)))
	s.Do(s.File.SetDefinedName(&excelize.DefinedName{ // the heads of the files are repeated on every page
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", styles.Quoted(s.Name), s.Row, s.Row), Scope: s.Name,
	}))
	for column, key := range []string{"excel.file", "excel.sha256", "excel.use"} {
		s.Text(column+1, s.p.Text(key), xlsx.HeadStyle())
	}
	s.NextLines(1)
	for _, f := range s.report.Files {
		use := fileUse(f, s.p)
		s.line(text.Plain(f.Name), f.SHA256, use)
	}
}

// fileUse says the outcome of a file, worksheet by worksheet.
func fileUse(f view.File, p *text.Printer) string {
	role := p.Text("excel.role." + view.RoleKey(f.Role))
	lines := []string{p.Text("excel.file-size", "role", role, "size", f.Size)}
	if !f.Left.IsZero() {
		return strings.Join(append(lines, p.Text("excel.left-out", "reason", f.Left)), "; ")
	}
	for _, sheet := range f.Sheets {
		switch {
		case !sheet.Left.IsZero():
			lines = append(lines, p.Text("excel.sheet-left-out", "sheet", sheet.Name, "reason", sheet.Left))
		case f.Role == view.RosterFile:
			lines = append(lines, p.Text("excel.sheet-cells", "sheet", sheet.Name, "cells", sheet.Meetings))
		case sheet.Layout != "":
			lines = append(lines, p.Text("excel.sheet-used", "sheet", sheet.Name, "meetings", sheet.Meetings, "layout", p.Text("excel.layout."+string(sheet.Layout))))
		}
		if len(sheet.Notes) > 0 {
			lines = append(lines, p.Text("excel.sheet-notes", "sheet", sheet.Name, "notes", sheet.Notes))
		}
	}
	return strings.Join(lines, "; ")
}
