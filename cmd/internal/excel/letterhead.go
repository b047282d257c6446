package excel

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// letterhead writes the head of a party document over the columns, in two halves,
// and the title below it. Number, place and date are fields.
func (s *sheet) letterhead(last int, title []string) {
	plain, split := xlsx.Style{Align: "center", Size: xlsx.TextSize}, s.half(last)
	s.issuers(split, last)
	s.Line(split, "*", plain)
	number := plain
	number.Format = numberFormat(s.p)
	s.mergeField(names.FieldNumber, 1, split, number)
	middle := s.placeColumns(split+1, last)
	place := xlsx.Style{Align: "right", Size: xlsx.TextSize, Italic: true, Format: placeFormat, Single: true}
	s.mergeField(names.FieldPlace, split+1, middle, place)
	s.mergeField(names.FieldDate, middle+1, last, xlsx.Style{Align: "left", Size: xlsx.TextSize, Italic: true, Format: paperDateFormat(s.report, s.p), Single: true})
	s.NextLines(1)
	s.titles(last, title)
}

// attachedHead is the head of a list that goes with the report: who issues it,
// the title, and the report it belongs to.
func (s *sheet) attachedHead(last int, title []string) {
	s.issuers(s.half(last), last)
	s.NextLines(1)
	s.titles(last, title)
}

// issuers writes who issues the paper beside the party's name.
func (s *sheet) issuers(split, last int) {
	head := s.report.Letterhead
	s.Merge(1, split, strings.ToUpper(head.Superior), xlsx.Style{Align: "center", Size: xlsx.TextSize})
	s.Merge(split+1, last, s.p.Text("excel.party"), xlsx.Style{Align: "center", Size: xlsx.TextSize, Bold: true, Underline: true})
	s.NextLines(1)
	s.Merge(1, split, strings.ToUpper(head.Committee), xlsx.Style{Align: "center", Size: xlsx.TextSize, Bold: true})
	if s.issuer > 0 {
		s.Text(s.issuer, head.Committee, xlsx.Style{Align: "left", Single: true})
		s.issuerCell = styles.Quoted(s.Name) + "!" + xlsx.Address(s.issuer, s.Row, true)
	}
	s.NextLines(1)
}

// titles writes the title's lines, and below them, on a list that goes with the
// report, which report that is.
func (s *sheet) titles(last int, title []string) {
	s.Skip(1)
	if revised := s.report.RevisionTitle(s.p); revised != "" {
		title = append(title, revised)
	}
	bold := xlsx.Style{Align: "center", Size: xlsx.HeadSize, Bold: true}
	for _, line := range title {
		s.Line(last, line, bold)
	}
	if s.Name != names.Classification {
		look := xlsx.Style{Align: "center", Size: xlsx.TextSize, Italic: true}
		s.Join(1, last, s.Row, look)
		line := view.AttachedText(s.report, s.p)
		s.TextFormula(1, attachedFormula(s.report, s.p, s.issuerCell), line, look)
		s.NextLines(s.Lines(line, s.Width(1, last)))
	}
	s.Line(last, "-----", bold)
	s.Skip(1)
}

// placeFormat puts the comma behind the place, which the cell holds alone.
const placeFormat = `@","`

// numberFormat shows "Số" before the document's number, which the cell holds
// alone, whether it is a text or a number.
func numberFormat(p *text.Printer) string {
	before := `"` + p.Text("excel.number.before") + `"`
	return before + "0;" + before + "-0;" + before + "0;" + before + "@"
}

// paperDateFormat writes days below 10 and months below 3 with a zero. Of a
// date that is to be filled in, the month is taken to be the one after the
// period.
func paperDateFormat(r *view.Report, p *text.Printer) string {
	month := r.Result.Period.Last.Add(1).Month
	if !r.Dated.IsZero() {
		month = r.Dated.Month
	}
	if month < 3 {
		return p.Text("excel.date.format.early")
	}
	return p.Text("excel.date.format")
}

