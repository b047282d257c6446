package report

import (
	"encoding/json"
	"io"

	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/scoring"
)

type jsonVerification struct {
	Result      string                   `json:"result"`
	Fields      []FilledField            `json:"fields"`
	NotCompared []string                 `json:"not_compared"`
	Differences []jsonDifference         `json:"differences"`
	More        int                      `json:"differences_more"` // beyond those listed
	File        string                   `json:"file"`
	SHA256      string                   `json:"sha256"`
	Period      string                   `json:"period"`
	Edition     int                      `json:"edition"`
	Number      *string                  `json:"number"`
	CheckCode   string                   `json:"check_code"`
	Program     string                   `json:"program"`
	Notes       []string                 `json:"notes"`
	Carried     []scoring.CellDifference `json:"carried"`
	Against     *string                  `json:"against"`
	Inputs      []InputChange            `json:"inputs"`
	Fresh       *string                  `json:"fresh_check_code"`
	Results     []scoring.CellDifference `json:"results"`
}

// A jsonDifference is one place that is not as it should be; text tells it in a
// sentence.
type jsonDifference struct {
	Kind     string  `json:"kind"`
	Sheet    *string `json:"sheet"`
	Cell     *string `json:"cell"`
	Row      *string `json:"row"`
	What     *string `json:"what"`
	Stands   *string `json:"stands"`
	Follows  *string `json:"follows"`
	Computed bool    `json:"computed"`
	Text     string  `json:"text"`
}

// VerifyJSON tells what was found as data.
func VerifyJSON(w io.Writer, v *Verification, p *text.Printer) error {
	out := jsonVerification{
		Result: v.Result(), Fields: v.Fields, NotCompared: v.notCompared(p), Differences: v.differences(p), More: v.Pages.More,
		File: v.File, SHA256: v.SHA256, Period: v.Report.Result.Period.String(), Edition: v.Report.edition(), Number: nonEmpty(v.Report.Number),
		CheckCode: v.Code, Program: v.Report.Version, Notes: messages(v.Notes, p),
		Carried: v.Carried, Against: nonEmpty(v.Against), Inputs: v.Inputs, Fresh: nonEmpty(v.Fresh), Results: v.Results,
	}
	out.Fields, out.NotCompared, out.Differences = listOf(out.Fields), listOf(out.NotCompared), listOf(out.Differences)
	out.Carried, out.Inputs, out.Results = listOf(out.Carried), listOf(out.Inputs), listOf(out.Results)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(out)
}

// listOf makes an empty list of none: JSON has null for what is not known.
func listOf[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// differences are all that makes the outcome Differs.
func (v *Verification) differences(p *text.Printer) (list []jsonDifference) {
	for _, m := range v.Record {
		list = append(list, jsonDifference{Kind: "record", Text: p.Text(m.Key, m.Args...)})
	}
	if v.Set != "" {
		list = append(list, jsonDifference{Kind: "criteria", What: nonEmpty(v.Set), Text: p.Text("verify.set", "id", v.Set)})
	}
	for _, d := range v.Pages.Differences {
		list = append(list, pageDifference(d, p))
	}
	for _, c := range v.Carried {
		list = append(list, jsonDifference{Kind: "carried", Row: nonEmpty(c.Name), Text: CellLine(c, p)})
	}
	for _, i := range v.Inputs {
		list = append(list, jsonDifference{Kind: "input", What: nonEmpty(i.Name), Stands: nonEmpty(i.Before), Follows: nonEmpty(i.After), Text: InputLine(i, p)})
	}
	for _, c := range v.Results {
		list = append(list, jsonDifference{Kind: "result", Row: nonEmpty(c.Name), Text: CellLine(c, p)})
	}
	return list
}

// First tells the first difference in a sentence; empty: there is none.
func (v *Verification) First(p *text.Printer) string {
	for _, d := range v.differences(p) {
		return d.Text
	}
	return ""
}

func pageDifference(d pages.Difference, p *text.Printer) jsonDifference {
	return jsonDifference{string(d.Kind), nonEmpty(d.Sheet), nonEmpty(d.Cell), nonEmpty(d.Row), nonEmpty(d.What), nonEmpty(d.Stands), nonEmpty(d.Follows),
		d.Computed, pageLine(d, p)}
}
