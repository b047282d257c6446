package scoring

import (
	"strings"

	"chibo/criteria"
)

// A RemarkNote is one part of a remark in the shape of the monthly list's last
// column: "4.2: −2 (ít ý kiến)", or "4.2: ít ý kiến".
type RemarkNote struct {
	Criterion  int                                // index of the leaf
	Difference criteria.Optional[criteria.Points] // from full marks; not known where the remark has no number
	Reason     string
	Text       string // as written
}

// ReadRemark takes a remark apart at its semicolons and line breaks. Parts that do not
// begin with a criterion's id and a colon are the rest.
func ReadRemark(leaves []criteria.Leaf, remark string) (notes []RemarkNote, rest []string) {
	for _, part := range splitRemark(remark) {
		id, text, found := strings.Cut(part, ":")
		at := -1
		for i := range leaves {
			if found && criteria.Key(leaves[i].ID) == criteria.Key(id) {
				at = i
			}
		}
		if note, ok := readNote(strings.TrimSpace(text)); at >= 0 && ok {
			note.Criterion, note.Text = at, part
			notes = append(notes, note)
		} else {
			rest = append(rest, part)
		}
	}
	return notes, rest
}

// splitRemark parts a remark, but not within brackets.
func splitRemark(remark string) (parts []string) {
	depth, first := 0, 0
	take := func(end int) {
		if part := strings.TrimSpace(remark[first:end]); part != "" {
			parts = append(parts, part)
		}
	}
	for i, c := range remark {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case depth == 0 && (c == ';' || c == '\n'):
			take(i)
			first = i + 1
		}
	}
	take(len(remark))
	return parts
}

// readNote reads "−2 (ít ý kiến)", "-0,5 điểm" and "ít ý kiến".
func readNote(text string) (note RemarkNote, ok bool) {
	sign := criteria.Points(1)
	number := strings.TrimLeft(text, "+")
	for _, minus := range []string{"−", "–", "-"} {
		if rest, found := strings.CutPrefix(text, minus); found {
			sign, number = -1, rest
		}
	}
	if number == text { // without a sign it is a reason alone
		note.Reason = strings.Trim(text, "() ")
		return note, note.Reason != "" && strings.Trim(text[:1], "0123456789") != ""
	}
	number = strings.TrimSpace(number)
	end := strings.IndexFunc(number, func(c rune) bool { return !strings.ContainsRune("0123456789.,", c) })
	if end < 0 {
		end = len(number)
	}
	points, err := criteria.ParsePoints(number[:end])
	if err != nil {
		return note, false
	}
	note.Difference = criteria.Some(sign * points)
	reason := strings.TrimSpace(number[end:])
	for _, unit := range []string{"điểm", "đ"} {
		if rest, found := strings.CutPrefix(reason, unit); found && (rest == "" || strings.ContainsAny(rest[:1], " (,:")) {
			reason = rest
			break
		}
	}
	note.Reason = strings.Trim(reason, "()., :–-")
	return note, true
}

// takeRemark puts what the remark of a meeting says of single criteria beside
// their marks, where it says what they say: then it need not be reported twice.
func (d *draft) takeRemark(leaves []criteria.Leaf, marks []columnMark) {
	if d.remark == "" {
		return
	}
	var rest []string
	notes, others := ReadRemark(leaves, d.remark)
	if len(notes) == 0 {
		return
	}
	taken := map[string]bool{}
	for _, n := range notes {
		difference, known := differenceOf(leaves[n.Criterion], marks[n.Criterion])
		if known && difference != 0 && (!n.Difference.Known || n.Difference.Value == difference) && (d.notes[n.Criterion] == "" || n.Reason == "") {
			taken[n.Text] = true
			if n.Reason != "" {
				d.notes[n.Criterion] = n.Reason
			}
		}
	}
	for _, part := range splitRemark(d.remark) {
		if !taken[part] {
			rest = append(rest, part)
		}
	}
	if len(rest) < len(notes)+len(others) {
		d.remark = strings.Join(rest, "; ")
	}
}

// differenceOf is how far a mark is from full marks; of bonus and deduction what it
// adds or takes off.
func differenceOf(leaf criteria.Leaf, mark columnMark) (criteria.Points, bool) {
	if !mark.points.Known || mark.how == LeftOut || mark.how == FullByRule {
		return 0, false
	}
	if leaf.Group.Block == criteria.Scored {
		return mark.points.Value - leaf.Max, true
	}
	return Signed(leaf.Group, mark.points.Value), true
}
