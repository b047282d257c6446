package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/internal/parallel"
)

// checkFull warns of a sheet on which every line has full marks: a sign of
// scoring for show, and no more than a sign.
func (s *meetingScorer) checkFull(d *draft, m *MeetingResult) {
	if !m.Total.Known || d.faulty() {
		return
	}
	typed := false
	for i, mark := range m.Marks.All() {
		leaf := &s.leaves[d.set][i]
		if leaf.Group.Block != criteria.Scored || mark.How != Typed {
			continue
		}
		if mark.Official.Value != leaf.Max {
			return
		}
		typed = true
	}
	if typed {
		d.report(diag.New(diag.AllFullMarks, "", d.sheets[0].Pos))
	}
}

// IdenticalSheets warns of sheets of a result with the very same marks in other
// cells or months.
func IdenticalSheets(r *Result) []diag.Problem {
	return newRulebook(r.Sets, r.Period).identicalSheets(r.Cells)
}

// identicalSheets warns of sheets with the very same marks in other cells or
// months, once for all that are the same, at the second of them. Sheets with full
// marks throughout are reported already.
func (s *rulebook) identicalSheets(cells []CellResult) (problems []diag.Problem) {
	groups := map[string][]sameSheet{}
	var order []string
	for c, keys := range s.marksKeys(cells) {
		for i, key := range keys {
			if key == "" {
				continue
			}
			if groups[key] = append(groups[key], sameSheet{&cells[c], &cells[c].Meetings[i]}); len(groups[key]) == 2 {
				order = append(order, key)
			}
		}
	}
	for _, key := range order {
		problems = append(problems, identical(groups[key]))
	}
	return problems
}

// A sameSheet is a meeting whose marks are those of another.
type sameSheet struct {
	cell    *CellResult
	meeting *MeetingResult
}

// identicalNamed is how many sheets of a group are named besides the one at
// whose place the group is reported.
const identicalNamed = 4

func identical(group []sameSheet) diag.Problem {
	first, pos := group[0], group[1].meeting.SourcePos()
	if len(group) == 2 {
		return diag.New(diag.IdenticalSheets, "", pos, "cell", first.cell.Cell.Name, "month", first.meeting.Month, "other", first.meeting.SourcePos())
	}
	others := append([]sameSheet{first}, group[2:]...)
	var named []diag.Message
	for _, o := range others[:min(identicalNamed, len(others))] {
		named = append(named, diag.Msg("identical-sheets.one", "cell", o.cell.Cell.Name, "month", o.meeting.Month))
	}
	if more := len(others) - len(named); more > 0 {
		named = append(named, diag.Msg("identical-sheets.more", "count", more))
	}
	return diag.New(diag.IdenticalSheets, "group", pos, "count", len(group), "others", named)
}

// marksKeys are the keys of all meetings, by cell.
func (s *rulebook) marksKeys(cells []CellResult) [][]string {
	keys := make([][]string, len(cells))
	parallel.Do(len(cells), func() func(i int) {
		return func(i int) {
			keys[i] = make([]string, len(cells[i].Meetings))
			for j := range keys[i] {
				keys[i][j] = s.marksKey(&cells[i].Meetings[j])
			}
		}
	})
	return keys
}

// tellingMarks is how many lines a period's sheet must have for equal marks to
// be a sign: of two lines many cells have the same.
const tellingMarks = 5

// marksKey spells the official marks of a scored meeting; meetings without
// marks, or with full marks throughout, have none.
func (s *rulebook) marksKey(m *MeetingResult) string {
	if m.Status != Scored || m.Marks.Len() < 2 || m.Month.Span > 0 && m.Marks.Len() < tellingMarks {
		return ""
	}
	var buffer [512]byte
	text := append(buffer[:0], s.sets[m.Set].ID...)
	full := true
	for i, mark := range m.Marks.All() {
		leaf := &s.leaves[m.Set][i]
		if leaf.Group.Block == criteria.Scored && mark.Official.Value != leaf.Max {
			full = false
		}
		text = mark.Official.Value.AppendDecimal(append(text, ';'))
	}
	if full {
		return ""
	}
	return string(text)
}

// SourcePos is the place of the sheet or row a meeting comes from.
func (m *MeetingResult) SourcePos() diag.Pos {
	if len(m.Sources) == 0 {
		return diag.Pos{}
	}
	return m.Sources[0].Pos()
}

// roundStep and roundLines are what makes a list of totals look estimated: every
// one a multiple of the step, and no fewer lines than this.
const (
	roundStep  = 5 * criteria.Point
	roundLines = 5
)

// roundTotals warns of a list that gives only round totals, for meetings of which
// nobody has sent the marks.
func roundTotals(gathered [][]*Sheet) (problems []diag.Problem) {
	type list struct {
		pos   diag.Pos
		count int
		round bool
	}
	lists := map[Source]*list{}
	var order []*list
	for _, sheets := range gathered {
		for _, sheet := range sheets {
			total := sheet.Official.Total
			if sheet.Layout != TotalsLayout || total.State != NumberMark || slices.ContainsFunc(sheets, sheet.detailedBy) {
				continue
			}
			at := Source{File: sheet.Source.File, Sheet: sheet.Source.Sheet}
			if lists[at] == nil {
				lists[at] = &list{pos: at.Pos(), round: true}
				order = append(order, lists[at])
			}
			lists[at].count++
			lists[at].round = lists[at].round && total.Points%roundStep == 0
		}
	}
	for _, l := range order {
		if l.round && l.count >= roundLines {
			problems = append(problems, diag.New(diag.RoundTotals, "", l.pos, "count", l.count))
		}
	}
	return problems
}

// detailedBy reports whether another sheet gives the marks of the same meeting.
func (s *Sheet) detailedBy(other *Sheet) bool {
	return other.Layout != TotalsLayout && !s.Month.IsZero() && other.Month == s.Month && other.Kind == s.Kind
}
