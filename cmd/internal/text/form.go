package text

import "slices"

// formTexts are the texts of blank forms and workspaces, and of the commands
// that make them.
func formTexts() []entry {
	return slices.Concat(blankTexts(), blankPromptTexts(), formCommandTexts(), initTexts(), workspaceTexts(), ownFormTexts())
}

// blankTexts stand on a blank score sheet.
func blankTexts() []entry {
	return []entry{
		{"blank.place-date", "{place}, ngày …… tháng …… năm {year}", "{place}, date …… {year}"},
		{"blank.subject.regular", "chất lượng sinh hoạt chi bộ thường kỳ {when}", "of the regular cell meeting, {when}"},
		{"blank.subject.thematic", "chất lượng sinh hoạt chi bộ chuyên đề {when}", "of the thematic cell meeting, {when}"},
		{"blank.date", "Ngày sinh hoạt", "Date of the meeting"},
		{"blank.minutes", "Thời lượng (phút)", "Duration (minutes)"},
		{"blank.members", "Tổng số đảng viên", "Members"},
		{"blank.exempt", "Miễn sinh hoạt", "Exempt"},
		{"blank.present", "Có mặt", "Present"},
		{"blank.excused", "Vắng có lý do", "Absent with reason"},
		{"blank.unexcused", "Vắng không lý do", "Absent without reason"},
		{"blank.meeting", "Loại sinh hoạt", "Kind of meeting"},
		{"blank.manner", "Hình thức sinh hoạt", "Form of meeting"},
		{"blank.superior", "Cấp trên dự", "Superior present"},
		{"blank.chair", "Người chủ trì", "Chaired by"},
		{"blank.chair.secretary", "bí thư chi bộ", "the secretary"},
		{"blank.chair.deputy", "phó bí thư chi bộ", "the deputy secretary"},
		{"blank.chair.member", "chi ủy viên", "a committee member"},
		{"blank.guests", "Khách mời", "Guests"},
		{"blank.lessons", "Kinh nghiệm rút ra", "Lessons"},
		{"blank.model", "Sinh hoạt điểm", "Model meeting"},
		{"blank.speakers", "Số người phát biểu", "Speakers"},
		{"blank.resolution", "Tỷ lệ thực hiện nghị quyết", "Resolution carried out"},
		{"blank.combined", "thường kỳ kết hợp chuyên đề", "regular with a thematic part"},
		{"blank.not-held", "không sinh hoạt", "not held"},
		{"blank.in-person", "trực tiếp", "in person"},
		{"blank.online", "trực tuyến", "online"},
		{"blank.by-group", "theo tổ đảng", "by party group"},
		{"blank.tier", "{points} điểm: {tier}", "{points} points: {tier}"},
		{"blank.grade", "XẾP LOẠI", "GRADE"},
		{"blank.bands", "Các mức xếp loại: {bands}.", "The grades: {bands}."},
		{"blank.code.total", "tổng điểm", "total"},
		{"blank.code.grade", "xếp loại", "grade"},
		{"blank.unfinished", "chưa đủ điểm", "unfinished"},
		{"blank.hint.mark", "← chưa chấm", "← no mark"},
		{"blank.hint.reason", "← ghi lý do", "← reason"},
		{"blank.hint.number", "← gõ lại bằng số", "← type a number"},
		{"blank.note-rule", "Tiêu chí không đạt điểm tối đa phải ghi lý do ở cột Ghi chú.", "Where points were lost the note says why."},
		{"blank.sign.cell", "T/M CHI BỘ", "FOR THE CELL"},
		{"blank.sign.supervisor", "CẤP ỦY VIÊN PHỤ TRÁCH", "SUPERVISOR"},
		{"blank.sheet.month", "Tháng {month}", "Month {month}"},
		{"blank.sheet.thematic", "Chuyên đề {when}", "Thematic {when}"},
		{"blank.sheet.quarter", "quý {roman}", "quarter {roman}"},
	}
}

