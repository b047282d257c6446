package reading

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// formText is a form as a program writes it into a CSV file, with ";" between
// the cells.
const formText = "Chi bộ: Thôn Đông;;;\nTháng: 7/2026;;;\n\nSTT;Tiêu chí;Điểm tối đa;Điểm tự chấm\n" +
	"1;\"Thời gian, thời lượng\";10;9,5\n2.1;\"Nội dung đúng, đủ,\ncó trọng tâm\";20;18\n2.2;\"Gửi \"\"tài liệu\"\" trước\";20;19\n3;;50;45\n;TỔNG;100;91,5\n"

const formReading = "CB01 2026-07 self 9.5 18 19 45 = 91.5"

// readBytes reads one file of these bytes.
func readBytes(t testing.TB, name string, data []byte, options Options) []string {
	t.Helper()
	options.Here = disk.At(t.TempDir())
	books.Put(t, options.Here, name, data)
	in, err := ReadSheets([]string{name}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options)
	books.Must(t, err)
	return readingText(books.TestRoster(), in)
}

func utf16Text(text, mark string, low int) []byte {
	data := []byte(mark)
	for _, unit := range utf16.Encode([]rune(text)) {
		pair := [2]byte{}
		pair[low], pair[1-low] = byte(unit), byte(unit>>8)
		data = append(data, pair[:]...)
	}
	return data
}

// TestCSV reads a text of separated values as a workbook of one worksheet.
func TestCSV(t *testing.T) {
	t.Parallel()
	commas := strings.NewReplacer(";", ",", "9,5", `"9,5"`, "91,5", `"91,5"`).Replace(formText)
	for name, data := range map[string][]byte{
		"utf-8":          []byte(formText),
		"utf-8 with BOM": []byte("\ufeff" + formText),
		"utf-16 LE":      utf16Text(formText, "\xff\xfe", 0),
		"utf-16 BE":      utf16Text(formText, "\xfe\xff", 1),
		"tabs":           []byte(strings.ReplaceAll(formText, ";", "\t")),
		"commas":         []byte(commas),
		"windows lines":  []byte(strings.ReplaceAll(formText, "\n", "\r\n")),
		"old mac lines":  []byte(strings.ReplaceAll(formText, "\n", "\r")),
		"sep= line":      []byte("sep=;\n" + formText),
	} {
		t.Run(name, func(t *testing.T) {
			books.CheckLines(t, readBytes(t, "thang.csv", data, options(disk.Folder{})), formReading)
		})
	}
}

// TestCSVPlaces gives the addresses that Excel shows: blank lines count.
func TestCSVPlaces(t *testing.T) {
	t.Parallel()
	text := strings.Replace(formText, "10;9,5", "10;chín", 1)
	books.CheckLines(t, readBytes(t, "a.csv", []byte(text), options(disk.Folder{})), "CB01 2026-07 self ?chín 18 19 45 = 91.5")
	doc, _ := workbook.NewLoader(workbook.Access{}).Open("a.csv", []byte(text), workbook.NewScratch())
	g, _ := doc.Read("a")
	if got := g.Text(4, 3); got != "chín" {
		t.Errorf("D5 is %q", got)
	}
}

func zipOf(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range parts {
		f, err := w.Create(part)
		books.Must(t, err)
		_, err = f.Write([]byte("<x/>"))
		books.Must(t, err)
	}
	books.Must(t, w.Close())
	return b.Bytes()
}

