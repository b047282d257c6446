package reading

import (
	"strings"

	"chibo/scoring"
)

// A governance says how closely the words before a month tie it to the sheet
// itself: "PHIẾU CHẤM ĐIỂM SINH HOẠT THÁNG 7, TRIỂN KHAI NHIỆM VỤ THÁNG 8" is a
// sheet of July.
type governance int

const (
	ofOther governance = iota + 1 // of a task, plan or paper
	ofNone                        // of neither, or of both
	ofSheet                       // of the sheet's own kind
)

// A mention is a month in a text with what governs it.
type mention struct {
	month scoring.Month
	by    governance
}

// governed weighs the words between a month and the one before it. Words that
// only join two months leave the second one to what governs the first.
func (r monthReader) governed(words string, before governance) governance {
	words = strings.TrimSpace(words)
	sheet, other := anyIn(words, r.sheetWords), anyIn(words, r.otherWords)
	switch {
	case sheet && !other, words == "" && before == 0:
		return ofSheet
	case other && !sheet:
		return ofOther
	case !sheet && !other && before != 0:
		return before
	}
	return ofNone
}

// foremost returns the month that the words of a sheet govern; zero where two
// different ones are governed alike, or where none of several is the sheet's.
func foremost(mentions []mention) (found mention, said bool) {
	differ := false
	for _, m := range mentions {
		differ = differ || m.month != mentions[0].month
		switch {
		case m.by > found.by:
			found = m
		case m.by == found.by && m.month != found.month:
			found.month = scoring.Month{}
		}
	}
	if differ && found.by != ofSheet {
		found.month = scoring.Month{}
	}
	return found, len(mentions) > 0
}

// plainPhrases turns plain words into phrases to be found in plain keys.
func plainPhrases(words ...string) []phrase {
	found := make([]phrase, len(words))
	for i, w := range words {
		found[i] = phrase(w)
	}
	return found
}

// sheetWords and otherWords are words before a month that tie it to the sheet,
// or to something else, in plain keys.
func sheetWords() []phrase {
	return plainPhrases("sinh hoat", "phieu", "cham diem", "cham", "bang", "bang diem", "bieu", "xep loai", "danh sach", "tong hop", "hop", "hop chi bo", "ky", "ky sinh hoat")
}

func otherWords() []phrase {
	return plainPhrases("nhiem vu", "trien khai", "phuong huong", "ke hoach", "nghi quyet", "ket luan", "chuong trinh", "cong tac", "so voi", "du kien",
		"thuc hien", "khac phuc", "rut kinh nghiem", "khong sinh hoat", "chua sinh hoat", "khong hop", "chua hop", "hoan")
}
