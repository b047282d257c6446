package inputs

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// maxPeriodWords is the length of "từ tháng 1 năm 2024 đến hết tháng 6 năm 2026".
const maxPeriodWords = 11

// PlanPeriod takes the period from --period, else from the leading arguments,
// else the last quarter that ended, and then says which.
func PlanPeriod(a *app.App, p *Plan, o *Sources) error {
	leading, words := LeadingPeriod(a.Here(), o.Arguments)
	var err error
	switch {
	case o.Period != "":
		if p.Period, err = scoring.ParsePeriod(o.Period); err != nil {
			return BadPeriod(a, "bad-period", o.Period)
		}
		if words > 0 && leading != p.Period {
			return exit.Usage("two-periods", "first", leading, "second", p.Period)
		}
	case words > 0:
		p.Period = leading
	default:
		p.Period = scoring.LastQuarterEnded(criteria.DateOf(a.Env.Now()))
		if err := MisspeltPeriod(a, o.Arguments); err != nil {
			return err
		}
		a.Notice("default-period", "period", p.Period)
	}
	o.Arguments = o.Arguments[words:]
	return nil
}

// LeadingPeriod reads a period at the start of the arguments. A clerk who
// leaves out the quotes gives `quý 3/2026` as two arguments, `6 tháng đầu năm
// 2026` as five. A first argument that is a path is none.
func LeadingPeriod(here disk.Folder, arguments []string) (period scoring.Period, words int) {
	if len(arguments) == 0 || here.Exists(arguments[0]) {
		return period, 0
	}
	for words = min(len(arguments), maxPeriodWords); words > 0; words-- {
		if period, err := scoring.ParsePeriod(strings.Join(arguments[:words], " ")); err == nil {
			return period, words
		}
	}
	return period, 0
}

// periodLooks are those of a word that was meant for a period.
var periodLooks = regexp.MustCompile(`^(quy|q|thang|t|nam)( ?[0-9ivx].*)?$|\b(19|20|21)\d\d\b`)

// MisspeltPeriod refuses a first argument that is no path and was meant for a
// period, by its looks.
func MisspeltPeriod(a *app.App, arguments []string) error {
	if len(arguments) == 0 || a.Here().Exists(arguments[0]) || filepath.Ext(arguments[0]) != "" {
		return nil
	}
	for words := min(len(arguments), maxPeriodWords); words > 0; words-- {
		if _, found := yearless(a, strings.Join(arguments[:words], " ")); found {
			return BadPeriod(a, "bad-period/argument", strings.Join(arguments[:words], " "))
		}
	}
	if !periodLooks.MatchString(criteria.PlainKey(arguments[0])) {
		return nil
	}
	return exit.Usage("bad-period/argument", "text", arguments[0])
}

// BadPeriod refuses a text as a period. One that lacks only its year is named
// with it: which year is meant is the clerk's to say.
func BadPeriod(a *app.App, key, text string) error {
	if period, found := yearless(a, text); found {
		return exit.Usage("bad-period/year", "text", text, "written", writtenPeriod(period), "period", period.String())
	}
	return exit.Usage(key, "text", text)
}

// yearless reads a period without a year as the latest that has begun. A bare
// number is none: it may be a folder that is not there.
func yearless(a *app.App, text string) (scoring.Period, bool) {
	if strings.Trim(text, "0123456789 ") == "" {
		return scoring.Period{}, false
	}
	return scoring.LatestPeriod(text, criteria.DateOf(a.Env.Now()))
}

// writtenPeriod writes a month or a quarter as clerks type it.
func writtenPeriod(period scoring.Period) any {
	switch year := strconv.Itoa(period.First.Year); period.Kind {
	case criteria.OneMonth:
		return diag.Msg("period.typed.month", "number", period.First.Month, "year", year)
	case criteria.Quarter:
		return diag.Msg("period.typed.quarter", "number", period.Number(), "year", year)
	}
	return period
}
