package text

import "slices"

// documentTexts are the words of the Word documents: the short report and the
// notices to the cells.
func documentTexts() []entry {
	return slices.Concat(reportDocumentTexts(), assessmentTexts(), resolutionTexts(), noticeDocumentTexts(), documentFlagTexts())
}

// reportDocumentTexts are the report's head, counts and grades.
func reportDocumentTexts() []entry {
	return []entry{
		{"doc.report", "BÁO CÁO", "REPORT"},
		{"doc.report.subject", "kết quả đánh giá, xếp loại chất lượng sinh hoạt chi bộ", "on the quality of party cell meetings"},
		{"doc.report.number", "Số …………-BC/ĐU", "No. …………"},
		{"doc.basis.document", "Căn cứ {document} ({title});", "By {document} ({title});"},
		{"doc.paper", "{type} số {number}", "{type} {number}"},
		{"doc.paper.of", "{paper} của {issuer}", "{paper} of {issuer}"},
		{"doc.basis.set", "Căn cứ bộ tiêu chí “{title}”;", "By the criteria set “{title}”;"},
		{"doc.issuer", "Cấp ủy", "The committee"},
		{"doc.opening", "{issuer} báo cáo kết quả đánh giá, xếp loại chất lượng sinh hoạt chi bộ {period} như sau:", "{issuer} reports on the quality of party cell meetings in {period} as follows:"},
		{"doc.general", "I. TÌNH HÌNH CHUNG", "I. GENERAL"},
		{"doc.general.cells-members", "Số chi bộ thuộc diện đánh giá là {cells}, với {members} đảng viên.", "There are {cells} party cells to be assessed, with {members} members."},
		{"doc.general.cells", "Số chi bộ thuộc diện đánh giá là {cells}.", "There are {cells} party cells to be assessed."},
		{"doc.general.meetings", "Số kỳ sinh hoạt thường kỳ phải tổ chức là {asked}; đã chấm {scored}; không sinh hoạt {not-held}; chưa gửi phiếu {missing}; phiếu có lỗi {faulty}.",
			"{asked} regular meetings were due: {scored} scored, {not-held} not held, {missing} without a sheet, {faulty} with a faulty sheet."},
		{"doc.general.thematic", "Ngoài ra có {thematic} kỳ sinh hoạt chuyên đề.", "There were also {thematic} thematic meetings."},
		{"doc.results", "II. KẾT QUẢ XẾP LOẠI", "II. GRADES"},
		{"doc.results.graded", "Đã xếp loại {graded}/{cells} chi bộ: {grades}.", "{graded} of {cells} party cells are graded: {grades}."},
		{"doc.results.mean", "Điểm bình quân chung của các chi bộ đã xếp loại là {mean} điểm.", "The mean score of the graded cells is {mean}."},
		{"doc.results.table", "Tổng hợp kết quả xếp loại", "Grades"},
		{"doc.results.target", "Chỉ tiêu “{target}”: {result}.", "Target “{target}”: {result}."},
		{"doc.grade", "{grade} {count} chi bộ", "{grade} {count}"},
		{"doc.grade.share", "{grade} {count} chi bộ ({share})", "{grade} {count} ({share})"},
		{"doc.column.unit", "Đơn vị", "Unit"},
		{"doc.discipline", "III. NỀN NẾP SINH HOẠT", "III. DISCIPLINE OF MEETING"},
		{"doc.discipline.day", "Ngày sinh hoạt cố định: {kept}/{known} kỳ đúng ngày, {moved} kỳ dời ngày.", "Fixed day: {kept} of {known} meetings kept it, {moved} were moved."},
		{"doc.discipline.attendance", "Tỷ lệ đảng viên dự sinh hoạt bình quân đạt {rate}; có {below} kỳ dưới mức yêu cầu.", "Mean attendance was {rate}; {below} meetings were below what is asked."},
		{"doc.discipline.duration", "Thời lượng: {long}/{known} kỳ bảo đảm thời lượng, {short} kỳ chưa bảo đảm.", "Duration: {long} of {known} meetings were long enough, {short} were too short."},
		{"doc.discipline.forms", "Hình thức sinh hoạt (các kỳ phiếu có ghi): {forms} kỳ.", "Form of meeting, where the sheets tell it: {forms}."},
		{"doc.discipline.visits", "Cấp ủy viên được phân công phải dự {assigned} kỳ; trong {told} kỳ phiếu có ghi, đã dự {came} kỳ, người khác dự {other} kỳ, không dự {absent} kỳ.", "Supervisors were to attend {assigned} meetings; of the {told} whose sheets tell, they came to {came}, another came to {other}, nobody to {absent}."},
		{"doc.discipline.kinds", "Sinh hoạt chuyên đề (kể cả kết hợp): {thematic} kỳ; sinh hoạt điểm: {model} kỳ; cấp ủy viên cấp trên dự: {superior} kỳ.", "Thematic meetings (combined ones too): {thematic}; model meetings: {model}; attended by the superior committee: {superior}."},
		{"doc.receivers", "Nơi nhận:", "To:"},
		{"doc.receiver.superior", "- Cấp ủy cấp trên (để báo cáo);", "- the superior committee;"},
		{"doc.receiver.cells", "- Các chi bộ trực thuộc;", "- the party cells;"},
		{"doc.receiver.cell", "- Chi bộ nêu trên;", "- the cell named above;"},
		{"doc.receiver.supervisor", "- Cấp ủy viên phụ trách chi bộ;", "- the cell's supervisor;"},
		{"doc.receiver.file", "- Lưu Văn phòng.", "- file."},
	}
}

