package workbook

import (
	"strconv"
	"strings"

	"chibo/cmd/internal/workbook/xlsxscan"
)

// A carefulCell is a cell while it is read.
type carefulCell struct {
	kind    string // "s", "str" …
	at      xlsxscan.Place
	stored  *string // of <v>; nil: there is none
	inline  *string // of <is>
	formula bool
	flags   Flags

	uncomputed Flags // of the formula, where it has no result
}

// A cellText is a text, or the number that it has already.
type cellText struct {
	text   string
	number Text
}

// take takes a value, of which a cell has one. The same one again changes nothing.
func (c *carefulCell) take(into **string, text string) error {
	if old := *into; old != nil && strings.TrimSpace(*old) != "" {
		if strings.TrimSpace(text) != "" && strings.TrimSpace(text) != strings.TrimSpace(*old) {
			return &twiceError{c.at}
		}
		return nil
	}
	*into = &text
	return nil
}

// read tells what a cell holds by its type.
func (c *carefulCell) read(book *careful) (text cellText, flags Flags, err error) {
	value := ""
	if c.stored != nil {
		value = *c.stored
	}
	flags = c.flags
	if c.formula {
		flags |= Formula
	}
	switch c.kind {
	case "s":
		return c.sharedText(book, value, flags)
	case "", "n", "str":
	case "b":
		flags |= Boolean
	case "e":
		flags |= Fault
	case "d":
		flags |= Date
	case "inlineStr":
		if c.inline != nil && value == "" {
			value = *c.inline
		}
	default:
		flags |= Unknown
	}
	if c.inline != nil && *c.inline != value { // a text where its type expects none
		if value != "" && *c.inline != "" {
			return text, 0, &twiceError{c.at}
		}
		value, flags = value+*c.inline, flags|Unknown
	}
	if c.formula && strings.TrimSpace(value) == "" && (c.kind != "str" || c.stored == nil) {
		flags |= c.uncomputed
	}
	return cellText{text: value}, flags, nil
}

// sharedText looks a shared string up by its place.
func (c *carefulCell) sharedText(book *careful, value string, flags Flags) (text cellText, _ Flags, err error) {
	value = strings.TrimSpace(value)
	if value == "" {
		if c.formula {
			flags |= c.uncomputed
		}
		return text, flags, nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 || n >= len(book.shared) {
		return text, 0, errBadString
	}
	return cellText{number: book.shared[n]}, flags | book.flags[n], nil
}
