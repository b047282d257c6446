package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/dev/world"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// FuzzScore makes a clerk's folder of a seed, has the whole program score it,
// and holds what comes out to the folder's own answers and to the laws of a
// score: the order of files never matters, a better mark never lowers a total, a
// cap never raises a grade, contributions add up exactly, a month missing is
// never a zero, and the same input gives the same bytes.
func FuzzScore(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed, seed*37)
	}
	f.Fuzz(func(t *testing.T, seed, shape uint64) {
		options := folderOf(seed, shape)
		folder := t.TempDir()
		expected, err := world.Write(folder, options)
		if err != nil {
			t.Skip(err) // more faults than cells with forms
		}
		c := &scored{t: t, folder: folder, random: rand.New(rand.NewPCG(seed, shape))}
		first := c.score(folder)
		c.asExpected(first, expected, options)
		c.addsUp(first)
		c.sameBytes()
		c.orderNeverMatters(first)
		c.betterMark(first)
		c.capsOnlyLower(first)
		c.missingIsNoZero(first)
	})
}

// folderOf draws what kind of folder it is from the bits of a number.
func folderOf(seed, shape uint64) world.Options {
	take := func(n uint64) uint64 {
		v := shape % n
		shape /= n
		return v
	}
	options := world.Options{Seed: seed, Cells: 1 + int(take(4)), Criteria: world.Criteria(take(2)), Faults: map[diag.Code]int{}}
	layouts := []scoring.Layout{scoring.FormLayout, scoring.TableLayout, scoring.TotalsLayout}
	options.Layouts = [][]scoring.Layout{nil, layouts, layouts[:2], layouts[1:]}[take(4)]
	options.Styles = [][]world.Style{nil, {world.OneColumn}, {world.TwoColumns}, {world.TwoRowHead}}[take(4)]
	options.Months = int(take(4))
	if codes := world.FaultCodes(); take(2) == 1 {
		options.Faults[codes[take(uint64(len(codes)))]] = 1
	}
	return options
}

// A scored folder, and how to score it again with something changed.
type scored struct {
	t      *testing.T
	folder string
	random *rand.Rand
}

// A runResult is what the laws look at of `score -f json`. Numbers stay as
// written.
type runResult struct {
	Cells    []runCell
	Problems []struct{ Severity, Code string }
}

type runCell struct {
	ID, Status string
	Score      *json.Number
	Grade      *string
	Meetings   []runMeeting
}

type runMeeting struct {
	Month, Status string
	Total         *json.Number
	Grade         *string
	Marks         []struct {
		Criterion string
		Official  *json.Number
		Source    *string
	}
	Source *struct{ File, Sheet string }
}

// run runs the program and returns its stdout; files are named from the folder.
func (c *scored) run(folder string, more ...string) string {
	c.t.Helper()
	args := slices.Concat([]string{"score", filepath.Join(folder, world.SheetsFolder), "-r", filepath.Join(folder, world.RosterFile), "-p", "2026-Q3", "-f", "json"}, more)
	if !slices.Contains(more, "-c") {
		args = append(args, "-c", filepath.Join(folder, world.CriteriaFile))
	}
	var stdout, stderr bytes.Buffer
	status := cli.Run(context.Background(), cli.Env{
		Args: args, Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Now: func() time.Time { return time.Unix(0, 0) }, Folder: disk.At("."), Getenv: func(string) string { return "" },
	})
	if told := strings.Contains(stdout.String(), `"error"`); status != 0 && status != 1 || told != (status == 1) {
		c.t.Fatalf("exit status %d\n%s", status, stderr.String())
	}
	return stdout.String()
}

func (c *scored) score(folder string, more ...string) runResult {
	c.t.Helper()
	var r runResult
	decoder := json.NewDecoder(strings.NewReader(c.run(folder, more...)))
	decoder.UseNumber()
	if err := decoder.Decode(&r); err != nil {
		c.t.Fatal(err)
	}
	return r
}

// points reads a number of the JSON; absent ones are not known.
func (c *scored) points(n *json.Number) criteria.Optional[criteria.Points] {
	c.t.Helper()
	if n == nil {
		return criteria.Optional[criteria.Points]{}
	}
	p, err := criteria.ParsePoints(n.String())
	if err != nil {
		c.t.Fatal(err)
	}
	return criteria.Optional[criteria.Points]{Value: p, Known: true}
}

// grades are the set's, best first.
func (c *scored) grades() (titles []string) {
	c.t.Helper()
	for _, g := range c.set().Grades {
		titles = append(titles, g.Title)
	}
	return titles
}

func (c *scored) set() *criteria.Set {
	c.t.Helper()
	data, err := os.ReadFile(filepath.Join(c.folder, world.CriteriaFile))
	if err != nil {
		c.t.Fatal(err)
	}
	set, problems := criteria.Parse("", data)
	if set == nil {
		c.t.Fatal(problems)
	}
	return set
}

