package criteria_test

import (
	"slices"
	"testing"
	"time"

	"chibo/criteria"
)

func TestDaysOfTheCalendar(t *testing.T) {
	for date, exists := range map[criteria.Date]bool{
		{Year: 2026, Month: 7, Day: 5}: true, {Year: 2028, Month: 2, Day: 29}: true, {Year: 2026, Month: 2, Day: 29}: false, {Year: 2026, Month: 4, Day: 31}: false,
		{Year: 2026, Month: 13, Day: 1}: false, {Year: 2026, Month: 0, Day: 1}: false, {Year: 2026, Month: 1, Day: 0}: false,
		{Year: 1900, Month: 1, Day: 1}: true, {Year: 1899, Month: 12, Day: 31}: false, {Year: 2199, Month: 12, Day: 31}: true, {Year: 2200, Month: 1, Day: 1}: false,
		{Year: 2000, Month: 2, Day: 29}: true, {Year: 2100, Month: 2, Day: 29}: false,
	} {
		if _, ok := criteria.NewDate(date.Year, date.Month, date.Day); ok != exists {
			t.Errorf("%v exists: %v", date, ok)
		}
	}
}

func TestDatesHaveAnOrder(t *testing.T) {
	sorted := []criteria.Date{{}, {Year: 2025, Month: 12, Day: 31}, {Year: 2026, Month: 1, Day: 1}, {Year: 2026, Month: 1, Day: 2}, {Year: 2026, Month: 2, Day: 1}}
	shuffled := []criteria.Date{sorted[3], sorted[1], sorted[4], sorted[0], sorted[2]}
	slices.SortFunc(shuffled, criteria.Date.Compare)
	if !slices.Equal(shuffled, sorted) {
		t.Errorf("got %v", shuffled)
	}
}

func TestADateIsTheDayOfItsOwnZone(t *testing.T) {
	saigon := time.FixedZone("ICT", 7*60*60)
	d := criteria.DateOf(time.Date(2026, 7, 5, 0, 30, 0, 0, saigon)) // in UTC still the 4th
	if d.String() != "2026-07-05" || d.IsZero() || !(criteria.Date{}).IsZero() {
		t.Errorf("got %v", d)
	}
	if again := criteria.DateOf(d.Time()); again != d {
		t.Errorf("its midnight is on %v", again)
	}
}
