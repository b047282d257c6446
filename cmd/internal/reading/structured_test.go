package reading

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// FuzzStructured writes a sheet of random marks as one of many clerks would and
// reads it back. The marks are the same, or an error tells why not; never
// others, never none without a word.
func FuzzStructured(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	for _, seed := range []uint64{60, 926, 955, 2680, 90283, 2383, 2699} { // "Đảng bộ" in a column of its own, the head on a second page, a tier below the last criterion, evidence among the criteria
		f.Add(seed)
	}
	set, roster, period := books.TestSet(f), books.TestRoster(), books.Quarter(f)
	f.Fuzz(func(t *testing.T, seed uint64) {
		c := &clerk{random: rand.New(rand.NewPCG(seed, 1)), set: set}
		file, rows, want := c.sheet()
		here := books.Folder(t, books.Single(file, c.sheetName, rows))
		in, err := ReadSheets([]string{file}, roster, []*criteria.Set{set}, period, options(here))
		books.Must(t, err)
		got := officialMarks(roster, in)
		if !slices.Equal(got, want) && !hasError(in) {
			t.Errorf("read\n\t%s\nof\n\t%s\nproblems %v, written by %s\n%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"),
				readingText(roster, in), c.style, rows)
		}
		if hasError(in) {
			t.Errorf("an error on a sheet that a clerk calls fine: %v, written by %s\n%s", readingText(roster, in), c.style, rows)
		}
	})
}

