package text

import "slices"

// yearTexts are what is said of periods of several parts and of a year's
// models.
func yearTexts() []entry {
	return slices.Concat(joinTexts(), yearSetTexts(), yearRunTexts(), modelTexts(), yearReportTexts())
}

// joinTexts are those of a year made of its quarters' reports.
func joinTexts() []entry {
	return []entry{
		{"flag.merge.period", "gộp các báo cáo thành một `KỲ`, như năm 2026 từ bốn báo cáo quý", "join the reports into one `PERIOD`, such as 2026 of four quarters' reports"},
		{"merge-has-models", "báo cáo đã có mô hình xét cả năm", "the reports have models of a year already"},
		{"merge-has-models.hint", "bỏ --model, hoặc lập lại báo cáo không có mô hình", "leave out --model, or make the reports without models"},
		{"merge-outside", "{a} là báo cáo {part}, không nằm trong {period}", "{a} is of {part}, which does not lie in {period}"},
		{"merge-outside.hint", "bỏ báo cáo đó ra, hoặc sửa kỳ sau -p", "leave that report out, or change the period behind -p"},
		{"merge-overlap", "{a} ({first}) và {b} ({second}) cùng nói về một số tháng", "{a} ({first}) and {b} ({second}) tell of the same months"},
		{"merge-overlap.hint", "mỗi tháng chỉ được lấy từ một báo cáo: bỏ một trong hai", "each month may come from one report only: leave out one of the two"},
		{"missing-report", "thiếu báo cáo {part}: các tháng đó trong {period} coi là chưa gửi phiếu", "there is no report of {part}: those months of {period} stand as not sent"},
		{"missing-report.hint", "thêm báo cáo {part} vào lệnh merge rồi gộp lại", "add the report of {part} to the merge and run it again"},
		{"note.not-in-report", "không có trong báo cáo {part}", "not in the report of {part}"},
		{"note.named-before", "báo cáo {part} ghi là {cell} ({id})", "named {cell} ({id}) in the report of {part}"},
		{"note.part-decided", "quyết định về cả {part} không tính vào kỳ này", "what was decided on {part} as a whole does not count here"},
	}
}

// yearSetTexts are those of the sets that judge a whole year.
func yearSetTexts() []entry {
	return []entry{
		{"shape.committee", "phần \"committee\"", "\"committee\""},
		{"shape.pilots", "phần \"pilots\"", "\"pilots\""},
		{"shape.excellent", "phần \"excellent\"", "\"excellent\""},
		{"bad-value/needless-in-year", "bộ xét cả năm (scope: year) không dùng khóa \"{key}\"", "a set of a year (scope: year) does not use the key \"{key}\""},
		{"bad-value/needless-in-year.hint", "bỏ khóa này", "take the key out"},
		{"bad-value/needless-in-meeting", "khóa \"{key}\" chỉ dùng trong bộ xét cả năm (scope: year)", "the key \"{key}\" is for a set of a year (scope: year) only"},
		{"bad-value/needless-in-meeting.hint", "thêm \"scope: year\", hoặc bỏ khóa này", "add \"scope: year\", or take the key out"},
		{"bad-value/needless-without-share", "khóa \"{key}\" chỉ dùng cho tiêu chí \"kind: check\" có số liệu là một tỷ lệ", "the key \"{key}\" is for a criterion of \"kind: check\" whose measure is a share"},
		{"bad-value/needless-without-share.hint", "thêm \"measure\" là một tỷ lệ, hoặc bỏ khóa này", "add a \"measure\" that is a share, or take the key out"},
		{"bad-value/needless-without-grade", "khóa \"{key}\" chỉ dùng với meetings-of-grade, quality-grade, year-grade", "the key \"{key}\" goes with meetings-of-grade, quality-grade or year-grade only"},
		{"bad-value/needless-without-grade.hint", "đổi \"measure\", hoặc bỏ khóa này", "change \"measure\", or take the key out"},
	}
}

