package closed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/scoring"
)

// recordKeys are the keys of a record, in their order.
func recordKeys() []string {
	return []string{"chibo", "period", "edition", "number", "dated", "place", "signers", "closed", "report", "sha256", "inputs", "data", "code", "program", "reason", "replaces", "taught", sealKey}
}

// texts are the record's texts by their keys.
func (c *Version) texts() map[string]*string {
	return map[string]*string{
		"number": &c.Number, "dated": &c.Dated, "place": &c.Place, "signers": &c.Signers, "closed": &c.Closed, "report": &c.Report, "sha256": &c.SHA256,
		sealKey: &c.Seal, "inputs": &c.Inputs, "data": &c.Data, "code": &c.Code, "program": &c.Program, "reason": &c.Reason, "replaces": &c.Replaces,
	}
}

// Read reads the record of a version.
func (v Vault) Read(period scoring.Period, edition int) (*Version, error) {
	folder := v.Edition(period, edition)
	name := filepath.ToSlash(filepath.Join(folder, names.ClosedRecord))
	data, err := v.here.ReadFile(name)
	if err != nil {
		return nil, exit.Cannot("closed-damaged", "file", name, "period", period)
	}
	fields := criteria.ReadFields(name, data, "closing", recordKeys()...)
	c := &Version{Sealed: sealOf(data), Folder: folder, Period: period, Edition: fields.Count("edition", 1, maxEditions).Value, Taught: fields.Values("taught")}
	for key, text := range c.texts() {
		*text = fields.Value(key)
	}
	sound := fields.Value("period") == period.String() && c.Edition == edition && c.Number != "" && c.SHA256 != "" &&
		c.Report != "" && filepath.Base(c.Report) == c.Report
	if len(fields.Problems()) > 0 || !sound {
		return nil, exit.Cannot("closed-damaged", "file", name, "period", period)
	}
	return c, nil
}

// Record writes what Vault.Read reads, with a word to whoever opens the file.
func (c *Version) Record(about string) []byte {
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
			fmt.Fprintf(&b, "%s: %s\n", sealKey, quotedYAML(sealOf(b.Bytes())))
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

// sealKey is the last key of a record: the hash of all that stands above it. A
// single edit of a record shows, also of what the report beside it does not say:
// the day, a number that was never typed into the workbook.
const sealKey = "seal"

// sealLine is the last line of a record.
var sealLine = regexp.MustCompile(`(?m)^` + sealKey + `:.*\n?`)

// sealOf is the hash of a record's text but for its seal, whatever the ends of
// the lines have become.
func sealOf(record []byte) string {
	text := sealLine.ReplaceAllString(strings.ReplaceAll(string(record), "\r\n", "\n"), "")
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
