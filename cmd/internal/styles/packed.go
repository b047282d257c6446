package styles

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"

	fasterflate "github.com/klauspost/compress/flate"
)

// A Packed is a part of a package as an archive holds it: deflated once, and
// copied into many.
type Packed struct {
	header zip.FileHeader
	bytes  []byte
}

// Name is the part's.
func (p *Packed) Name() string { return p.header.Name }

// CopyTo adds the part to an archive.
func (p *Packed) CopyTo(archive *zip.Writer) error {
	header := p.header // the archive writes into it
	out, err := archive.CreateRaw(&header)
	if err != nil {
		return err
	}
	_, err = out.Write(p.bytes)
	return err
}

// PackedOf takes a part of an archive as it is.
func PackedOf(part *zip.File) (Packed, error) {
	p := Packed{header: *Entry(part.Name)}
	p.header.Method, p.header.CRC32 = part.Method, part.CRC32
	p.header.CompressedSize64, p.header.UncompressedSize64 = part.CompressedSize64, part.UncompressedSize64
	raw, err := part.OpenRaw()
	if err != nil {
		return Packed{}, err
	}
	p.bytes, err = io.ReadAll(raw)
	return p, err
}

// A Packer deflates parts as archive/zip does. It belongs to one goroutine.
type Packer struct {
	Fast     bool // in a third of the time, to other bytes of about the same size
	deflater deflater
}

type deflater interface {
	io.WriteCloser
	Reset(w io.Writer)
}

const (
	archiveLevel = 5 // at which archive/zip deflates
	fastLevel    = 6
)

func (p *Packer) newDeflater() (deflater, error) {
	if p.Fast {
		return fasterflate.NewWriter(nil, fastLevel)
	}
	return flate.NewWriter(nil, archiveLevel)
}

// Pack deflates a part.
func (p *Packer) Pack(name string, content []byte) (Packed, error) {
	var deflated bytes.Buffer
	if p.deflater == nil {
		var err error
		if p.deflater, err = p.newDeflater(); err != nil {
			return Packed{}, err
		}
	}
	p.deflater.Reset(&deflated)
	if _, err := p.deflater.Write(content); err != nil {
		return Packed{}, err
	}
	if err := p.deflater.Close(); err != nil {
		return Packed{}, err
	}
	packed := Packed{*Entry(name), deflated.Bytes()}
	packed.header.CRC32 = crc32.ChecksumIEEE(content)
	packed.header.CompressedSize64, packed.header.UncompressedSize64 = uint64(deflated.Len()), uint64(len(content)) //nolint:gosec // lengths
	return packed, nil
}
