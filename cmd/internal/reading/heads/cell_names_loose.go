package heads

import (
	"slices"
	"strings"
	"unicode"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// LooseNote tells, in a meeting's notes, of a name that is not the roster's own.
func (ns *Names) LooseNote(text string, f lookup.Finding) []diag.Message {
	if f.Loosely == "" {
		return nil
	}
	return []diag.Message{diag.Msg("note.name-"+f.Loosely, "text", words.OneLine(text), "cell", ns.Roster.Cells[f.Cell].Name)}
}

// CellAmongWords finds a cell in the name of a worksheet or file without the words
// that speak of the sheet and its month: "Phieu cham diem thon Dong T7". What is
// left must be the cell's whole name, or its code stand among the words.
func (ns *Names) CellAmongWords(name, committee string) (int, bool) {
	words := words.WordsIn(name)
	last := len(words)
	for {
		for first := 0; first < last; first++ {
			if f := ns.Find(workbook.Trim(name[words[first].From:words[last-1].To]), committee); f.Cell >= 0 {
				return f.Cell, true
			}
			if !ns.aboutSheet(words[first].Plain) {
				break
			}
		}
		if last < 2 || !ns.aboutMonth(name, words, last-1) {
			return ns.codeAmong(words, committee)
		}
		last--
	}
}

// Within finds the roster's cells in lines; none where they are only gathered.
func (ns *Names) Within() *naming.Within {
	if ns.within != nil {
		return ns.within
	}
	ns.within = &naming.Within{}
	for i, c := range ns.Roster.Cells {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			if !ns.Gathering {
				ns.within.Add(name, i)
			}
		}
	}
	return ns.within
}

// aboutSheet reports whether a word at the front of a file's name speaks of what
// the sheet is, or of its month.
func (ns *Names) aboutSheet(word string) bool {
	return slices.Contains(ns.vocabulary.FileWords, word) || isMonthWord(word) || words.Number(word) >= 0
}

// aboutMonth reports whether a word at the end of a file's name speaks of a month or
// of a copy. A figure does where it is joined to the one behind it, "7-2026", or has
// "tháng" before it: "thôn Đông 2" is another village.
func (ns *Names) aboutMonth(name string, heads []words.TextWord, at int) bool {
	word := heads[at].Plain
	switch n := words.Number(word); {
	case n < 0:
		return isMonthWord(word) || slices.Contains(ns.vocabulary.FileWords, word)
	case n >= 2000 && n < 2100:
		return true
	case at > 0 && heads[at-1].Plain == "thang":
		return true
	}
	return at+1 < len(heads) && words.Number(heads[at+1].Plain) >= 0 && strings.Trim(name[heads[at].To:heads[at+1].From], "-_./") == ""
}

// isMonthWord tells "T7", "th7", "thang", "2026", "quy".
func isMonthWord(word string) bool {
	figures := strings.TrimLeftFunc(word, unicode.IsLetter)
	lead := word[:len(word)-len(figures)]
	switch lead {
	case "t", "th", "thg", "thang":
		return figures == "" && lead == "thang" || words.Number(figures) >= 1 && words.Number(figures) <= 12
	case "nam", "quy", "ky", "copy", "final":
		return figures == ""
	}
	return false
}

// codeAmong finds the one code of a cell, of letters and figures, among words.
func (ns *Names) codeAmong(heads []words.TextWord, committee string) (int, bool) {
	found := -1
	for _, w := range heads {
		if words.Number(w.Plain) >= 0 || !strings.ContainsAny(w.Plain, "0123456789") || isMonthWord(w.Plain) {
			continue
		}
		f := ns.Find(w.Plain, committee)
		switch {
		case f.Cell < 0 || f.Loosely != "" || !strings.EqualFold(ns.Roster.Cells[f.Cell].ID, w.Plain):
		case found >= 0 && f.Cell != found:
			return -1, false
		default:
			found = f.Cell
		}
	}
	return found, found >= 0
}
