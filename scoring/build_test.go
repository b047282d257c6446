package scoring_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

const (
	rubricHead = "schema: 1\nid: thu\ntitle: Bộ thử\nstanding: sample\n"

	plainGroups = `
groups:
  - { id: "1", title: Chuẩn bị, max: 40 }
  - { id: "2", title: Tổ chức sinh hoạt, max: 60 }
`
	plainGrades = `
grades:
  - { id: tot, title: Tốt, from: 90 }
  - { id: kha, title: Khá, from: 70 }
  - { id: tb, title: Trung bình, from: 50 }
  - { id: kem, title: Kém, from: 0 }
`
)

// rubric makes a set of the given parts of its file: two groups of 40 and 60
// points and the four grades, where the parts do not say otherwise.
func rubric(t testing.TB, parts ...string) *criteria.Set {
	t.Helper()
	text := "\n" + strings.Join(parts, "\n")
	if !strings.Contains(text, "\ngroups:") {
		text += plainGroups
	}
	if !strings.Contains(text, "\ngrades:") {
		text += plainGrades
	}
	set, problems := criteria.Parse("thu.yaml", []byte(rubricHead+text+"\n"))
	if set == nil {
		t.Fatalf("the test's own set has faults: %v\n%s", problems, text)
	}
	return set
}

// A part says one thing of a sheet.
type part func(*scoring.Sheet)

// form makes a form of the first cell for a month of 2026.
func form(month int, parts ...part) scoring.Sheet {
	return sheet(scoring.FormLayout, month, parts)
}

// table makes a row of a table with these official marks.
func table(month int, marks string, parts ...part) scoring.Sheet {
	return sheet(scoring.TableLayout, month, append(parts, official(marks)))
}

// totals makes a row of a totals list.
func totals(month int, total string, parts ...part) scoring.Sheet {
	stated := func(s *scoring.Sheet) {
		s.Official.Present, s.Official.Total = true, mark(total, address(s, "G", 10))
	}
	return sheet(scoring.TotalsLayout, month, append(parts, stated))
}

func sheet(layout scoring.Layout, month int, parts []part) scoring.Sheet {
	s := scoring.Sheet{Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Layout: layout}
	if month == 0 {
		s.Month = scoring.Month{}
	}
	in("a")(&s)
	s.Source.Sheet = fmt.Sprintf("Tháng %d", month)
	s.Pos = s.Source.Pos()
	for _, p := range parts {
		p(&s)
	}
	return s
}

// in names the sheet's file. It stands before the marks, which take their
// addresses from it.
func in(file string) part {
	return func(s *scoring.Sheet) { s.Source.File, s.Pos.File = file, file }
}

// of says whose sheet it is.
func of(cell int) part { return func(s *scoring.Sheet) { s.Cell = cell } }

func thematic(s *scoring.Sheet) { s.Kind = scoring.Thematic }
func combined(s *scoring.Sheet) { s.Combined = true }
func notHeld(s *scoring.Sheet)  { s.NotHeld = true }
func model(s *scoring.Sheet)    { tell(func(f *scoring.Facts) { f.Model = fact(true) })(s) }

// tell has the sheet state a fact.
func tell(state func(f *scoring.Facts)) part {
	return func(s *scoring.Sheet) {
		f := s.Facts()
		state(&f)
		s.SetFacts(f)
	}
}

// set names the set that scores the sheet.
func set(index int) part { return func(s *scoring.Sheet) { s.Set = index } }

// self, review and official give a column of marks, "40 60" in the order of
// the criteria. "_" is blank, "-" a criterion without a row, "=" a formula
// without a value, and a trailing "| 95 Tốt" the stated total and grade.
func self(marks string) part {
	return func(s *scoring.Sheet) { s.Self = column(s, "D", marks) }
}

func review(marks string) part {
	return func(s *scoring.Sheet) { s.Review = column(s, "E", marks) }
}

func official(marks string) part {
	return func(s *scoring.Sheet) { s.Official = column(s, "F", marks) }
}

