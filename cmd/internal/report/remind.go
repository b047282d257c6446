package report

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Deadline says when sheets are due.
type Deadline struct {
	Day   int           // of the next month; 0: none is set, and a month is due once it is over
	Today criteria.Date // the day of the reminder
}

// of returns the last day on which the sheet of a month is in time.
func (d Deadline) of(m scoring.Month) criteria.Date {
	if d.Day == 0 {
		return m.LastDay()
	}
	last := m.Add(1).LastDay()
	last.Day = min(last.Day, d.Day)
	return last
}

// over reports whether the sheet of a month is overdue.
func (d Deadline) over(m scoring.Month) bool { return d.Today.Compare(d.of(m)) > 0 }

// Remind writes, by supervisor, a short text for each cell that has not sent a
// sheet or must mend one, ready to be pasted into a message.
func Remind(w io.Writer, r *Report, p *text.Printer, deadline Deadline) error {
	b := &book{report: r, p: p}
	owned, rest := b.problemsByMeeting()
	re := &reminder{p: p, deadline: deadline, owned: owned}
	lines := []string{p.Text("remind.title", "period", r.Result.Period, "today", deadline.Today)}
	groups := re.groups(r.Result.Cells)
	for _, g := range groups {
		lines = append(append(lines, "", g.title, ""), g.texts...)
	}
	if unowned := re.unowned(rest); len(unowned) > 0 {
		lines = append(append(lines, "", p.Text("remind.unowned"), ""), unowned...)
	} else if len(groups) == 0 {
		lines = append(lines, "", p.Text("remind.nothing"))
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}

// A reminder holds what the texts speak of.
type reminder struct {
	p        *text.Printer
	deadline Deadline
	owned    map[*scoring.MeetingResult][]diag.Problem
	named    map[string]int // how many cells have a name
}

// nameOf returns the cell's name, with its committee where another cell has the
// same name.
func (re *reminder) nameOf(c *scoring.PartyCell) string {
	name := text.Plain(c.Name)
	if re.named[scoring.NameKey(c.Name)] > 1 && c.Committee != "" {
		name += " (" + text.Plain(c.Committee) + ")"
	}
	return name
}

// A remindGroup is what one supervisor is told.
type remindGroup struct {
	title string
	texts []string
}

// groups orders the texts by supervisor, in the roster's order; cells without
// one come last.
func (re *reminder) groups(cells []scoring.CellResult) (groups []remindGroup) {
	var without remindGroup
	index := map[string]int{}
	re.named = map[string]int{}
	for i := range cells {
		re.named[scoring.NameKey(cells[i].Cell.Name)]++
	}
	for i := range cells {
		c := &cells[i]
		told := re.cell(c)
		name := withoutComrade(text.Plain(c.Cell.Supervisor))
		if told == nil {
			continue
		}
		if name == "" {
			without.title = re.p.Text("remind.no-supervisor")
			without.texts = append(without.texts, told...)
			continue
		}
		at, found := index[criteria.Key(name)]
		if !found {
			at = len(groups)
			index[criteria.Key(name)] = at
			groups = append(groups, remindGroup{title: re.p.Text("remind.supervisor", "name", name)})
		}
		groups[at].texts = append(groups[at].texts, told...)
	}
	if without.texts != nil {
		groups = append(groups, without)
	}
	return groups
}

// withoutComrade takes off the "đ/c" before a name: the greeting has the word
// itself.
func withoutComrade(name string) string {
	name = strings.TrimSpace(name)
	for _, word := range []string{"đồng chí", "đ/c", "đ.c", "đc"} {
		if len(name) > len(word) && strings.EqualFold(name[:len(word)], word) && strings.ContainsAny(name[len(word):len(word)+1], " .:") {
			return strings.TrimLeft(name[len(word):], " .:")
		}
	}
	return name
}

// cell returns the text for one cell: what is overdue, what must be mended, and
// what is still to come. A cell that owes nothing has none.
func (re *reminder) cell(c *scoring.CellResult) (lines []string) {
	name := re.nameOf(c.Cell)
	for i := range c.Meetings {
		m := &c.Meetings[i]
		switch {
		case m.Status == scoring.Faulty:
			lines = append(lines, re.p.Text("remind.mend", "cell", name, "month", m.Month, "kind", diag.Msg("meeting."+string(m.Kind))))
			for _, problem := range re.owned[m] {
				if problem.Severity == diag.Error {
					lines = append(lines, re.problem(problem))
				}
			}
		case m.Status == scoring.MissingMeeting && m.Required:
			lines = append(lines, re.missing(name, m.Month))
		}
	}
	return lines
}

// missing is the line of a month that was not sent.
func (re *reminder) missing(cell string, month scoring.Month) string {
	key := "remind.overdue"
	switch {
	case !re.deadline.over(month) && re.deadline.Day == 0:
		key = "remind.running"
	case !re.deadline.over(month):
		key = "remind.not-due"
	case re.deadline.Day == 0:
		key = "remind.missing"
	}
	return re.p.Text(key, "cell", cell, "month", month, "due", re.deadline.of(month))
}

// problem is the line of one thing to be mended.
func (re *reminder) problem(problem diag.Problem) string {
	message, hint := re.p.Problem(problem)
	line := re.p.Text("remind.problem", "place", problem.Pos, "message", text.Plain(message))
	if hint != "" {
		line += " " + re.p.Text("problem.remedy", "hint", hint) + "."
	}
	return line
}

// unowned are the errors of which no cell is known: the office has to look.
func (re *reminder) unowned(problems []diag.Problem) (lines []string) {
	for _, problem := range problems {
		if problem.Severity == diag.Error {
			lines = append(lines, re.problem(problem))
		}
	}
	return lines
}
