package report

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"sort"
	"strings"

	"github.com/xuri/excelize/v2"
)

// write puts the workbook out, the same bytes for the same content.
func (b *book) write(w io.Writer) error {
	b.file.SetActiveSheet(0)
	types := b.file.ContentTypes.Defaults // excelize adds them in the order of a map
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	buffer, err := b.file.WriteToBuffer()
	if err != nil {
		return err
	}
	return rewrite(w, buffer.Bytes())
}

// rewrite copies the package with the formulas' cached values declared as the
// numbers they are: excelize declares the value of every formula as text.
func rewrite(w io.Writer, content []byte) error {
	source, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	// excelize keeps its parts in a map; the list of types, with its bracket,
	// stays first.
	sort.SliceStable(source.File, func(i, j int) bool { return source.File[i].Name < source.File[j].Name })
	// Every formula of a report is a number.
	textual := regexp.MustCompile(`(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="str"><f>`)
	target := zip.NewWriter(w)
	for _, file := range source.File {
		part, err := readPart(file)
		if err != nil {
			return err
		}
		if strings.HasPrefix(file.Name, "xl/worksheets/sheet") {
			part = textual.ReplaceAll(part, []byte("$1><f>"))
		}
		out, err := target.Create(file.Name)
		if err != nil {
			return err
		}
		if _, err := out.Write(part); err != nil {
			return err
		}
	}
	return target.Close()
}

func readPart(file *zip.File) ([]byte, error) {
	part, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer part.Close()
	return io.ReadAll(part)
}

// maxCellText is what Excel keeps of a text, in UTF-16 units.
const maxCellText = 32767

// cutMark stands at the end of a text that was cut.
const cutMark = " […]"

// clean makes a text fit for a cell: characters that XML forbids are left out,
// other control characters but line breaks become spaces, and what Excel would
// cut silently is cut with a mark.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\r' || r >= 0x7f && r < 0xa0:
			return ' '
		case r < ' ' || r == 0xfffe || r == 0xffff || r == 0xfffd:
			return -1
		}
		return r
	}, s)
	if units(s) <= excelize.TotalCellChars {
		return s
	}
	return cutUnits(s, maxCellText-units(cutMark)) + cutMark
}

// units counts as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

func cutUnits(s string, limit int) string {
	n := 0
	for i, r := range s {
		n += units(string(r))
		if n > limit {
			return s[:i]
		}
	}
	return s
}
