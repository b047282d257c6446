package criteria

import (
	"slices"
	"strings"
	"unicode"

	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// scalar returns the source text of a single value; a list, an object or
// nothing in its place is reported.
func (p *source) scalar(n *yamldoc.Node, key string) (string, bool) {
	switch {
	case n == nil || n.Kind == yamldoc.RefusedNode:
		return "", false
	case n.Kind != yamldoc.ScalarNode:
		p.report(diag.BadValue, "scalar", n, "key", key, "value", n.Shown())
		return "", false
	case n.Null:
		p.report(diag.BadValue, "null", n, "key", key)
		return "", false
	}
	return strings.TrimSpace(n.Text), true
}

// text reads words: a title, a name, an id. Unquoted numbers keep the form
// they were typed in: 4.10 is not 4.1.
func (p *source) text(n *yamldoc.Node, key string) string {
	text, ok := p.scalar(n, key)
	switch {
	case !ok:
		return ""
	case text == "":
		p.report(diag.BadValue, "empty", n, "key", key)
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }):
		p.report(diag.BadValue, "control", n, "key", key, "value", n.Shown())
	}
	return text
}

func (o object) text(key string) string { return o.source.text(o.field(key), key) }

// optionalText is text for a key that may well be left empty.
func (o object) optionalText(key string) string {
	if n := o.field(key); n != nil && n.Kind == yamldoc.ScalarNode && !n.Null && strings.TrimSpace(n.Text) == "" {
		return ""
	}
	return o.text(key)
}

// id reads a name that others refer to; it stands on one line.
func (o object) id() string {
	const key = "id"
	text := o.text(key)
	if strings.ContainsAny(text, "\n\t") {
		o.source.report(diag.BadValue, "control", o.field(key), "key", key, "value", o.field(key).Shown())
	}
	return text
}

// texts reads a list of words that is not empty.
func (o object) texts(key string) (texts []string) {
	for _, item := range o.source.filledList(o.field(key), key) {
		if text := o.source.text(item, key); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// flag reads true or false.
func (o object) flag(key string) bool { return choose(o, key, "false", "true", "false") == "true" }

// choose reads one of the accepted words; absent or wrong, it is the fallback.
func choose[T ~string](o object, key string, fallback T, accepted ...T) T {
	n := o.field(key)
	text, ok := o.source.scalar(n, key)
	if !ok || slices.Contains(accepted, T(text)) {
		return cond(ok, T(text), fallback)
	}
	words := make([]string, len(accepted))
	for i, a := range accepted {
		words[i] = string(a)
	}
	o.source.reportNear(diag.BadValue, "choice", n, words, "key", key, "value", n.Shown())
	return fallback
}

func cond[T any](condition bool, yes, no T) T {
	if condition {
		return yes
	}
	return no
}
