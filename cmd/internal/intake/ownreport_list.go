package intake

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
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
func checkList(file *excelize.File, name string, result *scoring.Result) error {
	sheet, first, last, found := namedArea(file, names.ReportClassified)
	if !found {
		return &ReportError{diag.Msg("report-without-data", "file", name)}
	}
	rows, err := safeRows(file, sheet)
	if err != nil {
		return &ReportError{diag.Msg("report-without-data", "file", name)}
	}
	open := map[string][]*scoring.CellResult{}
	for i := range result.Cells {
		id := listText(result.Cells[i].Cell.ID)
		open[id] = append(open[id], &result.Cells[i])
	}
	for row := first[0]; row < min(last[0], len(rows)); row++ { // the head row stands before
		id := listText(cellOf(rows[row], last[1]-listCodeBack))
		if id == "" {
			continue
		}
		score, grade := cellOf(rows[row], last[1]-listScoreBack), cellOf(rows[row], last[1]-listGradeBack)
		i := slices.IndexFunc(open[id], func(c *scoring.CellResult) bool { return listed(result, c, score, grade) })
		if i < 0 {
			return altered(name, sheet, row, last[1]-listScoreBack, id, score+" "+grade)
		}
		open[id] = slices.Delete(open[id], i, i+1)
	}
	for _, c := range result.Cells {
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
