package scoring

import (
	"bytes"
	"encoding/json"
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// A Roster is the list of party cells a committee has, in its own order.
type Roster struct {
	Cells    []PartyCell
	Villages []Village // thôn, tổ dân phố; none where the roster lists none
	File     string    // as the user named it
}

// A PartyCell is a chi bộ: the unit that meets and is scored.
type PartyCell struct {
	ID           string                 `json:"id"`   // the roster's code, else the name
	Name         string                 `json:"name"` // as the clerk writes it
	Aliases      []string               `json:"aliases,omitempty"`
	Committee    string                 `json:"committee,omitempty"` // đảng bộ, đảng ủy; empty where the roster names none
	Under        string                 `json:"under,omitempty"`     // in a roll-up: the committee between the cell and Committee
	Kind         string                 `json:"kind,omitempty"`      // loại hình, as written
	Members      criteria.Optional[int] `json:"members,omitzero"`
	Exempt       criteria.Optional[int] `json:"exempt,omitzero"`
	Women        criteria.Optional[int] `json:"women,omitzero"`
	Minority     criteria.Optional[int] `json:"minority,omitzero"`
	NewMembers   criteria.Optional[int] `json:"newMembers,omitzero"`  // đảng viên mới kết nạp
	Level        Level                  `json:"level,omitempty"`      // as the roster says; empty: it does not
	Secretary    string                 `json:"-"`                    // no report needs the name
	Planned      bool                   `json:"planned,omitempty"`    // a plan says in which months the supervisor attends
	Visits       []PlannedVisit         `json:"visits,omitempty"`     // of that plan
	Issuer       string                 `json:"issuer,omitempty"`     // in a roll-up: whose report first listed the cell
	Supervisor   string                 `json:"supervisor,omitempty"` // cấp ủy viên phụ trách
	FixedDay     criteria.Optional[int] `json:"day,omitzero"`         // day of the month on which it meets
	From         Month                  `json:"from,omitzero"`        // first month in which it existed; zero: open
	To           Month                  `json:"to,omitzero"`          // last month
	MergedFrom   []string               `json:"mergedFrom,omitempty"`
	Pilot        bool                   `json:"pilot,omitempty"`
	Organisation Organisation           `json:"-"`                    // package wire writes it after the meetings
	Registered   []string               `json:"registered,omitempty"` // models of a year the cell registered for, as written; "x": a plain yes
	Pos          diag.Pos               `json:"at,omitzero"`          // of its row in the roster
}

// ExistedIn reports whether the cell existed in the month.
func (c *PartyCell) ExistedIn(m Month) bool {
	first := m
	if m.Span > 1 { // some month of the quarter or year is enough
		first = m.Add(1 - m.Span)
	}
	return (c.From.IsZero() || m.Compare(c.From) >= 0) && (c.To.IsZero() || first.Compare(c.To) <= 0)
}

// FixedDate returns the day of a month on which the cell is to meet; the last
// one of a month that is too short.
func (c *PartyCell) FixedDate(m Month) criteria.Optional[criteria.Date] {
	if !c.FixedDay.Known {
		return criteria.Optional[criteria.Date]{}
	}
	date := m.LastDay()
	date.Day = min(date.Day, c.FixedDay.Value)
	return criteria.Some(date)
}

// WholeQuarters returns the quarters of the period in the whole of which the
// cell existed, by their first month: only of these a quarter's meetings can be
// asked.
func (c *PartyCell) WholeQuarters(p Period) (firsts []Month) {
	for first := QuarterOf(p.First).First; first.Compare(p.Last) <= 0; first = first.Add(3) {
		last := first.Add(2) // a cell exists without a gap: the ends tell of the month between them
		if p.Contains(first) && p.Contains(last) && c.ExistedIn(first) && c.ExistedIn(last) {
			firsts = append(firsts, first)
		}
	}
	return firsts
}

// Outside reports whether the cell stands outside the counts of a period: it
// was dissolved before the period ended, or founded after it.
func (c *PartyCell) Outside(p Period) bool {
	dissolved := !c.To.IsZero() && c.To.Compare(p.Last) < 0
	return dissolved || !c.From.IsZero() && c.From.Compare(p.Last) > 0
}

// Committees returns the committees' names in the order in which the roster
// first names them.
func (r *Roster) Committees() []string {
	var names []string
	seen, known := map[string]bool{}, naming.CommitteeKeys{}
	for i := range r.Cells {
		c := &r.Cells[i]
		if key := known.Of(c.Committee); !seen[key] {
			seen[key] = true
			names = append(names, c.Committee)
		}
	}
	return names
}

// A PlannedVisit is a month in which the superior's member is to attend the
// cell's meeting.
type PlannedVisit struct {
	Month Month  // Year 0: every year
	Name  string // who; empty: the cell's supervisor
}

// A visitData is a PlannedVisit in JSON: its month may be without a year.
type visitData struct {
	Year  int    `json:"y,omitempty"`
	Month int    `json:"m"`
	Name  string `json:"name,omitempty"`
}

// MarshalJSON writes the visit with the year it may have.
func (v PlannedVisit) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(visitData{v.Month.Year, v.Month.Month, v.Name})
	return b.Bytes(), err
}

