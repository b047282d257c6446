package criteria

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// test returns the pairs of a condition.
func test(t Test) flow {
	pairs := flow{}
	if len(t.Full) > 0 {
		pairs = pairs.add("full", words(t.Full))
	}
	pairs = pairs.rate("attendance", t.Attendance).rate("attendance_above", t.AttendanceAbove).rate("attendance_below", t.AttendanceBelow)
	if m := t.MarkBelow; m != nil {
		pairs = pairs.part("mark_below", flow{}.word("criterion", m.Criterion).add("points", m.Points.Decimal()))
	}
	pairs = pairs.count("unexcused", t.Unexcused).count("unexcused_at_most", t.UnexcusedAtMost).rate("each_from", t.EachFrom)
	if len(t.Facts) > 0 {
		pairs = pairs.add("facts", factTests(t.Facts))
	}
	return pairs
}

// words returns a list of texts.
func words(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = quote(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

func (w *writer) caps() {
	if len(w.set.Caps) > 0 {
		w.line(0, "caps:")
	}
	for _, c := range w.set.Caps {
		w.line(1, "- "+flow{}.part("when", test(c.When)).add("at_most", w.gradeID(c.AtMost)).word("because", c.Because).String())
	}
}

func (w *writer) period() {
	p := w.set.Period
	w.line(0, "period:")
	pairs := flow{}.add("meetings", string(p.Meetings)).add("decimals", strconv.Itoa(p.Decimals)).
		add("missing", string(p.Missing)).add("not_held", string(p.NotHeld)).word("basis", p.Basis)
	if w.set.Scope == OfPeriod {
		pairs = flow{}.add("decimals", strconv.Itoa(p.Decimals)).add("missing", string(p.Missing)).word("basis", p.Basis)
	}
	w.lines(1, pairs)
	for _, r := range p.Rules {
		pairs := flow{}.add("method", string(r.Method))
		if len(r.Limits) > 0 {
			pairs = pairs.add("limits", w.gradeLines(r.Limits))
		}
		if len(r.Lines) > 0 {
			pairs = pairs.add("lines", w.gradeLines(r.Lines))
		}
		w.line(1, string(r.Kind)+": "+pairs.String())
	}
}

func (w *writer) gradeLines(lines []Line) string {
	items := make([]string, len(lines))
	for i, l := range lines {
		pairs := flow{}.add("grade", w.gradeID(l.Grade))
		if l.Every.Known {
			pairs = pairs.add("every", w.gradeID(l.Every.Value))
		}
		if a := l.AtLeast; a != nil {
			pairs = pairs.part("at_least", flow{}.add("grade", w.gradeID(a.Grade)).add("meetings", strconv.Itoa(a.Meetings)))
		}
		items[i] = pairs.String()
	}
	return "[" + strings.Join(items, ", ") + "]"
}

func (w *writer) discipline() {
	d := w.set.Discipline
	pairs := flow{}.count("minutes", d.Minutes).count("minutes_combined", d.MinutesCombined)
	if l := d.MinutesLarge; l != nil {
		pairs = pairs.part("minutes_large", flow{}.add("members", strconv.Itoa(l.Members)).add("minutes", strconv.Itoa(l.Minutes)))
	}
	pairs = pairs.rate("attendance", d.Attendance).count("thematic_per_quarter", d.ThematicPerQuarter)
	if d.DayWindow != 0 {
		pairs = pairs.add("day_window", strconv.Itoa(d.DayWindow))
	}
	w.lines(0, flow{}.part("discipline", pairs))
}

// quote writes a text so that YAML takes it for nothing else: bare where it
// starts with a letter and holds nothing with a meaning, else in double
// quotes.
func quote(text string) string {
	if isBareText(text) {
		return text
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	return b.String() + `"`
}

func isBareText(text string) bool {
	if text == "" || strings.HasSuffix(text, " ") || slices.Contains(keys("true", "false", "null", "yes", "no", "on", "off", "y", "n"), strings.ToLower(text)) {
		return false
	}
	for i, r := range text {
		if !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune(" -_./()", r)) {
			return false
		}
	}
	return true
}
