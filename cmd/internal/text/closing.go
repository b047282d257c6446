package text

import "slices"

// closingTexts are the words of closing a period, revising it, and holding a
// report against what follows from its inputs.
func closingTexts() []entry {
	return slices.Concat(revisionTexts(), closeCommandTexts(), verifyTexts(), guidedCloseTexts(), logTexts())
}

// revisionTexts tell what a report replaces and what has changed since.
func revisionTexts() []entry {
	return []entry{
		{"revision.title", "Bản điều chỉnh lần {edition}, thay thế Báo cáo số {number}", "Revision, version {edition}, replacing Report {number}"},
		{"revision.reason", "Lý do điều chỉnh: {reason}", "Reason of the revision: {reason}"},
		{"revision.reason.label", "Lý do điều chỉnh", "Reason of the revision"},
		{"revision.replaced", "Báo cáo được thay thế", "Report replaced"},
		{"revision.replaced.remark", "lần {edition}, mã kiểm tra {code}", "version {edition}, check code {code}"},
		{"revision.nothing", "Số liệu không có gì thay đổi so với bản đã chốt.", "Nothing has changed since the closed version."},
		{"revision.meetings-only", "{count} chi bộ khác thay đổi ở phiếu từng kỳ, điểm và xếp loại của kỳ không đổi", "{count} further party cells changed in their meetings only, not in score and grade"},
		{"revision.number", "Số {number}", "No. {number}"},
		{"revision.absent", "không có", "not there"},
		{"revision.cell", "{cell}: {change}", "{cell}: {change}"},
		{"revision.cell.change", "{before} → {after}", "{before} → {after}"},
		{"revision.cell.same", "kết quả của kỳ không đổi ({stands})", "the period's result stays ({stands})"},
		{"overlap.section", "Khác với báo cáo đã chốt của kỳ khác", "Against closed reports of other periods"},
		{"overlap.title", "{period} đã chốt theo Báo cáo số {number} (lần {edition}); nay tính lại, các kỳ sinh hoạt sau ra khác bản đã chốt (đã chốt → nay):", "{period} was closed with Report {number} (version {edition}); these meetings now come out otherwise (closed → now):"},
		{"revision.input", "{role} {name}: {change}", "{role} {name}: {change}"},
		{"revision.change.added", "thêm mới", "added"},
		{"revision.change.changed", "đã sửa", "changed"},
		{"revision.change.removed", "không còn", "no longer there"},
		{"revision.change.hash.added", "{change} (SHA-256 {after})", "{change} (SHA-256 {after})"},
		{"revision.change.hash.changed", "{change} (SHA-256 {before} → {after})", "{change} (SHA-256 {before} → {after})"},
		{"revision.change.hash.removed", "{change} (SHA-256 {before})", "{change} (SHA-256 {before})"},
		{"revision.role.sheets", "phiếu chấm điểm", "score sheets"},
		{"revision.role.roster", "danh sách chi bộ", "roster"},
		{"revision.role.decisions", "quyết định của cấp trên", "decisions"},
		{"revision.role.taught", "khai báo đầu cột, tên gọi", "what was taught"},
		{"revision.role.report", "báo cáo cấp dưới", "report of the level below"},
		{"revision.role.criteria", "bộ tiêu chí", "criteria set"},
		{"excel.document-number", "Số văn bản", "Document number"},
		{"doc.annex.sources", "căn cứ và nguồn số liệu", "basis and sources"},
		{"doc.sources.program", "Lập bằng chibo {version}; mã kiểm tra {code}.", "Made by chibo {version}; check code {code}."},
	}
}

