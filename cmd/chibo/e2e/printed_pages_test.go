package e2e

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"chibo/cmd/chibo/e2e/outside"
)

// countPages is `pages N M report.xlsx`: the report prints on at most N pages to
// sign and M in all. Those of the annex say so in their heads. Without LibreOffice
// and pdftotext, or where the programs of others take no part, no page is counted.
func countPages(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: pages N M report.xlsx")
	}
	if !outside.Clients() {
		return
	}
	for _, program := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			ts.Logf("%s is not on PATH: no page is counted", program)
			return
		}
	}
	folder, report := ts.MkAbs(".printed"), ts.MkAbs(args[2])
	ts.Check(ts.Exec("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless",
		"--convert-to", "pdf", "--outdir", folder, report))
	ts.Check(ts.Exec("pdftotext", "-q", "-layout", filepath.Join(folder, strings.TrimSuffix(filepath.Base(report), ".xlsx")+".pdf"), "-"))
	pages, signed := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\f"), "\f"), 0
	for i, page := range pages {
		ts.Logf("page %d: %.90q", i+1, strings.Join(strings.Fields(page), " "))
		if !strings.HasPrefix(strings.TrimSpace(page), "Phụ lục") {
			signed++
		}
	}
	most, err := strconv.Atoi(args[0])
	ts.Check(err)
	all, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Logf("%d pages to sign, %d in all", signed, len(pages))
	if signed == 0 || signed > most || len(pages) > all {
		ts.Fatalf("%d pages to sign and %d in all, want at most %d and %d", signed, len(pages), most, all)
	}
}
