package cli

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// A checked report was made again of what it carries, and compared with that.
// verify, close, merge and compare take a report in no other way.
type checked struct {
	own     *ownreport.OwnReport
	report  *view.Report
	pages   *pages.Outcome
	fields  []view.FilledField
	carried []compare.CellDifference
	set     string // a criteria set that is not what its hash says; empty: none
}

// otherLayout is the message about a report that an earlier or later program laid
// out in another way: it cannot be made again, altered or not.
const otherLayout = "report-other-layout"

// checkReport reads a report and compares it with what follows of its data. The
// error says why it cannot be read, or made again.
func checkReport(path string) (*checked, error) {
	own, err := ownreport.ReadReport(path)
	if err != nil {
		return nil, ownReportError(err)
	}
	made, language, err := view.ReadOrigin(own.Origin, own.Result)
	if err != nil {
		return nil, cannot("report-without-origin", "file", own.Name)
	}
	if view.OtherLayout(own.Origin) {
		return nil, cannot(otherLayout, "file", own.Name, "its", made.Version, "program", Version)
	}
	c := &checked{own: own, report: made}
	p := made.Printer(language)
	typed, err := c.filled(p)
	if err != nil {
		return nil, cannot("report-without-data", "file", own.Name)
	}
	if c.pages, err = c.compare(p, typed); err != nil {
		return nil, cannot("report-not-made-again", "file", own.Name)
	}
	if err := c.acceptStale(p, typed); err != nil {
		return nil, err
	}
	c.carried, c.set = compare.Recheck(own.Result), compare.RecheckSets(own.Result)
	own.Book = nil // the file is no longer needed
	return c, nil
}

// sound reports whether a report says what follows: whole or agrees.
func (c *checked) sound() bool {
	return len(c.pages.Differences)+len(c.carried) == 0 && c.set == ""
}

// count is in how many places it does not.
func (c *checked) count() int {
	n := len(c.pages.Differences) + c.pages.More + len(c.carried)
	if c.set != "" {
		n++
	}
	return n
}

// dataSheets are passed over but for their texts.
func dataSheets() []string { return []string{names.Data, names.Origin} }

// compare writes the report again, with what was filled in, and compares.
func (c *checked) compare(p *text.Printer, typed map[string]view.FieldCell) (*pages.Outcome, error) {
	before := c.report.Typed
	c.report.Typed = typed
	var again bytes.Buffer
	err := excel.Excel(&again, c.report, p)
	c.report.Typed = before
	if err != nil {
		return nil, err
	}
	follows, err := pages.Open(again.Bytes())
	if err != nil {
		return nil, err
	}
	return pages.Compare(c.own.Book, follows, dataSheets()), nil
}

// maxField is how long a text filled in may be.
const maxField = 255

// filled finds what was filled in where the report was printed blank. What is no
// plain line of text or number is left to the comparison.
func (c *checked) filled(p *text.Printer) (map[string]view.FieldCell, error) {
	typed := map[string]view.FieldCell{}
	places := c.fieldPlaces()
	for sheet, fields := range places {
		addresses := slices.Sorted(maps.Keys(fields))
		contents, err := c.own.Book.Cells(sheet, addresses)
		if err != nil {
			return nil, err
		}
		for i, address := range addresses {
			name, content := fields[address], contents[i]
			plain := content.Plain && !content.Formula && len(content.Text) <= maxField && !strings.ContainsAny(content.Text, "\n\r\t")
			if !plain || content.Text == c.report.FieldBlank(name, p) {
				continue
			}
			cell := view.FieldCell{Text: content.Text, Number: content.Number && content.Text != ""}
			typed[name] = cell
			if words := strings.TrimSpace(cell.FieldText(name)); words != "" {
				c.fields = append(c.fields, view.FilledField{Name: name, Cell: sheet + "!" + address, Text: words})
			}
		}
	}
	blank := c.report.BlankFields()
	slices.SortFunc(c.fields, func(a, b view.FilledField) int { return slices.Index(blank, a.Name) - slices.Index(blank, b.Name) })
	return typed, nil
}

// fieldPlaces finds the cells of the blank fields, by sheet and address.
func (c *checked) fieldPlaces() map[string]map[string]string {
	blank := c.report.BlankFields()
	places := map[string]map[string]string{}
	for _, n := range c.own.Book.Names() {
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
func (c *checked) acceptStale(p *text.Printer, typed map[string]view.FieldCell) error {
	if len(typed) == 0 || !slices.ContainsFunc(c.pages.Differences, repeatsField) {
		return nil
	}
	before, err := c.compare(p, nil)
	if err != nil {
		return err
	}
	c.pages.Differences = slices.DeleteFunc(c.pages.Differences, func(d pages.Difference) bool {
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

// altered is the problem of a report that is left out because it does not say
// what follows.
func (c *checked) altered(p *text.Printer) diag.Problem {
	v := &view.Verification{Report: c.report, Pages: c.pages, Carried: c.carried, Set: c.set}
	return diag.New(diag.ReportAltered, "", diag.Pos{File: c.own.Name}, "count", c.count(), "first", v.First(p), "file", c.own.Name)
}
