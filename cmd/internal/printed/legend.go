package printed

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A band is one grade of a form's legend.
type band struct {
	title     string
	span      span
	condition string // what it asks for beside its points
	either    bool   // the condition stands behind "hoặc"
	row       int
	text      string
}

// A legend is what a form says of its grades.
type legend struct {
	bands  []band
	text   string
	orders []order
}

// An order is a condition that stands in a line of its own.
type order struct {
	title, text string
	row         int
}

// gradeNames are the names of grades, the longer ones first.
func gradeNames() []string {
	return []string{
		"hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc", "hoàn thành tốt nhiệm vụ", "hoàn thành tốt", "không hoàn thành nhiệm vụ", "không hoàn thành",
		"chưa hoàn thành nhiệm vụ", "chưa hoàn thành", "hoàn thành nhiệm vụ", "hoàn thành", "trong sạch vững mạnh", "vững mạnh", "trung bình khá", "trung bình yếu",
		"trung bình", "không đạt yêu cầu", "chưa đạt yêu cầu", "đạt yêu cầu", "không đạt chuẩn", "chưa đạt chuẩn", "đạt chuẩn", "xuất sắc", "rất tốt", "tốt", "giỏi", "khá", "yếu kém", "rất kém", "yếu", "kém",
		"không đạt", "chưa đạt", "tiên tiến", "đạt",
	}
}

// readBands takes a text apart into grades: segments of one name and one
// threshold each. A segment without either goes on with the one before; lost is
// one with points of which no grade could be read.
func (w *vocabulary) readBands(text string, full criteria.Points) (bands []band, lost string) {
	text = composedLines(text)
	if head := w.legendHead.FindString(text); !namesGrade(head) {
		text = text[len(head):]
	}
	for _, segment := range w.segments(text, full) {
		if b, ok := w.readBand(segment, full); ok {
			bands = append(bands, b)
		} else if lost == "" && w.isBandLike(segment, full) {
			lost = strings.TrimSpace(segment)
		} else if len(bands) > 0 && len(strings.Fields(plainWordsOf(segment))) > 2 {
			last := &bands[len(bands)-1]
			last.condition = strings.TrimSpace(last.condition + " " + strings.Trim(segment, " ,;"))
		}
	}
	return bands, lost
}

// isBandLike tells a segment with a threshold of the whole sheet: those of single
// criteria are conditions.
func (w *vocabulary) isBandLike(segment string, full criteria.Points) bool {
	return len(newTokenReader(segment, full).thresholds()) > 0 && w.holdsPoints.MatchString(segment) &&
		!words.AnyIn(criteria.Key(segment), words.Phrases("tiêu chí", "mục", "nội dung", "nhóm", "phần", "trong đó", "mỗi", "không", "riêng"))
}

// namesGrade reports whether a text has the name of a grade in it.
func namesGrade(text string) bool {
	t := newTokenReader(text, 0)
	for i := range t.tokens {
		if _, after := t.gradeName(i); after > i {
			return true
		}
	}
	return false
}

// composedLines is composedText line by line.
func composedLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = composedText(line)
	}
	return strings.Join(lines, "\n")
}

// segments cuts a text where another grade begins: at semicolons and lines, and
// at commas and full stops before a name or a threshold.
func (w *vocabulary) segments(text string, full criteria.Points) (parts []string) {
	for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' || r == '|' }) {
		t := newTokenReader(piece, full)
		start, named, limited := 0, false, false
		for i := 0; i < len(t.tokens); i++ {
			_, afterName := t.gradeName(i)
			_, afterLimit, isLimit := t.threshold(i)
			if i > start && (t.at(i-1) == "," || t.at(i-1) == "." || t.at(i-1) == "–" || t.at(i-1) == "-" || t.at(i-1) == "/" || t.at(i-1) == "•") && named && limited &&
				(afterName > i && isCapitalAt(t, i) || isLimit) {
				parts = append(parts, t.slice(start, i-1))
				start, named, limited = i, false, false
			}
			switch {
			case isLimit:
				limited, i = true, afterLimit-1
			case afterName > i && isCapitalAt(t, i):
				named, i = true, afterName-1
			}
		}
		parts = append(parts, t.slice(start, len(t.tokens)))
	}
	return parts
}

