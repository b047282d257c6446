package form

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// What a press prints is what the library builds, part by part, whatever it printed
// before: every built-in set, cells with and without numbers, with texts that are
// alike, long, empty, or such as XML spells otherwise.
func TestPressPrintsWhatTheLibraryBuilds(t *testing.T) {
	press := NewPress()
	copied := 0
	for _, id := range criteria.BuiltinIDs() {
		for i, change := range []func(*Blank){
			func(*Blank) {},
			func(b *Blank) { b.Cell.Name, b.Cell.ID = "Chi bộ thôn Đoài", "CB02" },
			func(b *Blank) { b.Cell.Name, b.Cell.Secretary = "Chi bộ Trường THPT <A&B>", `  "Lê"  ` },
			func(b *Blank) { b.Cell.Members, b.Cell.Exempt = criteria.Some(31), criteria.Optional[int]{} },
			func(b *Blank) { b.Cell.Secretary = b.Cell.Supervisor },
			func(b *Blank) { b.Cell.Secretary, b.Cell.Supervisor = "", "" },
			func(b *Blank) { b.Cell.Name = "Chi bộ " + string(bytes.Repeat([]byte("rất dài "), 30)) },
			func(b *Blank) { b.Cell.Name = "Chi bộ _x0041_" },
			func(b *Blank) { b.Kind, b.Sheet = scoring.Thematic, "Chuyên đề "+b.Sheet },
			func(b *Blank) { b.Cell.Name, b.Cell.ID = "Chi bộ thôn Nam", "CB03" },
		} {
			blanks := sample(t, id)
			for at := range blanks {
				change(&blanks[at])
			}
			title := fmt.Sprintf("phiếu %d", i)
			plates := len(press.plates)
			var printed, built bytes.Buffer
			if err := press.Blanks(&printed, title, blanks); err != nil {
				t.Fatal(err)
			}
			if err := Blanks(&built, title, blanks); err != nil {
				t.Fatal(err)
			}
			if plates == len(press.plates) {
				copied++
			}
			sameParts(t, fmt.Sprintf("%s, %d", id, i), printed.Bytes(), built.Bytes())
		}
	}
	if copied < 4*len(criteria.BuiltinIDs()) {
		t.Errorf("only %d workbooks were printed from plates", copied)
	}
}

// sameParts compares two archives: their parts, and then all their bytes.
func sameParts(t *testing.T, name string, got, want []byte) {
	t.Helper()
	a, b := partsOf(t, got), partsOf(t, want)
	for part, content := range b {
		if a[part] != content {
			t.Errorf("%s: part %s is\n%.300s\nnot\n%.300s", name, part, a[part], content)
		}
	}
	if len(a) != len(b) || !bytes.Equal(got, want) {
		t.Errorf("%s: the archives differ", name)
	}
}

func partsOf(t *testing.T, content []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}

// A press forgets rather than holding every plate.
func TestPressIsBounded(t *testing.T) {
	press := NewPress()
	for i := range maxPlates {
		press.plates[[32]byte{byte(i), byte(i >> 8)}] = nil
	}
	if err := press.Blanks(io.Discard, "phiếu", sample(t, criteria.BuiltinIDs()[0])); err != nil || len(press.plates) != 1 {
		t.Errorf("%d plates, %v", len(press.plates), err)
	}
}
