package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// attendance works out who was there. The sheet's own counts win over the
// roster's, since members move; a difference is a note. Where the numbers do
// not fit each other no rate is worked out.
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
