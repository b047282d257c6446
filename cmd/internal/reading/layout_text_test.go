package reading

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A layoutPrinter writes what a worksheet was found to be in a clerk's words.
type layoutPrinter struct {
	r       *reader
	g       *heads.Grid
	reading sheetReading
	say     *text.Printer
	lines   []string
}

// layoutText reads one worksheet and writes its layout, what it gave, and what is said
// of it. With models the period is their year.
func layoutText(t *testing.T, book []byte, models []*criteria.Set) string {
	t.Helper()
	roster, period := books.TestRoster(), books.Quarter(t)
	if models != nil {
		year, err := scoring.ParsePeriod("2026")
		books.Must(t, err)
		period = year
	}
	r := newReader(lookup.NewIndex(roster), roster, []*criteria.Set{books.TestSet(t)}, period, nil)
	r.year.Models = models
	p := &layoutPrinter{r: r, g: gridOfBook(t, r, book), say: text.New(text.Vietnamese)}
	p.reading = r.readSheet(p.g)
	if year, ok := r.readYear(p.g, p.reading); ok && models != nil {
		p.reading = year
	}
	for i, b := range p.reading.layout.Blocks {
		p.block(i+1, b)
	}
	if left := p.reading.use.Left; !left.IsZero() {
		p.printf("trang tính không dùng: %s", p.say.Message(left))
	}
	p.read()
	p.account()
	return strings.Join(p.lines, "\n") + "\n"
}

func (p *layoutPrinter) printf(format string, args ...any) {
	p.lines = append(p.lines, fmt.Sprintf(format, args...))
}

// block writes one block: its head, its columns, its rows, its facts.
func (p *layoutPrinter) block(number int, b *heads.LayoutBlock) {
	kind := map[scoring.Layout]string{scoring.FormLayout: "phiếu", scoring.TableLayout: "bảng theo tiêu chí", scoring.TotalsLayout: "danh sách tổng điểm", scoring.YearLayout: "phiếu năm", heads.RosterLayout: "danh sách chi bộ, không có điểm", heads.OtherLayout: "không đọc được gì"}[b.Layout]
	head := "không có bảng"
	switch {
	case b.Layout == "":
		kind, head = "mức xếp loại đặt bên cạnh", fmt.Sprintf("từ cột %s, dòng %d đến %d", heads.ColumnName(b.Left), b.From+1, b.To)
	case b.Top == b.Bottom && b.Top < len(p.g.Rows):
		head = fmt.Sprintf("đầu bảng dòng %d", b.Top+1)
	case b.Top < len(p.g.Rows):
		head = fmt.Sprintf("đầu bảng dòng %d đến %d", b.Top+1, b.Bottom+1)
	}
	p.printf("khối %d: %s, %s", number, kind, head)
	for _, c := range b.Columns {
		if c.Row >= 0 || c.Why != heads.BlankColumn {
			p.printf("  cột %s “%s”: %s", heads.ColumnName(c.Col), words.OneLine(c.Head), p.column(b, c))
		}
	}
	for i, class := range b.Rows {
		word := rowWord(class)
		if b.Layout == scoring.YearLayout && class == heads.MeetingRow {
			word = "một chi bộ"
		}
		if row := b.Bottom + 1 + i; word != "" {
			p.printf("  dòng %d “%s”: %s", row+1, p.rowText(b, row), word)
		}
	}
	for _, f := range b.Facts {
		p.printf("  ô %s: %s là “%s”", heads.Address(f.Row, f.Col), roleWord(f.Role), f.Value)
	}
}

// rowText is what a row says of itself, in the columns before its marks.
func (p *layoutPrinter) rowText(b *heads.LayoutBlock, row int) string {
	var texts []string
	for _, c := range b.Columns {
		text := p.g.Text(row, c.Col)
		if heads.IsFigure(text) && c.Role != words.OrdinalRole && len(texts) > 0 {
			break
		}
		if text != "" {
			texts = append(texts, words.OneLine(text))
		}
	}
	if col, found := p.g.FirstText(row); len(b.Columns) == 0 && found {
		texts = []string{p.g.Text(row, max(col, b.Left))}
	}
	return strings.Join(texts[:min(2, len(texts))], " ")
}

// column is what a column is, or why it is nothing.
func (p *layoutPrinter) column(b *heads.LayoutBlock, c heads.BlockColumn) string {
	why := map[bool]string{true: columnWords()[c.Why]}[c.Why != heads.ReadColumn]
	if why != "" {
		return why
	}
	word := roleWord(c.Role)
	switch {
	case c.Role == words.LeafRole && b.Layout == scoring.YearLayout:
		word = "điều kiện"
	case c.Role == words.LeafRole:
		word = "tiêu chí " + p.r.Leaves[b.Set][c.Leaf].ID
	}
	if c.Side != words.NoRole {
		word += ", " + roleWord(c.Side)
	}
	if c.Month > 0 {
		word += ", tháng " + strconv.Itoa(c.Month)
	}
	return word
}

// read writes the meetings, and what is said of them and of the worksheet.
func (p *layoutPrinter) read() {
	problems := slices.Clone(p.reading.problems)
	for i := range p.reading.sheets {
		s := &p.reading.sheets[i]
		p.printf("đọc được: %s", p.meeting(s))
		problems = append(problems, s.Problems...)
	}
	for _, y := range p.reading.year {
		p.printf("đọc được: %s", p.year(y))
	}
	diag.Sort(problems)
	said := ""
	for i, problem := range problems {
		problem.Pos.File, problem.Pos.Sheet = "", ""
		if line := "báo: " + strings.TrimRight(p.say.Line(problem), "\n"); i == 0 || line != said {
			said = line
			p.lines = append(p.lines, line)
		}
	}
}

