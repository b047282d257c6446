package pages

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Compare finds where a workbook does not show what follows. data names the
// hidden sheets whose texts alone are compared.
func Compare(stands, follows *Workbook, data []string) *Outcome {
	c := &comparison{stands: stands, follows: follows, data: data, out: &Outcome{}}
	if c.out.Whole = sameArchive(stands.archive, follows.archive); c.out.Whole {
		return c.out
	}
	c.base = c.sameBase()
	if !c.base && (stands.looks().problem || stands.strings().err != nil) {
		c.add(Difference{Kind: Unsound, What: "styles"})
		return c.out
	}
	c.usual()
	c.sheets()
	c.facts(stands.facts, follows.facts)
	if !slices.ContainsFunc(c.out.Differences, func(d Difference) bool { return d.Kind == Unsound }) { // else what such a sheet leads to is not known
		for _, part := range stands.unreached() {
			c.add(Difference{Kind: Part, What: part})
		}
	}
	return c.out
}

// A comparison is under way.
type comparison struct {
	stands, follows *Workbook
	data            []string
	base            bool // styles, shared texts and theme are the same bytes
	out             *Outcome
	areas           map[string][]string // values of charts' cells
}

func (c *comparison) add(d Difference) {
	if len(c.out.Differences) >= maxDifferences {
		c.out.More++
		return
	}
	c.out.Differences = append(c.out.Differences, d)
}

// usual compares the Normal style's size, in whose digits the widths of columns
// are counted: with a smaller one all of them are narrower.
func (c *comparison) usual() {
	stands, follows := c.stands.looks().usualSize, c.follows.looks().usualSize
	got, ok := plainNumber(stands)
	if want, known := plainNumber(follows); known && (!ok || got < want-1) {
		c.add(Difference{Kind: Dress, What: "font", Stands: stands, Follows: "font"})
	}
}

func (c *comparison) sameBase() bool {
	a, b := c.stands, c.follows
	return samePart(a.archive, b.archive, a.parts.styles, b.parts.styles) && samePart(a.archive, b.archive, a.parts.shared, b.parts.shared) &&
		samePart(a.archive, b.archive, a.parts.theme, b.parts.theme)
}

// sheets compares which sheets there are, then each.
func (c *comparison) sheets() {
	var order []string
	for _, got := range c.stands.sheets {
		if _, found := c.follows.sheet(got.name); found {
			order = append(order, strings.ToLower(got.name))
		} else {
			c.add(Difference{Kind: SheetAdded, Sheet: got.name})
		}
	}
	at := 0
	for _, want := range c.follows.sheets {
		got, found := c.stands.sheet(want.name)
		if !found {
			c.add(Difference{Kind: SheetMissing, Sheet: want.name})
			continue
		}
		if order[at] != strings.ToLower(want.name) {
			c.add(Difference{Kind: SheetOrder, Sheet: got.name})
			order = append(slices.Clone(order[:at]), append([]string{strings.ToLower(want.name)}, remove(order[at:], strings.ToLower(want.name))...)...)
		}
		at++
		c.sheet(got, want)
	}
}

func remove(list []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == name })
}

func (c *comparison) sheet(got, want sheetPart) {
	isData := slices.Contains(c.data, want.name)
	if hidden := got.state == "hidden" || got.state == "veryHidden"; got.state != want.state && !(isData && hidden) || got.name != want.name {
		c.add(Difference{Kind: SheetState, Sheet: want.name, Stands: got.state, Follows: want.state})
	}
	if isData {
		c.dataSheet(got, want)
		return
	}
	if c.base && samePart(c.stands.archive, c.follows.archive, got.part, want.part) && c.sameDrawings(got, want) {
		return
	}
	c.readSheets(got, want)
}

// sameDrawings compares what lies over two sheets that are the same bytes.
func (c *comparison) sameDrawings(got, want sheetPart) bool {
	a := &reader{w: c.stands, sheet: got}
	b := &reader{w: c.follows, sheet: want}
	if a.relate() != nil || b.relate() != nil || len(a.drawn) != len(b.drawn) {
		return false
	}
	for id, r := range a.drawn {
		if _, found := b.drawn[id]; !found {
			return false
		}
		a.add(c.stands.drawing(r)...)
		b.add(c.follows.drawing(b.drawn[id])...)
	}
	c.facts(a.facts, b.facts)
	return true
}

func (c *comparison) readSheets(got, want sheetPart) {
	a, errA := c.stands.reader(got)
	defer a.close()
	b, errB := c.follows.reader(want)
	defer b.close()
	if errA == nil && errB == nil {
		errA = c.rows(a, b)
	}
	if errA != nil || errB != nil {
		c.add(Difference{Kind: Unsound, Sheet: want.name})
		return
	}
	for column := 1; column <= max(a.widest, b.widest); column++ {
		if a.sees(column) != b.sees(column) {
			c.add(Difference{Kind: HiddenColumn, Sheet: want.name, Cell: columnName(column), Stands: seen(a.sees(column)), Follows: seen(b.sees(column))})
		}
	}
	if a.noValues > b.noValues {
		c.out.NotCompared = append(c.out.NotCompared, NotCompared{Kind: Formula, Sheet: want.name, Count: a.noValues - b.noValues})
	}
	c.facts(a.facts, b.facts)
}

