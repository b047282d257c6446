package outfile

import (
	"io"
	"path/filepath"
	"testing"

	"golang.org/x/sys/windows"

	"chibo/cmd/internal/disk"
)

// What is being written is hidden, and what is finished is not.
func TestHiddenWhileWritten(t *testing.T) {
	target := filepath.Join(t.TempDir(), "bao-cao.xlsx")
	err := Write(disk.Folder{}, target, Options{}, func(w io.Writer) error {
		if !isHidden(t, temporaryName(target, 0)) {
			t.Error("the temporary file is in sight")
		}
		return content("x")(w)
	})
	if err != nil {
		t.Fatal(err)
	}
	if isHidden(t, target) {
		t.Error("the report is hidden")
	}
	folder := filepath.Join(t.TempDir(), "lan-1")
	if err := WriteFolder(disk.Folder{}, folder, []NewFile{{Name: "a", Write: content("x")}}); err != nil || isHidden(t, folder) {
		t.Errorf("the folder is hidden, or %v", err)
	}
}

func isHidden(t *testing.T, name string) bool {
	t.Helper()
	path, err := windows.UTF16PtrFromString(name)
	if err != nil {
		t.Fatal(err)
	}
	attributes, err := windows.GetFileAttributes(path)
	if err != nil {
		t.Fatal(err)
	}
	return attributes&windows.FILE_ATTRIBUTE_HIDDEN != 0
}
