package reading

import (
	"os"
	"path/filepath"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/scoring"
)

// FuzzIntake reads any bytes as a workbook. Whatever they are: no panic, every
// problem lies in the file named, and every meeting is of a cell of the roster
// and of a month of the period.
func FuzzIntake(f *testing.F) {
	seeds, err := filepath.Glob("../../../testdata/quy-3-2026*/phieu/*.xlsx")
	if err != nil || len(seeds) == 0 {
		f.Fatal("no seeds: ", err)
	}
	for i, name := range seeds {
		if i%9 == 0 { // plain `go test` is to be quick
			data, err := os.ReadFile(name)
			books.Must(f, err)
			f.Add(data)
		}
	}
	f.Add([]byte{})
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xd0\xcf\x11\xe0"))
	f.Add([]byte("STT;Tên chi bộ;Tổng điểm\n1;Thôn Đông;90\n"))
	roster, set, period := books.TestRoster(), books.TestSet(f), books.Quarter(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.xlsx", "a.csv"} {
			path := filepath.Join(t.TempDir(), name)
			books.Must(t, os.WriteFile(path, data, 0o644))
			in, err := ReadSheets([]string{path}, roster, []*criteria.Set{set}, period, options(disk.Folder{}))
			if err != nil {
				t.Fatal(err)
			}
			checkReading(t, in, roster, period, filepath.ToSlash(path))
		}
	})
}

func checkReading(t *testing.T, in *Inputs, roster *scoring.Roster, period scoring.Period, file string) {
	t.Helper()
	problems := in.Problems
	for _, s := range in.Sheets {
		problems = append(problems, s.Problems...)
		if s.Cell < 0 || s.Cell >= len(roster.Cells) {
			t.Errorf("a meeting of cell %d", s.Cell)
		}
		if !s.Month.IsZero() && !period.Contains(s.Month) {
			t.Errorf("a meeting of %s", s.Month)
		}
		if s.Source.File != file {
			t.Errorf("a meeting of the file %q", s.Source.File)
		}
	}
	for _, p := range problems {
		if p.Pos.File != file || p.Code == "" || p.Message.Key == "" {
			t.Errorf("a problem %q %q of the file %q", p.Code, p.Message.Key, p.Pos.File)
		}
	}
}
