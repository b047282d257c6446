// Package heads recognises: what a text of a worksheet means, which rows are the
// head of a table, and the role of every column and row as a printable layout.
// It reads no marks into sheets; package reading does so by what is found here.
//
// Files, from below:
//
//   - grid, text, meanings: a worksheet, and what its texts mean, by their number
//   - reader, lines_titles, cell_names*: what is known of the run: criteria and
//     groups by id or title, party cells by name
//   - labels, titles, month_title, month_names, years, marks: facts with labels,
//     kind and month in titles and names, a cell as a mark
//   - header, header_*: the heads of forms, tables and lists
//   - lessons*: what the workspace taught
//   - layout, drawers, roles, unread_head: blocks with the roles of columns and
//     rows, and the drawer of every cell by them
//   - legacy_find: worksheets in an old encoding
package heads

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A Reader knows what the texts of worksheets mean, and finds the heads of
// tables. It remembers what it has found, so each goroutine has its own.
type Reader struct {
	Vocabulary    *words.Vocabulary
	Index         *lookup.Index
	Roster        *scoring.Roster
	Sets          []*criteria.Set
	Leaves        [][]criteria.Leaf
	Lines         []lineIndex
	Grades        []map[string]int // by set: a grade by the key of its title
	Period        scoring.Period
	Units         []scoring.Month // of whole periods, where the sheets are of such
	legacy        *words.LegacyFinder
	Dates         words.DateReader
	Absent        words.AbsentReader
	Months        words.MonthReader
	leadingID     *regexp.Regexp
	yesNo         *regexp.Regexp // behind a title
	printedPoints *regexp.Regexp // full marks behind a title
	gap           *regexp.Regexp // between labels in one cell
	GroupHead     *regexp.Regexp // "I.", "A)" before a group's name
	notHeld       *regexp.Regexp
	Committees    bool           // the roster names committees
	EveryMonth    bool           // no period: sheets of every month are read
	Gathering     bool           // there is no roster: it is made of the names met
	Unknown       int            // names of cells not found in the file being read
	Year          int            // of months and dates without one; 0: none is known
	Lessons       *lessons       // of the office; nil: none
	Loosely       []diag.Message // how the cell of the form being read was named, where its name is not the roster's own
	dateNames     namesWithMonths
	// What was learnt of texts already seen.
	Scratch    *workbook.Scratch
	meanings   meanings
	Blank      *Text                    // the text ""
	monthHeads map[string]bool          // whether they name a month
	bareMonths map[words.DatedText]bool // whether they are a month in figures alone
	Dated      map[string]bool          // whether they are meant as a date
	found      map[[2]string]lookup.Finding
	matched    map[lineText]MatchedLine
	titles     map[lineText][]Line
	datedWords map[words.DatedText]datedWords
	joined     map[joinedTexts]joinedHead
	headers    map[string]knownHeader
	// While a header is looked for.
	headerKey   []byte     // room for a key of headers
	rowWords    []rowWords // of the worksheet being read
	mergesAsked bool       // the header depends on more than its texts
}

// NewReader returns a reader that recognises the heads, names and months of one
// run's worksheets. The texts of heads are the workspace's own words, beside the
// vocabulary.
func NewReader(index *lookup.Index, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, heads []words.HeaderWords) *Reader {
	r := &Reader{
		Vocabulary: words.NewVocabulary(heads), Index: index, Roster: roster, Sets: sets, Period: period,
		legacy: words.NewLegacyFinder(), Dates: words.NewDateReader(), Absent: words.NewAbsentReader(),
		leadingID:     regexp.MustCompile(`(?s)^\(?((?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*)(?:\s*[.):\-–]+\s*|\s+)(.*)$`),
		printedPoints: printedPoints(), yesNo: printedYesNo(),
		gap:       regexp.MustCompile(`[ \x{a0}]{2,}|\t+| [-–] `),
		GroupHead: regexp.MustCompile(`^(?:[IVXivx]{1,5}|[A-Z]|\d{1,2})\s*[.)\-:]\s*`),
		notHeld:   notHeldPattern(),
		Scratch:   workbook.NewScratch(), Blank: &Text{}, monthHeads: map[string]bool{}, bareMonths: map[words.DatedText]bool{}, Dated: map[string]bool{}, found: map[[2]string]lookup.Finding{}, matched: map[lineText]MatchedLine{}, titles: map[lineText][]Line{}, datedWords: map[words.DatedText]datedWords{}, joined: map[joinedTexts]joinedHead{}, headers: map[string]knownHeader{},
	}
	if OfCommittees(sets) {
		r.Vocabulary.SpeakOfCommittees(heads)
	}
	r.Months = words.NewMonthReader(r.Vocabulary, r.Dates, period)
	r.EveryMonth, r.Year = period == scoring.Period{}, words.YearOf(period)
	if set := PeriodSet(sets); set != nil {
		r.Units = scoring.UnitsOf(set, period)
		r.Months.ReadWholePeriods()
		r.Vocabulary.StateFacts(set.Facts)
	}
	for _, set := range sets {
		r.Leaves = append(r.Leaves, set.Leaves())
		r.Lines = append(r.Lines, newLineIndex(set))
		grades := map[string]int{}
		for i := len(set.Grades) - 1; i >= 0; i-- {
			grades[criteria.Key(set.Grades[i].Title)] = i
		}
		r.Grades = append(r.Grades, grades)
	}
	for _, c := range roster.Cells {
		r.Committees = r.Committees || c.Committee != ""
	}
	return r
}

