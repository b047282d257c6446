package xlsxscan

import (
	"bytes"
	"strings"
)

// readShared reads the shared strings. The phonetic runs of East Asian text are
// no part of a string.
func (b *Book) readShared(part string) error {
	s, err := b.part(part)
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
		b.shared = append(b.shared, b.scratch.Texts.of(text))
	}
}

// quickStrings reads the strings that are spelt as programs spell them, up to
// the first that is not.
func (b *Book) quickStrings(s *scanner) {
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
	}
}

func hasPrefix(data []byte, prefix string) bool {
	return len(data) >= len(prefix) && string(data[:len(prefix)]) == prefix
}

// runs reads a text, or runs of it, up to the end tag of what holds it. It tells
// whether letters of it are struck through, or raised or lowered.
func (s *scanner) runs(holder string) (text string, flags Flags, err error) {
	var all strings.Builder
	var run Flags // of the letters of the run
	phonetic := false
	for {
		t, more, err := s.next()
		switch {
		case err != nil || !more || t.spaced || bytes.IndexByte(t.name, ':') >= 0:
			return "", 0, ErrUnsure
		case t.end && string(t.name) == holder:
			if hasEscape(all.String()) {
				return "", 0, ErrUnsure
			}
			return all.String(), flags, nil
		}
		switch string(t.name) {
		case "rPh":
			phonetic = !t.end && !t.empty
		case "r":
			run = 0
		case "strike":
			run |= t.ifOn(Struck)
		case "vertAlign":
			if value := string(t.attr("val")); !t.end && value != "baseline" {
				run |= Script
			}
		case "t":
			if t.empty || t.end {
				continue
			}
			raw, err := s.text("t")
			if err != nil {
				return "", 0, ErrUnsure
			}
			part, err := unescape(raw)
			if err != nil {
				return "", 0, err
			}
			if !phonetic {
				all.WriteString(part)
				if !isBlank([]byte(part)) {
					flags |= run
				}
			}
		}
	}
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
