package text

import "slices"

// explainTexts are what `chibo explain` says.
func explainTexts() []entry {
	return slices.Concat(explainHelpTexts(), explainMeetingTexts(), explainMarkTexts(), explainGradeTexts(), explainPeriodTexts())
}

func explainHelpTexts() []entry {
	return []entry{
		{"cmd.explain.use", "explain CHI_BỘ [KỲ] [TỆP|THƯ_MỤC…]", "explain CELL [PERIOD] [FILE|FOLDER…]"},
		{"cmd.explain.short", "Giải thích kết quả xếp loại của một chi bộ từ đâu ra", "Explain how the grade of one party cell came about"},
		{"cmd.explain.long",
			"Cho biết kết quả của một chi bộ từ đâu ra: quy tắc của kỳ, từng tháng, từng nhóm, từng\ntiêu chí với điểm, tệp, trang tính và ô nguồn, mức đạt được theo số liệu, điều kiện và\nmức trần đã xét, điểm bình quân trước và sau khi làm tròn, còn thiếu bao nhiêu để lên\nmức trên; thiếu phiếu hoặc phiếu có lỗi thì nêu rõ vì sao.\n\nCHI_BỘ là mã hoặc tên chi bộ như trong danh sách.",
			"Say where the result of one party cell comes from: the rule of the period, each month,\ngroup and criterion with its mark, source file, sheet and cell, the tier by the facts, the\ngates and caps that were asked, the mean before and after rounding, how far the next grade\nis; and where sheets are missing or faulty, why.\n\nCELL is the id or the name of a cell of the roster."},
		{"cmd.explain.example",
			"chibo explain VK04 2026-Q3\nchibo giai-thich \"Chi bộ thôn Thúy Sơn\" phieu -r danh-sach-chi-bo.xlsx -p 2026-Q3\nchibo explain VK04 --meeting 2026-08 -f json",
			"chibo explain VK04 2026-Q3\nchibo explain \"Chi bộ thôn Thúy Sơn\" phieu -r danh-sach-chi-bo.xlsx -p 2026-Q3\nchibo explain VK04 --meeting 2026-08 -f json"},
		{"flag.meeting", "chỉ giải thích kỳ sinh hoạt của `THÁNG`, như 2026-08 hoặc 8/2026", "explain only the meetings of `MONTH`, such as 2026-08"},
		{"flag.format.explain", "`DẠNG` in ra màn hình: tree, json, markdown (mặc định tree)", "`FORMAT` on stdout: tree, json, markdown (default tree)"},
		{"flag.output.explain", "ghi vào `TỆP` .json hoặc .md; nêu được nhiều lần", "write to `FILE` (.json or .md); repeatable"},
		{"no-cell-named", "chưa nêu chi bộ cần giải thích", "no party cell is named"},
		{"no-cell-named.hint", "nêu mã, STT hoặc tên chi bộ, ví dụ: chibo explain CB01, hoặc chibo explain thuy hoi", "name its id, its number or its name, such as: chibo explain CB01"},
		{"unknown-cell-named", "danh sách không có chi bộ \"{cell}\"", "the roster has no cell \"{cell}\""},
		{"unknown-cell-named.hint", "ghi mã, STT hoặc một phần tên riêng của chi bộ trong danh sách", "write its id, its number or a part of its name in the roster"},
		{"unknown-cell-named/near", "danh sách không có chi bộ \"{cell}\"; gần nhất: {near}", "the roster has no cell \"{cell}\"; the nearest: {near}"},
		{"unknown-cell-named/near.hint", "ghi mã, STT hoặc một phần tên riêng của chi bộ trong danh sách", "write its id, its number or a part of its name in the roster"},
		{"ambiguous-cell-named", "\"{cell}\" có thể là nhiều chi bộ: {near}", "\"{cell}\" may be several cells: {near}"},
		{"ambiguous-cell-named.hint", "nêu mã, STT, hoặc ghi thêm tên cho đủ phân biệt, hay thêm tên đảng bộ: \"Chi bộ thôn 1 (Đảng bộ xã A)\"", "name the cell's id or number, more of its name, or its committee: \"Chi bộ thôn 1 (Đảng bộ xã A)\""},
		{"bad-meeting", "\"{text}\" không phải là một tháng", "\"{text}\" is no month"},
		{"bad-meeting.hint", "viết tháng như 2026-08 hoặc 8/2026", "write the month as 2026-08"},
		{"meeting-outside", "{month} không thuộc {period}", "{month} is not part of {period}"},
		{"meeting-outside.hint", "nêu tháng trong kỳ, hoặc bỏ --period", "name a month of the period, or leave out --period"},
		{"no-meeting-then", "{cell} không hoạt động trong {month}", "{cell} did not exist in {month}"},
		{"no-meeting-then.hint", "chọn tháng chi bộ có hoạt động", "choose a month in which the cell existed"},
		{"explain.candidate", "{cell} ({id})", "{cell} ({id})"},
	}
}

