package excel

import (
	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view/details"
	"chibo/scoring"
)

// A place is where a meeting's row stands among the details.
type place struct{ set, row int }

// The rows of a table of the details before its meetings: the set's title and
// the two head rows. Above the first table stands the sheet's title.
const (
	detailTitleRows = 1
	detailHeadRows  = 3
	detailGap       = 1
)

// detailPlaces lays the details out before they are written, so that other
// sheets can refer to them.
func detailPlaces(tables []details.Table) map[*scoring.MeetingResult]place {
	places := map[*scoring.MeetingResult]place{}
	row := detailTitleRows + 1
	for set := range tables {
		row += detailHeadRows
		for _, m := range tables[set].Meetings() {
			places[m] = place{set, row}
			row++
		}
		row += detailGap
	}
	return places
}

// detailCellOf refers to a cell of a meeting's row, by its column behind the
// marks.
func (b *book) detailCellOf(m *scoring.MeetingResult, column int) string {
	p := b.places[m]
	return styles.Quoted(b.detailPage) + "!" + xlsx.Address(detailMarks+len(b.leaves[p.set])+column, p.row, false)
}

// tableRows returns the rows of each set's meetings; first is 0 where a set has
// none.
func tableRows(places map[*scoring.MeetingResult]place, sets int) []rowRange {
	tables := make([]rowRange, max(sets, 1)) // meetings without a sheet need no set
	for _, p := range places {
		rows := &tables[p.set]
		if rows.first == 0 || p.row < rows.first {
			rows.first = p.row
		}
		rows.last = max(rows.last, p.row)
	}
	return tables
}

// detailColumn refers to a whole column of a set's table.
func (b *book) detailColumn(set, column int) string {
	rows := b.tables[set]
	return styles.Quoted(b.detailPage) + "!" + xlsx.Area(column, rows.first, column, rows.last)
}
