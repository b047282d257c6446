package pages

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"chibo/cmd/internal/names"
)

// ErrWorkbook says that the bytes are no workbook, or one of which readers could
// disagree what stands in it.
var ErrWorkbook = errors.New("not a workbook")

// ErrTooLarge says that a workbook is beyond the bounds.
var ErrTooLarge = errors.New("workbook beyond the bounds")

// Bounds of a workbook beside those of package names: beyond them nothing is
// unpacked.
const (
	maxOther = 24 << 20 // bytes of a part that is held in memory
	maxParts = 20_000
)

// An archive is a workbook's parts by name.
type archive struct {
	parts map[string]*zip.File
	names []string // in the archive's order
}

// openArchive lists the parts. Two parts of one name, in any case, a name that
// leads outside, or a header that names another part than the list at the end
// would let two programs see two workbooks.
func openArchive(data []byte) (*archive, error) {
	if len(data) > names.MaxBook {
		return nil, ErrTooLarge
	}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return nil, ErrWorkbook
	}
	listed, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrWorkbook
	}
	if len(listed.File) > maxParts {
		return nil, ErrTooLarge
	}
	a := &archive{parts: map[string]*zip.File{}}
	lower := map[string]bool{}
	var total uint64
	for _, f := range listed.File {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue // a folder
		}
		key := strings.ToLower(f.Name)
		if lower[key] || !plainName(f.Name) {
			return nil, ErrWorkbook
		}
		if total += f.UncompressedSize64; f.UncompressedSize64 > names.MaxUnpacked || total > names.MaxUnpacked {
			return nil, ErrTooLarge
		}
		lower[key], a.parts[f.Name] = true, f
		a.names = append(a.names, f.Name)
	}
	if !whole(data, listed.File) {
		return nil, ErrWorkbook
	}
	return a, nil
}

// whole reports whether an archive holds nothing but the parts that its list
// names, one after the other: whoever reads it from the beginning, without the
// list, finds no others. A part may be followed by its sizes.
func whole(data []byte, files []*zip.File) bool {
	const sizes = 24
	type piece struct{ from, to int64 }
	var pieces []piece
	for _, f := range files {
		from, content, ok := header(data, f)
		if !ok || named(f.Extra, unicodeName) {
			return false
		}
		pieces = append(pieces, piece{from, content + int64(f.CompressedSize64)})
	}
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.from, b.from) })
	end := int64(0)
	for _, p := range pieces {
		if p.from < end || p.from > end+sizes || end == 0 && p.from > 0 {
			return false
		}
		end = p.to
	}
	list := bytes.Index(data[min(end, int64(len(data))):], []byte("PK\x01\x02"))
	return list >= 0 && list <= sizes && oneList(data, end+int64(list))
}

// oneList reports whether the list begins at from, and nothing follows the end
// that says so: no other list, no remark.
func oneList(data []byte, from int64) bool {
	const size, lengthAt, fromAt = 22, 12, 16
	at := int64(len(data)) - size
	long := func(i int64) int64 { return int64(word(data[i:])) | int64(word(data[i+2:]))<<16 }
	return at >= from && bytes.HasPrefix(data[at:], []byte("PK\x05\x06")) && long(at+fromAt) == from && from+long(at+lengthAt) == at
}

// unicodeName marks, among what an archive says beside a part's name, another
// name that some programs prefer.
const unicodeName = 0x7075

func named(extra []byte, mark int) bool {
	const head = 4
	for len(extra) >= head {
		if word(extra) == mark {
			return true
		}
		extra = extra[min(head+word(extra[2:]), len(extra)):]
	}
	return false
}

func plainName(name string) bool {
	return name != "" && !strings.ContainsAny(name, "\\\x00") && !strings.HasPrefix(name, "/") && path.Clean(name) == name && !strings.HasPrefix(name, "..")
}

