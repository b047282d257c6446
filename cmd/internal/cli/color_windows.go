package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// showsColor asks the console to obey escape sequences and reports whether it
// does; older ones print them as they are.
func showsColor(f *os.File) bool {
	var mode uint32
	handle := windows.Handle(f.Fd())
	if windows.GetConsoleMode(handle, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
