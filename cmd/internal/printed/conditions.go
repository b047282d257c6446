package printed

import (
	"regexp"
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// conditionPatterns read the conditions of a grade that a set can hold.
type conditionPatterns struct {
	full, fullBehind, each, eachAll, attendance, attendanceBy, unexcused *regexp.Regexp
	filler                                                               *regexp.Regexp
	instead                                                              *regexp.Regexp
}

func newConditionPatterns() conditionPatterns {
	const list = `((?:[ivx]+|\d+(?:\.\d+)*|[a-h])(?:\s*(?:,|;|và|đến|-|–|&)\s*(?:tiêu chí\s*)?(?:số\s*)?(?:[ivx]+|\d+(?:\.\d+)*|[a-h]))*)`
	const line = `(?:các |cả |tất cả các |những |hai |ba |bốn )*(?:nhóm tiêu chí|tiêu chí|nhóm|mục|nội dung|phần)(?: số)?`
	const share = `(?:(\d+(?:[.,]\d+)?)\s*%|(một nửa|1/2|nửa))`
	return conditionPatterns{
		full:         regexp.MustCompile(`(?:phải |đều )*(?:đạt |có |được )?(?:số )?điểm tối đa (?:ở |tại |của |đối với |trong |cho |với )?` + line + `\s*` + list),
		fullBehind:   regexp.MustCompile(line + `\s*` + list + `\s*(?:phải |đều |cùng )*(?:đạt|được|có|chấm)\s*(?:số )?(?:điểm )?tối đa(?: điểm)?`),
		each:         regexp.MustCompile(`không (?:có )?(?:tiêu chí|nội dung chấm điểm|nội dung|mục)(?: thành phần)?(?: nào)?(?: bị)?(?: chấm)?(?: đạt)?(?: điểm)?\s*(?:dưới|thấp hơn|nhỏ hơn|chưa đạt|đạt dưới|<|ít hơn)\s*` + share + `(?:\s*(?:tổng )?(?:số |thang |mức )?điểm(?: tối đa| chuẩn| quy định)?)?(?: của (?:tiêu chí|mục|nội dung) (?:đó|ấy))?`),
		eachAll:      regexp.MustCompile(`(?:các|mọi|tất cả các|từng|mỗi) (?:tiêu chí|nội dung|mục)(?: thành phần)? (?:đều |phải )*(?:đạt )?(?:từ|≥|ít nhất|tối thiểu|không dưới)\s*` + share + `(?:\s*(?:số |thang |mức )?điểm(?: tối đa| chuẩn| quy định)?)?(?: trở lên)?`),
		attendance:   regexp.MustCompile(`(?:có )?tỷ lệ (?:đảng viên )?(?:tham gia |tham dự |dự |có mặt )*(?:sinh hoạt|họp|buổi sinh hoạt|buổi họp)?(?: chi bộ)?(?: đạt)?\s*(từ|trên|≥|>|ít nhất|tối thiểu|không dưới)?\s*(\d+(?:[.,]\d+)?)\s*%(?: trở lên)?`),
		attendanceBy: regexp.MustCompile(`(?:có )?(từ|trên|≥|>|ít nhất|tối thiểu)\s*(\d+(?:[.,]\d+)?)\s*%(?: số)? đảng viên(?: trở lên)?\s*(?:tham gia |tham dự |dự |có mặt )+(?:sinh hoạt|họp|buổi sinh hoạt|buổi họp)?(?: trở lên)?`),
		unexcused:    regexp.MustCompile(`không (?:có )?(?:đảng viên |đ/c |đồng chí |ai |người )?(?:nào )?vắng(?: mặt)?(?: sinh hoạt| họp)? (?:mà )?không (?:có )?(?:lý do|lí do|phép)(?: chính đáng)?`),
		filler:       regexp.MustCompile(`^[\s,;.:()]*(?:(?:và|đồng thời|phải|đạt|có|được|với|điều kiện|bảo đảm|đảm bảo|các|yêu cầu)[\s,;.:()]*)*$`),
		instead:      regexp.MustCompile(`(?:nhưng|mà|song)\s+(?:chưa|không|thiếu)|(?:không|chưa)\s+(?:đạt|đủ|bảo đảm|đảm bảo)\s+(?:các\s+)?điều kiện`),
	}
}

// takeConditions gives the grades what the legend asks for beside points: as a
// test where the set can say it, else as an open condition, reported.
func (ds describer) takeConditions(set *criteria.Set, l *legend) {
	for _, o := range l.orders {
		for i := range set.Grades {
			if g := &set.Grades[i]; criteria.Key(g.Title) == criteria.Key(o.title) || i == 0 && !slices.ContainsFunc(set.Grades, func(g criteria.Grade) bool { return criteria.Key(g.Title) == criteria.Key(o.title) }) {
				g.Open = append(g.Open, o.text)
				ds.warn("open", ds.bandPos(band{row: o.row}), "grade", g.Title, "text", o.text)
			}
		}
	}
	for i := range set.Grades {
		if i >= len(l.bands) || l.bands[i].condition == "" {
			continue
		}
		b, g := l.bands[i], &set.Grades[i]
		lower := strings.ToLower(b.condition)
		if i > 0 && b.either && ds.words.conditions.instead.MatchString(lower) && ds.repeats(b, set.Grades[i-1].From) {
			continue // it takes those that miss the better grade's condition
		}
		test, rest := ds.words.readConditions(set, lower)
		if b.either || i == len(set.Grades)-1 && len(set.Grades) > 1 || test == nil || rest != "" {
			g.Open = append(g.Open, b.condition)
			ds.warn("open", ds.bandPos(b), "grade", g.Title, "text", b.condition, "row", b.text)
			continue
		}
		g.Requires = test
		ds.note("grades", "", diag.Msg("import.requires", "grade", g.Title, "text", b.condition))
		if test.EachFrom.Known {
			ds.warn("each-from", ds.bandPos(b), "grade", g.Title, "text", b.condition)
		}
	}
}

// repeats reports whether a condition names where the better grade begins.
func (ds describer) repeats(b band, from criteria.Points) bool {
	for _, t := range newTokenReader(b.condition, ds.full).thresholds() {
		if t.span.from() == from {
			return true
		}
	}
	return strings.Contains(strings.ToLower(b.condition), "điều kiện")
}

// readConditions reads all conditions of a text, and returns what is left.
func (w *vocabulary) readConditions(set *criteria.Set, text string) (*criteria.Test, string) {
	p, t := w.conditions, &criteria.Test{}
	known := false
	take := func(pattern *regexp.Regexp, use func(m []string) bool) {
		m := pattern.FindStringSubmatch(text)
		if m != nil && use(m) {
			known, text = true, strings.Replace(text, m[0], " ", 1)
		}
	}
	for _, pattern := range []*regexp.Regexp{p.full, p.fullBehind} {
		take(pattern, func(m []string) bool {
			ids, ok := lineIDs(set, m[1])
			if ok {
				t.Full = append(t.Full, ids...)
			}
			return ok
		})
	}
	for _, pattern := range []*regexp.Regexp{p.each, p.eachAll} {
		take(pattern, func(m []string) bool {
			share := 50 * criteria.Point
			if m[1] != "" {
				share, _ = criteria.ParsePoints(m[1])
			}
			t.EachFrom = criteria.Some(criteria.Percent(share))
			return share > 0 && share <= 100*criteria.Point
		})
	}
	if set.Scope != criteria.OfYear {
		for _, pattern := range []*regexp.Regexp{p.attendance, p.attendanceBy} {
			take(pattern, func(m []string) bool {
				share, err := criteria.ParsePoints(m[2])
				if err != nil || share > 100*criteria.Point {
					return false
				}
				if m[1] == "trên" || m[1] == ">" {
					t.AttendanceAbove = criteria.Some(criteria.Percent(share))
				} else {
					t.Attendance = criteria.Some(criteria.Percent(share))
				}
				return true
			})
		}
		take(p.unexcused, func([]string) bool {
			t.UnexcusedAtMost = criteria.Some(0)
			return true
		})
	}
	if p.filler.MatchString(text) {
		text = ""
	}
	if !known {
		return nil, text
	}
	return t, text
}

// listWord is a word of a list of criteria.
var listWord = regexp.MustCompile(`[ivx]+|\d+(?:\.\d+)*|[a-h]|đến|-|–`)

// listFiller stands between the words of such a list.
var listFiller = regexp.MustCompile(`và|tiêu chí|số`)

// lineIDs reads "1, 2", "1 đến 4", "I và II" as ids of the set; every one has
// to be there.
func lineIDs(set *criteria.Set, text string) (ids []string, ok bool) {
	var order, wanted []string
	for _, g := range set.Groups {
		order = append(order, g.ID)
	}
	for _, l := range set.Leaves() {
		if !l.Group.Leaf {
			order = append(order, l.ID)
		}
	}
	indexOf := func(id string) int {
		return slices.IndexFunc(order, func(known string) bool { return strings.EqualFold(known, id) })
	}
	words := listWord.FindAllString(listFiller.ReplaceAllString(text, ","), -1)
	through := false
	for _, word := range words {
		if word == "đến" || word == "-" || word == "–" {
			through = true
			continue
		}
		at := indexOf(word)
		if at < 0 {
			return nil, false
		}
		if through && len(wanted) > 0 {
			for from := indexOf(wanted[len(wanted)-1]) + 1; from < at; from++ {
				wanted = append(wanted, order[from])
			}
		}
		through = false
		wanted = append(wanted, order[at])
	}
	return wanted, len(wanted) > 0
}
