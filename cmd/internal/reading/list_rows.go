package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// committeeIn returns the committee of a row: its own column, else that of the
// group or letterhead.
func (l *list) committeeIn(row int) string {
	text := l.heldFor(row, words.CommitteeRole)
	if text != "" && l.r.Committees {
		return l.r.CommitteeNamed(text)
	}
	return l.committee
}

// mergedFrom returns the first cell of the merged area that a cell of the list
// lies in.
func (lt *listTable) mergedFrom(row, col int) (firstRow, firstCol int, merged bool) {
	firstRow, firstCol, merged = lt.g.MergedFrom(row, col)
	return firstRow, firstCol, merged && firstRow != row && firstRow > lt.h.Bottom
}

// heading takes a row such as "II. Chi bộ trực thuộc Đảng ủy" as the end of the
// committee above it. Other heads, such as "Khối nông thôn", change nothing.
func (l *list) heading(text string) {
	key := l.r.Vocabulary.Key(text)
	for _, p := range l.r.Vocabulary.Under {
		if _, committee, found := strings.Cut(key+" ", " "+string(p)+" "); found {
			l.committee, _ = l.r.Index.Committee(committee)
		}
	}
}

// isScale tells a row of full marks by its name, "Điểm tối đa", and one that counts the
// cells of a grade or says from where on it holds, the head of such rows included.
func (l *list) isScale(row int, name string) bool {
	if first, found := l.g.FirstText(row); found && heads.IsFigure(name) && l.r.NamesGrade(l.g.Text(row, first), l.h.Set) {
		return true // how many cells have it, where names stand above
	}
	return l.r.Vocabulary.Form.Match(l.r.Vocabulary.Key(name)) == words.MaxRole || l.r.NamesGrade(name, l.h.Set) || l.headsGrades(row)
}

// isMaxima tells a row of full marks without a name: it stands over all meetings, and has
// a number under every criterion, which together are the set's full marks.
func (l *list) isMaxima(row int) bool {
	sum, numbers := criteria.Points(0), 0
	for _, c := range l.h.Columns {
		if c.Role != words.LeafRole || c.Side == words.ReviewRole {
			continue
		}
		m := l.r.MarkAt(l.g, row, c.Col)
		if m.State != scoring.NumberMark {
			return false
		}
		numbers++
		if block := l.r.Leaves[l.h.Set][c.Leaf].Group.Block; block != criteria.Bonus && block != criteria.Deduction {
			sum += m.Points
		}
	}
	return numbers > 1 && l.last == l.h.Bottom && sum == l.r.Sets[l.h.Set].FullMarks()
}

// headsGrades reports whether a row without figures stands over one that begins with a
// grade.
func (l *list) headsGrades(row int) bool {
	for at := row; at <= row+1 && at < len(l.g.Rows); at++ {
		for col := range min(l.g.Width(at), words.HeaderWidth) {
			text := l.g.Text(at, col)
			switch {
			case text == "":
			case at > row:
				return l.r.NamesGrade(text, l.h.Set)
			case heads.HasFigure(text):
				return false
			}
		}
	}
	return false
}

// hasFigure reports whether a number stands where marks do.
func (l *list) hasFigure(sheet *scoring.Sheet) bool {
	for _, c := range [...]*scoring.Column{&sheet.Official, &sheet.Self, &sheet.Review} {
		if c.Total.State == scoring.NumberMark {
			return true
		}
		for _, m := range c.Marks.All() {
			if m.State == scoring.NumberMark {
				return true
			}
		}
	}
	return false
}

// parted reports whether a blank row parts a row from the last that names a cell.
func (l *list) parted(row int) bool {
	for above := row - 1; above > l.last; above-- {
		if l.g.BlankRow(above) {
			return true
		}
	}
	return false
}

// saysOnlySentences reports whether all that stands where marks do are lines that no mark
// or grade's title is: "ngày … tháng … năm 2026" over the place to sign, "Trang 1/1".
func (l *list) saysOnlySentences(sheet *scoring.Sheet) bool {
	for _, c := range [...]*scoring.Column{&sheet.Official, &sheet.Self, &sheet.Review} {
		if c.Grade.Known && !l.isSentence(c.Grade.Value) || c.Total.Entered() && !(c.Total.State == scoring.WordMark && l.isSentence(c.Total.Text)) {
			return false
		}
		for _, m := range c.Marks.All() {
			if m.Entered() && !(m.State == scoring.WordMark && l.isSentence(m.Text)) {
				return false
			}
		}
	}
	return true
}

// isSentence tells three words or more, and two of which the second is a number far below
// a total. What has a number behind its colon is a line where its label is of scoring, or
// counts; else a number as high as a total may be a mark for all that.
func (l *list) isSentence(text string) bool {
	label, value, colon := strings.Cut(text, ":")
	headers, key, full := l.r.Vocabulary.Scoring, l.r.Vocabulary.Key(label), l.r.Sets[l.h.Set].FullMarks()
	points, number := heads.PointsIn(value)
	said := strings.Fields(text)
	switch {
	case colon && number:
		return 2*points < full || headers.Scores(key) || headers.Reviews(key) || headers.IsCount(key) || words.AnyIn(key, headers.Full)
	case len(said) == 2:
		points, _ := heads.PointsIn(said[1])
		return heads.HasFigure(said[1]) && 2*points < full && !headers.Scores(key)
	}
	return len(said) > 2
}

