package workspace

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
)

func TestParseWorkspace(t *testing.T) {
	t.Parallel()
	const data = `committee: Đảng ủy xã Vân Khê
superior: Đảng bộ tỉnh Lam Sơn
place: Vân Khê
criteria: [hd42-2025, bieu-2.yaml]
roster: danh-sach.xlsx
sheets: phieu
reports: bao-cao
decisions: qd.xlsx
signers:
  - { titles: [NGƯỜI LẬP BIỂU] }
  - { titles: [T/M ĐẢNG ỦY, T/M BAN THƯỜNG VỤ], post: BÍ THƯ, name: Nguyễn Văn A }
`
	want := &Workspace{
		File: "chibo.yaml", Criteria: []string{"hd42-2025", "bieu-2.yaml"}, Roster: "danh-sach.xlsx",
		Sheets: "phieu", Reports: "bao-cao", Decisions: "qd.xlsx",
		Letterhead: view.Letterhead{
			Superior: "Đảng bộ tỉnh Lam Sơn", Committee: "Đảng ủy xã Vân Khê", Place: "Vân Khê",
			Signers: []view.Signer{
				{Titles: []string{"NGƯỜI LẬP BIỂU"}},
				{Titles: []string{"T/M ĐẢNG ỦY", "T/M BAN THƯỜNG VỤ"}, Post: "BÍ THƯ", Name: "Nguyễn Văn A"},
			},
		},
	}
	got, problems := Parse("chibo.yaml", []byte(data))
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestParseWorkspaceSmall(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]*Workspace{
		"":                      {File: "f"},
		"\n \n":                 {File: "f"},
		"\ufeffroster: a.xlsx":  {File: "f", Roster: "a.xlsx"},
		"criteria: hd42-2025\n": {File: "f", Criteria: []string{"hd42-2025"}},
		"roster: \"\"\n":        {File: "f"},
		"headers: { Tự chấm: Chi bộ nhận, tiêu chí: [Việc, Mục tiêu] }\n": {File: "f", Headers: []words.HeaderWords{
			{Role: "tiêu chí", Words: []string{"Việc", "Mục tiêu"}}, {Role: "tự chấm", Words: []string{"Chi bộ nhận"}},
		}},
	} {
		got, problems := Parse("f", []byte(data))
		if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
			t.Errorf("%q: %v\n%s", data, problems, diff)
		}
	}
}

func TestParseWorkspaceFaults(t *testing.T) {
	t.Parallel()
	tests := []struct {
		data         string
		code         diag.Code
		line, column int
	}{
		{"roster: a\nrostr: b\n", diag.UnknownKey, 2, 1},
		{"roster: a\nroster: b\n", diag.RepeatedKey, 2, 1},
		{"roster: [a]\n", diag.BadValue, 1, 9},
		{"criteria: [a, {b: c}]\n", diag.BadValue, 1, 15},
		{"sheets: ~\n", diag.BadValue, 1, 1},
		{"signers: x\n", diag.BadValue, 1, 10},
		{"headers: x\n", diag.BadValue, 1, 10},
		{"headers: [x]\n", diag.BadValue, 1, 10},
		{"headers:\n  tự chám: x\n", diag.UnknownKey, 2, 3},
		{"headers:\n  tự chấm: a\n  TỰ CHẤM: b\n", diag.RepeatedKey, 3, 3},
		{"headers:\n  tự chấm: {a: b}\n", diag.BadValue, 2, 12},
		{"signers:\n  - { nam: x }\n", diag.UnknownKey, 2, 7},
		{"roster: &a b\nsheets: *a\n", diag.AliasBomb, 1, 9},
		{"- a\n", diag.BadValue, 1, 1},
		{"roster: \"a\n", diag.Syntax, 2, 1},
	}
	for _, test := range tests {
		_, problems := Parse("chibo.yaml", []byte(test.data))
		if len(problems) == 0 {
			t.Errorf("%q: no problem", test.data)
			continue
		}
		pos := problems[0].Pos
		if problems[0].Code != test.code || pos.Line != test.line || pos.Column != test.column {
			t.Errorf("%q: %s at %d:%d, want %s at %d:%d", test.data, problems[0].Code, pos.Line, pos.Column,
				test.code, test.line, test.column)
		}
	}
}
