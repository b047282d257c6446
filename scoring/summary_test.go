package scoring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// A district is a roster and the July totals of its cells: a line a cell,
// "committee; kind; total", where a total of _ was not sent.
func district(lines ...string) (*scoring.Roster, []scoring.Sheet) {
	roster := &scoring.Roster{}
	var july []scoring.Sheet
	for i, line := range lines {
		fields := strings.Split(line, "; ")
		name := fmt.Sprintf("Chi bộ %d", i+1)
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: name, Name: name, Committee: fields[0], Kind: fields[1]})
		if fields[2] != "_" {
			july = append(july, totals(7, fields[2], of(i)))
		}
	}
	return roster, july
}

func scoreDistrict(t *testing.T, set *criteria.Set, lines ...string) *scoring.Result {
	t.Helper()
	roster, july := district(lines...)
	return scoring.Score(roster, []*criteria.Set{set}, period(t, "2026-07"), july, nil)
}

func TestRanks(t *testing.T) {
	for _, c := range []struct{ totals, want string }{
		{"90", "1"},
		{"70 90 80", "3 1 2"},
		{"90 85 85 80", "1 2 2 4"},
		{"90 90 90 80 80 70", "1 1 1 4 4 6"},
		{"90 _ 80", "1 - 2"},
		{"_ _", "- -"},
		{"89.994 90", "2 1"},
		{"89.999 90", "2 1"}, // a meeting alone is shown as it is
		{"90 90.000", "1 1"},
		{"0 0", "1 1"},
	} {
		var lines []string
		for _, total := range strings.Fields(c.totals) {
			lines = append(lines, "; ; "+total)
		}
		var got []string
		for _, cell := range scoreDistrict(t, rubric(t), lines...).Cells {
			rank := "-"
			if cell.Rank.Known {
				rank = fmt.Sprint(cell.Rank.Value)
			}
			got = append(got, rank)
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: ranks %s, want %s", c.totals, text, c.want)
		}
	}
}

// summaryText says a summary: "5 cells, 4 graded: 1 1 1 1".
func summaryText(name string, s scoring.Summary) string {
	return strings.TrimSpace(fmt.Sprintf("%s %d cells, %d graded: %s", name, s.Cells, s.Graded, strings.Trim(fmt.Sprint(s.Grades), "[]")))
}

func TestSummaries(t *testing.T) {
	r := scoreDistrict(t, rubric(t),
		"Đảng bộ xã Tân Hòa; thôn; 95", "Đảng bộ xã Bình An; Thôn; 80", "ĐẢNG ỦY XÃ TÂN HOÀ; trường học; 60", "Đảng bộ xã Bình An; trường học; _", "Đảng bộ xã Tân Hòa; thôn ; 10")
	got := []string{summaryText("all", r.Summary)}
	for _, c := range r.Committees {
		got = append(got, summaryText(c.Name, c.Summary))
	}
	for _, k := range r.Kinds {
		got = append(got, summaryText(k.Name, k.Summary))
	}
	checkTexts(t, "summaries", got, []string{
		"all 5 cells, 4 graded: 1 1 1 1",
		"Đảng bộ xã Tân Hòa 3 cells, 3 graded: 1 0 1 1",
		"Đảng bộ xã Bình An 2 cells, 1 graded: 0 1 0 0",
		"thôn 3 cells, 3 graded: 1 1 0 1",
		"trường học 2 cells, 1 graded: 0 0 1 0",
	})
}

func TestCellsComeByCommitteeThenAsInTheRoster(t *testing.T) {
	r := scoreDistrict(t, rubric(t), "xã B; ; 90", "xã A; ; 90", "Đảng bộ xã B; ; 90", "xã A; ; 90")
	var order []string
	for _, c := range r.Cells {
		order = append(order, c.Cell.Name)
	}
	checkTexts(t, "order", order, []string{"Chi bộ 1", "Chi bộ 3", "Chi bộ 2", "Chi bộ 4"})
}

