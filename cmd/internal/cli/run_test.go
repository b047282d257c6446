package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/text"
)

// A world is an Env whose streams can be read afterwards.
type world struct {
	Env
	out, err bytes.Buffer
}

// newWorld returns the surroundings of a run on 1 October 2026.
func newWorld(args ...string) *world {
	w := &world{}
	w.Env = Env{
		Args: args, Stdin: strings.NewReader(""), Stdout: &w.out, Stderr: &w.err,
		Now:        func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
		Getenv:     func(string) string { return "" },
		Executable: func() (string, error) { return "", os.ErrNotExist },
		Chdir:      os.Chdir,
	}
	return w
}

func (w *world) run() int { return Run(context.Background(), w.Env) }

// app returns the run's inside, in Vietnamese.
func (w *world) app() *app { return &app{env: w.Env, text: text.New(text.Vietnamese)} }

// write makes a file in the current folder.
func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestLanguageIsDecidedBeforeParsing(t *testing.T) {
	tests := []struct {
		args     []string
		variable string
		want     text.Language
		wrong    bool
	}{
		{nil, "", text.Vietnamese, false},
		{nil, "en", text.English, false},
		{[]string{"score", "--lang", "en"}, "", text.English, false},
		{[]string{"score", "--lang=en", "--nonsense"}, "vi", text.English, false},
		{[]string{"--lang", "en", "--lang", "vi"}, "", text.Vietnamese, false},
		{[]string{"score", "--", "--lang", "en"}, "", text.Vietnamese, false},
		{[]string{"score", "--lang"}, "", text.Vietnamese, false},
		{[]string{"--lang", "fr"}, "en", text.Vietnamese, true},
		{nil, "EN", text.Vietnamese, true},
	}
	for _, test := range tests {
		got, err := decideLanguage(test.args, func(string) string { return test.variable })
		if got != test.want || (err != nil) != test.wrong {
			t.Errorf("%q with %q: %s, %v; want %s", test.args, test.variable, got, err, test.want)
		}
	}
}

func TestPanicIsNoWrongUsage(t *testing.T) {
	w := newWorld("score")
	t.Chdir(t.TempDir())
	write(t, workspaceFile, "roster: ds.xlsx\nsheets: .\n")
	write(t, "ds.xlsx", "")
	w.Now = func() time.Time { panic("no clock") }
	if status := w.run(); status != exitNoWork || !strings.Contains(w.err.String(), "no clock") {
		t.Errorf("status %d, stderr %q", status, w.err.String())
	}
}

func TestNearest(t *testing.T) {
	names := []string{"score", "cham-diem", "cham", "version"}
	for word, want := range map[string]string{
		"scroe": "score", "chamdiem": "cham-diem", "VERSION": "version", "chamm": "cham", "x": "", "explain": "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
