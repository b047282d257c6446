package e2e

import (
	"github.com/xuri/excelize/v2"

	"chibo/criteria/diag"
)

// A fault is one thing wrong, alone in a file: testdata/faults/<code>.xlsx.
type fault struct {
	code  diag.Code
	cell  string // where it is to be told; "": of the whole sheet or file
	with  []diag.Code
	spoil func(p *paper) // what is done to a sound sheet; nil: see raw
	raw   func() []byte  // a file that is no workbook at all
	file  string         // the file's name, where it is not the code's with .xlsx
	args  []string       // in place of those of a score sheet; FILE stands for it
}

// faults are in the order of diag.Codes, but for the codes of criteria sets.
func faults() []fault {
	return []fault{
		{code: diag.MissingMark, cell: "D10", spoil: func(p *paper) { p.set("D10", nil) }},
		{code: diag.BadNumber, cell: "D10", spoil: func(p *paper) { p.set("D10", "mười tám") }},
		{code: diag.MarkOutOfRange, cell: "D10", spoil: func(p *paper) { p.set("D10", 25) }},
		{code: diag.BadStep, cell: "D10", spoil: func(p *paper) { p.set("D10", 18.3) }},
		{code: diag.BadTier, cell: "D12", spoil: func(p *paper) { p.set("D12", 7) }},
		{code: diag.UnknownCriterion, cell: "D11", spoil: func(p *paper) { p.row(11, "9", "Nội dung khác", 5, 5) }},
		{code: diag.RepeatedCriterion, cell: "D11", spoil: func(p *paper) { p.row(11, "1", "Thời gian", 20, 18) }},
		{code: diag.UnknownCell, cell: "A2", spoil: func(p *paper) { p.set("A2", "Chi bộ: Chi bộ thôn Tây") }},
		{code: diag.AmbiguousCell, cell: "A2", spoil: func(p *paper) { p.set("A2", "Chi bộ: Chi bộ trường học") }},
		{code: diag.NoCell, spoil: func(p *paper) { p.set("A2", nil) }},
		{code: diag.NoPeriod, spoil: func(p *paper) {
			p.set("A1", "PHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ")
			p.set("A3", nil)
		}},
		{code: diag.ConflictingSheets, cell: "D10", spoil: func(p *paper) {
			p.sheet("Phiếu khác")
			p.set("D10", 19)
			p.set("D16", 84)
		}},
		{code: diag.ReviewWithoutMarks, cell: "E16", spoil: func(p *paper) { p.set("E16", 90) }},
		{code: diag.DecisionWithoutReason, cell: "D2", spoil: func(p *paper) { p.decision("Xếp loại", "Khá", "") }, args: decisionArgs()},
		{code: diag.BadDecision, cell: "D2", spoil: func(p *paper) { p.decision("Xếp loại", "Xuất sắc", "Theo kết luận") }, args: decisionArgs()},
		{code: diag.NoHeader, cell: "B9", spoil: func(p *paper) { p.set("B9", "Tên gọi") }},
		{code: diag.UncomputedFormula, cell: "D10", spoil: func(p *paper) { p.formula("D10", "9*2") }},
		{code: diag.CellError, cell: "D10", spoil: func(p *paper) { p.set("D10", "#REF!") }},
		{code: diag.NotAWorkbook, raw: func() []byte { return []byte("đây không phải bảng tính\n") }},
		{code: diag.LegacyXLS, file: "legacy-xls.xls", raw: func() []byte {
			return append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 504)...)
		}},
		{code: diag.Encrypted, spoil: func(p *paper) { p.password = "mật khẩu" }},
		{code: diag.TooLarge, spoil: func(p *paper) { p.wide(300) }},
		{code: diag.DuplicateCell, cell: "C4", spoil: func(p *paper) { p.roster("CB01", "Chi bộ thôn Bắc") }, args: rosterArgs()},
		{code: diag.BadRoster, cell: "D4", spoil: func(p *paper) {
			p.roster("CB05", "Chi bộ thôn Bắc")
			p.set("D4", "mười lăm")
		}, args: rosterArgs()},
		{code: diag.BadDate, cell: "A3", spoil: func(p *paper) { p.set("A3", "Ngày sinh hoạt: 31/06/2026") }},
		{code: diag.BadFact, cell: "A5", spoil: func(p *paper) { p.set("A5", "Thời lượng: lâu") }},
		{code: diag.TotalMismatch, cell: "D16", spoil: func(p *paper) { p.set("D16", 80) }},
		{code: diag.GradeMismatch, cell: "A17", spoil: func(p *paper) { p.set("A17", "Xếp loại: Kém") }},
		{code: diag.AttendanceSum, cell: "B5", with: []diag.Code{diag.GateUnchecked}, spoil: func(p *paper) { p.set("B6", "Vắng có lý do: 5") }},
		{code: diag.BadCount, cell: "G4", spoil: func(p *paper) {
			p.roster("CB05", "Chi bộ thôn Bắc")
			p.set("G1", "Nữ")
			p.set("G4", 11)
		}, args: rosterArgs()},
		{code: diag.DecisionWithoutSheet, cell: "D2", spoil: func(p *paper) {
			p.decision("Xếp loại", "Khá", "Theo kết luận")
			p.set("A2", "Chi bộ thôn Đoài")
		}, args: decisionArgs()},
		{code: diag.ConflictingFacts, cell: "A3", with: []diag.Code{diag.DuplicateSheet}, spoil: func(p *paper) {
			p.sheet("Phiếu khác")
			p.set("A3", "Ngày sinh hoạt: 06/07/2026")
		}},
		{code: diag.AttendanceAsDate, cell: "C4", spoil: func(p *paper) {
			p.list()
			p.date("C4", 46304)
		}},
		{code: diag.DuplicateSheet, spoil: func(p *paper) { p.sheet("Phiếu khác") }},
		{code: diag.Divergence, spoil: func(p *paper) { p.column("E", 12, 10, 10, 45) }},
		{code: diag.TierMismatch, cell: "D12", spoil: func(p *paper) {
			p.set("D12", 8)
			p.set("D16", 81)
		}},
		{code: diag.LegacyEncoding, spoil: func(p *paper) {
			p.set("F10", "Sinh ho¹t ch\u00ada ®ñ thêi gian quy ®Þnh cña §¶ng")
			p.set("F15", "Ch\u00ada hoµn thµnh nhiÖm vô ®\u00adîc giao trong th¸ng")
		}},
		{code: diag.AllFullMarks, spoil: func(p *paper) {
			p.column("D", 20, 10, 10, 50)
			p.set("D16", 90)
		}},
		{code: diag.IdenticalSheets, spoil: func(p *paper) {
			p.sheet("Thôn Đoài")
			p.set("A2", "Chi bộ: Chi bộ thôn Đoài")
		}},
		{code: diag.RoundTotals, spoil: func(p *paper) {
			p.list()
			for i, name := range []string{"thôn Đông", "thôn Đoài", "thôn Nam", "thôn Bắc", "thôn Thượng"} {
				p.row(4+i, i+1, "Chi bộ "+name, nil, nil, 60+5*i)
			}
		}},
		{code: diag.DateOutsideMonth, cell: "A3", spoil: func(p *paper) { p.set("A3", "Ngày sinh hoạt: 05/08/2026") }},
		{code: diag.OffDay, cell: "A3", spoil: func(p *paper) { p.set("A3", "Ngày sinh hoạt: 09/07/2026") }},
		{code: diag.MonthMismatch, cell: "A1", spoil: func(p *paper) { p.rename("Tháng 8") }},
		{code: diag.GateUnchecked, spoil: func(p *paper) {
			p.set("B4", nil)
			p.set("B5", nil)
			p.set("B6", nil)
		}},
		{code: diag.MarkNotApplicable, cell: "D14", spoil: func(p *paper) { p.set("D14", 10) }},
		{code: diag.NoSetForMeeting, spoil: func(p *paper) { p.set("A1", "PHIẾU CHẤM ĐIỂM SINH HOẠT CHUYÊN ĐỀ THÁNG 7 NĂM 2026") }},
		{code: diag.SampleCriteria, file: "sample-criteria.yaml", args: setArgs()},
		{code: diag.CriteriaNotInForce, file: "criteria-not-in-force.yaml", args: setArgs()},
		{code: diag.CriteriaChanged, file: "criteria-changed.yaml", args: setArgs()},
	}
}