// blankPromptTexts say what may be typed into a cell of a blank form.
func blankPromptTexts() []entry {
	return []entry{
		{"blank.mark", "Tiêu chí {id}", "Criterion {id}"},
		{"blank.prompt.check", "Có (đủ {max} điểm) hoặc không (0 điểm).", "Yes ({max} points) or no (0)."},
		{"blank.prompt.tiers", "Chọn một mức: {tiers}. Để trống nếu đã ghi số liệu ở trên: chương trình tự tính mức.", "One of: {tiers}. May be blank where the facts above decide it."},
		{"blank.prompt.step", "Từ 0 đến {max} điểm, bước {step}.", "From 0 to {max} points, in steps of {step}."},
		{"blank.prompt.points", "Từ 0 đến {max} điểm.", "From 0 to {max} points."},
		{"blank.prompt.date", "Ghi ngày/tháng/năm.", "Day/month/year."},
		{"blank.prompt.count", "Ghi một số nguyên; không có thì ghi 0.", "A whole number; 0 for none."},
		{"blank.prompt.list", "Chọn trong danh sách.", "Choose from the list."},
		{"blank.prompt.text", "Ghi họ tên, chức vụ; không có ai dự thì ghi “không”.", "Name and post; “không” if nobody came."},
		{"blank.prompt.note", "Của kỳ sinh hoạt điểm; ghi số lượng hoặc đơn vị, không cần họ tên.", "Of a model meeting; numbers or places, no names needed."},
		{"blank.prompt.share", "Ghi như 95% hoặc 18/20; để trống nếu không có số liệu.", "Such as 95% or 18/20; may be blank."},
		{"blank.wrong.date", "Ngày này không thuộc kỳ của phiếu. Vẫn ghi?", "The date lies outside the sheet's month. Keep it?"},
		{"blank.wrong.count", "Ở đây chỉ ghi số nguyên từ 0 trở lên.", "A whole number from 0 up."},
		{"blank.wrong.list", "Hãy chọn một mục trong danh sách.", "Choose from the list."},
		{"blank.wrong.text", "Hãy ghi bằng chữ.", "Write a text."},
		{"blank.wrong.note", "Hãy ghi bằng chữ.", "Write a text."},
		{"blank.wrong.share", "Ghi như 95% hoặc 18/20.", "Such as 95% or 18/20."},
	}
}

