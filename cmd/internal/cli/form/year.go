package form

import (
	"io"
	"path/filepath"
	"time"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
	"chibo/scoring"
)

// yearForm writes the one sheet of a year's models, in place of monthly forms.
func yearForm(a *app.App, p *formPlan, roster *scoring.Roster) error {
	path := p.bookFile(p.texts.Text("year-form.file", "period", p.Period.String()))
	aside, err := p.yearFormAside(path, a.Env.Now())
	if err != nil {
		return err
	}
	year := form.Year{Committee: p.Workspace.Letterhead.Committee, Year: p.Period.First.Year, Roster: roster, Models: p.Models}
	if err := outfile.Write(p.Access.Here, path, p.OutfileOptions(p.force), func(w io.Writer) error { return form.YearForm(w, year) }); err != nil {
		return exit.OutputError(err)
	}
	a.Notice("year-form.written", "file", filepath.ToSlash(path), "cells", len(roster.Cells), "models", len(p.Models))
	if aside != "" {
		a.Notice("form-moved", "files", 1, "folder", filepath.ToSlash(aside))
	}
	if p.faulty {
		return &exit.Failure{Status: exit.Faults}
	}
	return nil
}

// yearFormAside moves a year's form that is there out of the way, where it is to
// be made again: it may be filled in.
func (p *formPlan) yearFormAside(path string, now time.Time) (aside string, err error) {
	if p.force {
		work := &formWork{plan: p, found: []foundForms{{Found: form.Found{Path: path}, fate: move}}}
		if p.Access.Here.Exists(path) {
			if err := work.moveAside(now); err != nil {
				return "", err
			}
			aside = work.aside
		}
		if len(work.held) > 0 {
			return "", exit.OutputError(work.held[0])
		}
	}
	if err := outfile.Check(p.Access.Here, path, p.OutfileOptions(p.force)); err != nil {
		return "", exit.OutputError(err)
	}
	return aside, nil
}
