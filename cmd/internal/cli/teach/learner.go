package teach

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/workspace"
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

// A learner puts answers into the book of a workspace.
type learner struct {
	app     *app.App
	options *options
	space   *workspace.Workspace
	words   taught.Words
	book    *taught.Book
	added   []taught.Lesson
}

func newLearner(a *app.App, space *workspace.Workspace, o *options) *learner {
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
				plan := &inputs.Plan{Workspace: l.space}
				if err := inputs.PlanCriteria(l.app, plan, l.options.Criteria); err != nil {
					return err
				}
				sets = plan.Sets
			}
			if !hasCriterion(sets, lesson.As) {
				return exit.Usage("teach-no-criterion", "text", lesson.As, "title", lesson.Text)
			}
		}
	}
	return nil
}

// roster reads the roster in which names are looked up.
func (l *learner) roster() (*scoring.Roster, error) {
	file := cmp.Or(l.options.Roster, l.space.Roster)
	if file == "" {
		return nil, exit.Usage("no-roster/teach")
	}
	if err := files.Readable(l.app.Here(), file); err != nil {
		return nil, err
	}
	roster, _, problems, err := roster.Read(file, reading.Options{Access: l.app.Access(l.options.Password), Headers: l.space.Headers, Taught: l.book})
	if err != nil {
		l.app.PrintProblems(problems)
	}
	return roster, err
}

func noSuchCell(lesson *taught.Lesson, roster *scoring.Roster, index *lookup.Index) error {
	near := ""
	for _, i := range index.Nearest(lesson.As, "") {
		near = strings.TrimPrefix(near+"; "+roster.Cells[i].ID+" – "+roster.Cells[i].Name, "; ")
	}
	if near == "" {
		return exit.Usage("teach-no-cell", "text", lesson.As, "name", lesson.Text)
	}
	return exit.Usage("teach-no-cell/near", "text", lesson.As, "name", lesson.Text, "near", near)
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
		return exit.Usage("teach-twice", "text", lesson.Text, "there", meaningOf(l.app, l.book.Lessons[at]), "here", meaningOf(l.app, lesson))
	default:
		l.book.Lessons[at] = lesson
	}
	l.added = append(l.added, lesson)
	return nil
}

// isAdded reports whether a lesson was given just now.
func (l *learner) isAdded(lesson taught.Lesson) bool {
	return slices.Contains(l.added, lesson)
}

func meaningOf(a *app.App, l taught.Lesson) string {
	if l.Kind == taught.Ignore {
		return a.Text.Text("taught.ignored")
	}
	return l.As
}

// write puts the book beside the workspace file, whole, and says what is new.
func (l *learner) write() error {
	if len(l.added) == 0 {
		l.app.Notice("teach.nothing-new", "file", taught.FileName)
		return nil
	}
	content := l.book.YAML(l.app.Text.Text("taught.about"))
	options := outfile.Options{Force: true}
	err := outfile.Write(l.app.Here(), taught.FileName, options, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if err != nil {
		return exit.OutputError(err)
	}
	l.app.Log.Wrote(taught.FileName)
	for _, lesson := range l.added {
		l.app.Say("teach.kept", "lesson", view.TaughtText(lesson, l.app.Text))
	}
	l.app.Say("teach.written", "file", taught.FileName, "count", len(l.book.Lessons))
	l.added = nil
	return nil
}
