package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/criteria"
	"chibo/scoring"
)

// denialIn finds what a clause says the grade is not: "Không công nhận Tốt" denies one
// grade, "Hạ một bậc" whichever there is. What holds in cases is a rule and denies nothing.
func (k cutter) denialIn(clause string) claim {
	if !heads.MayDeny(clause) {
		return claim{}
	}
	said := strings.Fields(strings.TrimRight(clause, ".!) "))
	words := strings.Fields(strings.ToLower(strings.Join(said, " ")))
	if len(words) != len(said) || slices.ContainsFunc(words, isOfRule) {
		return claim{}
	}
	for at, word := range words {
		from, size := at+1, 0 // what is denied, in words
		switch rest := words[at+1:]; word {
		case "hạ", "giáng":
			size = steps(rest, 0)
		case "giảm", "tụt", "xuống":
			size = steps(rest, 1)
		case "hủy", "huỷ", "bỏ":
			if size = annulled(rest); at > 1 && words[at-1] == "bị" && annulled(words[:at-1]) > 0 && endsDenial(rest) {
				from, size = at, 1
			}
		case "không", "chưa":
			act, grade := k.denied(said[at+1:], rest)
			from, size = from+act, grade
		}
		if size > 0 {
			return claim{label: strings.Join(said[:from], " "), value: strings.Join(said[from:from+size], " "), denied: true}
		}
	}
	return claim{}
}

// isOfRule reports whether a word makes a clause one of cases.
func isOfRule(word string) bool {
	switch strings.Trim(word, ",:") {
	case "nếu", "thì", "mỗi", "khi", "hợp", "lẻ", "trở":
		return true
	}
	return false
}

// steps returns how many words are steps of grades, "một bậc", counted at least so often;
// 0: it speaks of something else.
func steps(words []string, least int) int {
	counted := 0
	if len(words) > 0 && (heads.IsFigure(words[0]) || slices.Contains([]string{"một", "hai", "ba"}, words[0])) {
		counted = 1
	}
	if counted < least || len(words) == counted || !slices.Contains([]string{"bậc", "mức", "loại", "hạng"}, words[counted]) || !endsDenial(words[counted+1:]) {
		return 0
	}
	return counted + 1
}

// annulled returns how many words are what was annulled, "kết quả" or "điểm"; 0: it speaks
// of something else.
func annulled(words []string) int {
	for _, of := range [][]string{{"kết", "quả"}, {"điểm"}} {
		if len(words) >= len(of) && slices.Equal(words[:len(of)], of) && endsDenial(words[len(of):]) {
			return len(of)
		}
	}
	return 0
}

// denied returns how many words behind "không" say that something is not recognised, and
// how many what: a grade, or else the act itself.
func (k cutter) denied(said, words []string) (from, size int) {
	if len(words) > 0 && words[0] == "được" {
		from = 1
	}
	for _, act := range []struct {
		words  string
		grades bool // it needs one behind it
	}{{"công nhận", false}, {"chấp nhận", false}, {"xếp loại", false}, {"đạt loại", true}, {"đạt mức", true}, {"đạt", true}, {"xếp", true}, {"nhất trí", false}, {"đồng ý", false}, {"thống nhất", false}, {"tính điểm", false}, {"chấm điểm", false}} {
		of := strings.Fields(act.words)
		if len(words) < from+len(of) || !slices.Equal(words[from:from+len(of)], of) {
			continue
		}
		from += len(of)
		for size := min(longestGrade, len(words)-from); size > 0; size-- {
			if _, isGrade := k.r.GradeTitle(strings.Join(said[from:from+size], " "), k.set); isGrade && endsDenial(words[from+size:]) {
				return from, size
			}
		}
		if !act.grades && endsDenial(words[from:]) {
			return 0, from
		}
		return 0, 0
	}
	return 0, 0
}

// endsDenial reports whether what follows only says of what a denial is, or why.
func endsDenial(words []string) bool {
	return len(words) == 0 || slices.Contains([]string{"do", "vì", "bởi", "theo", "với", "kết", "điểm", "xếp", "đánh", "chất", "chấm", "này", "của", "so", "tháng", "quý", "kỳ", "đối", "chi"}, strings.Trim(words[0], ",:;"))
}

// lowers reports whether a label says that the grade behind it is what another became:
// "Hạ xuống", "Đề nghị hạ xuống loại".
func lowers(label string) bool {
	words := strings.Fields(strings.ToLower(label))
	if len(words) == 0 || slices.ContainsFunc(words, isOfRule) || slices.Contains(words, "hoàn") {
		return false
	}
	last := words[len(words)-1]
	if len(words) > 1 && (last == "loại" || last == "mức") {
		last = words[len(words)-2]
	}
	return becomes(last) || last == "hạ" || last == "xếp" && words[len(words)-1] == last
}

// isLowered reports whether a claim is a grade that another became.
func (k cutter) isLowered(c claim) bool {
	_, isGrade := k.r.GradeTitle(c.value, k.set)
	return isGrade && lowers(c.label)
}

// agrees reports whether a denial, or a grade that another became, holds of a column: the
// grade is another one, or that one, or a lower one is stated, which is compared as such.
func (k cutter) agrees(c claim, sum criteria.Points, stated ...scoring.Fact[string]) bool {
	has := k.r.Sets[k.set].GradeOf(sum)
	grade, named := k.r.GradeTitle(c.value, k.set)
	for _, s := range stated {
		if is, isGrade := k.r.GradeTitle(s.Value, k.set); s.Known && isGrade && is > has && (c.denied || is == grade) {
			return true
		}
	}
	return c.denied && named && has > grade || !c.denied && has == grade
}