// formCommandTexts are the texts of `chibo form`.
func formCommandTexts() []entry {
	return []entry{
		{"cmd.form.short", "Tạo phiếu chấm điểm trống cho các chi bộ trong một kỳ", "Make blank score sheets for the cells of a period"},
		{"cmd.form.long",
			"Tạo phiếu chấm điểm trống theo danh sách và bộ tiêu chí: mỗi chi bộ một tệp, mỗi tháng một\ntrang tính, vừa một trang A4. Điểm, tổng và xếp loại hiện ngay khi điền; ô thiếu điểm và ô\nphải ghi lý do được tô màu. Phiếu điền xong gửi lại là đọc được ngay, kể cả khi đã chèn dòng,\nđổi tên trang tính hay lưu bằng LibreOffice, Google Sheets.\n\nKhông nêu --output: ghi vào thư mục phiếu của chibo.yaml (không có thì thư mục phieu),\ntrong thư mục con mang tên kỳ, như phieu/2026-Q3.",
			"Make blank score sheets from roster and criteria: a workbook a cell, a worksheet a month, each\non one A4 page. Total and grade show while it is filled in; missing marks and reasons are\nhighlighted. Filled sheets are read back whatever rows were inserted, sheets renamed, or\nprogram they were saved with.\n\nWithout --output they go into the sheets folder of chibo.yaml (else phieu), in a folder named\nafter the period, such as phieu/2026-Q3."},
		{"cmd.form.example",
			"chibo form -p 2026-Q3\nchibo tao-phieu -p \"quý III/2026\" -r danh-sach-chi-bo.xlsx -c an-phu-2025 -o phieu/2026-Q3\nchibo phieu -p 2026-Q3 --one-book --thematic",
			"chibo form -p 2026-Q3\nchibo form -p 2026-Q3 -r danh-sach-chi-bo.xlsx -c an-phu-2025 -o phieu/2026-Q3\nchibo form -p 2026-Q3 --one-book --thematic"},
		{"flag.form.period", "`KỲ` của phiếu, như 2026-Q3 hoặc \"quý III/2026\" (bắt buộc)", "`PERIOD` of the sheets, such as 2026-Q3 (required)"},
		{"flag.form.output", "ghi vào `THƯ_MỤC` này; chỉ có một tệp thì nêu được tên tệp .xlsx", "write into this `FOLDER`; where there is one workbook, its .xlsx name"},
		{"flag.one-book", "tất cả phiếu trong một tệp, mỗi phiếu một trang tính", "all sheets in one workbook"},
		{"flag.thematic", "thêm phiếu sinh hoạt chuyên đề, mỗi quý một phiếu", "add a thematic sheet for each quarter"},
		{"flag.form.force", "làm lại cả phiếu đã có; tệp đã có điểm được chuyển vào _phieu-cu, không mất", "make existing sheets again; workbooks with marks are moved to _phieu-cu, never lost"},
		{"flag.form.cell", "chỉ tạo phiếu của `CHI_BỘ` này: mã, STT hoặc tên; nêu được nhiều lần", "only the sheets of this `CELL`: id, number or name; repeatable"},
		{"form-no-period", "chưa nêu kỳ của phiếu", "no period is named for the sheets"},
		{"form-no-period.hint", "thêm kỳ, như: chibo form -p 2026-Q3", "add one, as in: chibo form -p 2026-Q3"},
		{"form-file", "mỗi chi bộ một tệp phiếu, nên {file} phải là thư mục", "each cell has a workbook of its own, so {file} has to be a folder"},
		{"form-file.hint", "ghi tên thư mục sau -o, hoặc thêm --one-book để có một tệp", "name a folder after -o, or add --one-book for one workbook"},
		{"form-no-set", "không có bộ tiêu chí nào chấm sinh hoạt {kind}", "no criteria set scores {kind} meetings"},
		{"form-no-set.hint", "nêu thêm bộ tiêu chí cho loại sinh hoạt đó với -c", "name a set for such meetings with -c"},
		{"form-too-many", "{sheets} phiếu là quá nhiều cho một tệp (nhiều nhất {most})", "{sheets} sheets are too many for one workbook ({most} at most)"},
		{"form-too-many.hint", "bỏ --one-book, hoặc tạo cho kỳ ngắn hơn", "leave out --one-book, or take a shorter period"},
		{"form-no-cells", "không có chi bộ nào hoạt động trong {period}", "no cell of the roster exists in {period}"},
		{"form-no-cells.hint", "xem lại cột \"hoạt động từ tháng\", \"đến tháng\" của danh sách", "look at the columns of months in the roster"},
		{"form-written", "Đã tạo {sheets} phiếu của {cells} chi bộ trong {files} tệp, tại {folder}", "Made {sheets} sheets of {cells} cells in {files} files, in {folder}"},
		{"form-written.more", "Đã tạo {sheets} phiếu, giữ nguyên {kept} phiếu đã có, tại {folder}", "Made {sheets} sheets, kept {kept} that were there, in {folder}"},
		{"form-none", "Không thiếu phiếu nào: giữ nguyên {kept} phiếu đã có, tại {folder}", "Nothing is missing: kept {kept} sheets that were there, in {folder}"},
		{"form-again", "Trong đó {sheets} phiếu trống lập theo bộ tiêu chí hoặc danh sách cũ đã được làm lại.", "Among them {sheets} blank sheets of other criteria or an earlier roster were made again."},
		{"form-stale", "{sheets} phiếu lập theo bộ tiêu chí hoặc danh sách cũ nhưng đã có điểm nên được giữ nguyên. Muốn làm lại thì thêm --force: tệp cũ được chuyển vào {folder}.", "{sheets} sheets of other criteria or an earlier roster hold marks and were kept. --force makes them again and moves the old ones to {folder}."},
		{"form-moved", "Đã chuyển {files} tệp phiếu cũ vào {folder}; điểm trong đó không mất.", "Moved {files} earlier workbooks to {folder}; no mark in them is lost."},
		{"form-more", "bổ sung", "more"},
		{"form-more.thematic", "chuyên đề", "thematic"},
		{"form-one-book-marked", "{file} đã có điểm, không thể thêm phiếu vào đó", "{file} holds marks, no sheet can be added to it"},
		{"form-one-book-marked.hint", "bỏ --one-book: phiếu còn thiếu được ghi thành tệp riêng; hoặc thêm --force: tệp cũ được chuyển vào {folder} rồi làm lại tất cả", "leave out --one-book: what is missing gets workbooks of its own; or add --force: the old workbook is moved to {folder} and all is made again"},
		{"form-book", "Phiếu chấm điểm {period}", "Score sheets {period}"},
	}
}

