package world

import "chibo/criteria"

func rubricOf(which Criteria) rubric {
	switch which {
	case AnPhu:
		return anPhu()
	case Province:
		return province()
	default:
		return short()
	}
}

// whole returns a group that is itself one criterion.
func whole(id, title string, max criteria.Points) group {
	return group{id, title, []line{{id: id, title: title, max: max * criteria.Point}}}
}

func short() rubric {
	points := func(id, title string, max criteria.Points) line {
		return line{id: id, title: title, max: max * criteria.Point, step: criteria.Point / 4}
	}
	return rubric{"the-gioi-ngan", []group{
		whole("1", "Chấp hành thời gian, thời lượng sinh hoạt", 5),
		whole("2", "Tỷ lệ đảng viên dự sinh hoạt", 5),
		{"3", "Công tác chuẩn bị", []line{
			points("3.1", "Nội dung đúng, đủ, có trọng tâm", 5),
			points("3.2", "Họp chi ủy, thông báo và gửi tài liệu trước", 5),
		}},
		{"4", "Tổ chức sinh hoạt", []line{
			points("4.1", "Thực hiện đủ các bước", 5),
			points("4.2", "Nội dung sinh hoạt, biểu dương, phê bình, thảo luận", 25),
			points("4.3", "Điều hành của bí thư", 10),
		}},
		whole("5", "Nguyên tắc tổ chức, sinh hoạt đảng", 5),
		whole("6", "Kết quả thực hiện nghị quyết kỳ trước", 30),
		whole("7", "Kết thúc sinh hoạt", 5),
	}}
}

func anPhu() rubric {
	return rubric{"the-gioi-an-phu", []group{
		{"1", "Thời gian, thời lượng", []line{tiers("1.1", "Bảo đảm thời lượng sinh hoạt", 5, 4, 3, 2, 1)}},
		{"2", "Tỷ lệ dự sinh hoạt", []line{
			attended("2.1", "Tỷ lệ đảng viên dự sinh hoạt", 4, 3, 2, 1),
			check("2.2", "Không có đảng viên vắng có lý do quá 3 lần liên tiếp", 1),
		}},
		{"3", "Công tác chuẩn bị", []line{
			check("3.1", "Nội dung đúng, đủ, trọng tâm", 3),
			check("3.2", "Định hướng thảo luận, dự thảo kết luận, nghị quyết", 2),
			check("3.3", "Họp chi ủy trước, có biên bản", 2),
			check("3.4", "Thông báo đến đảng viên và cấp ủy viên phụ trách", 1),
			check("3.5", "Đăng tài liệu trước ít nhất 1 ngày", 2),
		}},
		{"4", "Tổ chức sinh hoạt", []line{
			check("4.1", "Thực hiện đủ các bước của quy trình", 5),
			check("4.2", "Nội dung sinh hoạt thường kỳ", 10),
			check("4.3", "Nội dung chuyên đề", 5),
			check("4.4", "Biểu dương; nhắc nhở, phê bình", 2),
			tiers("4.5", "Tỷ lệ đảng viên phát biểu", 5, 4, 3, 2),
			check("4.6", "Biên bản đầy đủ", 1),
			check("4.7", "Dành 15 đến 30 phút đánh giá tư tưởng", 1),
			check("4.8", "Tài liệu có trên Sổ tay điện tử", 1),
		}},
		{"5", "Điều hành của bí thư", []line{
			check("5.1", "Điều hành linh hoạt, hiệu quả", 2),
			check("5.2", "Định hướng thảo luận đúng trọng tâm", 4),
			check("5.3", "Gợi mở, phát huy dân chủ", 3),
			check("5.4", "Tổng hợp thành kết luận, nghị quyết", 1),
		}},
		{"6", "Nguyên tắc sinh hoạt", []line{
			check("6.1", "Nguyên tắc tập trung dân chủ", 1),
			check("6.2", "Tự phê bình và phê bình", 2),
			check("6.3", "Tính lãnh đạo, giáo dục, chiến đấu", 1),
			check("6.4", "Cung cấp thông tin, giải quyết tâm tư", 1),
		}},
		{"7", "Thực hiện nghị quyết", []line{tiers("7.1", "Kết quả thực hiện các chỉ tiêu", 30, 27, 24, 20, 15, 10)}},
		{"8", "Kết thúc sinh hoạt", []line{
			check("8.1", "Chủ trì kết luận, thông qua", 2),
			check("8.2", "Thông qua biên bản, phân công nhiệm vụ", 2),
			check("8.3", "Đăng tài liệu hoàn thiện trong 2 ngày", 1),
		}},
	}}
}

func check(id, title string, max criteria.Points) line {
	return line{id: id, title: title, max: max * criteria.Point, check: true}
}

func tiers(id, title string, points ...criteria.Points) line {
	l := line{id: id, title: title, max: points[0] * criteria.Point}
	for _, p := range points {
		l.tiers = append(l.tiers, p*criteria.Point)
	}
	return l
}

func attended(id, title string, points ...criteria.Points) line {
	l := tiers(id, title, points...)
	l.attended = true
	return l
}
