package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// writtenReport writes a report of two cells and returns its file.
func writtenReport(t *testing.T) string {
	t.Helper()
	set, err := criteria.Builtin(criteria.DefaultID)
	if err != nil {
		t.Fatal(err)
	}
	period, err := scoring.ParsePeriod("2026-07")
	if err != nil {
		t.Fatal(err)
	}
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "=1+1", Name: "Chi bộ A"}, {ID: "B", Name: "Chi bộ B"}, {ID: "C", Name: "Chi bộ C"}}}
	var sheets []scoring.Sheet
	for i, total := range []criteria.Points{91_125, 70_000} {
		source := scoring.Source{File: "t7.xlsx", Sheet: "T7", Row: i + 4}
		sheets = append(sheets, scoring.Sheet{Cell: i, Month: period.First, Kind: scoring.Regular, Layout: scoring.TotalsLayout, Source: source,
			Pos: source.Pos(), Official: scoring.Column{Present: true, Total: scoring.Mark{State: scoring.NumberMark, Points: total}}})
	}
	result := scoring.Score(roster, []*criteria.Set{set}, period, sheets, nil)
	var b bytes.Buffer
	if err := excel.Excel(&b, &view.Report{Result: result, Problems: result.Problems}, text.New(text.Vietnamese)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "r.xlsx")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestCheckReport: a report that another program saved agrees; one that was
// changed by hand differs, and one without its data cannot be read.
func TestCheckReport(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(f *excelize.File, row int) error
		want   string // key of the refusal; "differs": it can be read
	}{
		{"as written", func(*excelize.File, int) error { return nil }, ""},
		{"rows swapped", swapRows, "differs"},
		{"a score", func(f *excelize.File, row int) error { return f.SetCellValue(names.Classification, cell("D", row), 99) }, "differs"},
		{"a grade", func(f *excelize.File, row int) error {
			return f.SetCellValue(names.Classification, cell("E", row), "Khá")
		}, "differs"},
		{"a row taken out", func(f *excelize.File, row int) error { return f.RemoveRow(names.Classification, row) }, "differs"},
		{"the data taken out", func(f *excelize.File, _ int) error { return f.DeleteSheet(names.Data) }, "report-without-data"},
		{"the data cut", func(f *excelize.File, _ int) error { return f.SetCellValue(names.Data, "A2", "{") }, "report-without-data"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			path := writtenReport(t)
			f, err := excelize.OpenFile(path)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if err := test.change(f, firstListRow(t, f)); err != nil {
				t.Fatal(err)
			}
			if err := f.Save(); err != nil {
				t.Fatal(err)
			}
			c, err := checked.Read(disk.Folder{}, path)
			refused := (*exit.Failure)(nil)
			switch {
			case (test.want == "" || test.want == "differs") && err != nil:
				t.Fatal(err)
			case err == nil && c.Sound() != (test.want == ""):
				t.Errorf("%+v, want %q", c.Pages.Differences, test.want)
			case err != nil && (!errors.As(err, &refused) || refused.Message.Key != test.want):
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
}

func cell(column string, row int) string {
	name, err := excelize.JoinCellName(column, row)
	if err != nil {
		return "A1"
	}
	return name
}

// firstListRow finds the row of the first cell of the list.
func firstListRow(t *testing.T, f *excelize.File) int {
	t.Helper()
	found, err := f.SearchSheet(names.Classification, "Chi bộ A")
	if err != nil || len(found) == 0 {
		t.Fatal("the list does not have the cell", err)
	}
	_, row, err := excelize.CellNameToCoordinates(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return row
}

// swapRows swaps two cells' rows, as sorting does; hidden columns go along.
func swapRows(f *excelize.File, row int) error {
	if err := f.DuplicateRowTo(names.Classification, row, row+2); err != nil {
		return err
	}
	return f.RemoveRow(names.Classification, row)
}