// assessmentTexts are the report's analysis in sentences.
func assessmentTexts() []entry {
	return []entry{
		{"doc.assessment", "IV. ĐÁNH GIÁ", "IV. ASSESSMENT"},
		{"doc.assessment.weak", "Hạn chế chủ yếu ở các nội dung: {criteria}.", "The weakest points were {criteria}."},
		{"doc.assessment.criterion", "“{title}” (bình quân đạt {share} số điểm tối đa)", "“{title}” ({share} of full marks on average)"},
		{"doc.assessment.reasons", "Lý do bị trừ điểm được ghi nhiều nhất trong phiếu là {reasons}.", "The reasons most often noted for lost points were {reasons}."},
		{"doc.assessment.reason", "{reason} ({times} lần)", "{reason} ({times} times)"},
		{"doc.assessment.at", "{cell}: {value}", "{cell}: {value}"},
		{"doc.assessment.months", "Điểm bình quân các tháng – {months}.", "Mean score by month – {months}."},
		{"doc.assessment.rises", "Chi bộ tăng điểm nhiều nhất từ đầu đến cuối kỳ – {list}.", "Cells that rose most over the period – {list}."},
		{"doc.assessment.falls", "Chi bộ giảm điểm nhiều nhất từ đầu đến cuối kỳ – {list}.", "Cells that fell most over the period – {list}."},
		{"doc.assessment.columns", "Ở {meetings} kỳ có cả hai bên chấm, điểm tự chấm chênh so với cấp trên chấm bình quân {difference} điểm; chênh cao nhất là {cell} ({most} điểm).",
			"In the {meetings} meetings with both marks, self marks differ from the review by {difference} on average; {cell} is highest above it ({most})."},
		{"doc.assessment.border", "Chi bộ có điểm sát ranh giới xếp loại – {list}.", "Cells near the edge of a grade – {list}."},
		{"doc.wanting", "V. PHIẾU CẦN BỔ SUNG", "V. SHEETS STILL WANTED"},
		{"doc.wanting.none", "Không có chi bộ nào còn thiếu phiếu để xếp loại.", "No cell lacks a sheet for its grade."},
		{"doc.wanting.cell", "{cell}: {why}.", "{cell}: {why}."},
		{"doc.wanting.month", "{month} {status}", "{month} {status}"},
		{"doc.wanting.ask", "Đề nghị các chi bộ nêu trên bổ sung, giải trình để cấp ủy xem xét, xếp loại.", "The cells named above are asked to send or explain them, so that they can be graded."},
		{"doc.direction", "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ", "VI. DIRECTION AND TASKS"},
		{"doc.direction.line", "…………………………………………………………………………", "…………………………………………………………………………"},
		{"doc.annex", "PHỤ LỤC", "ANNEX"},
		{"doc.annex.cells", "kết quả xếp loại chất lượng sinh hoạt từng chi bộ", "grades of the party cells"},
		{"doc.annex.meetings", "nội dung ghi tại mục IV nghị quyết của từng kỳ sinh hoạt", "section IV of the resolution of each meeting"},
	}
}

