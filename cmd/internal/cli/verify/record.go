package verify

import (
	"cmp"
	"errors"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// recheckAll compares the records of a closed period with what lies beside them:
// every version up to the one that stands is there, is the file that was closed,
// and is the one its record speaks of.
func recheckAll(here disk.Folder, v closed.Vault, latest *closed.Version) (wrong []diag.Message) {
	previous := (*closed.Version)(nil)
	for n := 1; n <= latest.Edition; n++ {
		c, err := v.Read(latest.Period, n)
		if err != nil {
			wrong = append(wrong, diag.Msg("record-missing", "edition", n, "folder", filepath.ToSlash(v.Edition(latest.Period, n))))
			previous = nil
			continue
		}
		wrong = append(wrong, recheck(here, c, previous)...)
		previous = c
	}
	return wrong
}

// recheck compares one version's record with its report and the list of hashes;
// previous is the version it replaces.
func recheck(here disk.Folder, c *closed.Version, previous *closed.Version) (wrong []diag.Message) {
	record := filepath.ToSlash(filepath.Join(c.Folder, names.ClosedRecord))
	differs := func(what string, says, is any) {
		wrong = append(wrong, diag.Msg("record-differs", "record", record, "what", diag.Msg("record."+what), "says", says, "is", is))
	}
	if previous != nil && criteria.Key(c.Replaces) != criteria.Key(previous.Number) {
		differs("replaces", c.Replaces, previous.Number)
	}
	if c.Seal != c.Sealed {
		wrong = append(wrong, diag.Msg("record-changed", "record", record))
	}
	found, err := checked.Read(here, c.File())
	if failed := (*exit.Failure)(nil); errors.As(err, &failed) && failed.Message.Key == checked.OtherLayout {
		if sum, err := files.Hash(here, c.File()); err != nil || sum != c.SHA256 {
			wrong = append(wrong, c.Message("closed-altered"))
		}
		return wrong // of its pages nothing can be said
	}
	if err != nil {
		return append(wrong, diag.Msg("record-no-report", "record", record, "file", filepath.ToSlash(c.File())))
	}
	if found.Own.Use.SHA256 != c.SHA256 {
		wrong = append(wrong, c.Message("closed-altered"))
	}
	if !found.Sound() {
		wrong = append(wrong, diag.Msg("record-report-differs", "file", filepath.ToSlash(c.File()), "count", found.Count()))
	}
	made := found.Report
	for _, pair := range []struct{ what, says, is string }{
		{"period", c.Period.String(), made.Result.Period.String()},
		{"code", c.Code, made.CheckCode()},
		{"data", c.Data, found.Own.Data},
		{"inputs", c.Inputs, files.HexSum(closed.Hashes(here, made))},
		{"number", criteria.Key(c.Number), criteria.Key(cmp.Or(found.Field(names.FieldNumber), c.Number))},
		{"dated", c.Dated, cmp.Or(found.Field(names.FieldDate), c.Dated)},
		{"place", c.Place, found.Field(names.FieldPlace)},
		{"signers", c.Signers, strings.Join(found.Signers(), "; ")},
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
	if kept, err := here.ReadFile(list); err != nil || string(kept) != string(closed.Hashes(here, made)) {
		wrong = append(wrong, diag.Msg("record-inputs", "file", filepath.ToSlash(list)))
	}
	return wrong
}
