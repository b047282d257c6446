package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/discipline"
)

// jsonDiscipline is the discipline of meeting over all cells that count, with
// what stands beside no single cell.
type jsonDiscipline struct {
	jsonKept
	Unsupervised int              `json:"unsupervised"`
	Supervisors  []jsonSupervisor `json:"supervisors"`
	Models       []jsonModel      `json:"models"`
}

// jsonKept are the counts of a cell, or of several. What a sheet does not tell
// is counted as unknown, never as kept or broken.
type jsonKept struct {
	Asked         int          `json:"asked"`
	Held          int          `json:"held"`
	NotHeld       int          `json:"notHeld"`
	Unsent        int          `json:"unsent"`
	Day           jsonDay      `json:"day"`
	Attendance    jsonPresence `json:"attendance"`
	Duration      jsonDuration `json:"duration"`
	Form          jsonForms    `json:"form"`
	Chair         jsonChairs   `json:"chair"`
	Thematic      int          `json:"thematic"`
	ThematicAsked int          `json:"thematicAsked"`
	Model         int          `json:"model"`
	Visits        jsonVisits   `json:"visits"`
}

type jsonDay struct {
	Kept    int `json:"kept"`
	Early   int `json:"early"`
	Late    int `json:"late"`
	Unknown int `json:"unknown"`
}

type jsonPresence struct {
	Present int              `json:"present"`
	Base    int              `json:"base"`
	Rate    *criteria.Points `json:"rate"`
	Below   int              `json:"below"`
	Unknown int              `json:"unknown"`
}

type jsonDuration struct {
	Enough  int `json:"enough"`
	Short   int `json:"short"`
	Unknown int `json:"unknown"`
}

type jsonForms struct {
	InPerson int `json:"inPerson"`
	Online   int `json:"online"`
	ByGroup  int `json:"byGroup"`
	Unknown  int `json:"unknown"`
}

type jsonChairs struct {
	Secretary int `json:"secretary"`
	Deputy    int `json:"deputy"`
	Other     int `json:"other"`
	Unknown   int `json:"unknown"`
}

// jsonVisits are the meetings the superior's member was to attend; rate is came
// of those of which a sheet tells.
type jsonVisits struct {
	Assigned int              `json:"assigned"`
	Came     int              `json:"came"`
	Other    int              `json:"other"`
	Absent   int              `json:"absent"`
	Unknown  int              `json:"unknown"`
	NotHeld  int              `json:"notHeld"`
	Unsent   int              `json:"unsent"`
	Extra    int              `json:"extra"`
	Rate     *criteria.Points `json:"rate"`
}

type jsonSupervisor struct {
	Name   *string `json:"name"`
	Issuer *string `json:"issuer,omitempty"`
	jsonVisits
	Cells []jsonSupervised `json:"cells"`
}

type jsonSupervised struct {
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	Committee *string `json:"committee"`
	jsonVisits
}

type jsonModel struct {
	ID        string         `json:"id"`
	Name      string         `json:"name"`
	Committee *string        `json:"committee"`
	Month     scoring.Month  `json:"month"`
	Date      *criteria.Date `json:"date"`
	Guests    *string        `json:"guests"`
	Lessons   *string        `json:"lessons"`
}

func disciplineOf(r *view.Report, kept []discipline.Cell) jsonDiscipline {
	all := discipline.Sum(kept)
	out := jsonDiscipline{jsonKept: keptEntry(&all), Unsupervised: discipline.Unsupervised(r.Result),
		Supervisors: []jsonSupervisor{}, Models: []jsonModel{}}
	for _, s := range discipline.SupervisorsOf(r.Result) {
		entry := jsonSupervisor{Name: nonEmpty(s.Name), Issuer: nonEmpty(s.Issuer), jsonVisits: visitsEntry(s.VisitCounts)}
		for _, c := range s.Cells {
			entry.Cells = append(entry.Cells, jsonSupervised{c.Cell.Cell.ID, c.Cell.Cell.Name, nonEmpty(c.Cell.Cell.Committee), visitsEntry(c.VisitCounts)})
		}
		out.Supervisors = append(out.Supervisors, entry)
	}
	for _, m := range discipline.ModelMeetingsOf(r.Result) {
		out.Models = append(out.Models, jsonModel{ID: m.Cell.Cell.ID, Name: m.Cell.Cell.Name, Committee: nonEmpty(m.Cell.Cell.Committee),
			Month: m.Meeting.Month, Date: m.Meeting.Facts().Date.Optional().Pointer(),
			Guests: nonEmpty(m.Meeting.Facts().More().Guests), Lessons: nonEmpty(m.Meeting.Facts().More().Lessons)})
	}
	return out
}

