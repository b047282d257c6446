package verify

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path/filepath"
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// maxJSON is the size of a JSON report that is read.
const maxJSON = 1 << 30

// jsonMade is what a JSON report says of its making.
type jsonMade struct {
	Period     string   `json:"period"`
	Edition    int      `json:"edition"`
	Number     string   `json:"number"`
	Code       string   `json:"check_code"`
	Criteria   []madeBy `json:"criteria"`
	Assessment *madeBy  `json:"assessment"`
	Files      []struct {
		Name   string `json:"name"`
		Role   string `json:"role"`
		SHA256 string `json:"sha256"`
		Used   bool   `json:"used"`
	} `json:"files"`
	Program struct {
		Version string `json:"version"`
	} `json:"program"`
}

// madeBy is a criteria set that a JSON report names.
type madeBy struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
}

func (m madeBy) set() *criteria.Set { return &criteria.Set{ID: m.ID, SHA256: m.SHA256} }

// verifyJSON computes a JSON report again from its inputs. It carries no pages
// and no data beside them, so that without inputs there is nothing to hold it
// against.
func verifyJSON(ctx context.Context, a *app.App, o *options, path string) (*view.Verification, error) {
	name := filepath.ToSlash(path)
	data, err := a.Here().ReadFile(path)
	if err != nil {
		return nil, exit.FileError(name, err)
	}
	var made jsonMade
	var stands any
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(data) > maxJSON || json.Unmarshal(data, &made) != nil || json.Unmarshal(data, &stands) != nil || made.Code == "" {
		return nil, exit.Cannot("not-report/json", "file", name)
	}
	period, err := scoring.ParsePeriod(made.Period)
	if err != nil {
		return nil, exit.Cannot("not-report/json", "file", name)
	}
	sum := sha256.Sum256(data)
	r := made.report(period)
	v := &view.Verification{File: name, SHA256: hex.EncodeToString(sum[:]), Report: r, Program: app.Version, Code: made.Code, Pages: &pages.Outcome{}}
	found := &checked.Report{Report: r}
	fresh, err := scoreAgainst(ctx, a, o, found, v)
	if err != nil {
		return nil, err
	}
	v.Inputs, v.Fresh = append(v.Inputs, view.InputChanges(r, fresh)...), fresh.CheckCode()
	v.Pages, err = JSONDifferences(stands, fresh)
	return v, err
}

// report is as much of a report as its making tells.
func (m jsonMade) report(period scoring.Period) *view.Report {
	r := &view.Report{Result: &scoring.Result{Period: period}, Edition: m.Edition, Number: m.Number, Version: m.Program.Version}
	for _, s := range m.Criteria {
		r.Result.Sets = append(r.Result.Sets, s.set())
	}
	if m.Assessment != nil {
		r.Result.Assessment = &scoring.Result{Period: period, Sets: []*criteria.Set{m.Assessment.set()}}
	}
	for _, f := range m.Files {
		if f.Used {
			r.Files = append(r.Files, view.File{Name: f.Name, SHA256: f.SHA256, Role: view.RoleOf(f.Role)})
		}
	}
	return r
}

// JSONDifferences compares a JSON report with the fresh one, in the language in
// which they are nearest: what the texts say follows the language, numbers do
// not.
func JSONDifferences(stands any, fresh *view.Report) (*pages.Outcome, error) {
	var best *pages.Outcome
	for i, language := range text.Languages() {
		var b bytes.Buffer
		if err := jsonout.JSON(&b, fresh, fresh.Printer(language)); err != nil {
			return nil, err
		}
		var follows any
		if err := json.Unmarshal(b.Bytes(), &follows); err != nil {
			return nil, err
		}
		if o := CompareJSON(stands, follows); i == 0 || len(o.Differences) < len(best.Differences) {
			best = o
		}
	}
	return best, nil
}

// CompareJSON walks two JSON values in parallel and lists where they differ.
func CompareJSON(stands, follows any) *pages.Outcome {
	c := jsonComparer{}
	c.compare("", stands, follows)
	return &pages.Outcome{Cells: c.values, Differences: c.differences}
}

type jsonComparer struct {
	differences []pages.Difference
	values      int
}

// notCompared are the keys that tell of the making, and those that name files,
// which may lie elsewhere now.
func notCompared() []string {
	return []string{"program", "date", "edition", "number", "revision", "overlaps", "files", "problems", "source", "notes"}
}

func (c *jsonComparer) compare(path string, stands, follows any) {
	switch want := follows.(type) {
	case map[string]any:
		got, ok := stands.(map[string]any)
		if !ok {
			c.add(path, stands, "{…}")
			return
		}
		c.compareObjects(path, got, want)
	case []any:
		got, ok := stands.([]any)
		if !ok || len(got) != len(want) {
			c.add(path, stands, follows)
			return
		}
		for i := range want {
			c.compare(path+"["+nameIn(want[i], i)+"]", got[i], want[i])
		}
	default:
		c.values++
		if stands != follows {
			c.add(path, stands, follows)
		}
	}
}

func (c *jsonComparer) compareObjects(path string, got, want map[string]any) {
	var keys []string
	for key := range want {
		keys = append(keys, key)
	}
	for key := range got {
		if _, found := want[key]; !found {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		if slices.Contains(notCompared(), key) {
			continue
		}
		c.compare(path+"."+key, got[key], want[key])
	}
}

// add tells of one place, its values as JSON has them.
func (c *jsonComparer) add(path string, stands, follows any) {
	c.differences = append(c.differences, pages.Difference{Kind: pages.Value, Sheet: path, Stands: jsonWord(stands), Follows: jsonWord(follows)})
}

func jsonWord(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case string:
		return value
	}
	const enough = 60
	b, err := json.Marshal(value)
	if err != nil {
		return "…"
	}
	if word := []rune(string(b)); len(word) > enough {
		return string(word[:enough]) + "…"
	}
	return string(b)
}

// nameIn names an element of a list by what tells it from its neighbours.
func nameIn(element any, index int) string {
	object, ok := element.(map[string]any)
	if !ok {
		return jsonWord(float64(index))
	}
	for _, key := range []string{"id", "month", "criterion", "name"} {
		if name, ok := object[key].(string); ok && name != "" {
			return name
		}
	}
	return jsonWord(float64(index))
}