func explainMeetingTexts() []entry {
	return []entry{
		{"explain.cell", "{cell} ({id})", "{cell} ({id})"},
		{"explain.cell.name", "{cell}", "{cell}"},
		{"explain.graded", "{cell}, {period}: {score} điểm – {grade}", "{cell}, {period}: {score} points – {grade}"},
		{"explain.graded.without-score", "{cell}, {period}: {grade}", "{cell}, {period}: {grade}"},
		{"explain.ungraded", "{cell}, {period}: {status}", "{cell}, {period}: {status}"},
		{"explain.committee", "{committee}", "{committee}"},
		{"explain.rank", "hạng {rank} trong {ranked} chi bộ đã xếp loại", "rank {rank} of {ranked} graded cells"},
		{"explain.outside", "ngoài diện tính: không vào số liệu chung và xếp hạng", "outside the counts and ranks"},
		{"explain.rule", "Cách tính: {rule}", "Rule: {rule}"},
		{"explain.combined", "thường kỳ kết hợp chuyên đề", "regular, combined with a thematic part"},
		{"explain.meeting", "{month}, {kind}: {total} điểm – {grade}", "{month}, {kind}: {total} points – {grade}"},
		{"explain.meeting.without", "{month}, {kind}: {status}", "{month}, {kind}: {status}"},
		{"explain.source", "nguồn: {place}", "from {place}"},
		{"explain.column.self", "tính theo điểm tự chấm", "the self marks count"},
		{"explain.column.review", "tính theo điểm cấp trên chấm", "the review marks count"},
		{"explain.column.merged", "từng tiêu chí: điểm cấp trên chấm, không có thì điểm tự chấm", "mark by mark: the review mark, else the self mark"},
		{"explain.both-totals", "tự chấm {self}, cấp trên chấm {review}", "self {self}, review {review}"},
		{"explain.attendance", "dự sinh hoạt {num}/{den} = {rate}", "attendance {num}/{den} = {rate}"},
		{"explain.not-counted", "không tính vào điểm của kỳ", "not part of the period's score"},
		{"explain.absent.incomplete", "vì vậy chưa xếp loại được chi bộ", "so the cell cannot be graded"},
		{"explain.absent.zero", "theo quy tắc, tính 0 điểm", "by the rule it counts as zero"},
		{"explain.absent.skip", "theo quy tắc, không tính tháng này", "by the rule it is left out"},
		{"explain.remark", "ghi chú của phiếu: {remark}", "remark of the sheet: {remark}"},
		{"explain.problem", "{severity}: {message}", "{severity}: {message}"},
	}
}

