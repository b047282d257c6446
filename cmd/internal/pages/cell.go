package pages

import "strconv"

// readCell reads <c> to its end.
func (r *reader) readCell(t *token, c *cell) error {
	kind := byte('n')
	for _, a := range t.attrs {
		switch a.name {
		case "r":
			var row int
			if c.column, row = reference(a.value); row != r.row.number {
				return errUnsound
			}
		case "s":
			if c.style = positive(a.value); c.style == 0 && string(a.value) != "0" {
				return errUnsound
			}
		case "t":
			kind = kindOfCell(string(a.value))
		default:
			if value := plainValue(string(a.value)); !passedAttribute("c", a.name) && value != usual("c", a.name) {
				c.odd += " " + a.name + "=" + value
			}
		}
	}
	if kind == 0 || c.column == 0 {
		return errUnsound
	}
	return r.content(c, kind)
}

// kindOfCell is the kind of a cell by its type; i is a text of its own, x one
// of those shared.
func kindOfCell(name string) byte {
	switch name {
	case "", "n":
		return 'n'
	case "s":
		return 'x'
	case "str":
		return 's'
	case "inlineStr":
		return 'i'
	case "b", "e", "d":
		return name[0]
	}
	return 0
}

// content reads what a cell holds: each of its parts once.
func (r *reader) content(c *cell, kind byte) error {
	var formula, value, inline bool
	c.kind = kind
	for {
		t, err := r.scan.next()
		switch {
		case err != nil:
			return sure(err)
		case t.kind == endToken:
			return r.settle(c, kind, formula)
		case t.kind == textToken:
		case t.name == "v" && !value && kind != 'i': // a text of the cell's own stands in <is>
			value = true
			if len(t.attrs) > 0 && string(t.attr("xml:space")) == "" {
				return errUnsound
			}
			if c.value, err = r.scan.content(); err != nil {
				return err
			}
		case t.name == "f" && !formula && !inline && !value:
			formula = true
			if err := r.formula(t, c); err != nil {
				return err
			}
		case t.name == "is" && !inline && !formula && kind == 'i':
			inline = true
			rich, err := r.scan.richText(r.w)
			if err != nil {
				return err
			}
			c.value, c.runs = rich.text, rich.runs
		case t.name == "v" || t.name == "f" || t.name == "is":
			return errUnsound
		default:
			n, err := r.scan.node(t)
			if err != nil {
				return err
			}
			c.odd += n.spell()
		}
	}
}

// settle resolves what the value is of.
func (r *reader) settle(c *cell, kind byte, formula bool) error {
	switch kind {
	case 'x':
		if c.value == "" {
			return nil
		}
		rich, ok := r.w.strings().of(c.value)
		if !ok {
			return errUnsound
		}
		c.kind, c.value, c.runs = 's', rich.text, rich.runs
	case 'i':
		c.kind = 's'
	case 's':
		c.value = plainText(c.value)
	}
	if formula && c.value == "" {
		r.noValues++
	}
	return nil
}

// reference reads D14.
func reference(text []byte) (column, row int) {
	i := 0
	for ; i < len(text) && text[i] >= 'A' && text[i] <= 'Z' && column <= lastColumn; i++ {
		column = column*26 + int(text[i]-'A') + 1
	}
	if row = positive(text[i:]); column > lastColumn || row == 0 {
		return 0, 0
	}
	return column, row
}

// Address writes D14.
func Address(column, row int) string { return columnName(column) + strconv.Itoa(row) }

func columnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
