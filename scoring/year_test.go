package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/merge"
	"chibo/scoring/models"
)

// yearModel parses a model of these conditions, all of which it asks for.
func yearModel(t *testing.T, conditions string, rest ...string) *criteria.Set {
	t.Helper()
	n := strings.Count(conditions, "- {")
	text := fmt.Sprintf("schema: 1\nid: thu\ntitle: Chi bộ thử\nscope: year\nstanding: sample\nnotice: thử\ngroups:\n%s\ngrades:\n"+
		"  - { id: dat, title: Đạt, from: %d }\n  - { id: chua, title: Chưa đạt, from: 0 }\n%s\n", conditions, n, strings.Join(rest, "\n"))
	set, problems := criteria.Parse("thu.yaml", []byte(text))
	if set == nil {
		t.Fatalf("%v\n%s", problems, text)
	}
	return set
}

// A yearWorld is one cell's year, told month by month.
type yearWorld struct {
	cell   scoring.PartyCell
	months string // a letter a month: t Tốt, k Kém, m moved, c combined, n not held, - no sheet, d no date, a no attendance
}

func (w yearWorld) result(t *testing.T) (*scoring.Result, *scoring.Roster) {
	t.Helper()
	main, err := criteria.Builtin(criteria.DefaultID)
	if err != nil {
		t.Fatal(err)
	}
	period, err := scoring.ParsePeriod("2026")
	if err != nil {
		t.Fatal(err)
	}
	cell := w.cell
	cell.ID, cell.Name, cell.Members = "C", "Chi bộ C", criteria.Some(10)
	roster := &scoring.Roster{Cells: []scoring.PartyCell{cell}}
	var sheets []scoring.Sheet
	for i, letter := range w.months {
		month := scoring.Month{Year: 2026, Month: i + 1}
		if letter == '-' || !cell.ExistedIn(month) {
			continue
		}
		source := scoring.Source{File: fmt.Sprint(month), Row: 2}
		s := scoring.Sheet{Month: month, Kind: scoring.Regular, Layout: scoring.TotalsLayout, Source: source, Pos: source.Pos(), NotHeld: letter == 'n', Combined: letter == 'c'}
		if letter != 'n' {
			points := map[bool]criteria.Points{true: 40 * criteria.Point, false: 95 * criteria.Point}[letter == 'k']
			s.Official = scoring.Column{Present: true, Total: scoring.Mark{State: scoring.NumberMark, Points: points}}
			day := criteria.Date{Year: 2026, Month: month.Month, Day: 5 + strings.Index("m", string(letter)) + 1}
			s.SetFacts(scoring.Facts{Date: scoring.Fact[criteria.Date]{Value: day, Known: letter != 'd'}, Present: scoring.Fact[int]{Value: 9, Known: letter != 'a'}})
		}
		sheets = append(sheets, s)
	}
	return scoring.Score(roster, []*criteria.Set{main}, period, sheets, nil), roster
}

// entered is a row of the year's sheet: a word a condition, "" for a blank.
func entered(cell int, grade criteria.YearGrade, words ...string) scoring.YearRow {
	origin := &scoring.Origin{File: "nam.xlsx"}
	row := scoring.YearRow{Cell: cell, Marks: [][]scoring.Mark{nil}, Source: scoring.Source{File: "nam.xlsx", Row: 5 + cell}}
	row.Grade = scoring.Fact[criteria.YearGrade]{Value: grade, Known: grade != "", At: scoring.PlaceAt(fmt.Sprintf("B%d", 5+cell), origin)}
	for i, word := range words {
		m := scoring.Mark{State: scoring.BlankMark, Text: word, At: scoring.PlaceAt(fmt.Sprintf("%c%d", 'C'+i, 5+cell), origin)}
		if p, err := criteria.ParsePoints(word); err == nil {
			m.State, m.Points = scoring.NumberMark, p
		} else if word != "" {
			m.State = scoring.WordMark
		}
		row.Marks[0] = append(row.Marks[0], m)
	}
	return row
}

