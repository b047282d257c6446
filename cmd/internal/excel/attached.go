package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// attachedFormula is the formula of attached: of the fields, and of the cell
// that holds the committee's name, for no formula holds a text of the user's.
func attachedFormula(r *view.Report, p *text.Printer, committee string) string {
	const day = "IF(ISNUMBER(%[1]s),CONCATENATE(%[2]s,TEXT(DAY(%[1]s),\"00\"),\"/\",TEXT(MONTH(%[1]s),\"00\"),\"/\",YEAR(%[1]s)),IF(LEFT(%[1]s,%[3]d)=%[2]s,%[1]s,CONCATENATE(%[2]s,%[1]s)))"
	prefix := p.Text("excel.attached.day")
	date := fmt.Sprintf(day, names.FieldDate, formulaText(prefix), len([]rune(prefix)))
	formula := "CONCATENATE(" + formulaText(p.Text("excel.attached.number")) + "," + names.FieldNumber + "," + formulaText(p.Text("excel.attached.date")) + "," + date
	if text.Clean(r.Letterhead.Committee) != "" {
		formula += "," + formulaText(p.Text("excel.attached.of")) + "," + committee
	}
	return formula + `,")")`
}

// formulaText writes a text of the catalogue as formulas want it.
func formulaText(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
