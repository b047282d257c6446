package criteria

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"

	"chibo/criteria/diag"
)

// This file is the only one that knows the YAML library; the rest walks
// nodes of our own.

// maxDepth is far more than a criteria set needs: it has eight levels.
const maxDepth = 32

type nodeKind int

const (
	scalarNode nodeKind = iota
	listNode
	objectNode
	refusedNode // an alias: reported once, and silent afterwards
)

// A node is a value of the file with its place. Scalars keep their source
// text: `4.10` stays "4.10", `010` stays "010".
type node struct {
	kind         nodeKind
	text         string
	null, plain  bool // plain: neither quoted nor a block of text
	line, column int
	items        []*node
	fields       []field
}

// A field is a key of an object with its value.
type field struct{ key, value *node }

// A fault is a problem of the YAML itself, found before anything is read from
// it.
type fault struct {
	code         diag.Code
	variant      string
	line, column int
	args         []any
}

// decode turns YAML into nodes; the node is nil where nothing can be read.
func decode(data []byte) (root *node, faults []fault) {
	defer func() { // the library is to be trusted with no input
		if v := recover(); v != nil {
			root, faults = nil, append(faults, fault{code: diag.Syntax, line: 1, column: 1, args: []any{"detail", fmt.Sprint(v)}})
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var first, second yaml.Node
	if err := decoder.Decode(&first); errors.Is(err, io.EOF) || err == nil && isEmpty(&first) {
		return nil, []fault{{code: diag.Syntax, variant: "empty", line: 1, column: 1}}
	} else if err != nil {
		return nil, []fault{syntaxFault(data, err)}
	}
	c := &converter{}
	root = c.convert(first.Content[0], 1)
	switch err := decoder.Decode(&second); {
	case err == nil:
		c.report(diag.Syntax, "second-document", &second)
	case !errors.Is(err, io.EOF):
		c.faults = append(c.faults, syntaxFault(data, err))
	}
	return root, c.faults
}

func isEmpty(document *yaml.Node) bool {
	return len(document.Content) == 0 || isNull(document.Content[0])
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// readUntilError returns the line up to which the library reads before it
// gives up: the place of the fault. The line in its own message is often that
// of the block the fault is in.
func readUntilError(data []byte) int {
	reader := &byteReader{data: data}
	defer func() { _ = recover() }() // decode has reported it
	var n yaml.Node
	decoder := yaml.NewDecoder(reader)
	for decoder.Decode(&n) == nil {
		n = yaml.Node{}
	}
	return 1 + bytes.Count(bytes.TrimRight(data[:reader.read], " \r\n"), []byte("\n"))
}

// A byteReader hands out single bytes, so that what was asked for tells how
// far the library had come.
type byteReader struct {
	data []byte
	read int
}

// Read implements io.Reader.
func (r *byteReader) Read(p []byte) (int, error) {
	if r.read == len(r.data) || len(p) == 0 {
		return 0, io.EOF
	}
	p[0] = r.data[r.read]
	r.read++
	return 1, nil
}

// A converter turns the library's nodes into ours and refuses what a criteria
// set has no use for: anchors, aliases, merge keys, tags, deep nesting.
type converter struct{ faults []fault }

func (c *converter) report(code diag.Code, variant string, n *yaml.Node, args ...any) {
	c.faults = append(c.faults, fault{code, variant, n.Line, n.Column, args})
}

func (c *converter) convert(n *yaml.Node, depth int) *node {
	out := &node{text: n.Value, line: n.Line, column: n.Column}
	if n.Kind == yaml.AliasNode || depth > maxDepth {
		if depth > maxDepth {
			c.report(diag.Syntax, "too-deep", n, "limit", maxDepth)
		} else {
			c.report(diag.AliasBomb, "", n, "value", "*"+shorten(n.Value))
		}
		out.kind = refusedNode
		return out
	}
	if n.Anchor != "" {
		c.report(diag.AliasBomb, "anchor", n, "value", "&"+shorten(n.Anchor))
	}
	if n.Style&yaml.TaggedStyle != 0 {
		c.report(diag.BadValue, "tag", n, "value", shorten(n.Tag))
	}
	c.fill(out, n, depth)
	return out
}

// fill copies what the node holds.
func (c *converter) fill(out *node, n *yaml.Node, depth int) {
	switch n.Kind {
	case yaml.SequenceNode:
		out.kind = listNode
		for _, item := range n.Content {
			out.items = append(out.items, c.convert(item, depth+1))
		}
	case yaml.MappingNode:
		out.kind = objectNode
		for i := 0; i+1 < len(n.Content); i += 2 {
			c.field(out, n.Content[i], n.Content[i+1], depth+1)
		}
	default:
		const notPlain = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
		out.null, out.plain = isNull(n), n.Style&notPlain == 0
	}
}

func (c *converter) field(out *node, key, value *yaml.Node, depth int) {
	if key.Tag == "!!merge" {
		c.report(diag.AliasBomb, "merge", key, "value", key.Value)
		return
	}
	f := field{c.convert(key, depth), c.convert(value, depth)}
	if f.value.null { // an empty value has no place of its own
		f.value.line, f.value.column = f.key.line, f.key.column
	}
	out.fields = append(out.fields, f)
}
