package inputs

import (
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// NewReport puts together what the writers render.
func NewReport(a *app.App, p *Plan, read *Readings, result *scoring.Result) *view.Report {
	problems := append(append(append([]diag.Problem{}, p.Problems...), read.Problems...), result.Problems...)
	diag.Sort(problems)
	return &view.Report{
		Result: result, Problems: problems, Files: ReportFiles(p, read.Files),
		Letterhead: p.Workspace.Letterhead, Version: app.Version, Date: ReportDate(a, p.Period), Number: p.Paper.Number, Dated: p.Paper.Date,
		Taught: read.taught,
	}
}

// ReportFiles tells what each input file was for.
func ReportFiles(p *Plan, files []reading.FileUse) []view.File {
	out := make([]view.File, 0, len(files))
	for _, file := range files {
		f := view.File{Name: file.Name, SHA256: file.SHA256, Size: file.Size, Left: file.Left}
		switch file.Name {
		case filepath.ToSlash(p.Roster):
			f.Role = view.RosterFile
		case filepath.ToSlash(p.Decisions):
			f.Role = view.DecisionsFile
		}
		if p.Workspace != nil && p.Workspace.Taught != nil && file.Name == p.Workspace.Taught.File && file.Name != "" {
			f.Role = view.TaughtFile
		}
		f.Sheets = slices.Grow(f.Sheets, len(file.Sheets))
		for _, sheet := range file.Sheets {
			f.Sheets = append(f.Sheets, view.FileSheet{Name: sheet.Name, Layout: sheet.Layout, Meetings: sheet.Meetings, Left: sheet.Left, Notes: sheet.Notes,
				Account: accountOf(&sheet.Account)})
		}
		out = append(out, f)
	}
	return out
}

// accountOf is what became of a worksheet's cells.
func accountOf(a *reading.Account) view.Account {
	out := view.Account{Used: a.Used, Known: a.Known, Ignored: a.Ignored, LeftOut: a.LeftOut, Unread: a.Unread}
	for _, c := range a.Cells {
		out.Cells = append(out.Cells, view.UnreadCell(c))
	}
	for _, c := range a.Places {
		out.Places = append(out.Places, view.PlacedCell{Row: c.Row, Col: c.Col, Drawer: c.Drawer.String(), As: c.As, Role: c.Role})
	}
	return out
}

// ReportDate is the date reports bear: SOURCE_DATE_EPOCH, else the period's
// last day. The clock has no say, so that the same input gives the same bytes.
func ReportDate(a *app.App, period scoring.Period) criteria.Date {
	const year10000 = 253_402_300_800
	if seconds, err := strconv.ParseInt(a.Env.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil && seconds >= 0 && seconds < year10000 {
		return criteria.DateOf(time.Unix(seconds, 0).UTC())
	}
	return period.Last.LastDay()
}
