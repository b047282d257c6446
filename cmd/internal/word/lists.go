package word

// lists writes the same as sentences of the Word report.
func (d *document) lists() {
	for _, l := range d.report.Result.Lists {
		d.prose(d.report.ListSentence(l, "doc.list", d.p))
	}
}
