package clients

import (
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/chibo/e2e/outside"
)

// TestMovedCells follows inputs that were cut out of the table and put
// elsewhere: their names went along.
func TestMovedCells(t *testing.T) {
	book := makeForms(t)
	fillByLibrary(t, book, fill())
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, name := range []string{"chibo_form_1_tu_cham_1", "chibo_form_1_tham_dinh_4", "chibo_form_1_co_mat"} {
		moveNamed(t, f, name, i)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	checkScore(t)
}

// moveNamed cuts a named cell out and puts it far to the right, below the form.
func moveNamed(t *testing.T, f *excelize.File, name string, n int) {
	t.Helper()
	for _, d := range f.GetDefinedName() {
		if d.Name != name {
			continue
		}
		cut := strings.LastIndex(d.RefersTo, "!")
		sheet, cell := strings.Trim(d.RefersTo[:cut], "'"), strings.ReplaceAll(d.RefersTo[cut+1:], "$", "")
		target, err := excelize.CoordinatesToCellName(14, 70+n, true)
		check(t, err)
		value, err := f.GetCellValue(sheet, cell)
		check(t, err)
		check(t, f.SetCellValue(sheet, cell, nil))
		check(t, f.SetCellValue(sheet, strings.ReplaceAll(target, "$", ""), value))
		check(t, f.DeleteDefinedName(&excelize.DefinedName{Name: name}))
		check(t, f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: d.RefersTo[:cut+1] + target}))
		return
	}
	t.Fatalf("there is no name %s", name)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestThematicForm reads a thematic form: its month is that of its date.
func TestThematicForm(t *testing.T) {
	makeForms(t)
	thematic := strings.NewReplacer("id: vong-doi", "id: chuyen-de", "standing: official", "standing: official\nmeeting: thematic").Replace(rubric)
	regular := strings.Replace(rubric, "standing: official", "standing: official\nmeeting: regular", 1)
	check(t, os.WriteFile("chuyen-de.yaml", []byte(thematic), 0o644))
	check(t, os.WriteFile("thuong-ky.yaml", []byte(regular), 0o644))
	sets := []string{"-r", "ds.xlsx", "-c", "thuong-ky.yaml", "-c", "chuyen-de.yaml"}
	if status, out := outside.InProcess(".", append([]string{"form", "-p", "2026-Q3", "-o", "mot", "--one-book", "--thematic"}, sets...)...); status != 0 {
		t.Fatal(out)
	}
	fillByLibrary(t, "mot/Phiếu chấm điểm 2026-Q3.xlsx", map[string]any{ // the fourth form is the thematic one of the first cell
		"chibo_form_4_ngay": 46249, "chibo_form_4_tu_cham_1": 5, "chibo_form_4_tu_cham_2": 4, "chibo_form_4_tu_cham_3": "có",
		"chibo_form_4_tu_cham_4": 70, "chibo_form_4_tu_cham_5": "có",
	})
	_, out := outside.InProcess(".", append([]string{"score", "2026-Q3", "mot", "-f", "json"}, sets...)...)
	for _, want := range []string{`"kind": "thematic"`, `"month": "2026-08"`, `"total": 90`} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}
