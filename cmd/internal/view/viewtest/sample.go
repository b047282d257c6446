package viewtest

import (
	"fmt"

	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Point is one point.
const Point = criteria.Point

// SampleSet has two groups of criteria and a deduction block.
func SampleSet() *criteria.Set {
	set := &criteria.Set{
		ID: "mau", Title: "Khung chấm điểm mẫu", Standing: criteria.Secondary,
		Document: criteria.Document{Type: "Hướng dẫn", Number: "42-HD/BTCTW", Date: criteria.Date{Year: 2025, Month: 10, Day: 28}, Issuer: "Ban Tổ chức Trung ương"},
		Official: criteria.ReviewElseSelf,
		Groups: []criteria.Group{
			{ID: "1", Title: "Thời gian, thời lượng", Max: 10 * Point, Leaf: true, Criteria: []criteria.Criterion{{ID: "1", Title: "Thời gian, thời lượng", Max: 10 * Point}}},
			{ID: "2", Title: "Tổ chức sinh hoạt", Max: 90 * Point, Criteria: []criteria.Criterion{
				{ID: "2.1", Title: "Đủ quy trình", Max: 40 * Point}, {ID: "2.2", Title: "Nhiều ý kiến", Max: 50 * Point},
			}},
			{ID: "-", Title: "Điểm trừ", Max: 5 * Point, Block: criteria.Deduction, Criteria: []criteria.Criterion{{ID: "-1", Title: "Vi phạm", Max: 5 * Point}}},
		},
		Grades: []criteria.Grade{
			{ID: "tot", Title: "Tốt", From: 90 * Point}, {ID: "kha", Title: "Khá", From: 70 * Point},
			{ID: "tb", Title: "Trung bình", From: 50 * Point}, {ID: "kem", Title: "Kém"},
		},
		Period: criteria.PeriodRules{Meetings: criteria.CountRegular, Decimals: 2, Missing: criteria.MissingIncomplete, NotHeld: criteria.MissingIncomplete},
		SHA256: "aa11",
	}
	set.Targets = []criteria.Target{
		{ID: "coverage", Title: "Chi bộ chấm điểm sinh hoạt", Measure: criteria.CellsScored, Goal: criteria.Rate{Num: 1, Den: 1}, Scope: criteria.ScopeAll},
		{ID: "tot", Title: "Chi bộ xếp loại Tốt", Measure: criteria.GradeShare, Goal: criteria.Rate{Num: 9, Den: 10}, Above: true, Scope: criteria.ScopeEachCommittee},
		{ID: "diem", Title: "Chi bộ thôn có sinh hoạt điểm", Measure: criteria.CellsWithModelMeeting, Goal: criteria.Percent(99_999), Above: true, Kinds: []string{"ấp"},
			By: criteria.Some(2030), Basis: "Kế hoạch số 5-KH/ĐU"},
		{ID: "nam", Title: "Chi bộ hoàn thành tốt nhiệm vụ", Measure: criteria.YearGradeShare, YearGrade: criteria.YearGood, OrBetter: true, Goal: criteria.Rate{Num: 9, Den: 10}, Yearly: true},
		{ID: "y-te", Title: "Chi bộ y tế", Measure: criteria.CellsMetEveryMonth, Goal: criteria.Rate{Num: 1, Den: 2}, Kinds: []string{"y tế"}},
	}
	return set
}

// sampleTargets are what the cells of the sample make of the targets: the state
// of each stands here once more, computed by hand.
func sampleTargets(set *criteria.Set) []scoring.TargetResult {
	count := func(reached, base, unknown int) scoring.TargetCount {
		return scoring.TargetCount{Reached: reached, Base: base, Unknown: unknown}
	}
	target := func(i int, all scoring.TargetCount, state scoring.TargetState, tanHoa scoring.TargetCount, first scoring.TargetState,
		anPhu scoring.TargetCount, second scoring.TargetState) scoring.TargetResult {
		return scoring.TargetResult{Target: &set.Targets[i], TargetCount: all, State: state, Committees: []scoring.CommitteeTarget{
			{Name: "Đảng bộ xã Tân Hòa", TargetCount: tanHoa, State: first}, {Name: "Đảng bộ xã | An Phú", TargetCount: anPhu, State: second},
		}}
	}
	none := count(0, 0, 0)
	return []scoring.TargetResult{
		target(0, count(2, 4, 0), scoring.TargetNotMet, count(2, 3, 0), scoring.TargetNotMet, count(0, 1, 0), scoring.TargetNotMet),
		target(1, count(1, 2, 0), scoring.TargetNotMet, count(1, 2, 0), scoring.TargetNotMet, none, scoring.TargetNoCells),
		target(2, count(0, 3, 0), scoring.TargetNotDue, count(0, 3, 0), scoring.TargetNotDue, none, scoring.TargetNoCells),
		target(3, count(0, 4, 4), scoring.TargetNotAsked, count(0, 3, 3), scoring.TargetNotAsked, count(0, 1, 1), scoring.TargetNotAsked),
		target(4, none, scoring.TargetNoCells, none, scoring.TargetNoCells, none, scoring.TargetNoCells),
	}
}

// sampleMeeting is a scored form of three marks.
func sampleMeeting(month int, file string, marks ...float64) scoring.MeetingResult {
	m := scoring.MeetingResult{
		Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Status: scoring.Scored,
		Required: true, Counted: true, Layout: scoring.FormLayout,
		Sources: []scoring.Source{{File: file, Sheet: fmt.Sprintf("Tháng %d", month)}},
	}
	total := criteria.Points(0)
	var list []scoring.MarkResult
	of := &scoring.Origin{File: file}
	for i, mark := range marks {
		points := criteria.Points(mark * float64(Point))
		total += points
		list = append(list, scoring.MarkResult{
			Self: criteria.Some(points.Abs()), Official: criteria.Some(points), At: scoring.Place{Of: of, Row: int32(12 + i), Col: 3},
		})
	}
	for range len(SampleSet().Leaves()) - len(marks) { // no deduction
		list = append(list, scoring.MarkResult{How: scoring.NoneEntered})
	}
	m.Marks = scoring.PackMarkResults(list)
	m.Self, m.Total = criteria.Some(total), criteria.Some(total)
	grade := SampleSet().GradeOf(total)
	m.Grade, m.Band = criteria.Some(grade), criteria.Some(grade)
	return m
}

// EmptyMeeting is a required meeting of 2026 without marks.
func EmptyMeeting(month int, status scoring.MeetingStatus, set int) scoring.MeetingResult {
	return scoring.MeetingResult{
		Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Status: status, Required: true, Set: set,
	}
}

// Sample has four cells of two committees: one graded, one graded by
// decision, one incomplete for a faulty sheet, one that sent nothing; and
// hostile names.
func Sample() *view.Report {
	set := SampleSet()
	period := scoring.Period{Kind: criteria.Quarter, First: scoring.Month{Year: 2026, Month: 7}, Last: scoring.Month{Year: 2026, Month: 9}}
	problems := sampleProblems()
	result := &scoring.Result{
		Period: period, Sets: []*criteria.Set{set}, Problems: problems,
		Rule:    []diag.Message{diag.Msg("report.status.graded")},
		Cells:   []scoring.CellResult{gradedCell(), decidedCell(), incompleteCell(), missingCell()},
		Summary: scoring.Summary{Cells: 4, Graded: 2, Grades: []int{1, 1, 0, 0}},
		Committees: []scoring.CommitteeSummary{
			{Name: "Đảng bộ xã Tân Hòa", Summary: scoring.Summary{Cells: 3, Graded: 2, Grades: []int{1, 1, 0, 0}}},
			{Name: "Đảng bộ xã | An Phú", Summary: scoring.Summary{Cells: 1, Grades: []int{0, 0, 0, 0}}},
		},
		Kinds: []scoring.KindSummary{
			{Name: "thôn", Summary: scoring.Summary{Cells: 3, Graded: 2, Grades: []int{1, 1, 0, 0}}},
			{Name: "trường học", Summary: scoring.Summary{Cells: 1, Grades: []int{0, 0, 0, 0}}},
		},
		Targets: sampleTargets(set),
		Lists: []scoring.CellList{
			{Kind: scoring.PraiseList, Lines: []criteria.ListLine{{AtLeast: criteria.Some(0), MetEveryMonth: true}}, Basis: "12-QC/ĐU", Entries: []scoring.ListEntry{{Cell: 0, Lines: []int{0}}}},
			{Kind: scoring.RemindList, Lines: []criteria.ListLine{{AtMost: criteria.Some(3)}, {NotHeld: criteria.Some(1)}, {Missing: criteria.Some(1)}}, Own: true,
				Entries: []scoring.ListEntry{{Cell: 2, Lines: []int{1}}, {Cell: 3, Lines: []int{2}}}},
		},
	}
	return &view.Report{
		Result: result, Problems: problems, Version: "1.0.0", Date: criteria.Date{Year: 2026, Month: 10, Day: 5},
		Letterhead: sampleLetterhead(), Files: sampleFiles(),
	}
}

func sampleLetterhead() view.Letterhead {
	return view.Letterhead{
		Superior: "Đảng bộ tỉnh Hà Tĩnh", Committee: "Đảng ủy xã Tân Hòa", Place: "Tân Hòa",
		Signers: []view.Signer{{Titles: []string{"Người lập biểu"}, Name: "Trần Thị Bé"}, {Titles: []string{"T/M ĐẢNG ỦY"}, Post: "BÍ THƯ", Name: "Nguyễn Văn A"}},
	}
}

func sampleFiles() []view.File {
	return []view.File{
		{Name: "danh-sach.xlsx", SHA256: "bb22", Size: 9000, Role: view.RosterFile},
		{Name: "phieu/thon-1.xlsx", SHA256: "cc33", Size: 12345, Sheets: []view.FileSheet{
			{Name: "Tháng 7", Layout: scoring.FormLayout, Meetings: 1}, {Name: "_ghi chú", Left: diag.Msg("report.none")},
		}},
		{Name: "phieu/cũ.xls", Left: diag.Msg("report.none")},
	}
}

// sampleProblems have codes and texts that no other package changes.
func sampleProblems() []diag.Problem {
	problem := func(severity diag.Severity, pos diag.Pos) diag.Problem {
		return diag.Problem{Severity: severity, Code: "sample", Pos: pos, Message: diag.Msg("report.meeting.faulty")}
	}
	return []diag.Problem{
		problem(diag.Error, diag.Pos{File: "phieu/thon-3.xlsx", Sheet: "Tháng 8", Cell: "D14"}),
		problem(diag.Warning, diag.Pos{File: "phieu/thon-1.xlsx", Sheet: "Tháng 7"}),
		problem(diag.Warning, diag.Pos{File: "tieu-chi.yaml", Line: 12, Column: 5}),
	}
}

func gradedCell() scoring.CellResult {
	m := sampleMeeting(7, "phieu/thon-1.xlsx", 10, 38, 45)
	marks := m.Marks.List()
	marks[1].Note, marks[2].Note = "", "ít ý kiến"
	m.Marks = scoring.PackMarkResults(marks)
	m.SetFacts(scoring.Facts{
		Date:    scoring.Fact[criteria.Date]{Value: criteria.Date{Year: 2026, Month: 7, Day: 5}, Known: true},
		Minutes: scoring.Fact[int]{Value: 95, Known: true},
	})
	m.SetAttendance(scoring.AttendanceResult{
		Members: criteria.Some(15), Exempt: criteria.Some(0), Present: criteria.Some(14), Excused: criteria.Some(1), Unexcused: criteria.Some(0),
		Rate: criteria.Some(criteria.Rate{Num: 14, Den: 15}),
	})
	return scoring.CellResult{
		Cell: &scoring.PartyCell{
			ID: "CB01", Name: `=HYPERLINK("http://x","y")`, Committee: "Đảng bộ xã Tân Hòa", Kind: "thôn",
			Members: criteria.Some(15), Supervisor: "đ/c Lê Văn Tám",
		},
		Status: scoring.Graded, Score: criteria.Some(92 * Point), Grade: criteria.Some(0), Rank: criteria.Some(1),
		Meetings: []scoring.MeetingResult{m, sampleMeeting(8, "phieu/thon-1.xlsx", 10, 40, 41.5), sampleMeeting(9, "phieu/thon-1.xlsx", 10, 38.5, 43)},
		Mean:     &scoring.MeanSteps{Sum: 276 * Point, Count: 3},
	}
}

func decidedCell() scoring.CellResult {
	decision := scoring.Decision{
		Criterion: -1, Grade: 1, Reason: "Có đảng viên bị kỷ luật", Document: "12-QĐ/ĐU",
		Date: criteria.Some(criteria.Date{Year: 2026, Month: 10, Day: 2}),
	}
	return scoring.CellResult{
		Cell: &scoring.PartyCell{
			ID: "CB02", Name: "Chi bộ thôn Hai với một cái tên rất dài để thử xuống dòng", Committee: "Đảng bộ xã Tân Hòa", Kind: "thôn",
		},
		Status: scoring.Graded, Score: criteria.Some(criteria.Points(91667).Round(2)), Grade: criteria.Some(0), Rank: criteria.Some(2),
		Meetings: []scoring.MeetingResult{
			sampleMeeting(7, "phieu/thon-2.xlsx", 10, 40, 41), sampleMeeting(8, "phieu/thon-2.xlsx", 10, 40, 42), sampleMeeting(9, "phieu/thon-2.xlsx", 10, 39, 43),
		},
		Mean: &scoring.MeanSteps{Sum: 275 * Point, Count: 3},
		Decision: &scoring.CellDecision{
			Score: criteria.Some(criteria.Points(91670)), Grade: criteria.Some(1), Decisions: []scoring.Decision{decision},
		},
	}
}

func incompleteCell() scoring.CellResult {
	faulty := sampleMeeting(8, "phieu/thon-3.xlsx", 10, 40)
	faulty.Status, faulty.Total, faulty.Grade, faulty.Counted = scoring.Faulty, criteria.Optional[criteria.Points]{}, criteria.Optional[int]{}, false
	marks := faulty.Marks.List()
	marks[2].How = scoring.NotAvailable
	faulty.Marks = scoring.PackMarkResults(marks)
	totals := sampleMeeting(7, "danh-sach-thang.xlsx", 85.5)
	totals.Layout, totals.Marks, totals.Remark = scoring.TotalsLayout, scoring.MarkResults{}, "trừ 4.2\x07"
	totals.Self = criteria.Optional[criteria.Points]{}
	return scoring.CellResult{
		Cell: &scoring.PartyCell{
			ID: "CB03", Name: "Chi bộ thôn Ba\x1b[31m", Committee: "Đảng bộ xã Tân Hòa", Kind: "thôn", Supervisor: "đ/c Lê Văn Tám",
		},
		Status:   scoring.Incomplete,
		Meetings: []scoring.MeetingResult{totals, faulty, EmptyMeeting(9, scoring.NotHeld, 0)},
	}
}

func missingCell() scoring.CellResult {
	return scoring.CellResult{
		Cell:   &scoring.PartyCell{ID: "TH|1", Name: "Chi bộ Trường Tiểu học An Phu\u0301", Committee: "Đảng bộ xã | An Phú", Kind: "trường học"},
		Status: scoring.Missing,
		Meetings: []scoring.MeetingResult{
			EmptyMeeting(7, scoring.MissingMeeting, 0), EmptyMeeting(8, scoring.MissingMeeting, 0), EmptyMeeting(9, scoring.MissingMeeting, -1),
		},
	}
}

// Pointer returns a pointer to a value.
func Pointer[T any](v T) *T { return &v }
