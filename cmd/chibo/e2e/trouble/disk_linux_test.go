package trouble

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// mount mounts a small disk for the test, or skips it.
func (s *shop) mount(name, size string) {
	s.t.Helper()
	if err := os.MkdirAll(s.path(name), 0o777); err != nil {
		s.t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", s.path(name), "tmpfs", 0, "size="+size); err != nil {
		s.t.Skip("no disk may be mounted here; outfile's tests use a writer that fails: ", err)
	}
	s.t.Cleanup(func() { _ = syscall.Unmount(s.path(name), 0) })
}

// TestFullDisk: what does not fit is not left half written, and what was there
// stays.
func TestFullDisk(t *testing.T) {
	s := newShop(t)
	s.mount("usb", "8k")
	s.write("usb/cu.xlsx", "the old report")
	for _, args := range [][]string{
		{"-o", "usb/moi.xlsx"}, {"-o", "usb/cu.xlsx", "--force"}, {"-o", "usb/moi.docx"}, {"--notices", "usb/tb"},
	} {
		s.score(args...).want(t, 3, "ổ đĩa đã đầy")
	}
	s.run("check", "phieu", "-r", "danh-sach-chi-bo.xlsx", "-c", "an-phu-2025", "--annotate", "usb/sua").want(t, 3, "ổ đĩa đã đầy")
	s.run(append([]string{"form", "-o", "usb/mau"}, ofShop()...)...).want(t, 3, "ổ đĩa đã đầy")
	if got := s.holds("usb/cu.xlsx"); got != "the old report" {
		t.Errorf("the old report holds %q", got)
	}
	for _, folder := range []string{"usb", "usb/tb", "usb/sua", "usb/mau"} {
		for _, name := range s.names(folder) {
			if path := folder + "/" + name; strings.HasPrefix(name, ".") || !slices.Contains([]string{"usb/cu.xlsx", "usb/tb", "usb/sua", "usb/mau"}, path) && s.broken(path) {
				t.Errorf("%s is left", path)
			}
		}
	}
}

// broken reports whether a file is not one that was wholly written: a workbook
// or document ends with the list of its parts.
func (s *shop) broken(name string) bool {
	return !strings.Contains(s.holds(name), "PK\x05\x06")
}

// TestFullOutput prints onto a device that is full.
func TestFullOutput(t *testing.T) {
	s := newShop(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range [][]string{
		slices.Concat([]string{"score", "phieu", "-o", "bao-cao.xlsx"}, ofShop()),
		slices.Concat([]string{"score", "phieu", "-f", "json"}, ofShop()),
		slices.Concat([]string{"check", "phieu"}, ofShop()),
		slices.Concat([]string{"explain", "CB00001", "phieu"}, ofShop()),
		{"criteria", "list"}, {"criteria", "show", "hd42-2025"}, {"version"}, {"help"}, {"score", "--help"},
	} {
		var told strings.Builder
		cmd := s.command(t.Context(), args...)
		cmd.Stdout, cmd.Stderr = full, &told
		ending{s.status(cmd.Run(), t.Context()), "", told.String()}.want(t, 3, "không in được kết quả", "ổ đĩa đã đầy")
		if n := strings.Count(told.String(), "không in được"); n != 1 {
			t.Errorf("%q: told %d times", args, n)
		}
	}
	if s.broken("bao-cao.xlsx") { // written before anything is printed
		t.Error("the report is not whole")
	}
}

// TestClosedOutput prints to a reader that has gone.
func TestClosedOutput(t *testing.T) {
	s := newShop(t)
	for _, args := range [][]string{
		slices.Concat([]string{"score", "phieu", "-o", "bao-cao.xlsx"}, ofShop()), {"version"}, {"criteria", "schema"},
	} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		var told strings.Builder
		cmd := s.command(t.Context(), args...)
		cmd.Stdout, cmd.Stderr = w, &told
		ending{s.status(cmd.Run(), t.Context()), "", told.String()}.want(t, 3, "không in được kết quả", "chương trình nhận kết quả đã đóng")
		w.Close()
	}
	if s.broken("bao-cao.xlsx") {
		t.Error("the report is not whole")
	}
}

