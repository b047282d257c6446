package xlsxscan

import "encoding/binary"

// quickCells reads cells, and the end tag of their row; false: something else
// comes before it.
func (s *scan) quickCells(number int) (ended bool) {
	for {
		data, i := s.s.data, s.s.at
		for i < len(data) && isSpace(data[i]) {
			i++
		}
		if i+8 > len(data) || data[i] != '<' {
			return false
		}
		if data[i+1] != 'c' || data[i+2] != ' ' {
			if string(data[i:i+6]) != "</row>" {
				return false
			}
			s.s.at = i + 6
			return true
		}
		c, ok := s.usualStart(data, i+2)
		if !ok {
			if c, ok = s.cellStart(data, i+2); !ok {
				return false
			}
		}
		if !c.empty && len(data)-c.next >= 4 && binary.LittleEndian.Uint32(data[c.next:]) == cellEnd { // a blank one, with its own tag
			c.empty, c.next = true, c.next+4
		}
		if c.empty {
			s.last, s.s.at = c.col, c.next
			continue
		}
		if !s.cellContent(data, &c) {
			return false
		}
		s.put(number, c.col, c.text, c.flags|s.styled(c.text, c.style, c.stored == 0 || c.stored == 'n'))
		s.last, s.s.at = c.col, c.next
	}
}

// A quickCell is a cell while it is read.
type quickCell struct {
	col    int
	stored byte // the first letter of its type; 0: none is named
	empty  bool
	next   int // where the reading goes on
	style  int
	flags  Flags
	text   Text
}

// How a cell ends, and how its attributes begin, as four bytes in one number.
const (
	cellEnd      = '<' | '/'<<8 | 'c'<<16 | '>'<<24
	addressStart = ' ' | 'r'<<8 | '='<<16 | '"'<<24
	styleStart   = ' ' | 's'<<8 | '='<<16 | '"'<<24
	sharedType   = ' ' | 't'<<8 | '='<<16 | '"'<<24 | 's'<<32 | '"'<<40 | '>'<<48 // ' t="s">', in seven of eight bytes
)

// usualStart is cellStart for the tags that nearly all cells have, read in steps of
// several bytes: a column of one letter, then a style of up to two digits, then a type
// for shared texts or none. False: it is another one.
func (s *scan) usualStart(data []byte, i int) (c quickCell, ok bool) {
	if len(data)-i < 40 {
		return c, false
	}
	tag := (*[40]byte)(data[i:])
	letter := tag[4] - 'A'
	if binary.LittleEndian.Uint32(tag[:4]) != addressStart || letter > 'Z'-'A' || int(letter) < s.last || binary.LittleEndian.Uint64(tag[5:13])&s.ends.mask != s.ends.bytes {
		return c, false
	}
	c.col = int(letter) + 1
	at := 5 + s.ends.length
	if rest := tag[at&15:]; binary.LittleEndian.Uint32(rest) == styleStart {
		first, second := rest[4]-'0', rest[5]-'0'
		switch {
		case first > 9:
			return c, false
		case rest[5] == '"':
			c.style, at = int(first), at+6
		case second <= 9 && rest[6] == '"':
			c.style, at = int(10*first+second), at+7
		default:
			return c, false
		}
	}
	switch rest := tag[at&31:]; {
	case rest[0] == '>':
		at++
	case binary.LittleEndian.Uint64(rest)<<8 == sharedType<<8:
		c.stored, at = 's', at+7
	case rest[0] == '/' && rest[1] == '>':
		c.empty, at = true, at+2
	default:
		return c, false
	}
	c.next = i + at
	return c, true
}

// A rowEnd is how the addresses of a row end: its number and the quote behind it, as one
// number, and a mask of its bytes.
type rowEnd struct {
	bytes, mask uint64
	length      int
}

// rowEndOf returns it; none is that of a number of more than seven digits.
func rowEndOf(number []byte) (e rowEnd) {
	for _, c := range append(number, '"') {
		e.bytes |= uint64(c) << (8 * e.length)
		e.mask |= 0xff << (8 * e.length)
		e.length++
	}
	return e
}

