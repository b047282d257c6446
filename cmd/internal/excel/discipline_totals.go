package excel

import (
	"fmt"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/scoring/discipline"
)

// disciplineNumberColumns are the columns that are summed up.
func disciplineNumberColumns() []int {
	return []int{disciplineHeld, disciplineNotHeld, disciplineUnsent, disciplineDayKept, disciplineDayEarly, disciplineDayLate, disciplinePresent,
		disciplineBase, disciplineBelow, disciplineLong, disciplineShort, disciplineInPerson, disciplineOnline, disciplineByGroup,
		disciplineSecretary, disciplineDeputy, disciplineOther, disciplineAssigned, disciplineCame, disciplineThematic, disciplineModel, disciplineSuperior}
}

// disciplineNumbers are the numbers of those columns.
func disciplineNumbers(d discipline.Cell) []int {
	return []int{d.Held, d.NotHeld, d.Unsent, d.DayKept, d.DayEarly, d.DayLate, d.Present, d.Base, d.BelowAttendance,
		d.LongEnough, d.TooShort, d.InPerson, d.Online, d.ByGroup, d.ChairSecretary, d.ChairDeputy, d.ChairOther,
		d.Visits.Assigned, d.Visits.Came, d.Thematic, d.Model, d.SuperiorCame}
}

// disciplineUnknown are the columns of which no sheet of the cell says anything:
// nobody knows that the number is 0.
func disciplineUnknown(d discipline.Cell) map[int]bool {
	unknown := map[int]bool{}
	mark := func(nothing bool, columns ...int) {
		for _, c := range columns {
			unknown[c] = nothing && d.Held > 0
		}
	}
	mark(d.DayUnknown == d.Held, disciplineDayKept, disciplineDayEarly, disciplineDayLate)
	mark(d.RateUnknown == d.Held, disciplinePresent, disciplineBase, disciplineBelow)
	mark(d.DurationUnknown == d.Held, disciplineLong, disciplineShort)
	mark(d.FormUnknown == d.Held, disciplineInPerson, disciplineOnline, disciplineByGroup)
	mark(d.ChairUnknown == d.Held, disciplineSecretary, disciplineDeputy, disciplineOther)
	mark(d.Visits.Unknown > 0 && d.Visits.Told() == 0, disciplineCame)
	mark(d.SuperiorCame+d.SuperiorAbsent == 0, disciplineSuperior)
	return unknown
}

// disciplineTotals sums the columns up, without the cells outside the counts:
// they have no number.
func (s disciplinePage) disciplineTotals(first int) {
	look := xlsx.GroupStyle()
	look.Align = "center"
	s.Merge(1, disciplineFixed, s.p.Text("excel.total"), look)
	all := discipline.OfAll(s.report.Result)
	sums, unknown := disciplineNumbers(all), disciplineUnknown(all)
	present, base := 0, 0
	for i, column := range disciplineNumberColumns() {
		if s.Row == first {
			s.Count(column, 0, look)
			continue
		}
		if unknown[column] {
			s.Text(column, s.p.Text("report.none"), look)
			continue
		}
		rows := func(n int) string { return xlsx.Area(n, first, n, s.Row-1) }
		s.Formula(column, fmt.Sprintf(`SUMIFS(%s,%s,"<>")`, rows(column), rows(disciplineNumber)), float64(sums[i]), look)
		switch column {
		case disciplinePresent:
			present = sums[i]
		case disciplineBase:
			base = sums[i]
		}
	}
	s.Text(disciplineNotes, "", look)
	if look.Format = xlsx.PercentFormat; base > 0 {
		formula := xlsx.Address(disciplinePresent, s.Row, false) + "/" + xlsx.Address(disciplineBase, s.Row, false)
		s.Formula(disciplineRate, formula, float64(present)/float64(base), look)
	} else {
		s.Text(disciplineRate, s.p.Text("report.none"), look)
	}
	s.NextLines(1)
}
