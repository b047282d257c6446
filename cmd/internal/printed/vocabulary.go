package printed

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/reading/words"
)

// vocabulary are the words of printed forms, made once a form.
type vocabulary struct {
	ordinal, criterion, max, notMax, notMaxAnywhere, plainMax, note, mark []words.Phrase // heads
	yes, no                                                               []words.Phrase // heads of a pair of columns
	signature, fact, title, remark, sumNot                                []words.Phrase // rows
	bonus, deduction                                                      []words.Phrase // groups

	amounts       amountPatterns
	sum           *regexp.Regexp // the key of a sum's label
	lead          *regexp.Regexp // an ordinal at the start of a title
	parts         *regexp.Regexp // "1.1 Chuẩn bị": a number with parts needs no sign behind it
	named         *regexp.Regexp // "Tiêu chí 1: …"
	pointsInTitle *regexp.Regexp // "Công tác chuẩn bị (10 điểm)"
	pointsAtEnd   *regexp.Regexp // "Công tác chuẩn bị: 10 điểm"
	tierEnd       *regexp.Regexp // "Từ 90%: 4 điểm"
	tierBare      *regexp.Regexp // "Từ 90%: 4"
	tierStart     *regexp.Regexp // "4 điểm: từ 90%"
	tierMiddle    *regexp.Regexp // "Mức 1 (4 điểm): từ 90%"
	threshold     *regexp.Regexp // a text that begins with a comparison
	number        *regexp.Regexp // a number with the words around it
	brackets      *regexp.Regexp
	blockWords    *regexp.Regexp // what may stand around the name of a block
	minus         *regexp.Regexp // a negative number behind a colon
	titleAmount   *regexp.Regexp // "Nộp muộn: trừ 3 điểm"
	sumPoints     *regexp.Regexp // points in the label of a sum
	// Of the legend.
	ordered, legendHead, legendTitle, numbering, joint, jointEnd, holdsPoints *regexp.Regexp
	conditions                                                                conditionPatterns
}

