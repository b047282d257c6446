package workbook

import (
	"encoding/xml"
	"errors"
	"path"
	"strconv"
	"strings"

	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A careful is a workbook read by the XML decoder of the standard library: name
// spaces, encodings, comments and rows in any order are nothing new to it.
type careful struct {
	file     string
	pack     *pack
	scratch  *Scratch
	closed   func()
	sheets   []carefulSheet
	defined  []DefinedName
	from1904 bool
	shared   []Text
	flags    map[int]Flags // of shared strings
	styles   xlsxscan.Styles
	cells    int // places kept so far
}

// A carefulSheet is an entry of the workbook's list of sheets.
type carefulSheet struct {
	name, part string
	hidden     bool
}

// openCareful reads what a workbook says of itself.
func openCareful(file string, p *pack, s *Scratch) (*careful, error) {
	w := &careful{file: file, pack: p, scratch: s, closed: func() {}, flags: map[int]Flags{}}
	if p.sheets > maxSheetBytes {
		return nil, diag.Fail(diag.TooLarge, "", diag.Pos{File: file})
	}
	if err := w.open(); err != nil {
		return nil, diag.Fail(diag.NotAWorkbook, "broken", diag.Pos{File: file})
	}
	return w, nil
}

func (w *careful) Close()                      { w.closed() }
func (w *careful) DefinedNames() []DefinedName { return w.defined }

func (w *careful) Sheets() (sheets []string) {
	for _, sheet := range w.sheets {
		sheets = append(sheets, sheet.name)
	}
	return sheets
}

// open reads the workbook's lists, its shared strings and its styles.
func (w *careful) open() error {
	main := "xl/workbook.xml"
	for _, r := range w.pack.relations("_rels/.rels", "") {
		if r.is("officeDocument") {
			main = r.target
			break
		}
	}
	folder, name := path.Split(main)
	relations := w.pack.relations(folder+"_rels/"+name+".rels", folder)
	if err := w.readLists(main, relations); err != nil {
		return err
	}
	for _, r := range relations {
		var err error
		switch {
		case r.is("sharedStrings"):
			err = w.readShared(r.target)
		case r.is("styles"):
			err = w.readStyles(r.target)
		}
		if err != nil && !errors.Is(err, errNoPart) {
			return err
		}
	}
	w.scratch.Texts.Keep()
	return nil
}

// A partRelation points from one part to another.
type partRelation struct{ id, kind, target string }

// is tells the kind, which both editions of the standard spell by its last word.
func (r partRelation) is(kind string) bool { return strings.HasSuffix(r.kind, "/"+kind) }

// relations reads a part of relations as far as it can be read.
func (p *pack) relations(part, folder string) (list []partRelation) {
	x, _, err := p.openXML(part)
	if err != nil {
		return nil
	}
	defer x.closed()
	_ = x.children(func(e xml.StartElement) error { // the rest is none
		if e.Name.Local == "Relationship" {
			list = append(list, partRelation{attribute(e, "Id"), attribute(e, "Type"), resolve(folder, attribute(e, "Target"))})
		}
		return x.pass()
	})
	return list
}

// resolve turns a target into the name of a part.
func resolve(folder, target string) string {
	if rooted, found := strings.CutPrefix(target, "/"); found {
		return rooted
	}
	return path.Join(folder, target)
}

// readLists reads the workbook part.
func (w *careful) readLists(part string, relations []partRelation) error {
	x, root, err := w.pack.openXML(part)
	if err != nil {
		return err
	}
	defer x.closed()
	if root.Name.Local != "workbook" || !isMainSpace(x.space) {
		return errOddRoot
	}
	return x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			w.from1904 = isOn(attribute(e, "date1904"))
		case "sheets":
			return x.children(func(e xml.StartElement) error {
				w.addSheet(e, relations)
				return x.pass()
			})
		case "definedNames":
			return x.children(func(e xml.StartElement) error {
				refersTo, err := x.text()
				w.defined = append(w.defined, DefinedName{Name: attribute(e, "name"), RefersTo: refersTo})
				return err
			})
		}
		return x.pass()
	})
}

// isMainSpace tells the name spaces of spreadsheets, of both editions of the
// standard; a file without any is meant so too.
func isMainSpace(space string) bool {
	return space == "" || space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" || space == "http://purl.oclc.org/ooxml/spreadsheetml/main"
}

