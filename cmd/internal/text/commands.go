package text

import "slices"

// commandTexts are the texts of the command line: help, refusals, notices.
func commandTexts() []entry {
	return slices.Concat(helpTexts(), flagTexts(), usageTexts(), inputTexts(), noticeTexts())
}

// helpTexts are what --help prints.
func helpTexts() []entry {
	return []entry{
		{"cmd.root.short", "Chấm điểm, xếp loại sinh hoạt chi bộ từ bảng tính", "Score the meetings of party cells from spreadsheets"},
		{"cmd.root.long",
			"chibo chấm điểm, xếp loại chất lượng sinh hoạt chi bộ từ các phiếu chấm điểm Excel,\nkhông sửa phiếu, nêu rõ mỗi con số từ đâu ra.",
			"chibo scores and classifies the meetings of party cells from Excel score sheets.\nIt never alters a sheet, and says where each number comes from."},
		{"cmd.root.example",
			"chibo score quý 3/2026\nchibo score phieu -r danh-sach-chi-bo.xlsx -p 2026-Q3 -o bao-cao.xlsx",
			"chibo score 2026-Q3\nchibo score phieu -r danh-sach-chi-bo.xlsx -p 2026-Q3 -o bao-cao.xlsx"},
		{"cmd.score.use", "score [KỲ] [TỆP|THƯ_MỤC…]", "score [PERIOD] [FILE|FOLDER…]"},
		{"cmd.score.short", "Chấm điểm, xếp loại các chi bộ trong một kỳ", "Score and classify the party cells of a period"},
		{"cmd.score.long",
			"Đọc phiếu chấm điểm trong các tệp, thư mục đã nêu (cả thư mục con), chấm và xếp loại\ntừng chi bộ trong danh sách, in bảng xếp loại ra màn hình; với --output thì ghi thêm báo cáo.\n\nKỲ viết như 2026-07, 2026-Q3, 2026-H1, 2026-9M, 2026, tháng 7/2026, quý III/2026,\n6 tháng đầu năm 2026. Không nêu kỳ: quý gần nhất đã kết thúc.\n\nTrong thư mục có chibo.yaml thì danh sách, phiếu, bộ tiêu chí và nơi ghi báo cáo lấy từ đó.",
			"Read the score sheets in the files and folders named (searched in depth), score and classify\nevery cell of the roster, and print the classification; with --output also write a report.\n\nPERIOD is written as 2026-07, 2026-Q3, 2026-H1, 2026-9M, 2026, or as clerks write it:\nquý III/2026, 6 tháng đầu năm 2026. Without one: the last quarter that ended.\n\nIn a folder with a chibo.yaml, the roster, sheets, criteria and reports are taken from there."},
		{"cmd.score.example",
			"chibo score 2026-Q3 phieu -r danh-sach-chi-bo.xlsx\nchibo cham-diem quý 3/2026 phieu -r danh-sach-chi-bo.xlsx -o bao-cao.xlsx\nchibo score phieu -r danh-sach-chi-bo.xlsx -c tieu-chi.yaml -p 2026-Q3 -f json",
			"chibo score 2026-Q3 phieu -r danh-sach-chi-bo.xlsx\nchibo score quý 3/2026 phieu -r danh-sach-chi-bo.xlsx -o bao-cao.xlsx\nchibo score phieu -r danh-sach-chi-bo.xlsx -c tieu-chi.yaml -p 2026-Q3 -f json"},
		{"cmd.version.short", "Cho biết phiên bản", "Print the version"},
		{"cmd.help.use", "help [LỆNH]", "help [COMMAND]"},
		{"cmd.help.short", "Xem hướng dẫn của một lệnh", "Show the help of a command"},
		{"help.usage", "Cách dùng:", "Usage:"},
		{"help.aliases", "Tên gọi khác:", "Aliases:"},
		{"help.examples", "Ví dụ:", "Examples:"},
		{"help.commands", "Các lệnh:", "Commands:"},
		{"help.group.prepare", "Chuẩn bị:", "Setting up:"},
		{"help.group.read", "Nhận phiếu, kiểm tra:", "Sheets come in:"},
		{"help.group.score", "Chấm điểm, báo cáo:", "Scoring and reports:"},
		{"help.group.keep", "Ký, chốt, đối chiếu:", "Signed reports:"},
		{"help.group.rest", "Khác:", "Other:"},
		{"help.flags", "Tùy chọn:", "Flags:"},
		{"help.common", "Tùy chọn chung:", "Common flags:"},
		{"help.status", "Mã kết thúc:", "Exit status:"},
		{"help.status.table",
			"0  đã xong\n1  đã xong, nhưng dữ liệu vào có lỗi (phần hợp lệ vẫn được chấm; với --strict thì không ghi gì)\n2  dùng sai: tùy chọn, kỳ, bộ tiêu chí có lỗi, tệp kết quả đã có hoặc là tệp đầu vào\n3  không làm được: không đọc, không ghi được tệp đã nêu, không hiểu danh sách, không thấy phiếu",
			"0  done\n1  done, but there are errors in the input (what is valid is scored; with --strict nothing is written)\n2  wrong usage: flags, period, criteria with errors, an output that exists or is an input\n3  the work could not be done: a named file cannot be read or written, no roster understood, no sheet found"},
		{"help.word.command", "LỆNH", "COMMAND"},
		{"help.word.flags", "[TÙY CHỌN]", "[FLAGS]"},
		{"help.more", "Xem hướng dẫn của từng lệnh: {command} LỆNH --help", "For the help of a command: {command} COMMAND --help"},
	}
}

