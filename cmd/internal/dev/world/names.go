package world

import "fmt"

// kinds are the loại hình a party cell can have; most are villages.
func kinds() []string {
	return []string{"thôn", "thôn", "thôn", "tổ dân phố", "thôn", "trường học", "thôn", "y tế"}
}

// nameOf returns an invented name for the i-th party cell and its kind. No two
// are alike: a pair of syllables comes again only with a number behind it.
func nameOf(i int) (name, kind string) {
	first, second := firstSyllables(), secondSyllables()
	place := first[i%len(first)] + " " + second[i/len(first)%len(second)]
	if round := i / (len(first) * len(second)); round > 0 {
		place += fmt.Sprintf(" %d", round+1)
	}
	kind = kinds()[i%len(kinds())]
	switch kind {
	case "tổ dân phố":
		return "Chi bộ Tổ dân phố " + place, kind
	case "trường học":
		return "Chi bộ Trường Tiểu học " + place, kind
	case "y tế":
		return "Chi bộ Trạm Y tế " + place, kind
	default:
		return "Chi bộ thôn " + place, kind
	}
}

// committeeOf names the committee of the i-th cell: each has some ninety.
func committeeOf(i int) string {
	const cellsOfCommittee = 90
	first, second := firstSyllables(), secondSyllables()
	n := i / cellsOfCommittee
	name := "Đảng bộ xã " + second[n%len(second)] + " " + first[n/len(second)%len(first)]
	if round := n / (len(first) * len(second)); round > 0 {
		name += fmt.Sprintf(" %d", round+1)
	}
	return name
}

// strangerName is the name of no party cell of any world.
func strangerName() string { return "Chi bộ thôn Sen Trì" }

func firstSyllables() []string {
	return []string{
		"An", "Bình", "Đông", "Đoài", "Giang", "Hòa", "Hồng", "Khê", "Kim", "Lâm", "Liên", "Lộc", "Minh", "Nam",
		"Ngọc", "Phú", "Phúc", "Quang", "Sơn", "Tân", "Thạch", "Thanh", "Thịnh", "Thụy", "Trung", "Vân", "Xuân", "Yên",
	}
}

func secondSyllables() []string {
	return []string{
		"Bắc", "Châu", "Cường", "Điền", "Hà", "Hải", "Hạnh", "Khánh", "Lạc", "Lĩnh", "Long", "Mỹ", "Nghĩa", "Nguyên",
		"Ninh", "Phong", "Phước", "Quế", "Tâm", "Thái", "Thọ", "Thượng", "Thủy", "Tiến", "Trạch", "Trì", "Văn", "Vượng",
	}
}
