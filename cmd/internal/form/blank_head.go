package form

import (
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

func (s *blankSheet) letterhead() {
	plain := style{align: "center", size: tableText}
	bold := style{align: "center", size: tableText, bold: true}
	s.merge(s.cols.ordinal, s.cols.criterion, strings.ToUpper(s.committee()), plain)
	party := bold
	party.under = true
	s.merge(s.cols.max, s.cols.note, s.p.Text("form.party"), party)
	s.next()
	name := cellInCapitals(s.blank.Cell.Name)
	if s.blank.Set.OfCommittees() {
		name = strings.ToUpper(s.blank.Cell.Name)
	}
	s.merge(s.cols.ordinal, s.cols.criterion, name, bold)
	s.next()
	s.merge(s.cols.ordinal, s.cols.criterion, "*", plain)
	s.merge(s.cols.max, s.cols.note, s.p.Text("blank.place-date", "place", s.place(), "year", strconv.Itoa(s.year())),
		style{align: "center", size: tableText, italic: true})
	s.next()
	s.row++
}

func (s *blankSheet) committee() string {
	switch {
	case s.blank.Cell.Committee != "":
		return s.blank.Cell.Committee
	case s.blank.Committee != "":
		return s.blank.Committee
	}
	return s.p.Text("form.superior")
}

func (s *blankSheet) place() string {
	if s.blank.Place == "" {
		return "…………"
	}
	return s.blank.Place
}

func (s *blankSheet) year() int {
	if s.blank.Month.IsZero() {
		return s.blank.Period.First.Year
	}
	return s.blank.Month.Year
}

// cellInCapitals writes a cell's name as a letterhead has it, with the words
// "chi bộ" before it.
func cellInCapitals(name string) string {
	key := criteria.Key(name)
	for _, lead := range []string{criteria.Key("chi bộ"), "cb"} {
		if rest, found := strings.CutPrefix(key, lead+" "); found && rest != "" {
			words := strings.Fields(name)
			return "CHI BỘ " + strings.ToUpper(strings.Join(words[len(strings.Fields(lead)):], " "))
		}
	}
	return "CHI BỘ " + strings.ToUpper(name)
}

func (s *blankSheet) title() {
	look := style{align: "center", bold: true, size: headSize}
	key := "blank.subject.regular"
	if s.blank.Kind == scoring.Thematic {
		key = "blank.subject.thematic"
	}
	for _, line := range []string{heading(s.blank.Set, s.p), s.p.Text(key, "when", s.when()), "-----"} {
		s.merge(s.cols.ordinal, s.cols.note, line, look)
		s.next()
	}
}

// when writes "tháng 7 năm 2026"; a month below 3 takes a zero.
func (s *blankSheet) when() string {
	if s.blank.Month.IsZero() {
		return s.p.Value(s.blank.Period)
	}
	if s.blank.Month.Span > 0 {
		return s.p.Value(s.blank.Month)
	}
	number := strconv.Itoa(s.blank.Month.Month)
	if s.blank.Month.Month < 3 {
		number = "0" + number
	}
	return s.p.Text("period.month", "number", number, "year", strconv.Itoa(s.blank.Month.Year))
}

// heading is the first line of a form's title: the set's own, or the usual one.
func heading(set *criteria.Set, p *text.Printer) string {
	if set.Heading != "" {
		return set.Heading
	}
	return p.Text("form.title")
}
