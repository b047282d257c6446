package words

import "slices"

// A Role is what a column of a sheet, or a label, speaks of.
type Role int

const (
	NoRole Role = iota
	OrdinalRole
	CriterionRole
	MaxRole
	SelfRole
	ReviewRole
	NoteRole
	CellRole
	CodeRole
	CommitteeRole
	MonthRole
	DateRole
	AttendanceRole
	MembersRole
	ExemptRole
	PresentRole
	ExcusedRole
	UnexcusedRole
	SpeakersRole
	MinutesRole
	FormRole
	KindRole
	ResolutionRole
	ModelRole
	SuperiorRole
	YearRole
	TotalRole
	GradeRole
	GradeMarkRole // a column of one grade's title, marked with x
	LeafRole      // a criterion of a table
	GroupRole     // a group's subtotal in a table
	ConflictRole  // a column whose id and title name two criteria
	IgnoredRole
	AdjustRole      // points on or off beside a list's totals
	PersonRole      // names of persons: what stands beside them is theirs
	ReviewGradeRole // the grade the superior gives, in a list
)

// A Rule says which words name a role. A key has the role where it is one of
// `is`, or holds one of `has` (and one of `and`, where given) and none of
// `not`. Rules are tried in order.
type Rule struct {
	Role              Role
	Is, Has, And, Not []Phrase
}

// A RuleTable is rules in their order, with the answers given so far: the same
// heads and labels come again on every sheet. It belongs to one goroutine.
type RuleTable struct {
	rules  []Rule
	known  map[string]Role
	index  ruleIndex
	spelt  spelling // by the table's words alone, among which fewer are typed alike
	Number int      // of the reader's own tables; -1: another
}

// RuleTables is how many tables have a number.
const RuleTables = 3

// NewRuleTable returns a table of the rules, tried in order.
func NewRuleTable(rules ...[]Rule) *RuleTable {
	return &RuleTable{rules: slices.Concat(rules...), known: map[string]Role{}, Number: -1}
}

// Match returns the role of the first rule that the key matches.
func (t *RuleTable) Match(key string) Role {
	if key == "" || len(key) > MaxHead {
		return NoRole
	}
	if known, found := t.known[key]; found {
		return known
	}
	matched := t.match(key)
	if matched == NoRole && TypedPlainly(key) {
		matched = t.match(t.spelling().accented(key))
	}
	if whole := unabbreviated(key); matched == NoRole && whole != key {
		matched = t.Match(whole)
	}
	Keep(t.known, key, matched)
	return matched
}

// spelling is how the table's own words are typed without accents.
func (t *RuleTable) spelling() *spelling {
	if t.spelt.whole == nil {
		for _, r := range t.rules {
			t.spelt.learn(r.Is, r.Has, r.And, r.Not)
		}
	}
	return &t.spelt
}

// putFirst adds rules that are tried before all others.
func (t *RuleTable) putFirst(rules []Rule) {
	t.rules, t.index, t.spelt = slices.Concat(rules, t.rules), ruleIndex{}, spelling{}
	clear(t.known)
}

// wordsOfRole takes the phrases that can give a role.
func (t *RuleTable) wordsOfRole(wanted Role) phraseWords {
	words := phraseWords{bits: map[string]WordSet{}}
	for _, r := range t.rules {
		if r.Role != wanted {
			continue
		}
		for _, list := range [][]Phrase{r.Is, r.Has} {
			for _, p := range list {
				words.add(p)
			}
		}
	}
	return words
}

// Roles of the roster's own columns.
const (
	AliasRole Role = iota + 100
	CellKindRole
	WomenRole
	MinorityRole
	SecretaryRole
	SupervisorRole
	FixedDayRole
	FromRole
	ToRole
	MergedRole
	PilotRole
	RegisteredRole
)

// Further roles of a roster's columns.
const (
	NewMembersRole Role = iota + 150
	LevelRole
	PlanRole
	VillageRole
)

// Roles of what a sheet says of the meeting's guests, chair and supervisor.
const (
	AssignedRole Role = iota + 250
	ChairRole
	PostponedRole
	GuestsRole
	LessonsRole
)

// Roles of facts whose value says more than one thing, or whose label does.
const (
	AbsentRole Role = iota + 270 // all who were absent, with reasons and without
	HoursRole                    // minutesRole, where the label counts in hours
	StartRole                    // when the meeting began
	EndRole                      // when it ended
	WhoRole                      // who was there: "12/15 đảng viên", or in words
)
