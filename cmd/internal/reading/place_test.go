package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

func TestWhoseSheet(t *testing.T) {
	t.Parallel()
	const marks = " self 9 18 - - = 27"
	form := func(file, sheet, head string) []books.Workfile {
		return []books.Workfile{books.Single(file, sheet, "PHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG 7\n"+head+table)}
	}
	runReadCases(t, []readCase{
		{name: "a label", books: form("a.xlsx", "Phiếu", "Chi bộ: Thôn Đông"), want: "CB01 2026-07" + marks},
		{name: "a label without a colon", books: form("a.xlsx", "Phiếu", "Tên chi bộ | | CHI BỘ THÔN ĐÔNG"), want: "CB01 2026-07" + marks},
		{name: "the code", books: form("a.xlsx", "Phiếu", "Mã chi bộ: CB01"), want: "CB01 2026-07" + marks},
		{name: "code and name of one cell", books: form("a.xlsx", "Phiếu", "Mã: | CB01 | Chi bộ: | thôn Đông"), want: "CB01 2026-07" + marks},
		{name: "code and name of two cells", books: form("a.xlsx", "Phiếu", "Mã: | CB01\nChi bộ: | thôn Đoài"), want: "ambiguous-cell B3"},
		{name: "cell and month in one line", books: form("a.xlsx", "Phiếu", "Chi bộ: thôn Đông     Tháng: 8/2026"), want: "CB01 2026-08" + marks},
		{name: "a unit above the cell", books: form("a.xlsx", "Phiếu", "Đơn vị: Đảng bộ xã Tân Hòa\nChi bộ: thôn Đông"), want: "CB01 2026-07" + marks},
		{name: "the letterhead", books: form("a.xlsx", "Phiếu", "ĐẢNG BỘ XÃ TÂN HÒA | ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ TỔ DÂN PHỐ 1 | -----"), want: "CB03 2026-07" + marks},
		{name: "the label before the letterhead", books: form("a.xlsx", "Phiếu", "CHI BỘ TDP 1\nChi bộ: thôn Đông"), want: "CB01 2026-07" + marks},
		{name: "the worksheet's name before the file's", books: form("CB02 - Chi bộ thôn Đoài.xlsx", "CB01", ""), want: "CB01 2026-07" + marks},
		{name: "the file's name", books: form("CB02 - Chi bộ thôn Đoài.xlsx", "Phiếu", ""), want: "CB02 2026-07" + marks},
		{name: "a part of the file's name", books: form("phieu_T7_thôn Đoài.xlsx", "Phiếu", ""), want: "CB02 2026-07" + marks},
		{name: "a file's name of two cells", books: form("CB01 - thôn Đoài.xlsx", "Phiếu", ""), want: "no-cell"},
		{name: "a stated name is never corrected by the file's", books: form("CB01.xlsx", "CB01", "Chi bộ: thôn Tây"), want: "unknown-cell A2"},
		{name: "a name with a word more", books: form("a.xlsx", "Phiếu", "Chi bộ: thôn Đông 2"), want: "unknown-cell A2"},
		{name: "tone marks count", books: form("a.xlsx", "Phiếu", "Chi bộ: thôn Đoai"), want: "unknown-cell A2"},
		{name: "a tail that says where the cell is", books: form("a.xlsx", "Phiếu", "Chi bộ: thôn Đông - xã Tân Hòa"), want: "CB01 2026-07" + marks},
		{name: "a tail with a number", books: form("a.xlsx", "Phiếu", "Chi bộ: thôn Đông - khu 2"), want: "unknown-cell A2"},
		{name: "no accents at all", books: form("a.xlsx", "Phiếu", "Chi bo: Thon Dong"), want: "CB01 2026-07" + marks},
		{name: "no accents in the value", books: form("a.xlsx", "Phiếu", "Chi bộ: Thon Dong"), want: "CB01 2026-07" + marks},
		{name: "a file's name without accents", books: form("phieu thon dong.xlsx", "Phiếu", ""), want: "CB01 2026-07" + marks},
		{name: "a file's name with words and a month around it", books: form("Phieu cham diem chi bo thon Dong thang 7 nam 2026.xlsx", "Phiếu", ""), want: "CB01 2026-07" + marks},
		{name: "a code among a file's words", books: form("CB02 T7 ban chinh.xlsx", "Phiếu", ""), want: "CB02 2026-07" + marks},
		{name: "another number in a file's name", books: form("thon Dong 2 T7.xlsx", "Phiếu", ""), want: "no-cell"},
		{name: "a part of a name in a file's name", books: form("Dong T7.xlsx", "Phiếu", ""), want: "no-cell"},
		{name: "nothing", books: form("a.xlsx", "Phiếu", ""), want: "no-cell"},
		{name: "a label left for the pen", books: form("CB01.xlsx", "Phiếu", "Chi bộ: ………….."), want: "CB01 2026-07" + marks},
	})
}

