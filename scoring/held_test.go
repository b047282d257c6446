package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// A cell's results are to take no more than this: a country of 260,000 cells is
// then a gigabyte. They are held by the difference of two sizes, so that what a
// run holds once does not count.
const mostHeldPerCell = 4 << 10

func TestResultsHeldPerCell(t *testing.T) {
	set := thirtyOneCriteria(t)
	small, large := heldBy(t, set, 200), heldBy(t, set, 1200)
	if perCell := (large - small) / 1000; perCell > mostHeldPerCell {
		t.Errorf("a cell of three meetings takes %d bytes, %d at most", perCell, mostHeldPerCell)
	} else {
		t.Logf("a cell of three meetings takes %d bytes", perCell)
	}
}

// thirtyOneCriteria is a set with a criterion that the facts measure, and a grade
// that asks for one of them.
func thirtyOneCriteria(t *testing.T) *criteria.Set {
	var text strings.Builder
	text.WriteString("groups:\n")
	for group := 1; group <= 6; group++ {
		fmt.Fprintf(&text, "  - id: %q\n    title: Phần %d\n    max: 15\n    criteria:\n", fmt.Sprint(group), group)
		for i := 1; i <= 5; i++ {
			fmt.Fprintf(&text, "      - { id: \"%d.%d\", title: Nội dung %d.%d, max: 3, kind: points }\n", group, i, group, i)
		}
	}
	text.WriteString("  - id: \"7\"\n    title: Dự họp\n    max: 10\n    criteria:\n" +
		"      - { id: \"7.1\", title: Tỷ lệ, max: 10, kind: tiers, measure: attendance, tiers: [{ points: 10, from: 90% }, { points: 5 }] }\n")
	return rubric(t, text.String(), gated("{ attendance: 90% }", ""))
}

// heldBy measures what the results of a made-up quarter hold.
func heldBy(t *testing.T, set *criteria.Set, cells int) int {
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(31, 4))
	roster := &scoring.Roster{}
	for i := range cells {
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprint("CB", i), Name: fmt.Sprint("Chi bộ thôn ", i), Committee: fmt.Sprint("Đảng bộ xã ", i/20),
			Kind: "thôn", Members: criteria.Some(15), Exempt: criteria.Some(0), FixedDay: criteria.Some(3)})
	}
	before := heapInUse()
	result := scoring.ScoreAndRelease(roster, []*criteria.Set{set}, period, quarterSheets(random, set, period, cells), nil)
	held := heapInUse() - before
	runtime.KeepAlive(roster)
	if graded := result.Summary.Graded; graded < cells*9/10 {
		t.Fatalf("only %d of %d cells are graded", graded, cells)
	}
	return held
}

func heapInUse() int {
	var stats runtime.MemStats
	runtime.GC()
	runtime.GC() // what the first one only made ready to be freed
	runtime.ReadMemStats(&stats)
	return int(stats.HeapAlloc)
}

func quarterSheets(random *rand.Rand, set *criteria.Set, period scoring.Period, cells int) (sheets []scoring.Sheet) {
	for i := range cells {
		for _, month := range period.Months() {
			sheets = append(sheets, monthSheet(random, set, i, month))
		}
	}
	return sheets
}

// monthSheet is a form as clerks hand it in: both columns, all facts, a stated
// total, a note where points were lost.
func monthSheet(random *rand.Rand, set *criteria.Set, cell int, month scoring.Month) scoring.Sheet {
	of := &scoring.Origin{File: fmt.Sprintf("phieu/%d.xlsx", cell), Sheet: fmt.Sprintf("Tháng %d", month.Month)}
	at := func(row, col int32) scoring.Place { return scoring.Place{Of: of, Row: row, Col: col} }
	s := scoring.Sheet{Cell: cell, Month: month, Kind: scoring.Regular, Layout: scoring.FormLayout,
		Source: scoring.Source{File: of.File, Sheet: of.Sheet}}
	s.Pos = s.Source.Pos()
	var self, review []scoring.Mark
	for i, leaf := range set.Leaves() {
		points := leaf.Max
		if leaf.Kind == criteria.ByPoints && random.IntN(8) == 0 {
			points -= criteria.Point / 2
			s.Notes.Set(i, "ít ý kiến thảo luận")
		}
		row := int32(12 + i + i/6) // a group's head now and then
		self = append(self, scoring.Mark{State: scoring.NumberMark, Points: points, Text: points.Decimal(), At: at(row, 4)})
		review = append(review, scoring.Mark{State: scoring.NumberMark, Points: points, Text: points.Decimal(), At: at(row, 5)})
	}
	s.Self = scoring.Column{Present: true, Marks: scoring.PackMarks(self)}
	s.Review = scoring.Column{Present: true, Marks: scoring.PackMarks(review)}
	told := func(value int, row int32) scoring.Fact[int] {
		return scoring.Fact[int]{Value: value, Known: true, At: at(row, 2)}
	}
	s.SetFacts(scoring.Facts{
		Date:    scoring.Fact[criteria.Date]{Value: criteria.Date{Year: month.Year, Month: month.Month, Day: 3}, Known: true, At: at(4, 2)},
		Minutes: told(95, 5), Members: told(15, 6), Exempt: told(0, 6), Present: told(15, 7), Excused: told(0, 8), Unexcused: told(0, 9),
		Speakers: told(12, 10), Resolution: scoring.Fact[criteria.Rate]{Value: criteria.Percent(95 * criteria.Point), Known: true, At: at(11, 2)},
		Superior: scoring.Fact[string]{Value: "đ/c Lê Văn Tám", Known: true, At: at(11, 4)},
	})
	return s
}
