package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	testworld "chibo/cmd/internal/dev/world"
	"chibo/cmd/internal/disk"
)

// TestShards: a province scored in twenty parts, each on a machine of its own, and
// merged, is the province scored at once, to the byte, but for what it says of
// the files it was made of. So the work can be spread as far as anyone likes.
func TestShards(t *testing.T) {
	t.Parallel()
	whole := t.TempDir()
	expected, err := testworld.Write(whole, testworld.Options{Seed: 7, Cells: 40, Criteria: testworld.AnPhu})
	if err != nil {
		t.Fatal(err)
	}
	var reports []string
	for _, cells := range slices.Collect(slices.Chunk(expected.Cells, 2)) {
		shard := shardOf(t, whole, cells)
		report := filepath.Join(shard, "bao-cao.xlsx")
		runChibo(t, shard, append(scoreArgs(), "-o", report)...)
		reports = append(reports, report)
	}
	if len(reports) != 20 {
		t.Fatalf("%d parts", len(reports))
	}
	once := runChibo(t, whole, append(scoreArgs(), "-f", "json")...)
	merged := runChibo(t, whole, append([]string{"merge", "-f", "json"}, reports...)...)
	if once, merged := resultOnly(t, once), resultOnly(t, merged); !bytes.Equal(once, merged) {
		t.Errorf("merged shards differ from one run:\n%s\n---\n%s", once, merged)
	}
}

// resultOnly is a JSON report without what tells of its making, each value as
// its bytes stand there.
func resultOnly(t *testing.T, report []byte) []byte {
	t.Helper()
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(report, &parts); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"program", "date", "edition", "number", "check_code", "revision", "overlaps", "files"} {
		if _, found := parts[key]; !found {
			t.Errorf("the report lacks %q", key)
		}
		delete(parts, key)
	}
	var b bytes.Buffer
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		b.WriteString(key + ": ")
		b.Write(parts[key])
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// shardOf makes a folder with the workbooks and the rows of the roster of some
// cells alone.
func shardOf(t *testing.T, whole string, cells []testworld.Cell) string {
	t.Helper()
	shard := t.TempDir()
	copyFile(t, whole, shard, testworld.CriteriaFile)
	var ids []string
	for _, c := range cells {
		ids = append(ids, c.ID)
		copyFile(t, whole, shard, filepath.Join(testworld.SheetsFolder, c.ID+".xlsx"))
	}
	roster, err := excelize.OpenFile(filepath.Join(whole, testworld.RosterFile))
	if err != nil {
		t.Fatal(err)
	}
	defer roster.Close()
	sheet := roster.GetSheetName(0)
	rows, err := roster.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for row := len(rows); row > 0; row-- {
		if cells := rows[row-1]; len(cells) > 1 && len(cells[1]) == len(ids[0]) && !slices.Contains(ids, cells[1]) {
			if err := roster.RemoveRow(sheet, row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := roster.SaveAs(filepath.Join(shard, testworld.RosterFile)); err != nil {
		t.Fatal(err)
	}
	return shard
}

func copyFile(t *testing.T, from, to, name string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(from, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(filepath.Join(to, name)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(to, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// scoreArgs scores the folder the program is run in.
func scoreArgs() []string {
	return []string{"score", testworld.SheetsFolder, "-r", testworld.RosterFile, "-c", testworld.CriteriaFile, "-p", "2026-Q3", "--quiet"}
}

func runChibo(t *testing.T, folder string, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	env := app.Env{Args: args, Stdout: &out, Stderr: &errs, Now: time.Now, Folder: disk.At(folder), Getenv: func(string) string { return "" }}
	if status := Run(context.Background(), env); status > exit.Faults {
		t.Fatalf("%v: exit status %d\n%s", args, status, errs.String())
	}
	return out.Bytes()
}
