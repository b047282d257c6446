package diag

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Pos is the place of a problem: a cell of a worksheet, or a line and column
// of a text file. What is not known is empty or zero.
type Pos struct {
	File   string `json:"f,omitempty"` // as the user named it, with "/"
	Sheet  string `json:"s,omitempty"`
	Cell   string `json:"c,omitempty"` // address such as "D14"
	Line   int    `json:"l,omitempty"` // from 1, in text files
	Column int    `json:"k,omitempty"`
}

// Sort orders problems by place: file, sheet, then line or row, then column,
// and where all are the same by severity and code; what explains the others
// comes before them. Sheets with numbers in
// their names come in the order of the numbers.
func Sort(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(ComparePos(a.Pos, b.Pos), cmp.Compare(b.Code.explains(), a.Code.explains()), cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Code, b.Code))
	})
}

// ComparePos orders two places.
func ComparePos(a, b Pos) int {
	aCol, aRow := splitAddress(a.Cell)
	bCol, bRow := splitAddress(b.Cell)
	return cmp.Or(
		CompareNatural(a.File, b.File), CompareNatural(a.Sheet, b.Sheet),
		cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
		cmp.Compare(aRow, bRow), cmp.Compare(len(aCol), len(bCol)), cmp.Compare(aCol, bCol),
	)
}

// Address writes a cell's address of its row and column, counted from 1: "D14"
// of 14 and 4.
func Address(row, col int) string {
	var text [32]byte
	return string(AppendAddress(text[:0], row, col))
}

// AppendAddress is Address, appended to text.
func AppendAddress(text []byte, row, col int) []byte {
	var letters [16]byte
	at := len(letters)
	for ; col > 0; col = (col - 1) / 26 {
		at--
		letters[at] = byte('A' + (col-1)%26)
	}
	return strconv.AppendInt(append(text, letters[at:]...), int64(row), 10)
}

// Coordinates is the reverse of Address: 0 and 0 for what is no address.
func Coordinates(address string) (row, col int) {
	letters, row := splitAddress(address)
	if len(letters) == 0 || len(letters) > 3 || row <= 0 {
		return 0, 0
	}
	for _, letter := range []byte(letters) {
		if letter < 'A' || letter > 'Z' {
			return 0, 0
		}
		col = col*26 + int(letter-'A') + 1
	}
	return row, col
}

// splitAddress cuts "D14" into "D" and 14; a text that is no address gives
// what it can.
func splitAddress(cell string) (col string, row int) {
	digits := strings.IndexAny(cell, "0123456789")
	if digits < 0 {
		return cell, 0
	}
	for _, r := range cell[digits:] {
		if r < '0' || r > '9' {
			break
		}
		row = row*10 + int(r-'0')
	}
	return cell[:digits], row
}

// CompareNatural compares texts with runs of digits taken as numbers, so that
// "Tháng 9" stands before "Tháng 10".
func CompareNatural(a, b string) int {
	for a != "" && b != "" {
		aRun, aNum := leadingRun(a)
		bRun, bNum := leadingRun(b)
		if aNum && bNum {
			x, y := strings.TrimLeft(aRun, "0"), strings.TrimLeft(bRun, "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y), cmp.Compare(len(aRun), len(bRun))); c != 0 {
				return c
			}
		} else if c := cmp.Compare(aRun, bRun); c != 0 {
			return c
		}
		a, b = a[len(aRun):], b[len(bRun):]
	}
	return cmp.Compare(len(a), len(b))
}

// leadingRun returns the run of digits, or of anything else, at the start.
func leadingRun(s string) (run string, digits bool) {
	isDigit := func(c byte) bool { return c >= '0' && c <= '9' }
	digits = isDigit(s[0])
	for i := 1; i < len(s); i++ {
		if isDigit(s[i]) != digits {
			return s[:i], digits
		}
	}
	return s, digits
}
