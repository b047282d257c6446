package text

import "slices"

// periodSetTexts are those of the sets that grade a whole period.
func periodSetTexts() []entry {
	return slices.Concat(organisationTexts(), periodCriteriaTexts(), periodScoreTexts(), tieTexts(), joinAssessmentTexts(), ofPeriodTexts())
}

func periodCriteriaTexts() []entry {
	return []entry{
		{"shape.fact", "một số liệu (facts)", "a fact"},
		{"shape.fact_value", "một mục của \"values\"", "one of \"values\""},
		{"shape.fact_test", "một điều kiện về số liệu (facts)", "a condition on a fact"},
		{"shape.unit", "một nhóm đơn vị tương đương (units)", "a group of like units"},
		{"bad-value/needless-in-period", "bộ xếp loại cả kỳ (scope: period) không dùng khóa \"{key}\"", "a set of a whole period (scope: period) does not use the key \"{key}\""},
		{"bad-value/needless-in-period.hint", "bỏ khóa này", "take the key out"},
		{"bad-value/needless-outside-period", "khóa \"{key}\" chỉ dùng trong bộ xếp loại cả kỳ (scope: period)", "the key \"{key}\" is for a set of a whole period (scope: period) only"},
		{"bad-value/needless-outside-period.hint", "thêm \"scope: period\", hoặc bỏ khóa này", "add \"scope: period\", or take the key out"},
		{"bad-value/needless-of-share", "số liệu này là một tỷ lệ, không dùng khóa \"{key}\"", "this fact is a share and does not use the key \"{key}\""},
		{"bad-value/needless-of-share.hint", "dùng at_least, above, at_most hoặc below", "use at_least, above, at_most or below"},
		{"bad-value/needless-of-values", "số liệu này có danh sách \"values\", không dùng khóa \"{key}\"", "this fact has \"values\" and does not use the key \"{key}\""},
		{"bad-value/needless-of-values.hint", "dùng khóa \"is\" với mã của các mục được chấp nhận", "use \"is\" with the ids of the values that pass"},
		{"unknown-reference/fact", "không có số liệu nào mang mã \"{value}\" (khóa \"{key}\")", "no fact has the id \"{value}\" (key \"{key}\")"},
		{"unknown-reference/fact-like", "không có số liệu nào mang mã \"{value}\" (khóa \"{key}\"); ý bạn là \"{like}\"?", "no fact has the id \"{value}\" (key \"{key}\"); did you mean \"{like}\"?"},
		{"unknown-reference/fact-value", "số liệu này không có mục \"{value}\" (khóa \"{key}\")", "this fact has no value \"{value}\" (key \"{key}\")"},
		{"unknown-reference/fact-value-like", "số liệu này không có mục \"{value}\" (khóa \"{key}\"); ý bạn là \"{like}\"?", "this fact has no value \"{value}\" (key \"{key}\"); did you mean \"{like}\"?"},
		{"bad-value/sizes", "sizes: \"{value}\" phải là số nguyên lớn hơn số đứng trước", "sizes: \"{value}\" must be a whole number above the one before it"},
		{"bad-value/sizes.hint", "ghi số đảng viên ít nhất của từng quy mô, như sizes: [3, 6, 10, 30, 101]", "give the least members of each size, as in sizes: [3, 6, 10, 30, 101]"},
		{"criteria.of-period", "{title} – xếp loại cả quý, cả năm", "{title} – of a whole quarter or year"},
		{"criteria.scope.period", "Xếp loại cả quý, cả năm của chi bộ; {official}", "Grades a cell's whole quarter or year; {official}"},
		{"criteria.gate.open", "{grade} còn phải: {test}; không đạt thì không tự xếp, chờ cấp ủy quyết định", "{grade} also needs: {test}; else it is left to the committee"},
		{"criteria.facts", "Số liệu phiếu phải nêu:", "Facts the sheet states:"},
		{"criteria.fact.share", "{title} (%, hoặc số/tổng số)", "{title} (a share)"},
		{"criteria.fact.values", "{title} ({values})", "{title} ({values})"},
		{"criteria.excellent.decided", "Hoàn thành xuất sắc: không quá {share} số chi bộ {of} trong các đơn vị tương đương, {decided} khi có văn bản quyết định; {round} (chỉ nhắc)",
			"The best grade: at most {share} of the cells {of} among like units, {decided} where a document says so; {round} (a warning only)"},
		{"criteria-mixed", "{a} và {b} đều xếp loại cả kỳ: mỗi lần chạy chỉ dùng một bộ như vậy", "{a} and {b} both grade a whole period: one such set a run"},
		{"criteria-mixed.hint", "bỏ một trong hai khỏi -c", "leave out one of the two"},
		{"period-not-whole", "{id} xếp loại theo quý, 6 tháng, 9 tháng hoặc năm, không theo {period}", "{id} grades quarters, halves, nine months or years, not {period}"},
		{"period-not-whole.hint", "ghi kỳ như 2026-Q3 hoặc 2026", "give a period such as 2026-Q3 or 2026"},
	}
}

