package reading

import (
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// factParts are the named facts of a form with what they speak of.
func factParts() []struct {
	part string
	role words.Role
} {
	return []struct {
		part string
		role words.Role
	}{
		{names.FormDate, words.DateRole}, {names.FormMinutes, words.MinutesRole}, {names.FormMembers, words.MembersRole}, {names.FormExempt, words.ExemptRole},
		{names.FormPresent, words.PresentRole}, {names.FormExcused, words.ExcusedRole}, {names.FormUnexcused, words.UnexcusedRole},
		{names.FormSpeakers, words.SpeakersRole}, {names.FormResolution, words.ResolutionRole}, {names.FormManner, words.FormRole},
		{names.FormMeeting, words.KindRole}, {names.FormModel, words.ModelRole}, {names.FormSuperior, words.SuperiorRole},
		{names.FormChair, words.ChairRole}, {names.FormGuests, words.GuestsRole}, {names.FormLessons, words.LessonsRole},
	}
}

// labels returns the facts of a form: the named cells first, then what stands
// behind a label, and what the stamp tells of cell and month. The head a clerk
// reads counts for the month; the stamp stands in where it says nothing.
func (own *ownForm) labels(r *reader, g *heads.Grid, b heads.Extent) []heads.Label {
	var found []heads.Label
	for _, f := range factParts() {
		p, named := own.cells[f.part]
		if text := g.Text(p.Row, p.Col); named && text != "" && own.labelAgrees(r, g, p, f.role) {
			found = append(found, heads.Label{Role: f.role, Value: text, Row: p.Row, Col: p.Col})
		}
	}
	found = append(found, r.LabelsIn(g, b.From, b.To, b.Header, b.TableEnd)...)
	stamped := func(wanted words.Role, value string) {
		if value != "" {
			found = append(found, heads.Label{Role: wanted, Value: value, Row: own.row, Col: own.col})
		}
	}
	if own.stamp.ID != "" {
		stamped(words.CodeRole, own.stamp.ID)
		if r.gathered != nil { // no roster has the name of this code
			stamped(words.CellRole, own.nameInHead(r, g, b))
		}
	} else {
		stamped(words.CellRole, own.stamp.Name)
	}
	stamped(words.CommitteeRole, own.stamp.Committee)
	said := r.MonthInTitle(g, b.From, b.Header, found)
	if period, err := scoring.ParsePeriod(own.stamp.When); !said.Present && err == nil && period.Kind == criteria.OneMonth {
		stamped(words.MonthRole, own.stamp.When)
	}
	return found
}

// nameInHead is the cell's name as the form's head has it, in the letters of the
// stamp where they are one name.
func (own *ownForm) nameInHead(r *reader, g *heads.Grid, b heads.Extent) string {
	text, _, _, found := r.cellInHead(g, b)
	if !found || naming.NameKey(text) == naming.NameKey(own.stamp.Name) {
		return own.stamp.Name
	}
	return text
}

// labelAgrees reports whether the text before a named cell is the fact's label,
// or none: another label says that the name stayed behind.
func (own *ownForm) labelAgrees(r *reader, g *heads.Grid, p heads.CellAt, wanted words.Role) bool {
	for col := p.Col - 1; col >= 0; col-- {
		if text := g.Text(p.Row, col); text != "" {
			role := r.LabelRole(trimColon(text))
			return role == wanted || role == words.NoRole
		}
	}
	return true
}

func trimColon(text string) string {
	if n := len(text); n > 0 && text[n-1] == ':' {
		return text[:n-1]
	}
	return text
}

// factLabels leaves out the kind of a meeting that was not held: it is told by
// its phrase.
func (own *ownForm) factLabels(r *reader, labels []heads.Label) []heads.Label {
	kept := make([]heads.Label, 0, len(labels))
	for _, l := range labels {
		if (l.Role == words.KindRole || l.Role == words.FormRole) && r.SaysNotHeld(l.Value) {
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

// settleKind gives a meeting the kind the form was made for, but for a regular
// one to which the clerk gave a thematic part.
func (own *ownForm) settleKind(r *reader, sheet *scoring.Sheet, facts *facts.Reader) {
	kind := scoring.MeetingKind(own.stamp.Kind)
	if kind != scoring.Regular && kind != scoring.Thematic {
		return
	}
	sheet.Kind, sheet.Combined = kind, kind == scoring.Regular && facts.KindSaid && facts.Combined
	sheet.Set = r.SetFor(kind)
}

// otherHead finds a form whose head was rewritten for another cell: the form
// says two things, and no guess is taken.
func (p *placer) otherHead(g *heads.Grid, own *ownForm, b heads.Extent) (diag.Problem, bool) {
	if p.gathered != nil {
		return diag.Problem{}, false
	}
	stampedAs := own.stamp.ID
	if stampedAs == "" {
		stampedAs = own.stamp.Name
	}
	stamped := p.Find(stampedAs, own.stamp.Committee)
	text, row, col, found := p.cellInHead(g, b)
	if !found || stamped.Cell < 0 {
		return diag.Problem{}, false
	}
	if head := p.Find(text, own.stamp.Committee); head.Cell >= 0 && head.Cell != stamped.Cell {
		return diag.New(diag.AmbiguousCell, "own-form", g.Pos(row, col), "text", text, "stamped", p.Roster.Cells[stamped.Cell].Name), true
	}
	return diag.Problem{}, false
}
