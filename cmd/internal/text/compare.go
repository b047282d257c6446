package text

import "slices"

// compareTexts are what `chibo compare` and `chibo merge` say.
func compareTexts() []entry {
	return slices.Concat(compareHelpTexts(), compareWordTexts(), ownReportTexts(), mergeTexts())
}

func compareHelpTexts() []entry {
	return []entry{
		{"cmd.compare.use", "compare A B [C…]", "compare A B [C…]"},
		{"cmd.compare.short", "So sánh kết quả giữa các kỳ", "Compare the results of periods"},
		{"cmd.compare.long",
			"So sánh kết quả của hai kỳ trở lên, theo thứ tự đã nêu: chi bộ lên loại, xuống loại, chênh\nlệch điểm, chi bộ mới và không còn, thay đổi theo từng tiêu chí.\n\nMỗi kỳ là một báo cáo .xlsx do chibo lập, một tệp .json do \"chibo score -f json\" ghi, hoặc\nmột kỳ như 2026-Q2 để chấm ngay trong thư mục làm việc (thư mục con mang tên kỳ, nếu có).\nChi bộ được đối chiếu theo mã, không có thì theo tên trong cùng đảng bộ.\n\nNêu hai danh sách chi bộ (.xlsx) thì so sánh hai danh sách: chi bộ mới, không còn, đổi tên,\nchuyển đảng bộ, đổi loại hình, số đảng viên tăng giảm, thôn có thêm hoặc không còn chi bộ.",
			"Compare the results of two periods or more, in the order given: grades that rose and fell,\ndifferences of scores, cells that are new and gone, changes by criterion.\n\nA side is a report .xlsx that chibo wrote, a .json file of \"chibo score -f json\", or a period\nsuch as 2026-Q2 that is scored now in the workspace (from the subfolder named after it, where\nthere is one). Cells are matched by id, else by name within the committee.\n\nTwo rosters (.xlsx) are compared as rosters: cells that are new, gone, renamed, moved or of\nanother kind, members gained and lost, villages that gained or lost their cell."},
		{"cmd.compare.example",
			"chibo compare quy-2.xlsx quy-3.xlsx\nchibo so-sanh 2026-Q2 2026-Q3 -o so-sanh.xlsx\nchibo compare 2025.json 2026.json -f csv\nchibo compare danh-sach-2025.xlsx danh-sach-2026.xlsx",
			"chibo compare quy-2.xlsx quy-3.xlsx\nchibo compare 2026-Q2 2026-Q3 -o so-sanh.xlsx\nchibo compare 2025.json 2026.json -f csv\nchibo compare danh-sach-2025.xlsx danh-sach-2026.xlsx"},
		{"flag.output.compare", "ghi vào `TỆP` .xlsx, .json, .csv hoặc .md; nêu được nhiều lần", "write to `FILE` (.xlsx, .json, .csv or .md); repeatable"},
		{"flag.sheets", "`THƯ_MỤC` phiếu, khi chấm ngay một kỳ", "`FOLDER` of score sheets, for a period that is scored now"},
		{"compare-one", "cần ít nhất hai kỳ để so sánh", "a comparison needs two sides or more"},
		{"compare-one.hint", "nêu hai báo cáo hoặc hai kỳ, như: chibo compare 2026-Q2 2026-Q3", "name two reports or periods, as in: chibo compare 2026-Q2 2026-Q3"},
		{"compare-side", "\"{text}\" không phải là tệp báo cáo hay là kỳ", "\"{text}\" is neither a report nor a period"},
		{"compare-side.hint", "nêu tệp .xlsx, .json do chibo ghi, hoặc kỳ như 2026-Q2", "name a .xlsx or .json file that chibo wrote, or a period such as 2026-Q2"},
	}
}

