package taught

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// YAML writes the file that Parse reads, headed by what it is about.
func (b *Book) YAML(about string) []byte {
	var out bytes.Buffer
	for line := range strings.SplitSeq(about, "\n") {
		out.WriteString(strings.TrimRight("# "+line, " ") + "\n")
	}
	b.pairs(&out, "columns", Column)
	if ignored := b.of(Ignore); len(ignored) > 0 {
		out.WriteString("ignore:\n")
		for _, l := range ignored {
			out.WriteString("  - " + quoted(l.Text) + "\n")
		}
	}
	b.pairs(&out, "cells", Cell)
	b.titles(&out)
	return out.Bytes()
}

func (b *Book) of(kind Kind) (found []Lesson) {
	for _, l := range b.Lessons {
		if l.Kind == kind {
			found = append(found, l)
		}
	}
	return found
}

func (b *Book) pairs(out *bytes.Buffer, key string, kind Kind) {
	lessons := b.of(kind)
	if len(lessons) > 0 {
		out.WriteString(key + ":\n")
	}
	for _, l := range lessons {
		out.WriteString("  " + quoted(l.Text) + ": " + quoted(l.As) + "\n")
	}
}

// titles writes each criterion once, with all its titles.
func (b *Book) titles(out *bytes.Buffer) {
	var ids []string
	titles := map[string][]string{}
	for _, l := range b.of(Title) {
		if !slices.Contains(ids, l.As) {
			ids = append(ids, l.As)
		}
		titles[l.As] = append(titles[l.As], quoted(l.Text))
	}
	if len(ids) > 0 {
		out.WriteString("titles:\n")
	}
	for _, id := range ids {
		out.WriteString("  " + quoted(id) + ": [" + strings.Join(titles[id], ", ") + "]\n")
	}
}

// quoted writes a text in double quotes, which YAML has of JSON.
func quoted(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string always can be
	return strings.TrimSpace(b.String())
}
