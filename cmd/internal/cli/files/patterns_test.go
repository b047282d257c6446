package files

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"chibo/cmd/internal/disk"
)

// TestMatching: what a shell of Windows hands on as it was typed.
func TestMatching(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for _, name := range []string{"bao-cao/quy-2.xlsx", "bao-cao/quy-10.XLSX", "bao-cao/~$quy-2.xlsx", "bao-cao/.an.xlsx", "bao-cao/ghi-chu.txt", "thon-1/a.xlsx", "thon-2/a.xlsx"} {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		args []string
		want []string // nil: no file matches
	}{
		{"a name without a pattern stays, be it there or not", []string{"khong-co.xlsx", "bao-cao"}, []string{"khong-co.xlsx", "bao-cao"}},
		{"in natural order, either case, neither hidden files nor locks", []string{"bao-cao/*.xlsx"}, []string{"bao-cao/quy-2.xlsx", "bao-cao/quy-10.XLSX"}},
		{"one letter", []string{"bao-cao/quy-?.xlsx"}, []string{"bao-cao/quy-2.xlsx"}},
		{"a pattern of folders", []string{"thon-*/a.xlsx"}, []string{"thon-1/a.xlsx", "thon-2/a.xlsx"}},
		{"folders themselves", []string{"thon-*"}, []string{"thon-1", "thon-2"}},
		{"from here, as typed", []string{"./thon-1/*"}, []string{"thon-1/a.xlsx"}},
		{"nothing", []string{"bao-cao", "bao-cao/*.csv"}, nil},
		{"a folder that is not there", []string{"khong-co/*.xlsx"}, nil},
	} {
		got, err := Expand(disk.At(folder), c.args)
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if (err != nil) != (c.want == nil) || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}
