package terminal

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
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

// met reports whether the day of the month on which a cell meets has passed.
func (d Deadline) met(m scoring.Month, day int) bool {
	held := m.LastDay()
	held.Day = min(held.Day, day)
	return d.Today.Compare(held) > 0
}

// over reports whether the sheet of a month is overdue.
func (d Deadline) over(m scoring.Month) bool { return d.Today.Compare(d.of(m)) > 0 }

// Remind writes, by supervisor, a short text for each cell that has not sent a
// sheet or must mend one, ready to be pasted into a message. Lines are broken to a
// width only on a terminal; 0: nowhere.
func Remind(w io.Writer, r *view.Report, p *text.Printer, deadline Deadline, width int) error {
	owned, rest := view.ProblemsByMeetingOf(r)
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
	_, err := fmt.Fprintln(w, wrap.Block(strings.Join(lines, "\n"), width))
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
	if re.named[naming.NameKey(c.Name)] > 1 && c.Committee != "" {
		name += " (" + text.Plain(c.Committee) + ")"
	}
	return name
}

// A remindGroup is what one supervisor is reminded of.
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
		re.named[naming.NameKey(cells[i].Cell.Name)]++
	}
	for i := range cells {
		c := &cells[i]
		texts := re.cell(c)
		name := view.WithoutComrade(text.Plain(c.Cell.Supervisor))
		if texts == nil {
			continue
		}
		if name == "" {
			without.title = re.p.Text("remind.no-supervisor")
			without.texts = append(without.texts, texts...)
			continue
		}
		at, found := index[criteria.Key(name)]
		if !found {
			at = len(groups)
			index[criteria.Key(name)] = at
			groups = append(groups, remindGroup{title: re.p.Text("remind.supervisor", "name", name)})
		}
		groups[at].texts = append(groups[at].texts, texts...)
	}
	if without.texts != nil {
		groups = append(groups, without)
	}
	return groups
}

// cell returns the text for one cell: what was not sent, its months together, and
// what must be mended. A cell that owes nothing has none.
func (re *reminder) cell(c *scoring.CellResult) (lines []string) {
	name := re.nameOf(c.Cell)
	missing := map[string][]scoring.Month{}
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if m.Status == scoring.MissingMeeting && m.Required {
			key := re.missing(c.Cell, m.Month)
			missing[key] = append(missing[key], m.Month)
		}
	}
	for _, key := range []string{"remind.overdue", "remind.missing", "remind.met", "remind.not-due", "remind.running"} {
		switch months := missing[key]; len(months) {
		case 0:
		case 1:
			lines = append(lines, re.p.Text(key, "cell", name, "month", months[0], "due", re.deadline.of(months[0])))
		default:
			lines = append(lines, re.p.Text(key+".months", "cell", name, "months", view.MonthsTogether(months)))
		}
	}
	for i := range c.Meetings {
		if m := &c.Meetings[i]; m.Status == scoring.Faulty {
			lines = append(lines, re.mend(name, m)...)
		}
	}
	return lines
}

// mend is what is to be mended in one sheet.
func (re *reminder) mend(name string, m *scoring.MeetingResult) []string {
	lines := []string{re.p.Text("remind.mend", "cell", name, "month", m.Month, "kind", diag.Msg("meeting."+string(m.Kind)))}
	for _, problem := range view.Together(re.owned[m]) {
		if problem.Severity == diag.Error {
			lines = append(lines, re.problem(problem))
		}
	}
	return lines
}

// missing is the key of the line on a month that was not sent; none for a month
// that is not due, in which the cell has yet to meet.
func (re *reminder) missing(c *scoring.PartyCell, month scoring.Month) string {
	over, dated := re.deadline.over(month), re.deadline.Day > 0
	switch {
	case over && dated:
		return "remind.overdue"
	case over:
		return "remind.missing"
	case c.FixedDay.Known && re.deadline.met(month, c.FixedDay.Value):
		return "remind.met"
	case c.FixedDay.Known:
		return ""
	case dated:
		return "remind.not-due"
	}
	return "remind.running"
}

// problem is the line of one thing to be mended, for one who has the sheet and not
// this program: without the file's path, and without what is done with commands.
func (re *reminder) problem(problem diag.Problem) string {
	message, hint := re.p.Problem(problem)
	place := problem.Pos
	place.File = ""
	key := "remind.problem"
	if place == (diag.Pos{}) {
		key = "remind.problem.no-place"
	}
	line := re.p.Text(key, "place", place, "message", text.Plain(message))
	if hint != "" && !strings.Contains(hint, "chibo") && !strings.Contains(hint, "--") {
		line += " " + re.p.Text("problem.remedy", "hint", hint) + "."
	}
	return line
}

// unowned are the errors of which no cell is known: the office has to look.
func (re *reminder) unowned(problems []diag.Problem) (lines []string) {
	for _, problem := range problems {
		if problem.Severity == diag.Error {
			lines = append(lines, re.p.Text("remind.problem", "place", problem.Pos, "message", text.Plain(re.p.Message(problem.Message))))
		}
	}
	return lines
}
