package words

// unitWords head the column, or label the line, that names a committee where
// the committees' own meetings are scored.
func unitWords() []Phrase {
	return Phrases("cấp ủy", "tên cấp ủy", "đảng ủy", "tên đảng ủy", "đảng bộ", "tên đảng bộ", "đảng bộ đảng ủy", "đảng ủy đảng bộ", "tên đảng bộ đảng ủy",
		"ban chấp hành", "ban chấp hành đảng bộ", "chi ủy", "cấp ủy cơ sở", "tên cấp ủy cơ sở", "cấp ủy đơn vị")
}

// CommitteeRules are the words of sheets and rosters of committees. They come
// before all others: there "đảng ủy" is the unit that meets, and "số ủy viên
// dự" who was present.
func CommitteeRules() []Rule {
	return []Rule{
		{Role: PresentRole, Has: Phrases("ủy viên dự họp", "ủy viên có mặt", "số ủy viên dự", "số cấp ủy viên dự", "ủy viên tham dự"),
			Not: Phrases("cấp trên", "phụ trách", "được phân công")},
		{Role: MembersRole, Is: Phrases("số ủy viên", "tổng số ủy viên", "số cấp ủy viên", "tổng số cấp ủy viên", "số lượng ủy viên", "ủy viên",
			"số lượng cấp ủy viên")},
		{Role: CommitteeRole, Is: Phrases("cấp ủy cấp trên", "đảng bộ cấp trên", "đảng ủy cấp trên", "trực thuộc", "cấp trên")},
		{Role: CellRole, Is: unitWords()},
	}
}

// SpeakOfCommittees makes the vocabulary that of committees' own meetings.
func (v *Vocabulary) SpeakOfCommittees(more []HeaderWords) {
	v.List = NewRuleTable(WordRules(more, InLists), CommitteeRules(), listRules(), meetingRules(), factRules())
	v.Labels = NewRuleTable(WordRules(more, InLabels), CommitteeRules(), meetingRules(), labelRules(), factRules())
	v.List.Number, v.Labels.Number = 1, 2
	v.Cell, v.Committee = Phrases("đảng ủy", "đảng bộ", "ban chấp hành", "cấp ủy", "chi ủy", "ban thường vụ"), nil
}
