package heads

import (
	"slices"

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
			l.titles[r.Vocabulary.Key(lesson.Text)] = i
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

// A taughtHead is a head of which a lesson speaks.
type taughtHead struct {
	lesson      int
	role        words.Role
	first, last int // rows of the head
}
