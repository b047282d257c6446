package terminal

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// CheckTable writes for a terminal what was recognised: under the name of each
// file a line a form, a line a list.
func CheckTable(w io.Writer, c *view.Check, p *text.Printer, o TableOptions) error {
	t := &checkTable{check: c, p: p, sheets: c.BySheet(), faults: c.FaultsBySheet(), color: o.Color}
	for _, file := range c.Files {
		rows := len(t.rows)
		if t.file(file); o.Brief && t.inOrder(rows) {
			t.rows, t.states, t.heads = t.rows[:rows], t.states[:rows], t.heads[:len(t.heads)-1]
			t.fine++
		}
	}
	b := newPaper(w)
	t.draw(b, o)
	b.lines(t.closing(), o.Width, "")
	return b.done()
}

// draw writes the table; one without a line is none.
func (t *checkTable) draw(b *paper, o TableOptions) {
	if len(t.rows) == 0 {
		return
	}
	if t.accounts = t.accounts && (o.Width == 0 || o.Width >= countedWidth); !t.accounts {
		t.dropCounts()
	}
	g := t.grid()
	t.widen(g, o.Width)
	fit(g, o.Width)
	t.paint(g)
	var drawn bytes.Buffer
	b.err = render(&drawn, g)
	b.WriteString(t.headed(drawn.String()))
}

// inOrder reports whether the lines from this one on have nothing to say.
func (t *checkTable) inOrder(from int) bool {
	return !slices.ContainsFunc(t.states[from:], func(n view.FaultCount) bool { return n != view.FaultCount{} })
}

// A checkTable is the table while its lines are gathered.
type checkTable struct {
	check  *view.Check
	p      *text.Printer
	color  bool
	sheets map[view.Worksheet][]*scoring.Sheet
	faults map[view.Worksheet]*view.FaultCount
	rows   [][]string
	states []view.FaultCount // of each row
	heads  []string          // of the files, in the order of their rows
	left   int               // files that played no part
	fine   int               // files that are in order, and not shown
	pairs  bool              // some form has two columns of marks
	// measured: a sound form lacks marks, which its facts give.
	measured bool
	accounts bool // some worksheet has its cells counted
}

func (t *checkTable) grid() *view.Grid {
	title := func(name string) string { return t.p.Text("check.column." + name) }
	columns := []view.Column{
		{Title: title("sheet"), Share: 1}, {Title: title("layout")}, {Title: title("cell"), Share: 2},
		{Title: title("month")}, {Title: title("marks")}, {Title: title("cells")}, {Title: title("result"), Share: 2},
	}
	if !t.accounts {
		columns = slices.Delete(columns, countsColumn, countsColumn+1)
	}
	return &view.Grid{Rows: t.rows, Columns: columns}
}

const (
	countsColumn = 5  // of the cells counted
	countedWidth = 80 // a narrower terminal has no room for them
)

// dropCounts takes the column of the counts out.
func (t *checkTable) dropCounts() {
	for i := range t.rows {
		t.rows[i] = slices.Delete(t.rows[i], countsColumn, countsColumn+1)
	}
}

// file adds the lines of one file, its head first.
func (t *checkTable) file(f view.File) {
	own := t.faultsAt(view.Worksheet{File: f.Name, Sheet: ""})
	remark := ""
	if !f.Left.IsZero() {
		remark = t.leftOut(t.p.Message(f.Left))
	}
	if remark != "" || len(f.Sheets) == 0 && f.Role != view.TaughtFile {
		t.left++
	}
	head := text.Plain(t.p.Path(f.Name))
	if result := t.result(own, remark); result != "" {
		head += " – " + result
	}
	t.heads = append(t.heads, head)
	t.add(own, headMark, "")
	if !f.Left.IsZero() {
		return
	}
	for _, sheet := range f.Sheets {
		t.worksheet(f, sheet)
	}
}

func (t *checkTable) faultsAt(at view.Worksheet) view.FaultCount {
	if n := t.faults[at]; n != nil {
		return *n
	}
	return view.FaultCount{}
}

// add appends a line; cells are layout, cell, month and marks, the result comes
// last.
func (t *checkTable) add(faults view.FaultCount, sheet, remark string, cells ...string) {
	row := make([]string, 7)
	row[0], row[6] = text.Plain(sheet), remark
	if sheet != headMark {
		row[6] = t.result(faults, remark)
	}
	copy(row[1:5], cells)
	t.rows = append(t.rows, row)
	t.states = append(t.states, faults)
}

