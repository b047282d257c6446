package disk

import "testing"

// Drives, roots and devices are as Windows has them from a folder.
func TestDrives(t *testing.T) {
	t.Parallel()
	here, share := At(`D:\xã\Vân Khê`), At(`\\máy\kho\xã`)
	for _, c := range []struct {
		here       Folder
		name, want string
	}{
		{here, `a.xlsx`, `D:\xã\Vân Khê\a.xlsx`}, {here, `..\a.xlsx`, `D:\xã\Vân Khê\..\a.xlsx`}, {here, `phieu/a.xlsx`, `D:\xã\Vân Khê\phieu/a.xlsx`},
		{here, `\a.xlsx`, `D:\a.xlsx`}, {here, `d:a.xlsx`, `D:\xã\Vân Khê\a.xlsx`}, {here, `E:a.xlsx`, `E:a.xlsx`}, {here, `e:\a.xlsx`, `e:\a.xlsx`},
		{here, `\\máy\kho\a.xlsx`, `\\máy\kho\a.xlsx`}, {here, `nul`, `nul`}, {share, `a.xlsx`, `\\máy\kho\xã\a.xlsx`}, {share, `\a.xlsx`, `\\máy\kho\a.xlsx`},
		{At(`C:\`), `a.xlsx`, `C:\a.xlsx`},
	} {
		if got := c.here.Path(c.name); got != c.want {
			t.Errorf("%s from %s: %s, want %s", c.name, c.here, got, c.want)
		}
	}
	if full := here.Full(`\a.xlsx`); full != `D:\a.xlsx` {
		t.Errorf("in full: %s", full)
	}
}
