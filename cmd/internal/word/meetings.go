package word

import (
	"strings"

	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// annexOfMeetings gives every scored meeting the sentence that section IV of its
// resolution has to hold.
func (d annex) annexOfMeetings() {
	d.annexTitle("doc.annex.meetings")
	written := 0
	for i := range d.report.Result.Cells {
		c := &d.report.Result.Cells[i]
		named := false
		for j := range c.Meetings {
			m := &c.Meetings[j]
			sentence := d.resolution(m)
			if sentence == "" {
				continue
			}
			if !named {
				d.paragraph(d.report.CellName(c, d.p), run{bold: true, indent: true, before: 6, after: 3, keep: true})
				named = true
			}
			written++
			d.prose(sentence)
		}
	}
	if written == 0 {
		d.say("doc.meetings.none")
	}
}

// resolution writes the sentence of one meeting: points by group, total, grade,
// weaknesses. A meeting known by its total only has no such sentence.
func (d annex) resolution(m *scoring.MeetingResult) string {
	groups := analysis.Groups(d.report.Result, m)
	if len(groups) == 0 || !view.DecidedTotal(m).Known {
		return ""
	}
	var parts []string
	for _, g := range groups {
		switch {
		case g.Group.Block != criteria.Scored && g.Sum == 0:
		case g.Group.Block != criteria.Scored:
			parts = append(parts, d.p.Text("doc.meetings.block", "title", g.Group.Title, "points", view.SignedPoints(g.Sum, d.p)))
		default:
			parts = append(parts, d.p.Text("doc.meetings.group", "title", g.Group.Title, "points", g.Sum, "max", g.Group.Max))
		}
	}
	set := d.report.SetOf(m)
	weak := strings.Join(view.LostPoints(d.report.Result, set.Leaves(), m, d.p, criteria.Scored), "; ")
	if weak == "" {
		weak = d.p.Text("doc.meetings.no-weakness")
	}
	kind := d.p.Text("excel.kind." + string(m.Kind))
	return d.p.Text("doc.meetings.sentence", "month", m.Month, "kind", kind, "groups", strings.Join(parts, "; "), "total", view.DecidedTotal(m).Value,
		"full", set.FullMarks(), "grade", d.report.DecidedGradeTitle(m), "weak", weak)
}
