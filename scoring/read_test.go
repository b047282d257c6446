package scoring_test

import (
	"slices"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// meetingText is the outcome of a meeting: "scored 91.5 Tốt", "faulty".
func meetingText(r *scoring.Result, m scoring.MeetingResult) string {
	return outcome(r, string(m.Status), m.Total, m.Grade)
}

// cellText is the outcome of a cell: "graded 91.67 Tốt", "incomplete".
func cellText(r *scoring.Result, c scoring.CellResult) string {
	return outcome(r, string(c.Status), c.Score, c.Grade)
}

// decidedText says what stands in the lists of a cell.
func decidedText(r *scoring.Result, c scoring.CellResult) string {
	return outcome(r, string(c.Status), c.DecidedScore(), c.DecidedGrade())
}

func outcome(r *scoring.Result, status string, points criteria.Optional[criteria.Points], grade criteria.Optional[int]) string {
	words := []string{status}
	if points.Known {
		words = append(words, points.Value.Decimal())
	}
	if grade.Known {
		words = append(words, r.Sets[0].Grades[grade.Value].Title)
	}
	return strings.Join(words, " ")
}

// problemTexts say the problems: "error missing-mark D11", with the file where
// it is not "a".
func problemTexts(r *scoring.Result) []string {
	var texts []string
	for _, p := range r.Problems {
		words := []string{p.Severity.String(), p.Message.Key}
		if p.Pos.File != "" && p.Pos.File != "a" {
			words = append(words, p.Pos.File)
		}
		if p.Pos.Cell != "" {
			words = append(words, p.Pos.Cell)
		}
		texts = append(texts, strings.Join(words, " "))
	}
	return texts
}

// keysOf returns the keys of messages.
func keysOf(messages []diag.Message) []string {
	var keys []string
	for _, m := range messages {
		keys = append(keys, m.Key)
	}
	return keys
}

// argument returns a named argument of a message, nil where it has none.
func argument(m diag.Message, name string) any {
	for i := 0; i+1 < len(m.Args); i += 2 {
		if m.Args[i] == name {
			return m.Args[i+1]
		}
	}
	return nil
}

// july returns the one meeting of July.
func july(t testing.TB, r *scoring.Result) scoring.MeetingResult {
	t.Helper()
	if len(r.Cells) != 1 || len(r.Cells[0].Meetings) != 1 {
		t.Fatalf("not one meeting of one cell: %+v", r.Cells)
	}
	return r.Cells[0].Meetings[0]
}

// A meetingCase is a set, the sheets of one meeting, and what becomes of it.
type meetingCase struct {
	name     string
	rubric   string // parts of the set beside the plain ones
	sheets   []scoring.Sheet
	want     string
	problems []string
}

func sheets(s ...scoring.Sheet) []scoring.Sheet { return s }

func runMeetings(t *testing.T, cases []meetingCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Helper()
			r := scoreJuly(t, rubric(t, c.rubric), c.sheets...)
			if got := meetingText(r, july(t, r)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			checkTexts(t, "problems", problemTexts(r), c.problems)
		})
	}
}

func checkTexts(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}
