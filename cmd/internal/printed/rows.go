package printed

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// A rowReading is a row of the table: its texts by what their columns are.
type rowReading struct {
	row           int
	ordinal       string
	title, detail string
	amount        string
	points        amount
	pointed       bool // the amount was understood
	wide          bool
}

// rowAt reads the columns of a row. In a row merged from its first column on,
// the title stands there.
func (tr tableReader) rowAt(row int) rowReading {
	g := tr.page.grid
	x := rowReading{row: row, title: g.Text(row, tr.head.criterion), amount: g.Text(row, tr.head.max)}
	if tr.head.detail >= 0 {
		x.detail = g.Text(row, tr.head.detail)
	}
	if tr.head.ordinal >= 0 {
		x.ordinal = plainOrdinal(g.Text(row, tr.head.ordinal))
		if mark := bulletIn(g.Text(row, tr.head.ordinal)); mark != "" && tr.settings == nil {
			x.ordinal = ""
			if x.title != "" { // it stands before the title, in a column of its own
				x.title = mark + " " + x.title
			}
		}
	}
	if x.title == "" && x.detail == "" && !isOrdinal(x.ordinal) {
		x.title, x.ordinal, x.wide = g.Text(row, tr.head.ordinal), "", true
	}
	x.points, x.pointed = tr.words.amounts.readAmount(x.amount)
	return x
}

// label is the text that tells a sum: the first of the row.
func (x rowReading) label() string {
	for _, text := range []string{x.title, x.detail} {
		if text != "" {
			return text
		}
	}
	return ""
}

// readRow takes one row of the table for what it is.
func (tr tableReader) readRow(t *tableReading, row int) {
	x := tr.rowAt(row)
	own := tr.codeAt(row) != ""
	if t.ended && x.ordinal != "" && x.title != "" && (x.pointed || tr.pointsBelow(row)) {
		t.ended = false // the sum was one of a part: a numbered line goes on
	}
	switch {
	case own:
		tr.readLine(t, x)
	case t.ended && x.amount != "" && !x.pointed: // "Tổng điểm | Xếp loại", the head of a table of grades
		t.around = append(t.around, row)
	case tr.words.isSumLabel(strings.TrimRight(x.label(), " :.=")), x.ordinal == "" && x.pointed && addsUp(t, x.label()):
		tr.takeSum(t, x)
	case x.amount != "" && !x.pointed && tr.isLegendRow(row):
		t.around = append(t.around, row)
	case x.amount != "":
		tr.readLine(t, x)
	case x.title == "" && x.detail == "":
		if t.lines == nil && row == tr.head.bottom+1 { // a second row of heads
			tr.take(row, asHead)
		} else if tr.onlyMarks(row) || isOrdinal(x.ordinal) && x.ordinal != "" {
			tr.unread(row, false)
		} else {
			t.around = append(t.around, row)
		}
	case tr.isLegendRow(row) && !tr.isPointedTitle(t, x), t.ended && !tr.words.isSection(x.title) && !tr.words.belongsToBlock(t, x):
		t.around = append(t.around, row)
	case (x.ordinal == "" || !isOrdinal(x.ordinal)) && tr.words.isSignature(x.title) && !tr.words.holdsPoints.MatchString(x.title) && !strings.ContainsRune("+"+bullets, firstRune(x.title)):
		t.ended = true
		t.around = append(t.around, row)
	default:
		tr.readLine(t, x)
	}
}

// isPointedTitle tells a criterion of a form without a column of points by the points
// behind its title: "Hoàn thành chỉ tiêu (tối đa 6đ)" is no grade.
func (tr tableReader) isPointedTitle(t *tableReading, x rowReading) bool {
	return tr.head.max < 0 && !t.ended && len(t.sums) == 0 && tr.words.pointsInTitle.MatchString(x.title)
}

// onlyMarks tells a row that has something in the columns of marks alone.
func (tr tableReader) onlyMarks(row int) bool {
	col, _ := tr.page.grid.FirstText(row)
	return slices.Contains(tr.head.marks, col) || slices.Contains(tr.head.unknown, col)
}

// belongsToBlock tells a line below the total: one of a block that was headed
// there, its tier, or one with points in its title.
func (w *vocabulary) belongsToBlock(t *tableReading, x rowReading) bool {
	last := t.last()
	if last == nil || len(t.sums) > 0 && t.sums[len(t.sums)-1].lines == len(t.lines) {
		return false
	}
	_, points := w.splitTier(x.title)
	return points.Known || strings.HasPrefix(x.title, "+") || t.block && w.titleAmount.MatchString(composedText(x.title))
}

// addsUp tells a subtotal that names its group by the title: "Cộng điểm phần
// Chuẩn bị".
func addsUp(t *tableReading, label string) bool {
	key := criteria.Key(label)
	if !words.StartsAny(key, words.Phrases("cộng", "tổng")) {
		return false
	}
	return slices.ContainsFunc(t.lines, func(l *formLine) bool {
		title := criteria.Key(l.title)
		return title != "" && words.Phrase(title).In(key) && len(title) < len(key)
	})
}

func (tr tableReader) takeSum(t *tableReading, x rowReading) {
	tr.take(x.row, asSum)
	t.block = false
	sum := sum{row: x.row, label: x.label(), lines: len(t.lines)}
	switch {
	case x.pointed:
		sum.points = criteria.Some(x.points.points)
	case x.amount != "":
		tr.report("points", tr.page.pos(x.row, tr.head.max), "value", x.amount, "text", x.label())
	default: // "Tổng điểm: 100 điểm"
		if m := tr.words.sumPoints.FindStringSubmatch(composedText(sum.label)); m != nil {
			value, err := criteria.ParsePoints(m[1])
			sum.points = criteria.Optional[criteria.Points]{Value: value, Known: err == nil && value > 0}
		}
	}
	if !namesPart(sum.label) || !tr.pointsBelow(x.row) {
		t.ended = true
	}
	t.sums = append(t.sums, sum)
}

// pointsBelow reports whether points stand in a row below: the sum is none of all.
func (tr tableReader) pointsBelow(row int) bool {
	for below := row + 1; below < len(tr.page.grid.Rows); below++ {
		if _, pointed := tr.words.amounts.readAmount(tr.page.grid.Text(below, tr.head.max)); pointed {
			return true
		}
	}
	return false
}

// groupNumber is a word that numbers a group.
var groupNumber = regexp.MustCompile(`^(?:[ivx]+|[a-h]|\d+)$`)

// namesPart tells a subtotal from the total: it names a group.
func namesPart(label string) bool {
	words := strings.Fields(plainWordsOf(label))
	return len(words) > 0 && groupNumber.MatchString(words[len(words)-1]) || len(words) > 1 && slices.Contains(words, "mục") || slices.Contains(words, "nhóm")
}

// isSection tells the heading of a block of bonus or deduction.
func (w *vocabulary) isSection(title string) bool {
	return w.blockOf(title) != criteria.Scored
}

// isSignature tells what is written below a form: a post, and nothing more.
func (w *vocabulary) isSignature(text string) bool {
	key := criteria.Key(text)
	return words.StartsAny(key, w.signature) && (isCaps(text) || len(strings.Fields(key)) <= 4) ||
		words.StartsAny(key, w.fact) && isBlankFact(text)
}

// isBlankFact tells a label that is to be filled in: "Xếp loại: ……".
func isBlankFact(text string) bool {
	return strings.ContainsAny(text, ":…") || strings.Contains(text, "..") || strings.Contains(text, "__")
}
