package outside

import (
	"bytes"
	"context"
	"strings"
	"time"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
)

// InProcess runs a command line in a folder, on 1 October 2026, without a process of
// its own. It returns JSON alone where that is what stands on stdout, else all that was said.
func InProcess(folder string, arguments ...string) (status int, out string) {
	var stdout, stderr bytes.Buffer
	status = cli.Run(context.Background(), cli.Env{
		Args: arguments, Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Now:    func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
		Folder: disk.At(folder),
		Getenv: func(string) string { return "" },
	})
	if stdout.Len() > 0 && stdout.Bytes()[0] == '{' {
		return status, stdout.String()
	}
	return status, stdout.String() + stderr.String()
}
