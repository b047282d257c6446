package e2e

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"chibo/criteria/diag"
)

// problemPage is the page for clerks: every code with what it means, how it is
// printed, and the remedy.
func problemPage(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	fmt.Fprintln(&b, problemPageHead)
	part := ""
	for _, code := range diag.Codes() {
		if of := partOf(code); of != part {
			part = of
			fmt.Fprintf(&b, "\n## %s\n", partTitles()[part])
		}
		meaning := codeMeanings()[code]
		if meaning == "" {
			t.Errorf("codeMeanings does not say what %s means", code)
		}
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", code, meaning)
		if line := exampleOf(t, code); line != "" {
			fmt.Fprintf(&b, "\n```\n%s```\n", line)
		} else if withoutFile()[code] == "" {
			t.Errorf("no run prints %s", code)
		}
	}
	return b.Bytes()
}

func partOf(code diag.Code) string {
	switch {
	case criteriaFile(code) != "" || code == diag.BadForm || code == diag.UnreadRow || code == diag.CriteriaChanged:
		return "criteria"
	case code.Severity() == diag.Error:
		return "errors"
	}
	return "warnings"
}

// exampleOf returns what the program prints of a fault: the line and its remedy.
func exampleOf(t *testing.T, code diag.Code) string {
	t.Helper()
	args, file := setArgs(), criteriaFile(code)
	for _, f := range faults() {
		if f.code == code {
			args, file = f.args, f.name()
		}
	}
	if args == nil {
		args = sheetArgs()
	}
	if file == "" {
		return ""
	}
	_, _, printed := run(t, args, file)
	lines := strings.SplitAfter(printed, "\n")
	for i, line := range lines {
		if strings.HasSuffix(line, "["+string(code)+"]\n") {
			return line + lines[i+1]
		}
	}
	return ""
}
