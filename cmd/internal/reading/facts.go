package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A factReader turns labelled values into the facts of a meeting.
type factReader struct {
	r        *reader
	g        *heads.Grid
	facts    scoring.Facts
	kind     scoring.MeetingKind
	kindSaid bool
	combined bool
	against  []string           // facts of which the sheet states two values
	everyone scoring.Fact[bool] // all who should be were present: "100%"
	problems []diag.Problem
	stated   []scoring.StatedFact // of a period's sheet
}

func (f *factReader) doubt(code diag.Code, variant string, row, col int, args ...any) {
	args = append(args, "text", f.g.Text(row, col))
	f.problems = append(f.problems, diag.New(code, variant, f.g.Pos(row, col), args...))
}

// take reads one value. A value that is only dots for the pen says nothing.
func (f *factReader) take(l heads.Label) {
	if l.Value = words.Ticked(l.Value); words.Placeholder(l.Value) {
		return
	}
	if words.ErrorValue(l.Value) {
		f.doubt(diag.BadFact, "error", l.Row, l.Col)
		return
	}
	if f.takeStated(l) || f.takeMeeting(l) {
		return
	}
	at := f.g.Place(l.Row, l.Col)
	switch l.Role {
	case words.DateRole:
		f.date(l)
	case words.MinutesRole, words.HoursRole:
		if n, ok := f.r.Dates.Minutes(l.Value, l.Role == words.HoursRole); ok {
			once(f, &f.facts.Minutes, n, l, "minutes")
		} else {
			f.doubt(diag.BadFact, "minutes", l.Row, l.Col)
		}
	case words.AttendanceRole, words.PresentRole:
		f.attendance(l, at)
	case words.MembersRole:
		f.count(&f.facts.Members, l, at)
	case words.ExemptRole:
		f.count(&f.facts.Exempt, l, at)
	case words.ExcusedRole:
		f.partlyAbsent(&f.facts.Excused, l, at)
	case words.UnexcusedRole:
		f.partlyAbsent(&f.facts.Unexcused, l, at)
	case words.AbsentRole:
		f.absences(l, at)
	case words.SpeakersRole:
		f.count(&f.facts.Speakers, l, at)
	case words.ResolutionRole:
		f.resolution(l, at)
	case words.FormRole, words.KindRole:
		f.formOrKind(l, at)
	case words.ModelRole:
		f.model(l, at)
	case words.SuperiorRole:
		set(&f.facts.Superior, l.Value, at)
	}
}

// set keeps the first value of a fact.
func set[T any](fact *scoring.Fact[T], value T, at scoring.Place) {
	if !fact.Known {
		*fact = scoring.Fact[T]{Value: value, Known: true, At: at}
	}
}

// once is set for facts of which two values leave none, for which of them is right
// nobody can say; it reports whether the value is the first.
func once[T comparable](f *factReader, fact *scoring.Fact[T], value T, l heads.Label, what string) bool {
	switch {
	case slices.Contains(f.against, what):
	case !fact.Known:
		set(fact, value, f.g.Place(l.Row, l.Col))
		return true
	case fact.Value != value:
		f.against = append(f.against, what)
		f.doubt(diag.ConflictingFacts, what, l.Row, l.Col, "other", fact.At.Pos(), "there", fact.Value, "here", value)
		*fact = scoring.Fact[T]{}
		if what == "attendance" {
			f.facts.OutOf = scoring.Fact[int]{}
		}
	}
	return false
}

// speaksOfDate reports whether a value is meant as the meeting's date, be it
// readable or not: neither the phrase that none was held, nor the fixed day of
// every month, nor a duration is.
func (r *reader) speaksOfDate(value string) bool {
	known, found := r.Dated[value]
	if !found {
		known = r.meansDate(value)
		if len(value) < 500 {
			words.Keep(r.Dated, value, known)
		}
	}
	return known
}

func (r *reader) meansDate(value string) bool {
	if words.Placeholder(value) || r.SaysNotHeld(value) || r.Dates.IsTimeOfDay(value) || words.AnyIn(r.Vocabulary.Key(value), r.Vocabulary.EveryMonth) {
		return false
	}
	_, isClock := r.Dates.Clock(value)
	_, err := criteria.ParsePoints(value)
	return !isClock || err == nil
}