func isCapitalAt(t *tokenReader, i int) bool {
	return unicode.IsUpper(firstRune(t.text[t.tokens[i].start:]))
}

// gradeName reads a grade's name at i: "Tốt", "Loại A (Tốt)", "xếp loại “Khá”",
// "Mức 1". after is i where there is none.
func (t *tokenReader) gradeName(i int) (title string, after int) {
	j := i
	for k := 0; k < 3; k++ {
		if word, next := t.anyWords(j, "đánh giá xếp loại", "đánh giá", "đạt loại", "đạt mức", "xếp loại", "xếp mức", "phân loại", "chi bộ xếp loại", "chi bộ đạt loại", "chi bộ", "loại", "mức", "hạng", "được xếp loại", "là", "thì"); word != "" {
			j = next
		}
	}
	if j > i && t.at(j) == ":" {
		j++
	}
	if k := t.at(j); k == "“" || k == "\"" || k == "'" || k == "‘" || k == "(" {
		j++
	}
	if next := t.knownName(j); next > j {
		title = t.slice(j, next)
		if k := t.at(next); k == "”" || k == "\"" || k == "'" || k == "’" || k == ")" && t.at(j-1) == "(" {
			next++
		}
		if letter := t.at(next + 1); t.at(next) == "(" && t.at(next+2) == ")" && len(letter) == 1 { // Tốt (A)
			next += 3
		}
		return title, next
	}
	if j == i { // a letter needs a word before it, or a name in brackets behind it
		if !isCapitalAt2(t, j) || len(t.at(j)) != 1 || t.at(j+1) != "(" {
			return "", i
		}
	}
	if isGradeLetter(t.at(j)) && j < len(t.tokens) {
		if t.at(j+1) == "(" {
			if next := t.knownName(j + 2); next > j+2 && t.at(next) == ")" {
				return t.slice(j+2, next), next + 1
			}
		}
		if j > i {
			return t.slice(j-1, j+1), j + 1
		}
	}
	return "", i
}

// knownName returns where a name of the list ends that begins at i; i: none
// does.
func (t *tokenReader) knownName(i int) int {
	for _, name := range gradeNames() {
		if next, ok := t.words(i, name); ok && (name != "đạt" || t.endsName(next)) {
			return next
		}
	}
	return i
}

func isCapitalAt2(t *tokenReader, i int) bool { return i < len(t.tokens) && isCapitalAt(t, i) }

func isGradeLetter(text string) bool {
	return regexp.MustCompile(`^(?:[a-eđ]|[ivx]{1,3}|\d)$`).MatchString(text)
}

// endsName reports whether a name ends at i: "Đạt: từ 50", not "đạt từ 50".
func (t *tokenReader) endsName(i int) bool {
	return i >= len(t.tokens) || strings.ContainsAny(t.at(i), ":(=–-”\"")
}

// readBand reads one segment: "- Tốt: đạt từ 90 điểm trở lên và …", "≥ 95 điểm:
// Tốt", "Chi bộ đạt từ 85 điểm … thì được công nhận “Chi bộ kiểu mẫu”".
func (w *vocabulary) readBand(text string, full criteria.Points) (band, bool) {
	t := newTokenReader(w.numbering.ReplaceAllString(strings.TrimLeft(text, "+"+bullets), ""), full)
	limits := t.thresholds()
	if len(limits) == 0 {
		return band{}, false
	}
	b := band{span: limits[0].span, text: t.text}
	first := limits[0]
	title, after := t.gradeName(0)
	var rest []string
	switch {
	case after > 0 && after <= first.start:
		b.title = title
		if more, end := t.nameGoesOn(after, first.start); end > after {
			b.title, after = title+" "+more, end
		}
		rest = append(rest, t.slice(after, first.start), t.slice(first.end, len(t.tokens)))
	default:
		name, from, to := t.nameBehind(first.end)
		if name == "" {
			if name = t.freeName(first.start); name == "" {
				return band{}, false
			}
			rest = append(rest, t.slice(first.end, len(t.tokens)))
		} else {
			rest = append(rest, t.slice(0, first.start), t.slice(first.end, from), t.slice(to, len(t.tokens)))
		}
		b.title = name
	}
	b.title = capitalised(strings.Trim(b.title, " “”\"'‘’:"))
	b.condition, b.either = w.conditionOf(rest)
	return b, true
}

