package words

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// MaxHead is how long the key of a head or label may be, in bytes.
const MaxHead = 120

// A Vocabulary is the words of headers and labels as clerks write them.
type Vocabulary struct {
	*keys
	Form       *RuleTable // columns of a form
	List       *RuleTable // columns of tables and totals lists
	Labels     *RuleTable // labelled facts
	Total      []Phrase
	Scoring    *scoreWords // of heads and labels that are not understood
	Sum        []Phrase    // first words of a sum's row
	Part       []Phrase    // words of a sum that is not the sheet's
	Extremes   []Phrase    // last words of a row that repeats the highest or lowest of all
	None       []Phrase    // words for 0 of something
	NotYet     []Phrase    // first words of what stands for something still to come
	EveryMonth []Phrase    // words of a day that is no date
	Under      []Phrase    // words that say whose cells follow
	ScaleWords phraseWords // of the heads of full marks in a form
	// formTotal is total and what a workspace calls the row of a form's total.
	FormTotal []Phrase
	// taughtHeads are the keys of the heads a workspace has words of its own for.
	TaughtHeads map[string]bool
	// taughtCode says that a workspace has words of its own for cells' codes.
	TaughtCode bool
	Stop       []Phrase // first words below which a list holds no more data
	vague      []Phrase // words that mean nothing without the head above them

	thematic  []Phrase // kinds of meeting
	regular   []Phrase
	Online    []Phrase // forms of meeting
	ByGroup   []Phrase
	InPerson  []Phrase
	Title     []Phrase // a line that speaks of the sheet itself
	Paper     []Phrase // first words of a title
	Verbs     []Phrase // words of a sentence, which is no title
	NoName    []Phrase // words that no party cell's name in a letterhead holds
	Reference []Phrase // a line that names another paper
	Opening   []Phrase // first words of a further form on the same worksheet
	Cell      []Phrase // first words of a party cell's name
	Committee []Phrase // first words of a committee's name

	yesHeads    []Phrase // of a pair of columns to tick
	noHeads     []Phrase
	Result      []Phrase // heads of a form's only column of marks
	PlainPoints []Phrase // heads of points that do not say whose
	Months      []Phrase // words of heads over months in figures alone
	Monthly     []Phrase // words of heads over months whose columns hold totals
	FileWords   []string // of files' names that say what the sheet is, without marks
	gradeWords  []string // that may stand before a grade's title
	PeriodWords []string // words of heads that only say of what time the months are

	heads map[string]string // headKey, remembered
	scale *regexp.Regexp    // "(tối đa 100)", "(thang điểm 100)" in a head
	full  *regexp.Regexp    // "thang điểm 10", "Điểm/10" there
}

// FullMarks are those that a head states.
func (v *Vocabulary) FullMarks(head string) (full criteria.Points, stated bool) {
	m := v.full.FindStringSubmatch(head)
	if m == nil {
		return 0, false
	}
	full, err := criteria.ParsePoints(m[1])
	return full, err == nil
}

// HeadKey is the key of a head without the scale in brackets behind it: "Điểm
// tự chấm (tối đa 100)" is no column of full marks.
func (v *Vocabulary) HeadKey(text string) string {
	if strings.IndexByte(text, '(') < 0 {
		return v.Key(text)
	}
	return remember(v.heads, text, v.bareHeadKey)
}

func (v *Vocabulary) bareHeadKey(text string) string {
	if bare := workbook.Trim(v.scale.ReplaceAllString(text, "")); bare != "" {
		text = bare
	}
	return v.Key(text)
}

// IsOfGrades reports whether a key holds nothing but words that stand before a grade.
func (v *Vocabulary) IsOfGrades(key string) bool {
	for word := range strings.FieldsSeq(key) {
		if !slices.Contains(v.gradeWords, word) {
			return false
		}
	}
	return key == "" || strings.HasSuffix(key, " ")
}

