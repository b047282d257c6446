package scoring_test

import (
	"testing"

	"chibo/criteria/diag"
	"chibo/scoring"
)

func TestTheColumnThatGrades(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"review-else-self: a form with self marks alone is graded by them",
			"official: review-else-self", sheets(form(7, self("40 55"))), "scored 95 Tốt", nil},
		{"review-else-self: a blank review column leaves the self marks to grade",
			"official: review-else-self", sheets(form(7, self("40 55"), review("_ _"))), "scored 95 Tốt", nil},
		{"review-else-self: a full review column grades",
			"official: review-else-self", sheets(form(7, self("40 55"), review("30 40"))), "scored 70 Khá", nil},
		{"review-else-self: a review column with one mark grades the meeting, and its blanks are faults",
			"official: review-else-self", sheets(form(7, self("40 55"), review("_ 40"))), "faulty", []string{"error missing-mark E10"}},
		{"review-else-self: a review mark that is no number is a mark too",
			"official: review-else-self", sheets(form(7, self("40 55"), review("_ tốt"))), "faulty",
			[]string{"error missing-mark E10", "error bad-number E11"}},
		{"review-else-self: a form with a review column alone is graded by it",
			"official: review-else-self", sheets(form(7, review("30 40"))), "scored 70 Khá", nil},
		{"review-over-self: review marks stand in place of self marks, one by one",
			"official: review-over-self", sheets(form(7, self("40 55"), review("_ 40"))), "scored 80 Khá", nil},
		{"review-over-self: without any review mark the self marks grade",
			"official: review-over-self", sheets(form(7, self("40 55"), review("_ _"))), "scored 95 Tốt", nil},
		{"review-over-self: a mark in neither column is missing",
			"official: review-over-self", sheets(form(7, self("40 _"), review("35 _"))), "faulty", []string{"error missing-mark D11"}},
		{"review: the self marks never grade",
			"official: review", sheets(form(7, self("40 55"), review("30 40"))), "scored 70 Khá", nil},
		{"review: a form without a review column is one fault, not one a criterion",
			"official: review", sheets(form(7, self("40 55"))), "faulty", []string{"error missing-mark/no-review"}},
		{"review: every blank of the review column is a fault",
			"official: review", sheets(form(7, self("40 55"), review("_ _"))), "faulty",
			[]string{"error missing-mark E10", "error missing-mark E11"}},
		{"self: the review marks never grade",
			"official: self", sheets(form(7, self("40 55"), review("30 40"))), "scored 95 Tốt", nil},
		{"self: a form without a self column is one fault",
			"official: self", sheets(form(7, review("30 40"))), "faulty", []string{"error missing-mark/no-self"}},
		{"a table's marks are official whatever the set says of forms",
			"official: review", sheets(table(7, "40 50")), "scored 90 Tốt", nil},
	})
}

func TestFaultsOfEitherColumn(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"review-else-self: a fault in the self column beside review marks is a warning",
			"official: review-else-self", sheets(form(7, self("40 61"), review("30 40"))), "scored 70 Khá",
			[]string{"warning mark-out-of-range D11"}},
		{"review-else-self: a gap in the self column beside review marks is a warning",
			"official: review-else-self", sheets(form(7, self("40 _"), review("30 40"))), "scored 70 Khá",
			[]string{"warning missing-mark D11"}},
		{"review-else-self: a wholly blank self column is no fault",
			"official: review-else-self", sheets(form(7, self("_ _"), review("30 40"))), "scored 70 Khá", nil},
		{"review-else-self: a fault in the review column is an error",
			"official: review-else-self", sheets(form(7, self("40 55"), review("30 -1"))), "faulty",
			[]string{"error mark-out-of-range E11"}},
		{"review-over-self: a fault in an overruled self mark is a warning",
			"official: review-over-self", sheets(form(7, self("40 61"), review("_ 40"))), "scored 80 Khá",
			[]string{"warning mark-out-of-range D11"}},
		{"review-over-self: a gap in an overruled self mark is no fault",
			"official: review-over-self", sheets(form(7, self("40 _"), review("_ 40"))), "scored 80 Khá", nil},
		{"review-over-self: a fault in a self mark that stands is told once, as an error",
			"official: review-over-self", sheets(form(7, self("41 55"), review("_ 40"))), "faulty",
			[]string{"error mark-out-of-range D10"}},
		{"review-over-self: a faulty review mark does not fall back on the self mark",
			"official: review-over-self", sheets(form(7, self("40 55"), review("_ #REF!"))), "faulty",
			[]string{"error cell-error E11"}},
		{"review: a fault in the self column is a warning",
			"official: review", sheets(form(7, self("x 55"), review("30 40"))), "scored 70 Khá",
			[]string{"warning bad-number D10"}},
		{"self: a fault in the review column is a warning",
			"official: self", sheets(form(7, self("40 55"), review("30 4.1234"))), "scored 95 Tốt",
			[]string{"warning bad-number/too-fine E11"}},
		{"a fault found while the sheet was read makes the meeting faulty",
			"", sheets(form(7, self("40 55"), faulty(diag.UnknownCriterion))), "faulty", []string{"error unknown-criterion"}},
		{"a doubt found while the sheet was read does not",
			"", sheets(form(7, self("40 55"), faulty(diag.MonthMismatch))), "scored 95 Tốt", []string{"warning month-mismatch"}},
	})
}

