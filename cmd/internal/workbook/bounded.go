package workbook

import (
	"slices"

	"chibo/criteria/diag"
)

// Bounds of the texts of a file. What has to be understood, word by word, costs
// far more than what is only read: beyond them a file is refused as too-large.
// The list of a whole province, with notes, stays far below.
const (
	maxCellBytes  = 4 * 32_767 // Excel's own bound of a cell, in letters of four bytes
	shortText     = 16         // bytes; numbers, ids and words of grades, which cost little
	freeTexts     = 2 << 20    // bytes that are not looked at closer
	maxOtherTexts = 3 << 20    // bytes of different texts beyond them
)

// A bounded document is one whose texts are weighed.
type bounded struct {
	Document
	file  string
	total int
	other int
	seen  map[string]bool // texts beyond the free ones
}

// Read returns the cells of a worksheet.
func (b *bounded) Read(sheet string) (*Grid, error) {
	g, err := b.Document.Read(sheet)
	if err == nil && !b.weigh(g) {
		return nil, diag.Fail(diag.TooLarge, "text", diag.Pos{File: b.file, Sheet: sheet})
	}
	return g, err
}

// weigh reports whether the texts are within the bounds. Equal texts are
// understood once. Where all would be free if they were as long as the longest,
// each counts as that.
func (b *bounded) weigh(g *Grid) bool {
	cells := len(g.Notes)
	for _, row := range g.Rows {
		cells += len(row)
	}
	if longest := g.Texts.Longest(); longest <= maxCellBytes && b.total+cells*longest <= freeTexts {
		b.total += cells * longest
		return true
	}
	for _, row := range g.Rows {
		for _, text := range row {
			if size := g.Texts.Size(text); size >= shortText && !b.holds(g, text, size) {
				return false
			}
		}
	}
	return !slices.ContainsFunc(g.Notes, func(n Note) bool { return !b.holds(g, n.Text, g.Texts.Size(n.Text)) })
}

// holds reports whether a further text is within the bounds.
func (b *bounded) holds(g *Grid, text Text, size int) bool {
	b.total += size
	return size <= maxCellBytes && (b.total <= freeTexts || b.different(g.Texts.Text(text), size))
}

func (b *bounded) different(text string, size int) bool {
	if b.seen[text] {
		return true
	}
	if b.seen == nil {
		b.seen = map[string]bool{}
	}
	b.seen[text] = true
	b.other += size
	return b.other <= maxOtherTexts
}
