package criteria

// MissingRule says what a required month without a score counts as.
type MissingRule string

const (
	MissingIncomplete MissingRule = "incomplete" // the cell is not graded
	MissingZero       MissingRule = "zero"
	MissingSkip       MissingRule = "skip" // the month is left out
)

// CountedMeetings says which meetings make the period's score.
type CountedMeetings string

const (
	CountRegular CountedMeetings = "regular"
	CountAll     CountedMeetings = "all"
)

// PeriodKind is the length of a period.
type PeriodKind string

const (
	OneMonth   PeriodKind = "month"
	Quarter    PeriodKind = "quarter"
	HalfYear   PeriodKind = "half"
	NineMonths PeriodKind = "nine_months"
	FullYear   PeriodKind = "year"
	MonthRange PeriodKind = "range" // any other run of months: the review of several years
)

// PeriodRules say how the meetings of a period make the cell's score and
// grade. No document found so far says it, so it is the set's choice, and the
// report prints it.
type PeriodRules struct {
	Meetings CountedMeetings
	Decimals int // 0 to 3, of means and rescaled totals
	Missing  MissingRule
	NotHeld  MissingRule
	Basis    string // the document that orders the rule; empty: the committee chose it
	Rules    []PeriodRule
}

// Method says how the grade of a period is found.
type Method string

const (
	Mean   Method = "mean"   // the grade of the mean
	Counts Method = "counts" // the first line that holds
)

// A PeriodRule is the rule of one kind of period.
type PeriodRule struct {
	Kind   PeriodKind
	Method Method
	Limits []Line // of the mean: the grade stands only where its line holds, else the next one is tried
	Lines  []Line // of counts: the first that holds is the grade; the last has no condition
}

// A Line is a condition on the grades of a period's meetings. Empty, it holds.
type Line struct {
	Grade   int           // index into Grades
	Every   Optional[int] // every meeting has this grade or a better one
	AtLeast *AtLeast
}

// AtLeast asks for a number of meetings of a grade or a better one.
type AtLeast struct {
	Grade    int
	Meetings int
}

// Bare reports whether the line has no condition.
func (l Line) Bare() bool { return !l.Every.Known && l.AtLeast == nil }

// Borrows reports whether a kind of period has no rule of its own and takes
// the quarter's.
func (p PeriodRules) Borrows(kind PeriodKind) bool {
	return kind != Quarter && p.Rule(kind).Kind == Quarter
}

// Rule returns the rule for a kind of period: its own, else the quarter's,
// else the mean without limits.
func (p PeriodRules) Rule(kind PeriodKind) PeriodRule {
	for _, wanted := range []PeriodKind{kind, Quarter} {
		for _, r := range p.Rules {
			if r.Kind == wanted {
				return r
			}
		}
	}
	return PeriodRule{Kind: kind, Method: Mean}
}

// Discipline holds what is expected of a meeting: its duration, attendance,
// and day.
type Discipline struct {
	Minutes            Optional[int]
	MinutesCombined    Optional[int] // of a regular meeting combined with a thematic one
	MinutesLarge       *LargeMeeting // of a cell with many members
	Attendance         Optional[Rate]
	ThematicPerQuarter Optional[int]
	DayWindow          int // days a meeting may lie off the fixed day
}

// LargeMeeting asks for a longer meeting from so many members up.
type LargeMeeting struct{ Members, Minutes int }

// A CellSize is how many members a party cell has, as far as it is known.
type CellSize struct {
	Members Optional[int]
	AtLeast int // where Members is not known: those who were seen
}

// RequiredMinutes returns the duration a meeting must have, in minutes: the
// longest of those that apply. least and most differ where the cell's size is
// not known and decides.
func (d Discipline) RequiredMinutes(combined bool, size CellSize) (least, most Optional[int]) {
	longer := func(required Optional[int], minutes int) Optional[int] {
		if required.Known && required.Value >= minutes {
			return required
		}
		return Some(minutes)
	}
	least = d.Minutes
	if combined && d.MinutesCombined.Known {
		least = longer(least, d.MinutesCombined.Value)
	}
	if d.MinutesLarge == nil || size.Members.Known && size.Members.Value < d.MinutesLarge.Members {
		return least, least
	}
	most = longer(least, d.MinutesLarge.Minutes)
	if size.Members.Known || size.AtLeast >= d.MinutesLarge.Members {
		least = most
	}
	return least, most
}

// KeepsDay reports whether a meeting's date lies within the window around the
// fixed one, across the end of a month too.
func (d Discipline) KeepsDay(fixed, held Date) bool {
	days := held.Time().Sub(fixed.Time()).Hours() / 24
	return max(days, -days) <= float64(d.DayWindow)
}
