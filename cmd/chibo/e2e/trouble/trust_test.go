package trouble

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/chibo/e2e/outside"
)

// newOffice is a shop with a chibo.yaml, in which a period can be closed.
func newOffice(t *testing.T) *shop {
	t.Helper()
	s := newShop(t)
	s.write("chibo.yaml", `committee: Đảng ủy xã Vân Khê
place: Vân Khê
roster: danh-sach-chi-bo.xlsx
criteria: tieu-chi.yaml
sheets: phieu
signers:
  - { post: BÍ THƯ, name: Trần Văn Mẫu }
`)
	s.write("khai-bao.yaml", "ignore:\n  - \"Số công văn\"\n")
	return s
}

// TestEveryFieldOfTheRecord: whatever single line of a closed period's record is
// changed or taken out, verify says so; nor is a line of the list of hashes.
func TestEveryFieldOfTheRecord(t *testing.T) {
	s := newOffice(t)
	s.run("close", "2026-Q3", "--number", "45-BC/ĐU", "--date", "05/10/2026").want(t, 0)
	s.run("verify", "2026-Q3").want(t, 0)
	const folder = "da-chot/2026-Q3/lan-1/"
	for _, name := range []string{"ho-so.yaml", "so-lieu.sha256"} {
		whole := s.holds(folder + name)
		if err := os.Chmod(s.path(folder+name), 0o644); err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(whole, "\n")
		for i, line := range lines {
			now := []string{"", changed(line)}
			if strings.TrimSpace(line) == "" { // behind the last
				now = []string{"# Đã thẩm định\n", "taught:\n  - Điểm\n"}
			}
			for _, now := range now {
				s.write(folder+name, strings.Join(slices.Concat(lines[:i], []string{now}, lines[i+1:]), ""))
				if e := s.run("verify", "2026-Q3"); e.status == 0 {
					t.Errorf("%s: %q as %q passes:\n%s", name, line, now, e.stdout)
				}
			}
		}
		s.write(folder+name, whole)
	}
	s.run("verify", "2026-Q3").want(t, 0)
	// A folder that is carried to another system may have other ends of lines.
	s.write(folder+"ho-so.yaml", strings.ReplaceAll(s.holds(folder+"ho-so.yaml"), "\n", "\r\n"))
	s.run("verify", "2026-Q3").want(t, 0)
}

// changed is a line with its last letter or digit turned into another.
func changed(line string) string {
	at := regexp.MustCompile(`[0-9\p{L}]["\s]*$`).FindStringIndex(line)
	if at == nil {
		return line + "x\n"
	}
	with := "7"
	if strings.HasPrefix(line[at[0]:], with) {
		with = "8"
	}
	_, size := rune(0), len(string([]rune(line[at[0]:])[0]))
	return line[:at[0]] + with + line[at[0]+size:]
}

// TestAgainstHoldsTheFolder: what a folder holds now is the measure; whatever of
// it is not what the report was made with is a difference.
func TestAgainstHoldsTheFolder(t *testing.T) {
	s := newOffice(t)
	s.run("score", "2026-Q3", "-q", "-o", "r.xlsx").want(t, 0)
	if e := s.run("verify", "r.xlsx", "--against", "."); e.status != 0 {
		t.Fatalf("exit status %d\n%s%s", e.status, e.stdout, e.stderr)
	}
	first := "phieu/" + s.names("phieu")[0]
	rewrite := func(name, old, now string) func() {
		return func() { s.write(name, strings.Replace(s.holds(name), old, now, 1)) }
	}
	for _, test := range []struct {
		name   string
		files  []string // that are put back afterwards
		change func()
	}{
		{"khai-bao.yaml says more", []string{"khai-bao.yaml"}, rewrite("khai-bao.yaml", "ignore:\n", "ignore:\n  - \"Sổ\"\n")},
		{"khai-bao.yaml says something else", []string{"khai-bao.yaml"}, rewrite("khai-bao.yaml", "Số công văn", "Công văn số")},
		{"khai-bao.yaml is gone", []string{"khai-bao.yaml"}, func() { s.remove("khai-bao.yaml") }},
		{"a band of the criteria", []string{"tieu-chi.yaml"}, func() {
			s.write("tieu-chi.yaml", regexp.MustCompile(`from: 90\b`).ReplaceAllString(s.holds("tieu-chi.yaml"), "from: 91"))
		}},
		{"a remark in the criteria", []string{"tieu-chi.yaml"}, func() { s.write("tieu-chi.yaml", s.holds("tieu-chi.yaml")+"# \n") }},
		{"other criteria in chibo.yaml", []string{"chibo.yaml"}, rewrite("chibo.yaml", "tieu-chi.yaml", "hd42-2025")},
		{"a name of the roster", []string{"danh-sach-chi-bo.xlsx"}, func() { s.typeOver("danh-sach-chi-bo.xlsx", 0, "Chi bộ ", "Chi bộ khác ") }},
		{"a sheet saved again with another mark", []string{first}, func() { s.typeOver(first, 0, "", "") }},
		{"a sheet is gone", []string{first}, func() { s.remove(first) }},
		{"a sheet more", []string{"phieu/them.csv"}, func() { s.write("phieu/them.csv", "Tháng 7\n") }},
		{"decisions that were not there", []string{"quyet-dinh.csv", "chibo.yaml"}, func() {
			s.write("quyet-dinh.csv", "Chi bộ;Tháng/Kỳ;Tiêu chí/Xếp loại;Giá trị quyết định;Lý do;Số văn bản;Ngày văn bản\n")
			s.write("chibo.yaml", s.holds("chibo.yaml")+"decisions: quyet-dinh.csv\n")
		}},
		{"a model of the year in chibo.yaml", []string{"chibo.yaml"}, func() { s.write("chibo.yaml", s.holds("chibo.yaml")+"models: [chi-bo-kieu-mau]\n") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := map[string]string{}
			for _, name := range test.files {
				if data, err := os.ReadFile(s.path(name)); err == nil {
					before[name] = string(data)
				}
			}
			test.change()
			if e := s.run("verify", "r.xlsx", "--against", "."); e.status == 0 {
				t.Errorf("passes:\n%s", e.stdout)
			}
			for _, name := range test.files {
				if content, was := before[name]; was {
					s.write(name, content)
				} else {
					s.remove(name)
				}
			}
		})
	}
	s.run("verify", "r.xlsx", "--against", ".").want(t, 0)
}

