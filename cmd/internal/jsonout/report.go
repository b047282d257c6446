package jsonout

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"sync"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/discipline"
)

// A jsonHead is the report before its cells, which are written one by one: they
// are the most of it.
type jsonHead struct {
	Period   string    `json:"period"`
	Rule     string    `json:"rule"`
	Criteria []jsonSet `json:"criteria"`
}

// A jsonTail is what follows the cells, but for the problems: they end the report
// and are written one by one, for there are thousands.
type jsonTail struct {
	Summary jsonSummary     `json:"summary"`
	Targets []jsonTarget    `json:"targets"`
	Lists   []jsonList      `json:"lists"`
	Models  []jsonYearModel `json:"models,omitempty"`
	Spread  *jsonSpread     `json:"spread,omitempty"`

	Organisation *jsonOrganisation `json:"organisation,omitempty"`
	Units        []jsonUnit        `json:"units,omitempty"`
	Assessment   *jsonAssessment   `json:"assessment,omitempty"`

	Discipline jsonDiscipline `json:"discipline"`
	Roster     *jsonRoster    `json:"roster"` // null: of committees' own meetings

	jsonOrigin
}

type jsonSet struct {
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Standing criteria.Standing `json:"standing"`
	SHA256   string            `json:"sha256"`
}

type jsonCounts struct {
	Cells  int        `json:"cells"`
	Graded int        `json:"graded"`
	Grades jsonGrades `json:"grades"`
}

type jsonSummary struct {
	jsonCounts
	Committees []jsonPart `json:"committees"`
	Kinds      []jsonPart `json:"kinds"`
}

type jsonPart struct {
	Name *string `json:"name"`
	jsonCounts
}

// jsonGrades is an object whose keys stand best grade first.
type jsonGrades []gradeCount

type gradeCount struct {
	title string
	count int
}

// MarshalJSON writes the grades in their order, which a map would lose.
func (g jsonGrades) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, entry := range g {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(entry.title)
		if err != nil {
			return nil, err
		}
		count, err := json.Marshal(entry.count)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(count)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// JSON writes the whole result for other programs. Its shape is a contract.
func JSON(w io.Writer, r *view.Report, p *text.Printer) error {
	head, err := jsonText(jsonHead{
		Period:   r.Result.Period.String(),
		Rule:     p.Messages(r.Result.Rule),
		Criteria: setsOf(r),
	}, "")
	if err != nil {
		return err
	}
	kept := discipline.Of(r.Result)
	tail := beginTail(r, kept, p)
	out := bufio.NewWriterSize(inert(w), jsonBuffer) // its first error stays, and Flush tells it
	out.Write(bytes.TrimSuffix(head, []byte("\n}")))
	out.WriteString(",\n \"cells\": [")
	err = jsonCells(r, out, kept, p)
	behind := <-tail
	if err := cmp.Or(err, behind.err); err != nil {
		return err
	}
	if len(r.Result.Cells) > 0 {
		out.WriteString("\n ")
	}
	out.WriteString("],")
	out.Write(bytes.TrimPrefix(behind.text, []byte("{")))
	out.WriteString("\n")
	return out.Flush()
}

// jsonBuffer is how much is written at once of what is small.
const jsonBuffer = 64 << 10

// A jsonMade is a part of the report that is made beside the others.
type jsonMade struct {
	text []byte
	err  error
}

// beginTail makes what follows the cells, while these are written.
func beginTail(r *view.Report, kept []discipline.Cell, p *text.Printer) <-chan jsonMade {
	made := make(chan jsonMade, 1)
	go func() {
		tail := jsonTail{
			Summary: summaryOf(r), Targets: targetsOf(r), Lists: listsOf(r, p), Models: modelsOf(r, p), Spread: spreadOf(r), Organisation: organisationOf(r), Units: unitsOf(r.Result.Excellent),
			Assessment: assessmentOf(r), jsonOrigin: originOf(r),
		}
		var wait sync.WaitGroup
		wait.Go(func() { tail.Discipline, tail.Roster = disciplineOf(r, kept), rosterOf(r) })
		problems := &jsonWriter{depth: 1}
		wait.Go(func() { problems.problems(r.Problems, p) })
		wait.Wait()
		text, err := jsonText(tail, "")
		text = append(append(bytes.TrimSuffix(text, []byte("\n}")), problems.text...), "\n}"...)
		made <- jsonMade{text, err}
	}()
	return made
}

// jsonText is a value as it stands in the report, its further lines behind a
// margin.
func jsonText(value any, margin string) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent(margin, " ")
	err := encoder.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

func setsOf(r *view.Report) []jsonSet {
	sets := []jsonSet{}
	for _, s := range r.Result.Sets {
		sets = append(sets, setOf(s))
	}
	return sets
}

func setOf(s *criteria.Set) jsonSet {
	return jsonSet{ID: s.ID, Title: s.Title, Standing: s.Standing, SHA256: s.SHA256}
}

func summaryOf(r *view.Report) jsonSummary {
	summary := jsonSummary{
		jsonCounts: countsOf(r, r.Result.Summary),
		Committees: []jsonPart{}, Kinds: []jsonPart{},
	}
	for _, c := range r.Result.Committees {
		summary.Committees = append(summary.Committees, jsonPart{nonEmpty(c.Name), countsOf(r, c.Summary)})
	}
	for _, k := range r.Result.Kinds {
		summary.Kinds = append(summary.Kinds, jsonPart{nonEmpty(k.Name), countsOf(r, k.Summary)})
	}
	return summary
}

func countsOf(r *view.Report, s scoring.Summary) jsonCounts {
	grades := jsonGrades{}
	for i, g := range r.Grades() {
		grades = append(grades, gradeCount{g.Title, view.GradeAt(s, i)})
	}
	return jsonCounts{Cells: s.Cells, Graded: s.Graded, Grades: grades}
}

// percent returns the share with one decimal, nil where there is no base.
func percent(reached, base int) *criteria.Points {
	rate := criteria.Rate{Num: int64(reached), Den: int64(base)}
	if !rate.Known() {
		return nil
	}
	points := rate.Points()
	return &points
}

func nonEmpty(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
