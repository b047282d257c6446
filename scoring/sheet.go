package scoring

import (
	"slices"
	"strconv"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// MeetingKind tells a regular meeting (thường kỳ) from a thematic one
// (chuyên đề).
type MeetingKind string

const (
	Regular  MeetingKind = "regular"
	Thematic MeetingKind = "thematic"
)

// Layout is the shape in which marks were handed in.
type Layout string

const (
	FormLayout   Layout = "form"   // one meeting a sheet, criterion by criterion
	TableLayout  Layout = "table"  // one row a meeting, a column a criterion
	TotalsLayout Layout = "totals" // one row a meeting with only a total
	YearLayout   Layout = "year"   // one row a party cell with the conditions of a year's models
)

// A Sheet is what one worksheet, or one row of a list, says of one meeting.
// Several sheets may speak of the same meeting; scoring puts them together.
type Sheet struct {
	Cell     int   // index into Roster.Cells
	Month    Month // zero: the sheet does not say, or not so that it can be read
	Kind     MeetingKind
	Combined bool // a regular meeting that also takes a thematic part
	Set      int  // index into the sets; -1: none scores this kind of meeting
	Layout   Layout
	Source   Source
	facts    *packedFacts

	Self, Review Column       // of a form
	Official     Column       // of a table or a totals list
	Notes        Notes        // why points were lost
	Stated       []StatedFact // of a period's sheet: what it says of the set's facts
	Remark       string       // the note of the whole row or sheet

	Reading []diag.Message // what a reader of its numbers must know: rows hidden in Excel

	NotHeld bool     // the sheet says that no meeting was held
	Pos     diag.Pos // of the sheet or row itself

	// Problems are the faults found while reading this sheet. An error among
	// them makes the meeting faulty.
	Problems []diag.Problem
}

// Facts returns what the sheet states beside its marks.
func (s *Sheet) Facts() Facts { return s.facts.facts() }

// SetFacts has the sheet state these facts and no others.
func (s *Sheet) SetFacts(f Facts) { s.facts = packFacts(&f) }

// Source names the worksheet a meeting comes from.
type Source struct {
	File  string `json:"f,omitempty"`
	Sheet string `json:"s,omitempty"`
	Row   int    `json:"r,omitempty"` // of a list; 0 for a form
}

// A Column is one column of marks: self, review, or the official one.
type Column struct {
	Present bool         // the sheet has such a column
	Marks   Marks        // by index of Set.Leaves; none where the sheet has none
	Total   Mark         // the total the sheet states
	Grade   Fact[string] // the grade the sheet states
}

// Notes are what stands beside single criteria, of which few have any.
type Notes []Note

// A Note stands beside the criterion of this index.
type Note struct {
	Criterion int
	Text      string
}

// Of returns the note beside a criterion, "" where there is none.
func (n Notes) Of(criterion int) string {
	for _, note := range n {
		if note.Criterion == criterion {
			return note.Text
		}
	}
	return ""
}

// Set puts a note beside a criterion, in the place of the one that stands there.
func (n *Notes) Set(criterion int, text string) {
	at := slices.IndexFunc(*n, func(note Note) bool { return note.Criterion == criterion })
	if at >= 0 {
		(*n)[at].Text = text
		return
	}
	*n = append(*n, Note{criterion, text})
}

// HoldsMark reports whether any mark was entered, readable or not.
func (c Column) HoldsMark() bool { return c.Marks.AnyEntered() }

// MarkState says what a cell of marks holds.
type MarkState uint8

const (
	NoMark         MarkState = iota // the sheet has no place for this mark
	BlankMark                       // the place is empty
	NumberMark                      // a number: Points
	WordMark                        // a text that is no number: có, đạt, x …
	TooFineMark                     // a number with more than three decimals
	ErrorMark                       // a spreadsheet error such as #REF!
	UncomputedMark                  // a formula the file holds no result of
	ShownMark                       // shown as something else than a number, or struck through: Text is what is seen
)

// A Mark is what one cell of a score sheet holds.
type Mark struct {
	Points  criteria.Points
	Text    string // as written
	At      Place
	State   MarkState
	Formula bool // the value is a formula's result
}

// Entered reports whether the clerk put something there.
func (m Mark) Entered() bool { return m.State > BlankMark }

// A Fact is a value a sheet states, with its address.
type Fact[T any] struct {
	Value T
	Known bool
	At    Place
}

// Optional returns the value without its address.
func (f Fact[T]) Optional() criteria.Optional[T] {
	return criteria.Optional[T]{Value: f.Value, Known: f.Known}
}

// Facts are what a sheet states of the meeting beside its marks.
type Facts struct {
	Date       Fact[criteria.Date]
	Minutes    Fact[int]
	Members    Fact[int] // tổng số đảng viên
	Exempt     Fact[int] // miễn sinh hoạt
	Present    Fact[int]
	OutOf      Fact[int] // the b of an attendance "a/b"
	Excused    Fact[int]
	Unexcused  Fact[int]
	Speakers   Fact[int]
	Resolution Fact[criteria.Rate] // tỷ lệ thực hiện nghị quyết
	Form       Fact[MeetingForm]
	Model      Fact[bool]   // sinh hoạt điểm
	Superior   Fact[string] // who of the superior committee attended, as written
	Said       *Said        // what few sheets tell; nil: nothing of it
}

// Said is what sheets tell in words of a meeting's discipline; "" is not known.
type Said struct {
	Assigned  string // the superior's member who is to attend
	Chair     string // who chaired; results keep the post only
	Postponed string // why the meeting was put off
	Guests    string // of a model meeting
	Lessons   string // drawn from it
}

// More returns what is told in words, blank where nothing is.
func (f Facts) More() Said {
	if f.Said == nil {
		return Said{}
	}
	return *f.Said
}

// complete fills what is not known yet.
func (s *Said) complete(other Said) {
	others := other.all()
	for i, text := range s.all() {
		if *text == "" {
			*text = *others[i]
		}
	}
}

func (s *Said) all() [5]*string {
	return [...]*string{&s.Assigned, &s.Chair, &s.Postponed, &s.Guests, &s.Lessons}
}

// MeetingForm says how the meeting was held.
type MeetingForm string

const (
	InPerson MeetingForm = "in-person" // trực tiếp
	Online   MeetingForm = "online"    // trực tuyến
	ByGroup  MeetingForm = "by-group"  // theo tổ đảng
)

// A Decision is a row of quyet-dinh.xlsx: what the superior committee decided
// in place of what the sheets say. Sheets are never altered by it.
type Decision struct {
	Cell      int                              `json:"-"`
	Month     Month                            `json:"month,omitzero"`  // zero: the whole period
	Criterion int                              `json:"criterion"`       // index of the criterion in the first set; -1: the grade is decided
	Grade     int                              `json:"grade,omitempty"` // index into the first set's Grades, where Criterion is -1
	Points    criteria.Points                  `json:"points,omitempty"`
	Reason    string                           `json:"reason"`
	Document  string                           `json:"document"`
	Date      criteria.Optional[criteria.Date] `json:"date,omitzero"`
	Pos       diag.Pos                         `json:"at,omitzero"`
	Unread    bool                             `json:"-"` // it cannot be read: its cell is not graded
}

// Pos returns the place of the worksheet, or of the row of a list.
func (s Source) Pos() diag.Pos {
	pos := diag.Pos{File: s.File, Sheet: s.Sheet}
	if s.Row > 0 {
		pos.Cell = "A" + strconv.Itoa(s.Row)
	}
	return pos
}