// flagTexts describe the flags; the word in backquotes stands for the value.
func flagTexts() []entry {
	return []entry{
		{"flag.help", "xem hướng dẫn này", "show this help"},
		{"flag.lang", "`NGÔN_NGỮ` của chương trình: vi hoặc en (mặc định vi; biến CHIBO_LANG)", "`LANGUAGE` of the program: vi or en (default vi; variable CHIBO_LANG)"},
		{"flag.quiet", "chỉ in kết quả và lỗi, không in cảnh báo và thông báo", "print results and errors only, no warnings or notices"},
		{"flag.no-color", "không tô màu (biến NO_COLOR)", "no colours (variable NO_COLOR)"},
		{"flag.period", "`KỲ` chấm, như 2026-Q3 hoặc \"quý III/2026\"", "`PERIOD` to score, such as 2026-Q3"},
		{"flag.roster", "`TỆP` danh sách chi bộ (.xlsx)", "`FILE` with the roster of party cells (.xlsx)"},
		{"flag.criteria", "`BỘ` tiêu chí: mã có sẵn hoặc tệp .yaml; nêu nhiều lần hoặc cách nhau dấu phẩy (mặc định hd42-2025)", "criteria `SET`: a built-in id or a .yaml file; repeatable, or a comma list (default hd42-2025)"},
		{"flag.output", "ghi báo cáo vào `TỆP` .xlsx, .docx, .json, .csv hoặc .md; nêu được nhiều lần", "write the report to `FILE` (.xlsx, .docx, .json, .csv or .md); repeatable"},
		{"flag.format", "`DẠNG` in ra màn hình: table, json, csv, markdown (mặc định table)", "`FORMAT` on stdout: table, json, csv, markdown (default table)"},
		{"flag.decisions", "`TỆP` quyết định của cấp trên (mặc định quyet-dinh.xlsx nếu có)", "`FILE` with decisions of the superior committee (default quyet-dinh.xlsx where it exists)"},
		{"flag.password", "`MẬT_KHẨU` để mở các tệp Excel đặt mật khẩu", "`PASSWORD` of workbooks that have one"},
		{"flag.force", "thay tệp kết quả đã có", "replace an output that exists"},
		{"flag.strict", "dữ liệu vào có lỗi thì không ghi gì", "write nothing when the input has errors"},
		{"flag.decimal-comma", "CSV viết số thập phân bằng dấu phẩy, cho Excel tiếng Việt", "write decimal commas in CSV, for Excel in Vietnamese"},
	}
}

