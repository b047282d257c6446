package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestFull(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	tests := []struct{ name, here, path, want string }{
		{"below the folder", here, filepath.Join("a", "b.xlsx"), filepath.Join(here, "a", "b.xlsx")},
		{"the folder itself", here, ".", here},
		{"above it", here, "..", filepath.Dir(here)},
		{"in full already, with a detour", here, filepath.Join(here, "a") + string(filepath.Separator) + "..", here},
		{"the folder is not known", "", "a.xlsx", "a.xlsx"},
		{"the system does not tell the folder", ".", "a.xlsx", "a.xlsx"},
		{"the folder is not known, the path is", "", here, here},
	}
	for _, test := range tests {
		if got := At(test.here).Full(test.path); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// The same file is meant as where the process stands in the folder, whatever is in the
// name; what was typed comes back in errors and walks.
func TestNamesMeanWhatTheyMeanThere(t *testing.T) {
	t.Parallel()
	top := t.TempDir()
	here := At(filepath.Join(top, "xã"))
	for _, name := range []string{"a.xlsx", "100%..x", " b", "phieu/2/c.xlsx", "../ngoai.xlsx"} {
		must(t, os.MkdirAll(filepath.Dir(here.Path(name)), 0o755))
		must(t, os.WriteFile(here.Path(name), []byte(name), 0o644))
	}
	for typed, want := range map[string]string{
		"a.xlsx": "a.xlsx", "./a.xlsx": "a.xlsx", "phieu/../a.xlsx": "a.xlsx", "100%..x": "100%..x", " b": " b", "../ngoai.xlsx": "../ngoai.xlsx",
		filepath.Join(top, "ngoai.xlsx"): "../ngoai.xlsx",
	} {
		if data, err := here.ReadFile(filepath.FromSlash(typed)); err != nil || string(data) != want {
			t.Errorf("%q: %q, %v", typed, data, err)
		}
	}
	var named *fs.PathError
	for _, missing := range []string{"khong-co.xlsx", "../khong-co.xlsx", ""} {
		if _, err := here.Open(missing); !errors.As(err, &named) || named.Path != missing || !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", missing, err)
		}
	}
	if here.Exists("khong-co.xlsx") || !here.Exists("phieu") || !here.Same("a.xlsx", "./phieu/../a.xlsx") || here.Same("a.xlsx", " b") {
		t.Error("something is there that is not, or the other way round")
	}
	for root, want := range map[string][]string{
		".": {".", " b", "100%..x", "a.xlsx", "phieu", "phieu/2", "phieu/2/c.xlsx"}, "./phieu": {"./phieu", "phieu/2", "phieu/2/c.xlsx"},
		"../xã/phieu/2": {"../xã/phieu/2", "../xã/phieu/2/c.xlsx"}, "khong-co": {"khong-co"},
	} {
		var walked []string
		_ = here.Walk(root, func(name string, _ fs.DirEntry, _ error) error {
			walked = append(walked, filepath.ToSlash(name))
			return nil
		})
		if !slices.Equal(walked, want) {
			t.Errorf("%q: %q", root, walked)
		}
	}
}

// ".." behind a link is where the system goes, not where the name seems to lead.
func TestAboveALink(t *testing.T) {
	t.Parallel()
	top := t.TempDir()
	must(t, os.MkdirAll(filepath.Join(top, "kho", "xã"), 0o755))
	must(t, os.WriteFile(filepath.Join(top, "kho", "a"), []byte("kho"), 0o644))
	must(t, os.WriteFile(filepath.Join(top, "a"), []byte("top"), 0o644))
	if filepath.Separator != '/' || os.Symlink(filepath.Join("kho", "xã"), filepath.Join(top, "lối tắt")) != nil {
		t.Skip("no such links here")
	}
	here, above := At(filepath.Join(top, "lối tắt")), At(top)
	for _, file := range []struct {
		here Folder
		name string
	}{{here, "../a"}, {above, "lối tắt/../a"}} {
		if data, err := file.here.ReadFile(file.name); err != nil || string(data) != "kho" {
			t.Errorf("%s: %q, %v", file.name, data, err)
		}
	}
	if here.String() != filepath.Join(top, "lối tắt") {
		t.Errorf("shown as %s", here)
	}
}

// Who goes to a folder that is none stays; names begin there afterwards.
func TestBelow(t *testing.T) {
	t.Parallel()
	here := At(t.TempDir())
	must(t, here.MkdirAll("a/b", 0o755))
	must(t, os.WriteFile(here.Path("a/b/c"), nil, 0o644))
	if there, err := here.Below("a"); err != nil || !there.Exists("b/c") || there.Exists("a") || !filepath.IsAbs(there.String()) {
		t.Errorf("%v, %v", there, err)
	}
	for _, none := range []string{"x", "a/b/c"} {
		if _, err := here.Below(none); err == nil {
			t.Errorf("%s is no folder", none)
		}
	}
}

// From nowhere only names in full are found.
func TestNowhere(t *testing.T) {
	t.Parallel()
	var nowhere Folder
	if nowhere.Exists("disk.go") || nowhere.Exists(".") || nowhere.String() != "" {
		t.Error("it found what the process stands beside")
	}
	if here := t.TempDir(); !nowhere.Exists(here) {
		t.Error("it does not find a name in full")
	}
}
