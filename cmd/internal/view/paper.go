package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// PaperName writes a paper as one is named: "Hướng dẫn số 42-HD/BTCTW, ngày
// 28/10/2025 của Ban Tổ chức Trung ương". Without its type the number leads.
func PaperName(document criteria.Document, p *text.Printer) string {
	name := document.Number
	if document.Type != "" && name != "" {
		name = p.Text("doc.paper", "type", document.Type, "number", name)
	}
	if !document.Date.IsZero() {
		name = strings.TrimPrefix(name+", ", ", ") + p.Text("excel.of-date", "date", document.Date)
	}
	switch {
	case document.Issuer == "":
		return name
	case document.Type != "" && name != "":
		return p.Text("doc.paper.of", "paper", name, "issuer", document.Issuer)
	}
	return strings.TrimPrefix(name+", ", ", ") + document.Issuer
}
