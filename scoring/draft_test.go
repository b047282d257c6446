package scoring_test

import "testing"

func TestSheetsOfOneMeetingCompleteEachOther(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"self marks from one file, review marks from another", "official: review-else-self",
			sheets(form(7, self("40 55"), review("_ _")), form(7, in("b"), self("_ _"), review("30 40"))), "scored 70 Khá", nil},
		{"half of a column from each file", "", sheets(form(7, self("40 _")), form(7, in("b"), self("_ 55"))), "scored 95 Tốt", nil},
		{"a criterion without a row in one file", "", sheets(form(7, self("40 -")), form(7, in("b"), self("_ 55"))), "scored 95 Tốt", nil},
		{"facts from one file for the gate of another's marks", gated("{ attendance: 90% }", ""),
			sheets(form(7, self("40 55")), form(7, in("b"), facts("members=20 present=17"))), "scored 95 Khá", nil},
		{"of two attendances neither is used", gated("{ attendance: 90% }", ""),
			sheets(form(7, self("40 55"), facts("members=20 present=20")), form(7, in("b"), facts("members=20 present=17"))), "scored 95 Tốt", []string{"warning gate-unchecked", "warning conflicting-facts/attendance b B3"}},
		{"the b of an a/b belongs to its own a", gated("{ attendance: 90% }", ""),
			sheets(form(7, self("40 55"), facts("members=20 present=20")), form(7, in("b"), facts("present=17 of=18"))), "scored 95 Tốt", []string{"warning gate-unchecked", "warning conflicting-facts/attendance b B3"}},
		{"one file says that the meeting was combined", thematicGroups("full"),
			sheets(form(7, self("70 10")), form(7, in("b"), combined)), "scored 80 Khá", nil},
		{"a table may add to a form's facts, and its marks grade", "",
			sheets(form(7, facts("members=20 present=20")), table(7, "40 50", in("b"))), "scored 90 Tốt", nil},
	})
}

func TestEqualSheetsAreDuplicates(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"two equal forms: the second is told of", "", sheets(form(7, self("40 55")), form(7, in("b"), self("40 55"))), "scored 95 Tốt",
			[]string{"warning duplicate-sheet b"}},
		{"three equal forms: the second and third", "", sheets(form(7, self("40 55")), form(7, in("b"), self("40 55")), form(7, in("c"), self("40 55"))),
			"scored 95 Tốt", []string{"warning duplicate-sheet b", "warning duplicate-sheet c"}},
		{"5 and 5,0 are equal", "", sheets(form(7, self("40 55")), form(7, in("b"), self("40,0 55.00"))), "scored 95 Tốt",
			[]string{"warning duplicate-sheet b"}},
		{"x and full marks are equal in a yes/no criterion", mixedGroups, sheets(form(7, self("x 20 30")), form(7, in("b"), self("40 20 30"))), "scored 90 Tốt",
			[]string{"warning duplicate-sheet b"}},
		{"equal as far as both go, and the second has more", "", sheets(form(7, self("40 _")), form(7, in("b"), self("40 55"))), "scored 95 Tốt", nil},
		{"two equal rows of a table", "", sheets(table(7, "40 55"), table(7, "40 55", in("b"))), "scored 95 Tốt", []string{"warning duplicate-sheet b"}},
		{"a table equal to the review marks", "", sheets(form(7, review("30 40")), table(7, "30 40", in("b"))), "scored 70 Khá", []string{"warning duplicate-sheet b"}},
		{"two equal totals lines", "", sheets(totals(7, "95"), totals(7, "95,0", in("b"))), "scored 95 Tốt", []string{"warning duplicate-sheet b"}},
		{"two sheets without marks are no duplicates", "", sheets(form(7, notHeld), form(7, in("b"), notHeld)), "not-held", nil},
	})
}

func TestDifferentMarksAreAConflict(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"two values for one mark", "", sheets(form(7, self("40 55")), form(7, in("b"), self("40 54"))), "faulty", []string{"error conflicting-sheets b D11"}},
		{"the first difference is told, not each", "", sheets(form(7, self("40 55")), form(7, in("b"), self("39 54"))), "faulty", []string{"error conflicting-sheets b D10"}},
		{"a conflict in the column that does not grade makes it faulty too", "official: review-else-self",
			sheets(form(7, self("40 55"), review("30 40")), form(7, in("b"), self("40 54"))), "faulty", []string{"error conflicting-sheets b D11"}},
		{"a readable and an unreadable mark", "", sheets(form(7, self("40 55")), form(7, in("b"), self("40 ?"))), "faulty", []string{"error conflicting-sheets b D11"}},
		{"a table against a table", "", sheets(table(7, "40 55"), table(7, "40 50", in("b"))), "faulty", []string{"error conflicting-sheets b F11"}},
		{"a table against a review", "", sheets(form(7, review("30 40")), table(7, "30 41", in("b"))), "faulty", []string{"error conflicting-sheets b F11"}},
		{"a review against a table that was read first", "", sheets(table(7, "30 41"), form(7, in("b"), review("30 40"))), "faulty",
			[]string{"error conflicting-sheets b E11"}},
		{"a table beside self marks is the official word, no conflict", "", sheets(form(7, self("40 55")), table(7, "30 40", in("b"))), "scored 70 Khá", nil},
	})
}

