package cli

import (
	"cmp"
	"io"
	"strings"

	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// teachGiven keeps the answers of the command line. They are all looked at before
// any is kept.
func (a *app) teachGiven(o *teachOptions) error {
	space, err := a.findWorkspace()
	if err != nil {
		return err
	}
	lessons, err := o.lessons()
	if err != nil {
		return err
	}
	l := a.newLearner(space, o)
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
func (o *teachOptions) lessons() (lessons []taught.Lesson, err error) {
	words := heads.TaughtWords()
	for _, text := range o.columns {
		head, role, ok := answer(text)
		if !ok {
			return nil, usage("teach-no-role", "flag", "--cot", "text", text)
		}
		lesson, known := columnLesson(words, head, role)
		if !known {
			return nil, usage("teach-role", "text", role, "head", head, "accepted", words.Roles)
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
				return nil, usage("teach-no-role", "flag", given.flag, "text", text)
			}
			lessons = append(lessons, taught.Lesson{Kind: given.kind, Text: what, As: id})
		}
	}
	for _, lesson := range lessons {
		if words.Blank(lesson) {
			return nil, usage("teach-blank", "text", lesson.Text)
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

// A learner puts answers into the book of a workspace.
type learner struct {
	app     *app
	options *teachOptions
	space   *workspace
	words   taught.Words
	book    *taught.Book
	added   []taught.Lesson
}

func (a *app) newLearner(space *workspace, o *teachOptions) *learner {
	book := *space.Taught
	book.Lessons = append([]taught.Lesson{}, space.Taught.Lessons...)
	return &learner{app: a, options: o, space: space, words: heads.TaughtWords(), book: &book}
}

// settle writes ids as roster and criteria have them, and refuses those that they
// do not have.
func (l *learner) settle(lessons []taught.Lesson) error {
	var index *lookup.Index
	var roster *scoring.Roster
	var sets []*criteria.Set
	for i := range lessons {
		switch lesson := &lessons[i]; lesson.Kind {
		case taught.Cell:
			if index == nil {
				read, err := l.roster()
				if err != nil {
					return err
				}
				roster, index = read, lookup.NewIndex(read)
			}
			found := index.Find(lesson.As, "")
			if found.Cell < 0 {
				return noSuchCell(lesson, roster, index)
			}
			lesson.As = roster.Cells[found.Cell].ID
		case taught.Title:
			if sets == nil {
				plan := &inputPlan{workspace: l.space}
				if err := l.app.planCriteria(plan, l.options.criteria); err != nil {
					return err
				}
				sets = plan.sets
			}
			if !hasCriterion(sets, lesson.As) {
				return usage("teach-no-criterion", "text", lesson.As, "title", lesson.Text)
			}
		}
	}
	return nil
}

// roster reads the roster in which names are looked up.
func (l *learner) roster() (*scoring.Roster, error) {
	file := cmp.Or(l.options.roster, l.space.Roster)
	if file == "" {
		return nil, usage("no-roster/teach")
	}
	if err := readable(file); err != nil {
		return nil, err
	}
	roster, _, problems, err := roster.Read(file, reading.Options{Password: l.options.password, Headers: l.space.Headers, Taught: l.book})
	if err != nil {
		l.app.printProblems(problems)
	}
	return roster, err
}

func noSuchCell(lesson *taught.Lesson, roster *scoring.Roster, index *lookup.Index) error {
	near := ""
	for _, i := range index.Nearest(lesson.As, "") {
		near = strings.TrimPrefix(near+"; "+roster.Cells[i].ID+" – "+roster.Cells[i].Name, "; ")
	}
	if near == "" {
		return usage("teach-no-cell", "text", lesson.As, "name", lesson.Text)
	}
	return usage("teach-no-cell/near", "text", lesson.As, "name", lesson.Text, "near", near)
}

// hasCriterion reports whether a set has a criterion, or a group that is one, of
// this id.
func hasCriterion(sets []*criteria.Set, id string) bool {
	for _, set := range sets {
		for _, leaf := range set.Leaves() {
			if strings.EqualFold(leaf.ID, id) {
				return true
			}
		}
	}
	return false
}

// add puts an answer into the book. What contradicts an earlier one is refused,
// unless it is to replace that.
func (l *learner) add(lesson taught.Lesson) error {
	at := l.book.Find(lesson, l.words)
	switch {
	case at < 0:
		l.book.Lessons = append(l.book.Lessons, lesson)
	case l.book.Lessons[at].Same(lesson):
		return nil
	case !l.options.force || l.isAdded(l.book.Lessons[at]):
		return usage("teach-twice", "text", lesson.Text, "there", l.app.meaningOf(l.book.Lessons[at]), "here", l.app.meaningOf(lesson))
	default:
		l.book.Lessons[at] = lesson
	}
	l.added = append(l.added, lesson)
	return nil
}

// isAdded reports whether a lesson was given just now.
func (l *learner) isAdded(lesson taught.Lesson) bool {
	for _, added := range l.added {
		if added == lesson {
			return true
		}
	}
	return false
}

func (a *app) meaningOf(l taught.Lesson) string {
	if l.Kind == taught.Ignore {
		return a.text.Text("taught.ignored")
	}
	return l.As
}

// write puts the book beside the workspace file, whole, and says what is new.
func (l *learner) write() error {
	if len(l.added) == 0 {
		l.app.notice("teach.nothing-new", "file", taught.FileName)
		return nil
	}
	content := l.book.YAML(l.app.text.Text("taught.about"))
	options := outfile.Options{Force: true}
	err := outfile.Write(taught.FileName, options, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if err != nil {
		return outputError(err)
	}
	l.app.log.wrote(taught.FileName)
	for _, lesson := range l.added {
		l.app.say("teach.kept", "lesson", view.TaughtText(lesson, l.app.text))
	}
	l.app.say("teach.written", "file", taught.FileName, "count", len(l.book.Lessons))
	l.added = nil
	return nil
}
