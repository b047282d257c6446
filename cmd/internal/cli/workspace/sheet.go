package workspace

import (
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
)

// workspaceInRoster reads the sheet Thiết lập of the roster, where there is no
// chibo.yaml: of the roster named, else of the only danh-sach*.xlsx of the
// current folder. Without such a sheet the workspace is empty.
func workspaceInRoster(a *app.App) (*Workspace, error) {
	roster := onlyRoster(a)
	if roster == "" {
		return &Workspace{}, nil
	}
	settings, problems, found := reading.ReadSettings(roster, reading.Options{Access: a.Access("")})
	if !found {
		return &Workspace{}, nil
	}
	if len(problems) == 0 {
		space, faults := settledWorkspace(roster, settings)
		if len(faults) == 0 {
			return space, nil
		}
		problems = faults
	}
	a.PrintProblems(problems)
	return nil, exit.Usage("workspace-faulty", "file", filepath.ToSlash(roster))
}

// onlyRoster returns the roster on the command line, else the one that lies
// there alone.
func onlyRoster(a *app.App) string {
	if named, found := app.FlagValue(a.Arguments, "roster"); found {
		return named
	}
	for i, arg := range a.Arguments {
		if arg == "-r" && i+1 < len(a.Arguments) {
			return a.Arguments[i+1]
		}
		if value, found := strings.CutPrefix(arg, "-r"); found && value != "" {
			return strings.TrimPrefix(value, "=")
		}
	}
	found := rostersIn(a.Here())
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// rostersIn are the rosters of the current folder, by their names.
func rostersIn(here disk.Folder) (found []string) {
	entries, _ := here.ReadDir(".") // what cannot be listed has no roster to be taken up
	for _, entry := range entries {
		if fits, err := filepath.Match(RosterPattern, entry.Name()); err == nil && fits {
			found = append(found, entry.Name())
		}
	}
	return found
}

// settledWorkspace turns the settings into what chibo.yaml would say.
func settledWorkspace(roster string, settings []reading.Setting) (*Workspace, []diag.Problem) {
	space := &Workspace{File: roster, Roster: roster}
	var problems []diag.Problem
	texts := map[string]*string{
		names.SpaceCommittee: &space.Letterhead.Committee, names.SpaceSuperior: &space.Letterhead.Superior,
		names.SpacePlace: &space.Letterhead.Place, names.SpaceSheets: &space.Sheets, names.SpaceReports: &space.Reports,
		names.SpaceDecisions: &space.Decisions,
	}
	for _, s := range settings {
		switch s.Item {
		case names.SpaceCriteria:
			space.Criteria = append(space.Criteria, listed(s.Value)...)
		case names.SpaceSigner:
			space.Letterhead.Signers = append(space.Letterhead.Signers, signerOf(s.Value))
		case names.SpaceDue:
			day, ok := dayOf(s.Value)
			if !ok {
				problems = append(problems, diag.New(diag.BadValue, "setting-day", s.Pos, "text", s.Value))
			}
			space.Due = day
		default:
			*texts[s.Item] = s.Value
		}
	}
	return space, problems
}

// listed takes a list apart at commas and semicolons.
func listed(text string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' })
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// signerOf reads "T/M ĐẢNG ỦY | BÍ THƯ | Nguyễn Văn A": titles, post, name.
func signerOf(text string) view.Signer {
	parts := append(strings.Split(text, "|"), "", "")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return view.Signer{Titles: listed(parts[0]), Post: parts[1], Name: parts[2]}
}

func dayOf(text string) (int, bool) {
	day := 0
	for _, r := range text {
		if r < '0' || r > '9' {
			return 0, false
		}
		day = min(day*10+int(r-'0'), 100)
	}
	return day, day >= 1 && day <= 31
}
