package report

import (
	"fmt"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A Revision says which closed version of the period's report this one
// replaces, why, and what has changed since. It is told wherever the report is.
type Revision struct {
	Replaces string                   `json:"replaces"` // number of the report replaced: 45-BC/ĐU
	Edition  int                      `json:"edition"`  // which version that was
	Code     string                   `json:"code"`     // its check code
	Reason   string                   `json:"reason"`
	Inputs   []InputChange            `json:"inputs"`
	Cells    []scoring.CellDifference `json:"cells"`
}

// InputState says what became of an input since the version replaced.
type InputState string

const (
	InputAdded   InputState = "added"
	InputChanged InputState = "changed"
	InputRemoved InputState = "removed"
)

// An InputChange is one input file or criteria set that is not what it was.
type InputChange struct {
	State  InputState `json:"state"`
	Role   string     `json:"role"` // sheets, roster, decisions, report, criteria
	Name   string     `json:"name"`
	Before string     `json:"before,omitempty"` // SHA-256
	After  string     `json:"after,omitempty"`
}

// roleCriteria is the role of a criteria set among the inputs.
const roleCriteria = "criteria"

// NewRevision holds a report against the version it replaces.
func NewRevision(old, now *Report, number, reason string) *Revision {
	return &Revision{
		Replaces: number, Edition: old.edition(), Code: old.CheckCode(), Reason: reason,
		Inputs: InputChanges(old, now), Cells: scoring.Differences(old.Result, now.Result),
	}
}

// InputChanges tells what became of the inputs from one run to another, by
// hash: a file that was only moved or renamed is no change. Files that neither
// run used are passed over.
func InputChanges(old, now *Report) []InputChange {
	was, is := old.usedInputs(), now.usedInputs()
	was, is = withoutCommon(was, is), withoutCommon(is, was)
	var changes []InputChange
	for _, w := range was {
		change := InputChange{State: InputRemoved, Role: w.Role, Name: w.Name, Before: w.Before}
		if i := slices.IndexFunc(is, func(o InputChange) bool { return o.Role == w.Role && baseName(o.Name) == baseName(w.Name) }); i >= 0 {
			change.State, change.Name, change.After = InputChanged, is[i].Name, is[i].Before
			is = slices.Delete(is, i, i+1)
		}
		changes = append(changes, change)
	}
	for _, o := range is {
		changes = append(changes, InputChange{State: InputAdded, Role: o.Role, Name: o.Name, After: o.Before})
	}
	return changes
}

// usedInputs are the files and sets that the result rests on.
func (r *Report) usedInputs() (inputs []InputChange) {
	for _, set := range r.Result.Sets {
		inputs = append(inputs, InputChange{Role: roleCriteria, Name: set.ID, Before: set.SHA256})
	}
	for _, f := range r.Files {
		if f.Left.IsZero() {
			inputs = append(inputs, InputChange{Role: roleKey(f.Role), Name: f.Name, Before: f.SHA256})
		}
	}
	return inputs
}

// withoutCommon leaves out what the other side has as well: as often as it
// stands there.
func withoutCommon(inputs, others []InputChange) (rest []InputChange) {
	common := map[[2]string]int{}
	for _, o := range others {
		common[[2]string{o.Role, o.Before}]++
	}
	for _, i := range inputs {
		key := [2]string{i.Role, i.Before}
		if common[key] > 0 {
			common[key]--
			continue
		}
		rest = append(rest, i)
	}
	return rest
}

// baseName is the last part of a name with "/".
func baseName(name string) string { return name[strings.LastIndex(name, "/")+1:] }

// revisionTitle says what this report replaces, nothing where it is the first.
func (r *Report) revisionTitle(p *text.Printer) string {
	if r.Revision == nil {
		return ""
	}
	return p.Text("revision.title", "edition", r.edition(), "number", r.Revision.Replaces)
}

// RevisionLines tell why a report replaces another, and what has changed; none
// where it replaces none.
func RevisionLines(r *Report, p *text.Printer) []string { return r.revisionLines(p) }

// SummaryLine counts cells and grades in a line.
func SummaryLine(r *Report, p *text.Printer) string { return r.summaryLine(p) }

// revisionLines tell why a report replaces another, and what has changed.
func (r *Report) revisionLines(p *text.Printer) []string {
	v := r.Revision
	if v == nil {
		return nil
	}
	lines := []string{p.Text("revision.reason", "reason", v.Reason)}
	if len(v.Inputs) == 0 && len(v.Cells) == 0 {
		return append(lines, p.Text("revision.nothing"))
	}
	for _, i := range v.Inputs {
		lines = append(lines, "– "+InputLine(i, p))
	}
	for _, c := range v.Cells {
		if c.Regraded() {
			lines = append(lines, "– "+CellLine(c, p))
		}
	}
	if n := v.onlyMeetings(); n > 0 {
		lines = append(lines, "– "+p.Text("revision.meetings-only", "count", n))
	}
	return lines
}

// onlyMeetings counts the cells of which only meetings changed, not the result.
func (v *Revision) onlyMeetings() (n int) {
	for _, c := range v.Cells {
		if !c.Regraded() {
			n++
		}
	}
	return n
}

// InputLine writes "tệp phieu/thon-1.xlsx đã sửa (cc33… → dd44…)".
func InputLine(i InputChange, p *text.Printer) string {
	return p.Text("revision.input."+string(i.State), "role", p.Text("revision.role."+i.Role), "name", text.Plain(i.Name),
		"before", shortHash(i.Before), "after", shortHash(i.After))
}

// shortHash is enough of a hash to be compared by eye.
func shortHash(sum string) string {
	const enough = 12
	if len(sum) <= enough {
		return sum
	}
	return sum[:enough] + "…"
}

// CellLine writes "Chi bộ thôn Đông: 91,67 Tốt → 88,5 Khá".
func CellLine(c scoring.CellDifference, p *text.Printer) string {
	name := text.Plain(c.Name)
	if criteria.Key(c.ID) != criteria.Key(c.Name) {
		name = fmt.Sprintf("%s (%s)", name, text.Plain(c.ID))
	}
	return p.Text("revision.cell", "cell", name, "before", cellStanding(c.Before, p), "after", cellStanding(c.After, p))
}

func cellStanding(s *scoring.Standing, p *text.Printer) string {
	return standing(s, "report.status.", p)
}

// MeetingStanding writes "91 Tốt", else the meeting's state.
func MeetingStanding(s *scoring.Standing, p *text.Printer) string {
	return standing(s, "report.meeting.", p)
}

func standing(s *scoring.Standing, words string, p *text.Printer) string {
	switch {
	case s == nil:
		return p.Text("revision.absent")
	case s.Grade == "" && s.Score == nil:
		return p.Text(words + s.Status)
	case s.Score == nil:
		return text.Plain(s.Grade)
	}
	return strings.TrimSpace(p.Value(*s.Score) + " " + text.Plain(s.Grade))
}

// numberText is the line for the document's number: a blank to be filled in
// until it is known.
func (r *Report) numberText(blank string, p *text.Printer) string {
	if r.Number == "" {
		return p.Text(blank)
	}
	return p.Text("revision.number", "number", r.Number)
}

// revisionFacts tell what has changed since the version replaced.
func (s *sheet) revisionFacts() {
	v := s.report.Revision
	if v == nil {
		return
	}
	s.section(s.report.revisionTitle(s.p))
	s.fact("revision.replaced", v.Replaces, s.p.Text("revision.replaced.remark", "edition", v.Edition, "code", v.Code))
	s.fact("revision.reason.label", v.Reason, "")
	for _, i := range v.Inputs {
		s.line(s.p.Text("revision.role."+i.Role), text.Plain(i.Name), InputLine(i, s.p))
	}
	for _, c := range v.Cells {
		if c.Regraded() {
			s.line(s.p.Text("report.column.cell"), text.Plain(c.Name), CellLine(c, s.p))
		}
	}
	if n := v.onlyMeetings(); n > 0 {
		s.fact("report.column.notes", s.p.Text("revision.meetings-only", "count", n), "")
	}
	if len(v.Inputs) == 0 && len(v.Cells) == 0 {
		s.fact("report.column.notes", s.p.Text("revision.nothing"), "")
	}
}

// revision tells in the Word report what it replaces and what has changed.
func (d *document) revision() {
	for _, line := range d.report.revisionLines(d.p) {
		d.prose(line)
	}
}

// annexOfSources lists what the numbers rest on: criteria, rule, the program,
// every input that was used, each with its hash.
func (d *document) annexOfSources() {
	d.annexTitle("doc.annex.sources")
	rows := [][]tableCell{d.head("excel.use", "excel.file", "excel.sha256")}
	for _, i := range d.report.usedInputs() {
		rows = append(rows, []tableCell{leftCell(d.p.Text("revision.role." + i.Role)), leftCell(text.Plain(i.Name)), leftCell(i.Before)})
	}
	d.table([]int{18, 32, 50}, 1, true, rows)
	d.paragraph(d.p.Text("report.rule", "rule", d.report.Result.Rule), run{size: docTableSize, before: 3})
	d.paragraph(d.p.Text("doc.sources.program", "version", d.report.Version, "code", d.report.CheckCode()), run{size: docTableSize})
}
