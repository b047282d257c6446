package heads

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// Columns tells what a column holds by the texts above it.
type Columns struct {
	texts       *Texts
	matcher     *Matcher
	vocabulary  *words.Vocabulary
	joined      map[joinedTexts]joinedHead // of the texts of one epoch
	joinedIn    int                        // that epoch
	mergesAsked bool                       // the head being looked for depends on more than its texts
}

func newColumns(texts *Texts, matcher *Matcher) *Columns {
	return &Columns{texts: texts, matcher: matcher, vocabulary: texts.Vocabulary, joined: map[joinedTexts]joinedHead{}}
}

// ColumnRole tells what a column holds by the lowest text above it that is
// understood, alone or together with the texts above. It returns the row that
// settled it.
func (cs *Columns) ColumnRole(g *Grid, top, bottom, col int, rules *words.RuleTable) (words.Role, int, string) {
	if found, ok := cs.taughtHead(g, top, bottom, col, rules); ok {
		return found.role, found.last, g.Text(found.last, col)
	}
	for row := bottom; row >= top; row-- {
		cell := cs.texts.At(g, row, col)
		if cell == cs.texts.Blank || strings.HasSuffix(cell.Text, ":") || row < bottom && SpansBelow(g, row, bottom, col) {
			continue
		}
		text, key := cell.Text, cs.texts.headOf(cell)
		if heads, several := cs.joinedHeads(g, top, row, col, rules); several && heads.key != key {
			found := heads.role
			// "Chi bộ" and "Đảng ủy" under "Điểm chấm" say who gave the points.
			marks := found == words.SelfRole || found == words.ReviewRole
			// What names criteria or cells is a head of its own: below it stand
			// the criteria and cells themselves.
			if naming := found == words.CriterionRole || found == words.CellRole; found != words.NoRole && !naming && (cs.texts.RoleOf(cell, rules) == words.NoRole || cs.vocabulary.IsVague(key) || marks) {
				return found, row, text
			}
		}
		if found := cs.texts.RoleOf(cell, rules); found != words.NoRole {
			return found, row, text
		}
	}
	return words.NoRole, -1, ""
}

// joinedHeads joins the heads above a column, a spanning one included, with its
// own; several is false where there is none above, or where all is too long for
// a head.
func (cs *Columns) joinedHeads(g *Grid, top, row, col int, rules *words.RuleTable) (joined joinedHead, several bool) {
	if row == top {
		return joinedHead{}, false
	}
	own := cs.texts.At(g, row, col)
	heads, asked := "", joinedTexts{own: own, table: rules.Number}
	length, bracket := len(cs.texts.KeyOf(own)), strings.Contains(own.Text, "(")
	for above := top; above < row; above++ {
		at := spanningText(g, above, row, col)
		if at < 0 {
			continue
		}
		text := cs.texts.At(g, above, at)
		if key := cs.texts.KeyOf(text); key != "" {
			length += len(key) + 1
		}
		bracket = bracket || strings.Contains(text.Text, "(") // what is in brackets may not be part of the head
		if !bracket && length > words.MaxHead {
			return joinedHead{}, false
		}
		asked.above[above-top] = text
		several = true
	}
	if !several {
		return joinedHead{}, false
	}
	if cs.joinedIn != cs.texts.meanings.epoch {
		clear(cs.joined)
		cs.joinedIn = cs.texts.meanings.epoch
	}
	if known, found := cs.joined[asked]; found && rules.Number >= 0 {
		return known, true
	}
	for _, text := range asked.above {
		if text != nil {
			heads += text.Text + " "
		}
	}
	joined.key = cs.vocabulary.HeadKey(heads + own.Text)
	joined.role = rules.Match(joined.key)
	if rules.Number >= 0 {
		words.Keep(cs.joined, asked, joined)
	}
	return joined, true
}

// joinedTexts are a column's own head and those above it, from the top.
type joinedTexts struct {
	above [HeaderHeight - 1]*Text
	own   *Text
	table int
}