// closeCommandTexts are the texts of `chibo close`, and of what a closed period
// refuses.
func closeCommandTexts() []entry {
	return []entry{
		{"cmd.close.use", "close KỲ --number SỐ [TỆP|THƯ_MỤC…]", "close PERIOD --number NUMBER [FILE|FOLDER…]"},
		{"cmd.close.short", "Chốt kỳ: giữ báo cáo đã ký và mã băm các tệp đầu vào", "Close a period: keep the signed report and its inputs' hashes"},
		{"cmd.close.long",
			"Giữ bản báo cáo đã ký của một kỳ cùng mã băm SHA-256 của mọi tệp đầu vào, trong thư mục\nda-chot/KỲ/lan-1 cạnh chibo.yaml. Từ đó chấm lại kỳ này phải nêu --revise \"lý do\": báo cáo ghi\n\"Bản điều chỉnh lần 2, thay thế Báo cáo số …\" và kê mọi thay đổi; phiếu gửi muộn không thể lẳng lặng\nlọt vào báo cáo đã ký.\n\nLệnh chấm lại một lần nữa từ các tệp đầu vào rồi mới giữ. So mã kiểm tra in ra với mã ở chân trang\nbản giấy, hoặc nêu --code để chương trình so; nêu --report để giữ đúng tệp Excel đã in và ký.\n\nBản điều chỉnh ký xong thì chốt tiếp với số mới và --revise: thành lan-2. Không tệp nào đã chốt bị ghi đè.",
			"Keep the signed report of a period with the SHA-256 of every input, in the folder\nda-chot/PERIOD/lan-1 beside chibo.yaml. From then on scoring that period asks for --revise \"reason\":\nthe report says which report it replaces (\"Bản điều chỉnh lần 2, thay thế Báo cáo số …\") and lists\nwhat changed; no late sheet slips into a signed report.\n\nThe period is scored once more from its inputs before anything is kept. Compare the check code printed\nwith the one at the foot of the paper, or give it as --code; give --report to keep the very workbook that\nwas printed and signed.\n\nA signed revision is closed in turn with its own number and --revise: lan-2. No closed file is ever\nreplaced."},
		{"cmd.close.example",
			"chibo close 2026-Q3 --number 45-BC/ĐU\nchibo chot quý 3/2026 --number 45-BC/ĐU --code BA5D5875\nchibo close 2026-Q3 --number 52-BC/ĐU --revise \"bổ sung phiếu chi bộ thôn 3\"",
			"chibo close 2026-Q3 --number 45-BC/ĐU\nchibo close 2026-Q3 --number 45-BC/ĐU --code BA5D5875\nchibo close 2026-Q3 --number 52-BC/ĐU --revise \"sheet of cell 3 came in\""},
		{"cmd.close.status",
			"0  đã chốt\n1  đã chốt, nhưng dữ liệu vào có lỗi; hoặc chưa chốt vì --strict, vì mã kiểm tra hay tệp --report không khớp\n2  dùng sai: thiếu số, thiếu kỳ, kỳ đã chốt mà không có --revise, số trùng bản trước, không có chibo.yaml\n3  không làm được: không đọc, không ghi được tệp, hồ sơ chốt bị hỏng hoặc bị sửa",
			"0  closed\n1  closed, but there are errors in the input; or not closed: --strict, a check code or --report that does not agree\n2  wrong usage: no number, no period, a closed period without --revise, the number of the version before, no chibo.yaml\n3  the work could not be done: a file cannot be read or written, what was closed is damaged or was altered"},
		{"flag.number", "`SỐ` của báo cáo đã ký, như 45-BC/ĐU (bắt buộc)", "`NUMBER` of the signed report, such as 45-BC/ĐU (required)"},
		{"flag.close.report", "giữ đúng `TỆP` Excel đã in và ký, sau khi đối chiếu là khớp (mặc định: lập lại từ tệp đầu vào)", "keep the very `FILE` (.xlsx) that was signed, once it is found to agree (default: written anew from the inputs)"},
		{"flag.code", "`MÃ` kiểm tra ở chân trang bản đã ký; khác với số liệu hiện nay thì không chốt", "check `CODE` at the foot of the signed paper; where it is another, nothing is closed"},
		{"flag.close.period", "`KỲ` cần chốt, như 2026-Q3", "`PERIOD` to close, such as 2026-Q3"},
		{"flag.close.strict", "dữ liệu vào có lỗi thì không chốt", "do not close when the input has errors"},
		{"flag.revise", "`LÝ_DO` lập bản điều chỉnh của kỳ đã chốt", "`REASON` to revise a period that was closed"},
		{"close-no-number", "chưa nêu số của báo cáo đã ký", "no number of the signed report is given"},
		{"close-no-number.hint", "thêm --number, như: chibo close 2026-Q3 --number 45-BC/ĐU", "add --number, as in: chibo close 2026-Q3 --number 45-BC/ĐU"},
		{"close-no-period", "chưa nêu kỳ cần chốt", "no period to close is named"},
		{"close-no-period.hint", "nêu rõ kỳ, như: chibo close 2026-Q3 --number 45-BC/ĐU", "name it, as in: chibo close 2026-Q3 --number 45-BC/ĐU"},
		{"close-no-workspace", "thư mục này chưa phải là thư mục làm việc (không có chibo.yaml), nên lần chấm sau không biết kỳ đã chốt", "this folder is no workspace (no chibo.yaml), so later runs would not know that the period was closed"},
		{"close-no-workspace.hint", "chạy lệnh trong thư mục có chibo.yaml; chưa có thì tạo bằng chibo init", "run it in the folder with chibo.yaml; make one with chibo init"},
		{"close-same-number", "bản lần {edition} đã chốt với chính số {number}; bản điều chỉnh phải có số của mình", "version {edition} was closed under that very number {number}; a revision has a number of its own"},
		{"close-same-number.hint", "nêu số của bản điều chỉnh ở --number", "give the revision's number as --number"},
		{"close-code-differs", "chưa chốt: mã kiểm tra của bản đã ký là {given}, tính lại từ tệp đầu vào được {code}", "not closed: the signed paper has the check code {given}, the inputs give {code}"},
		{"close-code-differs.hint", "phiếu, danh sách, tiêu chí hoặc cách tính đã khác lúc in; đưa các tệp về như khi in, hoặc lập, ký lại báo cáo", "sheets, roster, criteria or rule are no longer what they were; put them back as they were, or make and sign the report again"},
		{"close-report-period", "chưa chốt: {file} là báo cáo của {its}, không phải {period}", "not closed: {file} is the report of {its}, not of {period}"},
		{"close-report-altered", "chưa chốt: {file} có {count} chỗ đã bị sửa sau khi lập", "not closed: {file} was changed in {count} places after it was made"},
		{"close-report-altered.hint", "xem từng chỗ bằng {command} {file}; dùng tệp gốc, chưa sửa", "see each with {command} {file}; use the file as it was made"},
		{"close-report-differs", "chưa chốt: mã kiểm tra của {file} là {its}, tính lại từ tệp đầu vào được {code}", "not closed: {file} has the check code {its}, the inputs give {code}"},
		{"close-report-differs.hint", "xem khác ở đâu bằng {command} {file} --against THƯ_MỤC", "see what differs with {command} {file} --against FOLDER"},
		{"close-report-edition", "chưa chốt: {file} là bản lần {its}, bản cần chốt là lần {edition}", "not closed: {file} is version {its}, the one to close is version {edition}"},
		{"strict-not-closed", "dữ liệu vào có lỗi nên không chốt (--strict)", "the input has errors, so nothing was closed (--strict)"},
		{"strict-not-closed.hint", "sửa các lỗi nêu trên, hoặc bỏ --strict", "mend the errors above, or leave out --strict"},
		{"period-closed", "{period} đã chốt ngày {date} theo Báo cáo số {number} (lần {edition}); chưa ghi gì", "{period} was closed on {date} with Report {number} (version {edition}); nothing was written"},
		{"period-closed.hint", "cần sửa thì chạy lại với --revise \"lý do\": báo cáo sẽ ghi \"Bản điều chỉnh lần {next}\" và kê mọi thay đổi; chỉ cần xem thì mở {file}", "to revise it run again with --revise \"reason\": the report will say that it is version {next} and list what changed; to look at it open {file}"},
		{"revise-open", "{period} chưa chốt nên không cần --revise", "{period} was not closed, so there is nothing to revise"},
		{"revise-open.hint", "bỏ --revise; chốt bản đã ký bằng chibo close", "leave out --revise; close the signed report with chibo close"},
		{"revise-no-reason", "--revise chưa nêu lý do điều chỉnh {period}", "--revise gives no reason to revise {period}"},
		{"revise-no-reason.hint", "ghi lý do trong ngoặc kép, như: --revise \"bổ sung phiếu chi bộ thôn 3\"", "write it in quotes, as in: --revise \"sheet of cell 3 came in\""},
		{"note-closed", "Lưu ý: {period} đã chốt theo Báo cáo số {number} (lần {edition}); những gì hiện ra đây tính từ tệp đầu vào lúc này, có thể khác bản đã ký.", "Note: {period} was closed with Report {number} (version {edition}); what is shown here is of the inputs as they are now and may differ from it."},
		{"closed-meanwhile", "{folder} vừa được một lần chạy khác ghi; không ghi gì thêm", "{folder} was written by another run just now; nothing more was written"},
		{"closed-meanwhile.hint", "xem thư mục ấy rồi chạy lại nếu còn cần", "look at that folder, and run again if there is need"},
		{"closed-damaged", "không đọc được hồ sơ chốt {file} của {period}", "the record {file} of the closed {period} cannot be read"},
		{"closed-damaged.hint", "lấy lại thư mục da-chot từ bản sao lưu; chương trình không coi kỳ này là chưa chốt", "restore the folder da-chot from a backup; the period is not taken for open"},
		{"closed-altered", "{file} không còn đúng là bản đã chốt của {period} (mã băm khác)", "{file} is no longer the version of {period} that was closed (its hash is another)"},
		{"closed-altered.hint", "lấy lại tệp từ bản sao lưu", "restore the file from a backup"},
		{"closed.record.about", "Hồ sơ chốt kết quả, do chibo ghi. Không sửa tệp này và các tệp cùng thư mục.\nMuốn điều chỉnh thì chấm lại với --revise \"lý do\".", "Record of a closed period, written by chibo. Do not change this file or those beside it.\nTo revise the result, score again with --revise \"reason\"."},
		{"closed.done", "Đã chốt {period}, lần {edition}, Báo cáo số {number}.", "{period} is closed: version {edition}, Report {number}."},
		{"closed.replaces", "Thay thế Báo cáo số {replaces}.", "It replaces Report {replaces}."},
		{"closed.summary", "{summary}", "{summary}"},
		{"closed.code", "Mã kiểm tra {code}: phải giống mã ở chân trang bản đã ký.", "Check code {code}: it must be the one at the foot of the signed paper."},
		{"closed.kept", "Đã giữ trong {folder}.", "Kept in {folder}."},
		{"shape.closing", "hồ sơ chốt", "the record of a closed period"},
	}
}

