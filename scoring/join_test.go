package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/merge"
)

// yearRun scores a part of one and the same year: what the sheets of a month
// say does not depend on the part.
func yearRun(t *testing.T, seed uint64, set *criteria.Set, text string, change func(*scoring.Roster)) *scoring.Result {
	t.Helper()
	period, err := scoring.ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	roster := &scoring.Roster{}
	var sheets []scoring.Sheet
	var decisions []scoring.Decision
	for i := range 8 {
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprintf("C%02d", i), Name: fmt.Sprintf("Chi bộ %d", i),
			Committee: []string{"Đảng bộ A", "Đảng bộ B"}[i/5], Kind: "thôn", Members: criteria.Some(10 + i)})
	}
	roster.Cells[2].From = scoring.Month{Year: 2026, Month: 5}
	roster.Cells[3].To = scoring.Month{Year: 2026, Month: 10}
	if change != nil {
		change(roster)
	}
	for i := range roster.Cells {
		for _, month := range period.Months() {
			if !roster.Cells[i].ExistedIn(month) {
				continue
			}
			random := rand.New(rand.NewPCG(seed, uint64(i*100+month.Month)))
			sheets = append(sheets, yearSheets(random, set, i, month)...)
			if random.IntN(9) == 0 {
				decisions = append(decisions, scoring.Decision{Cell: i, Month: month, Criterion: -1, Grade: 1, Reason: "thanh tra", Document: "12-QĐ/ĐU",
					Pos: diag.Pos{File: "quyet-dinh.xlsx", Sheet: "1", Cell: fmt.Sprintf("D%d", i*12+month.Month)}})
			}
		}
	}
	return scoring.Score(roster, []*criteria.Set{set}, period, sheets, decisions)
}

// yearSheets are what a cell sent of a month: nothing, one sheet, or a thematic
// one beside it.
func yearSheets(random *rand.Rand, set *criteria.Set, cell int, month scoring.Month) []scoring.Sheet {
	source := scoring.Source{File: fmt.Sprintf("%d-%s.xlsx", cell, month), Sheet: month.String()}
	sheet := scoring.Sheet{Cell: cell, Month: month, Kind: scoring.Regular, Layout: scoring.FormLayout, Source: source, Pos: source.Pos(),
		Self: scoring.Column{Present: true, Marks: randomMarks(random, set.Leaves(), false)}}
	sheet.SetFacts(scoring.Facts{Date: scoring.Fact[criteria.Date]{Value: criteria.Date{Year: 2026, Month: month.Month, Day: 5}, Known: true}})
	switch random.IntN(30) {
	case 0:
		return nil
	case 1:
		sheet.NotHeld, sheet.Self = true, scoring.Column{Present: true}
	case 2:
		word := scoring.Mark{State: scoring.WordMark, Text: "năm", At: scoring.Place{Of: &scoring.Origin{File: source.File, Sheet: source.Sheet}, Row: 1, Col: 3}}
		sheet.Self.Marks = sheet.Self.Marks.Changed(func(i int, mark scoring.Mark) scoring.Mark {
			if i == 0 {
				return word
			}
			return mark
		})
	case 3:
		other := sheet
		other.Kind, other.Set, other.Source.File = scoring.Thematic, -1, "cd-"+source.File
		other.Pos = other.Source.Pos()
		return []scoring.Sheet{sheet, other}
	}
	return []scoring.Sheet{sheet}
}

func parts(t *testing.T, seed uint64, set *criteria.Set, periods string) (list []merge.Part) {
	t.Helper()
	for _, p := range strings.Fields(periods) {
		list = append(list, merge.Part{Name: p + ".xlsx", Issuer: scoring.Issuer{Committee: "Đảng ủy xã"}, Result: yearRun(t, seed, set, p, nil)})
	}
	return list
}

func joinOne(t *testing.T, parts []merge.Part, period string) *scoring.Result {
	t.Helper()
	whole, err := scoring.ParsePeriod(period)
	if err != nil {
		t.Fatal(err)
	}
	joined, err := merge.Periods(parts, whole)
	if err != nil {
		t.Fatal(err)
	}
	merged, err := merge.Reports(joined)
	if err != nil {
		t.Fatal(err)
	}
	return merged
}

