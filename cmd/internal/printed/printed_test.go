package printed

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
)

const printedFolder = "../../../testdata/printed"

// importFixture reads a form of testdata/printed, and writes its problems one
// a line: cell, key, severity.
func importFixture(t *testing.T, name string, o Options) (*Form, string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(printedFolder, name))
	if err != nil {
		t.Fatal(err)
	}
	if o.Standing == "" {
		o.Standing, o.Notice = criteria.Secondary, "Chưa đối chiếu."
	}
	printed, problems, err := read(name, data, o)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Pos.Cell + " " + p.Message.Key + " " + p.Severity.String() + "\n")
	}
	return printed, b.String()
}

// TestAnPhuSheetIsImported holds the sheet of phường An Phú, as a workbook and
// as a Word document, against the built-in set that was written by hand: ids,
// titles, points, tiers with their bounds, measures, grades, duration.
func TestAnPhuSheetIsImported(t *testing.T) {
	want, err := criteria.Builtin("an-phu-2025")
	if err != nil {
		t.Fatal(err)
	}
	for name, problems := range map[string]string{
		"an-phu.xlsx": "B13 bad-form/tier-overlap warning\nB14 bad-form/tier-gap warning\n" +
			"B32 bad-form/thematic warning\nB36 bad-form/tier-gap warning\n",
		"an-phu-word.docx": "B6 bad-form/tier-overlap warning\nB7 bad-form/tier-gap warning\n" +
			"B25 bad-form/thematic warning\nB29 bad-form/tier-gap warning\n",
	} {
		printed, got := importFixture(t, name, Options{})
		if got != problems {
			t.Errorf("%s: problems\n%swant\n%s", name, got, problems)
		}
		set := printed.Set
		if set == nil {
			t.Fatalf("%s: no set", name)
		}
		if diff := cmp.Diff(want.Groups, set.Groups, cmpopts.IgnoreFields(criteria.Criterion{}, "Aliases")); diff != "" {
			t.Errorf("%s: groups: -want +got:\n%s", name, diff)
		}
		if diff := cmp.Diff(want.Grades, set.Grades); diff != "" {
			t.Errorf("%s: grades: -want +got:\n%s", name, diff)
		}
		if set.Discipline.Minutes != want.Discipline.Minutes || *set.Discipline.MinutesLarge != *want.Discipline.MinutesLarge {
			t.Errorf("%s: duration %+v", name, set.Discipline)
		}
		head := []any{set.ID, set.Title, set.Standing, set.Meeting, set.Document}
		wantHead := []any{slug(words.Stem(name)), "PHIẾU CHẤM ĐIỂM chất lượng sinh hoạt chi bộ", criteria.Secondary, criteria.RegularMeeting,
			criteria.Document{Type: "Hướng dẫn", Number: "42-HD/BTCTW", Date: criteria.Date{Year: 2025, Month: 10, Day: 28}}}
		if diff := cmp.Diff(wantHead, head); diff != "" {
			t.Errorf("%s: head: -want +got:\n%s", name, diff)
		}
	}
}

