package excel

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// The columns of the targets on the summary. Where the page is wide enough,
// the remarks take what is left of it; else they stand below the title.
const (
	targetTitle = iota + 1
	targetGoal
	targetReached
	targetBase
	targetShare
	targetShort
	targetResult
	targetVerdictEnd
	targetRemarks
	targetWide = targetRemarks + 2 // the last column of a page that is wide enough
)

// A targetTable is what the rows of the targets refer to.
type targetTable struct {
	list              classified
	committees, kinds rowRange // the counts above, whose first column has the names
	last              int      // column
}

// resultEnd is the last column of the result.
func (t targetTable) resultEnd() int {
	if t.last < targetWide {
		return t.last
	}
	return targetVerdictEnd
}

// A targetRow is one row of the table: a target, or one committee's part in it.
type targetRow struct {
	targetTable
	index  int // of the target
	target *criteria.Target
	title  string
	remark string
	count  scoring.TargetCount
	state  scoring.TargetState
	short  int
	which  string   // the condition of the cells that the row counts
	below  rowRange // the committees' rows, of a target that is asked of each; zero: none
	look   xlsx.Style
}

// targets writes each target as formulas over the list to sign, so that a
// reviewer can follow every count: overall, then by committee.
func (s summaryPage) targets(t targetTable) {
	if len(s.report.Result.Targets) == 0 {
		return
	}
	s.Keep(4 * xlsx.LineHeight)
	lines := 1
	for i, key := range []string{"target", "target.goal", "target.reached", "target.base", "target.share", "target.short"} {
		title := s.p.Text("excel." + key)
		lines = max(lines, s.Lines(title, s.Width(i+1, i+1)))
		s.Text(i+1, title, xlsx.HeadStyle())
	}
	s.Merge(targetResult, t.resultEnd(), s.p.Text("excel.target.result"), xlsx.HeadStyle())
	if t.last >= targetWide {
		s.Merge(targetRemarks, t.last, s.p.Text("excel.target.remarks"), xlsx.HeadStyle())
	}
	s.NextLines(lines)
	for i := range s.report.Result.Targets {
		s.target(t, i)
	}
	for _, note := range view.AppendNew([]string{s.p.Text("excel.target.note")}, view.UnaskedKinds(s.report, s.p)) {
		s.Block(t.last, note, xlsx.Style{Italic: true, Align: "left"})
	}
}

// target writes one target and, below it, its committees where there are
// several.
func (s summaryPage) target(t targetTable, index int) {
	result := s.report.Result.Targets[index]
	target, committees := result.Target, result.Committees
	if len(committees) == 1 && target.Scope != criteria.ScopeEachCommittee {
		committees = nil
	}
	row := targetRow{
		targetTable: t, index: index, target: target, title: target.Title, count: result.TargetCount, state: result.State, short: result.Short(),
		which: fmt.Sprintf("(%s<>\"\")", t.list.column(t.list.committee)), look: xlsx.GroupStyle(),
	}
	if details := view.TargetDetails(target); len(details) > 0 {
		if row.remark = s.p.Messages(details); t.last < targetWide {
			row.title += "\n(" + row.remark + ")"
		}
	}
	if target.Scope == criteria.ScopeEachCommittee && len(committees) > 0 {
		row.below = rowRange{s.Row + 1, s.Row + len(committees)}
	}
	s.targetRow(row)
	row.below, row.look, row.remark = rowRange{}, xlsx.TextStyle(), ""
	for _, c := range committees {
		named := slices.IndexFunc(s.report.Result.Committees, func(k scoring.CommitteeSummary) bool { return k.Name == c.Name })
		row.title, row.count, row.state, row.short = "– "+s.report.GroupName(c.Name, s.p), c.TargetCount, c.State, c.Short(target)
		row.which = fmt.Sprintf("(%s=%s)", t.list.column(t.list.committee), xlsx.Address(1, t.committees.first+named, true))
		s.targetRow(row)
	}
}

func (s summaryPage) targetRow(r targetRow) {
	f := s.targetFormulas(r)
	s.Text(targetTitle, r.title, r.look)
	look := r.look
	look.Align = "center"
	s.goalCell(r.target, look)
	s.Formula(targetReached, f.reached, float64(r.count.Reached), look)
	s.Formula(targetBase, f.base, float64(r.count.Base), look)
	if share := look; r.count.Base > 0 {
		share.Format = "0." + strings.Repeat("0", r.count.Actual().DecimalsBeside(r.target.Goal)) + "%"
		s.Formula(targetShare, s.here(targetReached)+"/"+s.here(targetBase), rateFloat(r.count.Actual()), share)
	} else {
		s.Text(targetShare, s.p.Text("report.none"), look)
	}
	s.Formula(targetShort, f.short, float64(r.short), look)
	lines := max(s.Lines(r.title, s.Width(1, 1)), s.verdictCell(r, f.result, look))
	if r.last >= targetWide {
		look.Bold, look.Align = false, "left"
		s.Merge(targetRemarks, r.last, r.remark, look)
		lines = max(lines, s.Lines(r.remark, s.Width(targetRemarks, r.last)))
	}
	s.NextLines(lines)
}

// verdictCell writes the verdict and returns how many lines it takes. What is
// judged by another period has no formula.
func (s summaryPage) verdictCell(r targetRow, formula string, look xlsx.Style) int {
	verdict := s.p.Text("excel.target." + string(r.state))
	s.Join(targetResult, r.resultEnd(), s.Row, look)
	if r.state != scoring.TargetNotAsked {
		s.TextFormula(targetResult, formula, verdict, look)
		return s.Lines(verdict, s.Width(targetResult, r.resultEnd()))
	}
	if r.count.Unknown > 0 {
		verdict = s.p.Text("excel.target.not-asked.open", "unknown", r.count.Unknown)
	}
	s.Text(targetResult, verdict, look)
	return s.Lines(verdict, s.Width(targetResult, r.resultEnd()))
}

// here is a cell of the row being written.
func (s summaryPage) here(column int) string { return xlsx.Address(column, s.Row, false) }

// goalCell writes the goal as a number that reads as words: "từ 90%".
func (s summaryPage) goalCell(target *criteria.Target, look xlsx.Style) {
	key := "excel.target.at-least.format"
	if target.Above {
		key = "excel.target.above.format"
	}
	const mark = "\ue000" // no text has it
	before, after, _ := strings.Cut(s.p.Text(key, "format", mark), mark)
	digits := "0"
	if _, decimals, found := strings.Cut(view.GoalPercent(target).Decimal(), "."); found {
		digits += "." + strings.Repeat("0", len(decimals))
	}
	look.Format = literal(before) + digits + "%" + literal(after)
	s.Put(targetGoal, excelize.Cell{Value: rateFloat(target.Goal)}, look)
}

// literal quotes words of a number format.
func literal(words string) string {
	if words == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(words, `"`, "") + `"`
}
