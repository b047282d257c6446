package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// Dating finds the month of a worksheet: in a label, a title, the head of a column,
// or the names of worksheet, file and folders.
type Dating struct {
	Months     words.MonthReader
	Dates      words.DateReader
	Year       int             // of months and dates without one; 0: none is known
	Dated      map[string]bool // whether texts are meant as a date
	texts      *Texts
	names      *Names
	vocabulary *words.Vocabulary
	monthHeads map[string]bool          // whether texts name a month
	bareMonths map[words.DatedText]bool // whether texts are a month in figures alone
	datedWords map[words.DatedText]datedWords
	dateNames  namesWithMonths
}

func newDating(texts *Texts, names *Names, dates words.DateReader, period scoring.Period) *Dating {
	return &Dating{
		Months: words.NewMonthReader(texts.Vocabulary, dates, period), Dates: dates, Year: words.YearOf(period),
		texts: texts, names: names, vocabulary: texts.Vocabulary,
		Dated: map[string]bool{}, monthHeads: map[string]bool{}, bareMonths: map[words.DatedText]bool{}, datedWords: map[words.DatedText]datedWords{},
	}
}

// SetYear says which year months and dates without one belong to; 0: none is
// known, and they cannot be read.
func (d *Dating) SetYear(year int) { d.Year, d.Months.Year = year, year }

// AnyYear stands in for the year where only the month of a text is asked.
const AnyYear = 2000

// NearestYear returns the year in which the month lies nearest to the date's:
// December's meeting may be held in January.
func NearestYear(month int, date scoring.Month) int {
	switch apart := month - date.Month; {
	case month == 0:
		return date.Year
	case apart > 6:
		return date.Year - 1
	case apart < -6:
		return date.Year + 1
	}
	return date.Year
}

// NamedOtherwise reports whether the month in a worksheet's name is not the one
// that is stated. A name without a year, "T7", says nothing of the year.
func (d *Dating) NamedOtherwise(name string, inName, said scoring.Month) bool {
	return inName.Month != said.Month || inName != said && d.Months.HasYear.MatchString(name)
}

// SheetNamedOtherwise reports whether the name of a cell's worksheet says another
// month than the sheet does.
func (d *Dating) SheetNamedOtherwise(g *Grid, labels []Label, cell int, stated scoring.Month) bool {
	bare := d.withoutNames(g.Sheet, labels)
	month, said := d.Months.InName(bare)
	return said && !month.IsZero() && d.NamedOtherwise(g.Sheet, month, stated) && !d.namesCell(bare, cell)
}

// isMonthHead reports whether a text names a month; what it said before is
// remembered.
func (d *Dating) isMonthHead(text string) bool {
	known, found := d.monthHeads[text]
	if !found {
		_, known = d.Months.InText(text)
		words.Keep(d.monthHeads, text, known)
	}
	return known
}

// mayBeMonth is a quick look: whether a head may be a month in figures alone. What
// it said before is remembered.
func (d *Dating) mayBeMonth(text string) bool {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return false
	}
	asked := words.DatedText{Text: text, Year: d.Months.Year}
	known, found := d.bareMonths[asked]
	if !found {
		known = d.Months.BareMonth(text)
		words.Keep(d.bareMonths, asked, known)
	}
	return known
}

// SpeaksOfDate reports whether a value is meant as the meeting's date, be it
// readable or not: neither the phrase that none was held, nor the fixed day of
// every month, nor a duration is.
func (d *Dating) SpeaksOfDate(value string) bool {
	known, found := d.Dated[value]
	if !found {
		known = d.meansDate(value)
		if len(value) < 500 {
			words.Keep(d.Dated, value, known)
		}
	}
	return known
}

func (d *Dating) meansDate(value string) bool {
	if words.Placeholder(value) || d.texts.SaysNotHeld(value) || d.Dates.IsTimeOfDay(value) || words.AnyIn(d.vocabulary.Key(value), d.vocabulary.EveryMonth) {
		return false
	}
	_, isClock := d.Dates.Clock(value)
	_, err := criteria.ParsePoints(value)
	return !isClock || err == nil
}

// yearIn returns the year in a label of its own; 0: there is none.
func yearIn(labels []Label) int {
	for _, l := range labels {
		if l.Role != words.YearRole {
			continue
		}
		if year := words.Number(l.Value); year >= 1900 && year < 2200 {
			return year
		}
	}
	return 0
}