// verifyTexts are the texts of `chibo verify`.
func verifyTexts() []entry {
	return slices.Concat(verifyHelpTexts(), verifyTableTexts())
}

func verifyHelpTexts() []entry {
	return []entry{
		{"cmd.verify.use", "verify BÁO_CÁO|KỲ", "verify REPORT|PERIOD"},
		{"cmd.verify.short", "Đối chiếu báo cáo: tính lại, chỉ ra mọi con số đã bị sửa hoặc không còn đúng", "Recompute a report and name every number that no longer follows"},
		{"cmd.verify.long",
			"Lập lại mọi trang của một báo cáo Excel từ số liệu mà chính nó mang theo rồi so từng ô: ô nào đã bị\nsửa tay thì nêu tên ô, đang ghi gì, đúng ra là gì. Báo cáo chỉ được mở rồi lưu lại bằng Excel, LibreOffice\nthì vẫn khớp.\n\nVới --against, tìm các tệp đầu vào trong thư mục theo mã băm SHA-256, chấm lại từ đầu rồi so từng\nchi bộ, từng tháng, từng tiêu chí: phiếu nào đã sửa, thêm, bớt; con số nào vì thế không còn đúng. Tệp .json của score chỉ\nđối chiếu được theo cách này.\n\nNêu KỲ đã chốt thay cho tệp thì đối chiếu bản giữ trong da-chot.",
			"Write every page of an Excel report anew from the data it carries and compare cell by cell: a number\nchanged by hand is named with its cell, what stands there and what follows. A report that was only saved\nagain by Excel or LibreOffice agrees.\n\nWith --against the inputs are looked for in a folder by their SHA-256, everything is scored anew and\ncompared by cell, month and criterion: which sheets were changed, added or taken away, and which\nnumbers no longer follow. A .json file of score can only be verified so.\n\nA PERIOD that was closed stands for the report kept in da-chot."},
		{"cmd.verify.example",
			"chibo verify bao-cao.xlsx\nchibo doi-chieu bao-cao.xlsx --against .\nchibo verify 2026-Q3 --against . -f json",
			"chibo verify bao-cao.xlsx\nchibo verify bao-cao.xlsx --against .\nchibo verify 2026-Q3 --against . -f json"},
		{"cmd.verify.status",
			"0  mọi con số đều khớp\n1  có chỗ không khớp (đã nêu từng chỗ)\n2  dùng sai: tùy chọn, tệp không phải báo cáo Excel hay .json, kỳ chưa chốt\n3  không làm được: không đọc được tệp, không phải báo cáo của chibo, thiếu danh sách trong thư mục",
			"0  every number follows\n1  something does not (each place is named)\n2  wrong usage: flags, a file that is neither an Excel report nor .json, a period that was not closed\n3  the work could not be done: a file cannot be read, it is no report of chibo, no roster in the folder"},
		{"flag.against", "`THƯ_MỤC` có các tệp đầu vào, để chấm lại và so", "`FOLDER` with the inputs, to score anew and compare"},
		{"flag.verify.roster", "`TỆP` danh sách chi bộ, nếu không để trong thư mục của --against", "`FILE` with the roster, where it is not in the folder of --against"},
		{"flag.verify.criteria", "`BỘ` tiêu chí dùng để chấm lại (mặc định: bộ của báo cáo)", "criteria `SET` to score with (default: the report's own)"},
		{"flag.verify.decisions", "`TỆP` quyết định của cấp trên, nếu không để trong thư mục của --against", "`FILE` with decisions, where it is not in the folder of --against"},
		{"verify-none", "chưa nêu báo cáo cần đối chiếu", "no report is named"},
		{"verify-none.hint", "nêu tệp .xlsx do chibo lập, hoặc kỳ đã chốt, như: chibo verify bao-cao.xlsx", "name a .xlsx file that chibo wrote, or a closed period, as in: chibo verify bao-cao.xlsx"},
		{"verify-open", "{period} chưa chốt nên không có bản nào được giữ", "{period} was not closed, so no version is kept"},
		{"verify-open.hint", "nêu tệp báo cáo, như: chibo verify bao-cao.xlsx", "name the report's file, as in: chibo verify bao-cao.xlsx"},
		{"verify-kind", "{file} không mang theo số liệu để đối chiếu; chỉ đối chiếu được báo cáo Excel (.xlsx) và tệp .json", "{file} carries no data to be held against; only the Excel report (.xlsx) and .json files can be verified"},
		{"verify-kind.hint", "đối chiếu tệp .xlsx của cùng lần lập; bản Word có cùng mã kiểm tra ở chân trang", "verify the .xlsx of the same run; the Word report has the same check code at its foot"},
		{"verify-json", "{file} chỉ đối chiếu được với các tệp đầu vào", "{file} can only be held against its inputs"},
		{"verify-json.hint", "thêm --against THƯ_MỤC; đối chiếu không cần phiếu thì dùng báo cáo Excel của cùng lần lập", "add --against FOLDER; the Excel report of the same run can be verified without the sheets"},
		{"verify-no-set", "không thấy bộ tiêu chí {id} của báo cáo trong {folder}", "the report's criteria set {id} is not in {folder}"},
		{"verify-no-set.hint", "nêu tệp bộ tiêu chí bằng -c", "name its file with -c"},
		{"verify-rows-moved", "có dòng đã bị chuyển chỗ (sắp xếp) hoặc chèn thêm; số liệu vẫn được so theo từng dòng", "rows were moved (sorted) or put in; the numbers were compared row by row all the same"},
		{"verify-no-folder", "{folder} không phải là thư mục", "{folder} is no folder"},
		{"verify-no-folder.hint", "--against nêu thư mục có danh sách chi bộ và phiếu", "--against names the folder with the roster and the sheets"},
		{"verify-no-roster", "không thấy danh sách chi bộ của báo cáo trong {folder}", "the report's roster is not in {folder}"},
		{"verify-no-roster.hint", "nêu tệp danh sách bằng -r", "name it with -r"},
		{"verify-no-reports", "không thấy báo cáo cấp dưới nào của bản tổng hợp trong {folder}", "none of the reports that were merged is in {folder}"},
		{"verify-no-reports.hint", "nêu thư mục có các báo cáo đã gộp", "name the folder with the reports that were merged"},
		{"report-without-origin", "{file} do bản chibo cũ lập, không mang theo đủ số liệu để đối chiếu", "{file} was made by an older chibo and does not carry what a verification needs"},
		{"report-without-origin.hint", "lập lại báo cáo bằng chibo score -o rồi so mã kiểm tra ở chân trang", "make the report again with chibo score -o and compare the check codes at the foot"},
		{"verify-set-unknown", "không thấy tệp bộ tiêu chí {id} trong {folder}; dùng bộ mà báo cáo mang theo, mã băm của nó không kiểm tra được", "the file of the criteria set {id} is not in {folder}; the set that the report carries was used, and its hash could not be checked"},
	}
}

