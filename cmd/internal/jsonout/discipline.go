package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/discipline"
)

// disciplineSummary is the discipline of meeting over all cells that count, with
// what stands beside no single cell.
type disciplineSummary struct {
	keptCounts
	Unsupervised int            `json:"unsupervised"`
	Supervisors  []supervisor   `json:"supervisors"`
	Models       []modelMeeting `json:"models"`
}

// keptCounts are the counts of a cell, or of several. What a sheet does not say
// is counted as unknown, never as kept or broken.
type keptCounts struct {
	Asked         int         `json:"asked"`
	Held          int         `json:"held"`
	NotHeld       int         `json:"notHeld"`
	Unsent        int         `json:"unsent"`
	Day           day         `json:"day"`
	Attendance    presence    `json:"attendance"`
	Duration      duration    `json:"duration"`
	Form          forms       `json:"form"`
	Chair         chairs      `json:"chair"`
	Thematic      int         `json:"thematic"`
	ThematicAsked int         `json:"thematicAsked"`
	Model         int         `json:"model"`
	Visits        visitCounts `json:"visits"`
}

type day struct {
	Kept    int `json:"kept"`
	Early   int `json:"early"`
	Late    int `json:"late"`
	Unknown int `json:"unknown"`
}

type presence struct {
	Present int                                `json:"present"`
	Base    int                                `json:"base"`
	Rate    criteria.Optional[criteria.Points] `json:"rate"`
	Below   int                                `json:"below"`
	Unknown int                                `json:"unknown"`
}

type duration struct {
	Enough  int `json:"enough"`
	Short   int `json:"short"`
	Unknown int `json:"unknown"`
}

type forms struct {
	InPerson int `json:"inPerson"`
	Online   int `json:"online"`
	ByGroup  int `json:"byGroup"`
	Unknown  int `json:"unknown"`
}

type chairs struct {
	Secretary int `json:"secretary"`
	Deputy    int `json:"deputy"`
	Other     int `json:"other"`
	Unknown   int `json:"unknown"`
}

// visitCounts are the meetings the superior's member was to attend; rate is came
// of those of which a sheet says.
type visitCounts struct {
	Assigned int                                `json:"assigned"`
	Came     int                                `json:"came"`
	Other    int                                `json:"other"`
	Absent   int                                `json:"absent"`
	Unknown  int                                `json:"unknown"`
	NotHeld  int                                `json:"notHeld"`
	Unsent   int                                `json:"unsent"`
	Extra    int                                `json:"extra"`
	Rate     criteria.Optional[criteria.Points] `json:"rate"`
}

type supervisor struct {
	Name   *string `json:"name"`
	Issuer *string `json:"issuer,omitempty"`
	visitCounts
	Cells []supervised `json:"cells"`
}

type supervised struct {
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	Committee *string `json:"committee"`
	visitCounts
}

type modelMeeting struct {
	ID        string                           `json:"id"`
	Name      string                           `json:"name"`
	Committee *string                          `json:"committee"`
	Month     scoring.Month                    `json:"month"`
	Date      criteria.Optional[criteria.Date] `json:"date"`
	Guests    *string                          `json:"guests"`
	Lessons   *string                          `json:"lessons"`
}

func disciplineOf(r *view.Report, kept []discipline.Cell) disciplineSummary {
	all := discipline.Sum(kept)
	out := disciplineSummary{keptCounts: keptEntry(&all), Unsupervised: discipline.Unsupervised(r.Result),
		Supervisors: []supervisor{}, Models: []modelMeeting{}}
	for _, s := range discipline.SupervisorsOf(r.Result) {
		entry := supervisor{Name: nonEmpty(s.Name), Issuer: nonEmpty(s.Issuer), visitCounts: visitsEntry(s.VisitCounts)}
		for _, c := range s.Cells {
			entry.Cells = append(entry.Cells, supervised{c.Cell.Cell.ID, c.Cell.Cell.Name, nonEmpty(c.Cell.Cell.Committee), visitsEntry(c.VisitCounts)})
		}
		out.Supervisors = append(out.Supervisors, entry)
	}
	for _, m := range discipline.ModelMeetingsOf(r.Result) {
		out.Models = append(out.Models, modelMeeting{ID: m.Cell.Cell.ID, Name: m.Cell.Cell.Name, Committee: nonEmpty(m.Cell.Cell.Committee),
			Month: m.Meeting.Month, Date: m.Meeting.Facts().Date.Optional(),
			Guests: nonEmpty(m.Meeting.Facts().More().Guests), Lessons: nonEmpty(m.Meeting.Facts().More().Lessons)})
	}
	return out
}

