package syserr

import (
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
)

// The number of a name that is refused is also that of one too long.
func TestLongNamesOnWindows(t *testing.T) {
	const invalidName = syscall.Errno(123)
	for name, want := range map[string]Kind{
		`phieu\x?.xlsx`: BadName, `phieu\` + strings.Repeat("ế", 256): TooLong, "phieu/" + strings.Repeat("x", 255): BadName,
	} {
		if got := KindOf(&fs.PathError{Op: "open", Path: name, Err: invalidName}); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
		if got := KindOf(&os.LinkError{Op: "rename", Old: "x", New: name, Err: invalidName}); got != want {
			t.Errorf("a link to %s: %s, want %s", name, got, want)
		}
	}
}
