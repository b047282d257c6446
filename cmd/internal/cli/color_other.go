//go:build !windows

package cli

import "os"

// showsColor reports whether a terminal obeys escape sequences: outside
// Windows every one does.
func showsColor(*os.File) bool { return true }
