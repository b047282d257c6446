package criteria

import (
	"strings"

	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
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
	p := &source{file: file}
	text := []byte(strings.TrimPrefix(string(data), "\ufeff"))
	p.widths = yamldoc.LineWidths(text)
	var root *yamldoc.Node
	if found, bad := yamldoc.EncodingFault(text); bad {
		p.add(found)
	} else if decoded, faults := yamldoc.Decode(text); true {
		root = decoded
		p.add(faults...)
	}
	return p.fields(root, name, accepted)
}

func (p *source) fields(n *yamldoc.Node, name string, accepted []string) Fields {
	o, ok := p.object(n, shape{name: name, optional: accepted})
	if !ok {
		o.node = &yamldoc.Node{Kind: yamldoc.ObjectNode}
	}
	return Fields{o}
}

// Problems returns what is wrong with the file, by place.
func (f Fields) Problems() []diag.Problem {
	diag.Sort(f.object.source.problems)
	return f.object.source.problems
}

// Value returns the text of a key, empty where it is absent.
func (f Fields) Value(key string) string { return f.object.optionalText(key) }

// Count returns the whole number of a key, from least to most; not known where
// it is absent.
func (f Fields) Count(key string, least, most int) Optional[int] {
	return f.object.count(key, least, most)
}

// Values returns the texts of a key that holds one or a list.
func (f Fields) Values(key string) []string {
	return f.object.source.oneOrMore(f.object.field(key), key)
}

func (p *source) oneOrMore(n *yamldoc.Node, key string) []string {
	if n == nil || n.Kind != yamldoc.ListNode {
		n = &yamldoc.Node{Kind: yamldoc.ListNode, Items: []*yamldoc.Node{n}}
	}
	var texts []string
	for _, item := range n.Items {
		if text := p.text(item, key); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// Objects returns the mappings of a key that holds a list of them, each with
// the accepted keys.
func (f Fields) Objects(key, name string, accepted ...string) []Fields {
	var objects []Fields
	for _, item := range f.object.source.list(f.object.field(key), key) {
		objects = append(objects, f.object.source.fields(item, name, accepted))
	}
	return objects
}

// A NamedList is a key of a mapping with the texts it holds.
type NamedList struct {
	Key    string // as accepted
	Values []string
}

// Lists returns the texts of a key that holds a mapping from names to one text
// or a list. The names are words of the user's language, and compared as Key
// compares them.
func (f Fields) Lists(key, name string, accepted ...string) []NamedList {
	n := f.object.field(key)
	if n == nil {
		return nil
	}
	inner := f.object.source.fields(spelled(n, accepted), name, accepted)
	var lists []NamedList
	for _, a := range accepted {
		if values := inner.Values(a); len(values) > 0 {
			lists = append(lists, NamedList{a, values})
		}
	}
	return lists
}

// spelled returns the mapping with those of its keys that mean an accepted one
// spelled as that one is.
func spelled(n *yamldoc.Node, accepted []string) *yamldoc.Node {
	mapping := *n
	mapping.Fields = nil
	for _, pair := range n.Fields {
		key := *pair.Key
		for _, a := range accepted {
			if key.Kind == yamldoc.ScalarNode && Key(key.Text) == Key(a) {
				key.Text = a
			}
		}
		mapping.Fields = append(mapping.Fields, yamldoc.Field{Key: &key, Value: pair.Value})
	}
	return &mapping
}

// Date returns the day of a key; zero where it is absent.
func (f Fields) Date(key string) Date { return f.object.date(key) }

// A NamedFields is a key of the user's own with the mapping it holds.
type NamedFields struct {
	Name string
	Pos  diag.Pos // of the key
	Fields
}

// Named returns the mappings that a key holds under names of the user's own, each
// with the accepted keys.
func (f Fields) Named(key, name string, accepted ...string) []NamedFields {
	p := f.object.source
	var named []NamedFields
	for _, pair := range f.ownNames(key) {
		if text := p.text(pair.Key, key); text != "" {
			named = append(named, NamedFields{text, p.pos(pair.Key), p.fields(pair.Value, name, accepted)})
		}
	}
	return named
}

// ownNames returns the fields of a key that holds a mapping under names of the user's own.
func (f Fields) ownNames(key string) []yamldoc.Field {
	n := f.object.field(key)
	switch {
	case n == nil || n.Kind == yamldoc.RefusedNode || n.Null:
		return nil
	case n.Kind != yamldoc.ObjectNode:
		f.object.source.report(diag.BadValue, "mapping", n, "key", key, "value", n.Shown())
		return nil
	}
	return n.Fields
}

// An Entry is a text of the user's own with what it stands for, and its place.
type Entry struct {
	Text   string
	Values []string
	Pos    diag.Pos // of the text
}

// Entries returns what a key holds that is a mapping from texts of the user's own
// to one text or a list of them. A text that stands twice is a problem; a key with
// nothing behind it is one whose lines were deleted.
func (f Fields) Entries(key string) []Entry {
	p := f.object.source
	var entries []Entry
	first := map[string]int{}
	for _, pair := range f.ownNames(key) {
		text := p.text(pair.Key, key)
		if line, repeated := first[text]; text != "" && repeated {
			p.report(diag.RepeatedKey, "", pair.Key, "key", yamldoc.Shorten(text), "line", line)
			continue
		}
		first[text] = pair.Key.Line
		if values := p.oneOrMore(pair.Value, text); text != "" && len(values) > 0 {
			entries = append(entries, Entry{Text: text, Values: values, Pos: p.pos(pair.Key)})
		}
	}
	return entries
}

// Items returns the texts of a key that holds a list, each with its place; none of
// a key with nothing behind it.
func (f Fields) Items(key string) []Entry {
	p, n := f.object.source, f.object.field(key)
	if n == nil || n.Null {
		return nil
	}
	var entries []Entry
	for _, item := range p.list(n, key) {
		if text := p.text(item, key); text != "" {
			entries = append(entries, Entry{Text: text, Pos: p.pos(item)})
		}
	}
	return entries
}

// Report adds a problem that only the reader of the file's meaning can see.
func (f Fields) Report(problem diag.Problem) {
	f.object.source.problems = append(f.object.source.problems, problem)
}
