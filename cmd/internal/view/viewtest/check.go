package viewtest

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Check has a file of each kind: roster, forms, a list, one that is left
// out, one that cannot be read.
func Check() *view.Check {
	set := SampleSet()
	leaves := len(set.Leaves())
	column := func(entered int) scoring.Column {
		marks := make([]scoring.Mark, leaves)
		for i := range entered {
			marks[i] = scoring.Mark{State: scoring.NumberMark}
		}
		return scoring.Column{Present: true, Marks: scoring.PackMarks(marks)}
	}
	july := scoring.Month{Year: 2026, Month: 7}
	at := func(file, sheet string, row int) scoring.Source {
		return scoring.Source{File: file, Sheet: sheet, Row: row}
	}
	total := scoring.Column{Present: true, Total: scoring.Mark{State: scoring.NumberMark, Points: 95 * criteria.Point}}
	const doai, list = "phieu/thôn Đoài – phiếu chấm điểm quý III năm 2026.xlsx", "phieu/bc-t7.xlsx"
	return &view.Check{
		Roster: &scoring.Roster{Cells: []scoring.PartyCell{
			{ID: "CB01", Name: "Chi bộ thôn Đông"}, {ID: "CB02", Name: "Chi bộ thôn Đoài"}, {Name: "la"},
		}},
		Sets: []*criteria.Set{set},
		Sheets: []scoring.Sheet{
			{Cell: 1, Month: july, Kind: scoring.Regular, Layout: scoring.FormLayout, Source: at(doai, "T7", 0), Self: column(leaves), Review: column(0)},
			{Cell: 1, Month: july, Kind: scoring.Thematic, Layout: scoring.FormLayout, Source: at(doai, "T7", 0), Self: column(1), Set: -1},
			{Cell: 2, Kind: scoring.Regular, Layout: scoring.FormLayout, Source: at(doai, "T8", 0), NotHeld: true, Self: column(0)},
			{Cell: 0, Month: july, Kind: scoring.Regular, Layout: scoring.TotalsLayout, Source: at(list, "t7", 5), Official: total},
			{Cell: 1, Month: july.Add(1), Kind: scoring.Regular, Layout: scoring.TotalsLayout, Source: at(list, "t7", 6), Official: total},
		},
		Files: []view.File{
			{Name: "ds.xlsx", Role: view.RosterFile, SHA256: "ab", Sheets: []view.FileSheet{{Name: "DS", Layout: "roster", Meetings: 2}}},
			{Name: list, SHA256: "cd", Sheets: []view.FileSheet{{Name: "t7", Layout: scoring.TotalsLayout, Meetings: 2, Left: diag.Msg("left.other-period", "month", july.Add(3))}}},
			{Name: doai, SHA256: "ef", Sheets: []view.FileSheet{
				{Name: "T7", Layout: scoring.FormLayout, Meetings: 2}, {Name: "T8", Layout: scoring.FormLayout, Meetings: 1}, {Name: "Nháp"},
			}},
			{Name: "phieu/báo cáo.xlsx", SHA256: "09", Left: diag.Msg("left.own-report")},
			{Name: "phieu/cũ.xls"},
		},
		Problems: []diag.Problem{
			diag.New(diag.AllFullMarks, "", diag.Pos{File: doai, Sheet: "T7"}),
			diag.New(diag.NoHeader, "", diag.Pos{File: doai, Sheet: "Nháp"}),
			diag.New(diag.LegacyXLS, "", diag.Pos{File: "phieu/cũ.xls"}),
		},
	}
}
