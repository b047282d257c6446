package names

import "strings"

// IsReportHead tells the head of a report written as a text of separated values: five columns of the cell, then
// "Tháng 7 – Điểm", "Tháng 7 – Xếp loại" and "Tháng 7 – Tình trạng" of each
// meeting, then five of the period.
func IsReportHead(cells []string) bool {
	const around, ofMeeting = 5, 3
	meetings := len(cells) - 2*around
	if meetings < ofMeeting || meetings%ofMeeting != 0 {
		return false
	}
	for i := around; i < around+meetings; i++ {
		first, _, _ := strings.Cut(cells[i-(i-around)%ofMeeting], " – ")
		month, _, parted := strings.Cut(cells[i], " – ")
		if !parted || month == "" || month != first {
			return false
		}
	}
	return true
}
