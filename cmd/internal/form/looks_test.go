package form

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/criteria"
)

// written opens again what a writer of this package wrote.
func written(t *testing.T, write func(io.Writer) error) *excelize.File {
	t.Helper()
	var content bytes.Buffer
	if err := write(&content); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&content)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// The total and the grade stand over the first two columns, as in printed forms.
func TestTotalIsMerged(t *testing.T) {
	f := written(t, func(w io.Writer) error { return Blanks(w, "phiếu", sample(t, "hd42-2025")) })
	areas, err := f.GetMergeCells("Tháng 7")
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"TỔNG ĐIỂM", "XẾP LOẠI"} {
		if !slices.ContainsFunc(areas, func(m excelize.MergeCell) bool {
			return m.GetCellValue() == label && strings.HasPrefix(m.GetStartAxis(), "A") && strings.HasPrefix(m.GetEndAxis(), "B")
		}) {
			t.Errorf("%s is not merged over A:B", label)
		}
	}
}

// A prompt writes decimals as its reader does.
func TestPromptsHaveDecimalCommas(t *testing.T) {
	blanks := sample(t, "hd42-2025")[:1]
	set, leaf := *blanks[0].Set, blanks[0].Set.Groups[0].Criteria[0]
	half := criteria.Point / 2
	leaf.Kind, leaf.Tiers = criteria.Tiers, []criteria.Tier{{Points: leaf.Max}, {Points: 4*criteria.Point + half}, {Points: half}}
	set.Groups = slices.Clone(set.Groups)
	set.Groups[0].Criteria = []criteria.Criterion{leaf}
	blanks[0].Set = &set
	f := written(t, func(w io.Writer) error { return Blanks(w, "phiếu", blanks) })
	rules, err := f.GetDataValidations("Tháng 7")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(rules, func(r *excelize.DataValidation) bool {
		return r.Prompt != nil && strings.Contains(*r.Prompt, "5; 4,5; 0,5.")
	}) {
		t.Error("no prompt names the tiers 5; 4,5; 0,5")
	}
}

// The roster's many columns print on two pages, with the names on each.
func TestRosterPrintsLegibly(t *testing.T) {
	f := written(t, func(w io.Writer) error { return Roster(w, nil) })
	page, err := f.GetPageLayout("Danh sách")
	if err != nil || *page.FitToWidth != 2 {
		t.Errorf("page %+v, %v", page, err)
	}
	if !slices.ContainsFunc(f.GetDefinedName(), func(n excelize.DefinedName) bool {
		return n.Name == "_xlnm.Print_Titles" && n.RefersTo == "'Danh sách'!$A:$C,'Danh sách'!$3:$3"
	}) {
		t.Errorf("repeated: %+v", f.GetDefinedName())
	}
}
