package report

import (
	"encoding/json"
	"io"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// CriteriaList writes criteria sets as a table: id, document and its date, time
// in force, standing, title.
func CriteriaList(w io.Writer, sets []*criteria.Set, p *text.Printer, o TableOptions) error {
	g := &grid{columns: []column{
		{title: p.Text("criteria.column.id")}, {title: p.Text("criteria.column.document"), share: 1},
		{title: p.Text("criteria.column.in-force"), share: 1}, {title: p.Text("criteria.column.standing"), share: 1},
		{title: p.Text("criteria.column.title"), share: 2},
	}}
	for _, s := range sets {
		v := setView{s, p}
		g.rows = append(g.rows, []string{
			text.Plain(s.ID), text.Plain(v.paper()), p.Message(v.inForce()), p.Text("report.standing." + string(s.Standing)), v.listedTitle(),
		})
	}
	g.fit(o.Width)
	return render(w, g)
}

// listedTitle is the set's title; a year's model says so.
func (v setView) listedTitle() string {
	if v.set.Scope == criteria.OfYear {
		return v.p.Text("criteria.of-year", "title", v.set.Title)
	}
	if v.set.Scope == criteria.OfPeriod {
		return v.p.Text("criteria.of-period", "title", v.set.Title)
	}
	return text.Plain(v.set.Title)
}

// scopeWord is what a set judges, as its file says it.
func scopeWord(s *criteria.Set) string {
	if s.Scope != criteria.OfMeetings {
		return string(s.Scope)
	}
	return "meeting"
}

// A jsonListedSet is a set of `chibo criteria list -f json`. Absent parts are
// null.
type jsonListedSet struct {
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Scope    string            `json:"scope"`
	Number   *string           `json:"number"`
	Date     *criteria.Date    `json:"date"`
	Issuer   *string           `json:"issuer"`
	From     *criteria.Date    `json:"from"`
	To       *criteria.Date    `json:"to"`
	Standing criteria.Standing `json:"standing"`
	Notice   *string           `json:"notice"`
	SHA256   string            `json:"sha256"`
}

// CriteriaListJSON writes criteria sets as data.
func CriteriaListJSON(w io.Writer, sets []*criteria.Set) error {
	list := []jsonListedSet{}
	for _, s := range sets {
		list = append(list, jsonListedSet{
			ID: s.ID, Title: s.Title, Scope: scopeWord(s), Number: nonEmpty(s.Document.Number), Date: nonZeroDate(s.Document.Date), Issuer: nonEmpty(s.Document.Issuer),
			From: nonZeroDate(s.Effective.From), To: nonZeroDate(s.Effective.To), Standing: s.Standing, Notice: nonEmpty(s.Notice), SHA256: s.SHA256,
		})
	}
	return writeJSON(w, map[string]any{"criteria": list})
}

func nonZeroDate(d criteria.Date) *criteria.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// ProblemsJSON writes problems as `chibo criteria check -f json` does.
func ProblemsJSON(w io.Writer, problems []ProblemEntry) error {
	return writeJSON(w, map[string]any{"problems": problems})
}

func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(value)
}
