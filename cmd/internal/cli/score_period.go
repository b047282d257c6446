package cli

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// maxPeriodWords is the length of "từ tháng 1 năm 2024 đến hết tháng 6 năm 2026".
const maxPeriodWords = 11

// planPeriod takes the period from --period, else from the leading arguments,
// else the last quarter that ended, and then says which.
func (a *app) planPeriod(p *inputPlan, o *inputOptions) error {
	leading, words := leadingPeriod(o.arguments)
	var err error
	switch {
	case o.period != "":
		if p.period, err = scoring.ParsePeriod(o.period); err != nil {
			return a.badPeriod("bad-period", o.period)
		}
		if words > 0 && leading != p.period {
			return usage("two-periods", "first", leading, "second", p.period)
		}
	case words > 0:
		p.period = leading
	default:
		p.period = scoring.LastQuarterEnded(criteria.DateOf(a.env.Now()))
		if err := a.misspeltPeriod(o.arguments); err != nil {
			return err
		}
		a.notice("default-period", "period", p.period)
	}
	o.arguments = o.arguments[words:]
	return nil
}

// leadingPeriod reads a period at the start of the arguments. A clerk who
// leaves out the quotes gives `quý 3/2026` as two arguments, `6 tháng đầu năm
// 2026` as five. A first argument that is a path is none.
func leadingPeriod(arguments []string) (period scoring.Period, words int) {
	if len(arguments) == 0 || exists(arguments[0]) {
		return period, 0
	}
	for words = min(len(arguments), maxPeriodWords); words > 0; words-- {
		if period, err := scoring.ParsePeriod(strings.Join(arguments[:words], " ")); err == nil {
			return period, words
		}
	}
	return period, 0
}

// misspeltPeriod refuses a first argument that is no path and was meant for a
// period, by its looks.
func (a *app) misspeltPeriod(arguments []string) error {
	if len(arguments) == 0 || exists(arguments[0]) || filepath.Ext(arguments[0]) != "" {
		return nil
	}
	for words := min(len(arguments), maxPeriodWords); words > 0; words-- {
		if _, found := a.yearless(strings.Join(arguments[:words], " ")); found {
			return a.badPeriod("bad-period/argument", strings.Join(arguments[:words], " "))
		}
	}
	looks := regexp.MustCompile(`^(quy|q|thang|t|nam)( ?[0-9ivx].*)?$|\b(19|20|21)\d\d\b`)
	if !looks.MatchString(criteria.PlainKey(arguments[0])) {
		return nil
	}
	return usage("bad-period/argument", "text", arguments[0])
}

// badPeriod refuses a text as a period. One that lacks only its year is named
// with it: which year is meant is the clerk's to say.
func (a *app) badPeriod(key, text string) error {
	if period, found := a.yearless(text); found {
		return usage("bad-period/year", "text", text, "written", writtenPeriod(period), "period", period.String())
	}
	return usage(key, "text", text)
}

// yearless reads a period without a year as the latest that has begun. A bare
// number is none: it may be a folder that is not there.
func (a *app) yearless(text string) (scoring.Period, bool) {
	if strings.Trim(text, "0123456789 ") == "" {
		return scoring.Period{}, false
	}
	return scoring.LatestPeriod(text, criteria.DateOf(a.env.Now()))
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

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist)
}
