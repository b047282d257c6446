package scoring_test

import (
	"testing"

	"chibo/scoring"
)

// gated gives the grade Tốt a condition; what stands behind it follows.
func gated(requires, rest string) string {
	return `
grades:
  - { id: tot, title: Tốt, from: 90, requires: ` + requires + ` }
  - { id: kha, title: Khá, from: 70 ` + rest + ` }
  - { id: tb, title: Trung bình, from: 50 }
  - { id: kem, title: Kém, from: 0 }
`
}

func TestGates(t *testing.T) {
	attended := func(text string) []scoring.Sheet { return sheets(form(7, self("40 55"), facts(text))) }
	runMeetings(t, []meetingCase{
		{"attendance at the limit holds", gated("{ attendance: 90% }", ""), attended("members=20 present=18"), "scored 95 Tốt", nil},
		{"attendance below it does not: the next grade", gated("{ attendance: 90% }", ""), attended("members=20 present=17"), "scored 95 Khá", nil},
		{"attendance_above at the limit does not hold", gated("{ attendance_above: 90% }", ""), attended("members=20 present=18"), "scored 95 Khá", nil},
		{"attendance_above holds above it", gated("{ attendance_above: 90% }", ""), attended("members=20 present=19"), "scored 95 Tốt", nil},
		{"attendance_below holds below it", gated("{ attendance_below: 90% }", ""), attended("members=20 present=17"), "scored 95 Tốt", nil},
		{"full marks of a criterion", gated(`{ full: ["1"] }`, ""), sheets(form(7, self("40 55"))), "scored 95 Tốt", nil},
		{"not quite full marks of a criterion", gated(`{ full: ["1"] }`, ""), sheets(form(7, self("39.999 55"))), "scored 94.999 Khá", nil},
		{"all of several criteria are asked", gated(`{ full: ["1", "2"] }`, ""), sheets(form(7, self("40 55"))), "scored 95 Khá", nil},
		{"all parts of a gate must hold", gated(`{ full: ["1"], attendance: 90% }`, ""), attended("members=20 present=17"), "scored 95 Khá", nil},
		{"a part that fails decides, though another cannot be told", gated(`{ full: ["2"], attendance: 90% }`, ""), sheets(form(7, self("40 55"))), "scored 95 Khá", nil},
		{"mark_below as a condition holds where the mark is below", gated(`{ mark_below: { criterion: "2", points: 60 } }`, ""), sheets(form(7, self("40 55"))), "scored 95 Tốt", nil},
		{"unexcused as a condition holds from its number up", gated(`{ unexcused: 2 }`, ""), attended("unexcused=1"), "scored 95 Khá", nil},
		{"no criterion below a share of its full marks", gated("{ each_from: 90% }", ""), sheets(form(7, self("36 60"))), "scored 96 Tốt", nil},
		{"one criterion just below it", gated("{ each_from: 90% }", ""), sheets(form(7, self("35.999 60"))), "scored 95.999 Khá", nil},
		{"a share of each cannot be asked of a totals line", gated("{ each_from: 90% }", ""), sheets(totals(7, "95")), "scored 95 Tốt",
			[]string{"warning gate-unchecked"}},
		{"no absence without a reason", gated("{ unexcused_at_most: 0 }", ""), attended("unexcused=0"), "scored 95 Tốt", nil},
		{"one absence too many", gated("{ unexcused_at_most: 0 }", ""), attended("unexcused=1"), "scored 95 Khá", nil},
		{"absences up to their number", gated("{ unexcused_at_most: 2 }", ""), attended("unexcused=2"), "scored 95 Tốt", nil},
		{"absences nobody stated", gated("{ unexcused_at_most: 0 }", ""), sheets(form(7, self("40 55"))), "scored 95 Tốt",
			[]string{"warning gate-unchecked"}},
		{"else names a worse grade", gated("{ attendance: 90% }, else: tb", ""), attended("members=20 present=17"), "scored 95 Trung bình", nil},
		{"else leads to a grade with a gate of its own", gated("{ attendance: 90% }", ", requires: { attendance: 80% }, else: kem"),
			attended("members=20 present=15"), "scored 95 Kém", nil},
		{"whose gate may hold", gated("{ attendance: 90% }", ", requires: { attendance: 80% }, else: kem"),
			attended("members=20 present=16"), "scored 95 Khá", nil},
		{"the gate of a grade not reached is not asked", gated("{ attendance: 90% }", ""), sheets(form(7, self("40 40"))), "scored 80 Khá", nil},
		{"a gate whose fact is absent is not applied", gated("{ attendance: 90% }", ""), sheets(form(7, self("40 55"))), "scored 95 Tốt",
			[]string{"warning gate-unchecked"}},
		{"no attendance is worked out from counts that do not fit", gated("{ attendance: 90% }", ""), attended("members=20 present=21"), "scored 95 Tốt",
			[]string{"warning gate-unchecked", "warning attendance-sum B3"}},
		{"full marks cannot be asked of a totals line", gated(`{ full: ["1"] }`, ""), sheets(totals(7, "95")), "scored 95 Tốt",
			[]string{"warning gate-unchecked"}},
		{"attendance can", gated("{ attendance: 90% }", ""), sheets(totals(7, "95", facts("members=20 present=17"))), "scored 95 Khá", nil},
	})
}

func TestFullMarksAreNotAskedOfWhatDoesNotApply(t *testing.T) {
	for _, otherwise := range []string{"skip", "full", "rescale"} {
		set := rubric(t, thematicGroups(otherwise), gated(`{ full: ["2"] }, else: kem`, ""))
		r := scoreJuly(t, set, form(7, self("80 _")))
		if got := meetingText(r, july(t, r)); got != map[string]string{
			"skip": "scored 80 Khá", "full": "scored 100 Tốt", "rescale": "scored 100 Tốt"}[otherwise] {
			t.Errorf("%s: got %q", otherwise, got)
		}
	}
}