// NewVocabulary returns the words known, a workspace's own among them. It is
// made once a reader: a phrase costs a normalisation.
func NewVocabulary(more []HeaderWords) *Vocabulary {
	keys := newKeys()
	say := keys.phrases
	v := &Vocabulary{
		keys: keys, heads: map[string]string{},
		Total: say("tổng", "tổng số", "tổng cộng", "tổng điểm", "cộng", "tổng số điểm", "tổng cộng điểm", "điểm tổng cộng", "cộng điểm", "toàn đảng bộ",
			"bình quân", "điểm bình quân", "trung bình", "điểm trung bình", "tỷ lệ"),
		NotYet: say("chưa"),
		None:   say("không", "không có", "không ai"), EveryMonth: say("hằng tháng", "hàng tháng", "mỗi tháng"),
		Extremes: say("cao nhất", "thấp nhất"),
		Sum:      say("tổng", "cộng"), Part: say("nhóm", "mục", "phần", "tiêu chí", "trang"), Under: say("trực thuộc", "thuộc"),
		Stop: say("người lập biểu", "người lập", "người tổng hợp", "nơi nhận", "t m", "t l", "ghi chú", "bí thư", "phó bí thư",
			"xác nhận"),
		vague:    say("tổng số", "tổng", "số", "tổng cộng", "cộng"),
		thematic: say("chuyên đề"), regular: say("thường kỳ", "định kỳ", "kết hợp", "lồng ghép"),
		Online: say("trực tuyến"), ByGroup: say("tổ đảng", "theo tổ"), InPerson: say("trực tiếp", "tập trung"),
		Title: say("sinh hoạt", "phiếu", "biểu", "họp"),
		Paper: say("phiếu", "biểu", "bảng", "danh sách", "tổng hợp", "kết quả", "biên bản", "báo cáo", "mẫu", "chấm điểm"),
		Verbs: say("có", "đã", "sẽ", "chưa", "không", "được", "trong tháng", "trong quý", "trong kỳ", "tháng này", "kỳ này", "tổ chức", "thực hiện",
			"dự kiến", "đề nghị"),
		NoName:    say("sinh hoạt", "tháng", "phiếu", "họp"),
		Reference: say("kèm theo", "căn cứ", "ban hành theo", "theo hướng dẫn", "theo quy định"),
		Cell:      say("chi bộ", "cb"), Committee: say("đảng bộ", "đảng ủy"),
		Opening: say("tổng hợp", "danh sách", "đảng bộ", "đảng ủy", "đảng cộng sản việt nam", "phiếu", "biểu", "bảng", "chi bộ", "mẫu", "phụ lục"),
	}
	v.Scoring = newScoreWords(say)
	v.yesHeads = say("đảm bảo", "bảo đảm", "có", "đạt", "đạt yêu cầu")
	v.noHeads = say("không đảm bảo", "không bảo đảm", "chưa đảm bảo", "không", "không đạt", "chưa đạt", "không đạt yêu cầu")
	v.PlainPoints = say("điểm", "số điểm", "điểm số")
	v.Result = say("kết quả", "kết quả đánh giá", "đánh giá", "mức đạt", "kết quả đạt")
	v.Months = say("tháng")
	v.Monthly = say("điểm", "tổng điểm", "kết quả", "chấm điểm", "điểm số")
	v.FileWords = strings.Fields("phieu cham diem bang bieu mau bao cao bc tu danh gia xep loai ket qua chat luong sinh hoat thuong ky chuyen de ban sao copy so file")
	v.gradeWords = strings.Fields(criteria.Key("số chi bộ đạt xếp loại mức chất lượng"))
	v.PeriodWords = strings.Fields(criteria.Key("các tháng trong của quý năm kỳ 6 9 đầu cuối từng theo hằng hàng sinh hoạt họp sh"))
	v.scale = regexp.MustCompile(`(?i)\(\s*(?:tối đa|toi da|thang)[^)]*\d[^)]*\)`)
	v.full = regexp.MustCompile(`(?i)(?:thang(?:\s+(?:điểm|diem))?|tối đa|toi da|(?:điểm|diem)\s*\(?\s*/)\s*(\d+)`)
	v.Form = v.NewTable(WordRules(more, InForms), formRules())
	v.ScaleWords = v.Form.wordsOfRole(MaxRole)
	v.List = v.NewTable(WordRules(more, InLists), listRules(), meetingRules(), factRules())
	v.Labels = v.NewTable(WordRules(more, InLabels), meetingRules(), labelRules(), factRules())
	v.Form.Number, v.List.Number, v.Labels.Number = 0, 1, 2
	v.TaughtHeads = map[string]bool{}
	for _, words := range more {
		for _, word := range words.Words {
			v.TaughtHeads[criteria.Key(word)] = true
		}
	}
	v.TaughtCode = slices.ContainsFunc(WordRules(more, InLists), func(r Rule) bool { return r.Role == CodeRole })
	v.FormTotal = slices.Concat(v.Total, taughtTotals(more))
	return v
}

