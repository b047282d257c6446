package terminal

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring/explain"
)

// ExplainMarkdown writes an explanation as nested lists of Markdown.
func ExplainMarkdown(w io.Writer, root explain.Node, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escape(headline(root, root.Pos, p)))
	for _, detail := range nodeDetails(root, p) {
		fmt.Fprintf(b, "%s\n\n", escape(detail))
	}
	for _, child := range root.Children {
		markdownNode(b, child, "", root.Pos, p)
	}
	return b.Flush() // keeps the first error of all
}

func markdownNode(w io.Writer, n explain.Node, indent string, from diag.Pos, p *text.Printer) {
	line := escape(headline(n, from, p))
	if n.Kind == explain.MeetingNode || n.Kind == explain.MeanNode {
		line = "**" + line + "**"
	}
	if details := nodeDetails(n, p); len(details) > 0 {
		line += "; " + escape(strings.Join(details, "; "))
	}
	fmt.Fprintf(w, "%s- %s\n", indent, line)
	if n.Pos != (diag.Pos{}) {
		from = n.Pos
	}
	for _, child := range n.Children {
		markdownNode(w, child, indent+"  ", from, p)
	}
}
