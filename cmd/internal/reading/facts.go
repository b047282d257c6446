package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A labelled value is a fact with its label: "Có mặt: 25", or a label in one
// cell and its value in the next.
type labelled struct {
	role     words.Role
	value    string
	row, col int // of the value
}

// usualLabels is how many a form has, or more.
const usualLabels = 16

// labelsIn collects the labelled values in a row range, but for the table
// between skipFrom and skipTo.
func (r *reader) labelsIn(g *grid, from, to, skipFrom, skipTo int) []labelled {
	found := make([]labelled, 0, usualLabels)
	for row := from; row < min(to, len(g.Rows)); row++ {
		if row >= skipFrom && row <= skipTo {
			continue
		}
		for col := range min(g.Width(row), words.HeaderWidth) {
			found = r.labelsAt(found, g, row, col)
		}
	}
	return found
}

// labelsAt adds the labels that begin in one cell: several may share it,
// parted by semicolons or line breaks.
func (r *reader) labelsAt(found []labelled, g *grid, row, col int) []labelled {
	cell := r.at(g, row, col)
	for _, part := range r.partsOf(cell) {
		if part.value != "" {
			found = append(found, labelled{part.role, part.value, row, col})
		} else if next, ok := r.nextValue(g, row, col); ok && (part.colon || strings.Count(cell.text, ":") == 0) {
			found = append(found, labelled{part.role, g.Text(row, next), row, next})
		}
	}
	return found
}

// A labelPart is a label in a text, and what stands behind it there.
type labelPart struct {
	role  words.Role
	value string
	colon bool
}

// splitParts finds the labels in a text.
func (r *reader) splitParts(text string) (parts []labelPart) {
	if text == "" || len(text) > 600 {
		return nil
	}
	for _, part := range r.splitLabels(text) {
		label, value, colon := strings.Cut(part, ":")
		if role := r.labelRole(label); role != words.NoRole && role != words.IgnoredRole && (colon || !r.needsColon(role)) {
			if role == words.MinutesRole && words.InHours(label) {
				role = words.HoursRole
			}
			parts = append(parts, labelPart{role, workbook.Trim(value), colon})
		}
	}
	return parts
}

func (r *reader) labelRole(label string) words.Role {
	if len(label) > 90 {
		return words.NoRole
	}
	key := r.vocabulary.Key(label)
	if role := r.taughtLabel(key); role != words.NoRole {
		return role
	}
	return r.vocabulary.Labels.Match(key)
}

// splitLabels parts "có mặt: 14, vắng có lý do: 1" at semicolons, line breaks,
// and the commas before a further label. A line break within a single label
// parts nothing.
func (r *reader) splitLabels(text string) []string {
	text = r.splitSentences(text)
	if strings.Count(text, ":") < 2 {
		return []string{strings.Join(strings.Fields(text), " ")}
	}
	text = r.splitWide(text)
	parts := strings.Split(text, ",")
	joined := parts[0]
	for _, part := range parts[1:] {
		label, _, found := strings.Cut(part, ":")
		if found && r.labelRole(label) != words.NoRole {
			joined += ";" + part
		} else {
			joined += "," + part
		}
	}
	return strings.FieldsFunc(joined, func(c rune) bool { return c == ';' || c == '\n' || c == '\r' })
}

// splitSentences parts "Có mặt: 17 đ/c. Vắng 1 đ/c" where a sentence begins with a
// label of its own; behind one without a colon its number stands.
func (r *reader) splitSentences(text string) string {
	parts := strings.Split(text, ". ")
	joined := parts[0]
	for _, part := range parts[1:] {
		label, _, colon := strings.Cut(part, ":")
		at := strings.IndexAny(part, "0123456789")
		switch {
		case colon && r.labelRole(label) != words.NoRole:
			joined += "; " + part
		case at > 0 && r.labelRole(workbook.Trim(part[:at])) != words.NoRole:
			joined += "; " + workbook.Trim(part[:at]) + ": " + part[at:]
		default:
			joined += ". " + part
		}
	}
	return joined
}

// splitWide parts "Chi bộ: thôn Đông     Tháng: 7" where a wide space, a tab or
// a dash stands before a further label.
func (r *reader) splitWide(text string) string {
	parts, gaps := r.gap.Split(text, -1), r.gap.FindAllString(text, -1)
	joined := parts[0]
	for i, part := range parts[1:] {
		label, _, found := strings.Cut(part, ":")
		if found && r.labelRole(label) != words.NoRole {
			joined += ";" + part
		} else {
			joined += gaps[i] + part
		}
	}
	return joined
}