func TestCellsOfOneNameInTwoCommittees(t *testing.T) {
	t.Parallel()
	const marks = " self 9 18 - - = 27"
	form := func(head string) []books.Workfile { return []books.Workfile{books.Single("a.xlsx", "T7", head+table)} }
	runReadCases(t, []readCase{
		{name: "a label", roster: books.TwoCommittees(), books: form("Đảng bộ: Hòa Lạc | Chi bộ: Thôn 1"), want: "unknown-cell/none-near B1"},
		{name: "a label, the committee in full", roster: books.TwoCommittees(), books: form("Đảng bộ: cơ sở Hoà Lạc\nChi bộ: Thôn 1"), want: "B1 2026-07" + marks},
		{name: "the letterhead", roster: books.TwoCommittees(), books: form("ĐẢNG BỘ CƠ SỞ AN BÌNH\nCHI BỘ THÔN 1"), want: "A1 2026-07" + marks},
		{name: "in the name itself", roster: books.TwoCommittees(), books: form("Chi bộ: Thôn 1 (Đảng bộ cơ sở An Bình)"), want: "A1 2026-07" + marks},
		{name: "nothing told", roster: books.TwoCommittees(), books: form("Chi bộ: Thôn 1"), want: "ambiguous-cell A1"},
		{name: "two committees in the letterhead", roster: books.TwoCommittees(), books: form("ĐẢNG BỘ CƠ SỞ AN BÌNH | ĐẢNG BỘ CƠ SỞ HÒA LẠC\nCHI BỘ THÔN 1"), want: "ambiguous-cell A2"},
	})
}

func TestNotHeldSheets(t *testing.T) {
	t.Parallel()
	page := func(rows string) []books.Workfile { return []books.Workfile{books.Single("a.xlsx", "Tháng 8", rows)} }
	runReadCases(t, []readCase{
		{name: "a sheet of the phrase alone", books: page("Chi bộ: thôn Đông\nTháng này chi bộ không sinh hoạt do mưa lũ"), want: "CB01 2026-08 not-held"},
		{name: "of the month before the cell", books: page("Chi bộ: thôn Đông\nTrong tháng chi bộ không tổ chức sinh hoạt do bão"), want: "CB01 2026-08 not-held"},
		{name: "a form without marks", books: page("Chi bộ: thôn Đông\nNgày sinh hoạt: | Chưa họp\nSTT | Tiêu chí | Thang điểm | Điểm\n1 | Thời gian, thời lượng | 10"),
			want: "CB01 2026-08 not-held self _ - - -"},
		{name: "a note that only sounds like it", books: page("Chi bộ: thôn Đông" + table + "Hạn chế: không sinh hoạt đúng ngày, không họp chi ủy"),
			want: "CB01 2026-08 self 9 18 - - = 27"},
		{name: "in the notes of the table", books: page("Chi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Điểm | Ghi chú\n1 | Thời gian, thời lượng | 10 | 9 | Không sinh hoạt"),
			want: "CB01 2026-08 self 9 - - -"},
		{name: "no table and no phrase", books: page("Chi bộ: thôn Đông\nHướng dẫn ghi phiếu"), want: "warning not-a-sheet/unread\nleft.no-table"},
	})
}
