package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	testworld "chibo/cmd/internal/dev/world"
	"chibo/cmd/internal/disk"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// faultyWorld writes a clerk's folder with faults of every kind that the
// generator knows.
func faultyWorld(t *testing.T, seed uint64, criteria testworld.Criteria) string {
	t.Helper()
	folder := t.TempDir()
	faults := map[diag.Code]int{}
	for i, code := range testworld.FaultCodes() {
		if criteria == testworld.Short && code == diag.BadTier || criteria == testworld.AnPhu && code == diag.BadStep {
			continue // no criterion there can have it
		}
		faults[code] = 1 + (i+int(seed))%2
	}
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	options := testworld.Options{Seed: seed, Cells: 60, Period: period, Criteria: criteria, Faults: faults,
		Layouts: []scoring.Layout{scoring.FormLayout, scoring.TableLayout, scoring.TotalsLayout}}
	if _, err := testworld.Write(folder, options); err != nil {
		t.Fatal(err)
	}
	return folder
}

// scored runs score in a folder and returns the report.
func scored(t *testing.T, folder string, flags ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "bao-cao.xlsx")
	args := append([]string{"score", filepath.Join(folder, testworld.SheetsFolder), "-r", filepath.Join(folder, testworld.RosterFile),
		"-c", filepath.Join(folder, testworld.CriteriaFile), "-p", "2026-Q3", "-o", file}, flags...)
	w := apptest.New(args...)
	if status := run(w); status > exit.Faults {
		t.Fatalf("exit status %d: %s", status, w.Err.String())
	}
	return file
}

// TestReportsAreWrittenAgainAsTheyWere: from what a report carries its pages
// come out to the byte, in both languages, whatever faults its sheets have; so
// what verify finds was changed after it was made.
func TestReportsAreWrittenAgainAsTheyWere(t *testing.T) {
	t.Parallel()
	for seed, language := range []string{"vi", "en"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			folder := faultyWorld(t, uint64(seed), []testworld.Criteria{testworld.Short, testworld.AnPhu}[seed])
			writtenAgain(t, scored(t, folder, "--lang", language))
		})
	}
}

func writtenAgain(t *testing.T, file string) *checked.Report {
	t.Helper()
	c, err := checked.Read(disk.Folder{}, file)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range c.Pages.Differences {
		if i < 5 {
			t.Errorf("%+v", d)
		}
	}
	for i, d := range c.Carried {
		if i < 5 {
			t.Errorf("%+v %+v %+v", d, d.Before, d.After)
		}
	}
	if !c.Pages.Whole || c.Set != "" {
		t.Errorf("the report written again has other bytes: %+v, set %q", c.Pages, c.Set)
	}
	return c
}

// TestVerifyAgainstTheInputs: a report follows from the folder it was made of,
// and no longer once a sheet there is another.
func TestVerifyAgainstTheInputs(t *testing.T) {
	t.Parallel()
	folder := faultyWorld(t, 7, testworld.Short)
	file := scored(t, folder)
	w := apptest.New("verify", file, "--against", folder)
	if status := run(w); status != exit.Done {
		t.Errorf("exit status %d\n%s%s", status, w.Out.String(), w.Err.String())
	}
	sheets, err := filepath.Glob(filepath.Join(folder, testworld.SheetsFolder, "*.xlsx"))
	if err != nil || len(sheets) < 10 {
		t.Fatal(len(sheets), err)
	}
	if err := os.Remove(sheets[0]); err != nil {
		t.Fatal(err)
	}
	w = apptest.New("verify", file, "--against", folder)
	if status := run(w); status != exit.Faults || !bytes.Contains(w.Out.Bytes(), []byte(filepath.Base(sheets[0]))) {
		t.Errorf("exit status %d\n%s%s", status, w.Out.String(), w.Err.String())
	}
}

// TestMergesAreWrittenAgainAsTheyWere: so is a report that others were rolled up
// into.
func TestMergesAreWrittenAgainAsTheyWere(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	part, merged := filepath.Join(folder, "xa.xlsx"), filepath.Join(folder, "tinh.xlsx")
	if err := os.Rename(scored(t, faultyWorld(t, 3, testworld.Short)), part); err != nil {
		t.Fatal(err)
	}
	w := apptest.New("merge", part, "-o", merged)
	if status := run(w); status > exit.Faults {
		t.Fatalf("exit status %d: %s", status, w.Err.String())
	}
	writtenAgain(t, merged)
	w = apptest.New("verify", merged, "--against", folder)
	if status := run(w); status != exit.Done {
		t.Errorf("exit status %d\n%s%s", status, w.Out.String(), w.Err.String())
	}
}
