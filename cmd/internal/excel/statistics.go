package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring"
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

// writeStatistics counts organisations and members, by kind and by committee.
func (b *book) writeStatistics() {
	s := b.sheet(names.Statistics, 6, 40, 10, 11, 11, 11, 10, 11, 11, 12, 44)
	s.merge(1, statNotes, b.p.Text("excel.statistics"), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.merge(1, statNotes, b.p.Value(b.report.Result.Period), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	stats := scoring.StatsOf(b.report.Result)
	s.statTable("roster.by-kind", "roster.kind", stats.Kinds, stats.RosterCounts, view.KindName)
	if len(stats.ByCommittee) > 1 {
		s.statTable("roster.by-committee", "roster.committee", stats.ByCommittee, stats.RosterCounts, view.GroupName)
	}
	s.skip(1)
	for _, line := range view.RosterLines(stats, s.p) {
		s.remark(statNotes, line)
	}
	s.page(0, 0)
}

func (s *sheet) statTable(title, head string, parts []scoring.RosterPart, whole scoring.RosterCounts, name func(string, *text.Printer) string) {
	s.tableTitle(title, statNotes)
	s.heads(s.texts("report.column.number", head, "roster.cells", "roster.members", "roster.exempt", "roster.new", "roster.women",
		"roster.women-share", "roster.minority", "roster.minority-share", "report.column.notes"))
	first := s.row
	for i, part := range parts {
		s.count(statNumber, i+1, midStyle())
		s.text(statName, name(part.Name, s.p), textStyle())
		s.statRow(part.RosterCounts, textStyle(), 0)
	}
	look := groupStyle()
	look.align = "center"
	s.merge(statNumber, statName, s.p.Text("excel.total"), look)
	s.statRow(whole, look, first)
}

// statRow writes the numbers of a part, or, with a first row, of all parts
// together as sums of their rows. The notes tell of how many cells a sum knows.
func (s *sheet) statRow(c scoring.RosterCounts, look style, first int) {
	look.align = "center"
	s.statSum(statCells, scoring.KnownSum{Sum: c.Cells, Known: c.Cells, Of: c.Cells}, look, first)
	columns := []int{statMembers, statExempt, statNew, statWomen, statMinority}
	for i, sum := range c.Sums() {
		s.statSum(columns[i], sum, look, first)
	}
	s.statShare(statWomenShare, statWomen, c.WomenShare, look)
	s.statShare(statMinorityShare, statMinority, c.MinorityShare, look)
	notes := partlyKnown(c, s.p)
	look.align, look.bold = "left", false
	s.text(statNotes, notes, look)
	s.next(map[int]string{statNotes: notes})
}

func (s *sheet) statSum(column int, sum scoring.KnownSum, look style, first int) {
	switch {
	case sum.Known == 0 && sum.Of > 0:
		s.text(column, s.p.Text("report.none"), look)
	case first > 0 && first < s.row:
		s.formula(column, fmt.Sprintf("SUM(%s)", area(column, first, column, s.row-1)), float64(sum.Sum), look)
	default:
		s.count(column, sum.Sum, look)
	}
}

// statShare is a formula where all cells tell both numbers; else it is over
// fewer cells than the sums beside it.
func (s *sheet) statShare(column, part int, share scoring.KnownShare, look style) {
	rate := share.Rate()
	if !rate.Known() {
		s.text(column, s.p.Text("report.none"), look)
		return
	}
	look.format = percentFormat
	if share.Known == share.Of {
		s.formula(column, address(part, s.row, false)+"/"+address(statMembers, s.row, false), rateFloat(rate), look)
		return
	}
	s.put(column, excelize.Cell{Value: rateFloat(rate)}, look)
}

// partlyKnown names the columns that some cells leave blank.
func partlyKnown(c scoring.RosterCounts, p *text.Printer) string {
	var notes []string
	heads := []string{"roster.members", "roster.exempt", "roster.new", "roster.women", "roster.minority"}
	for i, sum := range c.Sums() {
		if sum.Known > 0 && sum.Known < sum.Of {
			notes = append(notes, p.Text("roster.partly.note", "what", p.Text(heads[i]), "known", sum.Known, "of", sum.Of))
		}
	}
	return strings.Join(notes, "; ")
}
