package workspace

import (
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
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

// sizesOf reads the least number of members of each size of cell: "sizes: [3, 6,
// 10, 30, 101]".
func sizesOf(fields criteria.Fields) (sizes []int) {
	for _, item := range fields.Items("sizes") {
		n, err := strconv.Atoi(strings.TrimSpace(item.Text))
		if err != nil || n < 1 || len(sizes) > 0 && n <= sizes[len(sizes)-1] {
			fields.Report(diag.New(diag.BadValue, "sizes", item.Pos, "key", "sizes", "value", item.Text))
			return nil
		}
		sizes = append(sizes, n)
	}
	return sizes
}
