package teach

import (
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
)

// teachGiven keeps the answers of the command line. They are all looked at before
// any is kept.
func teachGiven(a *app.App, o *options) error {
	space, err := workspace.Find(a)
	if err != nil {
		return err
	}
	lessons, err := o.lessons()
	if err != nil {
		return err
	}
	l := newLearner(a, space, o)
	if err := l.settle(lessons); err != nil {
		return err
	}
	for _, lesson := range lessons {
		if err := l.add(lesson); err != nil {
			return err
		}
	}
	return l.write()
}

// lessons reads the flags, in an order of their own: columns, what is ignored,
// names, titles.
func (o *options) lessons() (lessons []taught.Lesson, err error) {
	words := heads.TaughtWords()
	for _, text := range o.columns {
		head, role, ok := answer(text)
		if !ok {
			return nil, exit.Usage("teach-no-role", "flag", "--cot", "text", text)
		}
		lesson, known := columnLesson(words, head, role)
		if !known {
			return nil, exit.Usage("teach-role", "text", role, "head", head, "accepted", words.Roles)
		}
		lessons = append(lessons, lesson)
	}
	for _, head := range o.ignored {
		lessons = append(lessons, taught.Lesson{Kind: taught.Ignore, Text: spaced(head)})
	}
	for _, given := range []struct {
		kind  taught.Kind
		flag  string
		texts []string
	}{{taught.Cell, "--ten", o.names}, {taught.Title, "--tieu-de", o.titles}} {
		for _, text := range given.texts {
			what, id, ok := answer(text)
			if !ok {
				return nil, exit.Usage("teach-no-role", "flag", given.flag, "text", text)
			}
			lessons = append(lessons, taught.Lesson{Kind: given.kind, Text: what, As: id})
		}
	}
	for _, lesson := range lessons {
		if words.Blank(lesson) {
			return nil, exit.Usage("teach-blank", "text", lesson.Text)
		}
	}
	return lessons, nil
}

// columnLesson is a head with its role, or that it is passed over.
func columnLesson(words taught.Words, head, role string) (taught.Lesson, bool) {
	if meansIgnored(role) {
		return taught.Lesson{Kind: taught.Ignore, Text: head}, true
	}
	name, known := words.Role(role)
	return taught.Lesson{Kind: taught.Column, Text: head, As: name}, known
}

// meansIgnored reports whether a role says that a head is of no use.
func meansIgnored(role string) bool {
	switch criteria.PlainKey(role) {
	case "ignore", "khong dung", "bo qua", "bo":
		return true
	}
	return false
}

// answer parts "HEAD=ROLE" at its last equals sign: heads may have some, roles and
// ids have none.
func answer(text string) (what, means string, ok bool) {
	at := strings.LastIndex(text, "=")
	if at < 0 {
		return "", "", false
	}
	what, means = spaced(text[:at]), spaced(text[at+1:])
	return what, means, what != "" && means != ""
}

// spaced writes a text on one line, with single spaces.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }
