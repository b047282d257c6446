package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/criteria"
	"chibo/scoring"
)

// ensuredMark reads a row's answer: a tick under one of the heads. A tick under
// both, or anything else, is no mark.
func (f *form) ensuredMark(row int, pair [2]int) scoring.Mark {
	yes, no := f.Heads.MarkAt(f.Grid, row, pair[0]), f.Heads.MarkAt(f.Grid, row, pair[1])
	switch {
	case yes.Entered() && no.Entered():
		yes.State, yes.Text = scoring.WordMark, yes.Text+" | "+no.Text
		return yes
	case !no.Entered():
		return yes
	case no.State == scoring.WordMark && heads.IsTick(no.Text):
		no.Text = criteria.Key("không")
	default:
		no.State = scoring.WordMark // a number of points that were not ensured
	}
	return no
}

// besidePoints takes the points that stand beside an answer, "Điểm đạt": they
// count, and the answer where there are none.
func (f *form) besidePoints(row int, answer scoring.Mark, columns []int) scoring.Mark {
	if len(columns) == 0 {
		return answer
	}
	if points := f.Mark(row, columns); points.Entered() || !answer.Entered() {
		return points
	}
	return answer
}
