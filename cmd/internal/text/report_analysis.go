package text

import "slices"

// analysisTexts are the words of the report's analysis: criteria, months,
// discipline, the index, and what ties paper to file.
func analysisTexts() []entry {
	return slices.Concat(indexTexts(), criteriaAnalysisTexts(), cellAnalysisTexts(), disciplineTexts(), lapseTexts())
}

// indexTexts are the index of sheets, the footer, and the new parts of the
// sources.
func indexTexts() []entry {
	return []entry{
		{"excel.index", "Mục lục", "Contents"},
		{"excel.index.summary", "số lượng, tỷ lệ theo đảng bộ và loại hình, chỉ tiêu, biểu đồ", "counts and shares by committee and kind, targets, charts"},
		{"excel.index.classification", "danh sách xếp loại để trình ký", "the list to sign"},
		{"excel.index.month", "danh sách của tháng, để trình ký", "the month's list, to sign"},
		{"excel.index.detail", "điểm từng tiêu chí của từng kỳ sinh hoạt", "marks by criterion of every meeting"},
		{"excel.index.analysis", "tiêu chí yếu, lý do mất điểm, tăng giảm, tự chấm so với thẩm định", "weak criteria, reasons, rises and falls, self against review"},
		{"excel.index.discipline", "ngày sinh hoạt, tỷ lệ dự, thời lượng, chuyên đề, cấp trên dự", "day, attendance, duration, thematic meetings, superior's attendance"},
		{"excel.index.to-complete", "phiếu còn thiếu, cần sửa, theo cấp ủy viên phụ trách", "sheets missing or to mend, by supervisor"},
		{"excel.index.sources", "bộ tiêu chí, cách tính, tệp đầu vào, mã kiểm tra", "criteria, rule, input files, check code"},
		{"excel.footer", "Báo cáo lần {edition} – mã kiểm tra {code}", "Report no. {edition} – check code {code}"},
		{"excel.edition", "Lần lập báo cáo", "Version of the report"},
		{"excel.edition.value", "lần {edition}", "no. {edition}"},
		{"excel.check-code", "Mã kiểm tra", "Check code"},
		{"excel.check-code.remark", "in ở chân mỗi trang; tính từ tệp đầu vào, bộ tiêu chí, kỳ, cách tính và kết quả", "printed at the foot of every page; made from inputs, criteria, period, rule and results"},
		{"excel.band", "Khoảng điểm", "Band"},
		{"excel.band.edge", "Từ điểm (tra cứu)", "From points (looked up)"},
		{"excel.layout.roster", "danh sách chi bộ", "roster"},
	}
}

// criteriaAnalysisTexts are the tables by criterion.
func criteriaAnalysisTexts() []entry {
	return []entry{
		{"excel.analysis", "PHÂN TÍCH KẾT QUẢ CHẤM ĐIỂM", "ANALYSIS OF THE MARKS"},
		{"excel.analysis.criteria", "Kết quả theo tiêu chí (bộ tiêu chí {id})", "Results by criterion (set {id})"},
		{"excel.analysis.weakest", "Tiêu chí yếu nhất", "Weakest criteria"},
		{"excel.analysis.basis", "Số liệu trên trang này theo điểm chính thức, kể cả điểm đã được quyết định lại", "All numbers of this page are of the official marks, with those that were decided"},
		{"excel.analysis.reasons", "Lý do mất điểm được ghi nhiều nhất", "Reasons most often noted for lost points"},
		{"excel.analysis.nothing", "Không có", "None"},
		{"excel.criterion", "Tiêu chí", "Criterion"},
		{"excel.full-marks", "Điểm tối đa", "Full marks"},
		{"excel.self", "Tự chấm", "Self"},
		{"excel.review", "Cấp trên chấm", "Review"},
		{"excel.analysis.marked", "Số kỳ chấm", "Meetings marked"},
		{"excel.analysis.by-rule", "Không áp dụng, tính đủ", "Not applied, in full"},
		{"excel.analysis.mean", "Điểm bình quân", "Mean"},
		{"excel.analysis.share", "Tỷ lệ đạt", "Share of full marks"},
		{"excel.analysis.full", "Số kỳ đủ điểm", "Meetings with full marks"},
		{"excel.analysis.reason", "Lý do", "Reason"},
		{"excel.analysis.criteria-ids", "Tiêu chí", "Criteria"},
		{"excel.analysis.times", "Số lần", "Times"},
		{"excel.analysis.lost", "Điểm mất", "Points lost"},
		{"excel.chart.language", "vi-VN", "en-US"},
		{"excel.chart.shares", "Tỷ lệ đạt so với điểm tối đa, theo tiêu chí", "Share of full marks by criterion"},
		{"excel.chart.months", "Điểm bình quân các tháng", "Mean score by month"},
		{"excel.chart.kinds", "Xếp loại theo loại hình chi bộ", "Grades by kind of party cell"},
	}
}