// TestYearMeasures: what the months say of each measure, and where they do not
// say enough.
func TestYearMeasures(t *testing.T) {
	const fixed, all = 5, "tttttttttttt"
	for _, c := range []struct {
		name, measure, months, want string
		cell                        scoring.PartyCell
	}{
		{"all meetings on the fixed day", "fixed-day", all, "yes", scoring.PartyCell{}},
		{"one meeting moved", "fixed-day", "tttttmtttttt", "no", scoring.PartyCell{}},
		{"a month without a sheet may have been on its day", "fixed-day", "ttttt-tttttt", "unknown", scoring.PartyCell{}},
		{"but not where another was moved", "fixed-day", "ttmtt-tttttt", "no", scoring.PartyCell{}},
		{"a sheet without a date", "fixed-day", "tttdtttttttt", "unknown", scoring.PartyCell{}},
		{"a meeting not held is on no day", "fixed-day", "tttntttttttt", "yes", scoring.PartyCell{}},
		{"no fixed day in the roster", "fixed-day", all, "unknown", scoring.PartyCell{FixedDay: criteria.Optional[int]{Value: -1}}},
		{"a thematic part every quarter", "thematic-quarters", "tctctttctttc", "yes", scoring.PartyCell{}},
		{"a quarter without a thematic sheet", "thematic-quarters", "tctcttttttct", "unknown", scoring.PartyCell{}},
		{"founded in May: three whole quarters less one", "thematic-quarters", "------cttctt", "yes", scoring.PartyCell{From: scoring.Month{Year: 2026, Month: 6}}},
		{"present nine of ten", "mean-attendance", all, "yes", scoring.PartyCell{}},
		{"one sheet does not tell who came", "mean-attendance", "tttttttattt-", "unknown", scoring.PartyCell{}},
		{"a mean above what is asked", "mean-attendance, above: 90%", all, "no", scoring.PartyCell{}},
		{"ten of twelve are Tốt", "meetings-of-grade, grade: tot, at_least: 80%", "tttttttttkkt", "yes", scoring.PartyCell{}},
		{"nine of twelve are not 80 %", "meetings-of-grade, grade: Tốt, at_least: 80%", "tttttttttkkk", "no", scoring.PartyCell{}},
		{"nine, and a month not sent", "meetings-of-grade, grade: tot, at_least: 80%", "tttttttttkk-", "unknown", scoring.PartyCell{}},
		{"ten are enough whatever the others were", "meetings-of-grade, grade: tot, at_least: 80%", "tttttttttt--", "yes", scoring.PartyCell{}},
		{"one not held is none of the grade", "meetings-of-grade, grade: tot, at_least: 100%", "tttttttttttn", "no", scoring.PartyCell{}},
		{"every month held", "meetings-held", all, "yes", scoring.PartyCell{}},
		{"one not held", "meetings-held", "tttttttttttn", "no", scoring.PartyCell{}},
		{"one not sent", "meetings-held", "ttttttttttt-", "unknown", scoring.PartyCell{}},
		{"the year is Tốt", "quality-grade, grade: tot", all, "yes", scoring.PartyCell{}},
		{"the year is not", "quality-grade, grade: tot", "kkkkkkkkkkkk", "no", scoring.PartyCell{}},
		{"the year is not graded", "quality-grade, grade: tot", "ttttttttttt-", "unknown", scoring.PartyCell{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.cell.FixedDay.Value == 0 {
				c.cell.FixedDay = criteria.Some(fixed)
			}
			r, roster := yearWorld{c.cell, c.months}.result(t)
			model := yearModel(t, `  - { id: "1", title: Một, max: 1, kind: check, measure: `+c.measure+` }`)
			models.Add(r, roster, []*criteria.Set{model}, nil)
			m := r.Cells[0].Models[0]
			got := map[bool]string{true: "no", false: "unknown"}[m.Status == scoring.ModelDecided]
			if m.Grade.Known && m.Grade.Value == 0 {
				got = "yes"
			}
			if got != c.want {
				t.Errorf("%s, want %s: %+v", got, c.want, m.Conditions[0])
			}
			if got == "unknown" && len(m.Conditions[0].Wanting) == 0 {
				t.Error("nothing is said to be missing")
			}
		})
	}
}