// initTexts are the texts of `chibo init` and of what it writes.
func initTexts() []entry {
	return []entry{
		{"cmd.init.use", "init [THƯ_MỤC]", "init [FOLDER]"},
		{"cmd.init.short", "Lập thư mục làm việc: thiết lập, danh sách mẫu, chỗ để phiếu và báo cáo", "Set up a workspace: settings, a sample roster, folders"},
		{"cmd.init.long",
			"Lập thư mục làm việc dùng cho cả năm: tệp thiết lập chibo.yaml, danh sách chi bộ mẫu (Excel),\nthư mục phieu và bao-cao, tờ HƯỚNG DẪN.txt. Tệp đã có thì không bị ghi đè.\n\nVới --no-yaml, thiết lập nằm trong trang tính \"Thiết lập\" của danh sách, không cần chibo.yaml.",
			"Set up a workspace for the whole year: the settings chibo.yaml, a sample roster (Excel), the\nfolders phieu and bao-cao, and a page of instructions. Nothing that exists is replaced.\n\nWith --no-yaml the settings stand on a worksheet of the roster instead."},
		{"cmd.init.example", "chibo init\nchibo khoi-tao xa-van-khe\nchibo init xa-van-khe --no-yaml", "chibo init\nchibo init xa-van-khe\nchibo init xa-van-khe --no-yaml"},
		{"flag.no-yaml", "thiết lập nằm trong danh sách Excel, không có chibo.yaml", "settings in the Excel roster, without chibo.yaml"},
		{"init-done", "Đã lập thư mục làm việc {folder}:", "Set up the workspace {folder}:"},
		{"init-item", "  {file}", "  {file}"},
		{"init-next", "Việc tiếp theo: mở {roster}, thay dòng ví dụ bằng danh sách chi bộ của mình, rồi chạy: chibo form -p {period}",
			"Next: open {roster}, put your own cells in place of the example, then run: chibo form -p {period}"},
		{"init.decisions.sheet", "Quyết định", "Decisions"},
		{"init.decisions.title", "QUYẾT ĐỊNH CỦA CẤP TRÊN VỀ XẾP LOẠI", "DECISIONS OF THE SUPERIOR COMMITTEE"},
		{"init.decisions.about", "Mỗi quyết định một dòng: chi bộ, tháng hoặc quý (như 7/2026, quý III/2026), mức xếp loại, lý do, số và ngày văn bản. Không có quyết định thì để trống.", "A row a decision: cell, month or quarter, grade, reason, number and date of the paper. Blank where there is none."},
		{"init.roster.title", "DANH SÁCH CHI BỘ", "ROSTER OF PARTY CELLS"},
		{"init.roster.about", "Mỗi chi bộ một dòng. Thay dòng ví dụ; cột không có số liệu thì để trống.", "One row a cell. Replace the example; columns without data stay blank."},
		{"init.roster.wrong", "Giá trị không hợp lệ", "Not valid"},
		{"init.roster.count", "Ghi một số nguyên từ 0 trở lên.", "A whole number from 0 up."},
		{"init.roster.day", "Ghi ngày trong tháng, từ 1 đến 31.", "A day of the month, 1 to 31."},
		{"init.roster.kind", "Chọn trong danh sách, hoặc ghi loại hình khác.", "Choose from the list, or write another."},
		{"init.roster.level", "Chọn trong danh sách; chưa rõ thì để trống.", "Choose from the list; blank where not known."},
		{"init.roster.plan", "Ghi các tháng cấp ủy viên phải dự, như 7; 9, hoặc “hằng tháng”. Không có kế hoạch thì để trống cả cột.", "The months the supervisor is to attend, such as 7; 9, or “hằng tháng”. Without a plan the whole column stays blank."},
		{"init.roster.month", "Ghi tháng/năm, như 7/2026; để trống nếu hoạt động suốt.", "Month/year, such as 7/2026; blank if it always existed."},
		{"unknown-key/setting", "không có mục \"{key}\" trong trang tính Thiết lập", "there is no setting \"{key}\""},
		{"unknown-key/setting.hint", "các mục dùng được: {accepted}", "the settings are: {accepted}"},
		{"repeated-key/setting", "mục \"{key}\" được ghi hai lần", "the setting \"{key}\" comes twice"},
		{"repeated-key/setting.hint", "giữ lại một dòng", "keep one row"},
		{"settings-found", "Dùng trang tính \"{sheet}\" của {file}.", "Using the worksheet \"{sheet}\" of {file}."},
	}
}

