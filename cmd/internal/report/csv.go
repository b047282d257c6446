package report

import (
	"encoding/csv"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// CSVOptions steer the list as comma-separated values.
type CSVOptions struct {
	// DecimalComma writes 91,67 and separates with semicolons, as Excel does
	// where Vietnamese is the language of Windows.
	DecimalComma bool
}

// byteOrderMark tells Excel that the file is UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes one row a cell: UTF-8 with a byte order mark, lines ended by CRLF.
func CSV(w io.Writer, r *Report, p *text.Printer, o CSVOptions) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	rows := csv.NewWriter(w)
	rows.UseCRLF = true
	if o.DecimalComma {
		rows.Comma = ';'
	}
	slots := r.slots()
	if err := rows.Write(r.csvHead(slots, p)); err != nil {
		return err
	}
	for _, l := range r.lines() {
		if l.cell == nil {
			continue
		}
		if err := rows.Write(r.csvRow(l, slots, p, o)); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}

func (r *Report) csvHead(slots []slot, p *text.Printer) []string {
	var head []string
	for _, key := range []string{"id", "cell", "committee", "kind", "members"} {
		head = append(head, p.Text("report.column."+key))
	}
	for _, s := range slots {
		month := r.slotTitle(s, "report.month.long", p)
		for _, key := range []string{"total", "grade", "status"} {
			head = append(head, month+" – "+p.Text("report.column."+key))
		}
	}
	for _, key := range []string{"score", "grade", "rank", "status", "notes"} {
		head = append(head, p.Text("report.column."+key))
	}
	for _, v := range r.modelViews(p) {
		head = append(head, v.model.Set.Title, v.p.Text("model.column.met")+" – "+v.model.Set.Title, v.p.Text("model.column.remarks")+" – "+v.model.Set.Title)
	}
	return head
}

func (r *Report) csvRow(l line, slots []slot, p *text.Printer, o CSVOptions) []string {
	c := l.cell
	row := []string{harmless(c.Cell.ID), harmless(c.Cell.Name), harmless(c.Cell.Committee), harmless(c.Cell.Kind), intText(c.Cell.Members)}
	for _, s := range slots {
		m := meetingIn(c, s)
		if m == nil {
			row = append(row, "", "", "")
			continue
		}
		row = append(row, o.points(decidedTotal(m)), harmless(r.decidedGradeTitle(m)),
			p.Text("report.meeting."+string(m.Status)))
	}
	row = append(row, o.points(c.DecidedScore()), harmless(r.gradeTitle(c.DecidedGrade())), intText(c.Rank),
		p.Text("report.status."+string(c.Status)), harmless(strings.Join(r.cellNotes(c, p), "; ")))
	for _, v := range r.modelViews(p) {
		m := v.cell(c)
		row = append(row, harmless(v.verdict(m)), harmless(strings.ReplaceAll(v.reachedText(m), "/", " / ")), harmless(strings.Join(v.remarks(m), "; ")))
	}
	return row
}

func (o CSVOptions) points(points criteria.Optional[criteria.Points]) string {
	if !points.Known {
		return ""
	}
	number := points.Value.Decimal()
	if o.DecimalComma {
		number = strings.Replace(number, ".", ",", 1)
	}
	return number
}

// harmless keeps a text of the user's from becoming a formula when the file is
// opened as a spreadsheet.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		s = "'" + s
	}
	return text.Plain(s)
}
