package form

import (
	"io"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
)

// A Setting is a row of the sheet Thiết lập: an item, its value, and what it is
// for.
type Setting struct{ Item, Value, About string }

// A rosterColumn is a column of the sample roster: its head, the example, and
// what may be typed.
type rosterColumn struct {
	head    string
	width   float64
	example any
	rule    string
}

func rosterColumns() []rosterColumn {
	return []rosterColumn{
		{"STT", 6, 1, ""}, {"Mã", 8, "CB01", ""}, {"Tên chi bộ", 34, "Chi bộ thôn 1", ""}, {"Tên khác", 18, "CB thôn 1; Thôn 1", ""},
		{"Đảng bộ", 20, nil, ""}, {"Loại hình", 13, "thôn", "kind"}, {"Số đảng viên", 8, 18, "count"}, {"Miễn sinh hoạt", 8, 1, "count"},
		{"Nữ", 6, 7, "count"}, {"Dân tộc thiểu số", 8, 0, "count"}, {"Đảng viên mới kết nạp", 9, 1, "count"}, {"Cấp tổ chức", 15, "chi bộ cơ sở", "level"},
		{"Thôn, tổ dân phố", 14, "Thôn 1", ""}, {"Bí thư", 20, "Nguyễn Văn A", ""},
		{"Cấp ủy viên phụ trách", 20, "Trần Thị B", ""}, {"Tháng dự theo kế hoạch", 12, nil, "plan"}, {"Ngày sinh hoạt định kỳ", 10, 5, "day"},
		{"Hoạt động từ tháng", 11, nil, "month"}, {"Đến tháng", 11, nil, "month"}, {"Sáp nhập từ", 16, nil, ""}, {"Thí điểm", 7, nil, ""},
		{"Đăng ký mô hình", 12, nil, ""}, {"Ghi chú", 16, nil, ""},
	}
}

// ExampleCell returns the name and the secretary of the cell in a sample roster.
func ExampleCell() (name, secretary string) {
	for _, c := range rosterColumns() {
		switch text, _ := c.example.(string); c.head {
		case "Tên chi bộ":
			name = text
		case "Bí thư":
			secretary = text
		}
	}
	return name, secretary
}

// kindsOfCell are what the drop-list of the column Loại hình offers.
func kindsOfCell() []any {
	return []any{"thôn", "tổ dân phố", "cơ quan", "trường học", "y tế", "doanh nghiệp", "quân sự", "công an", "hợp tác xã"}
}

// The title stands over the columns that only the first page and the first screen
// show: what is repeated beside the others would be a piece of it.
const (
	repeatedColumns = 3 // STT, Mã, Tên chi bộ
	rosterTitle     = 12
)

// rosterRows is how many rows of a sample roster are ready to be filled in.
const rosterRows = 200

// Roster writes a sample roster: the heads, one example row, and rules for what
// is typed. With settings it has the sheet that stands in for chibo.yaml.
func Roster(w io.Writer, settings []Setting) error {
	return writeRoster(w, settings, func(b *book, l *lists) { b.sampleRoster(l) })
}

// writeRoster writes a roster as the rows are made, with its lists and settings.
func writeRoster(w io.Writer, settings []Setting, rows func(b *book, l *lists)) error {
	b := newBook(text.New(text.Vietnamese))
	defer b.made.File.Close()
	b.do(b.file.SetDefaultFont(font))
	l := newLists(b)
	rows(b, l)
	if len(settings) > 0 {
		b.settingsSheet(settings)
	}
	l.write()
	b.properties(b.p.Text("init.roster.title"))
	if b.err != nil {
		return b.err
	}
	return b.write(w)
}

func (b *book) sampleRoster(l *lists) { b.rosterSheet(l, rosterColumns(), rosterRows) }

// rosterSheet writes the heads, the looks and the rules of so many rows, and returns
// the sheet at the first of them.
func (b *book) rosterSheet(l *lists, columns []rosterColumn, rows int) *sheet {
	const name = "Danh sách"
	b.add(name, true)
	var widths []float64
	for _, c := range columns {
		widths = append(widths, c.width)
	}
	s := b.sheet(name, widths...)
	s.merge(repeatedColumns+1, rosterTitle, b.p.Text("init.roster.title"), style{bold: true, align: "center", size: headSize})
	s.next()
	s.merge(repeatedColumns+1, rosterTitle, b.p.Text("init.roster.about"), style{italic: true, align: "center"})
	s.next()
	head := s.row
	for i, c := range columns {
		s.text(i+1, c.head, style{bold: true, align: "center", border: true, fill: headFill})
	}
	s.next()
	for i, c := range columns {
		b.rosterColumn(s, l, i+1, c, rows)
	}
	first := s.row
	s.row += rows
	s.page("landscape")
	two, high := 2, 0 // on one page the letters of so many columns are too small to read
	b.do(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{FitToWidth: &two, FitToHeight: &high}))
	s.define("Print_Titles", "$A:$C,"+styles.Quoted(name)+"!$"+itoa(head)+":$"+itoa(head))
	b.do(b.file.SetPanes(name, &excelize.Panes{
		Freeze: true, XSplit: repeatedColumns, YSplit: head, TopLeftCell: s.address(repeatedColumns+1, head+1), ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: s.address(repeatedColumns+1, head+1), ActiveCell: s.address(repeatedColumns+1, head+1), Pane: "bottomRight"}},
	}))
	s.row = first
	return s
}

// rosterColumn writes the example of a column, its looks and its rule.
func (b *book) rosterColumn(s *sheet, l *lists, column int, c rosterColumn, rows int) {
	look := style{border: true}
	if column == 1 {
		look.align = "center"
	}
	switch c.rule {
	case "count", "day":
		look.align = "center"
	case "month", "plan":
		look.align, look.format = "center", textOnly // "7/2026" stays what was typed
	}
	first, last := s.address(column, s.row), s.address(column, s.row+rows-1)
	b.do(b.file.SetCellStyle(s.name, first, last, b.id(look)))
	if c.example != nil {
		b.do(b.file.SetCellValue(s.name, first, c.example))
	}
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(first + ":" + last)
	strictness := excelize.DataValidationErrorStyleStop
	switch c.rule {
	case "count":
		b.do(rule.SetRange(0, 20000, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween))
	case "day":
		b.do(rule.SetRange(1, 31, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween))
	case "kind":
		rule.SetSqrefDropList(l.area(kindsOfCell()))
		strictness = excelize.DataValidationErrorStyleWarning
	case "level":
		rule.SetSqrefDropList(l.area([]any{"chi bộ cơ sở", "trực thuộc đảng bộ cơ sở"}))
	case "month", "plan":
	default:
		return
	}
	about := b.p.Text("init.roster." + c.rule)
	rule.SetInput(c.head, about)
	if rule.Type != "" {
		rule.SetError(strictness, b.p.Text("init.roster.wrong"), about)
	}
	b.do(b.file.AddDataValidation(s.name, rule))
}

// settingsSheet writes the items of chibo.yaml as a table.
func (b *book) settingsSheet(settings []Setting) {
	b.add(names.Settings, false)
	s := b.sheet(names.Settings, 22, 40, 70)
	for i, head := range []string{names.Item, names.Value, names.HowTo} {
		s.text(i+1, head, style{bold: true, align: "center", border: true, fill: headFill})
	}
	s.next()
	for _, setting := range settings {
		s.text(1, setting.Item, style{border: true})
		s.text(2, setting.Value, style{border: true, format: textOnly})
		s.text(3, setting.About, style{border: true, italic: true, grey: true})
		s.next()
	}
	s.page("landscape")
}
