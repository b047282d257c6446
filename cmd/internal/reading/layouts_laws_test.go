package reading

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// kindsOfSheets are the sheets of testdata/layouts by name, in order.
func kindsOfSheets(t testing.TB) (names []string, sheets [][][]string) {
	t.Helper()
	files, err := filepath.Glob(layoutsFolder + "/*.txtar")
	books.Must(t, err)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		books.Must(t, err)
		if sheet := strings.TrimRight(partOfCase(archive, "trang tính"), "\n"); sheet != "" {
			names, sheets = append(names, strings.TrimSuffix(filepath.Base(file), ".txtar")), append(sheets, lawRows(sheet))
		}
	}
	return names, sheets
}

func lawReader(t testing.TB) *reader {
	t.Helper()
	return lawReaderOf(t, books.Quarter(t))
}

// lawReaderOf is a reader of a period; zero: of none, whose sheets say their years.
func lawReaderOf(t testing.TB, period scoring.Period) *reader {
	t.Helper()
	roster := books.TestRoster()
	return newReader(lookup.NewIndex(roster), roster, []*criteria.Set{books.TestSet(t)}, period, nil)
}

func lawGrid(r *reader, rows [][]string) *heads.Grid {
	return heads.NewGrid(workbook.GridOf("phieu.xlsx", "Trang", rows, r.Scratch))
}

// gradedBy is what grades of a worksheet: its meetings with all their marks, and who
// else may change them.
func gradedBy(r *reader, rows [][]string) string {
	reading := r.readSheet(lawGrid(r, rows))
	var lines []string
	for _, s := range reading.sheets {
		lines = append(lines, meetingText(r.Roster, s), factsText(s.Facts()))
	}
	return strings.Join(lines, "\n")
}

// saidOf is gradedBy with notes and all that is reported.
func saidOf(r *reader, rows [][]string) string {
	reading := r.readSheet(lawGrid(r, rows))
	var lines []string
	problems := reading.problems
	for _, s := range reading.sheets {
		lines = append(lines, meetingText(r.Roster, s), factsText(s.Facts()), fmt.Sprint(s.Notes, s.Remark))
		problems = append(problems, s.Problems...)
	}
	for _, p := range problems {
		lines = append(lines, books.ProblemText(p), fmt.Sprint(p.Message.Args))
	}
	return strings.Join(append(lines, reading.use.Left.Key), "\n")
}

// FuzzDrawers: every cell that is not blank is in exactly one drawer, what is graded is in
// that of the used ones, and a number is layout only where it counts, is an id, a maximum, a
// tier or a sum that is compared.
func FuzzDrawers(f *testing.F) {
	_, sheets := kindsOfSheets(f)
	for _, rows := range sheets {
		f.Add(sheetOf(rows))
	}
	f.Add("00000000000000 ĐIỂM 000000000000000000\nChi Bộ|1.1900\n00|0")
	r := lawReader(f)
	r.places = true
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		g := lawGrid(r, lawRows(text))
		filled := 0
		for row := range g.Rows {
			for col := range g.Width(row) {
				if g.Text(row, col) != "" {
					filled++
				}
			}
		}
		reading := r.readSheet(g)
		checkTaken(t, "fuzz", reading)
		a := reading.use.Account
		if sum := a.Used + a.Known + a.Ignored + a.Unread + a.LeftOut; sum != filled || len(a.Places) != filled {
			t.Fatalf("%d cells in drawers, %d named, %d on the sheet", sum, len(a.Places), filled)
		}
		for _, p := range a.Places {
			if p.Drawer == heads.Known && heads.IsFigure(g.Text(p.Row-1, p.Col-1)) && !mayBeKnown(&reading.layout, p.Row-1, p.Col-1) {
				t.Errorf("%s: the number %q is taken for layout (%s)", heads.Address(p.Row-1, p.Col-1), g.Text(p.Row-1, p.Col-1), p.As)
			}
		}
	})
}

// mayBeKnown reports whether a number may be layout where it stands.
func mayBeKnown(layout *heads.SheetLayout, row, col int) bool {
	for _, b := range layout.Blocks {
		if row < b.From || row >= b.To || col < b.Left || b.Right != 0 && col >= b.Right {
			continue
		}
		switch b.Class(row) {
		case heads.NumbersRow, heads.HeadAgainRow, heads.ScaleRow, heads.TierRow, heads.GroupedRow, heads.TotalRow, heads.SubtotalRow:
			return true
		}
		if row >= b.Top && row <= b.Bottom {
			return true
		}
		if at := col - b.Left; at < len(b.Columns) {
			switch b.Columns[at].Role {
			case words.OrdinalRole, words.CriterionRole, words.MaxRole:
				return true
			}
		}
	}
	return false
}

