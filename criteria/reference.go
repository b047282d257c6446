package criteria

import (
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/unicode/norm"

	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// references are the ids that other parts of the file may name: the grades,
// or the groups and criteria.
type references struct {
	index map[string]int // by foldID
	names []string       // as given, for messages
}

// maxNames bounds the names a message offers, and among which near misses are
// sought.
const maxNames = 200

func (r *references) add(id string, i int) {
	if r.index == nil {
		r.index = map[string]int{}
	}
	if _, taken := r.index[foldID(id)]; taken || id == "" {
		return
	}
	r.index[foldID(id)] = i
	if len(r.names) < maxNames {
		r.names = append(r.names, id)
	}
}

// resolve reads an id and returns what it stands for. Where not a single id
// could be read, nothing is said of those that name one.
func (p *source) resolve(r *references, n *yamldoc.Node, key, variant string) (int, bool) {
	text, ok := p.scalar(n, key)
	if !ok || len(r.names) == 0 {
		return 0, false
	}
	i, found := r.index[foldID(text)]
	if !found {
		p.reportNear(diag.UnknownReference, variant, n, r.names, "key", key, "value", n.Shown())
	}
	return i, found
}

// foldID is the form in which ids are compared with each other: two ids that
// differ only in case would be one to a clerk.
func foldID(id string) string { return strings.ToLower(norm.NFC.String(id)) }

// ids finds ids that are given twice within one list.
type ids struct {
	source *source
	lines  map[string]int
}

func (p *source) newIDs() ids { return ids{p, map[string]int{}} }

// take reports whether the id is new, and the fault if it is not.
func (s ids) take(variant, id string, n *yamldoc.Node) bool {
	if id == "" || n == nil {
		return false
	}
	if line, taken := s.lines[foldID(id)]; taken {
		s.source.report(diag.RepeatedID, variant, n, "id", n.Shown(), "line", line)
		return false
	}
	s.lines[foldID(id)] = n.Line
	return true
}

// reportNear reports a word that is none of the accepted ones, and asks
// whether the nearest was meant.
func (p *source) reportNear(code diag.Code, variant string, n *yamldoc.Node, accepted []string, args ...any) {
	args = append(args, "accepted", accepted)
	const enough = 500 // so many slips are no slips
	if len(p.problems) < enough {
		if like, found := nearest(n.Text, accepted); found {
			variant = strings.TrimPrefix(variant+"-like", "-")
			args = append(args, "like", like)
		}
	}
	p.report(code, variant, n, args...)
}

// nearest returns the accepted word that the text is most likely a slip of. A
// number is no slip of another one.
func nearest(text string, accepted []string) (string, bool) {
	if strings.ContainsAny(text, "0123456789") {
		return "", false
	}
	plain := func(s string) string { return strings.ReplaceAll(PlainKey(s), " ", "") }
	typed, best, found := plain(yamldoc.Shorten(text)), "", false
	limit := 1 + len(typed)/4
	for _, word := range accepted {
		if d := levenshtein.ComputeDistance(typed, plain(word)); d <= limit && d < len(typed) {
			limit, best, found = d-1, word, true
		}
	}
	return best, found
}
