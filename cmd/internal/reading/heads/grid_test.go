package heads

import "testing"

func TestAddresses(t *testing.T) {
	for _, c := range []struct {
		row, col int
		want     string
	}{{0, 0, "A1"}, {13, 3, "D14"}, {8, 25, "Z9"}, {0, 26, "AA1"}, {0, 51, "AZ1"}, {0, 52, "BA1"}, {0, 701, "ZZ1"}, {0, 702, "AAA1"}} {
		if got := Address(c.row, c.col); got != c.want {
			t.Errorf("row %d, column %d: %s, want %s", c.row, c.col, got, c.want)
		}
	}
}
