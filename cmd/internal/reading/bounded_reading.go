package reading

import (
	"chibo/criteria/diag"
	"chibo/scoring"
)

const (
	// maxProblems is how many problems one file may have: nobody reads more, and
	// a report of them would be larger than the file.
	maxProblems = 10_000
	// maxTold is how many of them are told where there are more.
	maxTold = 100
	// maxMeetings is how many meetings a worksheet may hold: a row each of every
	// party cell of the largest province.
	maxMeetings = 110_000
	// maxMeetingSheets is how many sheets one file may hold of one meeting.
	maxMeetingSheets = 1_000
)

// overfull reports whether a worksheet is beyond what is read of one: the file
// is refused.
func (s *sheetReading) overfull() bool {
	return len(s.problems) > maxProblems || len(s.sheets) > maxMeetings
}

// bound refuses a file as a whole that is faulty beyond all measure: it is told
// with the first of its problems, and none of it is graded.
func (f *fileReading) bound(file string) {
	count := len(f.problems)
	type meeting struct {
		cell  int
		month scoring.Month
	}
	sheets, most := map[meeting]int{}, 0
	for i := range f.sheets {
		s := &f.sheets[i]
		count += len(s.Problems)
		m := meeting{s.Cell, s.Month}
		sheets[m]++
		most = max(most, sheets[m])
	}
	if count <= maxProblems && most <= maxMeetingSheets && !f.overfull {
		return
	}
	told := f.problems
	for i := 0; i < len(f.sheets) && len(told) < maxTold; i++ {
		told = append(told, f.sheets[i].Problems...)
	}
	f.sheets = nil
	f.problems = append([]diag.Problem{diag.New(diag.TooLarge, "problems", diag.Pos{File: file}, "count", count)}, told[:min(maxTold, len(told))]...)
}
