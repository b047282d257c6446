package form

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
)

// A formWork is what a run of `chibo form` has to do, what lies there already
// taken into account.
type formWork struct {
	plan  *formPlan
	books []formBook   // as they would be were there nothing
	found []foundForms // what lies in the folder
	aside string       // folder of the workbooks that were moved out of the way
	moved int
	made  []formBook // what was written
	again int        // of their forms: blank ones that were there, for other criteria or another roster
	held  []error    // targets that another program holds open
}

// sortForms looks through the folder and decides of every workbook there whether
// it is kept.
func (p *formPlan) sortForms(books []formBook) (*formWork, error) {
	found := form.Look(p.Access.Here, p.file)
	if p.file == "" {
		var err error
		if found, err = form.Find(p.Access.Here, p.folder); err != nil {
			return nil, exit.FileError(filepath.ToSlash(p.folder), err)
		}
	}
	for _, book := range books {
		p.formCount += len(book.blanks)
	}
	work := &formWork{plan: p, books: books}
	wanted := newWantedForms(books)
	for _, f := range found {
		here := wanted.in(f)
		target := slices.ContainsFunc(books, func(b formBook) bool { return samePath(b.path, f.Path) })
		if p.oneBook && target && f.Marked && !p.force {
			return nil, exit.Usage("form-one-book-marked", "file", filepath.ToSlash(f.Path), "folder", asideFolder)
		}
		here.fate = here.decide(p, target, p.oneBook && target)
		work.found = append(work.found, here)
	}
	return work, nil
}

// write makes every form that no workbook kept holds. Into a workbook that is
// kept nothing is added: what it lacks has a workbook of its own.
func (w *formWork) write(ctx context.Context) error {
	kept := w.keptForms()
	used, press, folders := map[string]bool{}, form.NewPress(), map[string]bool{}
	defer func() {
		for folder := range folders {
			outfile.SyncFolder(w.plan.Access.Here, folder)
		}
	}()
	for _, book := range w.books {
		if err := ctx.Err(); err != nil {
			return err
		}
		book.blanks = slices.DeleteFunc(slices.Clone(book.blanks), func(b form.Blank) bool { return kept[b.Stamp()] })
		if len(book.blanks) == 0 {
			continue
		}
		if w.isKept(book.path) {
			book.path = w.more(book, used)
		}
		folders[filepath.Dir(book.path)] = true
		err := outfile.Held(w.plan.Access.Here, book.path)
		if err == nil {
			err = outfile.Write(w.plan.Access.Here, book.path, outfile.Options{Force: w.isRemade(book.path), Inputs: w.plan.Files(), FolderLater: true},
				func(out io.Writer) error { return press.Blanks(out, book.title, book.blanks) })
		}
		switch {
		case errors.Is(err, outfile.ErrInUse):
			w.held = append(w.held, err)
		case err != nil:
			return exit.OutputError(err)
		default:
			w.made = append(w.made, book)
		}
	}
	w.countAgain()
	return nil
}

// more names the workbook of the forms that are missing beside one that is kept.
func (w *formWork) more(book formBook, used map[string]bool) string {
	key := "form-more"
	if !slices.ContainsFunc(book.blanks, func(b form.Blank) bool { return !b.Month.IsZero() }) {
		key = "form-more.thematic"
	}
	folder, name := filepath.Split(book.path)
	stem := outfile.SafeName(name[:len(name)-len(filepath.Ext(name))] + " - " + w.plan.texts.Text(key))
	for {
		path := bookPath(folder, stem, used)
		if !w.plan.Access.Here.Exists(path) {
			return path
		}
	}
}

// tellForms says how many forms were made, how many were there, and what was
// moved out of the way.
func tellForms(a *app.App, w *formWork) {
	sheets, cells := 0, map[string]bool{}
	for _, book := range w.made {
		sheets += len(book.blanks)
		for _, blank := range book.blanks {
			cells[blank.Cell.Committee+"|"+blank.Cell.ID] = true
		}
	}
	kept, folder := len(w.keptForms()), filepath.ToSlash(w.plan.folder)
	switch {
	case kept == 0:
		a.Notice("form-written", "sheets", sheets, "cells", len(cells), "files", len(w.made), "folder", folder)
	case sheets == 0:
		a.Notice("form-none", "kept", kept, "folder", folder)
	default:
		a.Notice("form-written.more", "sheets", sheets, "kept", kept, "folder", folder)
	}
	if w.again > 0 {
		a.Notice("form-again", "sheets", w.again)
	}
	if stale := w.staleKept(); stale > 0 {
		a.Notice("form-stale", "sheets", stale, "folder", asideFolder)
	}
	if w.moved > 0 {
		a.Notice("form-moved", "files", w.moved, "folder", filepath.ToSlash(w.aside))
	}
}
