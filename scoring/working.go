package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A Working is how the facts give a tier: 14/15 = 93,3%. It is the small form of
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
	switch w.kind {
	case rateWorking:
		return diag.Msg("measure.rate", "num", w.a, "den", w.b, "rate", criteria.Rate{Num: w.a, Den: w.b})
	case durationWorking:
		return diag.Msg("measure.duration", "minutes", int(w.a), "short", int(w.b))
	case unexcusedWorking:
		return diag.Msg("measure.unexcused", "count", int(w.a))
	}
	return diag.Message{}
}
