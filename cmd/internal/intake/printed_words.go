package intake

import "regexp"

// printedWords are the words of printed forms, made once a form.
type printedWords struct {
	ordinal, criterion, notCriterion, max, notMax, plainMax, note []phrase // heads
	total, after, title, remark                                   []phrase // rows
	bonus, deduction                                              []phrase // groups

	lead          *regexp.Regexp // an ordinal at the start of a title
	named         *regexp.Regexp // "Tiêu chí 1: …"
	points        *regexp.Regexp // "tối đa 5 điểm"
	pointsInTitle *regexp.Regexp // "Công tác chuẩn bị (10 điểm)"
	tierEnd       *regexp.Regexp // "Từ 90%: 4 điểm"
	tierStart     *regexp.Regexp // "4 điểm: từ 90%"
	tierMiddle    *regexp.Regexp // "Mức 1 (4 điểm): từ 90%"
	number        *regexp.Regexp // a number with the words around it
	paper         *regexp.Regexp // "42-HD"
	yesNo         *regexp.Regexp // "(có/không)"
}

func newPrintedWords() *printedWords {
	const amount, unit = `(\d+(?:[.,]\d+)?)`, `(?:điểm|đ)`
	const ordinal = `[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*`
	return &printedWords{
		ordinal:      phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "mục", "no", "s t t"),
		criterion:    phrases("tiêu chí", "nội dung"),
		notCriterion: phrases("điểm", "ghi chú", "minh chứng"),
		max: phrases("thang điểm", "điểm tối đa", "điểm chuẩn", "điểm quy định", "khung điểm", "điểm khung", "mức điểm", "mức tối đa",
			"tối đa", "thang"),
		notMax:    phrases("tự chấm", "đạt được", "điểm đạt", "thẩm định"),
		plainMax:  phrases("điểm", "số điểm"),
		note:      phrases("ghi chú", "minh chứng", "cách chấm"),
		total:     phrases("tổng điểm", "tổng cộng", "tổng", "cộng", "tổng số điểm", "tổng số", "tổng cộng điểm", "cộng điểm"),
		after:     phrases("xếp loại", "mức xếp loại", "kết quả xếp loại", "t m", "người chấm", "bí thư", "phân loại", "mức phân loại"),
		title:     phrases("phiếu", "biểu", "bảng", "bộ tiêu chí", "tiêu chí", "khung", "thang điểm"),
		remark:    phrases("ghi chú", "lưu ý", "trong đó", "cụ thể"),
		bonus:     phrases("điểm thưởng", "điểm cộng", "cộng thêm"),
		deduction: phrases("điểm trừ", "trừ điểm"),

		lead:  regexp.MustCompile(`^\(?(` + ordinal + `|[A-H]|[a-h])(?:[.):]\s*|\s*[\-–]\s+)(\D.*)$`),
		named: regexp.MustCompile(`^(?i:tiêu chí|nhóm|mục|phần)\s+(` + ordinal + `)\s*[.:)\-–]\s*(.+)$`),
		points: regexp.MustCompile(`^(?:(?:tối đa|không quá|tổng|max)\s*:?\s*)?(?:(?:từ\s*)?0\s*(?:-|–|÷|/|đến)\s*)?[+\-−]?\s*` + amount +
			`\s*` + unit + `?\s*\.?\s*(\*)?$`),
		pointsInTitle: regexp.MustCompile(`^(.*?)\s*[(\[]\s*(?:tối đa|không quá)?\s*:?\s*` + amount + `\s*` + unit + `\s*[)\]]\s*[:.]?$`),
		tierEnd:       regexp.MustCompile(`^(.*?)[:–\-=,(\s]+(?:được\s+|chấm\s+|đạt\s+|tính\s+)*` + amount + `\s*` + unit + `\s*\)?\s*[.;]?$`),
		tierStart:     regexp.MustCompile(`^` + amount + `\s*` + unit + `\s*[:\-–]\s*(.+)$`),
		tierMiddle:    regexp.MustCompile(`^(.*?)\(\s*` + amount + `\s*` + unit + `\s*\)\s*:?\s*(.*)$`),
		number: regexp.MustCompile(`(từ đủ|từ|ít nhất|tối thiểu|đạt|không quá|không vượt quá|trên|hơn|quá|đến dưới|dưới|đến|chưa đến|chưa đạt|chưa đủ|đúng|bằng|-|–)?\s*` +
			`(\d+/\d+|\d+(?:[.,]\d+)?)\s*(%|phút|điểm)?\s*(trở lên|trở xuống)?`),
		paper: regexp.MustCompile(`\d+\s*-\s*(?:HD|QĐ|QĐi|KH|CT|NQ|ĐA|QC|CV|TB)(?:[/\s,.)]|$)`),
		yesNo: regexp.MustCompile(`(?i)\s*[(\[]?\s*(?:có\s*/\s*không|đạt\s*/\s*không(?: đạt)?|có hoặc không)\s*[)\]]?`),
	}
}
