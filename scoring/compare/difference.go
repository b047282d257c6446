package compare

import (
	"cmp"
	"slices"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
	"chibo/scoring/wire"
)

// A CellDifference is one cell of which two results of one period do not say
// the same.
type CellDifference struct {
	ID        string              `json:"id"`
	Name      string              `json:"name"`
	Committee string              `json:"committee,omitempty"`
	Assessed  bool                `json:"assessed,omitempty"` // of the assessment of the whole period, beside the meetings
	Before    *Standing           `json:"before"`             // nil: the cell was not listed
	After     *Standing           `json:"after"`              // nil: it no longer is
	Meetings  []MeetingDifference `json:"meetings,omitempty"`
	// Sums are the sum of totals that a mean was computed of, as it stands and
	// as it follows, where Recheck finds them apart.
	Sums []criteria.Points `json:"sums,omitempty"`
}

// Regraded reports whether the cell's score, grade or status is another, rather
// than only something of its meetings.
func (d CellDifference) Regraded() bool { return !d.Before.equal(d.After) }

// A Standing is what stands in the lists of a cell or a meeting: the decided
// score and grade where there are such.
type Standing struct {
	Status string                             `json:"status"`
	Score  criteria.Optional[criteria.Points] `json:"score"` // of a meeting: its total
	Grade  string                             `json:"grade,omitempty"`
}

func (s *Standing) equal(o *Standing) bool {
	if s == nil || o == nil {
		return s == o
	}
	return s.Status == o.Status && s.Grade == o.Grade && s.Score == o.Score
}

// A MeetingDifference is one meeting of which the two results do not say the
// same.
type MeetingDifference struct {
	Month  scoring.Month       `json:"month"`
	Kind   scoring.MeetingKind `json:"kind"`
	Before *Standing           `json:"before"`
	After  *Standing           `json:"after"`
	Marks  []MarkDifference    `json:"marks,omitempty"`
	Facts  []FactDifference    `json:"facts,omitempty"`
}

// Regraded reports whether the meeting's total, grade or status is another.
func (d MeetingDifference) Regraded() bool { return !d.Before.equal(d.After) }

// A MarkDifference is one official mark that is another.
type MarkDifference struct {
	Criterion string                             `json:"criterion"`
	Before    criteria.Optional[criteria.Points] `json:"before"`
	After     criteria.Optional[criteria.Points] `json:"after"`
}

