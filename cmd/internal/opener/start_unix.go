//go:build !windows

package opener

import (
	"os/exec"
	"runtime"
)

// Available reports whether somebody sits before a screen that can show a
// document: a Mac, or a session with a display.
func Available(getenv func(string) string) bool {
	return runtime.GOOS == "darwin" || getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}

// program is what opens a document.
func program() string {
	if runtime.GOOS == "darwin" {
		return "open"
	}
	return "xdg-open"
}

// start has the system's opener show the file. A full path begins with a slash,
// so that it is never an option.
func start(path string) error {
	cmd := exec.Command(program(), path)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // whatever becomes of it, the report is written
	return nil
}
