package intake

import (
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"chibo/cmd/internal/names"
	"chibo/criteria/diag"
)

// A csvFile is a text of separated values, read as a workbook of one
// worksheet. Nothing in it is hidden, merged or worked out.
type csvFile struct {
	scratch *scratch
	name    string // of its one worksheet, as Excel would show it
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
func openCSV(name string, data []byte, s *scratch) (*csvFile, diag.Problem, bool) {
	if len(data) > maxOtherBytes {
		return nil, diag.New(diag.TooLarge, "", diag.Pos{File: name}), false
	}
	text, ok := decodeText(data)
	if !ok {
		return nil, diag.New(diag.NotAWorkbook, "csv-encoding", diag.Pos{File: name}), false
	}
	return &csvFile{scratch: s, name: strings.TrimLeft(stem(name), "_"), text: text}, diag.Problem{}, true
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

func (c *csvFile) sheets() []string { return []string{c.name} }
func (c *csvFile) close()           {}

// definedNames stands in for the names a workbook has: a CSV file that this
// program wrote as a report is known by its head.
func (c *csvFile) definedNames() (defined []string) {
	text, separator := c.separated()
	splitCSV(text, separator, func(cells []string) bool {
		if isReportHead(cells) {
			defined = []string{names.Report}
		}
		return false
	})
	return defined
}

// isReportHead tells the head of a report: five columns of the cell, then
// "Tháng 7 – Điểm", "Tháng 7 – Xếp loại" and "Tháng 7 – Tình trạng" of each
// meeting, then five of the period.
func isReportHead(cells []string) bool {
	const around, ofMeeting = 5, 3
	meetings := len(cells) - 2*around
	if meetings < ofMeeting || meetings%ofMeeting != 0 {
		return false
	}
	for i := around; i < around+meetings; i++ {
		first, _, _ := strings.Cut(cells[i-(i-around)%ofMeeting], " – ")
		month, _, parted := strings.Cut(cells[i], " – ")
		if !parted || month == "" || month != first {
			return false
		}
	}
	return true
}

// read parts the text into cells.
func (c *csvFile) read(file, sheet string) (*grid, diag.Problem, bool) {
	text, separator := c.separated()
	g := &grid{file: file, sheet: sheet, book: plainBook{}}
	places, tooLarge := 0, false
	splitCSV(text, separator, func(cells []string) bool {
		if places += len(cells); places > maxCells || len(g.rows) >= maxRows {
			tooLarge = true
			return false
		}
		g.rows = append(g.rows, c.scratch.row(cells))
		return true
	})
	if tooLarge {
		return nil, diag.New(diag.TooLarge, "", diag.Pos{File: file, Sheet: sheet}), false
	}
	return g, diag.Problem{}, true
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

// A plainBook is that of a file whose cells are nothing but their text.
type plainBook struct{}

func (plainBook) formulaWithoutValue(string, int, int) bool    { return false }
func (plainBook) isFormula(string, int, int) bool              { return false }
func (plainBook) isBoolean(string, int, int) bool              { return false }
func (plainBook) isPercent(string, int, int) bool              { return false }
func (plainBook) mergedFrom(string, int, int) (int, int, bool) { return 0, 0, false }
func (plainBook) date1904() bool                               { return false }