// Find looks a cell up, and remembers what it found.
func (r *Reader) Find(text, committee string) lookup.Finding {
	asked := [2]string{text, committee}
	finding, known := r.found[asked]
	if !known {
		finding = r.Index.FindLoosely(text, committee)
		words.Keep(r.found, asked, finding)
	}
	if finding.Taught != "" {
		r.Lessons.useName(finding.Taught)
	}
	return finding
}

// SetFor returns the index of the set that scores meetings of a kind, -1 where
// none does.
func (r *Reader) SetFor(kind scoring.MeetingKind) int {
	for i, set := range r.Sets {
		if set.Scores(criteria.MeetingScope(kind)) {
			return i
		}
	}
	return -1
}

// notHeldPattern matches the phrase that says no meeting was held, alone or
// with a month or a cause behind it; "không sinh hoạt đúng ngày" is none.
func notHeldPattern() *regexp.Regexp {
	subject := `(?:(?:chi bo|cap uy|dang uy|ban chap hanh)(?: \S+){0,6}? |thang \d+ |thang nay |ky nay )*`
	verb := `(?:khong|chua) (?:to chuc )?(?:sinh hoat|hop)(?: dinh ky| thuong ky)?(?: chi bo| cap uy)?`
	tail := `(?: duoc)?(?: (?:ky nay|trong (?:thang|ky)|thang|do|vi|ly do)(?: .*)?)?`
	// "Hoãn sinh hoạt" alone is a label for the reason.
	putOff := `(?:phai )?(?:tam )?hoan (?:to chuc )?(?:buoi )?(?:sinh hoat|hop)(?: dinh ky| thuong ky)?(?: chi bo)?(?: thang \d+(?: nam \d+)?)? (?:do|vi) [^0-9]*`
	return regexp.MustCompile(`^` + subject + `(?:` + verb + tail + `|` + putOff + `)$`)
}

// SaysNotHeld reports whether a text says that no meeting was held.
func (r *Reader) SaysNotHeld(text string) bool {
	if len(text) < 6 || len(text) > 300 {
		return false
	}
	whole := text
	if cut := strings.IndexAny(text, "(,;.–-"); cut > 0 { // a cause behind the phrase
		text = text[:cut]
	}
	plain := r.Vocabulary.PlainKey(text)
	switch {
	case strings.Contains(plain, "khong "), strings.Contains(plain, "chua "):
		return r.notHeld.MatchString(plain)
	case strings.Contains(plain, "hoan "): // put off to a day is held on that day
		return r.notHeld.MatchString(r.Vocabulary.PlainKey(whole)) && !words.AnyIn(r.Vocabulary.PlainKey(whole), words.PlainPhrases("sang", "chuyen", "den", "lui"))
	}
	return false
}

// A lineIndex finds the criterion or group of a line by id and by title.
type lineIndex struct {
	Ids    map[string]Line
	Titles map[string][]Line
}

// A Line is a criterion (leaf >= 0) or a group with criteria of its own
// (group >= 0).
type Line struct{ Leaf, Group int }

func newLineIndex(set *criteria.Set) lineIndex {
	x := lineIndex{Ids: map[string]Line{}, Titles: map[string][]Line{}}
	add := func(id, title string, aliases []string, l Line) {
		x.Ids[strings.ToLower(id)] = l
		for _, name := range append([]string{title}, aliases...) {
			if key := criteria.Key(name); !slices.Contains(x.Titles[key], l) {
				x.Titles[key] = append(x.Titles[key], l)
			}
		}
	}
	leaf := 0
	for g, group := range set.Groups {
		if !group.Leaf {
			add(group.ID, group.Title, group.Aliases, Line{-1, g})
		}
		for _, c := range group.Criteria {
			add(c.ID, c.Title, c.Aliases, Line{leaf, -1})
			leaf++
		}
	}
	return x
}

