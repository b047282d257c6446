package trouble

import (
	"encoding/csv"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/hostile"
	"chibo/cmd/internal/dev/world"
)

// The bounds within which any file is read or refused, the time as that of the
// processor: how long a loaded machine takes says nothing of the program.
const (
	boundMemory = 512 << 20
	boundCPU    = 10 * time.Second
)

// built returns the program as it is delivered: the one that tests run as
// `chibo` may carry the race detector.
func built(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "chibo.exe")
	if out, err := exec.Command("go", "build", "-o", program, "chibo/cmd/chibo").CombinedOutput(); err != nil {
		t.Skipf("the program cannot be built here: %v\n%s", err, out)
	}
	return program
}

// TestHostileFiles scores each hostile file beside a sound one. It is refused or
// read, with a coded problem where anything is wrong, within the bounds; the
// sound one is graded; nothing is written but the outputs, and nothing that
// lies elsewhere is read. Those that take long to make are left out unless
// CHIBO_LARGE is set.
func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	program := built(t)
	for _, file := range hostile.Files() {
		if file.Large && os.Getenv("CHIBO_LARGE") == "" {
			continue
		}
		t.Run(file.Name, func(t *testing.T) {
			s := newShop(t)
			s.lone()
			s.write("phieu/"+file.Name, string(file.Data()))
			home, temporary := t.TempDir(), t.TempDir()
			before := s.tree()
			e := s.bounded(program, []string{"HOME=" + home, "TMPDIR=" + temporary, "TMP=" + temporary, "TEMP=" + temporary},
				slices.Concat([]string{"score", "phieu", "-f", "csv", "-o", "ra/bao-cao.xlsx", "-o", "ra/bao-cao.csv", "--notices", "ra/thong-bao"}, ofShop())...)
			if e.status != 0 && e.status != 1 {
				t.Errorf("exit status %d\n%s", e.status, cut(e.stderr))
			}
			want := "[" + file.Code + "]"
			if file.Code != "" && (e.status != 1 || !strings.Contains(e.stderr, "phieu/"+file.Name) || !strings.Contains(e.stderr, want)) {
				t.Errorf("not told of %s:\n%s", want, cut(e.stderr))
			}
			if e.status == 1 && !strings.Contains(e.stderr, "phieu/"+file.Name) {
				t.Errorf("the file is not named:\n%s", cut(e.stderr))
			}
			if !strings.Contains(e.stdout, "CB00002") {
				t.Errorf("the sound sheets were not graded:\n%s", cut(e.stdout))
			}
			s.wroteOnly(before, "ra/", home, temporary)
			s.harmless(e)
		})
	}
}

// lone keeps the shop's sheets out of the way of what the hostile files say of
// its first party cell.
func (s *shop) lone() {
	if err := os.Remove(s.path("phieu/CB00001.xlsx")); err != nil {
		s.t.Fatal(err)
	}
}

// A cost is what a run took.
type cost struct {
	cpu    time.Duration
	memory int64
}

// measured runs the program delivered and tells what it took.
func (s *shop) measured(program string, env []string, args ...string) (ending, cost) {
	s.t.Helper()
	s.env = env
	s.set = func(cmd *exec.Cmd) { cmd.Path, cmd.Args[0], cmd.Err = program, program, nil }
	memory := int64(0)
	s.while = func(process int) { memory = max(memory, peakMemory(process)) }
	e := s.run(args...)
	return e, cost{s.cpu, memory}
}

// bounded runs the program delivered and holds it to memory and time.
func (s *shop) bounded(program string, env []string, args ...string) ending {
	s.t.Helper()
	e, c := s.measured(program, env, args...)
	s.t.Logf("%v of the processor, %d MiB", c.cpu.Round(time.Millisecond), c.memory>>20)
	if c.cpu > boundCPU {
		s.t.Errorf("took %v of the processor", c.cpu)
	}
	if c.memory > boundMemory {
		s.t.Errorf("took %d MiB", c.memory>>20)
	}
	if strings.Contains(e.stderr, "goroutine ") {
		s.t.Errorf("the program panicked:\n%s", e.stderr)
	}
	return e
}

