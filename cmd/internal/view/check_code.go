package view

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// CheckCodeLength is how much of the hash goes on paper: enough to tell papers
// apart, few enough letters to be compared by eye.
const CheckCodeLength = 8

// CheckCode ties a printed page to its file: it follows from the
// committee, the inputs, the criteria, the period, the rule and the results, and from nothing else. The
// names of files, the date and the language leave it as it is.
func (r *Report) CheckCode() string {
	hash := sha256.New()
	field := func(values ...any) { fmt.Fprintln(hash, values...) }
	field("period", r.Result.Period)
	field("committee", strings.Join(strings.Fields(r.Letterhead.Committee), " "))
	for _, set := range r.Result.Sets {
		field("criteria", set.ID, set.SHA256)
	}
	for _, m := range r.Result.Models {
		field("model", m.Set.ID, m.Set.SHA256)
	}
	for _, m := range r.Result.Rule {
		field("rule", m.Key)
	}
	for _, l := range r.Taught {
		field("taught", l.Kind, strconv.Quote(criteria.Key(l.Text)), strconv.Quote(l.As))
	}
	for _, f := range r.Files {
		if f.Used() && f.Role != TaughtFile { // of which only what was used counts
			field("file", RoleKey(f.Role), f.SHA256)
		}
	}
	for i := range r.Result.Cells {
		writeCellResult(hash, &r.Result.Cells[i])
	}
	if a := r.Result.Assessment; a != nil {
		field("criteria", a.Sets[0].ID, a.Sets[0].SHA256)
		for i := range a.Cells {
			writeCellResult(hash, &a.Cells[i])
		}
	}
	return strings.ToUpper(hex.EncodeToString(hash.Sum(nil))[:CheckCodeLength])
}

// writeCellResult spells what counts of a cell.
func writeCellResult(w io.Writer, c *scoring.CellResult) {
	line := func(words ...string) { _, _ = io.WriteString(w, strings.Join(words, " ")+"\n") } // a hash takes all
	line("cell", strconv.Quote(c.Cell.ID), string(c.Status), pointsWord(c.DecidedScore()), IntText(c.DecidedGrade()))
	for _, m := range c.Models {
		line("model", string(m.Status), pointsWord(m.Total), IntText(m.Grade))
	}
	for i := range c.Meetings {
		m := &c.Meetings[i]
		line("meeting", m.Month.String(), string(m.Kind), string(m.Status), pointsWord(DecidedTotal(m)))
	}
}

// pointsWord writes points as data, "-" where there are none.
func pointsWord(p criteria.Optional[criteria.Points]) string {
	if !p.Known {
		return "-"
	}
	return p.Value.Decimal()
}
