package jsonout

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// CSVOptions steer the list as comma-separated values.
type CSVOptions struct {
	// DecimalComma writes 91,67 and separates with semicolons, as Excel does
	// where Vietnamese is the language of Windows.
	DecimalComma bool
}

// byteOrderMark tells Excel that the file is UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes one row a cell.
func CSV(w io.Writer, r *view.Report, p *text.Printer, o CSVOptions) error {
	rows, err := o.begin(w)
	if err != nil {
		return err
	}
	slots := r.Slots()
	if err := rows.Write(csvHead(r, slots, p)); err != nil {
		return err
	}
	for _, l := range r.Lines() {
		if l.Cell == nil {
			continue
		}
		if err := rows.Write(csvRow(r, l, slots, p, o)); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}

// begin begins a list: UTF-8 with a byte order mark, lines ended by CRLF.
func (o CSVOptions) begin(w io.Writer) (*csv.Writer, error) {
	rows := csv.NewWriter(w)
	rows.UseCRLF = true
	if o.DecimalComma {
		rows.Comma = ';'
	}
	_, err := io.WriteString(w, byteOrderMark)
	return rows, err
}

func csvHead(r *view.Report, slots []view.Slot, p *text.Printer) []string {
	var head []string
	for _, key := range []string{"id", "cell", "committee", "kind", "members"} {
		head = append(head, p.Text("report.column."+key))
	}
	for _, s := range slots {
		month := r.SlotTitle(s, "report.month.long", p)
		for _, key := range []string{"total", "grade", "status"} {
			head = append(head, month+" – "+p.Text("report.column."+key))
		}
	}
	for _, key := range []string{"score", "grade", "rank", "status", "notes"} {
		head = append(head, p.Text("report.column."+key))
	}
	for _, v := range view.ModelViewsOf(r, p) {
		head = append(head, v.Model.Set.Title, v.P.Text("model.column.met")+" – "+v.Model.Set.Title, v.P.Text("model.column.remarks")+" – "+v.Model.Set.Title)
	}
	if r.Result.Assessment != nil {
		head = append(head, p.Text("tie.assessed.score"), p.Text("tie.assessed"))
	}
	return head
}

func csvRow(r *view.Report, l view.Line, slots []view.Slot, p *text.Printer, o CSVOptions) []string {
	c := l.Cell
	row := []string{harmless(c.Cell.ID), harmless(c.Cell.Name), harmless(c.Cell.Committee), harmless(c.Cell.Kind), view.IntText(c.Cell.Members)}
	for _, s := range slots {
		m := view.MeetingIn(c, s)
		if m == nil {
			row = append(row, "", "", "")
			continue
		}
		row = append(row, o.points(view.DecidedTotal(m)), harmless(r.DecidedGradeTitle(m)),
			p.Text("report.meeting."+string(m.Status)))
	}
	row = append(row, o.points(c.DecidedScore()), harmless(r.GradeTitle(c.DecidedGrade())), view.IntText(c.Rank),
		statusOf(r, c, p), harmless(strings.Join(r.CellNotes(c, p), "; ")))
	for _, v := range view.ModelViewsOf(r, p) {
		m := v.Cell(c)
		row = append(row, harmless(v.Verdict(m)), harmless(strings.ReplaceAll(v.ReachedText(m), "/", " / ")), harmless(strings.Join(v.Remarks(m), "; ")))
	}
	switch {
	case r.Result.Assessment == nil:
	case c.Assessed == nil:
		row = append(row, "", "")
	default:
		row = append(row, o.points(c.Assessed.DecidedScore()), harmless(view.AssessedGrade(r, c)))
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
// opened as a spreadsheet: at its beginning, and behind whatever another program,
// or Windows in another language, takes for the end of a field.
func harmless(s string) string {
	var b strings.Builder
	begins := true
	for i, r := range s {
		if begins && !passedOver(r) {
			if strings.ContainsRune("=+-@＝＋－＠", r) {
				from := strings.LastIndexAny(s[:i], separators) + 1
				lead := s[from:i]
				kept := b.String()[:b.Len()-len(lead)]
				b.Reset()
				b.WriteString(kept + "'" + lead)
			}
			begins = false
		}
		b.WriteRune(r)
		begins = begins || strings.ContainsRune(separators, r)
	}
	return text.Plain(b.String())
}

// separators end a field somewhere.
const separators = ";,\t\r\n|"

// passedOver tells what may stand before a formula: blanks, quotes, what is not
// seen.
func passedOver(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || r == '"'
}

// statusOf is the word of a cell's status; of one whose sheet of the whole period
// decides no grade, that.
func statusOf(r *view.Report, c *scoring.CellResult, p *text.Printer) string {
	if r.OfPeriod() {
		return r.StatusText(c, p)
	}
	return p.Text("report.status." + string(c.Status))
}
