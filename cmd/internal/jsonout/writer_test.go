package jsonout

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/discipline"
)

// TestCellsAsEncodingJSON holds the writer of cells to the structs it stands for,
// over cells with every part set and unset and texts of every kind.
func TestCellsAsEncodingJSON(t *testing.T) {
	p := text.New(text.Vietnamese)
	for seed := range uint64(400) {
		d := dice{rand.New(rand.NewPCG(seed, 8))}
		r := viewtest.Sample()
		r.Result.Sets = []*criteria.Set{viewtest.SampleSet(), viewtest.SampleSet()}
		r.Result.Sets[1].ID, r.Result.Sets[1].Groups[0].Criteria[0].ID = d.text(), d.text()
		if d.maybe() {
			r.Result.Period = scoring.Period{Kind: criteria.MonthRange, First: scoring.Month{Year: 2025, Month: 11}, Last: scoring.Month{Year: 2026, Month: 12}}
		}
		w := newCellWriter(r, p)
		for range 3 { // in one text, as a run writes them
			cell, kept := d.cell(), d.kept()
			want := cellOf(r, &cell, leavesOf(r), p)
			want.Kept = keptEntry(&kept)
			reference, err := encode(want, "  ")
			w.text, w.depth, w.first = w.text[:0], len("  "), true
			if err := errors.Join(err, w.cell(&cell, &kept)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(w.text, reference) {
				t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, w.text, reference)
			}
		}
	}
}

// TestProblemsAsEncodingJSON does the same for problems.
func TestProblemsAsEncodingJSON(t *testing.T) {
	p := text.New(text.English)
	for seed := range uint64(100) {
		d := dice{rand.New(rand.NewPCG(seed, 9))}
		var problems []diag.Problem
		for range d.IntN(4) {
			pos := diag.Pos{File: d.text(), Sheet: d.text(), Cell: d.text(), Line: d.IntN(2) * d.IntN(9), Column: d.IntN(2) * d.IntN(9)}
			problems = append(problems, diag.New(pickCode(d), "", pos, "text", d.text(), "cell", d.text()))
		}
		want, err := encode(struct {
			Problems []ProblemEntry `json:"problems"`
		}{ProblemEntries(problems, p)}, "")
		w := writer{text: []byte("{"), depth: 1, first: true}
		w.problems(problems, p)
		w.close('}')
		if err != nil || !bytes.Equal(w.text, want) {
			t.Fatalf("seed %d: got\n%s\nwant\n%s (%v)", seed, w.text, want, err)
		}
	}
}

func pickCode(d dice) diag.Code {
	codes := diag.Codes()
	return codes[d.IntN(len(codes))]
}

func leavesOf(r *view.Report) (leaves [][]criteria.Leaf) {
	for _, set := range r.Result.Sets {
		leaves = append(leaves, set.Leaves())
	}
	return leaves
}

func FuzzJSONString(f *testing.F) {
	for _, s := range hostileTexts() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := encode(s, "")
		if got := appendString(nil, s); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%q: got %s, want %s (%v)", s, got, want, err)
		}
	})
}

// TestInTurn: texts come in their order, whoever made them, and an error of one
// ends as the whole's.
func TestInTurn(t *testing.T) {
	var out bytes.Buffer
	broken := errors.New("broken")
	err := inTurn(100, func() func(int) ([]byte, error) {
		return func(i int) ([]byte, error) {
			if i == 50 {
				return nil, broken
			}
			return []byte{byte(i)}, nil
		}
	}, &out)
	if !errors.Is(err, broken) || out.Len() != 99 || !isSorted(out.Bytes()) {
		t.Errorf("%v, %v", out.Bytes(), err)
	}
}

func isSorted(b []byte) bool {
	for i := 1; i < len(b); i++ {
		if b[i] < b[i-1] {
			return false
		}
	}
	return true
}

