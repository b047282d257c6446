package criteria

func (w *writer) targets() {
	if len(w.set.Targets) > 0 {
		w.line(0, "targets:")
	}
	for _, t := range w.set.Targets {
		w.line(1, "- "+w.target(t).String())
	}
}

func (w *writer) target(t Target) flow {
	pairs := flow{}.word("id", t.ID).word("title", t.Title).add("measure", string(t.Measure))
	//exhaustive:enforce
	switch t.Measure {
	case GradeShare:
		pairs = pairs.add("grade", w.gradeID(t.Grade))
	case YearGradeShare:
		pairs = pairs.add("year_grade", string(t.YearGrade))
	case YearModel:
		pairs = pairs.word("model", t.Model)
	case CellsScored, CellsWithModelMeeting, CellsMetEveryMonth: // nothing more
	}
	pairs = pairs.flag("or_better", t.OrBetter)
	if len(t.Kinds) > 0 {
		pairs = pairs.add("kinds", words(t.Kinds))
	}
	goal := cond(t.Above, "above", "at_least")
	return pairs.rate(goal, Some(t.Goal)).except("scope", string(t.Scope), string(ScopeAll)).count("by", t.By).
		flag("yearly", t.Yearly && !t.Measure.Yearly()).word("basis", t.Basis)
}

// flag appends a key that is true; false is the default of all of them.
func (f flow) flag(key string, set bool) flow {
	if !set {
		return f
	}
	return f.add(key, "true")
}

func (w *writer) lists() {
	l := w.set.Lists
	if l.Basis == "" && l.Praise == nil && l.Remind == nil {
		return
	}
	w.line(0, "lists:")
	w.lines(1, flow{}.word("basis", l.Basis))
	w.listLines("praise", l.Praise)
	w.listLines("remind", l.Remind)
}

func (w *writer) listLines(key string, lines []ListLine) {
	switch {
	case lines == nil:
		return
	case len(lines) == 0:
		w.line(1, key+": []")
		return
	}
	w.line(1, key+":")
	for _, l := range lines {
		pairs := flow{}
		for _, g := range []struct {
			key   string
			grade Optional[int]
		}{{"at_least", l.AtLeast}, {"at_most", l.AtMost}, {"every", l.Every}, {"any", l.Any}} {
			if g.grade.Known {
				pairs = pairs.add(g.key, w.gradeID(g.grade.Value))
			}
		}
		w.line(2, "- "+pairs.flag("met_every_month", l.MetEveryMonth).flag("model_meeting", l.ModelMeeting).
			rate("attendance", l.Attendance).rate("attendance_below", l.AttendanceBelow).
			count("not_held", l.NotHeld).count("missing", l.Missing).String())
	}
}