// withoutFile are the codes that no file of testdata/faults can have, each with
// the reason.
func withoutFile() map[diag.Code]string {
	return map[diag.Code]string{
		diag.BadForm:        "told by `criteria import` only, of a printed form; its tests hold the examples",
		diag.UnreadRow:      "told by `criteria import` only, of a row of a printed form; its tests hold the examples",
		diag.MissingReport:  "told by `merge -p` only; testdata/script/years.txtar has it",
		diag.ReportAltered:  "told by `merge` and `compare` only; testdata/script/verify.txtar has it",
		diag.PilotCount:     "told of a year's model only, over a roster; testdata/script/models.txtar has it",
		diag.ExcellentShare: "told of a year's model only; testdata/script/models.txtar has it",
		diag.LockedInput:    "told by the system only, of a file that another program holds; the tests of syserr have its numbers",
		diag.UnreadMark:     "told of heads and lines of many kinds; the tests of the reader hold an example of each",
		diag.UnreadColumn:   "told of heads of many kinds; the tests of the reader hold an example of each",
		diag.NotASheet:      "told of what is no score sheet; the tests of the reader and inputs.txtar have it",
		diag.OtherCriteria:  "told of a form that `chibo form` made for another set; the tests of form make one",
	}
}

// The arguments for what is no score sheet.
func decisionArgs() []string {
	return []string{"score", "dung.xlsx", "-r", "danh-sach.xlsx", "-c", "tieu-chi.yaml", "-p", "2026-07", "-f", "json", "--decisions", "FILE"}
}

func rosterArgs() []string {
	return []string{"check", "dung.xlsx", "-r", "FILE", "-c", "tieu-chi.yaml", "-p", "2026-07", "-f", "json"}
}

func setArgs() []string {
	return []string{"check", "dung.xlsx", "-r", "danh-sach.xlsx", "-c", "FILE", "-p", "2026-07", "-f", "json"}
}

func sheetArgs() []string {
	return []string{"check", "FILE", "-r", "danh-sach.xlsx", "-c", "tieu-chi.yaml", "-p", "2026-07", "-f", "json"}
}

// A paper is a workbook while it is made. It begins as a sound score sheet.
type paper struct {
	file     *excelize.File
	at       string // the worksheet that is written
	password string
	fail     func(error)
}
