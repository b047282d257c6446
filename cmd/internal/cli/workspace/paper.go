package workspace

import (
	"cmp"
	"strings"
	"time"

	"chibo/cmd/internal/cli/exit"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Paper is what the office gives a report: its number and date. Either may be
// filled in on the finished workbook.
type Paper struct {
	Number string
	Date   criteria.Date
}

// A PaperFlags are the number and date on the command line, as given.
type PaperFlags struct{ Number, Date string }

// For puts together what a period's report bears: the flags, else what
// chibo.yaml keeps of the period.
func (f PaperFlags) For(space *Workspace, period scoring.Period) (Paper, error) {
	kept := space.Documents[period]
	p := Paper{Number: cmp.Or(strings.TrimSpace(f.Number), kept.Number), Date: kept.Date}
	if text := strings.TrimSpace(f.Date); text != "" {
		date, ok := paperDate(text)
		if !ok {
			return p, exit.Usage("bad-paper-date", "text", text)
		}
		p.Date = date
	}
	return p, nil
}

// paperDate reads 05/10/2026, 5/10/2026 and 2026-10-05.
func paperDate(text string) (criteria.Date, bool) {
	for _, layout := range []string{"2/1/2006", time.DateOnly} {
		if date, err := time.Parse(layout, text); err == nil {
			return criteria.DateOf(date), true
		}
	}
	return criteria.Date{}, false
}

// documentsOf reads documents: {2026-Q3: {number: 45-BC/ĐU, date: 2026-10-05}}.
func documentsOf(fields criteria.Fields) map[scoring.Period]Paper {
	var documents map[scoring.Period]Paper
	for _, d := range fields.Named("documents", "paper", "number", "date") {
		period, err := scoring.ParsePeriod(d.Name)
		if err != nil {
			fields.Report(diag.New(diag.BadValue, "period", d.Pos, "key", "documents", "value", d.Name))
			continue
		}
		if documents == nil {
			documents = map[scoring.Period]Paper{}
		}
		documents[period] = Paper{Number: d.Value("number"), Date: d.Date("date")}
	}
	return documents
}