// rank is the place of a grade among the set's; none: after all.
func (c *scored) rank(grade *string) int {
	titles := c.grades()
	if grade == nil {
		return len(titles)
	}
	return slices.Index(titles, *grade)
}

// asExpected holds the result to what the folder was made to give.
func (c *scored) asExpected(r runResult, expected world.Expected, options world.Options) {
	c.t.Helper()
	titles := c.grades()
	for i, want := range expected.Cells {
		got := r.Cells[i]
		if got.ID != want.ID || got.Status != string(want.Status) || c.points(got.Score) != want.Score || want.Grade.Known && titles[want.Grade.Value] != *got.Grade {
			c.t.Errorf("%+v: %s is %s, score %v, want %+v", options, got.ID, got.Status, c.points(got.Score), want)
		}
		for n, m := range want.Meetings {
			if g := got.Meetings[n]; g.Status != string(m.Status) || c.points(g.Total) != m.Total {
				c.t.Errorf("%+v: %s %s is %s with %v, want %+v", options, got.ID, g.Month, g.Status, c.points(g.Total), m)
			}
		}
	}
	told := map[string]int{}
	for _, p := range r.Problems {
		told[p.Code]++
	}
	for _, p := range expected.Problems {
		if told[string(p.Code)] == 0 {
			c.t.Errorf("%+v: %s is not told", options, p.Code)
		}
	}
}

// addsUp: the official marks of a meeting make its total.
func (c *scored) addsUp(r runResult) {
	for _, cell := range r.Cells {
		for _, m := range cell.Meetings {
			sum := criteria.Points(0)
			for _, mark := range m.Marks {
				sum += c.points(mark.Official).Value
			}
			if total := c.points(m.Total); total.Known && len(m.Marks) > 0 && sum != total.Value {
				c.t.Errorf("%s %s: the marks make %v, the total is %v", cell.ID, m.Month, sum, total.Value)
			}
		}
	}
}

// sameBytes: two runs print and write the same.
func (c *scored) sameBytes() {
	var books [2]string
	for i := range books {
		target := filepath.Join(c.t.TempDir(), "a.xlsx")
		books[i] = c.run(c.folder, "-o", target)
		data, err := os.ReadFile(target)
		if err != nil {
			c.t.Fatal(err)
		}
		books[i] += string(data)
	}
	if books[0] != books[1] {
		c.t.Error("two runs differ")
	}
}

// copyOf copies the folder, its sheets under other names; an empty name leaves
// one out.
func (c *scored) copyOf(rename func(i int, name string) string) string {
	c.t.Helper()
	folder := c.t.TempDir()
	sheets, err := os.ReadDir(filepath.Join(c.folder, world.SheetsFolder))
	if err != nil {
		c.t.Fatal(err)
	}
	names := map[string]string{world.RosterFile: world.RosterFile, world.CriteriaFile: world.CriteriaFile}
	for i, s := range sheets {
		if name := rename(i, s.Name()); name != "" {
			names[filepath.Join(world.SheetsFolder, s.Name())] = filepath.Join(world.SheetsFolder, name)
		}
	}
	for from, to := range names {
		data, err := os.ReadFile(filepath.Join(c.folder, from))
		if err != nil {
			c.t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, to)), 0o755); err != nil {
			c.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, to), data, 0o644); err != nil {
			c.t.Fatal(err)
		}
	}
	return folder
}

// unsourced takes off where things stand, which depends on the files' names.
func unsourced(r runResult) []runCell {
	cells := slices.Clone(r.Cells)
	for i := range cells {
		cells[i].Meetings = slices.Clone(cells[i].Meetings)
		for n := range cells[i].Meetings {
			cells[i].Meetings[n].Source = nil
		}
	}
	return cells
}

// orderNeverMatters reads the files in another order: their names are all that
// decides it.
func (c *scored) orderNeverMatters(first runResult) {
	turned := c.copyOf(func(i int, name string) string { return string(rune('z'-i%20)) + " " + name })
	if diff := cmp.Diff(unsourced(first), unsourced(c.score(turned))); diff != "" {
		c.t.Errorf("in another order:\n%s", diff)
	}
}

