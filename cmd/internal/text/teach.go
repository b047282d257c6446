package text

import "slices"

// teachTexts are the texts of `chibo teach` and of what was taught.
func teachTexts() []entry {
	return slices.Concat(teachHelpTexts(), teachQuestionTexts(), teachRefusalTexts(), taughtTexts())
}

func teachHelpTexts() []entry {
	return []entry{
		{"cmd.teach.use", "teach [KỲ] [TỆP|THƯ_MỤC…]", "teach [PERIOD] [FILE|FOLDER…]"},
		{"cmd.teach.short", "Khai báo đầu cột, tên gọi mà chương trình chưa hiểu", "Say what heads and names mean that the program does not know"},
		{"cmd.teach.long",
			"Đọc các phiếu, hỏi từng đầu cột, nhãn, tên chi bộ, tên tiêu chí chưa hiểu là gì, rồi ghi câu trả lời\nvào khai-bao.yaml cạnh chibo.yaml. Trả lời một lần, từ đó mọi phiếu có đầu cột, tên gọi ấy đều đọc\nđược, kỳ này và các kỳ sau. Phiếu gốc không bị sửa.\n\nKhông ngồi trước màn hình thì khai báo bằng tùy chọn, không hỏi gì:\n--cot \"ĐẦU CỘT=VAI TRÒ\", --bo-qua \"ĐẦU CỘT\", --ten \"TÊN=MÃ CHI BỘ\", --tieu-de \"TÊN TIÊU CHÍ=MÃ\".\nĐầu cột nhiều dòng thì ghi các dòng nối nhau từ trên xuống, cách nhau một dấu cách.\nVai trò như ở phần headers của chibo.yaml: tự chấm, thẩm định, tổng điểm, xếp loại, ghi chú … (hoặc\nself, review, total, grade, note …). Khai báo khác điều đã khai báo thì không nhận, trừ khi có --force.\nMuốn bỏ một khai báo: xóa dòng đó trong khai-bao.yaml.",
			"Read the sheets, ask of each head, label, cell's name and criterion's title that is not understood\nwhat it is, and keep the answers in khai-bao.yaml beside chibo.yaml. Answered once, every sheet with\nthat head or name is read, this period and the next. The sheets are never altered.\n\nWithout a terminal, answers are flags and nothing is asked:\n--column \"HEAD=ROLE\", --ignore \"HEAD\", --name \"NAME=CELL\", --title \"TITLE=CRITERION\".\nThe rows of a head of several rows are joined from the top, with a space.\nRoles are those of headers in chibo.yaml, or self, review, total, grade, note … An answer that\ncontradicts an earlier one is refused without --force. To take one back, delete its line in khai-bao.yaml."},
		{"cmd.teach.example",
			"chibo khai-bao phieu\nchibo khai-bao --cot \"Ban Thường vụ chấm=thẩm định\" --bo-qua \"Số công văn\"\nchibo khai-bao --ten \"CB Đông Hải=CB07\"",
			"chibo teach phieu\nchibo teach --column \"Ban Thường vụ chấm=review\" --ignore \"Số công văn\"\nchibo teach --name \"CB Đông Hải=CB07\""},
		{"cmd.teach.status",
			"0  đã xong, không còn gì chưa hiểu mà làm phiếu không chấm được\n1  đã xong, còn đầu cột, tên gọi chưa khai báo\n2  dùng sai: vai trò, mã không có; khai báo trái với điều đã khai báo; câu trả lời không hiểu; chưa ghi gì\n3  không làm được: không đọc, không ghi được tệp đã nêu, không hiểu danh sách, không thấy phiếu",
			"0  done, nothing is unread that keeps a sheet from being scored\n1  done, some heads or names are still to be taught\n2  wrong usage: an unknown role or id, a contradiction, an answer not understood; nothing written\n3  the work could not be done: a named file cannot be read or written, no roster understood, no sheet found"},
		{"flag.teach.column", "`\"ĐẦU CỘT=VAI TRÒ\"`: đầu cột hoặc nhãn này là gì; nêu được nhiều lần (cũng viết --cot)", "`\"HEAD=ROLE\"`: what a head or label is; repeatable (also --cot)"},
		{"flag.teach.ignore", "`\"ĐẦU CỘT\"` không dùng, bỏ qua; nêu được nhiều lần (cũng viết --bo-qua)", "`\"HEAD\"` is of no use and passed over; repeatable (also --bo-qua)"},
		{"flag.teach.name", "`\"TÊN=MÃ\"`: tên này là của chi bộ nào; nêu được nhiều lần (cũng viết --ten)", "`\"NAME=CELL\"`: whose name this is; repeatable (also --ten)"},
		{"flag.teach.title", "`\"TÊN=MÃ\"`: tên này là của tiêu chí nào; nêu được nhiều lần (cũng viết --tieu-de)", "`\"TITLE=CRITERION\"`: which criterion's title this is; repeatable (also --tieu-de)"},
		{"flag.teach.force", "thay điều đã khai báo khác", "replace what was taught otherwise"},
	}
}

