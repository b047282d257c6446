package form

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/scoring"
)

// blankFacts writes the facts of a meeting above the table.
type blankFacts struct {
	*blankSheet
	measures blankMeasures
}

// A factField is a labelled place for a fact of the meeting.
type factField struct {
	part  string // of the defined name
	label string // key of the catalogue
	title string // the label itself, of a fact of the set
	value any    // what is known beforehand
	rule  string // what may be typed: date, count, list, text
	list  []any
}

// factFields returns the facts, two a row.
func (w blankFacts) factFields() [][2]factField {
	if w.ofPeriod() {
		return w.statedFields()
	}
	yesNo := []any{names.Yes, names.No}
	meeting, kinds := w.p.Text("meeting.regular"), []any{}
	if w.blank.Kind == scoring.Thematic {
		meeting = w.p.Text("meeting.thematic")
		kinds = append(kinds, meeting)
	} else {
		kinds = append(kinds, meeting, w.p.Text("blank.combined"))
	}
	kinds = append(kinds, w.p.Text("blank.not-held"))
	manners := []any{w.p.Text("blank.in-person"), w.p.Text("blank.online"), w.p.Text("blank.by-group")}
	return [][2]factField{
		{{part: names.FormDate, label: "blank.date", rule: "date"}, {part: names.FormMeeting, label: "blank.meeting", value: meeting, rule: "list", list: kinds}},
		{{part: names.FormMinutes, label: "blank.minutes", rule: "count"}, {part: names.FormManner, label: "blank.manner", rule: "list", list: manners}},
		{{part: names.FormMembers, label: "blank.members", value: knownCount(w.blank.Cell.Members), rule: "count"},
			{part: names.FormSuperior, label: "blank.superior", rule: "text"}},
		{{part: names.FormExempt, label: "blank.exempt", value: knownCount(w.blank.Cell.Exempt), rule: "count"},
			{part: names.FormModel, label: "blank.model", rule: "list", list: yesNo}},
		{{part: names.FormPresent, label: "blank.present", rule: "count"}, {part: names.FormSpeakers, label: "blank.speakers", rule: "count"}},
		{{part: names.FormExcused, label: "blank.excused", rule: "count"}, {part: names.FormResolution, label: "blank.resolution", rule: "share"}},
		{{part: names.FormUnexcused, label: "blank.unexcused", rule: "count"},
			{part: names.FormChair, label: "blank.chair", rule: "list", list: []any{w.p.Text("blank.chair.secretary"), w.p.Text("blank.chair.deputy"), w.p.Text("blank.chair.member")}}},
		{{part: names.FormGuests, label: "blank.guests", rule: "note"}, {part: names.FormLessons, label: "blank.lessons", rule: "note"}},
	}
}

// shortTitle cuts a title to what the prompt of a spreadsheet may hold.
func shortTitle(title string) string {
	const most = 32
	if runes := []rune(title); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return title
}

func knownCount(n criteria.Optional[int]) any {
	if !n.Known {
		return nil
	}
	return n.Value
}

// factRows writes the facts: what the roster tells is filled in.
func (w blankFacts) factRows() {
	for _, row := range w.factFields() {
		if w.ofPeriod() {
			w.fact(row[0], w.cols.ordinal, w.cols.criterion, w.cols.ensured, w.cols.self)
			w.next()
			continue
		}
		w.fact(row[0], w.cols.ordinal, w.cols.criterion, w.cols.max, w.cols.max)
		w.fact(row[1], w.cols.self, w.cols.review, w.cols.note, w.cols.note)
		w.next()
	}
	w.do(w.file.SetRowHeight(w.name, w.row, 6))
	w.row++
}

// fact writes a label over its columns and the place for the value behind it.
func (w blankFacts) fact(f factField, from, to, value, last int) {
	if f.part == "" {
		return
	}
	label := f.title
	if label == "" {
		label = w.p.Text(f.label)
	}
	w.merge(from, to, label+":", style{size: tableText, align: "right"})
	look := style{size: tableText, open: true, border: true, align: "center"}
	switch f.rule {
	case "date":
		look.format = "dd/mm/yyyy"
	case "text", "note", "share", "list":
		look.format = textOnly // else "18/20" becomes a date
	}
	cell := w.address(value, w.row)
	if last > value {
		w.do(w.file.MergeCell(w.name, cell, w.address(last, w.row)))
	}
	w.do(w.file.SetCellStyle(w.name, cell, w.address(last, w.row), w.id(look)))
	if f.value != nil {
		w.do(w.file.SetCellValue(w.name, cell, f.value))
		w.do(w.file.SetCellStyle(w.name, cell, cell, w.id(look)))
	}
	w.facts[f.part] = absolute(value, w.row)
	w.called(f.part, value, w.row)
	w.factRule(f, label, cell)
	if f.part == names.FormResolution {
		w.measures.resolutionRate(cell)
	}
}

// factRule says what may be typed, and has the program warn of anything else.
func (w blankFacts) factRule(f factField, label, cell string) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(cell)
	rule.SetInput(shortTitle(label), w.p.Text("blank.prompt."+f.rule))
	style, wrong := excelize.DataValidationErrorStyleStop, w.p.Text("blank.wrong."+f.rule)
	switch f.rule {
	case "count":
		w.do(rule.SetRange(0, 20000, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween))
	case "date":
		first, last := w.days()
		style = excelize.DataValidationErrorStyleWarning // a meeting put off is still a meeting
		w.do(rule.SetRange(first, last, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
	case "list":
		rule.SetSqrefDropList(w.lists.area(f.list))
	}
	if rule.Type != "" {
		rule.SetError(style, shortTitle(label), wrong)
	}
	w.do(w.file.AddDataValidation(w.name, rule))
}

// days returns the first and the last day on which the meeting may lie, as
// spreadsheets count them.
func (w blankFacts) days() (first, last int) {
	from, to := w.blank.Period.First, w.blank.Period.Last
	if !w.blank.Month.IsZero() {
		from, to = w.blank.Month, w.blank.Month
	}
	epoch := criteria.Date{Year: 1899, Month: 12, Day: 30}.Time()
	count := func(d criteria.Date) int { return int(d.Time().Sub(epoch).Hours() / 24) }
	return count(criteria.Date{Year: from.Year, Month: from.Month, Day: 1}), count(to.LastDay())
}
