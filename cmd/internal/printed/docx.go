package printed

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
)

// Bounds of what is read of a Word document.
const (
	maxDocumentBytes = 12 << 20 // some 1,000 pages; a second of reading
	maxDocumentDepth = 200
	maxDocumentCells = 200_000
	maxDocumentParts = 5000
)

// documentPart is where a Word file keeps its text.
const documentPart = "word/document.xml"

// tableName names a table of a document as a worksheet is named.
const tableName = "Bảng %d"

// errDocument says that a document is none, or beyond the bounds.
var errDocument = errors.New("not a document that is read")

func openDocument(data []byte) (*zip.File, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	if len(archive.File) > maxDocumentParts {
		return nil, errDocument
	}
	for _, f := range archive.File {
		if f.Name == documentPart {
			return f, nil
		}
	}
	return nil, errDocument
}

// docxPages reads the tables of a Word document, each with the paragraphs
// before and after it.
func docxPages(name string, data []byte) ([]*page, error) {
	refuse := func(code diag.Code, variant string) ([]*page, error) {
		return nil, diag.Fail(code, variant, diag.Pos{File: name})
	}
	file, err := openDocument(data)
	if err != nil {
		return refuse(diag.BadForm, "not-docx")
	}
	if file.UncompressedSize64 > maxDocumentBytes {
		return refuse(diag.TooLarge, "")
	}
	part, err := file.Open()
	if err != nil {
		return refuse(diag.BadForm, "not-docx")
	}
	defer part.Close()
	d := &wordDocument{file: name}
	if err := d.read(io.LimitReader(part, maxDocumentBytes)); err != nil {
		return refuse(diag.BadForm, "not-docx")
	}
	return d.pages(), nil
}

// A wordDocument is a Word file while it is read: paragraphs and tables in
// turn.
type wordDocument struct {
	file   string
	blocks []docxBlock
	cells  int
}

// A docxBlock is a paragraph outside of tables, or a table.
type docxBlock struct {
	text  string
	table [][]docxCell // nil: a paragraph
}

// A docxCell is a cell of a table; span is how many columns it takes.
type docxCell struct {
	text string
	bold bool
	span int
}

// read walks the XML. Entities beyond XML's own five are errors, and so is a
// document type, with which entities could be declared.
func (d *wordDocument) read(r io.Reader) error {
	w := &docxWalker{document: d, counts: map[string]int{}}
	decoder := xml.NewDecoder(r)
	for {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		switch t := token.(type) {
		case xml.Directive:
			return errDocument
		case xml.StartElement:
			w.depth++
			if w.depth > maxDocumentDepth || d.cells > maxDocumentCells {
				return errDocument
			}
			w.start(t)
		case xml.EndElement:
			w.depth--
			w.end(t.Name.Local)
		case xml.CharData:
			w.data(string(t))
		}
	}
}

// pages gives a page to every table: the paragraphs before it and the table;
// all that follows is added to the one that is read.
func (d *wordDocument) pages() []*page {
	var rows [][]string
	var places []pagePlace
	var pages []*page
	bold, start, tables := map[[2]int]bool{}, 0, 0
	for _, b := range d.blocks {
		if b.table == nil {
			rows, places = append(rows, []string{b.text}), append(places, pagePlace{})
			continue
		}
		if len(b.table) == 0 {
			continue
		}
		tables++
		for i, row := range b.table {
			var texts []string
			for _, c := range row {
				bold[[2]int{len(rows), len(texts)}] = c.bold
				texts = append(texts, c.text)
				for range c.span - 1 {
					texts = append(texts, "")
				}
			}
			rows, places = append(rows, texts), append(places, pagePlace{tables, i})
		}
		from := max(start, len(rows)-len(b.table)-maxFormRows/2)
		start = len(rows)
		p := &page{limit: start - from, bold: func(row, col int) bool { return bold[[2]int{row + from, col}] }}
		lay := func(end int) {
			p.places = places[from:end]
			p.grid = workbook.GridOf(d.file, fmt.Sprintf(tableName, p.places[p.limit-1].table), rows[from:end], workbook.NewScratch())
		}
		lay(start)
		p.extend = func() { lay(min(len(rows), from+max(maxFormRows, p.limit))) }
		pages = append(pages, p)
	}
	return pages
}
