package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// An object is a mapping of the file, read by its shape.
type object struct {
	source *source
	node   *yamldoc.Node
	shape  shape
}

// object checks that the node is a mapping with the keys of its shape. It
// reports unknown, repeated and missing keys; what is there can still be read.
func (p *source) object(n *yamldoc.Node, s shape) (object, bool) {
	o := object{p, n, s}
	switch {
	case n == nil || n.Kind == yamldoc.RefusedNode:
		return o, false
	case n.Null:
		p.report(diag.BadValue, "null-object", n, "in", o.name())
		return o, false
	case n.Kind != yamldoc.ObjectNode:
		p.report(diag.BadValue, "object", n, "value", n.Shown(), "in", o.name(), "accepted", s.accepted())
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
	for _, f := range o.node.Fields {
		if f.Key.Kind != yamldoc.ScalarNode {
			if f.Key.Kind != yamldoc.RefusedNode {
				o.source.report(diag.UnknownKey, "", f.Key, "key", f.Key.Shown(), "in", o.name(), "accepted", o.shape.accepted())
			}
			continue
		}
		key := f.Key.Text
		if line, repeated := first[key]; repeated {
			o.source.report(diag.RepeatedKey, "", f.Key, "key", yamldoc.Shorten(key), "line", line)
			continue
		}
		first[key] = f.Key.Line
		o.checkKnown(f.Key)
	}
}

func (o object) checkKnown(key *yamldoc.Node) {
	accepted := o.shape.accepted()
	for _, a := range accepted {
		if a == key.Text {
			return
		}
	}
	o.source.reportNear(diag.UnknownKey, "", key, accepted, "key", yamldoc.Shorten(key.Text), "in", o.name())
}

// field returns the value of a key, the first one where it is repeated; nil
// where it is absent.
func (o object) field(key string) *yamldoc.Node {
	for _, f := range o.node.Fields {
		if f.Key.Kind == yamldoc.ScalarNode && f.Key.Text == key {
			return f.Value
		}
	}
	return nil
}

func (o object) has(key string) bool { return o.field(key) != nil }

// refuse reports the keys that mean nothing here.
func (o object) refuse(variant string, keys ...string) {
	for _, key := range keys {
		for _, f := range o.node.Fields {
			if f.Key.Text == key && f.Key.Kind == yamldoc.ScalarNode {
				o.source.report(diag.BadValue, variant, f.Key, "key", key, "in", o.name())
				break
			}
		}
	}
}

// list returns the items of a list; anything else is reported. nil is the
// empty list.
func (p *source) list(n *yamldoc.Node, key string) []*yamldoc.Node {
	switch {
	case n == nil || n.Kind == yamldoc.RefusedNode:
		return nil
	case n.Null:
		p.report(diag.BadValue, "null", n, "key", key)
		return nil
	case n.Kind != yamldoc.ListNode:
		p.report(diag.BadValue, "list", n, "key", key, "value", n.Shown())
		return nil
	}
	return n.Items
}

// filledList is list for a key that makes no sense without items.
func (p *source) filledList(n *yamldoc.Node, key string) []*yamldoc.Node {
	items := p.list(n, key)
	if n != nil && n.Kind == yamldoc.ListNode && len(items) == 0 {
		p.report(diag.BadValue, "empty-list", n, "key", key)
	}
	return items
}
