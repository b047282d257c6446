package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/scoring"
)

func TestWhereTheMonthIsTold(t *testing.T) {
	t.Parallel()
	const body = `Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Điểm
1 | Thời gian, thời lượng | 10 | 9`
	form := func(file, sheet, head string) []books.Workfile {
		return []books.Workfile{books.Single(file, sheet, head+"\n"+body)}
	}
	const marks = " self 9 - - -"
	runReadCases(t, []readCase{
		{name: "the label before all else", books: form("T9.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 8\nTháng: 7/2026"), want: "CB01 2026-07" + marks},
		{name: "month and year in labels of their own", books: form("a.xlsx", "Phiếu", "Tháng: | 7 | Năm: | 2025"), want: "left.other-period"},
		{name: "a title that is a month in figures", books: form("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\n(07/2026)"), want: "CB01 2026-07" + marks},
		{name: "the year first", books: form("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\n2026-07"), want: "CB01 2026-07" + marks},
		{name: "two months in figures", books: form("a.xlsx", "Phiếu", "7.2026\n8.2026"), want: "CB01 month?" + marks + "\nno-period"},
		{name: "a figure of no year", books: form("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\n7.50"), want: "CB01 month?" + marks + "\nno-period"},
		{name: "a label of the scoring", books: form("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\nKỳ chấm điểm: | 7/2026"), want: "CB01 2026-07" + marks},
		{name: "a label of the month scored", books: form("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\nTháng chấm: 7"), want: "CB01 2026-07" + marks},
		{name: "the title before the date", books: form("T9.xlsx", "Phiếu", "PHIẾU THÁNG 8 NĂM 2026\nNgày sinh hoạt: 31/7/2026"), want: "CB01 2026-08" + marks},
		{name: "the date before the names", books: form("T9.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\nNgày sinh hoạt: 31/7/2026"), want: "CB01 2026-07" + marks},
		{name: "the worksheet before the file", books: form("T9.xlsx", "Tháng 7", "PHIẾU CHẤM ĐIỂM"), want: "CB01 2026-07" + marks},
		{name: "the file alone", books: form("Phiếu tháng 9.xlsx", "Sheet1", "PHIẾU CHẤM ĐIỂM QUÝ III NĂM 2026"), want: "CB01 2026-09" + marks},
		{name: "the letterhead's date is no month", books: form("a.xlsx", "Sheet1", "ĐẢNG ỦY XÃ | Tân Hòa, ngày 05 tháng 7 năm 2026"),
			want: "CB01 month?" + marks + "\nno-period"},
		{name: "a letterhead's date left open", books: form("a.xlsx", "T7", "Tân Hòa, ngày … tháng … năm 2026\nPHIẾU CHẤM ĐIỂM"), want: "CB01 2026-07" + marks},
		{name: "title and worksheet differ", books: form("a.xlsx", "Tháng 8", "PHIẾU THÁNG 7"), want: "CB01 2026-07" + marks + "\nwarning month-mismatch A1"},
		{name: "two titles differ", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nTHÁNG 8 NĂM 2026"), want: "CB01 month?" + marks + "\nno-period"},
		{name: "a fact of the month before", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nTỷ lệ thực hiện nghị quyết tháng 6: | 95%"), want: "CB01 2026-07" + marks},
		{name: "a paper's month", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\n(Kèm theo Hướng dẫn tháng 10/2025)"), want: "CB01 2026-07" + marks},
		{name: "a date that cannot be read is not passed over", books: form("a.xlsx", "T7", "PHIẾU\nNgày sinh hoạt: đầu tháng"), want: "CB01 month?" + marks + "\nno-period\nwarning bad-date A2"},
		{name: "the fixed day is not the meeting's", books: form("a.xlsx", "T7", "PHIẾU\nNgày sinh hoạt định kỳ: ngày 05 hằng tháng"), want: "CB01 2026-07" + marks},
		{name: "a time that is a duration", books: form("a.xlsx", "T7", "PHIẾU\nThời gian: 90 phút"), want: "CB01 2026-07" + marks},
		{name: "two months in the title, one of them a task's", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nTriển khai nhiệm vụ tháng 8"), want: "CB01 2026-07" + marks},
		{name: "a task's month alone is not the sheet's", books: form("a.xlsx", "T7", "PHIẾU\nTriển khai nhiệm vụ tháng 8"), want: "CB01 2026-07" + marks},
		{name: "another month's meeting that was not held", books: form("a.xlsx", "T7", "PHIẾU THÁNG 7\nTháng 6 chi bộ không sinh hoạt"), want: "CB01 2026-07" + marks},
		{name: "this month's that was not held", books: form("a.xlsx", "T7", "PHIẾU THÁNG 7\nTháng 7 chi bộ không sinh hoạt"), want: "CB01 2026-07 not-held" + marks},
		{name: "the folder last of all", books: form("Quý III/Tháng 8/phieu.xlsx", "Sheet1", "PHIẾU"), want: "CB01 2026-08" + marks},
		{name: "the file before the folder", books: form("T8/phieu T7.xlsx", "Sheet1", "PHIẾU"), want: "CB01 2026-07" + marks},
		{name: "a file's month that cannot be told is not passed over", books: form("T8/T7 va T9.xlsx", "Sheet1", "PHIẾU"), want: "CB01 month?" + marks + "\nno-period"},
		{name: "last year's form, used again", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7 NĂM 2025\nNgày sinh hoạt: 05/7/2026"), want: "warning date-outside-month/left-out A2\nleft.other-period"},
		{name: "last year's form of last year", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7 NĂM 2025\nNgày sinh hoạt: 05/7/2025"), want: "left.other-period"},
		{name: "a meeting of another quarter", books: form("a.xlsx", "T6", "PHIẾU"), want: "left.other-period"},
	})
}

// TestNamesAreNoMonths reads sheets of cells and committees whose names hold a
// month or a day.
func TestNamesAreNoMonths(t *testing.T) {
	t.Parallel()
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ khu phố Cách mạng Tháng Tám"}, {ID: "CB02", Name: "Chi bộ 19-8"}, {ID: "7", Name: "Chi bộ Xí nghiệp 2/9"},
	}}
	const body = "\nSTT | Tiêu chí | Thang điểm | Điểm\n1 | Thời gian, thời lượng | 10 | 9"
	form := func(file, sheet, head string) []books.Workfile {
		return []books.Workfile{books.Single(file, sheet, head+body)}
	}
	const marks = " self 9 - - -"
	runReadCases(t, []readCase{
		{name: "in the letterhead", roster: roster, books: form("a.xlsx", "Sheet1", "CHI BỘ KHU PHỐ CÁCH MẠNG THÁNG TÁM\nPHIẾU THÁNG 7"), want: "CB01 2026-07" + marks},
		{name: "beside the date", roster: roster, books: form("a.xlsx", "Sheet1", "Chi bộ: khu phố Cách mạng Tháng Tám\nNgày họp: 05/7/2026"), want: "CB01 2026-07" + marks},
		{name: "behind its label in a cell of its own", roster: roster, books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nChi bộ | Chi bộ khu phố Cách mạng Tháng Tám"), want: "CB01 2026-07" + marks},
		{name: "in the title", roster: roster, books: form("a.xlsx", "Sheet1", "Chi bộ: 19-8\nPHIẾU CHẤM ĐIỂM CHI BỘ KHU PHỐ CÁCH MẠNG THÁNG TÁM THÁNG 7"), want: "CB02 2026-07" + marks},
		{name: "in the file's name without accents", roster: roster, books: form("chi bo khu pho cach mang thang tam.xlsx", "T9", "Mã: CB01\nPHIẾU"), want: "CB01 2026-09" + marks},
		{name: "a day in the file's name", roster: roster, books: form("Chi bộ 19-8 2026-07.xlsx", "Phiếu", "Mã: CB02\nPHIẾU"), want: "CB02 2026-07" + marks},
		{name: "nothing but the name", roster: roster, books: form("Chi bộ 19-8.xlsx", "Phiếu", "Mã: CB02\nPHIẾU"), want: "CB02 month?" + marks + "\nno-period"},
		{name: "the worksheet's name is the cell's code", roster: roster, books: form("T9.xlsx", "7", "PHIẾU"), want: "7 2026-09" + marks},
		{name: "the worksheet's name is another cell's code", roster: roster, books: form("T9.xlsx", "7", "PHIẾU\nMã: CB01"), want: "CB01 2026-07" + marks},
	})
}
