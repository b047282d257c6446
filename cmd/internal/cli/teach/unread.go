package teach

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// An unread is a head, name or title that no file's reading understood, and the
// places where it stands.
type unread struct {
	kind   taught.Kind
	text   string
	key    string // equal of those that one answer serves
	error  bool   // something is not graded for its sake
	files  []string
	at     diag.Pos // of the first
	sample string   // of what stands below a head
	cells  []scoring.PartyCell
	leaves []criteria.Leaf
	sets   []*criteria.Set
}

// A question is what may be asked once.
type question struct {
	kind taught.Kind
	key  string
}

func (u *unread) question() question { return question{u.kind, u.key} }

// unread gathers what an answer could cure: errors first, then what stands in most
// files.
func (l *learner) unread(p *inputs.Plan, read *inputs.Readings) []unread {
	problems := slices.Clone(read.Problems)
	for i := range read.Sheets {
		problems = append(problems, read.Sheets[i].Problems...)
	}
	diag.Sort(problems)
	g := &unreadGatherer{learner: l, plan: p, read: read, index: map[question]int{}}
	for _, problem := range problems {
		g.problem(problem)
	}
	slices.SortStableFunc(g.found, func(a, b unread) int {
		return cmp.Or(-compareBool(a.error, b.error), -cmp.Compare(len(a.files), len(b.files)))
	})
	return g.found
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// An unreadGatherer joins the problems that one answer cures.
type unreadGatherer struct {
	learner *learner
	plan    *inputs.Plan
	read    *inputs.Readings
	names   *lookup.Index
	found   []unread
	index   map[question]int
}

// problem takes what an answer could cure out of a problem.
func (g *unreadGatherer) problem(p diag.Problem) {
	switch p.Code {
	case diag.UnknownCell:
		if text := p.Message.Argument("text"); text != "" && p.Pos.Line == 0 { // not of the book itself
			g.name(p, text)
		}
	case diag.UnknownCriterion:
		if text := p.Message.Argument("title"); text != "" {
			g.title(p, text)
		}
	case diag.NoHeader, "unread-mark", "unread-column", "not-a-sheet":
		g.heads(p)
	}
}

// heads takes the heads of a problem, which has one or several of them.
func (g *unreadGatherer) heads(p diag.Problem) {
	heads, cells, samples := p.Message.Arguments("heads"), p.Message.Arguments("cells"), p.Message.Arguments("samples")
	if head := p.Message.Argument("head"); head != "" && p.Code != diag.NoHeader {
		heads, cells, samples = []string{head}, nil, []string{p.Message.Argument("sample")}
	}
	for i, head := range heads {
		at, u := p, unread{kind: taught.Column, text: spaced(head), key: g.learner.words.AnyMonth(head)}
		if i < len(cells) {
			at.Pos.Cell = cells[i]
		}
		if i < len(samples) {
			u.sample = samples[i]
		}
		g.add(at, u)
	}
}

// add joins an unread text with those of the same words.
func (g *unreadGatherer) add(p diag.Problem, u unread) *unread {
	at, known := g.index[u.question()]
	if !known {
		u.at = p.Pos
		at = len(g.found)
		g.index[u.question()] = at
		g.found = append(g.found, u)
	}
	joined := &g.found[at]
	joined.error = joined.error || p.Severity == diag.Error
	if !slices.Contains(joined.files, p.Pos.File) {
		joined.files = append(joined.files, p.Pos.File)
	}
	return joined
}

func (g *unreadGatherer) name(p diag.Problem, text string) {
	u := g.add(p, unread{kind: taught.Cell, text: spaced(text), key: naming.NameKey(text)})
	if u.cells != nil || g.read.Roster == nil {
		return
	}
	if g.names == nil {
		g.names = lookup.NewIndex(g.read.Roster)
	}
	for _, i := range g.nearest(text, p.Message.Argument("committee")) {
		u.cells = append(u.cells, g.read.Roster.Cells[i])
	}
}

// maxNearCells is how many party cells are offered for a name.
const maxNearCells = 8

// nearest offers cells for a name: those spelt most alike, then those that share
// most words with it, then the first of the roster. It is a clerk who chooses.
func (g *unreadGatherer) nearest(text, committee string) []int {
	found := g.names.Nearest(text, committee)
	words := strings.Fields(naming.NameKey(text))
	shared := func(i int) (count int) {
		own := strings.Fields(naming.NameKey(g.read.Roster.Cells[i].Name))
		for _, w := range words {
			if slices.Contains(own, w) {
				count++
			}
		}
		return count
	}
	var others []int
	for i := range g.read.Roster.Cells {
		if !slices.Contains(found, i) && (committee == "" || naming.CommitteeKey(g.read.Roster.Cells[i].Committee) == naming.CommitteeKey(committee)) {
			others = append(others, i)
		}
	}
	slices.SortStableFunc(others, func(a, b int) int { return cmp.Compare(shared(b), shared(a)) })
	found = append(found, others...)
	return found[:min(maxNearCells, len(found))]
}

// maxNearTitles is how many criteria are offered for a title.
const maxNearTitles = 5

// title offers the criteria whose titles are spelt most alike.
func (g *unreadGatherer) title(p diag.Problem, text string) {
	u := g.add(p, unread{kind: taught.Title, text: spaced(text), key: criteria.Key(text), sets: g.plan.Sets})
	if u.leaves != nil {
		return
	}
	key := criteria.Key(text)
	type near struct {
		leaf     criteria.Leaf
		distance int
	}
	var all []near
	for _, set := range g.plan.Sets {
		for _, leaf := range set.Leaves() {
			all = append(all, near{leaf, levenshtein.ComputeDistance(key, criteria.Key(leaf.Title))})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	for _, n := range all[:min(maxNearTitles, len(all))] {
		u.leaves = append(u.leaves, n.leaf)
	}
}
