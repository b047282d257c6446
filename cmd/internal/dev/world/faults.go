package world

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A fault is what is wrong with one form.
type fault struct {
	code   diag.Code
	status scoring.MeetingStatus
	line   int // of the mark at fault, or before the row at fault
}

// FaultCodes returns the codes that Options.Faults may name. Each fault spoils
// one form of a cell that hands in forms, and no cell has two.
func FaultCodes() []diag.Code {
	return []diag.Code{
		diag.MissingMark, diag.BadNumber, diag.MarkOutOfRange, diag.BadStep, diag.BadTier, diag.UncomputedFormula,
		diag.UnknownCriterion, diag.RepeatedCriterion, diag.ReviewWithoutMarks, diag.ConflictingSheets,
		diag.UnknownCell, diag.NoPeriod, diag.NotAWorkbook, diag.TotalMismatch,
	}
}

// spoil puts the faults into cells drawn for it.
func (w *world) spoil(options Options) error {
	// The cells draw with streams of their own; this one is none of theirs.
	rng := rand.New(rand.NewPCG(options.Seed, ^uint64(0)))
	for code := range options.Faults {
		if !slices.Contains(FaultCodes(), code) {
			return fmt.Errorf("world: no way to make the fault %s", code)
		}
	}
	sound := w.withForms()
	rng.Shuffle(len(sound), func(i, j int) { sound[i], sound[j] = sound[j], sound[i] })
	for _, code := range FaultCodes() {
		for range options.Faults[code] {
			if len(sound) == 0 {
				return errors.New("world: more faults than cells with forms")
			}
			if err := w.spoilCell(rng, sound[0], code); err != nil {
				return err
			}
			sound = sound[1:]
		}
	}
	return nil
}

// withForms returns the cells that hand in forms.
func (w *world) withForms() []*party {
	var parties []*party
	for i := range w.parties {
		if p := &w.parties[i]; p.layout == scoring.FormLayout {
			parties = append(parties, p)
		}
	}
	return parties
}

func (w *world) spoilCell(rng *rand.Rand, p *party, code diag.Code) error {
	if code == diag.NotAWorkbook {
		p.noWorkbook = true
		return nil
	}
	m := &p.meetings[rng.IntN(len(p.meetings))]
	m.fault = &fault{code: code, status: statusOf(code)}
	return w.spoilMark(rng, p, m)
}

// statusOf returns what becomes of a meeting whose sheet has the fault.
func statusOf(code diag.Code) scoring.MeetingStatus {
	switch code {
	case diag.UnknownCell, diag.NoPeriod:
		return scoring.MissingMeeting // the sheet cannot be laid to it
	case diag.TotalMismatch:
		return scoring.Scored
	default:
		return scoring.Faulty
	}
}

// spoilMark spoils a mark of the column that grades, where the fault is one of
// marks.
func (w *world) spoilMark(rng *rand.Rand, p *party, m *meeting) error {
	if m.fault.code == diag.ReviewWithoutMarks {
		m.review = nil
		if p.style == OneColumn {
			p.style = TwoColumns
		}
	}
	var fit []int
	for i, l := range w.rubric.lines() {
		if l.takes(m.fault.code) {
			fit = append(fit, i)
		}
	}
	if len(fit) == 0 {
		return fmt.Errorf("world: no criterion of %s can have the fault %s", w.rubric.id, m.fault.code)
	}
	m.fault.line = fit[rng.IntN(len(fit))]
	m.official()[m.fault.line].override = w.rubric.lines()[m.fault.line].wrong(m.fault.code)
	return nil
}

// takes reports whether a line can have the fault without having another one
// as well. A line that follows the attendance is left alone: blank it is no
// fault.
func (l line) takes(code diag.Code) bool {
	switch code {
	case diag.BadStep:
		return l.step != 0
	case diag.BadTier:
		return l.tiers != nil && !l.attended
	case diag.BadNumber, diag.MarkOutOfRange:
		return !l.check && !l.attended
	default:
		return !l.attended
	}
}

// wrong returns what stands in place of the mark; nil: the mark itself.
func (l line) wrong(code diag.Code) any {
	switch code {
	case diag.MissingMark:
		return blank{}
	case diag.BadNumber:
		return "4,,5"
	case diag.MarkOutOfRange:
		return (l.max + criteria.Point).Float()
	case diag.BadStep, diag.BadTier:
		return (l.max - criteria.Point/10).Float()
	case diag.UncomputedFormula:
		return formula("1+1")
	}
	return nil
}

// A formula is written without a result, as some programs leave it.
type formula string
