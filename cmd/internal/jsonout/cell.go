package jsonout

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/discipline"
)

// A cellWriter writes cells. Its text is used again from cell to cell.
type cellWriter struct {
	writer
	report   *view.Report
	printer  *text.Printer
	criteria [][][]byte // of each set: the ids of its criteria, in quotes

	beside        *view.Report // the assessment beside the meetings; nil: there is none
	besidePrinter *text.Printer
}

func newCellWriter(r *view.Report, p *text.Printer) *cellWriter {
	w := &cellWriter{report: r, printer: p}
	if w.beside = r.Assessed(); w.beside != nil {
		w.besidePrinter = p.OfPeriods()
	}
	for _, set := range r.Result.Sets {
		var ids [][]byte
		for _, leaf := range set.Leaves() {
			ids = append(ids, appendString(nil, leaf.ID))
		}
		w.criteria = append(w.criteria, ids)
	}
	return w
}

// cell writes one cell with its discipline.
func (w *cellWriter) cell(c *scoring.CellResult, kept *discipline.Cell) error {
	w.open('{')
	w.string("id", c.Cell.ID)
	w.string("name", c.Cell.Name)
	w.stringOrNull("committee", c.Cell.Committee)
	if c.Cell.Under != "" {
		w.string("under", c.Cell.Under)
	}
	w.stringOrNull("kind", c.Cell.Kind)
	w.intOrNull("members", c.Cell.Members)
	w.bool("outside", c.Outside)
	w.string("status", string(c.Status))
	w.pointsOrNull("score", c.Score)
	w.stringOrNull("grade", w.report.GradeTitle(c.Grade))
	w.intOrNull("rank", c.Rank)
	w.messages("notes", c.Limits, c.Notes)
	if err := w.cellDecision(c); err != nil {
		return err
	}
	if years := yearsOf(w.report, c); len(years) > 0 {
		if err := w.value("years", years); err != nil {
			return err
		}
	}
	if assessed := w.assessed(c); assessed != nil {
		if err := w.value("assessed", assessed); err != nil {
			return err
		}
	}
	w.key("meetings")
	w.open('[')
	for i := range c.Meetings {
		w.next()
		if err := w.meeting(&c.Meetings[i]); err != nil {
			return err
		}
	}
	w.close(']')
	w.kept(keptEntry(kept))
	w.close('}')
	return nil
}

func (w *cellWriter) cellDecision(c *scoring.CellResult) error {
	d := c.Decision
	if d == nil {
		w.null("decision")
		return nil
	}
	decided := decisionOf(w.report, d.Decisions, w.report.GradeTitle(d.Grade))
	decided.Score = d.Score
	return w.value("decision", decided)
}

// messages writes the sentences of several lists as one.
func (w *cellWriter) messages(key string, lists ...[]diag.Message) {
	w.key(key)
	w.open('[')
	for _, list := range lists {
		for _, m := range list {
			w.next()
			w.text = appendString(w.text, w.printer.Message(m))
		}
	}
	w.close(']')
}

func (w *cellWriter) dateOrNull(key string, date criteria.Optional[criteria.Date]) {
	if !date.Known {
		w.null(key)
		return
	}
	w.string(key, date.Value.String())
}

func (w *cellWriter) setID(m *scoring.MeetingResult) {
	id := w.report.SetID(m)
	if id == nil {
		w.null("set")
		return
	}
	w.string("set", *id)
}

// decision is what was decided. Where several decisions made it, reasons
// and documents are joined, and what differs is null; rows has each.
type decision struct {
	Score     criteria.Optional[criteria.Points] `json:"score,omitzero"`
	Total     criteria.Optional[criteria.Points] `json:"total,omitzero"`
	Grade     *string                            `json:"grade"`
	Reason    *string                            `json:"reason"`
	Document  *string                            `json:"document"`
	Date      criteria.Optional[criteria.Date]   `json:"date"`
	Criterion *string                            `json:"criterion"`
	Value     criteria.Optional[criteria.Points] `json:"value"`
	Rows      []decisionRow                      `json:"rows"`
}

type decisionRow struct {
	Month     *scoring.Month                     `json:"month"`
	Criterion *string                            `json:"criterion"`
	Value     criteria.Optional[criteria.Points] `json:"value"`
	Grade     *string                            `json:"grade"`
	Reason    *string                            `json:"reason"`
	Document  *string                            `json:"document"`
	Date      criteria.Optional[criteria.Date]   `json:"date"`
}

func decisionOf(r *view.Report, decisions []scoring.Decision, grade string) *decision {
	decided := &decision{Grade: nonEmpty(grade), Rows: []decisionRow{}}
	var reasons, documents []string
	for _, d := range decisions {
		row := decisionRowOf(r, d)
		decided.Rows = append(decided.Rows, row)
		decided.Date, decided.Criterion, decided.Value = row.Date, row.Criterion, row.Value
		reasons, documents = view.AppendNew(reasons, d.Reason), view.AppendNew(documents, d.Document)
	}
	if len(decisions) > 1 {
		decided.Date, decided.Criterion, decided.Value = criteria.Optional[criteria.Date]{}, nil, criteria.Optional[criteria.Points]{}
	}
	decided.Reason = nonEmpty(strings.Join(reasons, "; "))
	decided.Document = nonEmpty(strings.Join(documents, "; "))
	return decided
}

func decisionRowOf(r *view.Report, d scoring.Decision) decisionRow {
	row := decisionRow{Reason: nonEmpty(d.Reason), Document: nonEmpty(d.Document), Date: d.Date}
	if !d.Month.IsZero() {
		row.Month = &d.Month
	}
	if d.Criterion < 0 {
		row.Grade = nonEmpty(r.GradeTitle(criteria.Some(d.Grade)))
		return row
	}
	row.Criterion, row.Value = nonEmpty(criterionID(r, d.Criterion)), criteria.Some(d.Points)
	return row
}

// criterionID names a criterion of the set that grades the period.
func criterionID(r *view.Report, index int) string {
	if len(r.Result.Sets) == 0 {
		return ""
	}
	leaves := r.Result.Sets[0].Leaves()
	if index >= len(leaves) {
		return ""
	}
	return leaves[index].ID
}
