package word

import "chibo/cmd/internal/view"

// lists writes the same as sentences of the Word report.
func (d *document) lists() {
	for _, l := range d.report.Result.Lists {
		d.prose(view.ListSentence(d.report, l, "doc.list", d.p))
	}
}
