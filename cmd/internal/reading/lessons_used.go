package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// words are the header words of a workspace, what it taught of columns first.
func (o Options) words() []words.HeaderWords {
	if o.Taught == nil {
		return o.Headers
	}
	var heads []words.HeaderWords
	for _, l := range o.Taught.Lessons {
		if l.Kind == taught.Column {
			heads = append(heads, words.HeaderWords{Role: l.As, Words: []string{l.Text}})
		}
	}
	return append(heads, o.Headers...)
}

// taughtIndex is an index of the roster that knows the names taught. Those of no
// cell are told when the sheets are read.
func taughtIndex(roster *scoring.Roster, book *taught.Book) *lookup.Index {
	index := lookup.NewIndex(roster)
	teachNames(index, book)
	return index
}

// teachNames has the index know the names taught. A cell that the roster does not
// have is a problem of the book, and its name is known as little as before.
func teachNames(index *lookup.Index, book *taught.Book) (problems []diag.Problem) {
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

// forget begins a worksheet: no lesson was used yet.
func (l *lessons) forget() {
	if l != nil {
		clear(l.used)
		l.rows = l.rows[:0]
	}
}

func (l *lessons) useName(name string) {
	if l == nil { // of a reader that has the index alone
		return
	}
	if i, known := l.names[name]; known {
		l.used[i] = true
	}
}

// useHead notes the lessons on which a header rests, once it is read.
func (r *reader) useHead(g *grid, h header) {
	if r.lessons == nil {
		return
	}
	r.lessons.rows = append(r.lessons.rows, [2]int{h.top, h.bottom})
	rules := r.vocabulary.List
	if h.layout == scoring.FormLayout {
		rules = r.vocabulary.Form
	}
	for col := range columnsOf(g, h.top, h.bottom) {
		if found, ok := r.taughtHead(g, h.top, h.bottom, col, rules); ok {
			r.lessons.used[found.lesson] = true
		}
	}
}

// useTexts notes the lessons of labels and titles that stand in a worksheet which
// was read.
func (r *reader) useTexts(g *grid) {
	for row := range g.Rows {
		headed := slices.ContainsFunc(r.lessons.rows, func(head [2]int) bool { return row >= head[0] && row <= head[1] })
		for col := range min(g.Width(row), words.HeaderWidth) {
			cell := r.at(g, row, col)
			if cell == r.blank {
				continue
			}
			if i, known := r.lessons.titles[r.keyOf(cell)]; known {
				r.lessons.used[i] = true
			} else if i, known := r.lessons.titles[r.vocabulary.Key(r.withoutID(cell.text))]; known {
				r.lessons.used[i] = true
			}
			if !headed {
				r.useLabels(cell.text)
			}
		}
	}
}

func (r *reader) useLabels(text string) {
	if len(text) > maxLabels {
		return
	}
	for _, part := range r.splitLabels(text) {
		label, _, _ := strings.Cut(part, ":")
		if i, known := r.lessons.find(r.vocabulary.Key(label)); known && r.lessons.roles[i][2] != words.NoRole {
			r.lessons.used[i] = true
		}
	}
}

// maxLabels is how long a text with labels may be, in bytes.
const maxLabels = 600

// useTaughtRows has the rows of taught heads count as rows of the header.
func (r *reader) useTaughtRows(g *grid, h header, used *usedRows) {
	if r.lessons == nil {
		return
	}
	rules := r.vocabulary.List
	if h.layout == scoring.FormLayout {
		rules = r.vocabulary.Form
	}
	for _, c := range h.columns {
		if found, ok := r.taughtHead(g, h.top, h.bottom, c.col, rules); ok {
			used.add(found.first)
		}
	}
}

// taughtCriterion reports whether the office has said which column of a head holds
// the criteria: then it is a form's, though no full marks stand in it.
func (r *reader) taughtCriterion(g *grid, h header) bool {
	c, found := h.find(words.CriterionRole)
	if !found {
		return false
	}
	_, found = r.taughtHead(g, h.top, h.bottom, c.col, r.vocabulary.Form)
	return found
}

// rests notes the lessons on which a file's meetings rest.
func (f *fileReading) rests(used []bool) {
	if f.taught == nil {
		f.taught = make([]bool, len(used))
	}
	for i, u := range used {
		f.taught[i] = f.taught[i] || u
	}
}

// lessonsUsed lists the lessons on which meetings rest, in the order of the book.
func lessonsUsed(book *taught.Book, readings []fileReading) (used []taught.Lesson) {
	if book == nil {
		return nil
	}
	for i, l := range book.Lessons {
		if slices.ContainsFunc(readings, func(f fileReading) bool { return f.taught != nil && f.taught[i] }) {
			used = append(used, l)
		}
	}
	return used
}
