package jsonout

import (
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

type target struct {
	ID         string                             `json:"id"`
	Title      string                             `json:"title"`
	Measure    criteria.TargetMeasure             `json:"measure"`
	Actual     criteria.Optional[criteria.Points] `json:"actual"`
	Goal       criteria.Points                    `json:"goal"`
	Above      bool                               `json:"above"`
	Met        bool                               `json:"met"`
	Status     scoring.TargetState                `json:"status"`
	Reached    int                                `json:"reached"`
	Base       int                                `json:"base"`
	Unknown    int                                `json:"unknown"`
	Short      int                                `json:"short"`
	Scope      criteria.TargetScope               `json:"scope"`
	By         criteria.Optional[int]             `json:"by"`
	Yearly     bool                               `json:"yearly"`
	Basis      *string                            `json:"basis"`
	Kinds      []string                           `json:"kinds"`
	Committees []committeeTarget                  `json:"committees"`
}

type committeeTarget struct {
	Name    *string                            `json:"name"`
	Actual  criteria.Optional[criteria.Points] `json:"actual"`
	Met     bool                               `json:"met"`
	Status  scoring.TargetState                `json:"status"`
	Reached int                                `json:"reached"`
	Base    int                                `json:"base"`
	Unknown int                                `json:"unknown"`
	Short   int                                `json:"short"`
}

func targetsOf(r *view.Report) []target {
	targets := []target{}
	for _, t := range r.Result.Targets {
		entry := target{
			ID: t.Target.ID, Title: t.Target.Title, Measure: t.Target.Measure, Actual: percent(t.Reached, t.Base), Goal: view.GoalPercent(t.Target),
			Above: t.Target.Above, Met: t.Met, Status: t.State, Reached: t.Reached, Base: t.Base, Unknown: t.Unknown, Short: t.Short(),
			Scope: t.Target.Scope, By: t.Target.By, Yearly: t.Target.Yearly, Basis: nonEmpty(t.Target.Basis),
			Kinds: append([]string{}, t.Target.Kinds...), Committees: []committeeTarget{},
		}
		for _, c := range t.Committees {
			entry.Committees = append(entry.Committees, committeeTarget{
				Name: nonEmpty(c.Name), Actual: percent(c.Reached, c.Base), Met: c.Met, Status: c.State, Reached: c.Reached, Base: c.Base,
				Unknown: c.Unknown, Short: c.Short(t.Target),
			})
		}
		targets = append(targets, entry)
	}
	return targets
}

type cellList struct {
	ID      scoring.ListKind `json:"id"`
	Title   string           `json:"title"`
	Rule    []string         `json:"rule"`
	Default bool             `json:"default"`
	Basis   *string          `json:"basis"`
	Cells   []listedCell     `json:"cells"`
}

type listedCell struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Committee *string  `json:"committee"`
	Reasons   []string `json:"reasons"`
}

func listsOf(r *view.Report, p *text.Printer) []cellList {
	lists := []cellList{}
	for _, l := range r.Result.Lists {
		entry := cellList{ID: l.Kind, Title: p.Message(diag.Msg("list." + string(l.Kind))), Default: l.Own, Basis: nonEmpty(l.Basis), Cells: []listedCell{}}
		for _, line := range l.Lines {
			entry.Rule = append(entry.Rule, view.ListLineText(r.Result.Sets[0], line, p))
		}
		for _, e := range l.Entries {
			cell := r.Result.Cells[e.Cell].Cell
			entry.Cells = append(entry.Cells, listedCell{ID: cell.ID, Name: cell.Name, Committee: nonEmpty(cell.Committee), Reasons: view.ListReasons(r, l, e, p)})
		}
		lists = append(lists, entry)
	}
	return lists
}
