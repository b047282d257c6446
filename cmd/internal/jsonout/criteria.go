package jsonout

import (
	"io"

	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// A listedSet is a set of `chibo criteria list -f json`. Absent parts are
// null.
type listedSet struct {
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
	list := []listedSet{}
	for _, s := range sets {
		list = append(list, listedSet{
			ID: s.ID, Title: s.Title, Scope: view.ScopeWord(s), Number: nonEmpty(s.Document.Number), Date: nonZeroDate(s.Document.Date), Issuer: nonEmpty(s.Document.Issuer),
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