// column reads marks; those of the first criterion stand in row 10.
func column(s *scoring.Sheet, letter, text string) scoring.Column {
	marks, stated, _ := strings.Cut(text, "|")
	c := scoring.Column{Present: true}
	var list []scoring.Mark
	for i, word := range strings.Fields(marks) {
		list = append(list, mark(word, address(s, letter, 10+i)))
	}
	c.Marks = scoring.PackMarks(list)
	total, grade, _ := strings.Cut(strings.TrimSpace(stated), " ")
	c.Total = mark(total, address(s, letter, 90))
	if grade != "" {
		c.Grade = scoring.Fact[string]{Value: grade, Known: true, At: address(s, letter, 91)}
	}
	return c
}

func address(s *scoring.Sheet, letter string, row int) scoring.Place {
	return scoring.Place{Of: &scoring.Origin{File: s.Source.File, Sheet: s.Source.Sheet}, Row: int32(row), Col: int32(letter[0]-'A') + 1}
}

// mark reads one mark as a worksheet would hold it.
func mark(text string, at scoring.Place) scoring.Mark {
	m := scoring.Mark{State: scoring.WordMark, Text: text, At: at}
	p, err := criteria.ParsePoints(text)
	switch {
	case text == "-":
		return scoring.Mark{}
	case text == "" || text == "_":
		return scoring.Mark{State: scoring.BlankMark, At: at}
	case text == "=":
		m.State, m.Formula = scoring.UncomputedMark, true
	case strings.HasPrefix(text, "#"):
		m.State = scoring.ErrorMark
	case err == nil:
		m.State, m.Points = scoring.NumberMark, p
	case errors.Is(err, criteria.ErrTooFine):
		m.State = scoring.TooFineMark
	}
	return m
}

func fact[T any](value T) scoring.Fact[T] { return scoring.Fact[T]{Value: value, Known: true} }

// facts gives whole-number facts by name: "members=15 present=14".
func facts(text string) part {
	return func(s *scoring.Sheet) {
		f := s.Facts()
		places := map[string]*scoring.Fact[int]{
			"members": &f.Members, "exempt": &f.Exempt, "present": &f.Present, "of": &f.OutOf,
			"excused": &f.Excused, "unexcused": &f.Unexcused, "speakers": &f.Speakers, "minutes": &f.Minutes,
		}
		for _, word := range strings.Fields(text) {
			name, value, _ := strings.Cut(word, "=")
			n := 0
			fmt.Sscan(value, &n)
			*places[name] = scoring.Fact[int]{Value: n, Known: true, At: address(s, "B", 3)}
		}
		s.SetFacts(f)
	}
}

// on gives the meeting's date.
func on(month, day int) part {
	return func(s *scoring.Sheet) {
		tell(func(f *scoring.Facts) {
			f.Date = scoring.Fact[criteria.Date]{Value: criteria.Date{Year: 2026, Month: month, Day: day}, Known: true, At: address(s, "B", 4)}
		})(s)
	}
}

// faulty gives the sheet a problem found while it was read.
func faulty(code diag.Code) part {
	return func(s *scoring.Sheet) { s.Problems = append(s.Problems, diag.New(code, "", s.Pos)) }
}

// period reads the test's own period.
func period(t testing.TB, text string) scoring.Period {
	t.Helper()
	p, err := scoring.ParsePeriod(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return p
}

// oneCell is a roster of one cell, of which nothing but its name is known.
func oneCell() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{{ID: "CB01", Name: "Chi bộ thôn 1"}}}
}

// scoreJuly scores sheets of one cell for July 2026.
func scoreJuly(t testing.TB, s *criteria.Set, sheets ...scoring.Sheet) *scoring.Result {
	t.Helper()
	return scoring.Score(oneCell(), []*criteria.Set{s}, period(t, "2026-07"), sheets, nil)
}

// scoreQuarter scores sheets of one cell for the third quarter of 2026.
func scoreQuarter(t testing.TB, s *criteria.Set, sheets ...scoring.Sheet) *scoring.Result {
	t.Helper()
	return scoring.Score(oneCell(), []*criteria.Set{s}, period(t, "2026-Q3"), sheets, nil)
}
