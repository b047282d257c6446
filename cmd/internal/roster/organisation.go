package roster

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Roles of what a roster tells of a cell for the statistics of the level above.
const (
	awayRole words.Role = iota + 600
	groupsRole
	launchedRole
	recognisedRole
)

// statisticsRules are their header words. They come before the others: "sinh hoạt
// tạm thời" is no meeting, "tổ đảng" no organisation.
func statisticsRules() []words.Rule {
	good := words.Phrases("bốn tốt", "4 tốt")
	return []words.Rule{
		{Role: awayRole, Has: words.Phrases("tạm thời", "sinh hoạt tạm thời", "sinh hoạt đảng tạm thời", "sinh hoạt nơi khác"), Not: words.Phrases("ngày")},
		{Role: groupsRole, Is: words.Phrases("tổ đảng", "số tổ đảng", "có tổ đảng"), Has: words.Phrases("số tổ đảng")},
		{Role: recognisedRole, Has: good, And: words.Phrases("công nhận", "được công nhận", "đạt")},
		{Role: launchedRole, Has: good, And: words.Phrases("phát động", "triển khai", "xây dựng", "đăng ký xây dựng")},
	}
}

// organisation reads them of a row.
func (r *reader) organisation(g *heads.Grid, h heads.Header, row int) scoring.Organisation {
	o := scoring.Organisation{Away: r.count(g, h, row, awayRole), Launched: r.yesNo(g, h, row, launchedRole), Recognised: r.yesNo(g, h, row, recognisedRole)}
	c, found := h.Find(groupsRole)
	switch text := g.Text(row, c.Col); {
	case !found || words.Placeholder(text):
	case words.IsNo(text):
		o.Groups, o.Grouped = criteria.Some(0), criteria.Some(false)
	case words.IsYes(text) && text != "1":
		o.Grouped = criteria.Some(true)
	default:
		o.Groups = r.count(g, h, row, groupsRole)
		o.Grouped = criteria.Optional[bool]{Value: o.Groups.Value > 0, Known: o.Groups.Known}
	}
	return o
}

// yesNo reads có or không; anything else but a blank is a fault.
func (r *reader) yesNo(g *heads.Grid, h heads.Header, row int, wanted words.Role) criteria.Optional[bool] {
	c, found := h.Find(wanted)
	switch text := g.Text(row, c.Col); {
	case !found || words.Placeholder(text):
	case words.IsYes(text):
		return criteria.Some(true)
	case words.IsNo(text):
		return criteria.Some(false)
	default:
		r.problems = append(r.problems, diag.New(diag.BadFact, "yes-no", g.Pos(row, c.Col), "text", text))
	}
	return criteria.Optional[bool]{}
}
