package judge

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// A claim is what one clause of a line says: a number or a grade, and the words it is
// said with. Without a value it is a label whose value may stand in the next cell.
type claim struct {
	label, value string
	points       bool // the number is said to be points, whoever speaks: "68 điểm", "68/100"
	note         bool // a comment or text box says so
	printed      bool // or a header or footer
	denied       bool // the grade is said not to be this one, or not what it is
	instead      bool // it says who gave it, or that it was settled
}

// finding tells of a claim that nothing that was read agrees with.
func (c claim) finding(at diag.Pos) unreadFinding {
	f := unreadFinding{code: diag.UnreadMark, variant: "line", head: workbook.Trim(cmp.Or(c.label, c.value)), what: "label", at: at, args: []any{"text", workbook.Trim(c.value)}}
	if c.note {
		f.variant, f.args = "note", append(f.args, "said", workbook.Trim(c.label+" "+c.value))
	}
	if c.printed {
		f.variant, f.at.Cell = "printed", ""
	}
	return f
}

// A cutter cuts texts into what they claim.
type cutter struct {
	r   *heads.Reader
	set int // whose grades may be named
	// naming tells that the text names party cells: what it says of each of them is no rule.
	naming bool
}

// KnownClaims are what texts below tables claim, each by itself.
type KnownClaims = heads.ByTexts[claimingText, []claim]

// A claimingText is a text, by its number, and the set whose grades it may name.
type claimingText struct {
	text workbook.Text
	set  int
	by   sayer
}

// A sayer is where a text stands that claims something.
type sayer uint8

const (
	byLine    sayer = iota // in a line beside the table
	byFact                 // it is the value of a fact
	byRemark               // in the column of notes
	byNote                 // in a comment or text box that is at no mark
	byPrinted              // over or under the pages
	byTitle                // above the table
)

// claimedPoints finds points anywhere in a clause: "chấm 68 điểm cho chi bộ".
var claimedPoints = regexp.MustCompile(`(?i)(?:^|\s)([-+−–]?\d+(?:[.,]\d{1,2})?(?:\s*/\s*\d+)?)(?:\s*điểm|\s*diem|đ)(?:$|[\s.])`)

// claimsOf cuts a part of a line below the table at its commas and sentences. Every
// clause behind a colon is said by who stands before it: "Ban Thường vụ: 68 điểm, xếp
// loại Trung bình".
func (k cutter) claimsOf(part heads.StatedPart) (claims []claim) {
	before := k.clauses(part.Label)
	if !part.Colon {
		for _, clause := range before {
			if c := k.claimIn(clause); c.value != "" {
				claims = append(claims, c)
			}
		}
		if len(claims) == 0 {
			return []claim{{label: part.Label}}
		}
		return claims
	}
	if len(before) == 0 {
		return nil
	}
	label := before[len(before)-1]
	for _, clause := range before[:len(before)-1] {
		if c := k.claimIn(clause); c.value != "" {
			claims = append(claims, c)
		}
	}
	if part.Value == "" {
		return append(claims, claim{label: label})
	}
	for _, clause := range k.clauses(part.Value) {
		own, value, colon := strings.Cut(clause, ":")
		switch value = workbook.Trim(value); {
		case k.isValue(clause):
			claims = append(claims, claim{label: label, value: clause, points: saysPoints(clause)})
			continue
		case colon && k.isValue(value) && k.r.Vocabulary.Scoring.Scores(k.r.Vocabulary.Key(own)):
			claims = append(claims, claim{label: own, value: value, points: saysPoints(value)})
			continue
		}
		said := label + " " + clause
		if k.isExplanation(k.r.Vocabulary.Key(label)) && k.r.Vocabulary.Scoring.ScoredBy(k.r.Vocabulary.Key(clause)) {
			said = clause // "Ghi chú: Đảng ủy chấm 68"
		}
		if c := k.claimIn(said); c.value != "" {
			claims = append(claims, c)
		}
	}
	return claims
}

