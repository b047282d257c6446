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
