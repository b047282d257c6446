package pages

import (
	"io"
	"slices"
	"strings"
)

// A node is an element held in memory: all but the rows of a sheet are small.
type node struct {
	name     string
	attrs    []nodeAttr
	text     string // all text directly in it
	children []*node
}

type nodeAttr struct{ name, value string }

// maxNodes bounds the elements of one node, which are held in memory: the areas of a
// report's largest page, and far more.
const maxNodes = 250_000

// attr returns an attribute's value; empty: there is none.
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// child returns the first child of a name, nil where there is none.
func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// each goes over the children of a name; on no node it does nothing.
func (n *node) each(name string, take func(*node)) {
	if n == nil {
		return
	}
	for _, c := range n.children {
		if c.name == name {
			take(c)
		}
	}
}

// all are the children of a node, on no node too.
func (n *node) all() []*node {
	if n == nil {
		return nil
	}
	return n.children
}

// said is a node's text, on no node too.
func (n *node) said() string {
	if n == nil {
		return ""
	}
	return n.text
}

// walk goes over a node and all below it.
func (n *node) walk(take func(*node)) {
	take(n)
	for _, c := range n.children {
		c.walk(take)
	}
}

// flag reads a true or false; fallback where nothing is said.
func (n *node) flag(name string, fallback bool) bool {
	switch value := n.attr(name); value {
	case "":
		return fallback
	default:
		return value == "1" || value == "true" || value == "on"
	}
}

// node reads the element that t begins to its end.
func (s *scanner) node(t *token) (*node, error) {
	count := 0
	return s.nodeOf(t, &count)
}

func (s *scanner) nodeOf(t *token, count *int) (*node, error) {
	if *count++; *count > maxNodes {
		return nil, errUnsound
	}
	n := &node{name: t.name}
	for _, a := range t.attrs {
		n.attrs = append(n.attrs, nodeAttr{a.name, string(a.value)})
	}
	var text strings.Builder
	for {
		t, err := s.next()
		if err != nil {
			return nil, sure(err)
		}
		switch t.kind {
		case textToken:
			text.Write(t.text)
		case endToken:
			n.text = text.String()
			return n, nil
		case startToken:
			c, err := s.nodeOf(t, count)
			if err != nil {
				return nil, err
			}
			n.children = append(n.children, c)
		}
	}
}

// sure turns an early end into a fault.
func sure(err error) error {
	if err == io.EOF {
		return errUnsound
	}
	return err
}

// document reads a whole part of a known root.
func document(in io.Reader, root string) (*node, error) {
	s := newScanner(in)
	t, err := s.next()
	if err != nil || t.name != root {
		return nil, errUnsound
	}
	n, err := s.node(t)
	if err != nil {
		return nil, err
	}
	if _, err := s.next(); err != io.EOF {
		return nil, errUnsound
	}
	return n, nil
}

// spell writes a node so that two are equal if and only if they say the same:
// attributes in order, without those that are passed over or say what holds
// anyhow. Texts between elements are no content.
func (n *node) spell() string {
	var b strings.Builder
	n.spellTo(&b)
	return b.String()
}

func (n *node) spellTo(b *strings.Builder) {
	if passedElement(n.name) {
		return
	}
	b.WriteString("<" + n.name)
	attrs := slices.Clone(n.attrs)
	slices.SortFunc(attrs, func(a, c nodeAttr) int { return strings.Compare(a.name, c.name) })
	for _, a := range attrs {
		value := plainValue(a.value)
		if !passedAttribute(n.name, a.name) && value != usual(n.name, a.name) {
			b.WriteString(" " + a.name + "=" + value)
		}
	}
	b.WriteString(">")
	if text := strings.TrimSpace(n.text); text != "" {
		b.WriteString(text)
	}
	for _, c := range n.children {
		c.spellTo(b)
	}
	b.WriteString("</>")
}

// bare reports whether nothing is left of a node once what is passed over is.
func (n *node) bare() bool {
	return n.spell() == "<"+n.name+"></>" || passedElement(n.name)
}

// plainValue spells true and false in one way.
func plainValue(value string) string {
	switch value {
	case "true", "on":
		return "1"
	case "false", "off":
		return "0"
	}
	return value
}
