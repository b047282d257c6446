//go:build !windows

package cli

import (
	"os"
)

// UseUTF8 has nothing to do: these consoles take UTF-8.
func UseUTF8() (restore func()) { return func() {} }

// showsColor reports whether a terminal obeys escape sequences: outside
// Windows every one does.
func showsColor(*os.File) bool { return true }
