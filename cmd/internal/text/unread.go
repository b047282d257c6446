package text

import "slices"

// unreadTexts speak of what stands in a sheet and was not understood, and of the
// account of its cells.
func unreadTexts() []entry { return slices.Concat(drawerTexts(), unreadProblemTexts()) }

func drawerTexts() []entry {
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

const (
	teachColumnVi = "khai báo một lần cột này là gì rồi chạy lại, ví dụ: chibo khai-bao --cot \"{typed}=thẩm định\" (hoặc =tự chấm, =tổng điểm, =xếp loại); cột không dùng để chấm: chibo khai-bao --bo-qua \"{typed}\""
	teachColumnEn = "say once what the column is and run again, for example: chibo teach --column \"{typed}=review\" (or =self, =total, =grade); if it plays no part: chibo teach --ignore \"{typed}\""
	ignoreHeadVi  = "không phải là điểm thì khai báo một lần để không nhắc nữa: chibo khai-bao --bo-qua \"{typed}\""
	ignoreHeadEn  = "if it is no score say so once, and it is not told again: chibo teach --ignore \"{typed}\""
)

// unreadProblemTexts are the sentences of what was not understood. The head is the
// column's whole head, or the label; typed is the same, safe to be typed.
func unreadProblemTexts() []entry {
	return []entry{
		{"unread-mark", "cột “{head}” có {count} ô có thể là điểm, chưa rõ là điểm của ai", "the column “{head}” has {count} cells that may be marks, and it is not known whose"},
		{"unread-mark.hint", teachColumnVi, teachColumnEn},
		{"unread-mark/months", "cột “{head}” có {count} ô có thể là điểm của cả kỳ, không phải của tháng nào trong bảng và không phải bình quân các tháng", "the column “{head}” has {count} cells that may be points of the whole period: of no month in the table, and not the months' mean"},
		{"unread-mark/months.hint", "điểm cấp trên chấm thì ghi vào từng tháng; cột không dùng để chấm: chibo khai-bao --bo-qua \"{typed}\"", "write the superior's points into each month; a column that grades nothing: chibo teach --ignore \"{typed}\""},
		{"unread-mark/no-head", "cột {column} không có tiêu đề mà có {count} ô có thể là điểm", "column {column} has no head, and {count} cells that may be marks"},
		{"unread-mark/no-head.hint", "ghi tiêu đề cho cột này (ví dụ “Điểm thẩm định”), hoặc xóa nếu thừa, rồi chạy lại", "write the column's head (such as “Điểm thẩm định”), or clear it if it is not needed, and run again"},
		{"unread-mark/second-form", "trang tính có hai phiếu cạnh nhau; phiếu bên phải chưa đọc được", "the worksheet has two forms side by side; the one on the right is not read"},
		{"unread-mark/second-form.hint", "chuyển phiếu bên phải sang trang tính khác, hoặc xuống dưới phiếu bên trái", "move the form on the right to another worksheet, or below the one on the left"},
		{"unread-mark/names", "cột “{head}” có tên chi bộ ({text}) ngoài cột tên đã đọc; điểm bên cạnh chưa rõ của chi bộ nào", "the column “{head}” holds names of party cells ({text}) beside the column of names that was read"},
		{"unread-mark/names.hint", "để mỗi chi bộ một dòng, trong cùng một cột tên; hoặc khai báo là không dùng: chibo khai-bao --bo-qua \"{typed}\"", "give every cell a row of its own in one column of names; or pass the column over: chibo teach --ignore \"{typed}\""},
		{"unread-mark/names-again", "cột “{head}” thứ hai có tên chi bộ ({text}) ngoài cột tên đã đọc; điểm bên cạnh chưa rõ của chi bộ nào", "a second column “{head}” holds names of party cells ({text}) beside the column of names that was read"},
		{"unread-mark/names-again.hint", "để mỗi chi bộ một dòng, trong cùng một cột tên; bảng khác thì chuyển sang trang tính riêng", "give every cell a row of its own in one column of names; move another table to a worksheet of its own"},
		{"unread-mark/row", "dòng “{head}” có số {text} ở cột điểm mà không phải tiêu chí, tổng điểm hay số liệu nào", "the row “{head}” has the number {text} in a column of marks and is no criterion, total or fact"},
		{"unread-mark/row.hint", "điểm trừ, điểm thưởng phải nằm trong tiêu chí của bộ tiêu chí; " + ignoreHeadVi, "points off or on must belong to a criterion of the set; " + ignoreHeadEn},
		{"unread-mark/group", "cột “{head}” cho điểm cả nhóm {group} ({title}) ở {count} dòng, mà bảng không có cột cho từng tiêu chí của nhóm; chương trình không tự chia điểm", "the column “{head}” has points for the whole group {group} ({title}) in {count} rows, and the table has no columns for its criteria; nothing is divided"},
		{"unread-mark/group.hint", "thêm cột cho từng tiêu chí của nhóm {group} và ghi điểm vào đó", "add a column for each criterion of the group {group} and write the marks there"},
		{"unread-mark/total", "ô tổng điểm ghi “{text}”, có số khác tổng các điểm, chưa rõ là điểm của ai", "the cell of the total holds “{text}”, in which a number is not the sum of the marks, and it is not known whose"},
		{"unread-mark/total.hint", "để một số là tổng điểm tự chấm; điểm của cấp trên ghi vào cột của cấp trên", "leave one number, the cell's own total; the superior's marks belong in the superior's column"},
		{"unread-mark/csv", "dòng này có nhiều ô hơn dòng tiêu đề (ô thừa: “{text}”); có thể một số thập phân viết dấu phẩy đã bị tách làm hai", "this row has more fields than the head (the first too many: “{text}”); a decimal comma may have cut a number in two"},
		{"unread-mark/csv.hint", "lưu lại tệp từ Excel dạng .xlsx, hoặc đặt số có dấu phẩy trong ngoặc kép (\"92,5\")", "save the file as .xlsx, or put numbers with a comma between quotation marks (\"92,5\")"},
		{"unread-mark/below", "dòng này có số {text} ở cột điểm mà không phải là dòng của chi bộ nào", "this row has the number {text} in a column of marks and is no party cell's"},
		{"unread-mark/below.hint", "ghi tên chi bộ vào dòng này; điểm của cấp trên thì ghi ở một cột riêng, cùng dòng với chi bộ; hoặc xóa số nếu thừa", "write the party cell's name in this row; points of the superior in a column of their own beside the cell's; or clear the number"},
		{"unread-mark/stray", "số {text} ở cột “{head}” có thể là điểm của chi bộ này: cột điểm của dòng để trống", "the number {text} in the column “{head}” may be this cell's points: its row has none in the column of points"},
		{"unread-mark/stray.hint", "chuyển số này về cột điểm, hoặc xóa nếu thừa", "move the number into the column of points, or clear it"},
		{"unread-mark/merged", "ô điểm của dòng này gộp với ô {cell} (điểm {text}): chưa rõ có phải điểm của cả chi bộ này không", "this row's cell of points is merged with {cell} ({text}): it is not known whether these are its points too"},
		{"unread-mark/merged.hint", "bỏ gộp ô (Unmerge Cells), ghi điểm vào từng dòng", "unmerge the cells and write the points into each row"},
		{"unread-mark/line", "dòng “{head}: {text}” ngoài bảng nói về điểm, chưa rõ là gì", "the line “{head}: {text}” outside the table speaks of points, and it is not known what it says"},
		{"unread-mark/note", "chú thích (comment) hoặc khung chữ ở ô này ghi “{said}”, khác với điểm, xếp loại đã đọc", "a comment or text box at this cell says “{said}”, which is not what was read"},
		{"unread-mark/note.hint", "nếu đúng thì sửa ngay vào ô điểm, rồi xóa chú thích; " + ignoreHeadVi, "if it holds, write it into the cell of the mark and clear the note; " + ignoreHeadEn},
		{"unread-mark/printed", "đầu trang hoặc chân trang in của trang tính này (Page Layout → Print Titles → Header/Footer) ghi “{said}”, khác với điểm, xếp loại đã đọc", "the header or footer of this worksheet says “{said}”, which is not what was read"},
		{"unread-mark/printed.hint", "nếu đúng thì ghi vào ô điểm, rồi xóa ở đầu trang, chân trang; " + ignoreHeadVi, "if it holds, write it into the cell of the mark and clear it from the page; " + ignoreHeadEn},
		{"unread-mark/line.hint", "ghi vào đúng dòng, cột của bảng điểm; " + ignoreHeadVi, "write it into its row and column of the table; " + ignoreHeadEn},
		{"unread-mark/remark", "ghi chú của dòng này viết “{said}”, khác với điểm, xếp loại của dòng; chưa rõ lấy theo đâu", "the remark of this row says “{said}”, which is not what the row has, and it is not known which counts"},
		{"unread-mark/remark.hint", "ghi vào cột điểm hoặc xếp loại của dòng này, hoặc sửa ghi chú cho khớp; " + ignoreHeadVi, "write it into the row's column of points or grades, or mend the remark; " + ignoreHeadEn},
		{"unread-mark/adjusted", "cột “{head}” cộng hoặc trừ điểm ở {count} dòng mà sau đó không có cột tổng; chương trình không tự tính", "the column “{head}” adds or takes points in {count} rows, and no total follows it; nothing is calculated"},
		{"unread-mark/adjusted.hint", "thêm cột tổng điểm sau cùng (ví dụ “Điểm còn lại”); hoặc khai báo: chibo khai-bao --bo-qua \"{typed}\"", "add a final total behind it (such as “Điểm còn lại”), or pass it over: chibo teach --ignore \"{typed}\""},
		{"unread-column", "cột “{head}” chưa hiểu ({count} ô), không ảnh hưởng đến kết quả", "the column “{head}” is not understood ({count} cells); no grade hangs on it"},
		{"unread-column.hint", "khai báo một lần để không nhắc nữa: chibo khai-bao --bo-qua \"{typed}\"", "say so once, and it is not told again: chibo teach --ignore \"{typed}\""},
		{"unread-column/no-head", "cột {column} không có tiêu đề mà có {count} ô, không ảnh hưởng đến kết quả", "column {column} has no head and {count} cells; no grade hangs on it"},
		{"unread-column/no-head.hint", "ghi tiêu đề cho cột này, hoặc xóa nếu thừa", "write the column's head, or clear it if it is not needed"},
		{"unread-column/label", "dòng “{head}: {text}” chưa hiểu, không ảnh hưởng đến kết quả", "the line “{head}: {text}” is not understood; no grade hangs on it"},
		{"unread-column/label.hint", "khai báo một lần để không nhắc nữa: chibo khai-bao --bo-qua \"{typed}\"", "say so once, and it is not told again: chibo teach --ignore \"{typed}\""},
		{"unread-column/cells", "{count} ô có số chưa rõ là gì, ô đầu tiên là {text}; không ảnh hưởng đến kết quả", "{count} cells hold numbers of which it is not known what they say, the first is {text}; no grade hangs on them"},
		{"unread-column/cells.hint", "xem lại các ô này trong tệp; chibo kiem-tra --proof THƯ_MỤC tô màu từng ô", "look at these cells in the file; chibo check --proof FOLDER colours every cell"},
		{"other-criteria/max", "phiếu in điểm tối đa {there} cho tiêu chí {criterion} ({title}), bộ {set} là {here}", "the form prints {there} as full marks of criterion {criterion} ({title}); in {set} it is {here}"},
		{"other-criteria/max.hint", "kiểm tra phiếu có đúng mẫu của bộ tiêu chí {set} không; nếu mẫu cũ thì xin chi bộ chấm lại theo mẫu mới, nếu bộ tiêu chí khác thì nêu bằng -c", "check that the form belongs to {set}; ask for one of the new kind if it is old, or name the set with -c"},
		{"other-criteria/scale", "cột “{head}” tính trên thang {there} điểm, bộ {set} tính trên thang {here} điểm; chương trình không tự quy đổi", "the column “{head}” is out of {there} points, {set} out of {here}; nothing is converted"},
		{"other-criteria/scale.hint", "ghi lại cột này theo thang {here} điểm; nếu đầu cột ghi nhầm thì sửa đầu cột", "give this column out of {here} points, or correct its head if that is wrong"},
		{"other-criteria/low", "tổng điểm cao nhất của bảng là {there}, trong khi bộ {set} tính trên thang {here} điểm: bảng dùng thang điểm khác; chương trình không tự quy đổi", "the highest total of the list is {there}, while {set} is out of {here} points: the list is on another scale, and nothing is converted"},
		{"other-criteria/low.hint", "ghi lại cột điểm theo thang {here} điểm", "give the points out of {here}"},
		{"other-criteria/scope", "trang tính này không thuộc bộ tiêu chí đang chấm (thuộc loại phiếu của bộ {sets}); không dùng trong lần chạy này", "this worksheet is none of the criteria set in use (it is of the kind of {sets}); it plays no part in this run"},
		{"other-criteria/scope.hint", "muốn chấm cả phiếu này thì thêm bộ tiêu chí của nó: -c {id}; nếu không thì chuyển tệp ra khỏi thư mục phiếu", "to score it as well, name its set: -c {id}; else move the file out of the folder of sheets"},
		{"review-without-marks/group", "cấp trên cho {text} điểm ở nhóm “{title}” nhưng không chấm tiêu chí nào của nhóm", "the superior gave {text} points to the group “{title}” and marked none of its criteria"},
		{"review-without-marks/group.hint", "ghi điểm thẩm định của từng tiêu chí trong nhóm, hoặc xóa số này nếu lấy điểm tự chấm", "write the review mark of each criterion of the group, or clear this number so that the self marks count"},
		{"not-a-sheet", "trang tính có số liệu nhưng không dùng để chấm điểm", "the worksheet has numbers and plays no part in scoring"},
		{"not-a-sheet.hint", "nếu là phiếu hoặc bảng điểm thì dòng tiêu đề cần có tên chi bộ và “Tổng điểm”, hoặc “Tiêu chí” và “Thang điểm”; nếu không thì đặt tên trang tính bắt đầu bằng dấu _", "if it is a sheet of marks its head needs the cells' names and “Tổng điểm”, or “Tiêu chí” and “Thang điểm”; else begin its name with _"},
		{"not-a-sheet/unread", "tệp này không có bảng điểm nào được đọc", "no table of marks was read in this file"},
		{"not-a-sheet/unread.hint", "nếu chi bộ gửi phiếu bằng tệp này thì kiểm tra dòng tiêu đề của bảng; nếu không thì chuyển tệp ra khỏi thư mục phiếu, hoặc đặt tên bắt đầu bằng dấu _", "if a party cell sent its marks in it, look at the head of its table; else move it out of the folder, or begin its name with _"},
		{"left.no-table", "không có bảng điểm", "no table of marks"},
		{"not-a-sheet/file", "tệp này không được đọc: không phải bảng tính (.xlsx, .xlsm, .csv)", "this file is not read: it is no spreadsheet (.xlsx, .xlsm, .csv)"},
		{"not-a-sheet/file.hint", "nếu chi bộ gửi phiếu bằng tệp này thì chép điểm sang phiếu Excel; nếu không thì chuyển tệp ra khỏi thư mục phiếu, hoặc đặt tên bắt đầu bằng dấu _", "if a party cell sent its marks in it, copy them into an Excel sheet; else move it out of the folder, or begin its name with _"},
	}
}
