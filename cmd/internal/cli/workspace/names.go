package workspace

import (
	"path/filepath"

	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/disk"
)

// DefaultReports is where a double-click puts its report in a workspace that
// names no folder for them.
const DefaultReports = "bao-cao"

// Is reports whether a folder has settings: chibo.yaml, or a roster
// that may hold them.
func Is(here disk.Folder, folder string) bool {
	return here.Exists(filepath.Join(folder, File)) || len(files.Matches(here, filepath.Join(folder, RosterPattern))) == 1
}

// DefaultSheets is the folder for score sheets where a workspace names none.
const DefaultSheets = "phieu"

// DecisionsFile is taken up from the current folder without being named.
const DecisionsFile = "quyet-dinh.xlsx"

// File is looked for in the current folder.
const File = "chibo.yaml"

// RosterPattern is how a roster is named that is taken up without being named.
const RosterPattern = "danh-sach*.xlsx"
