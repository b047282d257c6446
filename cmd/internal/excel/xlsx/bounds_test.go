package xlsx

import (
	"bytes"
	"errors"
	"testing"
)

// A workbook is written up to its bounds, and refused with nothing written one
// beyond: rows of a worksheet, bytes of a part, bytes of the file.
func TestBounds(t *testing.T) {
	size := func(change func(*bounds)) (int, error) {
		b := New("vi-VN")
		defer b.Close()
		change(&b.bounds)
		b.AddWorksheets([]string{"dài"})
		s := b.Sheet("dài", 10)
		s.Streamed()
		s.HeadDone(0)
		for range 100 {
			s.Text(1, "một dòng", Style{})
			s.Next(nil)
		}
		s.EndStream()
		var out bytes.Buffer
		err := b.Write(&out)
		return out.Len(), err
	}
	whole, err := size(func(*bounds) {})
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		change func(*bounds)
		fits   bool
	}{
		"as many rows as there are":   {func(b *bounds) { b.rows = 100 }, true},
		"one row more than there are": {func(b *bounds) { b.rows = 99 }, false},
		"a part too large":            {func(b *bounds) { b.part = 1000 }, false},
		"a file too large":            {func(b *bounds) { b.archive = 1000 }, false},
		"a file of that size":         {func(b *bounds) { b.archive = uint64(whole) }, true}, //nolint:gosec // a length
	} {
		written, err := size(test.change)
		if test.fits && (err != nil || written != whole) {
			t.Errorf("%s: %d bytes, %v", name, written, err)
		}
		if !test.fits && (!errors.Is(err, ErrTooLarge) || written > 0) {
			t.Errorf("%s: %d bytes, %v", name, written, err)
		}
	}
}
