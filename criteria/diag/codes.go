package diag

// A Code names a kind of problem. Codes are part of the contract: they are
// printed in brackets, stand in JSON, and never change their meaning.
type Code string

// Faults of score sheets, rosters and decisions that keep something from
// being graded.
const (
	UnreadRow             Code = "unread-row" // of a form that becomes a set
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
	Encrypted             Code = "encrypted"
	TooLarge              Code = "too-large"
	DuplicateCell         Code = "duplicate-cell"
	BadRoster             Code = "bad-roster"
	OtherCriteria         Code = "other-criteria" // of a form made for another set or version
)

// Doubts that never change a grade.
const (
	BadDate            Code = "bad-date"
	BadFact            Code = "bad-fact"
	TotalMismatch      Code = "total-mismatch"
	GradeMismatch      Code = "grade-mismatch"
	AttendanceSum      Code = "attendance-sum"
	AttendanceAsDate   Code = "attendance-as-date"
	DuplicateSheet     Code = "duplicate-sheet"
	Divergence         Code = "divergence"
	TierMismatch       Code = "tier-mismatch"
	LegacyEncoding     Code = "legacy-encoding"
	AllFullMarks       Code = "all-full-marks"
	IdenticalSheets    Code = "identical-sheets"
	RoundTotals        Code = "round-totals"
	DateOutsideMonth   Code = "date-outside-month"
	OffDay             Code = "off-day"
	MonthMismatch      Code = "month-mismatch"
	GateUnchecked      Code = "gate-unchecked"
	MarkNotApplicable  Code = "mark-not-applicable"
	NoSetForMeeting    Code = "no-set-for-meeting"
	SampleCriteria     Code = "sample-criteria"
	CriteriaNotInForce Code = "criteria-not-in-force"
	MissingReport      Code = "missing-report"  // of a part of the period, in a merge
	PilotCount         Code = "pilot-count"     // of a kind of cell in a committee
	ExcellentShare     Code = "excellent-share" // more than the cap on the year's best grade
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
	BadForm          Code = "bad-form" // of a printed form that is to become a set
)

// Codes returns every code with its own severity: errors of the input,
// warnings, then the codes of criteria sets.
func Codes() []Code {
	return []Code{
		MissingMark, BadNumber, MarkOutOfRange, BadStep, BadTier, UnknownCriterion, RepeatedCriterion,
		UnknownCell, AmbiguousCell, NoCell, NoPeriod, ConflictingSheets, ReviewWithoutMarks,
		DecisionWithoutReason, BadDecision, NoHeader, UncomputedFormula, CellError, NotAWorkbook,
		LegacyXLS, Encrypted, TooLarge, DuplicateCell, BadRoster, OtherCriteria,
		BadDate, BadFact, TotalMismatch, GradeMismatch, AttendanceSum, AttendanceAsDate, DuplicateSheet,
		Divergence, TierMismatch, LegacyEncoding, AllFullMarks, IdenticalSheets, RoundTotals, DateOutsideMonth,
		OffDay, MonthMismatch, GateUnchecked, MarkNotApplicable, NoSetForMeeting, SampleCriteria,
		CriteriaNotInForce, MissingReport, PilotCount, ExcellentShare,
		Syntax, AliasBomb, UnknownKey, RepeatedKey, RepeatedID, MissingKey, BadValue, SumMismatch,
		TierGap, TierOrder, TierMax, GradeGap, GradeOrder, UnknownReference, BadSchema, BadForm,
	}
}

// CriteriaCodes returns the codes of criteria sets and the forms they are made
// of.
func CriteriaCodes() []Code {
	return []Code{
		Syntax, AliasBomb, UnknownKey, RepeatedKey, RepeatedID, MissingKey, BadValue, SumMismatch,
		TierGap, TierOrder, TierMax, GradeGap, GradeOrder, UnknownReference, BadSchema, BadForm,
		SampleCriteria, CriteriaNotInForce,
	}
}

// Severity returns the code's own severity. A single problem may differ: a
// mark's fault in the column that does not grade is a warning, and
// no-set-for-meeting is an error where all meetings count.
func (c Code) Severity() Severity {
	switch c {
	case BadDate, BadFact, TotalMismatch, GradeMismatch, AttendanceSum, AttendanceAsDate, DuplicateSheet,
		Divergence, TierMismatch, LegacyEncoding, AllFullMarks, IdenticalSheets, RoundTotals, DateOutsideMonth,
		OffDay, MonthMismatch, GateUnchecked, MarkNotApplicable, NoSetForMeeting, SampleCriteria,
		CriteriaNotInForce, MissingReport, PilotCount, ExcellentShare:
		return Warning
	default:
		return Error
	}
}

// explains ranks a code by whether it tells why there are others at its place:
// text in an old encoding is why no header is found.
func (c Code) explains() int {
	if c == LegacyEncoding {
		return 1
	}
	return 0
}
