package word

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/discipline"
)

// DocumentOptions say what goes into the Word report.
type DocumentOptions struct {
	Meetings bool // an annex with each meeting's sentence for its resolution
}

// Document writes the short report as a Word document: figures, tables, and the
// sentences a clerk would write from them. The same report gives the same bytes.
func Document(w io.Writer, r *view.Report, p *text.Printer, options DocumentOptions) error {
	d := &document{report: r, p: p}
	title := []string{p.Text("doc.report"), p.Text("doc.report.subject"), p.Value(r.Result.Period)}
	if revised := r.RevisionTitle(p); revised != "" {
		title = append(title, revised)
	}
	d.letterhead(view.NumberText(r, "doc.report.number", p), title...)
	analysis := analysis.Of(r.Result)
	d.opening()
	d.revision()
	d.general()
	d.results()
	if !r.OfPeriod() { // whose sheets say nothing of how meetings were held
		d.discipline()
	}
	d.assessment(analysis)
	d.wanting()
	d.direction()
	d.signature("doc.receiver.superior", "doc.receiver.cells", "doc.receiver.file")
	annex{d}.annexOfCells()
	annex{d}.annexOfAssessed()
	if options.Meetings {
		annex{d}.annexOfMeetings()
	}
	annex{d}.annexOfSources()
	return d.write(w, p.Text("report.title", "period", r.Result.Period))
}

// opening names the basis and who reports.
func (d *document) opening() {
	sets := d.report.Result.Sets
	if a := d.report.Assessed(); a != nil {
		sets = append(slices.Clone(sets), a.Result.Sets...)
	}
	for _, set := range sets {
		if paper := view.PaperName(set.Document, d.p); paper != "" {
			d.say("doc.basis.document", "document", paper, "title", set.Title)
		} else {
			d.say("doc.basis.set", "title", set.Title)
		}
	}
	issuer := d.report.Letterhead.Committee
	if strings.TrimSpace(issuer) == "" {
		issuer = d.p.Text("doc.issuer")
	}
	d.say("doc.opening", "issuer", issuer, "period", d.report.Result.Period)
}

// general counts cells, members and meetings.
func (d *document) general() {
	d.heading("doc.general")
	members, known := 0, 0
	statuses := map[scoring.MeetingStatus]int{}
	asked, thematic := 0, 0
	for i := range d.report.Result.Cells {
		c := &d.report.Result.Cells[i]
		if c.Outside {
			continue
		}
		if c.Cell.Members.Known {
			members += c.Cell.Members.Value
			known++
		}
		for j := range c.Meetings {
			if m := &c.Meetings[j]; m.Kind == scoring.Regular {
				asked++
				statuses[m.Status]++
			} else {
				thematic++
			}
		}
	}
	summary := d.report.Result.Summary
	if known == summary.Cells && known > 0 {
		d.say("doc.general.cells-members", "cells", summary.Cells, "members", members)
	} else {
		d.say("doc.general.cells", "cells", summary.Cells)
	}
	d.say("doc.general.meetings", "asked", asked, "scored", statuses[scoring.Scored], "not-held", statuses[scoring.NotHeld],
		"missing", statuses[scoring.MissingMeeting], "faulty", statuses[scoring.Faulty], "undecided", statuses[scoring.UndecidedSheet])
	if thematic > 0 {
		d.say("doc.general.thematic", "thematic", thematic)
	}
}

// results reports the grades, by committee and kind, and the outcome of the
// targets.
func (d *document) results() {
	d.heading("doc.results")
	summary := d.report.Result.Summary
	d.say("doc.results.graded", "graded", summary.Graded, "cells", summary.Cells, "grades", d.gradeShares(summary))
	if mean, ok := d.mean(); ok {
		d.say("doc.results.mean", "mean", mean)
	}
	d.paragraph(d.p.Text("doc.results.table"), run{bold: true, align: "center", size: docHeadSize, before: 6, after: 3, keep: true})
	d.gradesTable()
	for _, t := range d.report.Result.Targets {
		d.say("doc.results.target", "target", t.Target.Title, "result", view.TargetText(t, d.p)+view.TargetRemark(t.Target, d.p))
		for _, line := range view.CommitteeTargetLines(t, d.p) {
			d.prose("– " + strings.TrimSpace(line) + ".")
		}
	}
	if kinds := view.UnaskedKinds(d.report, d.p); kinds != "" {
		d.prose(kinds + ".")
	}
	d.lists()
	d.models()
	d.assessed()
	for _, line := range view.ThematicLines(d.report, d.p) {
		d.prose(line)
	}
	for _, set := range d.report.Result.Sets {
		if set.Standing == criteria.Sample {
			d.caution(view.NoticeOf(set, d.p))
		}
	}
}

