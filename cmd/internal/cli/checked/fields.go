package checked

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// maxField is how long a text filled in may be.
const maxField = 255

// filled finds what was filled in where the report was printed blank. What is no
// plain line of text or number is left to the comparison.
func (c *Report) filled(p *text.Printer) (map[string]view.FieldCell, error) {
	typed := map[string]view.FieldCell{}
	places := c.fieldPlaces()
	for sheet, fields := range places {
		addresses := slices.Sorted(maps.Keys(fields))
		contents, err := c.Own.Book.Cells(sheet, addresses)
		if err != nil {
			return nil, err
		}
		for i, address := range addresses {
			name, content := fields[address], contents[i]
			plain := content.Plain && !content.Formula && len(content.Text) <= maxField && !strings.ContainsFunc(content.Text, unseen)
			if !plain || content.Text == c.Report.FieldBlank(name, p) {
				continue
			}
			cell := view.FieldCell{Text: content.Text, Number: content.Number && content.Text != ""}
			typed[name] = cell
			if words := strings.TrimSpace(cell.FieldText(name)); words != "" {
				c.Fields = append(c.Fields, view.FilledField{Name: name, Cell: sheet + "!" + address, Text: words})
			}
		}
	}
	blank := c.Report.BlankFields()
	slices.SortFunc(c.Fields, func(a, b view.FilledField) int { return slices.Index(blank, a.Name) - slices.Index(blank, b.Name) })
	return typed, nil
}

// unseen tells letters that break a line, or turn or hide what stands beside them.
func unseen(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }

// acceptDates lets a date that was typed in have the format of dates that the
// program gave it.
func (c *Report) acceptDates() {
	c.Pages.Differences = slices.DeleteFunc(c.Pages.Differences, func(d pages.Difference) bool {
		return d.Kind == pages.Look && pages.IsDateFormat(d.Stands) && slices.ContainsFunc(c.Fields, func(f view.FilledField) bool {
			return f.Name == names.FieldDate && f.Cell == d.Sheet+"!"+d.Cell
		})
	})
}

// fieldPlaces finds the cells of the blank fields, by sheet and address.
func (c *Report) fieldPlaces() map[string]map[string]string {
	blank := c.Report.BlankFields()
	places := map[string]map[string]string{}
	for _, n := range c.Own.Book.Names() {
		sheet, first, _, ok := pages.ParseArea(n.RefersTo)
		if !ok || !slices.Contains(blank, n.Name) {
			continue
		}
		if places[sheet] == nil {
			places[sheet] = map[string]string{}
		}
		places[sheet][pages.Address(first[1], first[0])] = n.Name
	}
	return places
}

// acceptStale lets the formulas that repeat a field keep the result they had
// before it was filled in: a program that does not compute leaves it.
func (c *Report) acceptStale(p *text.Printer, typed map[string]view.FieldCell) error {
	if len(typed) == 0 || !slices.ContainsFunc(c.Pages.Differences, repeatsField) {
		return nil
	}
	before, err := c.compare(p, nil)
	if err != nil {
		return err
	}
	c.Pages.Differences = slices.DeleteFunc(c.Pages.Differences, func(d pages.Difference) bool {
		return repeatsField(d) && !slices.ContainsFunc(before.Differences, func(b pages.Difference) bool {
			return b.Kind == d.Kind && b.Sheet == d.Sheet && b.Cell == d.Cell
		})
	})
	return nil
}

// repeatsField reports whether a difference is of a formula that repeats fields,
// and of its result alone.
func repeatsField(d pages.Difference) bool {
	if d.Kind != pages.Value || !d.Computed {
		return false
	}
	for _, name := range []string{names.FieldNumber, names.FieldDate, names.FieldPlace, names.FieldSigner} {
		if strings.Contains(d.Formula, name) {
			return true
		}
	}
	return false
}

// Field is what a field of the report says, printed or filled in.
func (c *Report) Field(name string) string {
	for _, f := range c.Fields {
		if f.Name == name {
			return f.Text
		}
	}
	switch {
	case name == names.FieldNumber:
		return c.Report.Number
	case name == names.FieldDate && !c.Report.Dated.IsZero():
		return c.Report.Dated.String()
	case name == names.FieldPlace:
		return c.Report.Letterhead.Place
	}
	return ""
}

// Signers are the names below the signature blocks, printed or filled in.
func (c *Report) Signers() (list []string) {
	for _, signer := range c.Report.Letterhead.Signers {
		if signer.Name != "" {
			list = append(list, signer.Name)
		}
	}
	for _, f := range c.Fields {
		if strings.HasPrefix(f.Name, names.FieldSigner) {
			list = append(list, f.Text)
		}
	}
	return list
}