// yearRunTexts are what runs with a year's models say of their command line and
// inputs.
func yearRunTexts() []entry {
	return []entry{
		{"year-form.title", "PHIẾU XÉT {model} NĂM {year}", "SHEET OF {model}, {year}"},
		{"year-form.about", "Mỗi chi bộ một dòng. Ghi “có” hoặc “không” (hoặc điểm); ô để trống là chưa rõ, không phải là “không”.",
			"A row a cell. Write “có” or “không” (or points); a blank is not known, not “không”."},
		{"year-form.measured", "* Điều kiện có dấu * được tính từ phiếu hằng tháng và cột xếp loại năm; chỉ ghi khi phiếu không đủ số liệu. Ô xám: không xét.",
			"* A condition with * is worked out of the monthly sheets and the yearly grade; write it only where they do not tell. Grey: not asked."},
		{"year-form.rule", "chọn trong danh sách, hoặc ghi điểm trong thang", "choose from the list, or write points within the scale"},
		{"year-form.file", "Phiếu năm {period}", "Year {period}"},
		{"year-form.written", "Đã tạo phiếu năm {file}: {cells} chi bộ, {models} mô hình", "Made the year's sheet {file}: {cells} cells, {models} models"},
		{"criteria-year-xlsx", "{id} xét cả năm, không có phiếu chấm từng kỳ để in", "{id} judges a whole year and has no score sheet to print"},
		{"criteria-year-xlsx.hint", "tạo phiếu năm với: chibo form -p 2026 --model {id}", "make the year's sheet with: chibo form -p 2026 --model {id}"},
		{"flag.model", "mô hình xét cả năm: `MÃ` có sẵn (chi-bo-kieu-mau, chi-bo-bon-tot) hoặc tệp .yaml; nêu được nhiều lần", "a year's model: a built-in `ID` (chi-bo-kieu-mau, chi-bo-bon-tot) or a .yaml file; may be repeated"},
		{"model-needs-year", "mô hình xét cả năm cần kỳ là một năm, không phải {period}", "a year's model needs a year as the period, not {period}"},
		{"model-needs-year.hint", "thêm kỳ là năm, như -p {year}", "name a year, such as -p {year}"},
		{"model-of-meetings", "{id} là bộ tiêu chí chấm từng kỳ sinh hoạt, không phải mô hình xét cả năm", "{id} scores meetings, it is no model of a year"},
		{"model-of-meetings.hint", "đưa bộ này vào -c; sau --model là mô hình có scope: year", "name it with -c; behind --model stands a set with scope: year"},
		{"criteria-of-year", "{id} là mô hình xét cả năm, không chấm được từng kỳ sinh hoạt", "{id} judges a whole year and scores no meeting"},
		{"criteria-of-year.hint", "đưa mã này vào --model, như: chibo score -p 2026 --model {id}", "name it with --model, as in: chibo score -p 2026 --model {id}"},
		{"model-twice", "mô hình {id} được nêu hai lần", "the model {id} is named twice"},
		{"model-twice.hint", "chỉ nêu một lần", "name it once"},
		{"model-grade", "mô hình {model} hỏi mức xếp loại sinh hoạt “{grade}”, mà bộ tiêu chí {id} không có mức đó", "the model {model} asks for the grade “{grade}” of meetings, which the set {id} does not have"},
		{"model-grade.hint", "sửa khóa grade trong mô hình cho đúng mã hoặc tên mức, hoặc dùng bộ tiêu chí khác với -c", "mend the key grade in the model, or use another set with -c"},
		{"left.year-form", "phiếu năm, chỉ đọc khi có --model", "a year's sheet, read only with --model"},
		{"left.other-year", "phiếu của năm {year}", "of the year {year}"},
		{"left.year-without-roster", "phiếu năm, cần danh sách chi bộ mới đọc được", "a year's sheet, which needs the roster"},
		{"bad-fact/year-grade", "xếp loại năm “{text}” không rõ", "the yearly grade “{text}” is not clear"},
		{"bad-fact/year-grade.hint", "ghi: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ hoặc Không hoàn thành nhiệm vụ",
			"write “Hoàn thành xuất sắc nhiệm vụ”, “Hoàn thành tốt nhiệm vụ”, “Hoàn thành nhiệm vụ” or “Không hoàn thành nhiệm vụ”"},
		{"conflicting-sheets/year-grade", "xếp loại năm của {cell} ghi hai mức khác nhau (chỗ kia: {other})", "the yearly grade of {cell} is stated in two ways (the other: {other})"},
		{"conflicting-sheets/year-grade.hint", "giữ lại một mức đúng", "keep the right one"},
		{"tier-mismatch/year", "điều kiện {criterion} ghi “{text}”, theo phiếu hằng tháng ({because}) thì khác", "condition {criterion} says “{text}”, the monthly sheets ({because}) say otherwise"},
		{"check.layout.year", "phiếu năm", "year"},
		{"excel.layout.year", "phiếu năm, mỗi chi bộ một dòng", "a year's sheet, a row a cell"},
		{"merge-models", "{a} có mô hình xét cả năm {first}, còn {b} có {second}: không gộp được", "{a} has the year's models {first}, {b} has {second}: they cannot be merged"},
		{"merge-models.hint", "lập lại báo cáo với cùng các mô hình (--model), hoặc thêm --apart để tổng hợp riêng", "make the reports with the same models (--model), or add --apart to keep them apart"},
		{"pilot-count", "{committee}: loại hình {kind} có {pilots} chi bộ thí điểm, mô hình yêu cầu {least} đến {most}", "{committee}: {pilots} pilot cells of the kind {kind}, the model asks for {least} to {most}"},
		{"pilot-count.hint", "sửa cột thí điểm trong danh sách chi bộ", "mend the column “thí điểm” of the roster"},
		{"excellent-share", "{excellent} chi bộ hoàn thành xuất sắc nhiệm vụ, nhiều hơn mức {allowed} cho phép ({share} của {base} chi bộ {of}, {round})",
			"{excellent} cells are “hoàn thành xuất sắc”, more than the {allowed} allowed ({share} of {base} cells {of}, {round})"},
		{"excellent-share.hint", "xem lại các chi bộ xếp mức cao nhất; chương trình chỉ nhắc, không đổi mức nào", "look at the cells of the best grade again; no grade is changed"},
	}
}