// half is the column after which the columns are split most evenly in two.
func (s *sheet) half(last int) int {
	return s.nearest(1, last, s.Width(1, last)/2)
}

// placeColumns parts the block of place and date so that both together stand
// about its middle: it returns the place's last column.
func (s *sheet) placeColumns(first, last int) int {
	const dateWidth = 24 // of the date in italics
	place := float64(utf8.RuneCountInString(s.report.Field(names.FieldPlace, s.p).Text)) + 1
	return s.nearest(first, last, max((s.Width(first, last)-dateWidth+place)/2, place))
}

// nearest is the column, but the last, whose end lies nearest to so much width.
func (s *sheet) nearest(first, last int, width float64) int {
	found, least := first, math.Inf(1)
	for column := first; column < last; column++ {
		if off := math.Abs(s.Width(first, column) - width); off < least {
			found, least = column, off
		}
	}
	return found
}

// mergeField writes a field over columns and gives its cell the defined name by
// which it is filled in.
func (s *sheet) mergeField(name string, first, last int, look xlsx.Style) {
	s.Join(first, last, s.Row, look)
	s.Mark(name, s.Name, xlsx.Address(first, s.Row, true))
	cell := s.report.Field(name, s.p)
	if number, err := strconv.ParseFloat(cell.Text, 64); cell.Number && err == nil {
		s.Put(first, excelize.Cell{Value: number}, look)
		return
	}
	s.Text(first, cell.Text, look)
}

// signatures writes the blocks side by side, the first at the left.
func (s *sheet) signatures(last int) {
	s.Skip(1)
	signers := s.signers()
	step := last / len(signers)
	block := func(i int) (from, to int) {
		if i == len(signers)-1 {
			return i*step + 1, last
		}
		return i*step + 1, (i + 1) * step
	}
	titles := 1
	for _, signer := range signers {
		titles = max(titles, len(signer.Titles))
	}
	write := func(value func(view.Signer) string, look xlsx.Style) {
		for i, signer := range signers {
			from, to := block(i)
			s.Merge(from, to, value(signer), look)
		}
		s.NextLines(1)
	}
	bold := xlsx.Style{Align: "center", Size: xlsx.TextSize, Bold: true}
	for line := range titles {
		write(func(signer view.Signer) string { return strings.ToUpper(lineOf(signer.Titles, line)) }, bold)
	}
	write(func(signer view.Signer) string { return strings.ToUpper(signer.Post) }, xlsx.Style{Align: "center", Size: xlsx.TextSize})
	s.Skip(4) // room to sign
	for i := range signers {
		from, to := block(i)
		s.signerField(i, from, to, bold)
	}
	s.NextLines(1)
}

// signerField writes a signer's name: a field of the list to sign, and on the
// others what stands there.
func (s *sheet) signerField(i, from, to int, look xlsx.Style) {
	if s.Name == names.Classification {
		s.mergeField(view.SignerField(i), from, to, look)
		return
	}
	s.Join(from, to, s.Row, look)
	s.TextFormula(from, "CONCATENATE("+view.SignerField(i)+")", s.report.Field(view.SignerField(i), s.p).Text, look)
}

func lineOf(lines []string, i int) string {
	if i >= len(lines) {
		return ""
	}
	return lines[i]
}

// signers are those of the letterhead. The one who made the list signs at the
// left in any case.
func (s *sheet) signers() []view.Signer {
	signers := s.report.Letterhead.Signers
	maker := view.Signer{Titles: []string{s.p.Text("excel.signer.maker")}}
	switch len(signers) {
	case 0:
		return []view.Signer{maker, {Titles: []string{s.p.Text("excel.signer.committee")}, Post: s.p.Text("excel.signer.secretary")}}
	case 1:
		return []view.Signer{maker, signers[0]}
	}
	return signers
}

// committeeSummary finds the counts of a committee.
func committeeSummary(r *view.Report, name string) scoring.Summary {
	for _, c := range r.Result.Committees {
		if naming.CommitteeKey(c.Name) == naming.CommitteeKey(name) {
			return c.Summary
		}
	}
	return scoring.Summary{}
}
