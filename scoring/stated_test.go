package scoring_test

import (
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

func TestStatedTotals(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"a stated total that is the sum", "", sheets(form(7, self("40 55 | 95"))), "scored 95 Tốt", nil},
		{"one that is not warns at its own cell and is never used", "", sheets(form(7, self("40 55 | 96"))), "scored 95 Tốt", []string{"warning total-mismatch D90"}},
		{"one decimal off is off", "", sheets(form(7, self("40 55 | 95.001"))), "scored 95 Tốt", []string{"warning total-mismatch D90"}},
		{"each column is held against its own sum", "", sheets(form(7, self("40 55 | 70"), review("30 40 | 70"))), "scored 70 Khá",
			[]string{"warning total-mismatch D90"}},
		{"a table's total too", "", sheets(table(7, "40 50 | 91")), "scored 90 Tốt", []string{"warning total-mismatch F90"}},
		{"a stated total of a column with a gap is not compared", "", sheets(form(7, self("40 _ | 40"))), "faulty", []string{"error missing-mark D11"}},
		{"under review-over-self a partial review column states the merged total", "official: review-over-self",
			sheets(form(7, self("40 55 | 95"), review("_ 40 | 80"))), "scored 80 Khá", nil},
		{"a stated total that is an Excel error is a warning", "", sheets(form(7, self("40 55 | #REF!"))), "scored 95 Tốt", []string{"warning cell-error/total D90"}},
		{"one whose formula has no value is passed over", "", sheets(form(7, self("40 55 | ="))), "scored 95 Tốt", nil},
		{"a clerk's sum leaves out what the set adds", thematicGroups("full"), sheets(form(7, self("70 _ | 70"))), "scored 90 Tốt", nil},
		{"the sum with it is right too", thematicGroups("full"), sheets(form(7, self("70 _ | 90"))), "scored 90 Tốt", nil},
		{"a clerk's sum is not rescaled", thematicGroups("rescale"), sheets(form(7, self("72 _ | 72"))), "scored 90 Tốt", nil},
		{"and anything else is wrong", thematicGroups("rescale"), sheets(form(7, self("72 _ | 73"))), "scored 90 Tốt", []string{"warning total-mismatch D90"}},
		{"bonus and deduction are in the sum", blockGroups, sheets(form(7, self("80 2 _ -3 _ | 79"))), "scored 79 Khá", nil},
	})
}

func TestStatedGrades(t *testing.T) {
	capped := "caps: [{ when: { unexcused: 1 }, at_most: tb }]"
	runMeetings(t, []meetingCase{
		{"the grade of the total", "", sheets(form(7, self("40 55 | 95 Tốt"))), "scored 95 Tốt", nil},
		{"in any spelling", "", sheets(form(7, self("40 55 | 95 TÔ\u0301T"))), "scored 95 Tốt", nil},
		{"another grade warns at its own cell", "", sheets(form(7, self("40 55 | 95 Khá"))), "scored 95 Tốt", []string{"warning grade-mismatch D91"}},
		{"a word that is no grade too", "", sheets(form(7, self("40 55 | 95 Giỏi"))), "scored 95 Tốt", []string{"warning grade-mismatch D91"}},
		{"the grade of the other column is right", "", sheets(form(7, self("40 55 | 95 Tốt"), review("30 40"))), "scored 70 Khá", nil},
		{"a grade of neither column is not", "", sheets(form(7, self("40 55 | 95 Kém"), review("30 40"))), "scored 70 Khá", []string{"warning grade-mismatch D91"}},
		{"the grade before a cap is right", capped, sheets(form(7, self("40 55 | 95 Tốt"), facts("unexcused=1"))), "scored 95 Trung bình", nil},
		{"the grade after it is right", capped, sheets(form(7, facts("unexcused=1"), self("40 55 | 95 Trung bình"))), "scored 95 Trung bình", nil},
		{"a grade between the two is not", capped, sheets(form(7, self("40 55 | 95 Khá"), facts("unexcused=1"))), "scored 95 Trung bình",
			[]string{"warning grade-mismatch D91"}},
		{"a faulty meeting has no grade to compare", "", sheets(form(7, self("40 _ | 40 Tốt"))), "faulty", []string{"error missing-mark D11"}},
		{"a totals line's grade is compared with its total", "", sheets(totals(7, "95", graded("Khá"))), "scored 95 Tốt", []string{"warning grade-mismatch G11"}},
		{"a totals line may state the grade before a cap", capped, sheets(totals(7, "95", graded("Tốt"), facts("unexcused=1"))), "scored 95 Trung bình", nil},
		{"so may a table", capped, sheets(table(7, "40 55 | 95 Tốt", facts("unexcused=1"))), "scored 95 Trung bình", nil},
		{"and may be right", "", sheets(totals(7, "95", graded("tốt"))), "scored 95 Tốt", nil},
	})
}

// graded gives a totals line its grade.
func graded(grade string) part {
	return func(s *scoring.Sheet) {
		s.Official.Grade = scoring.Fact[string]{Value: grade, Known: true, At: address(s, "G", 11)}
	}
}

