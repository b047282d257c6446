package names

// The sheets of a criteria set as a workbook: the printed form, and beside it
// what paper cannot show. Both are read back, so their words are the same in
// every language.
const (
	CriteriaForm = "Biểu chấm điểm"
	Settings     = "Thiết lập"
)

// The heads of the printed form. Code stands outside the print area.
const (
	FormOrdinal   = "STT"
	FormCriterion = "Tiêu chí đánh giá"
	FormMax       = "Thang điểm"
	FormSelf      = "Điểm tự chấm"
	FormNote      = "Ghi chú"
	Code          = "Mã"
)

// The parts of the settings sheet.
const (
	PartSet     = "BỘ TIÊU CHÍ"
	PartLines   = "NHÓM VÀ TIÊU CHÍ"
	PartGrades  = "MỨC XẾP LOẠI"
	PartCaps    = "MỨC TRẦN"
	PartPeriods = "CÁCH TÍNH THEO KỲ"
	PartTargets = "CHỈ TIÊU"
	PartLists   = "BIỂU DƯƠNG, NHẮC NHỞ"
)

// The heads of the settings sheet's tables.
const (
	Item      = "Mục"
	Value     = "Giá trị"
	HowTo     = "Cách ghi"
	Row       = "Dòng"
	Content   = "Nội dung (sửa ở biểu)"
	Kind      = "Cách chấm"
	Step      = "Bước điểm"
	Measure   = "Đo bằng"
	Applies   = "Áp dụng"
	Otherwise = "Kỳ không áp dụng"
	Title     = "Tên"
	From      = "Từ điểm"
	Else      = "Không đạt thì xếp"
	AtMost    = "Xếp cao nhất"
	Because   = "Lý do"
	Span      = "Kỳ"
	Method    = "Cách tính"
	Grade     = "Mức"
	Every     = "Mọi kỳ từ mức"
	Meetings  = "Số kỳ ít nhất"
	Reached   = "đạt từ mức"
	OrBetter  = "Cả mức cao hơn"
	Kinds     = "Loại hình"
	AtLeast   = "Từ tỷ lệ"
	Above     = "Trên tỷ lệ"
	Scope     = "Phạm vi"
	YearGrade = "Xếp loại năm"
	Model     = "Mô hình năm (mã)"
	By        = "Đạt vào năm"
	Yearly    = "Chỉ xét cả năm"
	Basis     = "Căn cứ"
)

// The heads of a condition: all that are filled must hold.
const (
	NeedsFull            = "Đủ điểm ở (mã)"
	NeedsAttendance      = "Tỷ lệ dự từ"
	NeedsAttendanceAbove = "Tỷ lệ dự trên"
	NeedsAttendanceBelow = "Tỷ lệ dự dưới"
	NeedsMark            = "Điểm của (mã)"
	NeedsMarkBelow       = "dưới (điểm)"
	NeedsUnexcused       = "Vắng không lý do từ"
	NeedsUnexcusedAtMost = "Vắng không lý do không quá"
	NeedsEachFrom        = "Mỗi tiêu chí từ"
	GradeOpen            = "Điều kiện tự kiểm tra"
	Aliases              = "Tên khác"
)

// The heads of the rules of the two lists; all that are filled must hold.
const (
	List                = "Danh sách"
	ListAtLeast         = "Kết quả từ mức"
	ListAtMost          = "Kết quả từ mức này trở xuống"
	ListEvery           = "Mọi buổi từ mức"
	ListAny             = "Có buổi từ mức này trở xuống"
	ListMetEveryMonth   = "Tháng nào cũng sinh hoạt"
	ListModelMeeting    = "Có sinh hoạt điểm"
	ListAttendance      = "Tỷ lệ dự chung từ"
	ListAttendanceBelow = "Tỷ lệ dự chung dưới"
	ListNotHeld         = "Số tháng không sinh hoạt từ"
	ListMissing         = "Số tháng chưa có phiếu từ"
)

// The items of the set itself.
const (
	SetID              = "Mã bộ tiêu chí"
	SetTitle           = "Tên bộ tiêu chí"
	SetScope           = "Bộ này chấm"
	SetType            = "Loại văn bản"
	SetNumber          = "Số văn bản"
	SetDate            = "Ngày văn bản"
	SetIssuer          = "Cơ quan ban hành"
	SetFrom            = "Có hiệu lực từ ngày"
	SetTo              = "Có hiệu lực đến ngày"
	SetStanding        = "Mức đối chiếu"
	SetNotice          = "Lưu ý khi dùng"
	SetHeading         = "Tên in ở đầu phiếu"
	SetSubject         = "Chấm sinh hoạt của"
	SetMeeting         = "Kỳ sinh hoạt được chấm"
	SetOfficial        = "Cột điểm dùng để xếp loại"
	SetDivergence      = "Chênh lệch điểm phải nhắc"
	SetMinutes         = "Thời lượng (phút)"
	SetMinutesCombined = "Thời lượng khi có chuyên đề (phút)"
	SetLargeMembers    = "Chi bộ đông: từ số đảng viên"
	SetLargeMinutes    = "Chi bộ đông: thời lượng (phút)"
	SetAttendance      = "Tỷ lệ dự phải đạt"
	SetThematic        = "Số kỳ chuyên đề mỗi quý"
	SetDayWindow       = "Số ngày được lệch ngày cố định"
	SetCounted         = "Kỳ tính vào kết quả"
	SetDecimals        = "Số chữ số thập phân"
	SetMissing         = "Tháng không có phiếu"
	SetNotHeld         = "Tháng không sinh hoạt"
	SetBasis           = "Căn cứ của cách tính"
	SetListsBasis      = "Căn cứ biểu dương, nhắc nhở"
)

