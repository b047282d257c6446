package pages

import (
	"slices"
	"strconv"
	"strings"
)

const black, white = "000000", "FFFFFF"

// colours returns how a workbook's colours are resolved: by its own theme and
// palette. fallback is the colour where none is named.
func (w *Workbook) colours(styleSheet *node) func(n *node, fallback string) string {
	theme, palette := w.themeColours(), usualPalette()
	i := 0
	styleSheet.child("colors").child("indexedColors").each("rgbColor", func(n *node) {
		if i < len(palette) {
			palette[i] = hex(n.attr("rgb"))
		}
		i++
	})
	return func(n *node, fallback string) string {
		if n == nil {
			return fallback
		}
		var said []string // programs prefer one way of naming a colour or another
		if rgb := n.attr("rgb"); rgb != "" {
			said = append(said, hex(rgb))
		}
		if number := n.attr("theme"); number != "" {
			said = append(said, listedColour(theme, number))
		}
		switch index := n.attr("indexed"); {
		case index == "65": // of the paper
			said = append(said, white)
		case index == "64" || index == "81" || n.flag("auto", false):
			said = append(said, fallback)
		case index != "":
			said = append(said, listedColour(palette, index))
		}
		if len(said) == 0 {
			said = append(said, fallback)
		}
		colour := strings.Join(slices.Compact(said), "/")
		if t := decimal(n.attr("tint")); t != "" && t != "0" {
			colour += "~" + t
		}
		return colour
	}
}

func listedColour(list []string, number string) string {
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i >= len(list) {
		return "?" + number
	}
	return list[i]
}

// hex drops what programs write of opacity, which no cell has.
func hex(rgb string) string {
	rgb = strings.ToUpper(rgb)
	return rgb[max(len(rgb)-6, 0):]
}

// themeColours are a theme's colours in the order in which cells number them.
// Without a theme they are Office's.
func (w *Workbook) themeColours() []string {
	usual := []string{white, black, "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"}
	if w.parts.theme == "" {
		return usual
	}
	root, err := w.archive.document(w.parts.theme, "a:theme")
	if err != nil {
		return []string{}
	}
	found := map[string]string{}
	root.child("a:themeElements").each("a:clrScheme", func(n *node) {
		for _, c := range n.children {
			if _, again := found[c.name]; again || len(c.children) != 1 {
				found[c.name] = "?" + c.spell()
				continue
			}
			found[c.name] = themeColour(c.children[0])
		}
	})
	var list []string
	for _, name := range []string{"lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"} {
		list = append(list, found["a:"+name])
	}
	return list
}

// themeColour is a colour of a theme. One of the system is what the system has,
// whatever it was when the file was saved.
func themeColour(n *node) string {
	colour := ""
	switch {
	case len(n.children) == 0 && n.name == "a:srgbClr":
		colour = hex(n.attr("val"))
	case len(n.children) == 0 && n.name == "a:sysClr" && n.attr("val") == "windowText":
		colour = black
	case len(n.children) == 0 && n.name == "a:sysClr" && n.attr("val") == "window":
		colour = white
	default: // lightened, named in another way
		colour = "?" + n.spell()
	}
	return colour
}

// themeFonts are the faces that a font with a scheme has, whatever it is named.
func (w *Workbook) themeFonts() map[string]string {
	faces := map[string]string{}
	if w.parts.theme == "" {
		return faces
	}
	root, err := w.archive.document(w.parts.theme, "a:theme")
	if err != nil {
		return faces
	}
	scheme := root.child("a:themeElements").child("a:fontScheme")
	for name, element := range map[string]string{"major": "a:majorFont", "minor": "a:minorFont"} {
		if face := scheme.child(element).child("a:latin").attrOr("typeface", ""); face != "" {
			faces[name] = face
		}
	}
	return faces
}

// usualPalette is Excel's, of 64 colours.
func usualPalette() []string {
	const eight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
	return strings.Fields(eight + eight + "800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
		"9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
		"00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
		"003366 339966 003300 333300 993300 993366 333399 333333")
}
