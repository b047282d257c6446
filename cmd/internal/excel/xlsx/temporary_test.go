package xlsx

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// TestRowsGoThroughNoTemporaryFile: the library keeps from 16 MB of a worksheet on in
// a temporary file, which a killed run would leave behind under a name that is not
// ours. Rows are handed over in pieces that stay far below; a folder in which
// something was made for a moment has another time.
func TestRowsGoThroughNoTemporaryFile(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, folder)
	}
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := os.Chtimes(folder, long, long); err != nil {
		t.Fatal(err)
	}
	b := New("vi-VN")
	defer b.Close()
	b.AddWorksheets([]string{"dài"}, "ẩn")
	line := strings.Repeat("một dòng của báo cáo; ", 1000)
	b.Do(b.Hidden("ẩn").Write(func(put func(string)) error {
		for range 1000 {
			put(line) // 28 MB
		}
		return nil
	}))
	if err := b.Write(io.Discard); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(folder); err != nil || !info.ModTime().Equal(long) {
		t.Errorf("something was made in the folder of temporary files: %v %v", info.ModTime(), err)
	}
}
