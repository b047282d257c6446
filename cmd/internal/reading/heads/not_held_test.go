package heads

import (
	"testing"

	"chibo/cmd/internal/reading/words"
)

func TestNotHeld(t *testing.T) {
	texts := newTexts(words.NewVocabulary(nil))
	for text, want := range map[string]bool{
		"Không sinh hoạt": true, "Chưa họp": true, "chưa sinh hoạt": true, "Không tổ chức sinh hoạt chi bộ": true, "Chi bộ thôn Đông không sinh hoạt": true,
		"Tháng này không sinh hoạt": true, "Không họp được do mưa lũ": true, "Không sinh hoạt (đại hội)": true, "Tháng 7 chưa sinh hoạt, lý do: bão": true,
		"Hoãn sinh hoạt do bão": true, "Chi bộ tạm hoãn sinh hoạt tháng 7 vì mưa lũ": true, "Hoãn sinh hoạt do bão, chuyển sang 10/7": false,
		"Hoãn sinh hoạt": false, "Hoãn do bão": true, "Hoãn do bão số 3": true, "Hoãn do bão số 3, họp ngày 12": false, "Hoãn nộp phiếu do bão": false, "Lý do hoãn sinh hoạt": false, "Hoãn sinh hoạt do bão, lùi đến chủ nhật": false,
		"Không sinh hoạt đúng ngày": false, "Chi bộ không sinh hoạt được đúng ngày quy định": false, "Không họp chi ủy trước": false,
		"Chi bộ không sinh hoạt trong tháng thì xếp loại Kém.": false, "Chi bộ không sinh hoạt trong tháng xếp loại Kém": false,
		"Không sinh hoạt chuyên đề": false, "Chưa họp chi ủy": false, "Sinh hoạt không đều": false, "Không": false, "": false, "Chưa đăng ký": false,
	} {
		if got := texts.SaysNotHeld(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
