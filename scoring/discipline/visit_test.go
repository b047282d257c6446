package discipline

import (
	"chibo/scoring"
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
		fact := scoring.Fact[string]{Value: c.said, Known: c.said != ""}
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
		if got := newVisitor(known).attended(scoring.Fact[string]{Value: c.said, Known: true}, c.supervisor); got != c.want {
			t.Errorf("%q of %q: %s, want %s", c.said, c.supervisor, got, c.want)
		}
	}
	cell := func(id, supervisor string) scoring.CellResult {
		return scoring.CellResult{Cell: &scoring.PartyCell{ID: id, Supervisor: supervisor}, Meetings: []scoring.MeetingResult{{Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Regular, Status: scoring.Scored}}}
	}
	all := SupervisorsOf(&scoring.Result{Cells: []scoring.CellResult{cell("A", "Nguyễn Văn An"), cell("B", "đ/c An"), cell("C", "Nguyen Van An"), cell("D", "Lê Bình"), cell("E", "Trần Thị Bình"), cell("F", "đ/c Bình")}})
	if len(all) != 4 || all[0].Assigned != 3 {
		t.Errorf("%+v", all)
	}
}

// TestPlannedVisits: with a plan only its months are asked for, a visit beyond
// it is extra, and its name goes before the sheet's and the roster's.
func TestPlannedVisits(t *testing.T) {
	fact := func(text string) scoring.Fact[string] { return scoring.Fact[string]{Value: text, Known: true} }
	meeting := func(month int, superior string) scoring.MeetingResult {
		m := scoring.MeetingResult{Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Status: scoring.Scored}
		m.SetFacts(scoring.Facts{Superior: fact(superior), Said: &scoring.Said{Assigned: "Người bốn"}})
		return m
	}
	cell := &scoring.CellResult{Cell: &scoring.PartyCell{ID: "A", Supervisor: "Người một", Planned: true,
		Visits: []scoring.PlannedVisit{{Month: scoring.Month{Year: 0, Month: 7}, Name: ""}, {Month: scoring.Month{Year: 2026, Month: 8}, Name: "Người ba"}, {Month: scoring.Month{Year: 2025, Month: 9}, Name: ""}}},
		Meetings: []scoring.MeetingResult{meeting(7, "Người bốn"), meeting(8, "Người ba"), meeting(9, "có")}}
	all := SupervisorsOf(&scoring.Result{Cells: []scoring.CellResult{*cell}})
	if len(all) != 2 || all[0].VisitCounts != (VisitCounts{Assigned: 1, Came: 1, Extra: 1}) || all[1].VisitCounts != (VisitCounts{Assigned: 1, Came: 1}) || all[1].Name != "Người ba" {
		t.Errorf("%+v", all)
	}
	cell.Cell.Planned, cell.Cell.Visits = false, nil
	if all := SupervisorsOf(&scoring.Result{Cells: []scoring.CellResult{*cell}}); len(all) != 1 || all[0].Name != "Người bốn" || all[0].VisitCounts != (VisitCounts{Assigned: 3, Came: 2, Other: 1}) {
		t.Errorf("without a plan: %+v", all)
	}
}
