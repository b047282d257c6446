package clients

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"chibo/cmd/chibo/e2e/outside"
)

// TestClientsOpenOurWorkbooks: every kind of workbook that the program writes
// opens in the libraries that other programs are made with, all its worksheets
// there.
func TestClientsOpenOurWorkbooks(t *testing.T) {
	books := everyKindOfWorkbook(t)
	for _, client := range []struct{ name, program, flag, script string }{
		{"exceljs", "node", "-e", `const E=require("exceljs");(async()=>{for(const f of process.argv.slice(1)){const b=new E.Workbook();await b.xlsx.readFile(f);if(!b.worksheets.length)throw new Error(f)}})().catch(e=>{console.error(e);process.exit(1)})`},
		{"xlsx", "node", "-e", `const X=require("xlsx");for(const f of process.argv.slice(1)){if(!X.readFile(f).SheetNames.length)throw new Error(f)}`},
		{"openpyxl", "python3", "-c", "import sys,openpyxl\nfor f in sys.argv[1:]:\n  assert openpyxl.load_workbook(f).worksheets, f"},
	} {
		t.Run(client.name, func(t *testing.T) {
			program := client.program
			if program == "node" {
				program = outside.Node(t, client.name)
			} else {
				program = outside.Python(t, client.name)
			}
			for _, book := range books {
				if out, err := exec.Command(program, client.flag, client.script, book).CombinedOutput(); err != nil {
					t.Errorf("%s: %v\n%s", filepath.Base(book), err, out)
				}
			}
		})
	}
}

// everyKindOfWorkbook writes one of each into a folder of its own.
func everyKindOfWorkbook(t *testing.T) []string {
	t.Helper()
	folder := t.TempDir()
	example, err := filepath.Abs("../../../../testdata/quy-3-2026")
	if err != nil {
		t.Fatal(err)
	}
	in := func(name string) string { return filepath.Join(folder, name) }
	inputs := []string{filepath.Join(example, "phieu"), "-r", filepath.Join(example, "danh-sach-chi-bo.xlsx"), "-c", filepath.Join(example, "tieu-chi.yaml"), "-p"}
	for _, command := range [][]string{
		append([]string{"score", "-o", in("bao-cao.xlsx"), "2026-Q3"}, inputs[:5]...),
		append([]string{"score", "-o", in("thang-7.xlsx"), "2026-07"}, inputs[:5]...),
		{"merge", in("bao-cao.xlsx"), "-o", in("gop.xlsx")},
		{"compare", in("bao-cao.xlsx"), in("gop.xlsx"), "-o", in("so-sanh.xlsx")},
		{"compare", inputs[2], inputs[2], "-o", in("bien-dong.xlsx")},
		{"criteria", "show", "an-phu-2025", "-o", in("tieu-chi.xlsx")},
		{"form", "-p", "2026-07", "-r", inputs[2], "-c", inputs[4], "-o", in("phieu")},
		{"form", "--model", "chi-bo-kieu-mau", "-p", "2026", "-r", inputs[2], "-c", inputs[4], "-o", in("phieu-nam")},
		append([]string{"check", "--annotate", in("danh-dau")}, inputs[:5]...),
		{"init", in("moi")},
	} {
		if out, err := exec.Command("chibo", command...).CombinedOutput(); err != nil && exitCode(err) > 1 {
			t.Fatalf("chibo %s: %v\n%s", strings.Join(command, " "), err, out)
		}
	}
	var books []string
	err = filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
		if filepath.Ext(path) == ".xlsx" && (len(books) == 0 || filepath.Dir(path) != filepath.Dir(books[len(books)-1]) || filepath.Dir(path) == folder) {
			books = append(books, path) // of a folder of forms the first
		}
		return err
	})
	if err != nil || len(books) < 9 {
		t.Fatalf("%d workbooks: %v, %v", len(books), books, err)
	}
	return books
}

func exitCode(err error) int {
	if ended, ok := err.(*exec.ExitError); ok { //nolint:errorlint // Run returns it bare
		return ended.ExitCode()
	}
	return -1
}
