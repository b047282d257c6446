package world

import (
	"fmt"
	"strings"

	"chibo/criteria/diag"
)

// A form is one score sheet laid out: its rows, and where its fault stands.
type form struct {
	grid
	faulty string // address of the mark at fault; empty: the fault has none
}

func (m meeting) sheetName() string {
	if m.fault != nil && m.fault.code == diag.NoPeriod {
		return "Phiếu" // else the sheet's name would tell the month
	}
	return fmt.Sprintf("Tháng %d", m.month.Month)
}

// file returns the cell's workbook of forms, relative to the folder.
func (p *party) file() string { return SheetsFolder + "/" + p.id + ".xlsx" }

// form lays out the sheet of a meeting in the style of its cell.
func (w *world) form(p *party, m meeting) form {
	f := form{grid: grid{name: m.sheetName(), dressed: w.dressed, columns: p.style.columns(), letter: p.style.letter()}}
	f.head(p, m)
	f.facts(p, m)
	f.header(p.style)
	f.marks(w, p, m)
	f.foot(p, m)
	return f
}

// label is how the sheet spells the cell's name.
func (p *party) label(m meeting) string {
	switch {
	case m.fault != nil && m.fault.code == diag.UnknownCell:
		return strangerName()
	case p.style == TwoColumns:
		return strings.Replace(p.name, "Chi bộ", "CB", 1)
	default:
		return p.name
	}
}

func (f *form) head(p *party, m meeting) {
	f.look = letterhead
	f.add(strings.ToUpper(p.committee), nil, "ĐẢNG CỘNG SẢN VIỆT NAM")
	f.add(strings.ToUpper(p.label(m)))
	f.add("*", nil, fmt.Sprintf("ngày 28 tháng %02d năm %d", m.month.Month, m.month.Year))
	f.look = caption
	f.add()
	f.add("PHIẾU ĐÁNH GIÁ")
	title := "Chất lượng sinh hoạt chi bộ"
	if m.fault == nil || m.fault.code != diag.NoPeriod {
		title += fmt.Sprintf(" tháng %d năm %d", m.month.Month, m.month.Year)
	}
	f.add(title)
	f.add()
}

func (f *form) facts(p *party, m meeting) {
	f.look = fact
	f.add("Chi bộ: " + p.label(m))
	if m.fault == nil || m.fault.code != diag.NoPeriod {
		f.add("Ngày sinh hoạt:", nil, p.style.date(m.month, m.facts.day))
	}
	f.add("Thời lượng (phút):", nil, m.facts.minutes)
	f.add("Tổng số đảng viên:", nil, m.facts.members)
	f.add("Miễn sinh hoạt:", nil, m.facts.exempt)
	f.add("Có mặt:", nil, m.facts.present)
	f.add("Vắng có lý do:", nil, m.facts.excused)
	f.add("Vắng không lý do:", nil, m.facts.unexcused)
	f.add()
}

// header writes the header row, or two.
func (f *form) header(style Style) {
	f.look = head
	switch style {
	case OneColumn:
		f.add("STT", "Tiêu chí đánh giá", "Thang điểm", "Điểm tự chấm", "Ghi chú")
	case TwoColumns:
		f.add("STT", "Tiêu chí đánh giá", "Thang điểm", "Chi ủy, bí thư chi bộ chấm", "Cấp ủy viên cấp trên chấm", "Ghi chú")
	case TwoRowHead:
		top := f.add("S\nTT", "Tiêu chí đánh giá", "Điểm tối đa", "Điểm chấm", nil, "Ghi chú")
		f.add(nil, nil, nil, "Tự chấm", "Cấp trên\nthẩm định")
		for _, column := range []string{"A", "B", "C", "F"} {
			f.merge(column, top, column, top+1)
		}
		f.merge("D", top, "E", top)
		f.addAs(numbered, "(1)", "(2)", "(3)", "(4)", "(5)", "6)")
	}
}
