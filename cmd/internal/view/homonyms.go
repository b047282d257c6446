package view

import (
	"sync"

	"chibo/scoring"
)

// homonyms are the names that cells of more than one committee have: looked for
// once in a report, for every list asks it of every cell.
type homonyms struct {
	once  sync.Once
	names map[string]bool
}

func (h *homonyms) has(cells []scoring.CellResult, name string) bool {
	h.once.Do(func() {
		h.names = map[string]bool{}
		committees := make(map[string]string, len(cells))
		for i := range cells {
			c := cells[i].Cell
			if committee, known := committees[c.Name]; known && committee != c.Committee {
				h.names[c.Name] = true
			}
			committees[c.Name] = c.Committee
		}
	})
	return h.names[name]
}