// TestYearEntries: what is typed counts, its measure checks it; a blank is not
// "no"; the yearly grade comes from its column.
func TestYearEntries(t *testing.T) {
	const two = "  - { id: \"1\", title: Một, max: 1, kind: check }\n  - { id: \"2\", title: Hai, max: 1, kind: check, measure: %s }"
	for _, c := range []struct {
		name, measure string
		rows          []scoring.YearRow
		status        scoring.ModelStatus
		grade         string
		codes         string
	}{
		{"both", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "có", "")}, scoring.ModelDecided, "Đạt", ""},
		{"a blank changes nothing where another is certainly no (issue 19, point 14)", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "không", "lạ")}, scoring.ModelDecided, "Chưa đạt", "bad-tier"},
		{"a blank beside a fact that is no", "year-grade, grade: good", []scoring.YearRow{entered(0, criteria.YearCompleted, "", "")}, scoring.ModelDecided, "Chưa đạt", ""},
		{"a blank leaves it open", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "", "")}, scoring.ModelUndecided, "", ""},
		{"no row at all", "quality-grade, grade: tot", nil, scoring.ModelUndecided, "", ""},
		{"a plain no", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "không", "")}, scoring.ModelDecided, "Chưa đạt", ""},
		{"typed against the facts counts and is told", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "x", "không")}, scoring.ModelDecided, "Chưa đạt", "tier-mismatch"},
		{"an unreadable word is no answer", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "tốt", "")}, scoring.ModelUndecided, "", "bad-tier"},
		{"points where yes or no is asked", "quality-grade, grade: tot", []scoring.YearRow{entered(0, "", "7", "")}, scoring.ModelUndecided, "", "mark-out-of-range"},
		{"two rows complete each other", "year-grade, grade: good", []scoring.YearRow{entered(0, "", "có", ""), entered(0, criteria.YearGood, "", "")}, scoring.ModelDecided, "Đạt", ""},
		{"the yearly grade is below", "year-grade, grade: good", []scoring.YearRow{entered(0, criteria.YearCompleted, "có", "")}, scoring.ModelDecided, "Chưa đạt", ""},
		{"and better is enough", "year-grade, grade: good", []scoring.YearRow{entered(0, criteria.YearExcellent, "có", "")}, scoring.ModelDecided, "Đạt", ""},
		{"two yearly grades are none", "year-grade, grade: good", []scoring.YearRow{entered(0, criteria.YearGood, "có"), entered(0, criteria.YearCompleted, "có")},
			scoring.ModelUndecided, "", "conflicting-sheets"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, roster := yearWorld{scoring.PartyCell{FixedDay: criteria.Some(5)}, "tttttttttttt"}.result(t)
			r.Problems = nil
			models.Add(r, roster, []*criteria.Set{yearModel(t, fmt.Sprintf(two, c.measure))}, c.rows)
			m := r.Cells[0].Models[0]
			if m.Status != c.status || gradeTitle(r.Models[0].Set, m.Grade) != c.grade {
				t.Errorf("%s %q, want %s %q", m.Status, gradeTitle(r.Models[0].Set, m.Grade), c.status, c.grade)
			}
			var codes []string
			for _, p := range r.Problems {
				codes = append(codes, string(p.Code))
			}
			if got := strings.Join(codes, " "); got != c.codes {
				t.Errorf("problems %q, want %q", got, c.codes)
			}
		})
	}
}

