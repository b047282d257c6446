package word

import (
	"strings"

	"chibo/cmd/internal/view"
	"chibo/scoring/analysis"
)

// assessment writes the weakest criteria, reasons, trends and self marks.
func (d *document) assessment(a *analysis.Analysis) {
	d.heading("doc.assessment")
	for _, set := range a.Sets {
		var weak []string
		for _, c := range set.Weakest(3) {
			weak = append(weak, d.p.Text("doc.assessment.criterion", "id", c.Leaf.ID, "title", c.Leaf.Title, "share", c.Share()))
		}
		switch {
		case len(weak) > 0 && len(a.Sets) > 1:
			d.say("doc.assessment.weak.set", "title", set.Set.Title, "criteria", strings.Join(weak, "; "))
		case len(weak) > 0:
			d.say("doc.assessment.weak", "criteria", strings.Join(weak, "; "))
		}
	}
	var reasons []string
	for _, r := range a.Reasons[:min(len(a.Reasons), 5)] {
		reasons = append(reasons, d.p.Text("doc.assessment.reason", "reason", r.Reason, "times", r.Meetings))
	}
	if len(reasons) > 0 {
		d.say("doc.assessment.reasons", "reasons", strings.Join(reasons, "; "))
	}
	d.trendSentences(a)
	if difference := a.Overall.Difference(view.MeanDecimals); difference.Known {
		first := a.Columns[0]
		d.say("doc.assessment.columns", "meetings", a.Overall.Meetings, "difference", view.SignedPoints(difference.Value, d.p),
			"cell", d.report.CellName(first.Cell, d.p), "most", view.SignedPoints(first.Difference(view.MeanDecimals).Value, d.p))
	}
	d.named("doc.assessment.border", len(a.Borderline), func(i int) string {
		near := a.Borderline[i]
		return d.p.Text("doc.assessment.at", "cell", d.report.CellName(near.Cell, d.p), "value", near.Cell.DecidedScore().Value)
	})
}

func (d *document) trendSentences(a *analysis.Analysis) {
	var months []string
	for _, m := range a.Months {
		if mean := m.Mean(view.MeanDecimals); mean.Known {
			months = append(months, d.p.Text("doc.assessment.at", "cell", m.Month, "value", mean.Value))
		}
	}
	if len(months) > 1 {
		d.say("doc.assessment.months", "months", strings.Join(months, "; "))
	}
	const shown = 3
	for _, list := range []struct {
		key    string
		trends []analysis.Trend
	}{{"doc.assessment.rises", a.Rises(shown)}, {"doc.assessment.falls", a.Falls(shown)}} {
		d.named(list.key, len(list.trends), func(i int) string {
			t := list.trends[i]
			return d.p.Text("doc.assessment.at", "cell", d.report.CellName(t.Cell, d.p), "value", view.SignedPoints(t.Change, d.p))
		})
	}
}

// named writes a sentence that ends in a list, where there is anything to list.
func (d *document) named(key string, count int, item func(int) string) {
	var items []string
	for i := range count {
		items = append(items, item(i))
	}
	if len(items) > 0 {
		d.say(key, "list", strings.Join(items, "; "))
	}
}

// wanting names the cells that have no grade, and why.
func (d *document) wanting() {
	d.heading("doc.wanting")
	if d.wantingCells()+beside(d).wantingIn(d) == 0 {
		d.say("doc.wanting.none")
		return
	}
	d.say("doc.wanting.ask")
}

// wantingCells lists the cells of the report that have no grade, and counts them.
func (d *document) wantingCells() (missing int) {
	for i := range d.report.Result.Cells {
		c := &d.report.Result.Cells[i]
		if c.Outside || c.DecidedGrade().Known {
			continue
		}
		missing++
		reason := strings.Join(d.report.Reasons(c, d.p), "; ")
		if reason == "" {
			reason = d.report.StatusText(c, d.p)
		}
		d.prose("– " + d.p.Text("doc.wanting.cell", "cell", d.report.CellName(c, d.p), "why", reason))
	}
	return missing
}

// wantingIn writes into a report which cells lack a grade of the document that
// stands beside it, where there is one.
func (d *document) wantingIn(whole *document) int {
	if d == nil {
		return 0
	}
	missing := d.wantingCells()
	whole.body.WriteString(d.body.String())
	return missing
}