// workspaceTexts are the files of a new workspace.
func workspaceTexts() []entry {
	return []entry{
		{"init.value.committee", "Đảng ủy xã ……", "Party Committee ……"},
		{"init.value.superior", "Đảng bộ tỉnh ……", "Party Organisation of ……"},
		{"init.value.place", "……", "……"},
		{"init.value.maker", "NGƯỜI LẬP BIỂU", "MADE BY"},
		{"init.value.secretary", "T/M ĐẢNG ỦY | BÍ THƯ |", "FOR THE COMMITTEE | SECRETARY |"},
		{"init.about.committee", "cơ quan lập báo cáo, in ở góc trái", "who makes the report"},
		{"init.about.superior", "cấp trên của cơ quan đó, in ở dòng đầu", "the body above it"},
		{"init.about.place", "nơi ký, như: Vân Khê", "where it is signed"},
		{"init.about.criteria", "mã bộ tiêu chí có sẵn, hoặc tên tệp .yaml; nhiều bộ cách nhau dấu phẩy", "id of a built-in set, or a .yaml file; several with commas"},
		{"init.about.sheets", "thư mục để phiếu chấm điểm; mỗi quý một thư mục con", "folder of the score sheets"},
		{"init.about.reports", "thư mục ghi báo cáo", "folder of the reports"},
		{"init.about.decisions", "tệp quyết định của cấp trên, nếu có", "file of decisions, if any"},
		{"init.about.due", "ngày của tháng sau mà phiếu phải gửi, như 5; để trống nếu không quy định", "day of the next month by which sheets are due"},
		{"init.about.signer", "chức danh | chức vụ | họ tên; mỗi người một dòng, người ký bên trái trước", "titles | post | name; one row each, the left one first"},
		{"init-exists", "{file} đã có: thư mục này đã được lập, không ghi đè", "{file} exists: this folder is set up already, nothing was replaced"},
		{"init-exists.hint", "dùng luôn thư mục này, hoặc lập ở thư mục khác: chibo init TÊN_THƯ_MỤC", "use the folder as it is, or set up another one: chibo init FOLDER"},
		{"init-no-folder", "{folder} là tệp, không phải thư mục", "{folder} is a file, no folder"},
		{"init-no-folder.hint", "nêu tên một thư mục mới", "name a new folder"},
		{"bad-value/setting-day", "\"{text}\" không phải ngày trong tháng", "\"{text}\" is no day of a month"},
		{"bad-value/setting-day.hint", "ghi một số từ 1 đến 31, hoặc để trống", "a number from 1 to 31, or nothing"},
		{"init.yaml", `# Thiết lập của thư mục làm việc. Dòng bắt đầu bằng dấu # chỉ là lời dẫn.
# Sửa phần sau dấu hai chấm rồi lưu lại; giữ nguyên phần trước.

committee: Đảng ủy xã ……          # cơ quan lập báo cáo, in ở góc trái
superior: Đảng bộ tỉnh ……         # cấp trên của cơ quan đó, in ở dòng đầu
place: ……                         # nơi ký

criteria: {criteria}               # mã bộ tiêu chí có sẵn, hoặc tên tệp .yaml; nhiều bộ: [mã-1, mã-2]
roster: danh-sach-chi-bo.xlsx     # danh sách chi bộ
sheets: phieu                     # thư mục phiếu; mỗi quý một thư mục con, như phieu/2026-Q4
reports: bao-cao                  # thư mục ghi báo cáo
# decisions: quyet-dinh.xlsx      # quyết định của cấp trên, nếu có

# Người ký, từ trái sang phải: chức danh, chức vụ, họ tên.
signers:
  - { titles: [NGƯỜI LẬP BIỂU], name: "" }
  - { titles: [T/M ĐẢNG ỦY], post: BÍ THƯ, name: "" }
`, `# Settings of the workspace. Lines that start with # are comments.

committee: PARTY COMMITTEE ……
superior: PARTY ORGANISATION OF ……
place: ……

criteria: {criteria}
roster: danh-sach-chi-bo.xlsx
sheets: phieu
reports: bao-cao
# decisions: quyet-dinh.xlsx

signers:
  - { titles: [MADE BY], name: "" }
  - { titles: [FOR THE COMMITTEE], post: SECRETARY, name: "" }
`},
		{"init.guide.settings.yaml", "Mở chibo.yaml bằng Notepad, sửa tên cơ quan, nơi ký, bộ tiêu chí.", "Open chibo.yaml in an editor and fill in committee, place and criteria."},
		{"init.guide.settings.sheet", "Mở {roster}, trang tính \"Thiết lập\", sửa tên cơ quan, nơi ký, bộ tiêu chí.", "Open the worksheet of settings in {roster}."},
		{"init.guide", `HƯỚNG DẪN NHANH – CHẤM ĐIỂM SINH HOẠT CHI BỘ

Thư mục này dùng cho cả năm. Làm một lần:
  1. {settings}
  2. Mở {roster}, thay dòng ví dụ bằng danh sách chi bộ: mỗi chi bộ một dòng.
     Chi bộ mới lập, giải thể, sáp nhập: ghi ở cột "Hoạt động từ tháng", "Đến tháng", "Sáp nhập từ".

Mỗi quý:
  3. Tạo phiếu trống:      chibo form -p 2026-Q4
     Phiếu nằm trong phieu\2026-Q4, mỗi chi bộ một tệp, mỗi tháng một trang tính. Gửi cho chi bộ điền.
  4. Nhận phiếu về:        chép đè vào phieu\2026-Q4. Phiếu kiểu khác của chi bộ cũng để vào đây được.
  5. Kiểm tra:             chibo check
  6. Chấm điểm, báo cáo:   chibo score 2026-Q4
     Báo cáo Excel nằm trong bao-cao. Mở ra, chọn Tệp > In > In toàn bộ sổ làm việc, rồi trình ký.

Không quen gõ lệnh: nhấp đúp chibo.exe đặt trong thư mục này, chương trình sẽ hỏi từng việc.
Kéo một thư mục phiếu thả lên chibo.exe cũng chấm được ngay.

Chương trình không sửa phiếu của chi bộ. Ô nào thiếu hoặc sai đều được nêu rõ tệp, trang tính, ô và cách sửa.`,
			`QUICK GUIDE

This folder serves the whole year. Once:
  1. {settings}
  2. Open {roster} and put your own cells in place of the example, one a row.

Each quarter:
  3. Blank forms:   chibo form -p 2026-Q4
  4. Put the filled forms into phieu/2026-Q4.
  5. Check:         chibo check
  6. Score:         chibo score 2026-Q4

A double-click on the program asks what to do.`},
	}
}