// capitalised writes a name with a capital: "loại tốt".
func capitalised(text string) string {
	first := string(firstRune(text))
	return strings.ToUpper(first) + strings.TrimPrefix(text, first)
}

// nameGoesOn returns the words between a known name and a colon: "Xuất sắc tiêu
// biểu: từ 98 điểm".
func (t *tokenReader) nameGoesOn(from, limit int) (more string, end int) {
	for i := from; i < limit && i <= from+3; i++ {
		switch {
		case t.at(i) == ":":
			return t.slice(from, i), i
		case t.tokens[i].number || runeKind(firstRune(t.at(i))) != wordRune:
			return "", from
		}
	}
	return "", from
}

// nameBehind finds the name that stands behind a threshold.
func (t *tokenReader) nameBehind(i int) (name string, from, to int) {
	for j := i; j < len(t.tokens); j++ {
		behind, next := t.anyWords(j, "công nhận là", "công nhận đạt", "công nhận danh hiệu", "công nhận", "được tặng danh hiệu", "danh hiệu", "đạt danh hiệu")
		if behind != "" {
			return strings.Trim(t.slice(next, len(t.tokens)), " .;,"), j, len(t.tokens)
		}
	}
	for j := i; j < len(t.tokens); j++ {
		if name, next := t.gradeName(j); next > j && (isCapitalAt(t, next-1) || isCapitalAt(t, j) || j > i) {
			return name, j, next
		}
		if !isGradeJoint(t.at(j)) {
			if title := strings.Trim(t.slice(j, len(t.tokens)), " .;,“”\"'"); j > i && isFreeName(title) {
				return title, i, len(t.tokens)
			}
			break
		}
	}
	return "", i, i
}

// isGradeJoint tells what may stand between a threshold and its grade: "thì được
// đánh giá, xếp loại:", "→".
func isGradeJoint(word string) bool {
	return slices.Contains([]string{":", "→", "=", "-", "–", ")", ",", "“", "\"", "thì", "là", "xếp", "đạt", "loại", "được", "đánh", "giá", "phân", "hạng", "mức", "chất", "lượng",
		"chi", "bộ", "kết", "quả", "tương", "ứng", "đương", "với", "coi", "như", "thuộc", "sinh", "hoạt"}, word)
}

// freeName is a name that no list knows, before a colon, a bracket or a
// comparison.
func (t *tokenReader) freeName(end int) string {
	title := strings.Trim(t.slice(0, end), " :(–-=,")
	subject := words.StartsAny(criteria.Key(title), words.Phrases("chi bộ", "tổng điểm", "tổng số điểm", "điểm", "số điểm", "đạt")) // whose points they are
	if isFreeName(title) && !subject {
		return title
	}
	return ""
}

func isFreeName(text string) bool {
	words := len(strings.Fields(text))
	return words > 0 && words <= 5 && unicode.IsUpper(firstRune(text)) && !strings.ContainsAny(text, "0123456789%:;,.()…")
}

