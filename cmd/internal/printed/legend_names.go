package printed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// gradeNames are the names of grades, the longer ones first.
func gradeNames() []string {
	return []string{
		"hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc", "hoàn thành tốt nhiệm vụ", "hoàn thành tốt", "không hoàn thành nhiệm vụ", "không hoàn thành",
		"chưa hoàn thành nhiệm vụ", "chưa hoàn thành", "hoàn thành nhiệm vụ", "hoàn thành", "trong sạch vững mạnh", "vững mạnh", "trung bình khá", "trung bình yếu",
		"trung bình", "không đạt yêu cầu", "chưa đạt yêu cầu", "đạt yêu cầu", "không đạt chuẩn", "chưa đạt chuẩn", "đạt chuẩn", "xuất sắc", "rất tốt", "tốt", "giỏi", "khá", "yếu kém", "rất kém", "yếu", "kém",
		"không đạt", "chưa đạt", "tiên tiến", "đạt",
	}
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

func isCapitalAt(t *tokenReader, i int) bool {
	return unicode.IsUpper(firstRune(t.text[t.tokens[i].start:]))
}

// gradeName reads a grade's name at i: "Tốt", "Loại A (Tốt)", "xếp loại “Khá”",
// "Mức 1". after is i where there is none.
func (t *tokenReader) gradeName(i int) (title string, after int) {
	j := t.behindGradeWords(i)
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
	return t.gradeByLetter(i, j)
}

// behindGradeWords returns where a name begins behind the words that lead to it.
func (t *tokenReader) behindGradeWords(i int) int {
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
	return j
}

// gradeByLetter reads a grade that is called by a letter or number at j: "Loại A
// (Tốt)", "Mức 1". after is i where there is none.
func (t *tokenReader) gradeByLetter(i, j int) (title string, after int) {
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
		if next := t.knownName(j + 2); j > i && next > j+2 && strings.Contains("-–—:", t.at(j+1)) { // Mức 1 - Tốt
			return t.slice(j+2, next), next
		}
		if j > i {
			return t.slice(j-1, j+1), j + 1
		}
	}
	return "", i
}

// beginsGrade reports whether another grade may begin with the name at i: it has a
// capital, or the word before it, "loại Khá", "xếp loại khá".
func (t *tokenReader) beginsGrade(i, after int) bool {
	lead, _ := t.anyWords(i, "xếp loại", "loại", "xếp mức", "đạt loại")
	return after > i && (isCapitalAt(t, i) || lead != "")
}

// isLimitedName reports whether a name at i stands right before a threshold: "khá ≥ 70".
func (t *tokenReader) isLimitedName(i, after int) bool {
	if after == i {
		return false
	}
	_, _, limited := t.threshold(after)
	return limited
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

// gradeLetter is a letter or number by which a grade is called.
var gradeLetter = regexp.MustCompile(`^(?:[a-eđ]|[ivx]{1,3}|\d)$`)

func isGradeLetter(text string) bool {
	return gradeLetter.MatchString(text)
}

// endsName reports whether a name ends at i: "Đạt: từ 50", not "đạt từ 50".
func (t *tokenReader) endsName(i int) bool {
	return i >= len(t.tokens) || strings.ContainsAny(t.at(i), ":(=–-”\"")
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
		if name, next := t.gradeName(j); next > j && (isCapitalAt(t, next-1) || isCapitalAt(t, j) || unicode.IsUpper(firstRune(name)) || j > i) {
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