func formRules() []Rule {
	included := includedPoints()
	return []Rule{
		{Role: OrdinalRole, Is: Phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "mục", "mã", "mã tiêu chí", "số", "no")},
		{Role: NoteRole, Has: Phrases("ghi chú", "lý do", "nhận xét", "thuyết minh", "minh chứng", "giải trình", "nguyên nhân", "ý kiến")},
		{Role: AdjustRole, Has: Phrases("trừ", "thưởng"), Not: append(Phrases("tiêu chí", "nội dung"), included...)},
		{Role: IgnoredRole, Has: Phrases("chênh lệch", "tỷ lệ", "kỳ trước", "tháng trước", "quý trước",
			"người phụ trách", "đơn vị phụ trách", "bộ phận", "chữ ký", "ký tên"), Not: append(Phrases("tiêu chí", "nội dung"), included...)},
		{Role: GradeRole, Has: Phrases("xếp loại"), Not: Phrases("điểm", "tiêu chí", "nội dung")},
		{Role: MaxRole, Is: Phrases("tối đa", "thang", "trọng số", "trọng số điểm"), Has: Phrases("thang điểm", "điểm tối đa", "điểm chuẩn", "mức điểm tối đa",
			"biểu điểm", "điểm cao nhất", "barem", "ba rem", "điểm tiêu chuẩn", "cơ cấu điểm",
			"điểm quy định", "mức tối đa", "khung điểm", "điểm khung")},
		ownMarks(),
		{Role: ReviewRole, Has: Phrases("thẩm định", "cấp trên", "đảng ủy", "đảng bộ", "phụ trách", "phúc tra", "cấp ủy viên")},
		{Role: ReviewRole, Has: Phrases("ban thường vụ", "thường vụ", "btv", "thường trực", "hội đồng", "ủy ban kiểm tra", "ubkt", "cấp ủy", "điểm duyệt", "duyệt điểm", "thẩm tra",
			"công nhận", "điểm chốt", "kết luận"), Not: Phrases("tiêu chí", "nội dung", "chi bộ", "chi ủy", "xếp loại")},
		{Role: SelfRole, Is: Phrases("điểm", "điểm chấm", "số điểm", "điểm số", "điểm đạt", "điểm đạt được", "chấm điểm", "kết quả chấm",
			"kết quả chấm điểm", "điểm đánh giá", "điểm thực tế"), Has: Phrases("tự chấm", "tự đánh giá", "tự chấm điểm", "chi ủy", "chi bộ", "bí thư"),
			Not: Phrases("tiêu chí", "nội dung")},
		{Role: CriterionRole, Is: Phrases("tiêu chuẩn", "diễn giải", "chỉ tiêu", "yêu cầu", "hạng mục"), Has: Phrases("tiêu chí", "nội dung", "nội dung đánh giá", "nội dung chấm điểm"),
			Not: Phrases("điểm theo tiêu chí")},
	}
}

// includedPoints are words of a total that has points off or on in it.
func includedPoints() []Phrase {
	return Phrases("đã trừ", "sau trừ", "sau khi trừ", "bao gồm", "gồm cả", "kể cả", "cả điểm thưởng")
}

// ownMarks is the rule of marks that somebody gave himself, whoever he is: "Cấp ủy tự
// chấm".
func ownMarks() Rule {
	return Rule{Role: SelfRole, Has: Phrases("tự chấm", "tự đánh giá", "tự chấm điểm", "tự nhận", "tự cho điểm"),
		Not: Phrases("tiêu chí", "nội dung", "thẩm định", "phúc tra", "cấp trên", "xếp loại", "so với")}
}

