package world

import (
	"fmt"
	"math/rand/v2"

	"chibo/criteria"
	"chibo/scoring"
)

// A party is one party cell and what it hands in.
type party struct {
	id, name, kind, committee string
	members, exempt           int
	style                     Style
	layout                    scoring.Layout
	meetings                  []meeting // of the months handed in
	noWorkbook                bool      // its file is none; a fault
}

// A meeting is what is handed in for one month.
type meeting struct {
	month  scoring.Month
	facts  facts
	self   []mark // by index of rubric.lines; of a table the official ones
	review []mark // nil: none given
	fault  *fault
}

// A mark is a number of points, and what stands in the sheet in its place if
// that is something else.
type mark struct {
	points   criteria.Points
	override any // nil: the points; blank{}: nothing
}

// blank is an override that leaves the place empty.
type blank struct{}

// facts are what a sheet says beside its marks.
type facts struct{ day, minutes, members, exempt, present, excused, unexcused int }

func (f facts) due() int { return f.members - f.exempt }

// newParty draws the i-th cell. Its random numbers are its own, so that a
// larger world begins with the cells of a smaller one.
func (w *world) newParty(options Options, i int, months []scoring.Month) party {
	rng := rand.New(rand.NewPCG(options.Seed, uint64(i)))
	name, kind := nameOf(i)
	p := party{
		id: fmt.Sprintf("CB%05d", i+1), name: name, kind: kind, committee: committeeOf(i),
		members: 5 + rng.IntN(35), style: turn(options.Styles, everyStyle(), i),
		layout: turn(options.Layouts, []scoring.Layout{scoring.FormLayout}, i),
	}
	p.exempt = rng.IntN(1 + p.members/8)
	carelessness := 0.02 + 0.3*rng.Float64()*rng.Float64()
	for _, m := range months {
		p.meetings = append(p.meetings, w.newMeeting(rng, &p, m, carelessness))
	}
	return p
}

// everyStyle is the mix of styles where none is asked for.
func everyStyle() []Style { return []Style{OneColumn, TwoColumns, TwoRowHead} }

// turn returns what falls to the i-th cell, of those asked for or else of the
// others.
func turn[T any](asked, others []T, i int) T {
	if len(asked) == 0 {
		asked = others
	}
	return asked[i%len(asked)]
}

func (w *world) newMeeting(rng *rand.Rand, p *party, month scoring.Month, carelessness float64) meeting {
	m := meeting{month: month, facts: newFacts(rng, p)}
	for _, l := range w.rubric.lines() {
		m.self = append(m.self, mark{points: l.draw(rng, carelessness, m.facts)})
	}
	if p.layout == scoring.FormLayout && p.style != OneColumn && rng.IntN(2) == 0 {
		m.review = w.review(rng, m.self)
	}
	return m
}

func newFacts(rng *rand.Rand, p *party) facts {
	f := facts{day: 3 + rng.IntN(10), minutes: 85 + 5*rng.IntN(9), members: p.members, exempt: p.exempt}
	f.excused = rng.IntN(1 + f.due()/6)
	if rng.IntN(12) == 0 {
		f.unexcused = 1
	}
	f.present = f.due() - f.excused - f.unexcused
	return f
}

// draw gives a line its mark. The careless lose points more often.
func (l line) draw(rng *rand.Rand, carelessness float64, f facts) criteria.Points {
	switch {
	case l.attended:
		return l.tiers[f.attendanceTier(len(l.tiers))]
	case rng.Float64() >= 2*carelessness:
		return l.max
	case l.check:
		return 0
	case l.tiers != nil:
		return l.tiers[1+rng.IntN(len(l.tiers)-1)]
	}
	const quarter = criteria.Point / 4
	return l.max - quarter*criteria.Points(rng.IntN(int(l.max/quarter)/2))
}

// attendanceTier returns the tier of a share of those who were due, compared
// in whole numbers; an absence without reason is the lowest tier.
func (f facts) attendanceTier(tiers int) int {
	if f.unexcused > 0 {
		return tiers - 1
	}
	for i, percent := range attendanceBounds() {
		if int64(f.present)*100 >= percent*int64(f.due()) {
			return i
		}
	}
	return tiers - 1
}

// review draws the superior's marks: the cell's own, here and there lowered.
func (w *world) review(rng *rand.Rand, self []mark) []mark {
	review := make([]mark, len(self))
	for i, l := range w.rubric.lines() {
		review[i] = self[i]
		if !l.attended && !l.check && rng.IntN(6) == 0 {
			review[i].points = l.lower(self[i].points)
		}
	}
	return review
}

// lower returns the next lower mark that the line allows.
func (l line) lower(points criteria.Points) criteria.Points {
	for _, t := range l.tiers {
		if t < points {
			return t
		}
	}
	if l.tiers != nil {
		return points
	}
	return max(0, points-criteria.Point/4)
}

// other returns another mark that the line allows.
func (l line) other(points criteria.Points) criteria.Points {
	if lower := l.lower(points); lower != points && !l.check {
		return lower
	}
	if points == l.max && l.check {
		return 0
	}
	return l.max
}
