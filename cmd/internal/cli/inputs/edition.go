package inputs

import (
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/view"
)

// A Revising is what was said of a revision on the command line.
type Revising struct {
	Reason string
	Given  bool
}

// An Edition is which version of the period's report a run makes.
type Edition struct {
	Replaces *closed.Version // the closed version that it revises; nil: none
	Reason   string          // of the revision
}

// NewEdition finds out which version of the period's report this run makes. A
// period that was closed asks for a reason: nothing that came in late is slipped
// into a signed report.
func (p *Plan) NewEdition(o Revising) (Edition, error) {
	latest, err := p.Vault().Latest(p.Period)
	if err != nil {
		return Edition{}, err
	}
	reason := strings.TrimSpace(o.Reason)
	switch {
	case latest == nil && o.Given:
		return Edition{}, exit.Usage("revise-open", "period", p.Period)
	case latest == nil:
		return Edition{}, nil
	case !o.Given:
		return Edition{}, &exit.Failure{Status: exit.WrongUsage, Message: latest.Message("period-closed")}
	case reason == "":
		return Edition{}, exit.Usage("revise-no-reason", "period", p.Period)
	}
	return Edition{latest, reason}, nil
}

// Revise has a report say which closed version it replaces, and what changed.
func (e Edition) Revise(here disk.Folder, r *view.Report) error {
	if e.Replaces == nil {
		return nil
	}
	kept, err := e.Replaces.ReadKept(here)
	if err != nil {
		return err
	}
	r.Edition = e.Replaces.Edition + 1
	r.Revision = view.NewRevision(kept, r, e.Replaces.Number, e.Reason)
	return nil
}

// NoteClosed says that what is shown is of a period that was closed: it may
// differ from what was signed.
func NoteClosed(a *app.App, p *Plan) {
	if latest, err := p.Vault().Latest(p.Period); err == nil && latest != nil {
		message := latest.Message("note-closed")
		a.Notice(message.Key, message.Args...)
	}
}

// Overlap has a report name the closed reports of other periods whose months it
// shares and no longer agrees with. One that cannot be read is told and passed
// over: it is no part of this period.
func Overlap(a *app.App, p *Plan, r *view.Report) {
	for _, period := range p.Vault().Periods() {
		if period == p.Period || period.Last.Compare(p.Period.First) < 0 || period.First.Compare(p.Period.Last) > 0 {
			continue
		}
		latest, err := p.Vault().Latest(period)
		if err != nil {
			a.Fail(err)
			continue
		}
		if latest == nil {
			continue
		}
		kept, err := latest.ReadKept(a.Here())
		if err != nil {
			a.Fail(err)
			continue
		}
		if o, differs := view.NewOverlap(kept, r, latest.Number); differs {
			r.Overlaps = append(r.Overlaps, o)
		}
	}
}
