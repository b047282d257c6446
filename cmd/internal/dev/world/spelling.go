package world

import (
	"fmt"
	"strings"
	"time"

	"chibo/criteria"
	"chibo/scoring"
)

// cell returns what stands in the sheet for the mark.
func (m mark) cell(spell func(criteria.Points) any) any {
	switch m.override.(type) {
	case nil:
		return spell(m.points)
	case blank:
		return nil
	}
	return m.override
}

// spell writes points as a number, or in one style with a decimal comma as
// text.
func (s Style) spell(points criteria.Points) any {
	if text := points.Decimal(); s == TwoColumns && strings.Contains(text, ".") {
		return strings.Replace(text, ".", ",", 1)
	}
	return points.Float()
}

// date writes a day of the month as the style's clerk does.
func (s Style) date(month scoring.Month, day int) any {
	date := time.Date(month.Year, time.Month(month.Month), day, 0, 0, 0, 0, time.UTC)
	switch s {
	case OneColumn:
		return date
	case TwoColumns:
		return date.Format("02.01.2006")
	default:
		return fmt.Sprintf("%s (%s)", date.Format("02/01/2006"), weekday(date.Weekday()))
	}
}

func weekday(d time.Weekday) string {
	return []string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}[d]
}

// remarks are what stands beside a line that lost points; of some clerks
// nothing.
func remarks() []string {
	return []string{
		"Trừ {lost} điểm: thực hiện chưa đầy đủ",
		"",
		"Còn để chậm sang ngày {day}",
		"",
		"Trừ {lost} điểm, đã rút kinh nghiệm ngày {day}",
		"Nội dung còn chung chung, chưa sát thực tế",
		"",
	}
}
