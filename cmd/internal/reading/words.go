package reading

import (
	"regexp"
	"slices"
	"strings"

	"chibo/criteria"
)

// A phrase is words in the form of criteria.Key, to be found in other keys.
type phrase string

// phrases turns plain words into phrases.
func phrases(words ...string) []phrase {
	keys := make([]phrase, len(words))
	for i, w := range words {
		keys[i] = phrase(criteria.Key(w))
	}
	return keys
}

// in reports whether the whole words of the phrase stand in the key.
func (p phrase) in(key string) bool {
	for from := 0; ; from++ {
		at := strings.Index(key[from:], string(p))
		if at < 0 {
			return false
		}
		from += at
		if end := from + len(p); (from == 0 || key[from-1] == ' ') && (end == len(key) || key[end] == ' ') {
			return true
		}
	}
}

// anyIn reports whether any phrase stands in the key.
func anyIn(key string, phrases []phrase) bool {
	for _, p := range phrases {
		if p.in(key) {
			return true
		}
	}
	return false
}

// isAny reports whether the key is just one of the phrases.
func isAny(key string, phrases []phrase) bool {
	for _, p := range phrases {
		if key == string(p) {
			return true
		}
	}
	return false
}

// A role is what a column of a sheet, or a label, speaks of.
type role int

const (
	noRole role = iota
	ordinalRole
	criterionRole
	maxRole
	selfRole
	reviewRole
	noteRole
	cellRole
	codeRole
	committeeRole
	monthRole
	dateRole
	attendanceRole
	membersRole
	exemptRole
	presentRole
	excusedRole
	unexcusedRole
	speakersRole
	minutesRole
	formRole
	kindRole
	resolutionRole
	modelRole
	superiorRole
	yearRole
	totalRole
	gradeRole
	gradeMarkRole // a column of one grade's title, marked with x
	leafRole      // a criterion of a table
	groupRole     // a group's subtotal in a table
	conflictRole  // a column whose id and title name two criteria
	ignoredRole
	adjustRole      // points on or off beside a list's totals
	reviewGradeRole // the grade the superior gives, in a list
)

// A rule says which words name a role. A key has the role where it is one of
// `is`, or holds one of `has` (and one of `and`, where given) and none of
// `not`. Rules are tried in order.
type rule struct {
	role              role
	is, has, and, not []phrase
}

func (r rule) matches(key string) bool {
	if isAny(key, r.is) {
		return true
	}
	return anyIn(key, r.has) && (len(r.and) == 0 || anyIn(key, r.and)) && !anyIn(key, r.not)
}

// startsAny reports whether the key begins with one of the phrases.
func startsAny(key string, phrases []phrase) bool {
	for _, p := range phrases {
		if strings.HasPrefix(key, string(p)) && (len(key) == len(p) || key[len(p)] == ' ') {
			return true
		}
	}
	return false
}

// A ruleTable is rules in their order, with the answers given so far: the same
// heads and labels come again on every sheet. It belongs to one goroutine.
type ruleTable struct {
	rules  []rule
	known  map[string]role
	number int // of the reader's own tables; -1: another
}

// ruleTables is how many tables have a number.
const ruleTables = 3

func newRuleTable(rules ...[]rule) *ruleTable {
	return &ruleTable{rules: slices.Concat(rules...), known: map[string]role{}, number: -1}
}

// maxHead is how long the key of a head or label may be, in bytes.
const maxHead = 120

// match returns the role of the first rule that the key matches.
func (t *ruleTable) match(key string) role {
	if key == "" || len(key) > maxHead {
		return noRole
	}
	if known, found := t.known[key]; found {
		return known
	}
	matched := noRole
	for _, r := range t.rules {
		if r.matches(key) {
			matched = r.role
			break
		}
	}
	keep(t.known, key, matched)
	return matched
}

