package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// An Issuer is who made a report, as its letterhead says.
type Issuer struct {
	Committee string `json:"committee,omitempty"`
	Superior  string `json:"superior,omitempty"`
}

// A Result is everything that is known at the end of a run, built once; every
// writer only renders it.
type Result struct {
	Period     Period
	Sets       []*criteria.Set // the first one's rules grade the period
	Rule       []diag.Message  // how meetings made the period's grade
	Cells      []CellResult    // by committee, then as in the roster
	Summary    Summary
	Committees []CommitteeSummary
	Kinds      []KindSummary
	Targets    []TargetResult
	Villages   []Village        // as the roster lists them
	Lists      []CellList       // of cells to praise and to remind
	Models     []ModelResult    // of a year; none where none is asked
	Sizes      []int            // least numbers of members of each size of cell; none: the usual ones
	Like       []LikeUnits      // units of like position, as the workspace groups them
	Excellent  []ExcellentCount // of a set of periods: the cap among them
	Assessment *Result          // of the same cells by a set of periods, beside the meetings; nil: none
	Problems   []diag.Problem   // of the sheets and of the scoring, sorted by place
}

// CellStatus says how far a cell could be graded.
type CellStatus string

const (
	Graded     CellStatus = "graded"
	Incomplete CellStatus = "incomplete"
	Missing    CellStatus = "missing" // no sheet at all
	NotThere   CellStatus = "outside" // it existed in no month of the period
)

// A CellResult is the outcome of one party cell in the period.
type CellResult struct {
	Cell     *PartyCell
	Status   CellStatus
	Outside  bool                               // outside counts and ranks; listed where it existed in some month
	Score    criteria.Optional[criteria.Points] // computed from the sheets
	Grade    criteria.Optional[int]             // index into the first set's Grades
	Rank     criteria.Optional[int]             // 1, 2, 2, 4
	Meetings []MeetingResult                    // by month, regular before thematic
	Limits   []diag.Message                     // what kept the grade below that of the score
	Notes    []diag.Message
	Decision *CellDecision
	Mean     *MeanSteps  // nil where no mean was computed
	Year     *YearEntry  // what the year's sheets state; nil: nothing
	Models   []ModelCell // by index of Result.Models
	Assessed *CellResult // the cell in the result's Assessment; nil: not there
}

// Listed reports whether the cell stands in lists: it existed in some month of
// the period.
func (c *CellResult) Listed() bool { return c.Status != NotThere }

// Listed returns the cells that stand in lists, in their order.
func (r *Result) Listed() []*CellResult {
	listed := make([]*CellResult, 0, len(r.Cells))
	for i := range r.Cells {
		if r.Cells[i].Listed() {
			listed = append(listed, &r.Cells[i])
		}
	}
	return listed
}

// MeanSteps shows how the score came about: Sum over Count, then rounded.
type MeanSteps struct {
	Sum   criteria.Points
	Count int
	Band  int // the grade of the score itself, before limits
}

// DecidedScore returns the score that stands in lists and ranks: the decided
// one where there is one.
func (c *CellResult) DecidedScore() criteria.Optional[criteria.Points] {
	if c.Decision != nil {
		return c.Decision.Score
	}
	return c.Score
}

// DecidedGrade returns the grade that counts: the decided one where there is
// one.
func (c *CellResult) DecidedGrade() criteria.Optional[int] {
	if c.Decision != nil {
		return c.Decision.Grade
	}
	return c.Grade
}

// StatusWord is the status with what it is that keeps the grade away.
func (c *CellResult) StatusWord() string {
	return c.Status.Word(func(status MeetingStatus) bool { return c.requiredWith(status) > 0 })
}

// Word is the status of a cell that has meetings with certain statuses: "incomplete"
// alone only where a sheet is missing, else "incomplete.faulty", "incomplete.not-held".
func (s CellStatus) Word(has func(MeetingStatus) bool) string {
	if s == Incomplete && !has(MissingMeeting) {
		for _, status := range []MeetingStatus{Faulty, UndecidedSheet, NotHeld} {
			if has(status) {
				return string(s) + "." + string(status)
			}
		}
	}
	return string(s)
}

// A CellDecision stands beside the computed result.
type CellDecision struct {
	Score     criteria.Optional[criteria.Points] `json:"points,omitzero"`
	Grade     criteria.Optional[int]             `json:"grade,omitzero"`
	Decisions []Decision                         `json:"rows"` // that made it, in the order of the file
}

// MeetingStatus is the outcome of one meeting.
type MeetingStatus string

