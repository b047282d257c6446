package word

// directionLines is how many lines the clerk has for what comes next.
const directionLines = 3

// direction leaves the last section to whoever writes the report: what is to be
// done next follows from no sheet. It stays on one page with the signature, so
// that the signature never stands alone.
func (d *document) direction() {
	d.heading("doc.direction")
	for range directionLines {
		d.paragraph(d.p.Text("doc.direction.line"), run{align: "both", indent: true, after: 6, keep: true})
	}
}
