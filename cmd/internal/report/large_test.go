package report

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// largeReport has so many cells of committees of 25, three meetings each, by a
// set of 31 criteria.
func largeReport(cells int) *Report {
	const perCommittee, criteriaCount = 25, 31
	r := sampleReport()
	set := r.Result.Sets[0]
	set.Groups = nil
	for g := range criteriaCount {
		id := fmt.Sprintf("%d", g+1)
		set.Groups = append(set.Groups, criteria.Group{ID: id, Title: "Tiêu chí " + id, Max: 4 * point, Leaf: true,
			Criteria: []criteria.Criterion{{ID: id, Title: "Tiêu chí " + id, Max: 4 * point}}})
	}
	r.Result.Cells, r.Result.Committees, r.Problems = nil, nil, nil
	r.Result.Kinds = []scoring.KindSummary{{Name: "thôn", Summary: scoring.Summary{Cells: cells, Graded: cells, Grades: []int{cells, 0, 0, 0}}}}
	r.Result.Summary = r.Result.Kinds[0].Summary
	r.Result.Targets = nil
	for i := range cells {
		name := fmt.Sprintf("Chi bộ thôn số %d", i+1)
		committee := fmt.Sprintf("Đảng bộ xã %d", i/perCommittee+1)
		if i%perCommittee == 0 {
			n := min(perCommittee, cells-i)
			r.Result.Committees = append(r.Result.Committees, scoring.CommitteeSummary{Name: committee,
				Summary: scoring.Summary{Cells: n, Graded: n, Grades: []int{n, 0, 0, 0}}})
		}
		c := scoring.CellResult{
			Cell:   &scoring.PartyCell{ID: fmt.Sprintf("CB%05d", i+1), Name: name, Committee: committee, Kind: "thôn"},
			Status: scoring.Graded, Score: criteria.Some(124 * point), Grade: criteria.Some(0), Rank: criteria.Some(1),
		}
		for month := 7; month <= 9; month++ {
			c.Meetings = append(c.Meetings, largeMeeting(month, name, criteriaCount))
		}
		r.Result.Cells = append(r.Result.Cells, c)
	}
	return r
}

func largeMeeting(month int, name string, marks int) scoring.MeetingResult {
	m := scoring.MeetingResult{
		Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Status: scoring.Scored, Required: true, Counted: true,
		Layout: scoring.FormLayout, Sources: []scoring.Source{{File: "phieu/" + name + ".xlsx", Sheet: fmt.Sprintf("Tháng %d", month)}},
		Total: criteria.Some(criteria.Points(marks) * 4 * point), Grade: criteria.Some(0), Band: criteria.Some(0),
	}
	m.Self = m.Total
	var list []scoring.MarkResult
	of := &scoring.Origin{File: name}
	for range marks {
		list = append(list, scoring.MarkResult{Self: criteria.Some(4 * point), Official: criteria.Some(4 * point), At: scoring.Place{Of: of}})
	}
	m.Marks = scoring.PackMarkResults(list)
	return m
}

// BenchmarkReport writes the reports of a district and of a small province.
func BenchmarkReport(b *testing.B) {
	for _, cells := range []int{100, 1000} {
		b.Run(fmt.Sprintf("cells=%d", cells), func(b *testing.B) {
			r, p := largeReport(cells), text.New(text.Vietnamese)
			b.ReportAllocs()
			for b.Loop() {
				if err := Excel(io.Discard, r, p); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*cells), "µs/cell")
		})
	}
}

// TestExcelInPieces: rows that were written in many pieces are all there, in
// their order, and the bytes do not hang on which piece was ready when.
func TestExcelInPieces(t *testing.T) {
	const cells = 500
	r := largeReport(cells)
	content := workbook(t, r, text.Vietnamese)
	if !bytes.Equal(content, workbook(t, r, text.Vietnamese)) {
		t.Error("the same report gave other bytes")
	}
	f := open(t, content)
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
	texts, err := scoring.Export(&result, scoring.Issuer{Committee: r.Letterhead.Committee, Superior: r.Letterhead.Superior})
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
	r := largeReport(cells)
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
