package printed

import (
	"regexp"
	"strconv"
	"strings"

	"chibo/criteria"
)

// documentTypes are the kinds of papers that order a form.
const documentTypes = `Hướng dẫn|Quy định|Quyết định|Kế hoạch|Nghị quyết|Công văn|Quy chế|Đề án|Chỉ thị|Kết luận|Thông báo|Thông tri|Quy trình|Chương trình`

// documentNamed is a paper with its number, day and issuer.
var documentNamed = regexp.MustCompile(`(?i)(` + documentTypes + `)\s+(?:số\s*:?\s*)?(\d+\s*-\s*\p{L}+(?:/\p{L}[\p{L}.]*)*)[,\s]*(?:ngày\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?[,\s]*(?:của\s+([^,;()]+))?`)

// namesDocument reports whether a line above the table names the paper that the
// form belongs to. The number of the form itself ("Số 05-BC/ĐU") is none.
func namesDocument(text string) bool { return documentNamed.MatchString(composedText(text)) }

// digitRun is a run of digits.
var digitRun = regexp.MustCompile(`\d+`)

// readDocument reads "Ban hành kèm theo Hướng dẫn số 15-HD/TU, ngày 20/01/2026
// của Ban Thường vụ Tỉnh ủy".
func readDocument(text string) criteria.Document {
	m := documentNamed.FindStringSubmatch(composedText(text))
	if m == nil {
		return criteria.Document{}
	}
	d := criteria.Document{Type: strings.ToUpper(m[1][:firstSize(m[1])]) + strings.ToLower(m[1][firstSize(m[1]):]), Number: strings.ReplaceAll(m[2], " ", "")}
	d.Issuer = strings.Trim(m[4], " .")
	if parts := digitRun.FindAllString(m[3], -1); len(parts) == 3 {
		day, _ := strconv.Atoi(parts[0])
		month, _ := strconv.Atoi(parts[1])
		year, _ := strconv.Atoi(parts[2])
		if date, ok := criteria.NewDate(year, month, day); ok {
			d.Date = date
		}
	}
	return d
}

func firstSize(text string) int { return len(string(firstRune(text))) }
