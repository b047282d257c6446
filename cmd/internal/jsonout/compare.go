package jsonout

import (
	"io"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
)

type comparison struct {
	compared
	Assessment *compared      `json:"assessment,omitempty"` // of the assessments beside the meetings
	Problems   []ProblemEntry `json:"problems"`
}

type compared struct {
	Sides    []comparedSide    `json:"sides"`
	Cells    []cellChange      `json:"cells"`
	Criteria []criterionChange `json:"criteria"`
	Targets  []targetChange    `json:"targets"`
}

type comparedSide struct {
	Name   string                             `json:"name"`
	Period string                             `json:"period"`
	Cells  int                                `json:"cells"`
	Graded int                                `json:"graded"`
	Grades gradeCounts                        `json:"grades"`
	Mean   criteria.Optional[criteria.Points] `json:"mean"`
}

type cellChange struct {
	ID        string                             `json:"id"`
	Name      string                             `json:"name"`
	Committee *string                            `json:"committee"`
	Renamed   *string                            `json:"renamed"`
	Entries   []*comparedCell                    `json:"entries"`
	Score     criteria.Optional[criteria.Points] `json:"change"`
	Trend     compare.Direction                  `json:"trend"`
	Grade     compare.Direction                  `json:"gradeTrend"`
	Steps     []step                             `json:"steps"`
	Marks     []markChange                       `json:"criteria"`
}

type step struct {
	Score criteria.Optional[criteria.Points] `json:"change"`
	Trend compare.Direction                  `json:"trend"`
	Grade compare.Direction                  `json:"gradeTrend"`
}

type comparedCell struct {
	Status scoring.CellStatus                 `json:"status"`
	Score  criteria.Optional[criteria.Points] `json:"score"`
	Grade  *string                            `json:"grade"`
}

type markChange struct {
	Criterion string          `json:"criterion"`
	Change    criteria.Points `json:"change"`
}

type criterionChange struct {
	ID     string                             `json:"id"`
	Title  *string                            `json:"title"`
	Max    criteria.Optional[criteria.Points] `json:"max"`
	Cells  int                                `json:"cells"`
	Means  []criteria.Points                  `json:"means"`
	Change criteria.Points                    `json:"change"`
}

// CompareJSON writes a comparison for other programs.
func CompareJSON(w io.Writer, c *compare.Comparison, problems []ProblemEntry) error {
	out := comparison{compared: comparedOf(c), Problems: problems}
	if c.Assessment != nil {
		beside := comparedOf(c.Assessment)
		out.Assessment = &beside
	}
	return writeJSON(w, out)
}

func comparedOf(c *compare.Comparison) compared {
	out := compared{Sides: []comparedSide{}, Cells: []cellChange{}, Criteria: []criterionChange{}, Targets: targetChanges(c)}
	for i := range c.Sides {
		out.Sides = append(out.Sides, sideEntry(&c.Sides[i]))
	}
	for i := range c.Cells {
		out.Cells = append(out.Cells, changeEntry(c, &c.Cells[i]))
	}
	for _, k := range c.Criteria {
		out.Criteria = append(out.Criteria, criterionChange{k.ID, nonEmpty(k.Title), k.Max, k.Cells, k.Means, k.Change})
	}
	return out
}

func sideEntry(s *compare.Snapshot) comparedSide {
	summary := s.Summarise()
	side := comparedSide{Name: s.Name, Period: s.Period.String(), Cells: summary.Cells, Graded: summary.Graded,
		Grades: gradeCounts{}, Mean: summary.Mean}
	for i, g := range s.Grades {
		side.Grades = append(side.Grades, gradeCount{g, summary.Grades[i]})
	}
	return side
}

func changeEntry(c *compare.Comparison, cell *compare.CellChange) cellChange {
	out := cellChange{ID: cell.ID, Name: cell.Name, Committee: nonEmpty(cell.Committee), Renamed: nonEmpty(cell.Renamed),
		Score: cell.Whole.Score, Trend: cell.Whole.Trend, Grade: cell.Whole.Grade, Steps: []step{}, Marks: []markChange{}}
	for side, e := range cell.Entries {
		if e == nil {
			out.Entries = append(out.Entries, nil)
			continue
		}
		out.Entries = append(out.Entries, &comparedCell{e.Status, e.Score, nonEmpty(view.SideGrade(c, side, e))})
	}
	for _, s := range cell.Steps {
		out.Steps = append(out.Steps, step{s.Score, s.Trend, s.Grade})
	}
	for _, m := range cell.Marks {
		out.Marks = append(out.Marks, markChange(m))
	}
	return out
}

// CompareCSV writes a row a cell: its results side by side and the change.
func CompareCSV(w io.Writer, c *compare.Comparison, p *text.Printer, o CSVOptions) error {
	rows, err := o.begin(w)
	if err != nil {
		return err
	}
	head := append([]string{p.Text("report.column.id"), p.Text("report.column.cell"), p.Text("report.column.committee")}, changeHead(c, p)...)
	beside := c.Assessed()
	if c.Assessment != nil {
		for _, title := range changeHead(c.Assessment, p.OfPeriods()) {
			head = append(head, p.Text("tie.assessed")+" – "+title)
		}
	}
	if err := rows.Write(head); err != nil {
		return err
	}
	for i := range c.Cells {
		cell := &c.Cells[i]
		row := append([]string{harmless(cell.ID), harmless(cell.Name), harmless(cell.Committee)}, changeRow(c, cell, p, o)...)
		if beside[i] != nil {
			row = append(row, changeRow(c.Assessment, beside[i], p.OfPeriods(), o)...)
		}
		if err := rows.Write(append(row, make([]string, len(head)-len(row))...)); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}

// changeHead titles the columns of a comparison: two a side, then the change.
func changeHead(c *compare.Comparison, p *text.Printer) (head []string) {
	for _, name := range view.SideNames(c, p) {
		head = append(head, name+" – "+p.Text("report.column.total"), name+" – "+p.Text("report.column.grade"))
	}
	return append(head, p.Text("compare.change"), p.Text("compare.trend"), p.Text("report.column.notes"))
}

func changeRow(c *compare.Comparison, cell *compare.CellChange, p *text.Printer, o CSVOptions) (row []string) {
	for side, e := range cell.Entries {
		if e == nil {
			row = append(row, "", "")
			continue
		}
		row = append(row, o.points(e.Score), harmless(view.SideGrade(c, side, e)))
	}
	return append(row, o.points(cell.Whole.Score), p.Text("compare.word."+string(cell.Whole.Trend)), harmless(view.CompareNotes(c, cell, p)))
}

type targetChange struct {
	ID    string        `json:"id"`
	Title string        `json:"title"`
	Sides []*targetSide `json:"sides"`
}

type targetSide struct {
	Actual  criteria.Optional[criteria.Points] `json:"actual"`
	Reached int                                `json:"reached"`
	Base    int                                `json:"base"`
	Status  scoring.TargetState                `json:"status"`
}

func targetChanges(c *compare.Comparison) []targetChange {
	changes := []targetChange{}
	for _, t := range c.Targets {
		entry := targetChange{ID: t.ID, Title: t.Title}
		for _, side := range t.Sides {
			if side == nil {
				entry.Sides = append(entry.Sides, nil)
				continue
			}
			entry.Sides = append(entry.Sides, &targetSide{percent(side.Reached, side.Base), side.Reached, side.Base, side.State})
		}
		changes = append(changes, entry)
	}
	return changes
}
