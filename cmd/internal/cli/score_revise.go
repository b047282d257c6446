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

// planEdition finds out which version of the period's report this run makes. A
// period that was closed asks for a reason: nothing that came in late is slipped
// into a signed report.
func (p *scorePlan) planEdition(o *scoreOptions) error {
	latest, err := p.vault().latest(p.period)
	if err != nil {
		return err
	}
	reason := strings.TrimSpace(o.revise.Reason)
	switch {
	case latest == nil && o.revise.Given:
		return usage("revise-open", "period", p.period)
	case latest == nil:
		return nil
	case !o.revise.Given:
		return &failure{status: exitUsage, message: latest.message("period-closed")}
	case reason == "":
		return usage("revise-no-reason", "period", p.period)
	}
	p.replaces, p.reason = latest, reason
	return nil
}

// revise has a report say which closed version it replaces, and what changed.
func (p *scorePlan) revise(r *view.Report) error {
	if p.replaces == nil {
		return nil
	}
	kept, err := p.replaces.readKept()
	if err != nil {
		return err
	}
	r.Edition = p.replaces.Edition + 1
	r.Revision = view.NewRevision(kept, r, p.replaces.Number, p.reason)
	return nil
}

// noteClosed says that what is shown is of a period that was closed: it may
// differ from what was signed.
func (a *app) noteClosed(p *scorePlan) {
	if latest, err := p.vault().latest(p.period); err == nil && latest != nil {
		message := latest.message("note-closed")
		a.notice(message.Key, message.Args...)
	}
}

// overlap has a report name the closed reports of other periods whose months it
// shares and no longer agrees with. One that cannot be read is told and passed
// over: it is no part of this period.
func (a *app) overlap(p *scorePlan, r *view.Report) {
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