func TestTotalsLines(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"a totals line equal to a form's total is passed over", "", sheets(form(7, self("40 55")), totals(7, "95", in("b"))), "scored 95 Tốt", nil},
		{"also where it was read first", "", sheets(totals(7, "95"), form(7, in("b"), self("40 55"))), "scored 95 Tốt", nil},
		{"one equal to a table's total too", "", sheets(table(7, "40 50"), totals(7, "90", in("b"))), "scored 90 Tốt", nil},
		{"one that differs is a conflict", "", sheets(form(7, self("40 55")), totals(7, "94", in("b"))), "faulty", []string{"error conflicting-sheets/total b G10"}},
		{"two that differ are a conflict", "", sheets(totals(7, "95"), totals(7, "94", in("b"))), "faulty", []string{"error conflicting-sheets/total b G10"}},
		{"a number and a word are a conflict", "", sheets(totals(7, "95"), totals(7, "tốt", in("b"))), "faulty", []string{"error conflicting-sheets/total b G10"}},
		{"a line without a total only adds its facts", gated("{ attendance: 90% }", ""),
			sheets(totals(7, "95"), totals(7, "", in("b"), facts("members=20 present=17"))), "scored 95 Khá", nil},
		{"also where it was read first", "", sheets(totals(7, "", facts("present=17")), totals(7, "95", in("b"))), "scored 95 Tốt", nil},
		{"facts without any total are a missing mark", "", sheets(totals(7, "", facts("present=17"))), "faulty", []string{"error missing-mark/total G10"}},
		{"a total above full marks is out of range", "", sheets(totals(7, "100.001")), "faulty", []string{"error mark-out-of-range/total G10"}},
		{"full marks are not", "", sheets(totals(7, "100")), "scored 100 Tốt", nil},
		{"a total below 0 is out of range", "", sheets(totals(7, "-1")), "faulty", []string{"error mark-out-of-range/total G10"}},
		{"a word is no total", "", sheets(totals(7, "tốt")), "faulty", []string{"error bad-number/total G10"}},
		{"an Excel error is no total", "", sheets(totals(7, "#DIV/0!")), "faulty", []string{"error cell-error/total G10"}},
		{"four decimals are no total", "", sheets(totals(7, "90.1234")), "faulty", []string{"error bad-number/total G10"}},
	})
}

func TestMeetingsNotHeld(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"a sheet that says so is no score and no fault", "", sheets(form(7, notHeld, self("_ _"))), "not-held", nil},
		{"a totals line that says so", "", sheets(totals(7, "", notHeld)), "not-held", nil},
		{"with a mark on the same sheet it is a conflict", "", sheets(form(7, notHeld, self("40 55"))), "faulty", []string{"error conflicting-sheets/not-held"}},
		{"with marks on another sheet too", "", sheets(form(7, notHeld), form(7, in("b"), self("40 55"))), "faulty", []string{"error conflicting-sheets/not-held"}},
		{"with a total in another list too, and no total is missed", "", sheets(totals(7, "", notHeld), totals(7, "95", in("b"))), "faulty",
			[]string{"error conflicting-sheets/not-held"}},
		{"with 0 points it is a conflict: 0 is a mark", "", sheets(totals(7, "0", notHeld)), "faulty", []string{"error conflicting-sheets/not-held"}},
	})
}

func TestMeetingsOfTwoKindsAreTwo(t *testing.T) {
	r := scoreJuly(t, rubric(t), form(7, in("b"), thematic, self("30 40")), form(7, self("40 55")))
	meetings := r.Cells[0].Meetings
	if len(meetings) != 2 || meetingText(r, meetings[0]) != "scored 95 Tốt" || meetingText(r, meetings[1]) != "scored 70 Khá" {
		t.Fatalf("got %+v", meetings)
	}
	if !meetings[0].Required || !meetings[0].Counted || meetings[1].Required || meetings[1].Counted {
		t.Error("of regular and thematic not just the regular one counts")
	}
	checkTexts(t, "problems", problemTexts(r), nil)
}

func TestAMeetingNamesItsSheets(t *testing.T) {
	r := scoreJuly(t, rubric(t), totals(7, "95"), form(7, in("b"), self("40 55")))
	m := july(t, r)
	if len(m.Sources) != 2 || m.Sources[0].File != "b" || m.Layout != "form" {
		t.Errorf("sources %v, layout %s: the detailed sheet comes first", m.Sources, m.Layout)
	}
}
