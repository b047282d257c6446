package printed

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// A header is the head of a table of criteria: its columns, -1 where
// there is none.
type header struct {
	ordinal, criterion, max, code int
	detail                        int   // a second column of texts, right of the criteria
	notes                         []int // what explains a row
	marks                         []int // filled in by whoever marks
	unknown                       []int // heads that are none of these
	checks                        bool  // a pair of columns "Đảm bảo | Không đảm bảo"
	top, bottom                   int
}

// findHeader finds the first row, or two, with a column of criteria and one of
// points.
func (w *vocabulary) findHeader(g *workbook.Grid, limit int) (header, bool) {
	for _, guess := range []bool{false, true} {
		for row := range limit {
			h, ok := w.headerAt(g, row, row, guess)
			if two, found := w.twoRows(g, row, limit, guess); found && (!ok || w.isSecondHead(g, row+1, h)) {
				h, ok = two, true
			}
			if ok {
				w.findDetail(g, &h)
				return h, true
			}
		}
	}
	return header{}, false
}

// twoRows reads a head of two rows, unless the second is one alone: then the
// first is the title.
func (w *vocabulary) twoRows(g *workbook.Grid, row, limit int, guess bool) (h header, ok bool) {
	if row+1 >= limit {
		return h, false
	}
	if _, alone := w.headerAt(g, row+1, row+1, guess); alone {
		return h, false
	}
	return w.headerAt(g, row, row+1, guess)
}

// isSecondHead tells a row that parts the columns of the head above it: "Tối đa |
// Tự chấm | Cấp trên chấm" below "Điểm".
func (w *vocabulary) isSecondHead(g *workbook.Grid, row int, h header) bool {
	if g.Text(row, h.criterion) != "" || h.ordinal >= 0 && g.Text(row, h.ordinal) != "" {
		return false
	}
	words := 0
	for col := range min(g.Width(row), formColumns) {
		text := g.Text(row, col)
		if _, number := w.amounts.readAmount(text); number {
			return false
		} else if text != "" {
			words++
		}
	}
	return words > 0
}

// findDetail finds a second column of texts by what stands in it: below one of
// criteria that is merged down.
func (w *vocabulary) findDetail(g *workbook.Grid, h *header) {
	for _, col := range append(append([]int{}, h.marks...), h.unknown...) {
		count := 0
		for row := h.bottom + 1; row < len(g.Rows) && h.detail < 0 && col > h.criterion && col < h.max; row++ {
			if text := g.Text(row, col); g.Text(row, h.max) != "" && g.Text(row, h.criterion) == "" && len([]rune(text)) > 3 {
				count++
			}
		}
		if count > 1 {
			h.detail, h.marks, h.unknown = col, without(h.marks, col), without(h.unknown, col)
			return
		}
	}
}

// headerAt reads the head in the rows from top to bottom. With guess, one
// column that no word of its head tells is told by what stands below it.
func (w *vocabulary) headerAt(g *workbook.Grid, top, bottom int, guess bool) (header, bool) {
	h := header{ordinal: -1, criterion: -1, max: -1, code: -1, detail: -1, top: top, bottom: bottom}
	plain, heads := -1, map[int]string{}
	for col := range min(max(g.Width(top), g.Width(bottom)), formColumns) {
		text, low := g.Text(bottom, col), true
		if text == "" {
			text, low = g.Text(top, col), false
		}
		if text == "" || len(text) > 240 {
			continue
		}
		key := criteria.Key(w.brackets.ReplaceAllString(text, " "))
		if key == "" {
			key = criteria.Key(text)
		}
		heads[col] = key
		if words.IsAny(key, w.plainMax) && low && plain < 0 {
			plain = col
			continue
		}
		w.takeHead(&h, key, strings.TrimSpace(text), col)
	}
	if h.max < 0 && plain >= 0 {
		h.max = plain
	} else if plain >= 0 {
		h.marks = append(h.marks, plain)
	}
	if yes, no, found := w.checkPair(append(append([]int{}, h.marks...), h.unknown...), heads); found {
		h.checks, h.unknown = true, without(without(h.unknown, yes), no)
		h.marks = append(h.marks, yes, no)
	}
	if guess && len(heads) >= 3 {
		w.guessColumn(g, &h)
	}
	known := h.max >= 0 || guess && h.criterion >= 0 && len(h.marks) > 0 && w.titlesHavePoints(g, h)
	return h, h.criterion >= 0 && known && !w.isSumLabel(g.Text(bottom, h.criterion))
}

