// Package workspace reads what an office has set down of its work: chibo.yaml, or the
// sheet of the roster that stands in for it, and khai-bao.yaml beside it.
//
// workspace.go finds and parses it, sheet.go reads the roster's sheet, units.go the like
// units, paper.go number and date of the reports, taught.go what was taught, names.go
// has the names of files and folders.
package workspace

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Workspace is what chibo.yaml says. Without the file everything is empty.
type Workspace struct {
	File       string // empty: there is none
	Letterhead view.Letterhead
	Criteria   []string // built-in ids and files
	Roster     string
	Sheets     string // folder
	Reports    string // folder
	Decisions  string
	Due        int // day of the next month by which sheets are due; 0: none is set
	Headers    []words.HeaderWords
	Documents  map[scoring.Period]Paper // number and date of the reports, by period
	Confirmed  []sets.Confirmed         // built-in sets
	Sizes      []int                    // least numbers of members of each size of cell
	Units      []scoring.LikeUnits      // among which the cap on the best grade is asked
	Taught     *taught.Book             // of khai-bao.yaml beside the file; never nil
}

// workspaceKeys are the keys chibo.yaml may have.
func workspaceKeys() []string {
	return []string{
		"committee", "superior", "place", "criteria", "roster", "sheets", "reports", "decisions", "due", "signers", "headers", "documents", "confirmed", "units", "sizes",
	}
}

// Find reads chibo.yaml of the current folder, else the sheet of the
// roster that stands in for it, and what was taught beside it. Their faults are
// wrong usage: a misspelt key would silently leave out what it was to say.
func Find(a *app.App) (*Workspace, error) {
	space, err := readWorkspace(a)
	if err == nil {
		space.Taught, err = TaughtIn(a, "")
	}
	return space, err
}

func readWorkspace(a *app.App) (*Workspace, error) {
	if _, err := a.Here().Stat(File); errors.Is(err, fs.ErrNotExist) {
		space, err := workspaceInRoster(a)
		if err == nil {
			space.Reports = cmp.Or(space.Reports, unnamedReports(a))
		}
		return space, err
	}
	data, err := files.Read(a.Here(), File, files.MaxText)
	if err != nil {
		return nil, err
	}
	space, problems := Parse(File, data)
	if len(problems) > 0 {
		a.PrintProblems(problems)
		return nil, exit.Usage("workspace-faulty", "file", File)
	}
	space.Reports = cmp.Or(space.Reports, unnamedReports(a))
	return space, nil
}

// unnamedReports is the folder for reports where the workspace names none.
func unnamedReports(a *app.App) string {
	if a.Env.DoubleClicked && len(a.Env.Args) == 0 {
		return DefaultReports
	}
	return ""
}

// Parse reads chibo.yaml. An empty file is a workspace that leaves
// everything to the defaults.
func Parse(file string, data []byte) (*Workspace, []diag.Problem) {
	if len(bytes.TrimSpace(data)) == 0 {
		return &Workspace{File: file}, nil
	}
	fields := criteria.ReadFields(file, data, "workspace", workspaceKeys()...)
	space := &Workspace{
		File: file,
		Letterhead: view.Letterhead{
			Superior: fields.Value("superior"), Committee: fields.Value("committee"), Place: fields.Value("place"),
		},
		Criteria: fields.Values("criteria"), Roster: fields.Value("roster"), Sheets: fields.Value("sheets"),
		Reports: fields.Value("reports"), Decisions: fields.Value("decisions"),
		Due: fields.Count("due", 1, 31).Value,
	}
	for _, signer := range fields.Objects("signers", "signer", "titles", "post", "name") {
		space.Letterhead.Signers = append(space.Letterhead.Signers, view.Signer{
			Titles: signer.Values("titles"), Post: signer.Value("post"), Name: signer.Value("name"),
		})
	}
	for _, heads := range fields.Lists("headers", "headers", words.HeaderRoles()...) {
		space.Headers = append(space.Headers, words.HeaderWords{Role: heads.Key, Words: heads.Values})
	}
	space.Documents = documentsOf(fields)
	space.Confirmed = sets.ReadConfirmed(fields)
	space.Units, space.Sizes = unitsOf(fields), sizesOf(fields)
	return space, fields.Problems()
}
