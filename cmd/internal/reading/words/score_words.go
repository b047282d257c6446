package words

import (
	"slices"
	"strings"

	"chibo/criteria"
)

// scoreWords are the words by which a head or label speaks of scoring, whoever
// scored, and those by which it speaks of something else.
type scoreWords struct {
	year      string
	point     string          // "điểm", which many words end in that are no points
	noPoint   map[string]bool // what stands before it then: "địa điểm", "ưu điểm"
	notOf     map[string]bool // what stands behind it then: "điểm danh", "điểm cầu"
	judged    []Phrase        // acts that a list of anything but scores does not name
	speaks    []Phrase
	acts      []Phrase // of scoring too, unless they are done to people or papers
	sums      []Phrase // of scores, and of money and people too
	people    []Phrase
	who       []Phrase // who scored, when, and why: never a score
	bodies    []Phrase // who may review
	scored    []Phrase // said of marks, whoever gave them
	parts     []Phrase // of a party cell, or of the marks: what they say does not count after its own
	Why       []Phrase // labels of why points were given or lost
	Because   []Phrase // what a reason begins with
	Full      []Phrase // full marks
	Period    []Phrase // of another period
	Earlier   []Phrase // those of them that speak of an earlier one
	Derived   []Phrase // follows from other numbers
	Means     []Phrase
	statistic []Phrase
	counts    []Phrase // first words of a count
	units     []Phrase // last words of what is measured, in brackets: "(ha)"
	notScored []Phrase // "chấm" that is no scoring
	contests  []Phrase // have points of their own
	Added     []Phrase // points on, points off
	TakenOff  []Phrase
	Last      []Phrase // the total after which there is none
	Dates     []Phrase // first words of a date
	meetings  []Phrase
	Titles    []Phrase // of titles that speak of scores
}

func newScoreWords(say func(...string) []Phrase) *scoreWords {
	earlier := say("trước", "cùng kỳ", "năm ngoái", "kỳ này năm")
	w := &scoreWords{
		year: criteria.Key("năm"), point: criteria.Key("điểm"), noPoint: map[string]bool{}, notOf: map[string]bool{},
		speaks: say("chấm", "xếp loại"),
		acts:   say("duyệt", "thẩm định", "thẩm tra", "phúc tra", "công nhận", "chốt", "kết luận", "đánh giá", "rà soát", "thống nhất"),
		sums:   say("trừ", "thưởng", "cộng", "còn lại", "điều chỉnh", "chính thức", "cuối cùng"),
		people: say("đảng viên", "đv", "dự bị", "nam", "nữ", "người", "đồng chí", "chuyển", "ngày", "nghị quyết", "quyết định", "số lần", "số buổi"),
		who:    say("người chấm", "ngày chấm", "cán bộ chấm", "thời gian chấm", "lần chấm", "đợt chấm", "kỳ chấm", "số lần chấm", "lý do", "căn cứ", "minh chứng"),
		bodies: say("ban thường vụ", "thường vụ", "btv", "thường trực", "đảng ủy", "đảng bộ", "hội đồng", "ủy ban kiểm tra", "ubkt", "cấp ủy", "cấp trên",
			"ban tổ chức", "ban", "tổ", "đoàn", "cụm", "xã", "phường", "phụ trách"),
		Full:   say("tối đa", "thang", "điểm chuẩn", "khung điểm", "điểm khung", "quy định", "trọng số", "hệ số"),
		Period: slices.Concat(earlier, say("quý")), Earlier: earlier,
		Derived: say("tối thiểu", "chênh lệch", "tỷ lệ", "hạng", "xếp hạng", "thứ hạng", "tăng giảm", "so với"),
		Means:   say("bình quân", "trung bình"),
		statistic: say("nam", "nữ", "điện thoại", "số điện thoại", "sđt", "ngày sinh", "năm sinh", "tuổi", "tuổi đảng", "địa điểm", "thời điểm", "địa chỉ", "email",
			"dân tộc", "tôn giáo", "trình độ", "chức vụ", "dân số", "số hộ", "hộ dân", "nhân khẩu", "chính thức dự bị", "đảng viên dự bị", "đảng viên chính thức", "dự bị"),
		Dates: say("ngày", "thời gian"), counts: say("số"), Added: say("cộng", "thưởng"), TakenOff: say("trừ", "giảm trừ"),
		Last: say("còn lại", "chính thức", "cuối cùng", "sau trừ", "sau khi trừ", "sau điều chỉnh", "sau khi điều chỉnh", "chốt", "kết luận", "công nhận"),
	}
	w.scored = say("chấm", "điều chỉnh")
	w.parts = say("tổ đảng", "chi bộ", "chi ủy", "bí thư chi bộ", "đề nghị", "đề xuất", "dự kiến", "lần", "nhóm", "xếp loại")
	w.Why = say("lý do", "ghi chú", "nguyên nhân", "giải trình", "minh chứng")
	w.Because = say("do", "vì", "bởi", "lý do")
	w.units = say("ha", "m2", "km", "kg", "tấn", "tạ", "sào", "đồng", "nghìn đồng", "triệu đồng", "nghìn", "ngàn", "triệu", "vnđ", "đ", "phút", "giờ", "người", "hộ", "buổi", "trang", "cây", "con")
	w.notScored = say("chấm công", "chấm dứt", "chấm thi")
	w.contests = say("thi đua", "cuộc thi", "hội thi", "điểm thi", "chấm thi", "dự thi")
	w.meetings = say("sinh hoạt", "buổi họp", "kỳ họp")
	w.judged = say("thẩm định", "thẩm tra", "phúc tra", "đánh giá")
	for _, word := range strings.Fields("danh cầu trường nóng đến dừng tin báo thi") {
		w.notOf[criteria.Key(word)] = true
	}
	w.Titles = say("chất lượng", "kết quả sinh hoạt")
	for _, word := range strings.Fields("địa thời ưu khuyết nhược đặc quan trọng cao làm hoạt tiêu mục") {
		w.noPoint[criteria.Key(word)] = true
	}
	return w
}

