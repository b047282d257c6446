package names

import (
	"regexp"
	"strconv"
	"strings"
)

// Lists is the hidden sheet of a blank form that holds what its drop-lists
// offer: a list written into the cell's own rule is parted at commas, and our
// decimals have some. Its name starts with "_", so it is never read as a form.
const Lists = "_danh-muc"

// The parts of a form that have a defined name of their own: the input cells,
// and the heads of the columns.
const (
	FormStamp      = "dau"
	FormDate       = "ngay"
	FormMinutes    = "thoi_luong"
	FormMembers    = "tong_so"
	FormExempt     = "mien"
	FormPresent    = "co_mat"
	FormExcused    = "vang_co_ly_do"
	FormUnexcused  = "vang_khong_ly_do"
	FormSpeakers   = "phat_bieu"
	FormResolution = "nghi_quyet"
	FormManner     = "hinh_thuc"
	FormMeeting    = "loai"
	FormModel      = "sinh_hoat_diem"
	FormSuperior   = "cap_tren_du"
	FormChair      = "chu_tri"
	FormGuests     = "khach_moi"
	FormLessons    = "bai_hoc"
	formFact       = "so_lieu_"

	FormCriterionHead = "dau_tieu_chi"
	FormMaxHead       = "dau_thang_diem"
	FormSelfHead      = "dau_tu_cham"
	FormReviewHead    = "dau_tham_dinh"
	FormNoteHead      = "dau_ghi_chu"
	FormCodeHead      = "dau_ma"

	formSelf   = "tu_cham_"
	formReview = "tham_dinh_"
	formNote   = "ghi_chu_"
)

// The heads of a period's sheet beside those of any form: the answers to tick,
// and the points given.
const (
	FormEnsured   = "Đảm bảo (x)"
	FormUnensured = "Không đảm bảo (x)"
	FormPoints    = "Điểm đạt"
	FormMost      = "Điểm tối đa"
)

// FormFact names the cell of what a period's sheet states, counted from 1 in the
// order of the set's facts.
func FormFact(number int) string { return formFact + strconv.Itoa(number) }

// FormReview heads the second mark column of a form.
const FormReview = "Cấp trên thẩm định"

// FormSelfMark, FormReviewMark and FormMarkNote name the cells of a criterion,
// counted from 1 in the order of the set: its id may hold what no name may.
func FormSelfMark(number int) string { return formSelf + strconv.Itoa(number) }

// FormReviewMark is the superior's mark; see FormSelfMark.
func FormReviewMark(number int) string { return formReview + strconv.Itoa(number) }

// FormMarkNote is the note of a criterion; see FormSelfMark.
func FormMarkNote(number int) string { return formNote + strconv.Itoa(number) }

// formName is the defined name of a part: "chibo_form_2_ngay" is the date on
// the second form of its workbook.
const formName = "chibo_form_"

// FormPrefix begins every defined name of a form.
const FormPrefix = formName

// FormName returns the defined name of a part of the form with a number.
func FormName(form int, part string) string {
	return formName + strconv.Itoa(form) + "_" + part
}

// ParseFormName takes a defined name apart; false: it is none of a form's.
// Spreadsheet programs may change its case.
func ParseFormName(name string) (form int, part string, ok bool) {
	if len(name) < len(formName) || !strings.EqualFold(name[:len(formName)], formName) {
		return 0, "", false
	}
	number, part, parted := strings.Cut(strings.ToLower(name[len(formName):]), "_")
	form, err := strconv.Atoi(number)
	return form, part, parted && err == nil
}

// IsFormInput tells the parts that are to be filled in from the stamp and the
// heads of the columns.
func IsFormInput(part string) bool { return !strings.HasPrefix(part, FormStamp) }

// FormCode writes a criterion's or group's id as it stands beside its row, so
// that it is told from every mark.
func FormCode(id string) string { return "[" + id + "]" }

// A Stamp says what a form is for. It stands below the form in small letters:
// a name can be lost, and paper has none.
type Stamp struct {
	Form         int // number within the workbook
	Set, Version string
	Kind         string // regular, thematic
	When         string // 2026-07; a period where the month is the clerk's to give
	ID, Name     string // of the party cell; no ID: the roster has no codes
	Committee    string
}

const stampMark, stampBreak = "chibo", " | "

// Same reports whether two stamps are for the same form, whatever its number.
func (s Stamp) Same(t Stamp) bool {
	t.Form = s.Form
	return s.String() == t.String()
}

// String writes the stamp.
func (s Stamp) String() string {
	parts := []string{stampMark, strconv.Itoa(s.Form), s.Set, s.Version, s.Kind, s.When, s.ID, s.Name, s.Committee}
	for i, part := range parts {
		part = strings.ReplaceAll(strings.Join(strings.Fields(part), " "), "|", "/")
		if part == "" {
			part = "-"
		}
		parts[i] = part
	}
	return strings.Join(parts, stampBreak)
}

// MayBeStamp is a quick look whether a text begins as a stamp does.
func MayBeStamp(text string) bool { return strings.HasPrefix(text, stampMark+stampBreak) }

// stampBar stands between the parts of a stamp.
var stampBar = regexp.MustCompile(`\s*\|\s*`)

// ParseStamp reads a stamp; false: the text is none.
func ParseStamp(text string) (s Stamp, ok bool) {
	if !MayBeStamp(text) {
		return s, false
	}
	parts := stampBar.Split(strings.TrimSpace(text), -1)
	if len(parts) != 9 {
		return s, false
	}
	for i, part := range parts {
		if part == "-" {
			parts[i] = ""
		}
	}
	form, err := strconv.Atoi(parts[1])
	return Stamp{Form: form, Set: parts[2], Version: parts[3], Kind: parts[4], When: parts[5],
		ID: parts[6], Name: parts[7], Committee: parts[8]}, err == nil
}
