package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/workbook"
)

// A rowSaying is what the texts at the head of a form's row say of it, its marks
// apart. The sheets of a folder have the same rows, so that each is worked out once.
//
// It depends on nothing but the texts in rowTexts, on the words of the run, and on what
// the rows above were found to be (rowState), with which it is kept: a row that comes
// again below others is worked out again. Marks, which differ from sheet to sheet, are
// weighed after it, in classify.
type rowSaying struct {
	texts     rowTexts
	next      *rowSaying // what stood below it last time: a folder's forms are alike
	conflict  bool       // id and title name two lines
	told      bool       // what follows is known, for these rows above
	above     rowState
	id, title string
	found     heads.MatchedLine
	group     int            // of the rows below
	remark    bool           // below the total, with an id that is no criterion's
	sum       heads.RowClass // of the form or of a part of it; blank: it is none
	grade     bool
}

// A rowState is what a row's meaning depends on of the rows above it.
type rowState struct {
	counted, totalled bool
	group             int
}

// rowTexts are the texts of a row that say what it is, by their numbers.
type rowTexts struct {
	id, title, outer, label, max workbook.Text
	set                          uint32
}

// knownRows are the rows met, by their texts.
type knownRows = heads.ByTexts[rowTexts, *rowSaying]

// textsOf returns the texts that say what a row is.
func (f *form) textsOf(row int) rowTexts {
	g := f.Grid
	t := rowTexts{set: uint32(f.Set), id: g.At(row, f.Columns.Ordinal), title: g.At(row, f.Columns.Criterion), outer: g.At(row, f.Head.Outer-1), max: g.At(row, f.Columns.Max)}
	if t.id == 0 && t.title == 0 && t.outer == 0 {
		t.label = g.At(row, f.labelBefore(row))
	}
	return t
}

// recall finds what is known of all rows below the head.
func (f *form) recall(known *knownRows, says []*rowSaying) []*rowSaying {
	above := &rowSaying{}
	for row := f.Head.Bottom + 1; row < f.to; row++ {
		texts := f.textsOf(row)
		if above.next == nil || above.next.texts != texts {
			s, again := known.Find(f.Heads.Texts, texts)
			if !again {
				s = &rowSaying{texts: texts, conflict: f.Heads.LineOf(f.Set, f.headsOf(row)).Conflict}
				known.Keep(texts, s)
			}
			above.next = s
		}
		above = above.next
		says = append(says, above)
	}
	return says
}

// saying returns what a row says below those that were read.
func (f *form) saying(row int) *rowSaying {
	s, above := f.says[row-f.Head.Bottom-1], rowState{f.counted, f.totalled, f.group}
	if !s.told || s.above != above {
		s.told, s.above = true, above
		f.say(row, s)
	}
	f.group = s.group
	return s
}

// say works out what a row says.
func (f *form) say(row int, s *rowSaying) {
	headers := f.outerTitle(row, f.headsOf(row))
	s.id, s.title = headers.Id.Text, headers.Title.Text
	if s.id == "" && s.title == "" {
		s.title = f.Grid.Text(row, f.labelBefore(row))
	}
	s.found = f.lineOf(headers)
	s.group = f.group
	if f.isCount(s.title) {
		s.found = heads.MatchedLine{Line: heads.Line{Leaf: -1, Group: -1}}
	}
	s.remark = f.isRemark(row, s.found, s.title)
	s.sum, s.grade = f.sumOf(row, s.id, s.title), f.isGrade(s.id, s.title)
}

// headsOf returns the texts at the head of a row.
func (f *form) headsOf(row int) heads.RowHeads {
	return heads.RowHeads{Id: f.Heads.At(f.Grid, row, f.Columns.Ordinal), Title: f.Heads.At(f.Grid, row, f.Columns.Criterion)}
}