// speaksOfPoints reports whether "điểm" stands in the key and means points.
func (w *scoreWords) speaksOfPoints(key string) bool {
	before, means := "", false
	for word := range strings.SplitSeq(key, " ") {
		if means && !w.notOf[word] {
			return true
		}
		means = word == w.point && !w.noPoint[before]
		before = word
	}
	return means
}

// OfTotals reports whether a head, or a title, says that the numbers of a list are
// scores: "Cộng" and "Còn lại" are of money and people too.
func (w *scoreWords) OfTotals(key string, isTitle bool) bool {
	switch {
	case AnyIn(key, w.who), AnyIn(key, w.notScored):
		return false
	case w.speaksOfPoints(key), AnyIn(key, w.speaks):
		return true
	case isTitle:
		return AnyIn(key, w.Titles) || AnyIn(key, w.judged) && AnyIn(key, w.meetings)
	}
	return AnyIn(key, w.judged) && !AnyIn(key, w.people)
}

// NamesTotal reports whether a head names points and says nothing of whose, of what else or
// of when they are.
func (w *scoreWords) NamesTotal(key string) bool {
	for _, other := range [][]Phrase{w.Period, w.Derived, w.Means, w.Full, w.Added, w.TakenOff, w.parts, w.who, w.bodies, w.people, w.Why} {
		if AnyIn(key, other) {
			return false
		}
	}
	return w.speaksOfPoints(key)
}

// TitlesMeetings reports whether a title says that meetings were scored.
func (w *scoreWords) TitlesMeetings(key string) bool {
	return AnyIn(key, w.meetings) && (w.speaksOfPoints(key) || AnyIn(key, w.speaks) || AnyIn(key, w.Titles) || AnyIn(key, w.judged))
}

// MayNamePerson reports whether a head of people says more than which: "Đồng chí Nam".
func (w *scoreWords) MayNamePerson(key string) bool {
	return AnyIn(key, w.people) && !IsAny(key, w.statistic)
}

