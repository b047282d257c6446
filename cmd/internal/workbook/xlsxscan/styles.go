package xlsxscan

import (
	"bytes"
	"strconv"
	"strings"
)

// Styles tell what the styles of cells say of the values in them.
type Styles struct {
	Cells   []Flags  // by the number of a style
	Masks   []string // formats that may show another number, as flags count them
	formats map[int]Flags
	fonts   []Flags
}

// Format takes a number format of the workbook's own.
func (s *Styles) Format(id int, code string) {
	if s.formats == nil {
		s.formats = map[int]Flags{}
	}
	flags := formatFlags(code)
	if flags == 0 {
		flags = s.maskOf(code)
	}
	s.formats[id] = flags
}

// Font takes the next font: whether it is struck through, or bold.
func (s *Styles) Font(flags Flags) { s.fonts = append(s.fonts, flags&(Struck|Bold)) }

// Cell takes the next style of cells.
func (s *Styles) Cell(format, font int) {
	flags, own := s.formats[format]
	if !own {
		flags = builtIn(format)
	}
	if font >= 0 && font < len(s.fonts) {
		flags |= s.fonts[font]
	}
	s.Cells = append(s.Cells, flags)
}

// FlagsOf returns what a style says of a value. Only of a number it matters how it
// is shown.
func FlagsOf(styles []Flags, style int, isNumber bool) Flags {
	switch {
	case style < 0 || style >= len(styles):
		return 0
	case isNumber:
		return styles[style]
	}
	return styles[style] &^ shown
}

// builtIn returns what Excel's own number formats show.
func builtIn(id int) Flags {
	switch {
	case id == 9 || id == 10:
		return Percent
	case id >= 14 && id <= 17 || id >= 27 && id <= 36 || id >= 50 && id <= 58:
		return Date
	case id == 22:
		return Date | Clock
	case id >= 18 && id <= 21 || id >= 45 && id <= 47:
		return Clock
	}
	return 0
}

// formatFlags reads a number format: "0.0%", "dd/mm/yyyy", "[h]:mm". What stands
// in quotes or behind a sign that makes the next one plain shows itself only.
func formatFlags(code string) (flags Flags) {
	letters, elapsed := formatLetters(strings.ToLower(code))
	has := func(any string) bool { return strings.ContainsAny(letters, any) }
	if has("%") {
		flags |= Percent
	}
	if letters == "general" {
		return flags
	}
	if has("yd") || has("m") && !has("hs") && !elapsed {
		flags |= Date
	}
	if has("hs") || elapsed {
		flags |= Clock
	}
	return flags
}

// formatLetters keeps of a format what stands for parts of a number, and tells
// whether it has a time that goes on beyond a day, such as [h].
func formatLetters(code string) (letters string, elapsed bool) {
	var kept strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				return kept.String(), elapsed
			}
			i += end + 1
		case '\\', '_', '*':
			i++
		case '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return kept.String(), elapsed
			}
			inside := code[i+1 : i+end]
			elapsed = elapsed || inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hms", inside[:1])
			i += end
		default:
			kept.WriteByte(c)
		}
	}
	return kept.String(), elapsed
}

// stylesIn returns what a part of styles says, that of the workbooks before where
// it is the same one.
func (b *Book) stylesIn(part string) (Styles, error) {
	packed, isPacked := b.packed(part)
	if known, found := b.scratch.styles.find(packed); isPacked && found {
		return known, nil
	}
	styles, err := b.readStyles(part)
	if err == nil && isPacked {
		b.scratch.styles.keep(packed, styles)
	}
	return styles, err
}

// readStyles reads a part of styles up to the end of those of cells.
func (b *Book) readStyles(part string) (styles Styles, err error) {
	s, err := b.part(part)
	if err != nil {
		return styles, err
	}
	within, font := "", Flags(0)
	for first := true; ; first = false {
		t, more, err := s.anyTag()
		switch {
		case err != nil:
			return styles, ErrUnsure
		case !more:
			return styles, nil
		case first && (string(t.name) != "styleSheet" || string(t.attr("xmlns")) != mainNamespace), !first && t.spaced:
			return styles, ErrUnsure
		}
		switch name := string(t.name); name {
		case "numFmts", "fonts", "cellStyleXfs", "cellXfs", "dxfs":
			if t.end && name == "cellXfs" {
				return styles, nil
			}
			if within = name; t.end || t.empty {
				within = ""
			}
			if t.end && name == "fonts" {
				s.passTo("<cellXfs")
			}
		case "numFmt":
			if within == "numFmts" && !t.end {
				err = styles.numFmt(t)
			}
		case "strike":
			font |= t.ifOn(Struck)
		case "b":
			font |= t.ifOn(Bold)
		case "font":
			if within == "fonts" && (t.end || t.empty) {
				styles.Font(font)
			}
			font = 0
		case "xf":
			if within == "cellXfs" && !t.end {
				err = styles.xf(t)
			}
		}
		if err != nil {
			return styles, err
		}
	}
}

func (s *Styles) numFmt(t tag) error {
	id, err := strconv.Atoi(string(t.attr("numFmtId")))
	if err != nil {
		return ErrUnsure
	}
	code, err := unescape(t.attr("formatCode"))
	s.Format(id, code)
	return err
}

func (s *Styles) xf(t tag) error {
	var numbers [2]int
	for i, name := range []string{"numFmtId", "fontId"} {
		value := t.attr(name)
		if value == nil {
			continue
		}
		n, err := strconv.Atoi(string(value))
		if err != nil {
			return ErrUnsure
		}
		numbers[i] = n
	}
	s.Cell(numbers[0], numbers[1])
	return nil
}

// ifOn returns the flag of a property of letters that is not switched off.
func (t tag) ifOn(flag Flags) Flags {
	if value := string(t.attr("val")); t.end || value == "0" || value == "false" {
		return 0
	}
	return flag
}

// passTo steps over what stands before a tag, fills and borders, where that lies
// in the window.
func (s *scanner) passTo(start string) {
	rest := s.data[s.at:]
	if at := bytes.Index(rest, []byte(start)); at > 0 && !bytes.Contains(rest[:at], []byte("<!")) {
		s.at += at
	}
}
