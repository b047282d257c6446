package report

import (
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

type jsonCell struct {
	ID        string             `json:"id"`
	Name      string             `json:"name"`
	Committee *string            `json:"committee"`
	Under     *string            `json:"under,omitempty"`
	Kind      *string            `json:"kind"`
	Members   *int               `json:"members"`
	Outside   bool               `json:"outside"`
	Status    scoring.CellStatus `json:"status"`
	Score     *criteria.Points   `json:"score"`
	Grade     *string            `json:"grade"`
	Rank      *int               `json:"rank"`
	Notes     []string           `json:"notes"`
	Decision  *jsonDecision      `json:"decision"`
	Years     []jsonYear         `json:"years,omitempty"`
	Meetings  []jsonMeeting      `json:"meetings"`
	Kept      jsonKept           `json:"discipline"`
}

// jsonDecision is what was decided. Where several decisions made it, reasons
// and documents are joined, and what differs is null; rows has each.
type jsonDecision struct {
	Score     *criteria.Points  `json:"score,omitempty"`
	Total     *criteria.Points  `json:"total,omitempty"`
	Grade     *string           `json:"grade"`
	Reason    *string           `json:"reason"`
	Document  *string           `json:"document"`
	Date      *criteria.Date    `json:"date"`
	Criterion *string           `json:"criterion"`
	Value     *criteria.Points  `json:"value"`
	Rows      []jsonDecisionRow `json:"rows"`
}

type jsonDecisionRow struct {
	Month     *scoring.Month   `json:"month"`
	Criterion *string          `json:"criterion"`
	Value     *criteria.Points `json:"value"`
	Grade     *string          `json:"grade"`
	Reason    *string          `json:"reason"`
	Document  *string          `json:"document"`
	Date      *criteria.Date   `json:"date"`
}

func (r *Report) jsonCell(c *scoring.CellResult, leaves [][]criteria.Leaf, p *text.Printer) jsonCell {
	cell := jsonCell{
		ID: c.Cell.ID, Name: c.Cell.Name,
		Committee: nonEmpty(c.Cell.Committee), Under: nonEmpty(c.Cell.Under), Kind: nonEmpty(c.Cell.Kind), Members: c.Cell.Members.Pointer(),
		Outside: c.Outside, Status: c.Status,
		Score: c.Score.Pointer(), Grade: nonEmpty(r.gradeTitle(c.Grade)), Rank: c.Rank.Pointer(),
		Notes:    messages(slices.Concat(c.Limits, c.Notes), p),
		Meetings: []jsonMeeting{}, Years: r.jsonYears(c),
	}
	if d := c.Decision; d != nil {
		cell.Decision = r.jsonDecision(d.Decisions, r.gradeTitle(d.Grade))
		cell.Decision.Score = d.Score.Pointer()
	}
	for i := range c.Meetings {
		cell.Meetings = append(cell.Meetings, r.jsonMeeting(&c.Meetings[i], leaves, p))
	}
	return cell
}

func (r *Report) jsonDecision(decisions []scoring.Decision, grade string) *jsonDecision {
	decided := &jsonDecision{Grade: nonEmpty(grade), Rows: []jsonDecisionRow{}}
	var reasons, documents []string
	for _, d := range decisions {
		row := r.jsonDecisionRow(d)
		decided.Rows = append(decided.Rows, row)
		decided.Date, decided.Criterion, decided.Value = row.Date, row.Criterion, row.Value
		reasons, documents = appendNew(reasons, d.Reason), appendNew(documents, d.Document)
	}
	if len(decisions) > 1 {
		decided.Date, decided.Criterion, decided.Value = nil, nil, nil
	}
	decided.Reason = nonEmpty(strings.Join(reasons, "; "))
	decided.Document = nonEmpty(strings.Join(documents, "; "))
	return decided
}

func (r *Report) jsonDecisionRow(d scoring.Decision) jsonDecisionRow {
	row := jsonDecisionRow{Reason: nonEmpty(d.Reason), Document: nonEmpty(d.Document), Date: d.Date.Pointer()}
	if !d.Month.IsZero() {
		row.Month = &d.Month
	}
	if d.Criterion < 0 {
		row.Grade = nonEmpty(r.gradeTitle(criteria.Some(d.Grade)))
		return row
	}
	row.Criterion, row.Value = nonEmpty(r.criterionID(d.Criterion)), &d.Points
	return row
}

// criterionID names a criterion of the set that grades the period.
func (r *Report) criterionID(index int) string {
	if len(r.Result.Sets) == 0 {
		return ""
	}
	leaves := r.Result.Sets[0].Leaves()
	if index >= len(leaves) {
		return ""
	}
	return leaves[index].ID
}

// messages renders each; never nil, so that JSON has an empty list.
func messages(list []diag.Message, p *text.Printer) []string {
	texts := []string{}
	for _, m := range list {
		texts = append(texts, p.Message(m))
	}
	return texts
}

// appendNew appends a text that is neither empty nor there yet.
func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
