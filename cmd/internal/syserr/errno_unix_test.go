//go:build !windows

package syserr_test

import (
	"fmt"
	"os"
	"syscall"
	"testing"

	"chibo/cmd/internal/syserr"
)

// TestNumbers: errors of the system are told by their number, however they are
// wrapped.
func TestNumbers(t *testing.T) {
	for number, want := range map[syscall.Errno]syserr.Kind{
		syscall.ENOENT: syserr.NotExist, syscall.EACCES: syserr.Permission, syscall.EBUSY: syserr.Locked, syscall.ENOSPC: syserr.DiskFull,
		syscall.EROFS: syserr.ReadOnly, syscall.EMFILE: syserr.TooManyFiles, syscall.ENAMETOOLONG: syserr.TooLong, syscall.EIO: syserr.Damaged,
		syscall.EPIPE: syserr.ClosedPipe, syscall.EISDIR: syserr.NotFile, syscall.EHOSTDOWN: syserr.NoDrive, syscall.EDOM: syserr.Other,
	} {
		err := fmt.Errorf("writing: %w", &os.PathError{Op: "write", Path: "a", Err: number})
		if got := syserr.KindOf(err); got != want {
			t.Errorf("%v: %s, want %s", number, got, want)
		}
	}
	if got := syserr.Reason(syscall.EDOM); got.Key != "reason.number" {
		t.Errorf("an error without a kind: %v", got)
	}
}
