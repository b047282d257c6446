// Package taught is what an office has said of the heads, names and titles that
// the program does not know: the file khai-bao.yaml. The package reads and writes
// that file; what a head means is the reader's business.
//
// Files: taught.go holds the lessons of a book, parse.go and write.go the file,
// typed.go what goes into a command line.
package taught

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// FileName is what the file is called, beside chibo.yaml.
const FileName = "khai-bao.yaml"

// A Kind says what a lesson is about.
type Kind string

const (
	Column Kind = "column" // a head, or a label, and its role
	Ignore Kind = "ignore" // a head, or a label, of what is passed over
	Cell   Kind = "cell"   // a name, and the id of the party cell it stands for
	Title  Kind = "title"  // a criterion's title, and the criterion's id
)

// A Lesson is one answer of the office.
type Lesson struct {
	Kind Kind     `json:"kind"`
	Text string   `json:"text"`         // the head, name or title
	As   string   `json:"as,omitempty"` // the role as reading.HeaderRoles names it, or an id; empty of Ignore
	Pos  diag.Pos `json:"-"`            // in the file; none of an answer just given
}

// A Book is all lessons of a workspace, in the order of its file.
type Book struct {
	File    string // as the program names it; empty: there is none
	SHA256  string // of the file
	Lessons []Lesson
}

// Words are what the reader knows of roles and heads.
type Words struct {
	Roles []string                           // by name
	Role  func(text string) (string, bool)   // the name of the role that a text means
	Head  func(text string) (headKey string) // the form in which heads are compared
	// AnyMonth is Head with any month in place of the one that is named: one answer
	// serves the heads of all months.
	AnyMonth func(text string) (headKey string)
}

// A subject is what two lessons must not both speak of. Columns and what is
// ignored are heads alike.
type subject struct {
	kind Kind
	key  string
}

func (w Words) subject(l Lesson) subject {
	//exhaustive:enforce
	switch l.Kind {
	case Column, Ignore:
	case Cell:
		return subject{Cell, naming.NameKey(l.Text)}
	case Title:
		return subject{Title, criteria.Key(l.Text)}
	}
	return subject{Column, w.Head(l.Text)}
}

// Blank reports whether a lesson's text has no word in it, so that nothing could
// ever match it.
func (w Words) Blank(l Lesson) bool { return w.subject(l).key == "" }

// Find returns the lesson of the same head, name or title; -1: there is none.
func (b *Book) Find(l Lesson, w Words) int {
	wanted := w.subject(l)
	return slices.IndexFunc(b.Lessons, func(other Lesson) bool { return w.subject(other) == wanted })
}

// Same reports whether two lessons say the same of their subject.
func (l Lesson) Same(other Lesson) bool { return l.Kind == other.Kind && l.As == other.As }
