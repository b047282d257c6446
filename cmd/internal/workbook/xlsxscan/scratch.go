package xlsxscan

import "archive/zip"

// A Scratch is memory used again from file to file, and the table of the texts
// seen before: labels and titles come again. It belongs to one goroutine.
type Scratch struct {
	Texts     *Texts
	inflater  inflater
	scanner   scanner              // of the part being read
	parts     map[string]*zip.File // of the workbook that is open
	shared    []Text               // its shared strings
	relations knownParts[[]relation]
	styles    knownParts[Styles]
	workbooks knownParts[workbookPart]
	heads     knownHeads
	tails     knownTails
	flags     []placedFlags // room for those to come, as long as no worksheet has it
	merged    []Area
	last      *Rows    // read last
	given     [][]Text // rows read last
	spare     [][]Text // room for those to come
	slabs     [][]Text // where cells lie, those in use first
	used      int
}

// NewScratch returns empty scratch memory, for texts as they stand in the file.
func NewScratch() *Scratch { return NewScratchOf(NewTexts(func(text string) string { return text })) }

// NewScratchOf returns empty scratch memory over a table of texts.
func NewScratchOf(texts *Texts) *Scratch {
	return &Scratch{Texts: texts, parts: map[string]*zip.File{}}
}

// Begin makes ready for a workbook: numbers of texts given before may be given
// anew. Opening a workbook by this package does the same.
func (s *Scratch) Begin() {
	s.Reuse()
	s.Texts.begin()
}

// The cells of a worksheet lie in slabs, the first for a form, the later ones
// larger: a long list is never copied while it grows.
const (
	firstSlab = 512
	lastSlab  = 16_384
	keptSlabs = 64 // for the next worksheet
)

// Reuse gives the memory of all rows read so far to those to come: nobody looks
// at them any longer, nor at texts that came in addition to a full table.
func (s *Scratch) Reuse() {
	s.Texts.pass()
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
	if s.last != nil { // nobody looks at it any longer
		s.flags, s.merged, s.last = s.last.flags[:0], s.last.Merged[:0], nil
	}
}

// slab returns room for so many cells at least, all of them blank.
func (s *Scratch) slab(cells int) []Text {
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
	s.slabs = append(s.slabs, make([]Text, max(size, 2*cells)))
	s.used++
	return s.slabs[s.used-1]
}
