package reading

import (
	"path/filepath"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// unitWords head the column, or label the line, that names a committee where
// the committees' own meetings are scored.
func unitWords() []phrase {
	return phrases("cấp ủy", "tên cấp ủy", "đảng ủy", "tên đảng ủy", "đảng bộ", "tên đảng bộ", "đảng bộ đảng ủy", "đảng ủy đảng bộ", "tên đảng bộ đảng ủy",
		"ban chấp hành", "ban chấp hành đảng bộ", "chi ủy", "cấp ủy cơ sở", "tên cấp ủy cơ sở", "cấp ủy đơn vị")
}

// committeeRules are the words of sheets and rosters of committees. They come
// before all others: there "đảng ủy" is the unit that meets, and "số ủy viên
// dự" who was present.
func committeeRules() []rule {
	return []rule{
		{role: presentRole, has: phrases("ủy viên dự họp", "ủy viên có mặt", "số ủy viên dự", "số cấp ủy viên dự", "ủy viên tham dự"),
			not: phrases("cấp trên", "phụ trách", "được phân công")},
		{role: membersRole, is: phrases("số ủy viên", "tổng số ủy viên", "số cấp ủy viên", "tổng số cấp ủy viên", "số lượng ủy viên", "ủy viên",
			"số lượng cấp ủy viên")},
		{role: committeeRole, is: phrases("cấp ủy cấp trên", "đảng bộ cấp trên", "đảng ủy cấp trên", "trực thuộc", "cấp trên")},
		{role: cellRole, is: unitWords()},
	}
}

// speakOfCommittees makes the vocabulary that of committees' own meetings.
func (v *vocabulary) speakOfCommittees(more []HeaderWords) {
	v.list = newRuleTable(wordRules(more, inLists), committeeRules(), listRules(), meetingRules(), factRules())
	v.labels = newRuleTable(wordRules(more, inLabels), committeeRules(), meetingRules(), labelRules(), factRules())
	v.list.number, v.labels.number = 1, 2
	v.cell, v.committee = phrases("đảng ủy", "đảng bộ", "ban chấp hành", "cấp ủy", "chi ủy", "ban thường vụ"), nil
}

// unitInHead finds the one committee of the roster that the lines of a
// letterhead name: the superior's stands there too.
func (r *reader) unitInHead(g *grid, b block) (text string, row, col int, found bool) {
	unit := -1
	for at := b.from; at < min(b.header, len(g.rows)); at++ {
		for c := range min(g.width(at), headerWidth) {
			line := g.text(at, c)
			if len(line) > 200 || strings.Contains(line, ":") || !startsAny(r.vocabulary.key(line), r.vocabulary.cell) {
				continue
			}
			switch named := r.index.Find(line, ""); {
			case named.Cell < 0:
			case unit >= 0 && named.Cell != unit:
				return "", 0, 0, false
			default:
				unit, text, row, col, found = named.Cell, line, at, c, true
			}
		}
	}
	return text, row, col, found
}

// unitRules are the header words of a roster of committees.
func unitRules(subject criteria.Subject) []rule {
	if subject != criteria.Committees {
		return nil
	}
	return committeeRules()
}

// namesCells reports whether a head names party cells: then the roster is one
// of cells, and the committees are those that the cells belong to.
func (r *rosterReader) namesCells(g *grid, h header) bool {
	words := phrases("chi bộ", "tên chi bộ")
	for row := h.top; row <= h.bottom; row++ {
		for col := range g.width(row) {
			if startsAny(r.vocabulary.key(g.text(row, col)), words) {
				return true
			}
		}
	}
	return false
}

// readCommittees reads a roster of committees, else takes the committees of a
// roster of cells.
func readCommittees(path string, options Options) (*scoring.Roster, FileUse, []diag.Problem, error) {
	units, use, problems, err := readRoster(path, options)
	if err != nil {
		options.Subject = criteria.PartyCells
		var cells *scoring.Roster
		if cells, use, problems, err = readRoster(path, options); err != nil {
			return nil, use, problems, err
		}
		units = committeesOf(cells)
	}
	if len(units.Cells) == 0 {
		return nil, use, problems, &ProblemError{Problem: diag.New(diag.BadRoster, "no-committees", diag.Pos{File: filepath.ToSlash(path)})}
	}
	spellCommittees(units)
	return units, use, problems, nil
}

// committeesOf makes the roster of committees out of one of cells: those that
// its cells belong to. How many members a committee has is not told there.
func committeesOf(cells *scoring.Roster) *scoring.Roster {
	units := &scoring.Roster{File: cells.File}
	seen := map[string]bool{}
	for _, c := range cells.Cells {
		key := naming.CommitteeKey(c.Committee)
		if c.Committee == "" || !c.To.IsZero() || seen[key] {
			continue
		}
		seen[key] = true
		units.Cells = append(units.Cells, scoring.PartyCell{ID: c.Committee, Name: c.Committee, Pos: c.Pos})
	}
	return units
}

// spellCommittees lets each committee be found as clerks write it: "Đảng ủy xã
// A", "Đảng bộ xã A", "Ban Chấp hành Đảng bộ xã A" are one.
func spellCommittees(units *scoring.Roster) {
	for i := range units.Cells {
		c := &units.Cells[i]
		bare := naming.CommitteeKey(c.Name)
		for _, lead := range []string{"", "Đảng ủy ", "Đảng bộ ", "Ban Chấp hành Đảng bộ ", "Ban Chấp hành "} {
			if alias := lead + bare; naming.NameKey(alias) != naming.NameKey(c.Name) {
				c.Aliases = append(c.Aliases, alias)
			}
		}
	}
}

// ofCommittees reports whether the sets score the committees' own meetings.
func ofCommittees(sets []*criteria.Set) bool { return len(sets) > 0 && sets[0].OfCommittees() }
