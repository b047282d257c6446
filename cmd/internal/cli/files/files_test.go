package files

import (
	"path/filepath"
	"testing"
)

func TestFull(t *testing.T) {
	t.Parallel()
	here, err := filepath.Abs("x")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, here, path, want string }{
		{"below the folder", here, filepath.Join("a", "b.xlsx"), filepath.Join(here, "a", "b.xlsx")},
		{"the folder itself", here, ".", here},
		{"above it", here, "..", filepath.Dir(here)},
		{"in full already, with a detour", here, filepath.Join(here, "a") + string(filepath.Separator) + "..", here},
		{"the folder is not known", "", "a.xlsx", "a.xlsx"},
		{"the folder is not known, the path is", "", here, here},
	}
	for _, test := range tests {
		if got := Full(test.here, test.path); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
