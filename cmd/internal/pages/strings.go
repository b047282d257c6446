package pages

import (
	"io"
	"strconv"
	"strings"
)

// shared are the texts that cells refer to by number.
type shared struct {
	texts []richText
	err   error
}

// A richText is a text with the looks of its runs; runs is empty where all of it
// has the cell's own font.
type richText struct{ text, runs string }

// maxTexts bounds the shared texts of a workbook, maxRuns the parts with looks of their
// own in all of them and in the cells: a report has none, and each costs a look-up.
const (
	maxTexts = 5_000_000
	maxRuns  = 200_000
)

// strings reads the shared texts once.
func (w *Workbook) strings() *shared {
	if w.shared == nil {
		w.shared = &shared{}
		if w.parts.shared != "" {
			w.shared.err = w.shared.read(w)
		}
	}
	return w.shared
}

func (s *shared) of(index string) (richText, bool) {
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= len(s.texts) {
		return richText{}, false
	}
	return s.texts[i], true
}

func (s *shared) read(w *Workbook) error {
	in, err := w.archive.open(w.parts.shared)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	scan := newScanner(in)
	if t, err := scan.next(); err != nil || t.name != "sst" {
		return errUnsound
	}
	for {
		t, err := scan.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case t.kind != startToken:
		case t.name != "si" || len(s.texts) >= maxTexts:
			return errUnsound
		default:
			text, err := scan.richText(w)
			if err != nil {
				return err
			}
			s.texts = append(s.texts, text)
		}
	}
}

// richText reads what stands in <si> or <is> to its end.
func (s *scanner) richText(w *Workbook) (rich richText, err error) {
	var text, runs strings.Builder // of the parts
	plain, parted := 0, false
	for {
		t, err := s.next()
		switch {
		case err != nil:
			return rich, sure(err)
		case t.kind == endToken:
			rich = richText{text: plainText(rich.text + text.String()), runs: runs.String()}
			if plain > 1 || plain > 0 && parted {
				return rich, errUnsound // two texts where one may be
			}
			return rich, nil
		case t.kind == textToken:
		case t.name == "t":
			content, err := s.content()
			if err != nil {
				return rich, err
			}
			rich.text = content
			plain++
		case t.name == "r":
			n, err := s.node(t)
			if err != nil {
				return rich, err
			}
			if parted = true; !w.addRun(&text, &runs, n) {
				return rich, errUnsound
			}
		case passedElement(t.name):
			if _, err := s.node(t); err != nil {
				return rich, err
			}
		default: // readings above the text, what is unknown
			n, err := s.node(t)
			if err != nil {
				return rich, err
			}
			runs.WriteString(n.spell())
		}
	}
}

// addRun takes a run with its look. False: it has two texts, or something in
// one, or it is one too many.
func (w *Workbook) addRun(text, runs *strings.Builder, n *node) bool {
	if w.runs++; w.runs > maxRuns {
		return false
	}
	font, texts := "=", 0
	for _, c := range n.children {
		switch c.name {
		case "t":
			texts++
			text.WriteString(c.text)
			if len(c.children) > 0 {
				return false
			}
		case "rPr":
			if font != "=" {
				return false
			}
			font = w.looks().fontText(c)
		}
	}
	for _, c := range n.children {
		if c.name != "t" && c.name != "rPr" {
			font += c.spell()
		}
	}
	if texts > 0 {
		runs.WriteString("{" + font + "}")
	}
	return texts <= 1
}

// alike reports whether every run has the cell's own font, so that they show
// nothing of their own.
func alike(runs, font string) bool {
	for runs != "" {
		rest, found := strings.CutPrefix(runs, "{=}")
		if !found {
			rest, found = strings.CutPrefix(runs, "{"+font+"}")
		}
		if !found {
			return false
		}
		runs = rest
	}
	return true
}

// content reads the text of an element that holds nothing else.
func (s *scanner) content() (string, error) {
	text, many := "", false
	var b strings.Builder
	for {
		t, err := s.next()
		switch {
		case err != nil:
			return "", sure(err)
		case t.kind == startToken:
			return "", errUnsound
		case t.kind == endToken:
			if many {
				return b.String(), nil
			}
			return text, nil
		case !many && text == "":
			text = string(t.text)
		default:
			if !many {
				b.WriteString(text)
				many = true
			}
			b.Write(t.text)
		}
	}
}

// plainText resolves _x000D_, as spreadsheets write what XML has no place for,
// and spells ends of lines in one way.
func plainText(text string) string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if r, ok := escaped(text[i:]); ok {
			b.WriteRune(r)
			i += len("_x000D_") - 1
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

func escaped(text string) (rune, bool) {
	const size = len("_x000D_")
	if len(text) < size || text[:2] != "_x" || text[size-1] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(text[2:size-1], 16, 16)
	if err != nil || n >= 0xd800 && n < 0xe000 {
		return 0, false
	}
	return rune(n), true
}
