package view

import "chibo/cmd/internal/text"

// A Difference is one place of a report that is not as it should be. What does
// not apply is empty.
type Difference struct {
	Kind                                    string
	Sheet, Cell, Row, What, Stands, Follows string
	Computed                                bool   // the value follows from others
	Text                                    string // the whole in a sentence
}

// Differences are all that makes the outcome Differs.
func (v *Verification) Differences(p *text.Printer) (list []Difference) {
	for _, m := range v.Record {
		list = append(list, Difference{Kind: "record", Text: p.Text(m.Key, m.Args...)})
	}
	if v.Set != "" {
		list = append(list, Difference{Kind: "criteria", What: v.Set, Text: p.Text("verify.set", "id", v.Set)})
	}
	for _, d := range v.Pages.Differences {
		list = append(list, Difference{string(d.Kind), d.Sheet, d.Cell, d.Row, d.What, d.Stands, d.Follows, d.Computed, PageLine(d, p)})
	}
	for _, c := range v.Carried {
		list = append(list, Difference{Kind: "carried", Row: c.Name, Text: CellLine(c, p)})
	}
	for _, i := range v.Inputs {
		list = append(list, Difference{Kind: "input", What: i.Name, Stands: i.Before, Follows: i.After, Text: InputLine(i, p)})
	}
	for _, c := range v.Results {
		list = append(list, Difference{Kind: "result", Row: c.Name, Text: CellLine(c, p)})
	}
	return list
}
