package scoring_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A law is what holds of every result, whatever was handed in.
type law struct {
	name  string
	check func(t *testing.T, w world, r *scoring.Result)
}

func laws() []law {
	return []law{
		{"the order of sheets of different meetings never matters", orderOfMeetings},
		{"a better mark never lowers a meeting's total nor the period's score", betterMark},
		{"a cap never raises a grade", capsOnlyLower},
		{"what the marks contribute adds up to the total", contributions},
		{"a month without its sheets is no zero, unless the set says so", missingIsNoZero},
		{"every total has one grade, and nothing else has", oneGradeATotal},
		{"a rank is one more than the number of strictly better cells", ranks},
		{"the summaries of committees and kinds add up to the whole", summariesAddUp},
		{"every error keeps something from being graded", errorsKeep},
	}
}

// seeds is how many worlds a plain run of the tests looks at.
const seeds = 80

// FuzzScoreLaws makes a world of a seed and holds its result to every law.
func FuzzScoreLaws(f *testing.F) {
	for seed := range uint64(seeds) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := newWorld(t, seed)
		r := w.score()
		if again := w.score(); !reflect.DeepEqual(r, again) {
			t.Error("the same input twice gives two results")
		}
		if away := newWorld(t, seed); !reflect.DeepEqual(r, scoring.ScoreAndRelease(away.roster, []*criteria.Set{away.set}, away.period, away.sheets, nil)) {
			t.Error("ScoreAndRelease gives another result than Score")
		}
		if untouched := newWorld(t, seed); !reflect.DeepEqual(w, untouched) {
			t.Error("Score changed what it was given")
		}
		for _, l := range laws() {
			l.check(t, w, r)
			if t.Failed() {
				t.Fatalf("law: %s\n%s", l.name, criteria.Write(w.set))
			}
		}
	})
}

// TestGeneratedWorldsAreOfEveryKind keeps the laws from holding for want of
// anything to hold for.
func TestGeneratedWorldsAreOfEveryKind(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(seeds) {
		w := newWorld(t, seed)
		r := w.score()
		for _, c := range r.Cells {
			seen["cell "+string(c.Status)]++
			for _, m := range c.Meetings {
				seen["meeting "+string(m.Status)]++
				seen["kind "+string(m.Kind)]++
				for _, mark := range m.Marks.All() {
					seen["mark "+string(mark.How)]++
				}
				if m.Grade.Known && m.Grade != m.Band {
					seen["lowered"]++
				}
				for _, limit := range m.Limits {
					seen[limit.Key]++
				}
				for _, note := range m.Notes {
					seen[note.Key]++
				}
			}
		}
		for _, p := range r.Problems {
			seen[string(p.Code)]++
		}
		if equalRanks(r) {
			seen["equal ranks"]++
		}
	}
	for _, what := range []string{"cell graded", "cell incomplete", "meeting scored", "meeting faulty", "meeting missing", "meeting not-held", "kind thematic",
		"mark measured", "mark full-by-rule", "mark left-out", "mark none", "equal ranks", "lowered", "limit.gate", "limit.cap", "note.rescaled", "note.ceiling", "note.scale", string(diag.ConflictingSheets), string(diag.GateUnchecked)} {
		if seen[what] < 5 {
			t.Errorf("%s: %d times in %d worlds", what, seen[what], seeds)
		}
	}
}

func equalRanks(r *scoring.Result) bool {
	taken := map[int]bool{}
	for _, c := range r.Cells {
		if c.Rank.Known && taken[c.Rank.Value] {
			return true
		}
		taken[c.Rank.Value] = true
	}
	return false
}

// meetingOf names the meeting a sheet speaks of.
func meetingOf(s scoring.Sheet) string { return fmt.Sprint(s.Cell, s.Month, s.Kind) }

