package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring/statistics"
)

// The columns of the statistics.
const (
	statNumber = iota + 1
	statName
	statCells
	statMembers
	statExempt
	statNew
	statWomen
	statWomenShare
	statMinority
	statMinorityShare
	statNotes
)

// A statisticsPage has the numbers of the roster.
type statisticsPage struct{ *sheet }

// writeStatistics counts organisations and members, by kind and by committee.
func (b *book) writeStatistics() {
	s := statisticsPage{b.sheet(names.Statistics, 6, 40, 10, 11, 11, 11, 10, 11, 11, 12, 44)}
	s.Heading(statNotes, b.p.Text("excel.statistics"), b.p.Value(b.report.Result.Period))
	stats := statistics.Of(b.report.Result)
	s.statTable("roster.by-kind", "roster.kind", stats.Kinds, stats.Counts, view.KindName)
	if len(stats.ByCommittee) > 1 {
		s.statTable("roster.by-committee", "roster.committee", stats.ByCommittee, stats.Counts, b.report.GroupName)
	}
	s.Skip(1)
	for _, line := range view.RosterLines(stats, s.p) {
		s.remark(statNotes, line)
	}
	s.page(0, 0)
}

func (s statisticsPage) statTable(title, head string, parts []statistics.Part, whole statistics.Counts, name func(string, *text.Printer) string) {
	s.tableTitle(title, statNotes)
	s.Heads(s.texts("report.column.number", head, "roster.cells", "roster.members", "roster.exempt", "roster.new", "roster.women",
		"roster.women-share", "roster.minority", "roster.minority-share", "report.column.notes"))
	first := s.Row
	for i, part := range parts {
		s.Count(statNumber, i+1, xlsx.MidStyle())
		s.Text(statName, name(part.Name, s.p), xlsx.TextStyle())
		s.statRow(part.Counts, xlsx.TextStyle(), 0)
	}
	look := xlsx.GroupStyle()
	look.Align = "center"
	s.Merge(statNumber, statName, s.p.Text("excel.total"), look)
	s.statRow(whole, look, first)
}

// statRow writes the numbers of a part, or, with a first row, of all parts
// together as sums of their rows. The notes tell of how many cells a sum knows.
func (s statisticsPage) statRow(c statistics.Counts, look xlsx.Style, first int) {
	look.Align = "center"
	s.statSum(statCells, statistics.KnownSum{Sum: c.Cells, Known: c.Cells, Of: c.Cells}, look, first)
	columns := []int{statMembers, statExempt, statNew, statWomen, statMinority}
	for i, sum := range c.Sums() {
		s.statSum(columns[i], sum, look, first)
	}
	s.statShare(statWomenShare, statWomen, c.WomenShare, look)
	s.statShare(statMinorityShare, statMinority, c.MinorityShare, look)
	notes := partlyKnown(c, s.p)
	look.Align, look.Bold = "left", false
	s.Text(statNotes, notes, look)
	s.Next(map[int]string{statNotes: notes})
}

func (s statisticsPage) statSum(column int, sum statistics.KnownSum, look xlsx.Style, first int) {
	switch {
	case sum.Known == 0 && sum.Of > 0:
		s.Text(column, s.p.Text("report.none"), look)
	case first > 0 && first < s.Row:
		s.Formula(column, fmt.Sprintf("SUM(%s)", xlsx.Area(column, first, column, s.Row-1)), float64(sum.Sum), look)
	default:
		s.Count(column, sum.Sum, look)
	}
}

// statShare is a formula where all cells tell both numbers; else it is over
// fewer cells than the sums beside it.
func (s statisticsPage) statShare(column, part int, share statistics.KnownShare, look xlsx.Style) {
	rate := share.Rate()
	if !rate.Known() {
		s.Text(column, s.p.Text("report.none"), look)
		return
	}
	look.Format = xlsx.PercentFormat
	if share.Known == share.Of {
		s.Formula(column, xlsx.Address(part, s.Row, false)+"/"+xlsx.Address(statMembers, s.Row, false), rateFloat(rate), look)
		return
	}
	s.Put(column, excelize.Cell{Value: rateFloat(rate)}, look)
}

// partlyKnown names the columns that some cells leave blank.
func partlyKnown(c statistics.Counts, p *text.Printer) string {
	var notes []string
	heads := []string{"roster.members", "roster.exempt", "roster.new", "roster.women", "roster.minority"}
	for i, sum := range c.Sums() {
		if sum.Known > 0 && sum.Known < sum.Of {
			notes = append(notes, p.Text("roster.partly.note", "what", p.Text(heads[i]), "known", sum.Known, "of", sum.Of))
		}
	}
	return strings.Join(notes, "; ")
}