// TestWhatCountsIsInTheAccount: a cell that changes what is graded, when another text stands
// in it or none, is used or part of how the sheet is laid out, before or after. What is in
// any other drawer has no say, but for what puts a worksheet aside whole, which is told.
func TestWhatCountsIsInTheAccount(t *testing.T) {
	t.Parallel()
	names, sheets := kindsOfSheets(t)
	r := lawReader(t)
	r.places = true
	counted := 0
	for i, rows := range sheets {
		graded, drawers := gradedBy(r, rows), drawersOf(r, rows)
		for row := range rows {
			for col, old := range rows[row] {
				for _, text := range []string{"", "61", "0", "x", "Kém", "thôn Đoài", "Tháng 8 năm 2026", "không sinh hoạt"} {
					if old == "" || old == text {
						continue
					}
					changed := slices.Clone(rows)
					changed[row] = slices.Clone(rows[row])
					changed[row][col] = text
					if gradedBy(r, changed) == graded {
						continue
					}
					at := heads.Address(row, col)
					counted++
					if aside := graded == "" && drawers[at] == heads.LeftOut; !aside && !hasASay(drawers[at]) && !hasASay(drawersOf(r, changed)[at]) {
						t.Errorf("%s: %q instead of %q in %s changes what is graded, and the cell is in drawer %d", names[i], text, old, at, drawers[at])
					}
				}
			}
		}
	}
	if counted < 1000 {
		t.Errorf("only %d changes tell", counted)
	}
}

func hasASay(d heads.Drawer) bool { return d == heads.Used || d == heads.Known }

// drawersOf are the drawers of a worksheet's cells by their addresses.
func drawersOf(r *reader, rows [][]string) map[string]heads.Drawer {
	drawers := map[string]heads.Drawer{}
	for _, p := range r.readSheet(lawGrid(r, rows)).use.Account.Places {
		drawers[heads.Address(p.Row-1, p.Col-1)] = p.Drawer
	}
	return drawers
}

// soundSheets are the kinds that are read without a word being said.
func soundSheets(t testing.TB) (names []string, sheets [][][]string) {
	all, rows := kindsOfSheets(t)
	r := lawReader(t)
	for i, name := range all {
		reading := r.readSheet(lawGrid(r, rows[i]))
		problems := len(reading.problems)
		for _, s := range reading.sheets {
			problems += len(s.Problems)
		}
		if problems == 0 && len(reading.sheets) > 0 && len(reading.layout.Blocks) > 0 {
			names, sheets = append(names, name), append(sheets, rows[i])
		}
	}
	return names, sheets
}

// A loudSheet is a worksheet into which numbers are put, one at a time.
type loudSheet struct {
	r      *reader
	name   string
	rows   [][]string
	layout heads.SheetLayout
	before string
}

func newLoudSheet(r *reader, name string, rows [][]string) *loudSheet {
	return &loudSheet{r, name, rows, r.readSheet(lawGrid(r, rows)).layout, saidOf(r, rows)}
}

// check puts a number into a blank cell of a scored block's rows and columns: what is read
// changes, or a problem names it, or the head is one that is passed over.
func (s *loudSheet) check(t *testing.T, row, col int, number string) {
	t.Helper()
	if col < len(s.rows[row]) && s.rows[row][col] != "" || !mustBeLoud(&s.layout, row, col) {
		return
	}
	changed := slices.Clone(s.rows)
	changed[row] = slices.Clone(changed[row])
	for len(changed[row]) <= col {
		changed[row] = append(changed[row], "")
	}
	changed[row][col] = number
	if after := saidOf(s.r, changed); after == s.before && !s.isExplained(changed, row, col) {
		t.Errorf("%s: %s in %s is silent:\n%s", s.name, number, heads.Address(row, col), sheetOf(changed))
	}
}

// isExplained reports whether a number may be silent: its column follows from what was read
// beside it (points lost, full marks again), or it is the sum or mean of its group's, or may be
// with what the facts give its blank criteria; those that are faulty are reported.
func (s *loudSheet) isExplained(rows [][]string, row, col int) bool {
	layout := s.r.readSheet(lawGrid(s.r, rows)).layout
	b := blockAt(&layout, row, col)
	if b == nil {
		return false
	}
	open := false
	for below := row + 1; b.Layout == scoring.FormLayout && b.Class(row) == heads.GroupedRow && b.Class(below) != heads.GroupedRow && below < b.To; below++ {
		if b.Class(below) == heads.CriterionRow {
			_, err := criteria.ParsePoints(strings.Join(rows[below][min(col, len(rows[below])):min(col+1, len(rows[below]))], ""))
			open = open || err != nil
		}
	}
	return open || columnAt(b, col).Why == heads.ExplainedColumn || b.Summed[row]
}

