package intake

import (
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A printedLine is a group or a criterion of the form, while it is read.
type printedLine struct {
	row      int
	ordinal  string
	code     string // of the column Mã of our own forms
	title    string
	points   criteria.Optional[criteria.Points]
	bold     bool
	check    bool // said to be yes/no
	broken   bool // its points or title could not be told, which was reported
	tiers    []printedTier
	headings []string // titles of lines above it that only head others
	remarks  []string
	doubts   []diag.Message
	children []*printedLine
}

// A printedTier is a line "+ Từ 90% trở lên: 4 điểm".
type printedTier struct {
	text   string // without its points
	points criteria.Optional[criteria.Points]
	row    int
}

// A tableReading is what the rows of the table gave.
type tableReading struct {
	lines    []*printedLine
	total    criteria.Optional[criteria.Points]
	totalRow int
	ended    bool     // the total was read: only blocks of bonus may follow
	below    []string // texts under the table
}

func (t *tableReading) last() *printedLine {
	if len(t.lines) == 0 {
		return nil
	}
	return t.lines[len(t.lines)-1]
}

// readTable reads the rows below the head.
func (r *printedReader) readTable() *tableReading {
	t := &tableReading{}
	g := r.page.grid
	for row := r.head.bottom + 1; row < len(g.rows); row++ {
		switch {
		case r.codeAt(row) != "":
			r.takeRow(t, row)
		case g.blankRow(row) || row <= r.head.bottom+2 && isColumnNumbers(g, row) || r.isHeadAgain(row):
		case r.page.end > 0 && row >= r.page.end:
			t.below = append(t.below, r.rowTexts(row)...)
		case r.isTotalRow(row):
			r.takeTotal(t, row)
		case r.isBelow(t, row):
			t.below = append(t.below, r.rowTexts(row)...)
		default:
			r.takeRow(t, row)
		}
	}
	return t
}

// isHeadAgain tells the head repeated on a second page.
func (r *printedReader) isHeadAgain(row int) bool {
	g := r.page.grid
	for _, head := range []int{r.head.top, r.head.bottom} {
		text, most := g.text(row, r.head.criterion), g.text(row, r.head.max)
		if text != "" && text == g.text(head, r.head.criterion) && most == g.text(head, r.head.max) {
			return true
		}
	}
	return false
}

// rowTexts returns what a row says, a text a cell.
func (r *printedReader) rowTexts(row int) (texts []string) {
	for col := range r.page.grid.width(row) {
		if text := r.page.grid.text(row, col); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

func (r *printedReader) codeAt(row int) string {
	if r.head.code < 0 || r.settings == nil {
		return ""
	}
	return r.page.grid.text(row, r.head.code)
}

func (r *printedReader) isTotalRow(row int) bool {
	g := r.page.grid
	return r.words.isTotal(g.text(row, r.head.criterion)) || r.head.ordinal >= 0 && r.words.isTotal(g.text(row, r.head.ordinal))
}

func (r *printedReader) takeTotal(t *tableReading, row int) {
	t.ended = true
	text := r.page.grid.text(row, r.head.max)
	points, _, ok := r.words.readPoints(text)
	switch {
	case ok:
		t.total, t.totalRow = criteria.Some(points), row
	case text != "":
		r.report("points", r.page.pos(row, r.head.max), "value", text, "text", r.rowTexts(row)[0])
	}
}

// isBelow reports whether a row no longer belongs to the table: what follows
// the total, but for blocks of bonus and deduction, and the lines every form
// ends with.
func (r *printedReader) isBelow(t *tableReading, row int) bool {
	if startsAny(criteria.Key(r.rowTexts(row)[0]), r.words.after) {
		t.ended = true
		return true
	}
	_, _, hasPoints := r.words.readPoints(r.page.grid.text(row, r.head.max))
	title := r.page.grid.text(row, r.head.criterion)
	extra := hasPoints && title != "" || strings.HasPrefix(title, "+")
	return t.ended && !extra
}

// takeRow reads a row of the table: a line with its tiers, tiers of the line
// above, or more of its title.
func (r *printedReader) takeRow(t *tableReading, row int) {
	line, title := r.startLine(row)
	parts, amounts := splitLines(title), splitLines(r.page.grid.text(row, r.head.max))
	switch {
	case len(parts) == 0 && len(amounts) > 0:
		r.report("no-title", r.page.pos(row, r.head.criterion), "value", amounts[0])
		line.broken = true
		t.lines = append(t.lines, line)
		return
	case len(parts) == 0:
		return
	case line.code == "" && line.ordinal == "" && r.words.isTierLine(parts[0], len(amounts) > 0, line.bold):
		r.takeTiers(t.last(), parts, amounts, row)
		return
	}
	r.takeTitle(line, parts, amounts)
	if above := t.last(); r.isMore(above, line) {
		r.takeMore(above, line)
		return
	} else if r.isNothing(line) {
		r.report("", r.page.pos(row, r.head.criterion), "text", line.title)
		return
	}
	t.lines = append(t.lines, line)
}

// startLine reads number and title of a row. In a row merged from its first
// column on, the title stands there.
func (r *printedReader) startLine(row int) (*printedLine, string) {
	g := r.page.grid
	line := &printedLine{row: row, code: r.codeAt(row), bold: r.page.bold(row, r.head.criterion)}
	title := g.text(row, r.head.criterion)
	if r.head.ordinal < 0 {
		return line, title
	}
	line.ordinal = plainOrdinal(g.text(row, r.head.ordinal))
	if title == "" && !isOrdinal(line.ordinal) {
		title, line.ordinal, line.bold = g.text(row, r.head.ordinal), "", r.page.bold(row, r.head.ordinal)
	}
	return line, title
}

// isNothing tells a row that is neither group nor criterion: no number, no
// points, no tiers, and not bold as a heading would be.
func (r *printedReader) isNothing(line *printedLine) bool {
	return line.code == "" && line.ordinal == "" && !line.points.Known && !line.broken && len(line.tiers) == 0 && !line.bold
}
