// Package outside gives whole-program tests what they run: the program, built once
// as a user gets it (program.go) or in the test's own process (inprocess.go), and
// the programs of others that check our workbooks (clients.go).
package outside

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// WithProgram builds the program, puts it first on the PATH and runs the tests of
// a package: its result is the exit status of TestMain.
func WithProgram(tests func() int) int {
	folder, err := buildProgram()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	status := tests()
	_ = os.RemoveAll(folder) // what stays is the system's to clear
	return status
}

// buildProgram returns the folder of the program, which is on the PATH now.
func buildProgram() (folder string, err error) {
	if folder, err = os.MkdirTemp("", "chibo-e2e-"); err != nil {
		return "", err
	}
	if err := os.Chmod(folder, 0o755); err != nil { // another user runs it too
		return "", err
	}
	args := []string{"build", "-o", folder + string(filepath.Separator)}
	if RaceDetector {
		args = append(args, "-race")
	}
	build := exec.Command("go", append(args, "chibo/cmd/chibo")...)
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the program: %w\n%s", err, said)
	}
	return folder, os.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
}
