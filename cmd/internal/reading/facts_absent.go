package reading

import (
	"regexp"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Roles of facts whose value says more than one thing, or whose label does.
const (
	absentRole role = iota + 270 // all who were absent, with reasons and without
	hoursRole                    // minutesRole, where the label counts in hours
)

// absentRules are the words for the number of those absent, whatever their
// reasons.
func absentRules() []rule {
	return []rule{{role: absentRole, is: phrases("vắng", "vắng mặt", "số vắng", "số vắng mặt", "đảng viên vắng", "đảng viên vắng mặt", "số đảng viên vắng",
		"số đảng viên vắng mặt", "tổng số vắng", "số lượng vắng", "số người vắng")}}
}

// An absentReader reads "02 (không lý do: 01)".
type absentReader struct {
	total, unexcused, excused *regexp.Regexp // on plain text, punctuation kept
}

func newAbsentReader() absentReader {
	without := `(?:k|ko|kh|khong)(?: co)? (?:ly do|phep)|khong xin phep`
	with := `(?:co |xin |duoc )?(?:ly do|phep)|xin phep|chinh dang`
	behind := `(?: chinh dang)?\s*[:\-–=]?\s*(\d{1,4}|khong)\b`
	before := `(\d{1,4})\s*(?:d/c |dong chi |dang vien |dv |nguoi )?(?:vang )?`
	parts := func(words string) *regexp.Regexp {
		words = `(?:` + words + `)`
		return regexp.MustCompile(words + behind + `|` + before + words + `|` + before + `\(` + words + `\)`)
	}
	return absentReader{
		total:     regexp.MustCompile(`^\s*(\d{1,4})\b`),
		unexcused: parts(without),
		excused:   parts(with),
	}
}

// An absence is what one text says of those absent; -1: nothing.
type absence struct{ total, excused, unexcused int }

// read takes the numbers out of a text; false: it holds figures that none of
// them is.
func (a absentReader) read(text string) (absence, bool) {
	plain := plainKeepingMarks(text)
	found := absence{-1, -1, -1}
	take := func(pattern *regexp.Regexp, into *int) {
		m := pattern.FindStringSubmatch(plain)
		for i := 1; m != nil && i < len(m); i++ {
			if m[i] != "" {
				*into = max(0, number(m[i])) // "không" is none
			}
		}
		if m != nil {
			plain = strings.Replace(plain, m[0], " ", 1)
		}
	}
	take(a.unexcused, &found.unexcused)
	take(a.excused, &found.excused)
	take(a.total, &found.total)
	return found, !strings.ContainsAny(plain, "0123456789")
}

// plainKeepingMarks is a text in plain small letters with its punctuation.
func plainKeepingMarks(text string) string {
	var plain strings.Builder
	last := 0
	for _, w := range wordsIn(text) {
		plain.WriteString(text[last:w.from])
		plain.WriteString(w.plain)
		last = w.to
	}
	plain.WriteString(text[last:])
	return strings.Join(strings.Fields(plain.String()), " ")
}

// absences reads how many were absent, with a reason or without. Of a total and
// one of its parts the other part follows; parts that do not make the total are
// no fact.
func (f *factReader) absences(l labelled, at scoring.Place) {
	if isAny(f.r.vocabulary.key(l.value), f.r.vocabulary.none) {
		set(&f.facts.Excused, 0, at)
		set(&f.facts.Unexcused, 0, at)
		return
	}
	a, clean := f.r.absent.read(l.value)
	switch {
	case a.total == 0 && a.excused < 0 && a.unexcused < 0:
		a.excused, a.unexcused = 0, 0
	case a.total >= 0 && a.unexcused >= 0 && a.excused < 0:
		a.excused = a.total - a.unexcused
	case a.total >= 0 && a.excused >= 0 && a.unexcused < 0:
		a.unexcused = a.total - a.excused
	}
	whole := a.total < 0 || a.excused < 0 || a.excused+a.unexcused == a.total
	if !clean || !whole || a == (absence{-1, -1, -1}) || min(a.excused, a.unexcused) < -1 || max(a.total, a.excused, a.unexcused) > maxMembers {
		f.doubt(diag.BadFact, "count", l.row, l.col)
		return
	}
	if a.excused >= 0 {
		set(&f.facts.Excused, a.excused, at)
	}
	if a.unexcused >= 0 {
		set(&f.facts.Unexcused, a.unexcused, at)
	}
}

// partlyAbsent reads the number behind "Vắng có lý do" or "Vắng không lý do",
// behind which the other one may stand: "1, không lý do: 0".
func (f *factReader) partlyAbsent(fact *scoring.Fact[int], l labelled, at scoring.Place) {
	a, clean := f.r.absent.read(l.value)
	other, behind := &f.facts.Unexcused, a.unexcused
	if l.role == unexcusedRole {
		other, behind = &f.facts.Excused, a.excused
	}
	if _, plain := count(l.value); plain || !clean || a.total < 0 || behind < 0 {
		f.count(fact, l, at)
		return
	}
	set(fact, a.total, at)
	set(other, behind, at)
}

// wholePercent tells "100%", which as a number of those present is all who
// should be.
func wholePercent(value string) bool {
	figure, sign := strings.CutSuffix(trim(value), "%")
	p, err := criteria.ParsePoints(trim(figure))
	return sign && err == nil && p == 100*criteria.Point
}

// settleEveryone fills in who was present where the sheet says that all were:
// its own number of members, else the roster's, less those exempt.
func (f *factReader) settleEveryone(sheet *scoring.Sheet) {
	facts, cell := sheet.Facts(), &f.r.roster.Cells[sheet.Cell]
	members, exempt := facts.Members.Optional().Or(cell.Members), facts.Exempt.Optional().Or(cell.Exempt)
	switch at := f.everyone.At; {
	case !f.everyone.Known || facts.Present.Known:
	case !members.Known || members.Value < exempt.Value:
		sheet.Problems = append(sheet.Problems, diag.New(diag.BadFact, "count", at.Pos(), "text", "100%"))
	default:
		set(&facts.Present, members.Value-exempt.Value, at)
		sheet.SetFacts(facts)
	}
}
