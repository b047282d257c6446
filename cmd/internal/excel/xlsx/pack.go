package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"

	"chibo/cmd/internal/styles"
)

// A packed is one file of the package, deflated.
type packed struct {
	name    string
	content bytes.Buffer
	sum     uint32
	size    uint64
}

// add deflates what comes next in the part. What is deflated stays within
// itself, so that a part may be made in several goes.
func (p *packed) add(w *flate.Writer, content []byte, last bool) error {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, content)
	p.size += uint64(len(content))
	if _, err := w.Write(content); err != nil {
		return err
	}
	if last {
		return w.Close()
	}
	return w.Flush()
}

// deflateLevel takes a third of the time of the standard library's, for about
// the same size.
const deflateLevel = 6

// A deflaters keeps writers to be used again: each has a megabyte of tables.
// What one wrote before changes nothing of what it writes.
type deflaters struct{ idle sync.Pool }

func (d *deflaters) get(out io.Writer) (*flate.Writer, error) {
	if w, ok := d.idle.Get().(*flate.Writer); ok {
		w.Reset(out)
		return w, nil
	}
	return flate.NewWriter(out, deflateLevel)
}

func (d *deflaters) put(w *flate.Writer) { d.idle.Put(w) }

// A pack is the package as excelize hands it over, file by file. Those written
// row by row are there already and only get their ends.
type pack struct {
	book  *Book
	parts []*packed
	name  string
	raw   bytes.Buffer // of the file being handed over
	err   error
}

// Create ends the file before and begins another.
func (p *pack) Create(name string) (io.Writer, error) {
	p.end()
	p.name = name
	return &p.raw, p.err
}

// AddFS is never called: no file comes from a folder.
func (p *pack) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close ends the last file.
func (p *pack) Close() error {
	p.end()
	return p.err
}

func (p *pack) end() {
	if p.name == "" || p.err != nil {
		return
	}
	part, err := p.finished(p.name, p.raw.Bytes())
	p.parts, p.err = append(p.parts, part), err
	p.name = ""
	p.raw.Reset()
}

// finished makes a part of a file.
func (p *pack) finished(name string, content []byte) (*packed, error) {
	done := &packed{name: name}
	if rows := p.book.rows[name]; rows != nil {
		var err error
		if done, err = rows.wait(); err != nil {
			return nil, err
		}
		_, behind, err := around(content, rowsEnd)
		if err != nil {
			return nil, err
		}
		content = append([]byte(rowsEnd), behind...)
	} else if strings.HasPrefix(name, "xl/worksheets/sheet") {
		var changed bytes.Buffer
		if err := copySheet(&changed, bytes.NewReader(content), p.book.texts[p.book.title(name)]); err != nil {
			return nil, err
		}
		content = changed.Bytes()
	}
	if strings.HasPrefix(name, "xl/charts/") {
		// The library knows one language; ours decides how a chart writes numbers.
		before, behind, err := around(content, `<lang val="en-US">`)
		if err != nil {
			return nil, err
		}
		content = slices.Concat(before, []byte(`<lang val="`+p.book.language+`">`), behind)
	}
	w, err := p.book.deflaters.get(&done.content)
	if err != nil {
		return nil, err
	}
	defer p.book.deflaters.put(w)
	return done, done.add(w, content, true)
}

// around is what the library wrote of a part before and behind a tag. It has no
// setting for what is put there, and no text of ours can hold a tag. One that does not
// stand there just once, as after a change of the library, is an error and no file.
func around(content []byte, tag string) (before, behind []byte, err error) {
	before, behind, found := bytes.Cut(content, []byte(tag))
	if !found || bytes.Contains(behind, []byte(tag)) {
		return nil, nil, fmt.Errorf("report: a part in which %s does not stand once", tag)
	}
	return before, behind, nil
}

// write puts the parts out by name: excelize keeps some in a map. The list of
// types, with its bracket, stays first.
func (p *pack) write(w io.Writer) error {
	sort.SliceStable(p.parts, func(i, j int) bool { return p.parts[i].name < p.parts[j].name })
	if err := p.book.bounds.hold(p.parts); err != nil {
		return err
	}
	target := zip.NewWriter(w)
	for _, part := range p.parts {
		header := styles.Entry(part.name)
		header.CRC32, header.CompressedSize64, header.UncompressedSize64 = part.sum, uint64(part.content.Len()), part.size
		out, err := target.CreateRaw(header)
		if err != nil {
			return err
		}
		if _, err := part.content.WriteTo(out); err != nil {
			return err
		}
	}
	return target.Close()
}
