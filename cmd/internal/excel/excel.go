package excel

import (
	"errors"
	"hash"
	"io"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/details"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// A book is the workbook of a report being written.
type book struct {
	*xlsx.Book
	report *view.Report
	whole  *view.Report // that the workbook is of: report, or the one that it stands beside
	p      *text.Printer
	// The pages of the list to sign and of its details.
	listPage, detailPage string
	counted              *view.Counted
	bands                []rowRange        // of each set's grades on the sheet of sources
	foot                 string            // of every page; "": not made yet
	leaves               [][]criteria.Leaf // of each set
	details              []details.Table
	places               map[*scoring.MeetingResult]place
	tables               []rowRange                  // of each set's meetings among the details
	listed               map[*scoring.CellResult]int // rows of the list to sign
	analysis             *analysis.Analysis
	dataSum              hash.Hash // of the texts of the hidden data
	issuerCell           string    // the committee's name as it is written, for formulas
	low                  int       // conditional style of low marks; 0: not made yet
}

// Excel writes the report as a workbook. The same report gives the same bytes.
func Excel(w io.Writer, r *view.Report, p *text.Printer) error {
	b := &book{Book: xlsx.New(p.Text("excel.chart.language")), report: r, whole: r, p: p, listPage: names.Classification, detailPage: names.Detail}
	defer b.Close()
	b.layOut()
	b.addSheets()
	b.describe()
	return b.Write(w)
}

// layOut computes where the cells and meetings of the report will stand.
func (b *book) layOut() {
	b.listed = map[*scoring.CellResult]int{}
	b.counted = view.CountedOf(b.report, b.p)
	for _, set := range b.report.Result.Sets {
		b.leaves = append(b.leaves, set.Leaves())
	}
	b.details = details.Tables(b.report, b.leaves, b.p)
	b.places = detailPlaces(b.details)
	b.tables = tableRows(b.places, len(b.report.Result.Sets))
}

// addSheets makes all sheets first, in their order, so that formulas may refer
// to any of them. They are then written in the order in which one needs the
// other's rows.
func (b *book) addSheets() {
	b.AddWorksheets(sheetNames(b.report), names.Data, names.Origin)
	endData := b.beginData()
	b.writeSources()
	classified := b.writeClassification()
	b.writeSummary(classified)
	for _, m := range b.report.ListMonths() {
		b.writeMonth(m)
	}
	b.writeDetail()
	b.writeAnalysis(classified)
	if !b.report.OfPeriod() {
		b.writeDiscipline()
		b.writeSupervisors()
	}
	if !b.report.OfCommittees() {
		b.writeStatistics()
	}
	b.writeModels()
	b.writeAssessed()
	b.writeTie()
	b.writeToComplete()
	endData()
	b.writeOrigin()
}

// IsTooLarge reports whether a report was not written for being larger than what
// is read back of one.
func IsTooLarge(err error) bool { return errors.Is(err, xlsx.ErrTooLarge) }

// signedSheets are those that go out with the report; the others are its annex.
func signedSheets(r *view.Report) []string {
	all := []string{names.Classification}
	for _, m := range r.ListMonths() {
		all = append(all, r.MonthSheet(m))
	}
	if r.Result.Assessment != nil {
		all = append(all, names.AssessedList)
	}
	return append(all, names.Summary)
}

// sheetNames lists the sheets in their order: what is signed, then the annex.
func sheetNames(r *view.Report) []string {
	all := append(signedSheets(r), names.Detail, names.Analysis)
	if !r.OfPeriod() { // whose sheets say nothing of how meetings were held
		all = append(all, names.Discipline, names.Supervisors)
	}
	if !r.OfCommittees() {
		all = append(all, names.Statistics)
	}
	return append(append(append(all, modelSheets(r)...), tieSheets(r)...), names.ToComplete, names.Sources)
}

// describe sets the document's properties.
func (b *book) describe() {
	b.Book.Describe(styles.Properties{
		Title: b.p.Text("report.title", "period", b.report.Result.Period), Language: string(b.p.Language()),
		Version: b.report.Version, Stamp: b.report.FileDate().Time(),
	})
}