// modelTexts are the reasons of a year's models.
func modelTexts() []entry {
	return []entry{
		{"model.wanting.entry", "chưa ghi trong phiếu năm", "not entered in the year's sheet"},
		{"model.wanting.faulty", "ô ghi “{text}” có lỗi", "the entry “{text}” is faulty"},
		{"model.wanting.month", "{month}: {status}", "{month}: {status}"},
		{"model.wanting.date", "{month}: phiếu không ghi ngày sinh hoạt", "{month}: the sheet has no date"},
		{"model.wanting.attendance", "{month}: phiếu không đủ số liệu dự sinh hoạt", "{month}: the sheet does not tell who attended"},
		{"model.wanting.fixed-day", "danh sách chi bộ chưa ghi ngày sinh hoạt định kỳ", "the roster has no fixed day"},
		{"model.wanting.thematic", "{quarter}: mới có {held}/{wanted} phiếu sinh hoạt chuyên đề (nếu không tổ chức, ghi “không” trong phiếu năm)",
			"{quarter}: {held} of {wanted} thematic sheets (if none was held, write “không” in the year's sheet)"},
		{"model.wanting.quality", "chi bộ chưa được xếp loại sinh hoạt cả năm ({status})", "the meetings of the year have no grade ({status})"},
		{"model.wanting.year-grade", "chưa có xếp loại năm", "the yearly grade is not known"},
		{"model.wanting.goal", "bộ tiêu chí {id} không nêu tỷ lệ dự yêu cầu", "the set {id} names no attendance that it expects"},
		{"model.wanting.nothing", "không có kỳ nào để tính", "there is nothing to count"},
		{"model.between", "từ {low}/{base} đến {high}/{base}", "between {low}/{base} and {high}/{base}"},
		{"model.quality", "xếp loại sinh hoạt cả năm: {grade}", "the year's meetings: {grade}"},
		{"model.year-grade", "xếp loại năm: {grade}", "yearly grade: {grade}"},
		{"model.at-best", "dù các điều kiện chưa rõ đều đạt, cao nhất là “{grade}”", "even with all that is not known, “{grade}” at best"},
		{"model.not-registered", "không đăng ký", "not registered"},
		{"model.registered-otherwise", "đăng ký “{names}”", "registered for “{names}”"},
		{"excellent.of.good", "hoàn thành tốt nhiệm vụ", "“hoàn thành tốt”"},
		{"excellent.of.good-or-better", "hoàn thành tốt nhiệm vụ trở lên", "“hoàn thành tốt” or better"},
		{"excellent.of.all", "đã xếp loại năm", "with a yearly grade"},
		{"excellent.round.down", "bỏ phần lẻ", "rounded down"},
		{"excellent.round.up", "làm tròn lên", "rounded up"},
		{"excellent.round.nearest", "làm tròn gần nhất", "rounded to the nearest"},
		{"excellent.kept", "Hoàn thành xuất sắc nhiệm vụ: {excellent} chi bộ, trong mức {allowed} ({share} của {base} chi bộ {of}, {round}); chưa rõ xếp loại năm: {unknown}",
			"“Hoàn thành xuất sắc”: {excellent} cells, within the {allowed} allowed ({share} of {base} cells {of}, {round}); yearly grade not known: {unknown}"},
		{"excellent.broken", "Hoàn thành xuất sắc nhiệm vụ: {excellent} chi bộ, vượt mức {allowed} ({share} của {base} chi bộ {of}, {round}); chưa rõ xếp loại năm: {unknown}",
			"“Hoàn thành xuất sắc”: {excellent} cells, more than the {allowed} allowed ({share} of {base} cells {of}, {round}); yearly grade not known: {unknown}"},
	}
}