// usageTexts refuse a command line.
func usageTexts() []entry {
	return []entry{
		{"unknown-command", "không có lệnh \"{command}\"", "there is no command \"{command}\""},
		{"unknown-command.hint", "xem các lệnh bằng: chibo --help", "see the commands with: chibo --help"},
		{"unknown-command/near", "không có lệnh \"{command}\"; có phải \"{near}\"?", "there is no command \"{command}\"; did you mean \"{near}\"?"},
		{"unknown-command/near.hint", "gõ lại với \"{near}\", hoặc xem các lệnh bằng: chibo --help", "type it again with \"{near}\", or see the commands with: chibo --help"},
		{"too-many-arguments", "lệnh {command} không nhận tham số \"{argument}\"", "{command} takes no argument \"{argument}\""},
		{"too-many-arguments.hint", "bỏ \"{argument}\" đi", "leave out \"{argument}\""},
		{"unknown-flag", "không có tùy chọn {flag}", "there is no flag {flag}"},
		{"unknown-flag.hint", "xem các tùy chọn bằng: {command} --help", "see the flags with: {command} --help"},
		{"unknown-flag/near", "không có tùy chọn {flag}; có phải {near}?", "there is no flag {flag}; did you mean {near}?"},
		{"unknown-flag/near.hint", "gõ lại với {near}", "type it again with {near}"},
		{"flag-without-value", "tùy chọn {flag} thiếu giá trị", "the flag {flag} has no value"},
		{"flag-without-value.hint", "viết giá trị ngay sau {flag}", "write the value after {flag}"},
		{"flag-value", "giá trị \"{value}\" của {flag} không dùng được", "the value \"{value}\" of {flag} cannot be used"},
		{"flag-value.hint", "{flag} chỉ nhận true hoặc false, hoặc viết không kèm giá trị", "{flag} takes true or false, or no value at all"},
		{"flag-value/choice", "giá trị \"{value}\" của {flag} không dùng được", "the value \"{value}\" of {flag} cannot be used"},
		{"flag-value/choice.hint", "chọn một trong: {accepted}", "choose one of: {accepted}"},
		{"flag-syntax", "tùy chọn \"{flag}\" viết không đúng", "the flag \"{flag}\" is not written rightly"},
		{"flag-syntax.hint", "viết --tên giá_trị hoặc --tên=giá_trị", "write --name value or --name=value"},
		{"flag-error", "tùy chọn viết không đúng: {error}", "a flag is not written rightly: {error}"},
		{"unknown-language", "{where}: không có ngôn ngữ \"{value}\"", "{where}: there is no language \"{value}\""},
		{"unknown-language.hint", "chọn một trong: {accepted}", "choose one of: {accepted}"},
		{"no-roster", "chưa nêu danh sách chi bộ", "no roster of party cells is named"},
		{"no-roster.hint", "thêm -r danh-sach-chi-bo.xlsx, hoặc ghi \"roster:\" trong chibo.yaml", "add -r danh-sach-chi-bo.xlsx, or write \"roster:\" in chibo.yaml"},
		{"no-sheets-named", "chưa nêu tệp hay thư mục phiếu chấm điểm", "no file or folder of score sheets is named"},
		{"no-sheets-named.hint", "nêu thư mục phiếu, như: chibo score 2026-Q3 phieu -r danh-sach-chi-bo.xlsx; hoặc ghi \"sheets:\" trong chibo.yaml", "name the folder, as in: chibo score 2026-Q3 phieu -r danh-sach-chi-bo.xlsx; or write \"sheets:\" in chibo.yaml"},
		{"bad-period", "không hiểu kỳ \"{text}\"", "\"{text}\" cannot be read as a period"},
		{"bad-period.hint", "viết như 2026-07, 2026-Q3, 2026-H1, 2026-9M, 2026 hoặc \"quý III/2026\"", "write it as 2026-07, 2026-Q3, 2026-H1, 2026-9M or 2026"},
		{"bad-period/argument", "\"{text}\" không phải là kỳ, cũng không có tệp hay thư mục nào tên như vậy", "\"{text}\" is no period, and there is no file or folder of that name"},
		{"bad-period/argument.hint", "viết kỳ như 2026-07, 2026-Q3, 2026-H1, 2026-9M, 2026 hoặc \"quý III/2026\"; nếu là thư mục thì xem lại tên", "write a period as 2026-07, 2026-Q3, 2026-H1, 2026-9M or 2026; look at the name if it is a folder"},
		{"bad-period/year", "kỳ \"{text}\" thiếu năm", "the period \"{text}\" lacks its year"},
		{"bad-period/year.hint", "viết cả năm, như: {written} (hoặc {period})", "write the year too, such as: {written} (or {period})"},
		{"period.typed.month", "tháng {number}/{year}", "tháng {number}/{year}"},
		{"period.typed.quarter", "quý {number}/{year}", "quý {number}/{year}"},
		{"two-periods", "nêu hai kỳ khác nhau: {first} và {second}", "two different periods are named: {first} and {second}"},
		{"two-periods.hint", "chỉ nêu một kỳ, sau lệnh hoặc với --period", "name one period, after the command or with --period"},
		{"unknown-criteria", "không có bộ tiêu chí \"{id}\"", "there is no criteria set \"{id}\""},
		{"unknown-criteria.hint", "chọn một trong: {known}; hoặc nêu một tệp .yaml", "choose one of: {known}; or name a .yaml file"},
		{"unknown-criteria/near", "không có bộ tiêu chí \"{id}\"; có phải \"{near}\"?", "there is no criteria set \"{id}\"; did you mean \"{near}\"?"},
		{"unknown-criteria/near.hint", "gõ lại với -c {near}, hoặc nêu một tệp .yaml", "type it again with -c {near}, or name a .yaml file"},
		{"criteria-faulty", "bộ tiêu chí có lỗi, chưa chấm gì", "the criteria have errors, nothing was scored"},
		{"criteria-faulty.hint", "sửa các lỗi nêu trên rồi chạy lại", "mend the errors above and run again"},
		{"workspace-faulty", "{file} có lỗi, chưa chấm gì", "{file} has errors, nothing was scored"},
		{"workspace-faulty.hint", "sửa các lỗi nêu trên rồi chạy lại", "mend the errors above and run again"},
		{"unknown-extension", "không biết ghi {file} theo dạng nào", "the format of {file} is not known"},
		{"unknown-extension.hint", "đặt tên tệp kết quả có đuôi là một trong: {accepted}", "give the output one of the extensions: {accepted}"},
		{"output-twice", "tệp kết quả {file} được nêu hai lần", "the output {file} is named twice"},
		{"output-twice.hint", "chỉ nêu {file} một lần", "name {file} once"},
		{"shape.workspace", "tệp thư mục làm việc", "the workspace file"},
		{"shape.taught", "tệp khai-bao.yaml", "khai-bao.yaml"},
		{"shape.headers", "phần \"headers\" (từ đầu cột)", "\"headers\""},
		{"shape.paper", "số, ngày của một báo cáo", "a report's number and date"},
		{"shape.signer", "người ký", "a signer"},
	}
}

