package criteria

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"chibo/criteria/diag"
)

// leadingZero matches 010, which some programs take for 8.
func leadingZero(text string) bool {
	digits := strings.TrimLeft(text, "+-")
	return len(digits) > 1 && digits[0] == '0' && isDigits(digits[1:2])
}

// points reads a number of points from least to most.
func (o object) points(key string, least, most Points) Optional[Points] {
	n := o.field(key)
	text, ok := o.source.scalar(n, key)
	if !ok {
		return Optional[Points]{}
	}
	value, err := ParsePoints(text)
	if variant := numberFault(text, err); variant != "" {
		o.source.report(diag.BadValue, variant, n, "key", key, "value", n.Shown())
		return Optional[Points]{}
	}
	if value < least || value > most {
		o.source.report(diag.BadValue, cond(least == 1, "positive", "range"), n, "key", key, "value", n.Shown(), "least", least, "most", most)
		return Optional[Points]{}
	}
	return Some(value)
}

// numberFault names what is wrong with a number, if anything is.
func numberFault(text string, err error) string {
	switch {
	case leadingZero(text):
		return "leading-zero"
	case errors.Is(err, ErrTooFine):
		return "too-fine"
	case errors.Is(err, ErrTooLarge):
		return "too-large"
	case err != nil:
		return "number"
	}
	return ""
}

// percent reads a share such as 90%.
func (o object) percent(key string) Optional[Rate] {
	n := o.field(key)
	text, ok := o.source.scalar(n, key)
	if !ok {
		return Optional[Rate]{}
	}
	rate, err := ParsePercent(text)
	variant := "percent"
	switch {
	case err == nil && !leadingZero(text):
		return Some(rate)
	case errors.Is(err, ErrTooLarge):
		variant = "percent-range"
	case isDecimal(text):
		variant = "percent-sign"
	}
	o.source.report(diag.BadValue, variant, n, "key", key, "value", n.Shown())
	return Optional[Rate]{}
}

// count reads a whole number from least to most.
func (o object) count(key string, least, most int) Optional[int] {
	n := o.field(key)
	text, ok := o.source.scalar(n, key)
	if !ok {
		return Optional[int]{}
	}
	value, err := strconv.Atoi(text)
	switch {
	case leadingZero(text):
		o.source.report(diag.BadValue, "leading-zero", n, "key", key, "value", n.Shown())
	case err != nil && !errors.Is(err, strconv.ErrRange):
		o.source.report(diag.BadValue, "whole", n, "key", key, "value", n.Shown(), "least", least, "most", most)
	case err != nil || value < least || value > most:
		o.source.report(diag.BadValue, "range", n, "key", key, "value", n.Shown(), "least", least, "most", most)
	default:
		return Some(value)
	}
	return Optional[int]{}
}

// isoDate is a day as YAML has it.
var isoDate = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)

// writtenDate is a day as a clerk has it.
var writtenDate = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})$`)

// date reads 2025-10-28, or 28/10/2025 as clerks write it.
func (o object) date(key string) Date {
	n := o.field(key)
	text, ok := o.source.scalar(n, key)
	if !ok {
		return Date{}
	}
	year, month, day := 0, 0, 0
	if m := isoDate.FindStringSubmatch(text); m != nil {
		year, month, day = digits(m[1]), digits(m[2]), digits(m[3])
	} else if m := writtenDate.FindStringSubmatch(text); m != nil {
		day, month, year = digits(m[1]), digits(m[2]), digits(m[3])
	}
	d, exists := NewDate(year, month, day)
	if !exists {
		o.source.report(diag.BadValue, "date", n, "key", key, "value", n.Shown())
		return Date{}
	}
	return d
}

// digits is the value of a few digits.
func digits(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}
