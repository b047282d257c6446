package xlsxscan

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// A number format may show another number than the value: "4" whatever is typed, 0.0, a
// thousandth of it, 0"5" ten times as much, and ;;; nothing. Such a format is a mask. A
// style has the number of its mask in its flags; what a value looks like by it, and whether
// that is another number, is asked of the few cells that have one.
const (
	maskBits  = 12 // the flags below
	mostMasks = 1<<(16-maskBits) - 1
	masked    = Flags(mostMasks << maskBits)
)

// maskOf numbers a format that may show another number; those of a workbook beyond the
// fifteenth are told by the last one's code.
func (s *Styles) maskOf(code string) Flags {
	if code == "" || !mayMask(code) {
		return 0
	}
	at := slices.Index(s.Masks, code)
	if at < 0 && len(s.Masks) < mostMasks {
		s.Masks, at = append(s.Masks, code), len(s.Masks)
	}
	if at < 0 {
		at = mostMasks - 1
	}
	return Flags((at + 1) << maskBits) //nolint:gosec // of four bits
}

func mayMask(code string) bool {
	if strings.Trim(code, "0#") == "" || strings.Trim(strings.Replace(code, ".", "", 1), "0#") == "" && code[0] == '0' || code == "General" || code == "@" || code == "#,##0" || code == "#,##0.00" {
		return false
	}
	for section := range strings.SplitSeq(code, ";") {
		if condition(section) != "" {
			return true
		}
	}
	return slices.ContainsFunc([]float64{1, -1, 0}, func(value float64) bool { _, other := masks(code, value); return other })
}

// Masked returns what a cell's number is shown as where that is another one.
func (r *Rows) Masked(flags Flags, text string) (shown string, other bool) {
	at := int(flags>>maskBits) - 1
	if at < 0 || at >= len(r.Masks) {
		return "", false
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return "", false
	}
	return masks(r.Masks[at], value)
}

// masks shows a value by a number format, and reports whether it reads as another number.
func masks(code string, value float64) (shown string, other bool) {
	section, signed := sectionOf(code, value)
	p, above := shape(section), value > 0
	switch {
	case !p.number:
		return strings.TrimSpace(p.before), value != 0 || strings.ContainsAny(p.before, "0123456789")
	case signed:
		value = math.Abs(value)
	}
	scaled := value / math.Pow(1000, float64(p.thousands))
	shown = p.before + strings.ReplaceAll(strconv.FormatFloat(scaled, 'f', p.decimals, 64), ".", ",") + p.after
	before, after := strings.TrimRight(p.before, " "), strings.TrimLeft(p.after, " ")
	minus := above && strings.Trim(before, " ") == "-"
	return strings.TrimSpace(shown), p.thousands > 0 && value != 0 || minus || continues(before, len(before)-1, -1) || continues(after, 0, 1)
}

// continues reports whether letters beside a number go on with figures of it.
func continues(text string, at, step int) bool {
	for ; at >= 0 && at < len(text); at += step {
		switch c := text[at]; {
		case isDigit(c):
			return true
		case c != '.' && c != ',' && c != ' ':
			return false
		}
	}
	return false
}

// sectionOf returns the part of a format that is for a value, and whether it shows the
// value without its sign.
func sectionOf(code string, value float64) (section string, signed bool) {
	sections := sectionsOf(code)
	for i, s := range sections {
		if c := condition(s); c != "" {
			bound, err := strconv.ParseFloat(strings.TrimLeft(c, "<>="), 64)
			if err == nil && holds(c, value, bound) {
				return s, i > 0
			}
			continue
		}
		if condition(sections[0]) != "" {
			return s, false
		}
	}
	switch {
	case value < 0 && len(sections) > 1:
		return sections[1], true
	case value == 0 && len(sections) > 2:
		return sections[2], true
	}
	return sections[0], false
}

func holds(condition string, value, bound float64) bool {
	switch strings.TrimRight(condition, "-0123456789.") {
	case "<":
		return value < bound
	case "<=":
		return value <= bound
	case ">":
		return value > bound
	case ">=":
		return value >= bound
	case "=":
		return value == bound
	}
	return value != bound
}

// condition returns that of a section, as in [>=90]0.
func condition(section string) string {
	for rest := section; ; {
		_, inside, open := strings.Cut(rest, "[")
		inside, rest, _ = strings.Cut(inside, "]")
		if !open {
			return ""
		}
		if inside != "" && strings.IndexByte("<>=", inside[0]) >= 0 {
			return inside
		}
	}
}

// sectionsOf parts a format at its semicolons.
func sectionsOf(code string) (sections []string) {
	from, quoted := 0, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case c == '\\' && !quoted:
			i++
		case c == ';' && !quoted:
			sections, from = append(sections, code[from:i]), i+1
		}
	}
	return append(sections, code[from:])
}

// A numberShape is how a section shows a number.
type numberShape struct {
	before, after string // letters around it
	number        bool   // it is shown
	decimals      int    // -1: as many as it has
	thousands     int    // by which it is divided
}

// shape reads a section.
func shape(section string) (p numberShape) {
	var around [2]strings.Builder
	put := func(text string) {
		if p.number {
			around[1].WriteString(text)
		} else {
			around[0].WriteString(text)
		}
	}
	for i := 0; i < len(section); i++ {
		switch c := section[i]; {
		case c == '"':
			text, _, _ := strings.Cut(section[i+1:], `"`)
			put(text)
			i += len(text) + 1
		case c == '\\' && i+1 < len(section):
			put(section[i+1 : i+2])
			i++
		case c == '_' || c == '*':
			put(" ")
			i++
		case c == '[':
			inside, _, _ := strings.Cut(section[i+1:], "]")
			i += len(inside) + 1
		case strings.IndexByte("0#?@", c) >= 0 || hasGeneral(section[i:]):
			if p.number {
				break // the further parts of a fraction
			}
			p.number = true
			i += p.digits(section[i:]) - 1
		default:
			put(string(section[i]))
		}
	}
	p.before, p.after = around[0].String(), around[1].String()
	return p
}

func hasGeneral(code string) bool {
	return len(code) >= len("General") && strings.EqualFold(code[:len("General")], "General")
}

// digits reads the places of a number, and returns how many bytes they take.
func (p *numberShape) digits(code string) (size int) {
	if p.decimals = -1; hasGeneral(code) {
		return len("General")
	}
	for size < len(code) && strings.IndexByte("0#?@.,", code[size]) >= 0 {
		size++
	}
	whole, decimals, _ := strings.Cut(code[:size], ".")
	p.thousands = len(whole) - len(strings.TrimRight(whole, ",")) + strings.Count(decimals, ",")
	if strings.ContainsAny(whole, "0#?") {
		p.decimals = len(decimals) - strings.Count(decimals, ",")
	}
	return size
}