// A matched line is what a row or column head names: a criterion, a group, or
// nothing. conflict: its id and its title name different ones.
type MatchedLine struct {
	Line
	Conflict bool
}

// MatchLine finds a line by its id, else by its whole title, never by part of
// it. The id may stand before the title in one text.
func (r *Reader) MatchLine(set int, id, title string) MatchedLine {
	asked := lineText{set, id, title}
	if known, found := r.matched[asked]; found {
		return known
	}
	line := r.searchLine(set, id, title)
	line.Conflict = line.Conflict || r.isOthersTitle(set, line.Line, title)
	if len(title) < 500 {
		words.Keep(r.matched, asked, line)
	}
	return line
}

// RowHeads are what stands at the head of a form's row.
type RowHeads struct{ Id, Title *Text }

// A headedLine is the line that a title stands for behind an id, in a set.
type headedLine struct {
	set  int
	id   *Text
	line MatchedLine
}

// LineOf is matchLine of texts that are known: a title has the same id before it
// on nearly all sheets.
func (r *Reader) LineOf(set int, heads RowHeads) MatchedLine {
	if w := heads.Title.worked; w != nil && w.headed.id == heads.Id && w.headed.set == set {
		return w.headed.line
	}
	line := r.MatchLine(set, heads.Id.Text, heads.Title.Text)
	if heads.Title != r.Blank {
		heads.Title.work().headed = headedLine{set, heads.Id, line}
	}
	return line
}

// A lineText is what stands at the head of a row or column.
type lineText struct {
	set       int
	id, title string
}

func (r *Reader) searchLine(set int, id, title string) MatchedLine {
	x := r.Lines[set]
	byID, hasID := x.Ids[PlainID(id)]
	titles := r.Titled(set, title)
	if !hasID && id == "" {
		byID, hasID = x.Ids[bareID(title)]
	}
	if m := r.cutID(title); m != nil && len(titles) == 0 && !startsWithDigit(m[2]) {
		titles = r.Titled(set, m[2])
		if inner, found := x.Ids[strings.ToLower(m[1])]; found && !hasID && (len(titles) > 0 || punctuated(title, m[1])) {
			byID, hasID = inner, true
		}
	}
	return settle(byID, hasID, titles)
}

// settle weighs what the id says against what the title says.
func settle(byID Line, hasID bool, byTitle []Line) MatchedLine {
	none := Line{-1, -1}
	switch {
	case hasID:
		for _, l := range byTitle {
			if l == byID {
				return MatchedLine{Line: byID}
			}
		}
		return MatchedLine{Line: byID, Conflict: len(byTitle) > 0}
	case len(byTitle) == 1:
		return MatchedLine{Line: byTitle[0]}
	}
	return MatchedLine{Line: none}
}

// WithoutID returns a title without the id that may stand before it.
func (r *Reader) WithoutID(title string) string {
	if m := r.cutID(title); m != nil && !startsWithDigit(m[2]) {
		return m[2]
	}
	return title
}

// cutID cuts a title into the id that stands before it and the rest; nil: it has
// none.
func (r *Reader) cutID(title string) []string {
	if title == "" || strings.IndexByte("(IVX0123456789", title[0]) < 0 { // a fast pre-check
		return nil
	}
	return r.leadingID.FindStringSubmatch(title)
}

// startsWithDigit tells "3.1" cut in the middle of its id.
func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// punctuated reports whether the id at the start of a title is set off by more
// than a space, or has parts: "3.1 Nội dung", "2. Tỷ lệ", but not "5 điểm".
func punctuated(title, id string) bool {
	rest := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(title, "("), id))
	return strings.Contains(id, ".") || rest != "" && strings.ContainsAny(rest[:1], ".):-")
}

// PlainID writes an id as the set does: "3.1.", "(3.1)" and Excel's 3.1 with
// the noise of binary are "3.1".
func PlainID(id string) string {
	id = strings.ToLower(strings.Trim(id, " .,;:()[]\u00a0"))
	if p, err := criteria.ParsePoints(id); err == nil && strings.ContainsAny(id, ".,") && len(id) > 8 {
		return p.Decimal()
	}
	return id
}

// bareID returns the id a text consists of, with "Tiêu chí" or "TC" before it
// or not.
func bareID(text string) string {
	lower := strings.ToLower(workbook.Trim(text))
	for _, lead := range []string{"tiêu chí", "tc", "nhóm", "mục"} {
		if rest, found := strings.CutPrefix(lower, lead); found && (strings.HasPrefix(rest, " ") || startsWithDigit(rest)) {
			return PlainID(rest)
		}
	}
	return PlainID(text)
}
