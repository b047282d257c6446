package form

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/scoring"
)

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
func (s *blankSheet) factFields() [][2]factField {
	if s.ofPeriod() {
		return s.statedFields()
	}
	yesNo := []any{names.Yes, names.No}
	meeting, kinds := s.p.Text("meeting.regular"), []any{}
	if s.blank.Kind == scoring.Thematic {
		meeting = s.p.Text("meeting.thematic")
		kinds = append(kinds, meeting)
	} else {
		kinds = append(kinds, meeting, s.p.Text("blank.combined"))
	}
	kinds = append(kinds, s.p.Text("blank.not-held"))
	manners := []any{s.p.Text("blank.in-person"), s.p.Text("blank.online"), s.p.Text("blank.by-group")}
	return [][2]factField{
		{{part: names.FormDate, label: "blank.date", rule: "date"}, {part: names.FormMeeting, label: "blank.meeting", value: meeting, rule: "list", list: kinds}},
		{{part: names.FormMinutes, label: "blank.minutes", rule: "count"}, {part: names.FormManner, label: "blank.manner", rule: "list", list: manners}},
		{{part: names.FormMembers, label: "blank.members", value: knownCount(s.blank.Cell.Members), rule: "count"},
			{part: names.FormSuperior, label: "blank.superior", rule: "text"}},
		{{part: names.FormExempt, label: "blank.exempt", value: knownCount(s.blank.Cell.Exempt), rule: "count"},
			{part: names.FormModel, label: "blank.model", rule: "list", list: yesNo}},
		{{part: names.FormPresent, label: "blank.present", rule: "count"}, {part: names.FormSpeakers, label: "blank.speakers", rule: "count"}},
		{{part: names.FormExcused, label: "blank.excused", rule: "count"}, {part: names.FormResolution, label: "blank.resolution", rule: "share"}},
		{{part: names.FormUnexcused, label: "blank.unexcused", rule: "count"},
			{part: names.FormChair, label: "blank.chair", rule: "list", list: []any{s.p.Text("blank.chair.secretary"), s.p.Text("blank.chair.deputy"), s.p.Text("blank.chair.member")}}},
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
func (s *blankSheet) factRows() {
	for _, row := range s.factFields() {
		if s.ofPeriod() {
			s.fact(row[0], s.cols.ordinal, s.cols.criterion, s.cols.ensured, s.cols.self)
			s.next()
			continue
		}
		s.fact(row[0], s.cols.ordinal, s.cols.criterion, s.cols.max, s.cols.max)
		s.fact(row[1], s.cols.self, s.cols.review, s.cols.note, s.cols.note)
		s.next()
	}
	s.do(s.file.SetRowHeight(s.name, s.row, 6))
	s.row++
}

// fact writes a label over its columns and the place for the value behind it.
func (s *blankSheet) fact(f factField, from, to, value, last int) {
	if f.part == "" {
		return
	}
	label := f.title
	if label == "" {
		label = s.p.Text(f.label)
	}
	s.merge(from, to, label+":", style{size: tableText, align: "right"})
	look := style{size: tableText, open: true, border: true, align: "center"}
	switch f.rule {
	case "date":
		look.format = "dd/mm/yyyy"
	case "text", "note", "share", "list":
		look.format = textOnly // else "18/20" becomes a date
	}
	cell := s.address(value, s.row)
	if last > value {
		s.do(s.file.MergeCell(s.name, cell, s.address(last, s.row)))
	}
	s.do(s.file.SetCellStyle(s.name, cell, s.address(last, s.row), s.id(look)))
	if f.value != nil {
		s.do(s.file.SetCellValue(s.name, cell, f.value))
		s.do(s.file.SetCellStyle(s.name, cell, cell, s.id(look)))
	}
	s.facts[f.part] = absolute(value, s.row)
	s.called(f.part, value, s.row)
	s.factRule(f, label, cell)
	if f.part == names.FormResolution {
		s.resolutionRate(cell)
	}
}

// factRule says what may be typed, and has the program warn of anything else.
func (s *blankSheet) factRule(f factField, label, cell string) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(cell)
	rule.SetInput(shortTitle(label), s.p.Text("blank.prompt."+f.rule))
	style, wrong := excelize.DataValidationErrorStyleStop, s.p.Text("blank.wrong."+f.rule)
	switch f.rule {
	case "count":
		s.do(rule.SetRange(0, 20000, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween))
	case "date":
		first, last := s.days()
		style = excelize.DataValidationErrorStyleWarning // a meeting put off is still a meeting
		s.do(rule.SetRange(first, last, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
	case "list":
		rule.SetSqrefDropList(s.lists.area(f.list))
	}
	if rule.Type != "" {
		rule.SetError(style, shortTitle(label), wrong)
	}
	s.do(s.file.AddDataValidation(s.name, rule))
}

// days returns the first and the last day on which the meeting may lie, as
// spreadsheets count them.
func (s *blankSheet) days() (first, last int) {
	from, to := s.blank.Period.First, s.blank.Period.Last
	if !s.blank.Month.IsZero() {
		from, to = s.blank.Month, s.blank.Month
	}
	epoch := criteria.Date{Year: 1899, Month: 12, Day: 30}.Time()
	count := func(d criteria.Date) int { return int(d.Time().Sub(epoch).Hours() / 24) }
	return count(criteria.Date{Year: from.Year, Month: from.Month, Day: 1}), count(to.LastDay())
}
