package text

import "slices"

// checkTexts are the texts of `chibo check`: its help, its table, what it
// refuses, and the reminders.
func checkTexts() []entry {
	return slices.Concat(checkHelpTexts(), checkTableTexts(), checkNoticeTexts(), remindTexts())
}

func checkHelpTexts() []entry {
	return []entry{
		{"cmd.check.use", "check [KỲ] [TỆP|THƯ_MỤC…]", "check [PERIOD] [FILE|FOLDER…]"},
		{"cmd.check.short", "Kiểm tra phiếu chấm điểm, chỉ rõ chỗ sai, không chấm", "Check score sheets and list what is wrong, grading nothing"},
		{"cmd.check.long",
			"Đọc mọi phiếu trong các tệp, thư mục đã nêu, cho biết mỗi tệp được nhận ra là gì (dạng phiếu,\ntrang tính, chi bộ, tháng, số điểm đã ghi) và chỉ ra mọi chỗ sai, giống như lệnh score nhưng không\nchấm điểm, xếp loại. Không sửa tệp gốc.\n\nKhông cần danh sách chi bộ: không có thì tên chi bộ lấy nguyên như trong phiếu.\nKhông cần kỳ: không nêu thì xem phiếu của mọi tháng.\n\nVới --annotate, mỗi tệp có lỗi được chép sang thư mục khác, ô sai được tô màu và có ghi chú\ncách sửa. Sửa thì sửa vào phiếu gốc: bản đánh dấu không được chấm.\n\nVới --proof, mọi tệp được chép sang thư mục khác, từng ô tô màu: đã dùng, phần trình bày, bỏ qua theo\nkhai báo, chưa hiểu, trang tính không dùng; có trang chú giải ở cuối.\n\nVới --remind, in lời nhắc theo từng cấp ủy viên phụ trách: chi bộ nào chưa gửi phiếu, phiếu nào\nphải sửa, để dán vào Zalo hoặc thư. Hạn gửi ghi trong chibo.yaml (due: 10 là ngày 10 tháng sau).",
			"Read every sheet in the files and folders named, print what each file was recognised as (layout,\nworksheet, cell, month, marks found) and every problem, just as score does, but grade nothing.\nThe files themselves are never altered.\n\nNo roster is needed: without one the cells' names stand as the sheets have them.\nNo period is needed: without one sheets of every month are read.\n\nWith --annotate each faulty workbook is copied into another folder, the bad cells filled and a note\non each. Mend the sheet itself: a marked copy is never scored.\n\nWith --proof every workbook is copied into another folder, each cell coloured: used, layout, ignored,\nnot understood, left out; a legend stands at the end.\n\nWith --remind print, by supervisor, which cells have not sent a sheet or must mend one, ready to be\npasted into a message. The due day stands in chibo.yaml (due: 10 is the 10th of the next month)."},
		{"cmd.check.example",
			"chibo check phieu\nchibo kiem-tra phieu -r danh-sach-chi-bo.xlsx -p 2026-Q3 --annotate phieu-danh-dau\nchibo check phieu -f json\nchibo check -p 2026-07 --remind",
			"chibo check phieu\nchibo check phieu -r danh-sach-chi-bo.xlsx -p 2026-Q3 --annotate phieu-danh-dau\nchibo check phieu -f json\nchibo check -p 2026-07 --remind"},
		{"cmd.check.status",
			"0  đã xong, không có lỗi (có thể có cảnh báo)\n1  đã xong, có lỗi trong phiếu, danh sách hoặc quyết định\n2  dùng sai: tùy chọn, kỳ, bộ tiêu chí có lỗi, bản đánh dấu đã có hoặc trùng tệp gốc; chưa ghi gì\n3  không làm được: không đọc, không ghi được tệp đã nêu, không hiểu danh sách, không thấy phiếu",
			"0  done, no errors (there may be warnings)\n1  done, there are errors in sheets, roster or decisions\n2  wrong usage: flags, period, criteria with errors, a marked copy that exists or is an input; nothing written\n3  the work could not be done: a named file cannot be read or written, no roster understood, no sheet found"},
		{"flag.check.period", "chỉ xem phiếu của `KỲ`, như 2026-07 hoặc \"quý III/2026\" (mặc định: mọi tháng)", "look only at sheets of `PERIOD`, such as 2026-07 (default: every month)"},
		{"flag.check.roster", "`TỆP` danh sách chi bộ (.xlsx), để đối chiếu tên chi bộ", "`FILE` with the roster (.xlsx), to look the cells' names up in"},
		{"flag.check.format", "`DẠNG` in ra màn hình: table, json (mặc định table)", "`FORMAT` on stdout: table, json (default table)"},
		{"flag.check.annotate", "chép các tệp có lỗi vào `THƯ_MỤC`, tô màu và ghi chú từng ô sai", "copy faulty files to `FOLDER`, with the bad cells filled and a note on each"},
		{"flag.check.proof", "chép mọi tệp vào `THƯ_MỤC`, tô màu từng ô theo việc đã dùng vào đâu", "copy every file to `FOLDER`, with each cell coloured by what became of it"},
		{"flag.check.force", "thay bản đánh dấu đã có", "replace marked copies that exist"},
		{"flag.check.remind", "in lời nhắc gửi, sửa phiếu theo cấp ủy viên phụ trách (cũng viết --don-doc)", "print reminders by supervisor (also --don-doc)"},
	}
}

