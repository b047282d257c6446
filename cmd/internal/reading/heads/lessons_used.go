package heads

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// TaughtIndex is an index of the roster that knows the names taught. Those of no
// cell are told when the sheets are read.
func TaughtIndex(roster *scoring.Roster, book *taught.Book) *lookup.Index {
	index := lookup.NewIndex(roster)
	TeachNames(index, book)
	return index
}

// TeachNames has the index know the names taught. A cell that the roster does not
// have is a problem of the book, and its name is known as little as before.
func TeachNames(index *lookup.Index, book *taught.Book) (problems []diag.Problem) {
	if book == nil {
		return nil
	}
	cells := map[string]int{}
	for _, l := range book.Lessons {
		if l.Kind != taught.Cell {
			continue
		}
		found := index.Find(l.As, "")
		if found.Cell < 0 {
			problems = append(problems, diag.New(diag.UnknownCell, "taught", l.Pos, "text", l.As, "name", l.Text))
			continue
		}
		cells[l.Text] = found.Cell
	}
	for name, cell := range cells { // only now: a lesson says nothing of another one's cell
		index.Teach(name, cell)
	}
	return problems
}

// Forget begins a worksheet: no lesson was used yet.
func (l *lessons) Forget() {
	if l != nil {
		clear(l.Used)
		l.rows = l.rows[:0]
	}
}

func (l *lessons) useName(name string) {
	if l == nil { // of a reader that has the index alone
		return
	}
	if i, known := l.names[name]; known {
		l.Used[i] = true
	}
}

// UseTexts notes the lessons of labels and titles that stand in a worksheet which
// was read.
func (r *Reader) UseTexts(g *Grid) {
	for row := range g.Rows {
		headed := slices.ContainsFunc(r.Lessons.rows, func(head [2]int) bool { return row >= head[0] && row <= head[1] })
		for col := range min(g.Width(row), words.HeaderWidth) {
			cell := r.At(g, row, col)
			if cell == r.Blank {
				continue
			}
			if i, known := r.Lessons.titles[r.KeyOf(cell)]; known {
				r.Lessons.Used[i] = true
			} else if i, known := r.Lessons.titles[r.Vocabulary.Key(r.WithoutID(cell.Text))]; known {
				r.Lessons.Used[i] = true
			}
			if !headed {
				r.useLabels(cell.Text)
			}
		}
	}
}

func (r *Reader) useLabels(text string) {
	if len(text) > maxLabels {
		return
	}
	for _, part := range r.splitLabels(text) {
		label, _, _ := strings.Cut(part, ":")
		if i, known := r.Lessons.find(r.Vocabulary.Key(label)); known && r.Lessons.roles[i][2] != words.NoRole {
			r.Lessons.Used[i] = true
		}
	}
}