const (
	Scored         MeetingStatus = "scored"
	NotHeld        MeetingStatus = "not-held"
	MissingMeeting MeetingStatus = "missing"
	Faulty         MeetingStatus = "faulty"
	// UndecidedSheet is a period's sheet whose total is known, and whose facts
	// do not decide the grade.
	UndecidedSheet MeetingStatus = "undecided"
)

// A MeetingResult is one meeting of one cell, scored or not.
type MeetingResult struct {
	Month      Month
	Kind       MeetingKind
	Status     MeetingStatus
	Combined   bool
	Required   bool // the period asks for it: a regular meeting of a month of the period
	Counted    bool // it is part of the period's score
	Set        int  // index into Result.Sets; -1: none
	Layout     Layout
	Self       criteria.Optional[criteria.Points] // total of the self column
	Review     criteria.Optional[criteria.Points]
	Total      criteria.Optional[criteria.Points] // of the column that grades
	Band       criteria.Optional[int]             // the grade of the total itself
	Grade      criteria.Optional[int]             // after gates and caps
	Limits     []diag.Message                     // gates and caps that lowered the grade, and those left unchecked
	Notes      []diag.Message                     // what else the reader must know of the number
	Marks      MarkResults                        // by index of Set.Leaves
	Chair      Chair                              // who chaired; empty: not known
	facts      *packedFacts
	attendance packedAttendance
	Stated     []StatedFact // of a period's sheet, by the set's Facts
	Remark     string
	Sources    []Source // the first one names the meeting's sheet; none where it is missing
	Decision   *MeetingDecision
	Column     MarkColumn     // the column that grades; empty of totals lists
	Steps      *SumSteps      // how the marks made the total; nil where they did not
	Checks     []GradeCheck   // gates and caps that were asked, in that order
	Problems   []diag.Problem // found in this meeting's sheets
}

// Facts returns what the sheets state beside the marks.
func (m *MeetingResult) Facts() Facts { return m.facts.facts() }

// IsModel reports whether the sheet says that it was a model meeting.
func (m *MeetingResult) IsModel() bool { return m.facts.tells(modelFact) && m.Facts().Model.Value }

// Visit returns who of the superior committee came, as the sheet says, and who it says
// is assigned; "": it does not.
func (m *MeetingResult) Visit() (superior Fact[string], assigned string) {
	if !m.facts.tells(superiorFact | saidFact) {
		return superior, ""
	}
	facts := m.Facts()
	return facts.Superior, facts.More().Assigned
}

// SetFacts has the meeting state these facts and no others.
func (m *MeetingResult) SetFacts(f Facts) { m.facts = packFacts(&f) }

// Attendance returns who was there.
func (m *MeetingResult) Attendance() AttendanceResult { return m.attendance.result() }

// SetAttendance says who was there.
func (m *MeetingResult) SetAttendance(a AttendanceResult) { m.attendance = packAttendance(&a) }

// A MeetingDecision stands beside the computed total and grade.
type MeetingDecision struct {
	Total     criteria.Optional[criteria.Points] `json:"points,omitzero"`
	Grade     criteria.Optional[int]             `json:"grade,omitzero"`
	Decisions []Decision                         `json:"rows"`
}

// How says where an official mark comes from.
type How string

const (
	Typed        How = ""              // from the sheet
	Measured     How = "measured"      // computed from a fact, the cell was blank
	FullByRule   How = "full-by-rule"  // does not apply, counts as full marks
	LeftOut      How = "left-out"      // does not apply, left out
	NoneEntered  How = "none"          // blank in a bonus or deduction block
	NotAvailable How = "not-available" // missing or unreadable
)

// A MarkResult is one criterion of one meeting.
type MarkResult struct {
	Self     criteria.Optional[criteria.Points]
	Review   criteria.Optional[criteria.Points]
	Official criteria.Optional[criteria.Points] // as it entered the total; negative in a deduction
	How      How
	Tier     criteria.Optional[int]
	At       Place                  // cell of the official mark
	Note     string                 // why points were lost
	Measured criteria.Optional[int] // the tier by the facts, where they are known
	Because  Working                // of Measured: 14/15 = 93,3%
}

// AttendanceResult is who was there. Rate is present of members less exempt.
type AttendanceResult struct {
	Members, Exempt, Present, Excused, Unexcused criteria.Optional[int]
	Rate                                         criteria.Optional[criteria.Rate]
}

// A Summary counts cells; those outside the counts are in none of its numbers.
type Summary struct {
	Cells  int
	Graded int
	Grades []int // by index of the first set's Grades; the decided grade counts
}

// A CommitteeSummary is the summary of one committee.
type CommitteeSummary struct {
	Name string
	Summary
}

// A KindSummary is the summary of one kind of cell.
type KindSummary struct {
	Name string
	Summary
}
