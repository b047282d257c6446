package xlsxscan

import (
	"bytes"
	"path"
	"strings"
)

// A relation of a part to another.
type relation struct{ id, kind, target string }

const packageRelations = "_rels/.rels"

// relationsOf names the part of a part's relations.
func relationsOf(part string) string {
	dir, file := path.Split(part)
	return dir + "_rels/" + file + ".rels"
}

// relationsIn returns what a part of relations says; targets are resolved
// against a folder.
func (b *Book) relationsIn(part, dir string) ([]relation, error) {
	packed, isPacked := b.packed(part)
	if known, found := b.scratch.relations.find(packed); isPacked && found {
		return known, nil
	}
	list, err := b.readRelations(part, dir)
	if err == nil && isPacked {
		b.scratch.relations.keep(packed, list)
	}
	return list, err
}

// A packedPart is a part as it lies in an archive.
type packedPart struct {
	name   string
	method uint16
	crc    uint32
	size   uint64
	bytes  []byte // and what follows: there may be the checksum once more
}

const descriptorBytes = 16 // of a checksum behind a part

func (p packedPart) same(other packedPart) bool {
	return p.name == other.name && p.method == other.method && p.crc == other.crc && p.size == other.size && bytes.Equal(p.bytes, other.bytes)
}

// packed returns a part as it lies in the archive; the bytes are the archive's.
func (b *Book) packed(name string) (packedPart, bool) {
	f, found := b.parts[name]
	if !found {
		return packedPart{}, false
	}
	at, err := f.DataOffset()
	end := at + int64(f.CompressedSize64) //nolint:gosec // held to the archive, which is in memory
	if err != nil || at < 0 || end < at || end+descriptorBytes > int64(len(b.data)) {
		return packedPart{}, false
	}
	return packedPart{name, f.Method, f.CRC32, f.UncompressedSize64, b.data[at : end+descriptorBytes]}, true
}

// readRelations reads a part of relations.
func (b *Book) readRelations(part, dir string) ([]relation, error) {
	s, err := b.part(part)
	if err != nil {
		return nil, err
	}
	var found []relation
	for {
		t, more, err := s.next()
		switch {
		case err != nil:
			return nil, err
		case !more:
			return found, nil
		case t.end || string(t.name) != "Relationship":
			continue
		}
		target, err := unescape(t.attr("Target"))
		kind := string(t.attr("Type"))
		if err != nil || strings.HasPrefix(kind, strictRelationshipPrefix) {
			return nil, ErrUnsure
		}
		if rooted, isRooted := strings.CutPrefix(target, "/"); isRooted {
			target = rooted
		} else {
			target = path.Join(dir, target)
		}
		found = append(found, relation{string(t.attr("Id")), strings.TrimPrefix(kind, relationshipPrefix), target})
	}
}
