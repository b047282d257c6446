package e2e

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
)

// everyCommand is a quarter's work with all commands, in a folder with the example of
// the README and with files beside it.
func everyCommand() []string {
	return []string{
		"version", "__complete explain v", "__complete score -c an",
		"check 2026-Q3", "check ./phieu/*.xlsx -q", "check 2026-Q3 --annotate sua --proof soi", "check 2026-Q3 --remind -o nhac.txt",
		"form 2026-Q4", "form 2026-Q4 --one-book -o bieu/mot.xlsx", "form 2026 --model chi-bo-kieu-mau -o nam.xlsx",
		"score 2026-Q3", "score 2026-Q3 --log nhat-ky/a.log", "score quý 3/2026 ../ngoai/100%..x -r ../ngoai/ds.xlsx -c ../ngoai/tc.yaml -f csv",
		"score 2026-Q3 -o a.xlsx -o ra/a.docx -o a.json -o a.csv -o a.md --notices thong-bao", "score 2026-Q3 -o a.xlsx", "score 2026-Q3 -o a.xlsx --force",
		"score 2026-Q3 -o phieu.xlsx khong-co", "score 2026-Q3 -o danh-sach-chi-bo.xlsx --force", "score 2026-07 phieu -f markdown",
		"explain VK01 -p 2026-Q3 -o vk01.md", "explain VK01 phieu -p 2026-Q3 -f json",
		"compare a.xlsx a.json", "compare 2026-07 2026-08 --sheets phieu -o so.xlsx", "compare danh-sach-chi-bo.xlsx ../ngoai/ds.xlsx",
		"merge bao-cao/bao*.xlsx --apart -f json", "merge a.xlsx -o gop/gop.xlsx -o gop/gop.docx", "verify gop/gop.xlsx --against .",
		"verify a.xlsx", "verify a.json --against .", "verify ra/a.docx", "verify a.xlsx --against ../ngoai",
		"close 2026-Q3 --number 1-BC/ĐU", "close 2026-Q3 --number 1-BC/ĐU", "verify 2026-Q3 --against .", "score 2026-Q3", "score 2026-Q3 --revise muộn -o sua.xlsx", "score 2026-Q3 --force --revise x -o da-chot/a.xlsx",
		"teach 2026-Q3 --ignore Lạ", "criteria list", "criteria show hd42-2025 -o hd42.yaml", "criteria show hd42-2025 -o hd42.xlsx", "criteria check hd42.yaml", "criteria check tieu-chi.yaml -f json",
		"criteria import hd42.xlsx -o doc-lai.yaml", "criteria confirm hd42.yaml --by Văn-thư --date 05/10/2026", "criteria confirm hd42-2025 --by Văn-phòng --date 05/10/2026",
		"init moi", "init khac --from danh-sach-chi-bo.xlsx --no-yaml", "check khong-co.xlsx", "check 'khong*'",
		"@guide 1\n2026-Q3\nvì muộn\n\n\n0\n", "@guide 12\nmoi\n3\n2026-Q3\n1\n2026-Q3\n\n\n9\n0\n",
	}
}

// newDesk makes a folder with the example, and files beside it.
func newDesk(t *testing.T) (work string) {
	t.Helper()
	top := t.TempDir()
	work = filepath.Join(top, "xã Vân Khê")
	example := os.DirFS(root + "/testdata/quy-3-2026")
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	sheets, err := fs.Sub(example, "phieu")
	check(err)
	check(os.CopyFS(work, example))
	check(os.CopyFS(filepath.Join(top, "ngoai", "100%..x"), sheets))
	for from, to := range map[string]string{"danh-sach-chi-bo.xlsx": "ds.xlsx", "tieu-chi.yaml": "tc.yaml"} {
		data, err := fs.ReadFile(example, from)
		check(err)
		check(os.WriteFile(filepath.Join(top, "ngoai", to), data, 0o644))
	}
	return work
}

// workThrough runs every command in a folder, and tells what each of them said.
func workThrough(t *testing.T, here disk.Folder) (said []string) {
	t.Helper()
	for _, line := range everyCommand() {
		var out, complaints bytes.Buffer
		env := cli.Env{
			Args: strings.Fields(line), Stdin: strings.NewReader(""), Stdout: &out, Stderr: &complaints, Separator: '/', Folder: here,
			Now:        func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
			Getenv:     func(string) string { return "" },
			Executable: func() (string, error) { return "", os.ErrNotExist },
		}
		if lines, guided := strings.CutPrefix(line, "@guide "); guided {
			env.Args, env.Stdin, env.StdinTerminal, env.StdoutTerminal = nil, strings.NewReader(lines), true, true
		}
		status := cli.Run(context.Background(), env)
		said = append(said, "$ "+line, strconv.Itoa(status), out.String(), complaints.String())
	}
	return said
}

// filesOf are the files below a folder with what is in them.
func filesOf(t *testing.T, top string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(top), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(top, name))
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestEveryCommandRunsFromElsewhere: where the process stands is of no consequence. It
// stands in an empty folder that nobody may write in, and all that is said and written
// is, byte for byte, as where it stands in the folder of the run.
func TestEveryCommandRunsFromElsewhere(t *testing.T) {
	within, apart, empty := newDesk(t), newDesk(t), t.TempDir()
	t.Chdir(within)
	want := workThrough(t, disk.At(within))
	if err := os.Chmod(empty, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Chdir(empty)
	got := workThrough(t, disk.At(apart))
	for i := range want {
		if diff := cmp.Diff(want[i], strings.ReplaceAll(got[i], apart, within)); diff != "" { // the guide tells the folder
			t.Errorf("%s\n-standing in the folder +elsewhere\n%s", want[i-i%4], diff)
		}
	}
	if diff := cmp.Diff(filesOf(t, filepath.Dir(within)), filesOf(t, filepath.Dir(apart))); diff != "" {
		t.Errorf("files: -standing in the folder +elsewhere\n%s", diff)
	}
	if left, err := os.ReadDir(empty); err != nil || len(left) > 0 {
		t.Errorf("left where the process stood: %v, %v", left, err)
	}
	if _, err := os.Stat(filepath.Join(apart, "da-chot", "2026-Q3", "lan-1")); errors.Is(err, fs.ErrNotExist) {
		t.Error("the work was not done")
	}
}
