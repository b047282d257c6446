package text

import "strings"

// OfCommittees returns a printer whose sentences speak of committees where
// others speak of party cells: for sets that score the committees' own
// meetings. Arguments, which are the user's words, are left as they are.
func (p *Printer) OfCommittees() *Printer {
	words := committeeWords()
	texts := make(map[string]string, len(p.texts))
	for key, text := range p.texts {
		texts[key] = words.Replace(text)
	}
	return &Printer{language: p.language, texts: texts}
}

// committeeWords replace the unit that meets and those who attend, and leave
// alone what names a level of the party or a file.
func committeeWords() *strings.Replacer {
	return strings.NewReplacer(
		"chi bộ cơ sở", "chi bộ cơ sở", "danh-sach-chi-bo", "danh-sach-chi-bo",
		"CHI BỘ", "CẤP ỦY", "Chi bộ", "Cấp ủy", "chi bộ", "cấp ủy",
		"ĐẢNG VIÊN", "ỦY VIÊN", "Đảng viên", "Ủy viên", "đảng viên", "ủy viên",
		"PARTY CELL MEETING", "COMMITTEE MEETING", "party cell meeting", "committee meeting",
		"PARTY CELLS", "COMMITTEES", "PARTY CELL", "COMMITTEE", "Party cells", "Committees", "Party cell", "Committee",
		"party cells", "committees", "party cell", "committee",
	)
}