// A vocabulary is the words of headers and labels as clerks write them.
type vocabulary struct {
	*keys
	form       *ruleTable // columns of a form
	list       *ruleTable // columns of tables and totals lists
	labels     *ruleTable // labelled facts
	total      []phrase
	scoring    *scoreWords // of heads and labels that are not understood
	sum        []phrase    // first words of a sum's row
	part       []phrase    // words of a sum that is not the sheet's
	none       []phrase    // words for 0 of something
	everyMonth []phrase    // words of a day that is no date
	under      []phrase    // words that say whose cells follow
	scaleWords phraseWords // of the heads of full marks in a form
	// formTotal is total and what a workspace calls the row of a form's total.
	formTotal []phrase
	// taughtHeads are the keys of the heads a workspace has words of its own for.
	taughtHeads map[string]bool
	// taughtCode says that a workspace has words of its own for cells' codes.
	taughtCode bool
	stop       []phrase // first words below which a list holds no more data
	vague      []phrase // words that mean nothing without the head above them

	thematic  []phrase // kinds of meeting
	regular   []phrase
	online    []phrase // forms of meeting
	byGroup   []phrase
	inPerson  []phrase
	title     []phrase // a line that speaks of the sheet itself
	paper     []phrase // first words of a title
	verbs     []phrase // words of a sentence, which is no title
	noName    []phrase // words that no party cell's name in a letterhead holds
	reference []phrase // a line that names another paper
	opening   []phrase // first words of a further form on the same worksheet
	cell      []phrase // first words of a party cell's name
	committee []phrase // first words of a committee's name

	yesHeads    []phrase // of a pair of columns to tick
	noHeads     []phrase
	result      []phrase // heads of a form's only column of marks
	months      []phrase // words of heads over months in figures alone
	monthly     []phrase // words of heads over months whose columns hold totals
	fileWords   []string // of files' names that say what the sheet is, without marks
	periodWords []string // words of heads that only say of what time the months are

	heads map[string]string // headKey, remembered
	scale *regexp.Regexp    // "(tối đa 100)", "(thang điểm 100)" in a head
}

// headKey is the key of a head without the scale in brackets behind it: "Điểm
// tự chấm (tối đa 100)" is no column of full marks.
func (v *vocabulary) headKey(text string) string { return remember(v.heads, text, v.bareHeadKey) }

func (v *vocabulary) bareHeadKey(text string) string {
	if strings.IndexByte(text, '(') < 0 {
		return v.key(text)
	}
	if bare := trim(v.scale.ReplaceAllString(text, "")); bare != "" {
		text = bare
	}
	return v.key(text)
}

// newVocabulary returns the words known, a workspace's own among them. It is
// made once a reader: a phrase costs a normalisation.
func newVocabulary(more []HeaderWords) *vocabulary {
	v := &vocabulary{
		keys: newKeys(), heads: map[string]string{},
		total: phrases("tổng", "tổng số", "tổng cộng", "tổng điểm", "cộng", "tổng số điểm", "tổng cộng điểm", "cộng điểm", "toàn đảng bộ",
			"bình quân", "điểm bình quân", "trung bình", "tỷ lệ"),
		none: phrases("không", "không có", "không ai"), everyMonth: phrases("hằng tháng", "hàng tháng", "mỗi tháng"),
		sum: phrases("tổng", "cộng"), part: phrases("nhóm", "mục", "phần", "tiêu chí", "trang"), under: phrases("trực thuộc", "thuộc"),
		stop: phrases("người lập biểu", "người lập", "người tổng hợp", "nơi nhận", "t m", "t l", "ghi chú", "bí thư", "phó bí thư",
			"xác nhận"),
		vague:    phrases("tổng số", "tổng", "số", "tổng cộng", "cộng"),
		thematic: phrases("chuyên đề"), regular: phrases("thường kỳ", "định kỳ", "kết hợp", "lồng ghép"),
		online: phrases("trực tuyến"), byGroup: phrases("tổ đảng", "theo tổ"), inPerson: phrases("trực tiếp", "tập trung"),
		title: phrases("sinh hoạt", "phiếu", "biểu", "họp"),
		paper: phrases("phiếu", "biểu", "bảng", "danh sách", "tổng hợp", "kết quả", "biên bản", "báo cáo", "mẫu", "chấm điểm"),
		verbs: phrases("có", "đã", "sẽ", "chưa", "không", "được", "trong tháng", "trong quý", "trong kỳ", "tháng này", "kỳ này", "tổ chức", "thực hiện",
			"dự kiến", "đề nghị"),
		noName:    phrases("sinh hoạt", "tháng", "phiếu", "họp"),
		reference: phrases("kèm theo", "căn cứ", "ban hành theo", "theo hướng dẫn", "theo quy định"),
		cell:      phrases("chi bộ", "cb"), committee: phrases("đảng bộ", "đảng ủy"),
		opening: phrases("tổng hợp", "danh sách", "đảng bộ", "đảng ủy", "đảng cộng sản việt nam", "phiếu", "biểu", "bảng", "chi bộ", "mẫu", "phụ lục"),
	}
	v.scoring = newScoreWords()
	v.yesHeads = phrases("đảm bảo", "bảo đảm", "có", "đạt", "đạt yêu cầu")
	v.noHeads = phrases("không đảm bảo", "không bảo đảm", "chưa đảm bảo", "không", "không đạt", "chưa đạt", "không đạt yêu cầu")
	v.result = phrases("kết quả", "kết quả đánh giá", "đánh giá", "mức đạt", "kết quả đạt")
	v.months = phrases("tháng")
	v.monthly = phrases("điểm", "tổng điểm", "kết quả", "chấm điểm", "điểm số")
	v.fileWords = strings.Fields("phieu cham diem bang bieu mau bao cao bc tu danh gia xep loai ket qua chat luong sinh hoat thuong ky chuyen de ban sao copy so file")
	v.periodWords = strings.Fields(criteria.Key("các tháng trong của quý năm kỳ 6 9 đầu cuối từng theo hằng hàng"))
	v.scale = regexp.MustCompile(`(?i)\(\s*(?:tối đa|thang)[^)]*\d[^)]*\)`)
	v.form = newRuleTable(wordRules(more, inForms), formRules())
	v.scaleWords = v.form.wordsOfRole(maxRole)
	v.list = newRuleTable(wordRules(more, inLists), listRules(), meetingRules(), factRules())
	v.labels = newRuleTable(wordRules(more, inLabels), meetingRules(), labelRules(), factRules())
	v.form.number, v.list.number, v.labels.number = 0, 1, 2
	v.taughtHeads = map[string]bool{}
	for _, words := range more {
		for _, word := range words.Words {
			v.taughtHeads[criteria.Key(word)] = true
		}
	}
	v.taughtCode = slices.ContainsFunc(wordRules(more, inLists), func(r rule) bool { return r.role == codeRole })
	v.formTotal = slices.Concat(v.total, taughtTotals(more))
	return v
}

