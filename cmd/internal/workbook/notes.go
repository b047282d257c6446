package workbook

import (
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A Note is a text that lies over a worksheet: a cell's comment, a text box, or what is
// printed over or under its pages. A merged cell's lies over its first cell.
type Note struct {
	Row, Col int // of the cell it belongs to, or begins over, counted from 0
	Text     Text
	Box      bool // it lies there by chance
	Printed  bool // with the pages, at no cell
}

// Bounds of the notes of a workbook.
const (
	maxNoteBytes = 8 << 20 // of all parts with notes: most of them say how a note is painted
	maxNotes     = 20_000
)

// isPlain tells the parts that hold no notes, which are all that most workbooks have.
func isPlain(part string) bool {
	switch part {
	case "xl/workbook.xml", "xl/styles.xml", "xl/sharedstrings.xml", "xl/calcchain.xml", "xl/metadata.xml", "[content_types].xml":
		return true
	}
	return !strings.HasSuffix(part, ".xml") || isWorksheet(part) || strings.HasPrefix(part, "docprops/") || strings.HasPrefix(part, "xl/theme/")
}

// note gives a worksheet its notes. Both readers find them here.
func (p *pack) note(g *Grid, part string) error {
	folder, name := path.Split(part)
	relations := folder + "_rels/" + name + ".rels"
	if !p.hasNotes || p.file(relations) == nil {
		return nil
	}
	n := noteReader{pack: p, grid: g}
	err := n.readPart(relations, func() error { return n.readAll(p.relations(relations, folder)) })
	switch {
	case errors.Is(err, errTooMany):
		return diag.Fail(diag.TooLarge, "", diag.Pos{File: g.File, Sheet: g.Sheet})
	case err != nil:
		return diag.Fail(diag.NotAWorkbook, "broken", diag.Pos{File: g.File, Sheet: g.Sheet})
	}
	slices.SortStableFunc(g.Notes, func(a, b Note) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col), strings.Compare(g.Texts.Text(a.Text), g.Texts.Text(b.Text)))
	})
	return nil
}

// A noteReader reads the comments and text boxes of a worksheet.
type noteReader struct {
	*xmlPart
	pack    *pack
	grid    *Grid
	open    []string // elements, from the outside in
	authors []string
	author  string
	row     string
	col     string
	text    strings.Builder
	threads int // notes that came from threads: older programs find copies of them among the comments
}

// readAll reads the threads of comments, then the comments, then the text boxes.
func (n *noteReader) readAll(relations []partRelation) error {
	for _, kind := range []string{"threadedComment", "comments", "drawing"} {
		for _, r := range relations {
			if !r.is(kind) {
				continue
			}
			if err := n.readPart(r.target, func() error { return n.readNotes(r.target) }); err != nil {
				return err
			}
		}
		if kind == "threadedComment" {
			n.threads = len(n.grid.Notes)
		}
	}
	return nil
}

// readPart reads a part within the bound of all such parts.
func (n *noteReader) readPart(part string, read func() error) error {
	file := n.pack.file(part)
	if file == nil {
		return nil
	}
	if n.pack.noted += int64(min(file.UncompressedSize64, maxNoteBytes+1)); n.pack.noted > maxNoteBytes {
		return errTooMany
	}
	return read()
}

// readNotes reads the notes of one part.
func (n *noteReader) readNotes(part string) (err error) {
	if n.xmlPart, _, err = n.pack.openXML(part); err != nil {
		return err
	}
	defer n.closed()
	n.open, n.authors = n.open[:0], nil
	for {
		token, err := n.Token()
		switch token := token.(type) {
		case xml.StartElement:
			err = n.begin(token)
		case xml.CharData:
			n.take(string(token))
		case xml.EndElement:
			err = n.end()
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// begin enters an element.
func (n *noteReader) begin(e xml.StartElement) error {
	switch e.Name.Local {
	case "rPh", "Fallback", "commentPr": // how a text is spoken; the same once more; where a comment is painted
		return n.pass()
	case "author":
		n.authors = append(n.authors, "")
	case "comment", "threadedComment":
		n.author, n.row, n.col = "", "", ""
		if at, ok := xlsxscan.PlaceOf(attribute(e, "ref")); ok {
			n.row, n.col = strconv.Itoa(at.Row), strconv.Itoa(at.Col)
		}
		if id, err := strconv.Atoi(attribute(e, "authorId")); err == nil && id >= 0 && id < len(n.authors) {
			n.author = n.authors[id]
		}
	case "from":
		n.row, n.col = "", ""
	}
	if n.open = append(n.open, e.Name.Local); len(n.open) > maxDepth {
		return errTooDeep
	}
	return nil
}

// take takes what stands directly in the element that was entered last.
func (n *noteReader) take(text string) {
	if len(n.open) < 2 {
		return
	}
	inFrom := n.open[len(n.open)-2] == "from"
	switch n.open[len(n.open)-1] {
	case "author":
		n.authors[len(n.authors)-1] += text
	case "t", "text":
		n.text.WriteString(text)
	case "row":
		if inFrom {
			n.row += text
		}
	case "col":
		if inFrom {
			n.col += text
		}
	}
}

// end leaves an element; with the last of its own a note is whole.
func (n *noteReader) end() error {
	if len(n.open) == 0 {
		return nil
	}
	last := n.open[len(n.open)-1]
	n.open = n.open[:len(n.open)-1]
	switch last {
	case "p", "br":
		n.text.WriteByte('\n')
	case "comment", "threadedComment":
		return n.keep(false)
	case "sp", "cxnSp":
		return n.keep(true)
	}
	return nil
}

// keep keeps the note that was read, without its author's name, which programs write
// before it.
func (n *noteReader) keep(box bool) error {
	text := strings.TrimSpace(unescaped(n.text.String()))
	n.text.Reset()
	if said, named := strings.CutPrefix(text, n.author+":"); n.author != "" && named {
		text = said
	}
	row, errRow := strconv.Atoi(strings.TrimSpace(n.row))
	col, errCol := strconv.Atoi(strings.TrimSpace(n.col))
	if errRow != nil || errCol != nil || row < 0 || row >= maxRows || col < 0 || col >= 1<<14 {
		row, col = 0, 0
	}
	note := Note{Row: row, Col: col, Text: n.grid.Texts.Of(text), Box: box}
	again := !box && slices.ContainsFunc(n.grid.Notes[:n.threads], func(o Note) bool { return !o.Printed && o.Row == row && o.Col == col })
	if note.Text != 0 && !again {
		n.grid.Notes = append(n.grid.Notes, note)
	}
	if n.pack.notes++; n.pack.notes > maxNotes {
		return errTooMany
	}
	return nil
}
