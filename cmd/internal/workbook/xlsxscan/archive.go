package xlsxscan

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"

	fasterflate "github.com/klauspost/compress/flate"
)

// An Archive lists the parts of a workbook.
type Archive struct {
	*zip.Reader
	data []byte
}

// An inflater unpacks one part after another without memory of its own for each.
type inflater struct {
	reader io.ReadCloser // of klauspost's flate; nil: none yet
	packed bytes.Reader  // what it reads
	inUse  bool
}

// Archive lists the parts of a workbook's bytes. What is read of it is unpacked
// by the scratch memory's own inflater.
func (s *Scratch) Archive(data []byte) (*Archive, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	archive.RegisterDecompressor(zip.Deflate, func(packed io.Reader) io.ReadCloser { return s.inflater.open(packed, data) })
	return &Archive{archive, data}, nil
}

// open unpacks a part of an archive. A second one that is open at the same time
// has a reader of its own.
func (f *inflater) open(packed io.Reader, archive []byte) io.ReadCloser {
	if f.inUse {
		return fasterflate.NewReader(packed)
	}
	f.inUse = true
	source := packed
	if section, isSection := packed.(*io.SectionReader); isSection {
		// A part of bytes in memory is read faster as what it is.
		if _, from, size := section.Outer(); from >= 0 && size >= 0 && from+size <= int64(len(archive)) {
			f.packed.Reset(archive[from : from+size])
			source = &f.packed
		}
	}
	if again, canReset := f.reader.(flate.Resetter); canReset && again.Reset(source, nil) == nil {
		return inflated{f}
	}
	f.reader = fasterflate.NewReader(source)
	return inflated{f}
}

// inflated is the part that an inflater unpacks.
type inflated struct{ *inflater }

// Read reads what was unpacked.
func (f inflated) Read(into []byte) (int, error) { return f.reader.Read(into) }

// Close lets the inflater go on to another part.
func (f inflated) Close() error {
	f.inUse = false
	return nil
}