// TestJoinIsWhole: the year from its parts' reports is the year scored from
// twelve months' sheets, however it was cut, by mean and by counts, and also
// after the reports were written and read.
func TestJoinIsWhole(t *testing.T) {
	counts, err := criteria.Builtin("phu-tho-khoi")
	if err != nil {
		t.Fatal(err)
	}
	lenient := *counts
	lenient.Period.Missing, lenient.Period.NotHeld = criteria.MissingZero, criteria.MissingSkip
	for name, set := range map[string]*criteria.Set{"mean": explainedSet(t), "counts": counts, "zero and skip": &lenient} {
		for seed := range uint64(4) {
			whole := yearRun(t, seed, set, "2026", nil)
			for _, cut := range []string{"2026-Q1 2026-Q2 2026-Q3 2026-Q4", "2026-Q4 2026-H1 2026-Q3", "2026-9M 2026-10 2026-11 2026-12", "2026"} {
				t.Run(fmt.Sprint(name, seed, " ", cut), func(t *testing.T) {
					sameResult(t, joinOne(t, parts(t, seed, set, cut), "2026"), whole)
				})
			}
		}
	}
}

// TestJoinAfterExport: nothing that the year needs is lost on the way through a
// report's file.
func TestJoinAfterExport(t *testing.T) {
	set := explainedSet(t)
	quarters := parts(t, 1, set, "2026-Q1 2026-Q2 2026-Q3 2026-Q4")
	for i := range quarters {
		texts, err := carriedTexts(quarters[i].Result, quarters[i].Issuer)
		if err != nil {
			t.Fatal(err)
		}
		if quarters[i].Result, _, err = imported(texts); err != nil {
			t.Fatal(err)
		}
	}
	sameResult(t, joinOne(t, quarters, "2026"), yearRun(t, 1, set, "2026", nil))
}

// TestJoinTellsWhatIsMissing: the months of an absent report stand as not sent,
// and that is told.
func TestJoinTellsWhatIsMissing(t *testing.T) {
	r := joinOne(t, parts(t, 1, explainedSet(t), "2026-Q1 2026-Q2 2026-Q4"), "2026")
	told := 0
	for _, p := range r.Problems {
		if p.Code == diag.MissingReport {
			told++
			if got := fmt.Sprint(p.Message.Args[1]); got != "2026-Q3" || p.Severity != diag.Warning {
				t.Errorf("told of %s", got)
			}
		}
	}
	if told != 1 || r.Summary.Graded != 0 {
		t.Errorf("told %d times, %d graded", told, r.Summary.Graded)
	}
}

// TestJoinMatchesCells: by id, else by name within the committee; the last
// report's names stand, and a cell that it lacks is kept.
func TestJoinMatchesCells(t *testing.T) {
	set := explainedSet(t)
	list := []merge.Part{
		{Name: "a", Result: yearRun(t, 1, set, "2026-H1", func(r *scoring.Roster) {
			r.Cells[0].Name = "Chi bộ cũ"
			r.Cells[1].ID = r.Cells[1].Name
		})},
		{Name: "b", Result: yearRun(t, 1, set, "2026-H2", func(r *scoring.Roster) { r.Cells = r.Cells[:6] })},
	}
	r := joinOne(t, list, "2026")
	if len(r.Cells) != 8 || len(r.Cells[0].Meetings) < 12 || len(r.Cells[1].Meetings) < 12 {
		t.Fatalf("%d cells", len(r.Cells))
	}
	for i, want := range []string{"note.named-before", "note.named-before", "", "", "", "", "note.not-in-report", "note.not-in-report"} {
		var keys []string
		for _, n := range r.Cells[i].Notes {
			keys = append(keys, n.Key)
		}
		if want != "" && !strings.Contains(strings.Join(keys, " "), want) {
			t.Errorf("%s: notes %v, want %s", r.Cells[i].Cell.ID, keys, want)
		}
	}
	if got := r.Cells[0].Cell.Name; got != "Chi bộ 0" {
		t.Errorf("the first cell is %s", got)
	}
}

func TestJoinRefuses(t *testing.T) {
	set := explainedSet(t)
	other := *set
	other.SHA256 = "0"
	year, err := scoring.ParsePeriod("2026")
	if err != nil {
		t.Fatal(err)
	}
	for key, list := range map[string][]merge.Part{
		"merge-overlap":        parts(t, 1, set, "2026-Q1 2026-H1"),
		"merge-outside":        parts(t, 1, set, "2026-Q1 2025-Q4"),
		"merge-duplicate-cell": parts(t, 1, set, "2026-Q1 2026-Q1"),
		"merge-criteria":       append(parts(t, 1, set, "2026-Q1"), parts(t, 1, &other, "2026-Q2")...),
	} {
		if _, err := merge.Periods(list, year); err == nil || err.Error() != key {
			t.Errorf("%v, want %s", err, key)
		}
	}
}
