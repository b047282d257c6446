package text

import "slices"

// codeTexts say what each problem's code means, for docs/problems.md: when it
// is told, and what it does to the result.
func codeTexts() []entry {
	return slices.Concat(problemPageTexts(), errorCodeTexts(), warningCodeTexts(), criteriaCodeTexts())
}

func problemPageTexts() []entry {
	return []entry{
		{"problem-page.head",
			"# Các lỗi và cảnh báo của chibo\n\nTrang này do phép thử lập ra từ chương trình; đừng sửa bằng tay. Mỗi mục là một mã (đứng trong ngoặc vuông ở cuối\ndòng lỗi), ý nghĩa của nó, và một ví dụ đúng như chương trình in ra, kèm cách sửa. Tệp của ví dụ ở testdata/faults\nvà testdata/criteria. Mọi lỗi của một lần chạy đều được nêu, theo vị trí; phiếu có lỗi không làm dừng các phiếu khác.",
			"# Errors and warnings of chibo\n\nThis page is made by a test; do not edit it."},
		{"problem-page.errors", "Lỗi: làm cho một kỳ sinh hoạt, một tệp không được chấm", "Errors: something is not graded"},
		{"problem-page.warnings", "Cảnh báo: cần xem lại, không làm thay đổi kết quả", "Warnings: to be looked at, nothing changes"},
		{"problem-page.criteria", "Lỗi của bộ tiêu chí: chưa chấm gì cho đến khi sửa xong", "Errors of criteria sets: nothing is scored before they are mended"},
	}
}

