package form

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/scoring"
)

// sample returns a quarter's forms of one cell.
func sample(t *testing.T, id string) []Blank {
	t.Helper()
	set, err := criteria.Builtin(id)
	if err != nil {
		t.Fatal(err)
	}
	period := scoring.QuarterOf(scoring.Month{Year: 2026, Month: 7})
	var blanks []Blank
	for _, m := range period.Months() {
		blanks = append(blanks, Blank{
			Cell: scoring.PartyCell{ID: "CB01", Name: "Chi bộ thôn Đông", Committee: "Đảng ủy xã Vân Khê", Kind: "thôn",
				Members: criteria.Some(18), Exempt: criteria.Some(1), Secretary: "Nguyễn Văn An", Supervisor: "Trần Thị Bình"},
			Place: "Vân Khê", Kind: scoring.Regular, Month: m, Period: period, Set: set, Discipline: set.Discipline, Sheet: "Tháng " + itoa(m.Month),
		})
	}
	return blanks
}

func TestBlanksAreRepeatable(t *testing.T) {
	for _, id := range criteria.BuiltinIDs() {
		var first, second bytes.Buffer
		for _, w := range []*bytes.Buffer{&first, &second} {
			if err := Blanks(w, "phiếu", sample(t, id)); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: two runs differ", id)
		}
	}
}

// TestBlankIsClosed: what is to be filled in can be typed, nothing else can,
// and no password keeps anybody out.
func TestBlankIsClosed(t *testing.T) {
	var content bytes.Buffer
	if err := Blanks(&content, "phiếu", sample(t, "an-phu-2025")); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&content)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	open := map[string]bool{}
	for _, n := range f.GetDefinedName() {
		if form, part, ok := names.ParseFormName(n.Name); ok && form == 1 && !strings.HasPrefix(part, "dau") {
			open[strings.ReplaceAll(n.RefersTo[strings.LastIndex(n.RefersTo, "!")+1:], "$", "")] = true
		}
	}
	if want := 16 + 3*len(sample(t, "an-phu-2025")[0].Set.Leaves()); len(open) != want {
		t.Errorf("%d inputs have a name, want %d", len(open), want)
	}
	for row := 1; row < 80; row++ {
		for column := 1; column <= 11; column++ {
			cell, _ := excelize.CoordinatesToCellName(column, row)
			if unlocked := isUnlocked(t, f, cell); unlocked != open[cell] {
				t.Errorf("%s: unlocked %v", cell, unlocked)
			}
		}
	}
	if protection, err := f.GetSheetProtection("Tháng 7"); err != nil || protection.Password != "" {
		t.Errorf("protection %+v, %v", protection, err)
	}
}

func isUnlocked(t *testing.T, f *excelize.File, cell string) bool {
	t.Helper()
	id, err := f.GetCellStyle("Tháng 7", cell)
	if err != nil {
		t.Fatal(err)
	}
	look, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return look.Protection != nil && !look.Protection.Locked
}

// TestBlankRules: every mark has a rule, lists stand on the list sheet, and the
// form goes on one A4 page.
func TestBlankRules(t *testing.T) {
	var content bytes.Buffer
	if err := Blanks(&content, "phiếu", sample(t, "an-phu-2025")); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&content)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rules, err := f.GetDataValidations("Tháng 8")
	if err != nil {
		t.Fatal(err)
	}
	if want := 16 + 28; len(rules) != want {
		t.Errorf("%d rules, want %d", len(rules), want)
	}
	for _, rule := range rules {
		if rule.Type == "list" && !strings.HasPrefix(rule.Formula1, "'_danh-muc'!$") {
			t.Errorf("%s: list %s", rule.Sqref, rule.Formula1)
		}
	}
	if page, err := f.GetPageLayout("Tháng 8"); err != nil || *page.Size != 9 || *page.FitToHeight != 1 || *page.FitToWidth != 1 || *page.Orientation != "portrait" {
		t.Errorf("page %+v, %v", page, err)
	}
	if visible, err := f.GetSheetVisible(names.Lists); err != nil || visible {
		t.Errorf("the list sheet is visible: %v", err)
	}
}

func TestCellInCapitals(t *testing.T) {
	for name, want := range map[string]string{
		"Chi bộ thôn 1": "CHI BỘ THÔN 1", "CB Thôn 1": "CHI BỘ THÔN 1", "Thôn 1": "CHI BỘ THÔN 1", "CB": "CHI BỘ CB",
	} {
		if got := cellInCapitals(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
