package xlsxscan

import "slices"

// knownParts are the parts of one kind that were read last, and what they say:
// workbooks that were filled in from one form have the same ones, packed the same.
type knownParts[V any] struct {
	parts [maxKnownParts]packedPart
	said  [maxKnownParts]V
	next  int // to be forgotten
}

// Bounds of what is remembered. The styles of a province's forms, with what was made
// bold or struck through in one of them, come in some tens.
const (
	maxKnownParts = 32
	maxKnownBytes = 64 << 10
)

// find returns what a part says that was read before.
func (k *knownParts[V]) find(p packedPart) (said V, found bool) {
	for i := range k.parts {
		if p.name != "" && k.parts[i].same(p) {
			return k.said[i], true
		}
	}
	return said, false
}

// keep remembers a part, which lies in an archive that will be gone.
func (k *knownParts[V]) keep(p packedPart, said V) {
	if len(p.bytes) > maxKnownBytes {
		return
	}
	p.bytes = slices.Clone(p.bytes)
	k.parts[k.next], k.said[k.next] = p, said
	k.next = (k.next + 1) % len(k.parts)
}