func errorCodeTexts() []entry {
	return []entry{
		{"about.missing-mark", "Ô điểm của một tiêu chí để trống, hoặc phiếu không có dòng, cột cho tiêu chí đó. Kỳ sinh hoạt không được chấm: để trống không phải là 0.", "A criterion's mark is blank, or the sheet has no place for it. The meeting is not scored: blank is not 0."},
		{"about.bad-number", "Ô điểm có nội dung không phải là số, hoặc là số có quá ba chữ số thập phân.", "A mark is no number, or has more than three decimals."},
		{"about.mark-out-of-range", "Điểm nhỏ hơn 0 hoặc lớn hơn thang điểm của tiêu chí. Chương trình không tự cắt bớt.", "A mark below 0 or above the criterion's full marks. Nothing is cut off."},
		{"about.bad-step", "Điểm không phải là bội số của bước điểm mà bộ tiêu chí quy định.", "A mark that is no multiple of the criterion's step."},
		{"about.bad-tier", "Điểm không thuộc mức nào của tiêu chí chấm theo mức, hoặc không phải có/không ở tiêu chí có/không.", "A mark that is none of the criterion's tiers, or neither yes nor no."},
		{"about.unknown-criterion", "Dòng, cột có điểm nhưng không khớp tiêu chí nào của bộ tiêu chí, hoặc số thứ tự và tên chỉ hai tiêu chí khác nhau.", "A marked row or column names no criterion of the set, or its number and title name two."},
		{"about.repeated-criterion", "Một tiêu chí được chấm ở hai dòng hoặc hai cột của cùng một phiếu.", "One criterion is marked in two rows or columns of a sheet."},
		{"about.unknown-cell", "Tên chi bộ ghi trong phiếu không có trong danh sách chi bộ. Chương trình nêu tên gần giống chứ không tự chọn.", "The roster has no party cell of this name. The nearest are named, none is taken."},
		{"about.ambiguous-cell", "Tên chi bộ ghi trong phiếu có thể là nhiều chi bộ trong danh sách.", "The name may be any of several party cells of the roster."},
		{"about.no-cell", "Phiếu hoặc dòng có điểm nhưng không ghi tên chi bộ.", "A sheet or a marked row does not name its party cell."},
		{"about.no-period", "Không xác định được phiếu của tháng nào: phiếu không ghi tháng, hoặc ghi mà không đọc được.", "It cannot be told of which month a sheet is."},
		{"about.conflicting-sheets", "Hai phiếu của cùng một kỳ sinh hoạt có điểm khác nhau, hoặc vừa ghi không sinh hoạt vừa có điểm.", "Two sheets of one meeting give different marks, or one says that it was not held and another has marks."},
		{"about.review-without-marks", "Cột cấp trên có tổng điểm hoặc xếp loại nhưng không có điểm tiêu chí nào.", "The review column has a total or a grade but no mark."},
		{"about.decision-without-reason", "Quyết định của cấp trên thiếu lý do hoặc số văn bản, nên không được áp dụng.", "A decision lacks its reason or its document, so it is not followed."},
		{"about.bad-decision", "Dòng quyết định không đọc được: không rõ tháng, tiêu chí, mức xếp loại hoặc số điểm.", "A decision that is not understood."},
		{"about.no-header", "Trang tính có nội dung nhưng không tìm thấy bảng điểm.", "A worksheet in which no table of marks is recognised."},
		{"about.uncomputed-formula", "Ô điểm là công thức mà tệp không lưu kết quả. Chương trình không tự tính công thức của bảng tính.", "A mark is a formula of which the file holds no result."},
		{"about.cell-error", "Ô điểm là một lỗi của Excel như #REF!.", "A mark is a spreadsheet error such as #REF!."},
		{"about.not-a-workbook", "Tệp không phải bảng tính đọc được: rỗng, hỏng, hoặc thuộc loại khác.", "The file is no workbook that can be read: empty, damaged, or of another kind."},
		{"about.locked-input", "Tệp đang mở trong chương trình khác nên chưa đọc được.", "Another program holds the file, so it could not be read."},
		{"about.legacy-xls", "Tệp Excel đời cũ (.xls), hoặc trang web mang đuôi .xls.", "An old Excel file (.xls), or a web page named as one."},
		{"about.encrypted", "Tệp có mật khẩu mở.", "The file has a password."},
		{"about.too-large", "Tệp hoặc trang tính lớn quá mức của một phiếu chấm điểm.", "The file or worksheet is far larger than a score sheet."},
		{"about.duplicate-cell", "Hai dòng của danh sách chi bộ có cùng mã hoặc cùng tên.", "Two rows of the roster have the same code or name."},
		{"about.other-criteria", "Phiếu do chibo tạo cho bộ tiêu chí khác, hoặc cho bản khác của bộ tiêu chí đang dùng; phiếu in điểm tối đa khác bộ tiêu chí đang dùng.", "A form that chibo made for another criteria set, or another version of it; a form that prints other full marks than the set in use."},
		{"about.report-altered", "Báo cáo của chibo có chỗ không khớp với số liệu nó mang theo: số, chữ, định dạng, trang in, biểu đồ hoặc trang số liệu ẩn đã bị sửa sau khi lập. Báo cáo đó không được dùng để gộp, so sánh.", "A report of chibo does not say what the data it carries say: a value, a format, a printed page, a chart or the hidden data were changed after it was made. It is left out of a merge or comparison."},
		{"about.unread-mark", "Có số có thể là điểm, ở cột, dòng mà chương trình chưa hiểu là của ai. Kỳ sinh hoạt liên quan không được chấm cho đến khi khai báo một lần cột đó là gì.", "What could be a score stands in a column or row that is not understood. The meetings it touches are not scored until it is taught, once, what it is."},
		{"about.bad-roster", "Danh sách chi bộ, hoặc một ô trong đó, không đọc được.", "The roster, or a value in it, is not understood."},
	}
}