func formRules() []rule {
	included := includedPoints()
	return []rule{
		{role: ordinalRole, is: phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "mục", "mã", "mã tiêu chí", "số", "no")},
		{role: noteRole, has: phrases("ghi chú", "lý do", "nhận xét", "thuyết minh", "minh chứng", "giải trình", "nguyên nhân", "ý kiến")},
		{role: adjustRole, has: phrases("trừ", "thưởng"), not: append(phrases("tiêu chí", "nội dung"), included...)},
		{role: ignoredRole, has: phrases("chênh lệch", "tỷ lệ", "kỳ trước", "tháng trước", "quý trước",
			"người phụ trách", "đơn vị phụ trách", "bộ phận", "chữ ký", "ký tên"), not: append(phrases("tiêu chí", "nội dung"), included...)},
		{role: gradeRole, has: phrases("xếp loại"), not: phrases("điểm", "tiêu chí", "nội dung")},
		{role: maxRole, is: phrases("tối đa", "thang", "trọng số", "trọng số điểm"), has: phrases("thang điểm", "điểm tối đa", "điểm chuẩn", "mức điểm tối đa",
			"biểu điểm", "điểm cao nhất", "barem", "ba rem", "điểm tiêu chuẩn", "cơ cấu điểm",
			"điểm quy định", "mức tối đa", "khung điểm", "điểm khung")},
		{role: reviewRole, has: phrases("thẩm định", "cấp trên", "đảng ủy", "đảng bộ", "phụ trách", "phúc tra", "cấp ủy viên")},
		{role: reviewRole, has: phrases("ban thường vụ", "thường vụ", "btv", "thường trực", "hội đồng", "ủy ban kiểm tra", "ubkt", "cấp ủy", "điểm duyệt", "duyệt điểm", "thẩm tra",
			"công nhận", "điểm chốt", "kết luận"), not: phrases("tiêu chí", "nội dung", "chi bộ", "chi ủy", "xếp loại")},
		{role: selfRole, is: phrases("điểm", "điểm chấm", "số điểm", "điểm số", "điểm đạt", "điểm đạt được", "chấm điểm", "kết quả chấm",
			"kết quả chấm điểm", "điểm đánh giá", "điểm thực tế"), has: phrases("tự chấm", "tự đánh giá", "tự chấm điểm", "chi ủy", "chi bộ", "bí thư"),
			not: phrases("tiêu chí", "nội dung")},
		{role: criterionRole, is: phrases("tiêu chuẩn", "diễn giải", "chỉ tiêu", "yêu cầu", "hạng mục"), has: phrases("tiêu chí", "nội dung", "nội dung đánh giá", "nội dung chấm điểm"),
			not: phrases("điểm theo tiêu chí")},
	}
}

// includedPoints are words of a total that has points off or on in it.
func includedPoints() []phrase {
	return phrases("đã trừ", "sau trừ", "sau khi trừ", "bao gồm", "gồm cả", "kể cả", "cả điểm thưởng")
}

