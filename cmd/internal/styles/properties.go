// Package styles holds what every document of ours shares, whoever writes it.
// Files: pack.go (the same bytes for the same content), properties.go (who made a
// document, and when), text.go (texts fit for a cell, names of sheets in
// formulas).
package styles

import (
	"encoding/xml"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
)

// Properties are what a document says of itself. Nothing in them is the clock's.
type Properties struct {
	Title    string
	Language string // "vi", "en"
	Version  string // of the program; empty: not told
	Stamp    time.Time
}

// author is who makes all our documents.
const author = "chibo"

// corePart is where a package keeps its properties.
const corePart = "docProps/core.xml"

// Core returns the part docProps/core.xml. Each element has its usual prefix:
// there are programs that know them by no other (exceljs).
func (p Properties) Core() string {
	element := func(name, attributes, value string) string {
		if value == "" {
			return ""
		}
		return "<" + name + attributes + ">" + escaped(text.Clean(value)) + "</" + name + ">"
	}
	const date = ` xsi:type="dcterms:W3CDTF"`
	stamp := p.Stamp.UTC().Format(time.RFC3339)
	return xml.Header +
		`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" ` +
		`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		element("dc:title", "", p.Title) + element("dc:creator", "", author) + element("dc:language", "", p.Language) +
		element("cp:lastModifiedBy", "", author) + element("cp:version", "", p.Version) +
		element("dcterms:created", date, stamp) + element("dcterms:modified", date, stamp) +
		`</cp:coreProperties>`
}

// Describe gives a workbook its properties.
func Describe(file *excelize.File, p Properties) error {
	// The library adds the part to the package's lists; its text is ours.
	if err := file.SetDocProps(&excelize.DocProperties{Creator: author}); err != nil {
		return err
	}
	file.Pkg.Store(corePart, []byte(p.Core()))
	return file.SetAppProps(&excelize.AppProperties{Application: author})
}

// escaped writes a text as XML holds it.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder never fails
	return b.String()
}
