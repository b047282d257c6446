package lookup_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"chibo/scoring"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// village is a roster in which names come close to each other.
func village() *scoring.Roster {
	cells := []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã Tân Hòa"},
		{ID: "CB02", Name: "Chi bộ thôn 12", Committee: "Đảng bộ xã Tân Hòa", Aliases: []string{"Thôn Mười Hai", "CB xóm Đình"}},
		{ID: "CB03", Name: "Chi bộ Tổ dân phố 1", Committee: "Đảng bộ xã Tân Hòa"},
		{ID: "CB04", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã Bình An"},
		{ID: "CB05", Name: "Chi bộ Ủy ban", Committee: "Đảng bộ xã Bình An"},
		{ID: "CB06", Name: "Chi bộ 1", Committee: "Đảng bộ xã Bình An"},
		{ID: "Thôn Đông", Name: "Thôn Đông"},
		{ID: "8", Name: "Chi bộ Đồng Tiến"},
		{ID: "CB09", Name: "Chi bộ thôn VIII", Committee: "Đảng bộ xã Bình An"},
	}
	return &scoring.Roster{Cells: cells}
}

// findText says what was found: an id, "ambiguous: …" or "unknown: …" with the
// candidates.
func findText(text, committee string) string {
	roster := village()
	index := lookup.NewIndex(roster)
	f := index.Find(text, committee)
	if f.Cell >= 0 {
		return roster.Cells[f.Cell].ID
	}
	word, candidates := "ambiguous:", f.Candidates
	if !f.Ambiguous {
		word, candidates = "unknown:", index.Nearest(text, committee)
	}
	var ids []string
	for _, c := range candidates {
		ids = append(ids, roster.Cells[c].ID)
	}
	return strings.TrimSpace(word + " " + strings.Join(ids, " "))
}

func TestFind(t *testing.T) {
	const tanHoa, binhAn = "Đảng bộ xã Tân Hòa", "xã Bình An"
	for _, c := range []struct{ name, text, committee, want string }{
		{"an id", "CB01", "", "CB01"},
		{"an id in small letters and among spaces", " cb01 ", "", "CB01"},
		{"an id is no name: CB01 is not chi bộ 1", "CB01", binhAn, "unknown:"},
		{"chi bộ 1 is not the id CB01", "Chi bộ 1", "", "CB06"},
		{"chi bộ 01 is chi bộ 1", "Chi bộ 01", "", "CB06"},
		{"an id goes before a name", "8", "", "8"},
		{"a name that is only a number, with a zero", "01", "", "CB06"},
		{"a whole name", "Chi bộ Tổ dân phố 1", "", "CB03"},
		{"without chi bộ", "Tổ dân phố 1", "", "CB03"},
		{"with CB for chi bộ", "CB Tổ dân phố 1", "", "CB03"},
		{"with TDP for tổ dân phố", "TDP 1", "", "CB03"},
		{"with both", "cb tdp 01", "", "CB03"},
		{"chi bộ before a name that has none in the roster", "Chi bộ thôn Đông", "", "Thôn Đông"},
		{"other letters' case, spaces and punctuation", "CHI BỘ  TỔ\u00a0DÂN-PHỐ: 1.", "", "CB03"},
		{"another style of placing the tone", "Chi bộ Uỷ ban", "", "CB05"},
		{"decomposed letters", norm.NFD.String("Chi bộ Ủy ban"), "", "CB05"},
		{"Đ from another keyboard", "Thôn Ðông", "", "Thôn Đông"},
		{"a Roman numeral for an Arabic one", "Tổ dân phố I", "", "CB03"},
		{"an Arabic numeral for a Roman one", "thôn 8", "", "CB09"},
		{"a small Roman numeral", "thôn viii", "", "CB09"},
		{"an alias", "thôn mười hai", "", "CB02"},
		{"an alias without its CB", "Xóm Đình", "", "CB02"},
		{"a tone mark makes another name", "Thôn Động", "", "unknown: Thôn Đông CB01 CB02"},
		{"a space is never taken out: thôn 1 2 is not thôn 12", "Thôn 1 2", tanHoa, "unknown: CB02 CB01"},
		{"nor put in", "Thôn12", tanHoa, "unknown: CB02 CB01"},
		{"one name of two cells is ambiguous", "Chi bộ thôn 1", "", "ambiguous: CB01 CB04"},
		{"but not within its committee", "Thôn 1", tanHoa, "CB01"},
		{"nor within the other, however that is spelt", "Thôn 1", "ĐẢNG ỦY XÃ BÌNH AN", "CB04"},
		{"a cell of another committee is not found", "Tổ dân phố 1", binhAn, "unknown:"},
		{"an id of another committee neither", "CB03", binhAn, "unknown:"},
		{"id and name of one cell", "CB01 - Chi bộ thôn 1", "", "CB01"},
		{"name and committee in brackets", "Chi bộ thôn 1 (Đảng bộ xã Bình An)", "", "CB04"},
		{"the committee said twice", "Chi bộ thôn 1 (Đảng bộ xã Bình An)", binhAn, "CB04"},
		{"a committee other than the sheet's", "Chi bộ thôn 1 (Đảng bộ xã Bình An)", tanHoa, "unknown:"},
		{"id and name of two cells", "CB01 - Chi bộ thôn 12", "", "unknown:"},
		{"a part that is nothing of the cell", "CB01 - Chi bộ thôn Hạ", "", "unknown:"},
		{"nothing like any cell", "Trường tiểu học Nguyễn Du", "", "unknown:"},
		{"three parts that agree", "CB01 – thôn 1 (xã Tân Hòa)", "", "CB01"},
	} {
		if got := findText(c.text, c.committee); got != c.want {
			t.Errorf("%s: %q in %q: got %q, want %q", c.name, c.text, c.committee, got, c.want)
		}
	}
}

