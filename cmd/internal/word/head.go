package word

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// prose is a paragraph of the text.
func (d *document) prose(value string) {
	d.paragraph(value, run{align: "both", indent: true, after: 6})
}

// say writes a sentence of the catalogue as a paragraph.
func (d *document) say(key string, args ...any) { d.prose(d.p.Text(key, args...)) }

// heading starts a part of the text.
func (d *document) heading(key string) {
	d.paragraph(d.p.Text(key), run{style: "Heading1", bold: true, indent: true, before: 6, after: 6, keep: true})
}

// letterhead writes the head of a party document and its title.
func (d *document) letterhead(number string, title ...string) {
	head := d.report.Letterhead
	small := run{align: "center", size: docHeadSize}
	bold := run{align: "center", size: docHeadSize, bold: true}
	party := run{align: "center", size: docHeadSize, bold: true, ruled: true, inset: 12}
	rows := [][]tableCell{
		{{lines: []string{strings.ToUpper(head.Superior)}, look: small}, {lines: []string{d.p.Text("excel.party")}, look: party}},
		{{lines: []string{strings.ToUpper(head.Committee)}, look: bold}, {}},
		{{lines: []string{"*"}, look: small}, {}},
		{{lines: []string{number}, look: small},
			{lines: []string{placeDate(d.p, head.Place, d.report)}, look: run{align: "center", italic: true, size: docHeadSize}}},
	}
	d.table([]int{46, 54}, 0, false, rows)
	d.paragraph("", run{size: 10})
	for i, line := range title {
		d.paragraph(line, run{style: "Title", align: "center", bold: true, size: docTextSize + boolInt(i == 0)})
	}
	d.paragraph("-----", run{align: "center", after: 10})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// placeDate writes "Tân Hòa, ngày 05 tháng 02 năm 2026": days below 10 and
// months below 3 take a zero. What is not known is left to be filled in.
func placeDate(p *text.Printer, place string, r *view.Report) string {
	if strings.TrimSpace(place) == "" {
		place = p.Text("excel.blank")
	}
	date := r.Dated
	if date.IsZero() {
		return place + ", " + view.BlankDate(p, r.Result.Period.Last.Year)
	}
	month := fmt.Sprint(date.Month)
	if date.Month < 3 {
		month = "0" + month
	}
	return p.Text("excel.place-date", "place", place, "day", fmt.Sprintf("%02d", date.Day), "month", month, "year", fmt.Sprint(date.Year))
}

// signature writes who gets the paper at the left and who signs it at the
// right: the last signer of the workspace.
func (d *document) signature(receivers ...string) {
	d.paragraph("", run{size: 6, keep: true})
	left := tableCell{look: run{align: "left", size: docTableSize, keep: true}}
	for _, key := range receivers {
		left.lines = append(left.lines, d.p.Text(key))
	}
	signer := view.Signer{Titles: []string{d.p.Text("excel.signer.committee")}, Post: d.p.Text("excel.signer.secretary")}
	if n := len(d.report.Letterhead.Signers); n > 0 {
		signer = d.report.Letterhead.Signers[n-1]
	}
	bold := run{align: "center", bold: true, keep: true}
	var titles []string
	for _, t := range signer.Titles {
		titles = append(titles, strings.ToUpper(t))
	}
	rows := [][]tableCell{
		{{lines: []string{d.p.Text("doc.receivers")}, look: run{align: "left", underline: true, keep: true}}, {lines: titles, look: bold}},
		{left, {lines: []string{strings.ToUpper(signer.Post), "", "", ""}, look: run{align: "center", keep: true}}},
		{{}, {lines: []string{signer.Name}, look: run{align: "center", bold: true}}},
	}
	d.table([]int{46, 54}, 0, false, rows)
}

// head makes the cells of a head row of a table.
func (d *document) head(keys ...string) []tableCell {
	var cells []tableCell
	for _, key := range keys {
		cells = append(cells, headCell(d.p.Text(key)))
	}
	return cells
}

func headCell(value string) tableCell {
	return tableCell{lines: []string{value}, look: run{align: "center", bold: true, size: docTableSize}}
}

func leftCell(value string) tableCell {
	return tableCell{lines: []string{value}, look: run{align: "left", size: docTableSize}}
}

func midCell(value string) tableCell {
	return tableCell{lines: []string{value}, look: run{align: "center", size: docTableSize}}
}