// A groupHead is what the head of a group says of the rows below it.
type groupHead struct {
	month     heads.SaidMonth // not present: nothing of a month
	committee string
	names     bool // the committee
}

// groupOf finds a row such as "I. Đảng bộ cơ sở A", the head of the rows below it.
func (l *list) groupOf(row int) (group groupHead, found bool) {
	col, found := l.g.FirstText(row)
	if !found {
		return group, false
	}
	if month, found := l.monthGroup(row); found {
		return groupHead{month: month}, true
	}
	texts := []string{l.g.Text(row, col)}
	if next := l.g.Text(row, col+1); next != "" {
		texts = append(texts, next)
	}
	for _, text := range texts {
		bare := l.r.GroupHead.ReplaceAllString(text, "")
		isCommittee := words.StartsAny(l.r.Vocabulary.Key(bare), l.r.Vocabulary.Committee)
		if named, ok := l.r.Index.Committee(bare); ok {
			return groupHead{committee: named, names: true}, true
		}
		if isCommittee {
			return groupHead{committee: bare, names: l.r.Committees}, true
		}
	}
	return group, false
}

// beginGroup takes what the head of a group says.
func (l *list) beginGroup(line *listLine) {
	switch {
	case line.group.month.Present:
		l.month = line.group.month
	case line.group.names:
		l.committee = line.group.committee
	case line.group.committee == "": // by its number alone
		l.heading(line.name)
	}
}

// statesGrade reports whether somebody wrote a grade into a row: its total is missing then.
// One that a formula made of a blank total says nothing.
func (l *list) statesGrade(sheet *scoring.Sheet) bool {
	grade := sheet.Official.Grade
	_, isGrade := l.r.GradeTitle(grade.Value, l.h.Set)
	return grade.Known && isGrade && l.h.Layout == scoring.TotalsLayout && !heads.IsFormulaAt(l.g, grade.At)
}

// headsGroup tells the head of a group of cells by its number in letters, over rows that
// are counted in figures. What it has in columns of marks is compared with these.
func (l *list) headsGroup(row int) bool {
	ordinal, _, found := l.text(row, words.OrdinalRole)
	if id := heads.PlainID(ordinal); !found || words.Number(id) >= 0 || !heads.IsLevelNumber(id) {
		return false
	}
	for below := row + 1; below < l.to; below++ {
		if next, _, _ := l.text(below, words.OrdinalRole); next != "" {
			return words.Number(heads.PlainID(next)) == 1
		}
	}
	return false
}

// sumsAbove tells a row of means or sums, whatever its words, by its numbers: each is that
// of two meetings or more of its column above.
func (l *list) sumsAbove(row int) bool { return l.followsAbove(row, heads.MeanOrSum) }

// isExtreme tells a row of the highest or lowest numbers above it, which says so.
func (l *list) isExtreme(row int) bool {
	label, _ := l.g.FirstText(row)
	return words.EndsAny(l.r.Vocabulary.Key(l.g.Text(row, label)), l.r.Vocabulary.Extremes) && l.followsAbove(row, func(n criteria.Points, above []criteria.Points) bool {
		return n == slices.Max(above) || n == slices.Min(above)
	})
}

// followsAbove reports whether all numbers of a row follow from those of the meetings above.
func (l *list) followsAbove(row int, follows func(n criteria.Points, above []criteria.Points) bool) bool {
	compared := 0
	for _, c := range l.h.Columns {
		switch c.Role {
		case words.TotalRole, words.SelfRole, words.ReviewRole, words.LeafRole:
		default:
			continue
		}
		m := l.r.MarkAt(l.g, row, c.Col)
		if !m.Entered() {
			continue
		}
		var above []criteria.Points
		for at := l.h.Bottom + 1; at < row; at++ {
			if of := l.r.MarkAt(l.g, at, c.Col); l.block.Class(at) == heads.MeetingRow && of.State == scoring.NumberMark {
				above = append(above, of.Points)
			}
		}
		if m.State != scoring.NumberMark || len(above) < 2 || !follows(m.Points, above) {
			return false
		}
		compared++
	}
	return compared > 0
}

// isTotal tells a row of sums or means by its first words.
func (l *list) isTotal(row int) bool {
	for col := range min(l.g.Width(row), words.HeaderWidth) {
		key := l.r.Vocabulary.Key(l.g.Text(row, col))
		if key == "" {
			continue
		}
		if words.StartsAny(key, l.r.Vocabulary.Total) {
			return true
		}
		if words.Number(key) < 0 && len(key) > 3 {
			return false
		}
	}
	return false
}

// isSigned tells a row of signatures or a footnote by its first words.
func (lt *listTable) isSigned(row int) bool {
	col, _ := lt.g.FirstText(row)
	return lt.endsTable(row) || strings.HasPrefix(lt.g.Text(row, col), "*")
}

// endsTable tells a row of signatures: what follows is no table's.
func (lt *listTable) endsTable(row int) bool {
	col, _ := lt.g.FirstText(row)
	return words.StartsAny(lt.r.Vocabulary.Key(lt.g.Text(row, col)), lt.r.Vocabulary.Stop)
}
