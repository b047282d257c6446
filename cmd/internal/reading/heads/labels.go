package heads

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// A LabelReader finds facts with labels in the lines around a table.
type LabelReader struct {
	texts      *Texts
	vocabulary *words.Vocabulary
	sets       []*criteria.Set
	gap        *regexp.Regexp // between labels in one cell
}

func newLabelReader(texts *Texts, sets []*criteria.Set) *LabelReader {
	return &LabelReader{texts: texts, vocabulary: texts.Vocabulary, sets: sets, gap: regexp.MustCompile(`[ \x{a0}]{2,}|\t+| [-–/] `)}
}

// A Label value is a fact with its label: "Có mặt: 25", or a label in one
// cell and its value in the next.
type Label struct {
	Role     words.Role
	Value    string
	Row, Col int // of the value
}

// usualLabels is how many a form has, or more.
const usualLabels = 16

// LabelsIn collects the labelled values in a row range, but for the table
// between skipFrom and skipTo.
func (lr *LabelReader) LabelsIn(g *Grid, from, to, skipFrom, skipTo int) []Label {
	found := make([]Label, 0, usualLabels)
	for row := from; row < min(to, len(g.Rows)); row++ {
		if row >= skipFrom && row <= skipTo {
			continue
		}
		for col := range min(g.Width(row), words.HeaderWidth) {
			found = lr.labelsAt(found, g, row, col)
		}
	}
	return found
}