func teachQuestionTexts() []entry {
	return []entry{
		{"teach.found", "Đã đọc {files} tệp: {count} đầu cột, tên gọi chưa hiểu.", "Files read: {files}; heads and names not understood: {count}."},
		{"teach.question", "\n{number}/{count}. {what} “{text}” ({files} tệp; {place})", "\n{number}/{count}. {what} “{text}” (files: {files}; {place})"},
		{"teach.sample", "  Trong cột có: {values} …", "  It holds: {values} …"},
		{"teach.later", "để sau", "later"},
		{"teach.answer.column", "Là gì? Gõ số, hoặc gõ vai trò khác (như: ngày sinh hoạt, có mặt), rồi nhấn Enter", "What is it? Type the number, or another role (such as date, present), and press Enter"},
		{"teach.answer.cell", "Là chi bộ nào? Gõ số, hoặc gõ mã, tên chi bộ trong danh sách, rồi nhấn Enter", "Which party cell? Type the number, or the id or name of the roster, and press Enter"},
		{"teach.answer.title", "Là tiêu chí nào? Gõ số, hoặc gõ mã tiêu chí, rồi nhấn Enter", "Which criterion? Type the number, or the criterion's id, and press Enter"},
		{"teach.not-understood", "Không hiểu “{text}”.", "“{text}” is not understood."},
		{"teach.kept", "  + {lesson}", "  + {lesson}"},
		{"teach.written", "Đã ghi {file}: {count} khai báo. Các lần chạy sau tự dùng.", "{file} written, lessons: {count}. Later runs use it."},
		{"teach.nothing-new", "Đã khai báo như vậy từ trước; {file} giữ nguyên.", "That was taught before; {file} stays as it is."},
		{"teach.all-read", "Không còn đầu cột, tên gọi nào chưa hiểu.", "Nothing is left that is not understood."},
		{"teach.open", "\nCòn {count} đầu cột, tên gọi chưa khai báo:", "\nStill to be taught: {count}"},
		{"teach.open.line", "  - {what} “{text}”", "  - {what} “{text}”"},
	}
}

