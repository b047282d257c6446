package text

// thematicTexts are about thematic meetings that a set of their own scores.
func thematicTexts() []entry {
	return []entry{
		{"report.thematic.beside", "Sinh hoạt chuyên đề (cột CĐ, điểm trong ngoặc): {meetings} kỳ đã chấm theo bộ tiêu chí {id} – {grades}; không tính vào kết quả của kỳ.", "Thematic meetings (marked them., totals in brackets): {meetings} scored by the criteria set {id} – {grades}; no part of the period's result."},
		{"report.thematic.counted", "Sinh hoạt chuyên đề (cột CĐ): {meetings} kỳ đã chấm theo bộ tiêu chí {id} – {grades}; tính vào kết quả của kỳ.", "Thematic meetings (marked them.): {meetings} scored by the criteria set {id} – {grades}; they count in the period's result."},
		{"report.thematic.without", "Sinh hoạt chuyên đề: {meetings} kỳ chưa chấm được (phiếu có lỗi, không sinh hoạt hoặc không có bộ tiêu chí chuyên đề).", "Thematic meetings: {meetings} not scored (faulty, not held, or without a criteria set)."},
		{"excel.month.thematic", "Sinh hoạt chuyên đề trong tháng", "Thematic meetings of the month"},
		{"doc.assessment.weak.set", "Theo bộ tiêu chí “{title}”, hạn chế chủ yếu ở các nội dung: {criteria}.", "By the criteria set “{title}” the weakest points were {criteria}."},
		{"doc.notice.beside", "CĐ: kỳ chuyên đề; điểm trong ngoặc không tính vào kết quả của kỳ.", "them.: a thematic meeting; totals in brackets are no part of the period's result."},
		{"excel.month.other-grade", "xếp loại {grade} (bộ {id})", "grade {grade} (set {id})"},
		{"doc.notice.criterion-of", "{title} (bộ {id})", "{title} (set {id})"},
		{"explain.set", "chấm theo bộ tiêu chí {id} ({title})", "scored by the criteria set {id} ({title})"},
		{"unknown-criterion/other-kind", "các cột là tiêu chí của bộ {set}, còn dòng này là kỳ sinh hoạt {kind}", "the columns are criteria of {set}, but this row is a meeting of the kind {kind}"},
		{"unknown-criterion/other-kind.hint", "ghi rõ “chuyên đề” hoặc “thường kỳ” ở tên bảng hoặc ở cột loại sinh hoạt; hoặc chép điểm sang đúng biểu", "write the kind of meeting in the title or in a column of its own, or use the sheet of that kind"},
		{"criteria-unused", "bộ tiêu chí {id} không chấm kỳ sinh hoạt nào: {other} đã chấm các kỳ ấy", "the criteria set {id} scores no meeting: {other} scores them already"},
		{"criteria-unused.hint", "bỏ một bộ, hoặc ghi “meeting: regular” ở bộ chấm thường kỳ và “meeting: thematic” ở bộ chấm chuyên đề", "leave one out, or write “meeting: regular” in one set and “meeting: thematic” in the other"},
		{"criteria-scales", "bộ {first} tính mọi kỳ sinh hoạt vào kết quả, nhưng thang điểm là {full} còn bộ {second} là {other}: không cộng chung được", "{first} counts all meetings, but its full marks are {full} and those of {second} {other}: they cannot be averaged"},
		{"criteria-scales.hint", "ghi “meetings: regular” trong phần period của bộ {first}, hoặc dùng hai bộ cùng thang điểm", "write “meetings: regular” under period of {first}, or use sets of one scale"},
		{"criteria-grades", "bộ {first} tính mọi kỳ sinh hoạt vào kết quả, nhưng bộ {second} có mức xếp loại “{grade}” mà bộ {first} không có", "{first} counts all meetings, but {second} has the grade “{grade}”, which {first} has not"},
		{"criteria-grades.hint", "đặt tên các mức xếp loại của hai bộ như nhau, hoặc ghi “meetings: regular” trong phần period của bộ {first}", "give the grades of both sets the same titles, or write “meetings: regular” under period of {first}"},
	}
}
