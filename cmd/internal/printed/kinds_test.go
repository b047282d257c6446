package printed

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"chibo/criteria"
	"chibo/criteria/diag"
)

var updateKinds = flag.Bool("update-kinds", false, "write what the forms of testdata/printed/kinds become anew")

// A paperForm is a form of testdata/printed/kinds: lines above and below a
// table whose cells stand between bars.
type paperForm struct {
	above, below []string
	table        [][]string
	legend       [][]string // a second table
}

func readPaperForm(archive *txtar.Archive) (f paperForm, want string) {
	for _, section := range archive.Files {
		lines := strings.Split(strings.TrimRight(string(section.Data), "\n"), "\n")
		switch section.Name {
		case "above":
			f.above = lines
		case "table":
			f.table = cellsOf(lines)
		case "legend":
			f.legend = cellsOf(lines)
		case "below":
			f.below = lines
		case "want":
			want = string(section.Data)
		}
	}
	return f, want
}

func cellsOf(lines []string) (rows [][]string) {
	for _, line := range lines {
		cells := strings.Split(line, "|")
		for i, cell := range cells {
			cells[i] = strings.ReplaceAll(strings.TrimSpace(cell), "⏎", "\n")
		}
		rows = append(rows, cells)
	}
	return rows
}

// TestFormsOfEveryKind imports each form of testdata/printed/kinds, as a
// workbook and as a Word document: both become the set that the file says, or
// are refused for the reason that it says.
func TestFormsOfEveryKind(t *testing.T) {
	files, err := filepath.Glob(printedFolder + "/kinds/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err, "no forms")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			form, want := readPaperForm(archive)
			asBook, asWord := importKind(t, "f.xlsx", form.workbook(t)), importKind(t, "f.docx", form.document(t))
			if diff := cmp.Diff(asBook, asWord); diff != "" {
				t.Errorf("-Excel +Word:\n%s", diff)
			}
			if *updateKinds {
				archive.Files = append(slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" }), txtar.File{Name: "want", Data: []byte(asBook)})
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(want, asBook); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// importKind imports a form and writes the problems, then the set.
func importKind(t *testing.T, name string, data []byte) string {
	t.Helper()
	printed, problems, err := read(name, data, Options{ID: "thu", Standing: criteria.Official})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	slices.SortStableFunc(problems, func(a, b diag.Problem) int { return strings.Compare(a.Message.Key, b.Message.Key) })
	for _, p := range problems {
		b.WriteString("# " + p.Severity.String() + " " + p.Message.Key + "\n")
	}
	if printed.Set != nil {
		b.Write(criteria.Write(printed.Set))
	}
	return b.String()
}

func (f paperForm) workbook(t *testing.T) []byte {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	row := 0
	put := func(cells []string) {
		row++
		for col, text := range cells {
			cell, _ := excelize.CoordinatesToCellName(col+1, row)
			if text != "" && book.SetCellStr("Sheet1", cell, text) != nil {
				t.Fatal(cell)
			}
		}
	}
	for _, line := range f.above {
		put([]string{line})
	}
	row++
	for _, cells := range f.table {
		put(cells)
	}
	row++
	for _, cells := range f.legend {
		put(append([]string{""}, cells...))
	}
	for _, line := range f.below {
		put([]string{line})
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (f paperForm) document(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	paragraph := func(text string) {
		b.WriteString("<w:p><w:r><w:t>")
		if err := xml.EscapeText(&b, []byte(text)); err != nil {
			t.Fatal(err)
		}
		b.WriteString("</w:t></w:r></w:p>")
	}
	table := func(rows [][]string) {
		b.WriteString("<w:tbl>")
		for _, row := range rows {
			b.WriteString("<w:tr>")
			for _, cell := range row {
				b.WriteString("<w:tc>")
				for _, line := range strings.Split(cell, "\n") {
					paragraph(line)
				}
				b.WriteString("</w:tc>")
			}
			b.WriteString("</w:tr>")
		}
		b.WriteString("</w:tbl>")
	}
	for _, line := range f.above {
		paragraph(line)
	}
	table(f.table)
	if len(f.legend) > 0 {
		table(f.legend)
	}
	for _, line := range f.below {
		paragraph(line)
	}
	b.WriteString("</w:body></w:document>")
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	part, err := z.Create(documentPart)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write(b.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