func checkTableTexts() []entry {
	return []entry{
		{"check.column.sheet", "Tệp, trang tính", "File, worksheet"},
		{"check.column.layout", "Dạng", "Layout"},
		{"check.column.cell", "Chi bộ", "Party cell"},
		{"check.column.month", "Tháng", "Month"},
		{"check.column.marks", "Điểm đã ghi", "Marks"},
		{"check.column.cells", "Ô", "Cells"},
		{"check.column.result", "Kết quả", "Result"},
		{"check.layout.form", "phiếu", "form"},
		{"check.layout.table", "bảng", "table"},
		{"check.layout.totals", "tổng điểm", "totals"},
		{"check.role.roster", "danh sách", "roster"},
		{"check.role.decisions", "quyết định", "decisions"},
		{"check.role.taught", "khai báo", "taught"},
		{"check.layout.roster", "danh sách", "roster"},
		{"check.cells", "{count} chi bộ", "{count} cells"},
		{"check.unnamed", "(không ghi)", "(not named)"},
		{"check.month.thematic", "{month} chuyên đề", "{month} thematic"},
		{"check.totals", "{count} tổng", "{count} totals"},
		{"check.errors", "{count} lỗi", "errors: {count}"},
		{"check.warnings", "{count} cảnh báo", "warnings: {count}"},
		{"check.left", "không dùng: {reason}", "left out: {reason}"},
		{"check.pairs", "Điểm đã ghi: tự chấm | cấp trên chấm, trên số tiêu chí phải chấm; – là cột để trống.",
			"Marks: self | review, of the criteria that ask for one; – is a blank column."},
		{"check.accounts", "Ô: đã dùng/phần trình bày/bỏ qua theo khai báo/chưa hiểu; trong ngoặc là ô của trang tính không dùng.",
			"Cells: used/layout/ignored/not understood; in brackets those of what was left out."},
		{"check.measured", "Điểm ghi ít hơn số tiêu chí mà không có lỗi: ô để trống được tính theo số liệu của phiếu.", "Fewer marks than criteria and no error: the blank ones follow from the sheet's facts."},
		{"check.summary", "Đã xem {files} tệp: {meetings} kỳ sinh hoạt của {cells} chi bộ; {left} tệp không dùng.",
			"Files: {files}; meetings read: {meetings}, of party cells: {cells}; files left out: {left}."},
		{"check.fine", "{count} tệp không có gì phải sửa, không in ở đây (xem với --all).", "{count} files are in order and not shown (see them with --all)."},
		{"check.criteria", "Bộ tiêu chí: {id} – {title}", "Criteria: {id} – {title}"},
		{"left.marked-copy", "bản đánh dấu lỗi do chibo lập; hãy sửa vào phiếu gốc", "a marked copy made by chibo; mend the sheet itself"},
	}
}

func checkNoticeTexts() []entry {
	return []entry{
		{"check.no-roster", "Không nêu danh sách chi bộ: tên chi bộ lấy nguyên như trong phiếu.", "No roster named: the cells' names stand as the sheets have them."},
		{"check.nothing-to-mark", "Không có tệp nào phải đánh dấu.", "There is no file to mark."},
		{"cannot-mark", "không đánh dấu được vào {file}", "{file} cannot be marked"},
		{"cannot-mark.hint", "xem các lỗi của tệp này ở danh sách trên", "see the file's problems in the list above"},
		{"flags-apart", "{first} không dùng cùng {second}", "{first} does not go with {second}"},
		{"flags-apart.hint", "bỏ một trong hai", "leave out one of the two"},
		{"no-roster/remind", "muốn in lời nhắc phải có danh sách chi bộ", "reminders need the roster of party cells"},
		{"no-roster/remind.hint", "thêm -r danh-sach-chi-bo.xlsx, hoặc ghi \"roster:\" trong chibo.yaml", "add -r danh-sach-chi-bo.xlsx, or write \"roster:\" in chibo.yaml"},
		{"no-sheets-named/check", "chưa nêu tệp hay thư mục phiếu để kiểm tra", "no file or folder of score sheets is named"},
		{"no-sheets-named/check.hint", "nêu thư mục phiếu, như: chibo check phieu; hoặc ghi \"sheets:\" trong chibo.yaml", "name the folder, as in: chibo check phieu; or write \"sheets:\" in chibo.yaml"},
		{"no-period/year", "phiếu ghi tháng nhưng không ghi năm nào, nên chưa kiểm tra được điểm", "the sheet names a month but no year, so its marks were not checked"},
		{"no-period/year-of-range", "phiếu ghi tháng nhưng không ghi năm, mà kỳ này có nhiều năm nên không biết là tháng của năm nào",
			"the sheet names a month but no year, and the period has several years, so the month cannot be told"},
		{"no-period/year-of-range.hint", "ghi cả năm trong tiêu đề phiếu, ví dụ “tháng 7 năm 2026”", "write the year in the title of the sheet, such as “tháng 7 năm 2026”"},
		{"no-period/year.hint", "ghi cả năm trong tiêu đề phiếu, hoặc nêu kỳ khi kiểm tra, ví dụ -p 2026-Q3", "write the year in the title, or name the period, such as -p 2026-Q3"},
		{"no-cell/no-roster", "phiếu không ghi tên chi bộ", "the sheet does not name its party cell"},
		{"no-cell/no-roster.hint", "ghi dòng “Chi bộ: …” ở đầu phiếu; hoặc thêm -r danh-sach-chi-bo.xlsx để tìm theo tên tệp, tên trang tính",
			"write a line “Chi bộ: …” at the top of the sheet; or add -r danh-sach-chi-bo.xlsx to look for it in the names of file and worksheet"},
	}
}

