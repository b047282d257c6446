package inputs

import (
	"chibo/cmd/internal/cli/workspace"
)

// Sources are the flags and arguments that name what is read, as given.
type Sources struct {
	Period    string
	Roster    string
	Criteria  []string
	Models    []string
	Decisions string
	Password  string
	Paper     workspace.PaperFlags
	Arguments []string
}
