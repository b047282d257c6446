package e2e

import (
	"bytes"
	"context"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
)

var update = flag.Bool("update", false, "write what the examples print into README.md; read it before you commit")

// An example is a command of the README with what it prints.
type example struct{ command, want string }

// TestReadme runs the program's examples of the README, in the module's folder,
// and holds what they print against what the README shows.
func TestReadme(t *testing.T) {
	t.Chdir(root)
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, e := range examples(string(text)) {
		arguments, found := strings.CutPrefix(e.command, "go run ./cmd/chibo ")
		if !found {
			continue
		}
		ran++
		got := runExample(t, strings.Fields(arguments))
		if *update {
			show := func(printed string) string { return "$ " + e.command + "\n" + printed + "```" }
			text = bytes.Replace(text, []byte(show(e.want)), []byte(show(got)), 1)
		} else if got != e.want {
			t.Errorf("$ %s\nprints:\n%s\nREADME.md shows:\n%s", e.command, got, e.want)
		}
	}
	if *update {
		if err := os.WriteFile("README.md", text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if ran == 0 {
		t.Error("README.md has no example of the program")
	}
	if makefile, err := os.ReadFile("Makefile"); err != nil || !strings.Contains(string(makefile), "\ntest: ") {
		t.Errorf("README.md names make test, the Makefile has none: %v", err)
	}
}

// runExample returns stdout and stderr as they come.
func runExample(t *testing.T, arguments []string) string {
	t.Helper()
	var out bytes.Buffer
	status := cli.Run(context.Background(), cli.Env{
		Args: arguments, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out,
		Now:    func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
		Folder: disk.At("."),
		Getenv: func(string) string { return "" },
	})
	if status != 0 {
		t.Errorf("%v: exit status %d\n%s", arguments, status, out.String())
	}
	return out.String()
}

// examples returns the commands of the console blocks.
func examples(text string) (found []example) {
	blocks := strings.Split(text, "```console\n")
	for _, block := range blocks[1:] {
		body, _, _ := strings.Cut(block, "```")
		for _, part := range strings.Split("\n"+body, "\n$ ")[1:] {
			command, want, _ := strings.Cut(part, "\n")
			found = append(found, example{command, want})
		}
	}
	return found
}