func listRules() []Rule {
	// Points that are not the meeting's total, and "điểm" that are no points.
	people := Phrases("đảng viên", "đv", "người")
	noTotal := Phrases("tối đa", "thang điểm", "điểm chuẩn", "quy định", "kỳ trước", "tháng trước", "quý trước", "bình quân", "trung bình",
		"chênh lệch")
	noPoints := Phrases("xếp loại", "sinh hoạt điểm", "địa điểm", "làm điểm", "được", "dự", "ngày")
	return []Rule{
		{Role: OrdinalRole, Is: Phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "no")},
		{Role: NoteRole, Has: Phrases("ghi chú", "thuyết minh", "nhận xét", "lý do trừ điểm", "lý do"), Not: Phrases("vắng", "vắng mặt", "dời", "hoãn", "lùi")},
		{Role: CodeRole, Is: Phrases("mã", "mã chi bộ", "mã cb", "mã đơn vị", "mã số")},
		{Role: PersonRole, Is: Phrases("họ và tên", "họ tên", "họ và tên đảng viên", "họ tên đảng viên", "tên đảng viên", "họ và tên khai sinh")},
		{Role: CellRole, Is: Phrases("chi bộ", "tên chi bộ", "tên đơn vị", "đơn vị", "tên chi bộ trực thuộc", "chi bộ trực thuộc", "tên",
			"tên tổ chức đảng", "tổ chức đảng", "tên chi bộ đơn vị", "chi bộ đơn vị")},
		{Role: CommitteeRole, Is: Phrases("đảng bộ", "đảng ủy", "đảng bộ đảng ủy", "đảng ủy đảng bộ", "tên đảng bộ", "đảng bộ cơ sở",
			"đảng bộ trực thuộc", "trực thuộc", "thuộc đảng bộ", "đảng bộ cấp trên")},
		{Role: MonthRole, Is: monthLabels()},
		{Role: AttendanceRole, Is: Phrases("số lượng đảng viên", "đảng viên", "có mặt tổng số", "đảng viên dự tổng số")},
		{Role: AdjustRole, Is: Phrases("trừ", "thưởng", "cộng thêm"), Has: Phrases("điểm trừ", "điểm cộng", "điểm thưởng", "trừ điểm", "điểm bị trừ", "điểm được cộng", "điểm giảm trừ"),
			Not: append(Phrases("lý do", "ghi chú", "tổng cộng"), includedPoints()...)},
		{Role: IgnoredRole, Has: Phrases("điểm", "tổng", "cộng"), And: noTotal, Not: includedPoints()},
		{Role: TotalRole, Has: Phrases("điểm còn lại", "còn lại", "điểm chính thức", "điểm cuối cùng", "điểm sau trừ", "điểm sau khi trừ", "điểm chốt", "điểm công nhận", "điểm kết luận",
			"điểm sau điều chỉnh", "điểm sau khi điều chỉnh", "điểm được công nhận"), Not: append(Phrases("xếp loại", "lý do"), people...)},
		{Role: ReviewGradeRole, Has: Phrases("xếp loại"), And: Phrases("đảng ủy", "đảng bộ", "cấp trên", "ban thường vụ", "btv", "thường vụ", "thường trực", "hội đồng", "thẩm định", "cấp ủy",
			"phê duyệt", "công nhận", "chính thức"), Not: Phrases("điểm", "tự xếp loại", "chi bộ")},
		{Role: GradeRole, Has: Phrases("tự xếp loại", "chi bộ xếp loại", "đề nghị xếp loại", "đề xuất xếp loại"), Not: Phrases("điểm")},
		{Role: SelfRole, Has: Phrases("chi bộ đạt"), And: Phrases("điểm")},
		ownMarks(),
		{Role: ReviewRole, Has: Phrases("thẩm định", "phúc tra"), Not: Phrases("xếp loại")},
		{Role: ReviewRole, Has: Phrases("cấp trên", "đảng ủy", "đảng bộ", "cấp ủy viên", "ban thường vụ", "thường vụ", "btv", "thường trực", "hội đồng", "ủy ban kiểm tra", "ubkt", "cấp ủy",
			"duyệt", "thẩm tra"), And: Phrases("điểm", "chấm"), Not: append(Phrases("chi bộ", "chi ủy"), noPoints...)},
		{Role: SelfRole, Has: Phrases("tự chấm", "tự đánh giá"), Not: Phrases("xếp loại")},
		{Role: SelfRole, Has: Phrases("đề xuất", "đề nghị"), And: Phrases("điểm"), Not: Phrases("xếp loại", "đảng ủy", "cấp trên")},
		{Role: SelfRole, Has: Phrases("chi bộ", "chi ủy", "bí thư"), And: Phrases("điểm", "chấm"), Not: noPoints},
		{Role: TotalRole, Is: Phrases("điểm", "tổng điểm", "số điểm", "tổng số điểm", "điểm số", "kết quả", "kết quả điểm", "tổng cộng", "điểm tổng",
			"tổng", "cộng", "kết quả chấm điểm", "điểm chấm", "điểm đạt", "điểm sinh hoạt", "điểm sinh hoạt chi bộ"), Has: Phrases("điểm tháng này", "điểm kỳ này", "tổng điểm", "số điểm được đánh giá", "kết quả số điểm",
			"điểm đạt được", "tổng số điểm", "điểm được chấm")},
		{Role: GradeRole, Is: Phrases("xếp loại", "mức xếp loại", "kết quả xếp loại", "mức", "loại", "xếp loại chất lượng"), Has: Phrases("kết quả xếp loại")},
	}
}

