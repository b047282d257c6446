package report

import "chibo/cmd/internal/text"

// A difference is one place of a report that is not as it should be. What does
// not apply is empty.
type difference struct {
	kind                                    string
	sheet, cell, row, what, stands, follows string
	computed                                bool   // the value follows from others
	text                                    string // the whole in a sentence
}

// differences are all that makes the outcome Differs.
func (v *Verification) differences(p *text.Printer) (list []difference) {
	for _, m := range v.Record {
		list = append(list, difference{kind: "record", text: p.Text(m.Key, m.Args...)})
	}
	if v.Set != "" {
		list = append(list, difference{kind: "criteria", what: v.Set, text: p.Text("verify.set", "id", v.Set)})
	}
	for _, d := range v.Pages.Differences {
		list = append(list, difference{string(d.Kind), d.Sheet, d.Cell, d.Row, d.What, d.Stands, d.Follows, d.Computed, pageLine(d, p)})
	}
	for _, c := range v.Carried {
		list = append(list, difference{kind: "carried", row: c.Name, text: CellLine(c, p)})
	}
	for _, i := range v.Inputs {
		list = append(list, difference{kind: "input", what: i.Name, stands: i.Before, follows: i.After, text: InputLine(i, p)})
	}
	for _, c := range v.Results {
		list = append(list, difference{kind: "result", row: c.Name, text: CellLine(c, p)})
	}
	return list
}

// First tells the first difference in a sentence; empty: there is none.
func (v *Verification) First(p *text.Printer) string {
	for _, d := range v.differences(p) {
		return d.text
	}
	return ""
}
