package cli

import (
	"strings"

	"chibo/cmd/internal/view"
)

// A revising is what was said of a revision on the command line.
type revising struct {
	Reason string
	Given  bool
}

// An edition is which version of the period's report a run makes.
type edition struct {
	replaces *closing // the closed version that it revises; nil: none
	reason   string   // of the revision
}

// planEdition finds out which version of the period's report this run makes. A
// period that was closed asks for a reason: nothing that came in late is slipped
// into a signed report.
func (p *inputPlan) planEdition(o revising) (edition, error) {
	latest, err := p.vault().latest(p.period)
	if err != nil {
		return edition{}, err
	}
	reason := strings.TrimSpace(o.Reason)
	switch {
	case latest == nil && o.Given:
		return edition{}, usage("revise-open", "period", p.period)
	case latest == nil:
		return edition{}, nil
	case !o.Given:
		return edition{}, &failure{status: exitUsage, message: latest.message("period-closed")}
	case reason == "":
		return edition{}, usage("revise-no-reason", "period", p.period)
	}
	return edition{latest, reason}, nil
}

// revise has a report say which closed version it replaces, and what changed.
func (e edition) revise(r *view.Report) error {
	if e.replaces == nil {
		return nil
	}
	kept, err := e.replaces.readKept()
	if err != nil {
		return err
	}
	r.Edition = e.replaces.Edition + 1
	r.Revision = view.NewRevision(kept, r, e.replaces.Number, e.reason)
	return nil
}

// noteClosed says that what is shown is of a period that was closed: it may
// differ from what was signed.
func (a *app) noteClosed(p *inputPlan) {
	if latest, err := p.vault().latest(p.period); err == nil && latest != nil {
		message := latest.message("note-closed")
		a.notice(message.Key, message.Args...)
	}
}

// overlap has a report name the closed reports of other periods whose months it
// shares and no longer agrees with. One that cannot be read is told and passed
// over: it is no part of this period.
func (a *app) overlap(p *inputPlan, r *view.Report) {
	for _, period := range p.vault().periods() {
		if period == p.period || period.Last.Compare(p.period.First) < 0 || period.First.Compare(p.period.Last) > 0 {
			continue
		}
		latest, err := p.vault().latest(period)
		if err != nil {
			a.fail(err)
			continue
		}
		if latest == nil {
			continue
		}
		kept, err := latest.readKept()
		if err != nil {
			a.fail(err)
			continue
		}
		if o, differs := view.NewOverlap(kept, r, latest.Number); differs {
			r.Overlaps = append(r.Overlaps, o)
		}
	}
}
