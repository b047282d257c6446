package e2e

import "chibo/criteria/diag"

// problemPageHead opens the page.
const problemPageHead = "# Các lỗi và cảnh báo của chibo\n\nTrang này do phép thử lập ra từ chương trình; đừng sửa bằng tay. Mỗi mục là một mã (đứng trong ngoặc vuông ở cuối\ndòng lỗi), ý nghĩa của nó, và một ví dụ đúng như chương trình in ra, kèm cách sửa. Tệp của ví dụ ở testdata/faults\nvà testdata/criteria. Mọi lỗi của một lần chạy đều được nêu, theo vị trí; phiếu có lỗi không làm dừng các phiếu khác."

// partTitles are the headings of the page's parts.
func partTitles() map[string]string {
	return map[string]string{
		"errors":   "Lỗi: làm cho một kỳ sinh hoạt, một tệp không được chấm",
		"warnings": "Cảnh báo: cần xem lại, không làm thay đổi kết quả",
		"criteria": "Lỗi của bộ tiêu chí: chưa chấm gì cho đến khi sửa xong",
	}
}

// codeMeanings say what each problem's code means: when it is told, and what it
// does to the result.
func codeMeanings() map[diag.Code]string {
	return map[diag.Code]string{
		"missing-mark":            "Ô điểm của một tiêu chí để trống, hoặc phiếu không có dòng, cột cho tiêu chí đó. Kỳ sinh hoạt không được chấm: để trống không phải là 0.",
		"bad-number":              "Ô điểm có nội dung không phải là số, hoặc là số có quá ba chữ số thập phân.",
		"mark-out-of-range":       "Điểm nhỏ hơn 0 hoặc lớn hơn thang điểm của tiêu chí. Chương trình không tự cắt bớt.",
		"bad-step":                "Điểm không phải là bội số của bước điểm mà bộ tiêu chí quy định.",
		"bad-tier":                "Điểm không thuộc mức nào của tiêu chí chấm theo mức, hoặc không phải có/không ở tiêu chí có/không.",
		"unknown-criterion":       "Dòng, cột có điểm nhưng không khớp tiêu chí nào của bộ tiêu chí, hoặc số thứ tự và tên chỉ hai tiêu chí khác nhau.",
		"repeated-criterion":      "Một tiêu chí được chấm ở hai dòng hoặc hai cột của cùng một phiếu.",
		"unknown-cell":            "Tên chi bộ ghi trong phiếu không có trong danh sách chi bộ. Chương trình nêu tên gần giống chứ không tự chọn.",
		"ambiguous-cell":          "Tên chi bộ ghi trong phiếu có thể là nhiều chi bộ trong danh sách.",
		"no-cell":                 "Phiếu hoặc dòng có điểm nhưng không ghi tên chi bộ.",
		"no-period":               "Không xác định được phiếu của tháng nào: phiếu không ghi tháng, hoặc ghi mà không đọc được.",
		"conflicting-sheets":      "Hai phiếu của cùng một kỳ sinh hoạt có điểm khác nhau, hoặc vừa ghi không sinh hoạt vừa có điểm.",
		"review-without-marks":    "Cột cấp trên có tổng điểm hoặc xếp loại nhưng không có điểm tiêu chí nào.",
		"decision-without-reason": "Quyết định của cấp trên thiếu lý do hoặc số văn bản, nên không được áp dụng.",
		"bad-decision":            "Dòng quyết định không đọc được: không rõ tháng, tiêu chí, mức xếp loại hoặc số điểm.",
		"no-header":               "Trang tính có nội dung nhưng không tìm thấy bảng điểm.",
		"uncomputed-formula":      "Ô điểm là công thức mà tệp không lưu kết quả. Chương trình không tự tính công thức của bảng tính.",
		"cell-error":              "Ô điểm là một lỗi của Excel như #REF!.",
		"not-a-workbook":          "Tệp không phải bảng tính đọc được: rỗng, hỏng, hoặc thuộc loại khác.",
		"locked-input":            "Tệp đang mở trong chương trình khác nên chưa đọc được.",
		"legacy-xls":              "Tệp Excel đời cũ (.xls), hoặc trang web mang đuôi .xls.",
		"encrypted":               "Tệp có mật khẩu mở.",
		"too-large":               "Tệp hoặc trang tính lớn quá mức của một phiếu chấm điểm.",
		"duplicate-cell":          "Hai dòng của danh sách chi bộ có cùng mã hoặc cùng tên.",
		"other-criteria":          "Phiếu do chibo tạo cho bộ tiêu chí khác, hoặc cho bản khác của bộ tiêu chí đang dùng; phiếu in điểm tối đa khác bộ tiêu chí đang dùng.",
		"report-altered":          "Báo cáo của chibo có chỗ không khớp với số liệu nó mang theo: số, chữ, định dạng, trang in, biểu đồ hoặc trang số liệu ẩn đã bị sửa sau khi lập. Báo cáo đó không được dùng để gộp, so sánh.",
		"unread-mark":             "Có số có thể là điểm, ở cột, dòng mà chương trình chưa hiểu là của ai. Kỳ sinh hoạt liên quan không được chấm cho đến khi khai báo một lần cột đó là gì.",
		"bad-roster":              "Danh sách chi bộ, hoặc một ô trong đó, không đọc được.",
		"bad-date":                "Ngày sinh hoạt không đọc được; ngày đó bị bỏ qua.",
		"bad-fact":                "Một số liệu kèm theo phiếu (số đảng viên, thời lượng, hình thức …) không đọc được và bị bỏ qua.",
		"total-mismatch":          "Tổng điểm ghi trong phiếu khác tổng các điểm tiêu chí cộng lại. Chương trình dùng tổng cộng lại.",
		"grade-mismatch":          "Xếp loại ghi trong phiếu khác xếp loại tính theo điểm.",
		"bad-count":               "Danh sách ghi số nữ, dân tộc thiểu số hoặc miễn sinh hoạt nhiều hơn số đảng viên; không tính tỷ lệ từ số đó.",
		"decision-without-sheet":  "Quyết định về một tháng chưa có phiếu: có thể ghi nhầm tháng.",
		"conflicting-facts":       "Các phiếu của một kỳ ghi ngày, thời lượng hoặc số dự khác nhau; không dùng số nào. Điểm không bị ảnh hưởng.",
		"attendance-sum":          "Số có mặt, vắng và tổng số đảng viên không khớp; không tính tỷ lệ dự.",
		"attendance-as-date":      "Excel đã đổi số đảng viên dự, như 9/10, thành ngày tháng.",
		"duplicate-sheet":         "Hai phiếu giống nhau của cùng một kỳ sinh hoạt; phiếu trước được tính.",
		"divergence":              "Điểm tự chấm và điểm cấp trên chấm chênh nhau quá mức bộ tiêu chí cho phép.",
		"tier-mismatch":           "Điểm đã ghi khác mức tính theo số liệu của phiếu, ví dụ tỷ lệ dự. Điểm đã ghi vẫn được tính.",
		"legacy-encoding":         "Chữ trong phiếu theo bảng mã cũ (TCVN3, VNI), không phải Unicode. Chương trình không tự chuyển.",
		"all-full-marks":          "Mọi tiêu chí đều được điểm tối đa: có thể là chấm hình thức.",
		"identical-sheets":        "Điểm từng tiêu chí giống hệt phiếu của chi bộ khác hoặc tháng khác.",
		"round-totals":            "Bảng tổng điểm chỉ có các tổng tròn (bội số của 5) và không có điểm từng tiêu chí: có thể là điểm ước chừng.",
		"date-outside-month":      "Ngày sinh hoạt không thuộc tháng của phiếu.",
		"off-day":                 "Sinh hoạt không đúng ngày quy định của chi bộ.",
		"month-mismatch":          "Tháng ghi trong phiếu khác tháng ở tên trang tính. Tháng ghi trong phiếu được dùng.",
		"gate-unchecked":          "Thiếu số liệu nên chưa kiểm tra được một điều kiện xếp loại.",
		"mark-not-applicable":     "Có điểm ở tiêu chí không áp dụng cho kỳ sinh hoạt này; điểm đó không được tính.",
		"no-set-for-meeting":      "Không có bộ tiêu chí nào chấm loại sinh hoạt này. Là lỗi khi kỳ tính cả sinh hoạt chuyên đề.",
		"sample-criteria":         "Bộ tiêu chí đang dùng là bộ minh họa, không phải quy định.",
		"unread-column":           "Cột hoặc dòng chưa hiểu, không ảnh hưởng đến kết quả. Khai báo một lần thì không nhắc nữa.",
		"not-a-sheet":             "Trang tính có số liệu, hoặc tệp, không dùng để chấm điểm.",
		"criteria-not-in-force":   "Bộ tiêu chí đang dùng không có hiệu lực trong kỳ, hoặc chỉ trong một phần của kỳ.",
		"missing-report":          "Gộp các báo cáo quý thành năm mà thiếu báo cáo của một số tháng.",
		"pilot-count":             "Số chi bộ thí điểm của một loại hình trong một đảng bộ nằm ngoài khoảng mà mô hình nêu.",
		"excellent-share":         "Số chi bộ hoàn thành xuất sắc nhiệm vụ vượt tỷ lệ mà mô hình nêu. Không mức nào bị đổi.",
		"syntax":                  "Tệp .yaml viết sai cú pháp: thụt dòng, dấu hai chấm, dấu nháy, bảng mã …",
		"alias-bomb":              "Tệp .yaml dùng bí danh (&, *), không được nhận.",
		"unknown-key":             "Có từ khóa không được nhận ở chỗ đó, thường do gõ sai.",
		"repeated-key":            "Một từ khóa được ghi hai lần.",
		"repeated-id":             "Hai mục có cùng mã.",
		"missing-key":             "Thiếu một từ khóa bắt buộc.",
		"bad-value":               "Giá trị của một từ khóa không dùng được.",
		"sum-mismatch":            "Điểm tối đa của nhóm, hoặc của cả bộ, khác tổng các phần của nó.",
		"tier-gap":                "Các mức điểm của tiêu chí để hở một khoảng.",
		"tier-order":              "Các mức điểm của tiêu chí không theo thứ tự.",
		"tier-max":                "Mức điểm cao nhất khác điểm tối đa của tiêu chí.",
		"grade-gap":               "Các mức xếp loại để hở một khoảng, hoặc có mức không bao giờ đạt.",
		"grade-order":             "Các mức xếp loại không theo thứ tự từ cao xuống thấp.",
		"unknown-reference":       "Nhắc tới một tiêu chí, nhóm hoặc mức xếp loại không có trong bộ.",
		"bad-form":                "Biểu chấm điểm được nhập làm bộ tiêu chí có chỗ không hiểu (lệnh criteria import).",
		"unread-row":              "Biểu chấm điểm được nhập làm bộ tiêu chí có dòng chưa hiểu: là lỗi nếu dòng có điểm hoặc ngưỡng điểm, còn lại là nhắc xem lại.",
		"criteria-changed":        "Bộ tiêu chí đã thay đổi sau khi được xác nhận là đã đối chiếu văn bản gốc.",
		"bad-schema":              "Số phiên bản của cách viết (schema) không được hỗ trợ.",
	}
}
