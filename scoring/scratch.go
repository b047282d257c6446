package scoring

// A scratch is memory that is used again from cell to cell: nothing of a result
// may point into it.
type scratch struct {
	drafts   []*draft // of the cell being scored
	spare    []*draft
	meetings []MeetingResult
	marks    []columnMark // of the columns being added up
	results  []MarkResult
	overlaid []Mark
	stated   []Mark // of a column whose total is checked by itself
	packer   Packer
}

// reset gives back what the cell before took.
func (s *scratch) reset() {
	s.spare, s.drafts = append(s.spare, s.drafts...), s.drafts[:0]
	s.marks = s.marks[:0]
}

// draft returns a draft of nothing, among those of the cell.
func (s *scratch) draft() *draft {
	var d *draft
	if n := len(s.spare); n > 0 {
		d, s.spare = s.spare[n-1], s.spare[:n-1]
		d.reset()
	} else {
		d = &draft{notes: map[int]string{}}
	}
	s.drafts = append(s.drafts, d)
	return d
}

func (d *draft) reset() {
	self, review, official := d.self, d.review, d.official
	self.reset()
	review.reset()
	official.reset()
	clear(d.notes)
	clear(d.problems)
	*d = draft{sheets: d.sheets[:0], self: self, review: review, official: official, notes: d.notes, problems: d.problems[:0]}
}

// overlay takes the review mark where one was entered, else the self mark. The
// list holds until the next one.
func (s *scratch) overlay(self, review []Mark) []Mark {
	merged := append(s.overlaid[:0], self...)
	for i, m := range review {
		switch {
		case i >= len(merged):
			merged = append(merged, m)
		case m.Entered() || merged[i].State == NoMark:
			merged[i] = m
		}
	}
	s.overlaid = merged
	return merged
}

// column returns room for the marks of a column, all blank.
func (s *scratch) column(n int) []columnMark {
	if len(s.marks)+n > cap(s.marks) {
		s.marks = make([]columnMark, 0, max(4*n, 2*cap(s.marks))) // the columns that have the old room keep it
	}
	first := len(s.marks)
	s.marks = s.marks[:first+n]
	marks := s.marks[first:]
	clear(marks)
	return marks[:n:n]
}
