package form

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// table writes the groups and criteria with two mark columns: what the cell
// gives itself, and what the superior's member gives.
func (s *blankSheet) table() {
	s.heads()
	for i := range s.blank.Set.Groups {
		s.group(&s.blank.Set.Groups[i])
	}
	s.totalRow()
	s.gradeRow()
	s.formulas()
	s.marking()
}

func (s *blankSheet) heads() {
	look := style{bold: true, align: "center", border: true, fill: headFill, size: tableText}
	grey := style{grey: true, italic: true, align: "center", size: tableText}
	self, most := names.FormSelf, names.FormMax
	if s.ofPeriod() {
		self, most = names.FormPoints, names.FormMost
	}
	s.tickHeads(look)
	for _, head := range []struct {
		column      int
		title, part string
		look        style
	}{
		{s.cols.ordinal, names.FormOrdinal, "", look},
		{s.cols.criterion, names.FormCriterion, names.FormCriterionHead, look},
		{s.cols.max, most, names.FormMaxHead, look},
		{s.cols.self, self, names.FormSelfHead, look},
		{s.cols.review, names.FormReview, names.FormReviewHead, look},
		{s.cols.note, names.FormNote, names.FormNoteHead, look},
		{s.cols.code, names.Code, names.FormCodeHead, grey},
	} {
		s.text(head.column, head.title, head.look)
		if head.part != "" {
			s.called(head.part, head.column, s.row)
		}
	}
	s.next()
}

// group writes a group row with its criteria below; a group without criteria
// is marked itself.
func (s *blankSheet) group(g *criteria.Group) {
	look := style{bold: true, border: true, fill: groupFill, size: tableText}
	if g.Leaf {
		s.leaf(criteria.Leaf{Criterion: g.Criteria[0], Group: g}, g.ID, look)
		return
	}
	s.line(g.ID, g.Title, g.ID, look)
	s.max(g.Max, look)
	s.groups = append(s.groups, groupRow{g, s.row})
	s.next()
	for _, c := range g.Criteria {
		s.leaf(criteria.Leaf{Criterion: c, Group: g}, "", style{border: true, size: tableText})
	}
}

// line writes the texts of a row, and its code beside the paper.
func (s *blankSheet) line(ordinal, title, code string, look style) {
	middle, left := look, look
	middle.align, left.align = "center", "left"
	s.text(s.cols.ordinal, ordinal, middle)
	s.text(s.cols.criterion, title, left)
	for _, column := range []int{s.cols.self, s.cols.review} {
		s.text(column, "", middle)
	}
	s.ticks(middle)
	s.text(s.cols.note, "", left)
	s.text(s.cols.hint, "", style{italic: true, size: tableText, grey: true})
	s.text(s.cols.code, names.FormCode(code), style{grey: true, italic: true, align: "center", format: textOnly, size: tableText})
}

func (s *blankSheet) max(most criteria.Points, look style) {
	look.align = "center"
	s.points(s.cols.max, most, look)
}

// leaf writes a criterion with the places for its marks and its note, and the
// tiers in a line below.
func (s *blankSheet) leaf(l criteria.Leaf, ordinal string, look style) {
	s.line(ordinal, l.Title, l.ID, look)
	s.max(l.Max, look)
	mark := style{border: true, align: "center", open: true, size: tableText, bold: look.bold}
	note := style{border: true, align: "left", open: true, size: tableText - 1, format: textOnly}
	s.ticks(mark)
	s.text(s.cols.self, "", mark)
	s.text(s.cols.review, "", mark)
	s.text(s.cols.note, "", note)
	s.leaves = append(s.leaves, leafRow{l, s.row})
	number := len(s.leaves)
	s.called(names.FormSelfMark(number), s.cols.self, s.row)
	s.called(names.FormReviewMark(number), s.cols.review, s.row)
	s.called(names.FormMarkNote(number), s.cols.note, s.row)
	s.markRule(l)
	s.next()
	s.tierLine(l.Criterion)
}

// tierLine writes all tiers behind one plus sign: a row for each would not
// leave the form on its page.
func (s *blankSheet) tierLine(c criteria.Criterion) {
	if c.Kind != criteria.Tiers {
		return
	}
	var tiers []string
	for i, words := range criteria.DescribeTiers(c) {
		tiers = append(tiers, s.p.Text("blank.tier", "points", c.Tiers[i].Points, "tier", words))
	}
	look := style{border: true, italic: true, align: "left", indent: 1, size: tableText - 1}
	s.text(s.cols.ordinal, "", look)
	s.merge(s.cols.criterion, s.cols.note, "+ "+strings.Join(tiers, "; "), look)
	s.next()
}

func (s *blankSheet) totalRow() {
	look := style{bold: true, align: "center", border: true, size: tableText}
	s.total = s.row
	s.line("", "", s.p.Text("blank.code.total"), look)
	s.merge(s.cols.ordinal, s.cols.criterion, s.p.Text("form.total"), look)
	s.max(s.blank.Set.FullMarks(), look)
	s.next()
}

func (s *blankSheet) gradeRow() {
	look := style{bold: true, align: "center", border: true, size: tableText}
	s.grade = s.row
	s.line("", "", s.p.Text("blank.code.grade"), look)
	s.merge(s.cols.ordinal, s.cols.criterion, s.p.Text("blank.grade"), look)
	s.text(s.cols.max, "", look)
	s.lines = max(s.lines, 2) // "Trung bình" and its like in a narrow column
	s.next()
}