// modelYear is a year of several cells under a model with everything a model can
// have; only those from first up to last are in the roster.
func modelYear(t *testing.T, seed uint64, first, last int) (*scoring.Result, *scoring.Roster, []scoring.YearRow) {
	t.Helper()
	model := yearModel(t, `  - { id: "1", title: Một, max: 1, kind: check }
  - { id: "2", title: Hai, max: 1, kind: check, measure: quality-grade, grade: tot }
  - { id: "3", title: Ba, max: 1, kind: check, kinds: [thôn] }
  - { id: "4", title: Bốn, max: 1, kind: check, measure: year-grade, grade: good }`,
		"committee: { title: Đảng bộ thử, grade: dat, at_least: 50% }", "pilots: { least: 1, most: 2 }",
		"excellent: { at_most: 20%, of: good-or-better, round: nearest, scope: each-committee }")
	main, err := criteria.Builtin("phu-tho-khoi")
	if err != nil {
		t.Fatal(err)
	}
	period, err := scoring.ParsePeriod("2026")
	if err != nil {
		t.Fatal(err)
	}
	roster := &scoring.Roster{}
	var sheets []scoring.Sheet
	var rows []scoring.YearRow
	for i := first; i < last; i++ {
		random := rand.New(rand.NewPCG(seed, uint64(i)))
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprintf("C%02d", i), Name: fmt.Sprintf("Chi bộ %d", i), Committee: []string{"A", "B"}[i/6],
			Kind: []string{"thôn", "cơ quan"}[i%2], Pilot: random.IntN(3) == 0, Registered: [][]string{nil, {"x"}, {"Chi bộ thử"}, {"khác"}}[random.IntN(4)]})
		cell := len(roster.Cells) - 1
		if i%6 == 0 { // both halves have a cell that registered
			roster.Cells[cell].Registered = []string{"x"}
		}
		for _, month := range period.Months() {
			source := scoring.Source{File: fmt.Sprintf("%d.xlsx", i), Row: month.Month}
			total := scoring.Mark{State: scoring.NumberMark, Points: criteria.Points(70+random.IntN(30)) * criteria.Point}
			if random.IntN(40) > 0 {
				sheets = append(sheets, scoring.Sheet{Cell: cell, Month: month, Kind: scoring.Regular, Layout: scoring.TotalsLayout, Source: source, Pos: source.Pos(),
					Official: scoring.Column{Present: true, Total: total}})
			}
		}
		word := func() string { return []string{"có", "x", "không", "", "lạ"}[random.IntN(5)] }
		row := entered(i, append(criteria.YearGrades(), "")[random.IntN(5)], word(), "", word(), "")
		row.Cell, row.Source.File = cell, fmt.Sprintf("nam-%d.xlsx", i)
		rows = append(rows, row)
	}
	r := scoring.Score(roster, []*criteria.Set{main}, period, sheets, nil)
	models.Add(r, roster, []*criteria.Set{model}, rows)
	return r, roster, rows
}

func modelTexts(r *scoring.Result) string {
	var b strings.Builder
	for _, c := range r.Cells {
		fmt.Fprintln(&b, c.Cell.ID, c.Models, c.YearGrade())
	}
	for _, m := range r.Models {
		fmt.Fprintln(&b, m.Set.ID, m.Summary, m.Committees, m.Pilots, m.Excellent)
	}
	return b.String()
}

// TestModelsMergeToTheWhole: halves merged are the whole, models, pilots, caps
// and committees included, also through a report's file.
func TestModelsMergeToTheWhole(t *testing.T) {
	for seed := range uint64(6) {
		whole, _, _ := modelYear(t, seed, 0, 12)
		var halves []merge.Part
		for i, ends := range [][2]int{{0, 6}, {6, 12}} {
			half, _, _ := modelYear(t, seed, ends[0], ends[1])
			texts, err := carriedTexts(half, scoring.Issuer{})
			if err != nil {
				t.Fatal(err)
			}
			read, _, err := imported(texts)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := modelTexts(read), modelTexts(half); stepless(got) != stepless(want) {
				t.Fatalf("read back\n%s\nwant\n%s", got, want)
			}
			halves = append(halves, merge.Part{Name: fmt.Sprint(i), Result: read})
		}
		merged, err := merge.Reports(halves)
		if err != nil {
			t.Fatal(err)
		}
		sameResult(t, merged, whole)
		if got, want := modelTexts(merged), modelTexts(whole); stepless(got) != stepless(want) {
			t.Fatalf("merged\n%s\nwant\n%s", got, want)
		}
	}
}

