package trouble

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// longestName is how many bytes a file's name may have on most systems.
const longestName = 255

// everyLetter returns names that together hold every character a file's name
// may have on this system: all of the first plane, and some of each other one.
// No name is longer than a system takes.
func everyLetter(extension string) (names []string) {
	const start = "x"
	name := start
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if r > 0xffff && r%64 != 0 && r%64 != 63 {
			continue
		}
		if !utf8.ValidRune(r) || r == '/' || runtime.GOOS == "windows" && (r < ' ' || strings.ContainsRune(`<>:"\|?*`, r)) {
			continue
		}
		if len(name)+utf8.RuneLen(r)+len(extension) > longestName {
			names, name = append(names, name+extension), start
		}
		name += string(r)
	}
	return append(names, name+extension)
}

// TestEveryLetterInNames: files with every character there is are found, each
// once, and told by their own names; nothing a name holds reaches the terminal
// as an order.
func TestEveryLetterInNames(t *testing.T) {
	s := newShop(t)
	made := 0
	for _, name := range everyLetter(".csv") {
		path := filepath.Join(s.path("phieu"), name)
		if err := os.WriteFile(path, []byte("không phải phiếu\n"), 0o644); err != nil {
			if runtime.GOOS == "linux" {
				t.Fatalf("%q: %v", name, err)
			}
			continue // another system forbids more
		}
		made++
	}
	e := s.run(append([]string{"check", "phieu", "-f", "json", "--lang", "en"}, ofShop()...)...)
	e.want(t, 0)
	var out struct{ Problems []struct{ Code, File string } }
	if err := json.Unmarshal([]byte(e.stdout), &out); err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, p := range out.Problems {
		if p.Code == "not-a-sheet" {
			told[p.File] = true
		}
	}
	if len(told) != made {
		t.Errorf("%d files told, want %d", len(told), made)
	}
	for name := range told {
		if _, err := os.Lstat(s.path(name)); err != nil {
			t.Errorf("%q is no file: %v", name, err)
		}
	}
	noOrders(t, e.stderr)
	s.score("-o", "bao-cao.xlsx", "-o", "bao-cao.csv").want(t, 0, "[not-a-sheet]")
}

// noOrders fails where a text holds what a terminal takes for an order.
func noOrders(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' {
			t.Errorf("a control character %U reaches the terminal", r)
			return
		}
	}
}

// TestNamesOfAnyBytes: a name that is no text at all is told, and the output
// stays valid.
func TestNamesOfAnyBytes(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("names are texts here")
	}
	s := newShop(t)
	s.write("phieu/\xff\xfe\x80.csv", "không phải phiếu\n")
	e := s.score("-f", "json", "-o", "bao-cao.xlsx", "-o", "bao-cao.docx")
	e.want(t, 0, "[not-a-sheet]")
	if !json.Valid([]byte(e.stdout)) || !utf8.ValidString(e.stdout) || !utf8.ValidString(e.stderr) {
		t.Error("the output is not valid")
	}
}

// TestLongestNames: names of 255 bytes are read, written and derived from.
func TestLongestNames(t *testing.T) {
	s := newShop(t)
	long := func(letter, extension string) string {
		name := strings.Repeat(letter, longestName)[:longestName-len(extension)]
		for !utf8.ValidString(name) {
			name = name[:len(name)-1]
		}
		return name + extension
	}
	plain := s.score("-f", "csv").stdout
	sheet := s.names("phieu")[0]
	if err := os.Rename(s.path("phieu/"+sheet), s.path("phieu/"+long("ế", ".xlsx"))); err != nil {
		t.Skip("no such names here: ", err)
	}
	for _, extension := range []string{".xlsx", ".docx", ".json", ".csv", ".md"} {
		s.score("-o", long("ư", extension)).want(t, 0)
	}
	if got := s.score("-f", "csv").stdout; got != plain {
		t.Error("a long name changes the result")
	}
	s.score("-o", "x"+long("x", ".xlsx")).want(t, 3, "tên hoặc đường dẫn quá dài")
	// A party cell's name becomes a file's.
	s.write("ds.csv", "STT;Mã;Tên chi bộ;Số đảng viên\n1;CB1;"+strings.Repeat("𠀀", 300)+";15\n2;CB2;"+strings.Repeat("é", 300)+";15\n")
	args := []string{"-r", "ds.csv", "-c", "tieu-chi.yaml", "-p", "2026-07"}
	s.run(append([]string{"form", "-o", "mau"}, args...)...).want(t, 0)
	s.run(append([]string{"score", "mau", "--notices", "tb"}, args...)...).want(t, 0)
	if names := s.names("tb"); len(names) != 2 {
		t.Errorf("%d notices, want 2: %q", len(names), names)
	}
}

// TestManyFiles: a folder of ten thousand files is read as if the rest were not
// there.
func TestManyFiles(t *testing.T) {
	s := newShop(t)
	plain := s.score("-f", "csv").stdout
	for i := range 5_000 {
		s.write(fmt.Sprintf("phieu/%d.csv", i), "\n")
		s.write(fmt.Sprintf("phieu/ghi-chu-%d.txt", i), "x")
	}
	e := s.score("-f", "csv", "-o", "bao-cao.xlsx", "-o", "bao-cao.docx")
	e.want(t, 0)
	if e.stdout != plain {
		t.Error("the result is another one")
	}
	if names := s.names("."); slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, ".tmp") }) {
		t.Errorf("left: %q", names)
	}
}
