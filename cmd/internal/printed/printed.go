// Package printed turns a printed form, a workbook or a Word document, into a
// criteria set. What cannot be told is a problem at its row.
//
// Files, in the order of the work:
//
//   - printed, page, docx*, document: a file, and the tables in it
//   - head, table, tokens, amount, vocabulary: the head, and what a row says
//   - tree, levels, tiers, title, joins, sums: groups, criteria and tiers
//   - around, legend, bounds, conditions: what stands above and below
//   - settings*: the worksheet of settings that our own forms carry
//   - set, describe, account: the set, what to look at, and the count of rows
package printed

import (
	"bytes"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// Options steer the reading of a printed form.
type Options struct {
	Sheet    string // the worksheet, or table of a document, to read; empty: the first that has criteria
	ID       string // of the set; empty: made of the file's name
	Standing criteria.Standing
	Notice   string // for a set that is not official
	Password string // of an encrypted workbook
}

// A Form is a score sheet turned into a criteria set.
type Form struct {
	Set   *criteria.Set // nil where an error keeps the form from being one
	Notes []Note        // what the one who edits the set is to look at
	// Account counts the rows of the form.
	Account Account
}

// A Note is a comment on a part of the set: before a key of its file
// or, with an ID, before the group or criterion of that id.
type Note struct {
	Key, ID string
	Message diag.Message
}

// Read reads a printed score sheet, a workbook or a Word document. What
// could not be told is a problem at its row; an error among them leaves no set.
// The error is of type *ProblemError: the file cannot be read, or holds no
// table of criteria.
func Read(path string, o Options) (*Form, []diag.Problem, error) {
	name := filepath.ToSlash(path)
	data, problem, ok := workbook.ReadFile(path, name, workbook.NewScratch())
	if !ok {
		return nil, nil, &diag.ProblemError{Problem: problem}
	}
	return read(name, data, o)
}

// read is ReadPrinted of bytes.
func read(name string, data []byte, o Options) (*Form, []diag.Problem, error) {
	pages, settings, err := pages(name, data, o.Password)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{file: name, options: o, words: newVocabulary()}
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

// pages opens the file: the tables it may hold, and the settings sheet
// of a form that this program wrote.
func pages(name string, data []byte, password string) (pages []*page, settings *page, err error) {
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

// A reader reads one form.
type reader struct {
	file     string
	options  Options
	words    *vocabulary
	page     *page
	head     header
	settings *settings // nil: the form is not ours
	problems []diag.Problem
	notes    []Note
	classes  map[int]rowClass    // of the rows that hold something
	full     criteria.Points     // of the scored groups
	minutes  criteria.Discipline // what the titles say of the duration
}

func (r *reader) report(variant string, pos diag.Pos, args ...any) {
	r.problems = append(r.problems, diag.New(diag.BadForm, variant, pos, args...))
}

// warn is report for a doubt that was settled one way.
func (r *reader) warn(variant string, pos diag.Pos, args ...any) {
	r.problems = append(r.problems, diag.New(diag.BadForm, variant, pos, args...).As(diag.Warning))
}

func (r *reader) note(key, id string, message diag.Message) {
	r.notes = append(r.notes, Note{Key: key, ID: id, Message: message})
}

// faulty reports whether the form cannot become a set. A row that is not
// understood is reported and kept as a comment.
func (r *reader) faulty() bool {
	for _, p := range r.problems {
		if p.Severity == diag.Error && p.Code != diag.UnreadRow {
			return true
		}
	}
	return false
}

// choosePage takes the page asked for, else the first with a table of criteria.
func (r *reader) choosePage(pages []*page) error {
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
