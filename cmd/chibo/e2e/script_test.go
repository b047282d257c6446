package e2e

import (
	"encoding/csv"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"chibo/cmd/chibo/e2e/outside"
)

// TestMain puts the program on the PATH of all that the tests run.
func TestMain(m *testing.M) { os.Exit(outside.WithProgram(m.Run)) }

// TestScripts runs the command lines of testdata/script, each with its exact
// exit status. $EXAMPLE is the example folder of the README.
func TestScripts(t *testing.T) {
	example, err := filepath.Abs("../../../testdata/quy-3-2026")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLE", example)
			env.Setenv("PATH", os.Getenv("PATH"))
			env.Setenv("CHIBO_READER", os.Getenv("CHIBO_READER")) // the suite runs on either reader
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exit": exitStatus, "workbook": makeWorkbook, "variant": makeVariant, "filled": cellsFilled, "noted": cellNoted, "count": countFiles,
			"results": sameResults, "resave": saveAgain, "fill": fillForm, "pages": countPages,
		},
	})
}

// exitStatus is `exit N command…`: the command must end with just that status.
func exitStatus(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit N command [argument…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		ended := (*exec.ExitError)(nil)
		if !errors.As(err, &ended) {
			ts.Fatalf("%v", err)
		}
		got = ended.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// makeWorkbook is `workbook file.xlsx [SHEET=]rows.csv…`: a workbook of which
// each sheet is written as comma-separated values. Without a sheet's name the
// file's is taken.
func makeWorkbook(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: workbook file.xlsx [SHEET=]rows.csv…")
	}
	f := excelize.NewFile()
	defer f.Close()
	for i, arg := range args[1:] {
		sheet, source, named := strings.Cut(arg, "=")
		if !named {
			sheet, source = strings.TrimSuffix(filepath.Base(arg), ".csv"), arg
		}
		if i == 0 {
			ts.Check(f.SetSheetName("Sheet1", sheet))
		} else {
			_, err := f.NewSheet(sheet)
			ts.Check(err)
		}
		fillSheet(ts, f, sheet, source)
	}
	target := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(target), 0o755))
	ts.Check(f.SaveAs(target))
}

func fillSheet(ts *testscript.TestScript, f *excelize.File, sheet, source string) {
	reader := csv.NewReader(strings.NewReader(ts.ReadFile(source)))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	ts.Check(err)
	for r, row := range rows {
		for c, value := range row {
			cell, err := excelize.CoordinatesToCellName(c+1, r+1)
			ts.Check(err)
			if number, err := strconv.ParseFloat(value, 64); err == nil {
				ts.Check(f.SetCellFloat(sheet, cell, number, -1, 64))
			} else if value != "" {
				ts.Check(f.SetCellStr(sheet, cell, value))
			}
		}
	}
}

// countFiles is `count N pattern`: so many files match.
func countFiles(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: count N pattern")
	}
	found, err := filepath.Glob(ts.MkAbs(args[1]))
	ts.Check(err)
	if strconv.Itoa(len(found)) != args[0] {
		ts.Fatalf("%d files match %s, want %s: %v", len(found), args[1], args[0], found)
	}
}

// makeVariant is `variant file.xlsx SHEET=rows.csv [OLD=>NEW…]`: the workbook of
// these rows with texts replaced.
func makeVariant(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: variant file.xlsx SHEET=rows.csv [OLD=>NEW…]")
	}
	sheet, source, _ := strings.Cut(args[1], "=")
	rows := ts.ReadFile(source)
	for _, arg := range args[2:] {
		old, new, found := strings.Cut(arg, "=>")
		if !found || !strings.Contains(rows, old) {
			ts.Fatalf("%s: nothing to replace by %q", source, arg)
		}
		rows = strings.ReplaceAll(rows, old, new)
	}
	changed := filepath.Join(ts.MkAbs("."), "variant.csv")
	ts.Check(os.WriteFile(changed, []byte(rows), 0o644))
	makeWorkbook(ts, false, []string{args[0], sheet + "=" + changed})
	ts.Check(os.Remove(changed))
}

// cellsFilled is `filled file.xlsx SHEET CELL=RRGGBB…`: the cells have these fills.
func cellsFilled(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: filled file.xlsx SHEET CELL=RRGGBB…")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	for _, arg := range args[2:] {
		cell, want, _ := strings.Cut(arg, "=")
		id, err := f.GetCellStyle(args[1], cell)
		ts.Check(err)
		style, err := f.GetStyle(id)
		ts.Check(err)
		if got := strings.Join(style.Fill.Color, " "); !strings.HasSuffix(got, want) {
			ts.Fatalf("%s: %s is filled with %q, want %s", args[0], cell, got, want)
		}
	}
}

// cellNoted is `noted file.xlsx SHEET CELL TEXT`: the cell's note holds the text.
func cellNoted(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: noted file.xlsx SHEET CELL TEXT")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	comments, err := f.GetComments(args[1])
	ts.Check(err)
	for _, c := range comments {
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		if c.Cell == args[2] && strings.Contains(text, args[3]) {
			return
		}
	}
	ts.Fatalf("%s: no note %q on %s", args[0], args[3], args[2])
}

// fillForm is `fill PATTERN SHEET [PART=value…]`: forms that `chibo form` made are
// filled in, at their defined names; * is every worksheet. Every mark that is not
// named is full; a part that is given no value stays blank.
func fillForm(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fill PATTERN SHEET [PART=value…]")
	}
	given := map[string]string{}
	for _, arg := range args[2:] {
		part, value, _ := strings.Cut(arg, "=")
		given[part] = value
	}
	paths, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(paths) == 0 {
		ts.Fatalf("no file matches %s", args[0])
	}
	for _, path := range paths {
		fillBook(ts, path, args[1], given)
	}
}

func fillBook(ts *testscript.TestScript, path, wanted string, given map[string]string) {
	f, err := excelize.OpenFile(path)
	ts.Check(err)
	defer f.Close()
	filled := 0
	for _, name := range f.GetDefinedName() {
		target, cell, found := strings.Cut(name.RefersTo, "!")
		_, part, numbered := strings.Cut(strings.TrimPrefix(name.Name, "chibo_form_"), "_")
		sheet := strings.Trim(target, "'")
		if !found || !numbered || wanted != "*" && sheet != wanted || !strings.HasPrefix(name.Name, "chibo_form_") {
			continue
		}
		cell = strings.ReplaceAll(cell, "$", "")
		value, named := given[part]
		if strings.HasPrefix(part, "tu_cham_") && !named {
			_, row, err := excelize.CellNameToCoordinates(cell)
			ts.Check(err)
			value, err = f.GetCellValue(sheet, "C"+strconv.Itoa(row), excelize.Options{RawCellValue: true})
			ts.Check(err)
			named = true
		}
		if named {
			filled++
			ts.Check(setValue(f, sheet, cell, value))
		}
	}
	if filled < len(given) {
		ts.Fatalf("%s, %s: %d of the parts %v are there", path, wanted, filled, given)
	}
	ts.Check(f.Save())
}

func setValue(f *excelize.File, sheet, cell, value string) error {
	if number, err := strconv.ParseFloat(value, 64); err == nil {
		return f.SetCellFloat(sheet, cell, number, -1, 64)
	}
	return f.SetCellStr(sheet, cell, value)
}
