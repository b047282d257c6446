package criteria

import "chibo/criteria/diag"

// An object is a mapping of the file, read by its shape.
type object struct {
	parser *parser
	node   *node
	shape  shape
}

// object checks that the node is a mapping with the keys of its shape. It
// reports unknown, repeated and missing keys; what is there can still be read.
func (p *parser) object(n *node, s shape) (object, bool) {
	o := object{p, n, s}
	switch {
	case n == nil || n.kind == refusedNode:
		return o, false
	case n.null:
		p.report(diag.BadValue, "null-object", n, "in", o.name())
		return o, false
	case n.kind != objectNode:
		p.report(diag.BadValue, "object", n, "value", n.shown(), "in", o.name(), "accepted", s.accepted())
		return o, false
	}
	o.checkKeys()
	for _, key := range s.required {
		if !o.has(key) {
			p.report(diag.MissingKey, "", n, "key", key, "in", o.name())
		}
	}
	return o, true
}

func (o object) name() diag.Message { return diag.Msg("shape." + o.shape.name) }

func (o object) checkKeys() {
	first := map[string]int{}
	for _, f := range o.node.fields {
		if f.key.kind != scalarNode {
			if f.key.kind != refusedNode {
				o.parser.report(diag.UnknownKey, "", f.key, "key", f.key.shown(), "in", o.name(), "accepted", o.shape.accepted())
			}
			continue
		}
		key := f.key.text
		if line, repeated := first[key]; repeated {
			o.parser.report(diag.RepeatedKey, "", f.key, "key", shorten(key), "line", line)
			continue
		}
		first[key] = f.key.line
		o.checkKnown(f.key)
	}
}

func (o object) checkKnown(key *node) {
	accepted := o.shape.accepted()
	for _, a := range accepted {
		if a == key.text {
			return
		}
	}
	o.parser.reportNear(diag.UnknownKey, "", key, accepted, "key", shorten(key.text), "in", o.name())
}

// field returns the value of a key, the first one where it is repeated; nil
// where it is absent.
func (o object) field(key string) *node {
	for _, f := range o.node.fields {
		if f.key.kind == scalarNode && f.key.text == key {
			return f.value
		}
	}
	return nil
}

func (o object) has(key string) bool { return o.field(key) != nil }

// refuse reports the keys that mean nothing here.
func (o object) refuse(variant string, keys ...string) {
	for _, key := range keys {
		for _, f := range o.node.fields {
			if f.key.text == key && f.key.kind == scalarNode {
				o.parser.report(diag.BadValue, variant, f.key, "key", key, "in", o.name())
				break
			}
		}
	}
}

// list returns the items of a list; anything else is reported. nil is the
// empty list.
func (p *parser) list(n *node, key string) []*node {
	switch {
	case n == nil || n.kind == refusedNode:
		return nil
	case n.null:
		p.report(diag.BadValue, "null", n, "key", key)
		return nil
	case n.kind != listNode:
		p.report(diag.BadValue, "list", n, "key", key, "value", n.shown())
		return nil
	}
	return n.items
}

// filledList is list for a key that makes no sense without items.
func (p *parser) filledList(n *node, key string) []*node {
	items := p.list(n, key)
	if n != nil && n.kind == listNode && len(items) == 0 {
		p.report(diag.BadValue, "empty-list", n, "key", key)
	}
	return items
}

// shown returns what a message quotes of the node.
func (n *node) shown() string {
	switch n.kind {
	case listNode:
		return "[…]"
	case objectNode:
		return "{…}"
	}
	return shorten(n.text)
}