func (f *factReader) date(l heads.Label) {
	if !f.r.speaksOfDate(l.Value) {
		if n, ok := f.r.Dates.Clock(l.Value); ok { // "Thời gian: 90 phút"
			once(f, &f.facts.Minutes, n, l, "minutes")
		}
		return
	}
	if d, ok := f.r.Dates.Read(l.Value, f.r.Year, f.g.From1904); ok {
		once(f, &f.facts.Date, d, l, "date")
		if n, ok := f.r.Dates.Span(l.Value); ok { // "14h00 - 15h30 ngày 05/7/2026"
			once(f, &f.facts.Minutes, n, l, "minutes")
		}
		return
	}
	f.doubt(diag.BadDate, "", l.Row, l.Col)
}

func (f *factReader) count(fact *scoring.Fact[int], l heads.Label, at scoring.Place) {
	if words.IsAny(f.r.Vocabulary.Key(l.Value), f.r.Vocabulary.None) {
		set(fact, 0, at)
		return
	}
	n, ok := words.Count(l.Value)
	if !ok || n > words.MaxMembers {
		f.doubt(diag.BadFact, "count", l.Row, l.Col)
		return
	}
	set(fact, n, at)
}

// attendance reads "14/15" and "14". In a column headed only "Số lượng đảng
// viên" a single number is that of the members.
func (f *factReader) attendance(l heads.Label, at scoring.Place) {
	if present, outOf, ok := words.AttendancePair(l.Value); ok {
		if once(f, &f.facts.Present, present, l, "attendance") {
			set(&f.facts.OutOf, outOf, at)
		}
		return
	}
	if wholePercent(l.Value) {
		f.everyone = scoring.Fact[bool]{Value: true, Known: true, At: at}
		return
	}
	if words.IsAttendanceDate(l.Value) {
		reading := diag.Msg("value.unknown")
		if d, ok := f.r.Dates.Read(l.Value, f.r.Year, f.g.From1904); ok {
			reading = diag.Msg("value.pair", "a", d.Day, "b", d.Month)
		}
		f.doubt(diag.AttendanceAsDate, "", l.Row, l.Col, "reading", reading)
		return
	}
	if l.Role == words.AttendanceRole {
		f.count(&f.facts.Members, l, at)
		return
	}
	var present scoring.Fact[int]
	if f.count(&present, l, at); present.Known {
		once(f, &f.facts.Present, present.Value, l, "attendance")
	}
}

// resolution reads "95%", "18/20", 95, or a cell shown as a percentage. A bare
// number up to 1 could be meant either way and is not taken.
func (f *factReader) resolution(l heads.Label, at scoring.Place) {
	if a, b, ok := words.AttendancePair(l.Value); ok && b > 0 {
		set(&f.facts.Resolution, criteria.Rate{Num: int64(a), Den: int64(b)}, at)
		return
	}
	figure, sign := strings.CutSuffix(workbook.Trim(l.Value), "%")
	p, err := criteria.ParsePoints(figure)
	shown := err == nil && !sign && p <= criteria.Point && f.g.Is(l.Row, l.Col, workbook.Percent)
	switch {
	case err != nil || p < 0 || p > 1000*criteria.Point || !sign && !shown && p <= criteria.Point && p != 0:
		f.doubt(diag.BadFact, "rate", l.Row, l.Col)
	case shown:
		set(&f.facts.Resolution, criteria.Percent(100*p), at)
	default:
		set(&f.facts.Resolution, criteria.Percent(p), at)
	}
}

// formOrKind reads the meeting's form or kind; clerks use "hình thức" and
// "loại" for both.
func (f *factReader) formOrKind(l heads.Label, at scoring.Place) {
	key := f.r.Vocabulary.Key(l.Value)
	kind, combined, said := f.r.Vocabulary.KindIn(key)
	if said {
		f.kind, f.combined, f.kindSaid = kind, combined, true
	}
	switch {
	case words.AnyIn(key, f.r.Vocabulary.Online):
		set(&f.facts.Form, scoring.Online, at)
	case words.AnyIn(key, f.r.Vocabulary.ByGroup):
		set(&f.facts.Form, scoring.ByGroup, at)
	case words.AnyIn(key, f.r.Vocabulary.InPerson):
		set(&f.facts.Form, scoring.InPerson, at)
	case !said:
		f.doubt(diag.BadFact, "form", l.Row, l.Col)
	}
}

// model reads có/không of "sinh hoạt điểm".
func (f *factReader) model(l heads.Label, at scoring.Place) {
	first, _, _ := strings.Cut(criteria.Key(l.Value), " ")
	switch first {
	case criteria.Key("có"), "x", criteria.Key("đạt"), "1", "true":
		set(&f.facts.Model, true, at)
	case criteria.Key("không"), "0", "false", criteria.Key("chưa"):
		set(&f.facts.Model, false, at)
	default:
		f.doubt(diag.BadFact, "yes-no", l.Row, l.Col)
	}
}