// clauses parts a text at commas and full stops that a space follows, and at dashes before
// a grade: "85 điểm - Khá".
func (k cutter) clauses(text string) (parts []string) {
	for part := range strings.SplitSeq(strings.ReplaceAll(text, ". ", ", "), ", ") {
		points, grade, dashed := strings.Cut(strings.ReplaceAll(part, " – ", " - "), " - ")
		if _, isGrade := k.r.GradeTitle(grade, k.set); dashed && isGrade && heads.HasFigure(points) {
			parts, part = append(parts, workbook.Trim(points)), "xếp loại "+workbook.Trim(grade)
		}
		if part = workbook.Trim(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// isValue reports whether a clause is a number or a grade and nothing else.
func (k cutter) isValue(clause string) bool {
	if _, number := heads.PointsIn(clause); number {
		return true
	}
	_, grade := k.r.GradeTitle(clause, k.set)
	return grade
}

func saysPoints(value string) bool {
	value = strings.ToLower(strings.TrimRight(value, ". "))
	return strings.HasSuffix(value, "đ") || strings.HasSuffix(value, "điểm") || strings.HasSuffix(value, "diem") || strings.Contains(value, "/")
}

// claimIn finds what a clause ends in or names as points. What tells from where on, or
// what each case costs, is a rule and no claim.
func (k cutter) claimIn(clause string) claim {
	if k.naming {
		clause = ofEachCell.ReplaceAllString(clause, "")
	}
	if c := k.denialIn(clause); c.denied {
		return c
	}
	if at := pointsIn(clause); at != nil {
		label, rest := workbook.Trim(clause[:at[2]]), workbook.Trim(clause[at[3]:])
		rest = workbook.Trim(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(rest), "điểm"), "diem"), "đ"))
		if isRule(label, rest) {
			return claim{}
		}
		value := strings.Map(plainMinus, clause[at[2]:at[3]])
		points, _ := heads.PointsIn(value)
		closed := closesClaim(rest) && (!earned(label) || 2*points >= k.r.Sets[k.set].FullMarks())
		if label = workbook.Trim(label + " " + rest); !closed && !k.mayBePoints(label, value) {
			return claim{}
		}
		return claim{label: label, value: value, points: closed}
	}
	if !heads.HasFigure(clause) {
		return k.trailingGrade(clause)
	}
	if words := strings.Fields(clause); len(words) > 2 && isAdjustment(words) {
		return claim{label: words[0] + " " + strings.Join(words[2:], " "), value: words[1]}
	}
	if label, value := trailingNumber(k.r.Vocabulary, clause); value != "" {
		return claim{label: label, value: value}
	}
	if label, value, _ := cutLast(clause); endsLikeTotal(k.r.Sets[k.set], clause) && k.r.Vocabulary.Scoring.NamesTotal(k.r.Vocabulary.Key(label)) {
		return claim{label: label, value: value} // "Điểm thực tế 85"
	}
	return k.trailingGrade(clause)
}

// ofEachCell finds "mỗi chi bộ".
var ofEachCell = regexp.MustCompile(`(?i)mỗi (?:chi bộ|đơn vị) `)

// pointsIn finds the first points of a clause; nearly all that is looked at has no
// figure at all.
func pointsIn(clause string) []int {
	if !heads.HasFigure(clause) || !namesPoints(clause) {
		return nil
	}
	return claimedPoints.FindStringSubmatchIndex(clause)
}

// namesPoints is a quick look: whether a letter with which points are named stands behind a
// figure.
func namesPoints(clause string) bool {
	for i := range len(clause) {
		if c := clause[i]; c < '0' || c > '9' {
			continue
		}
		rest := strings.TrimLeft(clause[i+1:], " \t\r\n\f")
		if strings.HasPrefix(rest, "đ") || strings.HasPrefix(rest, "Đ") || strings.HasPrefix(rest, "d") || strings.HasPrefix(rest, "D") {
			return true
		}
	}
	return false
}

func plainMinus(c rune) rune {
	if c == '−' || c == '–' {
		return '-'
	}
	return c
}

// isRule reports whether points have a bound before or behind them, or are said of
// every case: they are part of an explanation of how points are given.
func isRule(label, rest string) bool {
	label, rest = strings.ToLower(label), strings.ToLower(rest)
	last := label[strings.LastIndexByte(label, ' ')+1:]
	switch last {
	case "từ", "dưới", "trên", "đến", "hơn", "tới", "quá", "tại", "≥", ">", "<", "≤", "-", "–", "đủ", "tu", "duoi", "tren", "den", "hon", "toi", "qua", "tai", "du":
		return true
	}
	switch first, _, more := strings.Cut(rest, " "); first {
	case "trở", "đến", "tro", "den":
		if more {
			return true
		}
	}
	return slices.ContainsFunc(strings.Fields(label+" "+rest), ofEveryCase)
}

// ofEveryCase reports whether a word says that what stands beside it holds for every case,
// typed with its accents or without any.
func ofEveryCase(word string) bool {
	switch word {
	case "mỗi", "nếu", "lẻ", "moi", "neu", "le":
		return true
	}
	return false
}

// closesClaim reports whether what stands behind "68 điểm" says no more than why or
// for whom: "3 điểm mới" are no points.
func closesClaim(rest string) bool {
	first, _, _ := strings.Cut(strings.ToLower(rest), " ")
	switch strings.Trim(first, ".,()") {
	case "", "do", "vì", "cho", "của", "đối", "và", "theo", "vi", "cua", "doi", "va":
		return true
	}
	return false
}

// earned reports whether a clause says what its case is worth: "thiếu 15 phút được 4
// điểm" explains, unless the number is as high as a total.
func earned(label string) bool {
	label = strings.ToLower(label)
	return strings.HasSuffix(label, "được") || strings.HasSuffix(label, "duoc")
}

