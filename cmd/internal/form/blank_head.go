package form

import (
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A blankHead writes the letterhead and the title of a sheet.
type blankHead struct{ *blankSheet }

func (h blankHead) letterhead() {
	plain := style{align: "center", size: tableText}
	bold := style{align: "center", size: tableText, bold: true}
	h.merge(h.cols.ordinal, h.cols.criterion, strings.ToUpper(h.committee()), plain)
	party := bold
	party.under = true
	h.merge(h.cols.max, h.cols.note, h.p.Text("form.party"), party)
	h.next()
	name := cellInCapitals(h.blank.Cell.Name)
	if h.blank.Set.OfCommittees() {
		name = strings.ToUpper(h.blank.Cell.Name)
	}
	h.merge(h.cols.ordinal, h.cols.criterion, name, bold)
	h.next()
	h.merge(h.cols.ordinal, h.cols.criterion, "*", plain)
	h.merge(h.cols.max, h.cols.note, h.p.Text("blank.place-date", "place", h.place(), "year", strconv.Itoa(h.year())),
		style{align: "center", size: tableText, italic: true})
	h.next()
	h.row++
}

func (h blankHead) committee() string {
	switch {
	case h.blank.Cell.Committee != "":
		return h.blank.Cell.Committee
	case h.blank.Committee != "":
		return h.blank.Committee
	}
	return h.p.Text("form.superior")
}

func (h blankHead) place() string {
	if h.blank.Place == "" {
		return "…………"
	}
	return h.blank.Place
}

func (h blankHead) year() int {
	if h.blank.Month.IsZero() {
		return h.blank.Period.First.Year
	}
	return h.blank.Month.Year
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

func (h blankHead) title() {
	look := style{align: "center", bold: true, size: headSize}
	key := "blank.subject.regular"
	if h.blank.Kind == scoring.Thematic {
		key = "blank.subject.thematic"
	}
	for _, line := range []string{heading(h.blank.Set, h.p), h.p.Text(key, "when", h.when()), "-----"} {
		h.merge(h.cols.ordinal, h.cols.note, line, look)
		h.next()
	}
}

// when writes "tháng 7 năm 2026"; a month below 3 takes a zero.
func (h blankHead) when() string {
	if h.blank.Month.IsZero() {
		return h.p.Value(h.blank.Period)
	}
	if h.blank.Month.Span > 0 {
		return h.p.Value(h.blank.Month)
	}
	number := strconv.Itoa(h.blank.Month.Month)
	if h.blank.Month.Month < 3 {
		number = "0" + number
	}
	return h.p.Text("period.month", "number", number, "year", strconv.Itoa(h.blank.Month.Year))
}

// heading is the first line of a form's title: the set's own, or the usual one.
func heading(set *criteria.Set, p *text.Printer) string {
	if set.Heading != "" {
		return set.Heading
	}
	return p.Text("form.title")
}
