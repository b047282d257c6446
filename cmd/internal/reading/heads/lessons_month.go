package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
)

// takeMonths has a column's lesson hold for every month where its head names one:
// "BTV chấm tháng 7" is headed "BTV chấm tháng 8" a month later. What is passed
// over is not: a column of another month may be the one that counts.
func (l *lessons) takeMonths(i int, key string) {
	any, named := AnyMonthKey(key)
	if !named || l.book.Lessons[i].Kind != taught.Column {
		return
	}
	if other, again := l.months[any]; again && (other < 0 || l.book.Lessons[other].As != l.book.Lessons[i].As) {
		i = -1
	}
	l.months[any] = i
}

// find returns the lesson of a head's key.
func (l *lessons) find(key string) (lesson int, known bool) {
	if lesson, known = l.heads[key]; known {
		return lesson, true
	}
	if len(l.months) == 0 {
		return 0, false
	}
	any, named := AnyMonthKey(key)
	if !named {
		return 0, false
	}
	lesson, known = l.months[any]
	return lesson, known && lesson >= 0
}

// The words of a month in a head, as criteria.Key writes them; a test holds them
// equal.
const (
	MonthWord = "thang\u0301" // tháng
	YearWord  = "năm"
	anyMonth  = MonthWord + " #"
)

// AnyMonthKey returns a head's key with # in place of the month it names, and
// without the year behind it; named is false where it names none.
func AnyMonthKey(key string) (any string, named bool) {
	words := strings.Fields(key)
	var kept []string
	for i := 0; i < len(words); i++ {
		month, follows := monthAt(words[i:])
		if follows == 0 {
			kept = append(kept, words[i])
			continue
		}
		kept, named = append(kept, month), true
		i += follows - 1
		if i+1 < len(words) && words[i+1] == YearWord && i+2 < len(words) && isYear(words[i+2]) {
			i += 2
		} else if i+1 < len(words) && isYear(words[i+1]) {
			i++
		}
	}
	return strings.Join(kept, " "), named
}

// monthAt reports how many of the words at the start name a month: "tháng 7",
// "t7"; 0: none.
func monthAt(heads []string) (month string, follows int) {
	isMonth := func(s string) bool { n := words.Number(s); return n >= 1 && n <= 12 && len(s) <= 2 }
	switch {
	case heads[0] == MonthWord && len(heads) > 1 && isMonth(heads[1]):
		return anyMonth, 2
	case strings.HasPrefix(heads[0], "t") && isMonth(heads[0][1:]):
		return anyMonth, 1
	}
	return "", 0
}

func isYear(word string) bool { n := words.Number(word); return n >= 2000 && n < 2200 }

// isMonthAlone reports whether a text is the name of a month and nothing else.
func isMonthAlone(text string) bool {
	if len(text) > MaxMonthHead {
		return false
	}
	any, _ := AnyMonthKey(criteria.Key(text))
	return any == anyMonth
}
