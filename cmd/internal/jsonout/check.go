package jsonout

import (
	"io"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

type check struct {
	Files    []checkedFile  `json:"files"`
	Problems []ProblemEntry `json:"problems"`
}

type checkedFile struct {
	Name   string         `json:"name"`
	Role   string         `json:"role"` // sheets, roster, decisions
	SHA256 *string        `json:"sha256"`
	Size   int64          `json:"size"`
	Left   *string        `json:"left_out"` // why the file plays no part
	Sheets []checkedSheet `json:"sheets"`
}

type checkedSheet struct {
	Name     string           `json:"name"`
	Layout   *scoring.Layout  `json:"layout"` // null: not recognised, or left out
	Left     *string          `json:"left_out"`
	Notes    []string         `json:"notes"`   // what of it is hidden in Excel
	Account  *account         `json:"account"` // null: of what is no score sheet
	Meetings []checkedMeeting `json:"meetings"`
}

// A checkedMeeting is one sheet, or one row of a list; its marks are counts,
// null where there is no such column.
type checkedMeeting struct {
	Row       criteria.Optional[int]             `json:"row"` // of a list
	Cell      *string                            `json:"cell"`
	CellID    *string                            `json:"cell_id"`
	Committee *string                            `json:"committee"`
	Month     *scoring.Month                     `json:"month"`
	Kind      scoring.MeetingKind                `json:"kind"`
	Combined  bool                               `json:"combined"`
	NotHeld   bool                               `json:"not_held"`
	Criteria  criteria.Optional[int]             `json:"criteria"` // that ask for a mark
	Marks     markCounts                         `json:"marks"`
	Total     criteria.Optional[criteria.Points] `json:"total"` // of a list, as stated
}

type markCounts struct {
	Self     criteria.Optional[int] `json:"self"`
	Review   criteria.Optional[int] `json:"review"`
	Official criteria.Optional[int] `json:"official"`
}

// CheckJSON writes what was recognised for other programs. Its shape is a
// contract.
func CheckJSON(w io.Writer, c *view.Check, p *text.Printer) error {
	out := check{Files: []checkedFile{}, Problems: ProblemEntries(c.Problems, p)}
	sheets := c.BySheet()
	for _, f := range c.Files {
		role := "sheets"
		if f.Role != view.SheetsFile {
			role = string(f.Role)
		}
		file := checkedFile{Name: f.Name, Role: role, SHA256: nonEmpty(f.SHA256), Size: f.Size,
			Left: nonEmpty(leftText(f.Left, p)), Sheets: []checkedSheet{}}
		for _, s := range f.Sheets {
			file.Sheets = append(file.Sheets, checkedSheetOf(c, f, s, sheets, p))
		}
		out.Files = append(out.Files, file)
	}
	return writeJSON(w, out)
}

func checkedSheetOf(c *view.Check, f view.File, s view.FileSheet, sheets map[view.Worksheet][]*scoring.Sheet, p *text.Printer) checkedSheet {
	out := checkedSheet{Name: s.Name, Left: nonEmpty(leftText(s.Left, p)), Notes: view.Messages(s.Notes, p), Meetings: []checkedMeeting{}}
	if s.Layout != "" {
		out.Layout = &s.Layout
	}
	if !s.Account.Empty() {
		out.Account = &account{s.Account.Used, s.Account.Known, s.Account.Ignored, s.Account.LeftOut, s.Account.Unread, []unreadCell{}}
		for _, c := range s.Account.Cells {
			out.Account.Unread = append(out.Account.Unread, unreadCell{c.Cell, c.Text, p.Message(c.Why)})
		}
	}
	for _, m := range sheets[view.Worksheet{File: f.Name, Sheet: s.Name}] {
		out.Meetings = append(out.Meetings, checkedMeetingOf(c, m))
	}
	return out
}

func checkedMeetingOf(c *view.Check, s *scoring.Sheet) checkedMeeting {
	found := c.MarksOf(s)
	m := checkedMeeting{Row: nonZero(s.Source.Row), Kind: s.Kind, Combined: s.Combined, NotHeld: s.NotHeld, Criteria: nonZero(found.Asked)}
	if cell, named := c.CellOf(s); named {
		m.Cell, m.CellID, m.Committee = nonEmpty(cell.Name), nonEmpty(cell.ID), nonEmpty(cell.Committee)
	}
	if !s.Month.IsZero() {
		m.Month = &s.Month
	}
	m.Marks = markCounts{entered(found.Self), entered(found.Review), entered(found.Official)}
	if total := s.Official.Total; total.State == scoring.NumberMark {
		m.Total = criteria.Some(total.Points)
	}
	return m
}

// leftText tells why something was left out, nothing where it was not.
func leftText(m diag.Message, p *text.Printer) string {
	if m.IsZero() {
		return ""
	}
	return p.Message(m)
}

func entered(n view.MarkCount) criteria.Optional[int] {
	return criteria.Optional[int]{Value: n.Entered, Known: n.Present}
}
