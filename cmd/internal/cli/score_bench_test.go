package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	testworld "chibo/cmd/internal/world"
	"chibo/scoring"
)

// BenchmarkScore scores 500 workbooks of three form sheets each, everything
// included: reading, recognising, scoring and JSON out.
func BenchmarkScore(b *testing.B) {
	dir := b.TempDir()
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		b.Fatal(err)
	}
	options := testworld.Options{Seed: 1, Cells: 500, Period: period, Criteria: testworld.AnPhu, Layouts: []scoring.Layout{scoring.FormLayout}}
	if _, err := testworld.Write(dir, options); err != nil {
		b.Fatal(err)
	}
	args := []string{"score", filepath.Join(dir, testworld.SheetsFolder), "-r", filepath.Join(dir, testworld.RosterFile),
		"-c", filepath.Join(dir, testworld.CriteriaFile), "-p", "2026-Q3", "-f", "json", "--quiet"}
	b.SetBytes(bytesBelow(b, dir))
	b.ReportAllocs()
	for b.Loop() {
		env := Env{Args: args, Stdout: io.Discard, Stderr: io.Discard, Now: time.Now, Getenv: func(string) string { return "" }}
		if status := Run(context.Background(), env); status > exitFaults {
			b.Fatalf("exit status %d", status)
		}
	}
}

// bytesBelow returns the size of all files of a folder.
func bytesBelow(b *testing.B, dir string) (size int64) {
	err := filepath.WalkDir(dir, func(_ string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		size += info.Size()
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return size
}
