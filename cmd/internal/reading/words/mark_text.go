package words

import (
	"errors"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
)

// A MarkMeaning is what a text alone tells of a mark: of "4/5" that it is 4
// points where 5 are full marks.
type MarkMeaning struct {
	State  scoring.MarkState
	Points criteria.Points
	OutOf  criteria.Points // 0: the text does not say
}

// MeaningOfMark returns what the text of a mark says, whatever its criterion.
func MeaningOfMark(text string) MarkMeaning {
	switch {
	case strings.Trim(text, " .…_") == "":
		return MarkMeaning{State: scoring.BlankMark}
	case ErrorValue(text):
		return MarkMeaning{State: scoring.ErrorMark}
	}
	switch points, err := criteria.ParsePoints(text); {
	case err == nil:
		return MarkMeaning{State: scoring.NumberMark, Points: points}
	case errors.Is(err, criteria.ErrTooFine):
		return MarkMeaning{State: scoring.TooFineMark}
	}
	if points, err := criteria.ParsePoints(WithoutUnit(text)); err == nil {
		return MarkMeaning{State: scoring.NumberMark, Points: points}
	}
	meaning := MarkMeaning{State: scoring.WordMark}
	if mark, full, found := strings.Cut(text, "/"); found {
		points, err := criteria.ParsePoints(WithoutUnit(mark))
		outOf, errFull := criteria.ParsePoints(WithoutUnit(full))
		if err == nil && errFull == nil && outOf > 0 {
			meaning.Points, meaning.OutOf = points, outOf
		}
	}
	return meaning
}

// WithoutUnit takes "điểm" or "đ" from behind a number.
func WithoutUnit(text string) string {
	text = strings.TrimRight(strings.Map(narrow, norm.NFC.String(text)), " .\u00a0\u3000")
	lower := strings.ToLower(text)
	for _, unit := range []string{"điểm", "diem", "đ"} {
		if strings.HasSuffix(lower, unit) && len(lower) == len(text) && (unit != "đ" || !isMoney(lower)) {
			return workbook.Trim(text[:len(text)-len(unit)])
		}
	}
	return text
}

// isMoney tells "80.000đ": three figures behind a dot are thousands, and "đ" is no points.
func isMoney(text string) bool {
	at := len(text) - len(".000đ")
	return at > 0 && text[at] == '.' && strings.Trim(text[at+1:at+4], "0123456789") == ""
}

// narrow turns figures of full width into plain ones.
func narrow(c rune) rune {
	switch {
	case c >= '０' && c <= '９':
		return c - '０' + '0'
	case c == '，', c == '．':
		return '.'
	}
	return c
}
