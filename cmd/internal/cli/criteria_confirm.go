package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/outfile"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// criteriaConfirmOptions are the flags and the argument of `chibo criteria
// confirm`.
type criteriaConfirmOptions struct {
	name, by, date string
}

// newCriteriaConfirmCommand is `chibo criteria confirm`.
func newCriteriaConfirmCommand(a *app, run func(context.Context, *criteriaConfirmOptions) error) *cobra.Command {
	o := &criteriaConfirmOptions{}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.criteria.confirm.use"),
		Aliases: []string{"xac-nhan"},
		Short:   a.text.Text("cmd.criteria.confirm.short"),
		Long:    a.text.Text("cmd.criteria.confirm.long"),
		Example: a.text.Text("cmd.criteria.confirm.example"),
		Args:    oneArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = args[0]
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.text(&o.by, "by", "flag.criteria.by")
	f.text(&o.date, "date", "flag.criteria.date")
	return cmd
}

// criteriaConfirm writes that the office compared the set with its document:
// into the file, or for a built-in set into chibo.yaml.
func (a *app) criteriaConfirm(_ context.Context, o *criteriaConfirmOptions) error {
	date, ok := readDay(o.date)
	if o.by = strings.TrimSpace(o.by); o.by == "" || !ok {
		return usage("criteria-confirm-flags", "date", o.date)
	}
	set, problems, err := loadSet(o.name)
	if err != nil {
		return err
	}
	a.printProblems(problems)
	switch {
	case set == nil || hasErrors(problems):
		return usage("criteria-faulty")
	case set.Standing == criteria.Sample:
		return usage("criteria-confirm-sample", "id", set.ID)
	}
	c := criteria.Confirmation{By: o.by, Date: date}
	file := filepath.ToSlash(o.name)
	if isBuiltin(o.name) {
		file = workspaceFile
		c.SHA256 = set.SHA256
		err = a.confirmBuiltin(o.name, c)
	} else {
		err = confirmFile(o.name, c)
	}
	if err != nil {
		return err
	}
	a.notice("criteria-confirmed", "id", set.ID, "by", c.By, "date", c.Date, "file", file)
	return nil
}

func confirmFile(name string, c criteria.Confirmation) error {
	data, err := readPlain(name, maxTextFile)
	if err != nil {
		return err
	}
	c.SHA256 = criteria.ContentSHA256(data)
	return replaceText(name, criteria.WithConfirmation(data, c))
}

// confirmBuiltin keeps the confirmation of a built-in set in chibo.yaml, in
// place of an older one of the same set.
func (a *app) confirmBuiltin(id string, c criteria.Confirmation) error {
	space, err := a.findWorkspace()
	switch {
	case err != nil:
		return err
	case space.File != "" && filepath.Base(space.File) != workspaceFile:
		return usage("criteria-confirm-workspace", "file", filepath.ToSlash(space.File))
	}
	confirmed := []confirmedSet{{id, c}}
	for _, other := range space.Confirmed {
		if other.id != id {
			confirmed = append(confirmed, other)
		}
	}
	var data []byte
	if space.File != "" {
		if data, err = readPlain(space.File, maxTextFile); err != nil {
			return err
		}
	}
	return replaceText(workspaceFile, withConfirmedSets(data, confirmed))
}

// replaceText writes a file that is ours to change.
func replaceText(name string, data []byte) error {
	err := outfile.Write(name, outfile.Options{Force: true}, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return outputError(err)
	}
	return nil
}

// A confirmedSet is a built-in set that the office confirmed.
type confirmedSet struct {
	id string
	criteria.Confirmation
}

// readConfirmed reads the key "confirmed" of chibo.yaml.
func readConfirmed(fields criteria.Fields) (sets []confirmedSet) {
	for _, f := range fields.Objects("confirmed", "confirmed", "set", "by", "date", "sha256") {
		date, _ := readDay(f.Value("date"))
		sets = append(sets, confirmedSet{f.Value("set"), criteria.Confirmation{By: f.Value("by"), Date: date, SHA256: f.Value("sha256")}})
	}
	return sets
}

// withConfirmedSets returns the text of chibo.yaml with the key "confirmed",
// the rest as it stands.
func withConfirmedSets(data []byte, sets []confirmedSet) []byte {
	text := strings.TrimRight(string(criteria.WithoutConfirmation(data)), "\n")
	var b strings.Builder
	if text != "" {
		b.WriteString(text + "\n")
	}
	b.WriteString("confirmed:\n")
	for _, s := range sets {
		fmt.Fprintf(&b, "  - { set: %s, %s }\n", s.id, strings.Join(criteria.ConfirmationPairs(s.Confirmation), ", "))
	}
	return []byte(b.String())
}

// readDay reads a day as clerks write it, or as YAML does.
func readDay(text string) (criteria.Date, bool) {
	for _, layout := range []string{"02/01/2006", "2/1/2006", "2006-01-02", "02-01-2006", "02.01.2006"} {
		if t, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return criteria.NewDate(t.Year(), int(t.Month()), t.Day())
		}
	}
	return criteria.Date{}, false
}

// loadUsedSet is loadSet of a set that is used: one that the office confirmed
// as it stands counts as official, one that has changed since does not.
func loadUsedSet(name string, confirmed []confirmedSet) (*criteria.Set, []diag.Problem, error) {
	set, problems, err := loadSet(name)
	if set == nil || err != nil || set.Standing == criteria.Sample {
		return set, problems, err
	}
	c, hash := set.Confirmed, ""
	if isBuiltin(name) {
		hash = set.SHA256
		for _, s := range confirmed {
			if s.id == name {
				c = s.Confirmation
			}
		}
	} else if data, err := os.ReadFile(name); err == nil {
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