// inputTexts say why the work could not be done, or what of the criteria is
// to be looked at.
func inputTexts() []entry {
	return []entry{
		{"file-not-found", "không tìm thấy {file}", "{file} is not there"},
		{"pattern-without-files", "không có tệp nào khớp với {pattern}", "no file matches {pattern}"},
		{"pattern-without-files.hint", "xem lại tên thư mục và đuôi tệp, ví dụ bao-cao\\*.xlsx", "look at the folder and the extension, for example bao-cao\\*.xlsx"},
		{"file-error", "không mở được {file}: {reason}", "{file} cannot be opened: {reason}"},
		{"file-error.hint", "thử mở tệp bằng Excel; nếu không được thì xin lại tệp", "try to open it in Excel; where that fails, ask for the file again"},
		{"file-is-folder", "{file} là thư mục, không phải tệp", "{file} is a folder, not a file"},
		{"file-no-plain", "{file} không phải là một tệp thường (là thiết bị hoặc đường ống)", "{file} is no plain file (a device or a pipe)"},
		{"file-no-plain.hint", "nêu tên một tệp trên đĩa", "name a file on the disk"},
		{"file-changed", "{file} đã bị thay đổi trong lúc chạy", "{file} was changed during the run"},
		{"file-changed.hint", "lưu và đóng tệp rồi chạy lại", "save and close it, then run again"},
		{"file-is-folder.hint", "nêu tên tệp trong thư mục đó", "name a file in that folder"},
		{"no-sheets-found", "không thấy phiếu chấm điểm nào trong {paths}", "there is no score sheet in {paths}"},
		{"no-sheets-found.hint", "bỏ các tệp .xlsx chấm điểm vào đó, hoặc nêu đúng thư mục phiếu", "put the .xlsx score sheets there, or name the right folder"},
		{"no-sheets-found/own-report", "{file} là báo cáo do chibo lập, không phải phiếu chấm điểm; không có phiếu nào để chấm", "{file} is a report made by chibo, no score sheet; there is nothing to score"},
		{"no-sheets-found/own-report.hint", "xem báo cáo có còn nguyên không: chibo verify \"{file}\"; so với báo cáo kỳ khác: chibo compare BÁO_CÁO_TRƯỚC \"{file}\"; gộp nhiều báo cáo: chibo merge \"{file}\" BÁO_CÁO_KHÁC",
			"to see whether it is whole: chibo verify \"{file}\"; to compare it: chibo compare EARLIER \"{file}\"; to roll reports up: chibo merge \"{file}\" OTHER"},
		{"guard.period-open", "Lưu ý: {period} chưa kết thúc (đến hết ngày {last}); kết quả mới là tạm tính.", "Note: {period} is not over yet (until {last}); the result is provisional."},
		{"guard.other-period", "Lưu ý: chưa có phiếu nào của {period}; phiếu có ở đây là của {months}.", "Note: there is no sheet of {period} yet; those here are of {months}."},
		{"guard.sample-roster", "Lưu ý: {file} vẫn là dòng ví dụ (“{cell}”, bí thư “{secretary}”); hãy thay bằng danh sách chi bộ của mình.", "Note: {file} still holds the example (“{cell}”, secretary “{secretary}”); put your own cells in its place."},
		{"stdout-failed", "không in được kết quả: {reason}", "the result could not be printed: {reason}"},
		{"stdout-failed.hint", "ghi ra tệp với --output", "write it to a file with --output"},
		{"unexpected", "không làm được: {error}", "it could not be done: {error}"},
		{"unexpected.hint", "gửi cho người phát triển dòng trên cùng lệnh đã gõ", "send the developers the line above and the command you typed"},
		{"strict-nothing-written", "dữ liệu vào có lỗi nên không ghi kết quả (--strict)", "the input has errors, so no result was written (--strict)"},
		{"strict-nothing-written.hint", "sửa các lỗi nêu trên, hoặc bỏ --strict", "mend the errors above, or leave out --strict"},
		{"sample-criteria", "bộ tiêu chí {id} là bộ minh họa, không phải quy định", "the criteria set {id} is a sample, no regulation"},
		{"sample-criteria.hint", "đối chiếu với văn bản gốc trước khi dùng kết quả", "compare it with the original document before using the result"},
		{"criteria-not-in-force", "bộ tiêu chí {id} đã hết hiệu lực từ sau ngày {to}, trước {period}", "the criteria set {id} ceased to be in force after {to}, before {period}"},
		{"criteria-not-in-force.hint", "dùng bộ tiêu chí đang có hiệu lực trong kỳ, với -c", "use the set that is in force in the period, with -c"},
		{"criteria-not-in-force/successor", "bộ tiêu chí {id} đã hết hiệu lực từ sau ngày {to}, trước {period}", "the criteria set {id} ceased to be in force after {to}, before {period}"},
		{"criteria-not-in-force/successor.hint", "dùng bộ thay thế: -c {successor}", "use its successor: -c {successor}"},
		{"criteria-not-in-force/ends-within", "bộ tiêu chí {id} chỉ có hiệu lực đến hết ngày {to}, giữa {period}", "the criteria set {id} is in force until {to} only, within {period}"},
		{"criteria-not-in-force/not-yet", "bộ tiêu chí {id} có hiệu lực từ ngày {from}, sau {period}", "the criteria set {id} is in force from {from}, after {period}"},
		{"criteria-not-in-force/starts-within", "bộ tiêu chí {id} có hiệu lực từ ngày {from}, giữa {period}", "the criteria set {id} is in force from {from}, within {period}"},
	}
}

