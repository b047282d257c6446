package text

import "slices"

// reportTexts are the words of every output, and of the files they go to.
func reportTexts() []entry {
	return slices.Concat(listTexts(), standingTexts(), statusTexts(), workbookTexts(), sourceTexts(), outfileTexts())
}

// listTexts are the heads and notes of the classification list.
func listTexts() []entry {
	return []entry{
		{"report.title", "Xếp loại chất lượng sinh hoạt chi bộ, {period}", "Quality of party cell meetings, {period}"},
		{"report.none", "–", "–"},
		{"report.no-committee", "(không ghi đảng bộ)", "(no committee named)"},
		{"report.column.number", "STT", "No."},
		{"report.column.cell", "Chi bộ", "Party cell"},
		{"report.column.months", "Điểm các tháng", "Months"},
		{"report.column.score", "Điểm bình quân", "Mean score"},
		{"report.column.score.short", "Bình quân", "Mean"},
		{"report.cell-of", "{cell} ({committee})", "{cell} ({committee})"},
		{"report.reason.more", " và {count} tiêu chí nữa", " and {count} more"},
		{"report.summary.status", "{status} {count}", "{status} {count}"},
		{"report.column.grade", "Xếp loại", "Grade"},
		{"report.column.rank", "Hạng", "Rank"},
		{"report.column.notes", "Ghi chú", "Notes"},
		{"report.notes.head", "Ghi chú:\n", "Notes:\n"},
		{"report.note.line", "{cell}: {notes}", "{cell}: {notes}"},
		{"report.column.id", "Mã", "ID"},
		{"report.column.committee", "Đảng bộ", "Committee"},
		{"report.column.kind", "Loại hình", "Kind"},
		{"report.column.members", "Số đảng viên", "Members"},
		{"report.column.total", "Điểm", "Total"},
		{"report.column.status", "Tình trạng", "Status"},
		{"report.month.short", "T{month}", "M{month}"},
		{"report.year", "Năm {year}", "{year}"},
		{"report.year.part", "Năm {year} (T{first}-T{last})", "{year} (M{first}-M{last})"},
		{"report.month.long", "Tháng {month}", "Month {month}"},
		{"report.thematic.short", "CĐ", "them."},
		{"report.outside", "ngoài diện tính", "outside the counts"},
		{"report.decision", "theo {papers}; {computed}", "by {papers}; {computed}"},
		{"report.lost.same", "cùng lý do: {reason}", "all for: {reason}"},
		{"report.decision.mark", "theo {paper}", "by {paper}"},
		{"report.decision.dated", "{document} ngày {date}", "{document} of {date}"},
		{"report.decision.computed", "tính từ phiếu: {score} {grade}", "the sheets give: {score} {grade}"},
		{"report.decision.not-computed", "từ phiếu không tính được điểm", "the sheets give no score"},
		{"report.decided-mark", "* Theo quyết định của cấp trên, không phải điểm tính từ phiếu.", "* Decided by the superior committee, not worked out from the sheets."},
		{"report.summary", "{cells} chi bộ, đã xếp loại {graded}: {grades}; chưa đủ phiếu {incomplete}; chưa gửi phiếu {missing}", "{cells} party cells, {graded} graded: {grades}; incomplete {incomplete}; nothing sent {missing}"},
		{"report.summary.outside", "ngoài diện tính {count}", "outside the counts {count}"},
		{"report.rule", "Cách tính: {rule}.", "Rule: {rule}."},
	}
}

// standingTexts tell how far a set can be relied on.
func standingTexts() []entry {
	return []entry{
		{"report.standing.official", "đã đối chiếu văn bản gốc", "compared with the original document"},
		{"report.standing.secondary", "chưa đối chiếu văn bản gốc", "not compared with the original document"},
		{"report.standing.sample", "bộ minh họa, không phải quy định", "a sample, no regulation"},
		{"report.notice", "Lưu ý: bộ tiêu chí {id} – {standing}. {notice}", "Note: criteria set {id} – {standing}. {notice}"},
		{"report.notice.secondary", "Đối chiếu với văn bản gốc trước khi dùng.", "Compare it with the original document before use."},
		{"report.notice.sample", "Thay bằng bộ tiêu chí của cấp mình trước khi dùng.", "Replace it with your committee's own set before use."},
	}
}

