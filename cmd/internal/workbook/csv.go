package workbook

import (
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A csvFile is a text of separated values, read as a workbook of one
// worksheet. Nothing in it is hidden, merged or worked out.
type csvFile struct {
	scratch *Scratch
	file    string
	sheet   string // the name of its one worksheet, as Excel would show it
	text    string
}

// isCSVName tells by the extension a text that Excel opens as a table: plain
// text has no first bytes to know it by.
func isCSVName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".txt":
		return true
	}
	return false
}

// openCSV takes the bytes of a CSV file as text. An encoding that is not told
// by the bytes themselves is refused: guessing it would garble names silently.
func openCSV(name string, data []byte, s *Scratch) (*csvFile, error) {
	if len(data) > maxOtherBytes {
		return nil, diag.Fail(diag.TooLarge, "", diag.Pos{File: name})
	}
	text, ok := decodeText(data)
	if !ok {
		return nil, diag.Fail(diag.NotAWorkbook, "csv-encoding", diag.Pos{File: name})
	}
	return &csvFile{scratch: s, file: name, sheet: strings.TrimLeft(stem(name), "_"), text: text}, nil
}

// decodeText reads UTF-8, with its mark or not, and UTF-16 with its mark.
func decodeText(data []byte) (string, bool) {
	text, marked := string(data), true
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		text = decodeUTF16(data[2:], 0)
	case strings.HasPrefix(text, "\xfe\xff"):
		text = decodeUTF16(data[2:], 1)
	default:
		text, marked = strings.TrimPrefix(text, "\ufeff"), false
	}
	return text, (marked || utf8.ValidString(text)) && !strings.Contains(text, "\x00")
}

// decodeUTF16 decodes pairs of bytes; low is the place of the lower half in a
// pair.
func decodeUTF16(data []byte, low int) string {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		units = append(units, uint16(data[i+low])|uint16(data[i+1-low])<<8)
	}
	return string(utf16.Decode(units))
}

func (c *csvFile) Sheets() []string            { return []string{c.sheet} }
func (c *csvFile) DefinedNames() []DefinedName { return nil }
func (c *csvFile) Close()                      {}

// Read parts the text into cells.
func (c *csvFile) Read(sheet string) (*Grid, error) {
	text, separator := c.separated()
	cells := &xlsxscan.Rows{}
	places, tooLarge := 0, false
	splitCSV(text, separator, func(row []string) bool {
		if places += len(row); places > maxCells || len(cells.Cells) >= maxRows {
			tooLarge = true
			return false
		}
		cells.Cells = append(cells.Cells, c.scratch.row(row))
		return true
	})
	if tooLarge {
		return nil, diag.Fail(diag.TooLarge, "", diag.Pos{File: c.file, Sheet: sheet})
	}
	g := newGrid(c.file, sheet, cells, c.scratch.Texts)
	g.Separated = true
	return g, nil
}

// separated returns the table and what parts its cells: as the first line says
// ("sep=;", Excel's own way), else by the content.
func (c *csvFile) separated() (text string, separator byte) {
	first, rest, _ := strings.Cut(c.text, "\n")
	if said, found := strings.CutPrefix(strings.ToLower(strings.TrimSpace(first)), "sep="); found && len(said) == 1 {
		return rest, said[0]
	}
	return c.text, guessSeparator(c.text)
}

// stem is a file's name without folder and extension.
func stem(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }
