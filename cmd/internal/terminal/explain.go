package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/wrap"
	"chibo/criteria/diag"
	"chibo/scoring/explain"
)

// ExplainTree writes an explanation as an indented tree for a terminal.
func ExplainTree(w io.Writer, root explain.Node, p *text.Printer, o TableOptions) error {
	t := tree{paper: newPaper(w), p: p, options: o}
	t.node(root, "", "", root.Pos)
	return t.done()
}

// A tree is an explanation being written.
type tree struct {
	*paper
	p       *text.Printer
	options TableOptions
}

// node writes a node: its own line, what else it says below it, then its
// children. first and rest stand before its first and its further lines.
func (t *tree) node(n explain.Node, first, rest string, from diag.Pos) {
	if n.OfPeriod {
		meetings := t.p
		t.p = t.p.OfPeriods()
		defer func() { t.p = meetings }()
	}
	below := rest + "   "
	if len(n.Children) > 0 {
		below = rest + "│  "
	}
	if first == "" && rest == "" {
		below = strings.TrimSuffix(below, "  ") + " "
	}
	t.wrapped(headline(n, from, t.p), first, rest+"  ", t.colour(n))
	for _, s := range nodeDetails(n, t.p) {
		t.wrapped(s, below, below+"  ", dim)
	}
	if n.Pos != (diag.Pos{}) {
		from = n.Pos
	}
	for i, child := range n.Children {
		branch, trunk := "├─ ", "│  "
		if i == len(n.Children)-1 {
			branch, trunk = "└─ ", "   "
		}
		t.node(child, rest+branch, rest+trunk, from)
	}
}

// wrapped writes a text in lines that fit the terminal.
func (t *tree) wrapped(s, first, rest, colour string) {
	width := 0
	if t.options.Width > 0 {
		width = max(t.options.Width-wrap.Width(rest), minShare)
	}
	for i, line := range wrap.Text(s, width) {
		lead := rest
		if i == 0 {
			lead = first
		}
		if t.options.Color && colour != "" {
			line = "\x1b[" + colour + "m" + line + "\x1b[0m"
		}
		fmt.Fprintln(t, lead+line)
	}
}

// The colours of the tree; the words say the same.
const (
	dim    = "2"
	bold   = "1"
	red    = "31"
	yellow = "33"
)

func (t *tree) colour(n explain.Node) string {
	switch n.Kind {
	case explain.CellNode, explain.MeetingNode, explain.MeanNode, explain.TotalNode, explain.GradeNode:
		return bold
	case explain.WantingNode:
		return red
	case explain.ProblemNode:
		if n.Problem.Severity == diag.Error {
			return red
		}
		return yellow
	case explain.CriterionNode:
		if !n.Points.Known || n.Points.Value < 0 || n.Max.Known && !pointless(n) && n.Points.Value < n.Max.Value {
			return yellow
		}
	}
	return ""
}

// pointless reports whether nothing was lost: a bonus that was not earned.
func pointless(n explain.Node) bool {
	return len(n.Says) > 0 && n.Says[0].Key != "explain.lost"
}

// headline is the node's own line: "2.1 Tỷ lệ dự: 3/4 (mất 1) [ô D21]". The
// place is named as far as it differs from that of the node above.
func headline(n explain.Node, from diag.Pos, p *text.Printer) string {
	said := ""
	if len(n.Says) > 0 {
		said = p.Message(n.Says[0])
	}
	switch n.Kind {
	case explain.ProblemNode:
		said = p.Text("explain.problem", "severity", p.Text("severity."+n.Problem.Severity.String()), "message", said) +
			" [" + n.ID + "]"
	case explain.ModelNode:
		said = p.Text("explain.model.title", "model", n.Title, "says", said)
	case explain.GroupNode, explain.CriterionNode:
		said = text.Plain(n.ID+" "+n.Title) + ": " + said
	}
	if place := nearPlace(n, from, p); place != "" {
		said += " – " + place
	}
	if together(n) {
		for _, m := range n.Says[1:] {
			said += "; " + p.Message(m)
		}
	}
	return upperFirst(said)
}

// together reports whether all sentences of the node stand on one line.
func together(n explain.Node) bool {
	return n.Kind == explain.BandNode || n.Kind == explain.LimitNode
}

func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// nearPlace names the file and worksheet only where they are other ones.
func nearPlace(n explain.Node, from diag.Pos, p *text.Printer) string {
	switch n.Kind {
	case explain.CriterionNode, explain.ProblemNode, explain.DecisionNode:
	default:
		return ""
	}
	pos := n.Pos
	if pos == from || pos.Cell == "" && pos.Line == 0 && pos.File == from.File && pos.Sheet == from.Sheet {
		return ""
	}
	if pos.File == from.File && pos.Sheet == from.Sheet {
		pos.File, pos.Sheet = "", ""
	}
	return p.Place(pos)
}

// nodeDetails are the further sentences of a node: of a meeting one a line, of
// others together.
func nodeDetails(n explain.Node, p *text.Printer) []string {
	var details []string
	if together(n) {
		return nil
	}
	for _, m := range n.Says[min(1, len(n.Says)):] {
		details = append(details, p.Message(m))
	}
	if n.Kind == explain.ProblemNode {
		if _, hint := p.Problem(*n.Problem); hint != "" {
			details = append(details, p.Text("problem.remedy", "hint", hint))
		}
		return details
	}
	if n.Kind != explain.MeetingNode && len(details) > 1 {
		details = []string{strings.Join(details, "; ")}
	}
	return details
}
