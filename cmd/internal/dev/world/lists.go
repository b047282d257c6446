package world

import (
	"fmt"

	"chibo/scoring"
)

// roster lays out the list of party cells, with a letterhead and a head of two
// rows.
func (w *world) roster() []grid {
	g := grid{name: "Danh sách", dressed: w.dressed, columns: rosterColumns(), letter: OneColumn.letter(), look: letterhead}
	g.add("ĐẢNG ỦY CẤP TRÊN", nil, nil, nil, "ĐẢNG CỘNG SẢN VIỆT NAM")
	g.look = caption
	g.add()
	g.add("DANH SÁCH CHI BỘ TRỰC THUỘC")
	g.add()
	g.look = head
	top := g.add("STT", "Mã", "Tên chi bộ", "Đảng bộ", "Loại hình", "Đảng viên", nil, "Cấp ủy viên phụ trách")
	g.add(nil, nil, nil, nil, nil, "Tổng số", "Miễn sinh hoạt")
	g.merge("F", top, "G", top)
	for _, column := range []string{"A", "B", "C", "D", "E", "H"} {
		g.merge(column, top, column, top+1)
	}
	g.look = leafRow
	members := 0
	for i, p := range w.parties {
		g.add(i+1, p.id, p.name, p.committee, p.kind, p.members, p.exempt, fmt.Sprintf("Cấp ủy viên %d", i%15+1))
		members += p.members
	}
	g.addAs(totalRow, "TỔNG SỐ", nil, nil, nil, nil, members)
	return []grid{g}
}

func rosterColumns() []column {
	return []column{{ordinal, 7}, {ordinal, 12}, {wording, 40}, {wording, 32}, {wording, 16}, {number, 9}, {number, 9}, {wording, 22}}
}

// lists lays out the tables and totals lists of the i-th month, a workbook
// each; a kind without cells has none.
func (w *world) lists(i int) map[string]grid {
	lists := map[string]grid{}
	var tabled, totalled []*party
	for n := range w.parties {
		switch p := &w.parties[n]; p.layout {
		case scoring.TableLayout:
			tabled = append(tabled, p)
		case scoring.TotalsLayout:
			totalled = append(totalled, p)
		}
	}
	if w.oneTable && i > 0 {
		tabled = nil
	}
	switch {
	case len(tabled) == 0:
	case w.oneTable:
		lists["bang-diem.xlsx"] = w.wholeTable(tabled)
	default:
		lists[fmt.Sprintf("bang-diem-%02d.xlsx", i+1)] = w.table(tabled, i)
	}
	if len(totalled) > 0 {
		lists[fmt.Sprintf("xep-loai-%02d.xlsx", i+1)] = w.totals(totalled, i)
	}
	return lists
}

// listHead writes what stands above the columns of a list. Lists are never
// dressed.
func listHead(prefix, title string, month scoring.Month) grid {
	g := grid{name: fmt.Sprintf("%s_T%d", prefix, month.Month)}
	g.add("ĐẢNG ỦY CẤP TRÊN", nil, nil, nil, "ĐẢNG CỘNG SẢN VIỆT NAM")
	g.add(title)
	g.add(fmt.Sprintf("THÁNG %d NĂM %d", month.Month, month.Year))
	g.add()
	return g
}

// common are the cells with which a row of either list begins.
func (p *party) common(n int, m meeting) []any {
	f := m.facts
	return []any{
		n + 1, p.name, fmt.Sprintf("%d/%d", f.present, f.due()), TwoColumns.date(m.month, f.day), f.excused, f.unexcused,
	}
}

func (w *world) table(parties []*party, i int) grid {
	g := listHead("BD", tableTitle, parties[0].meetings[i].month)
	g.add(w.tableHead()...)
	for n, p := range parties {
		g.add(p.tableRow(n, p.meetings[i])...)
	}
	g.add("Tổng cộng")
	return g
}

const tableTitle = "BẢNG ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ"

func (w *world) tableHead() []any {
	head := []any{"STT", "Tên đơn vị", "Số lượng đảng viên", "Ngày họp chi bộ", "Vắng có lý do", "Vắng không lý do"}
	for n, l := range w.rubric.lines() {
		if n%2 == 0 {
			head = append(head, l.id)
			continue
		}
		head = append(head, l.id+". "+l.title)
	}
	return append(head, "Tổng điểm", "Ghi chú")
}

// tableRow lays out a meeting as the n-th row of a table.
func (p *party) tableRow(n int, m meeting) []any {
	row := p.common(n, m)
	for _, mark := range m.self {
		row = append(row, p.style.spell(mark.points))
	}
	return append(row, total(m.self).Float())
}

// wholeTable is one table for all months, which stand in a column behind the
// others.
func (w *world) wholeTable(parties []*party) grid {
	g := grid{name: "BD"}
	g.add("ĐẢNG ỦY CẤP TRÊN", nil, nil, nil, "ĐẢNG CỘNG SẢN VIỆT NAM")
	g.add(tableTitle)
	g.add()
	g.add(append(w.tableHead(), "Tháng")...)
	for _, p := range parties {
		for _, m := range p.meetings {
			g.add(append(p.tableRow(len(g.rows)-4, m), nil, fmt.Sprintf("%02d/%d", m.month.Month, m.month.Year))...)
		}
	}
	return g
}

func (w *world) totals(parties []*party, i int) grid {
	g := listHead("BC", "TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ", parties[0].meetings[i].month)
	head := []any{"STT", "Tên đơn vị", "Số lượng đảng viên", "Ngày họp chi bộ", "Vắng có lý do", "Vắng không lý do", "Số điểm được đánh giá"}
	for _, grade := range grades() {
		head = append(head, grade.title)
	}
	g.add(append(head, "Ghi chú")...)
	for n, p := range parties {
		m := p.meetings[i]
		row := append(p.common(n, m), p.style.spell(total(m.self)))
		for range gradeOf(total(m.self)) {
			row = append(row, nil)
		}
		g.add(append(row, "x")...)
	}
	g.add("Tổng cộng")
	return g
}