// A joinedHead is what they are together.
type joinedHead struct {
	key  string
	role words.Role
}

// ListColumn tells what a column of a list holds: a criterion, a grade to be
// marked, a group's subtotal, or a fact.
func (cs *Columns) ListColumn(g *Grid, top, bottom, col, set int) (Column, int, bool) {
	if found, ok := cs.taughtHead(g, top, bottom, col, cs.vocabulary.List); ok {
		return Column{Col: col, Role: found.role, Label: g.Text(found.last, col)}, found.last, found.role != words.IgnoredRole
	}
	if c, row, ok := cs.sidedColumn(g, top, bottom, col, set); ok {
		return c, row, true
	}
	for row := bottom; row >= top; row-- {
		cell := cs.texts.At(g, row, col)
		if cell == cs.texts.Blank || row < bottom && SpansBelow(g, row, bottom, col) {
			continue
		}
		text := cell.Text
		if grade, ok := cs.matcher.Grades[set][cs.texts.KeyOf(cell)]; ok {
			return Column{Col: col, Role: words.GradeMarkRole, grade: grade, Label: text}, row, true
		}
		line := cs.matcher.MatchLine(set, "", text)
		switch {
		case line.Conflict:
			return Column{Col: col, Role: words.ConflictRole, Label: text}, row, true
		case line.Leaf >= 0:
			return Column{Col: col, Role: words.LeafRole, Leaf: line.Leaf, Label: text, Side: cs.sideAbove(g, top, row, col)}, row, true
		case line.Group >= 0:
			return Column{Col: col, Role: words.GroupRole, Leaf: line.Group, Label: text}, row, true
		}
	}
	if row := bottom; row > top && cs.vocabulary.IsVague(cs.texts.KeyOf(cs.texts.At(g, row, col))) {
		above := spanning(g, row-1, row, col)
		if line := cs.matcher.MatchLine(set, "", above); line.Group >= 0 {
			return Column{Col: col, Role: words.GroupRole, Leaf: line.Group, Label: above}, row, true
		}
	}
	role, row, label := cs.ColumnRole(g, top, bottom, col, cs.vocabulary.List)
	if role == words.CommitteeRole {
		cs.mergesAsked = true // it depends on what stands below the head
		head := cs.texts.headOf(cs.texts.At(g, row, col))
		if cs.holdsTotals(g, bottom, col, set) {
			role = cs.roleInMonth(head)
		} else if cs.holdsGrades(g, bottom, col, set) {
			role = cs.vocabulary.List.Match(head + " " + criteria.Key("xếp loại"))
		}
	}
	return Column{Col: col, Role: role, Label: label}, row, role != words.NoRole && role != words.IgnoredRole
}

// roleInMonth is the role of a head beside a month: "Chi bộ" and "Đảng ủy" say
// there who gave the points.
func (cs *Columns) roleInMonth(head string) words.Role {
	switch found := cs.vocabulary.List.Match(head); found {
	case words.NoRole, words.CellRole, words.CommitteeRole:
		by := cs.vocabulary.List.Match(criteria.Key("điểm") + " " + head)
		if by == words.SelfRole || by == words.ReviewRole {
			return by
		}
		if found == words.NoRole && words.AnyIn(head, cs.vocabulary.Monthly) {
			return words.TotalRole
		}
		if found == words.NoRole && cs.vocabulary.Scoring.Settles(head) {
			return words.ReviewRole
		}
		return words.NoRole
	case words.CodeRole, words.MonthRole, words.OrdinalRole, words.IgnoredRole:
		return words.NoRole
	default:
		return found
	}
}

// WithoutPeriod returns what the key of a head says beside of what time its months
// are: nothing of "Các tháng trong quý III năm 2026".
func (cs *Columns) WithoutPeriod(head string) string {
	heads := strings.Fields(head)
	return strings.Join(slices.DeleteFunc(heads, func(word string) bool {
		return words.Number(word) >= 0 || strings.Trim(word, "ivx") == "" || slices.Contains(cs.vocabulary.PeriodWords, word)
	}), " ")
}