// TestRefused names what a file really is, by its first bytes and not by its
// extension.
func TestRefused(t *testing.T) {
	t.Parallel()
	ole := append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"rong.xlsx", nil, "not-a-workbook/empty"},
		{"cu.xls", ole, "legacy-xls"},
		{"cu-doi-ten.xlsx", ole, "legacy-xls"},
		{"biff.xls", []byte{0x09, 0x08, 0x10, 0x00}, "legacy-xls"},
		{"trang.xls", []byte("\ufeff <html><table>"), "legacy-xls/html"},
		{"trang.xlsx", []byte("<?xml version=\"1.0\"?><Workbook>"), "legacy-xls/html"},
		{"trang-16.xls", utf16Text("<html>", "\xff\xfe", 0), "legacy-xls/html"},
		{"bang.xlsx", zipOf(t, "mimetype", "content.xml"), "not-a-workbook/ods"},
		{"bang.ods", zipOf(t, "META-INF/manifest.xml", "content.xml"), "not-a-workbook/ods"},
		{"nhi-phan.xlsx", zipOf(t, "[Content_Types].xml", "xl/workbook.bin"), "not-a-workbook/xlsb"},
		{"word.xlsx", zipOf(t, "[Content_Types].xml", "word/document.xml"), "not-a-workbook/word"},
		{"slide.xlsx", zipOf(t, "[Content_Types].xml", "ppt/presentation.xml"), "not-a-workbook/slides"},
		{"numbers.xlsx", zipOf(t, "Index/Document.iwa"), "not-a-workbook/numbers"},
		{"nen.xlsx", zipOf(t, "phieu/a.xlsx"), "not-a-workbook/zip"},
		{"hong.xlsx", []byte("PK\x03\x04 and no more"), "not-a-workbook/broken"},
		{"van-ban.xlsx", []byte(formText), "not-a-workbook"},
		{"cu.csv", []byte("Chi b\xe9;\xa7\xb6ng\n"), "not-a-workbook/csv-encoding"},
		{"anh.csv", []byte("\x89PNG\r\n\x1a\n\x00\x00"), "not-a-workbook/csv-encoding"},
	} {
		t.Run(c.name, func(t *testing.T) {
			books.CheckLines(t, readBytes(t, c.name, c.data, options(disk.Folder{})), c.want)
		})
	}
}

func encrypted(t testing.TB, password string) []byte {
	t.Helper()
	plain := books.Single("a.xlsx", "Phiếu", strings.ReplaceAll(`
Chi bộ: Thôn Đông
Tháng: 7/2026
STT;Tiêu chí;Điểm tối đa;Điểm
1;;10;9.5
2.1;;20;18
2.2;;20;19
3;;50;45
;TỔNG;100;91.5
`, ";", "|")).Bytes(t)
	data, err := excelize.Encrypt(plain, &excelize.Options{Password: password})
	books.Must(t, err)
	return data
}

// TestPassword opens a workbook with the password given, and with the one Excel
// itself uses for a protected structure.
func TestPassword(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, has, given, want string }{
		{"none given", "bí mật", "", "encrypted"},
		{"the right one", "bí mật", "bí mật", formReading},
		{"a wrong one", "bí mật", "mật", "encrypted/wrong-password"},
		{"Excel's own", "VelvetSweatshop", "", formReading},
		{"Excel's own, another given", "VelvetSweatshop", "mật", formReading},
	} {
		t.Run(c.name, func(t *testing.T) {
			books.CheckLines(t, readBytes(t, "a.xlsx", encrypted(t, c.has), Options{Access: workbook.Access{Password: c.given, Careful: careful()}}), c.want)
		})
	}
}

// TestOwnCSV leaves out a report that this program wrote as CSV.
func TestOwnCSV(t *testing.T) {
	t.Parallel()
	for head, want := range map[string]string{
		"Mã,Chi bộ,Đảng bộ,Loại hình,Số đảng viên,Tháng 7 – Điểm,Tháng 7 – Xếp loại,Tháng 7 – Tình trạng,Điểm bình quân,Xếp loại,Hạng,Tình trạng,Ghi chú": LeftOwnReport,
		"Mã,Chi bộ,Đảng bộ,Loại hình,Số đảng viên,Tháng 7 – Điểm,Tháng 7 – Xếp loại,Tháng 8 – Tình trạng,Điểm bình quân,Xếp loại,Hạng,Tình trạng,Ghi chú": "",
		"Mã,Chi bộ,Tổng điểm": "",
	} {
		here := disk.At(t.TempDir())
		books.Put(t, here, "a.csv", []byte("\ufeff"+head+"\r\nCB01,Chi bộ thôn Đông,91\r\n"))
		in, err := ReadSheets([]string{"a.csv"}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options(here))
		books.Must(t, err)
		if got := in.Files[0].Left.Key; got != want {
			t.Errorf("%s: left out as %q, want %q", head, got, want)
		}
	}
}

