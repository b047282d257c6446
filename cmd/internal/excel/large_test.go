package excel

import (
	"bytes"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/scoring"
	"chibo/scoring/wire"
)

// TestExcelInPieces: rows that were written in many pieces are all there, in
// their order, and the bytes do not hang on which piece was ready when.
func TestExcelInPieces(t *testing.T) {
	const cells = 500
	r := viewtest.LargeReport(cells)
	content := bookOf(t, r, text.Vietnamese)
	if !bytes.Equal(content, bookOf(t, r, text.Vietnamese)) {
		t.Error("the same report gave other bytes")
	}
	f := viewtest.Open(t, content)
	detail, err := f.GetRows(names.Detail)
	if err != nil {
		t.Fatal(err)
	}
	const head = detailTitleRows + detailHeadRows
	for i, row := range detail[head:] {
		if want := strconv.Itoa(i + 1); row[0] != want {
			t.Fatalf("row %d has the number %q, want %s", head+i+1, row[0], want)
		}
	}
	if got := len(detail) - head; got != 3*cells {
		t.Errorf("%d meetings, want %d", got, 3*cells)
	}
	data, err := f.GetRows(names.Data)
	if err != nil {
		t.Fatal(err)
	}
	result := *r.Result
	result.Problems = r.Problems
	var texts []string
	issuer := scoring.Issuer{Committee: r.Letterhead.Committee, Superior: r.Letterhead.Superior}
	err = wire.Export(&result, issuer, func(text string) { texts = append(texts, text) })
	if err != nil || len(data) != len(texts) {
		t.Fatalf("%d texts hidden, want %d; %v", len(data), len(texts), err)
	}
	for i, want := range texts {
		if got := strings.Join(data[i], ""); got != want {
			t.Fatalf("text %d is %.80q, want %.80q", i, got, want)
		}
	}
}

// TestExcelLarge writes a province's report. CHIBO_LARGE keeps it, at its full
// size of 5,000 cells, in the folder named.
func TestExcelLarge(t *testing.T) {
	cells, out := 300, io.Discard
	if folder := os.Getenv("CHIBO_LARGE"); folder != "" {
		file, err := os.Create(folder + "/lon.xlsx")
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		cells, out = 5000, file
	}
	r := viewtest.LargeReport(cells)
	runtime.GC()
	var before, peak runtime.MemStats
	runtime.ReadMemStats(&before)
	done := make(chan struct{})
	sampled := make(chan uint64)
	go func() {
		most := uint64(0)
		for {
			select {
			case <-done:
				sampled <- most
				return
			case <-time.After(50 * time.Millisecond):
				runtime.ReadMemStats(&peak)
				most = max(most, peak.HeapAlloc)
			}
		}
	}()
	start := time.Now()
	err := Excel(out, r, text.New(text.Vietnamese))
	close(done)
	most := <-sampled
	if err != nil {
		t.Fatal(err)
	}
	used := max(most, before.HeapAlloc) - before.HeapAlloc
	t.Logf("%d cells: %v, at most %d MiB above the result's own %d", cells, time.Since(start).Round(time.Millisecond), used>>20, before.HeapAlloc>>20)
	if limit := uint64(32<<20 + cells*20<<10); used > limit { // some 130 MiB at full size
		t.Errorf("%d bytes in use for %d cells, want at most %d", used, cells, limit)
	}
}
