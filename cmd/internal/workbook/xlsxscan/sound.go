package xlsxscan

// What excelize turns into numbers and flags has to be some, or it may refuse the
// worksheet: then it is not certain.

func (t tag) soundRow() bool {
	return t.numbers("s", "outlineLevel") && t.flags("hidden", "customFormat", "customHeight", "collapsed", "thickTop", "thickBot", "ph") &&
		isHeight(t.attr("ht"))
}

func (t tag) soundCell() bool { return t.numbers("s", "cm", "vm") && t.flags("ph") }

func (t tag) soundFormula() bool {
	return t.numbers("si") && t.flags("aca", "dt2D", "dtr", "del1", "del2", "ca", "bx")
}

// numbers reports whether the attributes, where they are there, are short whole
// numbers.
func (t tag) numbers(names ...string) bool {
	for _, name := range names {
		if value := t.attr(name); value != nil && (!isNumber(value) || len(value) > 7) {
			return false
		}
	}
	return true
}

func (t tag) flags(names ...string) bool {
	for _, name := range names {
		if value := t.attr(name); value != nil && !isFlag(value) {
			return false
		}
	}
	return true
}

func isFlag(value []byte) bool {
	switch string(value) {
	case "0", "1", "false", "true":
		return true
	}
	return false
}

// isHeight accepts figures with a point, or nothing.
func isHeight(value []byte) bool {
	points, figures := 0, 0
	for _, c := range value {
		switch {
		case c == '.':
			points++
		case isDigit(c):
			figures++
		default:
			return false
		}
	}
	return value == nil || points <= 1 && figures > 0
}
