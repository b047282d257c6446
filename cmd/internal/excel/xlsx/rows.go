package xlsx

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// What a worksheet's file has before its rows and behind them.
const (
	rowsBegin = "<sheetData>"
	rowsEnd   = "</sheetData>"
)

// pieceSize is about how much of a worksheet's file is written before it is
// deflated.
const pieceSize = 1 << 20

// A rowWriter writes the rows of a worksheet. excelize's row writer keeps all it
// is given until the workbook is saved; so each piece of the rows is written in
// a workbook of its own, taken out of it and deflated while the next is being
// written. What stands behind the rows comes from the report's workbook.
type rowWriter struct {
	front  func(file *excelize.File, sheet string) error // sets what stands before the rows
	writer *excelize.StreamWriter
	file   *excelize.File
	size   int // of the piece, about
	first  bool
	most   int // rows
	pieces chan *excelize.File
	done   chan struct{}
	part   packed
	err    error // of what was deflated; known when done
}

// pieceSheet is the name of the worksheet with a piece of the rows.
const pieceSheet = "rows"

// newRowWriter begins the rows of the file named.
func newRowWriter(name string, front func(file *excelize.File, sheet string) error, most int, deflaters *deflaters) *rowWriter {
	w := &rowWriter{front: front, first: true, most: most, pieces: make(chan *excelize.File, 1), done: make(chan struct{}), part: packed{name: name}}
	go w.deflate(w.pieces, deflaters)
	return w
}

// setRow writes a row of about size bytes.
func (w *rowWriter) setRow(row int, cells []any, size int, options excelize.RowOpts) error {
	if row > w.most {
		return ErrTooLarge
	}
	if w.writer == nil {
		if err := w.begin(); err != nil {
			return err
		}
	}
	if err := w.writer.SetRow(Address(1, row, false), cells, options); err != nil {
		return err
	}
	if w.size += size; w.size < pieceSize {
		return nil
	}
	return w.endPiece()
}

// begin begins a piece.
func (w *rowWriter) begin() (err error) {
	w.file, w.size = excelize.NewFile(), 0
	// The first sheet of a workbook is the chosen one.
	if _, err := w.file.NewSheet(pieceSheet); err != nil {
		return err
	}
	if w.first {
		if err := w.front(w.file, pieceSheet); err != nil {
			return err
		}
		w.first = false
	}
	w.writer, err = w.file.NewStreamWriter(pieceSheet)
	return err
}

func (w *rowWriter) endPiece() error {
	if w.writer == nil {
		return nil
	}
	err := w.writer.Flush()
	w.pieces <- w.file
	w.writer, w.file = nil, nil
	return err
}

// end says that there are no more rows. It may be said twice.
func (w *rowWriter) end() error {
	if w.pieces == nil {
		return nil
	}
	var err error
	if w.first { // no row at all
		err = w.begin()
	}
	err = errors.Join(err, w.endPiece())
	close(w.pieces)
	w.pieces = nil
	return err
}

// wait returns the part when all rows are in it.
func (w *rowWriter) wait() (*packed, error) {
	err := w.end()
	<-w.done
	return &w.part, errors.Join(err, w.err)
}

// deflate takes the pieces as they come.
func (w *rowWriter) deflate(pieces <-chan *excelize.File, deflaters *deflaters) {
	defer close(w.done)
	out, err := deflaters.get(&w.part.content)
	w.err = err
	taken := taking{}
	for file := range pieces {
		if w.err == nil {
			w.err = w.deflatePiece(out, &taken, file)
		}
		file.Close()
	}
	if err == nil {
		deflaters.put(out)
	}
}

func (w *rowWriter) deflatePiece(out *flate.Writer, taken *taking, file *excelize.File) error {
	if err := taken.from(file); err != nil {
		return err
	}
	content := taken.content.Bytes()
	begin, end := bytes.Index(content, []byte(rowsBegin)), bytes.LastIndex(content, []byte(rowsEnd))
	if begin < 0 || end < begin {
		return errors.New("report: a worksheet without rows")
	}
	if w.part.size > 0 {
		content = content[begin+len(rowsBegin) : end]
	} else {
		content = content[:end]
	}
	return w.part.add(out, content, false)
}

// A taking takes the worksheet written row by row out of a workbook: that is
// the first file excelize writes, and no other is asked for.
type taking struct {
	content bytes.Buffer
	files   int
}

var errTaken = errors.New("report: the rows are taken")

func (t *taking) from(file *excelize.File) error {
	t.content.Reset()
	t.files = 0
	file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return t })
	if _, err := file.WriteToBuffer(); !errors.Is(err, errTaken) {
		return err
	}
	return nil
}

// Create takes the first file.
func (t *taking) Create(string) (io.Writer, error) {
	if t.files++; t.files > 1 {
		return nil, errTaken
	}
	return &t.content, nil
}

// AddFS is never called: no file comes from a folder.
func (t *taking) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close has nothing to close.
func (t *taking) Close() error { return nil }
