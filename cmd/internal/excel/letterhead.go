package excel

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

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
	plain, split := style{align: "center", size: textSize}, s.half(last)
	s.issuers(split, last)
	s.merge(1, split, "*", plain)
	s.nextLines(1)
	number := plain
	number.format = numberFormat(s.p)
	s.mergeField(names.FieldNumber, 1, split, number)
	middle := s.placeColumns(split+1, last)
	place := style{align: "right", size: textSize, italic: true, format: placeFormat, single: true}
	s.mergeField(names.FieldPlace, split+1, middle, place)
	s.mergeField(names.FieldDate, middle+1, last, style{align: "left", size: textSize, italic: true, format: paperDateFormat(s.report, s.p), single: true})
	s.nextLines(1)
	s.titles(last, title)
}

// attachedHead is the head of a list that goes with the report: who issues it,
// the title, and the report it belongs to.
func (s *sheet) attachedHead(last int, title []string) {
	s.issuers(s.half(last), last)
	s.nextLines(1)
	s.titles(last, title)
}

// issuers writes who issues the paper beside the party's name.
func (s *sheet) issuers(split, last int) {
	head := s.report.Letterhead
	s.merge(1, split, strings.ToUpper(head.Superior), style{align: "center", size: textSize})
	s.merge(split+1, last, s.p.Text("excel.party"), style{align: "center", size: textSize, bold: true, underline: true})
	s.nextLines(1)
	s.merge(1, split, strings.ToUpper(head.Committee), style{align: "center", size: textSize, bold: true})
	if s.issuer > 0 {
		s.text(s.issuer, head.Committee, style{align: "left"})
		s.issuerCell = styles.Quoted(s.name) + "!" + address(s.issuer, s.row, true)
	}
	s.nextLines(1)
}

// titles writes the title's lines, and below them, on a list that goes with the
// report, which report that is.
func (s *sheet) titles(last int, title []string) {
	s.skip(1)
	if revised := s.report.RevisionTitle(s.p); revised != "" {
		title = append(title, revised)
	}
	bold := style{align: "center", size: headSize, bold: true}
	for _, line := range title {
		s.merge(1, last, line, bold)
		s.nextLines(1)
	}
	if s.name != names.Classification {
		look := style{align: "center", size: textSize, italic: true}
		s.join(1, last, s.row, look)
		line := s.report.AttachedText(s.p)
		s.textFormula(1, attachedFormula(s.report, s.p, s.issuerCell), line, look)
		s.nextLines(s.lines(line, s.width(1, last)))
	}
	s.merge(1, last, "-----", bold)
	s.nextLines(1)
	s.skip(1)
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

// half is the column after which the columns are parted most evenly in two.
func (s *sheet) half(last int) int {
	return s.nearest(1, last, s.width(1, last)/2)
}

// placeColumns parts the block of place and date so that both together stand
// about its middle: it returns the place's last column.
func (s *sheet) placeColumns(first, last int) int {
	const dateWidth = 24 // of the date in italics
	place := float64(utf8.RuneCountInString(s.report.Field(names.FieldPlace, s.p).Text)) + 1
	return s.nearest(first, last, max((s.width(first, last)-dateWidth+place)/2, place))
}

// nearest is the column, but the last, whose end lies nearest to so much width.
func (s *sheet) nearest(first, last int, width float64) int {
	found, least := first, math.Inf(1)
	for column := first; column < last; column++ {
		if off := math.Abs(s.width(first, column) - width); off < least {
			found, least = column, off
		}
	}
	return found
}

// mergeField writes a field over columns and gives its cell the defined name by
// which it is filled in.
func (s *sheet) mergeField(name string, first, last int, look style) {
	s.join(first, last, s.row, look)
	s.mark(name, s.name, address(first, s.row, true))
	cell := s.report.Field(name, s.p)
	if number, err := strconv.ParseFloat(cell.Text, 64); cell.Number && err == nil {
		s.put(first, excelize.Cell{Value: number}, look)
		return
	}
	s.text(first, cell.Text, look)
}

// signatures writes the blocks side by side, the first at the left.
func (s *sheet) signatures(last int) {
	s.skip(1)
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
	write := func(value func(view.Signer) string, look style) {
		for i, signer := range signers {
			from, to := block(i)
			s.merge(from, to, value(signer), look)
		}
		s.nextLines(1)
	}
	bold := style{align: "center", size: textSize, bold: true}
	for line := range titles {
		write(func(signer view.Signer) string { return strings.ToUpper(lineOf(signer.Titles, line)) }, bold)
	}
	write(func(signer view.Signer) string { return strings.ToUpper(signer.Post) }, style{align: "center", size: textSize})
	s.skip(4) // room to sign
	for i := range signers {
		from, to := block(i)
		s.signerField(i, from, to, bold)
	}
	s.nextLines(1)
}

// signerField writes a signer's name: a field of the list to sign, and on the
// others what stands there.
func (s *sheet) signerField(i, from, to int, look style) {
	if s.name == names.Classification {
		s.mergeField(view.SignerField(i), from, to, look)
		return
	}
	s.join(from, to, s.row, look)
	s.textFormula(from, "CONCATENATE("+view.SignerField(i)+")", s.report.Field(view.SignerField(i), s.p).Text, look)
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
