// Package facts turns labelled values into the facts of a meeting: date, duration,
// kind, who was present and who was not.
//
// Files: facts; absent: who was not there; meeting: guests, chair, supervisor;
// stated: the facts that a set of a whole period asks for.
package facts

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

// A Reader turns labelled values into the facts of a meeting.
type Reader struct {
	Heads    *heads.Reader
	Grid     *heads.Grid
	Facts    scoring.Facts
	Kind     scoring.MeetingKind
	KindSaid bool
	Combined bool
	against  []string           // facts of which the sheet states two values
	everyone scoring.Fact[bool] // all who should be were present: "100%"
	began    scoring.Fact[int]  // minute of the day
	ended    scoring.Fact[int]
	Problems []diag.Problem
	Stated   []scoring.StatedFact // of a period's sheet
}

func (f *Reader) doubt(code diag.Code, variant string, row, col int, args ...any) {
	args = append(args, "text", f.Grid.Text(row, col))
	f.Problems = append(f.Problems, diag.New(code, variant, f.Grid.Pos(row, col), args...))
}

// Take reads one value. A value that is only dots for the pen says nothing.
func (f *Reader) Take(l heads.Label) {
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
	at := f.Grid.Place(l.Row, l.Col)
	switch l.Role {
	case words.DateRole:
		f.date(l)
	case words.MinutesRole, words.HoursRole:
		if n, ok := f.Heads.Dates.Minutes(l.Value, l.Role == words.HoursRole); ok {
			once(f, &f.Facts.Minutes, n, l, "minutes")
		} else {
			f.doubt(diag.BadFact, "minutes", l.Row, l.Col)
		}
	case words.StartRole:
		f.time(&f.began, l)
	case words.EndRole:
		f.time(&f.ended, l)
	case words.AttendanceRole, words.PresentRole:
		f.attendance(l, at)
	case words.WhoRole:
		if _, _, pair := words.AttendancePair(l.Value); pair || wholePercent(l.Value) {
			f.attendance(l, at)
		} else if startsWithFigure(l.Value) && f.Heads.Vocabulary.Scoring.MayNamePerson(f.Heads.Vocabulary.Key(l.Value)) {
			f.doubt(diag.BadFact, "count", l.Row, l.Col)
		}
	case words.MembersRole:
		f.count(&f.Facts.Members, l, at)
	case words.ExemptRole:
		f.count(&f.Facts.Exempt, l, at)
	case words.ExcusedRole:
		f.partlyAbsent(&f.Facts.Excused, l, at)
	case words.UnexcusedRole:
		f.partlyAbsent(&f.Facts.Unexcused, l, at)
	case words.AbsentRole:
		f.absences(l, at)
	case words.SpeakersRole:
		f.count(&f.Facts.Speakers, l, at)
	case words.ResolutionRole:
		f.resolution(l, at)
	case words.FormRole, words.KindRole:
		f.formOrKind(l, at)
	case words.ModelRole:
		f.model(l, at)
	case words.SuperiorRole:
		set(&f.Facts.Superior, l.Value, at)
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
func once[T comparable](f *Reader, fact *scoring.Fact[T], value T, l heads.Label, what string) bool {
	switch {
	case slices.Contains(f.against, what):
	case !fact.Known:
		set(fact, value, f.Grid.Place(l.Row, l.Col))
		return true
	case fact.Value != value:
		f.against = append(f.against, what)
		f.doubt(diag.ConflictingFacts, what, l.Row, l.Col, "other", fact.At.Pos(), "there", fact.Value, "here", value)
		*fact = scoring.Fact[T]{}
		if what == "attendance" {
			f.Facts.OutOf = scoring.Fact[int]{}
		}
	}
	return false
}

func (f *Reader) date(l heads.Label) {
	if !f.Heads.SpeaksOfDate(l.Value) {
		if n, ok := f.Heads.Dates.Clock(l.Value); ok { // "Thời gian: 90 phút"
			once(f, &f.Facts.Minutes, n, l, "minutes")
		}
		return
	}
	if d, ok := f.Heads.Dates.Read(l.Value, f.Heads.Year, f.Grid.From1904); ok {
		once(f, &f.Facts.Date, d, l, "date")
		if n, ok := f.Heads.Dates.Span(l.Value); ok { // "14h00 - 15h30 ngày 05/7/2026"
			once(f, &f.Facts.Minutes, n, l, "minutes")
		}
		return
	}
	f.doubt(diag.BadDate, "", l.Row, l.Col)
}

// time reads when the meeting began or ended, and how long it took where both are known.
func (f *Reader) time(fact *scoring.Fact[int], l heads.Label) {
	if n, ok := f.Heads.Dates.Span(l.Value); ok {
		once(f, &f.Facts.Minutes, n, l, "minutes")
		return
	}
	minute, ok := f.Heads.Dates.TimeOfDay(l.Value)
	if !ok {
		f.doubt(diag.BadFact, "minutes", l.Row, l.Col)
		return
	}
	if d, dated := f.Heads.Dates.Read(l.Value, f.Heads.Year, f.Grid.From1904); dated {
		once(f, &f.Facts.Date, d, l, "date")
	}
	set(fact, minute, f.Grid.Place(l.Row, l.Col))
	switch {
	case !f.began.Known || !f.ended.Known:
	case f.ended.Value <= f.began.Value:
		f.doubt(diag.BadFact, "minutes", l.Row, l.Col)
	default:
		once(f, &f.Facts.Minutes, f.ended.Value-f.began.Value, l, "minutes")
	}
}

func startsWithFigure(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }

func (f *Reader) count(fact *scoring.Fact[int], l heads.Label, at scoring.Place) {
	if words.IsAny(f.Heads.Vocabulary.Key(l.Value), f.Heads.Vocabulary.None) {
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
func (f *Reader) attendance(l heads.Label, at scoring.Place) {
	if present, outOf, ok := words.AttendancePair(l.Value); ok {
		if once(f, &f.Facts.Present, present, l, "attendance") {
			set(&f.Facts.OutOf, outOf, at)
		}
		return
	}
	if wholePercent(l.Value) {
		f.everyone = scoring.Fact[bool]{Value: true, Known: true, At: at}
		return
	}
	if words.IsAttendanceDate(l.Value) {
		reading := diag.Msg("value.unknown")
		if d, ok := f.Heads.Dates.Read(l.Value, f.Heads.Year, f.Grid.From1904); ok {
			reading = diag.Msg("value.pair", "a", d.Day, "b", d.Month)
		}
		f.doubt(diag.AttendanceAsDate, "", l.Row, l.Col, "reading", reading)
		return
	}
	if l.Role == words.AttendanceRole {
		f.count(&f.Facts.Members, l, at)
		return
	}
	var present scoring.Fact[int]
	if f.count(&present, l, at); present.Known {
		once(f, &f.Facts.Present, present.Value, l, "attendance")
	}
}

// resolution reads "95%", "18/20", 95, or a cell shown as a percentage. A bare
// number up to 1 could be meant either way and is not taken.
func (f *Reader) resolution(l heads.Label, at scoring.Place) {
	if a, b, ok := words.AttendancePair(l.Value); ok && b > 0 {
		set(&f.Facts.Resolution, criteria.Rate{Num: int64(a), Den: int64(b)}, at)
		return
	}
	figure, sign := strings.CutSuffix(workbook.Trim(l.Value), "%")
	p, err := criteria.ParsePoints(figure)
	shown := err == nil && !sign && p <= criteria.Point && f.Grid.Is(l.Row, l.Col, workbook.Percent)
	switch {
	case err != nil || p < 0 || p > 1000*criteria.Point || !sign && !shown && p <= criteria.Point && p != 0:
		f.doubt(diag.BadFact, "rate", l.Row, l.Col)
	case shown:
		set(&f.Facts.Resolution, criteria.Percent(100*p), at)
	default:
		set(&f.Facts.Resolution, criteria.Percent(p), at)
	}
}

// formOrKind reads the meeting's form or kind; clerks use "hình thức" and
// "loại" for both.
func (f *Reader) formOrKind(l heads.Label, at scoring.Place) {
	key := f.Heads.Vocabulary.Key(l.Value)
	kind, combined, said := f.Heads.Vocabulary.KindIn(key)
	if said {
		f.Kind, f.Combined, f.KindSaid = kind, combined, true
	}
	switch {
	case words.AnyIn(key, f.Heads.Vocabulary.Online):
		set(&f.Facts.Form, scoring.Online, at)
	case words.AnyIn(key, f.Heads.Vocabulary.ByGroup):
		set(&f.Facts.Form, scoring.ByGroup, at)
	case words.AnyIn(key, f.Heads.Vocabulary.InPerson):
		set(&f.Facts.Form, scoring.InPerson, at)
	case !said:
		f.doubt(diag.BadFact, "form", l.Row, l.Col)
	}
}

// model reads có/không of "sinh hoạt điểm".
func (f *Reader) model(l heads.Label, at scoring.Place) {
	first, _, _ := strings.Cut(criteria.Key(l.Value), " ")
	switch first {
	case criteria.Key("có"), "co", "x", criteria.Key("đạt"), "dat", "1", "true":
		set(&f.Facts.Model, true, at)
	case criteria.Key("không"), "khong", "0", "false", criteria.Key("chưa"), "chua":
		set(&f.Facts.Model, false, at)
	default:
		f.doubt(diag.BadFact, "yes-no", l.Row, l.Col)
	}
}
