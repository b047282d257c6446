// Package workbook turns files into worksheets: grids of texts with addresses. It
// knows spreadsheets, and nothing of what stands in them.
//
//	workbook.go            a file open for reading, and how it is opened
//	readfile.go memory.go  the bytes of a file, and the room for several at a time
//	sniff.go archive.go    what the bytes are; the parts of a workbook
//	decrypt*.go            workbooks with a password
//	grid.go areas.go       the cells of a worksheet; its merged areas
//	texts.go shown.go      texts as they are looked at, and their numbers; how they are shown
//	scanned.go             a workbook by the scanner of package xlsxscan
//	careful*.go            the same by the XML decoder of the standard library
//	notes.go pages.go      comments and text boxes; headers and footers
//	bounded.go             bounds of the texts
//	csv*.go                texts of separated values
//
// Two readers read workbooks: the scanner, which is quick and knows what programs
// write, and the careful one, which knows all that the standard allows; it is asked
// where the scanner is not certain. Tests hold them equal, cell for cell and flag
// for flag, and both to excelize.
package workbook

import (
	"crypto/sha256"
	"encoding/hex"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A DefinedName is a name that a workbook gives to cells, as a rule.
type DefinedName = xlsxscan.DefinedName

// A Document is a file open for reading: a workbook or a CSV file.
type Document interface {
	// Sheets returns the names of the worksheets, hidden ones included.
	Sheets() []string
	// DefinedNames returns the names that the workbook defines.
	DefinedNames() []DefinedName
	// Read returns the cells of a worksheet. They stand as long as nothing else is
	// opened with the same scratch memory, and that is not told to be used again.
	Read(sheet string) (*Grid, error)
	// Close lets the room go that the file takes up.
	Close()
}

// Bounds of what is read. Beyond them a file is refused as too-large; a sheet of
// the country's largest committee stays far below.
const (
	MaxSheets    = 2_000 // worksheets of a workbook, for whoever reads all of them
	maxFileBytes = 64 << 20
	maxRows      = 1 << 20 // Excel's own bound
	maxColumns   = xlsxscan.MaxColumns
	maxWideRows  = 256       // rows with cells far beyond them
	maxCells     = 5_000_000 // places kept of all rows of a workbook
)

// A Loader opens files; what stops it is a *diag.ProblemError. It may be shared by goroutines.
type Loader struct {
	here      disk.Folder
	password  string
	memory    *memory
	reference bool // workbooks are read by the careful reader alone
}

// An Access is how workbooks are opened.
type Access struct {
	Here     disk.Folder // where the files' names begin
	Password string      // of those that have one
	// Careful has every workbook read by the careful reader: tests hold both readers
	// to the same answers, and a user who doubts the scanner can do without it.
	Careful bool
}

// CHIBO_READER=careful asks for the careful reader.
const (
	ReaderVariable = "CHIBO_READER"
	CarefulReader  = "careful"
)

// NewLoader returns a loader.
func NewLoader(access Access) *Loader {
	return &Loader{here: access.Here, password: access.Password, memory: newMemory(maxUnzippedBytes), reference: access.Careful}
}

// An Identity tells a file's bytes.
type Identity struct {
	SHA256 string // empty where the file could not be read
	Size   int64
}

// IdentityOf returns that of the bytes of a file.
func IdentityOf(data []byte) Identity {
	sum := sha256.Sum256(data)
	return Identity{hex.EncodeToString(sum[:]), int64(len(data))}
}

// Load reads a file whole, and opens it. The name is the one to tell problems by.
func (l *Loader) Load(path, name string, s *Scratch) (doc Document, id Identity, err error) {
	data, err := ReadFile(l.here, path, name, s)
	if err != nil {
		return nil, id, err
	}
	doc, err = l.Open(name, data, s)
	return doc, IdentityOf(data), err
}

// Open opens the bytes of a file by what they are.
func (l *Loader) Open(name string, data []byte, s *Scratch) (doc Document, err error) {
	s.Begin()
	switch kind := sniff(name, data); kind {
	case zipArchive:
		doc, err = l.openArchive(name, data, s)
	case separatedText:
		doc, err = openCSV(name, data, s)
	case oleContainer:
		doc, err = l.openOLE(name, data, s)
	default:
		return nil, kind.refused(name)
	}
	if err != nil {
		return nil, err
	}
	return &bounded{Document: doc, file: name}, nil
}

// openOLE opens a workbook with a password; whatever else Office's old
// container holds is refused.
func (l *Loader) openOLE(name string, data []byte, s *Scratch) (Document, error) {
	switch sniffOLE(data) {
	case oleEncrypted:
		plain, err := decrypt(name, data, l.password)
		if err != nil {
			return nil, err
		}
		return l.openArchive(name, plain, s)
	case oleDocument:
		return nil, diag.Fail(diag.NotAWorkbook, "word", diag.Pos{File: name})
	}
	return nil, oleContainer.refused(name)
}

// openArchive opens a workbook once there is room for it.
func (l *Loader) openArchive(name string, data []byte, s *Scratch) (Document, error) {
	p, err := openPack(name, data, s)
	if err != nil {
		return nil, err
	}
	room := l.memory.take(p.unzipped)
	closed := func() { l.memory.give(room) }
	if !l.reference {
		if book, err := xlsxscan.OpenArchive(p.archive, s.Scratch); err == nil {
			return &scanned{file: name, book: book, pack: p, scratch: s, closed: closed}, nil
		}
	}
	w, err := openCareful(name, p, s)
	if err != nil {
		closed()
		return nil, err
	}
	w.closed = closed
	return w, nil
}
