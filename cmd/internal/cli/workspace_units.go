package cli

import (
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// unitsOf reads the groups of like units: of some kinds of cell, or of cells that
// are named, each with the document that decided for the larger share.
func unitsOf(fields criteria.Fields) (units []scoring.LikeUnits) {
	for _, u := range fields.Objects("units", "unit", "name", "kinds", "cells", "document") {
		unit := scoring.LikeUnits{Name: u.Value("name"), Kinds: u.Values("kinds"), Cells: u.Values("cells"), Document: u.Value("document")}
		if unit.Name == "" {
			unit.Name = strings.Join(append(unit.Kinds, unit.Cells...), ", ")
		}
		units = append(units, unit)
	}
	return units
}
