package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// A yearMean is a cell's mean of one year of a period of several.
type yearMean struct {
	Year     string                             `json:"year"`
	Score    criteria.Optional[criteria.Points] `json:"score"`
	Meetings int                                `json:"meetings"`
}

func yearsOf(r *view.Report, c *scoring.CellResult) (years []yearMean) {
	if !r.Result.Period.SeveralYears() {
		return nil
	}
	for _, year := range r.Result.Period.Years() {
		_, count := c.SumOf(year)
		years = append(years, yearMean{year.String(), c.MeanOf(year, r.Result.Sets[0].Period.Decimals), count})
	}
	return years
}