// statusTexts are the words for what became of cells and meetings.
func statusTexts() []entry {
	return []entry{
		{"report.status.graded", "đã xếp loại", "graded"},
		{"report.status.outside", "không hoạt động trong kỳ", "did not exist in the period"},
		{"report.status.incomplete", "chưa đủ phiếu", "incomplete"},
		{"report.status.incomplete.faulty", "phiếu có lỗi", "faulty sheet"},
		{"report.status.incomplete.not-held", "có kỳ không sinh hoạt", "a meeting not held"},
		{"report.reason.months", "tháng {months}", "month {months}"},
		{"report.reason.missing", "{months} chưa gửi", "{months}: nothing sent"},
		{"report.reason.not-held", "{months} không sinh hoạt", "{months}: no meeting held"},
		{"report.reason.faulty", "{months}: phiếu có lỗi", "{months}: the sheet is faulty"},
		{"report.reason.faulty.criteria", "{months}: phiếu có lỗi ở tiêu chí {criteria}", "{months}: the sheet is faulty at {criteria}"},
		{"report.reason.faulty.other", "{months}: phiếu có lỗi ({what})", "{months}: the sheet is faulty ({what})"},
		{"report.status.missing", "chưa gửi phiếu", "nothing sent"},
		{"report.meeting.scored", "đã chấm", "scored"},
		{"report.meeting.not-held", "không sinh hoạt", "not held"},
		{"report.meeting.missing", "chưa gửi phiếu", "no sheet"},
		{"report.meeting.faulty", "phiếu có lỗi", "faulty sheet"},
		{"report.state.scored", "chưa có điểm", "no total"},
		{"report.state.not-held", "không họp", "not held"},
		{"report.state.missing", "chưa gửi", "no sheet"},
		{"report.state.faulty", "có lỗi", "faulty"},
	}
}