func seen(is bool) string {
	if is {
		return "visible"
	}
	return "hidden"
}

// rows compares two sheets row by row.
func (c *comparison) rows(a, b *reader) error {
	got, err := a.next()
	if err != nil {
		return err
	}
	want, err := b.next()
	for err == nil && (got != nil || want != nil) {
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
		return d, false
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

// dataSheet compares the texts of a hidden sheet of data, and what it leads to.
func (c *comparison) dataSheet(got, want sheetPart) {
	a, b := c.stands.texts(got), c.follows.texts(want)
	defer a.close()
	defer b.close()
	c.facts(a.parts(), b.parts())
	if c.base && samePart(c.stands.archive, c.follows.archive, got.part, want.part) {
		return
	}
	for {
		x, errA := a.next()
		y, errB := b.next()
		if errA != nil || errB != nil || x != y {
			c.add(Difference{Kind: DataChanged, Sheet: want.name})
			return
		}
		if x == "" {
			return
		}
	}
}

// facts compares what two sheets or workbooks show beside their cells.
func (c *comparison) facts(got, want []fact) {
	stands, follows := grouped(got), grouped(want)
	var keys []factKey
	for key := range stands {
		keys = append(keys, key)
	}
	for key := range follows {
		if _, found := stands[key]; !found {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b factKey) int {
		return cmp.Or(strings.Compare(a.sheet, b.sheet), strings.Compare(string(a.kind), string(b.kind)), strings.Compare(a.key, b.key))
	})
	for _, key := range keys {
		c.fact(key, stands[key], follows[key])
	}
}

type factKey struct {
	kind       Kind
	sheet, key string
}

func grouped(facts []fact) map[factKey][]fact {
	groups := map[factKey][]fact{}
	for _, f := range facts {
		key := factKey{f.kind, f.sheet, f.key}
		groups[key] = append(groups[key], f)
	}
	return groups
}

func (c *comparison) fact(key factKey, got, want []fact) {
	if key.kind == ChartCache {
		c.chartValues(key, got)
		return
	}
	if slices.EqualFunc(got, want, func(a, b fact) bool { return a.text == b.text || key.kind == ChartPlace && near(a.text, b.text) }) {
		return
	}
	if key.kind == View && key.key == "frozen" && len(got) == 0 {
		return // panes that are no longer frozen hide nothing
	}
	if len(got) == 0 && !slices.ContainsFunc(want, func(f fact) bool { return !f.mayGo }) {
		c.notCompared(key.kind, key.sheet, len(want))
		return
	}
	d := Difference{Kind: key.kind, Sheet: key.sheet, What: key.key, Stands: factText(got), Follows: factText(want)}
	switch key.kind {
	case Merged, Link, Tip, Condition:
		d.Cell, d.What = key.key, ""
	}
	c.add(d)
}

// near reports whether a chart lies where it should: it begins in the same
// cell, and ends so few cells from it as a program moves it that measures rows
// and columns in its own way.
func near(a, b string) bool {
	const most = 2
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) || len(x) < 3 || x[2] == y[2] {
		return false
	}
	columnX, rowX := reference([]byte(x[2]))
	columnY, rowY := reference([]byte(y[2]))
	far := max(columnX-columnY, columnY-columnX, rowX-rowY, rowY-rowX) > most
	x[2] = y[2]
	return rowX > 0 && rowY > 0 && !far && slices.Equal(x, y)
}

func (c *comparison) notCompared(kind Kind, sheet string, count int) {
	for i := range c.out.NotCompared {
		if n := &c.out.NotCompared[i]; n.Kind == kind && n.Sheet == sheet {
			n.Count += count
			return
		}
	}
	c.out.NotCompared = append(c.out.NotCompared, NotCompared{kind, sheet, count})
}

func factText(facts []fact) string {
	var list []string
	for _, f := range facts {
		list = append(list, f.shown())
	}
	return strings.Join(list, "; ")
}

// chartValues compares the values a chart was last drawn with, which some
// programs show as they are, with those of the cells.
func (c *comparison) chartValues(key factKey, got []fact) {
	for _, f := range got {
		values, ok := c.area(f.stands)
		for i, value := range f.cached {
			if !ok || i < 0 || i >= len(values) || value != values[i] && strings.TrimSpace(value) != strings.TrimSpace(values[i]) && !sameNumber(value, values[i]) {
				c.add(Difference{Kind: ChartCache, Sheet: key.sheet, What: key.key, Stands: value})
				return
			}
		}
	}
}

// maxAreas is how many areas charts may be of: far more than a report has.
const maxAreas = 2000

func (c *comparison) area(text string) ([]string, bool) {
	if c.areas == nil {
		c.areas = map[string][]string{}
	}
	if values, known := c.areas[text]; known || len(c.areas) >= maxAreas {
		return values, values != nil
	}
	values, ok := c.follows.area(text)
	if !ok {
		values = nil
	}
	c.areas[text] = values
	return values, ok
}
