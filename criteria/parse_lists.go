package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// A listParser reads the lists of praise and reminders.
type listParser struct{ *parser }

// lists reads by which rules cells are praised and reminded; an absent list
// keeps the program's rule.
func (p listParser) lists(n *yamldoc.Node) {
	o, ok := p.object(n, listsShape())
	if !ok {
		return
	}
	p.set.Lists = CellLists{Basis: o.optionalText("basis"), Praise: p.listLines(o, "praise"), Remind: p.listLines(o, "remind")}
}

// listLines reads the lines of a list; nil where the key is absent.
func (p listParser) listLines(o object, key string) []ListLine {
	if !o.has(key) {
		return nil
	}
	lines := []ListLine{}
	for _, item := range p.list(o.field(key), key) {
		faults := len(p.problems)
		l, ok := p.object(item, listLineShape())
		if !ok {
			continue
		}
		line := p.listLine(l)
		if line.Bare() && len(p.problems) == faults { // it would list every cell
			p.report(diag.MissingKey, "condition", l.node, "accepted", listLineShape().accepted())
		}
		lines = append(lines, line)
	}
	return lines
}

func (p listParser) listLine(o object) ListLine {
	grade := func(key string) Optional[int] {
		if !o.has(key) {
			return Optional[int]{}
		}
		i, _ := p.gradeRef(o.field(key), key)
		return Some(i)
	}
	return ListLine{
		AtLeast: grade("at_least"), AtMost: grade("at_most"), Every: grade("every"), Any: grade("any"),
		MetEveryMonth: o.flag("met_every_month"), ModelMeeting: o.flag("model_meeting"),
		Attendance: o.percent("attendance"), AttendanceBelow: o.percent("attendance_below"),
		NotHeld: o.count("not_held", 1, maxMeetings), Missing: o.count("missing", 1, maxMeetings),
	}
}
