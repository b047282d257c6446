package scoring

import (
	"iter"
	"math"
	"slices"

	"chibo/criteria"
	"chibo/scoring/internal/packed"
)

// MarkResults are the marks of a meeting, by index of Set.Leaves, in a small
// form: they are by far the most of what a run keeps. The zero value has none.
// All reads them from the first; a single one is found by passing over those
// before it.
type MarkResults struct{ *resultList }

type resultList struct {
	text    string
	count   int
	origins origins
}

// The parts of a mark's head, by their lowest bit.
const (
	resultStep       = 8 // times the step to its place
	resultSelf       = 32
	resultReview     = 64
	resultOfficial   = 128
	resultSameReview = 256 // the review mark is the self mark
	resultSame       = 512 // the official mark is the review mark, or the self mark where there is none
	resultTier       = 1024
	resultMeasured   = 2048
	resultNote       = 4096
	resultBecause    = 8192
)

// hows lists every How, by its number in the packed form.
func hows() [6]How {
	return [...]How{Typed, Measured, FullByRule, LeftOut, NoneEntered, NotAvailable}
}

// PackMarkResults keeps the marks of a meeting; the list may be used again.
func PackMarkResults(marks []MarkResult) MarkResults { return new(Packer).results(marks) }

func (k *Packer) results(marks []MarkResult) MarkResults {
	if len(marks) == 0 {
		return MarkResults{}
	}
	p := k.packer()
	for i := range marks {
		p.result(&marks[i])
	}
	k.text = p.Text
	return MarkResults{&resultList{text: string(p.Text), count: len(marks), origins: p.origins}}
}

func (p *packer) result(m *MarkResult) {
	pos := p.pos(m.At)
	step := p.Step(pos)
	head := uint64(packedHow(m.How)) + uint64(step)*resultStep
	stands := m.Self // what the next column most likely repeats
	for _, part := range []struct {
		present bool
		bit     uint64
	}{
		{m.Self.Known, resultSelf}, {m.Review.Known, resultReview}, {m.Official.Known, resultOfficial}, {m.Review.Known && m.Review == m.Self, resultSameReview},
		{m.Tier.Known, resultTier}, {m.Measured.Known, resultMeasured}, {m.Note != "", resultNote}, {!m.Because.IsZero(), resultBecause},
	} {
		if part.present {
			head += part.bit
		}
	}
	if m.Review.Known {
		stands = m.Review
	}
	if m.Official.Known && m.Official == stands {
		head += resultSame
	}
	p.Uint(head)
	p.Pos(step, pos)
	if m.Self.Known {
		p.Points(m.Self.Value)
	}
	if m.Review.Known && head&resultSameReview == 0 {
		p.Points(m.Review.Value)
	}
	if m.Official.Known && head&resultSame == 0 {
		p.Points(m.Official.Value)
	}
	if m.Tier.Known {
		p.Int(int64(m.Tier.Value))
	}
	if m.Measured.Known {
		p.Int(int64(m.Measured.Value))
	}
	if m.Note != "" {
		p.String(m.Note)
	}
	if !m.Because.IsZero() {
		p.working(m.Because)
	}
}

func (u *unpacker) result() (m MarkResult) {
	head := u.Uint()
	m.How = hows()[head%resultStep]
	m.At = u.place(packed.Step(head / resultStep % packed.Steps))
	if head&resultSelf != 0 {
		m.Self = criteria.Some(u.Points())
	}
	stands := m.Self
	if head&resultReview != 0 {
		m.Review = m.Self
		if head&resultSameReview == 0 {
			m.Review = criteria.Some(u.Points())
		}
		stands = m.Review
	}
	if head&resultOfficial != 0 {
		m.Official = stands
		if head&resultSame == 0 {
			m.Official = criteria.Some(u.Points())
		}
	}
	if head&resultTier != 0 {
		m.Tier = criteria.Some(int(u.Int()))
	}
	if head&resultMeasured != 0 {
		m.Measured = criteria.Some(int(u.Int()))
	}
	if head&resultNote != 0 {
		m.Note = u.String()
	}
	if head&resultBecause != 0 {
		m.Because = u.working()
	}
	return m
}

func (p *packer) working(w Working) {
	p.Uint(uint64(w.kind))
	p.Int(w.a)
	p.Int(w.b)
}

func (u *unpacker) working() Working {
	return Working{workingKind(u.Uint()), u.Int(), u.Int()} //nolint:gosec // it was one
}

func packedHow(h How) int {
	known := hows()
	if at := slices.Index(known[:], h); at >= 0 {
		return at
	}
	return len(known) - 1 // not available
}

// Len returns how many marks there are: as many as criteria, or none.
func (m MarkResults) Len() int {
	if m.resultList == nil {
		return 0
	}
	return m.count
}

// All returns every mark with the index of its criterion.
func (m MarkResults) All() iter.Seq2[int, MarkResult] {
	return func(yield func(int, MarkResult) bool) {
		if m.resultList == nil {
			return
		}
		u := unpacker{Reader: packed.Reader{Text: m.text}, origins: &m.origins}
		for i := range m.count {
			if !yield(i, u.result()) {
				return
			}
		}
	}
}

// At returns the mark of a criterion.
func (m MarkResults) At(i int) MarkResult {
	for at, mark := range m.All() {
		if at == i {
			return mark
		}
	}
	return MarkResult{}
}

// List returns every mark.
func (m MarkResults) List() []MarkResult {
	list := make([]MarkResult, 0, m.Len())
	for _, mark := range m.All() {
		list = append(list, mark)
	}
	return list
}

// Fits reports whether a mark read from a report is one that this program
// writes.
func (m MarkResult) Fits() bool {
	for _, p := range []criteria.Optional[criteria.Points]{m.Self, m.Review, m.Official} {
		if p.Value.Abs() >= math.MaxInt32 {
			return false
		}
	}
	return m.Tier.Value >= 0 && m.Tier.Value <= math.MaxInt16 && knownHow(m.How)
}

// Moved returns the marks as read from other files: of each worksheet, the one
// that `to` returns.
func (m MarkResults) Moved(to func(Origin) Origin) MarkResults {
	if m.resultList == nil {
		return m
	}
	moved := *m.resultList
	moved.origins = moved.origins.moved(to)
	return MarkResults{&moved}
}

func knownHow(h How) bool {
	known := hows()
	return slices.Contains(known[:], h)
}
