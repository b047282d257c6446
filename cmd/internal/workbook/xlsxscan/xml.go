// Package xlsxscan reads the cells of a workbook close to the speed at which it
// can be inflated. It knows only what spreadsheet programs plainly write, and
// says ErrUnsure to everything else: then the careful reader of package workbook
// reads the file. Tests and fuzz targets hold both equal, and this one to excelize.
//
// Files: archive, relations and book (the parts of a workbook), window and scratch (their
// bytes), xml, tag and unescape (the XML); sheet, row*, cell, quick*, merged and heads (a
// worksheet, its quick paths apart), strings, styles, masks, texts; sound and known (what is certain,
// and what was read before).
package xlsxscan

import (
	"bytes"
	"errors"
	"io"
)

// ErrUnsure says that the scanner met something it does not know for certain.
var ErrUnsure = errors.New("not certain")

// A scanner goes over the tags of one XML part, of which it looks at a window.
// It knows just what spreadsheet programs write, and says ErrUnsure to
// everything else: comments, CDATA, document types, other encodings than UTF-8.
type scanner struct {
	window
	at    int // in the window
	tails rowTails
}

// start begins with a part and steps over its XML declaration.
func (s *scanner) start(part io.ReadCloser, size uint64) error {
	s.at = 0
	s.window.start(part, size)
	for s.slide(0) && len(s.data) < headBytes {
	}
	if bytes.HasPrefix(s.data, []byte("\xef\xbb\xbf")) {
		s.at = 3
	}
	if !bytes.HasPrefix(bytes.TrimLeft(s.data[s.at:], " \t\r\n"), []byte("<?xml")) {
		return s.err
	}
	for {
		if end := bytes.Index(s.data[s.at:], []byte("?>")); end >= 0 {
			if !utf8Declared(s.data[s.at : s.at+end]) {
				return ErrUnsure
			}
			s.at += end + 2
			return s.err
		}
		if !s.fill() {
			return ErrUnsure
		}
	}
}

const headBytes = 64 // in which a declaration begins

// fill reads more of the part; false: there is no more. What was taken of the
// window before is overwritten.
func (s *scanner) fill() bool {
	more := s.slide(s.at)
	s.at = 0
	return more
}

// utf8Declared reports whether an XML declaration names UTF-8, or nothing.
func utf8Declared(declaration []byte) bool {
	lower := bytes.ToLower(declaration)
	return !bytes.Contains(lower, []byte("encoding")) || bytes.Contains(lower, []byte("utf-8"))
}

// next returns the next tag; false at the end of the part. Between two tags
// only spaces stand; the text of an element is read by text.
func (s *scanner) next() (tag, bool, error) {
	for {
		open := bytes.IndexByte(s.data[s.at:], '<')
		if open < 0 {
			if isBlank(s.data[s.at:]) {
				s.at = len(s.data)
			}
			if s.fill() {
				continue
			}
			return tag{}, false, s.err
		}
		if !isBlank(s.data[s.at : s.at+open]) { // text where only tags are expected
			return tag{}, false, ErrUnsure
		}
		s.at += open
		nameEnd, end := s.extent(s.at + 1)
		if end >= 0 {
			return s.tag(s.at+1, nameEnd, end)
		}
		if !s.fill() {
			return tag{}, false, ErrUnsure
		}
	}
}

// tag takes the tag that lies at a place of the window.
func (s *scanner) tag(start, nameEnd, end int) (tag, bool, error) {
	if start == end {
		return tag{}, false, ErrUnsure
	}
	s.at = end + 1
	switch s.data[start] {
	case '!', '?':
		return tag{}, false, ErrUnsure
	case '/':
		if !isName(s.data[start+1:nameEnd]) || len(bytes.TrimSpace(s.data[nameEnd:end])) > 0 {
			return tag{}, false, ErrUnsure
		}
		return tag{name: s.data[start+1 : nameEnd], end: true}, true, nil
	}
	t := tag{name: s.data[start:nameEnd], empty: s.data[end-1] == '/'}
	if t.empty {
		end--
	}
	if nameEnd < end {
		t.attrs = s.data[nameEnd:end]
	}
	if !isName(t.name) || !t.wellFormed() {
		return tag{}, false, ErrUnsure
	}
	return t, true, nil
}

// extent finds where the name of a tag ends and where its ">" stands, which
// may also occur inside a quoted value; -1: nowhere.
func (s *scanner) extent(start int) (nameEnd, end int) {
	data := s.data
	i := start + 1 // a "/" may open the tag
	for i < len(data) && data[i] != '>' && data[i] != '/' && !isSpace(data[i]) {
		i++
	}
	nameEnd = i
	for i < len(data) {
		switch c := data[i]; c {
		case '>':
			return nameEnd, i
		case '"', '\'':
			close := bytes.IndexByte(data[i+1:], c)
			if close < 0 {
				return nameEnd, -1
			}
			i += close + 1
		}
		i++
	}
	return nameEnd, -1
}

func isBlank(text []byte) bool {
	for _, c := range text {
		if !isSpace(c) {
			return false
		}
	}
	return true
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// text returns the raw text up to the end tag of an element that holds nothing
// else, and steps over that tag.
func (s *scanner) text(name string) ([]byte, error) {
	for {
		if open := bytes.IndexByte(s.data[s.at:], '<'); open >= 0 {
			nameEnd, end := s.extent(s.at + open + 1)
			if end >= 0 {
				content := s.data[s.at : s.at+open]
				t, _, err := s.tag(s.at+open+1, nameEnd, end)
				if err != nil || !t.end || string(t.name) != name {
					return nil, ErrUnsure
				}
				return content, nil
			}
		}
		if !s.fill() {
			return nil, ErrUnsure
		}
	}
}
