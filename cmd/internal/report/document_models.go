package report

// models tells what came of the year's models: the counts, the committees, the
// cap on the best yearly grade, and that a set is a sample.
func (d *document) models() {
	for _, v := range d.report.modelViews(d.p) {
		d.prose(v.summaryLine(v.model.Set.Title, v.model.Summary) + ".")
		for _, line := range v.committeeLines() {
			d.prose("– " + line + ".")
		}
		for _, e := range v.model.Excellent {
			d.prose(d.p.Message(e.Describe(v.model.Set.Year.Excellent)) + ".")
		}
		d.caution(noticeOf(v.model.Set, d.p))
	}
}
