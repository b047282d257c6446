package syserr_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chibo/cmd/internal/syserr"
	"chibo/cmd/internal/text"
)

// TestKinds: what the standard library tells in its own words, on every system.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want syserr.Kind
	}{
		{"no such file", open(filepath.Join(t.TempDir(), "khong-co.xlsx")), syserr.NotExist},
		{"a right that is lacking", &fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}, syserr.Permission},
		{"an error of the program's own", errors.New("x"), syserr.Other},
		{"nothing", nil, syserr.Other},
	} {
		if got := syserr.KindOf(c.err); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func open(name string) error {
	file, err := os.Open(name)
	if err == nil {
		file.Close()
	}
	return err
}

// TestEveryKindHasTextAndRemedy: a user is told what to do of every kind but the
// one that has no name.
func TestEveryKindHasTextAndRemedy(t *testing.T) {
	p := text.New(text.Vietnamese)
	for _, kind := range []syserr.Kind{
		syserr.NotExist, syserr.Permission, syserr.Locked, syserr.DiskFull, syserr.ReadOnly, syserr.TooManyFiles, syserr.NoDrive,
		syserr.BadName, syserr.TooLong, syserr.Damaged, syserr.ClosedPipe, syserr.NotFile,
	} {
		for _, key := range []string{"reason." + string(kind), "reason." + string(kind) + ".hint"} {
			if !p.Has(key) {
				t.Errorf("the catalogue has no %s", key)
			}
		}
	}
}

// TestReasonLeavesOutThePath: the place of a problem names it already.
func TestReasonLeavesOutThePath(t *testing.T) {
	err := &fs.PathError{Op: "read", Path: "/mot/thu-muc/rieng/a.xlsx", Err: errors.New("changed")}
	if got := text.New(text.English).Message(syserr.Reason(err)); strings.Contains(got, "rieng") || got != "changed" {
		t.Errorf("%q", got)
	}
}
