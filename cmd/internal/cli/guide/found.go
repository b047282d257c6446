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
	today   criteria.Date
}

// lookAround finds out what there is and tells it.
func lookAround(t *talk) surroundings {
	s := surroundings{space: &workspace.Workspace{}, today: t.today()}
	if folder := t.app.Here().String(); folder != "" {
		t.say("guided.folder", "folder", folder)
	}
	space, err := workspace.Find(t.app)
	if err != nil {
		t.app.Fail(err)
		s.faulty = true
		return s
	}
	s.space = space
	if space.File == "" {
		t.say("guided.no-workspace", "file", workspace.File)
		return s
	}
	t.say("guided.settings", "file", space.File)
	s.lookAtRoster(t)
	s.lookAtSheets(t)
	names := space.Criteria
	if len(names) == 0 {
		names = []string{criteria.DefaultID}
	}
	t.say("guided.criteria", "criteria", names)
	if space.Reports != "" {
		s.reports = files.Matches(t.app.Here(), filepath.Join(space.Reports, "*.xlsx"))
	}
	return s
}

func (s *surroundings) lookAtRoster(t *talk) {
	file := s.space.Roster
	if file == "" {
		t.say("guided.no-roster")
		return
	}
	roster, _, _, err := roster.Read(file, reading.Options{Access: t.app.Access(""), Headers: s.space.Headers, Taught: s.space.Taught})
	if err != nil {
		t.app.Fail(err)
		return
	}
	s.cells = len(roster.Cells)
	t.say("guided.roster", "file", file, "cells", s.cells)
}

// lookAtSheets counts the workbooks and finds the folders named after periods.
func (s *surroundings) lookAtSheets(t *talk) {
	folder := cmp.Or(s.space.Sheets, workspace.DefaultSheets)
	err := t.app.Here().Walk(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		period, isPeriod := scoring.ParsePeriod(entry.Name())
		switch {
		case entry.IsDir() && isPeriod == nil:
			s.periods = append(s.periods, period)
		case strings.EqualFold(filepath.Ext(path), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$"):
			s.books++
		}
		return nil
	})
	if err != nil { // told as what it is when the sheets are read
		t.say("guided.no-sheets", "folder", folder)
		return
	}
	slices.SortFunc(s.periods, func(a, b scoring.Period) int { return a.Last.Compare(b.Last) })
	t.say("guided.sheets", "folder", folder, "books", s.books)
}

// scorePeriod is the period most likely meant: the last one with a folder of
// its own, else the last quarter that ended.
func (s *surroundings) scorePeriod() scoring.Period {
	if n := len(s.periods); n > 0 {
		return s.periods[n-1]
	}
	return scoring.LastQuarterEnded(s.today)
}

// formPeriod is the quarter for which forms are most likely wanted: this one,
// or the next where it has its folder.
func (s *surroundings) formPeriod() scoring.Period {
	now := scoring.QuarterOf(scoring.MonthOf(s.today))
	if slices.Contains(s.periods, now) {
		return scoring.QuarterOf(now.Last.Add(1))
	}
	return now
}

// reportFolder is where the reports are.
func (s *surroundings) reportFolder() string {
	return cmp.Or(s.space.Reports, workspace.DefaultReports)
}
