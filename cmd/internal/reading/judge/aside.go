package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A Claim is a total, a grade, a mark, or points on or off that a line or note states, or
// a worksheet of which no marks were read: "Điều chỉnh: tổng điểm 85". It may be of the
// meetings beside it.
type Claim struct {
	claim
	amount  criteria.Points
	grade   int  // of the set's; -1: points are claimed
	party   int  // whose; -1: it does not say
	leaf    int  // of which criterion; -1: of the whole meeting
	adjusts bool // the points are put on or off
	orders  bool // without a reason: "Trừ 10 điểm Chi bộ thôn Đông" is still to be done
	faulty  bool // what is claimed is not certain
	cell    heads.CellAt
	at      diag.Pos
}

// An asideJudge cuts lines and notes, of whichever meeting, as those of a form are cut.
type asideJudge struct {
	cutter
	grid        *heads.Grid
	names       *naming.Within // of party cells
	ofCell      bool           // the text names a party cell: it need not speak of scoring
	leaf        int            // whose mark a note is about; -1: nobody's
	top, bottom int            // of the head of the table there
	headed      bool
	criteria    bool // rows of criteria may hold marks
}

// Claims lists what the rows, lines and notes of such a worksheet claim, the lines as
// those below a form would. Legends, full marks, means, statistics and reasons claim
// nothing, and neither do rows of criteria where only these are explained.
func Claims(r *heads.Reader, g *heads.Grid, criteria bool) (claims []Claim) {
	type saidAt struct {
		at    diag.Pos
		value string
	}
	seen := map[saidAt]bool{} // claims once, whatever the set
	add := func(made ...Claim) {
		for _, c := range made {
			if said := (saidAt{c.at, c.value}); !seen[said] {
				seen[said] = true
				claims = append(claims, c)
			}
		}
	}
	for set := range r.Sets {
		j := asideJudge{cutter: cutter{r: r, set: set}, grid: g, names: r.Within(), leaf: -1, criteria: criteria}
		j.top, j.bottom, j.headed = r.GuessHead(g)
		for row := range g.Rows {
			if made, claimed := j.rowClaim(row); claimed && (!j.headed || row > j.bottom) {
				add(made)
			}
			for col := range min(g.Width(row), words.HeaderWidth) {
				add(j.claimsOfCells(saying{row: row, col: col, text: r.At(g, row, col)})...)
			}
		}
		for _, note := range g.Notes {
			add(j.claimsOfCells(saying{row: note.Row, col: note.Col, text: r.Meaning(g, note.Text), note: true, printed: note.Printed})...)
		}
	}
	return claims
}

// claimsOfCells are what a text claims, and of which of the roster's party cells.
func (j *asideJudge) claimsOfCells(s saying) []Claim {
	cells, _ := j.names.In(s.text.Text)
	j.ofCell = len(cells) > 0
	claims := j.claimsIn(s)
	for i := range claims {
		if own, _ := j.names.In(claims[i].label); len(own) > 0 {
			claims[i].party = own[0]
		} else if j.ofCell {
			claims[i].party = cells[0]
		}
	}
	return claims
}

// claimsIn lists what a text claims. Where it names a party cell it need not say that its
// number, as high as a total, or the grade it ends in are of scores.
func (j *asideJudge) claimsIn(s saying) (claims []Claim) {
	if s.text == j.r.Blank {
		return nil
	}
	add := func(c claim, col int) {
		c.label, c.value = workbook.Trim(c.label), workbook.Trim(c.value)
		made := Claim{claim: c, party: -1, cell: heads.CellAt{Row: s.row, Col: col}, at: j.grid.Pos(s.row, col)}
		if j.weigh(&made) {
			claims = append(claims, made)
		}
	}
	j.naming = j.ofCell
	for _, c := range j.saidBy(s) {
		if c.value != "" {
			add(c, s.col)
			continue
		}
		next, ofTable := nextText(j.grid, s.row, s.col), j.ofCell && !j.r.Vocabulary.Scoring.Scores(j.r.Vocabulary.Key(c.label))
		if next < 0 || !j.isValue(j.r.InFigures(j.r.At(j.grid, s.row, next))) || ofTable || j.r.MatchLine(j.set, "", j.r.WithoutID(c.label)).Leaf >= 0 ||
			slices.ContainsFunc(claims, func(other Claim) bool { return other.cell.Col == next }) ||
			j.headed && s.row > j.bottom && j.passes(j.r.Vocabulary.Key(j.headOver(s.row, next))) {
			continue // a table's row is looked at as such, and counted there
		}
		c.value = j.r.InFigures(j.r.At(j.grid, s.row, next))
		add(c, next)
	}
	if len(claims) == 0 && j.ofCell && !s.note {
		for _, clause := range j.clauses(s.text.Text) {
			add(j.endOf(clause, j.names), s.col)
		}
	}
	return claims
}

