package printed

import (
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A formLine is a group or a criterion of the form, while it is read.
type formLine struct {
	row      int
	ordinal  string
	code     string // of the column Mã of our own forms
	title    string
	printed  string // the title as it stands in its cell
	lead     string // the bullet before a title without a number
	points   criteria.Optional[criteria.Points]
	sign     int  // of its points, as in amount
	each     bool // its points are for every occurrence
	bold     bool
	wide     bool // its title stands in the first column
	check    bool // said to be yes/no
	thematic bool // said to be marked in months with a thematic part only
	broken   bool // its points or title could not be told, which was reported
	section  criteria.Block
	tiers    []tier
	headings []string // titles of lines above it that only head others
	remarks  []string
	doubts   []diag.Message
	children []*formLine
}

// A tier is a line "+ Từ 90% trở lên: 4 điểm".
type tier struct {
	text   string // without its points
	points criteria.Optional[criteria.Points]
	row    int
}

// A sum is a row that adds others up.
type sum struct {
	row    int
	label  string
	points criteria.Optional[criteria.Points]
	lines  int // how many lines stand above it
}

// A tableReading is what the rows of the table gave.
type tableReading struct {
	lines  []*formLine
	sums   []sum
	block  bool  // a block of bonus or deduction is open
	ended  bool  // a total was read, or a signature: texts without points are no lines
	table  int   // of the document, that was read last
	other  bool  // another form begins
	around []int // rows outside the table that are still to be told
}

func (t *tableReading) last() *formLine {
	if len(t.lines) == 0 {
		return nil
	}
	return t.lines[len(t.lines)-1]
}

// total returns the points of the last row of sums that names no part.
func (t *tableReading) total() (criteria.Points, bool) {
	for i := len(t.sums) - 1; i >= 0; i-- {
		if t.sums[i].points.Known {
			return t.sums[i].points.Value, true
		}
	}
	return 0, false
}

// givenID is the code of a line, or its number below that of its group; empty:
// the form gives none.
func (l *formLine) givenID(group string) string {
	switch {
	case l.code != "":
		return l.code
	case l.ordinal == "" || group == "" || strings.HasPrefix(l.ordinal, group+"."):
		return l.ordinal
	}
	return group + "." + l.ordinal
}

// sumOf adds up what counts toward full marks: a line that takes points off
// does not.
func sumOf(lines []*formLine) (sum criteria.Points) {
	for _, l := range lines {
		switch {
		case l.sign < 0:
		case !l.points.Known && len(l.children) > 0:
			sum += sumOf(l.children)
		default:
			sum += l.points.Value
		}
	}
	return sum
}

// partsOf writes the points that were added: "4 + 1".
func partsOf(lines []*formLine) string {
	var parts []string
	for _, l := range lines {
		if l.sign >= 0 {
			parts = append(parts, l.points.Value.Decimal())
		}
	}
	return strings.Join(parts, " + ")
}

// pointsOf returns the points of a line, or the sum of its criteria.
func pointsOf(l *formLine) criteria.Points {
	if l.points.Known {
		return l.points.Value
	}
	return sumOf(l.children)
}

func mostOf(tiers []tier) (most criteria.Points) {
	for _, t := range tiers {
		most = max(most, t.points.Value)
	}
	return most
}
