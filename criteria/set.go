// Package criteria is the rubric: a criteria set as data, read from YAML with
// line and column of every fault, and proved sound by its linter. It computes
// and does no I/O; the built-in sets are embedded.
//
//	set, year, target, lists, rules, facts, subject, year_grade   the model
//	points*, rate, number, date, optional                         its numbers, never floats
//	key*                                                          how titles and names are compared
//	parse*, shape, object, fields, scalar, reference              YAML to a set, and its linter
//	writer*, describe                                             a set as YAML again, and in words
//	builtin, version, confirm                                     the sets that are built in, their hash, who confirmed them
package criteria

// A Set is one criteria set: what is marked, how marks make a grade, and how
// the meetings of a period make the cell's grade.
type Set struct {
	ID        string
	Title     string
	Scope     SetScope
	Document  Document
	Effective Effective
	Standing  Standing
	Heading   string // of its forms; empty: the usual one
	Notice    string // printed at every use of a set that is not official
	Confirmed Confirmation
	Subject   Subject
	Meeting   MeetingScope
	Official  OfficialColumn
	// Divergence is the largest difference of self and review total that
	// passes without a warning.
	Divergence Optional[Points]
	Groups     []Group
	Facts      []FactRule // of a set of periods: what its sheets state beside the marks
	Grades     []Grade    // best first; the last one is from 0
	Caps       []Cap
	Period     PeriodRules
	Discipline Discipline
	Targets    []Target
	Lists      CellLists
	Year       *YearRules // of a year's model, and of a set of periods its cap; else nil

	Source string // "hd42-2025" of a built-in set, else the file
	SHA256 string // of the YAML's bytes, in hex
	YAML   []byte // as it was read; empty where the set was not parsed
}

// A Document is the paper a set comes from. A document is its number and its
// date: "12-HD/BTCTW" is the number of two.
type Document struct {
	Type   string // Hướng dẫn, Quy định …
	Number string
	Date   Date
	Issuer string
}

// A Confirmation says that the office compared the set with its document. It
// holds for the bytes it was given for; see ContentSHA256.
type Confirmation struct {
	By     string
	Date   Date
	SHA256 string
}

// Effective says when a set is in force; a zero date is open.
type Effective struct{ From, To Date }

// Standing says how far a set was compared with its document.
type Standing string

const (
	Official  Standing = "official"  // compared with the original
	Secondary Standing = "secondary" // from secondary sources, not compared
	Sample    Standing = "sample"    // made as an illustration, no regulation
)

// Subject says whose meetings a set scores.
type Subject string

const (
	PartyCells Subject = "cell"      // sinh hoạt chi bộ
	Committees Subject = "committee" // sinh hoạt cấp ủy: of the committees themselves
)

// MeetingScope says which meetings a set scores.
type MeetingScope string

const (
	AnyMeeting      MeetingScope = "any"
	RegularMeeting  MeetingScope = "regular"
	ThematicMeeting MeetingScope = "thematic"
)

// OfficialColumn says which mark column grades.
type OfficialColumn string

const (
	ReviewElseSelf OfficialColumn = "review-else-self" // review as soon as it holds one mark
	ReviewOverSelf OfficialColumn = "review-over-self" // mark by mark
	ReviewOnly     OfficialColumn = "review"
	SelfOnly       OfficialColumn = "self"
)

// A Block is the part a group plays in the total.
type Block string

const (
	Scored    Block = ""          // counts toward full marks
	Bonus     Block = "bonus"     // added, up to the group's ceiling
	Deduction Block = "deduction" // taken off, up to the group's ceiling
)

// A Group is a numbered part of the sheet. A group without criteria is itself
// one criterion: then Leaf is set and Criteria holds just that one, with the
// group's own id and title.
type Group struct {
	ID       string
	Title    string
	Max      Points // the sum of its criteria; the ceiling of a bonus or deduction block
	Block    Block
	Leaf     bool
	Aliases  []string // other titles a group with criteria is printed under
	Criteria []Criterion
}

// Kind says how a criterion is marked.
type Kind string

const (
	ByPoints Kind = "points" // any mark from 0 to max, in steps if the set says so
	Check    Kind = "check"  // 0 or full
	Tiers    Kind = "tiers"  // one of the tiers' points
)

// Measure is a fact of the meeting from which a tier can be computed.
type Measure string