// A FactDifference is one fact of a meeting that is another, as data has it:
// present, date. Empty: it was not stated.
type FactDifference struct {
	Fact   string `json:"fact"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Differences compares two results of one period with each other, cell by cell,
// month by month, mark by mark; then their assessments, where one has such. Cells
// are matched as comparisons match them.
func Differences(before, after *scoring.Result) []CellDifference {
	out := differences(before, after)
	if before.Assessment == nil && after.Assessment == nil {
		return out
	}
	return append(out, assessed(differences(assessmentOf(before), assessmentOf(after)))...)
}

// assessmentOf is a result's assessment; without one, one of no cell.
func assessmentOf(r *scoring.Result) *scoring.Result {
	if r.Assessment == nil {
		return &scoring.Result{Period: r.Period}
	}
	return r.Assessment
}

// assessed marks differences as those of an assessment.
func assessed(differences []CellDifference) []CellDifference {
	for i := range differences {
		differences[i].Assessed = true
	}
	return differences
}

// CountCells counts the cells that differ: one may in its meetings and in its
// assessment.
func CountCells(differences []CellDifference) int {
	cells := map[[3]string]bool{}
	for _, d := range differences {
		cells[[3]string{d.ID, d.Name, d.Committee}] = true
	}
	return len(cells)
}

func differences(before, after *scoring.Result) []CellDifference {
	sides := [2][]*scoring.CellResult{before.Listed(), after.Listed()}
	var out []CellDifference
	for _, row := range naming.MatchCells([][]naming.ListedCell{listedCells(sides[0]), listedCells(sides[1])}) {
		var found [2]*scoring.CellResult
		for i, at := range row {
			if at >= 0 {
				found[i] = sides[i][at]
			}
		}
		d := cellDifference(before, after, found[0], found[1])
		if d.Regraded() || len(d.Meetings) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// handedIn reports whether there are marks of a meeting at all.
func handedIn(m *scoring.MeetingResult) bool {
	return m != nil && (m.Status == scoring.Scored || m.Status == scoring.Faulty)
}

func listedCells(results []*scoring.CellResult) (list []naming.ListedCell) {
	for _, c := range results {
		list = append(list, c.Cell.Listed())
	}
	return list
}

func cellDifference(before, after *scoring.Result, a, b *scoring.CellResult) (d CellDifference) {
	var of, to []scoring.MeetingResult
	if a != nil {
		d.ID, d.Name, d.Committee = a.Cell.ID, a.Cell.Name, a.Cell.Committee
		d.Before, of = cellStanding(before, a), a.Meetings
	}
	if b != nil {
		d.ID, d.Name, d.Committee = b.Cell.ID, b.Cell.Name, b.Cell.Committee
		d.After, to = cellStanding(after, b), b.Meetings
	}
	for _, pair := range pairMeetings(of, to) {
		m := MeetingDifference{Before: meetingStanding(before, pair[0]), After: meetingStanding(after, pair[1])}
		for _, known := range pair {
			if known != nil {
				m.Month, m.Kind = known.Month, known.Kind
			}
		}
		if handedIn(pair[0]) && handedIn(pair[1]) { // else everything of it is new, or gone
			m.Marks, m.Facts = markDifferences(before, after, pair[0], pair[1]), factDifferences(pair[0], pair[1])
		}
		if m.Regraded() || len(m.Marks) > 0 || len(m.Facts) > 0 {
			d.Meetings = append(d.Meetings, m)
		}
	}
	return d
}

// pairMeetings finds the same meeting on both sides: of a month and a kind, by
// their order where there are several.
func pairMeetings(a, b []scoring.MeetingResult) (pairs [][2]*scoring.MeetingResult) {
	taken := make([]bool, len(b))
	for i := range a {
		pair := [2]*scoring.MeetingResult{&a[i], nil}
		j := slices.IndexFunc(b, func(m scoring.MeetingResult) bool { return m.Month == a[i].Month && m.Kind == a[i].Kind })
		for ; j >= 0 && j < len(b); j++ {
			if !taken[j] && b[j].Month == a[i].Month && b[j].Kind == a[i].Kind {
				pair[1], taken[j] = &b[j], true
				break
			}
		}
		pairs = append(pairs, pair)
	}
	for j := range b {
		if !taken[j] {
			pairs = append(pairs, [2]*scoring.MeetingResult{nil, &b[j]})
		}
	}
	slices.SortStableFunc(pairs, func(x, y [2]*scoring.MeetingResult) int { return cmp.Or(monthOf(x).Compare(monthOf(y)), 0) })
	return pairs
}

func monthOf(pair [2]*scoring.MeetingResult) scoring.Month {
	if pair[0] != nil {
		return pair[0].Month
	}
	return pair[1].Month
}

func cellStanding(r *scoring.Result, c *scoring.CellResult) *Standing {
	return &Standing{Status: string(c.Status), Score: c.DecidedScore(), Grade: gradeWord(r.Sets[0], c.DecidedGrade())}
}

func meetingStanding(r *scoring.Result, m *scoring.MeetingResult) *Standing {
	switch {
	case m == nil:
		return nil
	case m.Decision != nil:
		return &Standing{Status: string(m.Status), Score: m.Decision.Total, Grade: gradeWord(r.Sets[0], m.Decision.Grade)}
	case m.Set < 0:
		return &Standing{Status: string(m.Status), Score: m.Total}
	}
	return &Standing{Status: string(m.Status), Score: m.Total, Grade: gradeWord(r.Sets[m.Set], m.Grade)}
}

func gradeWord(set *criteria.Set, grade criteria.Optional[int]) string {
	if !grade.Known || grade.Value >= len(set.Grades) {
		return ""
	}
	return set.Grades[grade.Value].Title
}

// markDifferences compares the marks by the ids of their criteria.
func markDifferences(before, after *scoring.Result, a, b *scoring.MeetingResult) (out []MarkDifference) {
	was, is := officialMarks(before, a), officialMarks(after, b)
	for _, m := range was {
		i := slices.IndexFunc(is, func(o MarkDifference) bool { return o.Criterion == m.Criterion })
		if i >= 0 {
			m.After = is[i].Before
			is = slices.Delete(is, i, i+1)
		}
		if m.Before != m.After {
			out = append(out, m)
		}
	}
	for _, m := range is {
		if m.Before.Known {
			out = append(out, MarkDifference{Criterion: m.Criterion, After: m.Before})
		}
	}
	return out
}

// officialMarks lists a meeting's official marks.
func officialMarks(r *scoring.Result, m *scoring.MeetingResult) (marks []MarkDifference) {
	if m == nil || m.Set < 0 || m.Marks.Len() == 0 {
		return nil
	}
	leaves := r.Sets[m.Set].Leaves()
	for i, mark := range m.Marks.All() {
		marks = append(marks, MarkDifference{Criterion: leaves[i].ID, Before: mark.Official})
	}
	return marks
}

// factDifferences compares the facts as data writes them.
func factDifferences(a, b *scoring.MeetingResult) (out []FactDifference) {
	was, is := wire.FactTexts(a), wire.FactTexts(b)
	for _, name := range factNames() {
		if was[name] != is[name] {
			out = append(out, FactDifference{Fact: name, Before: was[name], After: is[name]})
		}
	}
	return out
}

// factNames are the facts that are compared, as FactTexts names them.
func factNames() []string {
	return []string{"date", "minutes", "speakers", "resolution", "form", "model", "superior", "members", "exempt", "present", "excused", "unexcused",
		"chair", "assigned", "postponed", "guests", "lessons"}
}
