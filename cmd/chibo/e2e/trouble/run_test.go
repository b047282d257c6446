package trouble

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
)

// TestOutputIsInput: whatever a command reads, it never writes onto it, with
// --force or without.
func TestOutputIsInput(t *testing.T) {
	s := newShop(t)
	s.score("-o", "quy-3.xlsx", "-o", "quy-3.json").want(t, 0)
	s.write("chibo.yaml", "place: Vân Khánh\n")
	s.write("quyet-dinh.csv", "Chi bộ;Tháng/Kỳ;Tiêu chí/Xếp loại;Giá trị quyết định;Lý do;Số văn bản;Ngày văn bản\n")
	sheet := "phieu/" + s.names("phieu")[0]
	inputs := []string{"danh-sach-chi-bo.xlsx", "tieu-chi.yaml", "chibo.yaml", "quyet-dinh.csv", sheet, "quy-3.xlsx", "quy-3.json"}
	if err := os.Link(s.path("danh-sach-chi-bo.xlsx"), s.path("ten-khac.xlsx")); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(s.path("quyet-dinh.csv"), s.path("qd.csv")); err != nil {
		t.Fatal(err)
	}
	before := map[string]string{}
	for _, name := range inputs {
		before[name] = s.holds(name)
	}
	score := func(target string) []string {
		return slices.Concat([]string{"score", "phieu", "--decisions", "quyet-dinh.csv"}, ofShop(), []string{"-o", target})
	}
	for _, args := range [][]string{
		score("danh-sach-chi-bo.xlsx"), score("./phieu/../danh-sach-chi-bo.xlsx"), score("ten-khac.xlsx"), score(s.path("danh-sach-chi-bo.xlsx")),
		score("quyet-dinh.csv"), score("qd.csv"), score(sheet),
		{"merge", "quy-3.xlsx", "-o", "quy-3.xlsx"}, {"merge", "quy-3.xlsx", "quy-3.json", "-o", "quy-3.json"},
		{"compare", "quy-3.xlsx", "quy-3.json", "-o", "quy-3.xlsx"}, {"compare", "quy-3.xlsx", "quy-3.json", "-o", "quy-3.json"},
	} {
		for _, force := range []bool{false, true} {
			if force {
				args = append(slices.Clone(args), "--force")
			}
			if e := s.run(args...); e.status != 2 {
				t.Errorf("%q: exit status %d\n%s", args, e.status, e.stderr)
			}
		}
	}
	// Extensions that name no format of a report are refused before that.
	for _, target := range []string{"tieu-chi.yaml", "chibo.yaml"} {
		s.run(append(score(target), "--force")...).want(t, 2)
		s.run("criteria", "import", "danh-sach-chi-bo.xlsx", "-o", target)
	}
	s.run("criteria", "import", sheet, "-o", sheet, "--force").want(t, 2)
	// Copies with marks never land on the sheets they are made of.
	s.write("phieu/CB9.csv", "x\n")
	s.run(slices.Concat([]string{"check", "phieu", "--annotate", "phieu", "--force"}, ofShop())...).want(t, 2)
	for _, name := range inputs {
		if s.holds(name) != before[name] {
			t.Errorf("%s was written", name)
		}
	}
}

// TestTwoRunsAtOnce: of runs that write one new file at a time one does and the
// others say that it is there; with --force all do. The file is the same as
// that of one run alone.
func TestTwoRunsAtOnce(t *testing.T) {
	s := newShop(t)
	s.score("-o", "mot.xlsx").want(t, 0)
	const runs = 5
	for _, force := range []bool{false, true} {
		target := map[bool]string{false: "moi.xlsx", true: "cu.xlsx"}[force]
		args := []string{"-o", target}
		if force {
			s.write(target, "the old report")
			args = append(args, "--force")
		}
		endings := make([]ending, runs)
		var wait sync.WaitGroup
		for i := range runs {
			wait.Go(func() { endings[i] = s.score(args...) })
		}
		wait.Wait()
		done := 0
		for _, e := range endings {
			if e.status == 0 {
				done++
			} else if e.want(t, 2, target+" đã có"); force {
				t.Error("refused in spite of --force")
			}
		}
		if !force && done != 1 {
			t.Errorf("%d runs wrote the file, want one", done)
		}
		if s.holds(target) != s.holds("mot.xlsx") {
			t.Errorf("force %v: the file is not that of a run alone", force)
		}
	}
	for _, name := range s.names(".") {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s is left", name)
		}
	}
}

