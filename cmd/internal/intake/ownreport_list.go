package intake

import (
	"errors"
	"slices"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// The columns of the list, counted back from its last one: score, grade, rank,
// notes, id, committee, kind.
const (
	listScoreBack = 6
	listGradeBack = 5
	listCodeBack  = 2
)

// checkList holds the list that people see and sign against the result that the
// report carries. Rows may have been sorted.
func checkList(book reportBook, name string, result *scoring.Result) error {
	sheet, first, last, found := namedArea(book, names.ReportClassified)
	if !found {
		return &ReportError{diag.Msg("report-without-data", "file", name)}
	}
	open := map[string][]*scoring.CellResult{}
	for _, c := range result.Listed() {
		id := listText(c.Cell.ID)
		open[id] = append(open[id], c)
	}
	var change error // the first one; the list is read to its end all the same, to be certain of it
	sound := true
	err := book.each(sheet, func(row int, cells []string) error {
		id := listText(cellOf(cells, last[1]-listCodeBack))
		if !sound || row < first[0] || row >= last[0] || id == "" { // the head row stands before
			return nil
		}
		score, grade := cellOf(cells, last[1]-listScoreBack), cellOf(cells, last[1]-listGradeBack)
		i := slices.IndexFunc(open[id], func(c *scoring.CellResult) bool { return listed(result, c, score, grade) })
		if i < 0 {
			change, sound = altered(name, sheet, row, last[1]-listScoreBack, id, score+" "+grade), false
			return nil
		}
		open[id] = slices.Delete(open[id], i, i+1)
		return nil
	})
	switch {
	case errors.Is(err, xlsxscan.ErrUnsure):
		return err
	case err != nil:
		return &ReportError{diag.Msg("report-without-data", "file", name)}
	case !sound:
		return change
	}
	for _, c := range result.Listed() {
		if len(open[listText(c.Cell.ID)]) > 0 {
			return altered(name, sheet, first[0]-1, first[1], c.Cell.Name, "")
		}
	}
	return nil
}

func altered(file, sheet string, row, column int, cell, shown string) error {
	pos := diag.Pos{File: file, Sheet: sheet, Cell: address(row, column-1)}
	if shown == "" {
		return &ReportError{diag.Msg("report-altered/row", "place", pos, "cell", cell)}
	}
	return &ReportError{diag.Msg("report-altered", "place", pos, "cell", cell, "shown", strings.TrimSpace(shown))}
}

// listed reports whether a row's score and grade are the cell's. A cell without
// a grade has a word for its status there.
func listed(result *scoring.Result, c *scoring.CellResult, score, grade string) bool {
	stated, err := criteria.ParsePoints(score)
	kept := c.DecidedScore()
	if kept.Known != (err == nil) || kept.Known && stated != kept.Value {
		return false
	}
	titles := result.Sets[0].Grades
	if decided := c.DecidedGrade(); decided.Known {
		return listText(titles[decided.Value].Title) == listText(grade)
	}
	return !slices.ContainsFunc(titles, func(g criteria.Grade) bool { return listText(g.Title) == listText(grade) })
}

// listText is how texts are compared: a sheet keeps no control characters.
func listText(s string) string {
	if key := criteria.Key(s); key != "" {
		return key
	}
	return strings.TrimSpace(s)
}

// cellOf returns a cell of a row by its column from 1.
func cellOf(row []string, column int) string {
	if column < 1 || column > len(row) {
		return ""
	}
	return row[column-1]
}