// stepless leaves out addresses in memory.
func stepless(s string) string {
	var words []string
	for _, w := range strings.Fields(s) {
		if !strings.HasPrefix(w, "0x") {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// TestUnknownIsNotNo: whatever the blanks turn out to be, the grade is no better
// than the best that was said to be possible; and all "có" reaches it.
func TestUnknownIsNotNo(t *testing.T) {
	for seed := range uint64(20) {
		r, roster, rows := modelYear(t, seed, 0, 12)
		for _, word := range []string{"có", "không"} {
			filled := make([]scoring.YearRow, len(rows))
			for i, row := range rows {
				filled[i] = row
				filled[i].Marks = [][]scoring.Mark{append([]scoring.Mark{}, row.Marks[0]...)}
				for k, m := range filled[i].Marks[0] {
					if r.Cells[i].Models[0].Conditions[k].How == scoring.NotAvailable {
						filled[i].Marks[0][k] = scoring.Mark{State: scoring.WordMark, Text: word, At: m.At}
					}
				}
			}
			again := *r
			again.Models, again.Cells = nil, append([]scoring.CellResult{}, r.Cells...)
			for i := range again.Cells {
				again.Cells[i].Year = nil
			}
			models.Add(&again, roster, []*criteria.Set{r.Models[0].Set}, filled)
			for i := range r.Cells {
				before, after := r.Cells[i].Models[0], again.Cells[i].Models[0]
				switch {
				case before.Status != scoring.ModelUndecided:
				case !after.Grade.Known:
					t.Fatalf("seed %d: %s is still open", seed, r.Cells[i].Cell.ID)
				case after.Grade.Value < before.Best || word == "có" && after.Grade.Value != before.Best:
					t.Fatalf("seed %d: %s filled with %q is %d, at best %d", seed, r.Cells[i].Cell.ID, word, after.Grade.Value, before.Best)
				}
			}
		}
	}
}

// TestExcellentCap: base and rounding as the set says; equality keeps the cap.
func TestExcellentCap(t *testing.T) {
	for _, c := range []struct {
		of        criteria.ExcellentBase
		round     criteria.Rounding
		base, max int
	}{
		{criteria.OfGood, criteria.RoundDown, 10, 2}, {criteria.OfGood, criteria.RoundDown, 9, 1}, {criteria.OfGood, criteria.RoundUp, 9, 2},
		{criteria.OfGood, criteria.RoundUp, 10, 2}, {criteria.OfGood, criteria.RoundNearest, 7, 1}, {criteria.OfGood, criteria.RoundNearest, 8, 2},
		{criteria.OfAll, criteria.RoundDown, 4, 0}, {criteria.OfAll, criteria.RoundUp, 0, 0},
	} {
		rule := criteria.ExcellentRule{AtMost: criteria.Percent(20 * criteria.Point), Of: c.of, Round: c.round}
		if got := rule.Allowed(c.base); got != c.max {
			t.Errorf("%s of %d: %d, want %d", c.round, c.base, got, c.max)
		}
	}
}

// TestReachesIsNotGuessed: a cell reaches a model, does not, or it is not known.
func TestReachesIsNotGuessed(t *testing.T) {
	r, _, _ := modelYear(t, 1, 0, 12)
	for i := range r.Cells {
		c := &r.Cells[i]
		m := c.Models[0]
		for _, id := range []string{"", "thu"} {
			got := r.Reaches(c, id)
			if got.Known == (m.Status == scoring.ModelUndecided) || got.Value != (m.Grade.Known && m.Grade.Value == 0) {
				t.Errorf("%s %s: %+v", c.Cell.ID, m.Status, got)
			}
		}
		if got := r.Reaches(c, "khác"); got.Known {
			t.Errorf("%s: a model nobody asked for is %+v", c.Cell.ID, got)
		}
	}
}

// TestImportRefusesAnUnknownYearGrade: a word that is none must not pass for the
// best.
func TestImportRefusesAnUnknownYearGrade(t *testing.T) {
	r, _, _ := modelYear(t, 1, 0, 12)
	texts, err := carriedTexts(r, scoring.Issuer{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range texts {
		texts[i] = strings.ReplaceAll(texts[i], swapped(`"grade":"good"`), swapped(`"grade":"best"`))
	}
	if _, _, err := imported(texts); err == nil {
		t.Error("read")
	}
}

func gradeTitle(set *criteria.Set, grade criteria.Optional[int]) string {
	if !grade.Known {
		return ""
	}
	return set.Grades[grade.Value].Title
}