// UnmarshalJSON reads what MarshalJSON writes.
func (v *PlannedVisit) UnmarshalJSON(b []byte) error {
	var w visitData
	err := json.Unmarshal(b, &w)
	*v = PlannedVisit{Month: Month{Year: w.Year, Month: w.Month}, Name: w.Name}
	return err
}

// VisitIn returns the visit planned for a month; nil: none is.
func (c *PartyCell) VisitIn(month Month) *PlannedVisit {
	at := slices.IndexFunc(c.Visits, func(v PlannedVisit) bool {
		return v.Month == month || v.Month.Year == 0 && v.Month.Month == month.Month
	})
	if at < 0 {
		return nil
	}
	return &c.Visits[at]
}

// Listed returns what the cell is known by in lists.
func (c *PartyCell) Listed() naming.ListedCell {
	return naming.ListedCell{ID: c.ID, Name: c.Name, Committee: c.Committee, Under: c.Under}
}

// An Organisation is what a roster says of a cell beside its members, for the
// statistics of the level above. What it does not tell is not known.
type Organisation struct {
	Away       criteria.Optional[int]  `json:"away,omitzero"`       // members in temporary activity elsewhere; they count in their own cell
	Groups     criteria.Optional[int]  `json:"groups,omitzero"`     // tổ đảng
	Grouped    criteria.Optional[bool] `json:"grouped,omitzero"`    // it has tổ đảng, be their number known or not
	Launched   criteria.Optional[bool] `json:"launched,omitzero"`   // the building of "chi bộ bốn tốt" was launched
	Recognised criteria.Optional[bool] `json:"recognised,omitzero"` // and the cell recognised as one
}

// A Level says where in the party's order a cell stands.
type Level string

const (
	LevelUnknown     Level = ""
	GrassrootsCell   Level = "grassroots"  // chi bộ cơ sở: an organisation of its own
	SubordinateCell  Level = "subordinate" // chi bộ trực thuộc đảng bộ cơ sở
	grassrootsPhrase       = "cơ sở"
	grassrootsCell         = "chi bộ cơ sở"
)

// LevelOf returns the roster's own word, else what the names say: "chi bộ cơ
// sở", or a committee that is a "đảng bộ cơ sở". Nothing else tells.
func (c *PartyCell) LevelOf() Level {
	switch {
	case c.Level != LevelUnknown:
		return c.Level
	case naming.HoldsWords(criteria.Key(c.Name), criteria.Key(grassrootsCell)), naming.HoldsWords(criteria.Key(c.Kind), criteria.Key(grassrootsCell)):
		return GrassrootsCell
	case naming.HoldsWords(criteria.Key(c.Parent()), criteria.Key(grassrootsPhrase)):
		return SubordinateCell
	}
	return LevelUnknown
}

// Parent is the committee right above the cell.
func (c *PartyCell) Parent() string {
	if c.Under != "" {
		return c.Under
	}
	return c.Committee
}

// CommitteeKey tells committees apart, in a roll-up by the one above too.
func (c *PartyCell) CommitteeKey(known naming.CommitteeKeys) [2]string {
	return [2]string{known.Of(c.Committee), known.Of(c.Under)}
}
