package scoring

import (
	"chibo/scoring/naming"
	"testing"
)

func TestAttended(t *testing.T) {
	for _, c := range []struct {
		said, supervisor string
		want             VisitState
	}{
		{"", "Người một", VisitUnknown},
		{"có", "Người một", VisitCame}, {"X", "Người một", VisitCame}, {"1", "", VisitCame},
		{"đồng chí phụ trách", "Người một", VisitCame}, {"đ/c phụ trách", "Người một", VisitCame},
		{"đ/c Người Một, Phó Bí thư", "Người một – UVBTV", VisitCame},
		{"Người một và Người hai", "Người hai", VisitCame},
		{"Người hai", "Người một", VisitOther}, {"Người hai", "", VisitOther}, {"2", "Người một", VisitOther},
		{"Người hai dự thay Người một", "Người một", VisitOther},
		{"không", "Người một", VisitAbsent}, {"Không có", "", VisitAbsent}, {"0", "", VisitAbsent}, {"chưa dự", "", VisitAbsent},
		{"Người một (vắng)", "Người một", VisitAbsent}, {"vắng, đi họp tỉnh", "Người một", VisitAbsent},
	} {
		fact := Fact[string]{Value: c.said, Known: c.said != ""}
		if got := newVisitor([]string{naming.PersonKey("Người một"), naming.PersonKey("Người hai")}).attended(fact, c.supervisor); got != c.want {
			t.Errorf("%q of %q: %s, want %s", c.said, c.supervisor, got, c.want)
		}
	}
}

// TestNamesOfPersons: issue 19, point 13: supervisors and chairs are matched as
// cells are, and whom no name fits is somebody else.
func TestNamesOfPersons(t *testing.T) {
	known := []string{naming.PersonKey("Nguyễn Văn An"), naming.PersonKey("Trần Thị Bình"), naming.PersonKey("Lê Bình"), naming.PersonKey("Phạm Văn Ân")}
	for _, c := range []struct {
		said, supervisor string
		want             VisitState
	}{
		{"Đ/c An", "Nguyễn Văn An", VisitCame}, {"đồng chí Văn An, Phó Bí thư", "Nguyễn Văn An", VisitCame},
		{"Nguyen Van An", "Nguyễn Văn An", VisitCame}, {"NGUYEN VAN AN - UVBTV", "Nguyễn Văn An", VisitCame},
		{"an", "Nguyễn Văn An", VisitOther}, // without accents it may be Ân
		{"đ/c Bình", "Trần Thị Bình", VisitOther}, {"đ/c Thị Bình", "Trần Thị Bình", VisitCame},
		{"đ/c Bình và đ/c An", "Nguyễn Văn An", VisitCame}, {"đ/c Ân", "Nguyễn Văn An", VisitOther},
		{"Văn", "Nguyễn Văn An", VisitOther}, {"đ/c Ân", "Phạm Văn Ân", VisitCame},
	} {
		if got := newVisitor(known).attended(Fact[string]{Value: c.said, Known: true}, c.supervisor); got != c.want {
			t.Errorf("%q of %q: %s, want %s", c.said, c.supervisor, got, c.want)
		}
	}
	cell := func(id, supervisor string) CellResult {
		return CellResult{Cell: &PartyCell{ID: id, Supervisor: supervisor}, Meetings: []MeetingResult{{Month: Month{Year: 2026, Month: 7}, Kind: Regular, Status: Scored}}}
	}
	all := SupervisorsOf(&Result{Cells: []CellResult{cell("A", "Nguyễn Văn An"), cell("B", "đ/c An"), cell("C", "Nguyen Van An"), cell("D", "Lê Bình"), cell("E", "Trần Thị Bình"), cell("F", "đ/c Bình")}})
	if len(all) != 4 || all[0].Assigned != 3 {
		t.Errorf("%+v", all)
	}
}

// TestPlannedVisits: with a plan only its months are asked for, a visit beyond
// it is extra, and its name goes before the sheet's and the roster's.
func TestPlannedVisits(t *testing.T) {
	fact := func(text string) Fact[string] { return Fact[string]{Value: text, Known: true} }
	meeting := func(month int, superior string) MeetingResult {
		m := MeetingResult{Month: Month{Year: 2026, Month: month}, Kind: Regular, Status: Scored}
		m.SetFacts(Facts{Superior: fact(superior), Said: &Said{Assigned: "Người bốn"}})
		return m
	}
	cell := &CellResult{Cell: &PartyCell{ID: "A", Supervisor: "Người một", Planned: true,
		Visits: []PlannedVisit{{Month{Year: 0, Month: 7}, ""}, {Month{Year: 2026, Month: 8}, "Người ba"}, {Month{Year: 2025, Month: 9}, ""}}},
		Meetings: []MeetingResult{meeting(7, "Người bốn"), meeting(8, "Người ba"), meeting(9, "có")}}
	all := SupervisorsOf(&Result{Cells: []CellResult{*cell}})
	if len(all) != 2 || all[0].VisitCounts != (VisitCounts{Assigned: 1, Came: 1, Extra: 1}) || all[1].VisitCounts != (VisitCounts{Assigned: 1, Came: 1}) || all[1].Name != "Người ba" {
		t.Errorf("%+v", all)
	}
	cell.Cell.Planned, cell.Cell.Visits = false, nil
	if all := SupervisorsOf(&Result{Cells: []CellResult{*cell}}); len(all) != 1 || all[0].Name != "Người bốn" || all[0].VisitCounts != (VisitCounts{Assigned: 3, Came: 2, Other: 1}) {
		t.Errorf("without a plan: %+v", all)
	}
}