func compareWordTexts() []entry {
	return []entry{
		{"compare.title", "So sánh chất lượng sinh hoạt chi bộ: {sides}", "Quality of party cell meetings compared: {sides}"},
		{"compare.change", "Thay đổi", "Change"},
		{"compare.trend", "Xu hướng", "Trend"},
		{"compare.arrow.up", "↑", "↑"},
		{"compare.arrow.down", "↓", "↓"},
		{"compare.arrow.same", "=", "="},
		{"compare.arrow.new", "+", "+"},
		{"compare.arrow.gone", "–", "–"},
		{"compare.arrow.unknown", "·", "·"},
		{"compare.word.up", "tăng", "up"},
		{"compare.word.down", "giảm", "down"},
		{"compare.word.same", "không đổi", "same"},
		{"compare.word.new", "mới", "new"},
		{"compare.word.gone", "không còn", "gone"},
		{"compare.word.unknown", "không so sánh được", "not comparable"},
		{"compare.grade.up", "lên loại: {from} → {to}", "grade up: {from} → {to}"},
		{"compare.grade.down", "xuống loại: {from} → {to}", "grade down: {from} → {to}"},
		{"compare.cell.new", "chi bộ mới", "new"},
		{"compare.cell.gone", "không còn", "gone"},
		{"compare.renamed", "trước là {name}", "formerly {name}"},
		{"compare.side", "{side}: {cells} chi bộ, đã xếp loại {graded}: {grades}; điểm bình quân {mean}", "{side}: {cells} party cells, {graded} graded: {grades}; mean score {mean}"},
		{"compare.mean", "Điểm bình quân của {cells} chi bộ có điểm ở mọi kỳ: {means}", "Mean score of the {cells} cells that have one on every side: {means}"},
		{"compare.criterion", "{criterion} ({change}: {from} → {to}, trên {cells} chi bộ)", "{criterion} ({change}: {from} → {to}, over {cells} cells)"},
		{"compare.rose.up", "Lên loại {count}: {cells}", "Grades up {count}: {cells}"},
		{"compare.rose.down", "Xuống loại {count}: {cells}", "Grades down {count}: {cells}"},
		{"compare.rose.new", "Chi bộ mới {count}: {cells}", "New cells {count}: {cells}"},
		{"compare.rose.gone", "Chi bộ không còn {count}: {cells}", "Cells gone {count}: {cells}"},
		{"compare.unassessed", "Không so sánh xếp loại chất lượng chi bộ cả kỳ: {sides} không có xếp loại ấy", "The grades of the whole period are not compared: {sides} has none"},
		{"compare.criteria.down", "Tiêu chí giảm nhiều nhất (điểm bình quân): {criteria}", "Criteria that fell most (mean marks): {criteria}"},
		{"compare.criteria.up", "Tiêu chí tăng nhiều nhất (điểm bình quân): {criteria}", "Criteria that rose most (mean marks): {criteria}"},
		{"compare.sheet.grades", "Số chi bộ theo mức xếp loại", "Cells by grade"},
		{"compare.sheet.mean", "Điểm bình quân", "Mean score"},
		{"compare.sheet.criteria", "Điểm bình quân theo tiêu chí (chi bộ có điểm ở mọi kỳ)", "Mean marks by criterion (cells with marks on every side)"},
		{"compare.sheet.criterion", "Tiêu chí", "Criterion"},
		{"compare.sheet.max", "Điểm tối đa", "Full marks"},
		{"compare.sheet.cells", "Số chi bộ", "Cells"},
		{"compare.sheet.changes", "Thay đổi theo tiêu chí", "Changes by criterion"},
	}
}

