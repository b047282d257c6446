package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// PaperName writes a paper as one is named: "Hướng dẫn số 42-HD/BTCTW, ngày
// 28/10/2025 của Ban Tổ chức Trung ương". Without its type the number leads.
func PaperName(document criteria.Document, p *text.Printer) string {
	if document.Type == "" {
		document.Type = typeOfPaper(document.Number)
	}
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

// typeOfPaper is the type that a party paper's number names, as 42-HD/BTCTW is a
// Hướng dẫn. QĐ is none of them: it is a Quyết định or a Quy định.
func typeOfPaper(number string) string {
	for _, t := range []struct{ sign, name string }{
		{"HD", "Hướng dẫn"}, {"KH", "Kế hoạch"}, {"NQ", "Nghị quyết"}, {"CT", "Chỉ thị"}, {"KL", "Kết luận"}, {"QC", "Quy chế"}, {"TB", "Thông báo"}, {"QĐi", "Quy định"},
	} {
		if strings.Contains(number, "-"+t.sign+"/") {
			return t.name
		}
	}
	return ""
}
