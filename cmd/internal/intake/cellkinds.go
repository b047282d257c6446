package intake

import (
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
)

// cellKinds is what the XML of a worksheet says beyond the text of its cells.
// It is found in one pass, for the library would build the whole worksheet in
// memory to answer for a single cell.
type cellKinds struct {
	formulas []cellNumber
	booleans []cellNumber
	percents []cellNumber   // cells with a value that is shown as a percentage
	merged   map[int][]area // by row
	tall     []area         // merged areas over many rows
}

// A cellNumber is a cell's row and column in one number, in the order of reading.
type cellNumber uint64

func cellNumberOf(row, col int) cellNumber { return cellNumber(row)<<14 | cellNumber(col&0x3fff) }

// An area is a merged one, counted from 0, its ends included.
type area struct{ top, left, bottom, right int }

// Bounds of the merged areas kept; a table has a few hundred, of few rows.
const (
	maxMerged  = 100_000
	tallArea   = 50 // rows
	maxTallest = 1_000
)

func newCellKinds() *cellKinds { return &cellKinds{merged: map[int][]area{}} }

// mergedIn keeps an area as the worksheet names it: "A1:C1".
func (k *cellKinds) mergedIn(ref string) {
	first, last, _ := strings.Cut(ref, ":")
	top, left, ok1 := coordinates(first)
	bottom, right, ok2 := coordinates(last)
	if ok1 && ok2 {
		k.addMerged(area{top, left, bottom, right})
	}
}

// percentAt keeps a cell that is shown as a percentage; they come in order.
func (k *cellKinds) percentAt(row, col int) {
	k.percents = append(k.percents, cellNumberOf(row, col))
}

// addMerged keeps a merged area where it is found by its rows.
func (k *cellKinds) addMerged(a area) {
	switch height := a.bottom - a.top + 1; {
	case height > tallArea && len(k.tall) < maxTallest:
		k.tall = append(k.tall, a)
	case height <= tallArea && len(k.merged) < maxMerged:
		for row := a.top; row <= a.bottom; row++ {
			k.merged[row] = append(k.merged[row], a)
		}
	}
}

// mergedAt returns the merged area a cell lies in.
func (k *cellKinds) mergedAt(row, col int) (area, bool) {
	for _, areas := range [][]area{k.merged[row], k.tall} {
		for _, a := range areas {
			if row >= a.top && row <= a.bottom && col >= a.left && col <= a.right {
				return a, true
			}
		}
	}
	return area{}, false
}

func has(places []cellNumber, row, col int) bool {
	_, found := slices.BinarySearch(places, cellNumberOf(row, col))
	return found
}

// A kindScanner walks the XML of a worksheet.
type kindScanner struct {
	kinds     *cellKinds
	percent   map[int]bool // styles shown as percentages
	row, col  int
	style     int
	kind      string // of the cell: "b", "str" …
	hasValue  bool
	isFormula bool
}

// scanKinds reads the XML of a worksheet. What it finds up to a fault in the
// XML stands: the library that read the cells stops there too.
func scanKinds(source io.Reader, percent map[int]bool) *cellKinds {
	s := &kindScanner{kinds: newCellKinds(), percent: percent, row: -1, col: -1}
	decoder := xml.NewDecoder(source)
	decoder.Strict = false
	for {
		token, err := decoder.RawToken()
		if err != nil {
			break
		}
		switch token := token.(type) {
		case xml.StartElement:
			s.start(token)
		case xml.EndElement:
			if token.Name.Local == "c" {
				s.endCell()
			}
		}
	}
	for _, places := range []*[]cellNumber{&s.kinds.formulas, &s.kinds.booleans, &s.kinds.percents} {
		slices.Sort(*places) // as a rule they are in order already
	}
	return s.kinds
}

func (s *kindScanner) start(e xml.StartElement) {
	switch e.Name.Local {
	case "row":
		s.row, s.col = s.row+1, -1
		if n, err := strconv.Atoi(xmlAttribute(e, "r")); err == nil {
			s.row = n - 1
		}
	case "c":
		s.startCell(e)
	case "f":
		s.isFormula = true
	case "v":
		s.hasValue = true
	case "mergeCell":
		s.kinds.mergedIn(xmlAttribute(e, "ref"))
	}
}

func (s *kindScanner) startCell(e xml.StartElement) {
	s.col++
	if row, col, ok := coordinates(xmlAttribute(e, "r")); ok {
		s.row, s.col = row, col
	}
	s.kind, s.hasValue, s.isFormula = xmlAttribute(e, "t"), false, false
	s.style, _ = strconv.Atoi(xmlAttribute(e, "s"))
}

// endCell notes what kind of cell was read. Cells beyond the columns kept are
// never asked for.
func (s *kindScanner) endCell() {
	if s.col >= maxColumns {
		return
	}
	at := cellNumberOf(s.row, s.col)
	if s.isFormula || s.kind == "str" {
		s.kinds.formulas = append(s.kinds.formulas, at)
	}
	if s.kind == "b" {
		s.kinds.booleans = append(s.kinds.booleans, at)
	}
	if s.hasValue && s.percent[s.style] {
		s.kinds.percents = append(s.kinds.percents, at)
	}
}

func xmlAttribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// coordinates reads an address such as "D14", counted from 0.
func coordinates(address string) (row, col int, ok bool) {
	digits := strings.IndexAny(address, "0123456789")
	if digits < 1 || digits > 3 {
		return 0, 0, false
	}
	for _, letter := range strings.ToUpper(address[:digits]) {
		if letter < 'A' || letter > 'Z' {
			return 0, 0, false
		}
		col = col*26 + int(letter-'A') + 1
	}
	row, err := strconv.Atoi(address[digits:])
	return row - 1, col - 1, err == nil && row > 0
}
