// Package closed keeps the versions of a period's report that were signed.
//
// vault.go finds them, version.go is one of them, record.go its record.
package closed

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Version is what is kept of one signed version of a period's report: a
// folder da-chot/2026-Q3/lan-1 beside the workspace file, with the report, the
// hashes of its inputs, and a record that people can read.
type Version struct {
	Folder   string
	Period   scoring.Period
	Edition  int
	Number   string   // of the document: 45-BC/ĐU
	Dated    string   // of the document: 05/10/2026, as it was printed or filled in
	Place    string   // where it was signed
	Signers  string   // the names, with "; "
	Closed   string   // the day, as 2026-10-05
	Report   string   // name of the report's file in the folder
	SHA256   string   // of that file
	Inputs   string   // SHA-256 of the list of the inputs' hashes
	Data     string   // SHA-256 of the data that the report carries
	Code     string   // its check code
	Program  string   // version of the program
	Reason   string   // of a revision
	Replaces string   // number of the report it replaces
	Taught   []string // what the office had said of heads, names and titles, as people read it
	Seal     string   // SHA-256 of the record above it, as the record says
	Sealed   string   // and as it is
}

// File is the kept report.
func (c *Version) File() string { return filepath.Join(c.Folder, c.Report) }

// ReadKept reads the report of a version, whole. One that is no longer the file
// that was closed is refused.
func (c *Version) ReadKept(here disk.Folder) (*view.Report, error) {
	whole, err := ownreport.ReadReport(here, c.File())
	if err != nil {
		return nil, exit.ReportError(err)
	}
	if whole.Use.SHA256 != c.SHA256 {
		return nil, exit.Cannot("closed-altered", "file", whole.Name, "period", c.Period)
	}
	kept, _, err := view.ReadOrigin(whole.Origin, whole.Result)
	if err != nil {
		return nil, exit.Cannot("report-without-origin", "file", whole.Name)
	}
	return kept, nil
}

// Hashes lists the inputs as the tool sha256sum does, so that they can be
// checked without this program.
func Hashes(here disk.Folder, r *view.Report) []byte {
	var b bytes.Buffer
	for _, set := range r.Result.Sets {
		if !sets.IsBuiltin(set.ID) || here.Exists(set.Source) {
			fmt.Fprintf(&b, "%s  %s\n", set.SHA256, strings.ReplaceAll(set.Source, "\n", " "))
		}
	}
	for _, f := range r.Files {
		if f.Used() && f.SHA256 != "" {
			fmt.Fprintf(&b, "%s  %s\n", f.SHA256, strings.ReplaceAll(f.Name, "\n", " "))
		}
	}
	return b.Bytes()
}

// dayText writes the day of a record as people read it.
func dayText(day string) any {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return criteria.DateOf(t)
}

// Message tells of a version that stands; its arguments are those of all
// messages about it.
func (c *Version) Message(key string) diag.Message {
	return diag.Msg(key, "period", c.Period, "number", c.Number, "edition", c.Edition, "date", dayText(c.Closed),
		"file", filepath.ToSlash(c.File()), "next", c.Edition+1, "name", c.Period.String())
}

// ReportStem is how a report is named by itself: a revision by its version.
func ReportStem(period scoring.Period, replaces *Version) string {
	stem := "bao-cao-" + period.String()
	if replaces != nil {
		stem += fmt.Sprintf("-%s%d", names.EditionPrefix, replaces.Edition+1)
	}
	return stem
}
