package xlsxscan

import (
	"archive/zip"
	"path"
	"slices"
)

// A Book is an open workbook. Only the parts that are asked for are inflated,
// each in one pass.
type Book struct {
	data     []byte // of the archive
	parts    map[string]*zip.File
	list     []Sheet
	shared   []Text
	flags    map[int]Flags // of shared strings
	styles   Styles        // of cells, by the number of their style
	defined  []DefinedName
	from1904 bool
	scratch  *Scratch
}

// A Sheet is an entry of the workbook's list of sheets.
type Sheet struct {
	Name   string
	Hidden bool
	part   string
}

// Part names the part of the archive that holds the worksheet.
func (s Sheet) Part() string { return s.part }

// Sheets returns the worksheets in the order of the workbook.
func (b *Book) Sheets() []Sheet { return b.list }

// A DefinedName is a name that the workbook gives to cells, as a rule:
// 'Tháng 7'!$A$1:$C$9.
type DefinedName struct{ Name, RefersTo string }

// DefinedNames returns the names that the workbook defines.
func (b *Book) DefinedNames() []DefinedName { return b.defined }

// Date1904 reports whether days are counted from 1904.
func (b *Book) Date1904() bool { return b.from1904 }

// Text returns a text of a worksheet that was read by its number.
func (b *Book) Text(number Text) string { return b.scratch.Texts.Text(number) }

// Bounds of what is read for certain. A part is never whole in memory, and one
// that nobody asks for is not unpacked: how large all are together is nothing to
// the scanner.
const (
	maxPartBytes = 256 << 20
	MaxColumns   = 400       // what lies farther out belongs to no table
	maxCells     = 5_000_000 // places kept of a worksheet
)

const (
	relationshipPrefix       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	strictRelationshipPrefix = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	mainNamespace            = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
)

// Open opens the bytes of a workbook. The error is ErrUnsure for whatever
// is not plainly what spreadsheet programs write. What was read of workbooks
// opened before with the same scratch memory is no longer valid.
func Open(data []byte, s *Scratch) (*Book, error) {
	archive, err := s.Archive(data)
	if err != nil {
		return nil, ErrUnsure
	}
	return OpenArchive(archive, s)
}

// OpenArchive is Open of what the same scratch memory listed.
func OpenArchive(archive *Archive, s *Scratch) (*Book, error) {
	s.Begin()
	clear(s.parts)
	b := &Book{data: archive.data, parts: s.parts, scratch: s}
	for _, f := range archive.File {
		_, twice := b.parts[f.Name]
		if twice || f.Flags&1 != 0 || f.UncompressedSize64 > maxPartBytes {
			return nil, ErrUnsure
		}
		b.parts[f.Name] = f
	}
	return b, b.open()
}

// open reads the list of sheets, the defined names, the shared strings and what
// the styles tell of numbers and texts.
func (b *Book) open() error {
	main, err := b.mainPart()
	if err != nil {
		return err
	}
	relations, err := b.relationsIn(relationsOf(main), path.Dir(main))
	if err != nil {
		return err
	}
	if err := b.workbookIn(main, relations); err != nil {
		return err
	}
	for _, r := range relations {
		switch {
		case err != nil:
			return err
		case r.kind == "sharedStrings":
			err = b.readShared(r.target)
		case r.kind == "styles":
			b.styles, err = b.stylesIn(r.target)
		}
	}
	return err
}

// mainPart finds the workbook by the package's own relations.
func (b *Book) mainPart() (string, error) {
	relations, err := b.relationsIn(packageRelations, "")
	if err != nil {
		return "", err
	}
	for _, r := range relations {
		if r.kind == "officeDocument" {
			return r.target, nil
		}
	}
	return "", ErrUnsure
}

// A workbookPart is what the workbook part says.
type workbookPart struct {
	sheets   []listedSheet
	defined  []DefinedName
	from1904 bool
}

// A listedSheet is an entry of the list of sheets as it stands there.
type listedSheet struct {
	name, relation string
	hidden         bool
}

// workbookIn takes what a workbook part says, that of the workbooks before where it is
// the same one, and finds the parts of its sheets. A sheet that is no worksheet is left
// to the careful reader.
func (b *Book) workbookIn(part string, relations []relation) error {
	packed, isPacked := b.packed(part)
	said, found := b.scratch.workbooks.find(packed)
	if !isPacked || !found {
		var err error
		if said, err = b.readWorkbook(part); err != nil {
			return err
		}
		if isPacked {
			b.scratch.workbooks.keep(packed, said)
		}
	}
	b.defined, b.from1904 = said.defined, said.from1904
	b.list = make([]Sheet, 0, len(said.sheets))
	for _, sheet := range said.sheets {
		at := slices.IndexFunc(relations, func(r relation) bool { return r.id == sheet.relation && r.kind == "worksheet" })
		if at < 0 {
			return ErrUnsure
		}
		b.list = append(b.list, Sheet{Name: sheet.name, part: relations[at].target, Hidden: sheet.hidden})
	}
	return nil
}

// readWorkbook reads a workbook part.
func (b *Book) readWorkbook(part string) (said workbookPart, err error) {
	s, err := b.part(part)
	if err != nil {
		return said, err
	}
	for first := true; ; first = false {
		t, more, err := s.next()
		switch {
		case err != nil || !more:
			return said, err
		case first && (string(t.name) != "workbook" || string(t.attr("xmlns")) != mainNamespace):
			return said, ErrUnsure
		case string(t.name) == "workbookPr" && !t.end:
			flag := string(t.attr("date1904"))
			said.from1904 = flag == "1" || flag == "true"
		case string(t.name) == "sheet" && !t.end:
			err = said.list(t)
		case string(t.name) == "definedName" && !t.end:
			err = said.define(s, t)
		}
		if err != nil {
			return said, err
		}
	}
}

// define takes a defined name, and steps over what it refers to.
func (w *workbookPart) define(s *scanner, t tag) error {
	name, err := unescape(t.attr("name"))
	if err != nil {
		return err
	}
	var refersTo string
	if !t.empty {
		raw, err := s.text("definedName")
		if err != nil {
			return err
		}
		if refersTo, err = unescape(raw); err != nil {
			return err
		}
	}
	w.defined = append(w.defined, DefinedName{name, refersTo})
	return nil
}

// list takes an entry of the list of sheets.
func (w *workbookPart) list(t tag) error {
	name, err := unescape(t.attr("name"))
	state := string(t.attr("state"))
	w.sheets = append(w.sheets, listedSheet{name, relationID(t), state == "hidden" || state == "veryHidden"})
	return err
}

// relationID returns the attribute r:id, whatever its prefix.
func relationID(t tag) string {
	for _, prefix := range []string{"r:id", "d3p1:id", "rel:id"} {
		if id := t.attr(prefix); id != nil {
			return string(id)
		}
	}
	return ""
}

// part opens a part. It is read before the next one is opened.
func (b *Book) part(name string) (*scanner, error) { return b.start(name, false) }

// start opens a part, as told a part of texts that are known as a rule: see window.
func (b *Book) start(name string, asTold bool) (*scanner, error) {
	f, found := b.parts[name]
	if !found {
		return nil, ErrUnsure
	}
	content, err := f.Open()
	if err != nil {
		return nil, ErrUnsure
	}
	s := &b.scratch.scanner
	s.asTold = asTold
	return s, s.start(content, f.UncompressedSize64)
}
