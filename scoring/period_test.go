package scoring_test

import (
	"errors"
	"fmt"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

func TestPeriodsAsClerksWriteThem(t *testing.T) {
	for short, spellings := range map[string][]string{
		"2026-07": {"2026-7", "2026/07", "7/2026", "07/2026", "7-2026", "7.2026", " 7 / 2026 ", "tháng 7/2026", "Tháng 7 năm 2026", "THÁNG 07/2026",
			"thang 7/2026", "tháng\u00a07/2026", "tha\u0301ng 7/2026", "T7/2026", "t7.2026"},
		"2026-12": {"12/2026", "tháng 12 năm 2026"},
		"2026-Q3": {"2026-q3", "2026 Q3", "Q3/2026", "q3-2026", "quý 3/2026", "quý III/2026", "Quý III năm 2026", "QUÝ III/2026", "quy 3/2026",
			"quy iii nam 2026", "quý III - 2026", "quy\u0301 III/2026"},
		"2026-Q1": {"quý I/2026", "quý 1 năm 2026", "q1/2026"},
		"2026-Q4": {"quý IV/2026", "quý 4/2026"},
		"2026-H1": {"2026-h1", "2026-01..2026-06", "tháng 1 đến tháng 6 năm 2026", "6 tháng đầu năm 2026", "6 thang dau nam 2026", "6 tháng năm 2026", "6 tháng đầu 2026"},
		"2026-H2": {"2026 H2", "6 tháng cuối năm 2026"},
		"2026-9M": {"2026-9m", "9 tháng đầu năm 2026", "9 tháng năm 2026", "9 thang 2026"},
		"2026":    {" 2026 ", "năm 2026", "Năm 2026", "nam 2026", "2026-01..2026-12", "2026-Q1..2026-Q4"},
		"2024-01..2026-06": {"2024-01 .. 2026-06", "2024..2026-H1", "1/2024..6/2026", "từ tháng 1/2024 đến tháng 6/2026", "từ tháng 01 năm 2024 đến hết tháng 6 năm 2026",
			"tu 1/2024 den 6/2026", "2024-01…2026-06", "2024-Q1..quý II/2026"},
		"2024-01..2026-12": {"2024..2026", "giai đoạn 2024-2026", "giai đoạn 2024 - 2026", "từ năm 2024 đến năm 2026"},
		"2026-02..2026-05": {"từ tháng 2 đến tháng 5/2026", "2/2026..5/2026"},
	} {
		for _, text := range append(spellings, short) {
			if p, err := scoring.ParsePeriod(text); err != nil || p.String() != short {
				t.Errorf("%q is read as %v, %v, want %s", text, p, err, short)
			}
		}
	}
}

func TestWhatIsNoPeriod(t *testing.T) {
	for _, text := range []string{
		"", " ", "tháng 7", "quý III", "7", "0/2026", "13/2026", "tháng 13/2026", "2026-00", "2026-13", "quý 0/2026", "quý 5/2026", "quý V/2026",
		"2026-Q0", "2026-Q5", "2026-H0", "2026-H3", "2026-8M", "3 tháng đầu năm 2026", "9 tháng cuối năm 2026", "tháng VII/2026", "tháng bảy 2026",
		"7/26", "72026", "26", "20266", "1899", "2200", "12/1899", "5/7/2026", "2026-07-05", "7/2026 8/2026", "phiếu 7/2026", "2026 năm", "III/2026",
		"quý IIII/2026", "7/2026x", "2026-06..2024-01", "2026-01..", "..2026-01", "2026-01..7", "1990..2026", "2024-2026", "từ đến", "2024..2025..2026",
		"đến 2026", "giai đoạn 2026-2024",
	} {
		if p, err := scoring.ParsePeriod(text); !errors.Is(err, scoring.ErrPeriod) {
			t.Errorf("%q is read as %v, %v", text, p, err)
		}
	}
}

func TestMonthsOfAPeriod(t *testing.T) {
	for _, c := range []struct {
		period      string
		first, last string
		months      int
		number      int
	}{
		{"2026-07", "2026-07", "2026-07", 1, 3},
		{"2026-Q1", "2026-01", "2026-03", 3, 1},
		{"2026-Q4", "2026-10", "2026-12", 3, 4},
		{"2026-H1", "2026-01", "2026-06", 6, 1},
		{"2026-H2", "2026-07", "2026-12", 6, 2},
		{"2026-9M", "2026-01", "2026-09", 9, 1},
		{"2026", "2026-01", "2026-12", 12, 1},
	} {
		p := period(t, c.period)
		months := p.Months()
		if len(months) != c.months || months[0].String() != c.first || months[len(months)-1].String() != c.last || p.Number() != c.number {
			t.Errorf("%s: months %v, number %d", c.period, months, p.Number())
		}
		if p.Contains(p.First.Add(-1)) || !p.Contains(p.First) || !p.Contains(p.Last) || p.Contains(p.Last.Add(1)) {
			t.Errorf("%s does not end where it ends", c.period)
		}
	}
	if kind, number, year := period(t, "2026-07").Parts(); kind != "month" || number != 7 || year != 2026 {
		t.Errorf("July is %s %d of %d", kind, number, year)
	}
	if kind, number, year := period(t, "2026-Q3").Parts(); kind != "quarter" || number != 3 || year != 2026 {
		t.Errorf("the quarter is %s %d of %d", kind, number, year)
	}
}

func TestTheLastQuarterThatEnded(t *testing.T) {
	for _, c := range []struct {
		today criteria.Date
		want  string
	}{
		{criteria.Date{Year: 2026, Month: 9, Day: 30}, "2026-Q2"},
		{criteria.Date{Year: 2026, Month: 10, Day: 1}, "2026-Q3"},
		{criteria.Date{Year: 2026, Month: 12, Day: 31}, "2026-Q3"},
		{criteria.Date{Year: 2026, Month: 1, Day: 1}, "2025-Q4"},
		{criteria.Date{Year: 2026, Month: 3, Day: 31}, "2025-Q4"},
	} {
		if got := scoring.LastQuarterEnded(c.today).String(); got != c.want {
			t.Errorf("on %v it is %s, want %s", c.today, got, c.want)
		}
	}
}

func TestMonthsTurnWithTheYear(t *testing.T) {
	december := scoring.Month{Year: 2025, Month: 12}
	if got := december.Add(1).String(); got != "2026-01" {
		t.Errorf("the month after December is %s", got)
	}
	if got := december.Add(1).Add(-1); got != december {
		t.Errorf("and before it %v", got)
	}
	for month, last := range map[scoring.Month]string{{Year: 2026, Month: 2}: "2026-02-28", {Year: 2028, Month: 2}: "2028-02-29", {Year: 2026, Month: 12}: "2026-12-31", {Year: 2026, Month: 4}: "2026-04-30"} {
		if got := month.LastDay().String(); got != last {
			t.Errorf("the last day of %v is %s", month, got)
		}
	}
}

func ExampleParsePeriod() {
	for _, text := range []string{"tháng 7/2026", "quý III/2026", "6 tháng đầu năm 2026", "quy 5/2026"} {
		p, err := scoring.ParsePeriod(text)
		fmt.Println(p.First, p.Last, err)
	}
	// Output:
	// 2026-07 2026-07 <nil>
	// 2026-07 2026-09 <nil>
	// 2026-01 2026-06 <nil>
	// 0000-00 0000-00 not a period
}

// FuzzParsePeriod: any text is a period or none, and a period is what its short
// form says.
func FuzzParsePeriod(f *testing.F) {
	for _, text := range []string{"7/2026", "tháng 7/2026", "quý III/2026", "2026-H2", "9 tháng đầu năm 2026", "năm 2026", "2026-Q5", "q iv 2199"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := scoring.ParsePeriod(text)
		if err != nil {
			if !errors.Is(err, scoring.ErrPeriod) || p != (scoring.Period{}) {
				t.Fatalf("%q: %v, %v", text, p, err)
			}
			return
		}
		if again, err := scoring.ParsePeriod(p.String()); err != nil || again != p {
			t.Fatalf("%q is %+v, but %s is %+v, %v", text, p, p, again, err)
		}
		if p.Kind == criteria.MonthRange {
			if p != scoring.Range(p.First, p.Last) || p.First.Compare(p.Last) >= 0 {
				t.Fatalf("%q is the range %+v", text, p)
			}
			return
		}
		if n := len(p.Months()); n != map[criteria.PeriodKind]int{criteria.OneMonth: 1, criteria.Quarter: 3, criteria.HalfYear: 6,
			criteria.NineMonths: 9, criteria.FullYear: 12}[p.Kind] || p.First.Year != p.Last.Year {
			t.Fatalf("%q is %+v with %d months", text, p, n)
		}
	})
}
