package models

import (
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// Judge decides every model for every cell, and counts.
func Judge(r *scoring.Result) {
	if len(r.Models) == 0 {
		return
	}
	registered := slices.ContainsFunc(r.Cells, func(c scoring.CellResult) bool { return len(c.Cell.Registered) > 0 })
	for i := range r.Cells {
		c := &r.Cells[i]
		c.Models = nil
		for m := range r.Models {
			c.Models = append(c.Models, judgeOf(r, c, m).judge(registered))
		}
	}
	for m := range r.Models {
		count(r, m)
	}
}

// A modelJudge decides one model for one cell.
type modelJudge struct {
	yearMeasurer
	set   *criteria.Set
	index int
}

func judgeOf(r *scoring.Result, cell *scoring.CellResult, model int) modelJudge {
	return modelJudge{yearMeasurer: yearMeasurer{r, r.Sets[0], cell}, set: r.Models[model].Set, index: model}
}

func (j modelJudge) judge(registered bool) scoring.ModelCell {
	c := scoring.ModelCell{Best: len(j.set.Grades) - 1}
	named := registeredFor(j.cell.Cell, j.set)
	switch {
	case j.cell.Outside:
		c.Status, c.Notes = scoring.ModelNotAsked, []diag.Message{diag.Msg("report.outside")}
	case registered && !named:
		c.Status, c.Notes = scoring.ModelNotAsked, j.notRegistered()
	}
	leaves, marks := j.set.Leaves(), []scoring.PlainMark{}
	for i := range leaves {
		if len(leaves[i].Year.Kinds) > 0 {
			leaves[i].Otherwise = criteria.Rescale
		}
		result := j.condition(leaves[i], i)
		c.Conditions = append(c.Conditions, result)
		marks = append(marks, scoring.PlainMark{Points: result.Points, How: result.How})
		if leaves[i].Group.Block == criteria.Scored && result.How != scoring.LeftOut {
			c.Asked++
			if result.Points.Known && result.Points.Value == leaves[i].Max {
				c.Met++
			}
		}
	}
	if c.Status == "" {
		decide(&c, j.set, leaves, marks)
	}
	return c
}

// decide adds the conditions up and looks the grade up. What is not known leaves
// it open where it could change the grade; the best one that is still possible is
// reported beside.
func decide(c *scoring.ModelCell, set *criteria.Set, leaves []criteria.Leaf, marks []scoring.PlainMark) {
	if sum := scoring.Sum(set, leaves, marks, set.Period.Decimals); sum.Total.Known {
		c.Status, c.Total, c.Steps = scoring.ModelDecided, sum.Total, &sum.Steps
		grade, limits := sum.Grade()
		c.Grade, c.Limits, c.Best = criteria.Some(grade), limits, grade
		return
	}
	worst := 0
	c.Best, worst = gradeWith(set, leaves, marks, true), gradeWith(set, leaves, marks, false)
	if c.Best == worst { // whatever is not known
		c.Status, c.Grade = scoring.ModelDecided, criteria.Some(worst)
		return
	}
	c.Status = scoring.ModelUndecided
	if c.Best > 0 {
		c.Notes = append(c.Notes, diag.Msg("model.at-best", "grade", set.Grades[c.Best].Title))
	}
}

// gradeWith returns the grade if all that is not known were for the cell, or
// all against it.
func gradeWith(set *criteria.Set, leaves []criteria.Leaf, marks []scoring.PlainMark, favours bool) int {
	marks = slices.Clone(marks)
	for i := range marks {
		if marks[i].How == scoring.NotAvailable {
			points := criteria.Points(0)
			if favours != (leaves[i].Group.Block == criteria.Deduction) {
				points = leaves[i].Max
			}
			marks[i] = scoring.PlainMark{Points: criteria.Some(points)}
		}
	}
	grade, _ := scoring.Sum(set, leaves, marks, set.Period.Decimals).Grade()
	return grade
}

// condition decides one line: what was typed counts, its measure only checks it;
// a blank has what the facts say, if they say it.
func (j modelJudge) condition(leaf criteria.Leaf, index int) scoring.ConditionResult {
	if len(leaf.Year.Kinds) > 0 && !naming.KindMatches(j.cell.Cell.Kind, leaf.Year.Kinds) {
		return scoring.ConditionResult{How: scoring.LeftOut}
	}
	result := j.measure(leaf)
	mark := j.mark(index)
	switch {
	case mark.Entered():
		return j.typed(leaf, mark, result)
	case leaf.Group.Block != criteria.Scored:
		return scoring.ConditionResult{How: scoring.NoneEntered, Points: criteria.Some(criteria.Points(0))}
	case result.Points.Known:
		result.How = scoring.Measured
		return result
	}
	result.How = scoring.NotAvailable
	if len(result.Wanting) == 0 {
		result.Wanting = []diag.Message{diag.Msg("model.wanting.entry")}
	}
	result.Pos = mark.At.Pos()
	return result
}

func (j modelJudge) mark(index int) scoring.Mark {
	if e := j.cell.Year; e != nil && j.index < len(e.Marks) && index < len(e.Marks[j.index]) {
		return e.Marks[j.index][index]
	}
	return scoring.Mark{}
}

func (j modelJudge) typed(leaf criteria.Leaf, mark scoring.Mark, facts scoring.ConditionResult) scoring.ConditionResult {
	result := scoring.ConditionResult{How: scoring.Typed, Pos: mark.At.Pos(), Measured: facts.Measured, Because: facts.Because, Against: facts.Against}
	points, fault := scoring.ReadMark(&leaf, &mark)
	if fault != "" || j.cell.Year.Contested(mark.At.Pos()) {
		result.How, result.Wanting = scoring.NotAvailable, []diag.Message{diag.Msg("model.wanting.faulty", "text", mark.Text)}
		return result
	}
	result.Points = criteria.Some(points)
	if facts.Points.Known && facts.Points.Value != points {
		result.Wanting = nil
	}
	return result
}

// markProblems tells the faults of what was typed: unreadable, or against the
// facts.
func (j modelJudge) markProblems() (problems []diag.Problem) {
	for i, leaf := range j.set.Leaves() {
		mark := j.mark(i)
		if !mark.Entered() {
			continue
		}
		points, fault := scoring.ReadMark(&leaf, &mark)
		facts := j.measure(leaf)
		switch {
		case fault != "":
			problems = append(problems, scoring.MarkProblem(&leaf, &mark, fault))
		case facts.Points.Known && facts.Points.Value != points:
			problems = append(problems, diag.New(diag.TierMismatch, "year", mark.At.Pos(), "criterion", leaf.ID, "text", mark.Text, "because", facts.Because))
		}
	}
	return problems
}

// AskedOf reports whether a model is asked of a cell: of all cells, but where
// the roster marks any as registered, of those that registered for it.
func AskedOf(roster *scoring.Roster, cell int, set *criteria.Set) bool {
	marked := slices.ContainsFunc(roster.Cells, func(c scoring.PartyCell) bool { return len(c.Registered) > 0 })
	return !marked || registeredFor(&roster.Cells[cell], set)
}

// registeredFor reports whether the roster says that the cell registered for the
// model: by a plain yes, or by the model's name, id, or a part of its name.
func registeredFor(cell *scoring.PartyCell, set *criteria.Set) bool {
	return slices.ContainsFunc(cell.Registered, func(text string) bool {
		return criteria.Key(text) == registeredYes || criteria.Key(text) == criteria.Key(set.ID) || namesModel(text, set.Title)
	})
}

// namesModel reports whether a text is a model's title, or whole words of it:
// two at least, for one is no name.
func namesModel(text, title string) bool {
	key, whole := modelKey(text), modelKey(title)
	return key == whole || strings.Contains(key, " ") && strings.Contains(" "+whole+" ", " "+key+" ")
}

// registeredYes stands in the roster for a plain yes.
const registeredYes = "x"

func (j modelJudge) notRegistered() []diag.Message {
	if names := j.cell.Cell.Registered; len(names) > 0 {
		return []diag.Message{diag.Msg("model.registered-otherwise", "names", names)}
	}
	return []diag.Message{diag.Msg("model.not-registered")}
}

// modelKey is how names of models are compared: "bốn tốt", "4 tốt" and "Chi bộ
// bốn tốt" are the same.
func modelKey(name string) string {
	words := strings.Fields(naming.NameKey(name))
	for i, word := range words {
		if word == criteria.Key("bốn") {
			words[i] = "4"
		}
	}
	return strings.Join(words, " ")
}

// MarkProblems are the problems of what was typed of a cell for one of the
// result's models, by its index.
func MarkProblems(r *scoring.Result, cell *scoring.CellResult, index int) []diag.Problem {
	return judgeOf(r, cell, index).markProblems()
}
