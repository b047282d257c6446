package ownreport

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// jsonResult is what a comparison needs of `score -f json`.
type jsonResult struct {
	Period   string                `json:"period"`
	Criteria []struct{ ID string } `json:"criteria"`
	Cells    []jsonCell            `json:"cells"`
	Summary  struct {
		Grades json.RawMessage `json:"grades"`
	} `json:"summary"`
	Assessment *struct {
		Grades json.RawMessage `json:"grades"` // absent from files of older programs
	} `json:"assessment"`
	Targets []struct {
		ID      string              `json:"id"`
		Title   string              `json:"title"`
		Status  scoring.TargetState `json:"status"` // absent from files of older programs
		Reached int                 `json:"reached"`
		Base    int                 `json:"base"`
		Unknown int                 `json:"unknown"`
	} `json:"targets"`
}

type jsonCell struct {
	ID        string             `json:"id"`
	Name      string             `json:"name"`
	Committee *string            `json:"committee"`
	Under     *string            `json:"under"`
	Outside   bool               `json:"outside"`
	Status    scoring.CellStatus `json:"status"`
	Score     *json.Number       `json:"score"`
	Grade     *string            `json:"grade"`
	Decision  *struct {
		Score *json.Number `json:"score"`
		Grade *string      `json:"grade"`
	} `json:"decision"`
	Meetings []jsonMeeting `json:"meetings"`
	Assessed *struct {
		Status scoring.CellStatus `json:"status"`
		Score  *json.Number       `json:"score"`
		Grade  *string            `json:"grade"`
	} `json:"assessed"`
}

// statusWord is scoring.CellResult.StatusWord: a month that is not asked for has no
// meeting that was missing or not held.
func (j *jsonCell) statusWord() string {
	return j.Status.Word(func(status scoring.MeetingStatus) bool {
		return slices.ContainsFunc(j.Meetings, func(m jsonMeeting) bool { return m.Status == status })
	})
}

// ofPeriod reports whether a sheet of a quarter or a year graded the cell.
func (j *jsonCell) ofPeriod() bool {
	return slices.ContainsFunc(j.Meetings, func(m jsonMeeting) bool {
		period, err := scoring.ParsePeriod(m.Month)
		return err == nil && period.First != period.Last
	})
}

type jsonMeeting struct {
	Month  string                `json:"month"`
	Kind   scoring.MeetingKind   `json:"kind"`
	Set    *string               `json:"set"`
	Status scoring.MeetingStatus `json:"status"`
	Marks  []struct {
		Criterion string       `json:"criterion"`
		Official  *json.Number `json:"official"`
	} `json:"marks"`
	Decision *struct {
		Total *json.Number `json:"total"`
		Rows  []struct {
			Criterion *string      `json:"criterion"`
			Value     *json.Number `json:"value"`
		} `json:"rows"`
	} `json:"decision"`
}

// stands reports whether the meeting has a total that stands, computed or decided.
func (m *jsonMeeting) stands() bool {
	return m.Status == scoring.Scored || m.Status == scoring.UndecidedSheet || m.Decision != nil && m.Decision.Total != nil
}

// decided returns what stands in the place of an official mark: the last decision
// on its criterion, with the sign of the mark.
func (m *jsonMeeting) decided(criterion string, points criteria.Optional[criteria.Points]) (criteria.Optional[criteria.Points], bool) {
	if m.Decision == nil || m.Decision.Total == nil {
		return points, true
	}
	for _, row := range m.Decision.Rows {
		if row.Criterion == nil || *row.Criterion != criterion || row.Value == nil {
			continue
		}
		value, ok := jsonPoints(row.Value)
		if !ok {
			return points, false
		}
		if points.Value < 0 {
			value.Value = -value.Value.Abs()
		}
		points = value
	}
	return points, true
}