// verifyTableTexts tell what a verification found.
func verifyTableTexts() []entry {
	return []entry{
		{"verify.title", "Đối chiếu {file}: {period}, lần {edition}, mã kiểm tra {code}", "{file}: {period}, version {edition}, check code {code}"},
		{"verify.number", "Báo cáo số {number}", "Report {number}"},
		{"verify.other-program", "Báo cáo do chibo {its} lập, đối chiếu bằng chibo {program}: câu chữ có thể khác.", "The report was made by chibo {its} and verified by chibo {program}: wordings may differ."},
		{"verify.note", "Lưu ý: {note}", "Note: {note}"},
		{"verify.pages.good", "Các trang báo cáo: khớp cả {cells} ô với số liệu mà báo cáo mang theo.", "The pages: all {cells} cells say what the report's data say."},
		{"verify.pages.bad", "Các trang báo cáo: {count} chỗ trong {cells} ô không khớp với số liệu mà báo cáo mang theo:", "The pages: {count} places of {cells} cells do not say what the report's data say:"},
		{"verify.page.value", "{place}: đang ghi {stands}, theo số liệu là {follows}", "{place}: says {stands}, the data give {follows}"},
		{"verify.page.look", "{place}: đang hiện {stands}, theo số liệu phải hiện {follows} (định dạng ô đã đổi)", "{place}: shows {stands}, the data give {follows} (the cell's format was changed)"},
		{"verify.page.formula", "{place}: đang là {stands}, đúng ra là {follows}", "{place}: is {stands}, ought to be {follows}"},
		{"verify.page.foot", "{place}: chân trang ghi {stands}, đúng ra là {follows}", "{place}: the foot of the page says {stands}, ought to be {follows}"},
		{"verify.page.sheet-missing", "{place}: trang tính không còn", "{place}: the sheet is no longer there"},
		{"verify.page.sheet-added", "{place}: trang tính không phải của báo cáo", "{place}: the sheet is none of the report's"},
		{"verify.page.computed", " (ô này vẫn là công thức: đổi theo ô khác)", " (still a formula: it follows from another cell)"},
		{"verify.blank", "(trống)", "(blank)"},
		{"verify.carried.bad", "Số liệu mà báo cáo mang theo đã bị sửa: {count} chi bộ không tính ra được từ điểm trong chính báo cáo (đang ghi → tính ra):", "The data that the report carries were changed: {count} party cells do not follow from its own marks (says → follows):"},
		{"verify.sums", "; tổng các kỳ {before} → {after}", "; sum of the totals {before} → {after}"},
		{"verify.inputs.good", "Tệp đầu vào trong {folder}: đủ và đúng cả {count} tệp, bộ tiêu chí theo mã băm.", "The inputs in {folder}: all {count} files and sets are there, by hash."},
		{"verify.inputs.bad", "Tệp đầu vào trong {folder}: {count} thay đổi so với khi lập báo cáo:", "The inputs in {folder}: {count} changes since the report was made:"},
		{"verify.results.good", "Tính lại từ tệp đầu vào: cả {cells} chi bộ ra đúng như báo cáo.", "Scored anew: all {cells} party cells come out as the report says."},
		{"verify.results.bad", "Tính lại từ tệp đầu vào: {count} chi bộ ra khác báo cáo (báo cáo → tính lại; mã kiểm tra nay là {code}):", "Scored anew: {count} party cells come out otherwise (report → anew; the check code would be {code}):"},
		{"verify.meeting", "{month}: {before} → {after}", "{month}: {before} → {after}"},
		{"verify.meeting.same", "{month}: vẫn {after}", "{month}: still {after}"},
		{"verify.mark", "; tiêu chí {criterion}: {before} → {after}", "; criterion {criterion}: {before} → {after}"},
		{"verify.fact", "; {fact}: {before} → {after}", "; {fact}: {before} → {after}"},
		{"verify.fact.date", "ngày", "date"},
		{"verify.fact.minutes", "thời lượng", "minutes"},
		{"verify.fact.speakers", "số người phát biểu", "speakers"},
		{"verify.fact.resolution", "tỷ lệ thực hiện nghị quyết", "resolution"},
		{"verify.fact.form", "hình thức", "form"},
		{"verify.fact.model", "sinh hoạt điểm", "model meeting"},
		{"verify.fact.superior", "cấp trên dự", "superior's attendance"},
		{"verify.fact.members", "tổng số đảng viên", "members"},
		{"verify.fact.exempt", "miễn", "exempt"},
		{"verify.fact.present", "có mặt", "present"},
		{"verify.fact.excused", "vắng có lý do", "excused"},
		{"verify.fact.unexcused", "vắng không lý do", "unexcused"},
		{"verify.fact.chair", "người chủ trì", "chair"},
		{"verify.fact.assigned", "người được phân công dự", "assigned supervisor"},
		{"verify.fact.postponed", "lý do dời ngày", "reason of the other day"},
		{"verify.fact.guests", "khách mời", "guests"},
		{"verify.fact.lessons", "kinh nghiệm rút ra", "lessons"},
		{"verify.good", "Mọi con số trong báo cáo đều tính ra được từ tệp đầu vào.", "Every number of the report follows from the inputs."},
		{"verify.good-alone", "Báo cáo không bị sửa sau khi lập. Muốn tính lại từ phiếu thì thêm --against THƯ_MỤC.", "The report was not changed after it was made. To score the sheets anew add --against FOLDER."},
		{"verify.bad", "Có chỗ không khớp: xem từng chỗ ở trên trước khi dùng báo cáo này.", "Something does not follow: look at each place above before the report is used."},
	}
}

