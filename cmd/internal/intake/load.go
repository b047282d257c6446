package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"os"

	"chibo/cmd/internal/xlsxscan"
	"chibo/criteria/diag"
)

// A document is a file open for reading: a workbook or a CSV file.
type document interface {
	// sheets returns the names of the worksheets, hidden ones included.
	sheets() []string
	// definedNames returns the names the workbook defines.
	definedNames() []string
	// read returns the cells of a worksheet.
	read(file, sheet string) (*grid, diag.Problem, bool)
	close()
}

// A loader opens files. It is shared by the goroutines of one reading.
type loader struct {
	password  string
	memory    *memory
	reference bool // read by excelize alone
}

// CHIBO_READER=excelize has every workbook read by the reference reader: tests
// hold both readers to the same answers, and a user who doubts the scanner can
// do without it.
const (
	readerVariable  = "CHIBO_READER"
	referenceReader = "excelize"
)

func newLoader(options Options) *loader {
	return &loader{
		password: options.Password, memory: newMemory(maxUnzippedBytes),
		reference: byReference(),
	}
}

func byReference() bool { return os.Getenv(readerVariable) == referenceReader }

// load reads a file whole, with its hash, and opens it. The use is filled as
// far as the file could be read.
func (l *loader) load(path, name string, s *scratch) (doc document, use FileUse, problem diag.Problem, ok bool) {
	use = FileUse{Name: name}
	data, problem, ok := readFile(path, name, s)
	if !ok {
		return nil, use, problem, false
	}
	sum := sha256.Sum256(data)
	use.SHA256, use.Size = hex.EncodeToString(sum[:]), int64(len(data))
	if doc, problem, ok = l.open(name, data, s); ok {
		doc = &bounded{document: doc}
	}
	return doc, use, problem, ok
}

// open opens the bytes of a file by what they are.
func (l *loader) open(name string, data []byte, s *scratch) (document, diag.Problem, bool) {
	switch kind := sniff(name, data); kind {
	case zipArchive:
		return l.openArchive(name, data, s)
	case separatedText:
		return openCSV(name, data, s)
	case oleContainer:
		return l.openOLE(name, data, s)
	default:
		return nil, kind.refused(name), false
	}
}

// openOLE opens a workbook with a password; whatever else Office's old
// container holds is refused.
func (l *loader) openOLE(name string, data []byte, s *scratch) (document, diag.Problem, bool) {
	switch sniffOLE(data) {
	case oleEncrypted:
		plain, problem, ok := decrypt(name, data, l.password)
		if !ok {
			return nil, problem, false
		}
		return l.openArchive(name, plain, s)
	case oleDocument:
		return nil, diag.New(diag.NotAWorkbook, "word", diag.Pos{File: name}), false
	}
	return nil, oleContainer.refused(name), false
}

// openArchive opens a workbook once there is room for it.
func (l *loader) openArchive(name string, data []byte, s *scratch) (document, diag.Problem, bool) {
	p, problem, ok := openPack(name, data, s)
	if !ok {
		return nil, problem, false
	}
	room := l.memory.take(p.unzipped)
	if doc, ok := l.scan(name, data, p, room, s); ok {
		return doc, diag.Problem{}, true
	}
	w, problem, ok := openWorkbook(name, data, p, s)
	if !ok {
		l.memory.give(room)
		return nil, problem, false
	}
	w.closed = func() { l.memory.give(room) }
	return w, diag.Problem{}, true
}

// scan opens a workbook by the scanner, where that is certain of it.
func (l *loader) scan(name string, data []byte, p *pack, room int64, s *scratch) (*scanned, bool) {
	if l.reference {
		return nil, false
	}
	book, ok := scan(p, s)
	if !ok {
		return nil, false
	}
	return &scanned{
		book: book, rows: map[string]*xlsxscan.Rows[learnt]{},
		slow:   func() (*workbook, diag.Problem, bool) { return openWorkbook(name, data, p, s) },
		closed: func() { l.memory.give(room) },
	}, true
}

// openBook opens the bytes of a file that has to be a workbook.
func openBook(name string, data []byte) (*workbook, diag.Problem, bool) {
	files := newLoader(Options{})
	files.reference = true
	doc, problem, ok := files.open(name, data, newScratch())
	if !ok {
		return nil, problem, false
	}
	w, ok := doc.(*workbook)
	if !ok {
		doc.close()
		return nil, noFormat.refused(name), false
	}
	return w, diag.Problem{}, true
}
