package cli

import (
	"io"
	"path/filepath"
	"time"

	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
	"chibo/scoring"
)

// yearForm writes the one sheet of a year's models, in place of monthly forms.
func (a *app) yearForm(p *formPlan, roster *scoring.Roster) error {
	path := p.bookFile(p.texts.Text("year-form.file", "period", p.period.String()))
	aside, err := p.yearFormAside(path, a.env.Now())
	if err != nil {
		return err
	}
	year := form.Year{Committee: p.workspace.Letterhead.Committee, Year: p.period.First.Year, Roster: roster, Models: p.models}
	if err := outfile.Write(path, p.outfileOptions(p.force), func(w io.Writer) error { return form.YearForm(w, year) }); err != nil {
		return outputError(err)
	}
	a.notice("year-form.written", "file", filepath.ToSlash(path), "cells", len(roster.Cells), "models", len(p.models))
	if aside != "" {
		a.notice("form-moved", "files", 1, "folder", filepath.ToSlash(aside))
	}
	if p.faulty {
		return &failure{status: exitFaults}
	}
	return nil
}

// yearFormAside moves a year's form that is there out of the way, where it is to
// be made again: it may be filled in.
func (p *formPlan) yearFormAside(path string, now time.Time) (aside string, err error) {
	if p.force {
		work := &formWork{plan: p, found: []foundForms{{Found: form.Found{Path: path}, fate: move}}}
		if exists(path) {
			if err := work.moveAside(now); err != nil {
				return "", err
			}
			aside = work.aside
		}
		if len(work.held) > 0 {
			return "", outputError(work.held[0])
		}
	}
	if err := outfile.Check(path, p.outfileOptions(p.force)); err != nil {
		return "", outputError(err)
	}
	return aside, nil
}
