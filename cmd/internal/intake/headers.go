package intake

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
	role   role
	tables tableSet
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
		{"số thứ tự", ordinalRole, inForms | inLists | inRosters | inDecisions},
		{"tiêu chí", criterionRole, inForms},
		{"điểm tối đa", maxRole, inForms},
		{"tự chấm", selfRole, inForms | inLists},
		{"thẩm định", reviewRole, inForms | inLists},
		{"ghi chú", noteRole, inForms | inLists | inRosters},
		{"chi bộ", cellRole, inFacts | inRosters | inDecisions},
		{"mã chi bộ", codeRole, inFacts | inRosters | inDecisions},
		{"đảng bộ", committeeRole, inFacts | inRosters | inDecisions},
		{"tháng", monthRole, inFacts | inDecisions},
		{"tổng điểm", totalRole, inLists},
		{"xếp loại", gradeRole, inFacts},
		{"ngày sinh hoạt", dateRole, inFacts},
		{"loại sinh hoạt", kindRole, inFacts},
		{"hình thức", formRole, inFacts},
		{"thời lượng", minutesRole, inFacts},
		{"đảng viên dự", attendanceRole, inFacts}, // có mặt/tổng số, "14/15"
		{"tổng số đảng viên", membersRole, inFacts | inRosters},
		{"miễn sinh hoạt", exemptRole, inFacts | inRosters},
		{"có mặt", presentRole, inFacts},
		{"vắng có lý do", excusedRole, inFacts},
		{"vắng không lý do", unexcusedRole, inFacts},
		{"số người phát biểu", speakersRole, inFacts},
		{"tỷ lệ thực hiện nghị quyết", resolutionRole, inFacts},
		{"cấp trên dự", superiorRole, inFacts},
		{"sinh hoạt điểm", modelRole, inFacts},
		{"cấp ủy viên được phân công", assignedRole, inFacts},
		{"chủ trì", chairRole, inFacts},
		{"lý do dời ngày", postponedRole, inFacts},
		{"khách mời", guestsRole, inFacts},
		{"bài học kinh nghiệm", lessonsRole, inFacts},
		{"tên khác", aliasRole, inRosters},
		{"loại hình", cellKindRole, inRosters},
		{"nữ", womenRole, inRosters},
		{"dân tộc thiểu số", minorityRole, inRosters},
		{"kết nạp mới", newMembersRole, inRosters},
		{"cấp tổ chức", levelRole, inRosters},
		{"kế hoạch dự", planRole, inRosters},
		{"thôn", villageRole, inRosters},
		{"bí thư", secretaryRole, inRosters},
		{"cấp ủy viên phụ trách", supervisorRole, inRosters},
		{"ngày quy định", fixedDayRole, inRosters},
		{"hoạt động từ tháng", fromRole, inRosters},
		{"đến tháng", toRole, inRosters},
		{"sáp nhập từ", mergedRole, inRosters},
		{"thí điểm", pilotRole, inRosters},
		{"đăng ký", registeredRole, inRosters},
	}
}

// taught turns a workspace's words into rules of a table. They are whole heads,
// and come before the program's own, which they may overrule.
func taught(words []HeaderWords, table tableSet) []rule {
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
	for _, r := range taught(words, inLists) {
		if r.role == totalRole {
			found = append(found, r.is...)
		}
	}
	return found
}