func periodScoreTexts() []entry {
	return []entry{
		{"test.fact-from", "{fact} từ {rate}", "{fact} at least {rate}"},
		{"test.fact-above", "{fact} trên {rate}", "{fact} above {rate}"},
		{"test.fact-up-to", "{fact} không quá {rate}", "{fact} at most {rate}"},
		{"test.fact-below", "{fact} dưới {rate}", "{fact} below {rate}"},
		{"test.fact-is", "{fact}: {values}", "{fact}: {values}"},
		{"limit.gate-open", "đủ điểm loại {grade} nhưng không đạt điều kiện ({test}); nguồn không nêu mức cho trường hợp này, chờ cấp ủy quyết định",
			"enough points for {grade}, but the condition ({test}) is not met; no source grades this case, the committee decides"},
		{"limit.fact-wanting", "chưa nêu “{fact}”", "“{fact}” is not stated"},
		{"limit.at-best", "nhiều nhất là {grade}", "{grade} at best"},
		{"excel.gap.facts", "Ghi bổ sung vào phiếu, hoặc ghi quyết định của cấp ủy vào quyet-dinh.xlsx", "State it in the sheet, or write the committee's decision into quyet-dinh.xlsx"},
		{"rule.own-sheet", "mỗi kỳ một phiếu đánh giá: điểm và điều kiện nêu trong phiếu", "one sheet for the whole period: its points and the facts it states"},
		{"rule.quarters.mean", "trung bình cộng điểm các quý, làm tròn {decimals} chữ số", "mean of the quarters, rounded to {decimals} decimals"},
		{"rule.quarters.counts", "xếp loại theo số quý đạt từng mức; điểm là trung bình cộng, làm tròn {decimals} chữ số", "graded by how many quarters reach each grade; the score is the mean, rounded to {decimals} decimals"},
		{"status.undecided", "chưa đủ căn cứ xếp loại", "not decided"},
		{"report.meeting.undecided", "chưa đủ căn cứ", "not decided"},
		{"report.state.undecided", "chưa xếp", "not decided"},
		{"report.status.incomplete.undecided", "chưa đủ căn cứ", "not decided"},
		{"report.reason.undecided", "chưa đủ căn cứ: {reasons}", "not decided: {reasons}"},
		{"explain.gate.failed-open", "điều kiện của loại {grade} ({test}): không đạt; nguồn không nêu mức, chờ cấp ủy quyết định", "condition of {grade} ({test}): not met; left to the committee"},
		{"explain.fact", "{fact}: {text}", "{fact}: {text}"},
		{"explain.fact.none", "{fact}: phiếu chưa nêu", "{fact}: not stated"},
		{"conflicting-facts/stated", "“{fact}” ghi hai nơi khác nhau: {there} ({other}) và {here}; coi như chưa nêu", "“{fact}” is stated twice: {there} ({other}) and {here}; neither is used"},
		{"bad-fact/stated-share", "“{text}” không phải là tỷ lệ; ghi như 100% hoặc 12/12", "“{text}” is no share; write 100% or 12/12"},
		{"bad-fact/stated-value", "“{text}” không phải là một trong: {values}", "“{text}” is none of: {values}"},
		{"excellent-share/unit", "{unit}: {excellent} chi bộ hoàn thành xuất sắc, vượt {surplus} so với mức {allowed} ({share} của {base} chi bộ {of}, {round})",
			"{unit}: {excellent} cells of the best grade, {surplus} more than the {allowed} allowed ({share} of {base} cells {of}, {round})"},
		{"excellent.kept.unit", "{unit}: {excellent} hoàn thành xuất sắc, trong mức {allowed} ({share} của {base} chi bộ {of}, {round}); chưa xếp loại: {unknown}",
			"{unit}: {excellent} of the best grade, within the {allowed} allowed ({share} of {base} cells {of}, {round}); not graded: {unknown}"},
		{"excellent.broken.unit", "{unit}: {excellent} hoàn thành xuất sắc, vượt {surplus} so với mức {allowed} ({share} của {base} chi bộ {of}, {round}); chưa xếp loại: {unknown}",
			"{unit}: {excellent} of the best grade, {surplus} more than the {allowed} allowed ({share} of {base} cells {of}, {round}); not graded: {unknown}"},
		{"excellent.title", "Giới hạn hoàn thành xuất sắc trong các đơn vị tương đương (chỉ nhắc, không đổi xếp loại)", "The cap on the best grade among like units (a warning only)"},
		{"excellent.document", "căn cứ {document}", "by {document}"},
		{"excellent.no-kind", "(chưa ghi loại hình)", "(no kind)"},
		{"unknown-unit", "units của chibo.yaml nêu “{text}”, không có trong danh sách chi bộ", "units of chibo.yaml name “{text}”, which is no cell of the roster"},
		{"unknown-unit.hint", "ghi mã hoặc tên như trong danh sách", "write the code or the name as the roster has it"},
		{"left.other-scope", "phiếu của bộ tiêu chí khác", "a sheet of another criteria set"},
	}
}

