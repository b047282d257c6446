package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"
)

// A workbook is written up to its bounds, and refused with nothing written one
// beyond: rows of a worksheet, bytes of all parts, bytes of the file, hidden texts.
func TestBounds(t *testing.T) {
	const hidden = "một chữ ẩn"
	written := func(change func(*bounds)) (bytes.Buffer, error) {
		b := New("vi-VN")
		defer b.Close()
		change(&b.bounds)
		b.AddWorksheets([]string{"dài"}, "ẩn")
		s := b.Sheet("dài", 10)
		s.Streamed()
		s.HeadDone(0)
		for range 100 {
			s.Text(1, "một dòng", Style{})
			s.Next(nil)
		}
		s.EndStream()
		b.Do(b.Hidden("ẩn").Write(func(put func(string)) error {
			put(hidden)
			put(hidden)
			return nil
		}))
		var out bytes.Buffer
		err := b.Write(&out)
		return out, err
	}
	whole, err := written(func(*bounds) {})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(whole.Bytes()), int64(whole.Len()))
	if err != nil {
		t.Fatal(err)
	}
	unpacked := uint64(0)
	for _, part := range archive.File {
		unpacked += part.UncompressedSize64
	}
	for name, test := range map[string]struct {
		change func(*bounds)
		fits   bool
	}{
		"as many rows as there are":   {func(b *bounds) { b.rows = 100 }, true},
		"one row more than there are": {func(b *bounds) { b.rows = 99 }, false},
		"parts of that size together": {func(b *bounds) { b.unpacked = unpacked }, true},
		"one byte more of all parts":  {func(b *bounds) { b.unpacked = unpacked - 1 }, false},
		"a file of that size":         {func(b *bounds) { b.archive = whole.Len() }, true},
		"one byte more of the file":   {func(b *bounds) { b.archive = whole.Len() - 1 }, false},
		"hidden texts as long":        {func(b *bounds) { b.data = 2 * len(hidden) }, true},
		"hidden texts one longer":     {func(b *bounds) { b.data = 2*len(hidden) - 1 }, false},
		"as many hidden texts":        {func(b *bounds) { b.texts = 2 }, true},
		"one hidden text more":        {func(b *bounds) { b.texts = 1 }, false},
	} {
		out, err := written(test.change)
		if test.fits && (err != nil || out.Len() != whole.Len()) {
			t.Errorf("%s: %d bytes, %v", name, out.Len(), err)
		}
		if !test.fits && (!errors.Is(err, ErrTooLarge) || out.Len() > 0) {
			t.Errorf("%s: %d bytes, %v", name, out.Len(), err)
		}
	}
}
