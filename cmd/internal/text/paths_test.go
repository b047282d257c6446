package text

import (
	"testing"

	"chibo/criteria/diag"
)

// On a Windows screen paths are as they are typed there; elsewhere, and in what
// other programs read, they have slashes.
func TestPathsOnScreen(t *testing.T) {
	plain := New(Vietnamese)
	windows, unix := plain.OnScreen('\\'), plain.OnScreen('/')
	for path, want := range map[string]string{
		"phieu/2026-Q3/CB01.xlsx": `phieu\2026-Q3\CB01.xlsx`, `//?/C:/chi bo/x.xlsx`: `C:\chi bo\x.xlsx`,
		`\\?\C:\chi bo\x.xlsx`: `C:\chi bo\x.xlsx`, `\\?\UNC\may\phieu`: `\\may\phieu`, "//may/phieu": `\\may\phieu`, "": "",
	} {
		if got := windows.Path(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
		if plain.Path(path) != path || unix.Path(path) != path {
			t.Errorf("%s is not left alone", path)
		}
	}
	if got := windows.Text("written", "file", "bao-cao/q3.xlsx"); got != `Đã ghi bao-cao\q3.xlsx` {
		t.Error(got)
	}
	if got := plain.Text("written", "file", "bao-cao/q3.xlsx"); got != "Đã ghi bao-cao/q3.xlsx" {
		t.Error(got)
	}
	pos := diag.Pos{File: "phieu/CB01.xlsx", Sheet: "Tháng 7/2026", Cell: "D4"}
	if got := windows.Place(pos); got != `phieu\CB01.xlsx, trang tính "Tháng 7/2026", ô D4` {
		t.Error(got)
	}
	// What is no path keeps its slashes.
	if got := windows.Text("guided.closed", "period", "quý III", "number", "45-BC/ĐU", "edition", 1); got != "quý III đã chốt theo Báo cáo số 45-BC/ĐU (lần 1)." {
		t.Error(got)
	}
}
