package taught

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"chibo/criteria"
)

// testWords know two roles, and heads by their words.
func testWords() Words {
	return Words{
		Roles: []string{"tự chấm", "thẩm định"},
		Role: func(text string) (string, bool) {
			at := slices.Index([]string{"tự chấm", "thẩm định", "self"}, text)
			return []string{"", "tự chấm", "thẩm định", "tự chấm"}[at+1], at >= 0
		},
		Head: criteria.Key,
	}
}

const book = `# about
columns:
  "Thường trực cho": "thẩm định"
  "Điểm | BTV \"chấm\"": "tự chấm"
ignore:
  - "Số công văn"
cells:
  "CB Đông Hải": "CB07"
titles:
  "3.1": ["Giờ giấc", "Đúng giờ"]
`

func TestParseReadsWhatYAMLWrites(t *testing.T) {
	b, problems := Parse("khai-bao.yaml", []byte(book), testWords())
	if len(problems) > 0 || len(b.Lessons) != 6 {
		t.Fatalf("%v\n%v", b.Lessons, problems)
	}
	if written := string(b.YAML("about")); written != book {
		t.Errorf("written again:\n%s", written)
	}
	if l := b.Lessons[1]; l.Text != `Điểm | BTV "chấm"` || l.As != "tự chấm" || l.Pos.Line != 4 || l.Pos.Column != 3 {
		t.Errorf("%+v", l)
	}
}

func TestFaultsOfTheFile(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an empty file teaches nothing", " \n", ""},
		{"an English id is a role", "columns: {A: self}", ""},
		{"a misspelt key", "colums: {A: self}", "unknown-key/like 1:1"},
		{"a role that is none", "columns:\n  A: chấm", "bad-value/taught-role 2:3"},
		{"a head with two roles", "columns: {A: [self, thẩm định]}", "bad-value/taught-several 1:11"},
		{"one head spelt twice alike", "columns: {BTV chấm: self, \"btv  CHẤM\": self}", "repeated-key/taught 1:27"},
		{"the very same key twice", "columns:\n  A: self\n  A: self", "repeated-key 3:3"},
		{"a head that is taught and ignored", "columns: {A: self}\nignore: [a]", "repeated-key/taught 2:10"},
		{"one name of two cells", "cells: {CB Đông: CB01, Chi bộ đông: CB02}", "repeated-key/taught 1:24"},
		{"one title of two criteria", "titles: {\"1\": A, \"2\": a}", "repeated-key/taught 1:18"},
		{"a head without a word", "ignore: [\"---\"]", "bad-value/taught-blank 1:10"},
		{"a list where a mapping belongs", "cells: [A]", "bad-value/mapping 1:8"},
		{"all lessons deleted", "# about\n", ""},
		{"the lessons of a kind deleted", "columns:\nignore:\ncells: {A: B}\n", ""},
		{"an alias", "columns: {A: &x self, B: *x}", "alias-bomb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := Parse("k.yaml", []byte(test.text), testWords())
			var got []string
			for _, p := range problems {
				got = append(got, p.Message.Key+" "+strings.Join([]string{itoa(p.Pos.Line), itoa(p.Pos.Column)}, ":"))
			}
			if text := strings.Join(got, "\n"); !strings.HasPrefix(text, test.want) || test.want == "" && text != "" {
				t.Errorf("got %s, want %s", text, test.want)
			}
		})
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

func TestTooManyLessonsAreToldOnce(t *testing.T) {
	text := "ignore:\n"
	for i := range maxLessons + 3 {
		text += "  - a" + strings.Repeat("b", i%50) + " " + strings.Repeat("c", i/50) + "\n"
	}
	b, problems := Parse("k.yaml", []byte(text), testWords())
	if len(b.Lessons) != maxLessons || len(problems) != 1 || problems[0].Message.Key != "bad-value/taught-too-many" {
		t.Errorf("%d lessons, %d problems", len(b.Lessons), len(problems))
	}
}

// FuzzTyped: between double quotes the text ends nothing and replaces nothing, and
// means what it meant.
func FuzzTyped(f *testing.F) {
	for _, text := range []string{`Điểm "BTV" (%USERNAME%)`, "a\nb\\", "$(x) `y` “z” =1", "--cot", "\x00\u2028"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		typed := Typed(text)
		if strings.ContainsAny(typed, "\"`$%\\!\n\r“”„") || strings.ContainsFunc(typed, unicode.IsControl) {
			t.Errorf("%q: %q", text, typed)
		}
		if criteria.Key(typed) != criteria.Key(text) {
			t.Errorf("%q: %q means something else", text, typed)
		}
	})
}

// FuzzBook: what is read is written so that it reads the same.
func FuzzBook(f *testing.F) {
	f.Add([]byte(book))
	f.Add([]byte("columns: {\"a\\nb\": self}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, problems := Parse("k.yaml", data, testWords())
		if len(problems) > 0 {
			return
		}
		written := b.YAML("about")
		again, problems := Parse("k.yaml", written, testWords())
		if len(problems) > 0 || len(again.Lessons) != len(b.Lessons) || string(again.YAML("about")) != string(written) {
			t.Errorf("%q becomes\n%s\n%v", data, written, problems)
		}
	})
}
