package viewtest

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// DisciplineReport is the sample report whose sheets and roster tell of visits,
// chairs, forms, guests, members and villages, some of them and some not.
func DisciplineReport() *view.Report {
	r := Sample()
	said := func(s string) scoring.Fact[string] { return scoring.Fact[string]{Value: s, Known: true} }
	cells := r.Result.Cells
	first := cells[0].Meetings
	facts := first[0].Facts() // as the sample states them
	facts.Superior, first[0].Chair = said("đ/c Lê Văn Tám, UVBTV"), scoring.ChairSecretary
	facts.Model, facts.Said = scoring.Fact[bool]{Value: true, Known: true}, &scoring.Said{Guests: "12", Lessons: `=HYPERLINK("x")`}
	facts.Form = scoring.Fact[scoring.MeetingForm]{Value: scoring.InPerson, Known: true}
	first[0].SetFacts(facts)
	first[1].Chair = scoring.ChairDeputy
	first[1].SetFacts(scoring.Facts{Superior: said("không"), Said: &scoring.Said{Postponed: "mưa bão"},
		Date: scoring.Fact[criteria.Date]{Value: criteria.Date{Year: 2026, Month: 8, Day: 9}, Known: true}})
	cells[0].Cell.FixedDay = criteria.Some(5)
	cells[1].Cell.Planned = true
	cells[1].Cell.Visits = []scoring.PlannedVisit{{Month: scoring.Month{Month: 7}, Name: "Trần Thị Chín"}}
	cells[1].Meetings[0].SetFacts(scoring.Facts{Superior: said("người khác dự thay")})
	cells[0].Cell.Women, cells[0].Cell.Minority, cells[0].Cell.NewMembers = criteria.Some(6), criteria.Some(15), criteria.Some(0)
	cells[0].Cell.Level, cells[1].Cell.Level = scoring.GrassrootsCell, scoring.SubordinateCell
	cells[1].Cell.Members = criteria.Some(20)
	r.Result.Villages = []scoring.Village{{Name: "Thôn Nhất", Cell: "Chi bộ thôn Nhất", Committee: "Đảng bộ xã Tân Hòa"}, {Name: "Xóm Mới", Committee: "Đảng bộ xã Tân Hòa"}}
	r.Discipline = true
	held := &r.Result.Targets[2] // the model meeting above
	held.Reached, held.Committees[0].Reached = 1, 1
	return r
}

// SampleRosters has an old and a new roster: a cell renamed, one moved, one of
// another kind, one gone, one new, numbers known and unknown.
func SampleRosters() *compare.RosterComparison {
	cell := func(id, name, committee, kind string, members, women int) scoring.PartyCell {
		c := scoring.PartyCell{ID: id, Name: name, Committee: committee, Kind: kind, Members: criteria.Some(members)}
		if women >= 0 {
			c.Women = criteria.Some(women)
		}
		return c
	}
	old := &scoring.Roster{Cells: []scoring.PartyCell{
		cell("CB01", "Chi bộ thôn 1", "Đảng bộ A", "thôn", 15, 6), cell("CB02", "Chi bộ thôn 2", "Đảng bộ A", "thôn", 12, -1),
		cell("CB03", "=Chi bộ 3", "Đảng bộ B", "cơ quan", 9, 4), cell("CB04", "Chi bộ 4", "Đảng bộ B", "cơ quan", 7, 2), cell("CB06", "Chi bộ 6", "Đảng bộ B", "y tế", 5, 3)},
		Villages: []scoring.Village{{Name: "Thôn 1", Cell: "Chi bộ thôn 1"}, {Name: "Thôn 2"}, {Name: "Thôn 3"}}}
	now := &scoring.Roster{Cells: []scoring.PartyCell{
		cell("CB01", "Chi bộ thôn Một", "Đảng bộ A", "thôn", 17, 6), cell("CB02", "Chi bộ thôn 2", "Đảng bộ A", "thôn", 12, 5),
		cell("CB03", "=Chi bộ 3", "Đảng bộ A", "trường học", 9, 4), cell("CB05", "Chi bộ 5", "Đảng bộ B", "doanh nghiệp", 4, 1), cell("CB06", "Chi bộ 6", "Đảng bộ B", "y tế", 5, 3)},
		Villages: []scoring.Village{{Name: "Thôn 1"}, {Name: "Thôn 2", Cell: "Chi bộ thôn 2"}, {Name: "Thôn 4"}}}
	now.Cells[3].MergedFrom = []string{"Chi bộ 4", "Chi bộ 7"}
	return compare.Rosters(compare.NewRosterSide("ds-2025.xlsx", old), compare.NewRosterSide("ds-2026.xlsx", now))
}
