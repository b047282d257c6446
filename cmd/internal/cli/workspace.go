package cli

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// workspaceFile is looked for in the current folder.
const workspaceFile = "chibo.yaml"

// A workspace is what chibo.yaml says. Without the file everything is empty.
type workspace struct {
	File       string // empty: there is none
	Letterhead view.Letterhead
	Criteria   []string // built-in ids and files
	Roster     string
	Sheets     string // folder
	Reports    string // folder
	Decisions  string
	Due        int // day of the next month by which sheets are due; 0: none is set
	Headers    []words.HeaderWords
	Documents  map[scoring.Period]paper // number and date of the reports, by period
	Confirmed  []confirmedSet           // built-in sets
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

// findWorkspace reads chibo.yaml of the current folder, else the sheet of the
// roster that stands in for it, and what was taught beside it. Their faults are
// wrong usage: a misspelt key would silently leave out what it was to say.
func (a *app) findWorkspace() (*workspace, error) {
	space, err := a.readWorkspace()
	if err == nil {
		space.Taught, err = a.taughtIn("")
	}
	return space, err
}

func (a *app) readWorkspace() (*workspace, error) {
	if _, err := os.Stat(workspaceFile); errors.Is(err, fs.ErrNotExist) {
		space, err := a.workspaceInRoster()
		if err == nil {
			space.Reports = cmp.Or(space.Reports, a.unnamedReports())
		}
		return space, err
	}
	data, err := readPlain(workspaceFile, maxTextFile)
	if err != nil {
		return nil, err
	}
	space, problems := parseWorkspace(workspaceFile, data)
	if len(problems) > 0 {
		a.printProblems(problems)
		return nil, usage("workspace-faulty", "file", workspaceFile)
	}
	space.Reports = cmp.Or(space.Reports, a.unnamedReports())
	return space, nil
}

// unnamedReports is the folder for reports where the workspace names none.
func (a *app) unnamedReports() string {
	if a.env.DoubleClicked && len(a.env.Args) == 0 {
		return defaultReports
	}
	return ""
}

// parseWorkspace reads chibo.yaml. An empty file is a workspace that leaves
// everything to the defaults.
func parseWorkspace(file string, data []byte) (*workspace, []diag.Problem) {
	if len(bytes.TrimSpace(data)) == 0 {
		return &workspace{File: file}, nil
	}
	fields := criteria.ReadFields(file, data, "workspace", workspaceKeys()...)
	space := &workspace{
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
	space.Confirmed = readConfirmed(fields)
	space.Units, space.Sizes = unitsOf(fields), sizesOf(fields)
	return space, fields.Problems()
}
