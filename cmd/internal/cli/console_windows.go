package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// codePageUTF8 is the number Windows has for UTF-8.
const codePageUTF8 = 65001

// UseUTF8 has the console take what programs behind a pipe print for UTF-8, and
// returns what puts it back as it was. What goes to the console itself needs no
// such thing.
func UseUTF8() (restore func()) {
	before, err := windows.GetConsoleOutputCP()
	if err != nil || before == codePageUTF8 || windows.SetConsoleOutputCP(codePageUTF8) != nil {
		return func() {}
	}
	return func() { _ = windows.SetConsoleOutputCP(before) } // a console that has gone needs it no more
}

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
