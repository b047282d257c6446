package text

import "slices"

// targetTexts tell what became of the targets, and whom a rule praises or
// reminds.
func targetTexts() []entry { return slices.Concat(goalTexts(), listOfCellsTexts(), targetRuleTexts()) }

// goalTexts are the verdicts on targets.
func goalTexts() []entry {
	return []entry{
		{"report.target.line", "Chỉ tiêu “{target}”: {result}", "Target “{target}”: {result}"},
		{"report.target.committee", "{committee}: {result}", "{committee}: {result}"},
		{"report.target.at-least", "từ {goal}% trở lên", "at least {goal}%"},
		{"report.target.above", "trên {goal}%", "more than {goal}%"},
		{"report.target.met", "đạt – {actual} ({reached}/{base}), yêu cầu {goal}", "met – {actual} ({reached}/{base}), asked: {goal}"},
		{"report.target.not-met", "chưa đạt – {actual} ({reached}/{base}), yêu cầu {goal}, còn thiếu {short} chi bộ", "not met – {actual} ({reached}/{base}), asked: {goal}, {short} more needed"},
		{"report.target.not-due", "chưa đến hạn – {actual} ({reached}/{base}), yêu cầu {goal}, còn thiếu {short} chi bộ", "not yet due – {actual} ({reached}/{base}), asked: {goal}, {short} more needed"},
		{"report.target.unknown", "chưa đủ số liệu – {reached}/{base} đã rõ là đạt, {unknown} chi bộ chưa rõ, yêu cầu {goal}", "not enough is known – {reached}/{base} are known to, {unknown} not known, asked: {goal}"},
		{"report.target.not-asked", "chỉ xét theo kết quả cả năm – hiện {reached}/{base}, yêu cầu {goal}", "judged by a whole year only – so far {reached}/{base}, asked: {goal}"},
		{"report.target.not-asked.open", "chỉ xét theo kết quả cả năm – hiện {reached}/{base}, {unknown} chi bộ chưa rõ, yêu cầu {goal}", "judged by a whole year only – so far {reached}/{base}, {unknown} not known, asked: {goal}"},
		{"report.target.no-cells", "không có chi bộ nào thuộc diện tính", "no party cell is asked"},
		{"report.target.in-each", "{goal} ở từng đảng bộ", "{goal} in each committee"},
		{"report.target.by", "hạn: năm {year}", "due: {year}"},
		{"report.target.basis", "căn cứ: {basis}", "by: {basis}"},
		{"report.target.unasked", "Loại hình ngoài các chỉ tiêu tính theo loại hình: {kinds}", "Kinds that no target by kind asks of: {kinds}"},
		{"report.target.remark", " ({remarks})", " ({remarks})"},
		{"report.target.share", "{committee} {actual} ({reached}/{base})", "{committee} {actual} ({reached}/{base})"},
		{"report.target.more", "và {count} đảng bộ khác", "and {count} other committees"},
		{"compare.target", "Chỉ tiêu “{target}”: {sides}", "Target “{target}”: {sides}"},
		{"compare.target.side", "{actual} ({reached}/{base}) {state}", "{actual} ({reached}/{base}) {state}"},
		{"excel.target", "Chỉ tiêu", "Target"},
		{"excel.target.goal", "Yêu cầu", "Goal"},
		{"excel.target.reached", "Số đạt", "Reached"},
		{"excel.target.base", "Trên tổng số", "Of"},
		{"excel.target.share", "Tỷ lệ", "Share"},
		{"excel.target.short", "Còn thiếu", "Short"},
		{"excel.target.result", "Kết quả", "Result"},
		{"excel.target.at-least.format", "từ {format}", "≥ {format}"},
		{"excel.target.above.format", "trên {format}", "> {format}"},
		{"excel.target.met", "đạt", "met"},
		{"excel.target.not-met", "chưa đạt", "not met"},
		{"excel.target.not-due", "chưa đến hạn", "not yet due"},
		{"excel.target.unknown", "chưa đủ số liệu", "not enough is known"},
		{"excel.target.not-asked", "chỉ xét cả năm", "judged by a year"},
		{"excel.target.not-asked.open", "chỉ xét cả năm; {unknown} chi bộ chưa rõ", "judged by a year; {unknown} not known"},
		{"excel.target.remarks", "Phạm vi, thời hạn, căn cứ", "Scope, due year, source"},
		{"excel.target.no-cells", "không thuộc diện tính", "no cell is asked"},
		{"excel.target.note", "Cột “Còn thiếu”: số chi bộ ít nhất phải đạt thêm. Chỉ tiêu giao từng đảng bộ: tổng số còn thiếu của các đảng bộ.", "Short: the least number of cells that have to be won. Of a target asked of each committee: the sum over the committees."},
		{"excel.target.column", "Chỉ tiêu: {id}", "Target: {id}"},
	}
}

