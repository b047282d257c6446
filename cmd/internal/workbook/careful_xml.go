package workbook

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// An xmlPart is a part of a workbook while it is read. Elements of other name
// spaces than the first one's are passed over with all that is in them, as
// spreadsheet programs do.
type xmlPart struct {
	*xml.Decoder
	space  string
	depth  int
	closed func()
}

var (
	errNoPart  = errors.New("no such part")
	errOddRoot = errors.New("another kind of part")
	errTooDeep = errors.New("elements within elements beyond all measure")
)

const maxDepth = 200

// openXML opens a part and steps over the start tag of its first element.
func (p *pack) openXML(part string) (*xmlPart, xml.StartElement, error) {
	source, ok := p.open(part)
	if !ok {
		return nil, xml.StartElement{}, errNoPart
	}
	x := &xmlPart{Decoder: xml.NewDecoder(decoded(source)), closed: func() { _ = source.Close() }} // only read
	x.CharsetReader = charset
	for {
		token, err := x.Token()
		if err != nil {
			x.closed()
			return nil, xml.StartElement{}, err
		}
		if root, isStart := token.(xml.StartElement); isStart {
			x.space = root.Name.Space
			return x, root, nil
		}
	}
}

// decoded turns UTF-16, with its mark or without, into UTF-8.
func decoded(source io.Reader) io.Reader {
	buffered := bufio.NewReaderSize(source, 64<<10)
	head, _ := buffered.Peek(4) // less is not XML
	order, is16 := unicode.BigEndian, true
	switch h := string(head); {
	case strings.HasPrefix(h, "\xff\xfe"), h == "<\x00?\x00":
		order = unicode.LittleEndian
	case strings.HasPrefix(h, "\xfe\xff"), h == "\x00<\x00?":
	default:
		is16 = false
	}
	if is16 {
		return unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(buffered)
	}
	if strings.HasPrefix(string(head), "\xef\xbb\xbf") {
		_, _ = buffered.Discard(3) // they were seen
	}
	return buffered
}

// charset turns other encodings that a part declares into UTF-8.
func charset(label string, input io.Reader) (io.Reader, error) {
	if strings.HasPrefix(strings.ToLower(label), "utf-16") { // see decoded
		return input, nil
	}
	known, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	if known == encoding.Nop {
		return input, nil
	}
	return known.NewDecoder().Reader(input), nil
}

// children goes over the elements in the one that was begun, to its end. Each
// visit has to read its element to the end.
func (x *xmlPart) children(visit func(e xml.StartElement) error) error {
	if x.depth++; x.depth > maxDepth {
		return errTooDeep
	}
	defer func() { x.depth-- }()
	for {
		token, err := x.Token()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Space == x.space {
				err = visit(token)
			} else {
				err = x.pass()
			}
			if err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// pass steps over the rest of an element.
func (x *xmlPart) pass() error {
	for depth := 1; depth > 0; {
		token, err := x.Token()
		if err != nil {
			return err
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth > maxDepth {
			return errTooDeep
		}
	}
	return nil
}

// text reads an element's own text, without that of elements in it.
func (x *xmlPart) text() (string, error) {
	var text strings.Builder
	for {
		token, err := x.Token()
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.StartElement:
			if err := x.pass(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return text.String(), nil
		}
	}
}

// attribute returns an attribute without the spaces around it.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// isOn reads a flag that is off where it is absent.
func isOn(value string) bool { return value == "1" || value == "true" || value == "on" }
