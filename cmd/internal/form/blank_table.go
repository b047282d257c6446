package form

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// A blankTable writes the table of groups and criteria.
type blankTable struct {
	*blankSheet
	rules    blankRules
	formulas blankFormulas
}

// table writes the groups and criteria with two mark columns: what the cell
// gives itself, and what the superior's member gives.
func (t blankTable) table() {
	t.heads()
	for i := range t.blank.Set.Groups {
		t.group(&t.blank.Set.Groups[i])
	}
	t.totalRow()
	t.gradeRow()
	t.formulas.formulas()
	t.rules.marking()
}

func (t blankTable) heads() {
	look := style{bold: true, align: "center", border: true, fill: headFill, size: tableText}
	grey := style{grey: true, italic: true, align: "center", size: tableText}
	self, most := names.FormSelf, names.FormMax
	if t.ofPeriod() {
		self, most = names.FormPoints, names.FormMost
	}
	t.tickHeads(look)
	for _, head := range []struct {
		column      int
		title, part string
		look        style
	}{
		{t.cols.ordinal, names.FormOrdinal, "", look},
		{t.cols.criterion, names.FormCriterion, names.FormCriterionHead, look},
		{t.cols.max, most, names.FormMaxHead, look},
		{t.cols.self, self, names.FormSelfHead, look},
		{t.cols.review, names.FormReview, names.FormReviewHead, look},
		{t.cols.note, names.FormNote, names.FormNoteHead, look},
		{t.cols.code, names.Code, names.FormCodeHead, grey},
	} {
		t.text(head.column, head.title, head.look)
		if head.part != "" {
			t.called(head.part, head.column, t.row)
		}
	}
	t.next()
}

// group writes a group row with its criteria below; a group without criteria
// is marked itself.
func (t blankTable) group(g *criteria.Group) {
	look := style{bold: true, border: true, fill: groupFill, size: tableText}
	if g.Leaf {
		t.leaf(criteria.Leaf{Criterion: g.Criteria[0], Group: g}, g.ID, look)
		return
	}
	t.line(g.ID, g.Title, g.ID, look)
	t.max(g.Max, look)
	t.groups = append(t.groups, groupRow{g, t.row})
	t.next()
	for _, c := range g.Criteria {
		t.leaf(criteria.Leaf{Criterion: c, Group: g}, "", style{border: true, size: tableText})
	}
}

// line writes the texts of a row, and its code beside the paper.
func (t blankTable) line(ordinal, title, code string, look style) {
	middle, left := look, look
	middle.align, left.align = "center", "left"
	t.text(t.cols.ordinal, ordinal, middle)
	t.text(t.cols.criterion, title, left)
	for _, column := range []int{t.cols.self, t.cols.review} {
		t.text(column, "", middle)
	}
	t.ticks(middle)
	t.text(t.cols.note, "", left)
	t.text(t.cols.hint, "", style{italic: true, size: tableText, grey: true})
	t.text(t.cols.code, names.FormCode(code), style{grey: true, italic: true, align: "center", format: textOnly, size: tableText})
}

func (t blankTable) max(most criteria.Points, look style) {
	look.align = "center"
	t.points(t.cols.max, most, look)
}

// leaf writes a criterion with the places for its marks and its note, and the
// tiers in a line below.
func (t blankTable) leaf(l criteria.Leaf, ordinal string, look style) {
	t.line(ordinal, l.Title, l.ID, look)
	t.max(l.Max, look)
	mark := style{border: true, align: "center", open: true, size: tableText, bold: look.bold}
	note := style{border: true, align: "left", open: true, size: tableText - 1, format: textOnly}
	t.ticks(mark)
	t.text(t.cols.self, "", mark)
	t.text(t.cols.review, "", mark)
	t.text(t.cols.note, "", note)
	t.leaves = append(t.leaves, leafRow{l, t.row})
	number := len(t.leaves)
	t.called(names.FormSelfMark(number), t.cols.self, t.row)
	t.called(names.FormReviewMark(number), t.cols.review, t.row)
	t.called(names.FormMarkNote(number), t.cols.note, t.row)
	t.rules.markRule(l)
	t.next()
	t.tierLine(l.Criterion)
}

// tierLine writes all tiers behind one plus sign: a row for each would not
// leave the form on its page.
func (t blankTable) tierLine(c criteria.Criterion) {
	if c.Kind != criteria.Tiers {
		return
	}
	var tiers []string
	for i, words := range criteria.DescribeTiers(c) {
		tiers = append(tiers, t.p.Text("blank.tier", "points", c.Tiers[i].Points, "tier", words))
	}
	look := style{border: true, italic: true, align: "left", indent: 1, size: tableText - 1}
	t.text(t.cols.ordinal, "", look)
	t.merge(t.cols.criterion, t.cols.note, "+ "+strings.Join(tiers, "; "), look)
	t.next()
}

func (t blankTable) totalRow() {
	look := style{bold: true, align: "center", border: true, size: tableText}
	t.total = t.row
	t.line("", "", t.p.Text("blank.code.total"), look)
	t.merge(t.cols.ordinal, t.cols.criterion, t.p.Text("form.total"), look)
	t.max(t.blank.Set.FullMarks(), look)
	t.next()
}

func (t blankTable) gradeRow() {
	look := style{bold: true, align: "center", border: true, size: tableText}
	t.grade = t.row
	t.line("", "", t.p.Text("blank.code.grade"), look)
	t.merge(t.cols.ordinal, t.cols.criterion, t.p.Text("blank.grade"), look)
	t.text(t.cols.max, "", look)
	t.lines = max(t.lines, 2) // "Trung bình" and its like in a narrow column
	t.next()
}
