package diag

// A Code names a kind of problem. Codes are part of the contract: they are
// printed in brackets, stand in JSON, and never change their meaning.
type Code string

// Faults of score sheets, rosters and decisions that keep something from
// being graded.
const (
	MissingMark           Code = "missing-mark"
	BadNumber             Code = "bad-number"
	MarkOutOfRange        Code = "mark-out-of-range"
	BadStep               Code = "bad-step"
	BadTier               Code = "bad-tier"
	UnknownCriterion      Code = "unknown-criterion"
	RepeatedCriterion     Code = "repeated-criterion"
	UnknownCell           Code = "unknown-cell"
	AmbiguousCell         Code = "ambiguous-cell"
	NoCell                Code = "no-cell"
	NoPeriod              Code = "no-period"
	ConflictingSheets     Code = "conflicting-sheets"
	ReviewWithoutMarks    Code = "review-without-marks"
	DecisionWithoutReason Code = "decision-without-reason"
	BadDecision           Code = "bad-decision"
	NoHeader              Code = "no-header"
	UncomputedFormula     Code = "uncomputed-formula"
	CellError             Code = "cell-error"
	NotAWorkbook          Code = "not-a-workbook"
	LegacyXLS             Code = "legacy-xls"
	LockedInput           Code = "locked-input"
	Encrypted             Code = "encrypted"
	TooLarge              Code = "too-large"
	DuplicateCell         Code = "duplicate-cell"
	BadRoster             Code = "bad-roster"
	OtherCriteria         Code = "other-criteria" // of a form made for another set or version, or that prints other full marks
	ReportAltered         Code = "report-altered" // of a report that does not say what the data it carries say
	UnreadMark            Code = "unread-mark"    // what could be a score and can be given to nobody
)

// Doubts that never change a grade.
const (
	BadDate              Code = "bad-date"
	BadFact              Code = "bad-fact"
	TotalMismatch        Code = "total-mismatch"
	GradeMismatch        Code = "grade-mismatch"
	AttendanceSum        Code = "attendance-sum"
	AttendanceAsDate     Code = "attendance-as-date"
	DuplicateSheet       Code = "duplicate-sheet"
	Divergence           Code = "divergence"
	TierMismatch         Code = "tier-mismatch"
	LegacyEncoding       Code = "legacy-encoding"
	AllFullMarks         Code = "all-full-marks"
	IdenticalSheets      Code = "identical-sheets"
	RoundTotals          Code = "round-totals"
	DateOutsideMonth     Code = "date-outside-month"
	OffDay               Code = "off-day"
	MonthMismatch        Code = "month-mismatch"
	GateUnchecked        Code = "gate-unchecked"
	MarkNotApplicable    Code = "mark-not-applicable"
	NoSetForMeeting      Code = "no-set-for-meeting"
	SampleCriteria       Code = "sample-criteria"
	CriteriaNotInForce   Code = "criteria-not-in-force"
	UnreadColumn         Code = "unread-column"          // a column or label that is not understood; no grade hangs on it
	NotASheet            Code = "not-a-sheet"            // a worksheet with numbers, or a file, that is put aside
	BadCount             Code = "bad-count"              // of a roster: more women, minorities or exempt than members
	DecisionWithoutSheet Code = "decision-without-sheet" // of a month of which there is none
	ConflictingFacts     Code = "conflicting-facts"      // two attendances, dates or durations of one meeting
	MissingReport        Code = "missing-report"         // of a part of the period, in a merge
	PilotCount           Code = "pilot-count"            // of a kind of cell in a committee
	ExcellentShare       Code = "excellent-share"        // more than the cap on the year's best grade
)

// Faults of a criteria set, found by its linter.
const (
	Syntax           Code = "syntax"
	AliasBomb        Code = "alias-bomb"
	UnknownKey       Code = "unknown-key"
	RepeatedKey      Code = "repeated-key"
	RepeatedID       Code = "repeated-id"
	MissingKey       Code = "missing-key"
	BadValue         Code = "bad-value"
	SumMismatch      Code = "sum-mismatch"
	TierGap          Code = "tier-gap"
	TierOrder        Code = "tier-order"
	TierMax          Code = "tier-max"
	GradeGap         Code = "grade-gap"
	GradeOrder       Code = "grade-order"
	UnknownReference Code = "unknown-reference"
	BadSchema        Code = "bad-schema"
	BadForm          Code = "bad-form"         // of a printed form that is to become a set
	UnreadRow        Code = "unread-row"       // of such a form: an error where it holds points or a threshold, else a warning
	CriteriaChanged  Code = "criteria-changed" // since the office confirmed the set
)

// A codeRow says all that holds for a code: how grave it is, and what it
// speaks of. To add a code: a constant above, a row here, its texts in the catalogue,
// and a file with that fault among the faults.
type codeRow struct {
	code     Code
	severity Severity
	about    origin
}

// An origin is what a code speaks of: the input, a criteria set, or either.
type origin int

