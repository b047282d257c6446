package form

import (
	"fmt"
	"io"

	"chibo/criteria"
	"chibo/scoring"
)

// countedColumns are the columns of a roster that was counted from a list of
// members: those of the sample without its example, and what a province asks for
// beside.
func countedColumns() (columns []rosterColumn) {
	sample := rosterColumns()
	for _, c := range sample[:len(sample)-1] {
		c.example = nil
		columns = append(columns, c)
	}
	columns = append(columns, rosterColumn{"Sinh hoạt tạm thời nơi khác", 10, nil, "count"}, rosterColumn{"Số tổ đảng", 8, nil, "count"},
		rosterColumn{"Phát động bốn tốt", 9, nil, ""}, rosterColumn{"Công nhận bốn tốt", 9, nil, ""})
	return append(columns, sample[len(sample)-1])
}

// CountedRoster writes a roster with the cells and the numbers that were counted.
// It holds no member's name.
func CountedRoster(w io.Writer, settings []Setting, cells []scoring.PartyCell) error {
	return writeRoster(w, settings, func(b *book, l *lists) {
		columns := countedColumns()
		s := b.rosterSheet(l, columns, max(rosterRows, len(cells)))
		for i, c := range cells {
			for at, column := range columns {
				if value := countedValue(column.head, i, len(cells), c); value != nil {
					b.do(b.file.SetCellValue(s.name, s.address(at+1, s.row+i), value))
				}
			}
		}
	})
}

// countedValue is what stands in a column of a cell's row; nil: nothing is known.
func countedValue(head string, index, of int, c scoring.PartyCell) any {
	count := func(n criteria.Optional[int]) any {
		if !n.Known {
			return nil
		}
		return n.Value
	}
	switch head {
	case "STT":
		return index + 1
	case "Mã":
		return fmt.Sprintf("CB%0*d", len(fmt.Sprint(max(of, 10))), index+1)
	case "Tên chi bộ":
		return c.Name
	case "Đảng bộ":
		if c.Committee != "" {
			return c.Committee
		}
	case "Số đảng viên":
		return count(c.Members)
	case "Miễn sinh hoạt":
		return count(c.Exempt)
	case "Nữ":
		return count(c.Women)
	case "Dân tộc thiểu số":
		return count(c.Minority)
	case "Sinh hoạt tạm thời nơi khác":
		return count(c.Organisation.Away)
	}
	return nil
}