// unprivileged has the program run by a user to whom folders can be read-only;
// as root everything is writable.
func (s *shop) unprivileged() {
	s.t.Helper()
	if os.Getuid() != 0 {
		return
	}
	const nobody = 65534
	program := filepath.Join(s.dir, "bin", "chibo")
	built, err := exec.LookPath("chibo")
	if err != nil {
		s.t.Fatal(err)
	}
	content, err := os.ReadFile(built)
	if err != nil {
		s.t.Fatal(err)
	}
	s.write("bin/chibo", string(content))
	if err := os.Chmod(program, 0o755); err != nil {
		s.t.Fatal(err)
	}
	for folder := s.dir; folder != os.TempDir() && folder != "/"; folder = filepath.Dir(folder) {
		if err := os.Chmod(folder, 0o755); err != nil {
			s.t.Fatal(err)
		}
	}
	s.set = func(cmd *exec.Cmd) {
		cmd.Path, cmd.Args[0], cmd.Err = program, program, nil
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	if e := s.run("version"); e.status != 0 {
		s.t.Skip("no other user can run the program here: ", e.stderr)
	}
}

// TestReadOnly: folders nobody may write to, files nobody may read.
func TestReadOnly(t *testing.T) {
	s := newShop(t)
	s.write("khoa/cu.xlsx", "the old report")
	s.write("phieu/kin/CB9.xlsx", "secret")
	s.unprivileged()
	modes := func(folder, file os.FileMode) {
		for path, mode := range map[string]os.FileMode{"khoa": folder, "phieu/kin/CB9.xlsx": file, "phieu/kin": folder} {
			if err := os.Chmod(s.path(path), mode); err != nil {
				t.Fatal(err)
			}
		}
	}
	modes(0o555, 0)
	defer modes(0o755, 0o644)
	s.score("-o", "khoa/moi.xlsx").want(t, 3, "khoa/moi.xlsx", "không có quyền mở")
	s.score("-o", "khoa/sau/moi.xlsx").want(t, 3, "không có quyền mở")
	s.score("-o", "khoa/cu.xlsx", "--force").want(t, 3, "không có quyền mở")
	s.run("init", "khoa/moi").want(t, 3, "không có quyền mở")
	if names := s.names("khoa"); len(names) != 1 || s.holds("khoa/cu.xlsx") != "the old report" {
		t.Errorf("the folder holds %q", names)
	}
	// A sheet that may not be read is told, and the others are graded.
	e := s.score()
	e.want(t, 1, "phieu/kin/CB9.xlsx", "không có quyền mở", "[not-a-workbook]")
	if !strings.Contains(e.stdout, "CB00003") && !strings.Contains(e.stdout, "Tốt") {
		t.Errorf("nothing graded:\n%s", e.stdout)
	}
	// And so is a folder.
	if err := os.Chmod(s.path("phieu/kin"), 0); err != nil {
		t.Fatal(err)
	}
	s.score().want(t, 1, "phieu/kin:", "không có quyền mở", "[not-a-workbook]")
	s.run(append([]string{"score", "phieu/kin"}, ofShop()...)...).want(t, 3, "phieu/kin", "không có quyền mở")
}

// TestTargetHeld writes onto a file that another program holds. Linux says so
// of a file that is mounted, Windows of one that Excel has open.
func TestTargetHeld(t *testing.T) {
	s := newShop(t)
	s.write("bao-cao.xlsx", "the old report")
	s.write("khac.xlsx", "another program's")
	if err := syscall.Mount(s.path("khac.xlsx"), s.path("bao-cao.xlsx"), "", syscall.MS_BIND, ""); err != nil {
		t.Skip("nothing may be mounted here; outfile's tests feign a holder: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(s.path("bao-cao.xlsx"), syscall.MNT_DETACH) })
	s.score("-o", "bao-cao.xlsx", "--force").want(t, 3, "bao-cao.xlsx đang mở trong chương trình khác")
	if got := s.holds("khac.xlsx"); got != "another program's" {
		t.Errorf("the target holds %q", got)
	}
	s.write("~$bao-cao.xlsx", "")
	s.score("-o", "bao-cao.xlsx", "--force").want(t, 3, "còn tệp khóa", "~$bao-cao.xlsx")
	for _, name := range s.names(".") {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s is left", name)
		}
	}
}

// TestKilled kills the program at moments all over a run. The report is the old
// one or the new one, whole, and the next run is as the first.
func TestKilled(t *testing.T) {
	s := newShop(t)
	s.score("-o", "mau.xlsx").want(t, 0)
	for i := range 12 {
		s.write("bao-cao.xlsx", "the old report")
		ctx, cancel := context.WithCancel(t.Context())
		cmd := s.command(ctx, slices.Concat([]string{"score", "phieu", "-o", "bao-cao.xlsx", "--force"}, ofShop())...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(i) * 15 * time.Millisecond)
		cancel()
		_ = cmd.Wait() // killed, or done
		if got := s.holds("bao-cao.xlsx"); got != "the old report" && got != s.holds("mau.xlsx") {
			t.Fatalf("killed in step %d: the report is neither the old one nor the new one", i)
		}
	}
	s.score("-o", "bao-cao.xlsx", "--force").want(t, 0)
	if s.holds("bao-cao.xlsx") != s.holds("mau.xlsx") {
		t.Error("after a killed run the report is another one")
	}
}
