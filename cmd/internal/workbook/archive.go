package workbook

import (
	"archive/zip"
	"cmp"
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
	files    map[string]*zip.File // by name in lower case; nil: nobody asked for one yet
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
	p := &pack{archive: archive}
	otherFormat, hasTypes := "", false
	for _, file := range archive.File {
		part := partName(file.Name)
		otherFormat = cmp.Or(formatBy(part), otherFormat)
		hasTypes = hasTypes || part == "[content_types].xml"
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
	switch {
	case otherFormat != "":
		return nil, diag.Fail(diag.NotAWorkbook, otherFormat, pos)
	case !hasTypes:
		return nil, diag.Fail(diag.NotAWorkbook, "zip", pos)
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

// formatBy tells another format than Excel's of XML by the part that makes it up; "":
// the part tells of none.
func formatBy(part string) string {
	switch part {
	case "xl/workbook.bin":
		return "xlsb"
	case "content.xml":
		return "ods"
	case "word/document.xml":
		return "word"
	case "ppt/presentation.xml":
		return "slides"
	case "index/document.iwa":
		return "numbers"
	}
	return ""
}

// file returns a part by its name, however its letters are spelt; nil: there is none.
// Of two that are spelt alike the last one counts.
func (p *pack) file(part string) *zip.File {
	if p.files == nil {
		p.files = make(map[string]*zip.File, len(p.archive.File))
		for _, file := range p.archive.File {
			p.files[partName(file.Name)] = file
		}
	}
	return p.files[partName(part)]
}

// open returns a part to read, nothing where the archive lacks it.
func (p *pack) open(part string) (io.ReadCloser, bool) {
	file := p.file(part)
	if file == nil {
		return nil, false
	}
	reader, err := file.Open()
	return reader, err == nil
}
