package inputs

import (
	"errors"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
)

func TestLeadingPeriod(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	apptest.Write(t, here, "2025/phieu.xlsx", "")
	tests := []struct {
		arguments string // cut at spaces; _ stands for a space within an argument
		period    string
		words     int
	}{
		{"", "", 0},
		{"phieu", "", 0},
		{"2026-Q3", "2026-Q3", 1},
		{"2026-Q3 phieu", "2026-Q3", 1},
		{"quý 3/2026", "2026-Q3", 2},
		{"quý 3/2026 phieu", "2026-Q3", 2},
		{"quý_III/2026 phieu", "2026-Q3", 1},
		{"QUY III nam 2026 a b", "2026-Q3", 4},
		{"tháng 7/2026", "2026-07", 2},
		{"6 tháng đầu năm 2026 phieu", "2026-H1", 5},
		{"9 tháng đầu năm 2026", "2026-9M", 5},
		{"năm 2026", "2026", 2},
		{"2026", "2026", 1},
		{"2025", "", 0}, // a folder of that name is there
		{"phieu 2026-Q3", "", 0},
	}
	for _, test := range tests {
		var arguments []string
		for _, a := range strings.Fields(test.arguments) {
			arguments = append(arguments, strings.ReplaceAll(a, "_", " "))
		}
		period, words := LeadingPeriod(disk.At(here), arguments)
		if words != test.words || words > 0 && period.String() != test.period {
			t.Errorf("%q: %v, %d words; want %s, %d", test.arguments, period, words, test.period, test.words)
		}
	}
}

func TestPlanPeriod(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	tests := []struct {
		flag, argument, want, fault string
	}{
		{"", "", "2026-Q3", ""}, // the last quarter that ended on 1 October 2026
		{"2026-H1", "", "2026-H1", ""},
		{"2026-H1", "2026-H1", "2026-H1", ""},
		{"2026-H1", "2026-Q1", "", "two-periods"},
		{"quý 5/2026", "", "", "bad-period"},
		{"", "2026-Q5", "", "bad-period/argument"},
		{"", "quý", "", "bad-period/argument"},
		{"", "T13/2026", "", "bad-period/argument"},
		{"", "quyet", "2026-Q3", ""}, // a path, to be looked for later
		{"", "phieu-2026.xlsx", "2026-Q3", ""},
	}
	for _, test := range tests {
		plan, o := &Plan{}, &Sources{Period: test.flag, Arguments: strings.Fields(test.argument)}
		err := PlanPeriod(apptest.In(here).App(), plan, o)
		failed := &exit.Failure{}
		switch {
		case test.fault != "" && (!errors.As(err, &failed) || failed.Message.Key != test.fault):
			t.Errorf("%q, %q: %v, want %s", test.flag, test.argument, err, test.fault)
		case test.fault == "" && (err != nil || plan.Period.String() != test.want):
			t.Errorf("%q, %q: %v, %v; want %s", test.flag, test.argument, plan.Period, err, test.want)
		}
	}
}
