package cli

import (
	"bytes"
	"cmp"
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

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
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
	sealed   string   // and as it is
}

// recordKeys are the keys of a record, in their order.
func recordKeys() []string {
	return []string{"chibo", "period", "edition", "number", "dated", "place", "signers", "closed", "report", "sha256", "inputs", "data", "code", "program", "reason", "replaces", "taught", sealKey}
}

// texts are the record's texts by their keys.
func (c *closing) texts() map[string]*string {
	return map[string]*string{
		"number": &c.Number, "dated": &c.Dated, "place": &c.Place, "signers": &c.Signers, "closed": &c.Closed, "report": &c.Report, "sha256": &c.SHA256,
		sealKey: &c.Seal, "inputs": &c.Inputs, "data": &c.Data, "code": &c.Code, "program": &c.Program, "reason": &c.Reason, "replaces": &c.Replaces,
	}
}

// file is the kept report.
func (c *closing) file() string { return filepath.Join(c.Folder, c.Report) }

// A vault is where closed versions are kept: the folder of the nearest chibo.yaml
// at or above that of the roster.
type vault struct{ folder string }

// vaultOf finds the vault of a roster, or of a folder where none is known.
func vaultOf(roster string) vault {
	start, err := filepath.Abs(filepath.Dir(roster))
	if err != nil {
		return vault{}
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		if exists(filepath.Join(dir, workspaceFile)) {
			return vault{within(dir)}
		}
		if dir == filepath.Dir(dir) {
			return vault{}
		}
	}
}

// within names a folder from the current one, where that is shorter.
func within(dir string) string {
	here, err := os.Getwd()
	if err != nil {
		return dir
	}
	if relative, err := filepath.Rel(here, dir); err == nil && len(relative) < len(dir) {
		dir = relative
	}
	if dir == "." {
		return ""
	}
	return dir
}

// entry finds a folder's entry by its name in any letter case, else the name
// itself.
func entry(folder, name string) string {
	entries, err := os.ReadDir(cmp.Or(folder, "."))
	if err != nil {
		return filepath.Join(folder, name)
	}
	for _, e := range entries {
		if e.Name() == name {
			return filepath.Join(folder, name)
		}
	}
	for _, e := range entries {
		if strings.EqualFold(e.Name(), name) {
			return filepath.Join(folder, e.Name())
		}
	}
	return filepath.Join(folder, name)
}

// root is the folder of all closed periods.
func (v vault) root() string { return entry(v.folder, names.ClosedFolder) }

// period is where the versions of a period are kept.
func (v vault) period(period scoring.Period) string { return entry(v.root(), period.String()) }

// edition is where one version is kept.
func (v vault) edition(period scoring.Period, edition int) string {
	return entry(v.period(period), names.EditionPrefix+strconv.Itoa(edition))
}

// latest returns the version of the period that stands, nil where none was
// closed. What cannot be read is never taken for open.
func (v vault) latest(period scoring.Period) (*closing, error) {
	latest, err := v.latestEdition(period)
	if err != nil || latest == 0 {
		return nil, err
	}
	return v.read(period, latest)
}

// latestEdition is the number of the version that stands; 0: none was closed.
func (v vault) latestEdition(period scoring.Period) (latest int, err error) {
	entries, err := os.ReadDir(v.period(period))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fileError(filepath.ToSlash(v.period(period)), err)
	}
	for _, entry := range entries {
		if number, ok := editionOf(entry.Name()); ok {
			latest = max(latest, number)
		}
	}
	return latest, nil
}

// editionOf reads lan-2, in any letter case.
func editionOf(name string) (int, bool) {
	digits, found := strings.CutPrefix(strings.ToLower(name), names.EditionPrefix)
	number, err := strconv.Atoi(digits)
	return number, found && err == nil && number >= 1 && number <= maxEditions
}

// read reads the record of a version.
func (v vault) read(period scoring.Period, edition int) (*closing, error) {
	folder := v.edition(period, edition)
	name := filepath.ToSlash(filepath.Join(folder, names.ClosedRecord))
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, cannot("closed-damaged", "file", name, "period", period)
	}
	fields := criteria.ReadFields(name, data, "closing", recordKeys()...)
	c := &closing{sealed: seal(data), Folder: folder, Period: period, Edition: fields.Count("edition", 1, maxEditions).Value, Taught: fields.Values("taught")}
	for key, text := range c.texts() {
		*text = fields.Value(key)
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
	texts := c.texts()
	for _, key := range recordKeys() {
		switch key {
		case "chibo":
			b.WriteString("chibo: 1\n")
		case "edition":
			fmt.Fprintf(&b, "edition: %d\n", c.Edition)
		case sealKey:
			fmt.Fprintf(&b, "%s: %s\n", sealKey, quotedYAML(seal(b.Bytes())))
		case "period":
			fmt.Fprintf(&b, "period: %s\n", quotedYAML(c.Period.String()))
		case "taught":
			if len(c.Taught) > 0 {
				b.WriteString("taught:\n")
			}
			for _, lesson := range c.Taught {
				b.WriteString("  - " + quotedYAML(lesson) + "\n")
			}
		default:
			fmt.Fprintf(&b, "%s: %s\n", key, quotedYAML(*texts[key]))
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
func (c *closing) readKept() (*view.Report, error) {
	whole, err := ownreport.ReadReport(c.file())
	if err != nil {
		return nil, ownReportError(err)
	}
	if whole.Use.SHA256 != c.SHA256 {
		return nil, cannot("closed-altered", "file", whole.Name, "period", c.Period)
	}
	kept, _, err := view.ReadOrigin(whole.Origin, whole.Result)
	if err != nil {
		return nil, cannot("report-without-origin", "file", whole.Name)
	}
	return kept, nil
}

// hashes lists the inputs as the tool sha256sum does, so that they can be
// checked without this program.
func hashes(r *view.Report) []byte {
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

// dayText writes the day of a record as people read it.
func dayText(day string) any {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return criteria.DateOf(t)
}

// periods lists the periods of which a version was closed, in the order of their
// months.
func (v vault) periods() (periods []scoring.Period) {
	entries, err := os.ReadDir(v.root())
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		if period, err := scoring.ParsePeriod(entry.Name()); err == nil && entry.IsDir() && strings.EqualFold(period.String(), entry.Name()) {
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
