package scoring

import (
	"iter"
	"math"
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// MarkResults are the marks of a meeting, by index of Set.Leaves, in a small
// form: they are by far the most of what a run keeps. The zero value has none.
type MarkResults struct{ *resultList }

type resultList struct {
	list    []packedResult
	says    []markSaying // of the marks with more to say, by index
	origins origins
}

// A packedResult is a MarkResult without pointers.
type packedResult struct {
	self, review, official int32 // unknownPoints: not known
	row                    int32
	col                    int16
	origin                 uint16
	tier, measured         int16 // -1: not known
	how                    uint8 // index of hows
}

const (
	unknownPoints = math.MinInt32
	notAvailable  = 5 // by its number: the last of hows
)

// A markSaying is what few marks have.
type markSaying struct {
	index   int
	note    string
	because diag.Message
}

// hows lists every How, by its number in the small form.
func hows() [6]How {
	return [...]How{Typed, Measured, FullByRule, LeftOut, NoneEntered, NotAvailable}
}

// PackMarkResults keeps the marks of a meeting; the list may be used again.
// Points beyond a million, and tiers beyond 32,767, have no place in it: there
// are none, for no such number is read.
func PackMarkResults(marks []MarkResult) MarkResults {
	if len(marks) == 0 {
		return MarkResults{}
	}
	m := &resultList{list: make([]packedResult, len(marks))}
	says := 0
	for _, mark := range marks {
		if mark.saysMore() {
			says++
		}
	}
	if says > 0 {
		m.says = make([]markSaying, 0, says)
	}
	for i, mark := range marks {
		m.list[i] = packedResult{
			self: smallPoints(mark.Self), review: smallPoints(mark.Review), official: smallPoints(mark.Official),
			row: mark.At.Row, col: int16(mark.At.Col), origin: m.origins.number(mark.At.Of), //nolint:gosec // a worksheet has 16,384 columns
			tier: smallTier(mark.Tier), measured: smallTier(mark.Measured), how: smallHow(mark.How),
		}
		if mark.saysMore() {
			m.says = append(m.says, markSaying{i, mark.Note, mark.Because})
		}
	}
	return MarkResults{m}
}

func (m MarkResult) saysMore() bool { return m.Note != "" || !m.Because.IsZero() }

func smallPoints(p criteria.Optional[criteria.Points]) int32 {
	if !p.Known {
		return unknownPoints
	}
	return int32(p.Value) //nolint:gosec // no more than a million points
}

func largePoints(p int32) criteria.Optional[criteria.Points] {
	if p == unknownPoints {
		return criteria.Optional[criteria.Points]{}
	}
	return criteria.Some(criteria.Points(p))
}

func smallTier(t criteria.Optional[int]) int16 {
	if !t.Known {
		return -1
	}
	return int16(t.Value) //nolint:gosec // criteria with that many tiers are not read
}

func largeTier(t int16) criteria.Optional[int] {
	if t < 0 {
		return criteria.Optional[int]{}
	}
	return criteria.Some(int(t))
}

func smallHow(h How) uint8 {
	for i, known := range hows() {
		if known == h {
			return uint8(i) //nolint:gosec // there are six
		}
	}
	return notAvailable
}

// Len returns how many marks there are: as many as criteria, or none.
func (m MarkResults) Len() int {
	if m.resultList == nil {
		return 0
	}
	return len(m.list)
}

// At returns the mark of a criterion.
func (m MarkResults) At(i int) MarkResult {
	p := m.list[i]
	mark := MarkResult{
		Self: largePoints(p.self), Review: largePoints(p.review), Official: largePoints(p.official), How: hows()[p.how],
		Tier: largeTier(p.tier), Measured: largeTier(p.measured), At: m.origins.at(p.origin, p.row, p.col),
	}
	for _, s := range m.says {
		if s.index == i {
			mark.Note, mark.Because = s.note, s.because
		}
	}
	return mark
}

// List returns every mark.
func (m MarkResults) List() []MarkResult {
	list := make([]MarkResult, m.Len())
	for i := range list {
		list[i] = m.At(i)
	}
	return list
}

// fits reports whether a mark read from a report has its place in the small
// form: every mark that this program writes has.
func (m MarkResult) fits() bool {
	for _, p := range []criteria.Optional[criteria.Points]{m.Self, m.Review, m.Official} {
		if p.Value.Abs() >= math.MaxInt32 {
			return false
		}
	}
	return m.Tier.Value >= 0 && m.Tier.Value <= math.MaxInt16 && knownHow(m.How)
}

// Official returns the official points of a criterion and where they come from.
func (m MarkResults) Official(i int) (criteria.Optional[criteria.Points], How) {
	return largePoints(m.list[i].official), hows()[m.list[i].how]
}

// All returns every mark with the index of its criterion.
func (m MarkResults) All() iter.Seq2[int, MarkResult] {
	return func(yield func(int, MarkResult) bool) {
		for i := range m.Len() {
			if !yield(i, m.At(i)) {
				return
			}
		}
	}
}

// moved returns the marks as read from other files: of each worksheet, the one
// that `to` returns.
func (m MarkResults) moved(to func(Origin) Origin) MarkResults {
	if m.resultList == nil {
		return m
	}
	moved := *m.resultList
	moved.origins = make(origins, len(m.origins))
	for i, of := range m.origins {
		other := to(*of)
		moved.origins[i] = &other
	}
	return MarkResults{&moved}
}

func knownHow(h How) bool {
	known := hows()
	return slices.Contains(known[:], h)
}
