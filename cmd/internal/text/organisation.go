package text

// organisationTexts count the cells by size and what a roster tells of them.
func organisationTexts() []entry {
	return []entry{
		{"flag.from", "lập danh sách chi bộ từ danh sách đảng viên TỆP (chỉ đếm, không giữ tên đảng viên nào)", "count the roster from the list of members FILE (numbers only, no member's name is kept)"},
		{"init-members", "Đã đếm {members} đảng viên của {cells} chi bộ; không giữ tên đảng viên nào. Ghi thêm loại hình, bí thư, ngày sinh hoạt vào danh sách", "Counted {members} members of {cells} cells; no member's name is kept. Add kinds, secretaries and meeting days to the roster"},
		{"init-members-left", "Không đếm {members} dòng ghi đã chuyển đi, từ trần, khai trừ, xóa tên", "{members} rows say that the member left and were not counted"},
		{"init-members-blank", "{members} dòng để trống hoặc chưa rõ giới tính, dân tộc: số của chi bộ đó để trống", "{members} rows do not tell gender or ethnicity: that number of their cell is left blank"},
		{"bad-roster/no-members", "tệp này không phải danh sách đảng viên: không thấy cột “Họ và tên” cùng cột khác", "this is no list of members: there is no column “Họ và tên” with another one"},
		{"bad-roster/no-members.hint", "nêu danh sách mỗi đảng viên một dòng, có cột “Họ và tên” và “Chi bộ”", "give a list with a row a member and the columns “Họ và tên” and “Chi bộ”"},
		{"bad-roster/member-without-cell", "dòng đảng viên này không ghi thuộc chi bộ nào", "this member's row names no cell"},
		{"bad-roster/member-without-cell.hint", "ghi tên chi bộ vào cột “Chi bộ”, hoặc vào một dòng phía trên", "write the cell in the column “Chi bộ”, or in a row above"},
		{"organisation.sizes", "Chi bộ theo số đảng viên: {bands}", "Party cells by members: {bands}"},
		{"organisation.size", "{band}: {cells}", "{band}: {cells}"},
		{"organisation.below", "dưới {members}", "below {members}"},
		{"organisation.above", "trên {members}", "more than {members}"},
		{"organisation.unsized", "chưa rõ: {cells}", "not known: {cells}"},
		{"organisation.groups", "Chi bộ có tổ đảng: {cells}, {groups} tổ (biết của {known}/{of} chi bộ)", "With party groups: {cells}, {groups} groups (known of {known}/{of})"},
		{"organisation.away", "Đảng viên sinh hoạt tạm thời nơi khác: {members} (biết của {known}/{of} chi bộ)", "Members in temporary activity elsewhere: {members} (known of {known}/{of})"},
		{"organisation.four-good", "Chi bộ bốn tốt: phát động {launched}, được công nhận {recognised} (biết của {known}/{of} chi bộ); phát động/công nhận theo loại hình: {kinds}",
			"“Chi bộ bốn tốt”: launched {launched}, recognised {recognised} (known of {known}/{of}); launched/recognised by kind: {kinds}"},
	}
}
