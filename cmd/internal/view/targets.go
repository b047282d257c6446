package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// goalOf says the share a target aims at.
func goalOf(target *criteria.Target) diag.Message {
	key := "report.target.at-least"
	if target.Above {
		key = "report.target.above"
	}
	goal := diag.Msg(key, "goal", GoalPercent(target))
	if target.Scope == criteria.ScopeEachCommittee {
		goal = diag.Msg("report.target.in-each", "goal", goal)
	}
	return goal
}

// GoalPercent is the goal in percent with all its decimals: a threshold is not
// rounded as a share is.
func GoalPercent(target *criteria.Target) criteria.Points {
	return criteria.Points(target.Goal.Num * 100 * int64(criteria.Point) / target.Goal.Den)
}

// TargetText writes the share against the goal, and how many cells are short.
func TargetText(t scoring.TargetResult, p *text.Printer) string {
	return verdictText(t.Target, goalOf(t.Target), t.TargetCount, t.State, t.Short(), p)
}

// shownShare writes the share reached, with as many decimals as tell it from the
// goal that stands beside it.
func shownShare(target *criteria.Target, c scoring.TargetCount, p *text.Printer) string {
	share := c.Actual()
	return p.Decimal(share.PercentageTo(share.DecimalsBeside(target.Goal))) + "%"
}

func verdictText(target *criteria.Target, goal diag.Message, c scoring.TargetCount, state scoring.TargetState, short int, p *text.Printer) string {
	if c.Base == 0 {
		return p.Text("report.target." + string(scoring.TargetNoCells))
	}
	key := "report.target." + string(state)
	if state == scoring.TargetNotAsked && c.Unknown > 0 {
		key += ".open"
	}
	return p.Text(key, "actual", shownShare(target, c, p), "reached", c.Reached, "base", c.Base, "unknown", c.Unknown,
		"goal", goal, "short", short)
}

// TargetDetails are what confines a target and where it comes from.
func TargetDetails(target *criteria.Target) (details []diag.Message) {
	if len(target.Kinds) > 0 {
		details = append(details, diag.Msg("criteria.target.kinds", "kinds", strings.Join(target.Kinds, ", ")))
	}
	if target.Yearly {
		details = append(details, diag.Msg("criteria.target.yearly"))
	}
	return append(details, targetSource(target)...)
}

// targetSource says by when a target is to be met, and who asks for it.
func targetSource(target *criteria.Target) (source []diag.Message) {
	if target.By.Known {
		source = append(source, diag.Msg("report.target.by", "year", target.By.Value))
	}
	if target.Basis != "" {
		source = append(source, diag.Msg("report.target.basis", "basis", target.Basis))
	}
	return source
}

// TargetRemark is the source of a target, to stand behind its verdict.
func TargetRemark(target *criteria.Target, p *text.Printer) string {
	source := targetSource(target)
	if len(source) == 0 {
		return ""
	}
	return p.Text("report.target.remark", "remarks", p.Messages(source))
}

// UnaskedKinds names the kinds of cell that no target by kind asks of: a
// misspelled one would be left out of its base in silence.
func UnaskedKinds(r *Report, p *text.Printer) string {
	var kinds []string
	for _, kind := range r.Result.UnaskedKinds() {
		kinds = append(kinds, KindName(kind, p))
	}
	if len(kinds) == 0 {
		return ""
	}
	return p.Text("report.target.unasked", "kinds", strings.Join(kinds, ", "))
}

// committeesShown is how many committees' shares stand in one line.
const committeesShown = 12

// CommitteeTargetLines tell the committees apart: of a target asked of each,
// those that fall short; of any other, where there are several, their shares.
func CommitteeTargetLines(t scoring.TargetResult, p *text.Printer) (lines []string) {
	if t.Target.Scope != criteria.ScopeEachCommittee {
		if shares := committeeShares(t, p); shares != "" && len(t.Committees) > 1 && t.Unknown < t.Base {
			lines = append(lines, "  "+shares)
		}
		return lines
	}
	plain := *t.Target
	plain.Scope = criteria.ScopeAll
	for _, c := range t.Committees {
		if !c.Met && c.Base > 0 {
			result := verdictText(&plain, goalOf(&plain), c.TargetCount, c.State, c.Short(t.Target), p)
			lines = append(lines, "  "+p.Text("report.target.committee", "committee", committeeName(c.Name, p), "result", result))
		}
	}
	return lines
}

// committeeShares writes "Đảng bộ xã A 83,3% (5/6); Đảng bộ xã B 100% (3/3)".
func committeeShares(t scoring.TargetResult, p *text.Printer) string {
	var shares []string
	for _, c := range t.Committees {
		if c.Base > 0 {
			shares = append(shares, p.Text("report.target.share", "committee", committeeName(c.Name, p), "actual", shownShare(t.Target, c.TargetCount, p), "reached", c.Reached, "base", c.Base))
		}
	}
	if more := len(shares) - committeesShown; more > 0 {
		shares = append(shares[:committeesShown], p.Text("report.target.more", "count", more))
	}
	return strings.Join(shares, "; ")
}