// mayBePoints reports whether a number that other words follow is as high as a total, or
// said to be added or taken off: "3 điểm mới" is neither.
func (k cutter) mayBePoints(label, value string) bool {
	points, _ := heads.PointsIn(value)
	key, headers := k.r.Vocabulary.Key(label), k.r.Vocabulary.Scoring
	return 2*points >= k.r.Sets[k.set].FullMarks() || words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added)
}

// trailingGrade cuts "Đảng ủy xếp loại Trung bình" before its grade. Why it is so may
// stand behind it.
func (k cutter) trailingGrade(clause string) claim {
	if !leadsToGrade(clause) {
		return claim{}
	}
	fields := strings.Fields(strings.TrimRight(clause, ". "))
	if why := slices.IndexFunc(fields, saysWhy); why > 0 {
		fields = fields[:why]
	}
	if len(fields) == 0 || !k.r.MayEndGradeTitle(fields[len(fields)-1], k.set) {
		return claim{}
	}
	for from := max(1, len(fields)-longestGrade); from < len(fields); from++ {
		value := strings.Join(fields[from:], " ")
		label, written := strings.Join(fields[:from], " "), value != strings.ToLower(value)
		lowered := lowers(label) && (written || strings.Contains(strings.ToLower(label), "hạ "))
		if !isBeforeGrade(fields[from-1]) && !lowered && !(written && k.r.Vocabulary.Scoring.EndsInAct(k.r.Vocabulary.Key(label))) {
			continue
		}
		if _, isGrade := k.r.GradeTitle(value, k.set); isGrade {
			return claim{label: strings.Join(fields[:from], " "), value: value}
		}
	}
	return claim{}
}

// endOf cuts "Chi bộ thôn Đông hạ xuống Khá" before its grade, written as one, and "Đảng
// ủy chấm lại thôn Đông 85" behind a party cell's name. "Thôn Đông sinh hoạt tốt" praises.
func (k cutter) endOf(clause string, names *naming.Within) claim {
	fields := strings.Fields(strings.TrimRight(clause, ". "))
	for from := max(1, len(fields)-longestGrade); from < len(fields); from++ {
		label, value := strings.Join(fields[:from], " "), strings.Join(fields[from:], " ")
		_, isGrade := k.r.GradeTitle(value, k.set)
		isGrade = isGrade && value != strings.ToLower(value)
		if _, number := heads.PointsIn(value); isGrade || number {
			if _, ends := names.In(label); !isGrade && !ends {
				continue
			}
			return claim{label: label, value: value}
		}
	}
	return claim{}
}

// saysWhy reports whether a reason follows a word.
func saysWhy(word string) bool {
	return strings.EqualFold(word, "do") || strings.EqualFold(word, "vì") || strings.EqualFold(word, "vi")
}

// leadsToGrade is a quick look: whether something stands behind a word of a clause that
// stands before grades, or behind a label, or begins with a capital as titles of grades do.
func leadsToGrade(clause string) bool {
	leads := false
	first := true
	for word := range strings.FieldsSeq(clause) {
		if letter, _ := utf8.DecodeRuneInString(word); leads || !first && unicode.IsUpper(letter) {
			return true
		}
		first, leads = false, strings.HasSuffix(word, ":") || isBeforeGrade(word) || becomes(word) || word == "xếp" || word == "Xếp" || word == "hạ" || word == "Hạ"
	}
	return false
}

// isBeforeGrade reports whether a grade's title may follow a word.
func isBeforeGrade(word string) bool {
	word = strings.Trim(word, ":–-")
	return word == "" || slices.ContainsFunc([]string{"loại", "mức", "đạt", "là", "loai", "muc", "dat", "la"}, func(w string) bool { return strings.EqualFold(w, word) })
}

// longestGrade is how many words a grade's title has at most.
const longestGrade = 6

// thresholds find the figures by which a legend tells from where on a grade holds.
var thresholds = regexp.MustCompile(`(?i)(?:từ|dưới|trên|đến|tới|hơn|\b(?:tu|duoi|tren|den|toi|hon)|≥|≤|>|<|=)\s*\d|\d\s*(?:[-–]\s*\d|%|điểm|diem|đ\b|trở|tro\b)`)

// papers are the numbers of other papers: "Công văn số 50–100" is no range of points.
var papers = regexp.MustCompile(`(?i)s[ốo]\s+\d\S*`)

// isThreshold reports whether a label says no more of points than which they are, and they
// are those from which on a grade holds: "Điểm sàn: 50".
func (k cutter) isThreshold(label, key string, points criteria.Points) bool {
	headers := k.r.Vocabulary.Scoring
	if len(strings.Fields(label)) != 2 || !headers.Scores(key) || headers.Settles(key) || headers.Reviews(key) || words.StartsAny(key, k.r.Vocabulary.Sum) || words.AnyIn(key, headers.Last) {
		return false
	}
	return slices.ContainsFunc(k.r.Sets[k.set].Grades, func(g criteria.Grade) bool { return g.From == points })
}

// isExplanation reports whether a label only says why points were given or lost.
func (k cutter) isExplanation(key string) bool {
	return words.AnyIn(key, k.r.Vocabulary.Scoring.Why)
}
