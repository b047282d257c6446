package yearsheet

import (
	"testing"

	"chibo/criteria"
)

func TestYearGradesAsClerksWriteThem(t *testing.T) {
	for grade, texts := range map[criteria.YearGrade][]string{
		criteria.YearExcellent:    {"Hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "htxs", "Xuất sắc", "hoàn thành xuất sắc", "HT xuất sắc NHIỆM VỤ"},
		criteria.YearGood:         {"Hoàn thành tốt nhiệm vụ", "HTTNV", "hoan thanh tot nhiem vu", "Hoàn thành tốt"},
		criteria.YearCompleted:    {"Hoàn thành nhiệm vụ", "HTNV", "Hoàn thành"},
		criteria.YearNotCompleted: {"Không hoàn thành nhiệm vụ", "KHTNV", "không hoàn thành"},
		criteria.NoYearGrade:      {"Tốt", "", "Khá", "hoàn thành vượt mức", "tot"},
	} {
		for _, text := range texts {
			if got, _ := gradeIn(text); got != grade {
				t.Errorf("%q is %q, want %q", text, got, grade)
			}
		}
	}
}
