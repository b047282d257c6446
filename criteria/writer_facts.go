package criteria

import "strings"

// facts writes what a period's sheet states beside its marks.
func (w *writer) facts() {
	if len(w.set.Facts) == 0 {
		return
	}
	w.notesFor(0, "facts", "")
	w.line(0, "facts:")
	for _, f := range w.set.Facts {
		pairs := flow{}.word("id", f.ID).word("title", f.Title).list("aliases", f.Aliases)
		if len(f.Values) > 0 {
			values := make([]string, len(f.Values))
			for i, v := range f.Values {
				values[i] = flow{}.word("id", v.ID).word("title", v.Title).list("aliases", v.Aliases).String()
			}
			pairs = pairs.add("values", "["+strings.Join(values, ", ")+"]")
		}
		w.item(1, pairs)
	}
}

// factTests returns what a condition asks of the facts.
func factTests(tests []FactTest) string {
	items := make([]string, len(tests))
	for i, t := range tests {
		rule := t.Of
		pairs := flow{}.word("fact", rule.ID).rate("at_least", t.AtLeast).rate("above", t.Above).rate("at_most", t.AtMost).rate("below", t.Below)
		var is []string
		for _, v := range t.Is {
			is = append(is, rule.Values[v].ID)
		}
		items[i] = pairs.list("is", is).String()
	}
	return "[" + strings.Join(items, ", ") + "]"
}
