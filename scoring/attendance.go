package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// attendance computes who was there. The sheet's own counts win over the
// roster's, since members move; a difference is a note. Where the numbers do
// not fit each other no rate is computed.
func attendance(cell *PartyCell, f *Facts) (a AttendanceResult, problems []diag.Problem, notes []diag.Message) {
	a = AttendanceResult{
		Members: f.Members.Optional().Or(cell.Members),
		Exempt:  f.Exempt.Optional().Or(cell.Exempt),
		Present: f.Present.Optional(), Excused: f.Excused.Optional(), Unexcused: f.Unexcused.Optional(),
	}
	if f.Members.Known && cell.Members.Known && f.Members.Value != cell.Members.Value {
		notes = append(notes, diag.Msg("note.members-differ", "sheet", f.Members.Value, "roster", cell.Members.Value))
	}
	base, ok := attendanceBase(a, f.OutOf)
	if !ok {
		return a, []diag.Problem{diag.New(diag.AttendanceSum, "base", f.OutOf.At.Pos(),
			"present", f.Present.Value, "base", f.OutOf.Value, "members", a.Members.Value, "exempt", a.Exempt.Value)}, notes
	}
	if problem, wrong := checkAttendance(a, f, base); wrong {
		return a, []diag.Problem{problem}, notes
	}
	if a.Present.Known && base.Known && base.Value > 0 {
		a.Rate = criteria.Some(criteria.Rate{Num: int64(a.Present.Value), Den: int64(base.Value)})
	}
	return a, nil, notes
}

// Size is the cell's size, of which those present are a part.
func (a AttendanceResult) Size() criteria.CellSize {
	return criteria.CellSize{Members: a.Members, AtLeast: a.Present.Value}
}

// attendanceBase returns the denominator: members less exempt. The b of "a/b"
// may already be that, or all members; any other b fits nothing. Without a
// number of members b is taken as it stands.
func attendanceBase(a AttendanceResult, outOf Fact[int]) (base criteria.Optional[int], ok bool) {
	if a.Members.Known {
		base = criteria.Some(a.Members.Value - a.Exempt.Value)
	}
	if !outOf.Known {
		return base, true
	}
	if !base.Known {
		return criteria.Some(outOf.Value), true
	}
	return base, outOf.Value == base.Value || outOf.Value == a.Members.Value
}

// checkAttendance finds counts that cannot be: more present than there are, or
// parts that do not make the whole.
func checkAttendance(a AttendanceResult, f *Facts, base criteria.Optional[int]) (diag.Problem, bool) {
	if !base.Known {
		return diag.Problem{}, false
	}
	pos := f.Present.At.Pos()
	if !f.Present.Known {
		pos = f.Members.At.Pos()
	}
	sum := a.Present.Value + a.Excused.Value + a.Unexcused.Value
	whole := a.Present.Known && a.Excused.Known && a.Unexcused.Known
	if base.Value < 0 || sum > base.Value || whole && sum != base.Value {
		return diag.New(diag.AttendanceSum, "", pos, "present", a.Present.Value, "excused", a.Excused.Value,
			"unexcused", a.Unexcused.Value, "base", base.Value), true
	}
	return diag.Problem{}, false
}

// A Chair says by which post a meeting was chaired. Results keep no name of
// who did: the lists need none.
type Chair string

const (
	ChairUnknown   Chair = ""          // the sheet does not say
	ChairSecretary Chair = "secretary" // bí thư chi bộ
	ChairDeputy    Chair = "deputy"    // phó bí thư chi bộ
	ChairOther     Chair = "other"     // chi ủy viên, or anybody whom the roster does not name as secretary
)

// takeFacts keeps the facts of a meeting. Of who chaired it keeps the post and
// forgets the name.
func (s *meetingScorer) takeFacts(m *MeetingResult, cell *PartyCell, d *draft) {
	facts := d.facts
	said := facts.More()
	at := [2]string{said.Chair, cell.Secretary}
	if at[0] == "" {
		if m.facts = d.sheets[0].facts; len(d.sheets) > 1 {
			m.SetFacts(facts)
		}
		return
	}
	if said.Chair = ""; said == (Said{}) {
		facts.Said = nil
	} else {
		facts.Said = &said
	}
	m.SetFacts(facts)
	if s.chairs == nil {
		s.chairs = map[[2]string]Chair{}
	}
	chair, known := s.chairs[at]
	if !known {
		chair = chairOf(at[0], at[1])
		s.chairs[at] = chair
	}
	m.Chair = chair
}

// chairOf reads "Bí thư chi bộ", "đ/c A, Phó Bí thư" or a bare name, which is
// the secretary's where the roster says so. A secretary of a committee above is
// not the cell's.
func chairOf(text, secretary string) Chair {
	key := criteria.Key(text)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return naming.HoldsWords(key, criteria.Key(w)) })
	}
	person := naming.PersonKey(secretary)
	switch {
	case key == "":
		return ChairUnknown
	case person != "" && naming.HoldsWords(key, person):
		return ChairSecretary
	case has("bí thư đảng ủy", "bí thư đảng bộ", "bí thư huyện ủy", "bí thư thành ủy", "bí thư thường trực đảng ủy", "chi ủy viên", "cấp ủy viên"):
		return ChairOther
	case has("phó bí thư", "pbt"):
		return ChairDeputy
	case has("bí thư", "bt"):
		return ChairSecretary
	case naming.NamesPerson(text, person, nil):
		return ChairSecretary
	}
	return ChairOther
}