// labelsAt adds the labels that begin in one cell: several may share it,
// parted by semicolons or line breaks.
func (lr *LabelReader) labelsAt(found []Label, g *Grid, row, col int) []Label {
	cell := lr.texts.At(g, row, col)
	for _, part := range lr.partsOf(cell) {
		if part.value != "" {
			found = append(found, Label{part.role, part.value, row, col})
		} else if next, ok := lr.nextValue(g, row, col); ok && (part.colon || strings.Count(cell.Text, ":") == 0) {
			found = append(found, Label{part.role, g.Text(row, next), row, next})
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
func (lr *LabelReader) splitParts(text string) (parts []labelPart) {
	if text == "" || len(text) > 600 {
		return nil
	}
	text, span := startToEnd(withoutCount(text))
	if span != "" {
		parts = append(parts, labelPart{words.MinutesRole, span, true})
	}
	for _, part := range lr.splitLabels(text) {
		if value, today := afterToday(part); today {
			parts = append(parts, labelPart{words.DateRole, strings.TrimLeft(value, " ,:"), true})
			continue
		}
		label, value, colon := cutLabel(withoutCount(part))
		if !colon {
			label, value, colon = lr.cutCount(part)
		}
		if role := lr.LabelRole(label); role != words.NoRole && role != words.IgnoredRole && (colon || !lr.needsColon(role)) {
			if role == words.MinutesRole && words.InHours(label) {
				role = words.HoursRole
			}
			if value = workbook.Trim(value); role == words.KindRole && (words.StartsAny(lr.vocabulary.Key(value), lr.vocabulary.Months) || value != "" && value[0] >= '0' && value[0] <= '9') { // "Kỳ họp: tháng 9"
				role = words.MonthRole
			}
			parts = append(parts, labelPart{role, value, colon})
		}
	}
	return parts
}

// afterToday cuts "Hôm nay", as minutes begin.
func afterToday(part string) (value string, found bool) {
	if value, found = strings.CutPrefix(part, "Hôm nay"); found {
		return value, true
	}
	return strings.CutPrefix(part, "Hom nay")
}

// LabelRole returns what a label speaks of: what the office taught, else what the
// vocabulary knows; NoRole: nothing.
func (lr *LabelReader) LabelRole(label string) words.Role {
	if len(label) > 90 {
		return words.NoRole
	}
	key := lr.vocabulary.Key(label)
	if role := lr.TaughtLabel(key); role != words.NoRole {
		return role
	}
	return lr.vocabulary.Labels.Match(key)
}

// splitLabels parts "có mặt: 14, vắng có lý do: 1" at semicolons, line breaks,
// and the commas before a further label. A line break within a single label
// parts nothing.
func (lr *LabelReader) splitLabels(text string) []string {
	whole := text
	if text = lr.splitCounts(lr.splitSentences(lr.splitBrackets(text))); text == whole && strings.Count(text, ":") < 2 {
		return []string{strings.Join(strings.Fields(text), " ")}
	}
	text = lr.splitWide(text)
	parts := strings.Split(text, ",")
	joined := parts[0]
	for _, part := range parts[1:] {
		label, _, found := cutLabel(part)
		if found && lr.LabelRole(label) != words.NoRole {
			joined += ";" + part
		} else {
			joined += "," + part
		}
	}
	return strings.FieldsFunc(joined, func(c rune) bool { return c == ';' || c == '\n' || c == '\r' })
}

// splitSentences parts "Có mặt: 17 đ/c. Vắng 1 đ/c" where a sentence begins with a
// label of its own; behind one without a colon its number stands.
func (lr *LabelReader) splitSentences(text string) string {
	parts := strings.Split(text, ". ")
	joined := parts[0]
	for _, part := range parts[1:] {
		label, _, colon := cutLabel(part)
		at := strings.IndexAny(part, "0123456789")
		switch {
		case colon && lr.LabelRole(label) != words.NoRole:
			joined += "; " + part
		case at > 0 && lr.LabelRole(workbook.Trim(part[:at])) != words.NoRole:
			joined += "; " + workbook.Trim(part[:at]) + ": " + part[at:]
		default:
			joined += ". " + part
		}
	}
	return joined
}

// splitWide parts "Chi bộ: thôn Đông     Tháng: 7" where a wide space, a tab or
// a dash stands before a further label.
func (lr *LabelReader) splitWide(text string) string {
	parts, gaps := lr.gap.Split(text, -1), lr.gap.FindAllString(text, -1)
	joined := parts[0]
	for i, part := range parts[1:] {
		label, _, found := strings.Cut(part, ":")
		if found && lr.LabelRole(label) != words.NoRole {
			joined += ";" + part
		} else {
			joined += gaps[i] + part
		}
	}
	return joined
}

// nextValue finds the value of a label in a cell of its own: the next cell of
// the row that holds something, unless that is a label itself.
func (lr *LabelReader) nextValue(g *Grid, row, col int) (int, bool) {
	for next := col + 1; next < min(g.Width(row), words.HeaderWidth); next++ {
		text := lr.texts.At(g, row, next)
		if text == lr.texts.Blank {
			continue
		}
		other, colon := lr.LabelOf(text)
		// In a row of labels without colons the values stand below.
		ownColon := strings.Contains(g.Text(row, col), ":")
		return next, other == words.NoRole || !colon && (ownColon || other == words.IgnoredRole)
	}
	return 0, false
}

// needsColon reports whether a label in running text must have its colon: these
// words also head the signatures, and those of committees the letterhead.
func (lr *LabelReader) needsColon(label words.Role) bool {
	unit := label == words.CellRole || label == words.CommitteeRole
	return label == words.AssignedRole || label == words.ChairRole || unit && OfCommittees(lr.sets)
}

// OfCommittees reports whether the sets score the committees' own meetings.
func OfCommittees(sets []*criteria.Set) bool { return len(sets) > 0 && sets[0].OfCommittees() }

// LabelOf returns the role of a text as a label, and whether a colon ends it.
func (lr *LabelReader) LabelOf(l *Text) (label words.Role, colon bool) {
	if l.First(askedLabel) {
		var text string
		text, _, l.colon = strings.Cut(l.Text, ":")
		l.label = lr.LabelRole(text)
	}
	return l.label, l.colon
}

// partsOf returns the labels in a text.
func (lr *LabelReader) partsOf(l *Text) []labelPart {
	if l.First(askedParts) {
		l.parts = lr.splitParts(l.Text)
	}
	return l.parts
}

// TaughtLabel returns the role of a label of which a lesson speaks.
func (lr *LabelReader) TaughtLabel(key string) words.Role {
	if lr.texts.Lessons == nil {
		return words.NoRole
	}
	if i, known := lr.texts.Lessons.find(key); known {
		return lr.texts.Lessons.roles[i][2]
	}
	return words.NoRole
}

// PassedOver reports whether the office has said that a label is of no use.
func (lr *LabelReader) PassedOver(label string) bool {
	return lr.texts.Lessons != nil && lr.TaughtLabel(lr.vocabulary.Key(label)) == words.IgnoredRole
}

// maxLabels is how long a text with labels may be, in bytes.
const maxLabels = 600

// PeriodSet returns the set of periods that the sheets are read by; nil: they
// are of meetings.
func PeriodSet(sets []*criteria.Set) *criteria.Set {
	if len(sets) > 0 && sets[0].Scope == criteria.OfPeriod {
		return sets[0]
	}
	return nil
}