// ReadSnapshot reads a JSON file that `chibo score -f json` wrote. The error is
// a *diag.ProblemError or a *ReportError.
func ReadSnapshot(here disk.Folder, path string) (compare.Snapshot, File, error) {
	name := filepath.ToSlash(path)
	data, err := workbook.ReadFile(here, path, name, workbook.NewScratch())
	if err != nil {
		return compare.Snapshot{}, File{}, err
	}
	use := File{name, workbook.IdentityOf(data)}
	var r jsonResult
	err = json.Unmarshal(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), &r)
	period, periodErr := scoring.ParsePeriod(r.Period)
	grades := objectKeys(r.Summary.Grades)
	if err != nil || periodErr != nil || len(grades) == 0 || r.Cells == nil || len(r.Criteria) == 0 {
		return compare.Snapshot{}, use, &ReportError{diag.Msg("not-report/json", "file", name)}
	}
	s := compare.Snapshot{Name: name, Period: period, Grades: grades,
		OfPeriod: slices.ContainsFunc(r.Cells, func(c jsonCell) bool { return c.ofPeriod() })}
	for _, t := range r.Targets {
		if slices.Contains(scoring.TargetStates(), t.Status) {
			s.Targets = append(s.Targets, compare.SnapshotTarget{ID: t.ID, Title: t.Title, State: t.Status,
				TargetCount: scoring.TargetCount{Reached: t.Reached, Base: t.Base, Unknown: t.Unknown}})
		}
	}
	if r.Assessment != nil {
		if grades := objectKeys(r.Assessment.Grades); len(grades) > 0 {
			s.Assessment = &compare.Snapshot{Name: name, Period: period, Grades: grades, OfPeriod: true}
		}
	}
	for i := range r.Cells {
		c, ok := r.cell(&r.Cells[i], &s)
		if !ok || !r.Cells[i].assessed(&c, s.Assessment) {
			return s, use, &ReportError{diag.Msg("not-report/json", "file", name)}
		}
		if c.Status != scoring.NotThere {
			s.Cells = append(s.Cells, c)
		}
	}
	return s, use, nil
}

// assessed takes what the assessment made of a cell; false where a number or a
// grade is none.
func (j *jsonCell) assessed(c *compare.SnapshotCell, s *compare.Snapshot) (ok bool) {
	if s == nil || j.Assessed == nil {
		return true
	}
	a := compare.SnapshotCell{ID: c.ID, Name: c.Name, Committee: c.Committee, Under: c.Under, Outside: c.Outside, Status: j.Assessed.Status, StatusWord: string(j.Assessed.Status)}
	if a.Score, ok = jsonPoints(j.Assessed.Score); !ok {
		return false
	}
	if j.Assessed.Grade != nil {
		a.Grade = criteria.Some(slices.Index(s.Grades, *j.Assessed.Grade))
		ok = a.Grade.Value >= 0
	}
	if a.Status != scoring.NotThere {
		s.Cells = append(s.Cells, a)
	}
	return ok
}

// cell takes one cell; false where a number or a grade is none.
func (r *jsonResult) cell(j *jsonCell, s *compare.Snapshot) (c compare.SnapshotCell, ok bool) {
	score, grade := j.Score, j.Grade
	if j.Decision != nil {
		score, grade = j.Decision.Score, j.Decision.Grade
	}
	c = compare.SnapshotCell{ID: j.ID, Name: j.Name, Outside: j.Outside, Status: j.Status, StatusWord: j.statusWord()}
	if j.Committee != nil {
		c.Committee = *j.Committee
	}
	if j.Under != nil {
		c.Under = *j.Under
	}
	if c.Score, ok = jsonPoints(score); !ok {
		return c, false
	}
	if grade != nil {
		c.Grade = criteria.Some(slices.Index(s.Grades, *grade))
		if c.Grade.Value < 0 {
			return c, false
		}
	}
	for i := range j.Meetings {
		m := &j.Meetings[i]
		if !m.stands() || m.Set == nil && len(r.Criteria) > 1 && m.Kind != scoring.Regular {
			continue // a file of an older program does not say by which set
		}
		for _, mark := range m.Marks {
			points, ok := jsonPoints(mark.Official)
			if ok && (m.Set == nil || *m.Set == r.Criteria[0].ID) {
				points, ok = m.decided(mark.Criterion, points)
			}
			if !ok {
				return c, false
			}
			id := mark.Criterion
			if m.Set != nil && *m.Set != r.Criteria[0].ID {
				id = scoring.OtherSetID(*m.Set, id)
			}
			addMark(s, &c, id, points)
		}
	}
	return c, true
}

// addMark adds a mark to its criterion, which may be the first of it.
func addMark(s *compare.Snapshot, c *compare.SnapshotCell, id string, points criteria.Optional[criteria.Points]) {
	i := slices.IndexFunc(s.Criteria, func(k compare.SnapshotCriterion) bool { return k.ID == id })
	if i < 0 {
		i = len(s.Criteria)
		s.Criteria = append(s.Criteria, compare.SnapshotCriterion{ID: id})
	}
	for len(c.Marks) <= i {
		c.Marks = append(c.Marks, compare.MarkSum{})
	}
	if points.Known {
		c.Marks[i].Sum += points.Value
		c.Marks[i].Count++
	}
}

func jsonPoints(n *json.Number) (criteria.Optional[criteria.Points], bool) {
	if n == nil {
		return criteria.Optional[criteria.Points]{}, true
	}
	points, err := criteria.ParsePoints(n.String())
	return criteria.Some(points), err == nil
}

// objectKeys returns the keys of an object in their order, which a map loses.
func objectKeys(raw json.RawMessage) (keys []string) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	for {
		token, err := decoder.Token()
		if err != nil {
			return keys
		}
		if key, isKey := token.(string); isKey {
			keys = append(keys, key)
		}
	}
}
