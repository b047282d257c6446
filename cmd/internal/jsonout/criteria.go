package jsonout

import (
	"io"

	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// A listedSet is a set of `chibo criteria list -f json`. Absent parts are
// null.
type listedSet struct {
	ID       string                           `json:"id"`
	Title    string                           `json:"title"`
	Scope    string                           `json:"scope"`
	Number   *string                          `json:"number"`
	Date     criteria.Optional[criteria.Date] `json:"date"`
	Issuer   *string                          `json:"issuer"`
	From     criteria.Optional[criteria.Date] `json:"from"`
	To       criteria.Optional[criteria.Date] `json:"to"`
	Standing criteria.Standing                `json:"standing"`
	Notice   *string                          `json:"notice"`
	SHA256   string                           `json:"sha256"`
}

// CriteriaListJSON writes criteria sets as data.
func CriteriaListJSON(w io.Writer, sets []*criteria.Set) error {
	list := []listedSet{}
	for _, s := range sets {
		list = append(list, listedSet{
			ID: s.ID, Title: s.Title, Scope: view.ScopeWord(s), Number: nonEmpty(s.Document.Number), Date: nonZero(s.Document.Date), Issuer: nonEmpty(s.Document.Issuer),
			From: nonZero(s.Effective.From), To: nonZero(s.Effective.To), Standing: s.Standing, Notice: nonEmpty(s.Notice), SHA256: s.SHA256,
		})
	}
	return writeJSON(w, map[string]any{"criteria": list})
}

// ProblemsJSON writes problems as `chibo criteria check -f json` does.
func ProblemsJSON(w io.Writer, problems []ProblemEntry) error {
	return writeJSON(w, map[string]any{"problems": problems})
}
