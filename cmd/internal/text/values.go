package text

import (
	"fmt"
	"strconv"
	"strings"

	"chibo/criteria/diag"
)

// Value writes one argument as the language does: points and rates with a
// decimal comma in Vietnamese, dates dd/mm/yyyy, months and periods in words.
func (p *Printer) Value(v any) string {
	switch v := v.(type) {
	case string:
		return Plain(v)
	case diag.Message:
		return p.Message(v)
	case []diag.Message:
		return p.Messages(v)
	case diag.Pos:
		return p.Place(v)
	case []string:
		return Plain(strings.Join(v, ", "))
	case interface{ Decimal() string }:
		return p.Decimal(v.Decimal())
	case interface{ Percentage() string }:
		return p.Decimal(v.Percentage()) + "%"
	case interface{ YearMonthDay() (int, int, int) }:
		year, month, day := v.YearMonthDay()
		return fmt.Sprintf("%02d/%02d/%04d", day, month, year)
	case interface {
		YearMonth() (int, int)
		Unit() (string, int, int, bool)
	}:
		if kind, number, year, whole := v.Unit(); whole {
			return p.period(kind, number, year)
		}
		year, month := v.YearMonth()
		return p.Text("value.month", "month", month, "year", strconv.Itoa(year))
	case interface {
		Ends() (int, int, int, int, bool)
		Parts() (string, int, int)
	}:
		if firstYear, firstMonth, lastYear, lastMonth, isRange := v.Ends(); isRange {
			return p.span(firstYear, firstMonth, lastYear, lastMonth)
		}
		return p.period(v.Parts())
	default:
		return fmt.Sprint(v)
	}
}

// Decimal puts the language's decimal separator into a number written with a
// point.
func (p *Printer) Decimal(number string) string {
	if p.language == English {
		return number
	}
	return strings.Replace(number, ".", ",", 1)
}

// period writes "tháng 7 năm 2026", "quý III năm 2026", "6 tháng đầu năm 2026".
func (p *Printer) period(kind string, number, year int) string {
	key := "period." + kind
	if kind == "half" {
		key += "." + strconv.Itoa(number)
	}
	roman := []string{"", "I", "II", "III", "IV"}[min(max(number, 0), 4)]
	return p.Text(key, "number", number, "roman", roman, "year", strconv.Itoa(year))
}

// span writes "giai đoạn tháng 1/2024 - tháng 6/2026", of whole years "giai đoạn
// 2024 - 2026".
func (p *Printer) span(firstYear, firstMonth, lastYear, lastMonth int) string {
	if firstMonth == 1 && lastMonth == 12 {
		return p.Text("period.years", "first", strconv.Itoa(firstYear), "last", strconv.Itoa(lastYear))
	}
	return p.Text("period.span",
		"first", p.Text("value.month", "month", firstMonth, "year", strconv.Itoa(firstYear)),
		"last", p.Text("value.month", "month", lastMonth, "year", strconv.Itoa(lastYear)))
}

// Place writes where a problem is: `thon-3.xlsx, trang tính "Tháng 8", ô D14`,
// or `tieu-chi.yaml:12:5` of a text file.
func (p *Printer) Place(pos diag.Pos) string {
	if pos.Line > 0 {
		return fmt.Sprintf("%s:%d:%d", Plain(p.Path(pos.File)), pos.Line, max(pos.Column, 1))
	}
	parts := []string{}
	if pos.File != "" {
		parts = append(parts, Plain(p.Path(pos.File)))
	}
	if pos.Sheet != "" {
		parts = append(parts, p.Text("place.sheet", "sheet", pos.Sheet))
	}
	if pos.Cell != "" {
		parts = append(parts, p.Text("place.cell", "cell", pos.Cell))
	}
	return strings.Join(parts, ", ")
}

// Line writes a problem on one line, the word of its severity in front, and its
// remedy on a second one.
func (p *Printer) Line(problem diag.Problem) string {
	word, line, hint := p.Parts(problem)
	line = word + "  " + line + "\n"
	if hint != "" {
		line += "  " + hint + "\n"
	}
	return line
}

// Parts are what Line writes: the word of the severity, place with message and
// code, and the remedy, empty where there is none.
func (p *Printer) Parts(problem diag.Problem) (word, line, hint string) {
	line, hint = p.Problem(problem)
	if place := p.Place(problem.Pos); place != "" {
		line = place + ": " + line
	}
	if hint != "" {
		hint = p.Text("problem.remedy", "hint", hint)
	}
	return p.Text("problem." + problem.Severity.String()), fmt.Sprintf("%s [%s]", line, problem.Code), hint
}

// Plain makes a user's text safe to print: control characters, which could
// move the cursor or forge a line on the terminal, become spaces, and so do the
// marks that turn the order of letters about.
func Plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r == 0x7f, r >= 0x80 && r < 0xa0,
			r == 0x61c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x2028, r == 0x2029:
			return ' '
		}
		return r
	}, s)
}

// valueTexts are the words for values and places.
func valueTexts() []entry {
	return []entry{
		{"value.month", "tháng {month}/{year}", "month {month}/{year}"},
		{"period.month", "tháng {number} năm {year}", "month {number} of {year}"},
		{"period.quarter", "quý {roman} năm {year}", "quarter {roman} of {year}"},
		{"period.half.1", "6 tháng đầu năm {year}", "first half of {year}"},
		{"period.half.2", "6 tháng cuối năm {year}", "second half of {year}"},
		{"period.nine_months", "9 tháng đầu năm {year}", "first nine months of {year}"},
		{"period.year", "năm {year}", "year {year}"},
		{"period.span", "giai đoạn {first} - {last}", "the span {first} to {last}"},
		{"period.years", "giai đoạn {first} - {last}", "the years {first} to {last}"},
		{"place.sheet", "trang tính \"{sheet}\"", "sheet \"{sheet}\""},
		{"place.cell", "ô {cell}", "cell {cell}"},
		{"problem.error", "LỖI", "ERROR"},
		{"problem.warning", "CẦN XEM LẠI", "CHECK"},
		{"problem.remedy", "Cách sửa: {hint}", "To mend: {hint}"},
		{"severity.error", "lỗi", "error"},
		{"severity.warning", "cần xem lại", "warning"},
	}
}
