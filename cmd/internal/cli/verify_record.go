package cli

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// recheck compares the records of a closed period with what lies beside them:
// every version up to the one that stands is there, is the file that was closed,
// and is the one its record speaks of.
func (v vault) recheck(latest *closing) (wrong []diag.Message) {
	previous := (*closing)(nil)
	for n := 1; n <= latest.Edition; n++ {
		c, err := v.read(latest.Period, n)
		if err != nil {
			wrong = append(wrong, diag.Msg("record-missing", "edition", n, "folder", filepath.ToSlash(v.edition(latest.Period, n))))
			previous = nil
			continue
		}
		wrong = append(wrong, c.recheck(previous)...)
		previous = c
	}
	return wrong
}

// recheck compares one version's record with its report and the list of hashes;
// previous is the version it replaces.
func (c *closing) recheck(previous *closing) (wrong []diag.Message) {
	record := filepath.ToSlash(filepath.Join(c.Folder, names.ClosedRecord))
	differs := func(what string, says, is any) {
		wrong = append(wrong, diag.Msg("record-differs", "record", record, "what", diag.Msg("record."+what), "says", says, "is", is))
	}
	if previous != nil && criteria.Key(c.Replaces) != criteria.Key(previous.Number) {
		differs("replaces", c.Replaces, previous.Number)
	}
	if c.Seal != c.sealed {
		wrong = append(wrong, diag.Msg("record-changed", "record", record))
	}
	found, err := checkReport(c.file())
	if failed := (*failure)(nil); errors.As(err, &failed) && failed.message.Key == otherLayout {
		if sum, err := hashFile(c.file()); err != nil || sum != c.SHA256 {
			wrong = append(wrong, c.message("closed-altered"))
		}
		return wrong // of its pages nothing can be said
	}
	if err != nil {
		return append(wrong, diag.Msg("record-no-report", "record", record, "file", filepath.ToSlash(c.file())))
	}
	if found.own.Use.SHA256 != c.SHA256 {
		wrong = append(wrong, c.message("closed-altered"))
	}
	if !found.sound() {
		wrong = append(wrong, diag.Msg("record-report-differs", "file", filepath.ToSlash(c.file()), "count", found.count()))
	}
	made := found.report
	for _, pair := range []struct{ what, says, is string }{
		{"period", c.Period.String(), made.Result.Period.String()},
		{"code", c.Code, made.CheckCode()},
		{"data", c.Data, found.own.Data},
		{"inputs", c.Inputs, hexSum(hashes(made))},
		{"number", criteria.Key(c.Number), criteria.Key(cmp.Or(found.field(names.FieldNumber), c.Number))},
		{"dated", c.Dated, cmp.Or(found.field(names.FieldDate), c.Dated)},
		{"place", c.Place, found.field(names.FieldPlace)},
		{"signers", c.Signers, strings.Join(found.signers(), "; ")},
	} {
		if pair.says != pair.is {
			differs(pair.what, pair.says, pair.is)
		}
	}
	if edition := max(made.Edition, 1); edition != c.Edition {
		differs("edition", c.Edition, edition)
	}
	reason, replaces := "", ""
	if made.Revision != nil {
		reason, replaces = made.Revision.Reason, made.Revision.Replaces
	}
	if reason != c.Reason {
		differs("reason", c.Reason, reason)
	}
	if criteria.Key(replaces) != criteria.Key(c.Replaces) {
		differs("replaces", c.Replaces, replaces)
	}
	list := filepath.Join(c.Folder, names.ClosedHashes)
	if kept, err := os.ReadFile(list); err != nil || string(kept) != string(hashes(made)) {
		wrong = append(wrong, diag.Msg("record-inputs", "file", filepath.ToSlash(list)))
	}
	return wrong
}

// field is what a field of the report says, printed or filled in.
func (c *checked) field(name string) string {
	for _, f := range c.fields {
		if f.Name == name {
			return f.Text
		}
	}
	switch {
	case name == names.FieldNumber:
		return c.report.Number
	case name == names.FieldDate && !c.report.Dated.IsZero():
		return c.report.Dated.String()
	case name == names.FieldPlace:
		return c.report.Letterhead.Place
	}
	return ""
}

// signers are the names below the signature blocks, printed or filled in.
func (c *checked) signers() (list []string) {
	for _, signer := range c.report.Letterhead.Signers {
		if signer.Name != "" {
			list = append(list, signer.Name)
		}
	}
	for _, f := range c.fields {
		if strings.HasPrefix(f.Name, names.FieldSigner) {
			list = append(list, f.Text)
		}
	}
	return list
}

func hexSum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
