package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// Names finds the party cell or committee that a text names.
type Names struct {
	Index      *lookup.Index
	Roster     *scoring.Roster
	Committees bool           // the roster names committees
	Gathering  bool           // there is no roster: it is made of the names met
	Unknown    int            // names of cells not found in the file being read
	Loosely    []diag.Message // how the cell of the form being read was named, where its name is not the roster's own
	texts      *Texts
	vocabulary *words.Vocabulary
	found      map[[2]string]lookup.Finding
	within     *naming.Within // names within lines; made when one is asked for
}

func newNames(texts *Texts, index *lookup.Index, roster *scoring.Roster) *Names {
	ns := &Names{Index: index, Roster: roster, texts: texts, vocabulary: texts.Vocabulary, found: map[[2]string]lookup.Finding{}}
	for _, c := range roster.Cells {
		ns.Committees = ns.Committees || c.Committee != ""
	}
	return ns
}

// LookUp finds a cell by the text that names it. The error is a *diag.ProblemError.
func (ns *Names) LookUp(text, committee string, pos diag.Pos) (int, error) {
	f := ns.Find(text, committee)
	if f.Cell >= 0 {
		ns.Loosely = ns.LooseNote(text, f)
		return f.Cell, nil
	}
	return -1, &diag.ProblemError{Problem: ns.NotFound(f, text, committee, pos)}
}

// NotFound returns the problem of a text that names no cell, or several, with the
// nearest names: unknown-cell or ambiguous-cell.
func (ns *Names) NotFound(f lookup.Finding, text, committee string, pos diag.Pos) diag.Problem {
	var names []string
	if !f.Ambiguous && ns.Unknown < maxNearest && len(text) <= longestName {
		f.Candidates = ns.Index.Nearest(text, committee)
	}
	ns.Unknown++
	for _, i := range f.Candidates {
		name := ns.Roster.Cells[i].Name
		if ns.Committees && ns.Roster.Cells[i].Committee != "" {
			name += " (" + ns.Roster.Cells[i].Committee + ")"
		}
		names = append(names, name)
	}
	args := []any{"text", text, "candidates", strings.Join(names, "; "), "committee", committee, "typed", taught.Typed(text)}
	switch {
	case f.Ambiguous:
		return diag.New(diag.AmbiguousCell, "", pos, args...)
	case len(names) == 0:
		return diag.New(diag.UnknownCell, "none-near", pos, args...)
	}
	return diag.New(diag.UnknownCell, "", pos, append(args, "near", taught.Typed(ns.Roster.Cells[f.Candidates[0]].ID))...)
}

// committeeIn returns the roster's committee that a line of a letterhead names;
// "" where it names none.
func (ns *Names) committeeIn(text string) string {
	if text == "" || len(text) > 200 {
		return ""
	}
	name, _ := ns.Index.Committee(text)
	return name
}

// CommitteeNamed returns the roster's spelling, or the text itself: a cell is
// then looked up within a committee that has none.
func (ns *Names) CommitteeNamed(text string) string {
	if name, ok := ns.Index.Committee(text); ok {
		return name
	}
	return text
}

// Bounds of looking for names spelt nearly alike, which is done cell by cell:
// whoever has more unknown names than that has the wrong roster.
const (
	maxNearest  = 500 // unknown names of a file
	longestName = 500 // bytes
)

// Find looks a cell up, and remembers what it found.
func (ns *Names) Find(text, committee string) lookup.Finding {
	asked := [2]string{text, committee}
	finding, known := ns.found[asked]
	if !known {
		finding = ns.Index.FindLoosely(text, committee)
		words.Keep(ns.found, asked, finding)
	}
	if finding.Taught != "" {
		ns.texts.Lessons.useName(finding.Taught)
	}
	return finding
}

// ThematicName tells "Chi bộ thôn 1 (chuyên đề)", as our own monthly lists name
// the row of a thematic meeting, from the cell's name.
func ThematicName(text string) (name string, thematic bool) {
	if !strings.HasSuffix(text, ")") {
		return text, false
	}
	for _, mark := range []string{"(chuyên đề)", "(chuyen de)", "(thematic)"} {
		if name, found := strings.CutSuffix(text, mark); found && strings.TrimSpace(name) != "" {
			return strings.TrimSpace(name), true
		}
	}
	return text, false
}

// CommitteeOfText returns the roster's committee that a line names; "": none.
func (ns *Names) CommitteeOfText(l *Text) string {
	if l.First(askedCommittee) {
		l.committee = ns.committeeIn(l.Text)
	}
	return l.committee
}

// CellsAcross finds the first row at or below another that heads columns with the
// names of different party cells: a table that has its cells side by side, which
// no reading understands.
func (ns *Names) CellsAcross(g *Grid, from int) (row, col int, found bool) {
	if ns.Gathering {
		return 0, 0, false // without a roster no name is known
	}
	for row := max(from, 0); row < min(len(g.Rows), from+guessedWithin); row++ {
		first, cell, texts := -1, -1, 0
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || len(text) > words.MaxHead || IsFigure(text) {
				continue
			}
			texts++
			switch f := ns.Find(text, ""); {
			case f.Cell < 0:
			case first < 0:
				first, cell = col, f.Cell
			case f.Cell != cell && texts > 2:
				return row, first, true
			}
		}
	}
	return 0, 0, false
}
