package printed

import (
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A source is the form that is read, and what is found in it: each step of the work
// reads from it and reports to it.
type source struct {
	file     string
	options  Options
	words    *vocabulary
	page     *page
	head     header
	settings *settings // nil: the form is not ours
	problems []diag.Problem
	notes    []Note
	classes  map[int]rowClass    // of the rows that hold something
	full     criteria.Points     // of the scored groups
	minutes  criteria.Discipline // what the titles say of the duration
}

func (src *source) report(variant string, pos diag.Pos, args ...any) {
	src.problems = append(src.problems, diag.New(diag.BadForm, variant, pos, args...))
}

// warn is report for a doubt that was settled one way.
func (src *source) warn(variant string, pos diag.Pos, args ...any) {
	src.problems = append(src.problems, diag.New(diag.BadForm, variant, pos, args...).As(diag.Warning))
}

func (src *source) note(key, id string, message diag.Message) {
	src.notes = append(src.notes, Note{Key: key, ID: id, Message: message})
}

// faulty reports whether the form cannot become a set. A row that is not
// understood is reported and kept as a comment.
func (src *source) faulty() bool {
	return slices.ContainsFunc(src.problems, func(p diag.Problem) bool { return p.Severity == diag.Error && p.Code != diag.UnreadRow })
}

// choosePage takes the page asked for, else the first with a table of criteria.
func (src *source) choosePage(pages []*page) error {
	var found []string
	for _, p := range pages {
		head, ok := src.words.findHeader(p.grid, p.limit)
		if !ok {
			continue
		}
		found = append(found, p.grid.Sheet)
		wanted := src.options.Sheet == "" || criteria.Key(src.options.Sheet) == criteria.Key(p.grid.Sheet)
		if wanted && src.page == nil {
			src.page, src.head = p, head
		}
	}
	pos := diag.Pos{File: src.file}
	switch {
	case len(found) == 0:
		return diag.Fail(diag.BadForm, "no-table", pos)
	case src.page == nil:
		return diag.Fail(diag.BadForm, "no-sheet", pos, "sheet", src.options.Sheet, "accepted", found)
	case len(found) > 1 && src.options.Sheet == "":
		src.warn("more-tables", src.page.place(), "accepted", found[1:])
	}
	if src.page.extend != nil {
		src.page.extend()
	}
	if src.page.extend != nil {
		src.page.extend()
	}
	return nil
}

// rowTexts returns what a row says, a text a cell.
func (src *source) rowTexts(row int) (texts []string) {
	for col := range src.page.grid.Width(row) {
		if text := src.page.grid.Text(row, col); text != "" {
			texts = append(texts, strings.Join(strings.Fields(text), " "))
		}
	}
	return texts
}

func (src *source) codeAt(row int) string {
	if src.head.code < 0 || src.settings == nil {
		return ""
	}
	return src.page.grid.Text(row, src.head.code)
}

// bandPos is the place of a band's row.
func (src *source) bandPos(b band) diag.Pos {
	col, _ := src.page.grid.FirstText(b.row)
	return src.page.pos(b.row, col)
}

// legendText is a row as one text: the cells of a table of grades stand beside
// each other.
func (src *source) legendText(row int) string {
	var texts []string
	for col := range src.page.grid.Width(row) {
		if text := src.page.grid.Text(row, col); text != "" && !(len(texts) == 0 && isOrdinal(plainOrdinal(text)) && col+1 < src.page.grid.Width(row)) {
			texts = append(texts, strings.TrimRight(text, " :"))
		}
	}
	return strings.Join(texts, ": ")
}

// isLegendRow tells a row of the table that states a grade.
func (src *source) isLegendRow(row int) bool {
	bands, _ := src.words.readBands(src.legendText(row), src.full)
	return len(bands) > 0 && isGradeTitle(bands[0].title)
}