func listRules() []rule {
	// Points that are not the meeting's total, and "điểm" that are no points.
	people := phrases("đảng viên", "đv", "người")
	noTotal := phrases("tối đa", "thang điểm", "điểm chuẩn", "quy định", "kỳ trước", "tháng trước", "quý trước", "bình quân", "trung bình",
		"chênh lệch")
	noPoints := phrases("xếp loại", "sinh hoạt điểm", "địa điểm", "làm điểm", "được", "dự", "ngày")
	return []rule{
		{role: ordinalRole, is: phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "no")},
		{role: noteRole, has: phrases("ghi chú", "thuyết minh", "nhận xét", "lý do trừ điểm", "lý do"), not: phrases("vắng", "vắng mặt", "dời", "hoãn", "lùi")},
		{role: codeRole, is: phrases("mã", "mã chi bộ", "mã đơn vị", "mã số")},
		{role: cellRole, is: phrases("chi bộ", "tên chi bộ", "tên đơn vị", "đơn vị", "tên chi bộ trực thuộc", "chi bộ trực thuộc", "tên",
			"tên tổ chức đảng", "tổ chức đảng", "tên chi bộ đơn vị", "chi bộ đơn vị")},
		{role: committeeRole, is: phrases("đảng bộ", "đảng ủy", "đảng bộ đảng ủy", "đảng ủy đảng bộ", "tên đảng bộ", "đảng bộ cơ sở",
			"đảng bộ trực thuộc", "trực thuộc", "thuộc đảng bộ", "đảng bộ cấp trên")},
		{role: monthRole, is: phrases("tháng", "kỳ", "kỳ sinh hoạt", "tháng năm", "tháng sinh hoạt", "kỳ tháng")},
		{role: attendanceRole, is: phrases("số lượng đảng viên", "đảng viên", "tỷ lệ dự", "có mặt tổng số", "đảng viên dự tổng số", "sĩ số")},
		{role: adjustRole, is: phrases("trừ", "thưởng", "cộng thêm"), has: phrases("điểm trừ", "điểm cộng", "điểm thưởng", "trừ điểm", "điểm bị trừ", "điểm được cộng", "điểm giảm trừ"),
			not: append(phrases("lý do", "ghi chú", "tổng cộng"), includedPoints()...)},
		{role: ignoredRole, has: phrases("điểm", "tổng", "cộng"), and: noTotal, not: includedPoints()},
		{role: totalRole, has: phrases("điểm còn lại", "còn lại", "điểm chính thức", "điểm cuối cùng", "điểm sau trừ", "điểm sau khi trừ", "điểm chốt", "điểm công nhận", "điểm kết luận",
			"điểm sau điều chỉnh", "điểm sau khi điều chỉnh", "điểm được công nhận"), not: append(phrases("xếp loại", "lý do"), people...)},
		{role: reviewGradeRole, has: phrases("xếp loại"), and: phrases("đảng ủy", "đảng bộ", "cấp trên", "ban thường vụ", "btv", "thường vụ", "thường trực", "hội đồng", "thẩm định", "cấp ủy",
			"phê duyệt", "công nhận", "chính thức"), not: phrases("điểm", "tự xếp loại", "chi bộ")},
		{role: gradeRole, has: phrases("tự xếp loại", "chi bộ xếp loại", "đề nghị xếp loại", "đề xuất xếp loại"), not: phrases("điểm")},
		{role: selfRole, has: phrases("chi bộ đạt"), and: phrases("điểm")},
		{role: reviewRole, has: phrases("thẩm định", "phúc tra"), not: phrases("xếp loại")},
		{role: reviewRole, has: phrases("cấp trên", "đảng ủy", "đảng bộ", "cấp ủy viên", "ban thường vụ", "thường vụ", "btv", "thường trực", "hội đồng", "ủy ban kiểm tra", "ubkt", "cấp ủy",
			"duyệt", "thẩm tra"), and: phrases("điểm", "chấm"), not: append(phrases("chi bộ", "chi ủy"), noPoints...)},
		{role: selfRole, has: phrases("tự chấm", "tự đánh giá"), not: phrases("xếp loại")},
		{role: selfRole, has: phrases("đề xuất", "đề nghị"), and: phrases("điểm"), not: phrases("xếp loại", "đảng ủy", "cấp trên")},
		{role: selfRole, has: phrases("chi bộ", "chi ủy", "bí thư"), and: phrases("điểm", "chấm"), not: noPoints},
		{role: totalRole, is: phrases("điểm", "tổng điểm", "số điểm", "tổng số điểm", "điểm số", "kết quả", "kết quả điểm", "tổng cộng", "điểm tổng",
			"tổng", "cộng", "kết quả chấm điểm", "điểm chấm", "điểm đạt"), has: phrases("tổng điểm", "số điểm được đánh giá", "kết quả số điểm",
			"điểm đạt được", "tổng số điểm", "điểm được chấm")},
		{role: gradeRole, is: phrases("xếp loại", "mức xếp loại", "kết quả xếp loại", "mức", "loại", "xếp loại chất lượng"), has: phrases("kết quả xếp loại")},
	}
}

