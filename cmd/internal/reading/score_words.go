package reading

import (
	"strings"

	"chibo/criteria"
)

// scoreWords are the words by which a head or label speaks of scoring, whoever
// scored, and those by which it speaks of something else.
type scoreWords struct {
	year      string
	point     string          // "điểm", which many words end in that are no points
	noPoint   map[string]bool // what stands before it then: "địa điểm", "ưu điểm"
	speaks    []phrase
	acts      []phrase // of scoring too, unless they are done to people or papers
	people    []phrase
	who       []phrase // who scored, when, and why: never a score
	bodies    []phrase // who may review
	full      []phrase // full marks
	period    []phrase // of another period
	derived   []phrase // follows from other numbers
	means     []phrase
	statistic []phrase
	counts    []phrase // first words of a count
	added     []phrase // points on, points off
	takenOff  []phrase
	last      []phrase // the total after which there is none
	dates     []phrase // first words of a date
	titles    []phrase // of titles that speak of scores
}

func newScoreWords() *scoreWords {
	w := &scoreWords{
		year: criteria.Key("năm"), point: criteria.Key("điểm"), noPoint: map[string]bool{},
		speaks: phrases("chấm", "xếp loại"),
		acts: phrases("trừ", "thưởng", "cộng", "duyệt", "thẩm định", "thẩm tra", "phúc tra", "công nhận", "chốt", "kết luận", "đánh giá", "còn lại", "điều chỉnh",
			"rà soát", "thống nhất", "chính thức", "cuối cùng"),
		people: phrases("đảng viên", "đv", "dự bị", "nam", "nữ", "người", "đồng chí", "chuyển", "ngày", "nghị quyết", "quyết định", "số lần", "số buổi"),
		who:    phrases("người chấm", "ngày chấm", "cán bộ chấm", "thời gian chấm", "lý do", "căn cứ", "minh chứng"),
		bodies: phrases("ban thường vụ", "thường vụ", "btv", "thường trực", "đảng ủy", "đảng bộ", "hội đồng", "ủy ban kiểm tra", "ubkt", "cấp ủy", "cấp trên",
			"ban tổ chức", "ban", "tổ", "đoàn", "cụm", "xã", "phường", "phụ trách"),
		full:    phrases("tối đa", "thang", "điểm chuẩn", "khung điểm", "điểm khung", "quy định", "trọng số", "hệ số"),
		period:  phrases("trước", "cùng kỳ", "quý", "năm ngoái", "kỳ này năm"),
		derived: phrases("tối thiểu", "chênh lệch", "tỷ lệ", "hạng", "xếp hạng", "thứ hạng", "tăng giảm", "so với"),
		means:   phrases("bình quân", "trung bình"),
		statistic: phrases("nam", "nữ", "điện thoại", "số điện thoại", "sđt", "ngày sinh", "năm sinh", "tuổi", "tuổi đảng", "địa điểm", "thời điểm", "địa chỉ", "email",
			"dân tộc", "tôn giáo", "trình độ", "chức vụ", "dân số", "số hộ", "hộ dân", "nhân khẩu", "chính thức dự bị", "đảng viên dự bị", "đảng viên chính thức", "dự bị"),
		dates: phrases("ngày", "thời gian"), counts: phrases("số"), added: phrases("cộng", "thưởng"), takenOff: phrases("trừ", "giảm trừ"),
		last: phrases("còn lại", "chính thức", "cuối cùng", "sau trừ", "sau khi trừ", "sau điều chỉnh", "sau khi điều chỉnh", "chốt", "kết luận", "công nhận"),
	}
	w.titles = phrases("chất lượng", "kết quả sinh hoạt")
	for _, word := range strings.Fields("địa thời ưu khuyết nhược đặc quan trọng cao làm hoạt tiêu mục") {
		w.noPoint[criteria.Key(word)] = true
	}
	return w
}

// speaksOfPoints reports whether "điểm" stands in the key and means points.
func (w *scoreWords) speaksOfPoints(key string) bool {
	before := ""
	for word := range strings.SplitSeq(key, " ") {
		if word == w.point && !w.noPoint[before] {
			return true
		}
		before = word
	}
	return false
}

// scores reports whether a head or label speaks of scoring.
func (w *scoreWords) scores(key string) bool {
	if anyIn(key, w.who) {
		return false
	}
	return w.speaksOfPoints(key) || anyIn(key, w.speaks) || anyIn(key, w.acts) && !anyIn(key, w.people)
}

// reviews reports whether a head or label names who may review, and not what
// people did.
func (w *scoreWords) reviews(key string) bool {
	return anyIn(key, w.bodies) && !anyIn(key, w.people) && !anyIn(key, w.who)
}

// isCount reports whether a head or label counts something: "Số hộ dân", never
// "Số điểm".
func (w *scoreWords) isCount(key string) bool {
	return startsAny(key, w.counts) && !w.scores(key)
}

// isStatistic reports whether a head is of a column that plays no part by the
// catalogue's own words.
func (w *scoreWords) isStatistic(key string) bool {
	return (anyIn(key, w.statistic) || key == w.year) && !w.scores(key)
}