func (t *checkTable) leftOut(why string) string { return t.p.Text("check.left", "reason", why) }

// worksheet adds the lines of one worksheet.
func (t *checkTable) worksheet(f view.File, sheet view.FileSheet) {
	at := view.Worksheet{File: f.Name, Sheet: sheet.Name}
	faults, meetings := t.faultsAt(at), t.sheets[at]
	remark := ""
	if !sheet.Left.IsZero() {
		remark = t.leftOut(t.p.Message(sheet.Left))
	}
	if len(sheet.Notes) > 0 {
		remark = strings.TrimPrefix(remark+"; "+t.p.Messages(sheet.Notes), "; ")
	}
	layout, first := t.layout(f.Role, sheet), len(t.rows)
	switch {
	case f.Role == view.RosterFile && sheet.Meetings > 0:
		t.add(faults, sheet.Name, remark, layout, t.p.Text("check.cells", "count", sheet.Meetings))
	case f.Role == view.DecisionsFile:
		t.add(faults, sheet.Name, remark, layout)
	case len(meetings) == 0:
		t.add(faults, sheet.Name, remark, layout)
	case sheet.Layout == scoring.FormLayout:
		for i, m := range meetings {
			t.add(faults, sheet.Name, remark, layout, t.cellText(m), t.monthText(m), t.marksText(m))
			if i > 0 { // the sheet and its faults are listed once
				t.rows[len(t.rows)-1][0], t.rows[len(t.rows)-1][6] = "", ""
				t.states[len(t.states)-1] = view.FaultCount{}
			}
			t.notHeld(m)
		}
	default:
		t.add(faults, sheet.Name, remark, layout, t.cellsText(meetings), t.spanText(meetings), t.listMarks(meetings))
	}
	t.rows[first][countsColumn] = sheet.Account.Counts()
	t.accounts = t.accounts || !sheet.Account.Empty()
}

// layout names what the worksheet was recognised as; nothing where it was left
// out.
func (t *checkTable) layout(role view.FileRole, sheet view.FileSheet) string {
	switch {
	case role != view.SheetsFile:
		return t.p.Text("check.role." + string(role))
	case sheet.Layout == "":
		return ""
	}
	return t.p.Text("check.layout." + string(sheet.Layout))
}

func (t *checkTable) notHeld(m *scoring.Sheet) {
	if m.NotHeld {
		row := t.rows[len(t.rows)-1]
		row[4] = t.p.Text("report.meeting.not-held")
	}
}

// cellText names the party cell of a form.
func (t *checkTable) cellText(m *scoring.Sheet) string {
	if cell, named := t.check.CellOf(m); named {
		return text.Plain(cell.Name)
	}
	return t.p.Text("check.unnamed")
}

// cellsText counts the party cells of a list, and names a single one.
func (t *checkTable) cellsText(meetings []*scoring.Sheet) string {
	cells := map[int]bool{}
	for _, m := range meetings {
		cells[m.Cell] = true
	}
	if len(cells) == 1 {
		return t.cellText(meetings[0])
	}
	return t.p.Text("check.cells", "count", len(cells))
}

// monthText writes 7/2026, with the kind where it is not a regular meeting.
func (t *checkTable) monthText(m *scoring.Sheet) string {
	switch {
	case m.Month.IsZero():
		return "?"
	case m.Kind == scoring.Thematic:
		return t.p.Text("check.month.thematic", "month", shortMonth(m.Month))
	}
	return shortMonth(m.Month)
}

func shortMonth(m scoring.Month) string {
	if m.Span > 0 {
		return view.MonthNumber(m)
	}
	return fmt.Sprintf("%d/%d", m.Month, m.Year)
}

// spanText writes the months of a list: the only one, or the first and last.
func (t *checkTable) spanText(meetings []*scoring.Sheet) string {
	var months []scoring.Month
	for _, m := range meetings {
		if !m.Month.IsZero() {
			months = append(months, m.Month)
		}
	}
	if len(months) == 0 {
		return "?"
	}
	first, last := slices.MinFunc(months, scoring.Month.Compare), slices.MaxFunc(months, scoring.Month.Compare)
	if first == last {
		return shortMonth(first)
	}
	return shortMonth(first) + "–" + shortMonth(last)
}
