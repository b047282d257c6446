package text

import (
	"slices"
	"strings"
)

// Keys returns the catalogue's keys of a code: its own and those of its
// variants, remedies left out, in order.
func (p *Printer) Keys(code string) []string {
	var keys []string
	for key := range p.texts {
		if (key == code || strings.HasPrefix(key, code+"/")) && !strings.HasSuffix(key, ".hint") {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// criteriaCommandTexts are the texts of `chibo criteria`: help, tables, the
// printed form, and what an import could not tell.
func criteriaCommandTexts() []entry {
	return slices.Concat(criteriaHelpTexts(), criteriaTableTexts(), tierTexts(), printedFormTexts(), howToTexts(), badFormTexts(), importTexts())
}

func criteriaHelpTexts() []entry {
	return []entry{
		{"cmd.criteria.short", "Xem, kiểm tra, lập bộ tiêu chí", "Show, check and make criteria sets"},
		{"cmd.criteria.long",
			"Bộ tiêu chí là một tệp .yaml ghi nhóm, tiêu chí, điểm, mức xếp loại và cách tính theo kỳ.\nChương trình có sẵn một số bộ; bộ mới lập được từ biểu chấm điểm Excel hoặc Word.",
			"A criteria set is a .yaml file with groups, criteria, points, grades and the rule of a period.\nSome sets are built in; a new one can be made from a printed score sheet in Excel or Word."},
		{"cmd.criteria.example",
			"chibo criteria list\nchibo criteria show an-phu-2025\nchibo criteria import bieu.xlsx -o tieu-chi.yaml\nchibo criteria check tieu-chi.yaml",
			"chibo criteria list\nchibo criteria show an-phu-2025\nchibo criteria import bieu.xlsx -o tieu-chi.yaml\nchibo criteria check tieu-chi.yaml"},
		{"cmd.criteria.list.short", "Liệt kê các bộ tiêu chí có sẵn", "List the built-in criteria sets"},
		{"cmd.criteria.list.example", "chibo criteria list\nchibo tieu-chi danh-sach -f json", "chibo criteria list\nchibo criteria list -f json"},
		{"cmd.criteria.list.status", "0  đã xong\n2  dùng sai tùy chọn", "0  done\n2  wrong usage"},
		{"cmd.criteria.show.use", "show MÃ|TỆP", "show ID|FILE"},
		{"cmd.criteria.show.short", "Xem một bộ tiêu chí, hoặc xuất ra để sửa", "Show a criteria set, or write it out for editing"},
		{"cmd.criteria.show.long",
			"In bộ tiêu chí thành bảng. Với -f yaml thì in tệp để sửa; với -f xlsx -o TỆP thì ghi biểu in,\nkèm trang \"Thiết lập\" cho những gì biểu in không ghi được. Sửa biểu trong Excel rồi nạp lại\nbằng: chibo criteria import",
			"Print a criteria set as a table. With -f yaml the file to edit; with -f xlsx -o FILE a printed form,\nwith a sheet \"Thiết lập\" for what paper cannot show. Edit it in Excel and read it back with:\nchibo criteria import"},
		{"cmd.criteria.show.example",
			"chibo criteria show hd42-2025\nchibo criteria show an-phu-2025 -f yaml -o tieu-chi.yaml\nchibo tieu-chi xem an-phu-2025 -f xlsx -o bieu.xlsx",
			"chibo criteria show hd42-2025\nchibo criteria show an-phu-2025 -f yaml -o tieu-chi.yaml\nchibo criteria show an-phu-2025 -f xlsx -o bieu.xlsx"},
		{"cmd.criteria.show.status",
			"0  đã xong\n2  dùng sai: không có bộ tiêu chí ấy, bộ tiêu chí có lỗi, tệp kết quả đã có\n3  không làm được: không đọc, không ghi được tệp đã nêu",
			"0  done\n2  wrong usage: no such set, a set with errors, an output that exists\n3  the work could not be done: a named file cannot be read or written"},
		{"cmd.criteria.check.use", "check TỆP…", "check FILE…"},
		{"cmd.criteria.check.short", "Kiểm tra bộ tiêu chí, nêu mọi lỗi kèm dòng và cột", "Check criteria sets and tell every fault with line and column"},
		{"cmd.criteria.check.example", "chibo criteria check tieu-chi.yaml\nchibo tieu-chi kiem-tra tieu-chi.yaml -f json", "chibo criteria check tieu-chi.yaml\nchibo criteria check tieu-chi.yaml -f json"},
		{"cmd.criteria.check.status",
			"0  không có lỗi (có thể có cảnh báo)\n2  dùng sai, hoặc bộ tiêu chí có lỗi\n3  không đọc được tệp đã nêu",
			"0  no errors (there may be warnings)\n2  wrong usage, or a set has errors\n3  a named file cannot be read"},
		{"cmd.criteria.import.use", "import BIỂU.xlsx|BIỂU.docx", "import FORM.xlsx|FORM.docx"},
		{"cmd.criteria.import.short", "Lập bộ tiêu chí từ biểu chấm điểm Excel hoặc Word", "Make a criteria set from a printed score sheet in Excel or Word"},
		{"cmd.criteria.import.long",
			"Đọc bảng có cột Tiêu chí và Thang điểm (hoặc Điểm tối đa) rồi ghi thành bộ tiêu chí có chú thích.\nCộng thử từng nhóm và tổng. Chỗ nào chưa rõ thì nêu từng dòng; còn lỗi thì không ghi gì.\nKhông nêu --output thì in bộ tiêu chí ra màn hình.",
			"Read a table with criteria and points and write it as a commented criteria set. Sums are checked\nagainst groups and total. What cannot be told is named row by row; with errors nothing is written.\nWithout --output the set is printed."},
		{"cmd.criteria.import.example",
			"chibo criteria import bieu.xlsx -o tieu-chi.yaml\nchibo tieu-chi nhap bieu.docx -o tieu-chi.yaml",
			"chibo criteria import bieu.xlsx -o tieu-chi.yaml\nchibo criteria import bieu.docx -o tieu-chi.yaml"},
		{"cmd.criteria.import.status",
			"0  đã xong (có thể có chỗ cần xem lại)\n1  đã ghi bộ tiêu chí, nhưng biểu còn dòng có điểm mà chương trình chưa hiểu\n2  dùng sai, hoặc biểu có lỗi, tự mâu thuẫn nên không ghi gì\n3  không làm được: không đọc được tệp, không thấy bảng tiêu chí, không ghi được kết quả",
			"0  done (some rows may be doubtful)\n1  the set is written, but rows of the form with points are not understood\n2  wrong usage, or errors in the form: nothing is written\n3  the work could not be done: the file cannot be read or has no such table, the output cannot be written"},
		{"cmd.criteria.confirm.use", "confirm TỆP|MÃ --by NGƯỜI --date NGÀY", "confirm FILE|ID --by WHO --date DAY"},
		{"cmd.criteria.confirm.short", "Ghi rằng cơ quan đã đối chiếu bộ tiêu chí với văn bản gốc", "Record that the office compared a set with its document"},
		{"cmd.criteria.confirm.long",
			"Ghi vào tệp (bộ có sẵn thì ghi vào chibo.yaml) ai đã đối chiếu bộ tiêu chí với văn bản gốc, ngày nào. Từ đó bộ ấy được coi là đã đối chiếu, không in lời lưu ý. Tệp thay đổi thì xác nhận hết hiệu lực và chương trình nhắc. Bộ minh họa không xác nhận được.",
			"Writes into the file, for a built-in set into chibo.yaml, who compared the set with its document and when. The set then counts as official and prints no notice. A changed file makes the confirmation lapse, and the program says so. A sample cannot be confirmed."},
		{"cmd.criteria.confirm.example",
			"chibo criteria confirm tieu-chi.yaml --by \"Văn phòng Đảng ủy\" --date 05/10/2026\nchibo criteria confirm an-phu-2025 --by \"Văn phòng Đảng ủy\" --date 05/10/2026",
			"chibo criteria confirm criteria.yaml --by \"Party office\" --date 05/10/2026\nchibo criteria confirm an-phu-2025 --by \"Party office\" --date 05/10/2026"},
		{"flag.criteria.by", "`NGƯỜI` hoặc cơ quan đã đối chiếu", "`WHO` compared it"},
		{"flag.criteria.date", "`NGÀY` đối chiếu, như 05/10/2026", "`DAY` of the comparison, as 05/10/2026"},
		{"criteria-confirm-flags", "cần --by (ai đối chiếu) và --date (ngày đối chiếu, không phải \"{date}\")", "--by (who) and --date (a day, not \"{date}\") are needed"},
		{"criteria-confirm-flags.hint", "gõ như: chibo criteria confirm tieu-chi.yaml --by \"Văn phòng Đảng ủy\" --date 05/10/2026", "type: chibo criteria confirm criteria.yaml --by \"Party office\" --date 05/10/2026"},
		{"criteria-confirm-sample", "bộ {id} là bộ minh họa, không phải quy định: không xác nhận được", "{id} is a sample and no regulation: it cannot be confirmed"},
		{"criteria-confirm-sample.hint", "nhập biểu của văn bản gốc bằng: chibo criteria import; hoặc sửa bộ ấy theo văn bản gốc và đổi standing thành secondary", "import the form of the document by: chibo criteria import; or mend the set after the document and change its standing to secondary"},
		{"criteria-confirm-workspace", "thư mục này ghi thiết lập trong {file}, không có chibo.yaml", "the settings of this folder stand in {file}, there is no chibo.yaml"},
		{"criteria-confirm-workspace.hint", "lưu bộ tiêu chí thành tệp bằng: chibo criteria show … -o tieu-chi.yaml, rồi xác nhận tệp ấy", "save the set as a file by: chibo criteria show … -o criteria.yaml, and confirm that"},
		{"criteria-confirmed", "Đã ghi vào {file}: {by} xác nhận bộ tiêu chí {id} đã đối chiếu với văn bản gốc ngày {date}.", "Written into {file}: {by} confirmed on {date} that {id} was compared with its document."},
		{"cmd.criteria.schema.short", "In lược đồ JSON của tệp bộ tiêu chí, cho trình soạn thảo", "Print the JSON Schema of a criteria file, for editors"},
		{"cmd.criteria.schema.example", "chibo criteria schema > luoc-do.json", "chibo criteria schema > schema.json"},
		{"cmd.criteria.schema.status", "0  đã xong\n2  dùng sai", "0  done\n2  wrong usage"},
		{"flag.criteria.output", "ghi vào `TỆP`", "write to `FILE`"},
		{"flag.criteria.list.format", "`DẠNG`: table, json (mặc định table)", "`FORMAT`: table, json (default table)"},
		{"flag.criteria.check.format", "`DẠNG`: text, json (mặc định text)", "`FORMAT`: text, json (default text)"},
		{"flag.criteria.show.format", "`DẠNG`: table, yaml, xlsx (mặc định theo đuôi tệp kết quả, không thì table)", "`FORMAT`: table, yaml, xlsx (default by the output's extension, else table)"},
		{"flag.criteria.sheet", "lấy bảng ở `TRANG` này (trang tính, hoặc \"Bảng 2\" của tệp Word)", "take the table on this `SHEET` (a worksheet, or \"Bảng 2\" of a Word file)"},
		{"flag.criteria.standing", "`MỨC` đối chiếu: official, secondary, sample (mặc định secondary)", "`STANDING`: official, secondary, sample (default secondary)"},
		{"flag.criteria.id", "đặt `MÃ` cho bộ tiêu chí (mặc định theo tên tệp)", "give the set this `ID` (default by the file's name)"},
		{"criteria-argument", "chưa nêu tệp hay mã bộ tiêu chí", "no file or id of a criteria set is named"},
		{"criteria-argument.hint", "xem cách gõ bằng: {command} --help", "see how with: {command} --help"},
		{"criteria-show-faulty", "bộ tiêu chí có lỗi nên không xem được", "the set has errors and cannot be shown"},
		{"criteria-show-faulty.hint", "sửa các lỗi nêu trên rồi chạy lại", "mend the errors above and run again"},
		{"criteria-xlsx-output", "biểu Excel cần một tệp để ghi", "the Excel form needs a file"},
		{"criteria-xlsx-output.hint", "thêm -o bieu.xlsx", "add -o bieu.xlsx"},
		{"criteria-output-format", "{file} không hợp với -f {format}", "{file} does not fit -f {format}"},
		{"criteria-output-format.hint", "đặt tên tệp có đuôi là một trong: {accepted}", "give the file one of the extensions: {accepted}"},
		{"criteria-import-faulty", "biểu còn chỗ chưa đọc được nên chưa ghi bộ tiêu chí", "parts of the form could not be read, so no set was written"},
		{"criteria-import-faulty.hint", "sửa các dòng nêu trên trong biểu, lưu lại rồi chạy lại", "mend the rows above in the form, save it and run again"},
		{"criteria-clean", "{file}: không có lỗi", "{file}: no faults"},
		{"criteria-imported", "{groups} nhóm, {criteria} tiêu chí, tổng {points} điểm.", "groups: {groups}, criteria: {criteria}, points in all: {points}."},
		{"criteria-account", "Biểu: đã dùng {used} dòng, {unread} dòng chưa hiểu.", "The form: {used} rows used, {unread} not understood."},
		{"criteria-next", "Mở {file} xem lại các dòng bắt đầu bằng #, rồi chạy: chibo criteria check {file}", "Look through the lines of {file} that start with #, then run: chibo criteria check {file}"},
	}
}

func criteriaTableTexts() []entry {
	return []entry{
		{"criteria.column.id", "Mã", "ID"},
		{"criteria.column.document", "Văn bản", "Document"},
		{"criteria.column.in-force", "Hiệu lực", "In force"},
		{"criteria.column.standing", "Mức đối chiếu", "Standing"},
		{"criteria.column.title", "Tên", "Title"},
		{"criteria.column.criterion", "Nhóm, tiêu chí", "Group, criterion"},
		{"criteria.column.max", "Điểm", "Points"},
		{"criteria.column.how", "Cách chấm", "Marked by"},
		{"criteria.document", "Văn bản: {document}", "Document: {document}"},
		{"criteria.document.none", "chưa rõ số văn bản", "number not known"},
		{"criteria.document.part", "{number} ngày {date}", "{number} of {date}"},
		{"criteria.document.issuer", "{paper} của {issuer}", "{paper}, {issuer}"},
		{"criteria.in-force", "Hiệu lực: {span}", "In force: {span}"},
		{"criteria.in-force.from", "từ {from}", "from {from}"},
		{"criteria.in-force.to", "đến hết {to}", "until {to}"},
		{"criteria.in-force.both", "từ {from} đến hết {to}", "from {from} until {to}"},
		{"criteria.in-force.open", "chưa rõ", "not stated"},
		{"criteria.standing", "Mức đối chiếu: {standing}", "Standing: {standing}"},
		{"criteria.meeting.regular", "Chấm các kỳ sinh hoạt thường kỳ", "Scores regular meetings"},
		{"criteria.meeting.thematic", "Chấm các kỳ sinh hoạt chuyên đề", "Scores thematic meetings"},
		{"criteria.meeting.any", "Chấm mọi kỳ sinh hoạt", "Scores all meetings"},
		{"criteria.official.review-else-self", "xếp loại theo điểm cấp trên chấm, chưa có thì theo điểm tự chấm", "graded by the review marks, by the self marks where there are none"},
		{"criteria.official.review-over-self", "xếp loại theo từng tiêu chí: điểm cấp trên chấm, chưa có thì điểm tự chấm", "graded criterion by criterion: the review mark, else the self mark"},
		{"criteria.official.review", "xếp loại theo điểm cấp trên chấm", "graded by the review marks"},
		{"criteria.official.self", "xếp loại theo điểm tự chấm", "graded by the self marks"},
		{"criteria.divergence", "nhắc khi hai cột chênh quá {points} điểm", "warned where the two differ by more than {points}"},
		{"criteria.subject.committee", "Chấm sinh hoạt của cấp ủy, không phải của chi bộ.", "Scores the meetings of committees, not those of party cells."},
		{"criteria.scope", "{meeting}; {official}", "{meeting}; {official}"},
		{"criteria.scope.divergence", "{meeting}; {official}; {divergence}", "{meeting}; {official}; {divergence}"},
		{"criteria.kind.check", "có/không", "yes/no"},
		{"criteria.kind.points", "0–{max}", "0–{max}"},
		{"criteria.kind.step", "0–{max}, bước {step}", "0–{max} in steps of {step}"},
		{"criteria.kind.ceiling", "cộng không quá {max}", "added, {max} at most"},
		{"criteria.kind.deduction", "trừ không quá {max}", "taken off, {max} at most"},
		{"criteria.kind.measured", "theo mức ({measure})", "tiers ({measure})"},
		{"criteria.kind.tiers", "theo mức, người chấm chọn", "tiers, chosen by hand"},
		{"criteria.measure.attendance", "tỷ lệ dự", "attendance"},
		{"criteria.measure.speaking", "tỷ lệ phát biểu", "share of speakers"},
		{"criteria.measure.duration-gap", "số phút thiếu", "minutes short"},
		{"criteria.measure.resolution", "tỷ lệ thực hiện nghị quyết", "resolution carried out"},
		{"criteria.applies.skip", "chỉ tính kỳ có chuyên đề; kỳ khác bỏ ra, giữ thang điểm", "thematic meetings only; left out in others, the scale kept"},
		{"criteria.applies.full", "chỉ tính kỳ có chuyên đề; kỳ khác tính đủ điểm", "thematic meetings only; full marks in others"},
		{"criteria.applies.rescale", "chỉ tính kỳ có chuyên đề; kỳ khác bỏ ra, quy về thang đủ", "thematic meetings only; left out in others, the rest rescaled"},
		{"criteria.total", "TỔNG ĐIỂM", "TOTAL"},
		{"criteria.tier", "+ {tier}", "+ {tier}"},
		{"criteria.grades", "Xếp loại:", "Grades:"},
		{"criteria.gate", "{grade} còn phải: {test}; không đạt thì xếp {else}", "{grade} also needs: {test}; else {else}"},
		{"criteria.caps", "Mức trần:", "Caps:"},
		{"criteria.cap", "{test}: cao nhất là {grade}", "{test}: {grade} at most"},
		{"criteria.cap.because", "{test}: cao nhất là {grade} ({because})", "{test}: {grade} at most ({because})"},
		{"criteria.periods", "Cách tính theo kỳ:", "Rule of a period:"},
		{"criteria.period", "{kind}: {rule}", "{kind}: {rule}"},
		{"criteria.period.month", "tháng", "month"},
		{"criteria.period.quarter", "quý", "quarter"},
		{"criteria.period.half", "6 tháng", "half-year"},
		{"criteria.period.nine_months", "9 tháng", "nine months"},
		{"criteria.period.year", "năm", "year"},
		{"criteria.period.range", "nhiều năm", "several years"},
		{"criteria.discipline", "Nền nếp: {items}", "Discipline: {items}"},
		{"criteria.discipline.minutes", "ít nhất {minutes} phút", "at least {minutes} minutes"},
		{"criteria.discipline.combined", "{minutes} phút khi kết hợp chuyên đề", "{minutes} minutes when combined with a theme"},
		{"criteria.discipline.large", "{minutes} phút từ {members} đảng viên", "{minutes} minutes from {members} members up"},
		{"criteria.discipline.attendance", "tỷ lệ dự từ {rate}", "attendance at least {rate}"},
		{"criteria.discipline.thematic", "mỗi quý {count} kỳ chuyên đề", "thematic meetings a quarter: {count}"},
		{"criteria.discipline.window", "lệch ngày cố định không quá {days} ngày", "at most {days} days off the fixed day"},
		{"criteria.targets", "Chỉ tiêu:", "Targets:"},
		{"criteria.notice", "Lưu ý: {notice}", "Note: {notice}"},
	}
}

// tierTexts are the words of bounds. A printed form shows them in Vietnamese,
// and its import reads them back.
func tierTexts() []entry {
	return []entry{
		{"tier.label", "{label}", "{label}"},
		{"tier.label-bound", "{label} [{tier}]", "{label} [{tier}]"},
		{"tier.number", "mức {number}", "tier {number}"},
		{"tier.whole", "đủ thời lượng", "whole duration"},
		{"tier.short", "thiếu không quá {minutes} phút", "at most {minutes} minutes short"},
		{"tier.short-between", "thiếu trên {least} đến {most} phút", "more than {least} and up to {most} minutes short"},
		{"tier.short-above", "thiếu trên {minutes} phút", "more than {minutes} minutes short"},
		{"tier.from", "từ {rate}% trở lên", "at least {rate}%"},
		{"tier.from-below", "từ {rate}% đến dưới {to}%", "from {rate}% to below {to}%"},
		{"tier.from-to", "từ {rate}% đến {to}%", "from {rate}% to {to}%"},
		{"tier.above", "trên {rate}%", "above {rate}%"},
		{"tier.above-below", "trên {rate}% đến dưới {to}%", "above {rate}% and below {to}%"},
		{"tier.above-to", "trên {rate}% đến {to}%", "above {rate}% up to {to}%"},
		{"tier.just", "đúng {rate}%", "just {rate}%"},
		{"tier.below", "dưới {rate}%", "below {rate}%"},
		{"tier.up-to", "từ {rate}% trở xuống", "{rate}% or less"},
		{"tier.lowest-if", "{tier}, hoặc có từ {count} đảng viên vắng không lý do", "{tier}, or at least {count} absent without reason"},
		{"band.from", "{grade}: từ {from} điểm trở lên", "{grade}: {from} points or more"},
		{"band.between", "{grade}: từ {from} đến dưới {to} điểm", "{grade}: from {from} to below {to} points"},
		{"band.below", "{grade}: dưới {to} điểm", "{grade}: below {to} points"},
	}
}

func printedFormTexts() []entry {
	return []entry{
		{"form.superior", "ĐẢNG ỦY ……………………………", "PARTY COMMITTEE ……………………"},
		{"form.party", "ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIETNAM"},
		{"form.cell", "CHI BỘ …………………………………", "PARTY CELL ……………………………"},
		{"form.place-date", "…………, ngày …… tháng …… năm ……", "…………, date …………"},
		{"form.title", "PHIẾU CHẤM ĐIỂM", "SCORE SHEET"},
		{"form.document", "(Theo {number})", "(After {number})"},
		{"form.document.dated", "(Theo {number} ngày {date})", "(After {number} of {date})"},
		{"form.month", "Kỳ sinh hoạt tháng …… năm ………", "Meeting of month …… year ………"},
		{"form.tier", "{tier}: {points} điểm", "{tier}: {points} points"},
		{"form.total", "TỔNG ĐIỂM", "TOTAL"},
		{"form.grade", "Xếp loại: ……………………", "Grade: ……………………"},
		{"form.sign.cell", "T/M BAN CHI ỦY", "FOR THE CELL'S COMMITTEE"},
		{"form.sign.secretary", "BÍ THƯ", "SECRETARY"},
		{"form.sign.superior", "CẤP ỦY CẤP TRÊN PHỤ TRÁCH", "SUPERVISOR OF THE SUPERIOR COMMITTEE"},
		{"form.bands", "Thang xếp loại: {bands}.", "Grades: {bands}."},
		{"form.check", "{mark} Tiêu chí có/không: chỉ ghi 0 hoặc điểm tối đa.", "{mark} Yes/no criterion: 0 or full marks only."},
		{"form.notice", "Lưu ý: {notice}", "Note: {notice}"},
		{"form.wrong-mark.title", "Điểm không hợp lệ", "Mark not valid"},
		{"form.wrong-mark", "Điểm tối đa của tiêu chí này là {max}. Chọn một điểm trong danh sách (nếu có), hoặc ghi điểm trong thang.", "Full marks here are {max}. Choose from the list, or type a mark within the scale."},
		{"form.settings.title", "THIẾT LẬP CỦA BỘ TIÊU CHÍ", "SETTINGS OF THE CRITERIA SET"},
		{"form.settings.about",
			"Trang này ghi những gì biểu in không thể hiện được; biểu và trang này hợp lại là bộ tiêu chí. Chỉ sửa các ô giá trị, không sửa tên mục và tiêu đề cột. Tên, điểm tối đa và các mức điểm của tiêu chí sửa ở trang \"Biểu chấm điểm\": mỗi dòng ở đó nối với dòng ở đây bằng cột Mã. Sửa xong, lưu lại rồi chạy: chibo criteria import",
			"What paper cannot show; the form and this sheet together are the set. Edit the values only. Titles, points and tiers are edited on the form, whose rows are tied to the rows here by their code. Then run: chibo criteria import"},
	}
}

func howToTexts() []entry {
	return []entry{
		{"form.howto.choice", "Một trong: {accepted}", "One of: {accepted}"},
		{"form.howto.date", "ngày/tháng/năm, như 28/10/2025; để trống nếu không có", "day/month/year, such as 28/10/2025; may be blank"},
		{"form.howto.share", "tỷ lệ có dấu %, như 90%; để trống nếu không xét", "a share such as 90%; may be blank"},
		{"form.howto.count", "số nguyên; để trống nếu không xét", "a whole number; may be blank"},
		{"form.howto.id", "tên ngắn, không dấu, dùng khi gõ lệnh", "a short name for the command line"},
		{"form.howto.divergence", "số điểm; hai cột chênh quá số này thì chương trình nhắc", "points; a larger difference of the columns is warned of"},
		{"form.howto.notice", "in ra mỗi lần dùng bộ chưa đối chiếu văn bản gốc", "printed at every use of a set that is not official"},
		{"form.howto.heading", "thay cho PHIẾU CHẤM ĐIỂM; để trống thì giữ nguyên", "in place of SCORE SHEET; blank keeps it"},
		{"form.howto.decimals", "từ 0 đến 3", "0 to 3"},
		{"form.howto.basis", "số văn bản quy định cách tính theo kỳ; để trống nếu do cấp ủy chọn", "the document that orders the rule; blank where the committee chose it"},
	}
}
