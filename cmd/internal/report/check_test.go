package report

import (
	"io"
	"testing"
	"time"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// sampleCheck has a file of each kind: roster, forms, a list, one that is left
// out, one that cannot be read.
func sampleCheck() *Check {
	set := sampleSet()
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
	return &Check{
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
		Files: []File{
			{Name: "ds.xlsx", Role: RosterFile, SHA256: "ab", Sheets: []FileSheet{{Name: "DS", Layout: "roster", Meetings: 2}}},
			{Name: list, SHA256: "cd", Sheets: []FileSheet{{Name: "t7", Layout: scoring.TotalsLayout, Meetings: 2, Left: diag.Msg("left.other-period", "month", july.Add(3))}}},
			{Name: doai, SHA256: "ef", Sheets: []FileSheet{
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

func TestCheckTable(t *testing.T) {
	for _, test := range []struct {
		name     string
		language text.Language
		options  TableOptions
	}{
		{"check-vi.txt", text.Vietnamese, TableOptions{}},
		{"check-vi-60.txt", text.Vietnamese, TableOptions{Width: 60}},
		{"check-en-color.txt", text.English, TableOptions{Width: 100, Color: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			golden(t, test.name, func(w io.Writer) error { return CheckTable(w, sampleCheck(), text.New(test.language), test.options) })
		})
	}
}

func TestCheckJSON(t *testing.T) {
	golden(t, "check.json", func(w io.Writer) error { return CheckJSON(w, sampleCheck(), text.New(text.Vietnamese)) })
}

// TestRemind writes the reminders of the sample in the middle of its period.
func TestRemind(t *testing.T) {
	today := criteria.DateOf(time.Date(2026, time.September, 10, 8, 0, 0, 0, time.UTC))
	golden(t, "remind.txt", func(w io.Writer) error {
		return Remind(w, sampleReport(), text.New(text.Vietnamese), Deadline{Day: 10, Today: today})
	})
}
