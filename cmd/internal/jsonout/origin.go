package jsonout

import (
	"cmp"

	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// An origin says which version of the report this is and what it rests on.
type origin struct {
	Program   program
	Date      criteria.Date
	Edition   int
	Number    *string
	CheckCode string
	Revision  *view.Revision // nil: it replaces none
	Overlaps  []view.Overlap // closed reports with which this one does not agree
	Taught    []lesson       // what the office has said of heads, names and titles, and the numbers rest on
	Files     []originFile
}

type program struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type originFile struct {
	Name   string  `json:"name"`
	Role   string  `json:"role"`
	SHA256 *string `json:"sha256"` // null: the file could not be read
	Size   int64   `json:"size"`
	Used   bool    `json:"used"` // false: it was looked at and left out
}

// origin writes its parts into the report itself.
func (w *writer) origin(o origin) error {
	return cmp.Or(w.value("program", o.Program), w.value("date", o.Date), w.value("edition", o.Edition), w.value("number", o.Number),
		w.value("check_code", o.CheckCode), w.value("revision", o.Revision), w.value("overlaps", o.Overlaps), w.value("taught", o.Taught), w.value("files", o.Files))
}

func originOf(r *view.Report) origin {
	o := origin{
		Program: program{"chibo", r.Version}, Date: r.FileDate(), Edition: r.EditionNumber(), Number: nonEmpty(r.Number),
		CheckCode: r.CheckCode(), Revision: r.Revision, Overlaps: r.Overlaps, Taught: lessonsOf(r.Taught), Files: []originFile{},
	}
	if o.Overlaps == nil {
		o.Overlaps = []view.Overlap{}
	}
	for _, f := range r.Files {
		o.Files = append(o.Files, originFile{f.Name, view.RoleKey(f.Role), nonEmpty(f.SHA256), f.Size, f.Used()})
	}
	return o
}