func (w *careful) addSheet(e xml.StartElement, relations []partRelation) {
	sheet := carefulSheet{name: attribute(e, "name"), hidden: strings.HasSuffix(strings.ToLower(attribute(e, "state")), "hidden")}
	for _, a := range e.Attr {
		if a.Name.Local != "id" || a.Name.Space == "" {
			continue
		}
		for _, r := range relations {
			if r.id == a.Value {
				sheet.part = r.target
			}
		}
	}
	w.sheets = append(w.sheets, sheet)
}

// readShared reads the shared strings.
func (w *careful) readShared(part string) error {
	x, _, err := w.pack.openXML(part)
	if err != nil {
		return err
	}
	defer x.closed()
	return x.children(func(e xml.StartElement) error {
		if e.Name.Local != "si" {
			return x.pass()
		}
		text, flags, err := x.runs()
		if flags != 0 {
			w.flags[len(w.shared)] = flags
		}
		w.shared = append(w.shared, w.scratch.Texts.Of(text))
		return err
	})
}

// runs reads a text, or runs of it, and tells whether letters of it are struck
// through, or raised or lowered. Phonetic runs are no part of a text.
func (x *xmlPart) runs() (text string, flags Flags, err error) {
	var all strings.Builder
	read := func(run Flags) error {
		part, err := x.text()
		all.WriteString(part)
		if strings.Trim(part, " \t\r\n") != "" {
			flags |= run
		}
		return err
	}
	err = x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "t":
			return read(0)
		case "r":
			var run Flags
			return x.children(func(e xml.StartElement) (err error) {
				switch e.Name.Local {
				case "rPr":
					run, err = x.letters()
					run &^= Bold // of a part of the text
					return err
				case "t":
					return read(run)
				}
				return x.pass()
			})
		}
		return x.pass()
	})
	return unescaped(all.String()), flags, err
}

// letters reads what the properties of a run say of its letters.
func (x *xmlPart) letters() (flags Flags, err error) {
	err = x.children(func(e xml.StartElement) error {
		value := attribute(e, "val")
		switch on := value != "0" && value != "false"; {
		case e.Name.Local == "strike" && on:
			flags |= Struck
		case e.Name.Local == "b" && on:
			flags |= Bold
		case e.Name.Local == "vertAlign" && value != "baseline":
			flags |= Script
		}
		return x.pass()
	})
	return flags, err
}

// readStyles reads what the styles of cells tell of their values.
func (w *careful) readStyles(part string) error {
	x, _, err := w.pack.openXML(part)
	if err != nil {
		return err
	}
	defer x.closed()
	var styles xlsxscan.Styles
	number := func(e xml.StartElement, name string) int {
		n, err := strconv.Atoi(attribute(e, name))
		if err != nil {
			return 0
		}
		return n
	}
	type style struct{ format, font int }
	var cells []style
	err = x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmts":
			return x.children(func(e xml.StartElement) error {
				styles.Format(number(e, "numFmtId"), attribute(e, "formatCode"))
				return x.pass()
			})
		case "fonts":
			return x.children(func(xml.StartElement) error {
				flags, err := x.letters()
				styles.Font(flags)
				return err
			})
		case "cellXfs":
			return x.children(func(e xml.StartElement) error {
				cells = append(cells, style{number(e, "numFmtId"), number(e, "fontId")})
				return x.pass()
			})
		}
		return x.pass()
	})
	for _, c := range cells {
		styles.Cell(c.format, c.font)
	}
	w.styles = styles
	return err
}

// unescaped turns _x000D_ and its like into the letters they stand for.
func unescaped(text string) string {
	var plain strings.Builder
	for {
		before, rest, found := strings.Cut(text, "_x")
		plain.WriteString(before)
		if !found {
			return plain.String()
		}
		if len(rest) > 4 && rest[4] == '_' {
			if n, err := strconv.ParseUint(rest[:4], 16, 16); err == nil {
				plain.WriteRune(rune(n)) //nolint:gosec // of 16 bits
				text = rest[5:]
				continue
			}
		}
		plain.WriteString("_x")
		text = rest
	}
}
