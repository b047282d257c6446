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

type criteriaSet struct {
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Standing criteria.Standing `json:"standing"`
	SHA256   string            `json:"sha256"`
}

type cellCounts struct {
	Cells  int         `json:"cells"`
	Graded int         `json:"graded"`
	Grades gradeCounts `json:"grades"`
}

type resultSummary struct {
	cellCounts
	Committees []summaryPart `json:"committees"`
	Kinds      []summaryPart `json:"kinds"`
}

type summaryPart struct {
	Name *string `json:"name"`
	cellCounts
}

// gradeCounts is an object whose keys stand best grade first.
type gradeCounts []gradeCount

type gradeCount struct {
	title string
	count int
}

// MarshalJSON writes the grades in their order, which a map would lose.
func (g gradeCounts) MarshalJSON() ([]byte, error) {
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

// JSON writes the whole result for other programs. Its shape is a contract. The cells,
// which are the most of it, are written one by one; what stands behind them is made
// meanwhile.
func JSON(w io.Writer, r *view.Report, p *text.Printer) error {
	kept := discipline.Of(r.Result)
	behind := make(chan fragment, 1)
	go func() { behind <- tail(r, kept, p) }()
	front := &writer{}
	err := front.head(r, p)
	out := bufio.NewWriterSize(inert(w), bufferSize) // its first error stays, and Flush tells it
	out.Write(front.text)
	err = cmp.Or(err, writeCells(r, out, kept, p))
	rest := <-behind
	if err := cmp.Or(err, rest.err); err != nil {
		return err
	}
	out.Write(rest.text)
	out.WriteString("\n")
	return out.Flush()
}

// bufferSize is how much is written at once of what is small.
const bufferSize = 64 << 10

// A fragment is a part of the report that is made in parallel with the others.
type fragment struct {
	text []byte
	err  error
}

// head opens the report and the list of its cells.
func (w *writer) head(r *view.Report, p *text.Printer) error {
	w.open('{')
	w.string("period", r.Result.Period.String())
	w.string("rule", p.Messages(r.Result.Rule))
	err := w.value("criteria", setsOf(r))
	w.key("cells")
	w.open('[')
	return err
}

// tail closes the list of cells and the report, with all that stands between. What
// costs time is made in parallel.
func tail(r *view.Report, kept []discipline.Cell, p *text.Printer) fragment {
	var (
		wait     sync.WaitGroup
		kinds    disciplineSummary
		members  *roster
		problems = &writer{depth: 1}
	)
	wait.Go(func() { kinds, members = disciplineOf(r, kept), rosterOf(r) })
	wait.Go(func() { problems.problems(r.Problems, p) })
	w := &writer{depth: 2, first: len(r.Result.Cells) == 0}
	w.close(']')
	err := cmp.Or(w.value("summary", summaryOf(r)), w.value("targets", targetsOf(r)), w.value("lists", listsOf(r, p)), w.standings(r, p))
	wait.Wait()
	err = cmp.Or(err, w.value("discipline", kinds), w.value("roster", members), w.origin(originOf(r)))
	w.text = append(w.text, problems.text...)
	w.close('}')
	return fragment{w.text, err}
}

// standings writes what few reports have, where they have it.
func (w *writer) standings(r *view.Report, p *text.Printer) (err error) {
	if models := modelsOf(r, p); len(models) > 0 {
		err = cmp.Or(err, w.value("models", models))
	}
	if spread := spreadOf(r); spread != nil {
		err = cmp.Or(err, w.value("spread", spread))
	}
	if organisation := organisationOf(r); organisation != nil {
		err = cmp.Or(err, w.value("organisation", organisation))
	}
	if units := unitsOf(r.Result.Excellent); len(units) > 0 {
		err = cmp.Or(err, w.value("units", units))
	}
	if assessment := assessmentOf(r); assessment != nil {
		err = cmp.Or(err, w.value("assessment", assessment))
	}
	return err
}

// encode is a value as it stands in the report, its further lines behind a
// margin.
func encode(value any, margin string) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent(margin, " ")
	err := encoder.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

func setsOf(r *view.Report) []criteriaSet {
	sets := []criteriaSet{}
	for _, s := range r.Result.Sets {
		sets = append(sets, setOf(s))
	}
	return sets
}

func setOf(s *criteria.Set) criteriaSet {
	return criteriaSet{ID: s.ID, Title: s.Title, Standing: s.Standing, SHA256: s.SHA256}
}

func summaryOf(r *view.Report) resultSummary {
	summary := resultSummary{
		cellCounts: countsOf(r, r.Result.Summary),
		Committees: []summaryPart{}, Kinds: []summaryPart{},
	}
	for _, c := range r.Result.Committees {
		summary.Committees = append(summary.Committees, summaryPart{nonEmpty(c.Name), countsOf(r, c.Summary)})
	}
	for _, k := range r.Result.Kinds {
		summary.Kinds = append(summary.Kinds, summaryPart{nonEmpty(k.Name), countsOf(r, k.Summary)})
	}
	return summary
}

func countsOf(r *view.Report, s scoring.Summary) cellCounts {
	grades := gradeCounts{}
	for i, g := range r.Grades() {
		grades = append(grades, gradeCount{g.Title, view.GradeAt(s, i)})
	}
	return cellCounts{Cells: s.Cells, Graded: s.Graded, Grades: grades}
}

// percent returns the share with one decimal, where there is a base.
func percent(reached, base int) criteria.Optional[criteria.Points] {
	rate := criteria.Rate{Num: int64(reached), Den: int64(base)}
	return ratePoints(criteria.Optional[criteria.Rate]{Value: rate, Known: rate.Known()})
}

func nonEmpty(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
