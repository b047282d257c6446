package text

// unreadTexts speak of what stands in a sheet and was not understood, and of the
// account of its cells.
func unreadTexts() []entry {
	return []entry{
		{"drawer.used", "đã dùng", "used"},
		{"drawer.known", "phần trình bày", "layout"},
		{"drawer.ignored", "bỏ qua theo khai báo", "ignored"},
		{"drawer.left-out", "trang tính không dùng", "left out"},
		{"drawer.unread", "chưa hiểu", "not understood"},
		{"unread.head", "tiêu đề cột chưa hiểu", "a head that is not understood"},
		{"unread.column", "cột chưa hiểu", "in a column that is not understood"},
		{"unread.mark", "số ở cột điểm mà không rõ của tiêu chí, chi bộ nào", "in a column of marks, in a row that is nobody's"},
		{"unread.number", "số không rõ là gì", "a number of which it is not known what it says"},
		{"unread.line", "dòng chữ", "a line of text"},
	}
}