// factRules are the words for facts, in columns and as labels.
func factRules() []rule {
	meeting := phrases("cấp trên", "cấp ủy viên", "phụ trách", "đại biểu")
	return append(absentRules(), []rule{
		{role: unexcusedRole, has: phrases("vắng", "vắng mặt"), and: phrases("không lý do", "không có lý do", "không phép", "không xin phép", "ko lý do")},
		{role: excusedRole, has: phrases("vắng", "vắng mặt"), and: phrases("có lý do", "có phép", "được phép", "xin phép", "lý do chính đáng")},
		{role: exemptRole, has: phrases("miễn", "miễn sinh hoạt", "được miễn"), not: phrases("cấp trên")},
		{role: speakersRole, has: phrases("phát biểu", "ý kiến phát biểu", "tham gia ý kiến")},
		{role: superiorRole, has: meeting, and: phrases("dự", "tham dự", "tham gia", "có mặt", "dự họp", "dự sinh hoạt")},
		{role: resolutionRole, has: phrases("nghị quyết"), and: phrases("tỷ lệ", "kết quả thực hiện", "thực hiện")},
		{role: ignoredRole, has: phrases("tỷ lệ")},
		{role: presentRole, has: phrases("có mặt", "tham dự", "dự sinh hoạt", "dự họp", "tham gia sinh hoạt", "số đảng viên dự", "đảng viên tham gia", "hiện diện")},
		{role: minutesRole, has: phrases("thời lượng", "số phút", "thời gian sinh hoạt phút", "thời gian phút",
			"thời gian sinh hoạt giờ", "thời gian giờ", "số giờ")},
		{role: modelRole, has: phrases("sinh hoạt điểm", "sinh hoạt mẫu", "điểm mẫu")},
		{role: dateRole, is: phrases("ngày", "ngày họp", "ngày sinh hoạt", "thời gian sinh hoạt", "thời gian họp", "thời gian"),
			has: phrases("ngày họp", "ngày sinh hoạt", "ngày tổ chức", "ngày tháng năm sinh hoạt", "ngày tháng sinh hoạt"), not: phrases("quy định")},
		{role: formRole, is: phrases("hình thức"), has: phrases("hình thức sinh hoạt", "hình thức họp", "hình thức tổ chức")},
		{role: kindRole, is: phrases("loại", "kỳ họp", "loại kỳ họp"), has: phrases("loại sinh hoạt", "loại hình sinh hoạt", "loại kỳ sinh hoạt", "loại buổi")},
		{role: membersRole, is: phrases("đảng số", "tổng số", "số đảng viên"), has: phrases("tổng số đảng viên", "số lượng đảng viên", "tổng đảng viên",
			"tổng số đv", "đảng viên tổng số", "số đảng viên của chi bộ")},
	}...)
}

func labelRules() []rule {
	return []rule{
		{role: cellRole, is: phrases("chi bộ", "tên chi bộ", "đơn vị", "tên đơn vị", "tên chi bộ đơn vị", "tên tổ chức đảng")},
		{role: codeRole, is: phrases("mã", "mã chi bộ", "mã đơn vị", "mã số chi bộ")},
		{role: committeeRole, is: phrases("đảng bộ", "đảng ủy", "đảng bộ đảng ủy", "đảng ủy đảng bộ", "trực thuộc", "thuộc đảng bộ", "đảng bộ cơ sở",
			"trực thuộc đảng bộ", "trực thuộc đảng ủy", "đảng bộ trực thuộc", "đảng bộ cấp trên")},
		{role: monthRole, is: phrases("tháng", "tháng năm", "kỳ", "kỳ sinh hoạt", "tháng sinh hoạt", "kỳ sinh hoạt tháng", "sinh hoạt tháng")},
		{role: yearRole, is: phrases("năm")},
		{role: ignoredRole, has: phrases("thành phần")},
		{role: gradeRole, is: phrases("xếp loại", "kết quả xếp loại", "mức xếp loại", "tự xếp loại", "đề nghị xếp loại", "xếp loại chung", "đánh giá xếp loại")},
		{role: ignoredRole, has: phrases("phụ trách"), not: phrases("dự", "tham dự", "có mặt")},
	}
}
