//go:build unix

package trouble

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func (s *shop) fifo(name string) {
	s.t.Helper()
	if err := syscall.Mkfifo(s.path(name), 0o644); err != nil {
		s.t.Skip("no pipes here: ", err)
	}
}

func (s *shop) link(target, name string) {
	s.t.Helper()
	if err := os.Symlink(target, s.path(name)); err != nil {
		s.t.Skip("no links here: ", err)
	}
}

// TestPipesAndDevices: whatever is named, nothing waits for the other end of a
// pipe and nothing reads a device that never ends.
func TestPipesAndDevices(t *testing.T) {
	s := newShop(t)
	s.fifo("ong.xlsx")
	s.fifo("ong.json")
	s.fifo("ong.yaml")
	with := func(change ...string) []string { // the flags of the shop, some of them others
		args := slices.Clone(ofShop())
		for i := 0; i < len(change); i += 2 {
			args[slices.Index(args, change[i])+1] = change[i+1]
		}
		return args
	}
	for _, c := range []struct {
		args   []string
		status int
		word   string
	}{
		{append([]string{"score", "ong.xlsx"}, ofShop()...), 1, "không phải là một tệp thường"},
		{append([]string{"score", "/dev/zero"}, ofShop()...), 1, "không phải là một tệp thường"},
		{append([]string{"score", "/dev/stdin"}, ofShop()...), 1, "không phải là một tệp thường"},
		{append([]string{"score", "phieu"}, with("-r", "ong.xlsx")...), 3, "ong.xlsx không phải là một tệp thường"},
		{append([]string{"score", "phieu"}, with("-r", "/dev/zero")...), 3, "/dev/zero không phải là một tệp thường"},
		{append([]string{"score", "phieu"}, with("-c", "ong.yaml")...), 3, "ong.yaml không phải là một tệp thường"},
		{append([]string{"score", "phieu"}, with("-c", "/dev/zero")...), 3, "/dev/zero không phải là một tệp thường"},
		{append([]string{"score", "phieu", "--decisions", "ong.xlsx"}, ofShop()...), 3, "ong.xlsx không phải là một tệp thường"},
		{append([]string{"score", "phieu", "--force", "-o", "ong.xlsx"}, ofShop()...), 3, "không phải là tên tệp"},
		{append([]string{"score", "phieu", "--force", "-o", "/dev/null/x.xlsx"}, ofShop()...), 3, "/dev/null/x.xlsx"},
		{append([]string{"check", "ong.xlsx"}, ofShop()...), 1, "không phải là một tệp thường"},
		{[]string{"criteria", "check", "ong.yaml"}, 3, "không phải là một tệp thường"},
		{[]string{"criteria", "import", "ong.xlsx"}, 3, "không phải là một tệp thường"},
		{[]string{"merge", "ong.xlsx", "ong.json"}, 3, "không phải là một tệp thường"},
		{[]string{"compare", "ong.xlsx", "ong.json"}, 3, "không phải là một tệp thường"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) { s.run(c.args...).want(t, c.status, c.word) })
	}
	// A pipe among the sheets is told, and the others are graded.
	s.fifo("phieu/ong.xlsx")
	s.score("-o", "bao-cao.csv").want(t, 1, "phieu/ong.xlsx: không phải là một tệp thường", "[not-a-workbook]")
	if !strings.Contains(s.holds("bao-cao.csv"), "CB00003") {
		t.Error("nothing was graded")
	}
	s.fifo("chibo.yaml")
	s.score().want(t, 3, "chibo.yaml không phải là một tệp thường")
	// A workspace of its own, so that nobody waits for a pipe in place of one.
	if e := s.run("init", "khac"); e.status != 0 {
		t.Error(e.stderr)
	}
}

// TestLinks: links in a circle, to nothing and to the folder above.
func TestLinks(t *testing.T) {
	s := newShop(t)
	s.score("-f", "csv").want(t, 0)
	plain := s.score("-f", "csv").stdout
	s.link(".", "phieu/vong")
	s.link("../..", "phieu/tren.xlsx")
	s.link("vong2", "phieu/vong1")
	s.link("vong1", "phieu/vong2")
	// The JSON names the links among the inputs, as left out; the results are these.
	if e := s.score("-f", "csv"); e.status != 0 || e.stdout != plain {
		t.Errorf("links to folders change the result: status %d\n%s", e.status, e.stderr)
	}
	s.link("vong3.xlsx", "phieu/vong3.xlsx")
	s.link("da-xoa.xlsx", "phieu/CB99.xlsx")
	s.score().want(t, 1, "phieu/vong3.xlsx: không đọc được", "phieu/CB99.xlsx: không đọc được: không có tệp")
	s.run(append([]string{"score", "phieu/vong1"}, ofShop()...)...).want(t, 3, "phieu/vong1")
	s.run(append([]string{"score", "phieu/CB99.xlsx"}, ofShop()...)...).want(t, 3, "phieu/CB99.xlsx")
}

