package roster

import (
	"path/filepath"
	"strings"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// Roles of the columns of a list of members.
const (
	personRole words.Role = iota + 650
	genderRole
	ethnicRole
	standingRole
)

// memberRules are the header words of a list of members, one row a member.
func memberRules() []words.Rule {
	return []words.Rule{
		{Role: words.OrdinalRole, Is: words.Phrases("stt", "tt", "số tt", "số thứ tự")},
		{Role: awayRole, Has: words.Phrases("tạm thời", "sinh hoạt nơi khác"), Not: words.Phrases("ngày")},
		{Role: words.ExemptRole, Has: words.Phrases("miễn sinh hoạt", "miễn công tác", "miễn", "được miễn")},
		{Role: personRole, Is: words.Phrases("họ và tên", "họ tên", "họ và tên đảng viên", "họ tên đảng viên", "tên đảng viên", "họ và tên khai sinh", "họ và tên đang dùng", "đảng viên")},
		{Role: genderRole, Is: words.Phrases("giới tính", "nam nữ", "nam hay nữ", "giới")},
		{Role: words.WomenRole, Is: words.Phrases("nữ", "là nữ")},
		{Role: words.MinorityRole, Has: words.Phrases("dân tộc thiểu số", "dtts", "dân tộc ít người")},
		{Role: ethnicRole, Is: words.Phrases("dân tộc")},
		{Role: standingRole, Is: words.Phrases("tình trạng", "trạng thái", "tình trạng sinh hoạt", "hiện trạng")},
		{Role: words.CommitteeRole, Is: words.Phrases("đảng bộ", "đảng ủy", "đảng bộ cơ sở", "đảng bộ trực thuộc")},
		{Role: words.CellRole, Is: words.Phrases("chi bộ", "tên chi bộ", "đơn vị", "chi bộ sinh hoạt", "sinh hoạt tại chi bộ", "thuộc chi bộ", "chi bộ trực thuộc", "nơi sinh hoạt", "đơn vị sinh hoạt",
			"tổ chức đảng")},
	}
}

// Members is what a list of members gave: cells with their counts, and no
// member's name.
type Members struct {
	Cells  []scoring.PartyCell
	Rows   int // members counted
	Absent int // rows that were left out: moved away, dead, struck off
	Blank  int // rows that do not tell something their list has a column for
}

// CountMembers counts the members of each cell in a list with one row a member.
// The cell stands in a column of its own, in a row above its members, or in the
// worksheet's name. What a row of a cell leaves out leaves that count unknown; no
// name is kept. The error says that the file cannot be read, or is no such list.
func CountMembers(path string, options reading.Options) (*Members, error) {
	name := filepath.ToSlash(path)
	w, _, err := reading.Load(path, name, options)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	vocabulary := words.NewVocabulary(options.Words())
	c := &memberCounter{reader: &reader{roster: &scoring.Roster{File: name}, vocabulary: vocabulary, words: heads.NewWordReader(vocabulary),
		rules: vocabulary.NewTable(memberRules())}, at: map[[2]string]int{}, unknown: map[int]map[words.Role]bool{}}
	for _, sheet := range w.Sheets() {
		g, err := w.Read(sheet)
		if err != nil {
			return nil, err
		}
		if !strings.HasPrefix(sheet, "_") {
			if err := c.sheet(heads.NewGrid(g)); err != nil {
				return nil, err
			}
		}
	}
	if len(c.found.Cells) == 0 {
		return nil, diag.Fail(diag.BadRoster, "no-members", diag.Pos{File: name})
	}
	c.settle()
	return &c.found, nil
}

// A memberCounter counts the members of one workbook.
type memberCounter struct {
	*reader
	found   Members
	at      map[[2]string]int // cells by committee and name
	unknown map[int]map[words.Role]bool
	asked   [4]bool // whether some list has a column of: women, minority, exempt, away
}

// sheet counts the rows of a worksheet. One that is no list of members is passed
// over; a member of no cell is a fault.
func (c *memberCounter) sheet(g *heads.Grid) error {
	h, found := c.membersHeader(g)
	if !found {
		return nil
	}
	c.asked[0] = c.asked[0] || h.Has(genderRole) || h.Has(words.WomenRole)
	c.asked[1] = c.asked[1] || h.Has(ethnicRole) || h.Has(words.MinorityRole)
	c.asked[2] = c.asked[2] || h.Has(words.ExemptRole) || h.Has(standingRole)
	c.asked[3] = c.asked[3] || h.Has(awayRole) || h.Has(standingRole)
	person, _ := h.Find(personRole)
	above := c.cellAbove(g, h)
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		name := g.Text(row, person.Col)
		lead, _ := g.FirstText(row)
		text := g.Text(row, lead)
		switch {
		case g.BlankRow(row) || row <= h.Bottom+2 && words.IsColumnNumbers(g.Grid, row):
		case c.isCellRow(g, h, row, text):
			above = words.OneLine(words.TrimOrdinal(text))
		case c.isTotal(text) || c.alone(g, row):
		case c.stops(text):
			return nil
		case workbook.Trim(name) == "":
		default:
			if err := c.member(g, h, row, above); err != nil {
				return err
			}
		}
	}
	return nil
}

