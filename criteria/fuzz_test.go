package criteria_test

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"chibo/criteria"
)

// FuzzParse reads any bytes: no panic, every problem inside the file, and a
// set that is accepted is the same when written and read again.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{faultsDir + "/*.yaml", "sets/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		set, problems := criteria.Parse("f.yaml", data)
		lines := lineBreak.Split(strings.TrimPrefix(string(data), "\ufeff"), -1)
		for _, p := range problems {
			if p.Pos.Line < 1 || p.Pos.Line > len(lines) || p.Pos.Column < 1 ||
				p.Pos.Column > utf8.RuneCountInString(lines[p.Pos.Line-1])+1 {
				t.Errorf("%s at %d:%d lies outside the file", p.Code, p.Pos.Line, p.Pos.Column)
			}
		}
		if set == nil && len(problems) == 0 {
			t.Error("no set and no problem")
		}
		if set != nil {
			checkRoundTrip(t, set)
		}
	})
}

// lineBreak is what YAML takes for the end of a line.
var lineBreak = regexp.MustCompile("\r\n|[\r\n\u0085\u2028\u2029]")

// TestHostileFilesAreRefusedEarly gives the reader what would keep a careless one
// busy for minutes. Its work is counted in bytes allocated.
func TestHostileFilesAreRefusedEarly(t *testing.T) {
	const size = 1 << 20
	fill := func(unit string) string { return strings.Repeat(unit, (size-1000)/len(unit)) }
	half := func(unit string) string { return strings.Repeat(unit, size/2/len(unit)-100) }
	for name, text := range map[string]string{
		"deep brackets":      fill("["),
		"deep braces":        fill("{a: "),
		"deep dashes":        fill("- "),
		"deep questions":     fill("? "),
		"unknown keys":       fill("abcdefg: 1\n"),
		"short keys":         fill("a:\n"),
		"comments":           fill("#\n"),
		"comments after key": "a: 1\n" + fill(" # x\n"),
		"keys with comments": fill("a: 1 #\n\n"),
		"long scalar":        "title: " + fill("x"),
		"long key":           fill("x") + ": 1",
		"quotes":             "title: \"" + fill("\\n"),
		"criteria":           "groups:\n" + fill("- { id: x, title: y, max: 1 }\n"),
		"references":         "groups:\n" + half("- { id: aaaaaaa, title: y, max: 1 }\n") + "caps:\n" + half("- { at_most: bbb, when: { full: [cccc] } }\n"),
		"grades":             "grades:\n" + fill("- { id: x, title: y, from: 1, requires: {}, else: z }\n"),
		"anchors":            fill("- &a b\n"),
		"too large":          strings.Repeat("a", size+1),
	} {
		before := allocated()
		set, problems := criteria.Parse("f.yaml", []byte(text))
		if set != nil || len(problems) == 0 {
			t.Errorf("%s: accepted", name)
		}
		work := allocated() - before
		t.Logf("%s: %d MiB, %d problems", name, work>>20, len(problems))
		if work > mostWork {
			t.Errorf("%s: %d MiB allocated, %d at most", name, work>>20, mostWork>>20)
		}
	}
}

// mostWork is what reading a file of a MiB may allocate.
const mostWork = 1 << 29

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// TestTwentyThousandKeys: however many keys are wrong, so many are told and no more,
// with how many there are.
func TestTwentyThousandKeys(t *testing.T) {
	var b strings.Builder
	for i := range 20_000 {
		b.WriteString("key")
		b.WriteString(strings.Repeat("x", i%7))
		b.WriteString(strconv.Itoa(i))
		b.WriteString(": 1\n")
	}
	if _, problems := criteria.Parse("f.yaml", []byte(b.String())); len(problems) != 201 {
		t.Errorf("%d problems, want the first 200 and their number", len(problems))
	}
}
