package form

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// foot writes what stands below the table: bands, signatures, and for which
// cell, month and criteria the form was made.
func (s *blankSheet) foot() {
	bands := make([]string, len(s.blank.Set.Grades))
	for i, m := range criteria.DescribeBands(s.blank.Set) {
		bands[i] = s.p.Message(m)
	}
	small := style{italic: true, align: "left", size: tableText - 1}
	s.merge(s.cols.ordinal, s.cols.note, s.p.Text("blank.bands", "bands", strings.Join(bands, "; ")), small)
	s.next()
	s.merge(s.cols.ordinal, s.cols.note, s.p.Text("blank.note-rule"), small)
	s.next()
	s.signatures()
	stamp := style{align: "left", size: stampText, grey: true, italic: true}
	s.merge(s.cols.ordinal, s.cols.note, s.stamp().String(), stamp)
	s.called(names.FormStamp, s.cols.ordinal, s.row)
	s.next()
}

// stampText is the size of the line for the program: legible, and no more.
const stampText = 8

func (s *blankSheet) signatures() {
	bold, plain := style{bold: true, align: "center", size: tableText}, style{align: "center", size: tableText}
	s.row++
	s.merge(s.cols.ordinal, s.cols.criterion, s.p.Text("blank.sign.cell"), bold)
	s.merge(s.cols.max, s.cols.note, s.p.Text("blank.sign.supervisor"), bold)
	s.next()
	s.merge(s.cols.ordinal, s.cols.criterion, s.p.Text("form.sign.secretary"), plain)
	s.next()
	s.row += 4 // room to sign
	s.merge(s.cols.ordinal, s.cols.criterion, s.blank.Cell.Secretary, bold)
	s.merge(s.cols.max, s.cols.note, s.blank.Cell.Supervisor, bold)
	s.next()
	s.row++
}
