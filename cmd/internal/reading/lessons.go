package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/taught"
	"chibo/criteria"
)

// TaughtWords are the roles and heads that an office's lessons speak of.
func TaughtWords() taught.Words {
	v := newVocabulary(nil)
	return taught.Words{Roles: HeaderRoles(), Role: roleNamed, Head: v.headKey, AnyMonth: func(text string) string {
		any, _ := anyMonthKey(v.headKey(text))
		return any
	}}
}

// roleNamed returns the name of the role that a text means: its Vietnamese name,
// with or without marks, its English id, or what the question calls it.
func roleNamed(text string) (name string, known bool) {
	key, plain := criteria.Key(text), criteria.PlainKey(text)
	found := ""
	for _, n := range namedRoles() {
		names := append([]string{n.name, n.id}, n.also...)
		switch {
		case slices.ContainsFunc(names, func(s string) bool { return criteria.Key(s) == key }):
			return n.name, true
		case !slices.ContainsFunc(names, func(s string) bool { return criteria.PlainKey(s) == plain }):
		case found != "":
			return "", false // without marks it may be either
		default:
			found = n.name
		}
	}
	return found, found != ""
}

// lessons are what an office has taught, as the reader looks it up. They belong
// to one goroutine.
type lessons struct {
	book   *taught.Book
	heads  map[string]int     // by headKey, the lesson
	months map[string]int     // of columns, by the headKey with any month in it; -1: several differ
	roles  [][ruleTables]role // by lesson, in forms, lists and labels; noRole: it means nothing there
	keys   []string           // the heads
	names  map[string]int     // by a name as taught, the lesson
	titles map[string]int     // by a title's key, the lesson
	used   []bool             // by lesson, of the worksheet being read
	rows   [][2]int           // of the heads that were read, first and last
}

// teach has the reader follow a workspace's lessons; it comes before any reading.
func (r *reader) teach(book *taught.Book) {
	if book == nil || len(book.Lessons) == 0 {
		return
	}
	l := &lessons{book: book, heads: map[string]int{}, months: map[string]int{}, names: map[string]int{}, titles: map[string]int{}, roles: make([][ruleTables]role, len(book.Lessons)), used: make([]bool, len(book.Lessons))}
	for i, lesson := range book.Lessons {
		switch lesson.Kind {
		case taught.Column, taught.Ignore:
			key := r.vocabulary.headKey(lesson.Text)
			l.heads[key] = i
			l.keys = append(l.keys, key)
			l.roles[i] = rolesTaught(lesson)
			l.takeMonths(i, key)
			if l.roles[i][1] == totalRole {
				r.vocabulary.formTotal = append(slices.Clip(r.vocabulary.formTotal), phrase(key))
			}
		case taught.Title:
			l.titles[criteria.Key(lesson.Text)] = i
			r.teachTitle(lesson)
		case taught.Cell:
			l.names[lesson.Text] = i
		}
	}
	r.lessons = l
}

// rolesTaught returns what a lesson means in each table of words.
func rolesTaught(lesson taught.Lesson) (roles [ruleTables]role) {
	if lesson.Kind == taught.Ignore {
		return [ruleTables]role{ignoredRole, ignoredRole, ignoredRole}
	}
	for _, n := range namedRoles() {
		if n.name != lesson.As {
			continue
		}
		for table, in := range [ruleTables]tableSet{inForms, inLists, inLabels} {
			if n.tables&in != 0 {
				roles[table] = n.role
			}
		}
	}
	return roles
}

// teachTitle has a criterion found by a further title, in every set that has it.
func (r *reader) teachTitle(lesson taught.Lesson) {
	key := criteria.Key(lesson.Text)
	for _, x := range r.lines {
		if l, found := x.ids[plainID(lesson.As)]; found {
			x.titles[key] = []line{l}
		}
	}
}

// taughtHead returns the lesson of a column's whole head and its role by a table;
// false where there is none that means something there.
func (r *reader) taughtHead(g *grid, top, bottom, col int, rules *ruleTable) (found taughtHead, ok bool) {
	if r.lessons == nil || rules.number < 0 {
		return taughtHead{}, false
	}
	text, first, last := r.wholeHead(g, top, bottom, col)
	lesson, known := r.lessons.find(r.vocabulary.headKey(text))
	if text == "" || !known {
		return taughtHead{}, false
	}
	found = taughtHead{lesson, r.lessons.roles[lesson][rules.number], first, last}
	return found, found.role != noRole
}

// A taughtHead is a head of which a lesson speaks.
type taughtHead struct {
	lesson      int
	role        role
	first, last int // rows of the head
}

// wholeHead returns the head of a column as lessons know it: the texts of its
// rows, those that span it included, joined from the top, but for a month above
// it, which is another one next time; and its first and last row. It is empty where nothing heads the column.
func (r *reader) wholeHead(g *grid, top, bottom, col int) (text string, first, last int) {
	last = bottom
	for last >= top && r.at(g, last, col) == r.blank {
		last--
	}
	if last < top {
		return "", top, top
	}
	first = last
	var texts []string
	for row := top; row < last; row++ {
		if at := spanningText(g, row, last, col); at >= 0 && !isMonthAlone(g.text(row, at)) {
			first = min(first, row)
			texts = append(texts, g.text(row, at))
		}
	}
	return strings.Join(strings.Fields(strings.Join(append(texts, g.text(last, col)), " ")), " "), first, last
}

// taughtLabel returns the role of a label of which a lesson speaks.
func (r *reader) taughtLabel(key string) role {
	if r.lessons == nil {
		return noRole
	}
	if i, known := r.lessons.find(key); known {
		return r.lessons.roles[i][2]
	}
	return noRole
}

// passedOver reports whether the office has said that a label is of no use.
func (r *reader) passedOver(label string) bool {
	return r.lessons != nil && r.taughtLabel(r.vocabulary.key(label)) == ignoredRole
}

// partOfTaught reports whether a text's key may be a part of a taught head, and of
// which roles those heads are: for the fast pre-checks of rows.
func (r *reader) partOfTaught(key string) (words headWords, part bool) {
	if r.lessons == nil || key == "" {
		return headWords{}, false
	}
	for _, head := range r.lessons.keys {
		if !phrase(key).in(head) {
			continue
		}
		part = true
		roles := r.lessons.roles[r.lessons.heads[head]]
		words.criterion = words.criterion || roles[0] == criterionRole
		words.cell = words.cell || roles[1] == cellRole || roles[1] == codeRole
		if roles[0] == maxRole || roles[0] == criterionRole {
			words.scale = allWords
		}
	}
	return words, part
}