// resolutionTexts are the sentence of section IV of a meeting's resolution.
func resolutionTexts() []entry {
	return []entry{
		{"doc.meetings.sentence", "Kỳ {kind} {month}: {groups}. Tổng điểm {total}/{full}, xếp loại {grade}. Tồn tại, hạn chế: {weak}.",
			"The {kind} meeting of {month}: {groups}. Total {total}/{full}, grade {grade}. Weaknesses: {weak}."},
		{"doc.meetings.group", "{title} {points}/{max}", "{title} {points}/{max}"},
		{"doc.meetings.block", "{title} {points}", "{title} {points}"},
		{"doc.meetings.no-weakness", "không có", "none"},
		{"doc.meetings.none", "Không có kỳ sinh hoạt nào có điểm từng tiêu chí.", "No meeting has marks by criterion."},
	}
}

// noticeDocumentTexts are the notice to a cell.
func noticeDocumentTexts() []entry {
	return []entry{
		{"doc.notice", "THÔNG BÁO", "NOTICE"},
		{"doc.notice.subject", "kết quả đánh giá, xếp loại chất lượng sinh hoạt chi bộ", "of the quality of party cell meetings"},
		{"doc.notice.number", "Số …………-TB/ĐU", "No. …………"},
		{"doc.notice.report", "(Theo Báo cáo số ", "(After Report no. "},
		{"doc.notice.title", "Thông báo kết quả {cell}, {period}", "Notice to {cell}, {period}"},
		{"doc.notice.to", "Kính gửi: {cell}", "To: {cell}"},
		{"doc.notice.grade", "Điểm bình quân: {score}. Xếp loại: {grade}.", "Mean score: {score}. Grade: {grade}."},
		{"doc.notice.grade-only", "Xếp loại: {grade}.", "Grade: {grade}."},
		{"doc.notice.no-grade", "Chưa xếp loại: {status}.", "Not graded: {status}."},
		{"doc.notice.because", "Ghi chú: {notes}.", "Notes: {notes}."},
		{"doc.notice.place.above", "Điểm bình quân chung của các chi bộ đã xếp loại trong đảng bộ là {mean}; chi bộ cao hơn {difference} điểm.", "The mean of the committee's graded cells is {mean}; the cell is {difference} above it."},
		{"doc.notice.place.below", "Điểm bình quân chung của các chi bộ đã xếp loại trong đảng bộ là {mean}; chi bộ thấp hơn {difference} điểm.", "The mean of the committee's graded cells is {mean}; the cell is {difference} below it."},
		{"doc.notice.place.equal", "Điểm bình quân chung của các chi bộ đã xếp loại trong đảng bộ là {mean}, bằng điểm của chi bộ.", "The mean of the committee's graded cells is {mean}, as is the cell's."},
		{"doc.notice.rank.within", "Thứ hạng trong đảng bộ: {within}/{of}; trong toàn danh sách: {rank}/{graded}.", "Rank in the committee: {within} of {of}; in the whole list: {rank} of {graded}."},
		{"doc.notice.rank", "Thứ hạng: {rank}/{graded}.", "Rank: {rank} of {graded}."},
		{"doc.notice.presence", "Có mặt", "Present"},
		{"doc.notice.losses", "Nội dung bị trừ điểm", "Points lost"},
		{"doc.notice.reasons", "Lý do được ghi", "Reasons noted"},
		{"doc.notice.mend", "Đề nghị chi bộ: {todo}.", "The cell is asked to: {todo}."},
		{"doc.notice.mend.missing", "gửi phiếu chấm điểm {months}", "send the sheets of {months}"},
		{"doc.notice.mend.faulty", "sửa và gửi lại phiếu {month}", "mend and send again the sheet of {month}"},
		{"doc.notice.mend.faulty.what", "sửa và gửi lại phiếu {month} ({what})", "mend and send again the sheet of {month} ({what})"},
		{"doc.notice.mend.not-held", "báo cáo lý do {months} không sinh hoạt, tổ chức sinh hoạt đủ các tháng", "say why no meeting was held in {months}, and meet every month"},
		{"tasks.more.short", " và {count} chỗ nữa", " and {count} more"},
		{"doc.notice.remarks", "Thuyết minh trong danh sách: {remarks}.", "Remarks of the list: {remarks}."},
		{"doc.notice.remark", "{month}: {remark}", "{month}: {remark}"},
		{"doc.notice.advice.falling", "Điểm các kỳ có chiều hướng giảm, từ {first} xuống {last}; đề nghị chi bộ rà soát nguyên nhân, kịp thời khắc phục để giữ vững mức {grade}.", "The totals are falling, from {first} to {last}; the cell is asked to find out why and mend it, to keep the grade {grade}."},
		{"doc.notice.advice.better", "Đề nghị chi bộ rà soát các nội dung chưa đạt điểm tối đa, có biện pháp khắc phục để đạt mức {grade} trong kỳ tới.", "The cell is asked to look at what lacks full marks and to reach the grade {grade} in the next period."},
		{"doc.notice.advice.worst", "Kết quả xếp loại {grade} là mức thấp nhất: đề nghị chi bộ kiểm điểm làm rõ nguyên nhân, trách nhiệm, có biện pháp khắc phục ngay và báo cáo cấp ủy cấp trên.", "{grade} is the lowest grade: the cell is asked to find out the causes, mend them at once and report to the superior committee."},
		{"doc.notice.mend.facts", "bổ sung vào phiếu {month} những điều {facts}", "state in the sheet of {month}: {facts}"},
		{"doc.notice.facts", "Số liệu phiếu {month} nêu – {facts}.", "The sheet of {month} states – {facts}."},
		{"doc.notice.assessed", "Đánh giá, xếp loại chất lượng chi bộ {period} ({set})", "The cell's assessment, {period} ({set})"},
		{"doc.annex.assessed", "danh sách đánh giá, xếp loại chất lượng chi bộ", "assessment of the party cells"},
		{"doc.results.assessed", "Xếp loại chất lượng chi bộ: đã xếp loại {graded}/{cells} chi bộ: {grades}.", "Assessment of the cells: {graded} of {cells} are graded: {grades}."},
		{"doc.notice.mend.criteria", "khắc phục hạn chế ở nội dung {titles}", "do better on {titles}"},
		{"doc.notice.mend.none", "Đề nghị chi bộ tiếp tục duy trì kết quả đạt được.", "The cell is asked to keep up its results."},
	}
}

// documentFlagTexts are the flags of `chibo score` for Word documents.
func documentFlagTexts() []entry {
	return []entry{
		{"flag.notices", "ghi thông báo kết quả cho từng chi bộ (Word, mỗi chi bộ một trang) vào `THƯ_MỤC`", "write a notice to each party cell (Word, one page each) into `FOLDER`"},
		{"flag.meetings", "báo cáo Word có thêm phụ lục: câu ghi ở mục IV nghị quyết của từng kỳ sinh hoạt", "add to the Word report each meeting's sentence for section IV of its resolution"},
		{"notices-written", "Đã ghi {count} thông báo vào {folder}", "{count} notices written to {folder}"},
	}
}
