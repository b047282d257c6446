package xlsxscan

import (
	"bytes"
	"strings"
)

// readShared reads the shared strings. The phonetic runs of East Asian text are
// no part of a string.
func (b *Book[T]) readShared(part string) error {
	s, err := b.part(part)
	if err != nil {
		return err
	}
	b.shared = b.scratch.shared[:0]
	defer func() { b.scratch.shared = b.shared }()
	var text strings.Builder
	phonetic := false
	for {
		if text.Len() == 0 && !phonetic {
			b.quickStrings(s)
		}
		t, more, err := s.next()
		switch {
		case err != nil || !more:
			return err
		case len(b.shared) > maxCells:
			return ErrUnsure
		}
		switch string(t.name) {
		case "si":
			if hasEscape(text.String()) {
				return ErrUnsure
			}
			if t.end || t.empty {
				b.shared = append(b.shared, b.scratch.text(text.String()))
			}
			text.Reset()
		case "rPh":
			phonetic = !t.end && !t.empty
		case "t":
			if err := b.sharedText(s, t, !phonetic, &text); err != nil {
				return err
			}
		}
	}
}

// quickStrings reads the strings that are spelt as programs spell them, up to
// the first that is not.
func (b *Book[T]) quickStrings(s *scanner) {
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

// sharedText reads one <t>.
func (b *Book[T]) sharedText(s *scanner, t tag, keep bool, text *strings.Builder) error {
	if t.empty || t.end {
		return nil
	}
	raw, err := s.text("t")
	if err != nil {
		return ErrUnsure
	}
	part, err := unescape(raw)
	if keep {
		text.WriteString(part)
	}
	return err
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
