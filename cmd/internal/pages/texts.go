package pages

import (
	"strings"
)

// A Content is what a cell holds.
type Content struct {
	Text    string
	Number  bool
	Formula bool
	Plain   bool // nothing but a value in one font
}

// A textReader goes over the texts of a sheet of data: of each row the cells'
// texts in one.
type textReader struct {
	*reader
	err error
}

func (w *Workbook) texts(s sheetPart) *textReader {
	r, err := w.reader(s)
	return &textReader{r, err}
}

// parts are the facts of the parts that the sheet leads to.
func (t *textReader) parts() (facts []fact) {
	for _, f := range t.facts {
		if f.kind == Part || f.kind == Drawing {
			facts = append(facts, f)
		}
	}
	return facts
}

// next returns the next text; empty: there is none.
func (t *textReader) next() (string, error) {
	for {
		if t.err != nil {
			return "", t.err
		}
		row, err := t.reader.next()
		if err != nil || row == nil {
			return "", err
		}
		var b strings.Builder
		for _, c := range row.cells {
			b.WriteString(c.value)
		}
		if b.Len() > 0 {
			return b.String(), nil
		}
	}
}

// EachText goes over the texts of a sheet, a row a text. The error is that of
// take, or ErrWorkbook.
func (w *Workbook) EachText(sheet string, take func(text string) error) error {
	s, found := w.sheet(sheet)
	if !found {
		return ErrWorkbook
	}
	texts := w.texts(s)
	defer texts.close()
	for {
		text, err := texts.next()
		if err != nil {
			return ErrWorkbook
		}
		if text == "" {
			return nil
		}
		if err := take(text); err != nil {
			return err
		}
	}
}

// Cells returns what stands in cells of a sheet, in the order in which they were
// named; a cell that is not there is blank.
func (w *Workbook) Cells(sheet string, addresses []string) ([]Content, error) {
	found := make([]Content, len(addresses))
	s, known := w.sheet(sheet)
	if !known {
		return found, ErrWorkbook
	}
	r, err := w.reader(s)
	defer r.close()
	for err == nil {
		var row *row
		if row, err = r.next(); row == nil || err != nil {
			break
		}
		for _, c := range row.cells {
			for i, address := range addresses {
				if Address(c.column, row.number) == address {
					found[i] = Content{Text: c.value, Number: c.kind == 'n', Formula: c.formula != "", Plain: c.runs == "" && c.odd == ""}
				}
			}
		}
	}
	if err != nil {
		return found, ErrWorkbook
	}
	return found, nil
}

// ParseArea reads 'Xếp loại'!$A$1:$D$14: a sheet and two corners, counted from
// 1.
func ParseArea(text string) (sheet string, first, last [2]int, ok bool) {
	cut := strings.LastIndex(text, "!")
	if cut < 0 {
		return "", first, last, false
	}
	sheet = strings.TrimPrefix(strings.TrimPrefix(text[:cut], "="), "$")
	if quoted, found := strings.CutPrefix(sheet, "'"); found {
		sheet = strings.ReplaceAll(strings.TrimSuffix(quoted, "'"), "''", "'")
	}
	from, to, isArea := strings.Cut(strings.ReplaceAll(text[cut+1:], "$", ""), ":")
	if !isArea {
		to = from
	}
	first[1], first[0] = reference([]byte(from))
	last[1], last[0] = reference([]byte(to))
	return sheet, first, last, first[0] > 0 && last[0] >= first[0] && last[1] >= first[1]
}

// maxArea is how many cells a chart's series may have.
const maxArea = 100_000

// area returns the values of an area, row by row.
func (w *Workbook) area(text string) (values []string, ok bool) {
	sheet, first, last, ok := ParseArea(text)
	s, found := w.sheet(sheet)
	width := last[1] - first[1] + 1
	if !ok || !found || width*(last[0]-first[0]+1) > maxArea {
		return nil, false
	}
	values = make([]string, width*(last[0]-first[0]+1))
	r, err := w.reader(s)
	defer r.close()
	for err == nil {
		var row *row
		if row, err = r.next(); row == nil || err != nil || row.number > last[0] {
			break
		}
		for _, c := range row.cells {
			if row.number >= first[0] && c.column >= first[1] && c.column <= last[1] {
				values[(row.number-first[0])*width+c.column-first[1]] = c.value
			}
		}
	}
	return values, err == nil
}
