package roster

import (
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// organisationRules are the header words of what a roster tells for statistics
// and plans. They come before the others: "số đảng viên mới kết nạp" is no
// number of members, "tháng dự" no fixed day.
func organisationRules() []words.Rule {
	return []words.Rule{
		{Role: words.FixedDayRole, Has: words.Phrases("ngày sh", "sh định kỳ", "sh thường kỳ", "ngày cố định", "ngày định kỳ")},
		{Role: words.NewMembersRole, Has: words.Phrases("kết nạp", "đảng viên mới"), Not: words.Phrases("nữ", "dân tộc", "lũy kế")},
		{Role: words.LevelRole, Is: words.Phrases("chi bộ cơ sở", "là chi bộ cơ sở"), Has: words.Phrases("cấp tổ chức")},
		{Role: words.CellRole, Is: words.Phrases("chi bộ dự", "chi bộ được dự", "dự chi bộ", "chi bộ phụ trách", "chi bộ được phân công", "chi bộ được phân công phụ trách",
			"chi bộ được phân công dự", "dự sinh hoạt tại chi bộ")},
		{Role: words.PlanRole, Has: words.Phrases("kế hoạch dự", "lịch dự", "tháng dự", "phân công dự", "dự theo kế hoạch")},
		{Role: words.VillageRole, Is: words.Phrases("thôn", "thôn bản", "thôn tổ dân phố", "tên thôn", "tên thôn bản", "tên thôn tổ dân phố", "thôn bản tổ dân phố",
			"thôn ấp bản", "khu dân cư", "tên thôn bản tổ dân phố", "địa bàn thôn tổ dân phố")},
	}
}

// An asideSheet is a plan or a list of villages with its head.
type asideSheet struct {
	g *heads.Grid
	h heads.Header
}

// A rosterReading says what the rows of a sheet are: cells, or what is told
// beside them.
type rosterReading int

const (
	cellsThemselves rosterReading = iota
	besideCells
)

// readAsides reads the plans and lists of villages, once all cells are known.
// Where no other sheet lists cells, or not one of theirs, they are rosters
// themselves.
func (r *reader) readAsides(uses []reading.SheetUse) {
	known := lookup.NewIndex(r.roster)
	var beside []asideSheet
	for _, a := range r.asides {
		if r.namesSome(a, known) {
			beside = append(beside, a)
			continue
		}
		cells := r.readRows(a.g, a.h)
		for i := range uses {
			if uses[i].Name == a.g.Sheet {
				uses[i].Meetings = cells
			}
		}
	}
	r.reading = besideCells
	for _, a := range beside {
		r.readRows(a.g, a.h)
	}
}

// namesSome reports whether a sheet names a cell that is known already; a plan
// is never a roster where one is known at all.
func (r *reader) namesSome(a asideSheet, known *lookup.Index) bool {
	if len(r.roster.Cells) > 0 && (len(a.h.Months) > 0 || a.h.Has(words.PlanRole)) {
		return true
	}
	for row := a.h.Bottom + 1; row < len(a.g.Rows); row++ {
		for _, wanted := range []words.Role{words.CellRole, words.CodeRole} {
			if text := r.textIn(a.g, a.h, row, wanted); text != "" && known.Find(text, "").Cell >= 0 {
				return true
			}
		}
	}
	return false
}

// level reads where the cell stands: "chi bộ cơ sở", "trực thuộc đảng bộ cơ
// sở", or an x under "Chi bộ cơ sở".
func (r *reader) level(g *heads.Grid, h heads.Header, row int) scoring.Level {
	c, found := h.Find(words.LevelRole)
	text := g.Text(row, c.Col)
	key := r.vocabulary.Key(text)
	switch {
	case !found || words.Placeholder(text):
		return scoring.LevelUnknown
	case words.AnyIn(key, words.Phrases("trực thuộc")):
		return scoring.SubordinateCell
	case words.AnyIn(key, words.Phrases("cơ sở")), words.IsYes(text) && words.AnyIn(r.vocabulary.Key(c.Label), words.Phrases("chi bộ cơ sở")):
		return scoring.GrassrootsCell
	case words.IsAny(key, r.vocabulary.None) && words.AnyIn(r.vocabulary.Key(c.Label), words.Phrases("chi bộ cơ sở")):
		return scoring.SubordinateCell
	}
	r.fault(g, h, row, words.LevelRole, "level")
	last := &r.problems[len(r.problems)-1]
	*last = last.As(diag.Warning) // only a statistic misses it
	return scoring.LevelUnknown
}
