package form

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// The columns of the printed form.
const (
	ordinalColumn = iota + 1
	criterionColumn
	maxColumn
	selfColumn
	noteColumn
	codeColumn
)

// writeForm writes the printed form: group rows bold with their number, the
// criteria under them without, tiers indented behind a plus sign.
func (b *book) writeForm(set *criteria.Set) {
	s := b.sheet(names.CriteriaForm, 6, 54, 10, 11, 18, 8)
	s.letterhead(set)
	head := s.row
	for i, title := range []string{names.FormOrdinal, names.FormCriterion, names.FormMax, names.FormSelf, names.FormNote} {
		s.text(i+1, title, style{bold: true, align: "center", border: true, fill: headFill})
	}
	s.text(codeColumn, names.Code, style{grey: true, italic: true, align: "center"})
	s.next()
	for _, g := range set.Groups {
		s.group(g)
	}
	s.total(set)
	s.below(set)
	s.page("portrait")
	s.define("Print_Titles", fmt.Sprintf("$%d:$%d", head, head))
	s.define("Print_Area", fmt.Sprintf("$A$1:$E$%d", s.row))
	s.do(s.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, YSplit: head, TopLeftCell: s.address(1, head+1), ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: s.address(1, head+1), ActiveCell: s.address(1, head+1), Pane: "bottomLeft"}},
	}))
}

func (s *sheet) letterhead(set *criteria.Set) {
	centre := style{align: "center"}
	bold := style{align: "center", bold: true}
	s.merge(ordinalColumn, criterionColumn, s.p.Text("form.superior"), centre)
	s.merge(maxColumn, noteColumn, s.p.Text("form.party"), bold)
	s.next()
	s.merge(ordinalColumn, criterionColumn, printer(set).Text("form.cell"), bold)
	s.merge(maxColumn, noteColumn, s.p.Text("form.place-date"), style{align: "center", italic: true})
	s.next()
	s.next()
	if head := heading(set, s.p); !strings.HasPrefix(criteria.Key(set.Title)+" ", criteria.Key(head)+" ") { // else the title has it
		s.merge(ordinalColumn, noteColumn, head, style{align: "center", bold: true, size: headSize})
		s.next()
	}
	s.merge(ordinalColumn, noteColumn, set.Title, style{align: "center", bold: true, size: headSize - 1})
	s.lines++ // its letters are larger than the table's
	s.next()
	if paper := s.document(set.Document); paper != "" {
		s.merge(ordinalColumn, noteColumn, paper, style{align: "center", italic: true})
		s.next()
	}
	s.merge(ordinalColumn, noteColumn, s.p.Text("form.month"), centre)
	s.next()
	s.next()
}

// document names the paper the form follows, with what is known of it.
func (s *sheet) document(d criteria.Document) string {
	switch {
	case d.Number != "" && !d.Date.IsZero():
		return s.p.Text("form.document.dated", "number", d.Number, "date", d.Date)
	case d.Number != "":
		return s.p.Text("form.document", "number", d.Number)
	}
	return ""
}

func (s *sheet) group(g criteria.Group) {
	look := style{bold: true, border: true, fill: groupFill}
	if g.Leaf {
		s.leaf(g.ID, g.Criteria[0], g.Block, look)
		return
	}
	s.line(g.ID, g.Title, look)
	s.number(g.Max, "", look, g.ID)
	s.next()
	for _, c := range g.Criteria {
		s.leaf("", c, g.Block, style{border: true})
	}
}

// leaf writes a criterion: its row, and those of its tiers.
func (s *sheet) leaf(ordinal string, c criteria.Criterion, block criteria.Block, look style) {
	s.line(ordinal, c.Title, look)
	mark := ""
	if c.Kind == criteria.Check {
		mark = checkMark
	}
	s.number(c.Max, mark, look, c.ID)
	s.restrict(c, block)
	s.next()
	s.tiers(c)
}

// line writes the texts of a row of the table.
func (s *sheet) line(ordinal, title string, look style) {
	middle, left := look, look
	middle.align, left.align = "center", "left"
	s.text(ordinalColumn, ordinal, middle)
	s.text(criterionColumn, title, left)
	s.text(selfColumn, "", middle)
	s.text(noteColumn, "", left)
}

// checkMark stands behind the points of a yes/no criterion on paper; the cell
// holds the number alone.
const checkMark = "*"

