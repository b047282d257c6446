package report

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// cellsShown is how many cells of a list stand in one line on a terminal and in
// the Word report; the workbook and JSON have all.
const cellsShown = 20

// listLines tell whom the rules praise and remind, each list with its rule.
func (r *Report) listLines(p *text.Printer) (lines []string) {
	for _, l := range r.Result.Lists {
		lines = append(lines, r.listSentence(l, "list.line", p))
	}
	return lines
}

// listSentence writes one list by a text of the catalogue or, of an empty list,
// by the text of the same key with ".none".
func (r *Report) listSentence(l scoring.CellList, key string, p *text.Printer) string {
	if len(l.Entries) == 0 {
		key += ".none"
	}
	var cells []string
	for _, e := range l.Entries[:min(len(l.Entries), cellsShown)] {
		cell := text.Plain(r.cellName(&r.Result.Cells[e.Cell], p))
		if len(l.Lines) > 1 {
			cell = p.Text("list.cell", "cell", cell, "reasons", strings.Join(r.listReasons(l, e, p), "; "))
		}
		cells = append(cells, cell)
	}
	if more := len(l.Entries) - cellsShown; more > 0 {
		cells = append(cells, p.Text("list.more", "count", more))
	}
	rule := r.listRule(l, p)
	if strings.HasPrefix(key, "doc.") && l.Own { // on whose word it is stands on the screen and in the annex
		rule = linesText(r.Result.Sets[0], l.Lines, p)
	}
	return p.Text(key, "title", diag.Msg("list."+string(l.Kind)), "count", len(l.Entries), "cells", strings.Join(cells, ", "), "rule", rule)
}

// listReasons are the lines by which a cell is on a list.
func (r *Report) listReasons(l scoring.CellList, e scoring.ListEntry, p *text.Printer) (reasons []string) {
	for _, line := range e.Lines {
		reasons = append(reasons, listLineText(r.Result.Sets[0], l.Lines[line], p))
	}
	return reasons
}

// listRule says a list's rule and on whose word it is.
func (r *Report) listRule(l scoring.CellList, p *text.Printer) string {
	rule := linesText(r.Result.Sets[0], l.Lines, p)
	switch {
	case l.Own:
		return p.Text("list.rule.own", "rule", rule)
	case l.Basis != "":
		return p.Text("list.rule.basis", "rule", rule, "basis", l.Basis)
	}
	return p.Text("list.rule.set", "rule", rule, "id", r.Result.Sets[0].ID)
}

func linesText(set *criteria.Set, lines []criteria.ListLine, p *text.Printer) string {
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = listLineText(set, line, p)
	}
	return strings.Join(texts, p.Text("list.or"))
}

func listLineText(set *criteria.Set, line criteria.ListLine, p *text.Printer) string {
	return strings.Join(messages(scoring.DescribeListLine(set, line), p), p.Text("list.and"))
}

// lists writes the same as sentences of the Word report.
func (d *document) lists() {
	for _, l := range d.report.Result.Lists {
		d.prose(d.report.listSentence(l, "doc.list", d.p))
	}
}

// lists shows the rules of the lists that a set makes.
func (v setView) lists() []string {
	praise, remind, ownPraise, ownRemind := v.set.Lines()
	lines := []string{v.p.Text("criteria.lists")}
	r := &Report{Result: &scoring.Result{Sets: []*criteria.Set{v.set}}}
	for _, l := range []scoring.CellList{
		{Kind: scoring.PraiseList, Lines: praise, Own: ownPraise, Basis: v.set.Lists.Basis},
		{Kind: scoring.RemindList, Lines: remind, Own: ownRemind, Basis: v.set.Lists.Basis},
	} {
		title := diag.Msg("list." + string(l.Kind))
		if len(l.Lines) == 0 {
			lines = append(lines, "  "+v.p.Text("criteria.list.off", "title", title))
			continue
		}
		lines = append(lines, "  "+v.p.Text("criteria.list", "title", title, "rule", r.listRule(l, v.p)))
	}
	return lines
}