// yearReportTexts are the words of the models' tables.
func yearReportTexts() []entry {
	return []entry{
		{"excel.index.model", "danh sách xét mô hình cả năm, để trình ký", "the list of a year's model, to sign"},
		{"model.subject", "kết quả xét {model}", "results: {model}"},
		{"model.column.conditions", "Số điều kiện đạt", "Conditions met"},
		{"model.count", "Số chi bộ:", "Cells:"},
		{"explain.model.decided", "{grade}", "{grade}"},
		{"explain.model.met", "số điều kiện đạt: {met}/{asked}", "conditions met: {met} of {asked}"},
		{"model.against.not-held", "{month}: không sinh hoạt", "{month}: not held"},
		{"model.against.grade", "{month}: {grade}", "{month}: {grade}"},
		{"model.against.day", "{month}: sinh hoạt ngày {date}, quy định ngày {day}", "{month}: held on {date}, due on day {day}"},
		{"model.against.thematic", "{quarter}: không sinh hoạt chuyên đề", "{quarter}: no thematic meeting"},
		{"explain.model.title", "{model}: {says}", "{model}: {says}"},
		{"explain.model.undecided", "chưa đủ căn cứ để kết luận", "not decided yet"},
		{"explain.model.not-asked", "không xét", "not asked"},
		{"explain.condition.yes", "có", "yes"},
		{"explain.condition.no", "không", "no"},
		{"explain.condition.points", "{points}/{max}", "{points}/{max}"},
		{"explain.condition.unknown", "chưa rõ", "not known"},
		{"explain.condition.left-out", "không hỏi: chỉ dành cho loại hình {kinds}", "not asked: for the kinds {kinds} only"},
		{"explain.condition.because", "tính từ số liệu: {because}", "worked out: {because}"},
		{"explain.condition.against", "ghi trong phiếu năm; theo số liệu: {because}", "entered in the year's sheet; the facts: {because}"},
		{"model.list", "{model}, {period}", "{model}, {period}"},
		{"model.status.incomplete", "chưa đủ căn cứ", "undecided"},
		{"model.status.not-asked", "không xét", "not asked"},
		{"model.answer.yes", "có", "yes"},
		{"model.answer.no", "không", "no"},
		{"model.answer.unknown", "?", "?"},
		{"model.column.year-grade", "Xếp loại năm", "Year"},
		{"model.column.met", "Đạt", "Met"},
		{"model.column.points", "Điểm", "Points"},
		{"model.column.verdict", "Kết quả", "Result"},
		{"model.column.remarks", "Còn thiếu, ghi chú", "Missing, notes"},
		{"model.lacks", "{id}: {wanting}", "{id}: {wanting}"},
		{"model.and-more", "{words}; và {count} việc khác", "{words}; and {count} more"},
		{"model.pilot", "{cell} (thí điểm)", "{cell} (pilot)"},
		{"model.condition", "{id}. {title} – {how}", "{id}. {title} – {how}"},
		{"model.all", "Kết quả", "Result"},
		{"model.summary", "{who}: xét {asked}/{cells} chi bộ: {grades}; chưa đủ căn cứ {undecided}", "{who}: {asked} of {cells} cells asked: {grades}; undecided {undecided}"},
		{"model.nobody", "Không xét chi bộ nào: cột đăng ký của danh sách không ghi x, cũng không ghi tên “{model}”", "No cell is asked: the roster's column “đăng ký” has neither x nor the name “{model}”"},
		{"model.committee", "{title} – {committee}: {reached}/{cells} chi bộ ({rate}), yêu cầu {goal}: {answer}", "{title} – {committee}: {reached} of {cells} cells ({rate}), asked for {goal}: {answer}"},
		{"model.holds.yes", "đạt", "reached"},
		{"model.holds.no", "chưa đạt", "not reached"},
		{"model.holds.unknown", "chưa xác định được", "not decided yet"},
		{"model.pilots.none", "Thí điểm: danh sách chi bộ chưa đánh dấu chi bộ thí điểm nào", "Pilots: the roster marks no pilot cell"},
		{"model.pilots.ok", "Thí điểm – {committee}, loại hình {kind}: {pilots}/{cells} chi bộ (yêu cầu {least} đến {most})", "Pilots – {committee}, kind {kind}: {pilots} of {cells} cells ({least} to {most} asked for)"},
		{"model.pilots.wrong", "Thí điểm – {committee}, loại hình {kind}: {pilots}/{cells} chi bộ, ngoài mức yêu cầu {least} đến {most}", "Pilots – {committee}, kind {kind}: {pilots} of {cells} cells, outside the {least} to {most} asked for"},
		{"year-grade.short.excellent", "HTXSNV", "“HTXSNV”"},
		{"year-grade.short.good", "HTTNV", "“HTTNV”"},
		{"year-grade.short.completed", "HTNV", "“HTNV”"},
		{"year-grade.short.not-completed", "KHTNV", "“KHTNV”"},
		{"criteria.of-year", "{title} – xét cả năm, dùng với --model", "{title} – of a year, for --model"},
		{"criteria.scope.year", "Xét cả năm của chi bộ, dùng với --model", "Judges a cell's whole year, for --model"},
		{"criteria.measured-by", "để trống thì tính: {measure}", "blank: worked out, {measure}"},
		{"criteria.kinds", "chỉ hỏi loại hình {kinds}", "asked of the kinds {kinds}"},
		{"criteria.measure.meetings-of-grade", "tỷ lệ kỳ sinh hoạt đạt {grade} trở lên", "share of meetings graded {grade} or better"},
		{"criteria.measure.meetings-held", "tỷ lệ tháng có sinh hoạt", "share of months with a meeting"},
		{"criteria.measure.fixed-day", "tỷ lệ kỳ sinh hoạt đúng ngày quy định", "share of meetings on the fixed day"},
		{"criteria.measure.thematic-quarters", "tỷ lệ quý có sinh hoạt chuyên đề", "share of quarters with a thematic meeting"},
		{"criteria.measure.mean-attendance", "tỷ lệ dự sinh hoạt bình quân cả năm", "mean attendance of the year"},
		{"criteria.measure.quality-grade", "xếp loại sinh hoạt cả năm {grade} trở lên", "the year's meetings graded {grade} or better"},
		{"criteria.measure.year-grade", "xếp loại năm {grade} trở lên", "yearly grade {grade} or better"},
		{"criteria.measure.at-least", "{measure} từ {rate}", "{measure}, at least {rate}"},
		{"criteria.measure.above", "{measure} trên {rate}", "{measure}, above {rate}"},
		{"criteria.measure.expected", "{measure} từ mức mà bộ tiêu chí chấm sinh hoạt yêu cầu", "{measure}, at least what the set of the meetings expects"},
		{"criteria.committee", "{title}: {goal} số chi bộ của đảng bộ là “{grade}”", "{title}: {goal} of the committee's cells are “{grade}”"},
		{"criteria.pilots", "Thí điểm: {least} đến {most} chi bộ mỗi loại hình trong mỗi đảng bộ", "Pilots: {least} to {most} cells of each kind in each committee"},
		{"criteria.excellent", "Hoàn thành xuất sắc nhiệm vụ: không quá {share} số chi bộ {of}, {round} (chỉ nhắc)", "“Hoàn thành xuất sắc”: at most {share} of the cells {of}, {round} (a warning only)"},
	}
}
