package form

import (
	"fmt"
	"strconv"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// blankMeasures computes by formulas what a sheet's facts give for the marks.
type blankMeasures struct{ *blankSheet }

// measured works out the tier of a criterion from the facts typed above, as
// scoring does for a blank mark; `""` where no fact decides it.
func (m blankMeasures) measured(l criteria.Leaf) string {
	if l.Kind != criteria.Tiers || l.Measure == criteria.NoMeasure {
		return `""`
	}
	known, tiers := m.measure(l)
	formula := fmt.Sprintf(`IF(%s,%s,"")`, known, tiers)
	if l.LowestIf.Known {
		lowest := l.Tiers[len(l.Tiers)-1].Points.Decimal()
		formula = fmt.Sprintf(`IF(AND(%[1]s<>"",N(%[1]s)>=%[2]d),%[3]s,%[4]s)`, m.facts[names.FormUnexcused], l.LowestIf.Value, lowest, formula)
	}
	return formula
}

// measure returns when the fact is known, and the tier it gives.
func (m blankMeasures) measure(l criteria.Leaf) (known, tiers string) {
	fact := func(part string) string { return m.facts[part] }
	//exhaustive:enforce
	switch l.Measure {
	case criteria.NoMeasure, criteria.MeetingsOfGrade, criteria.MeetingsHeld, criteria.FixedDayKept, criteria.ThematicQuarters, criteria.MeanAttendance,
		criteria.QualityGrade, criteria.GradeOfYear: // of no meeting
	case criteria.Attendance:
		return m.attendanceKnown(), tiersByShare(l.Tiers, fact(names.FormPresent), m.attendanceBase())
	case criteria.Speaking:
		speakers, present := fact(names.FormSpeakers), fact(names.FormPresent)
		return fmt.Sprintf(`AND(%[1]s<>"",N(%[2]s)>0,N(%[1]s)<=N(%[2]s))`, speakers, present), tiersByShare(l.Tiers, speakers, present)
	case criteria.Resolution:
		rate := m.rates[criteria.Resolution]
		return fmt.Sprintf(`ISNUMBER(%s)`, rate), tiersByShare(l.Tiers, rate, "1")
	case criteria.DurationGap:
		minutes := fact(names.FormMinutes)
		gap := fmt.Sprintf("MAX(0,%s-%s)", m.requiredMinutes(), minutes)
		return fmt.Sprintf(`AND(%s<>"",%s>0)`, minutes, m.requiredMinutes()), tiersByGap(l.Tiers, gap)
	}
	return "FALSE", `""`
}

// attendanceKnown reports whether the counts give a rate.
func (m blankMeasures) attendanceKnown() string {
	present := m.facts[names.FormPresent]
	return fmt.Sprintf(`AND(%[1]s<>"",%[2]s>0,N(%[1]s)<=%[2]s)`, present, m.attendanceBase())
}

func (m blankMeasures) attendanceBase() string {
	return fmt.Sprintf("(N(%s)-N(%s))", m.facts[names.FormMembers], m.facts[names.FormExempt])
}

// tiersByShare compares crosswise, as scoring does: 9 of 10 is just 90 %.
func tiersByShare(tiers []criteria.Tier, num, den string) string {
	formula := tiers[len(tiers)-1].Points.Decimal()
	for i := len(tiers) - 2; i >= 0; i-- {
		t := tiers[i]
		sign, bound := ">=", t.From.Value
		if t.Above.Known {
			sign, bound = ">", t.Above.Value
		}
		formula = fmt.Sprintf("IF(%s,%s,%s)", crosswise(num, den, sign, bound), t.Points.Decimal(), formula)
	}
	return formula
}

// crosswise compares num/den with a rate, without dividing. A rate already
// worked out (den "1") is rounded: 0.9 and 90 % are the same.
func crosswise(num, den, sign string, bound criteria.Rate) string {
	return fmt.Sprintf("ROUND(N(%s)*%d,6)%sROUND(%s*%d,6)", num, bound.Den, sign, den, bound.Num)
}

func tiersByGap(tiers []criteria.Tier, gap string) string {
	formula := tiers[len(tiers)-1].Points.Decimal()
	for i := len(tiers) - 2; i >= 0; i-- {
		formula = fmt.Sprintf("IF(%s<=%d,%s,%s)", gap, tiers[i].ShortBy.Value, tiers[i].Points.Decimal(), formula)
	}
	return formula
}

// requiredMinutes is how long the meeting must be: the longest that applies.
func (m blankMeasures) requiredMinutes() string {
	d := m.blank.Discipline
	required := "MAX(0"
	if d.Minutes.Known {
		required += "," + strconv.Itoa(d.Minutes.Value)
	}
	if d.MinutesCombined.Known {
		required += fmt.Sprintf(",IF(AND(%s,ISNUMBER(SEARCH(%s,%s))),%d,0)", m.thematic(), literal(m.p.Text("meeting.regular")),
			m.facts[names.FormMeeting], d.MinutesCombined.Value)
	}
	if d.MinutesLarge != nil {
		required += fmt.Sprintf(",IF(N(%s)>=%d,%d,0)", m.facts[names.FormMembers], d.MinutesLarge.Members, d.MinutesLarge.Minutes)
	}
	return required + ")"
}

// resolutionRate works out the rate that was typed as a text, "95%" or
// "18/20", in a hidden cell of the same row.
func (m blankMeasures) resolutionRate(cell string) {
	parts := fmt.Sprintf(`VALUE(LEFT(%[1]s,FIND("/",%[1]s)-1))/VALUE(MID(%[1]s,FIND("/",%[1]s)+1,9))`, cell)
	percent := fmt.Sprintf(`VALUE(SUBSTITUTE(%s,"%%",""))/100`, cell)
	formula := fmt.Sprintf(`IF(%[1]s="","",IFERROR(IF(ISNUMBER(FIND("/",%[1]s)),%[2]s,%[3]s),""))`, cell, parts, percent)
	m.formula(m.cols.selfPoints, m.row, formula)
	m.rates[criteria.Resolution] = absolute(m.cols.selfPoints, m.row)
}