// meeting is a meeting in words.
func (p *layoutPrinter) meeting(s *scoring.Sheet) string {
	parts := []string{p.r.Roster.Cells[s.Cell].Name, p.say.Value(s.Month)}
	if s.Month.IsZero() {
		parts[1] = "chưa rõ tháng"
	}
	if s.Kind == scoring.Thematic {
		parts = append(parts, "chuyên đề")
	}
	if s.Combined {
		parts = append(parts, "kết hợp chuyên đề")
	}
	if s.NotHeld {
		parts = append(parts, "không sinh hoạt")
	}
	parts = append(parts, p.marks("tự chấm", s, s.Self), p.marks("thẩm định", s, s.Review), p.marks("chính thức", s, s.Official), factsInVietnamese(s.Facts()))
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), "; ")
}

// marks are the marks of a column, its total and its grade; "": it has none.
func (p *layoutPrinter) marks(name string, s *scoring.Sheet, c scoring.Column) string {
	var parts []string
	for leaf, m := range c.Marks.All() {
		if m.State != scoring.NoMark {
			parts = append(parts, p.r.Leaves[max(0, s.Set)][leaf].ID+" được "+markInVietnamese(m))
		}
	}
	if c.Total.Entered() {
		parts = append(parts, "tổng "+markInVietnamese(c.Total))
	}
	if c.Grade.Known {
		parts = append(parts, "xếp loại "+c.Grade.Value)
	}
	if len(parts) == 0 {
		return ""
	}
	return name + ": " + strings.Join(parts, ", ")
}

// year is a row of a year's sheet in words.
func (p *layoutPrinter) year(y scoring.YearRow) string {
	parts := []string{p.r.Roster.Cells[y.Cell].Name}
	if y.Grade.Known {
		parts = append(parts, "xếp loại năm "+p.say.Text("year-grade."+string(y.Grade.Value)))
	}
	for model, marks := range y.Marks {
		for leaf, m := range marks {
			if m.Entered() {
				parts = append(parts, fmt.Sprintf("điều kiện %s của %s: %s", p.r.year.Models[model].Leaves()[leaf].ID, p.r.year.Models[model].Title, m.Text))
			}
		}
	}
	return strings.Join(parts, "; ")
}

// account writes the drawers, and each cell that is in none.
func (p *layoutPrinter) account() {
	a := p.reading.use.Account
	p.printf("ô: đã dùng %d, phần trình bày %d, bỏ qua %d, chưa hiểu %d, không dùng %d", a.Used, a.Known, a.Ignored, a.Unread, a.LeftOut)
	for _, c := range a.Cells {
		p.printf("  chưa hiểu ô %s “%s”: %s", c.Cell, words.OneLine(c.Text), p.say.Message(c.Why))
	}
}

func markInVietnamese(m scoring.Mark) string {
	switch m.State {
	case scoring.BlankMark:
		return "(để trống)"
	case scoring.NumberMark:
		return strings.ReplaceAll(m.Points.Decimal(), ".", ",")
	case scoring.UncomputedMark:
		return "(công thức chưa tính)"
	case scoring.ShownMark:
		return "(không nhận: ô hiện “" + m.Text + "”)"
	}
	return "(không phải số: “" + words.OneLine(m.Text) + "”)"
}

func factsInVietnamese(f scoring.Facts) string {
	return strings.NewReplacer("members", "tổng số đảng viên", "unexcused", "vắng không lý do", "excused", "vắng có lý do", "exempt", "miễn", "present", "có mặt",
		"minutes", "số phút", "speakers", "phát biểu", "date", "ngày", "of ", "trên ").Replace(factsText(f))
}

func columnWords() map[heads.ColumnReason]string {
	return map[heads.ColumnReason]string{
		heads.BlankColumn: "để trống", heads.IgnoredColumn: "bỏ qua", heads.OtherPeriod: "của kỳ khác", heads.RepeatedColumn: "trùng cột khác",
		heads.ExplainedColumn: "suy ra được từ cột khác, đã so", heads.HelperColumn: "cột phụ của phiếu chương trình lập", heads.UnknownColumn: "chưa hiểu",
		heads.ScoreColumn: "CHƯA HIỂU, CÓ THỂ LÀ ĐIỂM",
	}
}

// roleWord is the name of a role as chibo.yaml knows it.
func roleWord(role words.Role) string {
	for _, n := range words.NamedRoles() {
		if n.Role == role {
			return n.Name
		}
	}
	return map[words.Role]string{
		words.GradeMarkRole: "ô đánh dấu xếp loại", words.ReviewGradeRole: "cấp trên xếp loại", words.AdjustRole: "điểm cộng, trừ", words.IgnoredRole: "bỏ qua",
		words.YearRole: "năm", words.AbsentRole: "vắng", words.GroupRole: "điểm nhóm", words.ConflictRole: "số thứ tự và tên của hai tiêu chí khác nhau",
	}[role]
}

func rowWord(class heads.RowClass) string {
	return map[heads.RowClass]string{
		heads.NumbersRow: "đánh số cột", heads.HeadAgainRow: "đầu bảng nhắc lại", heads.CriterionRow: "tiêu chí", heads.TierRow: "mức của tiêu chí",
		heads.GroupedRow: "nhóm", heads.SubtotalRow: "cộng nhóm", heads.TotalRow: "tổng", heads.GradeRow: "xếp loại", heads.MeetingRow: "một kỳ sinh hoạt",
		heads.NotSentRow: "chưa gửi", heads.ScaleRow: "thang điểm", heads.SignedRow: "ký tên", heads.RemarkRow: "ghi chú", heads.ForeignRow: "CHƯA HIỂU",
	}[class]
}
