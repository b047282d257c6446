//go:build !windows

package outfile

import "os"

// endBy ends the process by the signal that was received, so that whoever
// started it sees why it ended.
func endBy(received os.Signal) {
	if process, err := os.FindProcess(os.Getpid()); err == nil {
		_ = process.Signal(received)
	}
}
