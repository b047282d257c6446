package cli

import (
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
)

// countMembers counts the roster from a list of members; nil where none is named.
func countMembers(file string) (*roster.Members, error) {
	if file == "" {
		return nil, nil
	}
	if err := readable(file); err != nil {
		return nil, err
	}
	return roster.CountMembers(file, reading.Options{})
}

// tellMembers says what was counted, and what the list does not tell.
func (a *app) tellMembers(members *roster.Members) {
	if members == nil {
		return
	}
	a.notice("init-members", "members", members.Rows, "cells", len(members.Cells))
	if members.Absent > 0 {
		a.notice("init-members-left", "members", members.Absent)
	}
	if members.Blank > 0 {
		a.notice("init-members-blank", "members", members.Blank)
	}
}
