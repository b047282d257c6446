package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// A jsonOrigin says which version of the report this is and what it rests on.
type jsonOrigin struct {
	Program   jsonProgram    `json:"program"`
	Date      criteria.Date  `json:"date"`
	Edition   int            `json:"edition"`
	Number    *string        `json:"number"`
	CheckCode string         `json:"check_code"`
	Revision  *view.Revision `json:"revision"` // null: it replaces none
	Overlaps  []view.Overlap `json:"overlaps"` // closed reports with which this one does not agree
	Taught    []jsonLesson   `json:"taught"`   // what the office has said of heads, names and titles, and the numbers rest on
	Files     []jsonFile     `json:"files"`
}

type jsonProgram struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type jsonFile struct {
	Name   string  `json:"name"`
	Role   string  `json:"role"`
	SHA256 *string `json:"sha256"` // null: the file could not be read
	Size   int64   `json:"size"`
	Used   bool    `json:"used"` // false: it was looked at and left out
}

func originOf(r *view.Report) jsonOrigin {
	o := jsonOrigin{
		Program: jsonProgram{"chibo", r.Version}, Date: r.FileDate(), Edition: r.EditionNumber(), Number: nonEmpty(r.Number),
		CheckCode: r.CheckCode(), Revision: r.Revision, Overlaps: r.Overlaps, Taught: jsonLessons(r.Taught), Files: []jsonFile{},
	}
	if o.Overlaps == nil {
		o.Overlaps = []view.Overlap{}
	}
	for _, f := range r.Files {
		o.Files = append(o.Files, jsonFile{f.Name, view.RoleKey(f.Role), nonEmpty(f.SHA256), f.Size, f.Left.IsZero()})
	}
	return o
}
