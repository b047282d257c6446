package view_test

import (
	"reflect"
	"slices"
	"testing"

	"chibo/cmd/internal/view"
)

// TestOriginHoldsTheWholeReport: whoever gives Report another field has to say
// here how the origin carries it; else what it prints could not be written
// again, and verify would call it changed.
func TestOriginHoldsTheWholeReport(t *testing.T) {
	carried := []string{
		"Result", "Problems", // by the sheet of data
		"Files", "Letterhead", "Spread", "Version", "Date", "Dated", "Edition", "Number", "Revision", "Overlaps", "Taught", "Ranks",
		"Typed",      // read from the finished workbook's own fields
		"Discipline", // of tables of text alone; no page shows it
		"homonyms",   // computed from the result
	}
	fields := reflect.TypeFor[view.Report]()
	for i := range fields.NumField() {
		if name := fields.Field(i).Name; !slices.Contains(carried, name) {
			t.Errorf("Report.%s is not carried by the origin of a report: add it to wireOrigin and here", name)
		}
	}
}
