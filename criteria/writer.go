package criteria

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Write writes the set as YAML that Parse reads back as the same set, in the
// order and manner of the built-in sets: what stands at its default is left
// out, lines without tiers take one line each.
func Write(s *Set) []byte { return WriteWithNotes(s, nil) }

type writer struct {
	out   bytes.Buffer
	set   *Set
	notes []Note
}

func (w *writer) all() {
	s := w.set
	w.notesFor(0, "schema", "")
	w.line(0, "schema: 1")
	w.head()
	w.notesFor(0, "groups", "")
	w.line(0, "groups:")
	for i := range s.Groups {
		w.group(&s.Groups[i])
	}
	w.facts()
	w.notesFor(0, "grades", "")
	w.line(0, "grades:")
	for i, g := range s.Grades {
		w.line(1, "- "+w.grade(i, g))
	}
	w.caps()
	if s.Scope == OfYear {
		w.year()
		return
	}
	w.notesFor(0, "period", "")
	w.period()
	w.year()
	w.discipline()
	w.targets()
	w.lists()
}

func (w *writer) line(depth int, text string) {
	fmt.Fprintf(&w.out, "%s%s\n", strings.Repeat("  ", depth), text)
}

func (w *writer) head() {
	s := w.set
	w.lines(0, flow{}.word("id", s.ID).word("title", s.Title).word("scope", string(s.Scope)))
	w.notesFor(0, "document", "")
	d := flow{}.word("type", s.Document.Type).word("number", s.Document.Number).date("date", s.Document.Date).word("issuer", s.Document.Issuer)
	e := flow{}.date("from", s.Effective.From).date("to", s.Effective.To)
	w.lines(0, flow{}.part("document", d).part("effective", e))
	w.notesFor(0, "standing", "")
	c := flow{}.word("by", s.Confirmed.By).date("date", s.Confirmed.Date).word("sha256", s.Confirmed.SHA256)
	w.lines(0, flow{}.word("standing", string(s.Standing)).word("heading", s.Heading).word("notice", s.Notice).part("confirmed", c))
	w.notesFor(0, "meeting", "")
	w.lines(0, flow{}.
		except("subject", string(s.subject()), string(PartyCells)).
		except("meeting", string(s.Meeting), string(AnyMeeting)).
		except("official", string(s.Official), string(ReviewElseSelf)).
		points("divergence", s.Divergence))
}

// lines writes the pairs one a line.
func (w *writer) lines(depth int, pairs flow) {
	for _, pair := range pairs {
		w.line(depth, pair)
	}
}

// item writes the pairs as an item of a list, one a line.
func (w *writer) item(depth int, pairs flow) {
	w.line(depth, "- "+pairs[0])
	w.lines(depth+1, pairs[1:])
}

func (w *writer) group(g *Group) {
	w.notesFor(1, "groups", g.ID)
	head := flow{}.word("id", g.ID).word("title", g.Title).add("max", g.Max.Decimal())
	if g.Leaf {
		w.leaf(1, head.except("kind", string(g.Block), string(Scored)), g.Criteria[0])
		return
	}
	w.item(1, head.except("kind", string(g.Block), string(Scored)).list("aliases", g.Aliases).add("criteria", ""))
	for _, c := range g.Criteria {
		w.notesFor(3, "groups", c.ID)
		w.leaf(3, flow{}.word("id", c.ID).word("title", c.Title).add("max", c.Max.Decimal()), c)
	}
}

// leaf writes a line of the sheet: on one line, unless it has tiers.
func (w *writer) leaf(depth int, head flow, c Criterion) {
	pairs := head.except("kind", string(c.Kind), string(ByPoints))
	if c.Step != 0 {
		pairs = pairs.add("step", c.Step.Decimal())
	}
	pairs = pairs.except("measure", string(c.Measure), string(NoMeasure))
	if c.Kind == Tiers {
		tiers := make([]string, len(c.Tiers))
		for i, t := range c.Tiers {
			tiers[i] = flow{}.add("points", t.Points.Decimal()).word("label", t.Label).rate("from", t.From).rate("above", t.Above).count("short_by", t.ShortBy).String()
		}
		pairs = pairs.add("tiers", "["+strings.Join(tiers, ", ")+"]")
	}
	pairs = pairs.part("lowest_if", flow{}.count("unexcused", c.LowestIf))
	pairs = pairs.except("applies", string(c.Applies), string(Always)).except("otherwise", string(c.Otherwise), "")
	pairs = pairs.condition(c).list("aliases", c.Aliases)
	if c.Kind == Tiers {
		w.item(depth, pairs)
	} else {
		w.line(depth, "- "+pairs.String())
	}
}

func (w *writer) grade(i int, g Grade) string {
	pairs := flow{}.word("id", g.ID).word("title", g.Title).add("from", g.From.Decimal())
	if g.Requires != nil {
		pairs = pairs.part("requires", test(*g.Requires))
		if g.Else != i+1 {
			pairs = pairs.add("else", w.gradeID(g.Else))
		}
	}
	return pairs.list("open", g.Open).String()
}

func (w *writer) gradeID(i int) string {
	if i == Undecided {
		return undecidedWord
	}
	return quote(w.set.Grades[i].ID)
}

// A flow is the pairs of a mapping that is written on one line.
type flow []string

// String returns the mapping: "{ id: tot, from: 90 }".
func (f flow) String() string { return "{ " + strings.Join(f, ", ") + " }" }

// add appends a pair whose value needs no quotes.
func (f flow) add(key, value string) flow {
	return append(f, strings.TrimSuffix(key+": "+value, " "))
}

// word appends a text, unless it is empty.
func (f flow) word(key, text string) flow { return f.except(key, text, "") }

// except appends a text, unless it is the default.
func (f flow) except(key, text, unless string) flow {
	if text == unless {
		return f
	}
	return f.add(key, quote(text))
}

// list appends a list of texts, unless it is empty.
func (f flow) list(key string, texts []string) flow {
	if len(texts) == 0 {
		return f
	}
	return f.add(key, words(texts))
}

// part appends a mapping, unless it is empty.
func (f flow) part(key string, inner flow) flow {
	if len(inner) == 0 {
		return f
	}
	return f.add(key, inner.String())
}

func (f flow) date(key string, d Date) flow {
	if d.IsZero() {
		return f
	}
	return f.add(key, d.String())
}

func (f flow) points(key string, p Optional[Points]) flow {
	if !p.Known {
		return f
	}
	return f.add(key, p.Value.Decimal())
}

func (f flow) count(key string, n Optional[int]) flow {
	if !n.Known {
		return f
	}
	return f.add(key, strconv.Itoa(n.Value))
}

func (f flow) rate(key string, r Optional[Rate]) flow {
	if !r.Known {
		return f
	}
	return f.add(key, exactPercent(r.Value))
}

// exactPercent writes all decimals of a threshold; Rate.String rounds.
func exactPercent(r Rate) string { return exactShare(r).Decimal() + "%" }

// exactShare returns a threshold in percent.
func exactShare(r Rate) Points { return Points(r.Num * 100 * int64(Point) / r.Den) }
