package heads

import (
	"strings"

	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring/lookup"
)

// LookUp finds a cell by the text that names it, or tells why it cannot.
func (r *Reader) LookUp(text, committee string, pos diag.Pos) (int, diag.Problem, bool) {
	f := r.Find(text, committee)
	if f.Cell >= 0 {
		r.Loosely = r.LooseNote(text, f)
		return f.Cell, diag.Problem{}, true
	}
	return -1, r.NotFound(f, text, committee, pos), false
}

// NotFound returns the problem of a text that names no cell, or several, with the
// nearest names: unknown-cell or ambiguous-cell.
func (r *Reader) NotFound(f lookup.Finding, text, committee string, pos diag.Pos) diag.Problem {
	var names []string
	if !f.Ambiguous && r.Unknown < maxNearest && len(text) <= longestName {
		f.Candidates = r.Index.Nearest(text, committee)
	}
	r.Unknown++
	for _, i := range f.Candidates {
		name := r.Roster.Cells[i].Name
		if r.Committees && r.Roster.Cells[i].Committee != "" {
			name += " (" + r.Roster.Cells[i].Committee + ")"
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
	return diag.New(diag.UnknownCell, "", pos, append(args, "near", taught.Typed(r.Roster.Cells[f.Candidates[0]].ID))...)
}

// committeeIn returns the roster's committee that a line of a letterhead names;
// "" where it names none.
func (r *Reader) committeeIn(text string) string {
	if text == "" || len(text) > 200 {
		return ""
	}
	name, _ := r.Index.Committee(text)
	return name
}

// CommitteeNamed returns the roster's spelling, or the text itself: a cell is
// then looked up within a committee that has none.
func (r *Reader) CommitteeNamed(text string) string {
	if name, ok := r.Index.Committee(text); ok {
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
