package pages

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// enough is how many differences are counted: a sheet that has more is another one, and
// is not read to its end.
const enough = 100_000

// rows compares two sheets row by row.
func (c *comparison) rows(a, b *reader) error {
	got, err := a.next()
	if err != nil {
		return err
	}
	want, err := b.next()
	for err == nil && c.out.More < enough && (got != nil || want != nil) {
		switch {
		case want == nil || got != nil && got.number < want.number:
			c.row(b, got, nil)
			got, err = a.next()
		case got == nil || want.number < got.number:
			c.row(b, nil, want)
			want, err = b.next()
		default:
			c.row(b, got, want)
			if got, err = a.next(); err == nil {
				want, err = b.next()
			}
		}
	}
	return err
}

// row compares two rows of one number; one of them may be missing.
func (c *comparison) row(b *reader, got, want *row) {
	if got == nil {
		got = &row{number: want.number, hidden: want.hidden}
	}
	if want == nil {
		want = &row{number: got.number, hidden: got.hidden}
	}
	place := Difference{Sheet: b.sheet.name, Row: rowName(want.cells)}
	if got.hidden != want.hidden {
		d := place
		d.Kind, d.Cell, d.Stands, d.Follows = HiddenRow, strconv.Itoa(got.number), seen(!got.hidden), seen(!want.hidden)
		c.add(d)
	}
	if got.odd != want.odd {
		d := place
		d.Kind, d.Cell, d.What = Element, strconv.Itoa(got.number), got.odd
		c.add(d)
	}
	x, y := got.cells, want.cells
	for len(x) > 0 || len(y) > 0 {
		var left, right cell
		if len(x) > 0 && (len(y) == 0 || x[0].column <= y[0].column) {
			left = x[0]
		}
		if len(y) > 0 && (len(x) == 0 || y[0].column <= x[0].column) {
			right = y[0]
		}
		column := max(left.column, right.column)
		if left.column > 0 {
			x = x[1:]
		}
		if right.column > 0 {
			y = y[1:]
		}
		c.out.Cells++
		if d, differs := compareCells(&left, &right, c.stands.looks().of(left.style), c.follows.looks().of(right.style)); differs {
			d.Sheet, d.Row, d.Cell = place.Sheet, place.Row, Address(column, got.number)
			c.add(d)
		}
	}
}

// compareCells compares a cell with what follows. A formula that was saved
// without a value gives what it should as long as it is the formula it was.
func compareCells(got, want *cell, gotLook, wantLook look) (d Difference, differs bool) {
	switch {
	case got.odd != want.odd:
		return Difference{Kind: Element, What: got.odd, Stands: got.value, Follows: want.value}, true
	case got.formula == "" && want.formula != "" && !sameContent(got, want): // typed over
		return Difference{Kind: Value, Stands: got.value, Follows: want.value}, true
	case got.formula != want.formula && formulaKey(got.formula) != formulaKey(want.formula):
		return Difference{Kind: Formula, Stands: formulaOr(got), Follows: formulaOr(want)}, true
	case got.formula != "" && got.value == "":
	case !sameContent(got, want):
		return Difference{Kind: Value, Stands: got.value, Follows: want.value, Computed: got.formula != "", Formula: want.formula}, true
	}
	if want.empty() || got.empty() {
		painted := got.empty() && want.empty() && gotLook.paint != "" && gotLook.paint != wantLook.paint
		return Difference{Kind: Dress, Follows: "fill"}, painted
	}
	if want.kind == 's' && gotLook.words != wantLook.words {
		return Difference{Kind: Look, Stands: gotLook.words, Follows: wantLook.words}, true
	}
	if want.kind != 's' && gotLook.number != wantLook.number {
		return Difference{Kind: Look, Stands: gotLook.number, Follows: wantLook.number}, true
	}
	runs := got.runs == want.runs || alike(got.runs, gotLook.font) && alike(want.runs, wantLook.font)
	if gotLook.dress != wantLook.dress || !runs {
		return Difference{Kind: Dress, Stands: got.value, Follows: dressWords(gotLook, wantLook, runs)}, true
	}
	return d, false
}

// dressWords names the first part of a look that is another.
func dressWords(got, want look, runs bool) string {
	if !runs || got.font != want.font {
		return "font"
	}
	a, b := strings.Split(got.dress, ";"), strings.Split(want.dress, ";")
	for i, name := range []string{"font", "fill", "lines", "alignment"} {
		if i < len(a) && i < len(b) && a[i] != b[i] {
			return name
		}
	}
	return "font"
}

// formulaOr is what stands in a cell, or should.
func formulaOr(c *cell) string {
	if c.formula != "" {
		return "=" + c.formula
	}
	return c.value
}

func sameContent(a, b *cell) bool {
	if a.kind != b.kind && (a.value != "" || b.value != "") {
		return false
	}
	if a.value == b.value {
		return true
	}
	if a.kind == 's' { // blanks at the ends may go, as some programs let them; none may come
		return strings.Contains(b.value, a.value) && strings.TrimSpace(a.value) == strings.TrimSpace(b.value)
	}
	return a.kind == 'n' && sameNumber(a.value, b.value)
}

// sameNumber compares numbers at 15 digits, as spreadsheet programs keep them.
func sameNumber(a, b string) bool {
	x, okX := plainNumber(a)
	y, okY := plainNumber(b)
	if !okX || !okY {
		return false
	}
	return strconv.FormatFloat(x, 'g', 15, 64) == strconv.FormatFloat(y, 'g', 15, 64) || math.Abs(x-y) <= 1e-13*max(math.Abs(x), math.Abs(y))
}

// rowName finds what a row is of: its first text with letters.
func rowName(cells []cell) string {
	for _, c := range cells[:min(len(cells), 3)] {
		if c.kind == 's' && c.formula == "" && strings.ContainsFunc(c.value, unicode.IsLetter) {
			return strings.ReplaceAll(c.value, "\n", " ")
		}
	}
	return ""
}
