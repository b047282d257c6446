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
	if number, at := rowNumbered(data, i+4); at > 0 {
		if size, empty := s.tails.at(data[at:]); size > 0 {
			s.at = at + size
			return number, empty, true
		}
		defer func() {
			if ok {
				s.tails.keep(data[at:s.at])
			}
		}()
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
		case rowStyle, rowOutline:
			if _, ok := digits(value); !ok {
				return 0, false, false
			}
		case rowHeight:
			if !isHeight(value) {
				return 0, false, false
			}
		case rowCustomHeight, rowCustomFormat, rowCollapsed, rowThickTop, rowThickBottom:
			if !isFlag(value) {
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

// rowNumbered returns the number of a row of which it is the first attribute, and where
// that ends; 0: it is not.
func rowNumbered(data []byte, i int) (number, end int) {
	const start = ` r="`
	if !hasPrefix(data[i:], start) {
		return 0, 0
	}
	i += len(start)
	from := i
	for i < len(data) && isDigit(data[i]) {
		number = 10*number + int(data[i]-'0')
		i++
	}
	if i == from || i-from > 7 || i == len(data) || data[i] != '"' {
		return 0, 0
	}
	return number, i + 1
}

// rowTails are what stood behind the numbers of rows that were read before, to the ends
// of their tags: their heights and styles are a few in a workbook.
type rowTails struct {
	tails [4]string
	last  int // the one met last
}

const maxTail = 128 // bytes

// at returns how many bytes are such a tail; 0: none that is known.
func (k *rowTails) at(data []byte) (size int, empty bool) {
	for i := range k.tails {
		at := (k.last + i) % len(k.tails)
		if tail := k.tails[at]; tail != "" && hasPrefix(data, tail) {
			k.last = at
			return len(tail), len(tail) > 1 && tail[len(tail)-2] == '/'
		}
	}
	return 0, false
}

// keep remembers a tail in place of another one.
func (k *rowTails) keep(tail []byte) {
	if len(tail) <= maxTail {
		k.last = (k.last + len(k.tails) - 1) % len(k.tails)
		k.tails[k.last] = string(tail)
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