func teachRefusalTexts() []entry {
	return []entry{
		{"taught-faulty", "tệp {file} có chỗ sai nên chưa làm gì", "{file} has faults, so nothing was done"},
		{"taught-faulty.hint", "sửa các chỗ nêu ở trên, hoặc xóa dòng sai rồi chạy: chibo khai-bao", "mend what is named above, or delete the line and run: chibo teach"},
		{"bad-value/mapping", "khóa \"{key}\" phải gồm các dòng \"tên: nghĩa\", ở đây là \"{value}\"", "the key \"{key}\" must be made of \"text: meaning\", here it is \"{value}\""},
		{"bad-value/mapping.hint", "viết mỗi dòng một mục, lùi vào hai dấu cách: \"Ban Thường vụ chấm\": thẩm định", "write an item a line, two spaces in: \"HEAD\": review"},
		{"bad-value/taught-role", "“{value}” không phải là vai trò của cột (đầu cột “{text}”)", "“{value}” is no role of a column (head “{text}”)"},
		{"bad-value/taught-role.hint", "dùng một trong: {accepted}; cột không dùng thì ghi vào phần ignore", "use one of: {accepted}; a column of no use stands under ignore"},
		{"bad-value/taught-several", "“{text}” chỉ được có một nghĩa", "“{text}” may have one meaning only"},
		{"bad-value/taught-several.hint", "giữ một nghĩa", "keep one of them"},
		{"bad-value/taught-blank", "“{text}” không có chữ hay số nào", "“{text}” has no letter and no figure"},
		{"bad-value/taught-blank.hint", "xóa dòng này", "delete the line"},
		{"bad-value/taught-too-many", "quá {limit} khai báo", "more than {limit} lessons"},
		{"bad-value/taught-too-many.hint", "xóa các khai báo không dùng nữa", "delete what is no longer used"},
		{"repeated-key/taught", "“{key}” đã khai báo ở dòng {line}", "“{key}” is taught in line {line} already"},
		{"repeated-key/taught.hint", "giữ một dòng, xóa dòng kia", "keep one of the two lines"},
		{"unknown-cell/taught", "danh sách không có chi bộ “{text}”, nên khai báo tên “{name}” chưa dùng được", "the roster has no party cell “{text}”, so the name “{name}” is not followed"},
		{"unknown-cell/taught.hint", "sửa mã ở dòng này cho đúng danh sách, hoặc xóa dòng", "mend the id in this line, or delete the line"},
		{"teach-no-role", "{flag} “{text}” thiếu phần sau dấu bằng", "{flag} “{text}” lacks what stands behind the equals sign"},
		{"teach-no-role.hint", "viết như: --cot \"Ban Thường vụ chấm=thẩm định\", --ten \"CB Đông Hải=CB07\"", "write as in: --column \"Ban Thường vụ chấm=review\", --name \"CB Đông Hải=CB07\""},
		{"teach-role", "“{text}” không phải là vai trò của cột (đầu cột “{head}”)", "“{text}” is no role of a column (head “{head}”)"},
		{"teach-role.hint", "dùng một trong: {accepted}; cột không dùng: --bo-qua \"…\"", "use one of: {accepted}; a column of no use: --ignore \"…\""},
		{"teach-blank", "“{text}” không có chữ hay số nào để nhận ra", "“{text}” has no letter and no figure to be known by"},
		{"teach-blank.hint", "ghi đúng đầu cột, tên gọi như trong phiếu", "write the head or name as the sheet has it"},
		{"teach-twice", "“{text}” vừa là {there} vừa là {here}", "“{text}” is both {there} and {here}"},
		{"teach-twice.hint", "giữ một nghĩa; muốn thay điều đã khai báo thì thêm --force", "keep one meaning; add --force to replace what was taught"},
		{"teach-no-cell", "danh sách không có chi bộ “{text}” (tên “{name}”)", "the roster has no party cell “{text}” (name “{name}”)"},
		{"teach-no-cell.hint", "ghi mã hoặc tên như trong danh sách", "write the id or name as the roster has it"},
		{"teach-no-cell/near", "danh sách không có chi bộ “{text}” (tên “{name}”); gần giống: {near}", "the roster has no party cell “{text}” (name “{name}”); nearest: {near}"},
		{"teach-no-cell/near.hint", "ghi mã hoặc tên như trong danh sách", "write the id or name as the roster has it"},
		{"teach-no-criterion", "bộ tiêu chí không có tiêu chí “{text}” (tên “{title}”)", "the criteria have no criterion “{text}” (title “{title}”)"},
		{"teach-no-criterion.hint", "xem mã các tiêu chí bằng: chibo tieu-chi xem", "see the ids with: chibo criteria show"},
		{"teach-answer", "câu trả lời “{text}” cho “{question}” không hiểu được; các câu sau chưa dùng", "the answer “{text}” to “{question}” is not understood; those behind it are not used"},
		{"teach-answer.hint", "mỗi dòng một câu trả lời: số thứ tự, hoặc vai trò, mã; dòng trống là để sau", "an answer a line: the number, a role or an id; a blank line is for later"},
		{"no-roster/teach", "muốn khai báo tên chi bộ phải có danh sách chi bộ", "names of party cells need the roster"},
		{"no-roster/teach.hint", "thêm -r danh-sach-chi-bo.xlsx, hoặc ghi \"roster:\" trong chibo.yaml", "add -r danh-sach-chi-bo.xlsx, or write \"roster:\" in chibo.yaml"},
	}
}

