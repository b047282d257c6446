package form

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// maxFormSheets is how many forms a workbook may hold: reading stops at 512
// worksheets, and one holds the lists.
const maxFormSheets = 511

// A formBook is a workbook of blank forms to be written.
type formBook struct {
	path   string
	title  string
	blanks []form.Blank
}

// books lays out the workbooks: one a cell, or one for all. Cells of several
// committees have a folder a committee.
func (p *formPlan) books(roster *scoring.Roster) ([]formBook, error) {
	var books []formBook
	folders := len(roster.Committees()) > 1
	used := map[string]bool{}
	for i := range roster.Cells {
		cell := roster.Cells[i]
		blanks := p.blanks(cell)
		if len(blanks) == 0 || len(p.chosen) > 0 && !slices.Contains(p.chosen, &roster.Cells[i]) {
			continue
		}
		folder := p.folder
		if folders && cell.Committee != "" {
			folder = filepath.Join(folder, outfile.SafeName(cell.Committee))
		}
		path := bookPath(folder, cellFile(cell, i+1, len(roster.Cells)), used)
		books = append(books, formBook{path: path, title: cell.Name, blanks: blanks})
	}
	switch {
	case len(books) == 0:
		return nil, exit.Usage("form-no-cells", "period", p.Period)
	case p.oneBook:
		return p.joined(books)
	}
	return books, nil
}

// blanks lists the forms of a cell: a month each, as long as it exists, then
// the thematic ones.
func (p *formPlan) blanks(cell scoring.PartyCell) (blanks []form.Blank) {
	months := slices.DeleteFunc(scoring.UnitsOf(p.Sets[0], p.Period), func(m scoring.Month) bool { return !cell.ExistedIn(m) })
	blank := form.Blank{Cell: cell, Committee: p.Workspace.Letterhead.Committee, Place: p.Workspace.Letterhead.Place,
		Period: p.Period, Discipline: p.Sets[0].Discipline}
	if p.regular >= 0 {
		for _, m := range months {
			regular := blank
			regular.Kind, regular.Month, regular.Set = scoring.Regular, m, p.Sets[p.regular]
			regular.Version = p.versions[p.regular]
			regular.Sheet = p.texts.Text("blank.sheet.month", "month", m.Month)
			if m.Span > 0 {
				regular.Sheet = form.UnitSheet(m, p.texts.Value)
			}
			blanks = append(blanks, regular)
		}
	}
	if p.thematic < 0 {
		return blanks
	}
	for _, span := range thematicSpans(p.Period, months) {
		thematic := blank
		thematic.Kind, thematic.Set, thematic.Period = scoring.Thematic, p.Sets[p.thematic], span
		thematic.Version = p.versions[p.thematic]
		if span.Kind == criteria.OneMonth {
			thematic.Month = span.First
		}
		thematic.Sheet = p.texts.Text("blank.sheet.thematic", "when", spanName(span))
		blanks = append(blanks, thematic)
	}
	return blanks
}

// thematicSpans are the quarters of the period in which the cell exists, or
// its one month: a thematic meeting is due once a quarter.
func thematicSpans(period scoring.Period, months []scoring.Month) (spans []scoring.Period) {
	for _, m := range months {
		span := scoring.QuarterOf(m)
		if period.Kind == criteria.OneMonth {
			span = period
		}
		if !slices.Contains(spans, span) {
			spans = append(spans, span)
		}
	}
	return spans
}

func spanName(span scoring.Period) diag.Message {
	if span.Kind == criteria.OneMonth {
		return diag.Msg("value.month", "month", span.First.Month, "year", fmt.Sprint(span.First.Year))
	}
	return diag.Msg("blank.sheet.quarter", "roman", []string{"I", "II", "III", "IV"}[span.Number()-1])
}

// joined puts the forms of all cells into one workbook.
func (p *formPlan) joined(books []formBook) ([]formBook, error) {
	title := p.texts.Text("form-book", "period", p.Period.String())
	all := formBook{path: p.bookFile(title), title: title}
	for _, book := range books {
		for _, blank := range book.blanks {
			lead := blank.Cell.ID
			if len([]rune(lead)) > 16 {
				lead = string([]rune(lead)[:16])
			}
			blank.Sheet = lead + " " + blank.Sheet
			all.blanks = append(all.blanks, blank)
		}
	}
	if n := len(all.blanks); n > maxFormSheets {
		return nil, exit.Usage("form-too-many", "sheets", n, "most", maxFormSheets)
	}
	return []formBook{all}, nil
}

// cellFile names a cell's workbook so that files sort as the roster does: by
// its code, else by its number in the roster.
func cellFile(cell scoring.PartyCell, number, of int) string {
	lead := cell.ID
	if cell.ID == cell.Name {
		lead = fmt.Sprintf("%0*d", len(fmt.Sprint(max(of, 10))), number)
	}
	return outfile.SafeName(lead + " - " + cell.Name)
}

// bookPath keeps two cells of one name apart.
func bookPath(folder, stem string, used map[string]bool) string {
	path := filepath.Join(folder, stem+".xlsx")
	for n := 2; used[strings.ToLower(path)]; n++ {
		path = filepath.Join(folder, fmt.Sprintf("%s (%d).xlsx", stem, n))
	}
	used[strings.ToLower(path)] = true
	return path
}