// nextValue finds the value of a label in a cell of its own: the next cell of
// the row that holds something, unless that is a label itself.
func (r *reader) nextValue(g *grid, row, col int) (int, bool) {
	for next := col + 1; next < min(g.Width(row), words.HeaderWidth); next++ {
		text := r.at(g, row, next)
		if text == r.blank {
			continue
		}
		other, colon := r.labelOf(text)
		// In a row of labels without colons the values stand below.
		ownColon := strings.Contains(g.Text(row, col), ":")
		return next, other == words.NoRole || !colon && (ownColon || other == words.IgnoredRole)
	}
	return 0, false
}

// A factReader turns labelled values into the facts of a meeting.
type factReader struct {
	r        *reader
	g        *grid
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
func (f *factReader) take(l labelled) {
	if l.value = words.Ticked(l.value); words.Placeholder(l.value) {
		return
	}
	if words.ErrorValue(l.value) {
		f.doubt(diag.BadFact, "error", l.row, l.col)
		return
	}
	if f.takeStated(l) || f.takeMeeting(l) {
		return
	}
	at := f.g.spot(l.row, l.col)
	switch l.role {
	case words.DateRole:
		f.date(l)
	case words.MinutesRole, words.HoursRole:
		if n, ok := f.r.dates.Minutes(l.value, l.role == words.HoursRole); ok {
			once(f, &f.facts.Minutes, n, l, "minutes")
		} else {
			f.doubt(diag.BadFact, "minutes", l.row, l.col)
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
		set(&f.facts.Superior, l.value, at)
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
func once[T comparable](f *factReader, fact *scoring.Fact[T], value T, l labelled, what string) bool {
	switch {
	case slices.Contains(f.against, what):
	case !fact.Known:
		set(fact, value, f.g.spot(l.row, l.col))
		return true
	case fact.Value != value:
		f.against = append(f.against, what)
		f.doubt(diag.ConflictingFacts, what, l.row, l.col, "other", fact.At.Pos(), "there", fact.Value, "here", value)
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
	known, found := r.dated[value]
	if !found {
		known = r.meansDate(value)
		if len(value) < 500 {
			words.Keep(r.dated, value, known)
		}
	}
	return known
}

func (r *reader) meansDate(value string) bool {
	if words.Placeholder(value) || r.saysNotHeld(value) || r.dates.IsTimeOfDay(value) || words.AnyIn(r.vocabulary.Key(value), r.vocabulary.EveryMonth) {
		return false
	}
	_, isClock := r.dates.Clock(value)
	_, err := criteria.ParsePoints(value)
	return !isClock || err == nil
}

func (f *factReader) date(l labelled) {
	if !f.r.speaksOfDate(l.value) {
		if n, ok := f.r.dates.Clock(l.value); ok { // "Thời gian: 90 phút"
			once(f, &f.facts.Minutes, n, l, "minutes")
		}
		return
	}
	if d, ok := f.r.dates.Read(l.value, f.r.year, f.g.From1904); ok {
		once(f, &f.facts.Date, d, l, "date")
		if n, ok := f.r.dates.Span(l.value); ok { // "14h00 - 15h30 ngày 05/7/2026"
			once(f, &f.facts.Minutes, n, l, "minutes")
		}
		return
	}
	f.doubt(diag.BadDate, "", l.row, l.col)
}

func (f *factReader) count(fact *scoring.Fact[int], l labelled, at scoring.Place) {
	if words.IsAny(f.r.vocabulary.Key(l.value), f.r.vocabulary.None) {
		set(fact, 0, at)
		return
	}
	n, ok := words.Count(l.value)
	if !ok || n > maxMembers {
		f.doubt(diag.BadFact, "count", l.row, l.col)
		return
	}
	set(fact, n, at)
}

// maxMembers is more than any cell has; a larger number is a date or a slip.
const maxMembers = 20_000

// attendance reads "14/15" and "14". In a column headed only "Số lượng đảng
// viên" a single number is that of the members.
func (f *factReader) attendance(l labelled, at scoring.Place) {
	if present, outOf, ok := words.AttendancePair(l.value); ok {
		if once(f, &f.facts.Present, present, l, "attendance") {
			set(&f.facts.OutOf, outOf, at)
		}
		return
	}
	if wholePercent(l.value) {
		f.everyone = scoring.Fact[bool]{Value: true, Known: true, At: at}
		return
	}
	if words.IsAttendanceDate(l.value) {
		reading := diag.Msg("value.unknown")
		if d, ok := f.r.dates.Read(l.value, f.r.year, f.g.From1904); ok {
			reading = diag.Msg("value.pair", "a", d.Day, "b", d.Month)
		}
		f.doubt(diag.AttendanceAsDate, "", l.row, l.col, "reading", reading)
		return
	}
	if l.role == words.AttendanceRole {
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
func (f *factReader) resolution(l labelled, at scoring.Place) {
	if a, b, ok := words.AttendancePair(l.value); ok && b > 0 {
		set(&f.facts.Resolution, criteria.Rate{Num: int64(a), Den: int64(b)}, at)
		return
	}
	figure, sign := strings.CutSuffix(workbook.Trim(l.value), "%")
	p, err := criteria.ParsePoints(figure)
	shown := err == nil && !sign && p <= criteria.Point && f.g.Is(l.row, l.col, workbook.Percent)
	switch {
	case err != nil || p < 0 || p > 1000*criteria.Point || !sign && !shown && p <= criteria.Point && p != 0:
		f.doubt(diag.BadFact, "rate", l.row, l.col)
	case shown:
		set(&f.facts.Resolution, criteria.Percent(100*p), at)
	default:
		set(&f.facts.Resolution, criteria.Percent(p), at)
	}
}

// formOrKind reads the meeting's form or kind; clerks use "hình thức" and
// "loại" for both.
func (f *factReader) formOrKind(l labelled, at scoring.Place) {
	key := f.r.vocabulary.Key(l.value)
	kind, combined, said := f.r.vocabulary.KindIn(key)
	if said {
		f.kind, f.combined, f.kindSaid = kind, combined, true
	}
	switch {
	case words.AnyIn(key, f.r.vocabulary.Online):
		set(&f.facts.Form, scoring.Online, at)
	case words.AnyIn(key, f.r.vocabulary.ByGroup):
		set(&f.facts.Form, scoring.ByGroup, at)
	case words.AnyIn(key, f.r.vocabulary.InPerson):
		set(&f.facts.Form, scoring.InPerson, at)
	case !said:
		f.doubt(diag.BadFact, "form", l.row, l.col)
	}
}

// titleKind tells the kind of meeting from the lines above a header.
func (r *reader) titleKind(g *grid, from, to int) (kind scoring.MeetingKind, combined bool) {
	for row := from; row < min(to, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if t := r.titleOf(r.at(g, row, col)); t.said {
				return t.kind, t.combined
			}
		}
	}
	return scoring.Regular, false
}

// A titleSaying is what one line above a header says of the kind of meeting.
type titleSaying struct {
	kind           scoring.MeetingKind
	combined, said bool
}

// titleSays reads one line. A title names its paper, or has no verb: "Trong
// tháng có sinh hoạt chuyên đề" is a remark.
func (r *reader) titleSays(text string) titleSaying {
	var saying titleSaying
	key := r.vocabulary.Key(words.Ticked(text))
	speaks := words.AnyIn(r.vocabulary.Key(text), r.vocabulary.Title) && !words.AnyIn(key, r.vocabulary.Reference)
	if speaks && (words.StartsAny(key, r.vocabulary.Paper) || !words.AnyIn(key, r.vocabulary.Verbs)) {
		saying.kind, saying.combined, saying.said = r.vocabulary.KindIn(key)
	}
	return saying
}

// model reads có/không of "sinh hoạt điểm".
func (f *factReader) model(l labelled, at scoring.Place) {
	first, _, _ := strings.Cut(criteria.Key(l.value), " ")
	switch first {
	case criteria.Key("có"), "x", criteria.Key("đạt"), "1", "true":
		set(&f.facts.Model, true, at)
	case criteria.Key("không"), "0", "false", criteria.Key("chưa"):
		set(&f.facts.Model, false, at)
	default:
		f.doubt(diag.BadFact, "yes-no", l.row, l.col)
	}
}
