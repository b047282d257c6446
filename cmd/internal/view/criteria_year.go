package view

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// condition says how a line of a year's model is known: entered, or computed
// from the meetings, and of whom it is asked.
func (v SetView) condition(c criteria.Criterion) (parts []diag.Message) {
	switch {
	case c.Kind == criteria.Check:
		parts = append(parts, diag.Msg("criteria.kind.check"))
	case c.Kind == criteria.Tiers:
		parts = append(parts, diag.Msg("criteria.kind.tiers"))
	default:
		parts = append(parts, diag.Msg("criteria.kind.points", "max", c.Max))
	}
	if c.Measure != criteria.NoMeasure {
		parts = append(parts, diag.Msg("criteria.measured-by", "measure", v.measure(c)))
	}
	if len(c.Year.Kinds) > 0 {
		parts = append(parts, diag.Msg("criteria.kinds", "kinds", c.Year.Kinds))
	}
	return parts
}

func (v SetView) measure(c criteria.Criterion) diag.Message {
	grade := any(c.Year.Grade)
	if c.Measure == criteria.GradeOfYear {
		grade = diag.Msg("year-grade." + c.Year.Grade)
	}
	measure := diag.Msg("criteria.measure."+string(c.Measure), "grade", grade)
	switch {
	case !c.Measure.IsShare() || c.Kind == criteria.Tiers:
		return measure
	case !c.Year.Goal.Known && c.Measure == criteria.MeanAttendance:
		return diag.Msg("criteria.measure.expected", "measure", measure)
	case !c.Year.Goal.Known:
		return diag.Msg("criteria.measure.at-least", "measure", measure, "rate", criteria.Percent(100*criteria.Point))
	case c.Year.Above:
		return diag.Msg("criteria.measure.above", "measure", measure, "rate", c.Year.Goal.Value)
	}
	return diag.Msg("criteria.measure.at-least", "measure", measure, "rate", c.Year.Goal.Value)
}

// year says what only a model of a year has.
func (v SetView) year() (lines []string) {
	y := v.Set.Year
	if y == nil {
		return nil
	}
	if c := y.Committee; c != nil {
		lines = append(lines, v.P.Text("criteria.committee", "title", c.Title, "goal", committeeGoal(c), "grade", v.Set.Grades[c.Grade].Title))
	}
	if r := y.Pilots; r != nil {
		lines = append(lines, v.P.Text("criteria.pilots", "least", r.Least, "most", r.Most))
	}
	if e := y.Excellent; e != nil {
		lines = append(lines, v.P.Text("criteria.excellent", "share", e.AtMost, "of", diag.Msg("excellent.of."+string(e.Of)),
			"round", diag.Msg("excellent.round."+string(e.Round))))
	}
	return lines
}

// committeeGoal is the share of its cells that the model of a committee asks
// for.
func committeeGoal(c *criteria.CommitteeModel) diag.Message {
	return goalOf(&criteria.Target{Goal: c.Goal, Above: c.Above})
}
