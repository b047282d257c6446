package scoring

import "testing"

func TestChair(t *testing.T) {
	for _, c := range []struct {
		said, secretary string
		want            Chair
	}{
		{"", "Người một", ChairUnknown}, {"Bí thư", "", ChairSecretary}, {"bí thư chi bộ", "", ChairSecretary},
		{"đ/c Người một", "Người một", ChairSecretary}, {"Người hai", "Người một", ChairOther}, {"Người hai", "", ChairOther},
		{"Phó Bí thư chi bộ", "Người một", ChairDeputy}, {"chi ủy viên", "", ChairOther},
		{"Bí thư Đảng ủy", "Người một", ChairOther}, {"Phó Bí thư Đảng ủy", "", ChairOther},
	} {
		if got := chairOf(c.said, c.secretary); got != c.want {
			t.Errorf("%q, secretary %q: %q, want %q", c.said, c.secretary, got, c.want)
		}
	}
}

// TestChairsAreMatchedAsCellsAre: whom no name fits is somebody else.
func TestChairsAreMatchedAsCellsAre(t *testing.T) {
	for _, c := range []struct {
		said, secretary string
		want            Chair
	}{
		{"Đ/c An", "Nguyễn Văn An", ChairSecretary}, {"nguyen van an", "Nguyễn Văn An", ChairSecretary}, {"đ/c Bình", "Nguyễn Văn An", ChairOther},
		{"đ/c An, Phó Bí thư", "Nguyễn Văn An", ChairDeputy}, {"Trưởng thôn", "Nguyễn Văn An", ChairOther}, {"Trưởng thôn", "", ChairOther},
		{"", "", ChairUnknown},
	} {
		if got := chairOf(c.said, c.secretary); got != c.want {
			t.Errorf("%q, secretary %q: %q, want %q", c.said, c.secretary, got, c.want)
		}
	}
}

func TestLevels(t *testing.T) {
	for _, c := range []struct {
		cell PartyCell
		want Level
	}{
		{PartyCell{Name: "Chi bộ thôn 1"}, LevelUnknown}, {PartyCell{Name: "Chi bộ thôn 1", Committee: "Đảng ủy xã A"}, LevelUnknown},
		{PartyCell{Name: "Chi bộ cơ sở Trạm Y tế"}, GrassrootsCell}, {PartyCell{Kind: "chi bộ cơ sở"}, GrassrootsCell},
		{PartyCell{Committee: "Đảng bộ cơ sở Trường A"}, SubordinateCell}, {PartyCell{Committee: "Đảng ủy xã", Under: "Đảng bộ cơ sở B"}, SubordinateCell},
		{PartyCell{Committee: "Đảng bộ cơ sở B", Level: GrassrootsCell}, GrassrootsCell},
	} {
		if got := c.cell.LevelOf(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.cell, got, c.want)
		}
	}
}