func keptEntry(d *discipline.Cell) jsonKept {
	return jsonKept{
		Asked: d.Asked, Held: d.Held, NotHeld: d.NotHeld, Unsent: d.Unsent,
		Day:        jsonDay{d.DayKept, d.DayEarly, d.DayLate, d.DayUnknown},
		Attendance: jsonPresence{d.Present, d.Base, percent(d.Present, d.Base), d.BelowAttendance, d.RateUnknown},
		Duration:   jsonDuration{d.LongEnough, d.TooShort, d.DurationUnknown},
		Form:       jsonForms{d.InPerson, d.Online, d.ByGroup, d.FormUnknown},
		Chair:      jsonChairs{d.ChairSecretary, d.ChairDeputy, d.ChairOther, d.ChairUnknown},
		Thematic:   d.Thematic, ThematicAsked: d.ThematicAsked, Model: d.Model, Visits: visitsEntry(d.Visits),
	}
}

func visitsEntry(v discipline.VisitCounts) jsonVisits {
	return jsonVisits{v.Assigned, v.Came, v.Other, v.Absent, v.Unknown, v.NotHeld, v.Unsent, v.Extra, percent(v.Came, v.Told())}
}

// kept writes a cell's discipline as encoding/json writes the struct.
func (w *jsonCellWriter) kept(k jsonKept) {
	w.key("discipline")
	w.open('{')
	w.counts(jsonCount{"asked", k.Asked}, jsonCount{"held", k.Held}, jsonCount{"notHeld", k.NotHeld}, jsonCount{"unsent", k.Unsent})
	w.key("day")
	w.open('{')
	w.counts(jsonCount{"kept", k.Day.Kept}, jsonCount{"early", k.Day.Early}, jsonCount{"late", k.Day.Late}, jsonCount{"unknown", k.Day.Unknown})
	w.close('}')
	w.key("attendance")
	w.open('{')
	w.counts(jsonCount{"present", k.Attendance.Present}, jsonCount{"base", k.Attendance.Base})
	w.rate(k.Attendance.Rate)
	w.counts(jsonCount{"below", k.Attendance.Below}, jsonCount{"unknown", k.Attendance.Unknown})
	w.close('}')
	w.key("duration")
	w.open('{')
	w.counts(jsonCount{"enough", k.Duration.Enough}, jsonCount{"short", k.Duration.Short}, jsonCount{"unknown", k.Duration.Unknown})
	w.close('}')
	w.key("form")
	w.open('{')
	w.counts(jsonCount{"inPerson", k.Form.InPerson}, jsonCount{"online", k.Form.Online}, jsonCount{"byGroup", k.Form.ByGroup},
		jsonCount{"unknown", k.Form.Unknown})
	w.close('}')
	w.key("chair")
	w.open('{')
	w.counts(jsonCount{"secretary", k.Chair.Secretary}, jsonCount{"deputy", k.Chair.Deputy}, jsonCount{"other", k.Chair.Other},
		jsonCount{"unknown", k.Chair.Unknown})
	w.close('}')
	w.counts(jsonCount{"thematic", k.Thematic}, jsonCount{"thematicAsked", k.ThematicAsked}, jsonCount{"model", k.Model})
	w.visits(k.Visits)
	w.close('}')
}

func (w *jsonCellWriter) visits(v jsonVisits) {
	w.key("visits")
	w.open('{')
	w.counts(jsonCount{"assigned", v.Assigned}, jsonCount{"came", v.Came}, jsonCount{"other", v.Other}, jsonCount{"absent", v.Absent},
		jsonCount{"unknown", v.Unknown}, jsonCount{"notHeld", v.NotHeld}, jsonCount{"unsent", v.Unsent}, jsonCount{"extra", v.Extra})
	w.rate(v.Rate)
	w.close('}')
}

func (w *jsonCellWriter) rate(percent *criteria.Points) {
	if percent == nil {
		w.null("rate")
		return
	}
	w.pointsOrNull("rate", criteria.Some(*percent))
}

// A jsonCount is a number with its key.
type jsonCount struct {
	key string
	n   int
}

func (w *jsonCellWriter) counts(counts ...jsonCount) {
	for _, c := range counts {
		w.int(c.key, c.n)
	}
}
