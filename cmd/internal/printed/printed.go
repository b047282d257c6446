// Package printed turns a printed form, a workbook or a Word document, into a
// criteria set. What cannot be told is a problem at its row.
//
// Every step of the work is a small type over the one source, from which it reads
// and to which it reports. Files, in the order of the work:
//
//   - printed, page, docx*, document: a file, and the tables in it
//   - source, account, vocabulary: what is read and found, and the words of forms
//   - head, table, rows, table_lines, tier_rows, title (tableReader): the head, and
//     what every row is; lines, tokens, amount: what a row says
//   - tree*, levels (arranger): lines as a tree of groups, criteria and tiers
//   - sums (sumChecker): what is added up, and what the form says it is
//   - set, criterion, tiers, joins (builder): groups and criteria of the set
//   - around, legend*, bounds, grades (legendReader): what stands around the table
//   - describe, conditions (describer): what else the form says of its set
//   - settings* (settingsReader): the worksheet of settings of our own forms
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
	workbook.Access
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
	data, err := workbook.ReadFile(o.Here, path, name, workbook.NewScratch())
	if err != nil {
		return nil, nil, err
	}
	return read(name, data, o)
}

// read is ReadPrinted of bytes.
func read(name string, data []byte, o Options) (*Form, []diag.Problem, error) {
	pages, settings, err := pages(name, data, o.Access)
	if err != nil {
		return nil, nil, err
	}
	src := &source{file: name, options: o, words: newVocabulary()}
	if err := src.choosePage(pages); err != nil {
		return nil, nil, err
	}
	if settings != nil {
		src.settings = settingsReader{src}.readSettings(settings)
	}
	printed := src.read()
	diag.Sort(src.problems)
	return printed, src.problems, nil
}

// pages opens the file: the tables it may hold, and the settings sheet
// of a form that this program wrote.
func pages(name string, data []byte, access workbook.Access) (pages []*page, settings *page, err error) {
	switch {
	case isDocx(data):
		pages, err := docxPages(name, data)
		return pages, nil, err
	case isWordName(name):
		return nil, nil, diag.Fail(diag.BadForm, "not-docx", diag.Pos{File: name})
	}
	w, err := workbook.NewLoader(access).Open(name, data, workbook.NewScratch())
	if err != nil {
		return nil, nil, err
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
