package xlsxscan

import "archive/zip"

// A ScratchOf is memory used again from file to file, and what a reader holds
// of the texts seen before: labels and titles come again. It belongs to one
// goroutine.
type ScratchOf[T any] struct {
	Texts     *Texts[T]
	inflater  inflater
	scanner   scanner              // of the part being read
	parts     map[string]*zip.File // of the workbook that is open
	shared    []*T                 // its shared strings
	relations knownRelations
	head      []byte // of a worksheet before: all up to its rows
	given     [][]*T // rows read last
	spare     [][]*T // room for those to come
	slabs     [][]*T // where cells lie, those in use first
	used      int
}

// A Scratch is that of a reader that holds nothing of texts but themselves.
type Scratch = ScratchOf[string]

// NewScratch returns empty scratch memory for plain texts.
func NewScratch() *Scratch {
	return NewScratchOf(NewTexts(func(text string) *string { return &text }))
}

// NewScratchOf returns empty scratch memory over a table of texts.
func NewScratchOf[T any](texts *Texts[T]) *ScratchOf[T] {
	return &ScratchOf[T]{Texts: texts, parts: map[string]*zip.File{}}
}

// The cells of a worksheet lie in slabs, the first for a form, the later ones
// larger: a long list is never copied while it grows.
const (
	firstSlab = 512
	lastSlab  = 16_384
	keptSlabs = 64 // for the next worksheet
)

// Reuse gives the memory of all rows read so far to those to come: nobody looks
// at them any longer. Opening a workbook does the same.
func (s *ScratchOf[T]) Reuse() {
	for _, slab := range s.slabs[:s.used] {
		clear(slab)
	}
	if len(s.slabs) > keptSlabs {
		s.slabs = s.slabs[:keptSlabs:keptSlabs]
	}
	s.used = 0
	if s.given != nil && cap(s.given) <= lastSlab {
		clear(s.given)
		s.spare = s.given[:0]
	}
	s.given = nil
}

// slab returns room for so many cells at least, all of them blank.
func (s *ScratchOf[T]) slab(cells int) []*T {
	for s.used < len(s.slabs) {
		s.used++
		if slab := s.slabs[s.used-1]; len(slab) >= cells {
			return slab
		}
	}
	size := firstSlab
	if s.used > 0 {
		size = min(2*len(s.slabs[s.used-1]), lastSlab)
	}
	s.slabs = append(s.slabs, make([]*T, max(size, 2*cells)))
	s.used++
	return s.slabs[s.used-1]
}

// text returns what is held of a text that was made for it; nil: of none.
func (s *ScratchOf[T]) text(text string) *T {
	if text == "" {
		return nil
	}
	return s.Texts.of(text)
}