// caution writes what is to be known of a set, in italics.
func (d *document) caution(notice string) {
	if notice != "" {
		d.paragraph(notice, run{italic: true, align: "both", indent: true, after: 6})
	}
}

// gradeShares writes "Tốt 8 chi bộ (72,7%), Khá 2 chi bộ (18,2%)".
func (d *document) gradeShares(summary scoring.Summary) string {
	var parts []string
	for i, g := range d.report.Grades() {
		n := view.GradeAt(summary, i)
		if summary.Graded == 0 {
			parts = append(parts, d.p.Text("doc.grade", "grade", g.Title, "count", n))
			continue
		}
		share := criteria.Rate{Num: int64(n), Den: int64(summary.Graded)}
		parts = append(parts, d.p.Text("doc.grade.share", "grade", g.Title, "count", n, "share", share))
	}
	return strings.Join(parts, ", ")
}

// mean is the mean score of all graded cells.
func (d *document) mean() (criteria.Points, bool) {
	var sum criteria.Points
	count := 0
	for i := range d.report.Result.Cells {
		c := &d.report.Result.Cells[i]
		if score := c.DecidedScore(); score.Known && !c.Outside {
			sum += score.Value
			count++
		}
	}
	if count == 0 {
		return 0, false
	}
	return criteria.RoundRatio(int64(sum), int64(count), d.report.Result.Sets[0].Period.Decimals), true
}

// gradesTable counts by committee where there are several, else by kind.
func (d *document) gradesTable() {
	rows := [][]tableCell{d.head("doc.column.unit", "excel.cells", "excel.graded")}
	widths := []int{36, 12, 12}
	for _, g := range d.report.Grades() {
		rows[0] = append(rows[0], headCell(g.Title))
		widths = append(widths, 10)
	}
	add := func(name string, counts scoring.Summary, bold bool) {
		row := []tableCell{leftCell(name), midCell(fmt.Sprint(counts.Cells)), midCell(fmt.Sprint(counts.Graded))}
		for i := range d.report.Grades() {
			row = append(row, midCell(fmt.Sprint(view.GradeAt(counts, i))))
		}
		for i := range row {
			row[i].look.bold = bold
		}
		rows = append(rows, row)
	}
	counted := view.CountedOf(d.report, d.p)
	parts := counted.Kinds
	if len(counted.Committees) > 1 {
		parts = counted.Committees
	}
	for _, part := range parts {
		add(part.Name, part.Counts, false)
	}
	add(d.p.Text("excel.total"), d.report.Result.Summary, true)
	d.table(widths, 1, true, rows)
	d.paragraph("", run{size: 6})
}

// discipline tells how the rules of meeting were kept.
func (d *document) discipline() {
	d.heading("doc.discipline")
	var all discipline.Cell
	for _, c := range discipline.Of(d.report.Result) {
		if !c.Cell.Outside {
			all.Add(c)
		}
	}
	if known := all.DayKept + all.DayMoved; known > 0 {
		d.say("doc.discipline.day", "kept", all.DayKept, "known", known, "moved", all.DayMoved)
	}
	if rate := all.Attendance(); rate.Known() {
		d.say("doc.discipline.attendance", "rate", rate, "below", all.BelowAttendance)
	}
	if known := all.LongEnough + all.TooShort; known > 0 {
		d.say("doc.discipline.duration", "long", all.LongEnough, "known", known, "short", all.TooShort)
	}
	if forms := view.FormsText(all, d.p); forms != "" {
		d.say("doc.discipline.forms", "forms", forms)
	}
	if v := all.Visits; v.Told() > 0 {
		d.say("doc.discipline.visits", "assigned", v.Assigned, "told", v.Told(), "came", v.Came, "other", v.Other, "absent", v.Absent)
	}
	d.say("doc.discipline.kinds", "thematic", all.Thematic, "model", all.Model, "superior", all.SuperiorCame)
}