// TestFormsOfOtherShapes holds what each form becomes against a set written by
// hand.
func TestFormsOfOtherShapes(t *testing.T) {
	for name, problems := range map[string]string{
		// Roman groups, Arabic criteria, two mark columns, tiers within a cell,
		// yes/no tiers, a remark, criteria behind plus signs, closed bands.
		"hai-cot.xlsx": "A23 bad-form/legend-gap warning\nA24 bad-form/legend-gap warning\n",
		// No numbers: bold rows are groups. No legend.
		"nhom-dam.xlsx": "",
	} {
		printed, got := importFixture(t, name, Options{})
		if got != problems {
			t.Errorf("%s: problems\n%s", name, got)
		}
		if printed.Set == nil {
			t.Fatal(name)
		}
		want, err := os.ReadFile(filepath.Join(printedFolder, words.Stem(name)+".want.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(criteria.Write(printed.Set))); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
}

// TestEveryFaultOfAFormHasItsRow reads a form with a fault a row.
func TestEveryFaultOfAFormHasItsRow(t *testing.T) {
	printed, got := importFixture(t, "co-loi.xlsx", Options{})
	want := "C4 bad-form/sum error\nC8 bad-form/points error\nB10 bad-form/tier-max error\nB11 bad-form/tier-points error\n" +
		"B12 unread-row warning\nB13 bad-form/no-title error\nC14 bad-form/total error\n"
	if got != want || printed.Set != nil {
		t.Errorf("set %v, problems:\n%s", printed.Set, got)
	}
}

func TestPrintedOptions(t *testing.T) {
	printed, _ := importFixture(t, "nhom-dam.xlsx", Options{ID: "ma-rieng", Standing: criteria.Official, Sheet: "biểu"})
	if s := printed.Set; s.ID != "ma-rieng" || s.Standing != criteria.Official || s.Notice != "" {
		t.Errorf("%q, %s, %q", s.ID, s.Standing, s.Notice)
	}
	data, err := os.ReadFile(filepath.Join(printedFolder, "nhom-dam.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = read("x.xlsx", data, Options{Sheet: "khác"})
	if faulty := (*diag.ProblemError)(nil); !errors.As(err, &faulty) || faulty.Problem.Message.Key != "bad-form/no-sheet" {
		t.Error(err)
	}
}

// FuzzReadPrinted reads any bytes: no panic, and a set only where nothing is
// wrong; it reads back as itself.
func FuzzReadPrinted(f *testing.F) {
	files, err := filepath.Glob(printedFolder + "/*.*x")
	if err != nil || len(files) == 0 {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		printed, problems, err := read("f.xlsx", data, Options{Standing: criteria.Sample, Notice: "x"})
		checkPrinted(t, printed, err, slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error && p.Code != diag.UnreadRow }))
	})
}

// FuzzPrintedRows puts any texts into the rows of a form.
func FuzzPrintedRows(f *testing.F) {
	for _, seed := range []string{
		"1|Nhóm|5\n|a|2\n|+ Từ 90%: 2 điểm\n|b (có/không)|3\nTổng||5", "I|x|\n1|y\n+ Có: 1 điểm\n+ Không: 0 điểm|1",
		"|+ trên 5%|3\n|+ dưới 1/2 thời lượng: 1 điểm", "A|b|c\n(1)|(2)|(3)\n|– 5 điểm: đủ 90 phút\n|+ thiếu 15–30 phút - 3đ", "Tốt: từ 90; Khá: 70-89; Kém: dưới 70",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows := [][]string{{"PHIẾU"}, {"STT", "Tiêu chí", "Thang điểm"}}
		for _, line := range strings.Split(text, "\n") {
			rows = append(rows, strings.Split(line, "|"))
		}
		g := workbook.GridOf("f.xlsx", "s", rows, workbook.NewScratch())
		r := &source{file: "f.xlsx", options: Options{Standing: criteria.Sample, Notice: "x"}, words: newVocabulary()}
		first := &page{grid: g, limit: len(g.Rows), bold: func(row, _ int) bool { return row%7 == 3 }}
		if err := r.choosePage([]*page{first}); err != nil {
			t.Fatal(err)
		}
		checkPrinted(t, r.read(), nil, r.faulty())
	})
}

func checkPrinted(t *testing.T, printed *Form, err error, faulty bool) {
	t.Helper()
	if err != nil {
		return
	}
	if (printed.Set == nil) != faulty {
		t.Fatalf("set %v, faulty %v", printed.Set, faulty)
	}
	if printed.Set == nil {
		return
	}
	var notes []criteria.Note
	for _, n := range printed.Notes {
		notes = append(notes, criteria.Note{Key: n.Key, ID: n.ID, Text: n.Message.Key + "\n\u2028" + strings.Repeat(" x", 80)})
	}
	out := criteria.WriteWithNotes(printed.Set, notes)
	again, problems := criteria.Parse("again", out)
	if again == nil {
		t.Fatalf("%v\n%s", problems, out)
	}
	if diff := cmp.Diff(string(criteria.Write(printed.Set)), string(criteria.Write(again))); diff != "" {
		t.Error(diff)
	}
}
