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
	for _, head := range []struct {
		column      int
		title, part string
		look        style
	}{
		{blankOrdinal, names.FormOrdinal, "", look},
		{blankCriterion, names.FormCriterion, names.FormCriterionHead, look},
		{blankMax, names.FormMax, names.FormMaxHead, look},
		{blankSelf, names.FormSelf, names.FormSelfHead, look},
		{blankReview, names.FormReview, names.FormReviewHead, look},
		{blankNote, names.FormNote, names.FormNoteHead, look},
		{blankCode, names.Code, names.FormCodeHead, grey},
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
	s.text(blankOrdinal, ordinal, middle)
	s.text(blankCriterion, title, left)
	for _, column := range []int{blankSelf, blankReview} {
		s.text(column, "", middle)
	}
	s.text(blankNote, "", left)
	s.text(blankHint, "", style{italic: true, size: tableText, grey: true})
	s.text(blankCode, names.FormCode(code), style{grey: true, italic: true, align: "center", format: textOnly, size: tableText})
}

func (s *blankSheet) max(most criteria.Points, look style) {
	look.align = "center"
	s.points(blankMax, most, look)
}

// leaf writes a criterion with the places for its marks and its note, and the
// tiers in a line below.
func (s *blankSheet) leaf(l criteria.Leaf, ordinal string, look style) {
	s.line(ordinal, l.Title, l.ID, look)
	s.max(l.Max, look)
	mark := style{border: true, align: "center", open: true, size: tableText, bold: look.bold}
	note := style{border: true, align: "left", open: true, size: tableText - 1, format: textOnly}
	s.text(blankSelf, "", mark)
	s.text(blankReview, "", mark)
	s.text(blankNote, "", note)
	s.leaves = append(s.leaves, leafRow{l, s.row})
	number := len(s.leaves)
	s.called(names.FormSelfMark(number), blankSelf, s.row)
	s.called(names.FormReviewMark(number), blankReview, s.row)
	s.called(names.FormMarkNote(number), blankNote, s.row)
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
	s.text(blankOrdinal, "", look)
	s.merge(blankCriterion, blankNote, "+ "+strings.Join(tiers, "; "), look)
	s.next()
}

func (s *blankSheet) totalRow() {
	look := style{bold: true, align: "center", border: true, size: tableText}
	s.total = s.row
	s.line("", "", s.p.Text("blank.code.total"), look)
	s.merge(blankOrdinal, blankCriterion, s.p.Text("form.total"), look)
	s.max(s.blank.Set.FullMarks(), look)
	s.next()
}

func (s *blankSheet) gradeRow() {
	look := style{bold: true, align: "center", border: true, size: tableText}
	s.grade = s.row
	s.line("", "", s.p.Text("blank.code.grade"), look)
	s.merge(blankOrdinal, blankCriterion, s.p.Text("blank.grade"), look)
	s.text(blankMax, "", look)
	s.lines = max(s.lines, 2) // "Trung bình" and its like in a narrow column
	s.next()
}