// cellStart reads the attributes of a cell and the end of its tag.
func (s *scan) cellStart(data []byte, i int) (c quickCell, ok bool) {
	styled := false
	for {
		if i+5 > len(data) {
			return c, false
		}
		switch data[i] {
		case '>':
			c.next = i + 1
			return c, c.col > s.last
		case '/':
			c.next, c.empty = i+2, true
			return c, c.col > s.last && data[i+1] == '>'
		case ' ':
		default:
			return c, false
		}
		key := data[i+1]
		if data[i+2] != '=' || data[i+3] != '"' {
			return c, false
		}
		i += 4
		switch key {
		case 'r':
			if c.col > 0 {
				return c, false
			}
			for i < len(data) && data[i] >= 'A' && data[i] <= 'Z' && c.col < 1000 {
				c.col = 26*c.col + int(data[i]-'A') + 1
				i++
			}
			if c.col > 16384 || len(data)-i <= len(s.number) || string(data[i:i+len(s.number)]) != string(s.number) {
				return c, false
			}
			i += len(s.number)
		case 's':
			from := i
			for i < len(data) && isDigit(data[i]) && i-from <= 7 {
				c.style = 10*c.style + int(data[i]-'0')
				i++
			}
			if styled || i == from || i-from > 7 {
				return c, false
			}
			styled = true
		case 't':
			if c.stored != 0 {
				return c, false
			}
			switch rest := data[i:]; {
			case len(rest) > 1 && rest[1] == '"' && (rest[0] == 's' || rest[0] == 'n' || rest[0] == 'b' || rest[0] == 'e'):
				c.stored = rest[0]
				i++
			case hasPrefix(rest, "str"):
				c.stored = 'r'
				i += len("str")
			case hasPrefix(rest, "inlineStr"):
				c.stored = 'i'
				i += len("inlineStr")
			default:
				return c, false
			}
		default:
			return c, false
		}
		if i >= len(data) || data[i] != '"' {
			return c, false
		}
		i++
	}
}

// cellContent reads what is in a cell, and its end tag.
func (s *scan) cellContent(data []byte, c *quickCell) bool {
	switch c.stored {
	case 'b':
		c.flags |= Boolean
	case 'e':
		c.flags |= Fault
	}
	i := c.next
	var formula []byte
	if hasPrefix(data[i:], "<f>") {
		from := i + 3
		for i += 3; i < len(data) && data[i] != '<'; i++ {
			if data[i] < ' ' || data[i] == '&' || data[i] == '>' || data[i] == 0xef { // see allowed
				return false
			}
		}
		if !hasPrefix(data[i:], "</f>") {
			return false
		}
		formula = data[from:i]
		i += 4
		c.flags |= Formula
	}
	switch rest := data[i:]; {
	case hasPrefix(rest, "<v>"):
		c.next = s.quickValue(data, i+3, c)
		if c.flags&Formula != 0 && c.text == 0 && c.stored != 'r' {
			c.flags |= UncomputedOf(formula)
		}
		return c.next > 0
	case hasPrefix(rest, "</c>"):
		c.next = i + 4
		if c.flags&Formula != 0 {
			c.flags |= UncomputedOf(formula)
		}
		return true
	case c.stored == 'i' && hasPrefix(rest, "<is><t>"):
		c.next = s.quickInline(data, i+7, c)
		return c.next > 0
	case c.stored == 'i' && hasPrefix(rest, `<is><t xml:space="preserve">`):
		c.next = s.quickInline(data, i+28, c)
		return c.next > 0
	}
	return false
}

// quickValue reads a value up to the end tag of its cell, and returns where
// that ends; 0: it has to be looked at.
func (s *scan) quickValue(data []byte, i int, c *quickCell) int {
	from := i
	if c.stored == 's' {
		n := 0
		for i < len(data) && isDigit(data[i]) && i-from < 9 {
			n = 10*n + int(data[i]-'0')
			i++
		}
		if i == from || n >= len(s.book.shared) {
			return 0
		}
		c.text = s.book.shared[n]
		c.flags |= s.book.flags[n]
	} else {
		for i < len(data) && data[i] != '<' {
			i++
		}
	}
	const end = "</v></c>"
	if !hasPrefix(data[i:], end) || c.stored == 'i' {
		return 0
	}
	if c.stored != 's' {
		text, err := s.plain(data[from:i])
		if err != nil {
			return 0
		}
		c.text = text
	}
	return i + len(end)
}

// quickInline reads a text in its cell.
func (s *scan) quickInline(data []byte, i int, c *quickCell) int {
	from := i
	for i < len(data) && data[i] != '<' {
		i++
	}
	const end = "</t></is></c>"
	if i == from || !hasPrefix(data[i:], end) {
		return 0
	}
	var sure bool
	if c.text, sure = s.content(data[from:i]); !sure {
		return 0
	}
	return i + len(end)
}
