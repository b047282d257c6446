package pages

import (
	"io"
	"slices"
	"strconv"
)

// A cell holds something: a value, a formula, or what no cell of a report has.
type cell struct {
	column  int // from 1
	style   int
	kind    byte // n number, s text, b truth value, e error, d date in words
	value   string
	runs    string // looks of a text's runs
	formula string
	odd     string // what is unknown in it
}

func (c *cell) empty() bool { return c.value == "" && c.formula == "" && c.odd == "" }

// A row is one row of a sheet with the cells that hold something.
type row struct {
	number int // from 1
	hidden bool
	odd    string
	cells  []cell
}

// A reader reads a worksheet: what stands before the rows, the rows one by one,
// what stands behind them.
type reader struct {
	w      *Workbook
	sheet  sheetPart
	close  func()
	scan   *scanner
	facts  []fact
	hidden []span // columns that are not seen
	drawn  map[string]relation
	bars   map[string]string // where the bars of areas begin and end

	rows     bool // within the rows
	once     map[string]bool
	noHeight bool // rows without a height of their own are not seen
	last     int  // number of the row read last
	row      row
	shared   map[string]master
	widest   int // last column with something in it
	noValues int // formulas saved without their value
}

// A span is a run of columns.
type span struct{ first, last int }

// Rows lower and columns narrower than these are not seen.
const (
	leastHeight = 6.0 // points
	leastWidth  = 1.0 // characters
	lastColumn  = 16384
	lastRow     = 1048576
)

// reader opens a sheet and reads what stands before its rows.
func (w *Workbook) reader(s sheetPart) (*reader, error) {
	r := &reader{w: w, sheet: s, close: func() {}, once: map[string]bool{}, bars: map[string]string{}, shared: map[string]master{}}
	if err := r.relate(); err != nil {
		return r, err
	}
	in, err := w.archive.open(s.part)
	if err != nil {
		return r, err
	}
	r.close = func() { _ = in.Close() } // only read
	r.scan = newScanner(in)
	t, err := r.scan.next()
	if err != nil || t.kind != startToken || t.name != "worksheet" {
		return r, errUnsound
	}
	root := &node{name: t.name}
	for _, a := range t.attrs {
		root.attrs = append(root.attrs, nodeAttr{a.name, string(a.value)})
	}
	r.add(element(root)...)
	for !r.rows {
		if err := r.element(); err == io.EOF {
			return r, nil // no rows at all
		} else if err != nil {
			return r, err
		}
	}
	return r, nil
}

func (r *reader) add(facts ...fact) {
	for _, f := range facts {
		if f.sheet == "" {
			f.sheet = r.sheet.name
		}
		r.facts = append(r.facts, f)
	}
}

// relate sorts what the sheet leads to.
func (r *reader) relate() error {
	found, err := r.w.archive.relationsOf(r.sheet.part)
	if err != nil {
		return err
	}
	r.drawn = map[string]relation{}
	for _, relation := range found {
		r.add(r.w.checkType(relation)...)
		kind := partKind(relation.kind)
		switch {
		case relation.external:
			r.add(fact{kind: Link, key: "external", text: relation.target})
		case relation.kind == relations+"drawing":
			r.drawn[relation.id] = relation
			r.w.reach(relation.target)
		case passedPart(relation.kind):
			r.w.reach(relation.target)
		default:
			r.w.reach(relation.target)
			r.add(fact{kind: Part, key: kind})
		}
	}
	return nil
}

// element reads an element of the worksheet beside its rows, or begins the rows.
func (r *reader) element() error {
	t, err := r.scan.next()
	if err != nil {
		return err
	}
	if t.kind != startToken {
		return nil
	}
	name := t.name
	if r.once[name] && name != "conditionalFormatting" && !passedElement(name) {
		return errUnsound
	}
	if r.once[name] = true; name == "sheetData" {
		r.rows = true
		return nil
	}
	n, err := r.scan.node(t)
	if err != nil {
		return err
	}
	r.frame(n)
	return nil
}

// frame notes what an element beside the rows shows.
func (r *reader) frame(n *node) {
	switch n.name {
	case "sheetFormatPr":
		r.defaults(n)
	case "cols":
		r.columns(n)
	case "sheetViews":
		r.add(views(n)...)
	case "autoFilter":
		f := fact{kind: Filter, key: "autoFilter", text: formulaKey(n.attr("ref")), stands: n.attr("ref")}
		if rest := (&node{name: n.name, children: n.children}); !rest.bare() {
			f.text += rest.spell()
		}
		r.add(f)
	case "mergeCells":
		for _, c := range n.children {
			r.add(fact{kind: Merged, key: c.attr("ref"), text: "1", stands: c.attr("ref")})
		}
	case "hyperlinks":
		for _, c := range n.children {
			r.add(fact{kind: Link, key: c.attr("ref"), text: formulaKey(c.attr("location")) + external(c), stands: c.attr("location"), mayGo: true})
			if tip := c.attr("tooltip"); tip != "" {
				r.add(fact{kind: Tip, key: c.attr("ref"), text: tip, mayGo: true})
			}
		}
	case "conditionalFormatting":
		r.add(r.conditions(n)...)
	case "headerFooter":
		r.add(r.w.headerFooter(n)...)
	case "rowBreaks", "colBreaks":
		r.add(breaks(n)...)
	case "drawing":
		r.add(r.w.drawing(r.drawn[n.attr("r:id")])...)
	case "extLst":
		r.add(r.sheetExtensions(n)...)
	default:
		r.add(element(n)...)
	}
}

