package world

import "chibo/criteria"

// province is a sheet as long as a province's: 31 criteria whose titles are
// whole sentences, marked by yes or no, by tiers and in quarter points. The
// wording is made up; no place uses it.
func province() rubric {
	return rubric{"the-gioi-tinh", append(provincePreparation(), provinceMeeting()...)}
}

// quarters is a line marked in quarter points.
func quarters(id, title string, max criteria.Points) line {
	return line{id: id, title: title, max: max * criteria.Point, step: criteria.Point / 4}
}

// provincePreparation are the groups on what comes before the meeting.
func provincePreparation() []group {
	return []group{
		{"1", "CHẤP HÀNH THỜI GIAN, THỜI LƯỢNG SINH HOẠT", []line{
			check("1.1", "Tổ chức sinh hoạt đúng ngày đã đăng ký; trường hợp thay đổi được cấp ủy cấp trên đồng ý", 2),
			tiers("1.2", "Bảo đảm thời lượng của buổi sinh hoạt, không tính thời gian nghỉ giải lao", 3, 2, 1),
		}},
		{"2", "TỶ LỆ ĐẢNG VIÊN DỰ SINH HOẠT", []line{
			attended("2.1", "Tỷ lệ đảng viên dự sinh hoạt so với số phải dự (không tính đảng viên được miễn sinh hoạt)", 4, 3, 2, 1),
			check("2.2", "Không có đảng viên vắng mặt có lý do quá ba lần liên tiếp", 1),
		}},
		{"3", "CÔNG TÁC CHUẨN BỊ SINH HOẠT", []line{
			quarters("3.1", "Nội dung chuẩn bị đúng, đủ, có trọng tâm, sát với nhiệm vụ chính trị của địa phương, đơn vị", 3),
			check("3.2", "Có định hướng những vấn đề cần thảo luận và dự thảo kết luận hoặc nghị quyết của buổi sinh hoạt", 2),
			check("3.3", "Họp chi ủy thống nhất nội dung trước khi sinh hoạt, có biên bản", 2),
			check("3.4", "Thông báo thời gian, địa điểm, nội dung đến đảng viên và cấp ủy viên được phân công phụ trách", 1),
			check("3.5", "Gửi tài liệu đến đảng viên nghiên cứu trước ít nhất một ngày", 2),
		}},
	}
}

// provinceMeeting are the groups on the meeting and what becomes of it.
func provinceMeeting() []group {
	return []group{
		{"4", "TỔ CHỨC SINH HOẠT", []line{
			check("4.1", "Thực hiện đầy đủ, đúng trình tự các bước: mở đầu, tiến hành và kết thúc", 5),
			quarters("4.2", "Đánh giá đầy đủ kết quả thực hiện nhiệm vụ tháng trước, chỉ rõ hạn chế, đề ra nhiệm vụ tháng tới", 10),
			quarters("4.3", "Thông tin thời sự, phổ biến, quán triệt kịp thời chủ trương của Đảng, chính sách, pháp luật của Nhà nước", 5),
			check("4.4", "Biểu dương đảng viên gương mẫu; nhắc nhở, phê bình đảng viên chưa hoàn thành nhiệm vụ được giao", 2),
			tiers("4.5", "Tỷ lệ đảng viên tham gia phát biểu, thảo luận, hiến kế so với số đảng viên có mặt tại buổi sinh hoạt", 4, 3, 2, 1),
			check("4.6", "Biên bản ghi đầy đủ, rõ ràng diễn biến và ý kiến phát biểu, có chữ ký của chủ trì và thư ký", 1),
			check("4.7", "Dành thời gian thích đáng đánh giá tình hình tư tưởng của đảng viên, tâm trạng của nhân dân", 1),
			check("4.8", "Ứng dụng công nghệ thông tin, tài liệu được cập nhật trên phần mềm dùng chung", 1),
			check("4.9", "Kiểm điểm việc học tập, làm theo và trách nhiệm nêu gương của cán bộ, đảng viên trong tháng", 1),
		}},
		{"5", "ĐIỀU HÀNH CỦA BÍ THƯ CHI BỘ", []line{
			check("5.1", "Điều hành linh hoạt, hiệu quả, làm chủ chương trình và thời gian của buổi sinh hoạt", 2),
			quarters("5.2", "Định hướng thảo luận đúng trọng tâm, không sa vào những việc ngoài thẩm quyền của chi bộ", 4),
			quarters("5.3", "Gợi mở, phát huy dân chủ, lắng nghe và tôn trọng những ý kiến khác nhau của đảng viên", 3),
			check("5.4", "Tổng hợp đầy đủ các ý kiến, kết luận rõ từng vấn đề để chi bộ biểu quyết thông qua", 1),
		}},
		{"6", "THỰC HIỆN NGUYÊN TẮC SINH HOẠT ĐẢNG", []line{
			check("6.1", "Chấp hành nghiêm nguyên tắc tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách", 1),
			check("6.2", "Tự phê bình và phê bình thẳng thắn, xây dựng, không nể nang, né tránh", 2),
			check("6.3", "Bảo đảm tính lãnh đạo, tính giáo dục và tính chiến đấu trong nội dung sinh hoạt", 1),
			check("6.4", "Cung cấp thông tin, giải đáp kịp thời tâm tư, nguyện vọng của đảng viên", 1),
		}},
		{"7", "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT KỲ TRƯỚC", []line{
			tiers("7.1", "Tỷ lệ các chỉ tiêu, nhiệm vụ nêu trong nghị quyết, kết luận kỳ trước đã hoàn thành đúng thời hạn", 20, 18, 16, 13, 10, 7),
			quarters("7.2", "Kết quả phân công, kiểm tra đảng viên thực hiện nhiệm vụ; khắc phục hạn chế đã được chỉ ra", 10),
		}},
		{"8", "KẾT THÚC SINH HOẠT", []line{
			check("8.1", "Chủ trì kết luận, chi bộ biểu quyết thông qua nghị quyết hoặc kết luận", 2),
			check("8.2", "Thông qua biên bản, phân công nhiệm vụ cụ thể, rõ người, rõ việc, rõ thời hạn hoàn thành", 2),
			check("8.3", "Hoàn thiện và gửi nghị quyết, biên bản chậm nhất hai ngày sau buổi sinh hoạt", 1),
		}},
	}
}
