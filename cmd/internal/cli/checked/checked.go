// Package checked takes a report of ours in the only way in which one is taken: made
// again of the data it carries, and compared with that.
package checked

import (
	"bytes"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// A Report is one that was made again of what it carries, and compared with that.
// verify, close, merge and compare take a report in no other way.
type Report struct {
	Own     *ownreport.OwnReport
	Report  *view.Report
	Pages   *pages.Outcome
	Fields  []view.FilledField
	Carried []compare.CellDifference
	Set     string // a criteria set that is not what its hash says; empty: none
}

// OtherLayout is the message about a report that an earlier or later program laid
// out in another way: it cannot be made again, altered or not.
const OtherLayout = "report-other-layout"

// Read reads a report and compares it with what follows of its data. The
// error says why it cannot be read, or made again.
func Read(here disk.Folder, path string) (*Report, error) {
	own, err := ownreport.ReadReport(here, path)
	if err != nil {
		return nil, exit.ReportError(err)
	}
	made, language, err := view.ReadOrigin(own.Origin, own.Result)
	if err != nil {
		return nil, exit.Cannot("report-without-origin", "file", own.Name)
	}
	if view.OtherLayout(own.Origin) {
		return nil, exit.Cannot(OtherLayout, "file", own.Name, "its", made.Version, "program", app.Version)
	}
	c := &Report{Own: own, Report: made}
	p := made.Printer(language)
	typed, err := c.filled(p)
	if err != nil {
		return nil, exit.Cannot("report-without-data", "file", own.Name)
	}
	if c.Pages, err = c.compare(p, typed); err != nil {
		return nil, exit.Cannot("report-not-made-again", "file", own.Name)
	}
	c.acceptDates()
	if err := c.acceptStale(p, typed); err != nil {
		return nil, err
	}
	c.Carried, c.Set = compare.Recheck(own.Result), compare.RecheckSets(own.Result)
	own.Book = nil // the file is no longer needed
	return c, nil
}

// Sound reports whether a report says what follows: whole or agrees.
func (c *Report) Sound() bool {
	return len(c.Pages.Differences)+len(c.Carried) == 0 && c.Set == ""
}

// Count is in how many places it does not.
func (c *Report) Count() int {
	n := len(c.Pages.Differences) + c.Pages.More + len(c.Carried)
	if c.Set != "" {
		n++
	}
	return n
}

// dataSheets are passed over but for their texts.
func dataSheets() []string { return []string{names.Data, names.Origin} }

// compare writes the report again, with what was filled in, and compares.
func (c *Report) compare(p *text.Printer, typed map[string]view.FieldCell) (*pages.Outcome, error) {
	before := c.Report.Typed
	c.Report.Typed = typed
	var again bytes.Buffer
	err := excel.Excel(&again, c.Report, p)
	c.Report.Typed = before
	if err != nil {
		return nil, err
	}
	follows, err := pages.Open(again.Bytes())
	if err != nil {
		return nil, err
	}
	return pages.Compare(c.Own.Book, follows, dataSheets()), nil
}

// Altered is the problem of a report that is left out because it does not say
// what follows.
func (c *Report) Altered(p *text.Printer) diag.Problem {
	v := &view.Verification{Report: c.Report, Pages: c.Pages, Carried: c.Carried, Set: c.Set}
	return diag.New(diag.ReportAltered, "", diag.Pos{File: c.Own.Name}, "count", c.Count(), "first", v.First(p), "file", c.Own.Name)
}
