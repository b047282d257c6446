package view

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
func listLines(r *Report, p *text.Printer) (lines []string) {
	for _, l := range r.Result.Lists {
		lines = append(lines, ListSentence(r, l, "list.line", p))
	}
	return lines
}

// ListSentence writes one list by a text of the catalogue or, of an empty list,
// by the text of the same key with ".none".
func ListSentence(r *Report, l scoring.CellList, key string, p *text.Printer) string {
	if len(l.Entries) == 0 {
		key += ".none"
	}
	var cells []string
	for _, e := range l.Entries[:min(len(l.Entries), cellsShown)] {
		cell := text.Plain(r.CellName(&r.Result.Cells[e.Cell], p))
		if len(l.Lines) > 1 {
			cell = p.Text("list.cell", "cell", cell, "reasons", strings.Join(ListReasons(r, l, e, p), "; "))
		}
		cells = append(cells, cell)
	}
	if more := len(l.Entries) - cellsShown; more > 0 {
		cells = append(cells, p.Text("list.more", "count", more))
	}
	rule := ListRule(r, l, p)
	if strings.HasPrefix(key, "doc.") && l.Own { // on whose word it is stands on the screen and in the annex
		rule = linesText(r.Result.Sets[0], l.Lines, p)
	}
	return p.Text(key, "title", diag.Msg("list."+string(l.Kind)), "count", len(l.Entries), "cells", strings.Join(cells, ", "), "rule", rule)
}

// ListReasons are the lines by which a cell is on a list.
func ListReasons(r *Report, l scoring.CellList, e scoring.ListEntry, p *text.Printer) (reasons []string) {
	for _, line := range e.Lines {
		reasons = append(reasons, ListLineText(r.Result.Sets[0], l.Lines[line], p))
	}
	return reasons
}

// ListRule says a list's rule and on whose word it is.
func ListRule(r *Report, l scoring.CellList, p *text.Printer) string {
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
		texts[i] = ListLineText(set, line, p)
	}
	return strings.Join(texts, p.Text("list.or"))
}

// ListLineText says one line of a list's rule.
func ListLineText(set *criteria.Set, line criteria.ListLine, p *text.Printer) string {
	return strings.Join(Messages(scoring.DescribeListLine(set, line), p), p.Text("list.and"))
}