func ownReportTexts() []entry {
	return []entry{
		{"not-report", "{file} không phải là báo cáo .xlsx do chibo lập", "{file} is no .xlsx report that chibo wrote"},
		{"not-report.hint", "nêu tệp do lệnh chibo score -o ghi ra", "name a file that chibo score -o wrote"},
		{"not-report/json", "{file} không phải là tệp do chibo score -f json ghi ra", "{file} is no file that chibo score -f json wrote"},
		{"not-report/json.hint", "ghi lại bằng: chibo score -f json, hoặc nêu báo cáo .xlsx", "write it again with chibo score -f json, or name the .xlsx report"},
		{"report-without-data", "{file} là báo cáo của chibo nhưng không còn trang số liệu, hoặc do phiên bản khác lập", "{file} is a report of chibo without its sheet of data, or of another version"},
		{"report-without-data.hint", "lập lại báo cáo bằng chibo score -o", "make the report again with chibo score -o"},
		{"report-altered", "báo cáo có {count} chỗ không khớp với số liệu nó mang theo, nên không dùng; chỗ đầu tiên: {first}", "the report differs in {count} places from the data it carries, and is left out; the first: {first}"},
		{"report-altered.hint", "xem từng chỗ bằng chibo verify {file}; dùng báo cáo gốc; nếu cấp trên quyết định khác thì ghi vào quyet-dinh.xlsx rồi lập lại báo cáo", "see each with chibo verify {file}; use the report as it was made; what was decided otherwise belongs into quyet-dinh.xlsx, then make it again"},
		{"merge-all-altered", "không gộp được: không còn báo cáo nào dùng được", "nothing is merged: no report is left"},
		{"merge-all-altered.hint", "dùng các báo cáo gốc, chưa bị sửa", "use the reports as they were made"},
		{"compare-altered", "không so sánh được: chưa đủ hai bên dùng được", "nothing is compared: fewer than two sides are left"},
		{"compare-altered.hint", "dùng các báo cáo gốc, chưa bị sửa", "use the reports as they were made"},
		{"report-not-made-again", "{file}: số liệu báo cáo mang theo không lập lại được báo cáo, nên không đối chiếu được", "{file}: the report cannot be made again of the data it carries, so it cannot be compared"},
		{"report-not-made-again.hint", "lập lại báo cáo bằng chibo score -o", "make the report again with chibo score -o"},
	}
}

