package intake

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// A printedHeader is the head of a table of criteria: its columns, -1 where
// there is none.
type printedHeader struct {
	ordinal, criterion, max, note, code int
	top, bottom                         int
}

// findHeader finds the first row, or two, with a column of criteria and one of
// points.
func (w *printedWords) findHeader(g *grid) (printedHeader, bool) {
	for row := range g.rows {
		if h, ok := w.headerAt(g, row, row); ok {
			return h, true
		}
		if row+1 == len(g.rows) {
			break
		}
		if _, alone := w.headerAt(g, row+1, row+1); alone {
			continue // the row above it is the title
		}
		if h, ok := w.headerAt(g, row, row+1); ok {
			return h, true
		}
	}
	return printedHeader{}, false
}

func (w *printedWords) headerAt(g *grid, top, bottom int) (printedHeader, bool) {
	h := printedHeader{ordinal: -1, criterion: -1, max: -1, note: -1, code: -1, top: top, bottom: bottom}
	plain := -1
	for col := range min(max(g.width(top), g.width(bottom)), formColumns) {
		text, low := g.text(bottom, col), true
		if text == "" {
			text, low = g.text(top, col), false
		}
		if text == "" || len(text) > 120 {
			continue
		}
		if w.isPlainMax(text) && low && plain < 0 {
			plain = col
			continue
		}
		w.takeHead(&h, criteria.Key(text), col)
	}
	if h.max < 0 {
		h.max = plain
	}
	return h, h.criterion >= 0 && h.max >= 0 && !w.isTotal(g.text(bottom, h.criterion))
}

func (w *printedWords) isPlainMax(text string) bool { return isAny(criteria.Key(text), w.plainMax) }

// takeHead gives a column its part, the first of each kind.
func (w *printedWords) takeHead(h *printedHeader, key string, col int) {
	switch {
	case h.ordinal < 0 && isAny(key, w.ordinal):
		h.ordinal = col
	case h.code < 0 && key == criteria.Key(names.Code):
		h.code = col
	case h.max < 0 && anyIn(key, w.max) && !anyIn(key, w.notMax):
		h.max = col
	case h.note < 0 && anyIn(key, w.note):
		h.note = col
	case h.criterion < 0 && anyIn(key, w.criterion) && !anyIn(key, w.notCriterion):
		h.criterion = col
	}
}

// isTotal tells the row of the form's total.
func (w *printedWords) isTotal(text string) bool {
	return isAny(criteria.Key(strings.TrimRight(text, " :.")), w.total)
}
