package reading

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/books"
	blankform "chibo/cmd/internal/form"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

var updateLayouts = flag.Bool("update-layouts", false, "write what the sheets of testdata/layouts are found to be")

const layoutsFolder = "testdata/layouts"

// TestLayouts: each sheet of testdata/layouts is found to be what stands under it, in
// Vietnamese words that a clerk can check: blocks, the role of every column and row,
// facts, what was read, and what is reported.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob(layoutsFolder + "/*.txtar")
	books.Must(t, err)
	if len(files) < 30 {
		t.Errorf("only %d kinds of sheets", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			books.Must(t, err)
			last := len(archive.Files) - 1
			got := layoutText(t, bookOfCase(t, archive), modelsOfCase(t, archive))
			if want := string(archive.Files[last].Data); *updateLayouts {
				archive.Files[last] = txtar.File{Name: "nhận ra", Data: []byte(got)}
				books.Must(t, os.WriteFile(file, txtar.Format(archive), 0o644))
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// partOfCase is a part of a case; "": it has none of the name.
func partOfCase(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// bookOfCase is the workbook of a case: its rows, or a form of ours with what was typed
// into its cells, a line each: "D14 = 9".
func bookOfCase(t testing.TB, archive *txtar.Archive) []byte {
	t.Helper()
	typed := partOfCase(archive, "điền vào phiếu")
	if typed == "" {
		return books.Single("phieu.xlsx", "Trang", partOfCase(archive, "trang tính")).Bytes(t)
	}
	var blank, filled bytes.Buffer
	month := books.Quarter(t).First
	books.Must(t, blankform.Blanks(&blank, "Phiếu", []blankform.Blank{{Cell: books.TestRoster().Cells[0], Committee: "Đảng bộ xã Mây", Kind: scoring.Regular, Month: month, Set: books.TestSet(t), Sheet: "Tháng 7"}}))
	f, err := excelize.OpenReader(&blank)
	books.Must(t, err)
	for line := range strings.Lines(typed) {
		cell, value, _ := strings.Cut(strings.TrimSpace(line), " = ")
		books.Must(t, f.SetCellDefault("Tháng 7", cell, value))
	}
	books.Must(t, f.Write(&filled))
	return filled.Bytes()
}

// modelsOfCase are the year's models that a case is read by; nil: it is one of meetings.
func modelsOfCase(t testing.TB, archive *txtar.Archive) (models []*criteria.Set) {
	t.Helper()
	for _, id := range strings.Fields(partOfCase(archive, "mô hình")) {
		set, err := criteria.Builtin(id)
		books.Must(t, err)
		models = append(models, set)
	}
	return models
}

// gridOfBook is the first worksheet of a workbook, as the loader gives it.
func gridOfBook(t testing.TB, r *reader, data []byte) *heads.Grid {
	t.Helper()
	w, err := workbook.NewLoader(workbook.Access{}).Open("phieu.xlsx", data, r.Scratch)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	read, err := w.Read(w.Sheets()[0])
	if err != nil {
		t.Fatal(err)
	}
	g := heads.NewGrid(read)
	g.Forms = formNamesOf(w)
	return g
}

// TestEachCellHasOneDrawer: every worksheet has a layout, and its drawers count every cell that
// is not blank once, whatever kind of sheet it is, and name each when asked for the places.
func TestEachCellHasOneDrawer(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(layoutsFolder + "/*.txtar")
	books.Must(t, err)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		books.Must(t, err)
		checkDrawers(t, filepath.Base(file), bookOfCase(t, archive), modelsOfCase(t, archive))
	}
}

func checkDrawers(t *testing.T, name string, book []byte, models []*criteria.Set) {
	t.Helper()
	roster := books.TestRoster()
	sets := []*criteria.Set{books.TestSet(t)}
	var counted []Account
	for _, places := range []bool{false, true} {
		r := newReader(lookup.NewIndex(roster), roster, sets, books.Quarter(t), nil)
		r.places, r.year.Models = places, models
		g := gridOfBook(t, r, book)
		filled := 0
		for row := range g.Rows {
			for col := range g.Width(row) {
				if g.Text(row, col) != "" {
					filled++
				}
			}
		}
		reading := r.readSheet(g)
		if year, ok := r.readYear(g, reading); ok {
			reading = year
		}
		if len(reading.layout.Blocks) == 0 {
			t.Errorf("%s: no layout", name)
		}
		a := reading.use.Account
		if sum := a.Used + a.Known + a.Ignored + a.Unread + a.LeftOut; sum != filled {
			t.Errorf("%s: %d cells in drawers, %d on the sheet", name, sum, filled)
		}
		if places && len(a.Places) != filled {
			t.Errorf("%s: %d cells named, %d on the sheet", name, len(a.Places), filled)
		}
		seen := map[[2]int]bool{}
		for _, p := range a.Places {
			if seen[[2]int{p.Row, p.Col}] {
				t.Errorf("%s: a cell in two drawers: %v", name, p)
			}
			seen[[2]int{p.Row, p.Col}] = true
		}
		a.Places, a.Cells = nil, nil
		counted = append(counted, a)
	}
	if !slices.EqualFunc(counted[:1], counted[1:], func(a, b Account) bool { return cmp.Equal(a, b) }) {
		t.Errorf("%s: %v without places, %v with", name, counted[0], counted[1])
	}
}
