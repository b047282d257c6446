package excel

// spread writes the spread below the counts.
func (s *sheet) spread(last int) {
	lines := s.report.SpreadLines(s.p)
	if len(lines) > 0 {
		s.skip(1)
	}
	for i, line := range lines {
		look := textStyle()
		look.bold = i == 0
		s.merge(1, last, line, look)
		s.nextLines(s.lines(line, s.width(1, last)))
	}
}
