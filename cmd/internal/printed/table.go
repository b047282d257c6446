package printed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A formLine is a group or a criterion of the form, while it is read.
type formLine struct {
	row      int
	ordinal  string
	code     string // of the column Mã of our own forms
	title    string
	printed  string // the title as it stands in its cell
	lead     string // the bullet before a title without a number
	points   criteria.Optional[criteria.Points]
	sign     int  // of its points, as in amount
	each     bool // its points are for every occurrence
	bold     bool
	wide     bool // its title stands in the first column
	check    bool // said to be yes/no
	thematic bool // said to be marked in months with a thematic part only
	broken   bool // its points or title could not be told, which was reported
	section  criteria.Block
	tiers    []tier
	headings []string // titles of lines above it that only head others
	remarks  []string
	doubts   []diag.Message
	children []*formLine
}

// A tier is a line "+ Từ 90% trở lên: 4 điểm".
type tier struct {
	text   string // without its points
	points criteria.Optional[criteria.Points]
	row    int
}

// A sum is a row that adds others up.
type sum struct {
	row    int
	label  string
	points criteria.Optional[criteria.Points]
	lines  int // how many lines stand above it
}

// A tableReading is what the rows of the table gave.
type tableReading struct {
	lines  []*formLine
	sums   []sum
	block  bool  // a block of bonus or deduction is open
	ended  bool  // a total was read, or a signature: texts without points are no lines
	table  int   // of the document, that was read last
	other  bool  // another form begins
	around []int // rows outside the table that are still to be told
}

func (t *tableReading) last() *formLine {
	if len(t.lines) == 0 {
		return nil
	}
	return t.lines[len(t.lines)-1]
}

// readTable reads the rows below the head. Those that are no part of the table
// are left for the texts around it.
func (r *reader) readTable() *tableReading {
	t := &tableReading{table: r.page.tableOf(r.head.bottom)}
	g := r.page.grid
	for row := range r.head.top {
		if !g.BlankRow(row) {
			t.around = append(t.around, row)
		}
	}
	r.take(r.head.top, asHead)
	r.take(r.head.bottom, asHead)
	fresh := r.head.bottom // the last row of a head
	for row := r.head.bottom + 1; row < len(g.Rows); row++ {
		switch {
		case g.BlankRow(row):
		case r.codeAt(row) != "":
			r.readRow(t, row)
		case t.other || r.beginsOther(t, row):
			t.other = true
			r.take(row, asOther)
		case r.isHeadAgain(row):
			r.take(row, asHead)
			fresh = row
		case row <= fresh+2 && words.IsColumnNumbers(g, row):
			r.take(row, asNumbers)
		case r.page.tableOf(row) == 0:
			t.around = append(t.around, row)
		default:
			r.readRow(t, row)
		}
	}
	return t
}

// beginsOther tells a further table with a head of its own. One with the same
// head goes on where the first has no total yet.
func (r *reader) beginsOther(t *tableReading, row int) bool {
	table := r.page.tableOf(row)
	if table == 0 || table == t.table {
		return false
	}
	t.table = table
	if r.isHeadAgain(row) && !t.ended {
		return false
	}
	_, one := r.words.headerAt(r.page.grid, row, row, false)
	return one && len(t.lines) > 0
}

// isHeadAgain tells the head repeated on a second page.
func (r *reader) isHeadAgain(row int) bool {
	g := r.page.grid
	for _, head := range []int{r.head.top, r.head.bottom} {
		text, most := g.Text(row, r.head.criterion), g.Text(row, r.head.max)
		if text != "" && text == g.Text(head, r.head.criterion) && most == g.Text(head, r.head.max) {
			return true
		}
	}
	return false
}

// rowTexts returns what a row says, a text a cell.
func (r *reader) rowTexts(row int) (texts []string) {
	for col := range r.page.grid.Width(row) {
		if text := r.page.grid.Text(row, col); text != "" {
			texts = append(texts, strings.Join(strings.Fields(text), " "))
		}
	}
	return texts
}