// ownFormTexts speak of forms this program made.
func ownFormTexts() []entry {
	return []entry{
		{"other-criteria", "phiếu lập theo bộ tiêu chí {form}, lần này chấm theo {run}", "the form was made for the criteria set {form}, this run uses {run}"},
		{"other-criteria.hint", "chấm với đúng bộ tiêu chí của phiếu (-c), hoặc xin chi bộ phiếu mới", "score with the form's own set (-c), or ask the cell for a new form"},
		{"other-criteria/version", "phiếu lập theo bộ tiêu chí {form} phiên bản {there}; {form} hiện nay là phiên bản {here}: tiêu chí hoặc thang điểm đã đổi", "the form was made for version {there} of the criteria set {form}; it is now version {here}: its criteria or points have changed"},
		{"other-criteria/version.hint", "dùng lại tệp tiêu chí lúc tạo phiếu, hoặc tạo phiếu mới bằng: chibo form", "use the criteria as they were when the form was made, or make new forms with: chibo form"},
		{"ambiguous-cell/own-form", "phiếu lập cho {stamped}, nhưng phần đầu phiếu ghi \"{text}\"", "the form was made for {stamped}, but its head says \"{text}\""},
		{"ambiguous-cell/own-form.hint", "dùng phiếu tạo cho đúng chi bộ, hoặc sửa lại phần đầu phiếu", "use the form made for this cell, or mend its head"},
	}
}
