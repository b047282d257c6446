package xlsxscan

// What follows reads rows and cells that are spelt just as programs spell them,
// byte by byte. Whatever differs by a byte, and whatever does not lie whole in
// the window, is left to the reader of any tag, from where it begins.

// quickRow steps over the start tag of a row that has a number.
func (s *scanner) quickRow() (number int, empty, ok bool) {
	data, i := s.data, s.at
	for i < len(data) && isSpace(data[i]) {
		i++
	}
	if i+8 > len(data) || string(data[i:i+4]) != "<row" {
		return 0, false, false
	}
	i += 4
	for seen := rowAttribute(0); ; {
		if i+4 > len(data) {
			return 0, false, false
		}
		switch data[i] {
		case '>':
			if seen&rowNumber == 0 {
				return 0, false, false
			}
			s.at = i + 1
			return number, false, true
		case '/':
			if data[i+1] != '>' || seen&rowNumber == 0 {
				return 0, false, false
			}
			s.at = i + 2
			return number, true, true
		case ' ':
		default:
			return 0, false, false
		}
		i++
		from := i
		for i < len(data) && isKeyByte(data[i]) {
			i++
		}
		if i+2 > len(data) || data[i] != '=' || data[i+1] != '"' {
			return 0, false, false
		}
		attribute := rowAttributeOf(data[from:i])
		i += 2
		from = i
		for i < len(data) && isPlainByte(data[i]) {
			i++
		}
		if i >= len(data) || data[i] != '"' || attribute == 0 || seen&attribute != 0 {
			return 0, false, false
		}
		value := data[from:i]
		switch attribute {
		case rowNumber:
			if number, ok = digits(value); !ok {
				return 0, false, false
			}
		case rowStyle:
			if _, ok := digits(value); !ok {
				return 0, false, false
			}
		case rowHidden:
			if string(value) != "false" && string(value) != "0" {
				return 0, false, false
			}
		}
		seen |= attribute
		i++
	}
}

// A rowAttribute is one that programs give to rows, a bit each.
type rowAttribute uint16

const (
	rowNumber rowAttribute = 1 << iota
	rowHidden
	rowSpans
	rowHeight
	rowCustomHeight
	rowStyle
	rowCustomFormat
	rowDescent
	rowOutline
	rowCollapsed
	rowThickTop
	rowThickBottom
)

func rowAttributeOf(key []byte) rowAttribute {
	switch string(key) {
	case "r":
		return rowNumber
	case "hidden":
		return rowHidden
	case "spans":
		return rowSpans
	case "ht":
		return rowHeight
	case "customHeight":
		return rowCustomHeight
	case "s":
		return rowStyle
	case "customFormat":
		return rowCustomFormat
	case "x14ac:dyDescent":
		return rowDescent
	case "outlineLevel":
		return rowOutline
	case "collapsed":
		return rowCollapsed
	case "thickTop":
		return rowThickTop
	case "thickBot":
		return rowThickBottom
	}
	return 0
}

func isKeyByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ':' || c >= '0' && c <= '9'
}

// isPlainByte tells the bytes of values that stand for themselves.
func isPlainByte(c byte) bool {
	return c >= ' ' && c < 0x7f && c != '"' && c != '&' && c != '<' && c != '>'
}

// digits reads a number of up to seven digits.
func digits(text []byte) (n int, ok bool) {
	if len(text) == 0 || len(text) > 7 {
		return 0, false
	}
	for _, c := range text {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// quickCells reads cells, and the end tag of their row; false: something else
// comes before it.
func (s *scan[T]) quickCells(number int) (ended bool) {
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
		c, ok := s.cellStart(data, i+2)
		if !ok {
			return false
		}
		if c.empty {
			s.last, s.s.at = c.col, c.next
			continue
		}
		if !s.cellContent(data, &c) {
			return false
		}
		s.put(number, c.col, c.text, c.kind)
		s.last, s.s.at = c.col, c.next
	}
}

// A quickCell is a cell while it is read.
type quickCell[T any] struct {
	col    int
	stored byte // the first letter of its type; 0: none is named
	empty  bool
	next   int // where the reading goes on
	kind   Kind
	text   *T
}

// cellStart reads the attributes of a cell and the end of its tag.
func (s *scan[T]) cellStart(data []byte, i int) (c quickCell[T], ok bool) {
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
			for i < len(data) && isDigit(data[i]) {
				i++
			}
			if styled || i == from {
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
func (s *scan[T]) cellContent(data []byte, c *quickCell[T]) bool {
	if c.stored == 'b' {
		c.kind |= Boolean
	}
	i := c.next
	if hasPrefix(data[i:], "<f>") {
		for i += 3; i < len(data) && data[i] != '<'; i++ {
			if data[i] < ' ' || data[i] == '&' || data[i] == '>' {
				return false
			}
		}
		if !hasPrefix(data[i:], "</f>") {
			return false
		}
		i += 4
		c.kind |= Formula
	}
	switch rest := data[i:]; {
	case hasPrefix(rest, "<v>"):
		if c.next = s.quickValue(data, i+3, c); c.next == 0 {
			return false
		}
		return true
	case hasPrefix(rest, "</c>"):
		c.next = i + 4
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
func (s *scan[T]) quickValue(data []byte, i int, c *quickCell[T]) int {
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

// quickInline reads a text in its cell that was met before.
func (s *scan[T]) quickInline(data []byte, i int, c *quickCell[T]) int {
	from := i
	for i < len(data) && data[i] != '<' {
		i++
	}
	const end = "</t></is></c>"
	if i == from || !hasPrefix(data[i:], end) {
		return 0
	}
	if c.text = s.book.scratch.Texts.spelt(data[from:i], asContent); c.text == nil {
		return 0
	}
	return i + len(end)
}
