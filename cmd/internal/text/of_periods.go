package text

import "strings"

// OfPeriods returns a printer whose sentences speak of the sheet of a whole
// quarter or year where others speak of meetings: its own text where the
// catalogue has one under "of-period/", else the usual one with other words.
func (p *Printer) OfPeriods() *Printer {
	words := strings.NewReplacer("chất lượng sinh hoạt chi bộ", "chất lượng chi bộ", "CHẤT LƯỢNG SINH HOẠT CHI BỘ", "CHẤT LƯỢNG CHI BỘ",
		"quality of party cell meetings", "quality of party cells", "Quality of party cell meetings", "Quality of party cells")
	texts := make(map[string]string, len(p.texts))
	for key, text := range p.texts {
		if own, found := p.texts["of-period/"+key]; found {
			text = own
		}
		texts[key] = words.Replace(text)
	}
	return &Printer{language: p.language, texts: texts}
}

// ofPeriodTexts stand in for those of meetings.
func ofPeriodTexts() []entry {
	return []entry{
		{"of-period/form.title", "PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG", "ASSESSMENT SHEET"},
		{"of-period/blank.subject.regular", "chi bộ {when}", "of the cell, {when}"},
		{"of-period/doc.general.meetings", "Số phiếu đánh giá phải có là {asked}; đã xếp loại {scored}; chưa đủ căn cứ {undecided}; chưa gửi phiếu {missing}; phiếu có lỗi {faulty}.",
			"{asked} sheets were due: {scored} graded, {undecided} not decided, {missing} not sent, {faulty} faulty."},
		{"of-period/doc.assessment", "III. ĐÁNH GIÁ", "III. ASSESSMENT"},
		{"of-period/doc.wanting", "IV. PHIẾU CẦN BỔ SUNG", "IV. SHEETS STILL WANTED"},
		{"of-period/doc.direction", "V. PHƯƠNG HƯỚNG, NHIỆM VỤ", "V. DIRECTION AND TASKS"},
		{"of-period/doc.notice.grade", "Điểm: {score}. Xếp loại: {grade}.", "Score: {score}. Grade: {grade}."},
		{"of-period/explain.wanting.incomplete", "Chưa xếp loại được vì còn thiếu phiếu đã chấm:", "Not graded: sheets are wanting:"},
		{"of-period/report.column.score", "Điểm", "Score"},
		{"of-period/excel.kind", "Loại", "Kind"},
		{"of-period/excel.gap.send", "Gửi phiếu đánh giá của kỳ này", "Send the sheet of this period"},
		{"of-period/excel.month.head", "Mức đánh giá, xếp loại", "Assessment and grade"},
		{"of-period/excel.mean.quarter", "Điểm quý", "Score of the quarter"},
		{"of-period/excel.mean.half", "Điểm 6 tháng", "Score of the half-year"},
		{"of-period/excel.mean.nine_months", "Điểm 9 tháng", "Score of nine months"},
		{"of-period/excel.mean.year", "Điểm năm", "Score of the year"},
		{"of-period/rule.missing-zero", "quý chưa gửi phiếu tính 0 điểm", "a quarter without a sheet counts as zero"},
		{"of-period/rule.missing-skip", "quý chưa gửi phiếu không tính", "a quarter without a sheet is left out"},
		{"of-period/rule.every", "mọi quý đều đạt {grade} trở lên", "every quarter is {grade} or better"},
		{"of-period/rule.at-least", "có ít nhất {meetings} quý đạt {grade} trở lên", "at least {meetings} quarters are {grade} or better"},
		{"of-period/meeting.regular", "cả kỳ", "whole period"},
		{"of-period/excel.kind.regular", "cả kỳ", "whole period"},
		{"of-period/excel.month", "Kỳ", "Period"},
		{"of-period/report.reason.months", "{months}", "{months}"},
	}
}
