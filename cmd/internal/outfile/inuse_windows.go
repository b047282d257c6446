package outfile

import (
	"errors"
	"os"
	"syscall"
)

const (
	accessDenied     = syscall.Errno(5)
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
)

// inUse tells a target held by another program. Windows also says "access
// denied" of one that is open; of a read-only file or folder it means just that.
func inUse(err error, target string) bool {
	if errors.Is(err, sharingViolation) || errors.Is(err, lockViolation) {
		return true
	}
	info, statErr := os.Stat(target)
	return errors.Is(err, accessDenied) && statErr == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o200 != 0
}
