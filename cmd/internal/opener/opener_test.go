package opener

import (
	"os"
	"path/filepath"
	"testing"
)

// Only a document that is there is handed to the system, and in full.
func TestDocument(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for _, name := range []string{"bao-cao.xlsx", "BAO CAO.DOCX", "-x.xlsx", "chay.exe", "chay.bat", "ghi.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "thu-muc.xlsx"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, opened := range map[string]bool{
		"bao-cao.xlsx": true, "BAO CAO.DOCX": true, "-x.xlsx": true,
		"chay.exe": false, "chay.bat": false, "ghi.txt": false, "thu-muc.xlsx": false, "khong-co.xlsx": false, "": false,
	} {
		if err := document(filepath.Join(folder, name)); (err == nil) != opened {
			t.Errorf("%s: %v", name, err)
		}
		if document(name) == nil {
			t.Errorf("%s is opened without its folder", name)
		}
	}
}

// Without a screen nothing is offered.
func TestAvailable(t *testing.T) {
	t.Parallel()
	if !Available(func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }) {
		t.Error("not available on a display")
	}
}
