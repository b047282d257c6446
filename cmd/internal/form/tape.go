package form

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"hash"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

// A tape is a canvas that notes what is drawn: all of it as a hash, the texts of
// cells by their numbers, as a workbook holds them. Two workbooks with one hash
// differ in the texts alone, and in what they say of themselves.
type tape struct {
	hash   hash.Hash
	line   bytes.Buffer
	texts  []string // in the order of their numbers
	number map[string]int
	looks  int // styles of cells, and of conditions
	sheets int
	about  styles.Properties
	plain  bool // the library writes all texts as they are
}

func newTape() *tape {
	return &tape{hash: sha256.New(), number: map[string]int{}, plain: true}
}

// sum is the hash of all that was drawn.
func (t *tape) sum() (sum [sha256.Size]byte) {
	t.hash.Sum(sum[:0])
	return sum
}

// note adds a call with its arguments.
func (t *tape) note(call string, arguments ...any) error {
	t.line.Reset()
	t.line.WriteString(call + "\x00")
	encoder := json.NewEncoder(&t.line)
	for _, argument := range arguments {
		switch value := argument.(type) {
		case string: // with its end, as every argument has one
			t.line.WriteString(value)
			t.line.WriteByte(0)
		case int:
			t.line.WriteString(itoa(value))
			t.line.WriteByte(0)
		default:
			if err := encoder.Encode(argument); err != nil {
				return err
			}
		}
	}
	_, err := t.hash.Write(t.line.Bytes())
	return err
}

// textNumber returns the number of a text, as the library counts them.
func (t *tape) textNumber(text string) int {
	number, found := t.number[text]
	if !found {
		number = len(t.texts)
		t.texts = append(t.texts, text)
		t.number[text] = number
		t.plain = t.plain && !strings.Contains(text, "_x")
	}
	return number
}

func (t *tape) SetDefaultFont(name string) error { return t.note("font", name) }

func (t *tape) NewStyle(style *excelize.Style) (int, error) {
	t.looks++
	return t.looks, t.note("style", style)
}

func (t *tape) NewConditionalStyle(style *excelize.Style) (int, error) {
	t.looks++
	return t.looks, t.note("condition", style)
}

func (t *tape) NewSheet(name string) (int, error) {
	t.sheets++
	return t.sheets, t.note("sheet", name)
}

func (t *tape) SetSheetName(from, to string) error { return t.note("rename", from, to) }

func (t *tape) SetSheetVisible(sheet string, visible bool, veryHidden ...bool) error {
	return t.note("visible", sheet, visible, veryHidden)
}

func (t *tape) SetColWidth(sheet, from, to string, width float64) error {
	return t.note("width", sheet, from, to, width)
}

func (t *tape) SetColVisible(sheet, columns string, visible bool) error {
	return t.note("columns", sheet, columns, visible)
}

func (t *tape) SetRowHeight(sheet string, row int, height float64) error {
	return t.note("height", sheet, row, height)
}

func (t *tape) SetCellStyle(sheet, from, to string, style int) error {
	return t.note("look", sheet, from, to, style)
}

func (t *tape) SetCellStr(sheet, cell, text string) error {
	return t.note("text", sheet, cell, t.textNumber(text))
}

func (t *tape) SetCellValue(sheet, cell string, value any) error {
	if text, ok := value.(string); ok {
		return t.SetCellStr(sheet, cell, text)
	}
	return t.note("value", sheet, cell, []any{value})
}

func (t *tape) SetCellFloat(sheet, cell string, value float64, precision, bits int) error {
	return t.note("number", sheet, cell, value, precision, bits)
}

func (t *tape) SetCellFormula(sheet, cell, formula string, options ...excelize.FormulaOpts) error {
	return t.note("formula", sheet, cell, formula, len(options), options)
}

func (t *tape) MergeCell(sheet, from, to string) error { return t.note("merge", sheet, from, to) }

func (t *tape) AddDataValidation(sheet string, rule *excelize.DataValidation) error {
	return t.note("rule", sheet, rule)
}

func (t *tape) SetConditionalFormat(sheet, area string, formats []excelize.ConditionalFormatOptions) error {
	return t.note("conditional", sheet, area, formats)
}

func (t *tape) SetPanes(sheet string, panes *excelize.Panes) error {
	return t.note("panes", sheet, panes)
}

func (t *tape) SetPageMargins(sheet string, margins *excelize.PageLayoutMarginsOptions) error {
	return t.note("margins", sheet, margins)
}

func (t *tape) SetPageLayout(sheet string, layout *excelize.PageLayoutOptions) error {
	return t.note("layout", sheet, layout)
}

func (t *tape) SetSheetProps(sheet string, properties *excelize.SheetPropsOptions) error {
	return t.note("sheet properties", sheet, properties)
}

func (t *tape) SetHeaderFooter(sheet string, options *excelize.HeaderFooterOptions) error {
	return t.note("header", sheet, options)
}

func (t *tape) SetCalcProps(options *excelize.CalcPropsOptions) error {
	return t.note("calculation", options)
}

func (t *tape) ProtectSheet(sheet string, options *excelize.SheetProtectionOptions) error {
	return t.note("protect", sheet, options)
}

func (t *tape) SetDefinedName(name *excelize.DefinedName) error { return t.note("name", name) }

func (t *tape) AddName(name excelize.DefinedName) error {
	return t.note("name of a cell", name.Name, name.RefersTo)
}

func (t *tape) Describe(properties styles.Properties) error {
	t.about = properties
	return nil
}

// sharedStrings is the part of a workbook that holds its texts, as the library
// writes it.
func (t *tape) sharedStrings() []byte {
	count := itoa(len(t.texts))
	part := bytes.NewBufferString(xml.Header + `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="` + count + `" uniqueCount="` + count + `">`)
	spaces := []byte{'\t', '\n', '\r', ' '}
	for _, text := range t.texts {
		part.WriteString("<si><t")
		if text != "" && (slices.Contains(spaces, text[0]) || slices.Contains(spaces, text[len(text)-1])) {
			part.WriteString(` xml:space="preserve"`)
		}
		part.WriteString(">" + xmlText(text) + "</t></si>")
	}
	part.WriteString("</sst>")
	return part.Bytes()
}