func (r *reader) codeAt(row int) string {
	if r.head.code < 0 || r.settings == nil {
		return ""
	}
	return r.page.grid.Text(row, r.head.code)
}

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
func (r *reader) rowAt(row int) rowReading {
	g := r.page.grid
	x := rowReading{row: row, title: g.Text(row, r.head.criterion), amount: g.Text(row, r.head.max)}
	if r.head.detail >= 0 {
		x.detail = g.Text(row, r.head.detail)
	}
	if r.head.ordinal >= 0 {
		x.ordinal = plainOrdinal(g.Text(row, r.head.ordinal))
	}
	if x.title == "" && x.detail == "" && !isOrdinal(x.ordinal) {
		x.title, x.ordinal, x.wide = g.Text(row, r.head.ordinal), "", true
	}
	x.points, x.pointed = r.words.amounts.readAmount(x.amount)
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
func (r *reader) readRow(t *tableReading, row int) {
	x := r.rowAt(row)
	own := r.codeAt(row) != ""
	switch {
	case own:
		r.readLine(t, x)
	case r.words.isSumLabel(strings.TrimRight(x.label(), " :.=")), x.ordinal == "" && x.pointed && r.addsUp(t, x.label()):
		r.takeSum(t, x)
	case x.amount != "" && !x.pointed && (r.isLegendRow(row) || t.ended):
		t.around = append(t.around, row)
	case x.amount != "":
		r.readLine(t, x)
	case x.title == "" && x.detail == "":
		if t.lines == nil && row == r.head.bottom+1 { // a second row of heads
			r.take(row, asHead)
		} else if r.onlyMarks(row) || isOrdinal(x.ordinal) && x.ordinal != "" {
			r.unread(row, false)
		} else {
			t.around = append(t.around, row)
		}
	case r.isLegendRow(row), t.ended && !r.isSection(x.title) && !r.belongsToBlock(t, x):
		t.around = append(t.around, row)
	case x.ordinal == "" && r.isSignature(x.title) && !r.words.holdsPoints.MatchString(x.title) && !strings.ContainsRune("+"+bullets, firstRune(x.title)):
		t.ended = true
		t.around = append(t.around, row)
	default:
		r.readLine(t, x)
	}
}

// onlyMarks tells a row that has something in the columns of marks alone.
func (r *reader) onlyMarks(row int) bool {
	col, _ := r.page.grid.FirstText(row)
	return slices.Contains(r.head.marks, col) || slices.Contains(r.head.unknown, col)
}

// belongsToBlock tells a line below the total: one of a block that was headed
// there, its tier, or one with points in its title.
func (r *reader) belongsToBlock(t *tableReading, x rowReading) bool {
	last := t.last()
	if last == nil || len(t.sums) > 0 && t.sums[len(t.sums)-1].lines == len(t.lines) {
		return false
	}
	_, points := r.words.splitTier(x.title)
	return points.Known || strings.HasPrefix(x.title, "+") || t.block && r.words.titleAmount.MatchString(composedText(x.title))
}

// addsUp tells a subtotal that names its group by the title: "Cộng điểm phần
// Chuẩn bị".
func (r *reader) addsUp(t *tableReading, label string) bool {
	key := criteria.Key(label)
	if !words.StartsAny(key, words.Phrases("cộng", "tổng")) {
		return false
	}
	return slices.ContainsFunc(t.lines, func(l *formLine) bool {
		title := criteria.Key(l.title)
		return title != "" && words.Phrase(title).In(key) && len(title) < len(key)
	})
}

func (r *reader) takeSum(t *tableReading, x rowReading) {
	r.take(x.row, asSum)
	t.block = false
	sum := sum{row: x.row, label: x.label(), lines: len(t.lines)}
	switch {
	case x.pointed:
		sum.points = criteria.Some(x.points.points)
	case x.amount != "":
		r.report("points", r.page.pos(x.row, r.head.max), "value", x.amount, "text", x.label())
	default: // "Tổng điểm: 100 điểm"
		if m := r.words.sumPoints.FindStringSubmatch(composedText(sum.label)); m != nil {
			value, err := criteria.ParsePoints(m[1])
			sum.points = criteria.Optional[criteria.Points]{Value: value, Known: err == nil && value > 0}
		}
	}
	if !r.namesPart(sum.label) || !r.pointsBelow(x.row) {
		t.ended = true
	}
	t.sums = append(t.sums, sum)
}

// pointsBelow reports whether points stand in a row below: the sum is none of all.
func (r *reader) pointsBelow(row int) bool {
	for below := row + 1; below < len(r.page.grid.Rows); below++ {
		if r.page.grid.Text(below, r.head.max) != "" {
			return true
		}
	}
	return false
}

// namesPart tells a subtotal from the total: it names a group.
func (r *reader) namesPart(label string) bool {
	words := strings.Fields(plainWordsOf(label))
	return len(words) > 0 && regexp.MustCompile(`^(?:[ivx]+|[a-h]|\d+)$`).MatchString(words[len(words)-1]) || len(words) > 1 && slices.Contains(words, "mục") || slices.Contains(words, "nhóm")
}

// isSection tells the heading of a block of bonus or deduction.
func (r *reader) isSection(title string) bool {
	return r.words.blockOf(title) != criteria.Scored
}

// isSignature tells what is written below a form: a post, and nothing more.
func (r *reader) isSignature(text string) bool {
	key := criteria.Key(text)
	return words.StartsAny(key, r.words.signature) && (isCaps(text) || len(strings.Fields(key)) <= 4) ||
		words.StartsAny(key, r.words.fact) && isBlankFact(text)
}

// isBlankFact tells a label that is to be filled in: "Xếp loại: ……".
func isBlankFact(text string) bool {
	return strings.ContainsAny(text, ":…") || strings.Contains(text, "..") || strings.Contains(text, "__")
}

// readLine reads a row of the table: a line, more of the line above, a tier.
func (r *reader) readLine(t *tableReading, x rowReading) {
	if r.head.detail >= 0 && x.title != "" && x.detail != "" && r.codeAt(x.row) == "" {
		if r.detailExplains() {
			x.detail = ""
		} else { // a group and its first line in one row
			group := x
			group.detail, group.amount, group.points, group.pointed = "", "", amount{}, false
			r.readLine(t, group)
			x.title, x.ordinal = "", ""
		}
	}
	if x.title == "" {
		x.title = x.detail
	}
	line := &formLine{row: x.row, ordinal: x.ordinal, code: r.codeAt(x.row), wide: x.wide, bold: r.page.bold(x.row, r.head.criterion)}
	if x.wide {
		line.bold = r.page.bold(x.row, r.head.ordinal)
	}
	if m := r.words.titleAmount.FindStringSubmatch(composedText(x.title)); m != nil && t.block && x.amount == "" && line.code == "" {
		x.title, x.amount = m[1], m[2] // "Nộp muộn: trừ 3 điểm"
		x.points, x.pointed = r.words.amounts.readAmount(m[2])
	}
	t.block = t.block || r.settings == nil && r.isSection(x.title)
	parts, amounts := splitLines(x.title), splitLines(x.amount)
	switch {
	case len(parts) == 0 && len(amounts) > 0:
		r.report("no-title", r.page.pos(x.row, r.head.criterion), "value", amounts[0])
		line.broken = true
		t.lines = append(t.lines, line)
		return
	case len(parts) == 0:
		return
	case line.code == "" && r.isTierRow(t, x, line, parts, amounts):
		r.take(x.row, asTier)
		r.takeTiers(t.last(), parts, amounts, x.row)
		return
	}
	line.printed = strings.Join(strings.Fields(x.title), " ")
	r.takeTitle(line, parts, amounts)
	r.takeNotes(line)
	if above := t.last(); r.isMore(above, line) {
		r.takeMore(above, line)
		return
	} else if r.isNothing(line) {
		r.unread(x.row, strings.ContainsFunc(line.title, unicode.IsDigit) && r.words.threshold.MatchString(line.title))
		return
	}
	r.take(x.row, asLine)
	t.lines = append(t.lines, line)
}

// detailExplains reports whether the second column of texts explains the first:
// nearly every row of points has both.
func (r *reader) detailExplains() bool {
	g, both, all := r.page.grid, 0, 0
	for row := r.head.bottom + 1; row < len(g.Rows); row++ {
		if _, pointed := r.words.amounts.readAmount(g.Text(row, r.head.max)); !pointed || g.Text(row, r.head.detail) == "" {
			continue
		}
		all++
		if g.Text(row, r.head.criterion) != "" {
			both++
		}
	}
	return 10*both > 8*all && all > 2
}

// isTierRow tells a row that can be nothing but a tier: in our own forms by its
// plus sign, else by points behind its words where the column has none. Rows
// with points in the column are told from criteria once all are read.
func (r *reader) isTierRow(t *tableReading, x rowReading, line *formLine, parts, amounts []string) bool {
	switch {
	case line.ordinal != "" || line.wide && line.bold:
		return false
	case r.settings != nil:
		return strings.HasPrefix(parts[0], "+")
	case x.pointed:
		return false
	case len(amounts) > 0:
		return strings.HasPrefix(parts[0], "+") && r.words.readTierPoints(x.amount).Known
	}
	if strings.HasPrefix(parts[0], "(") || r.takesOff(parts[0]) || line.bold && !strings.HasPrefix(parts[0], "+") {
		return false
	}
	words, points := r.words.splitTier(parts[0])
	above := t.last()
	bullet := strings.HasPrefix(parts[0], "+") || strings.ContainsRune(bullets, firstRune(parts[0]))
	return points.Known && above != nil && (bullet || r.words.threshold.MatchString(words) || len(above.tiers) > 0) || strings.HasPrefix(parts[0], "+") && !points.Known && len(t.lines) > 0
}

// takesOff tells how a criterion is marked down: "thiếu một ý trừ 1 điểm",
// "Muộn 15 phút: -2 điểm".
func (r *reader) takesOff(text string) bool {
	return words.AnyIn(criteria.Key(text), words.Phrases("trừ")) || r.words.minus.MatchString(text)
}

func firstRune(text string) rune {
	first, _ := utf8.DecodeRuneInString(text)
	return first
}

// takeNotes reads what the columns of remarks say of a line.
func (r *reader) takeNotes(line *formLine) {
	texts := []string{}
	for _, col := range r.head.notes {
		texts = append(texts, r.page.grid.Text(line.row, col))
	}
	if r.head.detail >= 0 && r.page.grid.Text(line.row, r.head.criterion) != "" && line.points.Known {
		texts = append(texts, r.page.grid.Text(line.row, r.head.detail))
	}
	for _, text := range texts {
		switch {
		case text == "" || r.settings != nil && line.code != "":
			if r.words.amounts.yesNo.MatchString(text) {
				line.check = true
			}
		case r.words.amounts.yesNo.MatchString(text):
			line.check = true
		case saysThematic(text):
			line.thematic = true
			line.remarks = append(line.remarks, text)
		default:
			line.remarks = append(line.remarks, text)
		}
	}
}

// saysThematic tells a remark that a line is marked in months with a thematic
// part only.
func saysThematic(text string) bool {
	key := criteria.Key(text)
	return words.AnyIn(key, words.Phrases("chuyên đề")) && words.AnyIn(key, words.Phrases("chỉ tính", "chỉ chấm", "tháng có chuyên đề", "tháng có sinh hoạt chuyên đề", "tháng nào có", "kỳ có chuyên đề",
		"kỳ có sinh hoạt chuyên đề", "kỳ nào có", "nếu có", "khi có", "mới chấm", "mới tính", "đối với tháng", "đối với kỳ", "áp dụng", "chỉ áp dụng", "trường hợp có", "riêng tháng", "không có chuyên đề"))
}

// isNothing tells a row that is neither group nor criterion: no number, no
// points, no tiers, and nothing that marks a heading.
func (r *reader) isNothing(line *formLine) bool {
	return line.code == "" && line.ordinal == "" && !line.points.Known && !line.broken && len(line.tiers) == 0 && !line.bold && !line.wide && !isCaps(line.title) && !r.isSection(line.title)
}

// plainOrdinal takes away what stands around a number: "1.", "(a)", "I -".
func plainOrdinal(text string) string {
	text = strings.Trim(norm.NFC.String(text), " .,;:/()[]-–\u00a0\n\t")
	for _, lead := range []string{"tiêu chí", "nhóm", "mục", "phần", "tc"} {
		if rest, found := strings.CutPrefix(strings.ToLower(text), lead); found && isOrdinal(strings.TrimSpace(text[len(text)-len(rest):])) {
			return strings.TrimSpace(text[len(text)-len(rest):])
		}
	}
	return text
}

// isOrdinal tells a number of a row: 1, 1.2, IV, A.1, b; nothing is one too.
func isOrdinal(text string) bool {
	return regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,3})*[a-zđ]?|[IVXLC]{1,6}(?:\.\d{1,3})*|[A-Za-zđ](?:\.\d{1,3})*)?$`).MatchString(text)
}
