// Package yamldoc turns YAML into nodes that keep their places and their source
// text. It is the only one that knows the YAML library.
//
//	yaml.go    nodes, and how the library's are converted
//	syntax.go  what keeps bytes from being YAML: encoding, syntax, size
package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"

	"chibo/criteria/diag"
)

// maxDepth is far more than a criteria set needs: it has eight levels.
const maxDepth = 32

// A NodeKind says what a node is.
type NodeKind int

const (
	ScalarNode NodeKind = iota
	ListNode
	ObjectNode
	RefusedNode // an alias: reported once, and silent afterwards
)

// A Node is a value of the file with its place. Scalars keep their source
// text: `4.10` stays "4.10", `010` stays "010".
type Node struct {
	Kind         NodeKind
	Text         string
	Null, Plain  bool // plain: neither quoted nor a block of text
	Line, Column int
	Items        []*Node
	Fields       []Field
}

// Shown returns what a message quotes of the node.
func (n *Node) Shown() string {
	switch n.Kind {
	case ListNode:
		return "[…]"
	case ObjectNode:
		return "{…}"
	}
	return Shorten(n.Text)
}

// A Field is a key of an object with its value.
type Field struct{ Key, Value *Node }

// A Fault is a problem of the YAML itself, found before anything is read from
// it.
type Fault struct {
	Code         diag.Code
	Variant      string
	Line, Column int
	Args         []any
}

// Decode turns YAML into nodes; the node is nil where nothing can be read.
func Decode(data []byte) (root *Node, faults []Fault) {
	defer func() { // the library is to be trusted with no input
		if v := recover(); v != nil {
			root, faults = nil, append(faults, Fault{Code: diag.Syntax, Line: 1, Column: 1, Args: []any{"detail", fmt.Sprint(v)}})
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var first, second yaml.Node
	if err := decoder.Decode(&first); errors.Is(err, io.EOF) || err == nil && isEmpty(&first) {
		return nil, []Fault{{Code: diag.Syntax, Variant: "empty", Line: 1, Column: 1}}
	} else if err != nil {
		return nil, []Fault{syntaxFault(data, err)}
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
type converter struct{ faults []Fault }

func (c *converter) report(code diag.Code, variant string, n *yaml.Node, args ...any) {
	c.faults = append(c.faults, Fault{code, variant, n.Line, n.Column, args})
}

func (c *converter) convert(n *yaml.Node, depth int) *Node {
	out := &Node{Text: n.Value, Line: n.Line, Column: n.Column}
	if n.Kind == yaml.AliasNode || depth > maxDepth {
		if depth > maxDepth {
			c.report(diag.Syntax, "too-deep", n, "limit", maxDepth)
		} else {
			c.report(diag.AliasBomb, "", n, "value", "*"+Shorten(n.Value))
		}
		out.Kind = RefusedNode
		return out
	}
	if n.Anchor != "" {
		c.report(diag.AliasBomb, "anchor", n, "value", "&"+Shorten(n.Anchor))
	}
	if n.Style&yaml.TaggedStyle != 0 {
		c.report(diag.BadValue, "tag", n, "value", Shorten(n.Tag))
	}
	c.fill(out, n, depth)
	return out
}

// fill copies what the node holds.
func (c *converter) fill(out *Node, n *yaml.Node, depth int) {
	switch n.Kind {
	case yaml.SequenceNode:
		out.Kind = ListNode
		for _, item := range n.Content {
			out.Items = append(out.Items, c.convert(item, depth+1))
		}
	case yaml.MappingNode:
		out.Kind = ObjectNode
		for i := 0; i+1 < len(n.Content); i += 2 {
			c.field(out, n.Content[i], n.Content[i+1], depth+1)
		}
	default:
		const notPlain = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
		out.Null, out.Plain = isNull(n), n.Style&notPlain == 0
	}
}

func (c *converter) field(out *Node, key, value *yaml.Node, depth int) {
	if key.Tag == "!!merge" {
		c.report(diag.AliasBomb, "merge", key, "value", key.Value)
		return
	}
	f := Field{c.convert(key, depth), c.convert(value, depth)}
	if f.Value.Null { // an empty value has no place of its own
		f.Value.Line, f.Value.Column = f.Key.Line, f.Key.Column
	}
	out.Fields = append(out.Fields, f)
}