// takeHead gives a column its part, the first of each kind.
func (w *vocabulary) takeHead(h *header, key, text string, col int) {
	isMax := words.AnyIn(key, w.max) && !words.StartsAny(key, w.notMax) && !words.AnyIn(key, w.notMaxAnywhere)
	isCriterion := words.StartsAny(key, w.criterion) && !strings.HasSuffix(key, " điểm tối đa")
	switch {
	case h.ordinal < 0 && (words.IsAny(key, w.ordinal) || text == "#"):
		h.ordinal = col
	case h.code < 0 && key == criteria.Key(names.Code):
		h.code = col
	case h.criterion < 0 && isCriterion:
		h.criterion = col
	case h.max < 0 && isMax:
		h.max = col
	case words.AnyIn(key, w.note):
		h.notes = append(h.notes, col)
	case h.criterion >= 0 && h.detail < 0 && h.max < 0 && isCriterion:
		h.detail = col
	case words.AnyIn(key, w.mark) || isMax:
		h.marks = append(h.marks, col)
	default:
		h.unknown = append(h.unknown, col)
	}
}

// checkPair finds two columns of which one is the other's no.
func (w *vocabulary) checkPair(columns []int, heads map[int]string) (yes, no int, found bool) {
	for _, yes := range columns {
		for _, no := range columns {
			negated := words.StartsAny(heads[no], words.Phrases("không", "chưa")) && strings.HasSuffix(heads[no], " "+heads[yes])
			if yes != no && (negated || words.IsAny(heads[yes], w.yes) && words.IsAny(heads[no], w.no)) {
				return yes, no, true
			}
		}
	}
	return 0, 0, false
}

// guessColumn takes the one column of numbers for the points, or the one of
// texts for the criteria, where just one of the two is unknown.
func (w *vocabulary) guessColumn(g *workbook.Grid, h *header) {
	numbers, texts, rows := map[int]int{}, map[int]int{}, 0
	for row := h.bottom + 1; row < min(len(g.Rows), h.bottom+60); row++ {
		if !g.BlankRow(row) {
			rows++
		}
		for _, col := range append(append([]int{}, h.unknown...), h.marks...) {
			text := g.Text(row, col)
			if _, ok := w.amounts.readAmount(text); ok {
				numbers[col]++
			} else if len([]rune(text)) > 8 {
				texts[col]++
			}
		}
	}
	found, kind := -1, numbers
	if h.criterion < 0 && h.max >= 0 {
		kind = texts
	} else if h.criterion < 0 || h.max >= 0 {
		return
	}
	columns := h.unknown
	if h.criterion < 0 {
		columns = append(columns, h.marks...)
	}
	for _, col := range columns {
		if kind[col] > 1 && (found < 0 || kind[col] > kind[found]) {
			found = col
		}
	}
	rival := func(col int) bool { return col != found && 2*kind[col] >= kind[found] }
	if found < 0 || 2*kind[found] < rows || slices.ContainsFunc(columns, rival) {
		return
	}
	if h.max < 0 {
		h.max = found
	} else {
		h.criterion = found
	}
	h.unknown, h.marks = without(h.unknown, found), without(h.marks, found)
}

// titlesHavePoints tells a form without a column of points: they stand behind
// the titles.
func (w *vocabulary) titlesHavePoints(g *workbook.Grid, h header) bool {
	titles, pointed := 0, 0
	for row := h.bottom + 1; row < min(len(g.Rows), h.bottom+60); row++ {
		if text := g.Text(row, h.criterion); text != "" {
			titles++
			if w.pointsInTitle.MatchString(text) || w.pointsAtEnd.MatchString(text) || w.tierEnd.MatchString(text) && !w.takesOff(text) {
				pointed++
			}
		}
	}
	return pointed > 1 && 2*pointed >= titles
}

func without(list []int, drop int) (kept []int) {
	for _, n := range list {
		if n != drop {
			kept = append(kept, n)
		}
	}
	return kept
}

// sumWords are all that the label of a sum consists of, beside numbers.
const sumWords = `tổng|cộng|điểm|số|mục|nhóm|phần|tiêu|chí|chung|toàn|bộ|biểu|phiếu|các|của|đạt|được|tối|đa|và|chuẩn|thang|kết|quả|cuối|cùng|quy|định|đánh|giá|chấm|` +
	`thưởng|trừ|bảng|nội|dung|cả|hai|ba|là|mức|cho|chi|bộ|tính|lại|kỳ|tháng|[ivx]+|[a-h]|\d+(?: \d+)*`

func newSumLabel() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[ivx]+ |[a-h] |\d+ )?(?:tổng|cộng|mức điểm tối đa|điểm tối đa|tổng điểm|điểm tổng|điểm (?:nhóm|mục|phần) (?:[ivx]+|[a-h]|\d+))(?: (?:` + sumWords + `))*$`)
}

// isSumLabel tells the label of a total or subtotal by its words alone: "Tổng
// điểm", "Cộng I", "Tổng (A) =", "Mức điểm tối đa tiêu chí 1". "Điểm cộng" and
// "Cộng điểm thưởng" are blocks.
func (w *vocabulary) isSumLabel(text string) bool {
	key := plainWordsOf(text)
	if key == "" || words.AnyIn(criteria.Key(text), w.sumNot) {
		return false
	}
	return w.sum.MatchString(key)
}