// guidedCloseTexts are what the guided run asks and says of closed periods.
func guidedCloseTexts() []entry {
	return []entry{
		{"guided.task.close", "Chốt kỳ: giữ báo cáo đã ký", "Close a period: keep the signed report"},
		{"guided.closed", "{period} đã chốt theo Báo cáo số {number} (lần {edition}).", "{period} was closed with Report {number} (version {edition})."},
		{"guided.reason", "Lý do lập bản điều chỉnh (bỏ trống thì thôi)", "Reason of the revision (blank: leave it)"},
		{"guided.nothing", "Chưa ghi gì.", "Nothing was written."},
		{"guided.document-number", "Số của báo cáo đã ký, như 45-BC/ĐU (bỏ trống thì thôi)", "Number of the signed report, such as 45-BC/ĐU (blank: leave it)"},
		{"guided.code", "Mã kiểm tra ở chân trang bản đã ký (nên gõ; bỏ trống cũng được)", "Check code at the foot of the signed paper (advised; may be blank)"},
	}
}

// logTexts are the texts of --log; the log itself is for engineers.
func logTexts() []entry {
	return []entry{
		{"flag.log", "ghi thêm vào `TỆP` nhật ký đã đọc, đã làm gì (mã băm, số đếm, mã lỗi; không có tên ai, tên chi bộ hay tên tệp)", "append to `FILE` what was read and done (hashes, counts, codes; no names of persons, cells or files)"},
		{"log-no-log", "{file} đã có và không phải nhật ký của chibo; không ghi vào", "{file} exists and is no log of chibo; nothing was written to it"},
		{"log-no-log.hint", "chọn tên khác cho --log", "choose another name for --log"},
		{"log-no-file", "{file} không phải là tên tệp", "{file} is no file"},
		{"log-no-file.hint", "nêu tên tệp ở --log, như --log chibo.log", "name a file for --log, such as --log chibo.log"},
	}
}
