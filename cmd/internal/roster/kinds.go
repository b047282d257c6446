package roster

import (
	"regexp"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// yearInName is a year in the name of a worksheet.
var yearInName = regexp.MustCompile(`(?:^|\D)(20\d\d)(?:\D|$)`)

// ofYear tells which worksheets of a roster are of another year: of several that name
// theirs, the newest that is not after the period counts. One of a year before it, kept
// apart, counts only where no worksheet without a year lists party cells.
func ofYear(sheets []string, period scoring.Period) (others, kept map[string]int) {
	years, chosen := map[string]int{}, 0
	for _, name := range sheets {
		m := yearInName.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		years[name] = words.Number(m[1])
		known := period != scoring.Period{}
		if year := years[name]; year > chosen && (!known || year <= period.Last.Year) {
			chosen = year
		}
	}
	others, kept = map[string]int{}, map[string]int{}
	for name, year := range years {
		switch {
		case chosen != 0 && year != chosen:
			others[name] = year
		case year < period.Last.Year:
			kept[name] = year
		}
	}
	return others, kept
}

// listsMembers reports whether a worksheet is a list of party members: their names
// head a column, and what only a person has heads another.
func (r *reader) listsMembers(g *heads.Grid) (diag.Problem, bool) {
	names := words.Phrases("họ và tên", "họ tên", "họ và tên đảng viên", "họ tên đảng viên", "tên đảng viên", "họ và tên khai sinh", "họ và tên đang dùng")
	personal := words.Phrases("ngày sinh", "năm sinh", "ngày tháng năm sinh", "ngày vào đảng", "ngày kết nạp", "ngày chính thức", "giới tính", "thẻ đảng",
		"số thẻ", "quê quán", "tuổi đảng", "trình độ", "chức vụ đảng", "số lý lịch")
	for row := range min(len(g.Rows), 60) {
		at, person := -1, false
		for col := range min(g.Width(row), words.HeaderWidth) {
			key := r.vocabulary.Key(g.Text(row, col))
			if at < 0 && words.IsAny(key, names) {
				at = col
			}
			person = person || words.AnyIn(key, personal)
		}
		if at >= 0 && person {
			return diag.New(diag.BadRoster, "members", g.Pos(row, at)), true
		}
	}
	return diag.Problem{}, false
}