// Scores reports whether a head or label speaks of scoring.
func (w *scoreWords) Scores(key string) bool {
	if AnyIn(key, w.who) || AnyIn(key, w.notScored) {
		return false
	}
	return w.Decides(key) || AnyIn(key, w.sums) && !AnyIn(key, w.people)
}

// Decides reports whether a head names points, or an act by which they are given:
// what is added or left may be of money and people too.
func (w *scoreWords) Decides(key string) bool {
	if AnyIn(key, w.who) {
		return false
	}
	return w.speaksOfPoints(key) || AnyIn(key, w.speaks) || AnyIn(key, w.acts) && !AnyIn(key, w.people)
}

// Reviews reports whether a head or label names who may review, and not what
// people did.
func (w *scoreWords) Reviews(key string) bool {
	return AnyIn(key, w.bodies) && !AnyIn(key, w.people) && !AnyIn(key, w.who) && !w.IsCount(key)
}

// Settles reports whether a head beside a party cell's own marks says that its marks are
// those that count after them: somebody else scored, or the marks were settled. Points
// of another kind or time, means and what was put on or off are none of these.
func (w *scoreWords) Settles(key string) bool {
	for _, other := range [][]Phrase{w.Period, w.Derived, w.Means, w.Full, w.Added, w.TakenOff, w.parts, w.who} {
		if AnyIn(key, other) {
			return false
		}
	}
	return AnyIn(key, w.scored) || AnyIn(key, w.acts) || AnyIn(key, w.Last) || w.speaksOfPoints(key) && w.Reviews(key)
}

// ScoredBy reports whether a label says that somebody who reviews has scored: "Đ/c phụ
// trách chấm" is no fact of who came.
func (w *scoreWords) ScoredBy(key string) bool { return w.Reviews(key) && w.Decides(key) }

// EndsInAct reports whether the last words of a text say that marks were given or settled.
func (w *scoreWords) EndsInAct(key string) bool {
	return EndsAny(key, w.acts) || EndsAny(key, w.Last) || EndsAny(key, w.sums)
}

// Follows reports whether a head is of numbers that follow from others: means, shares,
// full marks. What was taken off is none.
func (w *scoreWords) Follows(key string) bool {
	return AnyIn(key, w.Derived) && !AnyIn(key, w.TakenOff) || AnyIn(key, w.Means) || AnyIn(key, w.Full)
}

// IsCount reports whether a head or label counts something: "Số hộ dân", never
// "Số điểm".
func (w *scoreWords) IsCount(key string) bool {
	return StartsAny(key, w.counts) && !w.Scores(key)
}

// CountsOthers reports whether a line's label counts something else than points, though
// it speaks of scoring: "Số chi bộ được chấm điểm", never "Số điểm" or "Số thẩm định".
func (w *scoreWords) CountsOthers(key string) bool {
	for _, count := range w.counts {
		if _, of, found := strings.Cut(" "+key, " "+string(count)+" "); found {
			counted := strings.Fields(of)
			return !w.Scores(strings.Join(counted[:min(2, len(counted))], " "))
		}
	}
	return false
}

// OfContest reports whether a head or title is of a contest, and not of meetings: "Ban Thi
// đua" in a letterhead names a body.
func (w *scoreWords) OfContest(key string) bool {
	return AnyIn(key, w.contests) && !AnyIn(key, w.meetings) && !AnyIn(key, w.Titles) && !StartsAny(key, w.bodies)
}

// IsMeasure reports whether the numbers under a head are no points of meetings: it ends in
// a unit in brackets, "Diện tích (ha)", or is of a contest.
func (w *scoreWords) IsMeasure(head, key string) bool {
	return w.OfContest(key) || strings.Contains(head, "(") && !w.Scores(key) && EndsAny(key, w.units)
}

// IsStatistic reports whether a head is of a column that plays no part by the
// catalogue's own words.
func (w *scoreWords) IsStatistic(key string) bool {
	return (AnyIn(key, w.statistic) || key == w.year) && !w.Scores(key)
}