// taughtTexts say what was taught, in the file, the report and the record.
func taughtTexts() []entry {
	return []entry{
		{"taught.about", "Những điều cơ quan đã khai báo cho chibo: đầu cột, tên gọi trong phiếu là gì.\nLập bằng lệnh: chibo khai-bao. Muốn bỏ một khai báo thì xóa dòng đó.", "What the office has told chibo of heads and names.\nMade with: chibo teach. To take one back, delete its line."},
		{"taught.kind.column", "Đầu cột, nhãn", "Head or label"},
		{"taught.kind.ignore", "Đầu cột, nhãn", "Head or label"},
		{"taught.kind.cell", "Tên chi bộ", "Party cell's name"},
		{"taught.kind.title", "Tên tiêu chí", "Criterion's title"},
		{"taught.ignored", "không dùng", "of no use"},
		{"taught.lesson.column", "“{text}” là {as}", "“{text}” is {as}"},
		{"taught.lesson.ignore", "“{text}” không dùng", "“{text}” is of no use"},
		{"taught.lesson.cell", "“{text}” là chi bộ {as}", "“{text}” is the party cell {as}"},
		{"taught.lesson.title", "“{text}” là tiêu chí {as}", "“{text}” is criterion {as}"},
		{"taught.role.tự chấm", "điểm tự chấm", "self mark"},
		{"taught.role.thẩm định", "điểm cấp trên thẩm định", "review mark"},
		{"taught.role.tổng điểm", "tổng điểm", "total"},
		{"taught.role.xếp loại", "xếp loại", "grade"},
		{"taught.role.ghi chú", "ghi chú", "note"},
		{"taught.role.tiêu chí", "tiêu chí", "criterion"},
		{"taught.role.điểm tối đa", "điểm tối đa (thang điểm)", "full marks"},
		{"taught.role.chi bộ", "tên chi bộ", "party cell's name"},
		{"taught.role.tháng", "tháng", "month"},
		{"taught.role.số thứ tự", "số thứ tự", "ordinal"},
		{"proof.legend", "Chú giải màu", "Legend"},
		{"proof.worksheet", "Trang tính (số ô)", "Worksheet (cells)"},
		{"proof.as", "đọc là {role}", "read as {role}"},
		{"unread.notice", "Chưa hiểu: {heads} chỗ (đầu cột, dòng, nhãn); {sheets} trang tính, tệp không phải phiếu. Khai báo: chibo khai-bao; xem từng ô: chibo kiem-tra --proof THƯ_MỤC.",
			"Not understood: {heads} (heads, rows, labels); no score sheets: {sheets}. Say what they are: chibo teach; see each cell: chibo check --proof FOLDER."},
		{"guided.teach", "Có đầu cột, tên gọi chưa hiểu. Khai báo ngay? Gõ c rồi Enter để khai báo, Enter để thôi", "Some heads or names are not understood. Teach them now? Type y and Enter; Enter alone is no"},
		{"excel.taught", "Khai báo của cơ quan đã dùng ({count})", "What the office has said, as used ({count})"},
	}
}