// weigh works out what a line claims; false: nothing that could be a meeting's.
func (j *asideJudge) weigh(c *Claim) bool {
	headers, key := j.r.Vocabulary.Scoring, j.keyOf(c.label)
	points, number := heads.PointsIn(c.value)
	c.amount, c.grade, c.leaf = points, -1, -1
	if grade, isGrade := j.r.GradeTitle(c.value, j.set); c.denied || j.ofCell && isGrade && lowers(c.label) {
		if c.grade = grade; !isGrade {
			c.grade = -1
		}
		return j.ofCell
	}
	c.adjusts, c.orders = j.adjusts(key)
	switch line := j.r.MatchLine(j.set, "", j.r.WithoutID(c.label)); {
	case line.Leaf >= 0:
		c.leaf = line.Leaf
		return number && (j.criteria || c.note) && points.Abs() < j.r.Leaves[j.set][c.leaf].Max
	case line.Group >= 0:
		return false // as they are printed
	}
	if number && j.leafNamed(c) {
		return c.note || j.ofCell
	}
	if !j.ofCell && !headers.Scores(key) && !headers.Reviews(key) || j.ignores(c.label) || !j.ofCell && j.isLegend(c.label) || j.isExplanation(key) || headers.CountsOthers(key) || j.passes(key) {
		return false
	}
	if grade, isGrade := j.r.GradeTitle(c.value, j.set); isGrade {
		c.grade = grade
		return true
	}
	full := j.r.Sets[j.set].FullMarks()
	if speaks := c.points || headers.Scores(key); j.leaf >= 0 && number && points.Abs() <= j.r.Leaves[j.set][j.leaf].Max {
		c.leaf = j.leaf
		return speaks || headers.Reviews(key)
	}
	return number && (c.note || !j.isThreshold(c.label, key, points)) && (points.Abs() < full || j.ofCell && points == full) && (headers.Scores(key) || c.points && j.ofCell || 2*points >= full)
}

// keyOf is the key of a label: "Ghi chú: thôn Đông trừ 2 điểm" explains nothing.
func (j *asideJudge) keyOf(label string) string {
	key := j.r.Vocabulary.Key(j.r.WithoutID(label))
	if j.ofCell {
		key = strings.TrimPrefix(key, criteria.Key("ghi chú")+" ")
	}
	return key
}

// leafNamed finds the criterion whose id stands within a label that says what its mark is or
// became, "TC 4.2 còn", and may have so many points. A plain figure needs a word for criteria
// before it.
func (j *asideJudge) leafNamed(c *Claim) bool {
	fields := strings.Fields(c.label)
	if !j.criteria || len(fields) < 2 || !becomes(fields[len(fields)-1]) && !changes(c.label) && !j.speaks(c.label) {
		return false
	}
	for at, field := range fields {
		field = strings.Trim(field, ":,;")
		ofCriteria := at > 0 && slices.Contains([]string{"tc", "chí", "mục"}, strings.ToLower(fields[at-1]))
		if !heads.HasFigure(field) || !ofCriteria && !strings.Contains(field, ".") {
			continue
		}
		if line := j.r.MatchLine(j.set, "", field); line.Leaf >= 0 && c.amount.Abs() <= j.r.Leaves[j.set][line.Leaf].Max {
			c.leaf = line.Leaf
			return true
		}
	}
	return false
}

// adjusts reports whether a label puts points on or off, and orders whether it does so
// without a reason: they may still have to be.
func (k cutter) adjusts(key string) (adjusts, orders bool) {
	headers := k.r.Vocabulary.Scoring
	adjusts = words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added)
	return adjusts, adjusts && (words.StartsAny(key, headers.TakenOff) || words.StartsAny(key, headers.Added)) && !words.AnyIn(key, headers.Because)
}

// passes reports whether a head or label is of numbers that are no meeting's marks.
func (j *asideJudge) passes(key string) bool {
	headers := j.r.Vocabulary.Scoring
	derived := words.AnyIn(key, headers.Derived) && !words.AnyIn(key, headers.TakenOff)
	return derived || headers.IsStatistic(key) || headers.IsCount(key) || words.AnyIn(key, headers.Full) || words.AnyIn(key, headers.Means) || words.AnyIn(key, headers.Period)
}

// OfMonthless are the claims of meetings of which nobody knows the month.
func OfMonthless(r *heads.Reader, sheets []scoring.Sheet) (claims []Claim) {
	for i := range sheets {
		s := &sheets[i]
		for _, total := range []scoring.Mark{s.Official.Total, s.Review.Total, s.Self.Total} {
			if s.Month.IsZero() && total.State == numberMark {
				claims = append(claims, Claim{claim: claim{label: r.Roster.Cells[s.Cell].Name, value: total.Text}, amount: total.Points, grade: -1, party: s.Cell, leaf: -1, faulty: heads.HoldsError(s.Problems), at: total.At.Pos()})
				break
			}
		}
	}
	return claims
}

// Cell is the party cell whose meetings may be what is claimed of; -1: any.
func (c Claim) Cell() int { return c.party }

// Agrees reports whether a meeting has what is claimed, by what its sheet states or its
// marks give.
func (c Claim) Agrees(r *heads.Reader, s *scoring.Sheet) bool {
	if c.faulty {
		return false
	}
	set := max(s.Set, 0)
	for _, column := range []*scoring.Column{&s.Official, &s.Self, &s.Review} {
		if c.leaf >= 0 {
			for i, m := range column.Marks.All() {
				if i == c.leaf && explains(&r.Leaves[set][i], m, c.amount, c.adjusts, c.orders) {
					return true
				}
			}
			continue
		}
		sum, known := MarkSum(r.Leaves[set], column.Marks.All())
		if column.Total.State == numberMark {
			sum, known = column.Total.Points, true
		}
		switch {
		case !known:
		case c.denied || c.grade >= 0 && lowers(c.label):
			if (cutter{r: r, set: set}).agrees(c.claim, sum, s.Official.Grade, s.Review.Grade) {
				return true
			}
		case c.grade >= 0 && r.Sets[set].GradeOf(sum) == c.grade, c.grade < 0 && sum == c.amount,
			c.adjusts && !c.orders && (c.amount == 0 || c.amount.Abs() == r.Sets[set].FullMarks()-sum):
			return true
		}
	}
	return false
}

// Problem says that nobody knows whose the claimed total or grade is.
func (c Claim) Problem() diag.Problem {
	return c.finding(c.at).problem()
}
