package pages

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// errUnsound says that a part is not the XML that spreadsheet programs write:
// readers of it could disagree.
var errUnsound = errors.New("unsound XML")

// A tokenKind says what a token is.
type tokenKind uint8

const (
	startToken tokenKind = iota
	endToken
	textToken
)

// A token is valid until the next one is read.
type token struct {
	kind  tokenKind
	name  string // of an element, as spaces.name writes it
	attrs []attr
	text  []byte
}

// An attr is an attribute, its value without entities.
type attr struct {
	name  string
	value []byte
}

// attr returns the value of an attribute; nil: there is none.
func (t *token) attr(name string) []byte {
	for _, a := range t.attrs {
		if a.name == name {
			return a.value
		}
	}
	return nil
}

const (
	firstWindow = 64 << 10
	// maxToken bounds a tag or a text between two tags: a cell's text has 32,767
	// characters, each of which may be an entity.
	maxToken = 1 << 20
	maxDepth = 200
)

// A scanner reads a part token by token, never holding more than one. It is
// strict: well-formed XML in UTF-8 without a document type.
type scanner struct {
	in      io.Reader
	buf     []byte
	at, end int
	eof     bool

	spaces  spaces
	open    []string
	token   token
	attrs   []attr // its buffer
	empty   bool   // the element just begun ends at once
	began   bool
	entered []byte // values and texts that had entities
}

func newScanner(in io.Reader) *scanner {
	return &scanner{in: in, buf: make([]byte, firstWindow)}
}

// next reads a token. After the root element has ended the error is io.EOF.
func (s *scanner) next() (*token, error) {
	s.entered = s.entered[:0]
	if s.empty {
		s.empty = false
		return s.close(), nil
	}
	for {
		if !s.need(1) {
			return nil, s.ended()
		}
		if s.buf[s.at] != '<' {
			done, err := s.readText()
			if done || err != nil {
				return &s.token, err
			}
			continue
		}
		done, err := s.readMarkup()
		if done || err != nil {
			return &s.token, err
		}
	}
}

// ended tells the end of a whole document from that of a cut one.
func (s *scanner) ended() error {
	if s.began && len(s.open) == 0 {
		return io.EOF
	}
	return errUnsound
}

// need makes n bytes from at available; false: the part ends before.
func (s *scanner) need(n int) bool {
	for s.end-s.at < n {
		if s.eof {
			return false
		}
		s.fill()
	}
	return true
}