// joinAssessmentTexts are those of reports joined where both halves of a period's
// end are in them.
func joinAssessmentTexts() []entry {
	return []entry{
		{"missing-report/assessment", "báo cáo này không có xếp loại theo bộ {id} như các báo cáo kia: bản gộp không có danh sách xếp loại chất lượng và trang Đối chiếu",
			"this report has no grades by {id} as the others have: the merged one has no list of them and no page that ties them"},
		{"missing-report/assessment.hint", "lập lại báo cáo đó với thêm -c {id}, rồi gộp lại", "make that report again with -c {id} added, then merge again"},
		{"missing-report/own-sheet", "bộ {id} không ghi cách tính {period} từ các quý: {period} có phiếu riêng, nên bản gộp không có xếp loại chất lượng",
			"{id} does not say how quarters make {period}: {period} has sheets of its own, and the merged report has no grades by it"},
		{"missing-report/own-sheet.hint", "chấm phiếu riêng bằng chibo score {period} -c {id}, hoặc ghi year (mean, counts) vào period của bộ tiêu chí rồi lập lại các báo cáo quý",
			"score the sheets of their own with chibo score {period} -c {id}, or write year (mean, counts) under period of the set and make the quarters' reports again"},
		{"merge-own-sheet", "bộ {id} của {a} không ghi cách tính {period} từ các quý: {period} có phiếu riêng", "{id} of {a} does not say how quarters make {period}: {period} has sheets of its own"},
		{"merge-own-sheet.hint", "chấm phiếu riêng bằng chibo score {period} -c {id}, hoặc ghi year (mean, counts) vào period của bộ tiêu chí rồi lập lại các báo cáo quý",
			"score the sheets of their own with chibo score {period} -c {id}, or write year (mean, counts) under period of the set and make the quarters' reports again"},
	}
}

// tieTexts are those of the page that ties meetings to the assessment.
func tieTexts() []entry {
	return []entry{
		{"explain.wanting.incomplete.undecided", "Chưa xếp loại được vì phiếu chưa đủ căn cứ:", "Not graded: the sheets do not decide it:"},
		{"explain.assessed", "theo {set}", "by {set}"},
		{"excel.index.assessed", "danh sách xếp loại chất lượng chi bộ cả kỳ, để ký", "the grades of the whole period, to sign"},
		{"excel.index.assessed-detail", "điểm xếp loại chất lượng theo từng tiêu chí", "the marks behind the grades of the whole period"},
		{"excel.index.tie", "xếp loại sinh hoạt bên cạnh xếp loại chất lượng cả kỳ", "grades of meetings beside those of the whole period"},
		{"tie.title", "ĐỐI CHIẾU XẾP LOẠI SINH HOẠT VỚI XẾP LOẠI CHẤT LƯỢNG CHI BỘ", "GRADES OF MEETINGS BESIDE THE GRADES OF THE CELLS"},
		{"tie.about", "Xếp loại sinh hoạt theo {meetings}; xếp loại chất lượng theo {assessed}. Chỉ nêu cặp cần hỏi, không đổi xếp loại.",
			"Meetings by {meetings}; the cells by {assessed}. Pairs to ask about are named; no grade is changed."},
		{"tie.meetings", "Xếp loại sinh hoạt", "Meetings"},
		{"tie.score", "Điểm sinh hoạt", "Score of meetings"},
		{"tie.assessed", "Xếp loại chất lượng", "Assessment"},
		{"tie.assessed.score", "Điểm đánh giá", "Score of the assessment"},
		{"tie.ask", "Cần hỏi lại", "To ask about"},
		{"tie.ask.weak-meetings", "sinh hoạt {meetings} nhưng {assessed}", "meetings {meetings}, yet {assessed}"},
		{"tie.ask.good-meetings", "sinh hoạt {meetings} nhưng {assessed}", "meetings {meetings}, yet {assessed}"},
		{"tie.ask.open", "chưa đủ hai xếp loại để đối chiếu", "one of the two grades is not known"},
		{"tie.undecided", "Chưa xếp loại chất lượng:", "Not assessed yet:"},
		{"tie.pairs", "Cặp xếp loại cần hỏi lại: {count}.", "Pairs to ask about: {count}."},
		{"tie.pair", "{cell}: {ask}", "{cell}: {ask}"},
	}
}
