package names

// What the settings sheet of a set of periods has beside that of any set.
const (
	PartFacts     = "SỐ LIỆU PHIẾU PHẢI NÊU"
	PartExcellent = "GIỚI HẠN HOÀN THÀNH XUẤT SẮC"

	FactValues  = "Điều được ghi (mã = chữ | cách ghi khác)" // one a line; blank: a share
	NeedsFacts  = "Số liệu phải đạt"                         // one a line: done >= 100%, mended = mended; none
	Undecided   = "chờ cấp ủy"                               // in the column Else
	MostShare   = "Không quá"
	DecidedMost = "Khi có quyết định"
	ShareOf     = "Của số"
	Remainder   = "Phần lẻ"
)

// ShareOfWords say whom the cap is a share of.
func ShareOfWords() []Word {
	return []Word{{"good", "hoàn thành tốt"}, {"good-or-better", "hoàn thành tốt trở lên"}, {"all", "mọi chi bộ đã xếp loại"}}
}

// RemainderWords say what becomes of a part of a cell.
func RemainderWords() []Word {
	return []Word{{"down", "bỏ"}, {"up", "làm tròn lên"}, {"nearest", "làm tròn gần nhất"}}
}