// membersHeader finds the head that names persons and something more of them.
func (c *memberCounter) membersHeader(g *heads.Grid) (best heads.Header, found bool) {
	for top := range min(len(g.Rows), 60) {
		for bottom := top; bottom < min(top+heads.HeaderHeight, len(g.Rows)); bottom++ {
			h := heads.Header{Layout: heads.RosterLayout, Top: top, Bottom: bottom}
			for col := range heads.ColumnsOf(g, top, bottom) {
				role, _, label := c.words.ColumnRole(g, top, bottom, col, c.rules)
				if role != words.NoRole && !h.Has(role) {
					h.Columns = append(h.Columns, heads.Column{Col: col, Role: role, Label: label})
				}
			}
			if h.Has(personRole) && len(h.Columns) > 1 && (!found || len(h.Columns) > len(best.Columns)) {
				best, found = h, true
			}
		}
	}
	return best, found
}

// cellAbove is the cell that a list without a column of cells is of: by a line
// above its head, else by the worksheet's name.
func (c *memberCounter) cellAbove(g *heads.Grid, h heads.Header) string {
	for row := h.Top - 1; row >= 0; row-- {
		for col := range g.Width(row) {
			if text := g.Text(row, col); c.namesCell(text) {
				return words.OneLine(text)
			}
		}
	}
	if c.namesCell(g.Sheet) {
		return words.OneLine(g.Sheet)
	}
	return ""
}

// namesCell reports whether a text is a cell's name: "Chi bộ thôn 1".
func (c *memberCounter) namesCell(text string) bool {
	key := c.vocabulary.Key(words.TrimOrdinal(text))
	return len(text) < 200 && words.StartsAny(key, words.Phrases("chi bộ", "cb")) && !words.IsAny(key, words.Phrases("chi bộ", "cb"))
}

func (c *memberCounter) isCellRow(g *heads.Grid, h heads.Header, row int, lead string) bool {
	if h.Has(words.CellRole) {
		return false
	}
	return c.namesCell(lead) && c.alone(g, row) || c.namesCell(c.lead(g, h, row)) && c.isHeading(g, h, row)
}

// member counts one row.
func (c *memberCounter) member(g *heads.Grid, h heads.Header, row int, above string) error {
	text := func(wanted words.Role) (string, bool) {
		column, found := h.Find(wanted)
		if !found {
			return "", false
		}
		return workbook.Trim(g.Text(row, column.Col)), true
	}
	cell, has := text(words.CellRole)
	if cell == "" && has {
		cell = c.mergedText(g, h, row, words.CellRole)
	}
	if !has {
		cell = above
	}
	if cell == "" {
		return diag.Fail(diag.BadRoster, "member-without-cell", g.Pos(row, 0))
	}
	if standing, _ := text(standingRole); c.left(standing) {
		c.found.Absent++
		return nil
	}
	committee, _ := text(words.CommitteeRole)
	c.count(c.cellAt(words.OneLine(cell), words.OneLine(committee), g.Pos(row, 0)), text)
	return nil
}