func (s *shop) remove(name string) {
	s.t.Helper()
	if err := os.Remove(s.path(name)); err != nil {
		s.t.Fatal(err)
	}
}

// typeOver changes the first text with a beginning on a worksheet; where none is
// named, the first number.
func (s *shop) typeOver(name string, sheet int, beginning, now string) {
	s.t.Helper()
	f, err := excelize.OpenFile(s.path(name))
	if err != nil {
		s.t.Fatal(err)
	}
	defer f.Close()
	list := f.GetSheetList()[sheet]
	rows, err := f.GetRows(list)
	if err != nil {
		s.t.Fatal(err)
	}
	for r, row := range rows {
		for c, text := range row {
			cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
			var typed any
			switch kind, _ := f.GetCellType(list, cell); {
			case beginning != "" && strings.HasPrefix(text, beginning):
				typed = now + strings.TrimPrefix(text, beginning)
			case beginning == "" && text != "" && strings.Trim(text, "0123456789") == "" && kind == excelize.CellTypeUnset && r > 8:
				typed = 0.25
			default:
				continue
			}
			if err := f.SetCellValue(list, cell, typed); err != nil {
				s.t.Fatal(err)
			}
			if err := f.Save(); err != nil {
				s.t.Fatal(err)
			}
			return
		}
	}
	s.t.Fatalf("%s holds nothing to change", name)
}

