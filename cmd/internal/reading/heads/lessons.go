package heads

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
)

// TaughtWords are the roles and heads that an office's lessons speak of.
func TaughtWords() taught.Words {
	v := words.NewVocabulary(nil)
	return taught.Words{Roles: words.HeaderRoles(), Role: RoleNamed, Head: v.HeadKey, AnyMonth: func(text string) string {
		any, _ := AnyMonthKey(v.HeadKey(text))
		return any
	}}
}

// RoleNamed returns the name of the role that a text means: its Vietnamese name,
// with or without marks, its English id, or what the question calls it.
func RoleNamed(text string) (name string, known bool) {
	key, plain := criteria.Key(text), criteria.PlainKey(text)
	found := ""
	for _, n := range words.NamedRoles() {
		names := append([]string{n.Name, n.Id}, n.Also...)
		switch {
		case slices.ContainsFunc(names, func(s string) bool { return criteria.Key(s) == key }):
			return n.Name, true
		case !slices.ContainsFunc(names, func(s string) bool { return criteria.PlainKey(s) == plain }):
		case found != "":
			return "", false // without marks it may be either
		default:
			found = n.Name
		}
	}
	return found, found != ""
}

// lessons are what an office has taught, as the reader looks it up. They belong
// to one goroutine.
type lessons struct {
	book   *taught.Book
	heads  map[string]int                 // by headKey, the lesson
	months map[string]int                 // of columns, by the headKey with any month in it; -1: several differ
	roles  [][words.RuleTables]words.Role // by lesson, in forms, lists and labels; noRole: it means nothing there
	keys   []string                       // the heads
	names  map[string]int                 // by a name as taught, the lesson
	titles map[string]int                 // by a title's key, the lesson
	Used   []bool                         // by lesson, of the worksheet being read
	rows   [][2]int                       // of the heads that were read, first and last
}

// Teach has the reader follow a workspace's lessons; it comes before any reading.
func (r *Reader) Teach(book *taught.Book) {
	if book == nil || len(book.Lessons) == 0 {
		return
	}
	l := &lessons{book: book, heads: map[string]int{}, months: map[string]int{}, names: map[string]int{}, titles: map[string]int{}, roles: make([][words.RuleTables]words.Role, len(book.Lessons)), Used: make([]bool, len(book.Lessons))}
	for i, lesson := range book.Lessons {
		switch lesson.Kind {
		case taught.Column, taught.Ignore:
			key := r.Vocabulary.HeadKey(lesson.Text)
			l.heads[key] = i
			l.keys = append(l.keys, key)
			l.roles[i] = rolesTaught(lesson)
			l.takeMonths(i, key)
			if l.roles[i][1] == words.TotalRole {
				r.Vocabulary.FormTotal = append(slices.Clip(r.Vocabulary.FormTotal), words.Phrase(key))
			}
		case taught.Title:
			l.titles[criteria.Key(lesson.Text)] = i
			r.teachTitle(lesson)
		case taught.Cell:
			l.names[lesson.Text] = i
		}
	}
	r.Lessons = l
}

// rolesTaught returns what a lesson means in each table of words.
func rolesTaught(lesson taught.Lesson) (roles [words.RuleTables]words.Role) {
	if lesson.Kind == taught.Ignore {
		return [words.RuleTables]words.Role{words.IgnoredRole, words.IgnoredRole, words.IgnoredRole}
	}
	for _, n := range words.NamedRoles() {
		if n.Name != lesson.As {
			continue
		}
		for table, in := range [words.RuleTables]words.TableSet{words.InForms, words.InLists, words.InLabels} {
			if n.Tables&in != 0 {
				roles[table] = n.Role
			}
		}
	}
	return roles
}

// teachTitle has a criterion found by a further title, in every set that has it.
func (r *Reader) teachTitle(lesson taught.Lesson) {
	key := criteria.Key(lesson.Text)
	for _, x := range r.Lines {
		if l, found := x.Ids[PlainID(lesson.As)]; found {
			x.Titles[key] = []Line{l}
		}
	}
}

// taughtHead returns the lesson of a column's whole head and its role by a table;
// false where there is none that means something there.
func (r *Reader) taughtHead(g *Grid, top, bottom, col int, rules *words.RuleTable) (found taughtHead, ok bool) {
	if r.Lessons == nil || rules.Number < 0 {
		return taughtHead{}, false
	}
	text, first, last := r.WholeHead(g, top, bottom, col)
	lesson, known := r.Lessons.find(r.Vocabulary.HeadKey(text))
	if text == "" || !known {
		return taughtHead{}, false
	}
	found = taughtHead{lesson, r.Lessons.roles[lesson][rules.Number], first, last}
	return found, found.role != words.NoRole
}

// A taughtHead is a head of which a lesson speaks.
type taughtHead struct {
	lesson      int
	role        words.Role
	first, last int // rows of the head
}

// WholeHead returns the head of a column as lessons know it: the texts of its
// rows, those that span it included, joined from the top, but for a month above
// it, which is another one next time; and its first and last row. It is empty where nothing heads the column.
func (r *Reader) WholeHead(g *Grid, top, bottom, col int) (text string, first, last int) {
	last = bottom
	for last >= top && r.At(g, last, col) == r.Blank {
		last--
	}
	if last < top {
		return "", top, top
	}
	first = last
	var texts []string
	for row := top; row < last; row++ {
		if at := spanningText(g, row, last, col); at >= 0 && !isMonthAlone(g.Text(row, at)) {
			first = min(first, row)
			texts = append(texts, g.Text(row, at))
		}
	}
	return strings.Join(strings.Fields(strings.Join(append(texts, g.Text(last, col)), " ")), " "), first, last
}

// TaughtLabel returns the role of a label of which a lesson speaks.
func (r *Reader) TaughtLabel(key string) words.Role {
	if r.Lessons == nil {
		return words.NoRole
	}
	if i, known := r.Lessons.find(key); known {
		return r.Lessons.roles[i][2]
	}
	return words.NoRole
}

// PassedOver reports whether the office has said that a label is of no use.
func (r *Reader) PassedOver(label string) bool {
	return r.Lessons != nil && r.TaughtLabel(r.Vocabulary.Key(label)) == words.IgnoredRole
}

// partOfTaught reports whether a text's key may be a part of a taught head, and of
// which roles those heads are: for the fast pre-checks of rows.
func (r *Reader) partOfTaught(key string) (heads headWords, part bool) {
	if r.Lessons == nil || key == "" {
		return headWords{}, false
	}
	for _, head := range r.Lessons.keys {
		if !words.Phrase(key).In(head) {
			continue
		}
		part = true
		roles := r.Lessons.roles[r.Lessons.heads[head]]
		heads.criterion = heads.criterion || roles[0] == words.CriterionRole
		heads.cell = heads.cell || roles[1] == words.CellRole || roles[1] == words.CodeRole
		if roles[0] == words.MaxRole || roles[0] == words.CriterionRole {
			heads.scale = words.AllWords
		}
	}
	return heads, part
}