func warningCodeTexts() []entry {
	return []entry{
		{"about.bad-date", "Ngày sinh hoạt không đọc được; ngày đó bị bỏ qua.", "A date that cannot be read; it is left out."},
		{"about.bad-fact", "Một số liệu kèm theo phiếu (số đảng viên, thời lượng, hình thức …) không đọc được và bị bỏ qua.", "A fact beside the marks cannot be read and is left out."},
		{"about.total-mismatch", "Tổng điểm ghi trong phiếu khác tổng các điểm tiêu chí cộng lại. Chương trình dùng tổng cộng lại.", "The stated total is not the sum of the marks. The sum is used."},
		{"about.grade-mismatch", "Xếp loại ghi trong phiếu khác xếp loại tính theo điểm.", "The stated grade is not that of the marks."},
		{"about.bad-count", "Danh sách ghi số nữ, dân tộc thiểu số hoặc miễn sinh hoạt nhiều hơn số đảng viên; không tính tỷ lệ từ số đó.", "The roster has more women, minorities or exempt than members; no share is worked out of it."},
		{"about.decision-without-sheet", "Quyết định về một tháng chưa có phiếu: có thể ghi nhầm tháng.", "A decision on a month of which there is no sheet: the month may be a slip."},
		{"about.conflicting-facts", "Các phiếu của một kỳ ghi ngày, thời lượng hoặc số dự khác nhau; không dùng số nào. Điểm không bị ảnh hưởng.", "The sheets of one meeting state two dates, durations or attendances; neither is used. Marks are not touched."},
		{"about.attendance-sum", "Số có mặt, vắng và tổng số đảng viên không khớp; không tính tỷ lệ dự.", "Present, absent and members do not add up; no rate is worked out."},
		{"about.attendance-as-date", "Excel đã đổi số đảng viên dự, như 9/10, thành ngày tháng.", "Excel has turned an attendance such as 9/10 into a date."},
		{"about.duplicate-sheet", "Hai phiếu giống nhau của cùng một kỳ sinh hoạt; phiếu trước được tính.", "Two equal sheets of one meeting; the first counts."},
		{"about.divergence", "Điểm tự chấm và điểm cấp trên chấm chênh nhau quá mức bộ tiêu chí cho phép.", "Self and review total lie farther apart than the set allows."},
		{"about.tier-mismatch", "Điểm đã ghi khác mức tính theo số liệu của phiếu, ví dụ tỷ lệ dự. Điểm đã ghi vẫn được tính.", "A mark differs from the tier that the facts give. The mark counts."},
		{"about.legacy-encoding", "Chữ trong phiếu theo bảng mã cũ (TCVN3, VNI), không phải Unicode. Chương trình không tự chuyển.", "The text is in an old encoding. It is not converted."},
		{"about.all-full-marks", "Mọi tiêu chí đều được điểm tối đa: có thể là chấm hình thức.", "Every criterion has full marks: a sign of scoring for show."},
		{"about.identical-sheets", "Điểm từng tiêu chí giống hệt phiếu của chi bộ khác hoặc tháng khác.", "The marks are the very same as those of another cell or month."},
		{"about.round-totals", "Bảng tổng điểm chỉ có các tổng tròn (bội số của 5) và không có điểm từng tiêu chí: có thể là điểm ước chừng.", "A list gives only round totals and no marks: they may be estimates."},
		{"about.date-outside-month", "Ngày sinh hoạt không thuộc tháng của phiếu.", "The meeting's date lies outside the sheet's month."},
		{"about.off-day", "Sinh hoạt không đúng ngày quy định của chi bộ.", "The meeting was not held on the cell's fixed day."},
		{"about.month-mismatch", "Tháng ghi trong phiếu khác tháng ở tên trang tính. Tháng ghi trong phiếu được dùng.", "The month in the sheet is not that of the worksheet's name. The former is used."},
		{"about.gate-unchecked", "Thiếu số liệu nên chưa kiểm tra được một điều kiện xếp loại.", "A condition of a grade could not be checked for want of facts."},
		{"about.mark-not-applicable", "Có điểm ở tiêu chí không áp dụng cho kỳ sinh hoạt này; điểm đó không được tính.", "A mark where the criterion does not apply; it is not counted."},
		{"about.no-set-for-meeting", "Không có bộ tiêu chí nào chấm loại sinh hoạt này. Là lỗi khi kỳ tính cả sinh hoạt chuyên đề.", "No criteria set scores this kind of meeting. An error where all meetings count."},
		{"about.sample-criteria", "Bộ tiêu chí đang dùng là bộ minh họa, không phải quy định.", "The criteria set in use is a sample, no regulation."},
		{"about.unread-column", "Cột hoặc dòng chưa hiểu, không ảnh hưởng đến kết quả. Khai báo một lần thì không nhắc nữa.", "A column or label that is not understood; no grade hangs on it. Taught once it is not told again."},
		{"about.not-a-sheet", "Trang tính có số liệu, hoặc tệp, không dùng để chấm điểm.", "A worksheet with numbers, or a file, that plays no part in scoring."},
		{"about.criteria-not-in-force", "Bộ tiêu chí đang dùng không có hiệu lực trong kỳ, hoặc chỉ trong một phần của kỳ.", "The criteria set is not in force in the whole of the period."},
	}
}

