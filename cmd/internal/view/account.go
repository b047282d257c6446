package view

import (
	"fmt"

	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

// An Account says how many non-blank cells of a worksheet came into which drawer.
type Account struct {
	Used, Known, Ignored, LeftOut, Unread int
	Cells                                 []UnreadCell // the first of those that were not understood
	Places                                []PlacedCell // all cells, for a proof; else none
}

// An UnreadCell is a cell that was not understood.
type UnreadCell struct {
	Cell, Text string
	Why        diag.Message
}

// A PlacedCell is a cell with its drawer, and what it was taken for.
type PlacedCell struct {
	Row, Col int    // from 1
	Drawer   string // used, known, ignored, left-out, unread
	As       string // "": nothing in particular
	Role     string // of a head or fact, as a workspace calls it; "": it has none
}

// Empty reports whether nothing was counted: of what is no score sheet.
func (a *Account) Empty() bool {
	return a.Used+a.Known+a.Ignored+a.LeftOut+a.Unread == 0
}

// Counts writes "88/30/0/2": used, layout, ignored, not understood; in brackets
// those of what was left out.
func (a *Account) Counts() string {
	text := fmt.Sprintf("%d/%d/%d/%d", a.Used, a.Known, a.Ignored, a.Unread)
	switch {
	case a.Empty():
		return ""
	case a.LeftOut == 0:
		return text
	case a.Used+a.Known+a.Ignored+a.Unread == 0:
		return fmt.Sprintf("(%d)", a.LeftOut)
	}
	return fmt.Sprintf("%s (%d)", text, a.LeftOut)
}

// TaughtText says what a lesson says: the column "Ban Thường vụ chấm" is the
// superior's marks.
func TaughtText(l taught.Lesson, p *text.Printer) string {
	return p.Text("taught.lesson."+string(l.Kind), "text", text.Plain(l.Text), "as", text.Plain(l.As))
}
