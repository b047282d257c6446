package scoring_test

import (
	"testing"

	"chibo/criteria"
)

const blockGroups = `
groups:
  - { id: "1", title: Nền nếp, max: 100 }
  - { id: "+", title: Điểm thưởng, max: 5, kind: bonus, criteria: [{ id: "+1", title: Sáng kiến, max: 4 }, { id: "+2", title: Mô hình, max: 4 }] }
  - { id: "-", title: Điểm trừ, max: 10, kind: deduction, criteria: [{ id: "-1", title: Sai ngày, max: 8 }, { id: "-2", title: Thiếu biên bản }] }
`

func TestBonusAndDeduction(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"blank bonus and deduction are none", blockGroups, sheets(form(7, self("80 _ _ _ _"))), "scored 80 Khá", nil},
		{"a criterion without a row is none too", blockGroups, sheets(form(7, self("80 - - - -"))), "scored 80 Khá", nil},
		{"a bonus is added", blockGroups, sheets(form(7, self("80 2 _ _ _"))), "scored 82 Khá", nil},
		{"bonuses reach the ceiling of their block", blockGroups, sheets(form(7, self("80 1 4 _ _"))), "scored 85 Khá", nil},
		{"bonuses above it are cut", blockGroups, sheets(form(7, self("80 4 4 _ _"))), "scored 85 Khá", nil},
		{"a deduction is taken off", blockGroups, sheets(form(7, self("80 _ _ 3 _"))), "scored 77 Khá", nil},
		{"a deduction written with its sign is the same", blockGroups, sheets(form(7, self("80 _ _ -3 _"))), "scored 77 Khá", nil},
		{"deductions above their ceiling are cut", blockGroups, sheets(form(7, self("80 _ _ 8 -8"))), "scored 70 Khá", nil},
		{"a line of a block without max may take the whole ceiling", blockGroups, sheets(form(7, self("80 _ _ _ 10"))), "scored 70 Khá", nil},
		{"a single bonus above its own max is a fault", blockGroups, sheets(form(7, self("80 4.001 _ _ _"))), "faulty", []string{"error mark-out-of-range D11"}},
		{"a single deduction beyond its own max is a fault", blockGroups, sheets(form(7, self("80 _ _ -8.001 _"))), "faulty", []string{"error mark-out-of-range D13"}},
		{"a total does not rise above full marks", blockGroups, sheets(form(7, self("98 4 _ _ _"))), "scored 100 Tốt", nil},
		{"a total does not fall below 0", blockGroups, sheets(form(7, self("5 _ _ 8 _"))), "scored 0 Kém", nil},
		{"bonus and deduction meet before the scale ends", blockGroups, sheets(form(7, self("99 4 _ 4 _"))), "scored 99 Tốt", nil},
		{"a word in a block is a fault", blockGroups, sheets(form(7, self("80 có _ _ _"))), "faulty", []string{"error bad-number D11"}},
	})
}

func TestWhatABlockDidIsNamed(t *testing.T) {
	for _, c := range []struct{ name, marks, note string }{
		{"the ceiling of a block", "80 4 4 _ _", "note.ceiling"},
		{"the end of the scale", "98 4 _ _ _", "note.scale"},
	} {
		r := scoreJuly(t, rubric(t, blockGroups), form(7, self(c.marks)))
		checkTexts(t, c.name, keysOf(july(t, r).Notes), []string{c.note})
	}
	m := july(t, scoreJuly(t, rubric(t, blockGroups), form(7, self("80 _ 2 -3 _"))))
	if got := [2]criteria.Points{m.Marks.At(2).Official.Value, m.Marks.At(3).Official.Value}; got != [2]criteria.Points{2_000, -3_000} {
		t.Errorf("bonus and deduction entered the total as %v", got)
	}
	if m.Marks.At(3).Self.Value != 3_000 {
		t.Errorf("the deduction's self mark is %v", m.Marks.At(3).Self)
	}
	if m.Marks.At(1).How != "none" || !m.Marks.At(1).Official.Known {
		t.Errorf("a blank bonus is %+v", m.Marks.At(1))
	}
}