// TestFileChangesWhileRead has another program write a sheet all the time: half
// of it is never taken for the whole.
func TestFileChangesWhileRead(t *testing.T) {
	s := newShop(t)
	s.write("phieu/dang-chep.csv", "STT;Tên chi bộ;Tổng điểm\n"+strings.Repeat("1;Chi bộ;90\n", 1_000_000))
	file, err := os.OpenFile(s.path("phieu/dang-chep.csv"), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			default:
				_, _ = file.WriteString("\n")
			}
		}
	}()
	e := s.score("-o", "bao-cao.csv")
	e.want(t, 1, "phieu/dang-chep.csv")
	// On a busy machine the writer may rest while the file is read; then it is
	// read whole, and is too large.
	if !strings.Contains(e.stderr, "tệp đang được chương trình khác ghi trong lúc đọc [not-a-workbook]") && !strings.Contains(e.stderr, "[too-large]") {
		t.Errorf("neither whole nor refused:\n%s", cut(e.stderr))
	}
	close(stop)
	<-stopped
	file.Close()
	if !strings.Contains(s.holds("bao-cao.csv"), "CB00003") {
		t.Error("the other sheets were not graded")
	}
}

// TestInputsComeAndGo removes and restores a sheet during runs: each run has
// read it whole, or tells that it is gone or half copied.
func TestInputsComeAndGo(t *testing.T) {
	s := newShop(t)
	name := "phieu/" + s.names("phieu")[0]
	whole := s.holds(name)
	good := s.score("-f", "csv").stdout
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-stop:
				_ = os.WriteFile(s.path(name), []byte(whole), 0o644)
				return
			case <-time.After(time.Millisecond):
			}
			switch i % 3 {
			case 0:
				_ = os.Remove(s.path(name))
			case 1:
				_ = os.WriteFile(s.path(name), []byte(whole[:len(whole)/2]), 0o644)
			default:
				_ = os.WriteFile(s.path(name), []byte(whole), 0o644)
			}
		}
	}()
	for range 15 {
		e := s.score("-f", "csv")
		read := e.status == 0 && e.stdout == good
		told := e.status == 1 && strings.Contains(e.stderr, name) && strings.Contains(e.stderr, "[not-a-workbook]")
		gone := e.status == 0 && strings.Contains(e.stdout, "chưa gửi phiếu") // before the folder was listed
		if !read && !told && !gone {
			t.Errorf("exit status %d\n%s%s", e.status, e.stderr, e.stdout)
		}
	}
	close(stop)
	<-stopped
	if e := s.score("-f", "csv"); e.status != 0 || e.stdout != good {
		t.Errorf("at rest again: exit status %d\n%s", e.status, e.stderr)
	}
}

// TestDeepFolders: sheets a hundred folders down are read; folders deeper than
// the system can name are told, and stop nothing.
func TestDeepFolders(t *testing.T) {
	s := newShop(t)
	plain := s.score("-f", "csv").stdout
	deep := filepath.Join(s.dir, "sau", strings.Repeat("thu-muc/", 100))
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(s.path("phieu"), filepath.Join(deep, "phieu")); err != nil {
		t.Fatal(err)
	}
	if e := s.run(append([]string{"score", "sau", "-f", "csv"}, ofShop()...)...); e.status != 0 || e.stdout != plain {
		t.Errorf("a hundred folders down: exit status %d\n%s", e.status, e.stderr)
	}
	if err := deeper(filepath.Join(s.dir, "sau"), 60); err != nil {
		t.Skip("no deeper folders here: ", err)
	}
	e := s.run(append([]string{"score", "sau", "-f", "csv"}, ofShop()...)...)
	e.want(t, 1, "không đọc được: tên hoặc đường dẫn quá dài", "[not-a-workbook]")
	if e.stdout != plain {
		t.Error("the sheets beside them were not graded")
	}
}

// deeper makes folders one in another whose whole path no call of the system
// takes, step by step.
func deeper(folder string, levels int) error {
	at, err := syscall.Open(folder, syscall.O_RDONLY, 0)
	if err != nil {
		return err
	}
	name := strings.Repeat("d", 200)
	for range levels {
		if err := unix.Mkdirat(at, name, 0o755); err != nil {
			return fmt.Errorf("%s: %w", folder, err)
		}
		next, err := unix.Openat(at, name, unix.O_RDONLY, 0)
		syscall.Close(at)
		if err != nil {
			return err
		}
		at = next
	}
	return syscall.Close(at)
}
