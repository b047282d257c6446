package sets

import (
	"path/filepath"
	"strings"
	"time"

	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A Confirmed is a built-in set that the office confirmed.
type Confirmed struct {
	ID string
	criteria.Confirmation
}

// ReadConfirmed reads the key "confirmed" of chibo.yaml.
func ReadConfirmed(fields criteria.Fields) (sets []Confirmed) {
	for _, f := range fields.Objects("confirmed", "confirmed", "set", "by", "date", "sha256") {
		date, _ := ReadDay(f.Value("date"))
		sets = append(sets, Confirmed{f.Value("set"), criteria.Confirmation{By: f.Value("by"), Date: date, SHA256: f.Value("sha256")}})
	}
	return sets
}

// ReadDay reads a day as clerks write it, or as YAML does.
func ReadDay(text string) (criteria.Date, bool) {
	for _, layout := range []string{"02/01/2006", "2/1/2006", "2006-01-02", "02-01-2006", "02.01.2006"} {
		if t, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return criteria.NewDate(t.Year(), int(t.Month()), t.Day())
		}
	}
	return criteria.Date{}, false
}

// LoadUsed is Load of a set that is used: one that the office confirmed
// as it stands counts as official, one that has changed since does not.
func LoadUsed(here disk.Folder, name string, confirmed []Confirmed) (*criteria.Set, []diag.Problem, error) {
	set, problems, err := Load(here, name)
	if set == nil || err != nil || set.Standing == criteria.Sample {
		return set, problems, err
	}
	c, hash := set.Confirmed, ""
	if IsBuiltin(name) {
		hash = set.SHA256
		for _, s := range confirmed {
			if s.ID == name {
				c = s.Confirmation
			}
		}
	} else if data, err := here.ReadFile(name); err == nil {
		hash = criteria.ContentSHA256(data)
	}
	switch {
	case c == criteria.Confirmation{}:
	case strings.EqualFold(c.SHA256, hash):
		set.Standing, set.Notice, set.Confirmed = criteria.Official, "", c
	default:
		pos := diag.Pos{File: filepath.ToSlash(name)}
		problems = append(problems, diag.New(diag.CriteriaChanged, "", pos, "id", set.ID, "by", c.By, "date", c.Date, "set", filepath.ToSlash(name)))
	}
	return set, problems, nil
}
