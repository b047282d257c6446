package names

import "testing"

func TestFormName(t *testing.T) {
	for name, want := range map[string]struct {
		form int
		part string
		ok   bool
	}{
		FormName(2, FormDate):           {2, FormDate, true},
		"CHIBO_FORM_12_tu_cham_3":       {12, FormSelfMark(3), true},
		"chibo_form_x_ngay":             {0, "ngay", false},
		"chibo_report":                  {0, "", false},
		FormName(1, FormReviewMark(10)): {1, "tham_dinh_10", true},
	} {
		form, part, ok := ParseFormName(name)
		if ok != want.ok || ok && (form != want.form || part != want.part) {
			t.Errorf("ParseFormName(%q) = %d, %q, %v", name, form, part, ok)
		}
	}
}

func TestStamp(t *testing.T) {
	for _, s := range []Stamp{
		{Form: 1, Set: "an-phu-2025", Version: "0a1b", Kind: "regular", When: "2026-07", ID: "CB01", Name: "Chi bộ thôn Đông", Committee: "Đảng ủy xã"},
		{Form: 12, Set: "x", Version: "y", Kind: "thematic", When: "2026-Q3", Name: "Chi bộ 1"},
	} {
		if got, ok := ParseStamp(s.String()); !ok || got != s {
			t.Errorf("%q is read as %+v, %v", s, got, ok)
		}
	}
	if got, ok := ParseStamp(Stamp{Form: 1, Name: "a | b\nc"}.String()); !ok || got.Name != "a / b c" {
		t.Errorf("%+v, %v", got, ok)
	}
	for _, text := range []string{"", "chibo", "chibo | 1 | x", "chibo | a | s | v | k | w | i | n | c"} {
		if _, ok := ParseStamp(text); ok {
			t.Errorf("%q is no stamp", text)
		}
	}
}
