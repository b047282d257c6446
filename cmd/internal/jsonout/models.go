package jsonout

import (
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

type yearModel struct {
	criteriaSet
	Summary    modelCounts      `json:"summary"`
	Cells      []modelCell      `json:"cells"`
	Committees []modelCommittee `json:"committees"`
	Pilots     []pilots         `json:"pilots"`
	Excellent  []excellent      `json:"excellent"`
}

type modelCounts struct {
	Cells     int         `json:"cells"`
	Asked     int         `json:"asked"`
	Undecided int         `json:"undecided"`
	Grades    gradeCounts `json:"grades"`
}

type modelCell struct {
	ID         string                             `json:"id"`
	Name       string                             `json:"name"`
	Committee  *string                            `json:"committee"`
	Registered []string                           `json:"registered"`
	Pilot      bool                               `json:"pilot"`
	YearGrade  *criteria.YearGrade                `json:"yearGrade"`
	Status     scoring.ModelStatus                `json:"status"`
	Grade      *string                            `json:"grade"`
	Total      criteria.Optional[criteria.Points] `json:"total"`
	Met        int                                `json:"met"`
	Asked      int                                `json:"asked"`
	Conditions []condition                        `json:"conditions"`
	Notes      []string                           `json:"notes"`
}

// condition is one condition: points null where it is not known, asked false
// where it is none of the cell's kind.
type condition struct {
	Criterion string                             `json:"criterion"`
	Title     string                             `json:"title"`
	Asked     bool                               `json:"asked"`
	Points    criteria.Optional[criteria.Points] `json:"points"`
	Max       criteria.Points                    `json:"max"`
	Measured  bool                               `json:"measured"` // computed from the meetings, not entered
	Because   *string                            `json:"because"`
	Wanting   []string                           `json:"wanting"`
	Against   []string                           `json:"against"`
	Source    *cellPlace                         `json:"source"`
}

type cellPlace struct {
	File  string  `json:"file"`
	Sheet *string `json:"sheet"`
	Cell  *string `json:"cell"`
}

type modelCommittee struct {
	Name *string `json:"name"`
	modelCounts
	Reached criteria.Optional[int]  `json:"reached"`
	Holds   criteria.Optional[bool] `json:"holds"`
}

type pilots struct {
	Committee *string `json:"committee"`
	Kind      *string `json:"kind"`
	Pilots    int     `json:"pilots"`
	Cells     int     `json:"cells"`
	OK        bool    `json:"ok"`
}

type excellent struct {
	Committee *string                `json:"committee"`
	Excellent int                    `json:"excellent"`
	Base      int                    `json:"base"`
	Of        criteria.ExcellentBase `json:"of"`
	Share     criteria.Points        `json:"share"`
	Round     criteria.Rounding      `json:"round"`
	Allowed   int                    `json:"allowed"`
	Unknown   int                    `json:"unknown"`
	OK        bool                   `json:"ok"`
}

// modelsOf is nil, and absent, where no model was asked for.
func modelsOf(r *view.Report, p *text.Printer) (models []yearModel) {
	for _, v := range view.ModelViewsOf(r, p) {
		s := v.Model.Set
		m := yearModel{
			criteriaSet: criteriaSet{ID: s.ID, Title: s.Title, Standing: s.Standing, SHA256: s.SHA256}, Summary: modelCountsOf(v, v.Model.Summary),
			Cells: []modelCell{}, Committees: []modelCommittee{}, Pilots: []pilots{}, Excellent: []excellent{},
		}
		for i := range r.Result.Cells {
			m.Cells = append(m.Cells, modelCellOf(v, &r.Result.Cells[i]))
		}
		for _, c := range v.Model.Committees {
			entry := modelCommittee{Name: nonEmpty(c.Name), modelCounts: modelCountsOf(v, c.ModelSummary), Holds: c.Holds}
			if view.CommitteeRule(s) != nil {
				entry.Reached = criteria.Some(c.Reached)
			}
			m.Committees = append(m.Committees, entry)
		}
		for _, c := range v.Model.Pilots {
			m.Pilots = append(m.Pilots, pilots{nonEmpty(c.Committee), nonEmpty(c.Kind), c.Pilots, c.Cells, c.OK})
		}
		for _, e := range v.Model.Excellent {
			rule := s.Year.Excellent
			m.Excellent = append(m.Excellent, excellent{nonEmpty(e.Committee), e.Excellent, e.Base, rule.Of, rule.AtMost.Points(), rule.Round, e.Allowed, e.Unknown, e.OK})
		}
		models = append(models, m)
	}
	return models
}

func modelCountsOf(v view.ModelView, s scoring.ModelSummary) modelCounts {
	grades := gradeCounts{}
	for i, g := range v.Model.Set.Grades {
		grades = append(grades, gradeCount{g.Title, s.Grades[i]})
	}
	return modelCounts{Cells: s.Cells, Asked: s.Asked, Undecided: s.Undecided, Grades: grades}
}

func modelCellOf(v view.ModelView, c *scoring.CellResult) modelCell {
	m := v.Cell(c)
	cell := modelCell{
		ID: c.Cell.ID, Name: c.Cell.Name, Committee: nonEmpty(c.Cell.Committee), Registered: c.Cell.Registered, Pilot: c.Cell.Pilot,
		Status: m.Status, Grade: nonEmpty(view.TitleOf(v.Model.Set.Grades, m.Grade)), Total: m.Total, Met: m.Met, Asked: m.Asked,
		Conditions: []condition{}, Notes: append(view.Messages(m.Limits, v.P), view.Messages(m.Notes, v.P)...),
	}
	if cell.Registered == nil {
		cell.Registered = []string{}
	}
	if grade := c.YearGrade(); grade != criteria.NoYearGrade {
		cell.YearGrade = &grade
	}
	for i, leaf := range v.Model.Set.Leaves() {
		r := m.Conditions[i]
		entry := condition{
			Criterion: leaf.ID, Title: leaf.Title, Asked: r.How != scoring.LeftOut, Points: r.Points, Max: leaf.Max,
			Measured: r.How == scoring.Measured, Wanting: view.Messages(r.Wanting, v.P), Against: view.Messages(r.Against, v.P), Source: placeEntry(r.Pos),
		}
		if !r.Because.IsZero() {
			entry.Because = nonEmpty(v.P.Message(r.Because))
		}
		cell.Conditions = append(cell.Conditions, entry)
	}
	return cell
}

func placeEntry(pos diag.Pos) *cellPlace {
	if pos.File == "" {
		return nil
	}
	return &cellPlace{pos.File, nonEmpty(pos.Sheet), nonEmpty(pos.Cell)}
}
