package reading

import (
	"chibo/criteria"
)

// HeaderWords are further words that head a column, or label a fact, as a
// workspace teaches them: chibo.yaml, headers.
type HeaderWords struct {
	Role  string // one of HeaderRoles, in whatever spelling criteria.Key takes for it
	Words []string
}

// HeaderRoles returns the names of what a column or label may speak of, in the
// plain words a workspace uses.
func HeaderRoles() []string {
	var names []string
	for _, n := range namedRoles() {
		names = append(names, n.name)
	}
	return names
}

// A namedRole is a role under the name a workspace knows it by, and the tables
// of words in which it means something.
type namedRole struct {
	name   string
	id     string // its name in English
	role   role
	tables tableSet
	also   []string // what a question calls it
}

// A tableSet says which tables of words a role belongs to.
type tableSet int

const (
	inForms tableSet = 1 << iota
	inLists
	inLabels
	inRosters
	inDecisions
	inFacts = inLists | inLabels // facts stand in columns of lists, or as labels
)

func namedRoles() []namedRole {
	return []namedRole{
		{"số thứ tự", "ordinal", ordinalRole, inForms | inLists | inRosters | inDecisions, nil},
		{"tiêu chí", "criterion", criterionRole, inForms, nil},
		{"điểm tối đa", "max", maxRole, inForms, []string{"tối đa", "thang điểm"}},
		{"tự chấm", "self", selfRole, inForms | inLists, []string{"điểm tự chấm"}},
		{"thẩm định", "review", reviewRole, inForms | inLists, []string{"điểm thẩm định", "điểm cấp trên thẩm định", "cấp trên thẩm định", "cấp trên chấm"}},
		{"ghi chú", "note", noteRole, inForms | inLists | inRosters, nil},
		{"chi bộ", "cell", cellRole, inFacts | inRosters | inDecisions, []string{"tên chi bộ"}},
		{"mã chi bộ", "code", codeRole, inFacts | inRosters | inDecisions, nil},
		{"đảng bộ", "committee", committeeRole, inFacts | inRosters | inDecisions, []string{"đảng ủy"}},
		{"tháng", "month", monthRole, inFacts | inDecisions, nil},
		{"tổng điểm", "total", totalRole, inLists, []string{"tổng"}},
		{"xếp loại", "grade", gradeRole, inFacts, nil},
		{"ngày sinh hoạt", "date", dateRole, inFacts, nil},
		{"loại sinh hoạt", "kind", kindRole, inFacts, nil},
		{"hình thức", "form", formRole, inFacts, nil},
		{"thời lượng", "minutes", minutesRole, inFacts, nil},
		{"đảng viên dự", "attendance", attendanceRole, inFacts, nil}, // có mặt/tổng số, "14/15"
		{"tổng số đảng viên", "members", membersRole, inFacts | inRosters, nil},
		{"miễn sinh hoạt", "exempt", exemptRole, inFacts | inRosters, nil},
		{"có mặt", "present", presentRole, inFacts, nil},
		{"vắng có lý do", "excused", excusedRole, inFacts, nil},
		{"vắng không lý do", "unexcused", unexcusedRole, inFacts, nil},
		{"số người phát biểu", "speakers", speakersRole, inFacts, nil},
		{"tỷ lệ thực hiện nghị quyết", "resolution", resolutionRole, inFacts, nil},
		{"cấp trên dự", "superior", superiorRole, inFacts, nil},
		{"sinh hoạt điểm", "model", modelRole, inFacts, nil},
		{"cấp ủy viên được phân công", "assigned", assignedRole, inFacts, nil},
		{"chủ trì", "chair", chairRole, inFacts, nil},
		{"lý do dời ngày", "postponed", postponedRole, inFacts, nil},
		{"khách mời", "guests", guestsRole, inFacts, nil},
		{"bài học kinh nghiệm", "lessons", lessonsRole, inFacts, nil},
		{"tên khác", "alias", aliasRole, inRosters, nil},
		{"loại hình", "cell-kind", cellKindRole, inRosters, nil},
		{"nữ", "women", womenRole, inRosters, nil},
		{"dân tộc thiểu số", "minority", minorityRole, inRosters, nil},
		{"kết nạp mới", "new-members", newMembersRole, inRosters, nil},
		{"cấp tổ chức", "level", levelRole, inRosters, nil},
		{"kế hoạch dự", "plan", planRole, inRosters, nil},
		{"thôn", "village", villageRole, inRosters, nil},
		{"bí thư", "secretary", secretaryRole, inRosters, nil},
		{"cấp ủy viên phụ trách", "supervisor", supervisorRole, inRosters, nil},
		{"ngày quy định", "fixed-day", fixedDayRole, inRosters, nil},
		{"hoạt động từ tháng", "from", fromRole, inRosters, nil},
		{"đến tháng", "to", toRole, inRosters, nil},
		{"sáp nhập từ", "merged-from", mergedRole, inRosters, nil},
		{"thí điểm", "pilot", pilotRole, inRosters, nil},
		{"đăng ký", "registered", registeredRole, inRosters, nil},
	}
}

// wordRules turns a workspace's words into rules of a table. They are whole heads,
// and come before the program's own, which they may overrule.
func wordRules(words []HeaderWords, table tableSet) []rule {
	var rules []rule
	for _, known := range namedRoles() {
		if known.tables&table == 0 {
			continue
		}
		for _, w := range words {
			if criteria.Key(w.Role) == criteria.Key(known.name) && len(w.Words) > 0 {
				rules = append(rules, rule{role: known.role, is: phrases(w.Words...)})
			}
		}
	}
	return rules
}

// taughtTotals are the words for the row of a form's total.
func taughtTotals(words []HeaderWords) []phrase {
	var found []phrase
	for _, r := range wordRules(words, inLists) {
		if r.role == totalRole {
			found = append(found, r.is...)
		}
	}
	return found
}