func mergeTexts() []entry {
	return []entry{
		{"cmd.merge.use", "merge BÁO_CÁO…", "merge REPORT…"},
		{"cmd.merge.short", "Gộp báo cáo của các đảng bộ lên cấp trên", "Roll committees' reports up to the level above"},
		{"cmd.merge.long",
			"Gộp các báo cáo .xlsx do chibo lập thành một báo cáo của cấp trên: số lượng, tỷ lệ, chỉ tiêu,\nxếp hạng, phiếu còn thiếu, mức chênh lệch giữa các đảng bộ. Báo cáo gộp lại gộp được tiếp\nlên cấp trên nữa. Các báo cáo phải cùng kỳ và cùng bộ tiêu chí; khác thì không gộp, trừ khi\ndùng --apart để tổng hợp riêng từng nhóm. Báo cáo, chi bộ trùng nhau bị từ chối.\n\nCác báo cáo của cùng một đảng ủy là các phần của một danh sách; của nhiều đảng ủy thì mỗi\nđảng ủy thành một nhóm trong báo cáo gộp.\n\nVới -p, các báo cáo quý (tháng, 6 tháng) gộp thành báo cáo của cả kỳ, như năm 2026: mọi số được\ntính lại từ các kỳ sinh hoạt, bằng đúng kết quả chấm từ phiếu của mười hai tháng. Chi bộ được\nnhận ra theo mã, không có thì theo tên trong đảng bộ. Thiếu báo cáo nào thì nói rõ. Thêm --model và\nphiếu năm vào sau các báo cáo thì xét luôn mô hình cả năm.",
			"Roll .xlsx reports that chibo wrote up into one of the level above: counts, shares, targets,\nranks, what is missing, the spread between committees. The rolled-up report can be merged\nagain, at any number of levels. The reports must be of one period and one criteria set; others\nare refused, or kept apart with --apart. Duplicate reports and cells are refused.\n\nReports of one issuer are parts of one list; of several issuers each becomes a committee.\n\nWith -p, reports of quarters (months, half-years) are joined into one of the whole period, such\nas 2026: every number is worked out anew from the meetings and equals that of scoring twelve\nmonths' sheets. Cells are known by id, else by name within the committee. A part that is\nmissing is told. With --model and the year's sheet behind the reports the models are judged too."},
		{"cmd.merge.example",
			"chibo merge xa-a.xlsx xa-b.xlsx -o tinh.xlsx --committee \"Tỉnh ủy Lam Sơn\"\nchibo gop bao-cao/*.xlsx -f json\nchibo gop quy-1.xlsx quy-2.xlsx quy-3.xlsx quy-4.xlsx -p 2026 -o nam-2026.xlsx",
			"chibo merge xa-a.xlsx xa-b.xlsx -o tinh.xlsx --committee \"Tỉnh ủy Lam Sơn\"\nchibo merge bao-cao/*.xlsx -f json\nchibo merge quy-1.xlsx quy-2.xlsx quy-3.xlsx quy-4.xlsx -p 2026 -o nam-2026.xlsx"},
		{"flag.apart", "khác kỳ hoặc khác bộ tiêu chí thì tổng hợp riêng từng nhóm", "keep reports of other periods or criteria apart instead of refusing them"},
		{"flag.committee", "`TÊN` đảng ủy lập báo cáo gộp (mặc định theo chibo.yaml)", "`NAME` of the committee that merges (default: chibo.yaml)"},
		{"merge-none", "chưa nêu báo cáo để gộp", "no report to merge is named"},
		{"merge-none.hint", "nêu các tệp báo cáo, như: chibo merge xa-a.xlsx xa-b.xlsx", "name the reports, as in: chibo merge xa-a.xlsx xa-b.xlsx"},
		{"merge-periods", "{a} là {first}, còn {b} là {second}: không gộp được hai kỳ khác nhau", "{a} is of {first}, {b} of {second}: two periods cannot be merged"},
		{"merge-periods.hint", "muốn gộp các quý thành năm: thêm kỳ, như -p 2026; muốn tổng hợp riêng từng kỳ: thêm --apart", "to join quarters into a year add the period, such as -p 2026; to keep them apart add --apart"},
		{"merge-criteria", "{a} dùng bộ tiêu chí {first}, còn {b} dùng {second}: không gộp được", "{a} is by the criteria {first}, {b} by {second}: they cannot be merged"},
		{"merge-criteria.hint", "chấm lại theo cùng một bộ tiêu chí, hoặc thêm --apart để tổng hợp riêng", "score by the same criteria, or add --apart to keep them apart"},
		{"merge-duplicate-cell", "{cell} ({id}) có trong cả {a} và {b}", "{cell} ({id}) is in both {a} and {b}"},
		{"merge-duplicate-cell.hint", "chỉ gộp mỗi chi bộ một lần; hai chi bộ khác nhau thì đặt mã khác nhau trong danh sách", "merge each cell once; give different cells different ids in the roster"},
		{"merge-duplicate-report", "{a} và {b} là cùng một báo cáo", "{a} and {b} are the same report"},
		{"merge-duplicate-report.hint", "bỏ một trong hai tệp", "leave one of the two out"},
		{"merge-apart", "Nhóm {number}/{count}, tổng hợp riêng: {period}, bộ tiêu chí {criteria}, từ {files}.", "Group {number}/{count}, kept apart: {period}, criteria {criteria}, from {files}."},
		{"merge-apart-output", "Các báo cáo thuộc {count} nhóm, không ghi chung vào {file} được", "The reports make {count} groups, which cannot go into one file {file}"},
		{"merge-apart-output.hint", "gộp riêng từng nhóm khi cần ghi ra tệp", "merge each group by itself to write a file"},
		{"report.spread", "Chênh lệch giữa các đảng bộ: điểm bình quân từ {low} đến {high} (cách nhau {range}), trung bình {mean}.", "Spread between committees: means from {low} to {high} (range {range}), mean {mean}."},
		{"report.spread.committee", "{committee}: bình quân {mean} ({graded} chi bộ, từ {low} đến {high})", "{committee}: mean {mean} ({graded} cells, from {low} to {high})"},
		{"report.under", "thuộc {committee}", "of {committee}"},
		{"excel.role.report", "báo cáo cấp dưới", "report of the level below"},
	}
}
