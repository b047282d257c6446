package pages

import "testing"

// TestDocumentPropertiesArePassedOver: a document's properties are of its program,
// whichever edition of the standard names the relation to them. LibreOffice saves
// "Excel 2007-365" with the first edition's name, which has a small d.
func TestDocumentPropertiesArePassedOver(t *testing.T) {
	for kind, passed := range map[string]bool{
		"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties":        true,
		"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties": true,
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties":      true,
		"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/anything":        false,
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject":                false,
	} {
		if passedPart(kind) != passed {
			t.Errorf("%s: passed over %v, want %v", kind, !passed, passed)
		}
	}
}
