package word

import "chibo/cmd/internal/view"

// models tells what came of the year's models: the counts, the committees, the
// cap on the best yearly grade, and that a set is a sample.
func (d *document) models() {
	for _, v := range view.ModelViewsOf(d.report, d.p) {
		d.prose(v.SummaryLine(v.Model.Set.Title, v.Model.Summary) + ".")
		for _, line := range v.CommitteeLines() {
			d.prose("– " + line + ".")
		}
		for _, e := range v.Model.Excellent {
			d.prose(d.p.Message(e.Describe(v.Model.Set.Year.Excellent)) + ".")
		}
		d.caution(view.NoticeOf(v.Model.Set, d.p))
	}
}