func TestEveryCellIsFoundByWhatTheRosterCallsIt(t *testing.T) {
	roster := village()
	index := lookup.NewIndex(roster)
	for i, c := range roster.Cells {
		for _, text := range append([]string{c.ID, c.Name, norm.NFD.String(c.Name), strings.ToUpper(c.Name)}, c.Aliases...) {
			if f := index.Find(text, c.Committee); f.Cell != i {
				t.Errorf("%q in %q finds %+v, want %d", text, c.Committee, f, i)
			}
		}
	}
}

func TestCommittee(t *testing.T) {
	index := lookup.NewIndex(village())
	for text, want := range map[string]string{
		"Đảng bộ xã Tân Hòa": "Đảng bộ xã Tân Hòa", "ĐẢNG ỦY XÃ TÂN HOÀ": "Đảng bộ xã Tân Hòa", "xã tân hòa": "Đảng bộ xã Tân Hòa",
		"Ban Chấp hành Đảng bộ xã Bình An": "Đảng bộ xã Bình An", "Đảng uỷ xã Bình An": "Đảng bộ xã Bình An",
		"Tân Hòa": "", "xã Tân Hóa": "", "": "", "Đảng bộ": "",
	} {
		if got, found := index.Committee(text); got != want || found != (want != "") {
			t.Errorf("%q is %q, %v", text, got, found)
		}
	}
}

func TestNameKey(t *testing.T) {
	for _, same := range [][]string{
		{"Chi bộ thôn 1", "CB Thôn 1", "Thôn 1", "thôn 01", "THÔN I", "chi  bộ – thôn (1)"},
		{"Tổ dân phố 39", "TDP 39", "tdp XXXIX"},
		{"Chi bộ Uỷ ban", "ủy ban"},
	} {
		for _, name := range same[1:] {
			if a, b := naming.NameKey(same[0]), naming.NameKey(name); a != b {
				t.Errorf("%q is %q, %q is %q", same[0], a, name, b)
			}
		}
	}
	for _, pair := range [][2]string{
		{"Thôn 1 2", "Thôn 12"}, {"CB01", "Chi bộ 01"}, {"Thôn A", "Thôn Á"}, {"Thôn C", "Thôn 100"}, {"Thôn 0", "Thôn"}, {"Thôn IIII", "Thôn 4"},
		{"Chi bộ", ""}, {"X", "10"}, {"Thôn L", "Thôn 50"}, {"Thôn TDP1", "Thôn TDP 1"},
	} {
		if naming.NameKey(pair[0]) == naming.NameKey(pair[1]) {
			t.Errorf("%q and %q have one key", pair[0], pair[1])
		}
	}
}

func ExampleIndex_Find() {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "CB01", Name: "Chi bộ thôn Đông"}, {ID: "CB02", Name: "Chi bộ thôn Đoài"}}}
	index := lookup.NewIndex(roster)
	fmt.Println(index.Find("THÔN ĐÔNG", "").Cell)
	fmt.Println(index.Find("thôn Đòng", "").Cell, index.Nearest("thôn Đòng", ""))
	// Output:
	// 0
	// -1 [0 1]
}
