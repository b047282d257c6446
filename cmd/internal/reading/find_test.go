package reading

import (
	"errors"
	"os"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/criteria/diag"
)

// files writes empty files.
func files(t *testing.T, names ...string) disk.Folder {
	t.Helper()
	here := disk.At(t.TempDir())
	for _, name := range names {
		books.Put(t, here, name, nil)
	}
	return here
}

func found(candidates []candidate) (names []string) {
	for _, c := range candidates {
		names = append(names, c.name)
	}
	return names
}

func leftOut(f finding) (lines []string) {
	for _, use := range f.left {
		lines = append(lines, use.Name+" "+use.Left.Key)
	}
	return lines
}

func TestFind(t *testing.T) {
	t.Parallel()
	everything := []string{"phieu/CB2.xlsx", "phieu/CB10.xlsx", "phieu/quy 3/CB01.XLSM", "phieu/~$CB2.xlsx", "phieu/.an.xlsx", "phieu/.git/x.xlsx",
		"phieu/_mau.xlsx", "phieu/_cu/CB03.xlsx", "phieu/anh.png", "ds.xlsx"}
	for _, c := range []struct {
		name        string
		paths, skip []string
		want, left  string
	}{
		{"a folder in depth, in the order a clerk counts", []string{"phieu"}, nil, "phieu/CB2.xlsx\nphieu/CB10.xlsx\nphieu/quy 3/CB01.XLSM", "phieu/_cu left.underscore\nphieu/_mau.xlsx left.underscore\nphieu/anh.png left.no-spreadsheet"},
		{"a file that is named is read whatever its name", []string{"phieu/_mau.xlsx", "phieu/anh.png"}, nil, "phieu/_mau.xlsx\nphieu/anh.png", ""},
		{"folder and file: each file once", []string{"phieu/quy 3", "phieu/quy 3/CB01.XLSM", "./phieu/quy 3"}, nil, "phieu/quy 3/CB01.XLSM", ""},
		{"the roster is no score sheet", []string{".", "./ds.xlsx"}, []string{"ds.xlsx"}, "phieu/CB2.xlsx\nphieu/CB10.xlsx\nphieu/quy 3/CB01.XLSM", "phieu/_cu left.underscore\nphieu/_mau.xlsx left.underscore\nphieu/anh.png left.no-spreadsheet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := files(t, everything...)
			f, err := find(here, c.paths, c.skip)
			books.Must(t, err)
			books.CheckLines(t, found(f.candidates), c.want)
			books.CheckLines(t, leftOut(f), c.left)
		})
	}
}

func TestLinksAreFollowedToFilesOnly(t *testing.T) {
	t.Parallel()
	here := files(t, "kho/CB01.xlsx", "phieu/CB02.xlsx")
	if os.Symlink("../kho/CB01.xlsx", here.Path("phieu/CB01.xlsx")) != nil || os.Symlink("../phieu", here.Path("phieu/vong")) != nil {
		t.Skip("no links here")
	}
	f, err := find(here, []string{"phieu"}, nil)
	books.Must(t, err)
	books.CheckLines(t, found(f.candidates), "phieu/CB01.xlsx\nphieu/CB02.xlsx")
	books.CheckLines(t, leftOut(f), "phieu/vong left.link")
}

func TestPathThatIsNotThere(t *testing.T) {
	t.Parallel()
	here := files(t)
	_, err := find(here, []string{"khong-co"}, nil)
	var problem *ProblemError
	if !errors.As(err, &problem) || problem.Problem.Pos.File != "khong-co" || problem.Problem.Code != diag.NotAWorkbook {
		t.Errorf("%v", err)
	}
	if _, err := ReadSheets([]string{"."}, books.TestRoster(), nil, books.Quarter(t), options(here)); !errors.Is(err, ErrNoSheets) {
		t.Errorf("an empty folder: %v", err)
	}
}

// TestFilesThatAreNoWorkbooks: each is refused by name, and the good file
// beside them is read.
func TestFilesThatAreNoWorkbooks(t *testing.T) {
	t.Parallel()
	here := books.Folder(t, books.Single("CB01.xlsx", "T7", "Chi bộ: thôn Đông"+table))
	good, err := here.ReadFile("CB01.xlsx")
	books.Must(t, err)
	for name, data := range map[string]string{
		"rong.xlsx": "", "chu.xlsx": "Chi bộ thôn Đông", "hong.xlsx": "PK\x03\x04" + string(make([]byte, 100)), "cut.xlsx": string(good[:len(good)/2]),
	} {
		books.Put(t, here, name, []byte(data))
	}
	in := readCase{roster: books.TestRoster()}.read(t, here)
	if len(in.Sheets) != 1 {
		t.Errorf("%d meetings, want the one of the good file", len(in.Sheets))
	}
	refused := map[string]diag.Code{}
	for _, p := range in.Problems {
		refused[p.Pos.File] = p.Code
	}
	for _, name := range []string{"rong.xlsx", "chu.xlsx", "hong.xlsx", "cut.xlsx"} {
		if refused[name] != diag.NotAWorkbook {
			t.Errorf("%s: %q", name, refused[name])
		}
	}
}
