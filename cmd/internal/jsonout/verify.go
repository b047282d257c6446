package jsonout

import (
	"io"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring/compare"
)

type verification struct {
	Result      string                   `json:"result"`
	Fields      []view.FilledField       `json:"fields"`
	NotCompared []string                 `json:"not_compared"`
	Differences []difference             `json:"differences"`
	More        int                      `json:"differences_more"` // beyond those listed
	File        string                   `json:"file"`
	SHA256      string                   `json:"sha256"`
	Period      string                   `json:"period"`
	Edition     int                      `json:"edition"`
	Number      *string                  `json:"number"`
	CheckCode   string                   `json:"check_code"`
	Program     string                   `json:"program"`
	Notes       []string                 `json:"notes"`
	Carried     []compare.CellDifference `json:"carried"`
	Against     *string                  `json:"against"`
	Inputs      []view.InputChange       `json:"inputs"`
	Fresh       *string                  `json:"fresh_check_code"`
	Results     []compare.CellDifference `json:"results"`
}

// A difference is one place that is not as it should be; text tells it in a
// sentence.
type difference struct {
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
func VerifyJSON(w io.Writer, v *view.Verification, p *text.Printer) error {
	out := verification{
		Result: v.Result(), Fields: v.Fields, NotCompared: v.NotCompared(p), Differences: differenceEntries(v.Differences(p)), More: v.Pages.More,
		File: v.File, SHA256: v.SHA256, Period: v.Report.Result.Period.String(), Edition: v.Report.EditionNumber(), Number: nonEmpty(v.Report.Number),
		CheckCode: v.Code, Program: v.Report.Version, Notes: view.Messages(v.Notes, p),
		Carried: v.Carried, Against: nonEmpty(v.Against), Inputs: v.Inputs, Fresh: nonEmpty(v.Fresh), Results: v.Results,
	}
	out.Fields, out.NotCompared, out.Differences = listOf(out.Fields), listOf(out.NotCompared), listOf(out.Differences)
	out.Carried, out.Inputs, out.Results = listOf(out.Carried), listOf(out.Inputs), listOf(out.Results)
	return writeJSON(w, out)
}

// listOf makes an empty list of none: JSON has null for what is not known.
func listOf[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func differenceEntries(found []view.Difference) (list []difference) {
	for _, d := range found {
		list = append(list, difference{d.Kind, nonEmpty(d.Sheet), nonEmpty(d.Cell), nonEmpty(d.Row), nonEmpty(d.What), nonEmpty(d.Stands),
			nonEmpty(d.Follows), d.Computed, d.Text})
	}
	return list
}