// TestMarksBehindAFormat: a mark or total whose number format shows another number is what
// the clerk sees, and no mark.
func TestMarksBehindAFormat(t *testing.T) {
	for format, want := range map[string]string{`"4"`: "!4", `0"5"`: "!95", `;;;`: "!", `0.0,`: "!0,0", `0" điểm"`: "9", `#,##0.0`: "9"} {
		f := excelize.NewFile()
		for row, line := range strings.Split("PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026|Chi bộ: Thôn Đông|STT;Tiêu chí;Điểm tối đa;Điểm tự chấm|1;Thời gian, thời lượng;10;9|2.1;Nội dung đúng, đủ, có trọng tâm;20;18|2.2;Gửi tài liệu trước;20;19|3;Thực hiện nghị quyết;50;45", "|") {
			for col, text := range strings.Split(line, ";") {
				name, err := excelize.CoordinatesToCellName(col+1, row+1)
				books.Must(t, err)
				if points, err := criteria.ParsePoints(text); err == nil && col > 0 {
					books.Must(t, f.SetCellValue("Sheet1", name, points.Float()))
				} else {
					books.Must(t, f.SetCellStr("Sheet1", name, text))
				}
			}
		}
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		books.Must(t, err)
		books.Must(t, f.SetCellStyle("Sheet1", "D4", "D4", style))
		data, err := f.WriteToBuffer()
		books.Must(t, err)
		books.CheckLines(t, readBytes(t, "a.xlsx", data.Bytes(), Options{}), "CB01 2026-07 self "+want+" 18 19 45")
	}
}

// TestTypedFormulas: "=85" that no program has computed is what somebody typed: below a
// superior's head or behind his name it is an error, as the number itself would be.
func TestTypedFormulas(t *testing.T) {
	t.Parallel()
	const form = "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm | Cấp trên thẩm định\n1 | Thời gian, thời lượng | 10 | 9\n" +
		"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTổng | | 100 | 92 | "
	const list = "DANH SÁCH XẾP LOẠI SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | "
	for _, c := range []struct{ text, problems string }{
		{list + "Ban Thường vụ\n1 | thôn Đông | 92 | =85\n2 | thôn Đoài | 80 |", "CB01 unread-mark D2"},
		{list + "Điểm trừ\n1 | thôn Đông | 92 | =-10\n2 | thôn Đoài | 80 |", "CB01 unread-mark/adjusted D2"},
		{list + "Số hộ\n1 | thôn Đông | 92 | =85\n2 | thôn Đoài | 80 |", ""},
		{list + "Điểm bình quân\n1 | thôn Đông | 92 | =85\n2 | thôn Đoài | 80 |", ""},
		{form + "\nĐảng ủy chấm: | =85", "CB01 uncomputed-formula/total B9"},
		{form + "\nTổng điểm: | =SUM(D4:D7)", ""},
		{form + "\nSố ý kiến: | =7", ""},
	} {
		in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, books.Single("a.xlsx", "Bảng", c.text)))
		books.CheckLines(t, toldOf(in), c.problems)
	}
	for total, ofNothing := range map[string]bool{"=85": false, "=SUM(E4:E7)": true} {
		in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, books.Single("a.xlsx", "Bảng", form+total)))
		for _, s := range in.Sheets {
			if m := s.Review.Total; m.Formula != ofNothing {
				t.Errorf("%s: adds up nothing: %v", total, m.Formula)
			}
		}
	}
}
