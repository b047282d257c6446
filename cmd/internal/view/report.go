package view

import (
	"slices"

	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// OfCommittees reports whether the report is of the committees' own meetings: a
// list of them has no statistics of cells and members.
func (r *Report) OfCommittees() bool {
	return len(r.Result.Sets) > 0 && r.Result.Sets[0].OfCommittees()
}

// FileDate is the document's date, else the last day of the period.
func (r *Report) FileDate() criteria.Date {
	if r.Date.IsZero() {
		return r.Result.Period.Last.LastDay()
	}
	return r.Date
}

// RoleKey is the word of a role in keys of the catalogue and in JSON.
func RoleKey(role FileRole) string {
	if role == SheetsFile {
		return "sheets"
	}
	return string(role)
}

// GradeAt returns how many cells have the grade.
func GradeAt(s scoring.Summary, grade int) int {
	if grade >= len(s.Grades) {
		return 0
	}
	return s.Grades[grade]
}

// A Report is a result with what a reader must know of where it comes from.
type Report struct {
	Result     *scoring.Result
	Problems   []diag.Problem // of the whole run, sorted
	Files      []File         // every input file
	Letterhead Letterhead
	Spread     *analysis.Spread     // between committees, in a merge; nil: not reported
	Version    string               // of the program
	Date       criteria.Date        // of the files: the same for the same inputs
	Dated      criteria.Date        // of the document; zero: it is to be filled in
	Typed      map[string]FieldCell // what was filled in on the finished workbook, by the fields' names
	Discipline bool                 // tables of text tell the discipline of meeting too
	Ranks      bool                 // the list to sign and the notices tell ranks
	Edition    int                  // which version of the period's report this is; 0: the first
	Number     string               // of the document, where it is known: 45-BC/ĐU
	Revision   *Revision            // of a version that was closed; nil: this is none
	Overlaps   []Overlap            // closed reports of other periods with which this one does not agree
	Taught     []taught.Lesson      // what the office has said of heads, names and titles, where meetings rest on it

	homonyms homonyms
}

// EditionNumber is the report's number, from 1.
func (r *Report) EditionNumber() int { return max(r.Edition, 1) }

// A File is one input and its outcome.
type File struct {
	Name   string // as the user named it, with "/"
	SHA256 string // empty where the file could not be read
	Size   int64
	Role   FileRole
	Sheets []FileSheet
	Left   diag.Message // why the whole file was left out; zero: it was read
}

// Used reports whether the result rests on the file. Score sheets of another period
// and blank forms beside those of this one leave the result, and so its check code,
// as they are; what was put aside for any other reason may have been meant for it.
func (f File) Used() bool {
	if !f.Left.IsZero() || f.Role != SheetsFile || len(f.Sheets) == 0 {
		return f.Left.IsZero()
	}
	return slices.ContainsFunc(f.Sheets, func(s FileSheet) bool {
		return s.Meetings > 0 || !slices.Contains([]string{"left.blank-form", "left.other-period", "left.other-year"}, s.Left.Key)
	})
}

// A FileRole says what an input file is for.
type FileRole string

const (
	SheetsFile    FileRole = "" // score sheets
	RosterFile    FileRole = "roster"
	DecisionsFile FileRole = "decisions"
	ReportFile    FileRole = "report" // of the level below, in a merge
	TaughtFile    FileRole = "taught" // what the office has said of heads, names and titles
)

// A FileSheet is one worksheet of an input file.
type FileSheet struct {
	Name     string
	Layout   scoring.Layout // empty: left out
	Meetings int
	Left     diag.Message   // why it was left out
	Notes    []diag.Message // what of it is hidden in Excel, and was read
	Account  Account        // of its cells
}

// A Letterhead names who issues and who signs. Every part may be empty: the
// place is left blank then.
type Letterhead struct {
	Superior  string // ĐẢNG BỘ TỈNH …
	Committee string // ĐẢNG ỦY XÃ …
	Place     string // where it is signed
	Signers   []Signer
}

// A Signer is one signature block: "T/M ĐẢNG ỦY", "BÍ THƯ", the name.
type Signer struct {
	Titles []string // one a line
	Post   string
	Name   string
}

// Grades returns the bands of the set that grades the period.
func (r *Report) Grades() []criteria.Grade {
	if len(r.Result.Sets) == 0 {
		return nil
	}
	return r.Result.Sets[0].Grades
}

// GradeTitle returns the word for a grade of the period, nothing where it is
// not known.
func (r *Report) GradeTitle(grade criteria.Optional[int]) string {
	return TitleOf(r.Grades(), grade)
}

// MeetingGradeTitle returns the word for a grade of the set that scored the
// meeting.
func (r *Report) MeetingGradeTitle(m *scoring.MeetingResult, grade criteria.Optional[int]) string {
	set := r.SetOf(m)
	if set == nil {
		return ""
	}
	return TitleOf(set.Grades, grade)
}

// SetOf returns the set that scored a meeting, nil where none did.
func (r *Report) SetOf(m *scoring.MeetingResult) *criteria.Set {
	if m.Set < 0 || m.Set >= len(r.Result.Sets) {
		return nil
	}
	return r.Result.Sets[m.Set]
}

// TitleOf is the word for a grade; "": it is not known, or none of these.
func TitleOf(grades []criteria.Grade, grade criteria.Optional[int]) string {
	if !grade.Known || grade.Value < 0 || grade.Value >= len(grades) {
		return ""
	}
	return grades[grade.Value].Title
}

// DecidedTotal returns the total that stands in lists: the decided one where
// there is one.
func DecidedTotal(m *scoring.MeetingResult) criteria.Optional[criteria.Points] {
	if m.Decision != nil {
		return m.Decision.Total
	}
	return m.Total
}

// DecidedGradeTitle is decidedTotal for the grade, in words. Decisions name
// grades of the set that grades the period.
func (r *Report) DecidedGradeTitle(m *scoring.MeetingResult) string {
	if m.Decision != nil {
		return r.GradeTitle(m.Decision.Grade)
	}
	return r.MeetingGradeTitle(m, m.Grade)
}

// statusCounts counts the cells that count and have no grade, by the key of the
// word that says why.
func statusCounts(r *Report) map[string]int {
	counts := map[string]int{}
	for i := range r.Result.Cells {
		if c := &r.Result.Cells[i]; !c.Outside && !c.DecidedGrade().Known {
			counts["report.status."+c.StatusWord()]++
		}
	}
	return counts
}

// Outside counts the cells that are listed only.
func (r *Report) Outside() int {
	n := 0
	for _, c := range r.Result.Cells {
		if c.Outside && c.Listed() {
			n++
		}
	}
	return n
}
