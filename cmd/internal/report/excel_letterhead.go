package report

import (
	"math"
	"strings"

	"chibo/scoring"
)

// letterhead writes the head of a party document over the columns, split after
// the given one, and the title below it.
func (s *sheet) letterhead(split, last int, title []string) {
	head := s.report.Letterhead
	plain := style{align: "center", size: textSize}
	bold := style{align: "center", size: textSize, bold: true}
	s.merge(1, split, strings.ToUpper(head.Superior), plain)
	s.partyName(split+1, last)
	s.nextLines(1)
	s.merge(1, split, strings.ToUpper(head.Committee), bold)
	s.nextLines(1)
	s.merge(1, split, "*", plain)
	s.nextLines(1)
	s.merge(1, split, s.report.numberText("excel.number", s.p), plain)
	s.merge(split+1, last, placeDate(s.p, head.Place, s.report.date()), style{align: "center", size: textSize, italic: true})
	s.nextLines(1)
	s.skip(1)
	if revised := s.report.revisionTitle(s.p); revised != "" {
		title = append(title, revised)
	}
	for _, line := range append(title, "-----") {
		s.merge(1, last, line, style{align: "center", size: headSize, bold: true})
		s.nextLines(1)
	}
	s.skip(1)
}

// partyName writes the party's name with a line below it, over the columns in
// the middle of the block, so that the line is no wider than the name.
func (s *sheet) partyName(first, last int) {
	from, to := s.middle(first, last)
	s.merge(from, to, s.p.Text("excel.party"), style{align: "center", size: textSize, bold: true, under: true})
}

// middle returns the columns in the middle of a block that hold the party's
// name: of those wide enough, the ones nearest to the centre, then the fewest.
func (s *sheet) middle(first, last int) (from, to int) {
	const nameWidth = 36 // of the name in capitals
	centre := s.width(1, first-1) + s.width(first, last)/2
	from, to = first, last
	least := math.Inf(1)
	for i := first; i <= last; i++ {
		for j := i; j <= last; j++ {
			width := s.width(i, j)
			cost := math.Abs(s.width(1, i-1)+width/2-centre) + (width-nameWidth)/2
			if width >= nameWidth && cost < least {
				from, to, least = i, j, cost
			}
		}
	}
	return from, to
}

// signatures writes the blocks side by side, the first at the left.
func (s *sheet) signatures(last int) {
	s.skip(1)
	signers := s.signers()
	step := last / len(signers)
	block := func(i int) (from, to int) {
		if i == len(signers)-1 {
			return i*step + 1, last
		}
		return i*step + 1, (i + 1) * step
	}
	titles := 1
	for _, signer := range signers {
		titles = max(titles, len(signer.Titles))
	}
	write := func(value func(Signer) string, look style) {
		for i, signer := range signers {
			from, to := block(i)
			s.merge(from, to, value(signer), look)
		}
		s.nextLines(1)
	}
	bold := style{align: "center", size: textSize, bold: true}
	for line := range titles {
		write(func(signer Signer) string { return strings.ToUpper(lineOf(signer.Titles, line)) }, bold)
	}
	write(func(signer Signer) string { return strings.ToUpper(signer.Post) }, style{align: "center", size: textSize})
	s.skip(4) // room to sign
	write(func(signer Signer) string { return signer.Name }, bold)
}

func lineOf(lines []string, i int) string {
	if i >= len(lines) {
		return ""
	}
	return lines[i]
}

// signers are those of the letterhead. The one who made the list signs at the
// left in any case.
func (s *sheet) signers() []Signer {
	signers := s.report.Letterhead.Signers
	maker := Signer{Titles: []string{s.p.Text("excel.signer.maker")}}
	switch len(signers) {
	case 0:
		return []Signer{maker, {Titles: []string{s.p.Text("excel.signer.committee")}, Post: s.p.Text("excel.signer.secretary")}}
	case 1:
		return []Signer{maker, signers[0]}
	}
	return signers
}

// committeeSummary finds the counts of a committee.
func (r *Report) committeeSummary(name string) scoring.Summary {
	for _, c := range r.Result.Committees {
		if scoring.CommitteeKey(c.Name) == scoring.CommitteeKey(name) {
			return c.Summary
		}
	}
	return scoring.Summary{}
}
