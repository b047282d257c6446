package reading

import (
	"bytes"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// PrintedOptions steer the reading of a printed form.
type PrintedOptions struct {
	Sheet    string // the worksheet, or table of a document, to read; empty: the first that has criteria
	ID       string // of the set; empty: made of the file's name
	Standing criteria.Standing
	Notice   string // for a set that is not official
	Password string // of an encrypted workbook
}

// A Printed is a score sheet turned into a criteria set.
type Printed struct {
	Set   *criteria.Set // nil where an error keeps the form from being one
	Notes []PrintedNote // what the one who edits the set is to look at
	// Account counts the rows of the form.
	Account FormAccount
}

// A PrintedNote is a comment on a part of the set: before a key of its file
// or, with an ID, before the group or criterion of that id.
type PrintedNote struct {
	Key, ID string
	Message diag.Message
}

// ReadPrinted reads a printed score sheet, a workbook or a Word document. What
// could not be told is a problem at its row; an error among them leaves no set.
// The error is of type *ProblemError: the file cannot be read, or holds no
// table of criteria.
func ReadPrinted(path string, o PrintedOptions) (*Printed, []diag.Problem, error) {
	name := filepath.ToSlash(path)
	data, problem, ok := workbook.ReadFile(path, name, workbook.NewScratch())
	if !ok {
		return nil, nil, &diag.ProblemError{Problem: problem}
	}
	return readPrinted(name, data, o)
}

// readPrinted is ReadPrinted of bytes.
func readPrinted(name string, data []byte, o PrintedOptions) (*Printed, []diag.Problem, error) {
	pages, settings, err := printedPages(name, data, o.Password)
	if err != nil {
		return nil, nil, err
	}
	r := &printedReader{file: name, options: o, words: newPrintedWords()}
	if err := r.choosePage(pages); err != nil {
		return nil, nil, err
	}
	if settings != nil {
		r.settings = r.readSettings(settings)
	}
	printed := r.read()
	diag.Sort(r.problems)
	return printed, r.problems, nil
}

// printedPages opens the file: the tables it may hold, and the settings sheet
// of a form that this program wrote.
func printedPages(name string, data []byte, password string) (pages []*printedPage, settings *printedPage, err error) {
	switch {
	case isDocx(data):
		pages, problem, ok := docxPages(name, data)
		if !ok {
			return nil, nil, &diag.ProblemError{Problem: problem}
		}
		return pages, nil, nil
	case isWordName(name):
		return nil, nil, &diag.ProblemError{Problem: diag.New(diag.BadForm, "not-docx", diag.Pos{File: name})}
	}
	w, problem, ok := workbook.NewLoader(password).Open(name, data, workbook.NewScratch())
	if !ok {
		return nil, nil, &diag.ProblemError{Problem: problem}
	}
	defer w.Close()
	return workbookPages(name, w)
}

// isWordName tells by the extension what was meant as a Word file.
func isWordName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".docx", ".doc", ".rtf", ".odt":
		return true
	}
	return false
}

// isDocx reports whether the bytes are a Word document.
func isDocx(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK")) {
		return false
	}
	_, err := openDocument(data)
	return err == nil
}

// A printedReader reads one form.
type printedReader struct {
	file     string
	options  PrintedOptions
	words    *printedWords
	page     *printedPage
	head     printedHeader
	settings *settings // nil: the form is not ours
	problems []diag.Problem
	notes    []PrintedNote
	classes  map[int]printedClass // of the rows that hold something
	full     criteria.Points      // of the scored groups
	minutes  criteria.Discipline  // what the titles say of the duration
}

func (r *printedReader) report(variant string, pos diag.Pos, args ...any) {
	r.problems = append(r.problems, diag.New(diag.BadForm, variant, pos, args...))
}

// warn is report for a doubt that was settled one way.
func (r *printedReader) warn(variant string, pos diag.Pos, args ...any) {
	r.problems = append(r.problems, diag.New(diag.BadForm, variant, pos, args...).As(diag.Warning))
}

func (r *printedReader) note(key, id string, message diag.Message) {
	r.notes = append(r.notes, PrintedNote{Key: key, ID: id, Message: message})
}

// faulty reports whether the form cannot become a set. A row that is not
// understood is reported and kept as a comment.
func (r *printedReader) faulty() bool {
	for _, p := range r.problems {
		if p.Severity == diag.Error && p.Code != diag.UnreadRow {
			return true
		}
	}
	return false
}

// choosePage takes the page asked for, else the first with a table of criteria.
func (r *printedReader) choosePage(pages []*printedPage) error {
	var found []string
	for _, p := range pages {
		head, ok := r.words.findHeader(p.grid, p.limit)
		if !ok {
			continue
		}
		found = append(found, p.grid.Sheet)
		wanted := r.options.Sheet == "" || criteria.Key(r.options.Sheet) == criteria.Key(p.grid.Sheet)
		if wanted && r.page == nil {
			r.page, r.head = p, head
		}
	}
	pos := diag.Pos{File: r.file}
	switch {
	case len(found) == 0:
		return &diag.ProblemError{Problem: diag.New(diag.BadForm, "no-table", pos)}
	case r.page == nil:
		return &diag.ProblemError{Problem: diag.New(diag.BadForm, "no-sheet", pos, "sheet", r.options.Sheet, "accepted", found)}
	case len(found) > 1 && r.options.Sheet == "":
		r.warn("more-tables", r.page.place(), "accepted", found[1:])
	}
	if r.page.extend != nil {
		r.page.extend()
	}
	if r.page.extend != nil {
		r.page.extend()
	}
	return nil
}