func hasError(in *Inputs) bool {
	problems := in.Problems
	for _, s := range in.Sheets {
		problems = append(problems, s.Problems...)
	}
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// officialMarks tells what was read as a sheet's own marks: of a form the self
// column, of a table its marks, of a totals list the total.
func officialMarks(roster *scoring.Roster, in *Inputs) []string {
	var lines []string
	for _, s := range in.Sheets {
		column := s.Official
		if s.Layout == scoring.FormLayout {
			column = s.Self
		}
		words := []string{roster.Cells[s.Cell].ID, s.Month.String()}
		for _, m := range column.Marks.All() {
			words = append(words, markText(m))
		}
		if s.Layout == scoring.TotalsLayout {
			words = append(words, markText(column.Total))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

// A clerk lays out sheets at random, and always sensibly: another clerk who
// reads them could not be mistaken.
type clerk struct {
	random    *rand.Rand
	set       *criteria.Set
	style     string
	sheetName string
}

func (c *clerk) pick(texts ...string) string { return texts[c.random.IntN(len(texts))] }

func (c *clerk) sometimes() bool { return c.random.IntN(2) == 0 }

// rarely is for what stands in few sheets.
func (c *clerk) rarely() bool { return c.random.IntN(5) == 0 }

// mark makes a mark of a criterion, in quarter points.
func (c *clerk) mark(top criteria.Points) criteria.Points {
	return criteria.Points(c.random.Int64N(int64(top/250)+1)) * 250
}

// written is the mark as a clerk may type it.
func (c *clerk) written(p criteria.Points) string {
	text := p.Decimal()
	return c.pick(text, text, strings.Replace(text, ".", ",", 1), "'"+text)
}

// sheet returns a file's name, its rows and what is to be read of them.
func (c *clerk) sheet() (file, rows string, want []string) {
	month := 7 + c.random.IntN(3)
	c.sheetName, file = "Phiếu", "phieu.xlsx"
	title := ""
	switch c.random.IntN(4) {
	case 0:
		c.sheetName = fmt.Sprintf(c.pick("Tháng %d", "T%d", "BC_T%d"), month)
	case 1:
		file = fmt.Sprintf(c.pick("phieu thang %d.xlsx", "8 chi bo - T%d.xlsx", "2026-%02d.xlsx"), month)
	default:
		title = fmt.Sprintf(c.pick(" THÁNG %d NĂM 2026", " tháng %02d/2026", "⏎Tháng %d"), month)
	}
	head := c.letterhead() + c.pick("PHIẾU CHẤM ĐIỂM", "Bảng điểm chất lượng sinh hoạt chi bộ", "KẾT QUẢ CHẤM ĐIỂM") + title + "\n"
	switch c.random.IntN(3) {
	case 0:
		body, marks := c.form()
		return file, head + body, []string{"CB01 2026-0" + fmt.Sprint(month) + marks}
	case 1:
		body, lines := c.list(month, true)
		return file, head + body, lines
	}
	body, lines := c.list(month, false)
	return file, head + body, lines
}

func (c *clerk) letterhead() string {
	if c.sometimes() {
		return ""
	}
	return "ĐẢNG BỘ XÃ TÂN HÒA | | ĐẢNG CỘNG SẢN VIỆT NAM\n* | | " +
		c.pick("Tân Hòa, ngày 05 tháng 11 năm 2026", "Tân Hòa, ngày … tháng … năm 2026", "") + "\n\n"
}

// A heading is a column of a sheet: its head, and what stands below it.
type heading struct {
	head string
	cell func(row int) string
}

// table writes headings and rows, the columns in any order.
func (c *clerk) table(columns []heading, rows int) (lines []string) {
	if c.sometimes() {
		c.random.Shuffle(len(columns), func(i, j int) { columns[i], columns[j] = columns[j], columns[i] })
	}
	var heads, numbers []string
	for i, h := range columns {
		heads, numbers = append(heads, h.head), append(numbers, fmt.Sprintf("(%d)", i+1))
	}
	lines = append(lines, strings.Join(heads, " | "))
	if c.rarely() && len(columns) > 2 {
		lines = append(lines, strings.Join(numbers, " | "))
	}
	for row := range rows {
		var cells []string
		for _, h := range columns {
			cells = append(cells, h.cell(row))
		}
		lines = append(lines, strings.Join(cells, " | "))
		if c.rarely() {
			lines = append(lines, "")
		}
	}
	return lines
}

func blank(int) string { return "" }

// noise is a column that holds no marks.
func (c *clerk) noise() heading {
	text := func(words ...string) func(int) string { return func(int) string { return c.pick(words...) } }
	return []heading{
		{c.pick("Ghi chú", "Lý do", "Minh chứng"), text("", "ý kiến ít, trừ 2 điểm", "không sinh hoạt đúng ngày", "05/7", "9")},
		{c.pick("Chênh lệch", "Tỷ lệ %", "Điểm kỳ trước"), text("", "1", "0,5", "95")},
		{"Người phụ trách", text("bí thư", "chi ủy", "")},
		{c.pick("Phân loại", "Văn bản", " "), text("", "a", "Đảng bộ")},
	}[c.random.IntN(4)]
}

// form writes criterion by criterion.
func (c *clerk) form() (rows, marks string) {
	leaves := c.set.Leaves()
	type line struct{ id, title, top, mark string }
	var lines []line
	withIDs, joined := c.sometimes(), c.rarely()
	sum, inGroup := criteria.Points(0), ""
	for _, leaf := range leaves {
		if leaf.Group.ID != leaf.ID && leaf.Group.ID != inGroup {
			inGroup = leaf.Group.ID
			lines = append(lines, line{c.pick(inGroup, "II"), leaf.Group.Title, leaf.Group.Max.Decimal(), ""})
		}
		p := c.mark(leaf.Max)
		sum += p
		marks += " " + p.Decimal()
		l := line{"", c.title(leaf.Title), leaf.Max.Decimal(), c.written(p)}
		if withIDs {
			l.id = c.pick(leaf.ID, leaf.ID+".", "'"+leaf.ID)
		}
		if joined {
			l.id, l.title = "", leaf.ID+c.pick(". ", ") ", " - ")+l.title
		}
		lines = append(lines, l)
		if c.rarely() {
			lines = append(lines, line{"", "+ Đạt từ 90% trở lên: 5 điểm", "", ""})
		}
		if c.rarely() && leaf.ID == "2.2" {
			lines = append(lines, line{"", c.pick("Cộng nhóm 2", "Cộng (2)"), "40", c.pick("", "12,5")})
		}
	}
	columns := []heading{
		{c.pick("STT", "TT", "S⏎TT"), func(i int) string { return lines[i].id }},
		{c.pick("Tiêu chí", "Tiêu chí đánh giá", "Nội dung chấm điểm"), func(i int) string { return lines[i].title }},
		{c.pick("Thang điểm", "Điểm tối đa", "Điểm⏎chuẩn"), func(i int) string { return lines[i].top }},
		{c.pick("Điểm tự chấm", "Điểm", "Chi ủy, bí thư chi bộ chấm", "Chi bộ tự chấm"), func(i int) string { return lines[i].mark }},
	}
	if c.sometimes() {
		columns = append(columns, heading{c.pick("Cấp trên thẩm định", "Đảng ủy chấm", "Cấp ủy viên cấp trên chấm"), blank})
	}
	for range c.random.IntN(3) {
		columns = append(columns, c.noise())
	}
	c.style = "form"
	text := c.pick("Chi bộ: thôn Đông", "Tên chi bộ | Chi bộ thôn Đông", "Chi bộ: | | THÔN ĐÔNG", "Mã: CB01") + "\n"
	text += c.pick("", "Tổng số đảng viên: 26\n", "Thời lượng: | 95 phút\n")
	table := c.table(columns, len(lines))
	if c.rarely() { // the head again, on a second page
		table = slices.Insert(table, len(table)/2+1, table[0])
	}
	return text + strings.Join(table, "\n") + "\n" + c.foot(), marks
}

// title is the criterion's title as one may write it.
func (c *clerk) title(title string) string {
	return c.pick(title, strings.ToUpper(title), strings.Replace(title, " ", "  ", 1), strings.Replace(title, ", ", ",⏎", 1), " "+title+".")
}

func (c *clerk) foot() string {
	return c.pick("", "\nXếp loại: Tốt", "\n | T/M BAN CHI ỦY⏎BÍ THƯ | | CẤP ỦY CẤP TRÊN PHỤ TRÁCH\n\n | Người ký một | | Người ký hai",
		"\nTốt: từ 90 điểm; Khá: từ 70 đến dưới 90; Trung bình: từ 50 đến dưới 70; Kém: dưới 50", "\n* Ghi chú: 1 điểm mỗi ý kiến")
}

// list writes a row a cell, with marks or with totals only.
func (c *clerk) list(month int, marks bool) (rows string, want []string) {
	c.style = map[bool]string{true: "table", false: "totals"}[marks]
	names := [][]string{{"Chi bộ thôn Đông", "THÔN ĐÔNG", "CB Thôn Đông", "CB01"}, {"thôn Đoài", "Chi  bộ thôn⏎Đoài"}, {"TDP 1", "Chi bộ Tổ dân phố 01"}}
	leaves := c.set.Leaves()
	given := make([][]criteria.Points, len(names))
	sums := make([]criteria.Points, len(names))
	for i := range names {
		line := fmt.Sprintf("CB0%d 2026-0%d", i+1, month)
		for _, leaf := range leaves {
			p := c.mark(leaf.Max)
			given[i] = append(given[i], p)
			sums[i] += p
			if marks {
				line += " " + p.Decimal()
			}
		}
		if !marks {
			line += " " + sums[i].Decimal()
		}
		want = append(want, line)
	}
	columns := []heading{
		{c.pick("STT", "TT"), func(i int) string { return fmt.Sprint(i + 1) }},
		{c.pick("Chi bộ", "Tên chi bộ", "Tên đơn vị"), func(i int) string { return c.pick(names[i]...) }},
	}
	if marks {
		byTitle := c.sometimes()
		for n, leaf := range leaves {
			head := c.pick(leaf.ID, "TC"+leaf.ID, "Tiêu chí "+leaf.ID, "("+leaf.ID+")")
			if byTitle {
				head = c.pick(leaf.Title, leaf.ID+". "+leaf.Title)
			}
			columns = append(columns, heading{head, func(i int) string { return c.written(given[i][n]) }})
		}
	}
	if !marks || c.sometimes() {
		columns = append(columns, heading{c.pick("Tổng điểm", "Số điểm được đánh giá", "Điểm"), func(i int) string { return c.written(sums[i]) }})
	}
	if c.sometimes() {
		columns = append(columns, heading{"Số lượng đảng viên", func(int) string { return c.pick("18/18", "17/18 (Đạt 94%)", "18") }})
	}
	for range c.random.IntN(3) {
		columns = append(columns, c.noise())
	}
	table := c.table(columns, len(names))
	return strings.Join(table, "\n") + "\n" + c.pick("", "Tổng cộng | | 3\n") +
		c.pick("", "\n | NGƯỜI LẬP BIỂU | | BÍ THƯ\n\n | Người ký một | | Người ký hai", "* Số đảng viên: 54"), want
}
