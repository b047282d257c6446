// Package text is the one catalogue of everything the clerk reads, in
// Vietnamese and English. The other packages speak in keys and arguments; this
// one makes the sentences and knows how numbers and dates are written.
//
// text is the printer, values how arguments are written, clean, paths, of_periods and subject
// what else changes with where a sentence stands. The sentences are in problems, unread,
// criteria*, scoring, thematic, targets, organisation, discipline, year, period_sets,
// reports, report_analysis and document, and by command in commands, check, closing,
// compare, explain, form, guided, teach and version.
package text

import (
	"slices"
	"strings"

	"chibo/criteria/diag"
)

// A Language is one the catalogue is written in.
type Language string

const (
	Vietnamese Language = "vi"
	English    Language = "en"
)

// Languages returns the languages, the default first.
func Languages() []Language { return []Language{Vietnamese, English} }

// An entry is one text in both languages. Arguments stand in braces by name:
// "thiếu điểm tiêu chí {criterion}".
type entry struct{ key, vi, en string }

// catalogue returns every text of the program.
func catalogue() []entry {
	return slices.Concat(valueTexts(), problemTexts(), unreadTexts(), criteriaTexts(), explainTexts(), compareTexts(), criteriaCommandTexts(), scoringTexts(), reportTexts(), analysisTexts(), disciplineViewTexts(), documentTexts(), commandTexts(), checkTexts(), formTexts(), guidedTexts(), targetTexts(), thematicTexts(), closingTexts(), versionTexts(), yearTexts(), teachTexts(), periodSetTexts())
}

// A Printer writes texts in one language.
type Printer struct {
	language  Language
	texts     map[string]string
	separator rune // of paths; 0: as they are
}

// New returns a printer for the language; anything but English is Vietnamese.
func New(language Language) *Printer {
	entries := catalogue()
	p := &Printer{language: language, texts: make(map[string]string, len(entries))}
	for _, e := range entries {
		p.texts[e.key] = e.vi
		if language == English {
			p.texts[e.key] = e.en
		}
	}
	return p
}

// Language returns the language the printer writes.
func (p *Printer) Language() Language { return p.language }

// Text returns the text of a key with its arguments, name and value in turn,
// put in their places. A key the catalogue lacks is returned in brackets; a
// test sees to it that there is none.
func (p *Printer) Text(key string, args ...any) string {
	template, found := p.texts[key]
	if !found {
		return "[" + key + "]"
	}
	if len(args) == 0 {
		return template
	}
	var text strings.Builder
	for rest := template; ; {
		before, after, more := strings.Cut(rest, "{")
		text.WriteString(before)
		if !more {
			return text.String()
		}
		name, behind, _ := strings.Cut(after, "}")
		if value, given := argument(args, name); given {
			text.WriteString(p.Value(p.asTyped(name, value)))
			rest = behind
		} else {
			text.WriteByte('{')
			rest = after
		}
	}
}

// argument returns the value of a name, the first of several.
func argument(args []any, name string) (value any, given bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1], true
		}
	}
	return nil, false
}

// Has reports whether the catalogue holds the key.
func (p *Printer) Has(key string) bool {
	_, found := p.texts[key]
	return found
}

// Message renders a message of the domain.
func (p *Printer) Message(m diag.Message) string { return p.Text(m.Key, m.Args...) }

// Messages renders several, joined with semicolons.
func (p *Printer) Messages(messages []diag.Message) string {
	texts := make([]string, len(messages))
	for i, m := range messages {
		texts[i] = p.Message(m)
	}
	return strings.Join(texts, "; ")
}

// Problem returns what is wrong and how to mend it. A variant without a hint
// of its own has that of its code.
func (p *Printer) Problem(problem diag.Problem) (message, hint string) {
	message = p.Message(problem.Message)
	if hint = p.Remedy(problem.Message); hint == "" && p.Has(string(problem.Code)+".hint") {
		hint = p.Text(string(problem.Code)+".hint", problem.Message.Args...)
	}
	return message, hint
}

// Remedy returns what to do about a message: the remedy of the reason it gives,
// which knows more, else its own; "": there is none.
func (p *Printer) Remedy(m diag.Message) string {
	for _, argument := range m.Args {
		if reason, ok := argument.(diag.Message); ok && p.Has(reason.Key+".hint") {
			return p.Text(reason.Key+".hint", reason.Args...)
		}
	}
	if p.Has(m.Key + ".hint") {
		return p.Text(m.Key+".hint", m.Args...)
	}
	return ""
}
