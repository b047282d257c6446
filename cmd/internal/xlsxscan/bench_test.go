package xlsxscan

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/world"
)

// folder returns the workbooks of 200 cells, three form sheets each.
func folder(b *testing.B) (books [][]byte, size int64) {
	b.Helper()
	dir := b.TempDir()
	if _, err := world.Write(dir, world.Options{Seed: 1, Cells: 200, Criteria: world.AnPhu}); err != nil {
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

// BenchmarkInflate is the limit: the sheets and shared strings inflated, and
// nothing done with them.
func BenchmarkInflate(b *testing.B) {
	books, size := folder(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range books {
			inflate(b, data)
		}
	}
}

func inflate(b *testing.B, data []byte) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range archive.File {
		if dir := filepath.Dir(f.Name); dir != "xl/worksheets" && f.Name != "xl/sharedStrings.xml" {
			continue
		}
		part, err := f.Open()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, part); err != nil {
			b.Fatal(err)
		}
		if err := part.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScan reads every cell by the scanner.
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

// BenchmarkExcelize reads every cell by the reference.
func BenchmarkExcelize(b *testing.B) {
	books, size := folder(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range books {
			f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
			if err != nil {
				b.Fatal(err)
			}
			for _, sheet := range f.GetSheetList() {
				rows, err := f.Rows(sheet)
				if err != nil {
					b.Fatal(err)
				}
				for rows.Next() {
					if _, err := rows.Columns(); err != nil {
						b.Fatal(err)
					}
				}
				if err := rows.Close(); err != nil {
					b.Fatal(err)
				}
			}
			if err := f.Close(); err != nil {
				b.Fatal(err)
			}
		}
	}
}
