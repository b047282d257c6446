// Package apptest gives tests a world around a run.
package apptest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/workbook"
)

// A World is an Env whose streams can be read afterwards.
type World struct {
	app.Env
	Out, Err bytes.Buffer
}

// In returns the surroundings of a run in a folder, on 1 October 2026.
func In(folder string, args ...string) *World {
	w := &World{}
	w.Env = app.Env{
		Args: args, Stdin: strings.NewReader(""), Stdout: &w.Out, Stderr: &w.Err,
		Now:        func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
		Getenv:     readerOnly,
		Executable: func() (string, error) { return "", os.ErrNotExist },
		Folder:     disk.At(folder),
	}
	return w
}

// New is In the folder of the test.
func New(args ...string) *World {
	folder, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return In(folder, args...)
}

// App returns the run's inside, in Vietnamese.
func (w *World) App() *app.App { return &app.App{Env: w.Env, Text: text.New(text.Vietnamese)} }

// Write makes a file in a folder.
func Write(t *testing.T, folder, name, content string) {
	t.Helper()
	file := filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// readerOnly is an environment that says which reader opens workbooks: tests run on
// either.
func readerOnly(name string) string {
	if name == workbook.ReaderVariable {
		return os.Getenv(name)
	}
	return ""
}
