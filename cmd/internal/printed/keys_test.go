package printed

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	paper "chibo/cmd/internal/form"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// everyKey is a set with the keys that a form of an office brings along.
const everyKey = `schema: 1
id: thu
title: Phiếu chấm điểm sinh hoạt chi bộ
document: { type: Hướng dẫn, number: 15-HD/TU, date: 2026-01-20, issuer: Ban Thường vụ Tỉnh ủy }
standing: secondary
meeting: regular
groups:
  - { id: "1", title: Chuẩn bị, max: 30, aliases: [Công tác chuẩn bị] }
  - id: "2"
    title: Tiến hành
    max: 70
    criteria:
      - id: "2.1"
        title: Thảo luận
        max: 40
        kind: tiers
        tiers: [{ points: 40, label: Sôi nổi }, { points: 20, label: Có ý kiến }, { points: 10, label: Ít ý kiến }]
      - { id: "2.2", title: Kết luận, max: 30, aliases: [Kết luận buổi họp, "Kết luận, phân công"] }
grades:
  - { id: tot, title: Tốt, from: 90, requires: { each_from: 50%, unexcused_at_most: 0 }, open: [được cấp ủy xã nhất trí] }
  - { id: kha, title: Khá, from: 70 }
  - { id: kem, title: Kém, from: 0 }
period:
  meetings: regular
  decimals: 2
  missing: incomplete
  not_held: incomplete
  quarter: { method: mean }
`

// printedKeys writes everyKey as a printed form.
func printedKeys(t *testing.T) (*criteria.Set, []byte) {
	t.Helper()
	set, problems := criteria.Parse("thu.yaml", []byte(everyKey))
	if set == nil || len(problems) > 0 {
		t.Fatalf("the set: %v", problems)
	}
	var b bytes.Buffer
	if err := paper.Criteria(&b, set); err != nil {
		t.Fatal(err)
	}
	return set, b.Bytes()
}

// TestEveryKeySurvivesThePrintedForm reads a printed form back with labels, aliases,
// open conditions, shares of each criterion, absences and the paper's type.
func TestEveryKeySurvivesThePrintedForm(t *testing.T) {
	set, book := printedKeys(t)
	printed, problems, err := read("bieu.xlsx", book, Options{Standing: criteria.Secondary})
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v %v", err, problems)
	}
	if diff := cmp.Diff(string(criteria.Write(set)), string(criteria.Write(printed.Set))); diff != "" {
		t.Errorf("-written +read back:\n%s", diff)
	}
}

// TestATitleIsNotDoubled finds "phiếu chấm điểm" once at the most in each line of a
// form whose set is called so.
func TestATitleIsNotDoubled(t *testing.T) {
	_, book := printedKeys(t)
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	said := 0
	for _, row := range rows[:min(len(rows), 12)] {
		said += strings.Count(criteria.Key(strings.Join(row, " ")), criteria.Key("phiếu chấm điểm"))
	}
	if said != 1 {
		t.Errorf("the head says the title %d times", said)
	}
}

// TestAnEncryptedForm opens a printed form by its password alone.
func TestAnEncryptedForm(t *testing.T) {
	_, book := printedKeys(t)
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var locked bytes.Buffer
	if err := f.Write(&locked, excelize.Options{Password: "mật khẩu"}); err != nil {
		t.Fatal(err)
	}
	printed, _, err := read("bieu.xlsx", locked.Bytes(), Options{Standing: criteria.Secondary, Access: workbook.Access{Password: "mật khẩu"}})
	if err != nil || printed.Set == nil || len(printed.Set.Groups) != 2 {
		t.Errorf("with its password: %v", err)
	}
	for _, password := range []string{"", "sai"} {
		if _, _, err := read("bieu.xlsx", locked.Bytes(), Options{Access: workbook.Access{Password: password}}); err == nil || !strings.Contains(err.Error(), "encrypted") {
			t.Errorf("password %q: got %v, want encrypted", password, err)
		}
	}
}
