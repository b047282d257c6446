package form

import (
	"io"

	"chibo/cmd/internal/text"
)

// Decisions writes the empty table into which decisions of the superior
// committee are typed: its heads, room for them, and what may be typed.
func Decisions(w io.Writer) error {
	b := newBook(text.New(text.Vietnamese))
	defer b.made.File.Close()
	b.do(b.file.SetDefaultFont(font))
	name := b.p.Text("init.decisions.sheet")
	b.add(name, true)
	heads := []string{"STT", "Chi bộ", "Kỳ", "Xếp loại", "Lý do", "Số văn bản", "Ngày văn bản", "Ghi chú"}
	s := b.sheet(name, 6, 34, 14, 16, 48, 18, 16, 24)
	s.merge(1, len(heads), b.p.Text("init.decisions.title"), style{bold: true, align: "center", size: headSize})
	s.next()
	s.merge(1, len(heads), b.p.Text("init.decisions.about"), style{italic: true, align: "center"})
	s.next()
	head := s.row
	for i, title := range heads {
		s.text(i+1, title, style{bold: true, align: "center", border: true, fill: headFill})
	}
	s.next()
	look := style{border: true, format: textOnly} // "7/2026" stays what was typed
	b.do(b.file.SetCellStyle(name, s.address(1, s.row), s.address(len(heads), s.row+decisionRows-1), b.id(look)))
	s.page("landscape")
	s.define("Print_Titles", "$"+itoa(head)+":$"+itoa(head))
	b.properties(b.p.Text("init.decisions.title"))
	if b.err != nil {
		return b.err
	}
	return b.write(w)
}

// decisionRows is how many rows of the table are ready to be filled in.
const decisionRows = 40