const (
	ofInput origin = iota
	ofCriteria
	ofBoth
)

// table lists every code: errors of the input, warnings, then the codes of
// criteria sets.
func table() []codeRow {
	return []codeRow{
		{MissingMark, Error, ofInput},
		{BadNumber, Error, ofInput},
		{MarkOutOfRange, Error, ofInput},
		{BadStep, Error, ofInput},
		{BadTier, Error, ofInput},
		{UnknownCriterion, Error, ofInput},
		{RepeatedCriterion, Error, ofInput},
		{UnknownCell, Error, ofInput},
		{AmbiguousCell, Error, ofInput},
		{NoCell, Error, ofInput},
		{NoPeriod, Error, ofInput},
		{ConflictingSheets, Error, ofInput},
		{ReviewWithoutMarks, Error, ofInput},
		{DecisionWithoutReason, Error, ofInput},
		{BadDecision, Error, ofInput},
		{NoHeader, Error, ofInput},
		{UncomputedFormula, Error, ofInput},
		{CellError, Error, ofInput},
		{NotAWorkbook, Error, ofInput},
		{LegacyXLS, Error, ofInput},
		{LockedInput, Error, ofInput},
		{Encrypted, Error, ofInput},
		{TooLarge, Error, ofBoth},
		{DuplicateCell, Error, ofInput},
		{BadRoster, Error, ofInput},
		{OtherCriteria, Error, ofInput},
		{ReportAltered, Error, ofInput},
		{UnreadMark, Error, ofInput},
		{BadDate, Warning, ofInput},
		{BadFact, Warning, ofInput},
		{TotalMismatch, Warning, ofInput},
		{GradeMismatch, Warning, ofInput},
		{AttendanceSum, Warning, ofInput},
		{AttendanceAsDate, Warning, ofInput},
		{DuplicateSheet, Warning, ofInput},
		{Divergence, Warning, ofInput},
		{TierMismatch, Warning, ofInput},
		{LegacyEncoding, Warning, ofInput},
		{AllFullMarks, Warning, ofInput},
		{IdenticalSheets, Warning, ofInput},
		{RoundTotals, Warning, ofInput},
		{DateOutsideMonth, Warning, ofInput},
		{OffDay, Warning, ofInput},
		{MonthMismatch, Warning, ofInput},
		{GateUnchecked, Warning, ofInput},
		{MarkNotApplicable, Warning, ofInput},
		{NoSetForMeeting, Warning, ofInput},
		{SampleCriteria, Warning, ofBoth},
		{CriteriaNotInForce, Warning, ofBoth},
		{UnreadColumn, Warning, ofInput},
		{NotASheet, Warning, ofInput},
		{BadCount, Warning, ofInput},
		{DecisionWithoutSheet, Warning, ofInput},
		{ConflictingFacts, Warning, ofInput},
		{MissingReport, Warning, ofInput},
		{PilotCount, Warning, ofInput},
		{ExcellentShare, Warning, ofInput},
		{Syntax, Error, ofCriteria},
		{AliasBomb, Error, ofCriteria},
		{UnknownKey, Error, ofCriteria},
		{RepeatedKey, Error, ofCriteria},
		{RepeatedID, Error, ofCriteria},
		{MissingKey, Error, ofCriteria},
		{BadValue, Error, ofCriteria},
		{SumMismatch, Error, ofCriteria},
		{TierGap, Error, ofCriteria},
		{TierOrder, Error, ofCriteria},
		{TierMax, Error, ofCriteria},
		{GradeGap, Error, ofCriteria},
		{GradeOrder, Error, ofCriteria},
		{UnknownReference, Error, ofCriteria},
		{BadSchema, Error, ofCriteria},
		{BadForm, Error, ofCriteria},
		{UnreadRow, Error, ofCriteria},
		{CriteriaChanged, Warning, ofBoth},
	}
}

// Codes returns every code, in the order of the table.
func Codes() []Code {
	var codes []Code
	for _, row := range table() {
		codes = append(codes, row.code)
	}
	return codes
}

// CriteriaCodes returns the codes of criteria sets and the forms they are made
// of; those that are told of the input too come last.
func CriteriaCodes() []Code {
	var own, both []Code
	for _, row := range table() {
		switch row.about {
		case ofCriteria:
			own = append(own, row.code)
		case ofBoth:
			both = append(both, row.code)
		case ofInput:
		}
	}
	return append(own, both...)
}

// Severity returns the code's own severity. A single problem may differ: a
// mark's fault in the column that does not grade is a warning, and
// no-set-for-meeting is an error where all meetings count.
func (c Code) Severity() Severity {
	for _, row := range table() {
		if row.code == c {
			return row.severity
		}
	}
	return Error
}

// explains ranks a code by whether it tells why there are others at its place:
// text in an old encoding is why no header is found.
func (c Code) explains() int {
	if c == LegacyEncoding {
		return 1
	}
	return 0
}