// listOfCellsTexts are the two lists of cells and the words of their rules.
func listOfCellsTexts() []entry {
	return []entry{
		{"list.praise", "Đề nghị biểu dương", "Proposed for praise"},
		{"list.remind", "Cần nhắc nhở", "To be reminded"},
		{"list.line", "{title}: {count} chi bộ – {cells}. Tiêu chuẩn: {rule}", "{title}: {count} – {cells}. Rule: {rule}"},
		{"list.line.none", "{title}: không có chi bộ nào. Tiêu chuẩn: {rule}", "{title}: none. Rule: {rule}"},
		{"list.cell", "{cell} ({reasons})", "{cell} ({reasons})"},
		{"list.more", "và {count} chi bộ khác", "and {count} more"},
		{"list.and", ", ", ", "},
		{"list.or", "; hoặc ", "; or "},
		{"list.rule.own", "{rule} (mặc định; sửa được trong bộ tiêu chí)", "{rule} (the default; the criteria set may say another)"},
		{"list.rule.basis", "{rule} (căn cứ: {basis})", "{rule} (by: {basis})"},
		{"list.rule.set", "{rule} (theo bộ tiêu chí {id})", "{rule} (of the criteria set {id})"},
		{"list.at-least", "kết quả kỳ từ {grade} trở lên", "the period's grade is {grade} or better"},
		{"list.at-least.best", "kết quả kỳ đạt {grade}", "the period's grade is {grade}"},
		{"list.at-most", "kết quả kỳ từ {grade} trở xuống", "the period's grade is {grade} or worse"},
		{"list.at-most.last", "kết quả kỳ xếp {grade}", "the period's grade is {grade}"},
		{"list.every", "mọi buổi được tính đều từ {grade} trở lên", "every meeting that counts is {grade} or better"},
		{"list.every.best", "mọi buổi được tính đều đạt {grade}", "every meeting that counts is {grade}"},
		{"list.any", "có buổi được tính từ {grade} trở xuống", "some meeting that counts is {grade} or worse"},
		{"list.any.last", "có buổi được tính xếp {grade}", "some meeting that counts is {grade}"},
		{"list.met-every-month", "tháng nào cũng có phiếu của buổi sinh hoạt", "there is a sheet of a meeting of every month"},
		{"list.model-meeting", "có sinh hoạt điểm", "a model meeting was held"},
		{"list.attendance", "tỷ lệ dự chung của kỳ từ {rate} trở lên", "attendance over the period is at least {rate}"},
		{"list.attendance-below", "tỷ lệ dự chung của kỳ dưới {rate}", "attendance over the period is below {rate}"},
		{"list.not-held", "có từ {count} tháng không sinh hoạt", "at least {count} months without a meeting"},
		{"list.not-held.one", "có tháng không sinh hoạt", "a month without a meeting"},
		{"list.missing.one", "có tháng chưa có phiếu", "a month without a sheet"},
		{"list.missing", "có từ {count} tháng chưa có phiếu", "at least {count} months without a sheet"},
		{"excel.list.cells", "{title}: {count} chi bộ. Tiêu chuẩn: {rule}", "{title}: {count}. Rule: {rule}"},
		{"excel.list.reasons", "Lý do", "Why"},
		{"doc.list", "{title} {count} chi bộ: {cells}. Tiêu chuẩn: {rule}.", "{title}, {count}: {cells}. Rule: {rule}."},
		{"doc.list.none", "{title}: không có chi bộ nào. Tiêu chuẩn: {rule}.", "{title}: none. Rule: {rule}."},
	}
}

// targetRuleTexts show the targets and lists of a criteria set.
func targetRuleTexts() []entry {
	return []entry{
		{"criteria.target", "{title}: {goal} ({details})", "{title}: {goal} ({details})"},
		{"criteria.target.kinds", "loại hình: {kinds}", "kinds: {kinds}"},
		{"criteria.target.yearly", "chỉ xét theo kết quả cả năm", "judged by a whole year only"},
		{"target.measure.cells-scored", "số chi bộ đã xếp loại trên tổng số chi bộ", "graded cells of all cells"},
		{"target.measure.cells-with-model-meeting", "số chi bộ có sinh hoạt điểm trên tổng số chi bộ", "cells with a model meeting of all cells"},
		{"target.measure.cells-met-every-month", "số chi bộ tháng nào cũng có phiếu của buổi sinh hoạt trên tổng số chi bộ", "cells with a sheet of a meeting of every month, of all cells"},
		{"target.measure.grade-share", "số chi bộ xếp loại {grade} trên số chi bộ đã xếp loại", "cells graded {grade} of the graded cells"},
		{"target.measure.grade-share.better", "số chi bộ xếp loại từ {grade} trở lên trên số chi bộ đã xếp loại", "cells graded {grade} or better of the graded cells"},
		{"target.measure.year-grade-share", "số chi bộ xếp loại năm “{grade}” trên tổng số chi bộ", "cells whose yearly grade is “{grade}” of all cells"},
		{"target.measure.year-grade-share.better", "số chi bộ xếp loại năm từ “{grade}” trở lên trên tổng số chi bộ", "cells whose yearly grade is “{grade}” or better of all cells"},
		{"target.measure.year-model", "số chi bộ đạt mô hình năm trên tổng số chi bộ", "cells that reach a year's model of all cells"},
		{"target.measure.year-model.named", "số chi bộ đạt mô hình năm {model} trên tổng số chi bộ", "cells that reach the year's model {model} of all cells"},
		{"criteria.lists", "Danh sách đề nghị biểu dương, cần nhắc nhở:", "Lists for praise and reminder:"},
		{"criteria.list", "{title}: {rule}", "{title}: {rule}"},
		{"criteria.list.off", "{title}: không lập", "{title}: not made"},
		{"year-grade.excellent", "hoàn thành xuất sắc nhiệm vụ", "tasks fulfilled with excellence"},
		{"year-grade.good", "hoàn thành tốt nhiệm vụ", "tasks fulfilled well"},
		{"year-grade.completed", "hoàn thành nhiệm vụ", "tasks fulfilled"},
		{"year-grade.not-completed", "không hoàn thành nhiệm vụ", "tasks not fulfilled"},
	}
}
