package form

import (
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/models"
	"chibo/scoring/naming"
)

// A Year is the blank sheet of a year's models: a row a cell, a column a
// condition.
type Year struct {
	Committee string // who issues it; empty: left blank
	Year      int
	Roster    *scoring.Roster
	Models    []*criteria.Set
}

// A yearColumn is a column of the sheet: its head, its width, and what may be
// typed there.
type yearColumn struct {
	head    string
	width   float64
	choices []any // of a drop-list; nil: none
	most    criteria.Points
	leaf    *criteria.Criterion
}

// YearForm writes a workbook with a sheet a model. The yearly grade is asked on
// the first one.
func YearForm(w io.Writer, y Year) error {
	b := newBook(text.New(text.Vietnamese))
	defer b.made.File.Close()
	b.do(b.file.SetDefaultFont(font))
	l := newLists(b)
	var taken []string
	for i, set := range y.Models {
		name := names.Sheet(set.Title, taken)
		taken = append(taken, name)
		b.add(name, i == 0)
		b.yearSheet(l, y, set, name, i == 0)
	}
	l.write()
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: names.YearForm, RefersTo: styles.Quoted(taken[0]) + "!$A$1"}))
	b.properties(b.p.Text("year-form.title", "model", strings.ToUpper(y.Models[0].Title), "year", strconv.Itoa(y.Year)))
	if b.err != nil {
		return b.err
	}
	return b.write(w)
}

func (b *book) yearSheet(l *lists, y Year, set *criteria.Set, name string, grades bool) {
	columns := b.yearColumns(y, set, grades)
	var widths []float64
	for _, c := range columns {
		widths = append(widths, c.width)
	}
	s := b.sheet(name, widths...)
	last := len(columns)
	if y.Committee != "" {
		s.merge(1, last, y.Committee, style{bold: true, align: "left"})
		s.next()
	}
	s.merge(1, last, b.p.Text("year-form.title", "model", strings.ToUpper(set.Title), "year", strconv.Itoa(y.Year)), style{bold: true, align: "center", size: headSize})
	s.next()
	s.merge(1, last, b.p.Text("year-form.about"), style{italic: true, align: "center"})
	s.next()
	head := s.row
	for i, c := range columns {
		s.text(i+1, c.head, style{bold: true, align: "center", border: true, fill: headFill})
	}
	s.next()
	first := s.row
	committees := len(y.Roster.Committees()) > 1
	number := 0
	for i := range y.Roster.Cells {
		cell := &y.Roster.Cells[i]
		if !cell.ExistedIn(scoring.Month{Year: y.Year, Month: 12}) {
			continue
		}
		number++
		s.yearRow(cell, columns, number, committees, models.AskedOf(y.Roster, i, set))
	}
	for i, c := range columns {
		s.yearRule(l, i+1, c, first, max(first, s.row-1))
	}
	s.yearNotes(set, last)
	s.page("landscape")
	s.define("Print_Titles", "$"+itoa(head)+":$"+itoa(head))
	b.do(b.file.SetPanes(name, &excelize.Panes{
		Freeze: true, XSplit: 3, YSplit: head, TopLeftCell: s.address(4, head+1), ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: s.address(4, head+1), ActiveCell: s.address(4, head+1), Pane: "bottomRight"}},
	}))
}

// yearColumns lays the columns out: the cell, the yearly grade, the conditions.
func (b *book) yearColumns(y Year, set *criteria.Set, grades bool) []yearColumn {
	columns := []yearColumn{{head: "STT", width: 6}, {head: "Mã", width: 9}, {head: "Tên chi bộ", width: 32}}
	if len(y.Roster.Committees()) > 1 {
		columns = append(columns, yearColumn{head: "Đảng bộ", width: 22})
	}
	if grades {
		choices := []any{}
		for _, g := range criteria.YearGrades() {
			choices = append(choices, b.p.Text("year-grade."+string(g)))
		}
		columns = append(columns, yearColumn{head: "Xếp loại năm", width: 18, choices: choices})
	}
	for i := range set.Groups {
		for k := range set.Groups[i].Criteria {
			c := &set.Groups[i].Criteria[k]
			column := yearColumn{head: c.ID + ". " + c.Title, width: 16, most: c.Max, leaf: c}
			//exhaustive:enforce
			switch c.Kind {
			case criteria.ByPoints:
			case criteria.Check:
				column.choices = []any{"có", "không"}
			case criteria.Tiers:
				for _, t := range c.Tiers {
					column.choices = append(column.choices, t.Points.Float())
				}
			}
			if c.Measure != criteria.NoMeasure {
				column.head += " *"
			}
			columns = append(columns, column)
		}
	}
	return append(columns, yearColumn{head: "Ghi chú", width: 24})
}

// yearRow writes a cell's row. A condition that is none of its kind, or a cell
// that did not register, has a grey place.
func (s *sheet) yearRow(cell *scoring.PartyCell, columns []yearColumn, number int, committees, asked bool) {
	look := style{border: true}
	code := cell.ID
	if cell.ID == cell.Name {
		code = ""
	}
	texts := []string{"", code, cell.Name}
	if committees {
		texts = append(texts, cell.Committee)
	}
	for i, c := range columns {
		switch {
		case i == 0:
			s.points(1, criteria.Points(number)*criteria.Point, style{border: true, align: "center"})
		case i < len(texts):
			s.text(i+1, texts[i], look)
		case c.leaf != nil && (!asked || !naming.KindMatches(cell.Kind, c.leaf.Year.Kinds)):
			s.text(i+1, "", style{border: true, fill: headFill})
		default:
			s.text(i+1, "", style{border: true, align: "center"})
		}
	}
	s.next()
}

// yearRule offers the choices of a column, or bounds its points.
func (s *sheet) yearRule(l *lists, column int, c yearColumn, first, last int) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(s.address(column, first) + ":" + s.address(column, last))
	switch {
	case c.choices != nil:
		rule.SetSqrefDropList(l.area(c.choices))
	case c.leaf != nil:
		s.do(rule.SetRange(0, c.most.Float(), excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	default:
		return
	}
	rule.SetError(excelize.DataValidationErrorStyleWarning, s.p.Text("init.roster.wrong"), s.p.Text("year-form.rule"))
	s.do(s.file.AddDataValidation(s.name, rule))
}

// yearNotes say below the table which conditions follow from the monthly sheets,
// and what is to be known of the set.
func (s *sheet) yearNotes(set *criteria.Set, last int) {
	look := style{italic: true, align: "left"}
	s.row++
	s.merge(1, last, s.p.Text("year-form.measured"), look)
	s.next()
	if set.Standing != criteria.Official && set.Notice != "" {
		s.merge(1, last, s.p.Text("report.notice", "id", set.ID, "title", set.Title,
			"standing", diag.Msg("report.standing."+string(set.Standing)), "notice", set.Notice), look)
		s.next()
	}
}
