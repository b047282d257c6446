package words

// meetingRules are the words for them, in columns and as labels. They come
// before those of other facts: "khách mời dự" counts nobody as present, and "lý
// do dời ngày sinh hoạt" is no date.
func meetingRules() []Rule {
	return []Rule{
		{Role: PresentRole, Has: Phrases("số lượng đảng viên dự", "số lượng đảng viên tham dự", "số lượng đảng viên có mặt", "số lượng đảng viên tham gia")},
		{Role: PostponedRole, Has: Phrases("dời ngày", "lùi ngày", "đổi ngày", "hoãn sinh hoạt", "hoãn họp", "lý do hoãn", "lý do dời", "lý do lùi",
			"thay đổi ngày")},
		{Role: LessonsRole, Has: Phrases("bài học", "rút kinh nghiệm", "kinh nghiệm rút ra", "bài học kinh nghiệm")},
		{Role: GuestsRole, Is: Phrases("đại biểu", "số đại biểu"), Has: Phrases("khách mời", "khách dự", "đại biểu mời", "đại biểu khách mời"),
			Not: Phrases("cấp trên", "cấp ủy viên", "phụ trách")},
		{Role: AssignedRole, Is: Phrases("cấp ủy viên phụ trách", "cấp ủy viên theo dõi", "cấp ủy viên được phân công", "ủy viên phụ trách",
			"đảng ủy viên phụ trách", "đồng chí phụ trách", "cấp ủy viên cấp trên phụ trách", "cấp ủy viên phụ trách chi bộ",
			"đồng chí cấp ủy viên phụ trách"), Has: Phrases("được phân công dự", "được phân công phụ trách")},
		{Role: ChairRole, Is: Phrases("chủ trì", "chủ tọa", "đồng chí chủ trì", "đồng chí chủ tọa", "người chủ tọa"),
			Has: Phrases("người chủ trì", "chủ trì sinh hoạt", "chủ trì cuộc họp", "chủ trì buổi", "chủ trì hội nghị")},
	}
}