// tree lists every file below the shop with its size.
func (s *shop) tree() map[string]int64 {
	s.t.Helper()
	files := map[string]int64{}
	err := filepath.WalkDir(filepath.Dir(s.dir), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			files[path] = info.Size()
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return files
}

// wroteOnly fails where a run wrote anything outside a folder of the shop.
func (s *shop) wroteOnly(before map[string]int64, below string, empty ...string) {
	s.t.Helper()
	for path, size := range s.tree() {
		if was, there := before[path]; (!there || was != size) && !strings.HasPrefix(path, s.path(below)) {
			s.t.Errorf("%s was written", path)
		}
	}
	for _, folder := range empty {
		if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
			s.t.Errorf("%s holds %v, %v", folder, entries, err)
		}
	}
}

// harmless holds the outputs to what no file may bring in: orders to the
// terminal, formulas, and what lies elsewhere on the disk.
func (s *shop) harmless(e ending) {
	s.t.Helper()
	noOrders(s.t, e.stderr)
	noOrders(s.t, strings.ReplaceAll(strings.TrimPrefix(e.stdout, "\ufeff"), "\r\n", "\n"))
	if secret, err := os.ReadFile(hostile.Secret); err == nil && len(secret) > 3 {
		for _, text := range []string{e.stdout, e.stderr} {
			if strings.Contains(text, strings.TrimSpace(string(secret))) {
				s.t.Errorf("%s was read", hostile.Secret)
			}
		}
	}
	s.noFormulas("ra/bao-cao.xlsx")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(s.holds("ra/bao-cao.csv"), "\ufeff"))).ReadAll()
	if err != nil {
		s.t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+@\t\r") {
				s.t.Errorf("a cell of the CSV begins a formula: %q", cell)
			}
		}
	}
}

// noFormulas fails where a formula of a report calls for what no formula of ours
// does.
func (s *shop) noFormulas(name string) {
	s.t.Helper()
	book, err := excelize.OpenFile(s.path(name))
	if err != nil {
		s.t.Fatal(err)
	}
	defer book.Close()
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			s.t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				formula, err := book.GetCellFormula(sheet, at)
				if err != nil {
					s.t.Fatal(err)
				}
				for _, bad := range []string{"HYPERLINK", "WEBSERVICE", "cmd|", "SUM(1+1)", "[1]"} {
					if strings.Contains(formula, bad) {
						s.t.Errorf("%s %s!%s holds the formula %s", name, sheet, at, formula)
					}
				}
			}
		}
	}
}

func cut(text string) string { return text[:min(len(text), 2000)] }

// TestHostileNames makes forms, notices and copies for party cells whose names
// are paths, formulas and orders: nothing lands outside the folder named.
func TestHostileNames(t *testing.T) {
	s := newShop(t)
	roster := "STT;Mã;Tên chi bộ;Đảng bộ;Số đảng viên\n"
	names := append(hostile.Formulas(), "../../ngoai", `..\..\ngoai`, "/tmp/ngoai", "C:\\ngoai", "..", ".", "con", "nul.xlsx", hostile.Escapes, "a/b", "~$x")
	for i, name := range names {
		roster += strings.Join([]string{string(rune('1' + i%9)), "M" + string(rune('A'+i)), `"Chi bộ ` + strings.ReplaceAll(name, `"`, `""`) + `"`, `"` + strings.ReplaceAll(name, `"`, `""`) + `"`, "15"}, ";") + "\n"
	}
	s.write("ds.csv", roster)
	before := s.tree()
	args := []string{"-r", "ds.csv", "-c", world.CriteriaFile, "-p", "2026-07"}
	e := s.run(append([]string{"form", "-o", "ra/mau"}, args...)...)
	e.want(t, 0)
	s.wroteOnly(before, "ra/")
	noOrders(t, e.stdout+e.stderr)
	e = s.run(append([]string{"score", "ra/mau", "-f", "table", "-o", "ra/bao-cao.xlsx", "-o", "ra/bao-cao.csv", "-o", "ra/bao-cao.md", "--notices", "ra/tb"}, args...)...)
	e.want(t, 0)
	s.wroteOnly(before, "ra/")
	noOrders(t, e.stdout+e.stderr)
	s.harmless(e)
	if notices := s.names("ra/tb"); len(notices) != len(names) {
		t.Errorf("%d notices, want %d: %q", len(notices), len(names), notices)
	}
}
