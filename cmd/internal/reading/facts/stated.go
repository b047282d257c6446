package facts

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// takeStated reads what a sheet says of one of the facts. One that cannot be read
// is not stated.
func (f *Reader) takeStated(l heads.Label) bool {
	set := heads.PeriodSet(f.Heads.Sets)
	if set == nil || l.Role < words.StatedRole || int(l.Role-words.StatedRole) >= len(set.Facts) {
		return false
	}
	index := int(l.Role - words.StatedRole)
	rule := &set.Facts[index]
	stated := scoring.StatedFact{Fact: index, Text: l.Value, At: f.Grid.Place(l.Row, l.Col)}
	if rule.IsShare() {
		share, ok := f.share(l)
		if !ok {
			f.doubt(diag.BadFact, "stated-share", l.Row, l.Col)
			return true
		}
		stated.Share = share
	} else if stated.Value = rule.Value(l.Value); stated.Value < 0 {
		var values []string
		for _, v := range rule.Values {
			values = append(values, v.Title)
		}
		f.doubt(diag.BadFact, "stated-value", l.Row, l.Col, "values", strings.Join(values, "; "))
		return true
	}
	for i := range f.Stated {
		if f.Stated[i].Fact == index { // said again in the same sheet; two values are told by scoring
			if f.Stated[i].Value != stated.Value || f.Stated[i].Share.Compare(orOne(stated.Share)) != 0 {
				f.Stated = append(f.Stated, stated)
			}
			return true
		}
	}
	f.Stated = append(f.Stated, stated)
	return true
}

// orOne keeps a share that is none from being compared.
func orOne(share criteria.Rate) criteria.Rate {
	if share.Den == 0 {
		return criteria.Rate{Den: 1}
	}
	return share
}

// share reads "100%", "12/12", "12/12 nhiệm vụ", 100, "không", or a cell shown as
// a percentage. A bare number up to 1 but 0 could be meant either way and is not
// taken; more than the whole is none.
func (f *Reader) share(l heads.Label) (criteria.Rate, bool) {
	if words.IsAny(f.Heads.Vocabulary.Key(l.Value), f.Heads.Vocabulary.None) {
		return criteria.Rate{Den: 1}, true
	}
	text := workbook.Trim(strings.TrimSuffix(workbook.Trim(l.Value), "nhiệm vụ"))
	if a, b, ok := words.AttendancePair(text); ok {
		return criteria.Rate{Num: int64(a), Den: int64(b)}, b > 0 && a <= b
	}
	figure, sign := strings.CutSuffix(text, "%")
	p, err := criteria.ParsePoints(figure)
	shown := err == nil && !sign && p <= criteria.Point && f.Grid.Is(l.Row, l.Col, workbook.Percent)
	switch {
	case err != nil || p < 0 || p > 100*criteria.Point || !sign && !shown && p <= criteria.Point && p != 0:
		return criteria.Rate{}, false
	case shown:
		return criteria.Percent(100 * p), true
	}
	return criteria.Percent(p), true
}
