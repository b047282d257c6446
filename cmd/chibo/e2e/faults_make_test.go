package e2e

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// makeFaults writes the files of testdata/faults anew.
func makeFaults(t *testing.T) {
	t.Helper()
	write := func(name string, content []byte) {
		if err := os.WriteFile(filepath.Join(faultFolder, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("dung.xlsx", newPaper(t).bytes(t))
	list := newPaper(t)
	list.roster("CB03", "Chi bộ trường học")
	list.set("E4", "Đảng bộ xã A")
	list.row(5, 4, "CB04", "Chi bộ trường học", 12, "Đảng bộ xã B", 5)
	for i, name := range []string{"Chi bộ thôn Nam", "Chi bộ thôn Bắc", "Chi bộ thôn Thượng"} {
		list.row(6+i, 5+i, "CB0"+string(rune('5'+i)), name, 15, "Đảng bộ xã A", 5)
	}
	write("danh-sach.xlsx", list.bytes(t))
	set, err := os.ReadFile(filepath.Join(faultFolder, "tieu-chi.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	write("sample-criteria.yaml", bytes.Replace(set, []byte("standing: official"), []byte("standing: sample"), 1))
	write("criteria-not-in-force.yaml", bytes.Replace(set, []byte("from: 2025-01-01"), []byte("from: 2025-01-01, to: 2025-12-31"), 1))
	for _, f := range faults() {
		switch {
		case f.raw != nil:
			write(f.name(), f.raw())
		case f.spoil != nil && !(f.password(t) && exists(f.name())): // a password's salt differs each time
			p := newPaper(t)
			f.spoil(p)
			write(f.name(), p.bytes(t))
		}
	}
}

func (f fault) password(t *testing.T) bool {
	p := newPaper(t)
	f.spoil(p)
	return p.password != ""
}

func exists(name string) bool {
	_, err := os.Stat(filepath.Join(faultFolder, name))
	return err == nil
}

func (f fault) name() string {
	if f.file != "" {
		return f.file
	}
	return string(f.code) + ".xlsx"
}

func newPaper(t *testing.T) *paper {
	p := &paper{file: excelize.NewFile(), fail: func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}}
	p.fail(p.file.SetSheetName("Sheet1", "Phiếu"))
	p.at = "Phiếu"
	p.form()
	return p
}

// form writes a score sheet with nothing wrong in it: 93 points, 83 of them
// typed.
func (p *paper) form() {
	for cell, value := range map[string]any{
		"A1": "PHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026",
		"A2": "Chi bộ: Chi bộ thôn Đông", "A3": "Ngày sinh hoạt: 05/07/2026", "A5": "Thời lượng: 95 phút",
		"B4": "Tổng số đảng viên: 15", "B5": "Có mặt: 14", "B6": "Vắng có lý do: 1", "B7": "Vắng không lý do: 0",
		"A9": "STT", "B9": "Tiêu chí", "C9": "Thang điểm", "D9": "Điểm tự chấm", "E9": "Cấp trên chấm", "F9": "Ghi chú",
	} {
		p.set(cell, value)
	}
	p.row(10, "1", "Thời gian", 20, 18)
	p.row(11, "2", "Tỷ lệ dự và chuẩn bị", 30, nil)
	p.row(12, "2.1", "Tỷ lệ dự", 10, 10)
	p.row(13, "2.2", "Chuẩn bị nội dung", 10, 10)
	p.row(14, "2.3", "Nội dung chuyên đề", 10, nil)
	p.row(15, "3", "Kết quả thực hiện nghị quyết", 50, 45)
	p.row(16, nil, "TỔNG ĐIỂM", 100, 83)
}

func (p *paper) set(cell string, value any) { p.fail(p.file.SetCellValue(p.at, cell, value)) }

// row writes a line of the form: number, title, full marks, self mark.
func (p *paper) row(row int, values ...any) {
	for i, value := range values {
		p.set(address(i, row), value)
	}
}

// column writes the marks of criteria 1, 2.1, 2.2 and 3.
func (p *paper) column(column string, marks ...any) {
	for i, row := range []string{"10", "12", "13", "15"} {
		p.set(column+row, marks[i])
	}
}

func (p *paper) formula(cell, formula string) {
	p.set(cell, nil)
	p.fail(p.file.SetCellFormula(p.at, cell, formula))
}

func (p *paper) rename(sheet string) {
	p.fail(p.file.SetSheetName(p.at, sheet))
	p.at = sheet
}

// sheet adds a second sound form and goes on writing there.
func (p *paper) sheet(name string) {
	_, err := p.file.NewSheet(name)
	p.fail(err)
	p.at = name
	p.form()
}

// wide writes rows that reach to Excel's last column.
func (p *paper) wide(rows int) {
	for row := 20; row < 20+rows; row++ {
		p.set(address(16383, row), "x")
	}
}

// clear takes the form away, for a workbook of another kind.
func (p *paper) clear() {
	for row := 1; row <= 16; row++ {
		for col := range 6 {
			p.set(address(col, row), nil)
		}
	}
}

// list writes a totals list of one cell in row 4.
func (p *paper) list() {
	p.clear()
	p.set("A1", "TỔNG HỢP XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026")
	for i, head := range []any{"STT", "Tên đơn vị", "Số lượng đảng viên", "Ngày họp chi bộ", "Số điểm được đánh giá"} {
		p.set(address(i, 3), head)
	}
	p.row(4, 1, "Chi bộ thôn Đông", nil, "05/07/2026", 85)
}

// date writes a day number shown as a date.
func (p *paper) date(cell string, serial int) {
	p.set(cell, serial)
	style, err := p.file.NewStyle(&excelize.Style{NumFmt: 14})
	p.fail(err)
	p.fail(p.file.SetCellStyle(p.at, cell, cell, style))
}

// roster writes a list of three cells; code and name are the third's.
func (p *paper) roster(code, name string) {
	p.clear()
	p.rename("Danh sách")
	for i, head := range []any{"STT", "Mã", "Tên chi bộ", "Số đảng viên", "Đảng bộ", "Ngày sinh hoạt định kỳ"} {
		p.set(address(i, 1), head)
	}
	p.row(2, 1, "CB01", "Chi bộ thôn Đông", 15, "Đảng bộ xã A", 5)
	p.row(3, 2, "CB02", "Chi bộ thôn Đoài", 15, "Đảng bộ xã A", 5)
	p.row(4, 3, code, name, 10, "Đảng bộ xã A", 5)
}

// decision writes a file of one decision.
func (p *paper) decision(what, value, reason string) {
	p.clear()
	p.rename("Quyết định")
	p.row(1, "Chi bộ", "Tháng", "Tiêu chí/Xếp loại", "Giá trị quyết định", "Lý do", "Số văn bản", "Ngày văn bản")
	p.row(2, "Chi bộ thôn Đông", "7/2026", what, value, reason, "12-KL/ĐU", "10/08/2026")
}

func address(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col+1, row) // col and row are small numbers of our own
	return name
}

// bytes returns the workbook, the same each time: the library keeps its parts
// in the order of a map.
func (p *paper) bytes(t *testing.T) []byte {
	t.Helper()
	var content bytes.Buffer
	if p.password != "" {
		p.fail(p.file.Write(&content, excelize.Options{Password: p.password}))
		return content.Bytes()
	}
	types := p.file.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	buffer, err := p.file.WriteToBuffer()
	p.fail(err)
	source, err := zip.NewReader(bytes.NewReader(buffer.Bytes()), int64(buffer.Len()))
	p.fail(err)
	sort.Slice(source.File, func(i, j int) bool { return strings.Compare(source.File[i].Name, source.File[j].Name) < 0 })
	target := zip.NewWriter(&content)
	for _, part := range source.File {
		p.fail(target.Copy(part))
	}
	p.fail(target.Close())
	return content.Bytes()
}