// workbookTexts are the words of the Excel report that other outputs lack.
func workbookTexts() []entry {
	return []entry{
		{"excel.party", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"},
		{"excel.number.before", "Số ", "No. "},
		{"excel.date.format", `"ngày "dd" tháng "m" năm "yyyy`, "dd/m/yyyy"},
		{"excel.date.format.early", `"ngày "dd" tháng "mm" năm "yyyy`, "dd/mm/yyyy"},
		{"excel.date.blank", "ngày      tháng      năm {year}", "…../…../{year}"},
		{"excel.attached.number", "(Kèm theo Báo cáo số ", "(Attached to Report no. "},
		{"excel.attached.date", ", ", ", "},
		{"excel.attached.day", "ngày ", "dated "},
		{"excel.attached.of", " của ", " of "},
		{"excel.blank", "……………", "……………"},
		{"excel.place-date", "{place}, ngày {day} tháng {month} năm {year}", "{place}, {day}/{month}/{year}"},
		{"excel.list", "DANH SÁCH", "LIST"},
		{"excel.list.subject", "tổng hợp kết quả xếp loại chất lượng sinh hoạt chi bộ", "grades of the quality of party cell meetings"},
		{"excel.month.subject", "TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ", "ASSESSMENT AND GRADES OF PARTY CELL MEETINGS"},
		{"excel.cell-name", "Tên chi bộ", "Party cell"},
		{"excel.unit", "Tên đơn vị", "Unit"},
		{"excel.members", "Số lượng đảng viên", "Members"},
		{"excel.date", "Ngày họp chi bộ", "Date of the meeting"},
		{"excel.month.head", "Mức đánh giá, xếp loại sau buổi sinh hoạt chi bộ hằng tháng", "Assessment and grade after the monthly meeting"},
		{"excel.month.total", "Số điểm được đánh giá", "Points"},
		{"excel.month.notes", "Ghi chú (thuyết minh điểm trừ)", "Notes (points lost)"},
		{"excel.members-note", "Tổng số đảng viên: {members} (biết số của {known}/{cells} chi bộ).", "Members: {members} (known of {known}/{cells} party cells)."},
		{"excel.thematic", "{cell} (chuyên đề)", "{cell} (thematic)"},
		{"excel.mean.month", "Điểm tháng", "Score of the month"},
		{"excel.mean.quarter", "Điểm bình quân quý", "Mean of the quarter"},
		{"excel.mean.half", "Điểm bình quân 6 tháng", "Mean of the half-year"},
		{"excel.mean.nine_months", "Điểm bình quân 9 tháng", "Mean of nine months"},
		{"excel.mean.year", "Điểm bình quân năm", "Mean of the year"},
		{"excel.mean.range", "Điểm bình quân cả giai đoạn", "Mean of the whole span"},
		{"excel.total", "Tổng cộng", "Total"},
		{"excel.subtotal", "Cộng", "Subtotal"},
		{"excel.counted", "{title}: {cells} chi bộ, đã xếp loại {graded}", "{title}: {cells} party cells, {graded} graded"},
		{"excel.no-kind", "(không ghi loại hình)", "(no kind named)"},
		{"excel.signer.maker", "NGƯỜI LẬP BIỂU", "COMPILED BY"},
		{"excel.signer.committee", "T/M ĐẢNG ỦY", "FOR THE COMMITTEE"},
		{"excel.signer.secretary", "BÍ THƯ", "SECRETARY"},
		{"excel.detail.computed", "Chi tiết điểm theo tiêu chí (điểm theo phiếu; điểm đã quyết định lại xem cột ghi chú)", "Marks by criterion (as the sheets have them; what was decided stands in the notes)"},
		{"excel.detail", "Chi tiết điểm theo tiêu chí", "Marks by criterion"},
		{"excel.detail.set", "Bộ tiêu chí {id}: {title}", "Criteria set {id}: {title}"},
		{"excel.month", "Tháng", "Month"},
		{"excel.kind", "Loại sinh hoạt", "Kind of meeting"},
		{"excel.kind.regular", "thường kỳ", "regular"},
		{"excel.kind.thematic", "chuyên đề", "thematic"},
		{"excel.worksheet", "Trang tính", "Worksheet"},
		{"excel.summary", "Tổng hợp xếp loại chất lượng sinh hoạt chi bộ", "Summary of the quality of party cell meetings"},
		{"excel.cells", "Số chi bộ", "Party cells"},
		{"excel.graded", "Đã xếp loại", "Graded"},
		{"excel.ungraded", "Chưa xếp loại", "Not graded"},
		{"excel.counts", "Số chi bộ theo mức xếp loại", "Party cells by grade"},
		{"excel.shares", "Tỷ lệ trên số đã xếp loại", "Share of the graded"},
		{"excel.chart", "Số chi bộ theo mức xếp loại", "Party cells by grade"},
		{"excel.chart.committees", "Xếp loại theo đảng bộ", "Grades by committee"},
	}
}

// sourceTexts are the words of the lists of gaps and of sources.
func sourceTexts() []entry {
	return []entry{
		{"excel.gaps", "DANH SÁCH PHIẾU CẦN BỔ SUNG, CHỈNH SỬA", "SHEETS TO SEND, COMPLETE OR MEND"},
		{"excel.gaps.none", "Không có phiếu nào cần bổ sung, chỉnh sửa", "Nothing to send, complete or mend"},
		{"excel.severity", "Mức độ", "Severity"},
		{"excel.place", "Vị trí", "Place"},
		{"excel.gap", "Nội dung", "What is wrong"},
		{"excel.remedy", "Cách sửa", "How to mend it"},
		{"excel.gap.send", "Gửi phiếu chấm điểm của tháng này", "Send the score sheet of this month"},
		{"excel.supervisor", "Cấp ủy viên phụ trách: {name}", "Supervisor: {name}"},
		{"excel.no-supervisor", "Chưa ghi cấp ủy viên phụ trách", "No supervisor named"},
		{"excel.no-owner", "Không thuộc phiếu của chi bộ nào", "Of no single party cell"},
		{"excel.sources", "CĂN CỨ VÀ NGUỒN SỐ LIỆU", "BASIS AND SOURCES"},
		{"excel.period", "Kỳ", "Period"},
		{"excel.version", "Phiên bản chương trình", "Program version"},
		{"excel.document-date", "Ngày lập", "Date"},
		{"excel.criteria", "Bộ tiêu chí {number}: {id}", "Criteria set {number}: {id}"},
		{"excel.criteria.title", "Tên", "Title"},
		{"excel.criteria.document", "Văn bản", "Document"},
		{"excel.criteria.effective", "Hiệu lực", "In force"},
		{"excel.criteria.open", "Điều kiện tự kiểm tra", "To be checked by hand"},
		{"excel.criteria.standing", "Mức tin cậy", "Standing"},
		{"excel.criteria.source", "Nguồn", "Source"},
		{"excel.sha256", "Mã băm SHA-256", "SHA-256"},
		{"excel.of-date", "ngày {date}", "of {date}"},
		{"excel.from-date", "từ {date}", "from {date}"},
		{"excel.to-date", "đến {date}", "to {date}"},
		{"excel.rule", "Cách tính xếp loại của kỳ", "How the period is graded"},
		{"excel.bands", "Các mức xếp loại (bộ tiêu chí {id})", "Grades (set {id})"},
		{"excel.band.from", "từ {from} điểm trở lên", "{from} points or more"},
		{"excel.band.between", "từ {from} đến dưới {below} điểm", "from {from} to below {below} points"},
		{"excel.band.below", "dưới {below} điểm", "below {below} points"},
		{"excel.files", "Tệp đầu vào ({count})", "Input files ({count})"},
		{"excel.file", "Tệp", "File"},
		{"excel.use", "Đã dùng thế nào", "What became of it"},
		{"excel.file-size", "{role}, {size} byte", "{role}, {size} bytes"},
		{"excel.left-out", "không dùng: {reason}", "left out: {reason}"},
		{"excel.annex", "Phụ lục", "Annex"},
		{"excel.sheet-cells", "“{sheet}”: {cells} chi bộ", "“{sheet}”: {cells} cells"},
		{"excel.sheet-used", "“{sheet}”: {meetings} kỳ sinh hoạt, {layout}", "“{sheet}”: {meetings} meetings, {layout}"},
		{"excel.sheet-notes", "“{sheet}”: {notes}", "“{sheet}”: {notes}"},
		{"excel.sheet-left-out", "“{sheet}”: không dùng, {reason}", "“{sheet}”: left out, {reason}"},
		{"excel.layout.form", "phiếu từng kỳ", "form"},
		{"excel.layout.table", "bảng theo tiêu chí", "table by criterion"},
		{"excel.layout.totals", "danh sách tổng điểm", "list of totals"},
		{"excel.role.sheets", "phiếu chấm điểm", "score sheets"},
		{"excel.role.roster", "danh sách chi bộ", "roster"},
		{"excel.role.decisions", "quyết định của cấp trên", "decisions"},
		{"excel.role.taught", "khai báo đầu cột, tên gọi", "what was taught"},
	}
}

// outfileTexts say why a file was not written.
func outfileTexts() []entry {
	return []entry{
		{"outfile.exists", "tệp {path} đã có; thêm --force để ghi đè, hoặc chọn tên khác", "{path} exists; add --force to replace it, or choose another name"},
		{"outfile.is-input", "{path} là tệp đầu vào, không thể ghi đè; chọn tên khác cho tệp kết quả", "{path} is an input and is never overwritten; choose another name for the output"},
		{"outfile.kept", "không ghi {path}: thư mục “da-chot” chỉ giữ các bản đã chốt, do lệnh “chibo close” ghi", "{path} is not written: the folder “da-chot” holds closed versions only, which “chibo close” writes"},
		{"outfile.kept.hint", "chọn tệp hoặc thư mục khác, ngoài “da-chot”", "name another file or folder, outside of “da-chot”"},
		{"outfile.not-file", "{path} không phải là tên tệp (là thư mục hoặc thiết bị); ghi rõ tên tệp kết quả", "{path} is no file (a folder or a device); name a file"},
		{"outfile.in-use", "{path} đang mở trong chương trình khác (thường là Excel); đóng tệp rồi chạy lại", "{path} is open in another program (mostly Excel); close it and run again"},
		{"outfile.in-use/holder", "{path} đang mở trong Excel (còn tệp khóa {holder}); đóng tệp rồi chạy lại", "{path} is open in Excel (its lock file is {holder}); close it and run again"},
		{"report-too-large", "{path}: báo cáo Excel lớn đến mức chương trình không đọc lại được (tệp trên 64 MB, giải nén ra trên 256 MB hoặc trang tính trên 1.048.576 dòng; một kỳ quý chừng 14.000 chi bộ), nên không ghi; chấm riêng từng đảng bộ, mỗi đảng bộ một báo cáo, rồi gộp bằng chibo merge (bản gộp lớn như vậy lấy ra bằng -f csv hoặc -f json)",
			"{path}: the Excel report would be too large to be read back (a file of more than 64 MB, 256 MB unpacked, or a sheet of more than 1,048,576 rows: some 14,000 cells of a quarter), so it is not written; score committee by committee, a report each, then put them together by chibo merge (a result of that size comes out by -f csv or -f json)"},
		{"outfile.write", "không ghi được {path}: {cause}", "{path} cannot be written: {cause}"},
	}
}
