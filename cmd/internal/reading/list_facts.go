package reading

import (
	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// factsOfKind reads a row's facts, and takes the head as the set reads it that
// scores the kind the row states.
func (l *list) factsOfKind(row int) *facts.Reader {
	facts := l.facts(row)
	set := l.r.SetFor(facts.Kind)
	if len(l.r.Sets) < 2 || l.h.Layout != scoring.TableLayout || set < 0 || set == l.h.Set {
		return facts
	}
	if l.heads == nil {
		l.heads = map[int]heads.Header{l.h.Set: l.h}
	}
	h, known := l.heads[set]
	if !known {
		var ok bool
		if h, ok = l.r.ListHeader(l.g, l.h.Top, l.h.Bottom, set); !ok || h.Layout != scoring.TableLayout {
			h = l.h // the columns are not this set's
		}
		l.heads[set] = h
	}
	if h.Set != l.h.Set {
		l.h = h
		return l.facts(row)
	}
	return facts
}

// facts reads the facts that stand in columns.
func (l *list) facts(row int) *facts.Reader {
	f := &facts.Reader{Heads: l.r.Reader, Grid: l.g, Kind: l.kind, Combined: l.combined}
	for _, c := range l.h.Columns {
		text := l.r.At(l.g, row, c.Col)
		if text == l.r.Blank || l.r.SaysNotHeldAlone(text) {
			continue
		}
		switch {
		case l.saysKind(c, text.Text):
			c.Role = words.KindRole
		case c.Role == words.MinutesRole && words.InHours(c.Label):
			c.Role = words.HoursRole
		}
		f.Take(heads.Label{Role: c.Role, Value: text.Text, Row: row, Col: c.Col})
	}
	if text, _, found := l.text(row, words.CellRole); found {
		if _, thematic := heads.ThematicName(text); thematic {
			f.Kind, f.Combined = scoring.Thematic, false
		}
	}
	return f
}

// saysKind reports whether a column headed only "Loại", which is a grade's as a
// rule, tells the kind of meeting: "chuyên đề".
func (lt *listTable) saysKind(c heads.Column, text string) bool {
	if c.Role != words.GradeRole {
		return false
	}
	_, _, said := lt.r.Vocabulary.KindIn(lt.r.Vocabulary.Key(text))
	return said
}

// otherSet is the fault of a row whose kind of meeting is not that of the
// columns above it.
func (l *list) otherSet(row int, kind scoring.MeetingKind) diag.Problem {
	c, found := l.h.Find(words.KindRole)
	if !found {
		c, _ = l.h.Find(words.CellRole)
	}
	return diag.New(diag.UnknownCriterion, "other-kind", l.g.Pos(row, c.Col), "set", l.r.Sets[l.h.Set].ID, "kind", diag.Msg("meeting."+string(kind)))
}