func remindTexts() []entry {
	return []entry{
		{"remind.title", "Nhắc gửi, sửa phiếu chấm điểm sinh hoạt chi bộ {period} (đến ngày {today})", "Score sheets of {period} to send or mend (as of {today})"},
		{"remind.supervisor", "Kính gửi đồng chí {name}:", "To {name}:"},
		{"remind.no-supervisor", "Chưa phân công cấp ủy viên phụ trách:", "No supervisor assigned:"},
		{"remind.unowned", "Chưa rõ của chi bộ nào, văn phòng xem lại:", "Of no single party cell, for the office to look at:"},
		{"remind.nothing", "Các chi bộ đã gửi đủ phiếu, không có phiếu nào phải sửa.", "Every cell has sent its sheets, and none is to be mended."},
		{"remind.missing", "- {cell} chưa gửi phiếu {month}. Đề nghị gửi sớm.", "- {cell} has not sent the sheet of {month}. Please send it soon."},
		{"remind.overdue", "- {cell} chưa gửi phiếu {month}, đã quá hạn ngày {due}. Đề nghị gửi ngay.", "- {cell} has not sent the sheet of {month}, due on {due}. Please send it now."},
		{"remind.not-due", "- {cell} chưa gửi phiếu {month}, chưa đến hạn (ngày {due}).", "- {cell} has not sent the sheet of {month}, not due yet ({due})."},
		{"remind.running", "- {cell} chưa gửi phiếu {month}, chưa hết tháng.", "- {cell} has not sent the sheet of {month}, the month is not over."},
		{"remind.met", "- {cell} đã qua ngày sinh hoạt {month} mà chưa gửi phiếu (hạn ngày {due}). Đề nghị gửi sớm.", "- {cell} was to meet in {month} and has sent no sheet yet (due on {due}). Please send it soon."},
		{"remind.missing.months", "- {cell} chưa gửi phiếu tháng {months}. Đề nghị gửi sớm.", "- {cell} has not sent the sheets of months {months}. Please send them soon."},
		{"remind.overdue.months", "- {cell} chưa gửi phiếu tháng {months}, đã quá hạn. Đề nghị gửi ngay.", "- {cell} has not sent the sheets of months {months}, which are overdue. Please send them now."},
		{"remind.not-due.months", "- {cell} chưa gửi phiếu tháng {months}, chưa đến hạn.", "- {cell} has not sent the sheets of months {months}, not due yet."},
		{"remind.running.months", "- {cell} chưa gửi phiếu tháng {months}, chưa hết tháng.", "- {cell} has not sent the sheets of months {months}, which are not over."},
		{"remind.met.months", "- {cell} đã qua ngày sinh hoạt các tháng {months} mà chưa gửi phiếu. Đề nghị gửi sớm.", "- {cell} was to meet in months {months} and has sent no sheets yet. Please send them soon."},
		{"remind.problem.no-place", "  + {message}.", "  + {message}."},
		{"flag.check.output", "ghi lời nhắc vào `TỆP` .txt (cùng --remind)", "write the reminders to `FILE` .txt (with --remind)"},
		{"output-without-remind", "-o của lệnh check chỉ dùng cùng --remind", "-o of check goes with --remind only"},
		{"output-without-remind.hint", "thêm --remind, hoặc lập báo cáo bằng: chibo score", "add --remind, or make a report with: chibo score"},
		{"remind.mend", "- {cell} cần sửa phiếu {month} ({kind}):", "- {cell} must mend the sheet of {month} ({kind}):"},
		{"remind.problem", "  + {place}: {message}.", "  + {place}: {message}."},
	}
}
