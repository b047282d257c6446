package words

import (
	"testing"

	"chibo/criteria"
)

// TestTextsWithoutAccents: a text typed without any accent means what the vocabulary's
// words mean; one typed as two of them are means neither, unless its table knows one.
func TestTextsWithoutAccents(t *testing.T) {
	v := NewVocabulary(nil)
	v.Spell("Tốt", "Kém", "Trình tự các bước bảo đảm", "Sáu mươi", "Sau mười")
	for text, want := range map[string]string{
		"Ten chi bo": "Tên chi bộ", "DIEM TU CHAM": "Điểm tự chấm", "So luong dang vien du": "Số lượng đảng viên dự", "Tong diem thang 7": "Tổng điểm thang 7",
		"Tot": "Tốt", "Kem": "Kém", "kem theo": "kèm theo", "Trinh tu cac buoc bao dam": "Trình tự các bước bảo đảm", "Thoi diem": "Thời điểm",
		"Muc": "Muc", "Sau muoi": "Sau muoi", "Chi bộ tu cham": "Chi bộ tu cham", "CB01": "CB01", "7/2026": "7/2026", "": "",
	} {
		if got := v.Key(text); got != criteria.Key(want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, c := range []struct {
		table *RuleTable
		head  string
		role  Role
	}{
		{v.List, "Thang", MonthRole}, {v.Form, "Thang diem", MaxRole}, {v.List, "Ten", CellRole}, {v.List, "Diem", TotalRole}, {v.Labels, "Nam", YearRole},
		{v.List, "Muc", GradeRole}, {v.Form, "Muc", OrdinalRole}, {v.List, "Nộp cham", NoRole}, {v.List, "Ghi chu", NoteRole}, {v.Labels, "Vang khong ly do", UnexcusedRole},
	} {
		if got := c.table.Match(v.Key(c.head)); got != c.role {
			t.Errorf("%q: role %d, want %d", c.head, got, c.role)
		}
	}
}

// TestTaughtWordsWithoutAccents: a word that an office taught as it types it is that word.
func TestTaughtWordsWithoutAccents(t *testing.T) {
	v := NewVocabulary([]HeaderWords{{Role: NamedRoles()[10].Name, Words: []string{"Ket qua"}}})
	if got := v.List.Match(v.Key("Ket qua")); got != TotalRole {
		t.Errorf("a taught head: role %d", got)
	}
}