// fill reads on, in a larger window where the token does not fit.
func (s *scanner) fill() {
	if s.at > 0 {
		s.end = copy(s.buf, s.buf[s.at:s.end])
		s.at = 0
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	n, err := io.ReadFull(s.in, s.buf[s.end:])
	s.end += n
	s.eof = err != nil
}

// find returns how far the text lies from at; -1: it does not follow within
// what a token may have.
func (s *scanner) find(text string, from int) int {
	for {
		if i := bytes.Index(s.buf[min(s.at+from, s.end):s.end], []byte(text)); i >= 0 {
			return from + i
		}
		from = max(from, s.end-s.at-len(text)+1)
		if s.eof || s.end-s.at > maxToken {
			return -1
		}
		s.fill()
	}
}

func (s *scanner) readText() (done bool, err error) {
	n := s.find("<", 0)
	if n < 0 {
		if n = s.end - s.at; !s.eof || len(bytes.TrimSpace(s.buf[s.at:s.end])) > 0 {
			return false, errUnsound
		}
	}
	raw := s.buf[s.at : s.at+n]
	s.at += n
	if len(s.open) == 0 {
		if len(bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")))) > 0 {
			return false, errUnsound
		}
		return false, nil
	}
	s.token = token{kind: textToken}
	s.token.text, err = s.plain(raw)
	return true, err
}

func (s *scanner) readMarkup() (done bool, err error) {
	s.need(9)
	switch rest := s.buf[s.at:s.end]; {
	case bytes.HasPrefix(rest, []byte("<!--")):
		return false, s.skip("-->", 4)
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return s.readCDATA()
	case bytes.HasPrefix(rest, []byte("<?")):
		return false, s.readInstruction()
	case bytes.HasPrefix(rest, []byte("<!")):
		return false, errUnsound // a document type
	case bytes.HasPrefix(rest, []byte("</")):
		return true, s.readEnd()
	}
	return true, s.readStart()
}

func (s *scanner) skip(end string, from int) error {
	n := s.find(end, from)
	if n < 0 {
		return errUnsound
	}
	s.at += n + len(end)
	return nil
}

func (s *scanner) readCDATA() (bool, error) {
	const begin, end = len("<![CDATA["), "]]>"
	n := s.find(end, begin)
	if n < 0 || len(s.open) == 0 {
		return false, errUnsound
	}
	s.token = token{kind: textToken, text: s.buf[s.at+begin : s.at+n]}
	s.at += n + len(end)
	if !sound(s.token.text) {
		return false, errUnsound
	}
	return true, nil
}

// readInstruction passes over the declaration; another encoding than UTF-8, and
// any other instruction, is refused.
func (s *scanner) readInstruction() error {
	n := s.find("?>", 2)
	if n < 0 || s.began {
		return errUnsound
	}
	said := bytes.ToLower(s.buf[s.at : s.at+n])
	s.at += n + 2
	_, encoding, found := bytes.Cut(said, []byte("encoding"))
	if !bytes.HasPrefix(said, []byte("<?xml ")) || found && !bytes.HasPrefix(bytes.TrimLeft(encoding, " =\t\r\n\"'"), []byte("utf-8")) {
		return errUnsound
	}
	return nil
}

func (s *scanner) readEnd() error {
	n := s.find(">", 2)
	if n < 0 || len(s.open) == 0 {
		return errUnsound
	}
	raw := bytes.TrimRight(s.buf[s.at+2:s.at+n], " \t\r\n")
	name, ok := s.spaces.element(raw)
	if !ok || name != s.open[len(s.open)-1] {
		return errUnsound
	}
	s.at += n + 1
	s.close()
	return nil
}

// close ends the innermost element.
func (s *scanner) close() *token {
	last := len(s.open) - 1
	s.token = token{kind: endToken, name: s.open[last]}
	s.open = s.open[:last]
	s.spaces.leave()
	return &s.token
}

func (s *scanner) readStart() error {
	n := s.tagLength()
	if n < 0 || len(s.open) >= maxDepth || s.began && len(s.open) == 0 {
		return errUnsound
	}
	body := s.buf[s.at+1 : s.at+n]
	s.at += n + 1
	s.empty = len(body) > 0 && body[len(body)-1] == '/'
	if s.empty {
		body = body[:len(body)-1]
	}
	s.token = token{kind: startToken, attrs: s.attrs[:0]}
	i := bytes.IndexAny(body, " \t\r\n")
	if i < 0 {
		i = len(body)
	}
	if err := s.attributes(body[i:]); err != nil {
		return err
	}
	s.attrs = s.token.attrs
	if !s.spaces.resolve(body[:i], &s.token) {
		return errUnsound
	}
	s.open, s.began = append(s.open, s.token.name), true
	return nil
}

// tagLength finds the end of a tag: a ">" outside of quotes.
func (s *scanner) tagLength() int {
	quote := byte(0)
	for i := 1; i < maxToken; i++ {
		if !s.need(i + 1) {
			return -1
		}
		switch c := s.buf[s.at+i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

// attributes reads name="value" pairs, as they are spelled.
func (s *scanner) attributes(rest []byte) error {
	for {
		trimmed := bytes.TrimLeft(rest, " \t\r\n")
		if len(trimmed) == 0 {
			return nil
		}
		i := bytes.IndexByte(trimmed, '=')
		if i <= 0 || len(trimmed) == len(rest) { // no blank before it
			return errUnsound
		}
		key, value := bytes.TrimRight(trimmed[:i], " \t\r\n"), bytes.TrimLeft(trimmed[i+1:], " \t\r\n")
		if len(value) < 2 || value[0] != '"' && value[0] != '\'' {
			return errUnsound
		}
		end := bytes.IndexByte(value[1:], value[0])
		if end < 0 {
			return errUnsound
		}
		plain, err := s.plain(value[1 : 1+end])
		if err != nil {
			return err
		}
		s.token.attrs = append(s.token.attrs, attr{name: s.spaces.intern(key), value: plain})
		rest = value[end+2:]
	}
}

// plain replaces entities. The answer may lie in the window.
func (s *scanner) plain(raw []byte) ([]byte, error) {
	if bytes.IndexByte(raw, '<') >= 0 || !sound(raw) {
		return nil, errUnsound
	}
	amp := bytes.IndexByte(raw, '&')
	if amp < 0 {
		return raw, nil
	}
	from := len(s.entered)
	for amp >= 0 {
		s.entered = append(s.entered, raw[:amp]...)
		semicolon := bytes.IndexByte(raw[amp:], ';')
		if semicolon < 0 {
			return nil, errUnsound
		}
		r, ok := entity(raw[amp+1 : amp+semicolon])
		if !ok {
			return nil, errUnsound
		}
		s.entered = utf8.AppendRune(s.entered, r)
		raw = raw[amp+semicolon+1:]
		amp = bytes.IndexByte(raw, '&')
	}
	s.entered = append(s.entered, raw...)
	return s.entered[from:], nil
}

// sound refuses what XML forbids.
func sound(text []byte) bool {
	ascii := true
	for _, c := range text {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return false
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	return ascii || utf8.Valid(text)
}

func entity(name []byte) (rune, bool) {
	switch string(name) {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, base := name, rune(10)
	if len(digits) < 2 || digits[0] != '#' {
		return 0, false
	}
	if digits = digits[1:]; digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	return number(digits, base)
}

// number reads the number of a character that XML allows.
func number(digits []byte, base rune) (r rune, ok bool) {
	for _, c := range digits {
		d := rune(-1)
		switch {
		case c >= '0' && c <= '9':
			d = rune(c - '0')
		case base == 16 && c|0x20 >= 'a' && c|0x20 <= 'f':
			d = rune(c|0x20-'a') + 10
		}
		if r = r*base + d; d < 0 || r > utf8.MaxRune {
			return 0, false
		}
	}
	control := r < ' ' && r != '\t' && r != '\n' && r != '\r'
	return r, len(digits) > 0 && !control && utf8.ValidRune(r)
}