const (
	NoMeasure   Measure = ""
	Attendance  Measure = "attendance"   // present of members less exempt
	Speaking    Measure = "speaking"     // speakers of those present
	DurationGap Measure = "duration-gap" // minutes short of the required duration
	Resolution  Measure = "resolution"   // rate of the resolution carried out
)

// Applies says in which meetings a criterion counts.
type Applies string

const (
	Always         Applies = ""
	OnlyInThematic Applies = "thematic" // thematic meetings and combined regular ones
)

// Otherwise says what becomes of a criterion that does not apply.
type Otherwise string

const (
	Skip    Otherwise = "skip"    // left out, the scale kept
	Full    Otherwise = "full"    // counts as full marks, and the report names it
	Rescale Otherwise = "rescale" // left out, the rest brought back to full marks
)

// A Criterion is one line that is marked.
type Criterion struct {
	ID        string
	Title     string
	Max       Points
	Kind      Kind
	Step      Points        // marks are multiples of it; 0: any
	Measure   Measure       // gives the tier; of a criterion by points, what full marks are compared with
	Tiers     []Tier        // best first; the last one has no bound
	LowestIf  Optional[int] // at least this many unexcused absences force the lowest tier
	Applies   Applies
	Otherwise Otherwise
	Aliases   []string      // other titles it is printed under
	Year      YearCondition // of a year's model
}

// A Tier is one step of a tiered criterion: its points and the bound of the
// measure that earns them. The last tier has none.
type Tier struct {
	Points  Points
	Label   string         // the form's own words for it; empty: its bound in words
	From    Optional[Rate] // at least
	Above   Optional[Rate] // more than
	ShortBy Optional[int]  // at most so many minutes short
}

// Bare reports whether the tier has no bound: the last one.
func (t Tier) Bare() bool { return !t.From.Known && !t.Above.Known && !t.ShortBy.Known }

// A Grade is a band of totals, from From (inclusive) to the next better one.
type Grade struct {
	ID       string
	Title    string
	From     Points
	Requires *Test // nil: none
	Else     int   // index of the grade given where Requires fails; the next one unless the set says so; Undecided
	// Open are conditions of the form that Requires cannot say: they are
	// printed at every use and never applied.
	Open []string
}

// A Cap lowers a grade where its test holds; it never raises one.
type Cap struct {
	When    Test
	AtMost  int // index into Grades
	Because string
}

// A Test is a condition on one meeting; all its parts must hold.
type Test struct {
	Full            []string       // full marks in each of these criteria or groups
	Attendance      Optional[Rate] // at least
	AttendanceAbove Optional[Rate] // more than
	AttendanceBelow Optional[Rate] // less than
	MarkBelow       *MarkBelow
	Unexcused       Optional[int] // at least so many absences without reason
	UnexcusedAtMost Optional[int] // at most so many
	// EachFrom is the least share of its full marks that every scored
	// criterion has.
	EachFrom Optional[Rate]
	Facts    []FactTest // of a set of periods
}

// MarkBelow holds where the criterion's mark, or the group's sum, is below
// Points.
type MarkBelow struct {
	Criterion string
	Points    Points
}

// FullMarks returns the sum of the scored groups: the top of the scale.
func (s *Set) FullMarks() Points {
	var sum Points
	for _, g := range s.Groups {
		if g.Block == Scored {
			sum += g.Max
		}
	}
	return sum
}

// A Leaf is a criterion with the group it stands in.
type Leaf struct {
	Criterion
	Group *Group
}

// Leaves returns the criteria in the order of the set. Score sheets index
// their marks by it.
func (s *Set) Leaves() []Leaf {
	var leaves []Leaf
	for g := range s.Groups {
		for _, c := range s.Groups[g].Criteria {
			leaves = append(leaves, Leaf{Criterion: c, Group: &s.Groups[g]})
		}
	}
	return leaves
}

// GradeOf returns the index of the grade whose band holds the total.
func (s *Set) GradeOf(total Points) int {
	for i, g := range s.Grades {
		if total >= g.From {
			return i
		}
	}
	return len(s.Grades) - 1
}

// Scores reports whether the set scores meetings of this kind. The sheet of a
// period stands in the place of a regular meeting.
func (s *Set) Scores(kind MeetingScope) bool {
	if s.Scope == OfPeriod {
		return kind == RegularMeeting
	}
	return s.Scope == OfMeetings && (s.Meeting == AnyMeeting || s.Meeting == kind)
}