func newVocabulary() *vocabulary {
	const amount, unit = `(\d+(?:[.,]\d+)?)`, `(?:điểm|đ)`
	const ordinal = `[IVX]{1,5}(?:\.\d{1,2})*|[A-H](?:\.\d{1,2})+|\d{1,2}(?:\.\d{1,2})*`
	return &vocabulary{
		ordinal: words.Phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "mục", "no", "s t t", "thứ tự", "số"),
		criterion: words.Phrases("tiêu chí", "nội dung", "tiêu chuẩn", "diễn giải", "chỉ tiêu", "yêu cầu", "hạng mục", "các tiêu chí", "các nội dung", "nhóm tiêu chí",
			"tên tiêu chí", "danh mục tiêu chí", "mục tiêu chí", "các tiêu chuẩn", "nhóm nội dung", "lĩnh vực", "các mặt", "nhiệm vụ"),
		max: words.Phrases("thang điểm", "điểm tối đa", "điểm chuẩn", "điểm quy định", "khung điểm", "điểm khung", "mức điểm", "mức tối đa", "tối đa", "thang",
			"biểu điểm", "điểm cao nhất", "trọng số", "barem", "ba rem", "điểm tiêu chuẩn", "cơ cấu điểm", "thang chấm", "điểm thành phần", "điểm theo thang",
			"điểm tiêu chí", "cao nhất", "điểm kế hoạch", "điểm theo quy định", "điểm giao"),
		notMax:         words.Phrases("tự", "điểm đạt", "điểm tự", "điểm thẩm định", "kết quả", "ghi chú", "chi bộ", "cấp trên", "minh chứng", "đảm bảo", "không"),
		notMaxAnywhere: words.Phrases("tự chấm", "đạt được", "thẩm định", "thực hiện", "đề nghị", "đề xuất"),
		plainMax:       words.Phrases("điểm", "số điểm"),
		note:           words.Phrases("ghi chú", "minh chứng", "cách chấm", "hướng dẫn", "căn cứ", "tài liệu kiểm chứng", "hồ sơ", "phương pháp", "giải thích", "lý do", "cách tính"),
		mark: words.Phrases("chấm", "tự", "điểm đạt", "đạt được", "thẩm định", "kết quả", "cấp trên", "cấp ủy", "chi bộ", "chi ủy", "đạt", "không đạt", "chưa đạt", "có", "không",
			"đảm bảo", "không đảm bảo", "đánh giá", "xếp loại", "thực hiện", "duyệt", "điểm", "bình xét", "đề nghị", "đề xuất", "bí thư", "tổ", "ban", "đoàn", "hội đồng", "x"),
		yes: words.Phrases("đảm bảo", "có", "đạt", "bảo đảm", "đạt yêu cầu", "thực hiện tốt", "đúng"),
		no:  words.Phrases("không đảm bảo", "không", "không đạt", "chưa đạt", "không bảo đảm", "chưa đảm bảo", "không đạt yêu cầu", "chưa có", "không có", "chưa bảo đảm", "sai"),
		signature: words.Phrases("t m", "người chấm", "bí thư", "phó bí thư", "người lập", "cấp ủy cấp trên", "đại diện", "xác nhận", "chi ủy", "thư ký", "chủ trì", "ký tên",
			"đảng ủy", "ban chi ủy", "k t", "người tổng hợp", "cán bộ", "tổ trưởng", "đảng viên được phân công", "cấp ủy viên phụ trách", "nơi nhận", "ký"),
		fact: words.Phrases("xếp loại", "mức xếp loại", "kết quả xếp loại", "phân loại", "mức phân loại", "tháng", "chi bộ", "đảng bộ", "ngày", "họ tên", "họ và tên", "tổng số đảng viên",
			"số đảng viên", "đảng viên", "có mặt", "vắng", "thời gian", "địa điểm", "chủ trì", "tự xếp loại", "đề nghị", "kết luận", "nhận xét", "ý kiến", "kỳ", "quý", "năm", "số", "đơn vị", "điểm còn lại", "điểm đạt"),
		title:     words.Phrases("phiếu", "biểu", "bảng", "bộ tiêu chí", "tiêu chí", "khung", "thang điểm"),
		remark:    words.Phrases("ghi chú", "lưu ý", "trong đó", "cụ thể", "chú ý", "chú thích", "gồm", "bao gồm", "cách chấm", "hướng dẫn"),
		sumNot:    words.Phrases("điểm thưởng", "điểm trừ", "điểm cộng", "cộng đồng", "tổng kết", "cộng thêm"),
		bonus:     words.Phrases("điểm thưởng", "điểm cộng", "cộng thêm", "thưởng điểm", "cộng điểm", "được cộng"),
		deduction: words.Phrases("điểm trừ", "trừ điểm", "bị trừ", "điểm phạt", "giảm trừ", "phần trừ", "mục trừ"),

		amounts:       newAmountPatterns(),
		sum:           newSumLabel(),
		lead:          regexp.MustCompile(`^\(?(` + ordinal + `|[A-H]|[a-hđ])(?:[.):]+\s*|\s*[\-–]\s+)(\D.*)$`),
		parts:         regexp.MustCompile(`^((?:[IVX]{1,5}|[A-H]|\d{1,2})(?:\.\d{1,2})+)\s+(\p{Lu}.*)$`),
		named:         regexp.MustCompile(`^(?i:tiêu chí|nhóm|mục|phần|nội dung)\s+(` + ordinal + `|[A-H])\s*[.:)\-–]\s*(.+)$`),
		pointsInTitle: regexp.MustCompile(`(?i)^(.*?)\s*[(\[]\s*(?:tối đa|không quá|tổng)?\s*:?\s*` + amount + `\s*` + unit + `\s*[)\]]\s*[:.]?$`),
		pointsAtEnd:   regexp.MustCompile(`(?i)^(.*?)\s*[:–=]\s*(?:tối đa\s*)?` + amount + `\s*` + unit + `\s*\.?$`),
		tierEnd:       regexp.MustCompile(`(?i)^(.*?)[:–\-=,(→\s]+(?:được\s+|chấm\s+|đạt\s+|tính\s+|cho\s+)*` + amount + `\s*` + unit + `\s*\)?\s*[.;]?$`),
		tierBare:      regexp.MustCompile(`^(.*?\S)\s*[:=→]\s*` + amount + `\s*[.;]?$`),
		tierStart:     regexp.MustCompile(`(?i)^` + amount + `\s*` + unit + `\s*[:\-–=]\s*(.+)$`),
		tierMiddle:    regexp.MustCompile(`(?i)^(.*?)\(\s*` + amount + `\s*` + unit + `\s*\)\s*:?\s*(.*)$`),
		threshold:     regexp.MustCompile(`(?i)^(?:đạt |có |tỷ lệ |mức )*(?:từ đủ |từ |trên |dưới |ít nhất |tối thiểu |không quá |đến |thiếu |đủ |bằng |chỉ |đúng |≥|≤|>|<|\d).*(?:%|phút|\d)`),
		number: regexp.MustCompile(`(từ đủ|từ|ít nhất|tối thiểu|đạt|không quá|không vượt quá|trên|hơn|quá|đến dưới|dưới|đến|chưa đến|chưa đạt|chưa đủ|đúng|bằng|-|–)?\s*` +
			`(\d+/\d+|\d+(?:[.,]\d+)?)\s*(%|phút|điểm)?\s*(trở lên|trở xuống)?`),
		titleAmount: regexp.MustCompile(`(?i)^(.*?\S)\s*[:;,–-]?\s+((?:bị )?(?:trừ|cộng|thưởng)\s*(?:tối đa )?\d+(?:[.,]\d+)?\s*(?:điểm|đ)(?:\s*(?:/|mỗi|cho mỗi|một).*)?)\.?$`),
		blockWords:  regexp.MustCompile(`^(?:\s+|(?:các|những|nội|dung|phần|mục|khoản|trường|hợp|tiêu|chí|tối|đa|không|quá|điểm|bị|được|nếu|có|vi|phạm|khác|hành|lỗi|số|trừ|cộng|thưởng|\d+)(?:\s|$))*$`),
		minus:       regexp.MustCompile(`:\s*[-–−]\s*\d`),
		sumPoints:   regexp.MustCompile(`(?i)[:=(\s](\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\s*\)?\.?$`),
		brackets:    regexp.MustCompile(`\([^()]*\)`),
		ordered:     regexp.MustCompile(`(?i)(?:phải|không xếp|không được|chỉ được|chỉ xếp|mới được|điều kiện|trừ trường hợp|yêu cầu|bắt buộc|hạ một|hạ xuống|hạ bậc)`),
		legendHead:  regexp.MustCompile(`^(?i)[\s*–-]*(?:mức xếp loại|xếp loại chất lượng|xếp loại|phân loại|ghi chú|mức phân loại|cách xếp loại|thang xếp loại|tiêu chuẩn xếp loại|quy định xếp loại|kết quả xếp loại|cách phân loại|chú giải|khung xếp loại|đánh giá, xếp loại|đánh giá|căn cứ xếp loại|thang điểm xếp loại)[^:;\d]{0,60}:\s*`),
		legendTitle: regexp.MustCompile(`^(?i)[\s*–\d.-]*(?:mức|cách|thang|khung|quy định|tiêu chuẩn|chú giải|bảng|kết quả|đánh giá)?[\s,]*(?:mức\s+)?(?:xếp loại|phân loại|đánh giá)[^\d]{0,80}$`),
		numbering:   regexp.MustCompile(`^\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})\s*[.)]\s+|^\d{1,2}\s*[:)]\s*`),
		joint:       regexp.MustCompile(`^(?i:và|đồng thời|hoặc|trong đó|kèm theo|nếu|khi|với|thì|điểm trở lên|điểm|chi bộ|tổng điểm|tổng số điểm|được|là|xếp loại|xếp|loại|đạt|có|của)(?:[\s,:;]+|$)`),
		jointEnd:    regexp.MustCompile(`(?i)[\s,;]*\b(?:thì|được|xếp loại|xếp|là|chi bộ)(?:\s+(?:được|xếp|loại|là))*$`),
		holdsPoints: regexp.MustCompile(`(?i)\d\s*(?:điểm|đ)(?:[\s,.;:/)]|$)`),
		conditions:  newConditionPatterns(),
	}
}

// plainWordsOf returns the words of a text in small letters, without
// punctuation. Unlike a key it keeps tones in their places, so that patterns
// can be written as one reads them.
func plainWordsOf(text string) string {
	words := strings.FieldsFunc(strings.ToLower(norm.NFC.String(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, " ")
}

// isCaps reports whether a text is written in capitals.
func isCaps(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}