// blockAt finds the block in whose table a cell lies, up to the last row of it and one column
// beyond.
func blockAt(layout *heads.SheetLayout, row, col int) *heads.LayoutBlock {
	for _, b := range layout.Blocks {
		if at := col - b.Left; at < 0 || at > len(b.Columns) || at == len(b.Columns) && b.Right > 0 || row <= b.Bottom || row >= b.To {
			continue
		}
		for below := row; below < b.To; below++ {
			if class := b.Class(below); class.InTable() {
				return b
			}
		}
	}
	return nil
}

// mustBeLoud reports whether a number in a cell may not be silent: it stands in a table, and
// not where rows are numbered, criteria named, maxima stated or cells counted.
func mustBeLoud(layout *heads.SheetLayout, row, col int) bool {
	b := blockAt(layout, row, col)
	if b == nil || isIgnored(b, col) {
		return false
	}
	role := columnAt(b, col).Role
	switch b.Class(row) {
	case heads.NumbersRow, heads.HeadAgainRow:
		return false
	case heads.NotSentRow:
		return role != words.OrdinalRole && role != words.NoteRole // a note on nothing
	case heads.TotalRow, heads.SubtotalRow: // they count cells and grades too
		return role == words.SelfRole || role == words.ReviewRole || role == words.TotalRole || role == words.LeafRole
	}
	return role != words.OrdinalRole && role != words.CriterionRole && role != words.MaxRole
}

func columnAt(b *heads.LayoutBlock, col int) heads.BlockColumn {
	if at := col - b.Left; at < len(b.Columns) {
		return b.Columns[at]
	}
	return heads.BlockColumn{Col: col, Why: heads.UnknownColumn}
}

func isIgnored(b *heads.LayoutBlock, col int) bool {
	c := columnAt(b, col)
	return c.Why == heads.IgnoredColumn || c.Role == words.IgnoredRole || c.Why == heads.OtherPeriod
}

// TestEachNumberIsLoud tries every blank cell of every sound kind of sheet.
func TestEachNumberIsLoud(t *testing.T) {
	t.Parallel()
	names, sheets := soundSheets(t)
	if len(names) < 20 {
		t.Errorf("only %d sound kinds: %v", len(names), names)
	}
	r := lawReader(t)
	for i, rows := range sheets {
		s := newLoudSheet(r, names[i], rows)
		for row := range rows {
			for col := range 12 {
				s.check(t, row, col, "3,25")
			}
		}
	}
}

