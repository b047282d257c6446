package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A readCase is a folder of workbooks and what a careful clerk reads in it:
// one line a meeting, a problem, or a worksheet left out.
type readCase struct {
	name   string
	books  []books.Workfile
	roster *scoring.Roster // nil: testRoster
	set    *criteria.Set   // nil: testSet
	period string          // "": the third quarter of 2026
	want   string
}

func runReadCases(t *testing.T, cases []readCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Helper()
			t.Parallel()
			here := books.Folder(t, c.books...)
			if c.roster == nil {
				c.roster = books.TestRoster()
			}
			books.CheckLines(t, readingText(c.roster, c.read(t, here)), c.want)
		})
	}
}

func (c readCase) read(t testing.TB, here disk.Folder) *Inputs {
	t.Helper()
	set := c.set
	if set == nil {
		set = books.TestSet(t)
	}
	period := books.Quarter(t)
	if c.period != "" {
		var err error
		period, err = scoring.ParsePeriod(c.period)
		books.Must(t, err)
	}
	in, err := ReadSheets([]string{"."}, c.roster, []*criteria.Set{set}, period, options(here))
	books.Must(t, err)
	return in
}

// readingText tells all that was read, meetings first.
func readingText(roster *scoring.Roster, in *Inputs) []string {
	var lines []string
	problems := slices.Clone(in.Problems)
	for _, s := range in.Sheets {
		lines = append(lines, meetingText(roster, s))
		problems = append(problems, s.Problems...)
	}
	diag.Sort(problems)
	for _, p := range problems {
		lines = append(lines, books.ProblemText(p))
	}
	for _, f := range in.Files {
		for _, s := range f.Sheets {
			if !s.Left.IsZero() {
				lines = append(lines, s.Left.Key)
			}
		}
	}
	return lines
}

// toldOf tells the problems of a reading, those of meetings behind their cells.
func toldOf(in *Inputs) (said []string) {
	for _, p := range in.Problems {
		said = append(said, books.ProblemText(p))
	}
	for _, s := range in.Sheets {
		for _, p := range s.Problems {
			said = append(said, in.Roster.Cells[s.Cell].ID+" "+books.ProblemText(p))
		}
	}
	return said
}

// meetingText is "CB01 2026-07 self 9 20 _ 45 = 74 Khá".
func meetingText(roster *scoring.Roster, s scoring.Sheet) string {
	words := []string{roster.Cells[s.Cell].ID, s.Month.String()}
	if s.Month.IsZero() {
		words[1] = "month?"
	}
	if s.Kind == scoring.Thematic {
		words = append(words, "thematic")
	}
	if s.Combined {
		words = append(words, "combined")
	}
	if s.NotHeld {
		words = append(words, "not-held")
	}
	words = append(words, columnText("self", s.Self)...)
	words = append(words, columnText("review", s.Review)...)
	return strings.Join(append(words, columnText("official", s.Official)...), " ")
}

func columnText(name string, c scoring.Column) []string {
	var words []string
	for _, m := range c.Marks.All() {
		words = append(words, markText(m))
	}
	if c.Total.Entered() {
		words = append(words, "=", markText(c.Total))
	}
	if c.Grade.Known {
		words = append(words, c.Grade.Value)
	}
	if !c.Present && !c.HoldsMark() && !c.Total.Entered() && !c.Grade.Known || len(words) == 0 {
		return nil
	}
	return append([]string{name}, words...)
}

// markText is the number, "_" for a blank place, "-" for none, "?" and the
// text for what is no number.
func markText(m scoring.Mark) string {
	switch m.State {
	case scoring.NoMark:
		return "-"
	case scoring.BlankMark:
		return "_"
	case scoring.NumberMark:
		return m.Points.Decimal()
	case scoring.UncomputedMark:
		return "?="
	case scoring.ShownMark:
		return "!" + m.Text
	}
	return "?" + strings.ReplaceAll(m.Text, "\n", "⏎")
}

// factsText tells the facts of a sheet that are known, in one order.
func factsText(f scoring.Facts) string {
	var words []string
	add := func(name string, known bool, value any) {
		if known {
			words = append(words, fmt.Sprintf("%s %v", name, value))
		}
	}
	add("date", f.Date.Known, f.Date.Value)
	add("minutes", f.Minutes.Known, f.Minutes.Value)
	add("members", f.Members.Known, f.Members.Value)
	add("exempt", f.Exempt.Known, f.Exempt.Value)
	add("present", f.Present.Known, f.Present.Value)
	add("of", f.OutOf.Known, f.OutOf.Value)
	add("excused", f.Excused.Known, f.Excused.Value)
	add("unexcused", f.Unexcused.Known, f.Unexcused.Value)
	add("speakers", f.Speakers.Known, f.Speakers.Value)
	add("resolution", f.Resolution.Known, fmt.Sprintf("%d/%d", f.Resolution.Value.Num, f.Resolution.Value.Den))
	add("form", f.Form.Known, f.Form.Value)
	add("model", f.Model.Known, f.Model.Value)
	add("superior", f.Superior.Known, f.Superior.Value)
	add("assigned", f.More().Assigned != "", f.More().Assigned)
	add("chair", f.More().Chair != "", f.More().Chair)
	add("postponed", f.More().Postponed != "", f.More().Postponed)
	add("guests", f.More().Guests != "", f.More().Guests)
	add("lessons", f.More().Lessons != "", f.More().Lessons)
	return strings.Join(words, ", ")
}
