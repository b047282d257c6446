package scoring

import (
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// MarkColumn names the column that grades a meeting.
type MarkColumn string

const (
	OfficialMarks MarkColumn = "official" // of a table
	SelfMarks     MarkColumn = "self"
	ReviewMarks   MarkColumn = "review"
	MergedMarks   MarkColumn = "merged" // review over self, mark by mark
)

// SumSteps shows how marks made a total:
//
//	Scored → Rescaled, + what each block counts = Sum → Total
type SumSteps struct {
	Scored   criteria.Points // sum of the scored groups
	Applied  criteria.Points // full marks of what applied
	Full     criteria.Points // full marks of the set
	Rescaled criteria.Points // Scored × Full / Applied, rounded; Scored where nothing is rescaled
	Blocks   []BlockSum
	Sum      criteria.Points
	Total    criteria.Points // Sum kept within 0 and Full
}

// IsRescaled reports whether criteria were left out and the rest brought back
// to full marks.
func (s SumSteps) IsRescaled() bool { return s.Applied > 0 && s.Applied < s.Full }

// A BlockSum is what a bonus or deduction block adds; negative in a deduction.
type BlockSum struct {
	Group   int // index into Set.Groups
	Sum     criteria.Points
	Counted criteria.Points // Sum within the block's ceiling
}

// A GradeCheck is a gate or cap that was asked of a meeting's grade.
type GradeCheck struct {
	Cap     bool           // else the gate of Grade
	Grade   int            // the grade that was asked
	To      int            // the grade it falls to, or at most has
	Test    []diag.Message // what is asked, in words
	Because string         // the set's own reason of a cap
	Holds   bool           // the test holds: good for a gate, not for a cap
	Known   bool           // the facts of the test are known
}

// A Working is how the facts give a tier: 14/15 = 93,3%. It is the packed form of
// a message, of which there are several a meeting. The zero value is none.
type Working struct {
	kind workingKind
	a, b int64
}

type workingKind uint8

const (
	noWorking        workingKind = iota
	rateWorking                  // a of b
	durationWorking              // a minutes, b too short
	unexcusedWorking             // a absences without leave
)

// WorkingOf is a share as it stands.
func WorkingOf(rate criteria.Rate) Working { return Working{rateWorking, rate.Num, rate.Den} }

// IsZero reports whether there is none.
func (w Working) IsZero() bool { return w.kind == noWorking }

// IsUnexcused reports whether absences without leave force the lowest tier.
func (w Working) IsUnexcused() bool { return w.kind == unexcusedWorking }

// Message tells the working; the zero message where there is none.
func (w Working) Message() diag.Message {
	//exhaustive:enforce
	switch w.kind {
	case noWorking:
	case rateWorking:
		return diag.Msg("measure.rate", "num", w.a, "den", w.b, "rate", criteria.Rate{Num: w.a, Den: w.b})
	case durationWorking:
		return diag.Msg("measure.duration", "minutes", int(w.a), "short", int(w.b))
	case unexcusedWorking:
		return diag.Msg("measure.unexcused", "count", int(w.a))
	}
	return diag.Message{}
}

// A Quotient is an exact number of points before it is rounded: Num/Den
// thousandths.
type Quotient struct{ Num, Den int64 }

// shownDigits is what is written of a number that does not end.
const shownDigits = 6

// Decimal writes the quotient exactly where it ends within six decimals, else
// its first six and an ellipsis.
func (q Quotient) Decimal() string {
	sign, num := "", q.Num
	if num < 0 {
		sign, num = "-", -num
	}
	den := q.Den * int64(criteria.Point)
	text, rest := sign+strconv.FormatInt(num/den, 10)+".", num%den
	for range shownDigits {
		rest *= 10
		text += strconv.FormatInt(rest/den, 10)
		rest %= den
	}
	if rest != 0 {
		return text + "…"
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// MarshalJSON writes the number with the digits that are shown.
func (q Quotient) MarshalJSON() ([]byte, error) {
	return []byte(strings.TrimSuffix(q.Decimal(), "…")), nil
}