func TestDivergence(t *testing.T) {
	const limit = "divergence: 5\n"
	runMeetings(t, []meetingCase{
		{"a difference at the limit passes", limit, sheets(form(7, self("40 55"), review("40 50"))), "scored 90 Tốt", nil},
		{"above it warns", limit, sheets(form(7, self("40 55.001"), review("40 50"))), "scored 90 Tốt", []string{"warning divergence"}},
		{"in either direction", limit, sheets(form(7, self("40 50"), review("40 55.5"))), "scored 95.5 Tốt", []string{"warning divergence"}},
		{"a set without a limit never warns", "", sheets(form(7, self("40 60"), review("0 0"))), "scored 0 Kém", nil},
		{"one column alone never warns", limit, sheets(form(7, self("40 55"))), "scored 95 Tốt", nil},
		{"under review-over-self the merged total stands for a partial review", limit + "official: review-over-self",
			sheets(form(7, self("40 55"), review("_ 49"))), "scored 89 Khá", []string{"warning divergence"}},
		{"a column with a fault has no total to compare", limit, sheets(form(7, self("40 _"), review("0 0"))), "scored 0 Kém", []string{"warning missing-mark D11"}},
	})
}

func TestFullMarksThroughout(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"full marks on every line", "", sheets(form(7, self("40 60"))), "scored 100 Tốt", []string{"warning all-full-marks"}},
		{"one line short of it", "", sheets(form(7, self("40 59.999"))), "scored 99.999 Tốt", nil},
		{"the official column is looked at", "", sheets(form(7, self("40 60"), review("40 59"))), "scored 99 Tốt", nil},
		{"a totals line has no marks to look at", "", sheets(totals(7, "100")), "scored 100 Tốt", nil},
		{"what the set adds is nobody's kindness", thematicGroups("full"), sheets(form(7, self("79 _"))), "scored 99 Tốt", nil},
		{"what was left out does not hide it", thematicGroups("skip"), sheets(form(7, self("80 _"))), "scored 80 Khá", []string{"warning all-full-marks"}},
		{"bonus and deduction do not enter", blockGroups, sheets(form(7, self("100 _ _ 8 _"))), "scored 92 Tốt", []string{"warning all-full-marks"}},
	})
}

func TestIdenticalSheets(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{Name: "Thôn 1"}, {Name: "Thôn 2"}}}
	other := func(s *scoring.Sheet) { s.Cell = 1; in("b")(s) }
	for _, c := range []struct {
		name   string
		sheets []scoring.Sheet
		want   []string
	}{
		{"equal marks in two cells", sheets(form(7, self("40 55")), form(7, other, self("40 55"))), []string{"warning identical-sheets b"}},
		{"equal marks in two months", sheets(form(7, self("40 55")), form(8, in("b"), self("40 55"))), []string{"warning identical-sheets b"}},
		{"equal marks in three sheets are told once", sheets(form(7, self("40 55")), form(7, other, self("40 55")), form(8, in("c"), self("40 55"))),
			[]string{"warning identical-sheets/group c"}},
		{"equal totals of different marks", sheets(form(7, self("40 55")), form(7, other, self("39 56"))), nil},
		{"equal official marks from different columns", sheets(form(7, self("40 55")), form(7, other, self("40 60"), review("40 55"))),
			[]string{"warning identical-sheets b"}},
		{"full marks in two cells are told of as such", sheets(form(7, self("40 60")), form(7, other, self("40 60"))),
			[]string{"warning all-full-marks", "warning all-full-marks b"}},
		{"totals lines are no sheets of marks", sheets(totals(7, "95"), totals(7, "95", other)), nil},
		{"a faulty meeting is compared with none", sheets(form(7, self("40 _")), form(7, other, self("40 _"))),
			[]string{"error missing-mark D11", "error missing-mark b D11"}},
	} {
		r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), c.sheets, nil)
		checkTexts(t, c.name, problemTexts(r), c.want)
	}
}

func TestDatesOfMeetings(t *testing.T) {
	for _, c := range []struct {
		name     string
		fixedDay int
		window   string
		sheet    scoring.Sheet
		want     []string
	}{
		{"a date within the month", 0, "0", form(7, self("40 55"), on(7, 31)), nil},
		{"a date in another month", 0, "0", form(7, self("40 55"), on(8, 1)), []string{"warning date-outside-month B4"}},
		{"the fixed day", 5, "0", form(7, self("40 55"), on(7, 5)), nil},
		{"a day late", 5, "0", form(7, self("40 55"), on(7, 6)), []string{"warning off-day B4"}},
		{"a day early", 5, "0", form(7, self("40 55"), on(7, 4)), []string{"warning off-day B4"}},
		{"within the window", 5, "2", form(7, self("40 55"), on(7, 7)), nil},
		{"beyond the window", 5, "2", form(7, self("40 55"), on(7, 8)), []string{"warning off-day B4"}},
		{"in another month the day is not asked", 5, "0", form(7, self("40 55"), on(6, 6)), []string{"warning date-outside-month B4"}},
		{"the 31st of a month with 30 days is its last day", 31, "0", form(9, self("40 55"), on(9, 30)), nil},
		{"a thematic meeting has no fixed day", 5, "0", form(7, thematic, self("40 55"), on(7, 20)), nil},
		{"a meeting without a date is asked nothing", 5, "0", form(7, self("40 55")), nil},
	} {
		roster := oneCell()
		roster.Cells[0].FixedDay = criteria.Optional[int]{Value: c.fixedDay, Known: c.fixedDay > 0}
		set := rubric(t, "discipline: { day_window: "+c.window+" }")
		r := scoring.Score(roster, []*criteria.Set{set}, period(t, "2026-Q3"), sheets(c.sheet), nil)
		checkTexts(t, c.name, problemTexts(r), c.want)
	}
}