func TestReviewWithoutMarks(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"a review column with only a total is an error at the total",
			"official: review-else-self", sheets(form(7, self("40 55"), review("_ _ | 70"))), "faulty",
			[]string{"error review-without-marks E90"}},
		{"a review column with only a grade is an error at the grade",
			"official: review-else-self", sheets(form(7, self("40 55"), review("_ _ | _ Khá"))), "faulty",
			[]string{"error review-without-marks E91"}},
		{"review-over-self does not pass it over either",
			"official: review-over-self", sheets(form(7, self("40 55"), review("_ _ | 70"))), "faulty",
			[]string{"error review-without-marks E90"}},
		{"where only self marks grade it is a warning",
			"official: self", sheets(form(7, self("40 55"), review("_ _ | 70"))), "scored 95 Tốt",
			[]string{"warning review-without-marks E90"}},
		{"review marks in another file of the meeting stand for the total",
			"official: review-else-self",
			sheets(form(7, self("40 55"), review("_ _ | 70")), form(7, in("b"), review("30 40"))), "scored 70 Khá", nil},
		{"the total formula of a column nobody filled in states nothing",
			"official: review-else-self", sheets(form(7, self("40 55"), review("_ _"), emptySum)), "scored 95 Tốt", nil},
	})
}

// emptySum is the SUM of a blank review column.
func emptySum(s *scoring.Sheet) {
	s.Review.Total = scoring.Mark{State: scoring.NumberMark, Formula: true, Text: "0", At: address(s, "E", 90)}
}

func TestEachColumnHasItsTotal(t *testing.T) {
	r := scoreJuly(t, rubric(t), form(7, self("40 55"), review("30 40")))
	m := july(t, r)
	if m.Self.Value != 95_000 || m.Review.Value != 70_000 || m.Total.Value != 70_000 {
		t.Errorf("self %v, review %v, total %v", m.Self, m.Review, m.Total)
	}
	if mark := m.Marks.At(1); mark.Self.Value != 55_000 || mark.Review.Value != 40_000 || mark.Official.Value != 40_000 || mark.At.Address() != "E11" {
		t.Errorf("the second mark is %+v", mark)
	}
	r = scoreJuly(t, rubric(t), table(7, "40 55"))
	if m := july(t, r); m.Self.Known || m.Review.Known || m.Marks.At(0).Self.Known || !m.Total.Known {
		t.Errorf("a table has self %v, review %v, total %v", m.Self, m.Review, m.Total)
	}
}

func TestAFaultyMeetingHasNoTotal(t *testing.T) {
	r := scoreJuly(t, rubric(t), form(7, self("40 _")))
	if m := july(t, r); m.Total.Known || m.Grade.Known || m.Band.Known || m.Marks.At(0).Official.Value != 40_000 || m.Marks.At(1).Official.Known {
		t.Errorf("got %+v", m)
	}
}
