package criteria

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// Parse reads a criteria set from YAML and proves it sound. All faults are
// reported in one run, in the order of their places, which lie inside the
// file; the set is nil as soon as one of them is an error.
func Parse(file string, data []byte) (*Set, []diag.Problem) {
	p := &parser{source: &source{file: file}, set: &Set{Source: file}}
	sum := sha256.Sum256(data)
	p.set.SHA256, p.set.YAML = hex.EncodeToString(sum[:]), bytes.Clone(data)
	text := []byte(strings.TrimPrefix(string(data), "\ufeff"))
	p.widths = yamldoc.LineWidths(text)
	if fault, found := yamldoc.EncodingFault(text); found {
		p.add(fault)
	} else if root, faults := yamldoc.Decode(text); true {
		p.add(faults...)
		p.parseSet(root)
	}
	diag.Sort(p.problems)
	if p.more > 0 {
		p.problems = append(p.problems, diag.New(diag.Syntax, "more", diag.Pos{File: p.file, Line: len(p.widths), Column: 1}, "count", p.more))
	}
	if slices.ContainsFunc(p.problems, func(d diag.Problem) bool { return d.Severity == diag.Error }) {
		return nil, p.problems
	}
	return p.set, p.problems
}

// maxProblems bounds what is said of one file: whoever mends it does not read
// more.
const maxProblems = 200

// HashHolds reports whether the set is the one that its hash is of: its file has
// the hash, and says what the set says. How far it was compared with its
// document is the office's own word.
func (s *Set) HashHolds() bool {
	sum := sha256.Sum256(s.YAML)
	if s.SHA256 != hex.EncodeToString(sum[:]) {
		return false
	}
	read, _ := Parse(s.Source, s.YAML)
	if read == nil {
		return false
	}
	read.Standing, read.Notice, read.Confirmed = s.Standing, s.Notice, s.Confirmed
	return bytes.Equal(Write(read), Write(s))
}

// A source is one file while it is read, with what is wrong with it.
type source struct {
	file     string
	widths   []int // of the file's lines
	problems []diag.Problem
	more     int // problems beyond maxProblems, which are only counted
}

// A parser reads one file. Each part of it has a parser of its own; what later
// parts refer to is kept here as it comes by.
type parser struct {
	*source
	set *Set

	marks        []mark          // groups and criteria
	markRefs     references      // into marks
	gradeRefs    references      // into set.Grades
	factRefs     references      // into set.Facts
	durationGaps []*yamldoc.Node // measures that need the required minutes
	attendances  []*yamldoc.Node // measures that need the attendance expected
}

// A mark is a group or criterion that a gate or cap may name.
type mark struct {
	id        string
	max       Points
	deduction bool
}

func (p *source) add(faults ...yamldoc.Fault) {
	for _, f := range faults {
		p.report(f.Code, f.Variant, &yamldoc.Node{Line: f.Line, Column: f.Column}, f.Args...)
	}
}

// report adds a problem at the node.
func (p *source) report(code diag.Code, variant string, n *yamldoc.Node, args ...any) {
	if len(p.problems) >= maxProblems {
		p.more++
		return
	}
	p.problems = append(p.problems, diag.New(code, variant, p.pos(n), args...))
}

// pos is the node's place, kept inside the file.
func (p *source) pos(n *yamldoc.Node) diag.Pos {
	line := min(max(n.Line, 1), len(p.widths))
	return diag.Pos{File: p.file, Line: line, Column: min(max(n.Column, 1), p.widths[line-1]+1)}
}

// warn is report for what does not keep the set from being used.
func (p *source) warn(code diag.Code, variant string, n *yamldoc.Node, args ...any) {
	before := len(p.problems)
	p.report(code, variant, n, args...)
	if len(p.problems) > before {
		p.problems[before] = p.problems[before].As(diag.Warning)
	}
}

func (p *parser) parseSet(root *yamldoc.Node) {
	o, ok := p.object(root, setShape())
	if !ok {
		return
	}
	p.schema(o)
	p.scope(o)
	p.head(o)
	(&groupParser{lineParser{parser: p}}).groups(o.field("groups"))
	p.full(o)
	factParser{p}.facts(o.field("facts"))
	gradeParser{gateParser{p}}.gradeList(o.field("grades"))
	gateParser{p}.caps(o.field("caps"))
	periodParser{p}.period(o.field("period"))
	disciplineParser{p}.discipline(o.field("discipline"))
	targetParser{p}.targets(o.field("targets"))
	listParser{p}.lists(o.field("lists"))
	p.yearRules(o)
}

// schema checks the version of the format: there is one so far.
func (p *parser) schema(o object) {
	n := o.field("schema")
	if text, ok := p.scalar(n, "schema"); ok && (text != "1" || !n.Plain) {
		p.report(diag.BadSchema, "", n, "value", n.Shown())
	}
}

func (p *parser) head(o object) {
	s := p.set
	s.ID, s.Title, s.Heading, s.Notice = o.id(), o.text("title"), o.optionalText("heading"), o.optionalText("notice")
	if d, ok := p.object(o.field("document"), documentShape()); ok {
		s.Document = Document{Type: d.optionalText("type"), Number: d.text("number"), Date: d.date("date"), Issuer: d.text("issuer")}
	}
	if c, ok := p.object(o.field("confirmed"), confirmedShape()); ok {
		s.Confirmed = Confirmation{By: c.text("by"), Date: c.date("date"), SHA256: c.text("sha256")}
	}
	if e, ok := p.object(o.field("effective"), effectiveShape()); ok {
		s.Effective = Effective{From: e.date("from"), To: e.date("to")}
		if from, to := s.Effective.From, s.Effective.To; !from.IsZero() && !to.IsZero() && to.Compare(from) < 0 {
			p.report(diag.BadValue, "date-order", e.field("to"), "from", from, "to", to)
		}
	}
	s.Standing = choose(o, "standing", Sample, Official, Secondary, Sample)
	s.Subject = choose(o, "subject", PartyCells, PartyCells, Committees)
	s.Meeting = choose(o, "meeting", AnyMeeting, RegularMeeting, ThematicMeeting, AnyMeeting)
	s.Official = choose(o, "official", ReviewElseSelf, ReviewOnly, SelfOnly, ReviewElseSelf, ReviewOverSelf)
	s.Divergence = o.points("divergence", 0, maxMark)
}
