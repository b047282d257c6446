package criteria

import (
	"strings"

	"chibo/criteria/diag"
)

// Fields are the keys of a YAML file that is no criteria set: the workspace
// file. It is read with the same care, so that a misspelt key, a wrong kind of
// value or an alias has its line and column, and the YAML library stays behind
// this package.
type Fields struct{ object object }

// ReadFields reads a file that is one mapping with the accepted keys. The name
// says in messages what the file is: "shape." and the name is the catalogue's
// key. Problems are complete once every value has been read.
func ReadFields(file string, data []byte, name string, accepted ...string) Fields {
	p := &parser{file: file, set: &Set{}}
	text := []byte(strings.TrimPrefix(string(data), "\ufeff"))
	p.widths = lineWidths(text)
	var root *node
	if found, bad := encodingFault(text); bad {
		p.add(found)
	} else if decoded, faults := decode(text); true {
		root = decoded
		p.add(faults...)
	}
	return p.fields(root, name, accepted)
}

func (p *parser) fields(n *node, name string, accepted []string) Fields {
	o, ok := p.object(n, shape{name: name, optional: accepted})
	if !ok {
		o.node = &node{kind: objectNode}
	}
	return Fields{o}
}

// Problems returns what is wrong with the file, by place.
func (f Fields) Problems() []diag.Problem {
	diag.Sort(f.object.parser.problems)
	return f.object.parser.problems
}

// Value returns the text of a key, empty where it is absent.
func (f Fields) Value(key string) string { return f.object.optionalText(key) }

// Values returns the texts of a key that holds one or a list.
func (f Fields) Values(key string) []string {
	n := f.object.field(key)
	if n == nil || n.kind != listNode {
		n = &node{kind: listNode, items: []*node{n}}
	}
	var texts []string
	for _, item := range n.items {
		if text := f.object.parser.text(item, key); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// Objects returns the mappings of a key that holds a list of them, each with
// the accepted keys.
func (f Fields) Objects(key, name string, accepted ...string) []Fields {
	var objects []Fields
	for _, item := range f.object.parser.list(f.object.field(key), key) {
		objects = append(objects, f.object.parser.fields(item, name, accepted))
	}
	return objects
}
