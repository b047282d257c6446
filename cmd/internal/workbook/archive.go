package workbook

import (
	"archive/zip"
	"io"
	"strings"

	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// Bounds of an archive. Beyond them a file is refused as too-large before a
// byte of it is unpacked; a workbook of the country's largest committee stays
// far below.
const (
	maxUnzippedBytes = 256 << 20 // of all parts together
	maxSheetBytes    = 48 << 20  // of all worksheets together, where the scanner is not certain of them: some seconds of reading
	maxOtherBytes    = 24 << 20  // of any other part of XML: it is turned into structures at a multiple of its size
	maxParts         = 20_000
)

// A pack is the ZIP archive a workbook is.
type pack struct {
	archive  *xlsxscan.Archive
	files    map[string]*zip.File // by name in lower case
	unzipped int64                // bytes of all parts, as the archive states them
	sheets   int64                // bytes of all worksheets
	hasNotes bool                 // a part may hold some
	noted    int64                // bytes of the parts in which notes were looked for
	notes    int                  // that were read
}

// openPack lists the archive and tells by its parts what it is. Sizes are those
// the archive states: unpacking stops where a part is larger than stated.
func openPack(name string, data []byte, s *Scratch) (*pack, error) {
	pos := diag.Pos{File: name}
	archive, err := s.Archive(data)
	if err != nil {
		return nil, diag.Fail(diag.NotAWorkbook, "broken", pos)
	}
	if len(archive.File) > maxParts {
		return nil, diag.Fail(diag.TooLarge, "", pos)
	}
	p := &pack{archive: archive, files: make(map[string]*zip.File, len(archive.File))}
	for _, file := range archive.File {
		part := partName(file.Name)
		p.files[part] = file
		size := int64(min(file.UncompressedSize64, maxUnzippedBytes+1))
		p.unzipped += size
		if isWorksheet(part) {
			p.sheets += size
		}
		p.hasNotes = p.hasNotes || !isPlain(part)
		if p.unzipped > maxUnzippedBytes || size > maxOtherBytes && isReadWhole(part) {
			return nil, diag.Fail(diag.TooLarge, "", pos)
		}
	}
	if err := p.otherFormat(pos); err != nil {
		return nil, err
	}
	return p, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func isWorksheet(part string) bool { return strings.HasPrefix(part, "xl/worksheets/sheet") }

// isReadWhole tells the parts that are no worksheets and no pictures.
func isReadWhole(part string) bool {
	return (strings.HasSuffix(part, ".xml") || strings.HasSuffix(part, ".rels")) && !isWorksheet(part)
}

// otherFormat tells by its parts an archive that is no workbook of Excel's XML
// format.
func (p *pack) otherFormat(pos diag.Pos) error {
	for _, known := range []struct{ part, variant string }{
		{"xl/workbook.bin", "xlsb"},
		{"content.xml", "ods"},
		{"word/document.xml", "word"},
		{"ppt/presentation.xml", "slides"},
		{"index/document.iwa", "numbers"},
	} {
		if p.files[known.part] != nil {
			return diag.Fail(diag.NotAWorkbook, known.variant, pos)
		}
	}
	if p.files["[content_types].xml"] == nil {
		return diag.Fail(diag.NotAWorkbook, "zip", pos)
	}
	return nil
}

// open returns a part to read, nothing where the archive lacks it.
func (p *pack) open(part string) (io.ReadCloser, bool) {
	file := p.files[partName(part)]
	if file == nil {
		return nil, false
	}
	reader, err := file.Open()
	return reader, err == nil
}