// TestSurroundings: time zone, locale, no home, no folder for temporary files
// and no terminal change nothing, to the byte.
func TestSurroundings(t *testing.T) {
	s := newShop(t)
	outputs := []string{"a.xlsx", "a.docx", "a.json", "a.csv", "a.md"}
	args := []string{"--force"}
	for _, name := range outputs {
		args = append(args, "-o", name)
	}
	first := s.score(args...)
	first.want(t, 0)
	before := map[string]string{}
	for _, name := range outputs {
		before[name] = s.holds(name)
	}
	for _, env := range [][]string{
		{"TZ=Asia/Ho_Chi_Minh"}, {"TZ=Pacific/Kiritimati"}, {"TZ=America/Los_Angeles"}, {"TZ=nowhere/at all"}, {"TZ="},
		{"LC_ALL=C", "LANG=C"}, {"LC_ALL=vi_VN.UTF-8"}, {"LC_ALL=tr_TR.UTF-8", "LANGUAGE=tr"}, {"LANG=zh_CN.GB18030"},
		{"HOME="}, {"HOME=/nonexistent", "XDG_CONFIG_HOME=", "XDG_CACHE_HOME="}, {"USERPROFILE=", "APPDATA=", "LOCALAPPDATA="},
		{"TMPDIR=/nonexistent", "TMP=/nonexistent", "TEMP=/nonexistent"}, {"TERM=dumb"}, {"TERM="}, {"COLUMNS=1"}, {"PATH="},
	} {
		t.Run(strings.Join(env, " "), func(t *testing.T) {
			s := *s
			s.t, s.env = t, env
			e := s.score(args...)
			e.want(t, 0)
			if e.stdout != first.stdout || e.stderr != first.stderr {
				t.Errorf("stdout or stderr differ:\n%s%s", e.stdout, e.stderr)
			}
			for _, name := range outputs {
				if s.holds(name) != before[name] {
					t.Errorf("%s differs", name)
				}
			}
		})
	}
}

// TestNoEnvironment runs the program with nothing of it at all, and without a
// terminal: no question is asked.
func TestNoEnvironment(t *testing.T) {
	s := newShop(t)
	s.set = func(cmd *exec.Cmd) { cmd.Env = []string{} }
	s.score("-o", "a.xlsx").want(t, 0)
	e := s.run()
	e.want(t, 0)
	if !strings.Contains(e.stdout, "chibo score") {
		t.Errorf("no help:\n%s", e.stdout)
	}
	s.run("init", "moi").want(t, 0)
}

// TestClock sets the clock to 1970 and elsewhere. A period that is named gives
// the same bytes; without one the last quarter before the clock is taken, and
// said.
func TestClock(t *testing.T) {
	s := newShop(t)
	t.Chdir(s.dir)
	run := func(now time.Time, epoch string, args ...string) ending {
		var stdout, stderr bytes.Buffer
		status := cli.Run(context.Background(), cli.Env{
			Args: args, Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Now: func() time.Time { return now },
			Folder: disk.At("."),
			Getenv: func(name string) string { return map[string]string{"SOURCE_DATE_EPOCH": epoch}[name] },
		})
		return ending{status, stdout.String(), stderr.String()}
	}
	named := slices.Concat([]string{"score", "phieu", "--force", "-o", "a.xlsx", "-o", "a.docx"}, ofShop())
	unnamed := []string{"score", "phieu", "-r", "danh-sach-chi-bo.xlsx", "-c", "tieu-chi.yaml"}
	run(time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), "", named...).want(t, 0)
	book, document := s.holds("a.xlsx"), s.holds("a.docx")
	for _, c := range []struct {
		now    time.Time
		period string
	}{
		{time.Unix(0, 0).UTC(), "quý IV năm 1969"},
		{time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC), "quý IV năm 1600"},
		{time.Date(2038, 1, 19, 3, 14, 8, 0, time.UTC), "quý IV năm 2037"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "quý III năm 9999"},
	} {
		run(c.now, "", named...).want(t, 0)
		if s.holds("a.xlsx") != book || s.holds("a.docx") != document {
			t.Errorf("%v: the bytes differ", c.now)
		}
		run(c.now, "", unnamed...).want(t, 0, c.period)
	}
	for _, epoch := range []string{"0", "-1", "abc", "", "99999999999999999999", "9223372036854775807", "-9223372036854775808", "253402300800"} {
		if e := run(time.Unix(0, 0).UTC(), epoch, named...); e.status != 0 {
			t.Errorf("SOURCE_DATE_EPOCH=%s: exit status %d\n%s", epoch, e.status, e.stderr)
		}
	}
}
