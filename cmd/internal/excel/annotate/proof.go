package annotate

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
)

// maxProofNotes is how many notes a worksheet of a proof has at most: with more of
// them nobody would read one, and Excel opens slowly.
const maxProofNotes = 400

// A drawerColor is the fill of the cells of a drawer.
type drawerColor struct{ drawer, color string }

// drawerColors are the drawers in the order of the legend.
func drawerColors() []drawerColor {
	return []drawerColor{{"used", "C6E0B4"}, {"known", "D9D9D9"}, {"ignored", "DDD6F0"}, {"unread", errorFill}, {"left-out", "BDD7EE"}}
}

// Proof writes a copy of a workbook in which every cell has the colour of its
// drawer; notes on heads, facts and cells that were not understood say what they
// were taken for; a worksheet at the end is the legend. Rules as of Annotate.
func Proof(w io.Writer, original []byte, sheets []view.FileSheet, p *text.Printer) error {
	return marked(w, original, p, func(a *annotator) error {
		for i := range sheets {
			if err := a.proof(&sheets[i]); err != nil {
				return err
			}
		}
		return a.legend(sheets)
	})
}

func (a *annotator) proof(s *view.FileSheet) error {
	if !slices.Contains(a.file.GetSheetList(), s.Name) {
		return nil // the library reads the file otherwise
	}
	colors := map[string]string{}
	for _, c := range drawerColors() {
		colors[c.drawer] = c.color
	}
	notes := 0
	for _, c := range s.Account.Places {
		cell := diag.Address(c.Row, c.Col)
		if err := a.color(s.Name, cell, colors[c.Drawer]); err != nil {
			return err
		}
		if note := a.proofNote(&c); note != "" && notes < maxProofNotes {
			notes++
			if err := a.note(s.Name, cell, []string{note}); err != nil {
				return err
			}
		}
	}
	return nil
}

// proofNote says what a head or fact was taken for, and why a cell was not
// understood. Marks and plain texts have their colour alone.
func (a *annotator) proofNote(c *view.PlacedCell) string {
	drawer := a.p.Text("drawer." + c.Drawer)
	switch {
	case c.Drawer == "unread" && a.p.Has("unread."+c.As):
		return drawer + ": " + a.p.Text("unread."+c.As)
	case c.Drawer == "unread":
		return drawer
	case c.Role != "" && (c.As == "head" || c.As == "fact"):
		return drawer + ": " + a.p.Text("proof.as", "role", c.Role)
	}
	return ""
}

// legend adds the worksheet that says what the colours mean, with the counts of
// every worksheet.
func (a *annotator) legend(sheets []view.FileSheet) error {
	name := a.p.Text("proof.legend")
	for n := 2; slices.Contains(a.file.GetSheetList(), name); n++ {
		name = fmt.Sprintf("%s %d", a.p.Text("proof.legend"), n)
	}
	if _, err := a.file.NewSheet(name); err != nil {
		return err
	}
	head := []any{a.p.Text("proof.worksheet")}
	for _, d := range drawerColors() {
		head = append(head, a.p.Text("drawer."+d.drawer))
	}
	if err := a.row(name, 1, head); err != nil {
		return err
	}
	for i, d := range drawerColors() {
		if err := a.color(name, diag.Address(1, i+2), d.color); err != nil {
			return err
		}
	}
	for i := range sheets {
		n := &sheets[i].Account
		values := []any{strings.TrimLeft(text.Plain(sheets[i].Name), "=+-@"), n.Used, n.Known, n.Ignored, n.Unread, n.LeftOut}
		if err := a.row(name, i+2, values); err != nil {
			return err
		}
	}
	return a.file.SetColWidth(name, "A", "F", 20)
}

func (a *annotator) row(sheet string, row int, values []any) error {
	return a.file.SetSheetRow(sheet, diag.Address(row, 1), &values)
}
