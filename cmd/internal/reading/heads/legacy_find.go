package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
)

// FindLegacy returns the warning that a worksheet, or columns of it, are in an old
// encoding. Its place is the worksheet, before all that it leads to. Nothing is
// ever converted.
func (ts *Texts) FindLegacy(g *Grid) []diag.Problem {
	f := ts.legacy
	if !ts.suspectsLegacy(g) {
		return nil
	}
	whole, columns := f.NewEvidence(), map[int]*words.Evidence{}
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := ts.At(g, row, col)
			c := ts.legacyOf(text)
			if c == nil {
				continue
			}
			whole.Add(text.Text, c)
			if columns[col] == nil {
				columns[col] = f.NewEvidence()
			}
			columns[col].Add(text.Text, c)
		}
	}
	if i := whole.Decide(); i >= 0 {
		sample, reading := f.Read(i, whole.Sample[i])
		return []diag.Problem{diag.New(diag.LegacyEncoding, "", g.SheetPos(), "encoding", f.Encodings[i].Name, "sample", sample, "reading", reading)}
	}
	var problems []diag.Problem
	for col := range words.HeaderWidth {
		e := columns[col]
		if e == nil {
			continue
		}
		if i := e.Decide(); i >= 0 {
			sample, reading := f.Read(i, e.Sample[i])
			problems = append(problems, diag.New(diag.LegacyEncoding, "column", g.SheetPos(), "column", ColumnName(col),
				"encoding", f.Encodings[i].Name, "sample", sample, "reading", reading))
		}
	}
	return problems
}

// suspectsLegacy is a quick look: whether any word is one that only an old encoding
// makes sense of. It is the first that goes over all texts, and notes what is known of
// all of them already.
func (ts *Texts) suspectsLegacy(g *Grid) bool {
	quick, all := ts.QuickOf(g), ^quickFlags(0)
	for _, row := range g.Rows {
		for _, text := range row {
			if text == 0 {
				continue
			}
			if quick[text]&plainText == 0 {
				if ts.suspected(ts.Meaning(g, text)) {
					return true
				}
				quick[text] |= plainText
			}
			all &= quick[text]
		}
	}
	g.all = all
	return false
}

// suspected reports whether a text has words that only an old encoding makes
// sense of.
func (ts *Texts) suspected(l *Text) bool {
	if l.First(askedSuspect) {
		l.suspect = ts.legacy.Suspects(l.Text)
	}
	return l.suspect
}

// legacyOf returns what the words of a text speak for; nil: nothing.
func (ts *Texts) legacyOf(l *Text) *words.CellEvidence {
	if l.First(askedLegacy) {
		l.legacy = ts.legacy.Weigh(l.Text)
	}
	return l.legacy
}
