package xlsxscan

import "bytes"

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
