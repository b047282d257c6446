package printed

import (
	"strings"

	"chibo/criteria/diag"
)

// A rowClass says what a row of a form was taken for. Every row that is not
// blank has one.
type rowClass string

const (
	asBlank     rowClass = ""
	asHeading   rowClass = "heading"   // letterhead, title, facts to be filled in
	asHead      rowClass = "head"      // of the table, also repeated
	asNumbers   rowClass = "numbers"   // (1) (2) (3)
	asLine      rowClass = "line"      // a group or criterion
	asTier      rowClass = "tier"      // of the line above
	asMore      rowClass = "more"      // of the title above
	asRemark    rowClass = "remark"    // kept as a comment
	asSum       rowClass = "sum"       // compared with what it adds up
	asLegend    rowClass = "legend"    // grades
	asSignature rowClass = "signature" // and what is written below a form
	asOther     rowClass = "other"     // of another form in the same file
	asUnread    rowClass = "unread"    // none of these
)

// A Account counts what became of the rows of a form.
type Account struct{ Used, Unread int }

// take says what a row is.
func (src *source) take(row int, class rowClass) {
	if src.classes == nil {
		src.classes = map[int]rowClass{}
	}
	src.classes[row] = class
}

// unread says that a row is none of what is known: an error where it holds
// points or a threshold, for then a grade may hang on it.
func (src *source) unread(row int, holdsPoints bool) {
	src.take(row, asUnread)
	severity := diag.Warning
	if holdsPoints {
		severity = diag.Error
	}
	col, _ := src.page.grid.FirstText(row)
	text := strings.Join(src.rowTexts(row), " | ")
	pos := src.page.pos(row, col)
	src.problems = append(src.problems, diag.New(diag.UnreadRow, "", pos, "text", text, "row", src.page.rowNumber(row)).As(severity))
	src.note("schema", "", diag.Msg("import.unread", "row", src.page.rowNumber(row), "text", text))
}

// account counts the rows: all that hold something are used or unread.
func (src *source) account() Account {
	var a Account
	for _, class := range src.classes {
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
