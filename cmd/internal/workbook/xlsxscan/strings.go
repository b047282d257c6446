package xlsxscan

import (
	"bytes"
	"strings"
)

// readShared reads the shared strings. The phonetic runs of East Asian text are
// no part of a string.
func (b *Book) readShared(part string) error {
	s, err := b.start(part, true)
	if err != nil {
		return err
	}
	b.shared, b.flags = b.scratch.shared[:0], nil
	defer func() { b.scratch.shared = b.shared }()
	for first := true; ; first = false {
		if !first {
			b.quickStrings(s)
		}
		t, more, err := s.next()
		switch {
		case err != nil:
			return err
		case !more:
			b.scratch.Texts.Keep()
			return nil
		case first && (string(t.name) != "sst" || string(t.attr("xmlns")) != mainNamespace):
			return ErrUnsure
		case first || t.end && string(t.name) == "sst":
			continue
		case t.end || t.spaced || string(t.name) != "si" || len(b.shared) > maxCells:
			return ErrUnsure
		}
		text, flags := "", Flags(0)
		if !t.empty {
			if text, flags, err = s.runs("si"); err != nil {
				return err
			}
		}
		if flags != 0 {
			if b.flags == nil {
				b.flags = map[int]Flags{}
			}
			b.flags[len(b.shared)] = flags
		}
		if !s.soundTo(s.at) {
			return ErrUnsure
		}
		b.shared = append(b.shared, b.scratch.Texts.of(text))
	}
}

// quickStrings reads the strings that are spelt as programs spell them, up to
// the first that is not. Those that are known are known to be UTF-8.
func (b *Book) quickStrings(s *scanner) {
	if !s.soundTo(s.at) {
		s.at = 0 // of nothing
		return
	}
	const start, spaced, end = "<si><t>", `<si><t xml:space="preserve">`, "</t></si>"
	for {
		rest := s.data[s.at:]
		from := len(start)
		if !hasPrefix(rest, start) {
			if from = len(spaced); !hasPrefix(rest, spaced) {
				return
			}
		}
		size := bytes.IndexByte(rest[from:], '<')
		if size <= 0 || !hasPrefix(rest[from+size:], end) {
			return
		}
		held, sure := b.scratch.Texts.content(rest[from : from+size])
		if !sure || len(b.shared) > maxCells {
			return
		}
		b.shared = append(b.shared, held)
		s.at += from + size + len(end)
		s.sound = s.at
	}
}

func hasPrefix(data []byte, prefix string) bool {
	return len(data) >= len(prefix) && string(data[:len(prefix)]) == prefix
}

// runs reads a text, or runs of it, up to the end tag of what holds it. It tells
// whether letters of it are struck through, or raised or lowered.
func (s *scanner) runs(holder string) (text string, flags Flags, err error) {
	var all strings.Builder
	var run Flags   // of the letters of the run
	var open string // elements that are open, a letter each; see holders
	for {
		t, more, err := s.next()
		switch {
		case err != nil || !more || t.spaced || bytes.IndexByte(t.name, ':') >= 0:
			return "", 0, ErrUnsure
		case t.end && open == "" && string(t.name) == holder:
			if hasEscape(all.String()) {
				return "", 0, ErrUnsure
			}
			return all.String(), flags, nil
		case string(t.name) == "t" && !t.end:
			spoken := strings.IndexByte(open, 'h') >= 0
			part, err := s.content(t)
			if err != nil || !spoken && open != "" && open != "r" {
				return "", 0, ErrUnsure
			}
			if !spoken {
				all.WriteString(part)
				if !isBlank([]byte(part)) {
					flags |= run
				}
			}
			continue
		case t.end:
			letter := holders(t.name)
			if letter == "" || !strings.HasSuffix(open, letter) {
				return "", 0, ErrUnsure
			}
			open = open[:len(open)-1]
		case !t.empty:
			letter := holders(t.name)
			if letter == "" || len(open) > 2 {
				return "", 0, ErrUnsure
			}
			open += letter
		}
		switch string(t.name) {
		case "r":
			run = 0
		case "strike":
			if open == "rp" {
				run |= t.ifOn(Struck)
			}
		case "vertAlign":
			if open == "rp" && !t.end && string(t.attr("val")) != "baseline" {
				run |= Script
			}
		}
	}
}

// holders returns the letter of an element that holds others in a text: of a run,
// its properties, or letters that tell how it is spoken.
func holders(name []byte) string {
	switch string(name) {
	case "r":
		return "r"
	case "rPr":
		return "p"
	case "rPh":
		return "h"
	}
	return ""
}

// content reads the text of an element that holds nothing else.
func (s *scanner) content(t tag) (string, error) {
	if t.empty {
		return "", nil
	}
	raw, err := s.text("t")
	if err != nil {
		return "", ErrUnsure
	}
	return unescape(raw)
}

// hasEscape reports whether a text has a letter in the spelling that excelize
// turns into it: _x000D_. Most that begin so are names of files.
func hasEscape(text string) bool {
	for {
		_, rest, found := strings.Cut(text, "_x")
		if !found {
			return false
		}
		if len(rest) > 4 && rest[4] == '_' && isHex(rest[:4]) {
			return true
		}
		text = rest
	}
}

func isHex(text string) bool {
	for i := range len(text) {
		if c := text[i]; !isDigit(c) && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return false
		}
	}
	return true
}
