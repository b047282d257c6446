package report

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// closing are the lines below the list: what the conditions are, the counts,
// committees, pilots, the cap, the notice.
func (v modelView) closing() (lines []string) {
	set := setView{v.model.Set, v.p}
	for _, l := range v.model.Set.Leaves() {
		lines = append(lines, v.p.Text("model.condition", "id", l.ID, "title", l.Title, "how", set.how(l.Criterion)))
	}
	lines = append(lines, v.summaryLine(v.p.Text("model.all"), v.model.Summary))
	if v.model.Summary.Asked == 0 {
		lines = append(lines, v.p.Text("model.nobody", "model", v.model.Set.Title))
	}
	for _, c := range v.model.Committees {
		if len(v.model.Committees) > 1 {
			lines = append(lines, "  "+v.summaryLine(v.groupName(c.Name, v.p), c.ModelSummary))
		}
	}
	lines = append(lines, v.committeeLines()...)
	lines = append(lines, v.pilotLines()...)
	for _, e := range v.model.Excellent {
		line := v.p.Message(e.Describe(v.model.Set.Year.Excellent))
		if e.Committee != "" {
			line = v.groupName(e.Committee, v.p) + ": " + line
		}
		lines = append(lines, line)
	}
	if notice := noticeOf(v.model.Set, v.p); notice != "" {
		lines = append(lines, notice)
	}
	return lines
}

// summaryLine writes "… : xét 5/6 chi bộ: Đạt 3, Chưa đạt 1; chưa đủ căn cứ 1".
func (v modelView) summaryLine(who string, s scoring.ModelSummary) string {
	var grades []string
	for i, g := range v.model.Set.Grades {
		grades = append(grades, fmt.Sprintf("%s %d", text.Plain(g.Title), s.Grades[i]))
	}
	return v.p.Text("model.summary", "who", who, "asked", s.Asked, "cells", s.Cells, "grades", strings.Join(grades, ", "), "undecided", s.Undecided)
}

// committeeLines say of each committee whether it reaches the model of
// committees.
func (v modelView) committeeLines() (lines []string) {
	rule := committeeRule(v.model.Set)
	if rule == nil {
		return nil
	}
	for _, c := range v.model.Committees {
		lines = append(lines, v.p.Text("model.committee", "title", rule.Title, "committee", v.groupName(c.Name, v.p), "reached", c.Reached, "cells", c.Cells,
			"rate", criteria.Rate{Num: int64(c.Reached), Den: int64(c.Cells)}, "goal", committeeGoal(rule),
			"answer", diag.Msg("model.holds."+holdsWord(c))))
	}
	return lines
}

func committeeRule(set *criteria.Set) *criteria.CommitteeModel {
	if set.Year == nil {
		return nil
	}
	return set.Year.Committee
}

func holdsWord(c scoring.CommitteeModelResult) string {
	switch {
	case !c.Holds.Known:
		return "unknown"
	case c.Holds.Value:
		return "yes"
	}
	return "no"
}

func (v modelView) pilotLines() (lines []string) {
	if len(v.model.Pilots) == 0 {
		if v.model.Set.Year != nil && v.model.Set.Year.Pilots != nil {
			lines = append(lines, v.p.Text("model.pilots.none"))
		}
		return lines
	}
	for _, c := range v.model.Pilots {
		key := "model.pilots.ok"
		if !c.OK {
			key = "model.pilots.wrong"
		}
		rule := v.model.Set.Year.Pilots
		lines = append(lines, v.p.Text(key, "committee", v.groupName(c.Committee, v.p), "kind", c.Kind, "pilots", c.Pilots, "cells", c.Cells,
			"least", rule.Least, "most", rule.Most))
	}
	return lines
}