// left reports whether a member is the cell's no more.
func (c *memberCounter) left(standing string) bool {
	return words.AnyIn(c.vocabulary.Key(standing), words.Phrases("chuyển đi", "đã chuyển", "chuyển sinh hoạt", "từ trần", "đã mất", "khai trừ", "xóa tên", "ra khỏi đảng"))
}

func (c *memberCounter) cellAt(name, committee string, pos diag.Pos) int {
	key := [2]string{naming.CommitteeKey(committee), naming.NameKey(name)}
	at, known := c.at[key]
	if !known {
		at = len(c.found.Cells)
		c.at[key] = at
		c.unknown[at] = map[words.Role]bool{}
		c.found.Cells = append(c.found.Cells, scoring.PartyCell{Name: name, Committee: committee, Pos: pos, Members: criteria.Some(0), Exempt: criteria.Some(0),
			Women: criteria.Some(0), Minority: criteria.Some(0), Organisation: scoring.Organisation{Away: criteria.Some(0)}})
	}
	return at
}

// count takes a member into the numbers of a cell.
func (c *memberCounter) count(at int, text func(words.Role) (string, bool)) {
	cell := &c.found.Cells[at]
	c.found.Rows++
	cell.Members.Value++
	blank := false
	take := func(total *criteria.Optional[int], role words.Role, yes, known bool) {
		switch {
		case !known:
			c.unknown[at][role], blank = true, true
		case yes:
			total.Value++
		}
	}
	if woman, known, has := c.gender(text); has {
		take(&cell.Women, words.WomenRole, woman, known)
	}
	if minority, known, has := c.minority(text); has {
		take(&cell.Minority, words.MinorityRole, minority, known)
	}
	standing, _ := text(standingRole)
	key := c.vocabulary.Key(standing)
	exempt, _ := text(words.ExemptRole)
	away, _ := text(awayRole)
	take(&cell.Exempt, words.ExemptRole, isTold(exempt) || words.AnyIn(key, words.Phrases("miễn")), true)
	take(&cell.Organisation.Away, awayRole, isTold(away) || words.AnyIn(key, words.Phrases("tạm thời")), true)
	if blank {
		c.found.Blank++
	}
}

// isTold reports whether a cell says something of a member: a tick, a date, a place.
func isTold(text string) bool { return text != "" && !words.Placeholder(text) && !words.IsNo(text) }

func (c *memberCounter) gender(text func(words.Role) (string, bool)) (woman, known, has bool) {
	if tick, found := text(words.WomenRole); found {
		return isTold(tick), true, true
	}
	word, found := text(genderRole)
	switch key := c.vocabulary.Key(word); {
	case !found:
		return false, false, false
	case key == c.vocabulary.Key("nữ"):
		return true, true, true
	default:
		return false, key == c.vocabulary.Key("nam"), true
	}
}

func (c *memberCounter) minority(text func(words.Role) (string, bool)) (minority, known, has bool) {
	if tick, found := text(words.MinorityRole); found {
		return isTold(tick) && c.vocabulary.Key(tick) != c.vocabulary.Key("kinh"), true, true
	}
	word, found := text(ethnicRole)
	return found && word != "" && c.vocabulary.Key(word) != c.vocabulary.Key("kinh"), word != "", found
}

// settle leaves unknown what the list has no column for, or some member's row
// does not tell.
func (c *memberCounter) settle() {
	for i := range c.found.Cells {
		cell := &c.found.Cells[i]
		for at, part := range []struct {
			role  words.Role
			count *criteria.Optional[int]
		}{{words.WomenRole, &cell.Women}, {words.MinorityRole, &cell.Minority}, {words.ExemptRole, &cell.Exempt}, {awayRole, &cell.Organisation.Away}} {
			if !c.asked[at] || c.unknown[i][part.role] {
				*part.count = criteria.Optional[int]{}
			}
		}
	}
}