func TestTargets(t *testing.T) {
	share := func(rest string) string {
		return "targets: [{ id: t, title: Chỉ tiêu, measure: grade-share, grade: kha, " + rest + " }]"
	}
	coverage := func(rest string) string {
		return "targets: [{ id: t, title: Chỉ tiêu, measure: cells-scored, " + rest + " }]"
	}
	for _, c := range []struct {
		name, target string
		cells        []string
		want         string
	}{
		{"at_least at the goal is met", coverage("at_least: 50%"), []string{"; ; 90", "; ; _"}, "1 of 2, met"},
		{"above at the goal is not", coverage("above: 50%"), []string{"; ; 90", "; ; _"}, "1 of 2, 1 short"},
		{"above over the goal is", coverage("above: 50%"), []string{"; ; 90", "; ; 90", "; ; _"}, "2 of 3, met"},
		{"cells-scored is of all cells", coverage("at_least: 100%"), []string{"; ; 90", "; ; _", "; ; _"}, "1 of 3, 2 short"},
		{"grade-share is of the graded cells", share("at_least: 50%"), []string{"; ; 80", "; ; 60", "; ; _"}, "1 of 2, met"},
		{"a better grade is another grade", share("at_least: 50%"), []string{"; ; 95", "; ; 60"}, "0 of 2, 1 short"},
		{"or_better counts it", share("at_least: 50%, or_better: true"), []string{"; ; 95", "; ; 60"}, "1 of 2, met"},
		{"or_better does not count worse", share("at_least: 50%, or_better: true"), []string{"; ; 60", "; ; 10"}, "0 of 2, 1 short"},
		{"with no cell to ask nothing is met", share("at_least: 0%"), []string{"; ; _"}, "0 of 0, 0 short"},
		{"kinds confine a target", coverage("at_least: 100%, kinds: [trường học]"), []string{"; trường học; 90", "; thôn; _"}, "1 of 1, met"},
		{"ấp, bản, buôn and làng are thôn", coverage("at_least: 100%, kinds: [thôn]"),
			[]string{"; ấp; 90", "; Bản; 90", "; buôn; 90", "; làng; 90", "; khóm; _", "; thôn; _"}, "4 of 5, 1 short"},
		{"khu phố, khối phố and khóm are tổ dân phố", coverage("at_least: 100%, kinds: [TDP]"),
			[]string{"; khu phố; 90", "; khối phố; 90", "; khóm; 90", "; tổ dân phố; 90", "; thôn; _"}, "4 of 4, met"},
		{"địa bàn dân cư is all of them", coverage("at_least: 100%, kinds: [Địa bàn dân cư]"),
			[]string{"; thôn; 90", "; khóm; 90", "; TDP; 90", "; cơ quan; _"}, "3 of 3, met"},
		{"xóm, khối, khu dân cư and names of several are too", coverage("at_least: 100%, kinds: [địa bàn dân cư]"),
			[]string{"; Thôn/Tổ dân phố; 90", "; thôn, tổ dân phố; 90", "; Xóm; 90", "; Khu dân cư; 90", "; khối; 90", "; Thôn, bản và TDP; 90", "; Khối cơ quan; _", "; ; _"}, "6 of 6, met"},
		{"a kind of several is asked where all of them are", coverage("at_least: 100%, kinds: [thôn]"), []string{"; Thôn/TDP; _", "; thôn bản; 90"}, "1 of 1, met"},
		{"a target may name several in one word", coverage("at_least: 100%, kinds: [Thôn/TDP]"), []string{"; khóm; 90", "; bản; 90", "; xóm; _"}, "2 of 2, met"},
		{"a kind spelt with another tone mark's place is the same", coverage("at_least: 100%, kinds: [đảng uỷ]"), []string{"; Đảng ủy; 90"}, "1 of 1, met"},
		{"several kinds", coverage("at_least: 100%, kinds: [y tế, công an]"), []string{"; y tế; 90", "; công an; 90", "; quân sự; _"}, "2 of 2, met"},
	} {
		r := scoreDistrict(t, rubric(t, c.target), c.cells...)
		target := r.Targets[0]
		got := fmt.Sprintf("%d of %d, met", target.Reached, target.Base)
		if !target.Met {
			got = fmt.Sprintf("%d of %d, %d short", target.Reached, target.Base, target.Short())
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestATargetAskedOfEachCommittee(t *testing.T) {
	const each = "targets: [{ id: t, title: Chỉ tiêu, measure: grade-share, grade: tot, at_least: 50%, scope: each-committee }]"
	for _, c := range []struct {
		name  string
		cells []string
		want  string
	}{
		{"every committee meets it", []string{"A; ; 95", "B; ; 95"}, "true A:true B:true"},
		{"one that does not is enough, though all together do", []string{"A; ; 95", "A; ; 95", "B; ; 50"}, "false A:true B:false"},
		{"a committee with no cell to ask does not spoil it", []string{"A; ; 95", "B; ; _"}, "true A:true B:false"},
		{"with no cell to ask anywhere it is not met", []string{"A; ; _", "B; ; _"}, "false A:false B:false"},
	} {
		target := scoreDistrict(t, rubric(t, each), c.cells...).Targets[0]
		words := []string{fmt.Sprint(target.Met)}
		for _, committee := range target.Committees {
			words = append(words, fmt.Sprintf("%s:%v", committee.Name, committee.Met))
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestModelMeetings(t *testing.T) {
	set := rubric(t, "targets: [{ id: m, title: Sinh hoạt điểm, measure: cells-with-model-meeting, at_least: 50% }]")
	for _, c := range []struct {
		name   string
		sheets []scoring.Sheet
		want   int
	}{
		{"a regular one", sheets(totals(7, "90", model)), 1},
		{"a thematic one counts as well", sheets(totals(7, "90"), form(7, thematic, model, self("40 55"))), 1},
		{"one that was not held does not", sheets(form(7, model, notHeld)), 0},
		{"nor one of a month outside the period", sheets(totals(7, "90"), totals(6, "90", model)), 0},
		{"none", sheets(totals(7, "90")), 0},
	} {
		r := scoring.Score(oneCell(), []*criteria.Set{set}, period(t, "2026-07"), c.sheets, nil)
		if got := r.Targets[0]; got.Reached != c.want || got.Base != 1 {
			t.Errorf("%s: %d of %d", c.name, got.Reached, got.Base)
		}
	}
}

func TestCommitteesOfARoster(t *testing.T) {
	roster, _ := district("Đảng bộ xã A; ; _", "; ; _", "xã B; ; _", "Đảng ủy xã A; ; _")
	if got := roster.Committees(); !slices.Equal(got, []string{"Đảng bộ xã A", "", "xã B"}) {
		t.Errorf("got %q", got)
	}
}