func explainMarkTexts() []entry {
	return []entry{
		{"explain.full", "{points}/{max}", "{points}/{max}"},
		{"explain.lost", "{points}/{max} (mất {lost})", "{points}/{max} ({lost} lost)"},
		{"explain.bonus", "cộng {points}", "plus {points}"},
		{"explain.deduction", "{points}", "{points}"},
		{"explain.none", "không có", "none"},
		{"explain.left-out", "không áp dụng trong kỳ này, không tính", "does not apply to this meeting, left out"},
		{"explain.tier", "mức: {label}", "tier: {label}"},
		{"explain.full-by-rule", "không áp dụng trong kỳ này, bộ tiêu chí cho tính đủ điểm", "does not apply to this meeting, full marks by the set"},
		{"explain.not-available", "chưa có điểm (tối đa {max})", "no mark (of {max})"},
		{"explain.partial", "chưa đủ điểm (đã có {points}, tối đa {max})", "marks wanting ({points} so far, of {max})"},
		{"explain.both-marks", "tự chấm {self}, cấp trên chấm {review}", "self {self}, review {review}"},
		{"explain.at-least", "{working} ≥ {bound}", "{working} ≥ {bound}"},
		{"explain.above", "{working} > {bound}", "{working} > {bound}"},
		{"explain.below", "{working} < {bound}", "{working} < {bound}"},
		{"explain.at-most", "{working} ≤ {bound}", "{working} ≤ {bound}"},
		{"explain.longer", "{working} > {minutes} phút", "{working} > {minutes} minutes"},
		{"explain.short-by", "{working} ≤ {minutes} phút", "{working} ≤ {minutes} minutes"},
		{"explain.measured", "theo số liệu: {working} → {points}", "by the facts: {working} → {points}"},
		{"explain.measured.blank", "để trống, tính theo số liệu: {working} → {points}", "blank, by the facts: {working} → {points}"},
		{"explain.note", "ghi chú: {note}", "note: {note}"},
		{"explain.ceiling", "cộng được {sum}, vượt mức tối đa {max} của nhóm: tính {counted}", "{sum} in all, more than the ceiling {max}: {counted} counts"},
		{"explain.rescale", "quy đổi: {scored} × {full} / {applied} = {quotient}, làm tròn {rescaled}", "rescaled: {scored} × {full} / {applied} = {quotient}, rounded {rescaled}"},
		{"explain.scale", "tổng {sum} vượt khỏi thang 0–{full}: tính {total}", "the sum {sum} leaves the scale 0–{full}: {total} counts"},
		{"explain.total", "Tổng điểm: {total}/{full}", "Total: {total}/{full}"},
		{"explain.total.stated", "Tổng điểm: {total}/{full}, danh sách không ghi điểm từng tiêu chí", "Total: {total}/{full}, a list without marks by criterion"},
	}
}

