package initialize

import (
	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/workbook"
)

// countMembers counts the roster from a list of members; nil where none is named.
func countMembers(access workbook.Access, file string) (*roster.Members, error) {
	if file == "" {
		return nil, nil
	}
	if err := files.Readable(access.Here, file); err != nil {
		return nil, err
	}
	return roster.CountMembers(file, reading.Options{Access: access})
}

// tellMembers says what was counted, and what the list does not tell.
func tellMembers(a *app.App, members *roster.Members) {
	if members == nil {
		return
	}
	a.Notice("init-members", "members", members.Rows, "cells", len(members.Cells))
	if members.Absent > 0 {
		a.Notice("init-members-left", "members", members.Absent)
	}
	if members.Blank > 0 {
		a.Notice("init-members-blank", "members", members.Blank)
	}
}
