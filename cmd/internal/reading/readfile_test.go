package reading

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/dev/hostile"
	"chibo/criteria"
)

// TestInputsThatAreNotThere: a link to nothing, a link to itself and a link to
// the folder above are told or listed; the good file beside them is read.
func TestInputsThatAreNotThere(t *testing.T) {
	t.Parallel()
	here := books.Folder(t, books.Single("phieu/CB01.xlsx", "T7", "Chi bộ: thôn Đông"+table))
	for link, target := range map[string]string{
		"phieu/CB02.xlsx": "khong-co.xlsx", "phieu/CB03.xlsx": "CB03.xlsx", "phieu/tren": "..", "phieu/tren.xlsx": "../phieu",
	} {
		if err := os.Symlink(target, here.Path(filepath.FromSlash(link))); err != nil {
			t.Skip("no links here:", err)
		}
	}
	in, err := ReadSheets([]string{"phieu"}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options(here))
	books.Must(t, err)
	var lines []string
	for _, p := range in.Problems {
		lines = append(lines, p.Pos.File+" "+p.Message.Key)
	}
	books.CheckLines(t, lines, "phieu/CB02.xlsx not-a-workbook/unreadable\nphieu/CB03.xlsx not-a-workbook/unreadable")
	if len(in.Sheets) != 1 {
		t.Errorf("%d meetings, want the one of the good file", len(in.Sheets))
	}
	var left []string
	for _, f := range in.Files {
		if !f.Left.IsZero() {
			left = append(left, f.Name+" "+f.Left.Key)
		}
	}
	books.CheckLines(t, left, "phieu/tren left.link\nphieu/tren.xlsx left.link")
}

// TestHalfAWorksheet: rows behind a fault in a worksheet's XML are never lost
// without a word.
func TestHalfAWorksheet(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]string{
		"an entity nobody knows": hostile.Cell("A3", "CB01&nbsp;"), "a letter no XML may hold": hostile.Cell("A3", "CB01\x0b"),
		"a tag that is not closed": `<c r="A3"><v>1</c>`,
	} {
		t.Run(name, func(t *testing.T) {
			book := hostile.Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
				_, _ = io.WriteString(w, hostile.List("CB02")+`<row r="4">`+row+`<c r="B4"><v>90</v></c></row>`)
			}}
			in := readBook(t, "a.xlsx", book.Bytes())
			if len(in.Problems) != 1 || in.Problems[0].Message.Key != "not-a-workbook/broken" || len(in.Sheets) > 0 {
				t.Errorf("%v", readingText(books.TestRoster(), in))
			}
		})
	}
}
