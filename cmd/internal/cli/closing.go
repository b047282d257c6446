package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"chibo/cmd/internal/intake"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/report"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// maxEditions bounds the number of a version: a folder beyond it is none of
// ours.
const maxEditions = 9999

// A closing is what is kept of one signed version of a period's report: a
// folder da-chot/2026-Q3/lan-1 beside the workspace file, with the report, the
// hashes of its inputs, and a record that people can read.
type closing struct {
	Folder   string
	Period   scoring.Period
	Edition  int
	Number   string   // of the document: 45-BC/ĐU
	Closed   string   // the day, as 2026-10-05
	Report   string   // name of the report's file in the folder
	SHA256   string   // of that file
	Code     string   // its check code
	Program  string   // version of the program
	Reason   string   // of a revision
	Replaces string   // number of the report it replaces
	Taught   []string // what the office had said of heads, names and titles, as people read it
}

// recordKeys are the keys of a record, in their order.
func recordKeys() []string {
	return []string{"chibo", "period", "edition", "number", "closed", "report", "sha256", "code", "program", "reason", "replaces", "taught"}
}

// file is the kept report.
func (c *closing) file() string { return filepath.Join(c.Folder, c.Report) }

// closedFolder is where the versions of a period are kept.
func closedFolder(period scoring.Period) string {
	return filepath.Join(names.ClosedFolder, period.String())
}

// editionFolder is where one version is kept.
func editionFolder(period scoring.Period, edition int) string {
	return filepath.Join(closedFolder(period), names.EditionPrefix+strconv.Itoa(edition))
}

// latestClosing returns the version of the period that stands, nil where none
// was closed. What cannot be read is never taken for open.
func latestClosing(period scoring.Period) (*closing, error) {
	entries, err := os.ReadDir(closedFolder(period))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileError(filepath.ToSlash(closedFolder(period)), err)
	}
	latest := 0
	for _, entry := range entries {
		if number, ok := editionOf(entry.Name()); ok {
			latest = max(latest, number)
		}
	}
	if latest == 0 {
		return nil, nil
	}
	return readClosing(period, latest)
}

// editionOf reads lan-2.
func editionOf(name string) (int, bool) {
	digits, found := strings.CutPrefix(name, names.EditionPrefix)
	number, err := strconv.Atoi(digits)
	return number, found && err == nil && number >= 1 && number <= maxEditions
}

func readClosing(period scoring.Period, edition int) (*closing, error) {
	folder := editionFolder(period, edition)
	name := filepath.ToSlash(filepath.Join(folder, names.ClosedRecord))
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, cannot("closed-damaged", "file", name, "period", period)
	}
	fields := criteria.ReadFields(name, data, "closing", recordKeys()...)
	c := &closing{
		Folder: folder, Period: period, Edition: fields.Count("edition", 1, maxEditions).Value, Number: fields.Value("number"),
		Closed: fields.Value("closed"), Report: fields.Value("report"), SHA256: fields.Value("sha256"), Code: fields.Value("code"),
		Program: fields.Value("program"), Reason: fields.Value("reason"), Replaces: fields.Value("replaces"),
		Taught: fields.Values("taught"),
	}
	sound := fields.Value("period") == period.String() && c.Edition == edition && c.Number != "" && c.SHA256 != "" &&
		c.Report != "" && filepath.Base(c.Report) == c.Report
	if len(fields.Problems()) > 0 || !sound {
		return nil, cannot("closed-damaged", "file", name, "period", period)
	}
	return c, nil
}

// record writes what readClosing reads, with a word to whoever opens the file.
func (c *closing) record(about string) []byte {
	var b bytes.Buffer
	for _, line := range strings.Split(about, "\n") {
		b.WriteString("# " + line + "\n")
	}
	values := []string{"", c.Period.String(), "", c.Number, c.Closed, c.Report, c.SHA256, c.Code, c.Program, c.Reason, c.Replaces}
	for i, key := range recordKeys() {
		switch key {
		case "chibo":
			b.WriteString("chibo: 1\n")
		case "edition":
			fmt.Fprintf(&b, "edition: %d\n", c.Edition)
		case "taught":
			if len(c.Taught) > 0 {
				b.WriteString("taught:\n")
			}
			for _, lesson := range c.Taught {
				b.WriteString("  - " + quotedYAML(lesson) + "\n")
			}
		default:
			fmt.Fprintf(&b, "%s: %s\n", key, quotedYAML(values[i]))
		}
	}
	return b.Bytes()
}

// quotedYAML writes a text in double quotes, which YAML has of JSON.
func quotedYAML(s string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(s); err != nil {
		return `""` // a text can always be encoded
	}
	return strings.TrimSpace(b.String())
}

// readKept reads the report of a version, whole. One that is no longer the file
// that was closed is refused.
func (c *closing) readKept() (*report.Report, error) {
	whole, err := intake.ReadWhole(c.file())
	if err != nil {
		return nil, ownReportError(err)
	}
	if whole.Use.SHA256 != c.SHA256 {
		return nil, cannot("closed-altered", "file", whole.Name, "period", c.Period)
	}
	kept, _, err := report.ReadOrigin(whole.Origin, whole.Result)
	if err != nil {
		return nil, cannot("report-without-origin", "file", whole.Name)
	}
	return kept, nil
}

// hashes lists the inputs as the tool sha256sum does, so that they can be
// checked without this program.
func hashes(r *report.Report) []byte {
	var b bytes.Buffer
	for _, set := range r.Result.Sets {
		if !isBuiltin(set.ID) || exists(set.Source) {
			fmt.Fprintf(&b, "%s  %s\n", set.SHA256, strings.ReplaceAll(set.Source, "\n", " "))
		}
	}
	for _, f := range r.Files {
		if f.Left.IsZero() && f.SHA256 != "" {
			fmt.Fprintf(&b, "%s  %s\n", f.SHA256, strings.ReplaceAll(f.Name, "\n", " "))
		}
	}
	return b.Bytes()
}

// keptFiles are all files of closed versions: no output may replace one.
func keptFiles() []string {
	files, err := filepath.Glob(filepath.Join(names.ClosedFolder, "*", names.EditionPrefix+"*", "*"))
	if err != nil {
		return nil // only of a faulty pattern
	}
	return files
}

// dayText writes the day of a record as people read it.
func dayText(day string) any {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return criteria.DateOf(t)
}

// closedPeriods lists the periods of which a version was closed, in the order
// of their names.
func closedPeriods() (periods []scoring.Period) {
	entries, err := os.ReadDir(names.ClosedFolder)
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		if period, err := scoring.ParsePeriod(entry.Name()); err == nil && entry.IsDir() && period.String() == entry.Name() {
			periods = append(periods, period)
		}
	}
	slices.SortStableFunc(periods, func(a, b scoring.Period) int { return a.First.Compare(b.First) })
	return periods
}

// closedMessage tells of a version that stands; its arguments are those of all
// messages about it.
func (c *closing) message(key string) diag.Message {
	return diag.Msg(key, "period", c.Period, "number", c.Number, "edition", c.Edition, "date", dayText(c.Closed),
		"file", filepath.ToSlash(c.file()), "next", c.Edition+1, "name", c.Period.String())
}
