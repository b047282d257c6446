package workbook

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Shown returns what people see of a cell's text by its flags, near enough to be
// quoted to them: 0.8 in a percent format is "80%", 46303 in a format of dates is
// "08/10/2026".
func Shown(text string, flags Flags, from1904 bool) string {
	value, err := strconv.ParseFloat(text, 64)
	switch {
	case flags&Boolean != 0:
		return boolean(text)
	case err != nil || flags&(Percent|Date|Clock) == 0:
		return text
	case flags&Percent != 0:
		return strings.ReplaceAll(strconv.FormatFloat(math.Round(value*1e4)/1e2, 'f', -1, 64), ".", ",") + "%"
	case !(value >= 0 && value < 3e6): // beyond the year 9999 Excel shows nothing but signs
		return text
	}
	layout := "02/01/2006"
	switch flags & (Date | Clock) {
	case Clock:
		layout = "15:04"
	case Date | Clock:
		layout += " 15:04"
	}
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case value < 61: // Excel has a 29th of February 1900
		first = first.AddDate(0, 0, 1)
	}
	days := math.Floor(value)
	day := first.AddDate(0, 0, int(days))
	return day.Add(time.Duration(math.Round((value-days)*24*60)) * time.Minute).Format(layout)
}

// boolean spells TRUE and FALSE as Excel shows them.
func boolean(text string) string {
	switch strings.ToLower(text) {
	case "1", "true":
		return "TRUE"
	case "0", "false":
		return "FALSE"
	}
	return text
}