func criteriaCodeTexts() []entry {
	return []entry{
		{"about.syntax", "Tệp .yaml viết sai cú pháp: thụt dòng, dấu hai chấm, dấu nháy, bảng mã …", "The .yaml file is not written rightly: indentation, colons, quotes, encoding."},
		{"about.alias-bomb", "Tệp .yaml dùng bí danh (&, *), không được nhận.", "The .yaml file uses aliases, which are refused."},
		{"about.unknown-key", "Có từ khóa không được nhận ở chỗ đó, thường do gõ sai.", "A key that is not accepted there, often a slip."},
		{"about.repeated-key", "Một từ khóa được ghi hai lần.", "A key stands twice."},
		{"about.repeated-id", "Hai mục có cùng mã.", "Two items have the same id."},
		{"about.missing-key", "Thiếu một từ khóa bắt buộc.", "A required key is absent."},
		{"about.bad-value", "Giá trị của một từ khóa không dùng được.", "The value of a key cannot be used."},
		{"about.sum-mismatch", "Điểm tối đa của nhóm, hoặc của cả bộ, khác tổng các phần của nó.", "The full marks of a group, or of the set, are not the sum of its parts."},
		{"about.tier-gap", "Các mức điểm của tiêu chí để hở một khoảng.", "The tiers of a criterion leave a gap."},
		{"about.tier-order", "Các mức điểm của tiêu chí không theo thứ tự.", "The tiers of a criterion are out of order."},
		{"about.tier-max", "Mức điểm cao nhất khác điểm tối đa của tiêu chí.", "The highest tier is not the criterion's full marks."},
		{"about.grade-gap", "Các mức xếp loại để hở một khoảng, hoặc có mức không bao giờ đạt.", "The grades leave a gap, or one can never be reached."},
		{"about.grade-order", "Các mức xếp loại không theo thứ tự từ cao xuống thấp.", "The grades are out of order."},
		{"about.unknown-reference", "Nhắc tới một tiêu chí, nhóm hoặc mức xếp loại không có trong bộ.", "A criterion, group or grade is named that the set does not have."},
		{"about.bad-form", "Biểu chấm điểm được nhập làm bộ tiêu chí có chỗ không hiểu (lệnh criteria import).", "A printed form that is to become a criteria set is not understood (criteria import)."},
		{"about.unread-row", "Biểu chấm điểm được nhập làm bộ tiêu chí có dòng chưa hiểu: là lỗi nếu dòng có điểm hoặc ngưỡng điểm, còn lại là nhắc xem lại.", "A row of a printed form that is to become a criteria set is not understood: an error where it holds points or a threshold, else a warning."},
		{"about.criteria-changed", "Bộ tiêu chí đã thay đổi sau khi được xác nhận là đã đối chiếu văn bản gốc.", "The criteria set has changed since it was confirmed."},
		{"about.bad-schema", "Số phiên bản của cách viết (schema) không được hỗ trợ.", "The version of the format (schema) is not supported."},
	}
}
