package viewtest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Office converts a file with LibreOffice; without it the test is skipped.
func Office(t *testing.T, file, format string) string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice")
	}
	folder := t.TempDir()
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(officeProfile(t))
	output, err := exec.Command(program, profile, "--headless", "--convert-to", format, "--outdir", folder, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	made, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(made) != 1 {
		if strings.HasSuffix(file, ".docx") {
			t.Skipf("LibreOffice without Writer: %s", output)
		}
		t.Fatalf("%v %v\n%s", made, err, output)
	}
	return made[0]
}

// officeProfile makes settings of LibreOffice by which it computes every
// formula again when it opens a workbook; left to itself it shows the values that
// are written beside them.
func officeProfile(t *testing.T) string {
	t.Helper()
	const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "user"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "user", "registrymodifications.xcu"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	return folder
}

// Written puts content into a file of that name in a folder of the test's
// own.
func Written(t *testing.T, name string, content []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// PdfPages counts the pages of a PDF of LibreOffice's.
func PdfPages(t *testing.T, file string) int {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(content, []byte("/Type/Page/")) + bytes.Count(content, []byte("/Type/Page>")) + bytes.Count(content, []byte("/Type/Page\n"))
}
