package reading

import (
	"strings"

	"chibo/criteria/diag"
)

// A printedClass says what a row of a form was taken for. Every row that is not
// blank has one.
type printedClass string

const (
	asBlank     printedClass = ""
	asHeading   printedClass = "heading"   // letterhead, title, facts to be filled in
	asHead      printedClass = "head"      // of the table, also repeated
	asNumbers   printedClass = "numbers"   // (1) (2) (3)
	asLine      printedClass = "line"      // a group or criterion
	asTier      printedClass = "tier"      // of the line above
	asMore      printedClass = "more"      // of the title above
	asRemark    printedClass = "remark"    // kept as a comment
	asSum       printedClass = "sum"       // compared with what it adds up
	asLegend    printedClass = "legend"    // grades
	asSignature printedClass = "signature" // and what is written below a form
	asOther     printedClass = "other"     // of another form in the same file
	asUnread    printedClass = "unread"    // none of these
)

// A FormAccount counts what became of the rows of a form.
type FormAccount struct{ Used, Unread int }

// take says what a row is.
func (r *printedReader) take(row int, class printedClass) {
	if r.classes == nil {
		r.classes = map[int]printedClass{}
	}
	r.classes[row] = class
}

// unread says that a row is none of what is known: an error where it holds
// points or a threshold, for then a grade may hang on it.
func (r *printedReader) unread(row int, holdsPoints bool) {
	r.take(row, asUnread)
	severity := diag.Warning
	if holdsPoints {
		severity = diag.Error
	}
	col, _ := r.page.grid.FirstText(row)
	text := strings.Join(r.rowTexts(row), " | ")
	pos := r.page.pos(row, col)
	r.problems = append(r.problems, diag.New(diag.UnreadRow, "", pos, "text", text, "row", r.page.rowNumber(row)).As(severity))
	r.note("schema", "", diag.Msg("import.unread", "row", r.page.rowNumber(row), "text", text))
}

// account counts the rows: all that hold something are used or unread.
func (r *printedReader) account() FormAccount {
	var a FormAccount
	for _, class := range r.classes {
		switch class {
		case asUnread:
			a.Unread++
		case asBlank, asOther:
		default:
			a.Used++
		}
	}
	return a
}