// number writes the points of a row, and its code for the one who reads the
// form back.
func (s *sheet) number(most criteria.Points, mark string, look style, code string) {
	look.align, look.format = "center", "0"
	if most%criteria.Point != 0 {
		look.format = "0.0##"
	}
	if mark != "" {
		look.format += `"` + mark + `"`
	}
	s.points(maxColumn, most, look)
	s.text(codeColumn, code, style{grey: true, italic: true, align: "center", format: textOnly})
}

// restrict has Excel refuse a mark that the criterion cannot have.
func (s *sheet) restrict(c criteria.Criterion, block criteria.Block) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(s.address(selfColumn, s.row))
	least := criteria.Points(0)
	if block == criteria.Deduction {
		least = -c.Max
	}
	if choices := choicesOf(c); len(choices) > 0 && wholeNumbers(choices) {
		s.do(rule.SetDropList(pointsList(choices)))
	} else {
		s.do(rule.SetRange(least.Float(), c.Max.Float(), excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	}
	rule.SetError(excelize.DataValidationErrorStyleStop, s.p.Text("form.wrong-mark.title"), s.p.Text("form.wrong-mark", "max", c.Max))
	s.do(s.file.AddDataValidation(s.name, rule))
}

// choicesOf returns the marks there are; none where any mark will do.
func choicesOf(c criteria.Criterion) []criteria.Points {
	var choices []criteria.Points
	//exhaustive:enforce
	switch c.Kind {
	case criteria.ByPoints:
	case criteria.Check:
		return []criteria.Points{c.Max, 0}
	case criteria.Tiers:
		for _, t := range c.Tiers {
			choices = append(choices, t.Points)
		}
	}
	return choices
}

// wholeNumbers reports whether a drop-down can hold the points: Excel reads a
// decimal sign there by the habits of the machine.
func wholeNumbers(points []criteria.Points) bool {
	return !slices.ContainsFunc(points, func(p criteria.Points) bool { return p%criteria.Point != 0 }) && len(points) < 30
}

func pointsList(points []criteria.Points) []string {
	texts := make([]string, len(points))
	for i, p := range points {
		texts[i] = p.Decimal()
	}
	return texts
}

func (s *sheet) tiers(c criteria.Criterion) {
	if c.Kind != criteria.Tiers {
		return
	}
	for i, words := range criteria.DescribeTiers(c) {
		look := style{border: true, align: "center"}
		s.text(ordinalColumn, "", look)
		s.text(criterionColumn, "+ "+s.p.Text("form.tier", "tier", capital(s.p.Message(words)), "points", c.Tiers[i].Points),
			style{border: true, align: "left", indent: 1})
		s.text(maxColumn, "", look)
		s.text(selfColumn, "", look)
		s.text(noteColumn, "", look)
		s.next()
	}
}

// capital writes the first letter large.
func capital(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}

func (s *sheet) total(set *criteria.Set) {
	look := style{bold: true, align: "center", border: true}
	s.merge(ordinalColumn, criterionColumn, s.p.Text("form.total"), look)
	s.number(set.FullMarks(), "", look, "")
	s.text(selfColumn, "", look)
	s.text(noteColumn, "", look)
	s.next()
}

// below writes what stands under the table: the grade, the signatures, the
// bands and what is to be known.
func (s *sheet) below(set *criteria.Set) {
	s.merge(ordinalColumn, noteColumn, s.p.Text("form.grade"), style{bold: true, align: "left"})
	s.next()
	s.next()
	bold, plain := style{bold: true, align: "center"}, style{align: "center"}
	s.merge(ordinalColumn, criterionColumn, s.p.Text("form.sign.cell"), bold)
	s.merge(maxColumn, noteColumn, s.p.Text("form.sign.superior"), bold)
	s.next()
	s.merge(ordinalColumn, criterionColumn, s.p.Text("form.sign.secretary"), plain)
	s.next()
	s.row += 4 // for the signatures
	bands := make([]string, len(set.Grades))
	for i, m := range criteria.DescribeBands(set) {
		bands[i] = s.p.Message(m)
	}
	foot := []string{s.p.Text("form.bands", "bands", strings.Join(bands, "; "))}
	if slices.ContainsFunc(set.Leaves(), func(l criteria.Leaf) bool { return l.Kind == criteria.Check }) {
		foot = append(foot, s.p.Text("form.check", "mark", checkMark))
	}
	if set.Standing != criteria.Official && set.Notice != "" {
		foot = append(foot, s.p.Text("form.notice", "notice", set.Notice))
	}
	for i, line := range foot {
		s.merge(ordinalColumn, noteColumn, line, style{italic: i > 0, align: "left", top: true})
		s.next()
	}
	s.row--
}