func explainGradeTexts() []entry {
	return []entry{
		{"explain.band", "{number} điểm: đạt mức {grade} (từ {from})", "{number} points: {grade} (from {from})"},
		{"explain.band.above", "hơn ngưỡng {above} điểm", "{above} points above the bound"},
		{"explain.band.just", "vừa đúng ngưỡng", "just at the bound"},
		{"explain.band.short", "còn thiếu {short} điểm để đạt {next} (từ {from})", "{short} points short of {next} (from {from})"},
		{"explain.band.sum", "các kỳ cộng lại cần thêm {short} điểm để đạt {next}", "all meetings together need {short} points more for {next}"},
		{"explain.gate.met", "điều kiện của loại {grade} ({test}): đạt", "condition of {grade} ({test}): met"},
		{"explain.gate.failed", "điều kiện của loại {grade} ({test}): không đạt, xếp {to}", "condition of {grade} ({test}): not met, so {to}"},
		{"explain.gate.unknown", "điều kiện của loại {grade} ({test}): chưa kiểm tra được vì thiếu số liệu", "condition of {grade} ({test}): not checked for want of facts"},
		{"explain.cap.applied", "mức trần {to}, vì: {because}", "at most {to}, because: {because}"},
		{"explain.cap.free", "mức trần {to} ({because}): không phải áp dụng", "cap at {to} ({because}): does not apply"},
		{"explain.cap.unknown", "mức trần {to} ({because}): chưa kiểm tra được vì thiếu số liệu", "cap at {to} ({because}): not checked for want of facts"},
		{"explain.grade", "Xếp loại: {grade}", "Grade: {grade}"},
		{"explain.decided", "Quyết định của cấp trên: {points} điểm – {grade}", "Decided by the superior: {points} points – {grade}"},
		{"explain.decided.grade", "Quyết định của cấp trên: {grade}", "Decided by the superior: {grade}"},
		{"explain.decided.nothing", "Có quyết định của cấp trên, nhưng chưa đủ để xếp loại", "There are decisions of the superior, not enough for a grade"},
		{"explain.paper", "{what}, theo {document}: {reason}", "{what}, by {document}: {reason}"},
		{"explain.paper.dated", "{what}, theo {document} ngày {date}: {reason}", "{what}, by {document} of {date}: {reason}"},
		{"explain.paper.mark", "tiêu chí {criterion} là {points}/{max}", "criterion {criterion} is {points}/{max}"},
		{"explain.paper.grade", "xếp loại {grade}", "grade {grade}"},
	}
}

func explainPeriodTexts() []entry {
	return []entry{
		{"explain.plus", "{a} + {b}", "{a} + {b}"},
		{"explain.mean", "Điểm bình quân: ({terms}) / {count} = {sum} / {count} = {quotient}, làm tròn {decimals} chữ số: {score}",
			"Mean: ({terms}) / {count} = {sum} / {count} = {quotient}, rounded to {decimals} decimals: {score}"},
		{"explain.mean.one", "Chỉ một kỳ được tính, lấy điểm và xếp loại của kỳ đó: {score}", "One meeting counts, so its total and grade stand: {score}"},
		{"explain.mean.decided.one", "chỉ một kỳ được tính, lấy điểm và xếp loại theo quyết định của kỳ đó: {score}", "one meeting counts, so its total and grade with the decisions stand: {score}"},
		{"explain.mean.decided", "điểm bình quân theo quyết định: ({terms}) / {count} = {sum} / {count} = {quotient}, làm tròn {decimals} chữ số: {score}",
			"mean with the decisions: ({terms}) / {count} = {sum} / {count} = {quotient}, rounded to {decimals} decimals: {score}"},
		{"explain.limit.holds", "loại {grade} chỉ khi {line}: thỏa", "{grade} only if {line}: holds"},
		{"explain.limit.fails", "loại {grade} chỉ khi {line}: không thỏa, xếp {to}", "{grade} only if {line}: does not hold, so {to}"},
		{"explain.line.holds", "loại {grade}: {line}: thỏa", "{grade}: {line}: holds"},
		{"explain.line.fails", "loại {grade}: {line}: không thỏa", "{grade}: {line}: does not hold"},
		{"explain.counts", "các kỳ: {counts}", "the meetings: {counts}"},
		{"explain.wanting.incomplete", "Chưa xếp loại được vì còn thiếu kỳ sinh hoạt đã chấm:", "Not graded: scored meetings are wanting:"},
		{"explain.wanting.incomplete.faulty", "Chưa xếp loại được vì có phiếu phải sửa:", "Not graded: sheets are to be mended:"},
		{"explain.wanting.incomplete.not-held", "Chưa xếp loại được vì có kỳ không sinh hoạt:", "Not graded: meetings were not held:"},
		{"explain.wanting.missing", "Chưa xếp loại được vì chưa gửi phiếu nào:", "Not graded: nothing was sent:"},
		{"explain.wanting.graded", "Chưa xếp loại được từ phiếu:", "The sheets give no grade:"},
		{"explain.wanting.month", "{month}: {status}", "{month}: {status}"},
	}
}
