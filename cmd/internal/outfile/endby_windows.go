package outfile

import "os"

// endBy ends the process: a program cannot send itself the key that ended it.
func endBy(os.Signal) {
	if process, err := os.FindProcess(os.Getpid()); err == nil {
		_ = process.Kill()
	}
}
