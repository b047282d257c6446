package taught

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// maxLessons bounds a file that no office would ever fill.
const maxLessons = 5_000

// Parse reads the file. What is wrong with it is told with line and column; a
// head taught twice, or a name of two party cells, is wrong: which one is meant
// is not for the program to say.
func Parse(file string, data []byte, w Words) (*Book, []diag.Problem) {
	sum := sha256.Sum256(data)
	p := &parser{book: &Book{File: file, SHA256: hex.EncodeToString(sum[:])}, words: w, first: map[subject]Lesson{}}
	if blank(data) {
		return p.book, nil
	}
	p.fields = criteria.ReadFields(file, data, "taught", "columns", "ignore", "cells", "titles")
	for _, e := range p.fields.Entries("columns") {
		if role, known := w.Role(e.Values[0]); p.single(e) && known {
			p.add(Lesson{Column, e.Text, role, e.Pos})
		} else if len(e.Values) == 1 {
			p.report(diag.BadValue, "taught-role", e.Pos, "text", e.Text, "value", e.Values[0], "accepted", w.Roles)
		}
	}
	for _, e := range p.fields.Items("ignore") {
		p.add(Lesson{Ignore, e.Text, "", e.Pos})
	}
	for _, e := range p.fields.Entries("cells") {
		if p.single(e) {
			p.add(Lesson{Cell, e.Text, e.Values[0], e.Pos})
		}
	}
	for _, e := range p.fields.Entries("titles") {
		for _, title := range e.Values {
			p.add(Lesson{Title, title, e.Text, e.Pos})
		}
	}
	return p.book, p.fields.Problems()
}

// blank reports whether a file holds nothing but comments: whoever deletes every
// lesson leaves those.
func blank(data []byte) bool {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// A parser puts a book together.
type parser struct {
	book   *Book
	words  Words
	fields criteria.Fields
	first  map[subject]Lesson
	full   bool // more lessons than are read
}

func (p *parser) report(code diag.Code, variant string, pos diag.Pos, args ...any) {
	p.fields.Report(diag.New(code, variant, pos, args...))
}

// single refuses a head with two roles, or a name with two cells.
func (p *parser) single(e criteria.Entry) bool {
	if len(e.Values) > 1 {
		p.report(diag.BadValue, "taught-several", e.Pos, "text", e.Text)
	}
	return len(e.Values) == 1
}

func (p *parser) add(l Lesson) {
	of := p.words.subject(l)
	earlier, again := p.first[of]
	switch {
	case of.key == "":
		p.report(diag.BadValue, "taught-blank", l.Pos, "text", l.Text)
	case again:
		p.report(diag.RepeatedKey, "taught", l.Pos, "key", l.Text, "line", earlier.Pos.Line)
	case len(p.book.Lessons) == maxLessons:
		if !p.full {
			p.report(diag.BadValue, "taught-too-many", l.Pos, "limit", maxLessons)
		}
		p.full = true
	default:
		p.first[of] = l
		p.book.Lessons = append(p.book.Lessons, l)
	}
}