// TestEveryCommandRefusesAnAlteredReport: verify, verify --against, close, merge
// and compare take a report in one way; none takes one that says something else.
func TestEveryCommandRefusesAnAlteredReport(t *testing.T) {
	s := newOffice(t)
	s.run("score", "2026-Q3", "-q", "-o", "sach.xlsx").want(t, 0)
	for name, change := range map[string]func(f *excelize.File) error{
		"diem": func(f *excelize.File) error { return f.SetCellValue("Chi tiết", "H5", 0.25) },
		"chan": func(f *excelize.File) error {
			return f.SetHeaderFooter("Tháng 7", &excelize.HeaderFooterOptions{OddFooter: "&Rmã kiểm tra 00000000"})
		},
		"dong":  func(f *excelize.File) error { return f.SetRowVisible("Xếp loại", 12, false) },
		"trang": func(f *excelize.File) error { return f.SetSheetVisible("Cần bổ sung", false) },
		"chu":   func(f *excelize.File) error { return f.SetCellValue("Xếp loại", "B12", "Chi bộ khác") },
		"ten": func(f *excelize.File) error {
			return f.SetDefinedName(&excelize.DefinedName{Name: "chibo_them", RefersTo: "'Xếp loại'!$A$1"})
		},
	} {
		file := name + ".xlsx"
		f, err := excelize.OpenFile(s.path("sach.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		if err := change(f); err != nil {
			t.Fatal(err)
		}
		if err := f.SaveAs(s.path(file)); err != nil {
			t.Fatal(err)
		}
		f.Close()
		for _, args := range [][]string{
			{"verify", file}, {"verify", file, "--against", "."}, {"close", "2026-Q3", "--number", "45-BC/ĐU", "--report", file},
			{"merge", file, "-p", "2026-Q3"}, {"merge", "sach.xlsx", file, "-p", "2026-Q3"}, {"compare", "sach.xlsx", file}, {"compare", file, "sach.xlsx"},
		} {
			if e := s.run(args...); e.status == 0 || !strings.Contains(e.stdout+e.stderr, file) {
				t.Errorf("%v: exit status %d\n%s%s", args, e.status, e.stdout, e.stderr)
			}
		}
	}
	if slices.Contains(s.names("."), "da-chot") {
		t.Error("an altered report was kept as the signed one")
	}
}

// TestReportsSavedByOthers: a clean report in which LibreOffice or openpyxl typed
// the number and the date agrees; the same with one mark changed does not.
func TestReportsSavedByOthers(t *testing.T) {
	if testing.Short() {
		t.Skip("other programs take their time")
	}
	for _, language := range []string{"vi", "en"} {
		s := newOffice(t)
		s.run("score", "2026-Q3", "-q", "-o", "r.xlsx", "--lang", language).want(t, 0)
		for program, save := range map[string]func(t *testing.T, s *shop, from, to string){"openpyxl": byOpenpyxl, "LibreOffice": byLibreOffice} {
			t.Run(language+" "+program, func(t *testing.T) {
				save(t, s, "r.xlsx", "sach.xlsx")
				if result, fields := s.verified("sach.xlsx"); result != "agrees" || fields != 2 {
					t.Errorf("%s, %d fields: %s", result, fields, s.run("verify", "sach.xlsx").stdout)
				}
				s.run("close", "2026-Q3", "--number", "46-BC/ĐU", "--report", "sach.xlsx").want(t, 2, "45-BC/ĐU")
				s.mark("sach.xlsx", "sua.xlsx")
				save(t, s, "sua.xlsx", "sua-luu.xlsx")
				for _, name := range []string{"sua.xlsx", "sua-luu.xlsx"} {
					if result, _ := s.verified(name); result != "differs" {
						t.Errorf("%s: a changed mark gives %s", name, result)
					}
				}
			})
		}
	}
}

// verified is the outcome of verify, and how many fields were filled in.
func (s *shop) verified(name string) (result string, fields int) {
	s.t.Helper()
	var said struct {
		Result string
		Fields []any
	}
	e := s.run("verify", name, "-f", "json")
	if err := json.Unmarshal([]byte(e.stdout), &said); err != nil {
		s.t.Fatalf("%v\n%s%s", err, e.stdout, e.stderr)
	}
	return said.Result, len(said.Fields)
}

// mark changes one mark of the details.
func (s *shop) mark(from, to string) {
	s.t.Helper()
	f, err := excelize.OpenFile(s.path(from))
	if err != nil {
		s.t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[5] // the details, behind the list, three months and the summary
	if err := f.SetCellValue(sheet, "H5", 0.25); err != nil {
		s.t.Fatal(err)
	}
	if err := f.SaveAs(s.path(to)); err != nil {
		s.t.Fatal(err)
	}
}

// byOpenpyxl types the number and the date and saves.
func byOpenpyxl(t *testing.T, s *shop, from, to string) {
	t.Helper()
	const script = `import sys, datetime, warnings, openpyxl
warnings.simplefilter('ignore')
w = openpyxl.load_workbook(sys.argv[1])
def cell(name):
    sheet, at = list(w.defined_names[name].destinations)[0]
    return w[sheet][at.replace('$', '')]
cell('chibo_so').value = '45-BC/ĐU'
cell('chibo_ngay').value = datetime.datetime(2026, 10, 5)
w.save(sys.argv[2])`
	done(t, exec.Command(outside.Python(t, "openpyxl"), "-c", script, s.path(from), s.path(to)))
}

// byLibreOffice types them through openpyxl's hands, and has LibreOffice save,
// which computes what the lists of the months repeat.
func byLibreOffice(t *testing.T, s *shop, from, to string) {
	t.Helper()
	program := outside.Office(t)
	filled := filepath.Join(t.TempDir(), filepath.Base(to))
	byOpenpyxl(t, s, from, "truoc.xlsx")
	if err := os.Rename(s.path("truoc.xlsx"), filled); err != nil {
		t.Fatal(err)
	}
	done(t, exec.Command(program, "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless", "--convert-to",
		"xlsx:Calc MS Excel 2007 XML", "--outdir", s.dir, filled))
}

func done(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if output, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
}
