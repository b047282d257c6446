package terminal

import (
	"io"
	"testing"
	"time"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
	"chibo/scoring"
)

// TestRemind writes the reminders of the sample in the middle of its period.
func TestRemind(t *testing.T) {
	today := criteria.DateOf(time.Date(2026, time.September, 10, 8, 0, 0, 0, time.UTC))
	golden(t, "remind.txt", func(w io.Writer) error {
		return Remind(w, viewtest.Sample(), text.New(text.Vietnamese), Deadline{Day: 10, Today: today}, 0)
	})
}

// TestDeadline stands at each edge with its neighbour.
func TestDeadline(t *testing.T) {
	july, january := scoring.Month{Year: 2026, Month: 7}, scoring.Month{Year: 2026, Month: 1}
	day := func(y, m, d int) criteria.Date { return criteria.Date{Year: y, Month: m, Day: d} }
	for _, test := range []struct {
		name  string
		due   int
		month scoring.Month
		today criteria.Date
		last  criteria.Date
		over  bool
	}{
		{"on the due day", 10, july, day(2026, 8, 10), day(2026, 8, 10), false},
		{"the day after", 10, july, day(2026, 8, 11), day(2026, 8, 10), true},
		{"a short month", 31, january, day(2026, 2, 28), day(2026, 2, 28), false},
		{"after a short month", 31, january, day(2026, 3, 1), day(2026, 2, 28), true},
		{"no due day, the month's last", 0, july, day(2026, 7, 31), day(2026, 7, 31), false},
		{"no due day, the month over", 0, july, day(2026, 8, 1), day(2026, 7, 31), true},
		{"december's are due in january", 5, scoring.Month{Year: 2026, Month: 12}, day(2027, 1, 5), day(2027, 1, 5), false},
	} {
		d := Deadline{Day: test.due, Today: test.today}
		if d.of(test.month) != test.last || d.over(test.month) != test.over {
			t.Errorf("%s: due %v, over %v", test.name, d.of(test.month), d.over(test.month))
		}
	}
}

func TestWithoutComrade(t *testing.T) {
	for name, want := range map[string]string{
		"đ/c Lê Văn Tám": "Lê Văn Tám", "Đ/c. Lê Văn Tám": "Lê Văn Tám", " đồng chí Lê Văn Tám ": "Lê Văn Tám", "ĐỒNG CHÍ Tám": "Tám",
		"Đcường": "Đcường", "Lê Văn Tám": "Lê Văn Tám", "": "", "đ/c": "đ/c",
	} {
		if got := view.WithoutComrade(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}

// Before the due day only those are reminded whose day of meeting has passed.
func TestRemindBeforeTheDueDay(t *testing.T) {
	re := &reminder{deadline: Deadline{Day: 10, Today: criteria.Date{Year: 2026, Month: 9, Day: 6}}}
	september := scoring.Month{Year: 2026, Month: 9}
	for _, test := range []struct {
		day  criteria.Optional[int]
		want string
	}{
		{criteria.Some(5), "remind.met"}, {criteria.Some(6), ""}, {criteria.Some(31), ""}, {criteria.Optional[int]{}, "remind.not-due"},
	} {
		if got := re.missing(&scoring.PartyCell{FixedDay: test.day}, september); got != test.want {
			t.Errorf("day %+v: %q, want %q", test.day, got, test.want)
		}
	}
	if got := re.missing(&scoring.PartyCell{FixedDay: criteria.Some(31)}, scoring.Month{Year: 2026, Month: 7}); got != "remind.overdue" {
		t.Errorf("july, due on 10 August: %q", got)
	}
	if got := view.MonthsTogether([]scoring.Month{{Year: 2025, Month: 12}, {Year: 2026, Month: 1}, {Year: 2026, Month: 2}}); got != "12/2025, 1, 2/2026" {
		t.Errorf("months of two years: %q", got)
	}
}