// header finds the part's own header, which lies before its content. False: it
// bears another name than the archive's list, or says that the name is another.
func header(data []byte, f *zip.File) (from, content int64, ok bool) {
	const size, methodAt, nameAt, extraAt = 30, 8, 26, 28
	content, err := f.DataOffset()
	if err != nil || content > int64(len(data)) {
		return 0, 0, false
	}
	for extra := int64(0); extra <= content && extra < 1<<16; extra++ {
		from = content - extra - int64(len(f.Name)) - size
		if from < 0 {
			return 0, 0, false
		}
		if string(data[from:from+4]) == "PK\x03\x04" && word(data[from+nameAt:]) == len(f.Name) && int64(word(data[from+extraAt:])) == extra {
			same := string(data[from+size:from+size+int64(len(f.Name))]) == f.Name && word(data[from+methodAt:]) == int(f.Method)
			return from, content, same && !named(data[content-extra:content], unicodeName)
		}
	}
	return 0, 0, false
}

func word(b []byte) int { return int(b[0]) | int(b[1])<<8 }

// open begins to read a part; one that is larger than the archive says fails.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f := a.parts[name]
	if f == nil {
		return nil, ErrWorkbook
	}
	r, err := f.Open()
	if err != nil {
		return nil, ErrWorkbook
	}
	return r, nil
}

// document reads a part that is held in memory.
func (a *archive) document(name, root string) (*node, error) {
	if f := a.parts[name]; f != nil && f.UncompressedSize64 > maxOther {
		return nil, ErrTooLarge
	}
	in, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = in.Close() }() // only read
	n, err := document(in, root)
	if err != nil {
		return nil, ErrWorkbook
	}
	return n, nil
}

// samePart reports whether a part has the same bytes in both.
func samePart(a, b *archive, nameA, nameB string) bool {
	fa, fb := a.parts[nameA], b.parts[nameB]
	if fa == nil || fb == nil || fa.UncompressedSize64 != fb.UncompressedSize64 || fa.CRC32 != fb.CRC32 {
		return fa == nil && fb == nil
	}
	ra, errA := a.open(nameA)
	rb, errB := b.open(nameB)
	if errA != nil || errB != nil {
		return false
	}
	defer func() { _, _ = ra.Close(), rb.Close() }() // only read
	return sameBytes(ra, rb)
}

func sameBytes(a, b io.Reader) bool {
	const window = 32 << 10
	x, y := make([]byte, window), make([]byte, window)
	for {
		n, errA := io.ReadFull(a, x)
		m, errB := io.ReadFull(b, y)
		if !bytes.Equal(x[:n], y[:m]) {
			return false
		}
		if errA != nil || errB != nil {
			return ended(errA) && ended(errB)
		}
	}
}

func ended(err error) bool { return err == io.EOF || err == io.ErrUnexpectedEOF }

// sameArchive reports whether every part is as it was written.
func sameArchive(a, b *archive) bool {
	if len(a.names) != len(b.names) {
		return false
	}
	return !slices.ContainsFunc(a.names, func(name string) bool { return b.parts[name] == nil || !samePart(a, b, name, name) })
}

// A relation points from a part to another.
type relation struct {
	id, kind, target string
	external         bool
}

// The kinds of relations, as the format's transitional form names them.
const (
	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
)

// relationsOf lists the relations of a part; "" is the package itself.
func (a *archive) relationsOf(part string) ([]relation, error) {
	dir, file := path.Split(part)
	name := dir + "_rels/" + file + ".rels"
	if a.parts[name] == nil {
		return nil, nil
	}
	root, err := a.document(name, "rel:Relationships")
	if err != nil {
		return nil, err
	}
	var found []relation
	seen := map[string]bool{}
	for _, c := range root.children {
		r := relation{id: c.attr("Id"), kind: c.attr("Type"), target: c.attr("Target"), external: c.attr("TargetMode") == "External"}
		if c.name != "rel:Relationship" || seen[r.id] {
			return nil, ErrWorkbook
		}
		seen[r.id] = true
		if !r.external && !strings.HasPrefix(r.target, "#") {
			r.target = resolve(dir, r.target)
		}
		found = append(found, r)
	}
	return found, nil
}

// resolve makes a target the name of a part.
func resolve(dir, target string) string {
	if rooted, found := strings.CutPrefix(target, "/"); found {
		return path.Clean(rooted)
	}
	return path.Join(dir, target)
}