func keptEntry(d *discipline.Cell) keptCounts {
	return keptCounts{
		Asked: d.Asked, Held: d.Held, NotHeld: d.NotHeld, Unsent: d.Unsent,
		Day:        day{d.DayKept, d.DayEarly, d.DayLate, d.DayUnknown},
		Attendance: presence{d.Present, d.Base, percent(d.Present, d.Base), d.BelowAttendance, d.RateUnknown},
		Duration:   duration{d.LongEnough, d.TooShort, d.DurationUnknown},
		Form:       forms{d.InPerson, d.Online, d.ByGroup, d.FormUnknown},
		Chair:      chairs{d.ChairSecretary, d.ChairDeputy, d.ChairOther, d.ChairUnknown},
		Thematic:   d.Thematic, ThematicAsked: d.ThematicAsked, Model: d.Model, Visits: visitsEntry(d.Visits),
	}
}

func visitsEntry(v discipline.VisitCounts) visitCounts {
	return visitCounts{v.Assigned, v.Came, v.Other, v.Absent, v.Unknown, v.NotHeld, v.Unsent, v.Extra, percent(v.Came, v.Told())}
}

// kept writes a cell's discipline as encoding/json writes the struct.
func (w *cellWriter) kept(k keptCounts) {
	w.key("discipline")
	w.open('{')
	w.counts(keyedCount{"asked", k.Asked}, keyedCount{"held", k.Held}, keyedCount{"notHeld", k.NotHeld}, keyedCount{"unsent", k.Unsent})
	w.key("day")
	w.open('{')
	w.counts(keyedCount{"kept", k.Day.Kept}, keyedCount{"early", k.Day.Early}, keyedCount{"late", k.Day.Late}, keyedCount{"unknown", k.Day.Unknown})
	w.close('}')
	w.key("attendance")
	w.open('{')
	w.counts(keyedCount{"present", k.Attendance.Present}, keyedCount{"base", k.Attendance.Base})
	w.pointsOrNull("rate", k.Attendance.Rate)
	w.counts(keyedCount{"below", k.Attendance.Below}, keyedCount{"unknown", k.Attendance.Unknown})
	w.close('}')
	w.key("duration")
	w.open('{')
	w.counts(keyedCount{"enough", k.Duration.Enough}, keyedCount{"short", k.Duration.Short}, keyedCount{"unknown", k.Duration.Unknown})
	w.close('}')
	w.key("form")
	w.open('{')
	w.counts(keyedCount{"inPerson", k.Form.InPerson}, keyedCount{"online", k.Form.Online}, keyedCount{"byGroup", k.Form.ByGroup},
		keyedCount{"unknown", k.Form.Unknown})
	w.close('}')
	w.key("chair")
	w.open('{')
	w.counts(keyedCount{"secretary", k.Chair.Secretary}, keyedCount{"deputy", k.Chair.Deputy}, keyedCount{"other", k.Chair.Other},
		keyedCount{"unknown", k.Chair.Unknown})
	w.close('}')
	w.counts(keyedCount{"thematic", k.Thematic}, keyedCount{"thematicAsked", k.ThematicAsked}, keyedCount{"model", k.Model})
	w.visits(k.Visits)
	w.close('}')
}

func (w *cellWriter) visits(v visitCounts) {
	w.key("visits")
	w.open('{')
	w.counts(keyedCount{"assigned", v.Assigned}, keyedCount{"came", v.Came}, keyedCount{"other", v.Other}, keyedCount{"absent", v.Absent},
		keyedCount{"unknown", v.Unknown}, keyedCount{"notHeld", v.NotHeld}, keyedCount{"unsent", v.Unsent}, keyedCount{"extra", v.Extra})
	w.pointsOrNull("rate", v.Rate)
	w.close('}')
}

// A keyedCount is a number with its key.
type keyedCount struct {
	key string
	n   int
}

func (w *cellWriter) counts(counts ...keyedCount) {
	for _, c := range counts {
		w.int(c.key, c.n)
	}
}