// factRules are the words for facts, in columns and as labels.
func factRules() []Rule {
	meeting := Phrases("cấp trên", "cấp ủy viên", "phụ trách", "đại biểu")
	return append(append(absentRules(), timeRules()...), []Rule{
		{Role: AttendanceRole, Is: Phrases("sĩ số", "quân số")},
		{Role: UnexcusedRole, Is: Phrases("kp"), Has: Phrases("vắng", "vắng mặt"), And: Phrases("không lý do", "không có lý do", "không phép", "không xin phép", "ko lý do", "kp")},
		{Role: ExcusedRole, Is: Phrases("cp"), Has: Phrases("vắng", "vắng mặt"), And: Phrases("có lý do", "có phép", "được phép", "xin phép", "lý do chính đáng", "cp")},
		{Role: ExemptRole, Has: Phrases("miễn", "miễn sinh hoạt", "được miễn"), Not: Phrases("cấp trên")},
		{Role: SpeakersRole, Has: Phrases("phát biểu", "ý kiến phát biểu", "tham gia ý kiến")},
		{Role: SuperiorRole, Has: meeting, And: Phrases("dự", "tham dự", "tham gia", "có mặt", "dự họp", "dự sinh hoạt")},
		{Role: ResolutionRole, Has: Phrases("nghị quyết"), And: Phrases("tỷ lệ", "kết quả thực hiện", "thực hiện")},
		{Role: WhoRole, Has: Phrases("tỷ lệ"), And: Phrases("dự", "tham dự", "có mặt", "tham gia sinh hoạt")},
		{Role: IgnoredRole, Has: Phrases("tỷ lệ")},
		{Role: PresentRole, Is: Phrases("đảng viên dự", "dự", "số người dự", "người dự"), Has: Phrases("có mặt", "tham dự", "dự sinh hoạt", "dự họp", "tham gia sinh hoạt", "số đảng viên dự", "đảng viên tham gia", "hiện diện")},
		{Role: MinutesRole, Has: Phrases("thời lượng", "số phút", "thời gian sinh hoạt phút", "thời gian phút",
			"thời gian sinh hoạt giờ", "thời gian giờ", "số giờ")},
		{Role: ModelRole, Has: Phrases("sinh hoạt điểm", "sinh hoạt mẫu", "điểm mẫu")},
		{Role: DateRole, Is: Phrases("ngày", "ngày họp", "họp ngày", "ngày sinh hoạt", "sinh hoạt ngày", "thời gian sinh hoạt", "thời gian họp", "thời gian",
			"thời gian tiến hành", "thời gian diễn ra", "tổng thời gian", "giờ họp", "giờ sinh hoạt"),
			Has: Phrases("ngày họp", "ngày sinh hoạt", "ngày tổ chức", "ngày tháng năm sinh hoạt", "ngày tháng sinh hoạt"), Not: Phrases("quy định")},
		{Role: FormRole, Is: Phrases("hình thức"), Has: Phrases("hình thức sinh hoạt", "hình thức họp", "hình thức tổ chức")},
		{Role: KindRole, Is: Phrases("loại", "kỳ họp", "loại kỳ họp"), Has: Phrases("loại sinh hoạt", "loại hình sinh hoạt", "loại kỳ sinh hoạt", "loại buổi")},
		{Role: MembersRole, Is: Phrases("đảng số", "tổng số", "số đảng viên"), Has: Phrases("tổng số đảng viên", "số lượng đảng viên", "tổng đảng viên",
			"tổng số đv", "đảng viên tổng số", "số đảng viên của chi bộ")},
	}...)
}

func labelRules() []Rule {
	return []Rule{
		{Role: CellRole, Is: Phrases("chi bộ", "tên chi bộ", "đơn vị", "tên đơn vị", "tên chi bộ đơn vị", "tên tổ chức đảng")},
		{Role: CodeRole, Is: Phrases("mã", "mã chi bộ", "mã đơn vị", "mã số chi bộ")},
		{Role: CommitteeRole, Is: Phrases("đảng bộ", "đảng ủy", "đảng bộ đảng ủy", "đảng ủy đảng bộ", "trực thuộc", "thuộc đảng bộ", "đảng bộ cơ sở",
			"trực thuộc đảng bộ", "trực thuộc đảng ủy", "đảng bộ trực thuộc", "đảng bộ cấp trên")},
		{Role: MonthRole, Is: monthLabels()},
		{Role: YearRole, Is: Phrases("năm")},
		{Role: WhoRole, Has: Phrases("thành phần")},
		{Role: GradeRole, Is: Phrases("xếp loại", "kết quả xếp loại", "mức xếp loại", "tự xếp loại", "đề nghị xếp loại", "xếp loại chung", "đánh giá xếp loại")},
		{Role: IgnoredRole, Has: Phrases("phụ trách"), Not: Phrases("dự", "tham dự", "có mặt")},
	}
}
