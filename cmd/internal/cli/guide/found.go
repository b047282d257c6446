package guide

import (
	"cmp"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/criteria"
	"chibo/scoring"
)

// surroundings are what a guide sees in the current folder.
type surroundings struct {
	space   *workspace.Workspace
	faulty  bool // the settings cannot be read
	cells   int
	books   int              // workbooks among the score sheets
	periods []scoring.Period // that have a folder of their own, in order
	reports []string
}

// look finds out what there is and tells it.
func (g *guide) look() {
	g.found = surroundings{space: &workspace.Workspace{}}
	if folder := g.app.Here(); folder != "" {
		g.say("guided.folder", "folder", folder)
	}
	space, err := workspace.Find(g.app)
	if err != nil {
		g.app.Fail(err)
		g.found.faulty = true
		return
	}
	g.found.space = space
	if space.File == "" {
		g.say("guided.no-workspace", "file", workspace.File)
		return
	}
	g.say("guided.settings", "file", space.File)
	g.lookAtRoster()
	g.lookAtSheets()
	names := space.Criteria
	if len(names) == 0 {
		names = []string{criteria.DefaultID}
	}
	g.say("guided.criteria", "criteria", names)
	if space.Reports != "" {
		g.found.reports = files.Matches(filepath.Join(space.Reports, "*.xlsx"))
	}
}

func (g *guide) lookAtRoster() {
	file := g.found.space.Roster
	if file == "" {
		g.say("guided.no-roster")
		return
	}
	roster, _, _, err := roster.Read(file, reading.Options{Access: g.app.Access(""), Headers: g.found.space.Headers, Taught: g.found.space.Taught})
	if err != nil {
		g.app.Fail(err)
		return
	}
	g.found.cells = len(roster.Cells)
	g.say("guided.roster", "file", file, "cells", g.found.cells)
}

// lookAtSheets counts the workbooks and finds the folders named after periods.
func (g *guide) lookAtSheets() {
	folder := cmp.Or(g.found.space.Sheets, workspace.DefaultSheets)
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		period, isPeriod := scoring.ParsePeriod(entry.Name())
		switch {
		case entry.IsDir() && isPeriod == nil:
			g.found.periods = append(g.found.periods, period)
		case strings.EqualFold(filepath.Ext(path), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$"):
			g.found.books++
		}
		return nil
	})
	if err != nil { // told as what it is when the sheets are read
		g.say("guided.no-sheets", "folder", folder)
		return
	}
	slices.SortFunc(g.found.periods, func(a, b scoring.Period) int { return a.Last.Compare(b.Last) })
	g.say("guided.sheets", "folder", folder, "books", g.found.books)
}

// scorePeriod is the period most likely meant: the last one with a folder of
// its own, else the last quarter that ended.
func (g *guide) scorePeriod() scoring.Period {
	if n := len(g.found.periods); n > 0 {
		return g.found.periods[n-1]
	}
	return scoring.LastQuarterEnded(g.today())
}

// formPeriod is the quarter for which forms are most likely wanted: this one,
// or the next where it has its folder.
func (g *guide) formPeriod() scoring.Period {
	now := scoring.QuarterOf(scoring.MonthOf(g.today()))
	if slices.Contains(g.found.periods, now) {
		return scoring.QuarterOf(now.Last.Add(1))
	}
	return now
}
