//go:build !windows

package outfile

import (
	"errors"
	"syscall"
)

// inUse tells a target held by another program. A local disk of these systems
// never says so; a folder shared by Windows does, and so does a container's
// mounted file.
func inUse(err error, _ string) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}