// thematicGroups has a criterion of 20 points that only thematic meetings ask
// for; %s stands for the marks otherwise.
func thematicGroups(otherwise string) string {
	return `
groups:
  - { id: "1", title: Nền nếp, max: 80 }
  - { id: "2", title: Chuyên đề, max: 20, applies: thematic, otherwise: ` + otherwise + ` }
`
}

func TestCriteriaThatDoNotApply(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"full: counts as full marks", thematicGroups("full"), sheets(form(7, self("70 _"))), "scored 90 Tốt", nil},
		{"skip: is left out and the scale kept", thematicGroups("skip"), sheets(form(7, self("79 _"))), "scored 79 Khá", nil},
		{"rescale: the rest is brought back to full marks", thematicGroups("rescale"), sheets(form(7, self("72 _"))), "scored 90 Tốt", nil},
		{"rescale rounds half up to the set's decimals", thematicGroups("rescale"), sheets(form(7, self("71.995 _"))), "scored 89.99 Khá", nil},
		{"rescale just at the rounding of Tốt", thematicGroups("rescale"), sheets(form(7, self("71.996 _"))), "scored 90 Tốt", nil},
		{"a combined regular meeting is asked", thematicGroups("full"), sheets(form(7, combined, self("70 10"))), "scored 80 Khá", nil},
		{"and has a gap where it is blank", thematicGroups("full"), sheets(form(7, combined, self("70 _"))), "faulty", []string{"error missing-mark D11"}},
		{"full: a mark where it does not apply is not counted", thematicGroups("full"), sheets(form(7, self("70 5"))), "scored 90 Tốt",
			[]string{"warning mark-not-applicable D11"}},
		{"skip: a mark where it does not apply is not counted", thematicGroups("skip"), sheets(form(7, self("70 5"))), "scored 70 Khá",
			[]string{"warning mark-not-applicable D11"}},
		{"a mark that would be out of range is not asked where it does not apply", thematicGroups("skip"), sheets(form(7, self("70 50"))), "scored 70 Khá",
			[]string{"warning mark-not-applicable D11"}},
		{"rescale: bonus and deduction are added after it", thematicGroups("rescale") +
			`  - { id: "+", title: Thưởng, max: 5, kind: bonus }`, sheets(form(7, self("64 _ 5"))), "scored 85 Khá", nil},
		{"skip and rescale side by side: only what is rescaled leaves the scale", `
groups:
  - { id: "1", title: Nền nếp, max: 60 }
  - { id: "2", title: Chuyên đề, max: 20, applies: thematic, otherwise: skip }
  - { id: "3", title: Thảo luận, max: 20, applies: thematic, otherwise: rescale }
`, sheets(form(7, self("56 _ _"))), "scored 70 Khá", nil},
	})
}

func TestAThematicMeetingIsAskedForItsCriteria(t *testing.T) {
	r := scoreJuly(t, rubric(t, thematicGroups("full")), form(7, thematic, self("70 10")))
	meetings := r.Cells[0].Meetings
	if len(meetings) != 2 || meetingText(r, meetings[0]) != "missing" || meetingText(r, meetings[1]) != "scored 80 Khá" {
		t.Errorf("got %+v", meetings)
	}
}

func TestWhatDoesNotApplyIsNamed(t *testing.T) {
	for otherwise, want := range map[string]string{"full": "note.full-by-rule", "skip": "note.left-out", "rescale": "note.rescaled"} {
		m := july(t, scoreJuly(t, rubric(t, thematicGroups(otherwise)), form(7, self("70 _"))))
		checkTexts(t, otherwise, keysOf(m.Notes), []string{want})
		if full := otherwise == "full"; m.Marks.At(1).Official.Known != full || (m.Marks.At(1).How == "full-by-rule") != full {
			t.Errorf("%s: the mark is %+v", otherwise, m.Marks.At(1))
		}
	}
}