// The words of the column Row.
const (
	GroupRow     = "nhóm"
	CriterionRow = "tiêu chí"
)

// Yes and No answer a column that asks for one of them.
const (
	Yes = "có"
	No  = "không"
)

// A Word is how the settings sheet writes a value of a criteria set.
type Word struct{ Value, Word string }

// WordOf returns the word of a value, else the value itself.
func WordOf(words []Word, value string) string {
	for _, w := range words {
		if w.Value == value {
			return w.Word
		}
	}
	return value
}

// KindWords are the ways a line is marked.
func KindWords() []Word {
	return []Word{{"points", "theo điểm"}, {"check", "có/không"}, {"tiers", "theo mức"}, {"bonus", "điểm thưởng"}, {"deduction", "điểm trừ"}}
}

// MeasureWords are the facts that choose a tier.
func MeasureWords() []Word {
	return []Word{{"attendance", "tỷ lệ dự"}, {"speaking", "tỷ lệ phát biểu"}, {"duration-gap", "số phút thiếu"}, {"resolution", "tỷ lệ thực hiện nghị quyết"}}
}

// StandingWords say how far a set was compared with its document.
func StandingWords() []Word {
	return []Word{{"official", "đã đối chiếu văn bản gốc"}, {"secondary", "chưa đối chiếu văn bản gốc"}, {"sample", "bộ minh họa, không phải quy định"}}
}

// SubjectWords are those whose meetings a set scores.
func SubjectWords() []Word { return []Word{{"cell", "chi bộ"}, {"committee", "cấp ủy"}} }

// MeetingWords are the meetings a set scores, or in which a line counts.
func MeetingWords() []Word {
	return []Word{{"regular", "thường kỳ"}, {"thematic", "chuyên đề"}, {"any", "mọi kỳ"}}
}

// OfficialWords are the columns that grade.
func OfficialWords() []Word {
	return []Word{
		{"review-else-self", "cấp trên chấm, không có thì tự chấm"}, {"review-over-self", "từng tiêu chí: cấp trên chấm, không có thì tự chấm"},
		{"review", "chỉ cấp trên chấm"}, {"self", "chỉ tự chấm"},
	}
}

// ScopeOfSetWords say what a set judges.
func ScopeOfSetWords() []Word {
	return []Word{{"", "từng kỳ sinh hoạt"}, {"period", "cả quý, cả năm"}}
}

// OtherwiseWords say what becomes of a line that does not apply.
func OtherwiseWords() []Word {
	return []Word{{"skip", "bỏ ra, giữ thang điểm"}, {"full", "tính đủ điểm"}, {"rescale", "bỏ ra, quy về thang đủ"}}
}

// CountedWords are the meetings that make a period's score.
func CountedWords() []Word { return []Word{{"regular", "thường kỳ"}, {"all", "mọi kỳ"}} }

// MissingWords say what a month without a score counts as.
func MissingWords() []Word {
	return []Word{{"incomplete", "chưa xếp loại chi bộ"}, {"zero", "tính 0 điểm"}, {"skip", "không tính tháng đó"}}
}

// SpanWords are the kinds of period.
func SpanWords() []Word {
	return []Word{{"month", "tháng"}, {"quarter", "quý"}, {"half", "6 tháng"}, {"nine_months", "9 tháng"}, {"year", "năm"}, {"range", "nhiều năm"}}
}

// MethodWords are the ways a period is graded.
func MethodWords() []Word {
	return []Word{{"mean", "trung bình cộng"}, {"counts", "đếm số kỳ"}}
}

// TargetWords are what targets count.
func TargetWords() []Word {
	return []Word{
		{"cells-scored", "chi bộ được chấm"}, {"cells-with-model-meeting", "chi bộ có sinh hoạt điểm"}, {"grade-share", "chi bộ đạt mức xếp loại"},
		{"cells-met-every-month", "chi bộ sinh hoạt đủ các tháng"}, {"year-grade-share", "chi bộ đạt xếp loại năm"}, {"year-model", "chi bộ đạt mô hình năm"},
	}
}

// YearGradeWords are the grades of a year's work.
func YearGradeWords() []Word {
	return []Word{
		{"excellent", "hoàn thành xuất sắc nhiệm vụ"}, {"good", "hoàn thành tốt nhiệm vụ"},
		{"completed", "hoàn thành nhiệm vụ"}, {"not-completed", "không hoàn thành nhiệm vụ"},
	}
}

// ListWords are the lists of cells.
func ListWords() []Word { return []Word{{"praise", "biểu dương"}, {"remind", "nhắc nhở"}} }

// YesNo are the answers of columns that ask for one.
func YesNo() []Word { return []Word{{Yes, Yes}, {No, No}} }

// ScopeWords say of whom a target is asked.
func ScopeWords() []Word {
	return []Word{{"all", "toàn bộ"}, {"each-committee", "từng đảng bộ"}}
}