// cellAnalysisTexts are the tables by month and by cell.
func cellAnalysisTexts() []entry {
	return []entry{
		{"excel.analysis.months", "Diễn biến các tháng (sinh hoạt thường kỳ)", "The months (regular meetings)"},
		{"excel.analysis.meetings", "Số kỳ", "Meetings"},
		{"excel.analysis.falls", "Chi bộ giảm điểm nhiều nhất trong kỳ", "Cells that fell most"},
		{"excel.analysis.rises", "Chi bộ tăng điểm nhiều nhất trong kỳ", "Cells that rose most"},
		{"excel.analysis.from", "Từ tháng", "From"},
		{"excel.analysis.to", "Đến tháng", "To"},
		{"excel.analysis.change", "Tăng, giảm", "Change"},
		{"excel.analysis.columns", "Tự chấm so với cấp trên chấm (các kỳ có đủ hai bên chấm; tự chấm cao hơn nhiều nhất xếp trước)", "Self against review (meetings with both; those highest above the review first)"},
		{"excel.analysis.difference", "Chênh lệch bình quân", "Mean difference"},
		{"excel.analysis.border", "Chi bộ có điểm sát ranh giới xếp loại (trong khoảng {points} điểm)", "Cells near the edge of a grade (within {points} points)"},
		{"excel.analysis.edge-of", "Ranh giới loại", "Edge of"},
		{"excel.analysis.edge", "Từ điểm", "From points"},
		{"excel.analysis.distance", "Cách ranh giới", "Distance"},
	}
}

// disciplineTexts are the heads of the sheet on the discipline of meeting.
func disciplineTexts() []entry {
	return []entry{
		{"excel.discipline", "NỀN NẾP SINH HOẠT CHI BỘ", "DISCIPLINE OF MEETING"},
		{"excel.discipline.rules", "Yêu cầu của bộ tiêu chí: {rules}.", "Asked by the criteria set: {rules}."},
		{"excel.discipline.no-rules", "Bộ tiêu chí không quy định thời lượng, tỷ lệ dự và số kỳ chuyên đề.", "The criteria set asks for no duration, attendance or number of thematic meetings."},
		{"excel.discipline.minutes", "từ {minutes} phút", "at least {minutes} minutes"},
		{"excel.discipline.combined", "kết hợp chuyên đề từ {minutes} phút", "with a thematic part at least {minutes} minutes"},
		{"excel.discipline.large", "chi bộ từ {members} đảng viên: {minutes} phút", "cells of {members} members or more: {minutes} minutes"},
		{"excel.discipline.attendance", "tỷ lệ dự từ {rate}", "attendance at least {rate}"},
		{"excel.discipline.thematic", "mỗi quý {count} kỳ chuyên đề", "{count} thematic meetings a quarter"},
		{"excel.discipline.fixed", "Ngày cố định", "Fixed day"},
		{"excel.discipline.meetings", "Sinh hoạt thường kỳ", "Regular meetings"},
		{"excel.discipline.day", "Ngày sinh hoạt", "Day"},
		{"excel.discipline.presence", "Đảng viên dự (cộng các kỳ)", "Attendance (all meetings)"},
		{"excel.discipline.duration", "Thời lượng", "Duration"},
		{"excel.discipline.col.held", "Đã họp", "Held"},
		{"excel.discipline.col.not-held", "Không họp", "Not held"},
		{"excel.discipline.col.unsent", "Chưa gửi phiếu", "No sheet"},
		{"excel.discipline.col.kept", "Đúng ngày", "Kept"},
		{"excel.discipline.col.moved", "Dời ngày", "Moved"},
		{"excel.discipline.col.present", "Có mặt", "Present"},
		{"excel.discipline.col.base", "Phải dự", "Expected"},
		{"excel.discipline.col.rate", "Tỷ lệ", "Share"},
		{"excel.discipline.col.below", "Kỳ dưới mức", "Below"},
		{"excel.discipline.col.long", "Đủ", "Enough"},
		{"excel.discipline.col.short", "Thiếu", "Short"},
		{"excel.discipline.col.thematic", "Chuyên đề", "Thematic"},
		{"excel.discipline.col.model", "Sinh hoạt điểm", "Model"},
		{"excel.discipline.col.superior", "Cấp trên dự", "Superior came"},
	}
}

// lapseTexts say what a meeting fell short of, and what its sheet does not say.
func lapseTexts() []entry {
	return []entry{
		{"excel.lapse.not-held", "{month}: không sinh hoạt", "{month}: not held"},
		{"excel.lapse.unsent", "{month}: chưa gửi phiếu", "{month}: no sheet"},
		{"excel.lapse.day", "{month}: họp ngày {date}, ngày cố định là {day}", "{month}: held on {date}, the fixed day is {day}"},
		{"excel.lapse.attendance", "{month}: tỷ lệ dự {rate}", "{month}: attendance {rate}"},
		{"excel.lapse.duration", "{month}: {minutes} phút, thiếu {short} phút", "{month}: {minutes} minutes, {short} short"},
		{"excel.lapse.thematic", "chuyên đề {held}/{asked}", "thematic meetings {held}/{asked}"},
		{"excel.unknown", "phiếu không ghi: {what}", "not told by the sheets: {what}"},
		{"excel.unknown.meetings", "{what} ({count} kỳ)", "{what} ({count} meetings)"},
		{"excel.unknown.day", "ngày họp hoặc ngày cố định", "day or fixed day"},
		{"excel.unknown.rate", "số dự", "attendance"},
		{"excel.unknown.duration", "thời lượng", "duration"},
	}
}