// noticeTexts tell what the program does of itself.
func noticeTexts() []entry {
	return []entry{
		{"default-period", "Không nêu kỳ: chấm {period} (quý gần nhất đã kết thúc).", "No period named: scoring {period} (the last quarter that ended)."},
		{"criteria-notice", "{id}: {notice}", "{id}: {notice}"},
		{"decisions-found", "Áp dụng các quyết định trong {file}.", "Taking up the decisions in {file}."},
		{"report-kept", "{file} đã có từ trước nên được giữ nguyên; dùng --force để thay.", "{file} was there already and was kept; replace it with --force."},
		{"written", "Đã ghi {file}", "Wrote {file}"},
		{"count.both", "{errors} lỗi, {warnings} cảnh báo (cần xem lại)", "errors: {errors}, warnings: {warnings}"},
		{"count.errors", "{errors} lỗi", "errors: {errors}"},
		{"count.warnings", "{warnings} cảnh báo (cần xem lại)", "warnings: {warnings}"},
		{"tasks.title", "Việc cần làm:", "To be done:"},
		{"tasks.line", "{place}: {message}", "{place}: {message}"},
		{"tasks.line.no-place", "{message}", "{message}"},
		{"tasks.more", " (và {count} lỗi nữa trong tệp này)", " (and {count} more errors in this file)"},
		{"tasks.warnings", "Ngoài ra có {count} chỗ cần xem lại trong {files} tệp; xem từng chỗ: thêm --all.", "Besides, {count} warnings in {files} files; --all lists them."},
		{"flag.rank", "danh sách xếp loại (Excel, Word) và thông báo ghi cả thứ hạng", "the list of grades (Excel, Word) and the notices tell ranks too"},
		{"flag.all", "in mọi cảnh báo và cả những tệp không có gì sai", "print every warning, and the files that are in order too"},
		{"progress.reading", "Đang đọc phiếu", "Reading sheets"},
		{"double-click.no-workspace",
			"chibo là chương trình dòng lệnh: không thấy tệp {file} ở thư mục này nên chưa chấm gì.\nĐặt chương trình vào thư mục có {file} rồi nhấp đúp lại,\nhoặc mở cửa sổ lệnh và gõ: chibo --help",
			"chibo is a command-line program: there is no {file} in this folder, so nothing was scored.\nPut the program into the folder with {file} and double-click it again,\nor open a command window and type: chibo --help"},
		{"double-click.wait", "Nhấn Enter để đóng cửa sổ.", "Press Enter to close this window."},
	}
}