// orderOfMeetings turns the meetings about and keeps the order of the sheets
// within each one, of which the first counts.
func orderOfMeetings(t *testing.T, w world, r *scoring.Result) {
	turned := w
	turned.sheets = slices.Clone(w.sheets)
	slices.SortStableFunc(turned.sheets, func(a, b scoring.Sheet) int { return -compareText(meetingOf(a), meetingOf(b)) })
	if other := turned.score(); !reflect.DeepEqual(r, other) {
		t.Errorf("turned about, the result is another one")
	}
}

func compareText(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// betterMark raises each official mark that was typed to the best there is,
// one at a time.
func betterMark(t *testing.T, w world, r *scoring.Result) {
	leaves := w.set.Leaves()
	for c, cell := range r.Cells {
		for i, m := range cell.Meetings {
			for j, mark := range m.Marks.All() {
				if m.Status != scoring.Scored || mark.How != scoring.Typed {
					continue
				}
				better := w.withMark(mark.At.Pos(), best(leaves[j])).score()
				after := better.Cells[c].Meetings[i]
				if !after.Total.Known || after.Total.Value < m.Total.Value {
					t.Errorf("the best mark at %v takes the total from %v to %v", mark.At.Pos(), m.Total, after.Total)
				}
				if score := better.Cells[c].Score; score.Known != cell.Score.Known || score.Value < cell.Score.Value {
					t.Errorf("the best mark at %v takes the score from %v to %v", mark.At.Pos(), cell.Score, score)
				}
			}
		}
	}
}

// best is full marks, and nothing of a deduction.
func best(leaf criteria.Leaf) criteria.Points {
	if leaf.Group.Block == criteria.Deduction {
		return 0
	}
	return leaf.Max
}

// withMark puts points in the place of one mark, and of what other sheets of
// its meeting say of the same line, so that they do not contradict it.
func (w world) withMark(pos diag.Pos, points criteria.Points) world {
	at, line := w.find(pos)
	changed := w
	changed.sheets = slices.Clone(w.sheets)
	for i := range changed.sheets {
		s := &changed.sheets[i]
		if meetingOf(*s) != meetingOf(w.sheets[at]) {
			continue
		}
		for _, c := range []*scoring.Column{&s.Self, &s.Review, &s.Official} {
			c.Marks = c.Marks.Changed(func(i int, mark scoring.Mark) scoring.Mark {
				if i == line && mark.Entered() {
					return scoring.Mark{State: scoring.NumberMark, Points: points, Text: points.Decimal(), At: mark.At}
				}
				return mark
			})
		}
	}
	return changed
}

// find returns the sheet and line of a mark.
func (w world) find(pos diag.Pos) (sheet, line int) {
	for i, s := range w.sheets {
		for _, c := range []scoring.Column{s.Self, s.Review, s.Official} {
			for line, m := range c.Marks.All() {
				if m.At.Pos() == pos {
					return i, line
				}
			}
		}
	}
	return 0, 0
}

func capless(w world) world {
	set := *w.set
	set.Caps = nil
	w.set = &set
	return w
}

func capsOnlyLower(t *testing.T, w world, r *scoring.Result) {
	free := capless(w).score()
	for c, cell := range r.Cells {
		for i, m := range cell.Meetings {
			without := free.Cells[c].Meetings[i]
			if m.Grade.Known && m.Grade.Value < without.Grade.Value {
				t.Errorf("%v: grade %d with caps, %d without", m.Month, m.Grade.Value, without.Grade.Value)
			}
			if m.Grade.Known && m.Grade.Value < m.Band.Value {
				t.Errorf("%v: grade %d above the total's own %d", m.Month, m.Grade.Value, m.Band.Value)
			}
			if m.Total != without.Total {
				t.Errorf("%v: a cap moved the total from %v to %v", m.Month, without.Total, m.Total)
			}
		}
		if cell.Score != free.Cells[c].Score {
			t.Errorf("a cap moved the score from %v to %v", free.Cells[c].Score, cell.Score)
		}
	}
}

// contributions adds the official marks up group by group, each block within
// its ceiling. Where marks were rescaled or the scale ended, the result says so
// and only the parts that were not are compared.
func contributions(t *testing.T, w world, r *scoring.Result) {
	for _, cell := range r.Cells {
		for _, m := range cell.Meetings {
			if m.Status != scoring.Scored || m.Marks.Len() == 0 {
				continue
			}
			var sum criteria.Points
			at, rescaled := 0, false
			for _, group := range w.set.Groups {
				var ofGroup criteria.Points
				for _, c := range group.Criteria {
					ofGroup += m.Marks.At(at).Official.Value
					rescaled = rescaled || m.Marks.At(at).How == scoring.LeftOut && c.Otherwise == criteria.Rescale
					at++
				}
				if group.Block != criteria.Scored {
					ofGroup = min(max(ofGroup, -group.Max), group.Max)
				}
				sum += ofGroup
			}
			if clamped := sum < 0 || sum > w.set.FullMarks(); !rescaled && !clamped && sum != m.Total.Value {
				t.Errorf("%s %v: the marks make %v, the total is %v", cell.Cell.Name, m.Month, sum, m.Total.Value)
			}
			if m.Total.Value < 0 || m.Total.Value > w.set.FullMarks() {
				t.Errorf("%s %v: the total %v is off the scale", cell.Cell.Name, m.Month, m.Total.Value)
			}
		}
	}
}

// missingIsNoZero takes the sheets of each regular meeting away in turn.
func missingIsNoZero(t *testing.T, w world, r *scoring.Result) {
	for c, cell := range r.Cells {
		for i, m := range cell.Meetings {
			if !m.Required || m.Status == scoring.MissingMeeting {
				continue
			}
			less := w
			gone := fmt.Sprint(slices.IndexFunc(w.roster.Cells, func(p scoring.PartyCell) bool { return p.ID == cell.Cell.ID }), m.Month, m.Kind)
			less.sheets = slices.DeleteFunc(slices.Clone(w.sheets), func(s scoring.Sheet) bool { return meetingOf(s) == gone })
			after := less.score().Cells[c]
			if left := after.Meetings[i]; left.Status != scoring.MissingMeeting || left.Total.Known || left.Grade.Known {
				t.Errorf("%s %v: without sheets it is %s with total %v", cell.Cell.Name, m.Month, left.Status, left.Total)
			}
			checkWithout(t, w.set.Period.Missing, after)
		}
	}
}

// checkWithout holds a cell with a missing month to the set's rule.
func checkWithout(t *testing.T, rule criteria.MissingRule, cell scoring.CellResult) {
	t.Helper()
	var sum, count criteria.Points
	for _, m := range cell.Meetings {
		if m.Counted && m.Total.Known {
			sum, count = sum+m.Total.Value, count+1
		}
	}
	switch {
	case rule == criteria.MissingIncomplete && cell.Score.Known:
		t.Errorf("%s: a month is missing, and yet the score is %v", cell.Cell.Name, cell.Score)
	case rule == criteria.MissingSkip && cell.Score.Known && cell.Mean.Sum != sum:
		t.Errorf("%s: the meetings there are make %v, the mean has %v", cell.Cell.Name, sum, cell.Mean.Sum)
	case rule == criteria.MissingZero && cell.Score.Known && criteria.Points(cell.Mean.Count) <= count:
		t.Errorf("%s: %d meetings have a total, and with the missing one only %d enter", cell.Cell.Name, count, cell.Mean.Count)
	case rule == criteria.MissingSkip && cell.Score.Known && criteria.Points(cell.Mean.Count) < count:
		t.Errorf("%s: %d meetings entered, %d have a total", cell.Cell.Name, cell.Mean.Count, count)
	}
}

func oneGradeATotal(t *testing.T, w world, r *scoring.Result) {
	for _, cell := range r.Cells {
		for _, m := range cell.Meetings {
			if scored := m.Status == scoring.Scored; m.Total.Known != scored || m.Grade.Known != scored || m.Band.Known != scored {
				t.Errorf("%s %v: a %s meeting with total %v and grade %v", cell.Cell.Name, m.Month, m.Status, m.Total, m.Grade)
			}
			if m.Total.Known {
				checkBand(t, w.set, m.Total.Value, m.Band.Value)
			}
		}
		if graded := cell.Status == scoring.Graded; cell.Score.Known != graded || cell.Grade.Known != graded || (cell.Mean != nil) != graded {
			t.Errorf("%s is %s with score %v and grade %v", cell.Cell.Name, cell.Status, cell.Score, cell.Grade)
		}
		if cell.Mean != nil {
			checkBand(t, w.set, cell.Score.Value, cell.Mean.Band)
		}
	}
}

// checkBand finds the bands that hold a total by their two ends.
func checkBand(t *testing.T, set *criteria.Set, total criteria.Points, band int) {
	t.Helper()
	var holding []int
	above := set.FullMarks() + 1
	for i, g := range set.Grades {
		if total >= g.From && total < above {
			holding = append(holding, i)
		}
		above = g.From
	}
	if !slices.Equal(holding, []int{band}) {
		t.Errorf("%v lies in the bands %v and was given %d", total, holding, band)
	}
}

func ranks(t *testing.T, _ world, r *scoring.Result) {
	for _, cell := range r.Cells {
		if ranked := !cell.Outside && cell.Status == scoring.Graded; cell.Rank.Known != ranked {
			t.Errorf("%s: %s, outside %v, rank %v", cell.Cell.Name, cell.Status, cell.Outside, cell.Rank)
		} else if !ranked {
			continue
		}
		better := 0
		for _, other := range r.Cells {
			if other.Rank.Known && other.Score.Value > cell.Score.Value {
				better++
			}
		}
		if cell.Rank.Value != better+1 {
			t.Errorf("%s: rank %d with %d better cells", cell.Cell.Name, cell.Rank.Value, better)
		}
	}
}

func summariesAddUp(t *testing.T, w world, r *scoring.Result) {
	sum := func(parts []scoring.Summary) scoring.Summary {
		total := scoring.Summary{Grades: make([]int, len(w.set.Grades))}
		for _, p := range parts {
			total.Cells, total.Graded = total.Cells+p.Cells, total.Graded+p.Graded
			for i, n := range p.Grades {
				total.Grades[i] += n
			}
		}
		return total
	}
	var committees, kinds []scoring.Summary
	for _, c := range r.Committees {
		committees = append(committees, c.Summary)
	}
	for _, k := range r.Kinds {
		kinds = append(kinds, k.Summary)
	}
	if !reflect.DeepEqual(sum(committees), r.Summary) || !reflect.DeepEqual(sum(kinds), r.Summary) {
		t.Errorf("all %+v, committees %+v, kinds %+v", r.Summary, committees, kinds)
	}
	graded := 0
	for _, n := range r.Summary.Grades {
		graded += n
	}
	if graded != r.Summary.Graded {
		t.Errorf("%d grades of %d graded cells", graded, r.Summary.Graded)
	}
}

// errorsKeep: a meeting is faulty just where one of its own problems is an
// error, and a faulty meeting that counts leaves its cell without a grade.
func errorsKeep(t *testing.T, _ world, r *scoring.Result) {
	for _, cell := range r.Cells {
		for _, m := range cell.Meetings {
			hasError := slices.ContainsFunc(m.Problems, func(p diag.Problem) bool { return p.Severity == diag.Error })
			if faulty := m.Status == scoring.Faulty; faulty != hasError {
				t.Errorf("%s %v is %s with %v", cell.Cell.Name, m.Month, m.Status, m.Problems)
			} else if faulty && m.Counted && cell.Status == scoring.Graded {
				t.Errorf("%s is graded in spite of %v", cell.Cell.Name, m.Problems)
			}
		}
	}
}
