package criteria

// CellLists are the rules of two lists of cells: those to be praised ("đề nghị
// biểu dương") and those to be reminded ("cần nhắc nhở").
type CellLists struct {
	Basis string // the document that orders the rules; empty: none is named
	// A nil list has the program's own rule; one without lines is not made.
	Praise, Remind []ListLine
}

// Lines returns the rules of both lists for a set, and whether they are the
// program's own. No document is known that states such rules, so the defaults
// ask no more than the set's own best and last grade, and sheets of every month.
func (s *Set) Lines() (praise, remind []ListLine, ownPraise, ownRemind bool) {
	praise, remind = s.Lists.Praise, s.Lists.Remind
	if ownPraise = praise == nil; ownPraise {
		praise = []ListLine{{AtLeast: Some(0), Every: Some(0), MetEveryMonth: true}}
	}
	if ownRemind = remind == nil; ownRemind {
		remind = []ListLine{{AtMost: Some(len(s.Grades) - 1)}, {NotHeld: Some(1)}, {Missing: Some(1)}}
	}
	return praise, remind, ownPraise, ownRemind
}

// A ListLine puts a cell on a list: all its parts must hold. Grades are indexes
// into Grades of the set that grades the period.
type ListLine struct {
	AtLeast         Optional[int] // the period's grade is this one or a better one
	AtMost          Optional[int] // the period's grade is this one or a worse one
	Every           Optional[int] // every meeting that counts has this grade or a better one
	Any             Optional[int] // some meeting that counts has this grade or a worse one
	MetEveryMonth   bool
	ModelMeeting    bool
	Attendance      Optional[Rate] // of all regular meetings together, at least
	AttendanceBelow Optional[Rate]
	NotHeld         Optional[int] // at least so many regular meetings not held
	Missing         Optional[int] // at least so many months without a sheet
}

// Bare reports whether the line has no condition.
func (l ListLine) Bare() bool { return l == ListLine{} }
