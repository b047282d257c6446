package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Closing are the lines below the list: what the conditions are, the counts,
// committees, pilots, the cap, the notice.
func (v ModelView) Closing() (lines []string) {
	set := SetView{v.Model.Set, v.P}
	for _, l := range v.Model.Set.Leaves() {
		lines = append(lines, v.P.Text("model.condition", "id", l.ID, "title", l.Title, "how", set.how(l.Criterion)))
	}
	lines = append(lines, v.SummaryLine(v.P.Text("model.all"), v.Model.Summary))
	if v.Model.Summary.Asked == 0 {
		lines = append(lines, v.P.Text("model.nobody", "model", v.Model.Set.Title))
	}
	for _, c := range v.Model.Committees {
		if len(v.Model.Committees) > 1 {
			lines = append(lines, "  "+v.SummaryLine(v.GroupName(c.Name, v.P), c.ModelSummary))
		}
	}
	lines = append(lines, v.CommitteeLines()...)
	lines = append(lines, v.pilotLines()...)
	for _, e := range v.Model.Excellent {
		line := v.P.Message(e.Describe(v.Model.Set.Year.Excellent))
		if e.Committee != "" {
			line = v.GroupName(e.Committee, v.P) + ": " + line
		}
		lines = append(lines, line)
	}
	if notice := NoticeOf(v.Model.Set, v.P); notice != "" {
		lines = append(lines, notice)
	}
	return lines
}

// SummaryLine writes "… : xét 5/6 chi bộ: Đạt 3, Chưa đạt 1; chưa đủ căn cứ 1".
func (v ModelView) SummaryLine(who string, s scoring.ModelSummary) string {
	var grades []string
	for i, g := range v.Model.Set.Grades {
		grades = append(grades, fmt.Sprintf("%s %d", text.Plain(g.Title), s.Grades[i]))
	}
	return v.P.Text("model.summary", "who", who, "asked", s.Asked, "cells", s.Cells, "grades", strings.Join(grades, ", "), "undecided", s.Undecided)
}

// CommitteeLines say of each committee whether it reaches the model of
// committees.
func (v ModelView) CommitteeLines() (lines []string) {
	rule := CommitteeRule(v.Model.Set)
	if rule == nil {
		return nil
	}
	for _, c := range v.Model.Committees {
		lines = append(lines, v.P.Text("model.committee", "title", rule.Title, "committee", v.GroupName(c.Name, v.P), "reached", c.Reached, "cells", c.Cells,
			"rate", criteria.Rate{Num: int64(c.Reached), Den: int64(c.Cells)}, "goal", committeeGoal(rule),
			"answer", diag.Msg("model.holds."+holdsWord(c))))
	}
	return lines
}

// CommitteeRule is what a model asks of committees; nil: nothing.
func CommitteeRule(set *criteria.Set) *criteria.CommitteeModel {
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

func (v ModelView) pilotLines() (lines []string) {
	if len(v.Model.Pilots) == 0 {
		if v.Model.Set.Year != nil && v.Model.Set.Year.Pilots != nil {
			lines = append(lines, v.P.Text("model.pilots.none"))
		}
		return lines
	}
	for _, c := range v.Model.Pilots {
		key := "model.pilots.ok"
		if !c.OK {
			key = "model.pilots.wrong"
		}
		rule := v.Model.Set.Year.Pilots
		lines = append(lines, v.P.Text(key, "committee", v.GroupName(c.Committee, v.P), "kind", c.Kind, "pilots", c.Pilots, "cells", c.Cells,
			"least", rule.Least, "most", rule.Most))
	}
	return lines
}
