package xlsxscan

import (
	"bytes"
	"slices"
)

// knownHeads are the beginnings of some worksheets, all that stands before their
// rows. The first worksheet of a workbook is the one selected, and differs from
// those behind it by that.
type knownHeads struct {
	heads [4][]byte
	next  int
}

// before returns how many bytes at the beginning of a part are such a head; 0:
// it has none that is known.
func (k *knownHeads) before(s *scanner) int {
	if s.before > 0 {
		return 0
	}
	for _, head := range k.heads {
		if len(head) > 0 && bytes.HasPrefix(s.data, head) {
			return len(head)
		}
	}
	return 0
}

// keep remembers a head in place of the oldest.
func (k *knownHeads) keep(head []byte) {
	k.heads[k.next] = append(k.heads[k.next][:0], head...)
	k.next = (k.next + 1) % len(k.heads)
}

// knownTails are what stood behind the rows of some worksheets, to the ends of their
// parts, and what was kept of it.
type knownTails struct {
	tails [8]knownTail
	next  int
}

type knownTail struct {
	bytes   []byte
	merged  []Area
	printed []string
}

// find returns the tail that is known; nil: it is none.
func (k *knownTails) find(tail []byte) *knownTail {
	for i := range k.tails {
		if known := &k.tails[i]; len(tail) > 0 && bytes.Equal(known.bytes, tail) {
			return known
		}
	}
	return nil
}

// keep remembers a tail in place of the oldest.
func (k *knownTails) keep(tail []byte, merged []Area, printed []string) {
	if len(tail) > maxKnownBytes {
		return
	}
	known := &k.tails[k.next]
	known.bytes, known.merged, known.printed = append(known.bytes[:0], tail...), append(known.merged[:0], merged...), slices.Clone(printed)
	k.next = (k.next + 1) % len(k.tails)
}
