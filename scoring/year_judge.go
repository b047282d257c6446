package scoring

import (
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// judgeYear decides every model for every cell, and counts.
func judgeYear(r *Result) {
	if len(r.Models) == 0 {
		return
	}
	registered := slices.ContainsFunc(r.Cells, func(c CellResult) bool { return len(c.Cell.Registered) > 0 })
	for i := range r.Cells {
		c := &r.Cells[i]
		c.Models = nil
		for m := range r.Models {
			j := modelJudge{yearMeasurer: yearMeasurer{r, r.Sets[0], c}, set: r.Models[m].Set, index: m}
			c.Models = append(c.Models, j.judge(registered))
		}
	}
	for m := range r.Models {
		r.Models[m].count(r, m)
	}
}

// A modelJudge decides one model for one cell.
type modelJudge struct {
	yearMeasurer
	set   *criteria.Set
	index int
}

func (j modelJudge) judge(registered bool) ModelCell {
	c := ModelCell{Best: len(j.set.Grades) - 1}
	named := registeredFor(j.cell.Cell, j.set)
	switch {
	case j.cell.Outside:
		c.Status, c.Notes = ModelNotAsked, []diag.Message{diag.Msg("report.outside")}
	case registered && !named:
		c.Status, c.Notes = ModelNotAsked, j.notRegistered()
	}
	leaves, marks := j.set.Leaves(), []columnMark{}
	for i := range leaves {
		if len(leaves[i].Year.Kinds) > 0 {
			leaves[i].Otherwise = criteria.Rescale
		}
		result := j.condition(leaves[i], i)
		c.Conditions = append(c.Conditions, result)
		marks = append(marks, columnMark{points: result.Points, how: result.How})
		if leaves[i].Group.Block == criteria.Scored && result.How != LeftOut {
			c.Asked++
			if result.Points.Known && result.Points.Value == leaves[i].Max {
				c.Met++
			}
		}
	}
	if c.Status == "" {
		c.decide(j.set, leaves, marks)
	}
	return c
}

// decide adds the conditions up and looks the grade up. What is not known leaves
// it open where it could change the grade; the best one that is still possible is
// told beside.
func (c *ModelCell) decide(set *criteria.Set, leaves []criteria.Leaf, marks []columnMark) {
	total, steps, judge := modelSum(set, leaves, marks)
	if total.Known {
		c.Status, c.Total, c.Steps = ModelDecided, total, &steps
		c.Grade = criteria.Some(judge.grade(set.GradeOf(total.Value)))
		c.Limits, c.Best = judge.limits, c.Grade.Value
		return
	}
	worst := 0
	c.Best, worst = modelGradeWith(set, leaves, marks, true), modelGradeWith(set, leaves, marks, false)
	if c.Best == worst { // whatever is not known
		c.Status, c.Grade = ModelDecided, criteria.Some(worst)
		return
	}
	c.Status = ModelUndecided
	if c.Best > 0 {
		c.Notes = append(c.Notes, diag.Msg("model.at-best", "grade", set.Grades[c.Best].Title))
	}
}

// modelGradeWith returns the grade if all that is not known were for the cell, or
// all against it.
func modelGradeWith(set *criteria.Set, leaves []criteria.Leaf, marks []columnMark, favours bool) int {
	marks = slices.Clone(marks)
	for i := range marks {
		if marks[i].how == NotAvailable {
			points := criteria.Points(0)
			if favours != (leaves[i].Group.Block == criteria.Deduction) {
				points = leaves[i].Max
			}
			marks[i] = columnMark{points: criteria.Some(points)}
		}
	}
	total, _, judge := modelSum(set, leaves, marks)
	return judge.grade(set.GradeOf(total.Value))
}

func modelSum(set *criteria.Set, leaves []criteria.Leaf, marks []columnMark) (criteria.Optional[criteria.Points], SumSteps, judge) {
	column := columnScore{marks: marks}
	column.add(set, leaves, set.Period.Decimals)
	return column.total, column.steps, judge{set: set, leaves: leaves, marks: marks}
}

// condition decides one line: what was typed counts, its measure only checks it;
// a blank has what the facts say, if they say it.
func (j modelJudge) condition(leaf criteria.Leaf, index int) ConditionResult {
	if len(leaf.Year.Kinds) > 0 && !naming.KindMatches(j.cell.Cell.Kind, leaf.Year.Kinds) {
		return ConditionResult{How: LeftOut}
	}
	result := j.measure(leaf)
	mark := j.mark(index)
	switch {
	case mark.Entered():
		return j.typed(leaf, mark, result)
	case leaf.Group.Block != criteria.Scored:
		return ConditionResult{How: NoneEntered, Points: criteria.Some(criteria.Points(0))}
	case result.Points.Known:
		result.How = Measured
		return result
	}
	result.How = NotAvailable
	if len(result.Wanting) == 0 {
		result.Wanting = []diag.Message{diag.Msg("model.wanting.entry")}
	}
	result.Pos = mark.At.Pos()
	return result
}

func (j modelJudge) mark(index int) Mark {
	if e := j.cell.Year; e != nil && j.index < len(e.Marks) && index < len(e.Marks[j.index]) {
		return e.Marks[j.index][index]
	}
	return Mark{}
}

func (j modelJudge) typed(leaf criteria.Leaf, mark Mark, facts ConditionResult) ConditionResult {
	result := ConditionResult{How: Typed, Pos: mark.At.Pos(), Measured: facts.Measured, Because: facts.Because, Against: facts.Against}
	points, fault := readMark(&leaf, &mark)
	if fault != "" || j.cell.Year.faulty(mark.At.Pos()) {
		result.How, result.Wanting = NotAvailable, []diag.Message{diag.Msg("model.wanting.faulty", "text", mark.Text)}
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
		points, fault := readMark(&leaf, &mark)
		facts := j.measure(leaf)
		switch {
		case fault != "":
			problems = append(problems, markProblem(&leaf, &mark, fault))
		case facts.Points.Known && facts.Points.Value != points:
			problems = append(problems, diag.New(diag.TierMismatch, "year", mark.At.Pos(), "criterion", leaf.ID, "text", mark.Text, "because", facts.Because))
		}
	}
	return problems
}

// AskedOf reports whether a model is asked of a cell: of all cells, but where
// the roster marks any as registered, of those that registered for it.
func AskedOf(roster *Roster, cell int, set *criteria.Set) bool {
	marked := slices.ContainsFunc(roster.Cells, func(c PartyCell) bool { return len(c.Registered) > 0 })
	return !marked || registeredFor(&roster.Cells[cell], set)
}

// registeredFor reports whether the roster says that the cell registered for the
// model: by a plain yes, or by the model's name, id, or a part of its name.
func registeredFor(cell *PartyCell, set *criteria.Set) bool {
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

// ModelProblems are the problems of what was typed of a cell for one of the
// result's models, by its index.
func ModelProblems(r *Result, cell *CellResult, index int) []diag.Problem {
	j := modelJudge{yearMeasurer: yearMeasurer{r, r.Sets[0], cell}, set: r.Models[index].Set, index: index}
	return j.markProblems()
}
