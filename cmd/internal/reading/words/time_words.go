package words

// timeRules are the words for when a meeting began and ended: "Giờ bắt đầu", "Khai mạc
// lúc".
func timeRules() []Rule {
	return []Rule{
		{Role: StartRole, Is: timesOf("bắt đầu", "khai mạc")},
		{Role: EndRole, Is: timesOf("kết thúc", "bế mạc")},
	}
}

func timesOf(events ...string) (words []Phrase) {
	for _, event := range events {
		for _, lead := range []string{"", "giờ ", "thời gian ", "thời điểm "} {
			for _, tail := range []string{"", " lúc", " vào lúc", " vào hồi", " hồi", " từ", " họp", " cuộc họp", " buổi họp"} {
				words = append(words, Phrases(lead+event+tail)...)
			}
		}
	}
	return words
}

// monthLabels are the words for the month of a sheet: "Kỳ sinh hoạt", "Tháng chấm điểm",
// "Chấm điểm tháng".
func monthLabels() []Phrase {
	words := Phrases("tháng", "tháng năm", "kỳ", "kỳ tháng", "kỳ sinh hoạt tháng")
	for _, of := range []string{"sinh hoạt", "sinh hoạt chi bộ", "chấm", "chấm điểm", "được chấm", "được chấm điểm", "đánh giá", "xếp loại", "đánh giá xếp loại", "báo cáo"} {
		words = append(words, Phrases("tháng "+of, "kỳ "+of, of+" tháng", of+" kỳ")...)
	}
	return words
}
