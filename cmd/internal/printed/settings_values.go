package printed

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// choose reads one of the words; a blank cell is the fallback.
func (c settingsCell) choose(words []names.Word, fallback string) string {
	text := criteria.Key(c.text())
	if text == "" {
		return fallback
	}
	accepted := make([]string, len(words))
	for i, w := range words {
		if criteria.Key(w.Word) == text || w.Value == c.text() {
			return w.Value
		}
		accepted[i] = w.Word
	}
	c.refuse(strings.Join(accepted, "; "))
	return fallback
}

// readIn reads what a cell says; a blank one says nothing, and what cannot be read is
// refused with an example of what can.
func readIn[T any](c settingsCell, parse func(text string) (T, error), example string) criteria.Optional[T] {
	if c.text() == "" {
		return criteria.Optional[T]{}
	}
	value, err := parse(c.text())
	if err != nil {
		c.refuse(example)
	}
	return criteria.Optional[T]{Value: value, Known: err == nil}
}

func (c settingsCell) points() criteria.Optional[criteria.Points] {
	return readIn(c, criteria.ParsePoints, "5; 2,5")
}

func (c settingsCell) count() criteria.Optional[int] {
	p := c.points()
	if p.Known && (p.Value < 0 || p.Value%criteria.Point != 0) {
		c.refuse("0; 1; 2 …")
		return criteria.Optional[int]{}
	}
	return criteria.Optional[int]{Value: int(p.Value / criteria.Point), Known: p.Known}
}

// share reads 90%; the column says by its head that it is a share, so 90 is
// not taken for one silently.
func (c settingsCell) share() criteria.Optional[criteria.Rate] {
	return readIn(c, criteria.ParsePercent, "90%")
}

func (c settingsCell) date() criteria.Date {
	if c.text() == "" {
		return criteria.Date{}
	}
	d, ok := words.NewDateReader().Read(c.text(), 0, false)
	if !ok {
		c.refuse("28/10/2025")
	}
	return d
}

// grade reads the code of a grade, or its title; -1 where it is blank or
// neither.
func (c settingsCell) grade(grades []criteria.Grade) int {
	if c.text() == "" {
		return -1
	}
	var codes []string
	for i, g := range grades {
		if strings.EqualFold(g.ID, c.text()) || criteria.Key(g.Title) == criteria.Key(c.text()) {
			return i
		}
		codes = append(codes, g.ID)
	}
	c.report("unknown-code", c.t.page.pos(c.row, max(c.col, 0)), "item", c.item, "value", c.text(), "accepted", codes)
	return -1
}

// codes reads several codes or words: a line each, or with commas between. A
// single one that has a comma of its own ends with a line break.
func (c settingsCell) codes() (list []string) {
	raw := c.t.page.grid.Raw(c.row, c.col)
	separators := ",;"
	if strings.Contains(raw, "\n") {
		separators = "\n"
	}
	for _, part := range strings.FieldsFunc(raw, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if part = workbook.Trim(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// lines reads texts, a line each.
func (c settingsCell) lines() (texts []string) {
	for _, line := range strings.Split(c.t.page.grid.Raw(c.row, c.col), "\n") {
		if line = workbook.Trim(line); line != "" {
			texts = append(texts, line)
		}
	}
	return texts
}

// references are codes that have to be those of groups or criteria.
func (c settingsCell) references(set *criteria.Set) (list []string) {
	for _, code := range c.codes() {
		if id, found := c.reference(set, code); found {
			list = append(list, id)
		}
	}
	return list
}

func (c settingsCell) reference(set *criteria.Set, code string) (string, bool) {
	var known []string
	for _, g := range set.Groups {
		known = append(known, g.ID)
		for _, line := range g.Criteria {
			known = append(known, line.ID)
		}
	}
	for _, id := range known {
		if strings.EqualFold(id, code) {
			return id, true
		}
	}
	c.report("unknown-code", c.t.page.pos(c.row, max(c.col, 0)), "item", c.item, "value", code, "accepted", known)
	return "", false
}