// conditionOf returns what is left of a segment beside name and threshold; its
// joints are none.
func (w *vocabulary) conditionOf(parts []string) (condition string, either bool) {
	var kept []string
	for _, part := range parts {
		part = strings.Trim(part, " ,;:.()–-=→“”\"")
		for {
			m := w.joint.FindString(part)
			if m == "" {
				break
			}
			either = either || strings.Contains(strings.ToLower(m), "hoặc")
			part = strings.Trim(part[len(m):], " ,;:.(")
		}
		part = strings.TrimSpace(w.jointEnd.ReplaceAllString(part, ""))
		if len(strings.Fields(plainWordsOf(part))) > 1 {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, ", "), either
}

// gradesOf turns the legend into grades, best first.
func (r *reader) gradesOf(l *legend) []criteria.Grade {
	bands := slices.Clone(l.bands)
	slices.SortStableFunc(bands, func(a, b band) int { return int(b.span.from() - a.span.from()) })
	var grades []criteria.Grade
	for i, b := range bands {
		from := b.span.from()
		if b.span.lower.known && !b.span.lower.inside { // points are thousandths
			from++
			r.warn("legend-above", r.bandPos(b), "text", b.text, "grade", b.title, "value", b.span.lower.value, "from", from)
		}
		switch {
		case i > 0 && from >= grades[i-1].From:
			r.report("legend-order", r.bandPos(b), "text", b.text, "grade", b.title, "other", bands[i-1].title)
			return nil
		case i > 0 && !r.joins(b, bands[i-1], grades[i-1].From):
			return nil
		case slices.ContainsFunc(grades, func(g criteria.Grade) bool { return criteria.Key(g.Title) == criteria.Key(b.title) }):
			r.report("legend-order", r.bandPos(b), "text", b.text, "grade", b.title, "other", b.title)
			return nil
		}
		grades = append(grades, criteria.Grade{ID: r.gradeID(b.title, grades), Title: b.title, From: from, Else: min(i+1, len(bands)-1)})
	}
	if last := len(grades) - 1; grades[last].From != 0 {
		r.report("legend-open", r.bandPos(bands[last]), "text", bands[last].text, "grade", grades[last].Title, "from", grades[last].From)
	}
	l.bands = bands
	return grades
}

// bandPos is the place of a band's row.
func (r *reader) bandPos(b band) diag.Pos {
	col, _ := r.page.grid.FirstText(b.row)
	return r.page.pos(b.row, col)
}

// joins compares the upper end of a grade with where the better one begins:
// "từ 70 đến 89" leaves 89,5 open. More than a point between them, or points in
// both, contradict each other.
func (r *reader) joins(b, better band, from criteria.Points) bool {
	upper := b.span.upper
	switch begins := better.span.from(); {
	case !upper.known:
		return true
	case upper.value == begins && upper.inside == better.span.lower.inside && upper.inside:
		r.report("legend-overlap", r.bandPos(b), "text", b.text, "grade", b.title, "other", better.title, "value", begins)
		return false
	case upper.value == begins:
		return true
	case upper.value < begins && begins-upper.value <= criteria.Point && upper.inside:
		r.warn("legend-gap", r.bandPos(b), "upper", upper.value, "from", from, "grade", b.title)
		r.note("grades", "", diag.Msg("import.gap", "text", diag.Msg("bad-form/legend-gap", "upper", upper.value, "from", from, "grade", b.title)))
		return true
	case upper.value < begins:
		r.report("legend-hole", r.bandPos(b), "text", b.text, "grade", b.title, "other", better.title, "upper", upper.value, "from", begins)
		return false
	}
	r.report("legend-overlap", r.bandPos(b), "text", b.text, "grade", b.title, "other", better.title, "value", upper.value)
	return false
}

// from is where a grade begins.
func (s span) from() criteria.Points {
	if !s.lower.known {
		return 0
	}
	return s.lower.value
}

// gradeID makes a short id of a grade's title, the usual ones as the built-in
// sets have them.
func (r *reader) gradeID(title string, others []criteria.Grade) string {
	id := strings.ReplaceAll(criteria.PlainKey(title), " ", "-")
	switch id {
	case "trung-binh":
		id = "tb"
	case "":
		id = "muc-" + strconv.Itoa(len(others)+1)
	}
	for slices.ContainsFunc(others, func(g criteria.Grade) bool { return g.ID == id }) {
		id += "-" + strconv.Itoa(len(others)+1)
	}
	return id
}