// betterMark writes full marks in place of one that was typed, in its own cell
// of its own file.
func (c *scored) betterMark(first runResult) {
	type place struct{ cell, meeting, mark int }
	var places []place
	for i, cell := range first.Cells {
		for n, m := range cell.Meetings {
			for k, mark := range m.Marks {
				if m.Status == "scored" && m.Source != nil && mark.Source != nil && mark.Official != nil {
					places = append(places, place{i, n, k})
				}
			}
		}
	}
	if len(places) == 0 {
		return
	}
	at := places[c.random.IntN(len(places))]
	before := first.Cells[at.cell].Meetings[at.meeting]
	changed := c.copyOf(func(_ int, name string) string { return name })
	leaf := c.set().Leaves()[at.mark]
	file := filepath.Join(changed, world.SheetsFolder, filepath.Base(filepath.FromSlash(before.Source.File)))
	book, err := excelize.OpenFile(file)
	if err != nil {
		c.t.Fatal(err)
	}
	defer book.Close()
	if err := book.SetCellFloat(before.Source.Sheet, *before.Marks[at.mark].Source, leaf.Max.Float(), -1, 64); err != nil {
		c.t.Fatal(err)
	}
	if err := book.Save(); err != nil {
		c.t.Fatal(err)
	}
	cell := c.score(changed).Cells[at.cell]
	after := cell.Meetings[at.meeting]
	if total := c.points(after.Total); !total.Known || total.Value < c.points(before.Total).Value || c.rank(after.Grade) > c.rank(before.Grade) {
		c.t.Errorf("%s %s: full marks of %s take %v to %v", cell.ID, after.Month, leaf.ID, c.points(before.Total), total)
	}
	if was := first.Cells[at.cell]; c.points(cell.Score).Known != c.points(was.Score).Known || c.points(cell.Score).Value < c.points(was.Score).Value || c.rank(cell.Grade) > c.rank(was.Grade) {
		c.t.Errorf("%s: full marks of %s take the score from %v to %v", cell.ID, leaf.ID, c.points(was.Score), c.points(cell.Score))
	}
}

// capsOnlyLower scores with a cap more.
func (c *scored) capsOnlyLower(first runResult) {
	data, err := os.ReadFile(filepath.Join(c.folder, world.CriteriaFile))
	if err != nil {
		c.t.Fatal(err)
	}
	leaf := c.set().Leaves()[0]
	worst := c.set().Grades[len(c.set().Grades)-1].ID
	capped := filepath.Join(c.t.TempDir(), "tran.yaml")
	more := "\ncaps:\n  - { when: { mark_below: { criterion: \"" + leaf.ID + "\", points: " + leaf.Max.Decimal() + " } }, at_most: " + worst + ", because: Thử }\n"
	if err := os.WriteFile(capped, append(data, more...), 0o644); err != nil {
		c.t.Fatal(err)
	}
	for i, cell := range c.score(c.folder, "-c", capped).Cells {
		was := first.Cells[i]
		if cell.Status != was.Status || c.points(cell.Score) != c.points(was.Score) || c.rank(cell.Grade) < c.rank(was.Grade) {
			c.t.Errorf("%s: a cap takes %v %v to %v %v", cell.ID, c.points(was.Score), was.Grade, c.points(cell.Score), cell.Grade)
		}
		for n, m := range cell.Meetings {
			if c.points(m.Total) != c.points(was.Meetings[n].Total) || c.rank(m.Grade) < c.rank(was.Meetings[n].Grade) {
				c.t.Errorf("%s %s: a cap moves the total or raises the grade", cell.ID, m.Month)
			}
		}
	}
}

// missingIsNoZero takes each file away in turn: a meeting it held is missing,
// without a total or a grade, and never counts as a zero; all others are as they
// were.
func (c *scored) missingIsNoZero(first runResult) {
	files, err := os.ReadDir(filepath.Join(c.folder, world.SheetsFolder))
	if err != nil {
		c.t.Fatal(err)
	}
	if len(files) < 2 { // nothing would be left to score
		return
	}
	gone := files[c.random.IntN(len(files))].Name()
	less := c.score(c.copyOf(func(_ int, name string) string {
		if name == gone {
			return ""
		}
		return name
	}))
	for i, cell := range less.Cells {
		lost := false
		for n, m := range cell.Meetings {
			was := first.Cells[i].Meetings[n]
			here := was.Source != nil && filepath.Base(filepath.FromSlash(was.Source.File)) == gone
			switch {
			case here && (m.Status != "missing" || m.Total != nil || m.Grade != nil):
				c.t.Errorf("%s %s: without its sheet it is %s with total %v", cell.ID, m.Month, m.Status, c.points(m.Total))
			case !here && m.Status == "scored" && c.points(m.Total) != c.points(was.Total):
				c.t.Errorf("%s %s: another's sheet is gone, and the total is %v, not %v", cell.ID, m.Month, c.points(m.Total), c.points(was.Total))
			}
			lost = lost || here
		}
		if lost && (cell.Score != nil || cell.Grade != nil) {
			c.t.Errorf("%s: a month is missing, and the score is %v", cell.ID, c.points(cell.Score))
		}
	}
}
