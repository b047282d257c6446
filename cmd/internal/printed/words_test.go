package printed

import (
	"fmt"
	"testing"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

func TestPrintedPoints(t *testing.T) {
	w := newVocabulary()
	for text, want := range map[string]string{
		"5": "5", "5,0": "5", "5.0": "5", "5 điểm": "5", "10đ": "10", "10 đ.": "10", "tối đa 5": "5", "Tối đa: 5 điểm": "5",
		"0-5": "5", "0 – 5 điểm": "5", "Từ 0 đến 5 điểm": "5", "2,5 điểm": "2.5", "2*": "2*", "-5": "5", "+5": "5", "trừ 5": "5", "0": "",
		"năm": "", "": "", "5 điểm/lần": "5", "…/12": "12", "n/40": "40", "38đ": "38", "5 điểm (tối đa)": "5", "− 10 điểm": "10", "(10)": "10", ".../10 điểm": "10", "3/4": "", "1.2345": "", "5-10": "", "4.9999999999999999": "5",
	} {
		amount, ok := w.amounts.readAmount(text)
		got := ""
		if ok {
			got = amount.points.Decimal()
		}
		if amount.check {
			got += "*"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPrintedTierPoints(t *testing.T) {
	w := newVocabulary()
	for text, want := range map[string]string{
		"+ Từ 90% trở lên: 4 điểm": "Từ 90% trở lên=4", "+ Từ 90% trở lên – 4đ": "Từ 90% trở lên=4", "- Đủ 90 phút (5 điểm);": "Đủ 90 phút=5",
		"5 điểm: đủ thời lượng": "đủ thời lượng=5", "Mức 1 (4 điểm): từ 90%": "Mức 1 từ 90%=4", "+ Có, 2,5 điểm.": "Có=2.5",
		"+ Không: 0 điểm": "Không=0", "+ Từ 90%": "Từ 90%=", "Đạt 90% được 4 điểm": "Đạt 90%=4",
	} {
		words, points := w.splitTier(text)
		got := words + "="
		if points.Known {
			got += points.Value.Decimal()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSpans reads bounds as forms print them; a bracket stands for an end that
// is inside.
func TestSpans(t *testing.T) {
	w := newVocabulary()
	for text, want := range map[string]string{
		"Từ 90% trở lên": "[90 -", "Đạt từ 90% trở lên": "[90 -", "≥ 90%": "[90 -", "Ít nhất 90%": "[90 -", "90% trở lên": "[90 -",
		"Trên 50%": "(50 -", "> 50%": "(50 -", "Từ 75% đến dưới 90%": "[75 90)", "75% - dưới 90%": "[75 90)", "75–89%": "[75 89]",
		"Từ 40% đến 50%": "[40 50]", "Dưới 65%": "- 65)", "< 65%": "- 65)", "Từ 50% trở xuống": "- 50]", "không quá 50%": "- 50]",
		"Đúng 50%": "[50 50]", "Trên 62,5% đến dưới 80%": "(62.5 80)", "Đạt 100%": "[100 -",
		"Đủ thời lượng": "whole", "Thiếu không quá 15 phút": "- 15]", "Thiếu 15–30 phút": "[15 30]", "Thiếu trên 15 đến 30 phút": "(15 30]",
		"Thiếu từ 15 phút đến dưới 30 phút": "[15 30)", "Thiếu trên 30 phút": "(30 -", "Chỉ bằng 1/2 thời lượng": "[45 45]", "Dưới 1/2 thời lượng": "(45 -",
		"Từ 90 điểm trở lên": "[90 -", "từ 70 đến dưới 90 điểm": "[70 90)", "70 - 89 điểm": "[70 89]", "dưới 50 điểm": "- 50)", "Tốt": "- -",
		"Mức 1 2": "unclear",
	} {
		s := w.readSpan(text, 90)
		got := fmt.Sprintf("%s %s", end(s.lower, "[", "("), end(s.upper, "]", ")"))
		if s.whole {
			got = "whole"
		}
		if s.unclear {
			got = "unclear"
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func end(l limit, inside, outside string) string {
	sign := outside
	if l.inside {
		sign = inside
	}
	switch {
	case !l.known:
		return "-"
	case inside == "[":
		return sign + l.value.Decimal()
	}
	return l.value.Decimal() + sign
}

func TestAbsenceInATier(t *testing.T) {
	for text, want := range map[string]string{
		"Dưới 65% hoặc có đảng viên vắng không lý do":                  "Dưới 65%|1",
		"dưới 65%, hoặc có từ 2 đảng viên vắng không lý do":            "dưới 65%|2",
		"Dưới 65% hoặc có 01 đồng chí vắng mặt không có lý do trở lên": "Dưới 65%|1",
		"Dưới 65%":      "Dưới 65%|0",
		"Vắng có lý do": "Vắng có lý do|0",
	} {
		rest, count := lowestIf(text)
		if got := fmt.Sprintf("%s|%d", rest, count); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLegends(t *testing.T) {
	w := newVocabulary()
	for text, want := range map[string]string{
		"Mức xếp loại: Tốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm; Kém: dưới 70 điểm.": "Tốt 90 Khá 70 Kém 0 ",
		"- Loại Tốt: Từ 90 đến 100 điểm":                        "Tốt 90 ",
		"Xếp loại: Tốt từ 89,5 điểm, Khá từ 70 điểm":            "Tốt 89.5 Khá 70 ",
		"Chi bộ xếp loại Trung bình khi đạt từ 50 điểm trở lên": "Trung bình 50 ",
		"Kém (dưới 50 điểm)":                                    "Kém 0 ",
		"Xếp loại: ……":                                          "",
		"Tỷ lệ dự từ 90% trở lên":                               "",
		"T/M BAN CHI ỦY":                                        "",
	} {
		got := ""
		bands, _ := w.readBands(text, 100*criteria.Point)
		for _, b := range bands {
			got += b.title + " " + b.span.from().Decimal() + " "
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestGradesOfALegend(t *testing.T) {
	for text, want := range map[string]string{
		"Tốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm; Trung bình: từ 50 đến dưới 70 điểm; Kém: dưới 50 điểm": "tot 90 kha 70 tb 50 kem 0 ",
		"Kém: dưới 50 điểm; Tốt: từ 90 điểm; Khá: từ 50 đến 89 điểm":                                                  "tot 90 kha 50 kem 0 legend-gap",
		"Tốt: từ 90 điểm; Khá: từ 70 điểm":                                                                            "tot 90 kha 70 legend-open",
		"Tốt: từ 90 điểm; Khá: từ 70 đến 95 điểm; Kém: dưới 70 điểm":                                                  "legend-overlap",
	} {
		r := &source{words: newVocabulary(), page: &page{grid: workbook.GridOf("", "", nil, workbook.NewScratch())}}
		got := ""
		bands, _ := r.words.readBands(text, 100*criteria.Point)
		for _, g := range (legendReader{r}).gradesOf(&legend{bands: bands, text: text}) {
			got += g.ID + " " + g.From.Decimal() + " "
		}
		for _, p := range r.problems {
			got += p.Message.Key[len("bad-form/"):]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