func hostileTexts() []string {
	return []string{"", "Chi bộ thôn Đông", `"`, `\`, "\x00", "\x1f", "\x7f", "\b\f\n\r\t", "a\xffb", "\xed\xa0\x80", "\xe2\x80", "\u2028", "x\u2029", "–", "<b>&</b>",
		"\ufffd", "\ufeff", "Ph\u0301u", "=1+1", "𠀀", "\xe2\x80\xa8\"", "\u0085"}
}

// dice throws cells.
type dice struct{ *rand.Rand }

func (d dice) maybe() bool { return d.IntN(2) == 0 }

func (d dice) text() string {
	texts := hostileTexts()
	return texts[d.IntN(len(texts))]
}

func (d dice) int() criteria.Optional[int] {
	return criteria.Optional[int]{Value: d.IntN(40), Known: d.maybe()}
}

func (d dice) grade() criteria.Optional[int] {
	return criteria.Optional[int]{Value: d.IntN(4), Known: d.maybe()}
}

func (d dice) points() criteria.Optional[criteria.Points] {
	return criteria.Optional[criteria.Points]{Value: criteria.Points(d.IntN(200_000) - 50_000), Known: d.maybe()}
}

func (d dice) messages() (list []diag.Message) {
	for range d.IntN(3) {
		list = append(list, diag.Msg("note.members-differ", "sheet", d.IntN(9), "roster", d.text()))
	}
	return list
}

func (d dice) decisions() (list []scoring.Decision) {
	for range 1 + d.IntN(2) {
		list = append(list, scoring.Decision{Month: scoring.Month{Year: 2026, Month: 7}, Criterion: d.IntN(4) - 1, Grade: d.IntN(4), Points: d.points().Value,
			Reason: d.text(), Document: d.text(), Date: criteria.Optional[criteria.Date]{Value: criteria.Date{Year: 2026, Month: 10, Day: 2}, Known: d.maybe()}})
	}
	return list
}

func (d dice) cell() scoring.CellResult {
	c := scoring.CellResult{
		Cell: &scoring.PartyCell{ID: d.text(), Name: d.text(), Committee: d.text(), Under: d.text(), Kind: d.text(), Members: d.int()}, Outside: d.maybe(),
		Status: scoring.CellStatus(d.text()), Score: d.points(), Grade: d.grade(), Rank: d.int(), Limits: d.messages(), Notes: d.messages(),
	}
	if d.maybe() {
		c.Decision = &scoring.CellDecision{Score: d.points(), Grade: d.grade(), Decisions: d.decisions()}
	}
	for month := range d.IntN(4) {
		c.Meetings = append(c.Meetings, d.meeting(7+month))
	}
	return c
}

func (d dice) meeting(month int) scoring.MeetingResult {
	m := scoring.MeetingResult{
		Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.MeetingKind(d.text()), Combined: d.maybe(), Counted: d.maybe(),
		Status: scoring.MeetingStatus(d.text()), Self: d.points(), Review: d.points(), Total: d.points(), Grade: d.grade(), Set: d.IntN(4) - 1,
		Limits: d.messages(), Notes: d.messages(), Chair: scoring.Chair(d.text()),
		Layout: []scoring.Layout{scoring.FormLayout, scoring.TableLayout, scoring.TotalsLayout}[d.IntN(3)],
	}
	m.SetFacts(d.facts())
	m.SetAttendance(scoring.AttendanceResult{Members: d.int(), Exempt: d.int(), Present: d.int(), Excused: d.int(), Unexcused: d.int(), Rate: d.rate()})
	if d.maybe() {
		m.Sources = []scoring.Source{{File: d.text(), Sheet: d.text()}, {File: "b"}}
	}
	if d.maybe() {
		m.Decision = &scoring.MeetingDecision{Total: d.points(), Grade: d.grade(), Decisions: d.decisions()}
	}
	marks := make([]scoring.MarkResult, d.IntN(6)) // one more than there are criteria, too
	for i := range marks {
		marks[i] = scoring.MarkResult{Self: d.points(), Review: d.points(), Official: d.points()}
		if d.maybe() {
			marks[i].At = scoring.Place{Of: &scoring.Origin{File: "a"}, Row: d.Int32N(3) * d.Int32N(1_048_576), Col: d.Int32N(2) * d.Int32N(16_384)}
		}
	}
	m.Marks = scoring.PackMarkResults(marks)
	return m
}

func (d dice) rate() criteria.Optional[criteria.Rate] {
	return criteria.Optional[criteria.Rate]{Value: criteria.Rate{Num: d.Int64N(20), Den: d.Int64N(20)}, Known: d.maybe()}
}

func (d dice) facts() scoring.Facts {
	number := func() scoring.Fact[int] { return scoring.Fact[int]{Value: d.IntN(200), Known: d.maybe()} }
	f := scoring.Facts{
		Date:    scoring.Fact[criteria.Date]{Value: criteria.Date{Year: 2026, Month: 7, Day: 5}, Known: d.maybe()},
		Minutes: number(), Speakers: number(), Resolution: scoring.Fact[criteria.Rate]{Value: d.rate().Value, Known: d.maybe()},
		Form:     scoring.Fact[scoring.MeetingForm]{Value: scoring.MeetingForm(d.text()), Known: d.maybe()},
		Model:    scoring.Fact[bool]{Value: d.maybe(), Known: d.maybe()},
		Superior: scoring.Fact[string]{Value: d.text(), Known: d.maybe()},
	}
	if d.maybe() {
		f.Said = &scoring.Said{Postponed: d.text(), Guests: d.text(), Lessons: d.text()}
	}
	return f
}

func (d dice) kept() discipline.Cell {
	n := func() int { return d.IntN(9) * d.IntN(math.MaxInt32) }
	return discipline.Cell{
		Asked: n(), Held: n(), NotHeld: n(), Unsent: n(), DayKept: n(), DayMoved: n(), DayUnknown: n(), DayEarly: n(), DayLate: n(), Present: n(), Base: d.IntN(20),
		BelowAttendance: n(), RateUnknown: n(), LongEnough: n(), TooShort: n(), DurationUnknown: n(), Thematic: n(), ThematicAsked: n(), Model: n(),
		InPerson: n(), Online: n(), ByGroup: n(), FormUnknown: n(), ChairSecretary: n(), ChairDeputy: n(), ChairOther: n(), ChairUnknown: n(),
		Visits: discipline.VisitCounts{Assigned: n(), Came: n(), Other: n(), Absent: d.IntN(9), Unknown: n(), NotHeld: n(), Unsent: n(), Extra: n()},
	}
}
