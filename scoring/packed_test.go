package scoring

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"chibo/criteria"
)

// TestPackingLosesNothing packs what a die throws, extremes among it, and
// compares it with what comes back.
func TestPackingLosesNothing(t *testing.T) {
	for seed := range uint64(2000) {
		d := packedDice{rand.New(rand.NewPCG(seed, 1)), []*Origin{{File: "a"}, {File: "a"}, {File: "b", Sheet: "1"}, nil}}
		marks, results := make([]Mark, d.IntN(40)), make([]MarkResult, 1+d.IntN(40))
		for i := range marks {
			marks[i] = d.mark(i)
		}
		for i := range results {
			results[i] = d.result(i)
		}
		if got := PackMarks(marks).List(); len(marks) > 0 && !reflect.DeepEqual(got, marks) {
			t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, marks)
		}
		packed := PackMarkResults(results)
		if got := packed.List(); !reflect.DeepEqual(got, results) || packed.At(len(results)-1) != results[len(results)-1] {
			t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, results)
		}
		facts := d.facts()
		if got := packFacts(&facts).facts(); !reflect.DeepEqual(got, facts) {
			t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, facts)
		}
		attendance := AttendanceResult{Members: maybe(d, d.int()), Exempt: maybe(d, d.int()), Present: maybe(d, d.int()), Excused: maybe(d, d.int()),
			Unexcused: maybe(d, d.int()), Rate: maybe(d, d.rate())}
		if got := packAttendance(&attendance).result(); got != attendance {
			t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, attendance)
		}
	}
}

// packedDice throws values, and places of a few worksheets, most of them one
// below another.
type packedDice struct {
	*rand.Rand
	origins []*Origin
}

func (d packedDice) mark(i int) Mark {
	m := Mark{State: MarkState(d.IntN(int(UncomputedMark) + 1)), Formula: d.IntN(4) == 0, At: d.place(i)}
	if d.IntN(2) == 0 {
		m.Points = d.points()
	}
	if m.Text = m.plainText(); d.IntN(4) == 0 {
		m.Text = pickOne(d.Rand, "", "có", "4,50", "0", "#REF!")
	}
	return m
}

func (d packedDice) result(i int) MarkResult {
	m := MarkResult{Self: maybe(d, d.points()), Review: maybe(d, d.points()), Official: maybe(d, d.points()), How: pickOne(d.Rand, sliceOfHows()...),
		Tier: maybe(d, d.IntN(4)), At: d.place(i), Note: pickOne(d.Rand, "", "", "vắng"), Measured: maybe(d, d.IntN(400))}
	if d.IntN(2) == 0 {
		m.Review = m.Self
	}
	if d.IntN(2) == 0 {
		m.Official = pickOne(d.Rand, m.Self, m.Review)
	}
	m.Because = pickOne(d.Rand, Working{}, WorkingOf(d.rate()), Working{durationWorking, d.Int64(), d.Int64()}, Working{unexcusedWorking, int64(d.int()), 0})
	return m
}

func sliceOfHows() []How {
	all := hows()
	return all[:]
}

func (d packedDice) facts() Facts {
	number := func() Fact[int] { return told(d, d.int()) }
	f := Facts{
		Date: told(d, criteria.Date{Year: d.int(), Month: d.int(), Day: d.int()}), Minutes: number(), Members: number(), Exempt: number(), Present: number(),
		OutOf: number(), Excused: number(), Unexcused: number(), Speakers: number(), Resolution: told(d, d.rate()),
		Form: told(d, pickOne(d.Rand, InPerson, Online, "")), Model: told(d, d.IntN(2) == 0), Superior: told(d, pickOne(d.Rand, "", "đ/c Tám")),
	}
	if d.IntN(3) == 0 {
		f.Said = &Said{Assigned: pickOne(d.Rand, "", "a"), Lessons: pickOne(d.Rand, "", "bài học")}
	}
	return f
}

func (d packedDice) place(i int) Place {
	of := pickOne(d.Rand, d.origins...)
	switch {
	case of == nil:
		return Place{}
	case d.IntN(8) == 0:
		return Place{Of: of, Row: pickOne[int32](d.Rand, 0, 1, 1_048_576, math.MaxInt32), Col: pickOne[int32](d.Rand, 0, 16_384, math.MaxInt32)}
	}
	return Place{Of: d.origins[0], Row: int32(9 + i), Col: 4}
}

func (d packedDice) points() criteria.Points {
	return pickOne[criteria.Points](d.Rand, 0, 500, -500, 10_000, 4_250, 1, -1, 1_000_000_000, -999_999_999)
}

func (d packedDice) int() int { return pickOne(d.Rand, 0, 1, -1, 15, math.MaxInt, math.MinInt) }

func (d packedDice) rate() criteria.Rate {
	return criteria.Rate{Num: int64(d.int()), Den: int64(d.int())}
}

func maybe[T any](d packedDice, value T) criteria.Optional[T] {
	if d.IntN(2) == 0 {
		return criteria.Optional[T]{}
	}
	return criteria.Some(value)
}

func told[T any](d packedDice, value T) (f Fact[T]) {
	if d.IntN(2) == 0 {
		f = Fact[T]{Value: value, Known: true, At: d.place(d.IntN(20))}
	}
	return f
}

func pickOne[T any](random *rand.Rand, from ...T) T { return from[random.IntN(len(from))] }
func TestWhatFewSheetsTellIsKnownAtAGlance(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		facts Facts
		bit   uint64
	}{
		"a model meeting":       {Facts{Model: Fact[bool]{Value: true, Known: true}}, modelFact},
		"a superior's visit":    {Facts{Superior: Fact[string]{Value: "Bà A", Known: true}}, superiorFact},
		"what is said in words": {Facts{Said: &Said{Assigned: "Bà A"}}, saidFact},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if packed := packFacts(&test.facts); packed.known != test.bit {
				t.Errorf("bits %b, want %b", packed.known, test.bit)
			}
		})
	}
}