// FuzzNumbersAreLoud is the same with any number.
func FuzzNumbersAreLoud(f *testing.F) {
	names, sheets := soundSheets(f)
	f.Add(uint8(0), uint8(4), uint8(4), uint16(325))
	f.Add(uint8(9), uint8(3), uint8(3), uint16(8700))
	byCommittee := uint8(slices.Index(names, "44-danh-sach-theo-dang-bo"))                   //nolint:gosec // there are some 60 kinds
	f.Add(byCommittee, uint8(2), uint8(2), uint16(9000))                                     // the mean of the committee's cells
	f.Add(byCommittee, uint8(2), uint8(2), uint16(8979))                                     // near it
	f.Add(uint8(slices.Index(names, "12-phieu-canh-nhau")), uint8(6), uint8(4), uint16(500)) //nolint:gosec // points lost, between two forms
	r := lawReader(f)
	tried := 0
	for kind, rows := range sheets {
		layout := r.readSheet(lawGrid(r, rows)).layout
		for row := range rows {
			for col := range 12 {
				if (col >= len(rows[row]) || rows[row][col] == "") && mustBeLoud(&layout, row, col) {
					if tried++; tried%3 == 0 { // plain `go test` is to be quick
						f.Add(uint8(kind), uint8(row), uint8(col), uint16(850)) //nolint:gosec // some 60 kinds of some 20 rows
					}
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, kind, row, col uint8, hundredths uint16) {
		at := int(kind) % len(sheets)
		rows := sheets[at]
		p := criteria.Points(hundredths) * criteria.Point / 100
		newLoudSheet(r, names[at], rows).check(t, int(row)%len(rows), int(col)%12, strings.ReplaceAll(p.Decimal(), ".", ","))
	})
}

// checkRepeated puts the head of a list or table again before rows of it, one a bit of
// the mask: nothing is read otherwise.
func checkRepeated(t *testing.T, r *reader, name string, rows [][]string, mask uint32) {
	t.Helper()
	layout := r.readSheet(lawGrid(r, rows)).layout
	b := layout.Blocks[0]
	if len(layout.Blocks) != 1 || b.Layout == scoring.FormLayout {
		return
	}
	again := slices.Clone(rows)
	for row := min(len(rows), b.To) - 1; row > b.Bottom; row-- {
		if mask&(1<<(row%32)) != 0 && b.Class(row) == heads.MeetingRow {
			again = slices.Insert(again, row, rows[b.Top:b.Bottom+1]...)
		}
	}
	before, after := strings.Split(gradedBy(r, rows), "\n"), strings.Split(gradedBy(r, again), "\n")
	slices.Sort(before) // months in columns are read head by head
	slices.Sort(after)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("%s: read of\n%s\n%s", name, sheetOf(again), diff)
	}
}

// FuzzRepeatedHeads: the head of a list or table stands again before any of its rows,
// and nothing is read otherwise.
func FuzzRepeatedHeads(f *testing.F) {
	names, sheets := soundSheets(f)
	for kind, rows := range sheets {
		for row := range min(len(rows), 32) {
			f.Add(uint8(kind), uint32(1)<<row) //nolint:gosec // there are some 60 kinds
		}
		f.Add(uint8(kind), ^uint32(0)) //nolint:gosec // there are some 60 kinds
	}
	r := lawReader(f)
	f.Fuzz(func(t *testing.T, kind uint8, mask uint32) {
		at := int(kind) % len(sheets)
		checkRepeated(t, r, names[at], sheets[at], mask)
	})
}

// FuzzReadBefore: what a reader has read before, whatever it was, changes nothing of
// what it reads of a sheet, with a period or without one.
func FuzzReadBefore(f *testing.F) {
	_, kinds := kindsOfSheets(f)
	names, sheets := soundSheets(f)
	for i := range slices.Clone(sheets) { // what follows from the period's year must not come from another sheet
		names, sheets = append(names, names[i]+", no year"), append(sheets, lawRows(strings.ReplaceAll(sheetOf(sheets[i]), " NĂM 2026", "")))
	}
	if len(sheets) > withoutPeriod {
		f.Fatal("too many kinds")
	}
	periods := []scoring.Period{books.Quarter(f), {}}
	alone := make([][]string, len(periods))
	for i, period := range periods {
		for _, rows := range sheets {
			alone[i] = append(alone[i], saidOf(lawReaderOf(f, period), rows))
		}
	}
	for i, rows := range kinds {
		lastYear := strings.ReplaceAll(sheetOf(rows), "2026", "2025")
		for _, period := range []uint8{0, withoutPeriod} {
			f.Add(uint8(i)|period, sheetOf(rows))                      //nolint:gosec // as above
			f.Add(uint8(len(sheets)-1-i%len(sheets))|period, lastYear) //nolint:gosec // as above
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, other string) {
		if len(other) > 4000 {
			return
		}
		at, of := int(kind&^withoutPeriod)%len(sheets), int(kind/withoutPeriod)
		r := lawReaderOf(t, periods[of])
		saidOf(r, lawRows(other))
		if got := saidOf(r, sheets[at]); got != alone[of][at] {
			t.Errorf("%s after another sheet:\n%s\nalone\n%s", names[at], got, alone[of][at])
		}
	})
}

// withoutPeriod is the bit of a kind's number that says so.
const withoutPeriod = 128

// TestWhatIsToldHangsOnNoAccount: a number anywhere in a worksheet is told of in the same
// words whether or not anybody asks for the account, of which then only the net is worked out.
func TestWhatIsToldHangsOnNoAccount(t *testing.T) {
	t.Parallel()
	names, sheets := kindsOfSheets(t)
	r := lawReader(t)
	net := 0
	for i, rows := range sheets {
		for row := range rows {
			for col := range rows[row] {
				changed := slices.Clone(rows)
				changed[row] = slices.Clone(rows[row])
				changed[row][col] = "7"
				r.uncounted = false
				counted := saidOf(r, changed)
				r.uncounted = true
				if told := saidOf(r, changed); told != counted {
					t.Errorf("%s: with 7 in %s\n%s\nis told, and without an account\n%s", names[i], heads.Address(row, col), counted, told)
				}
				if strings.Contains(counted, "unread-column/cells") {
					net++
				}
			}
		}
	}
	if net == 0 {
		t.Error("no number met the net below all that is judged by its head")
	}
}
