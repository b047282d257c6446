package jsonout

import (
	"fmt"
	"io"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/explain"
)

type explanation struct {
	Period   string                             `json:"period"`
	Rule     string                             `json:"rule"`
	Criteria []criteriaSet                      `json:"criteria"`
	ID       string                             `json:"id"`
	Name     string                             `json:"name"`
	Status   scoring.CellStatus                 `json:"status"`
	Score    criteria.Optional[criteria.Points] `json:"score"`
	Grade    *string                            `json:"grade"`
	Rank     criteria.Optional[int]             `json:"rank"`
	Tree     node                               `json:"tree"`
	Problems []ProblemEntry                     `json:"problems"`
}

type node struct {
	Kind     explain.NodeKind                   `json:"kind"`
	ID       *string                            `json:"id"`
	Title    *string                            `json:"title"`
	Says     []sentence                         `json:"says"`
	Points   criteria.Optional[criteria.Points] `json:"points"`
	Max      criteria.Optional[criteria.Points] `json:"max"`
	Adds     bool                               `json:"adds"`
	Grade    *string                            `json:"grade"`
	Source   *place                             `json:"source"`
	Children []node                             `json:"children"`
}

type sentence struct {
	Code   string         `json:"code"`
	Text   string         `json:"text"`
	Values map[string]any `json:"values"`
}

type place struct {
	File  *string `json:"file"`
	Sheet *string `json:"sheet"`
	Cell  *string `json:"cell"`
}

// ExplainJSON writes an explanation for other programs: every node with its
// numbers, its place, and its sentences as code, text and values.
func ExplainJSON(w io.Writer, r *view.Report, cell *scoring.CellResult, root explain.Node, p *text.Printer) error {
	return writeJSON(w, explanation{
		Period: r.Result.Period.String(), Rule: p.Messages(r.Result.Rule), Criteria: setsOf(r),
		ID: cell.Cell.ID, Name: cell.Cell.Name, Status: cell.Status,
		Score: cell.DecidedScore(), Grade: nonEmpty(r.GradeTitle(cell.DecidedGrade())), Rank: cell.Rank,
		Tree: nodeEntry(root, p), Problems: ProblemEntries(r.Problems, p),
	})
}

func nodeEntry(n explain.Node, p *text.Printer) node {
	if n.OfPeriod {
		p = p.OfPeriods()
	}
	entry := node{
		Kind: n.Kind, ID: nonEmpty(n.ID), Title: nonEmpty(n.Title), Points: n.Points, Max: n.Max,
		Adds: n.Adds(), Grade: nonEmpty(n.Grade), Says: []sentence{}, Children: []node{},
	}
	if n.Pos != (diag.Pos{}) {
		entry.Source = &place{nonEmpty(n.Pos.File), nonEmpty(n.Pos.Sheet), nonEmpty(n.Pos.Cell)}
	}
	for _, m := range n.Says {
		entry.Says = append(entry.Says, sentence{m.Key, p.Message(m), sentenceValues(m, p)})
	}
	for _, child := range n.Children {
		entry.Children = append(entry.Children, nodeEntry(child, p))
	}
	return entry
}

// sentenceValues are a sentence's arguments: numbers as numbers, all else as it
// is written.
func sentenceValues(m diag.Message, p *text.Printer) map[string]any {
	values := map[string]any{}
	for i := 0; i+1 < len(m.Args); i += 2 {
		name := fmt.Sprint(m.Args[i])
		switch v := m.Args[i+1].(type) {
		case int, int64, criteria.Points, scoring.Quotient, scoring.Month, criteria.Date:
			values[name] = v
		default:
			values[name] = p.Value(v)
		}
	}
	return values
}
