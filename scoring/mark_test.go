package scoring_test

import "testing"

const mixedGroups = `
groups:
  - { id: "1", title: Chuẩn bị, max: 40, kind: check }
  - { id: "2", title: Tỷ lệ dự, max: 30, kind: tiers, tiers: [{ points: 30 }, { points: 20 }, { points: 10 }] }
  - { id: "3", title: Tổ chức sinh hoạt, max: 30, step: 0.5 }
`

func TestOneFaultAMark(t *testing.T) {
	runMeetings(t, []meetingCase{
		{"a blank mark is missing", mixedGroups, sheets(form(7, self("40 30 _"))), "faulty", []string{"error missing-mark D12"}},
		{"a criterion without a row is missing, at no address", mixedGroups, sheets(form(7, self("40 30 -"))), "faulty",
			[]string{"error missing-mark/no-row"}},
		{"an Excel error is told before anything else", mixedGroups, sheets(form(7, self("#REF! 30 30"))), "faulty", []string{"error cell-error D10"}},
		{"a formula without a value is not read as blank", mixedGroups, sheets(form(7, self("40 30 ="))), "faulty",
			[]string{"error uncomputed-formula D12"}},
		{"a word is no number", mixedGroups, sheets(form(7, self("40 30 tốt"))), "faulty", []string{"error bad-number D12"}},
		{"four decimals are too fine", mixedGroups, sheets(form(7, self("40 30 29.1234"))), "faulty", []string{"error bad-number/too-fine D12"}},
		{"a mark above full is out of range", mixedGroups, sheets(form(7, self("40 30 30.001"))), "faulty", []string{"error mark-out-of-range D12"}},
		{"a mark below 0 is out of range", mixedGroups, sheets(form(7, self("40 30 -0.001"))), "faulty", []string{"error mark-out-of-range D12"}},
		{"a mark between steps is a bad step", mixedGroups, sheets(form(7, self("40 30 29.4"))), "faulty", []string{"error bad-step D12"}},
		{"a mark above full is out of range even where the step is wrong too", mixedGroups, sheets(form(7, self("40 30 30.4"))), "faulty",
			[]string{"error mark-out-of-range D12"}},
		{"points that no tier has are a bad tier", mixedGroups, sheets(form(7, self("40 25 30"))), "faulty", []string{"error bad-tier D11"}},
		{"0 is a bad tier where no tier has 0", mixedGroups, sheets(form(7, self("40 0 30"))), "faulty", []string{"error bad-tier D11"}},
		{"a word is no tier", mixedGroups, sheets(form(7, self("40 x 30"))), "faulty", []string{"error bad-number D11"}},
		{"a part of the points is a bad tier in a yes/no criterion", mixedGroups, sheets(form(7, self("39 30 30"))), "faulty",
			[]string{"error bad-tier/check D10"}},
		{"every mark of a sheet is told of", mixedGroups, sheets(form(7, self("#N/A 25 29.4"))), "faulty",
			[]string{"error cell-error D10", "error bad-tier D11", "error bad-step D12"}},
		{"marks on the step, the lowest tier and 0 of a check are fine", mixedGroups, sheets(form(7, self("0 10 29,5"))), "scored 39.5 Kém", nil},
	})
}

func TestWordsOfAYesNoCriterion(t *testing.T) {
	for word, want := range map[string]string{
		"có": "scored 100 Tốt", "Có": "scored 100 Tốt", "đạt": "scored 100 Tốt", "ĐẠT": "scored 100 Tốt", "x": "scored 100 Tốt",
		"X": "scored 100 Tốt", "full": "scored 100 Tốt", "TRUE": "scored 100 Tốt", "co\u0301": "scored 100 Tốt",
		"40": "scored 100 Tốt", "40,0": "scored 100 Tốt",
		"không": "scored 60 Trung bình", "0": "scored 60 Trung bình", "FALSE": "scored 60 Trung bình",
		"co": "scored 100 Tốt", "DAT": "scored 100 Tốt", "khong": "scored 60 Trung bình", // typed without accents
		"cọ": "faulty", "v": "faulty", "ok": "faulty", "xx": "faulty", "1": "faulty", "100%": "faulty", "?": "faulty",
	} {
		set := rubric(t, mixedGroups)
		r := scoreJuly(t, set, form(7, self(word+" 30 30")))
		if got := meetingText(r, july(t, r)); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
		if want == "faulty" {
			checkTexts(t, word, problemTexts(r), []string{"error bad-tier/check D10"})
		}
	}
}