func TestCaps(t *testing.T) {
	capped := func(when string) string { return "caps:\n  - { when: " + when + ", at_most: tb, because: Lý do }\n" }
	attended := func(text string) []scoring.Sheet { return sheets(form(7, self("40 55"), facts(text))) }
	both := "caps:\n  - { when: { unexcused: 1 }, at_most: kha }\n  - { when: { unexcused: 2 }, at_most: kem }\n"
	runMeetings(t, []meetingCase{
		{"a cap lowers the grade and leaves the total", capped("{ attendance_below: 50% }"), attended("members=20 present=9"), "scored 95 Trung bình", nil},
		{"attendance at the limit is not below it", capped("{ attendance_below: 50% }"), attended("members=20 present=10"), "scored 95 Tốt", nil},
		{"a cap never raises", capped("{ attendance_below: 50% }"), sheets(form(7, self("20 20"), facts("members=20 present=9"))), "scored 40 Kém", nil},
		{"a mark below the limit", capped(`{ mark_below: { criterion: "1", points: 20 } }`), sheets(form(7, self("19.999 60"))), "scored 79.999 Trung bình", nil},
		{"a mark at the limit is not below it", capped(`{ mark_below: { criterion: "1", points: 20 } }`), sheets(form(7, self("20 60"))), "scored 80 Khá", nil},
		{"one absence of two", capped("{ unexcused: 2 }"), attended("unexcused=1"), "scored 95 Tốt", nil},
		{"two absences of two", capped("{ unexcused: 2 }"), attended("unexcused=2"), "scored 95 Trung bình", nil},
		{"the lowest of several caps holds", both, attended("unexcused=2"), "scored 95 Kém", nil},
		{"whatever their order", "caps:\n  - { when: { unexcused: 2 }, at_most: kem }\n  - { when: { unexcused: 1 }, at_most: kha }\n",
			attended("unexcused=2"), "scored 95 Kém", nil},
		{"a cap whose fact is absent is not applied", capped("{ unexcused: 1 }"), sheets(form(7, self("40 55"))), "scored 95 Tốt", []string{"warning gate-unchecked"}},
		{"and not asked where it could not lower", capped("{ unexcused: 1 }"), sheets(form(7, self("20 20"))), "scored 40 Kém", nil},
		{"a cap leads to a grade with a gate", "caps:\n  - { when: { unexcused: 1 }, at_most: kha }\n" + `
grades:
  - { id: tot, title: Tốt, from: 90 }
  - { id: kha, title: Khá, from: 70, requires: { full: ["2"] } }
  - { id: kem, title: Kém, from: 0 }
`, attended("unexcused=1"), "scored 95 Kém", nil},
	})
}

// blockCaps caps on what a bonus or deduction block adds up to.
const blockCaps = blockGroups + `
caps:
  - { when: { mark_below: { criterion: "-", points: -4 } }, at_most: kem }
  - { when: { mark_below: { criterion: "-2", points: 0 } }, at_most: tb }
  - { when: { mark_below: { criterion: "+", points: 1 } }, at_most: kha }
`

func TestCapsOnGroupsAndBlocks(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"a group is below by the sum of its criteria", `
groups:
  - { id: g, title: Nhóm, max: 100, criteria: [{ id: g1, title: Một, max: 50 }, { id: g2, title: Hai, max: 50 }] }
caps:
  - { when: { mark_below: { criterion: g, points: 95 } }, at_most: kem }
`, sheets(form(7, self("45 49.5"))), "scored 94.5 Kém", nil},
		{"what a deduction takes off is negative: 5 off is below -4", blockCaps, sheets(form(7, self("99 2 _ 5 _"))), "scored 96 Kém", nil},
		{"4 off is not below -4", blockCaps, sheets(form(7, self("99 2 _ 4 _"))), "scored 97 Tốt", nil},
		{"a single deduction below 0", blockCaps, sheets(form(7, self("99 2 _ _ 0.5"))), "scored 100 Trung bình", nil},
		{"no bonus is below 1", blockCaps, sheets(form(7, self("99 _ _ _ _"))), "scored 99 Khá", nil},
		{"a bonus of 1 is not", blockCaps, sheets(form(7, self("99 1 _ _ _"))), "scored 100 Tốt", nil},
	})
}

func TestEveryLoweringIsNamed(t *testing.T) {
	for _, c := range []struct {
		name, rubric string
		facts        string
		limits       []string
	}{
		{"a gate", gated("{ attendance: 90% }", ""), "members=20 present=17", []string{"limit.gate"}},
		{"a chain of gates", gated("{ attendance: 90% }", ", requires: { attendance: 80% }"), "members=20 present=15", []string{"limit.gate", "limit.gate"}},
		{"a gate left unchecked", gated("{ attendance: 90% }", ""), "", []string{"limit.gate-unchecked"}},
		{"a cap", "caps: [{ when: { unexcused: 1 }, at_most: kem }]", "unexcused=1", []string{"limit.cap"}},
		{"a cap left unchecked", "caps: [{ when: { unexcused: 1 }, at_most: kem }]", "", []string{"limit.cap-unchecked"}},
		{"nothing", "caps: [{ when: { unexcused: 1 }, at_most: kem }]", "unexcused=0", nil},
	} {
		m := july(t, scoreJuly(t, rubric(t, c.rubric), form(7, self("40 55"), facts(c.facts))))
		checkTexts(t, c.name, keysOf(m.Limits), c.limits)
		if m.Band.Value != 0 {
			t.Errorf("%s: the total's own grade is %d", c.name, m.Band.Value)
		}
	}
}
