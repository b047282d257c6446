package form

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
)

// A Found is a workbook that lies where forms are to be written.
type Found struct {
	Path  string
	Forms []names.Stamp // of the forms in it; none: no form of this program
	// Marked reports that it may hold something of a clerk's: a mark, a fact, a
	// note, or anything this program did not write. It is then never replaced.
	Marked bool
}

// Bounds of a workbook that is looked into: what is larger is somebody's.
const (
	maxFoundBytes = 64 << 20
	maxFoundPart  = 16 << 20
)

// Look looks into one workbook; one that is not there is not found.
func Look(here disk.Folder, path string) (found []Found) {
	if info, err := here.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	f := Found{Path: path}
	f.look(here, text.New(text.Vietnamese))
	return []Found{f}
}

// Find looks through a folder, in depth, for workbooks with forms. Names that
// start with "_", "." or "~$" are passed over, as when score sheets are read. A
// folder that is not there holds nothing.
func Find(here disk.Folder, folder string) ([]Found, error) {
	var found []Found
	err := here.Walk(folder, func(path string, entry fs.DirEntry, err error) error {
		name := entryName(entry)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case path != folder && (strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular() && strings.EqualFold(filepath.Ext(name), ".xlsx"):
			found = append(found, Found{Path: path})
		}
		return nil
	})
	p := text.New(text.Vietnamese)
	var wait sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range found {
		free <- struct{}{}
		wait.Go(func() {
			defer func() { <-free }()
			found[i].look(here, p)
		})
	}
	wait.Wait()
	return found, err
}

func entryName(entry fs.DirEntry) string {
	if entry == nil {
		return ""
	}
	return entry.Name()
}

// look reads the workbook's stamps and whether anything was filled in. What
// cannot be read, or was not written by this program, counts as filled in.
func (f *Found) look(here disk.Folder, p *text.Printer) {
	f.Marked = true
	defer func() { _ = recover() }() // a damaged file is somebody's too
	file, err := here.Open(f.Path)
	if err != nil {
		return
	}
	defer file.Close()
	book, err := excelize.OpenReader(file, excelize.Options{UnzipSizeLimit: maxFoundBytes, UnzipXMLSizeLimit: maxFoundPart})
	if err != nil {
		return
	}
	defer book.Close()
	parts := inputsOf(book)
	marked := false
	for _, sheet := range book.GetSheetList() {
		if sheet == names.Lists {
			continue
		}
		stamp, stamped, err := stampOf(book, sheet)
		if err != nil {
			return
		}
		if !stamped {
			marked = true
			continue
		}
		f.Forms = append(f.Forms, stamp)
		marked = marked || filledIn(book, stamp, parts[stamp.Form], p)
	}
	f.Marked = marked
}

// An input is a cell of a form with a defined name.
type input struct{ part, sheet, cell string }

// inputsOf lists the named cells of the forms, by the form's number.
func inputsOf(book *excelize.File) map[int][]input {
	parts := map[int][]input{}
	for _, defined := range book.GetDefinedName() {
		form, part, ok := names.ParseFormName(defined.Name)
		if !ok {
			continue
		}
		sheet, cell, ok := strings.Cut(strings.TrimPrefix(defined.RefersTo, "="), "!")
		if !ok {
			continue
		}
		sheet = strings.ReplaceAll(strings.Trim(strings.TrimPrefix(sheet, "$"), "'"), "''", "'")
		parts[form] = append(parts[form], input{part, sheet, strings.ReplaceAll(cell, "$", "")})
	}
	return parts
}

func stampOf(book *excelize.File, sheet string) (stamp names.Stamp, found bool, err error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return stamp, false, err
	}
	defer func() { _ = rows.Close() }() // only read
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			return stamp, false, err
		}
		for _, text := range cells {
			if s, ok := names.ParseStamp(text); ok {
				stamp, found = s, true
			}
		}
	}
	return stamp, found, rows.Error()
}

// filledIn reports whether an input cell holds what a blank form does not. A
// form that has lost its names cannot be judged.
func filledIn(book *excelize.File, stamp names.Stamp, parts []input, p *text.Printer) bool {
	inputs := 0
	for _, in := range parts {
		if !names.IsFormInput(in.part) {
			continue
		}
		value, err := book.GetCellValue(in.sheet, in.cell)
		switch {
		case err != nil:
			return true
		case in.part == names.FormMembers || in.part == names.FormExempt: // filled in from the roster
			continue
		case in.part == names.FormMeeting && value == p.Text("meeting."+stamp.Kind): // still what the form was made with
			continue
		case strings.TrimSpace(value) != "":
			return true
		}
		inputs++
	}
	return inputs == 0
}
