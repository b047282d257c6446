// Package pages compares the pages of two workbooks as people see them: values,
// formulas, what is shown and printed, what lies over the cells. Both are brought
// into one form by one function, the reader of this package, which is strict:
// where spreadsheet programs could disagree what a file says, it is no longer
// read. What may change without a word stands in passed.go; all else that is not
// understood is a difference.
//
// archive.go opens the package, token.go, spaces.go and node.go its XML; book.go
// reads what a workbook lists with types.go, sheet.go and cell.go its rows, strings.go,
// texts.go and formula.go what stands in a cell, styles.go, formats.go, colours.go,
// conditions.go and sizes.go how it looks, chart*.go its charts; all of it becomes facts.go;
// compare*.go find the differences.
package pages

// Kind says how a page differs from what follows.
type Kind string

const (
	Value        Kind = "value"         // another value
	Look         Kind = "look"          // the same value, in a format that shows another
	Dress        Kind = "dress"         // the same value, in another font, colour or alignment
	Formula      Kind = "formula"       // another formula
	HiddenRow    Kind = "hidden-row"    // a row is not seen, or is seen that was not
	HiddenColumn Kind = "hidden-column" //
	HeadFoot     Kind = "head-foot"     // of the printed pages
	Merged       Kind = "merged"        // areas that are joined
	Filter       Kind = "filter"        //
	Condition    Kind = "condition"     // conditional formats
	Validation   Kind = "validation"    // messages of cells
	Link         Kind = "link"          //
	Tip          Kind = "tip"           // what shows while the mouse rests on a cell
	PrintArea    Kind = "print-area"    //
	PrintTitles  Kind = "print-titles"  //
	PageSetup    Kind = "page-setup"    //
	View         Kind = "view"          // settings of a sheet that change what it shows
	CustomView   Kind = "custom-view"   //
	DateSystem   Kind = "date-system"   // settings of the workbook that change what it shows
	Named        Kind = "name"          // defined names
	Drawing      Kind = "drawing"       // what lies over the cells
	ChartPlace   Kind = "chart-place"   //
	ChartLost    Kind = "chart-lost"    //
	ChartAdded   Kind = "chart-added"   //
	Chart        Kind = "chart"         //
	ChartCache   Kind = "chart-values"  // the values a chart was last drawn with
	Extension    Kind = "extension"     // what only some programs know
	Part         Kind = "part"          // a part of the file that a report has not
	Element      Kind = "element"       // something in a part that a report has not
	SheetMissing Kind = "sheet-missing" //
	SheetAdded   Kind = "sheet-added"   //
	SheetOrder   Kind = "sheet-order"   //
	SheetState   Kind = "sheet-state"   // seen or hidden
	SheetKind    Kind = "sheet-kind"    // no sheet of cells
	Unsound      Kind = "unsound"       // a sheet that programs could read in different ways
	DataChanged  Kind = "data"          // the hidden sheets of data
)

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{Value, Look, Dress, Formula, HiddenRow, HiddenColumn, HeadFoot, Merged, Filter, Condition, Validation, Link, Tip, PrintArea, PrintTitles,
		PageSetup, View, CustomView, DateSystem, Named, Drawing, ChartPlace, ChartLost, ChartAdded, Chart, ChartCache, Extension, Part, Element, SheetMissing, SheetAdded, SheetOrder,
		SheetState, SheetKind, Unsound, DataChanged}
}

// A Difference is one place where a workbook does not show what follows.
type Difference struct {
	Kind    Kind
	Sheet   string // empty where the whole workbook is meant
	Cell    string // D14; empty where a whole sheet is meant
	Row     string // what the row is of, as it would be: Chi bộ thôn Đông
	What    string // which part of the page: oddFooter, a name, an element
	Stands  string
	Follows string
	// Computed says that the cell is a formula as it should be: what it counts
	// with was changed, not the cell.
	Computed bool
	Formula  string // of such a cell
}

// An Outcome is what the comparison of a workbook with what follows has found.
type Outcome struct {
	Whole       bool // every part is as it was written
	Cells       int  // that were compared
	Differences []Difference
	More        int // differences beyond those that are listed, at least
	NotCompared []NotCompared
}

// A NotCompared is something of which nothing can be said: a program left it
// out, and it may come back.
type NotCompared struct {
	Kind  Kind
	Sheet string
	Count int
}

// maxDifferences is how many are listed: nobody reads more.
const maxDifferences = 2000
