package xlsxscan

import (
	"os"
	"path/filepath"
	"testing"

	"chibo/cmd/internal/dev/world"
)

// BenchmarkScan reads every cell of 200 workbooks of three forms, on one core.
// BenchmarkProvince of cmd/internal/dev/scale holds it against the limit and the
// reference.
func BenchmarkScan(b *testing.B) {
	books, size := folder(b)
	scratch := NewScratch()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range books {
			book, err := Open(data, scratch)
			if err != nil {
				b.Fatal(err)
			}
			for _, sheet := range book.Sheets() {
				if _, err := book.Read(sheet); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
}

// folder returns the workbooks.
func folder(b *testing.B) (books [][]byte, size int64) {
	b.Helper()
	dir := b.TempDir()
	if _, err := world.Write(dir, world.Options{Seed: 1, Cells: 200, Criteria: world.Province, Dressed: true}); err != nil {
		b.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, world.SheetsFolder, "*.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		books = append(books, data)
		size += int64(len(data))
	}
	return books, size
}
