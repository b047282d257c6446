package view

import (
	"strings"

	"chibo/criteria/diag"
)

// cellsTogether is how many cells a place of several names one by one.
const cellsTogether = 4

// Together makes one problem of the blank marks of a sheet: whoever has the sheet is
// told once, with the cells and the criteria.
func Together(problems []diag.Problem) (joined []diag.Problem) {
	for i := 0; i < len(problems); {
		end := i + 1
		for end < len(problems) && bothBlank(problems[i], problems[end]) {
			end++
		}
		joined = append(joined, blankMarks(problems[i:end])...)
		i = end
	}
	return joined
}

// bothBlank reports whether two problems are blank marks of one sheet.
func bothBlank(a, b diag.Problem) bool {
	const key = string(diag.MissingMark)
	return a.Message.Key == key && b.Message.Key == key && a.Severity == b.Severity && a.Pos.File == b.Pos.File && a.Pos.Sheet == b.Pos.Sheet
}

// blankMarks is the one problem of several blank marks; one alone stays as it is.
func blankMarks(blank []diag.Problem) []diag.Problem {
	if len(blank) < 2 {
		return blank
	}
	var cells, ids []string
	for _, problem := range blank {
		id, _ := criterionOf(problem.Message)
		cells, ids = append(cells, problem.Pos.Cell), append(ids, id)
	}
	pos := blank[0].Pos
	if pos.Cell = strings.Join(cells, ", "); len(cells) > cellsTogether {
		pos.Cell = cells[0] + " … " + cells[len(cells)-1]
	}
	all := diag.New(diag.MissingMark, "several", pos, "count", len(blank), "criteria", strings.Join(ids, ", "))
	return []diag.Problem{all.As(blank[0].Severity)}
}
