package word

import (
	"strings"

	"chibo/cmd/internal/view"
)

// assessed tells of the cap on the best grade among like units, and of the pairs
// of grades that a leader should ask about.
func (d *document) assessed() {
	for _, line := range d.report.OrganisationLines(d.p) {
		d.prose(line + ".")
	}
	for _, line := range view.UnitLines(d.report, d.p) {
		d.prose(strings.TrimSpace(line) + ".")
	}
	if tie, ok := view.TieTable(d.report, d.p); ok {
		for _, line := range tie.Lines[1:] {
			d.prose(strings.TrimSpace(line))
		}
	}
}