func external(n *node) string {
	if n.attr("r:id") != "" {
		return " external"
	}
	return ""
}

// views notes what of the views changes what is shown: zeros that are left out,
// formulas instead of values, and rows above what stays in sight, which nobody
// can reach.
func views(n *node) (facts []fact) {
	facts = element(n)
	n.each("sheetView", func(v *node) {
		v.each("pane", func(p *node) {
			if p.attr("state") != "frozen" && p.attr("state") != "frozenSplit" {
				return
			}
			if from := v.attr("topLeftCell"); from != "" && from != "A1" {
				facts = append(facts, fact{kind: View, key: "pane", text: from})
			}
			facts = append(facts, fact{kind: View, key: "frozen", text: p.attrOr("xSplit", "0") + ":" + p.attrOr("ySplit", "0")})
		})
	})
	return facts
}

func (r *reader) columns(n *node) {
	before := 0
	n.each("col", func(c *node) {
		first, errFirst := strconv.Atoi(c.attr("min"))
		last, errLast := strconv.Atoi(c.attr("max"))
		if errFirst != nil || errLast != nil || first <= before || last < first { // or of a column twice
			r.add(fact{kind: Element, key: "col", text: c.spell()})
			return
		}
		if paint := r.w.looks().of(positive([]byte(c.attr("style")))).paint; paint != "" {
			r.add(fact{kind: View, key: "column", text: paint})
		}
		if before = last; c.flag("hidden", false) || tooSmall(c.attr("width"), leastWidth) {
			r.hidden = append(r.hidden, span{first, min(last, lastColumn)})
		}
	})
}

// sees reports whether a column is seen.
func (r *reader) sees(column int) bool {
	return !slices.ContainsFunc(r.hidden, func(s span) bool { return column >= s.first && column <= s.last || s.last == 0 })
}

// next reads the next row that says something; nil: there is none.
func (r *reader) next() (*row, error) {
	for r.rows {
		t, err := r.scan.next()
		switch {
		case err != nil:
			return nil, sure(err)
		case t.kind == endToken:
			r.rows = false
			if err := r.rest(); err != nil {
				return nil, err
			}
		case t.kind == textToken:
		case t.name != "row":
			n, err := r.scan.node(t)
			if err != nil {
				return nil, err
			}
			r.add(fact{kind: Element, key: n.name, text: n.spell()})
		default:
			if err := r.readRow(t); err != nil {
				return nil, err
			}
			if len(r.row.cells) > 0 || r.row.odd != "" {
				return &r.row, nil
			}
		}
	}
	return nil, nil
}

// rest reads what stands behind the rows.
func (r *reader) rest() error {
	for {
		err := r.element()
		if err == io.EOF {
			return nil
		}
		if err == nil && r.rows {
			err = errUnsound // rows again
		}
		if err != nil {
			return err
		}
	}
}

func (r *reader) readRow(t *token) error {
	r.row = row{cells: r.row.cells[:0], hidden: r.noHeight}
	hidden, style, styled := false, 0, false
	for _, a := range t.attrs {
		switch a.name {
		case "s":
			style = positive(a.value)
		case "customFormat":
			styled = isOn(a.value)
		case "r":
			r.row.number = positive(a.value)
		case "hidden":
			hidden = isOn(a.value)
		case "ht":
			r.row.hidden = len(a.value) == 0 || tooSmall(string(a.value), leastHeight)
		default:
			if value := plainValue(string(a.value)); !passedAttribute("row", a.name) && value != usual("row", a.name) {
				r.row.odd += " " + a.name + "=" + value
			}
		}
	}
	if styled {
		r.row.odd += r.w.looks().of(style).paint
	}
	r.row.hidden = r.row.hidden || hidden
	if r.row.number <= r.last {
		return errUnsound // rows out of order, or one twice
	}
	r.last = r.row.number
	return r.readCells()
}

func (r *reader) readCells() error {
	column := 0
	for {
		t, err := r.scan.next()
		switch {
		case err != nil:
			return sure(err)
		case t.kind == endToken:
			return nil
		case t.kind == textToken:
		case t.name != "c":
			n, err := r.scan.node(t)
			if err != nil {
				return err
			}
			r.row.odd += n.spell()
		default:
			var c cell
			if err := r.readCell(t, &c); err != nil {
				return err
			}
			if c.column <= column {
				return errUnsound
			}
			if column = c.column; !c.empty() {
				r.row.cells = append(r.row.cells, c)
				r.widest = max(r.widest, c.column)
			} else if r.w.looks().of(c.style).paint != "" {
				r.row.cells = append(r.row.cells, c)
			}
		}
	}
}

func positive(text []byte) int {
	n := 0
	for _, c := range text {
		if c < '0' || c > '9' || n > lastRow {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	if n > lastRow {
		return 0
	}
	return n
}

func isOn(value []byte) bool { return plainValue(string(value)) == "1" }
