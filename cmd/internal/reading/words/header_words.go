package words

import "chibo/criteria"

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
	for _, n := range NamedRoles() {
		names = append(names, n.Name)
	}
	return names
}

// A namedRole is a role under the name a workspace knows it by, and the tables
// of words in which it means something.
type namedRole struct {
	Name   string
	Id     string // its name in English
	Role   Role
	Tables TableSet
	Also   []string // what a question calls it
}

// A TableSet says which tables of words a role belongs to.
type TableSet int

const (
	InForms TableSet = 1 << iota
	InLists
	InLabels
	InRosters
	InDecisions
	inFacts = InLists | InLabels // facts stand in columns of lists, or as labels
)

// NamedRoles are the roles that a workspace may give to words of its own, by
// their names in Vietnamese and English.
func NamedRoles() []namedRole {
	return []namedRole{
		{"số thứ tự", "ordinal", OrdinalRole, InForms | InLists | InRosters | InDecisions, nil},
		{"tiêu chí", "criterion", CriterionRole, InForms, nil},
		{"điểm tối đa", "max", MaxRole, InForms, []string{"tối đa", "thang điểm"}},
		{"tự chấm", "self", SelfRole, InForms | InLists, []string{"điểm tự chấm"}},
		{"thẩm định", "review", ReviewRole, InForms | InLists, []string{"điểm thẩm định", "điểm cấp trên thẩm định", "cấp trên thẩm định", "cấp trên chấm"}},
		{"ghi chú", "note", NoteRole, InForms | InLists | InRosters, nil},
		{"chi bộ", "cell", CellRole, inFacts | InRosters | InDecisions, []string{"tên chi bộ"}},
		{"mã chi bộ", "code", CodeRole, inFacts | InRosters | InDecisions, nil},
		{"đảng bộ", "committee", CommitteeRole, inFacts | InRosters | InDecisions, []string{"đảng ủy"}},
		{"tháng", "month", MonthRole, inFacts | InDecisions, nil},
		{"tổng điểm", "total", TotalRole, InLists, []string{"tổng"}},
		{"xếp loại", "grade", GradeRole, inFacts, nil},
		{"ngày sinh hoạt", "date", DateRole, inFacts, nil},
		{"loại sinh hoạt", "kind", KindRole, inFacts, nil},
		{"hình thức", "form", FormRole, inFacts, nil},
		{"thời lượng", "minutes", MinutesRole, inFacts, nil},
		{"đảng viên dự", "attendance", AttendanceRole, inFacts, nil}, // có mặt/tổng số, "14/15"
		{"tổng số đảng viên", "members", MembersRole, inFacts | InRosters, nil},
		{"miễn sinh hoạt", "exempt", ExemptRole, inFacts | InRosters, nil},
		{"có mặt", "present", PresentRole, inFacts, nil},
		{"vắng có lý do", "excused", ExcusedRole, inFacts, nil},
		{"vắng không lý do", "unexcused", UnexcusedRole, inFacts, nil},
		{"số người phát biểu", "speakers", SpeakersRole, inFacts, nil},
		{"tỷ lệ thực hiện nghị quyết", "resolution", ResolutionRole, inFacts, nil},
		{"cấp trên dự", "superior", SuperiorRole, inFacts, nil},
		{"sinh hoạt điểm", "model", ModelRole, inFacts, nil},
		{"cấp ủy viên được phân công", "assigned", AssignedRole, inFacts, nil},
		{"chủ trì", "chair", ChairRole, inFacts, nil},
		{"lý do dời ngày", "postponed", PostponedRole, inFacts, nil},
		{"khách mời", "guests", GuestsRole, inFacts, nil},
		{"bài học kinh nghiệm", "lessons", LessonsRole, inFacts, nil},
		{"tên khác", "alias", AliasRole, InRosters, nil},
		{"loại hình", "cell-kind", CellKindRole, InRosters, nil},
		{"nữ", "women", WomenRole, InRosters, nil},
		{"dân tộc thiểu số", "minority", MinorityRole, InRosters, nil},
		{"kết nạp mới", "new-members", NewMembersRole, InRosters, nil},
		{"cấp tổ chức", "level", LevelRole, InRosters, nil},
		{"kế hoạch dự", "plan", PlanRole, InRosters, nil},
		{"thôn", "village", VillageRole, InRosters, nil},
		{"bí thư", "secretary", SecretaryRole, InRosters, nil},
		{"cấp ủy viên phụ trách", "supervisor", SupervisorRole, InRosters, nil},
		{"ngày quy định", "fixed-day", FixedDayRole, InRosters, nil},
		{"hoạt động từ tháng", "from", FromRole, InRosters, nil},
		{"đến tháng", "to", ToRole, InRosters, nil},
		{"sáp nhập từ", "merged-from", MergedRole, InRosters, nil},
		{"thí điểm", "pilot", PilotRole, InRosters, nil},
		{"đăng ký", "registered", RegisteredRole, InRosters, nil},
	}
}

// WordRules turns a workspace's words into rules of a table. They are whole heads,
// and come before the program's own, which they may overrule.
func WordRules(words []HeaderWords, table TableSet) []Rule {
	var rules []Rule
	for _, known := range NamedRoles() {
		if known.Tables&table == 0 {
			continue
		}
		for _, w := range words {
			if criteria.Key(w.Role) == criteria.Key(known.Name) && len(w.Words) > 0 {
				rules = append(rules, Rule{Role: known.Role, Is: Phrases(w.Words...)})
			}
		}
	}
	return rules
}

// taughtTotals are the words for the row of a form's total.
func taughtTotals(words []HeaderWords) []Phrase {
	var found []Phrase
	for _, r := range WordRules(words, InLists) {
		if r.Role == TotalRole {
			found = append(found, r.Is...)
		}
	}
	return found
}
