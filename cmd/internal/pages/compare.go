package pages

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// Kind says how a page differs from what follows.
type Kind string

const (
	Value        Kind = "value"         // another value
	Look         Kind = "look"          // the same number, made to look like another
	Formula      Kind = "formula"       // another formula
	Foot         Kind = "foot"          // of the pages: version and check code
	SheetMissing Kind = "sheet-missing" // a whole sheet
	SheetAdded   Kind = "sheet-added"
)

// A Difference is one place where a workbook does not say what follows.
type Difference struct {
	Kind    Kind
	Sheet   string
	Cell    string // D14; empty where a whole sheet is meant
	Row     string // what the row is of, as it would be: Chi bộ thôn Đông
	Stands  string
	Follows string
	// Computed says that the cell is a formula as it should be: what it counts
	// with was changed, not the cell.
	Computed bool
}

// Compare tells where a workbook does not say what follows. Rows that were only
// moved, as by sorting, are no difference.
func Compare(stands, follows *Book) (differences []Difference) {
	spell := formulaKey
	if RowsMoved(stands, follows) {
		spell = formulaShape
	}
	for _, want := range follows.Sheets {
		i := slices.IndexFunc(stands.Sheets, func(s Sheet) bool { return s.Name == want.Name })
		if i < 0 {
			differences = append(differences, Difference{Kind: SheetMissing, Sheet: want.Name})
			continue
		}
		differences = append(differences, compareSheets(stands.Sheets[i], want, spell)...)
	}
	for _, got := range stands.Sheets {
		if !slices.ContainsFunc(follows.Sheets, func(s Sheet) bool { return s.Name == got.Name }) {
			differences = append(differences, Difference{Kind: SheetAdded, Sheet: got.Name})
		}
	}
	return differences
}

func compareSheets(stands, follows Sheet, spell func(string) string) (differences []Difference) {
	for _, pair := range pairRows(stands.Rows, follows.Rows) {
		var got, want []Cell
		row := pair.stands
		if pair.stands >= 0 {
			got = stands.Rows[pair.stands]
		}
		if pair.follows >= 0 {
			want = follows.Rows[pair.follows]
		}
		if row < 0 {
			row = pair.follows
		}
		for column := range max(len(got), len(want)) {
			d, differs := compareCells(cellAt(got, column), cellAt(want, column), spell)
			if differs {
				d.Sheet, d.Cell, d.Row = follows.Name, address(column, row), rowName(want)
				differences = append(differences, d)
			}
		}
	}
	if stands.Far != follows.Far {
		differences = append(differences, Difference{Kind: Value, Sheet: follows.Name, Cell: stands.Far, Stands: "…"})
	}
	return append(differences, compareFeet(stands, follows)...)
}

// compareFeet is lenient where a program keeps one foot of two.
func compareFeet(stands, follows Sheet) []Difference {
	for _, foot := range stands.Feet {
		if !slices.Contains(follows.Feet, foot) {
			return []Difference{{Kind: Foot, Sheet: follows.Name, Stands: foot, Follows: strings.Join(follows.Feet, " / ")}}
		}
	}
	if len(stands.Feet) == 0 && len(follows.Feet) > 0 {
		return []Difference{{Kind: Foot, Sheet: follows.Name, Follows: strings.Join(follows.Feet, " / ")}}
	}
	return nil
}

func cellAt(row []Cell, column int) Cell {
	if column >= len(row) {
		return Cell{}
	}
	return row[column]
}

func address(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return ""
	}
	return name
}

// compareCells holds one cell against what follows. A formula that was saved
// without a value gives what it should as long as it is the formula it was; a
// formula that became its value is no difference.
func compareCells(got, want Cell, spell func(string) string) (d Difference, differs bool) {
	if got.Value == "" {
		spell = formulaKey // nothing but the formula tells what will stand there
	}
	sameFormula := got.Formula == want.Formula || spell(got.Formula) == spell(want.Formula)
	switch {
	case got.Formula != "" && !sameFormula:
		return Difference{Kind: Formula, Stands: "=" + got.Formula, Follows: formulaOr(want)}, true
	case got.Formula != "" && got.Value == "":
		return d, false
	case !sameValue(got.Value, want.Value):
		return Difference{Kind: Value, Stands: shown(got), Follows: shown(want), Computed: got.Formula != ""}, true
	case isNumber(want.Value) && !sameLook(got.Shown, want.Shown):
		return Difference{Kind: Look, Stands: got.Shown, Follows: want.Shown}, true
	}
	return d, false
}

// formulaOr tells what should stand where a formula stands that should not.
func formulaOr(c Cell) string {
	if c.Formula != "" {
		return "=" + c.Formula
	}
	return shown(c)
}

// shown is how a cell looks; numbers whose look hides digits are told whole.
func shown(c Cell) string {
	if c.Shown == "" || isNumber(c.Value) && isNumber(c.Shown) {
		return c.Value
	}
	return c.Shown
}

// sameValue compares numbers as numbers, texts as texts.
func sameValue(a, b string) bool {
	if a == b {
		return true
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && math.Abs(x-y) <= 1e-9*max(1, math.Abs(x), math.Abs(y))
}

func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// sameLook compares the digits that are seen: programs spell formats in their
// own way, but show the same digits.
func sameLook(a, b string) bool {
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s)
	}
	return digits(a) == digits(b) || sameValue(a, b)
}

// formulaKey spells a formula as every program might: without blanks, dollar
// signs and needless quotes, in capitals.
func formulaKey(formula string) string {
	return strings.ToUpper(strings.NewReplacer(" ", "", "\n", "", "$", "", "'", "", ";", ",", "_xlfn.", "", "_XLFN.", "").Replace(strings.TrimPrefix(formula, "=")))
}

// formulaShape is formulaKey without the numbers of rows, which change when rows
// are moved.
func formulaShape(formula string) string {
	return regexp.MustCompile(`([A-Z])[0-9]+`).ReplaceAllString(formulaKey(formula), "$1")
}

// rowName finds what a row is of: its first text with letters.
func rowName(row []Cell) string {
	for _, c := range row[:min(len(row), 3)] {
		if strings.ContainsFunc(c.Value, unicode.IsLetter) && c.Formula == "" {
			return strings.ReplaceAll(c.Value, "\n", " ")
		}
	}
	return ""
}
