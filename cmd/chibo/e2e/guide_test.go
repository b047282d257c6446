package e2e

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestGuide runs every command of docs/huong-dan.md as a clerk would, one after
// the other, and holds what it prints against the page. A line "…" stands for
// any lines left out.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "docs/huong-dan.md"))
	if err != nil {
		t.Fatal(err)
	}
	example, err := filepath.Abs(filepath.Join(root, "testdata/quy-3-2026"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.CopyFS("vi-du", os.DirFS(example)); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, e := range examples(string(text)) {
		words := shellWords(e.command)
		switch words[0] {
		case "cd":
			t.Chdir(words[1])
		case "chibo":
			ran++
			if got := runExample(t, words[1:]); !shows(e.want, got) {
				t.Errorf("$ %s\nprints:\n%s\ndocs/huong-dan.md shows:\n%s", e.command, got, e.want)
			}
		default:
			t.Errorf("$ %s: not a command of this program", e.command)
		}
	}
	if ran < 6 {
		t.Errorf("only %d commands were run", ran)
	}
}

// shellWords takes a command line apart at spaces outside double quotes.
func shellWords(line string) (words []string) {
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}

// shows reports whether what was printed is what is shown, with any lines in
// place of "…".
func shows(shown, printed string) bool {
	lines := strings.Split(strings.TrimRight(printed, "\n"), "\n")
	pieces := strings.Split("\n"+strings.TrimRight(shown, "\n")+"\n", "\n…\n")
	for i, piece := range pieces {
		want := strings.Split(strings.Trim(piece, "\n"), "\n")
		if len(want) == 1 && want[0] == "" {
			continue
		}
		at := 0
		if i > 0 {
			at = indexLines(lines, want)
		}
		if at < 0 || at+len(want) > len(lines) || !slices.Equal(lines[at:at+len(want)], want) {
			return false
		}
		lines = lines[at+len(want):]
	}
	return strings.HasSuffix(strings.TrimRight(shown, "\n"), "…") || len(lines) == 0 || len(lines) == 1 && lines[0] == ""
}

// indexLines finds lines in a row among others, -1 where they do not stand.
func indexLines(all, wanted []string) int {
	for i := 0; i+len(wanted) <= len(all); i++ {
		if slices.Equal(all[i:i+len(wanted)], wanted) {
			return i
		}
	}
	return -1
}

func TestShows(t *testing.T) {
	for _, test := range []struct {
		shown, printed string
		want           bool
	}{
		{"a\nb\n", "a\nb\n", true}, {"a\n", "a\nb\n", false}, {"a\n…\n", "a\nb\n", true}, {"…\nb\n", "a\nb\n", true},
		{"…\nc\n…\n", "a\nb\n", false}, {"…\nb\n…\nd\n", "a\nb\nc\nd\n", true}, {"…\nb\n…\nd\n", "a\nb\nc\nd\ne\n", false}, {"…\n", "x\n", true},
	} {
		if got := shows(test.shown, test.printed); got != test.want {
			t.Errorf("shows(%q, %q) = %v", test.shown, test.printed, got)
		}
	}
}
