package words

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"chibo/criteria"
)

// plainMonths find months in words that were typed without accents: "thang bay nam 2026".
// Only the year behind them tells them from other words.
type plainMonths struct {
	words   map[string]int
	pattern *regexp.Regexp
}

// newPlainMonths is made when the first text without accents is met: most folders have none.
func newPlainMonths() func() plainMonths {
	return sync.OnceValue(func() plainMonths {
		words := monthWords(criteria.PlainKey)
		words["nam"] = mayMonth
		names := slices.SortedFunc(maps.Keys(words), longestFirst)
		return plainMonths{words, regexp.MustCompile(`(?:^| )thang (` + strings.Join(names, "|") + `) nam (\d{4})(?: |$)`)}
	})
}

// mayMonth is "tháng năm", a month only where a year stands behind it: "tháng năm năm 2026".
const mayMonth = 5

// monthWords are the months in words, as keys, without May.
func monthWords(key func(string) string) map[string]int {
	words := map[string]int{}
	for word, n := range map[string]int{"một": 1, "giêng": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8,
		"chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12} {
		words[key(word)] = n
	}
	return words
}

// longestFirst puts "mười hai" before "mười".
func longestFirst(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) }

// plainWordsOf finds such months in a plain key.
func (r MonthReader) plainWordsOf(plain string) (all []Mention) {
	if !strings.Contains(plain, "thang ") || !strings.Contains(plain, " nam ") {
		return nil
	}
	months, last, by := r.plainly(), 0, governance(0)
	for _, at := range months.pattern.FindAllStringSubmatchIndex(plain, -1) {
		by = r.governed(plain[last:at[0]], by)
		last = at[1]
		all = append(all, Mention{r.month(months.words[submatch(plain, at, 1)], submatch(plain, at, 2)), by})
	}
	return all
}
