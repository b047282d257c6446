package reading

import "strings"

// lawSheets are sound sheets of every layout, as rows of cells.
func lawSheets() map[string]string {
	return map[string]string{
		"form": `PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026
Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Tự chấm | Thẩm định | Ghi chú
1 | Thời gian, thời lượng | 10 | 9 | 8 | chậm
2 | Công tác chuẩn bị | 40 | | |
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | 17 |
2.2 | Gửi tài liệu trước | 20 | 20 | 19 |
3 | Thực hiện nghị quyết | 50 | 45 | 44 |
 | Tổng điểm | 100 | 92 | 88 |`,
		"table": `BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026
STT | Tên chi bộ | 1 | 2.1 | 2.2 | 3 | Tổng điểm
1 | thôn Đông | 9 | 18 | 20 | 45 | 92
2 | thôn Đoài | 8 | 17 | 19 | 44 | 88`,
		"totals": `TỔNG HỢP XẾP LOẠI THÁNG 7 NĂM 2026
STT | Tên chi bộ | Tổng điểm | Xếp loại
1 | thôn Đông | 92 | Tốt
2 | thôn Đoài | 88 | Khá`,
	}
}

func lawRows(sheet string) (rows [][]string) {
	for line := range strings.SplitSeq(sheet, "\n") {
		var row []string
		for cell := range strings.SplitSeq(line, "|") {
			row = append(row, strings.TrimSpace(cell))
		}
		rows = append(rows, row)
	}
	return rows
}

func sheetOf(rows [][]string) string {
	var lines []string
	for _, row := range rows {
		lines = append(lines, strings.Join(row, " | "))
	}
	return strings.Join(lines, "\n")
}
