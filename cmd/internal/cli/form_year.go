package cli

import (
	"io"
	"path/filepath"

	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
	"chibo/scoring"
)

// yearForm writes the one sheet of a year's models, in place of monthly forms.
func (a *app) yearForm(p *formPlan, roster *scoring.Roster) error {
	path := p.bookFile(p.texts.Text("year-form.file", "period", p.period.String()))
	if err := outfile.Check(path, p.outfileOptions()); err != nil {
		return outputError(err)
	}
	year := form.Year{Committee: p.workspace.Letterhead.Committee, Year: p.period.First.Year, Roster: roster, Models: p.models}
	if err := outfile.Write(path, p.outfileOptions(), func(w io.Writer) error { return form.YearForm(w, year) }); err != nil {
		return outputError(err)
	}
	a.notice("year-form.written", "file", filepath.ToSlash(path), "cells", len(roster.Cells), "models", len(p.models))
	if p.faulty {
		return &failure{status: exitFaults}
	}
	return nil
}
