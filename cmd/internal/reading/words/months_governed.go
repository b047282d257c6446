package words

import (
	"strings"

	"chibo/scoring"
)

// A governance says how closely the words before a month tie it to the sheet
// itself: "PHIẾU CHẤM ĐIỂM SINH HOẠT THÁNG 7, TRIỂN KHAI NHIỆM VỤ THÁNG 8" is a
// sheet of July.
type governance int

const (
	OfOther governance = iota + 1 // of a task, plan or paper
	ofNone                        // of neither, or of both
	ofSheet                       // of the sheet's own kind
)

// A Mention is a month in a text with what governs it.
type Mention struct {
	Month scoring.Month
	By    governance
}

// governed weighs the words between a month and the one before it. Words that
// only join two months leave the second one to what governs the first.
func (r MonthReader) governed(words string, before governance) governance {
	words = strings.TrimSpace(words)
	sheet, other := AnyIn(words, r.sheetWords), AnyIn(words, r.otherWords)
	switch {
	case sheet && !other, words == "" && before == 0:
		return ofSheet
	case other && !sheet:
		return OfOther
	case !sheet && !other && before != 0:
		return before
	}
	return ofNone
}

// Foremost returns the month that the words of a sheet govern; zero where two
// different ones are governed alike, or where none of several is the sheet's.
func Foremost(mentions []Mention) (found Mention, said bool) {
	differ := false
	for _, m := range mentions {
		differ = differ || m.Month != mentions[0].Month
		switch {
		case m.By > found.By:
			found = m
		case m.By == found.By && m.Month != found.Month:
			found.Month = scoring.Month{}
		}
	}
	if differ && found.By != ofSheet {
		found.Month = scoring.Month{}
	}
	return found, len(mentions) > 0
}

// sheetWords and otherWords are words before a month that tie it to the sheet,
// or to something else, in plain keys.
func sheetWords() []Phrase {
	return PlainPhrases("sinh hoat", "phieu", "cham diem", "cham", "bang", "bang diem", "bieu", "xep loai", "danh sach", "tong hop", "hop", "hop chi bo", "ky", "ky sinh hoat")
}

func otherWords() []Phrase {
	return PlainPhrases("nhiem vu", "trien khai", "phuong huong", "ke hoach", "nghi quyet", "ket luan", "chuong trinh", "cong tac", "so voi", "du kien",
		"thuc hien", "khac phuc", "rut kinh nghiem", "khong sinh hoat", "chua sinh hoat", "khong hop", "chua hop", "hoan")
}

// withoutBrackets leaves out what stands in brackets: it explains the rest.
func withoutBrackets(text string) string {
	if strings.IndexByte(text, '(') < 0 {
		return text
	}
	var bare strings.Builder
	depth := 0
	for _, c := range text {
		switch {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case depth == 0:
			bare.WriteRune(c)
		}
	}
	return bare.String()
}
