package reading

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

// A reader reads the sheets of one file after another. It holds what it has
// learnt of words, so each goroutine has its own.
type reader struct {
	vocabulary    *words.Vocabulary
	index         *lookup.Index
	roster        *scoring.Roster
	sets          []*criteria.Set
	leaves        [][]criteria.Leaf
	lines         []lineIndex
	grades        []map[string]int // by set: a grade by the key of its title
	period        scoring.Period
	units         []scoring.Month // of whole periods, where the sheets are of such
	legacy        *words.LegacyFinder
	dates         words.DateReader
	absent        words.AbsentReader
	months        words.MonthReader
	leadingID     *regexp.Regexp
	yesNo         *regexp.Regexp // behind a title
	printedPoints *regexp.Regexp // full marks behind a title
	gap           *regexp.Regexp // between labels in one cell
	groupHead     *regexp.Regexp // "I.", "A)" before a group's name
	notHeld       *regexp.Regexp
	committees    bool              // the roster names committees
	models        []*criteria.Set   // of a year, whose sheets are read too
	yearForm      bool              // the file is a form of ours for them
	yearWords     *yearWords        // of their sheets; nil: not asked yet
	gathered      *gatherer         // of the file being read; nil: there is a roster
	everyMonth    bool              // no period: sheets of every month are read
	columns       [2][]scoring.Mark // of the sheet being read
	places        bool              // the account names every cell
	year          int               // of months and dates without one; 0: none is known
	unknown       int               // names of cells not found in the file being read
	lessons       *lessons          // of the office; nil: none
	loosely       []diag.Message    // how the cell of the form being read was named, where its name is not the roster's own
	dateNames     namesWithMonths
	// What was learnt of texts already seen.
	scratch    *workbook.Scratch
	meanings   meanings
	blank      *learnt                  // the text ""
	monthHeads map[string]bool          // whether they name a month
	bareMonths map[words.DatedText]bool // whether they are a month in figures alone
	dated      map[string]bool          // whether they are meant as a date
	found      map[[2]string]lookup.Finding
	matched    map[lineText]matchedLine
	titles     map[lineText][]line
	datedWords map[words.DatedText]datedWords
	joined     map[joinedTexts]joinedHead
	headers    map[string]knownHeader
	// While a header is looked for.
	headerKey   []byte          // room for a key of headers
	rowWords    []rowWords      // of the worksheet being read
	formRoom    []scoring.Sheet // room for its meetings
	form        form
	seen        []int // room of the form
	named       []line
	mergesAsked bool // the header depends on more than its texts
}

func newReader(index *lookup.Index, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, heads []words.HeaderWords) *reader {
	r := &reader{
		vocabulary: words.NewVocabulary(heads), index: index, roster: roster, sets: sets, period: period,
		legacy: words.NewLegacyFinder(), dates: words.NewDateReader(), absent: words.NewAbsentReader(),
		leadingID:     regexp.MustCompile(`(?s)^\(?((?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*)(?:\s*[.):\-–]+\s*|\s+)(.*)$`),
		printedPoints: printedPoints(), yesNo: printedYesNo(),
		gap:       regexp.MustCompile(`[ \x{a0}]{2,}|\t+| [-–] `),
		groupHead: regexp.MustCompile(`^(?:[IVXivx]{1,5}|[A-Z]|\d{1,2})\s*[.)\-:]\s*`),
		notHeld:   notHeldPattern(),
		scratch:   workbook.NewScratch(), blank: &learnt{}, monthHeads: map[string]bool{}, bareMonths: map[words.DatedText]bool{}, dated: map[string]bool{}, found: map[[2]string]lookup.Finding{}, matched: map[lineText]matchedLine{}, titles: map[lineText][]line{}, datedWords: map[words.DatedText]datedWords{}, joined: map[joinedTexts]joinedHead{}, headers: map[string]knownHeader{},
	}
	if ofCommittees(sets) {
		r.vocabulary.SpeakOfCommittees(heads)
	}
	r.months = words.NewMonthReader(r.vocabulary, r.dates, period)
	r.everyMonth, r.year = period == scoring.Period{}, words.YearOf(period)
	if set := periodSet(sets); set != nil {
		r.units = scoring.UnitsOf(set, period)
		r.months.ReadWholePeriods()
		r.vocabulary.StateFacts(set.Facts)
	}
	for _, set := range sets {
		r.leaves = append(r.leaves, set.Leaves())
		r.lines = append(r.lines, newLineIndex(set))
		grades := map[string]int{}
		for i := len(set.Grades) - 1; i >= 0; i-- {
			grades[criteria.Key(set.Grades[i].Title)] = i
		}
		r.grades = append(r.grades, grades)
	}
	for _, c := range roster.Cells {
		r.committees = r.committees || c.Committee != ""
	}
	return r
}

// find looks a cell up, and remembers what it found.
func (r *reader) find(text, committee string) lookup.Finding {
	asked := [2]string{text, committee}
	finding, known := r.found[asked]
	if !known {
		finding = r.index.FindLoosely(text, committee)
		words.Keep(r.found, asked, finding)
	}
	if finding.Taught != "" {
		r.lessons.useName(finding.Taught)
	}
	return finding
}

// setFor returns the index of the set that scores meetings of a kind, -1 where
// none does.
func (r *reader) setFor(kind scoring.MeetingKind) int {
	for i, set := range r.sets {
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

// saysNotHeld reports whether a text says that no meeting was held.
func (r *reader) saysNotHeld(text string) bool {
	if len(text) < 6 || len(text) > 300 {
		return false
	}
	whole := text
	if cut := strings.IndexAny(text, "(,;.–-"); cut > 0 { // a cause behind the phrase
		text = text[:cut]
	}
	plain := r.vocabulary.PlainKey(text)
	switch {
	case strings.Contains(plain, "khong "), strings.Contains(plain, "chua "):
		return r.notHeld.MatchString(plain)
	case strings.Contains(plain, "hoan "): // put off to a day is held on that day
		return r.notHeld.MatchString(r.vocabulary.PlainKey(whole)) && !words.AnyIn(r.vocabulary.PlainKey(whole), words.PlainPhrases("sang", "chuyen", "den", "lui"))
	}
	return false
}

// A lineIndex finds the criterion or group of a line by id and by title.
type lineIndex struct {
	ids    map[string]line
	titles map[string][]line
}

// A line is a criterion (leaf >= 0) or a group with criteria of its own
// (group >= 0).
type line struct{ leaf, group int }

func newLineIndex(set *criteria.Set) lineIndex {
	x := lineIndex{ids: map[string]line{}, titles: map[string][]line{}}
	add := func(id, title string, aliases []string, l line) {
		x.ids[strings.ToLower(id)] = l
		for _, name := range append([]string{title}, aliases...) {
			if key := criteria.Key(name); !slices.Contains(x.titles[key], l) {
				x.titles[key] = append(x.titles[key], l)
			}
		}
	}
	leaf := 0
	for g, group := range set.Groups {
		if !group.Leaf {
			add(group.ID, group.Title, group.Aliases, line{-1, g})
		}
		for _, c := range group.Criteria {
			add(c.ID, c.Title, c.Aliases, line{leaf, -1})
			leaf++
		}
	}
	return x
}

// A matched line is what a row or column head names: a criterion, a group, or
// nothing. conflict: its id and its title name different ones.
type matchedLine struct {
	line
	conflict bool
}

// matchLine finds a line by its id, else by its whole title, never by part of
// it. The id may stand before the title in one text.
func (r *reader) matchLine(set int, id, title string) matchedLine {
	asked := lineText{set, id, title}
	if known, found := r.matched[asked]; found {
		return known
	}
	line := r.searchLine(set, id, title)
	line.conflict = line.conflict || r.isOthersTitle(set, line.line, title)
	if len(title) < 500 {
		words.Keep(r.matched, asked, line)
	}
	return line
}

// rowHeads are what stands at the head of a form's row.
type rowHeads struct{ id, title *learnt }

// A headedLine is the line that a title stands for behind an id, in a set.
type headedLine struct {
	set  int
	id   *learnt
	line matchedLine
}

// lineOf is matchLine of texts that are known: a title has the same id before it
// on nearly all sheets.
func (r *reader) lineOf(set int, heads rowHeads) matchedLine {
	if w := heads.title.worked; w != nil && w.headed.id == heads.id && w.headed.set == set {
		return w.headed.line
	}
	line := r.matchLine(set, heads.id.text, heads.title.text)
	if heads.title != r.blank {
		heads.title.work().headed = headedLine{set, heads.id, line}
	}
	return line
}

// A lineText is what stands at the head of a row or column.
type lineText struct {
	set       int
	id, title string
}

func (r *reader) searchLine(set int, id, title string) matchedLine {
	x := r.lines[set]
	byID, hasID := x.ids[plainID(id)]
	titles := r.titled(set, title)
	if !hasID && id == "" {
		byID, hasID = x.ids[bareID(title)]
	}
	if m := r.cutID(title); m != nil && len(titles) == 0 && !startsWithDigit(m[2]) {
		titles = r.titled(set, m[2])
		if inner, found := x.ids[strings.ToLower(m[1])]; found && !hasID && (len(titles) > 0 || punctuated(title, m[1])) {
			byID, hasID = inner, true
		}
	}
	return settle(byID, hasID, titles)
}

// settle weighs what the id says against what the title says.
func settle(byID line, hasID bool, byTitle []line) matchedLine {
	none := line{-1, -1}
	switch {
	case hasID:
		for _, l := range byTitle {
			if l == byID {
				return matchedLine{line: byID}
			}
		}
		return matchedLine{line: byID, conflict: len(byTitle) > 0}
	case len(byTitle) == 1:
		return matchedLine{line: byTitle[0]}
	}
	return matchedLine{line: none}
}

// withoutID returns a title without the id that may stand before it.
func (r *reader) withoutID(title string) string {
	if m := r.cutID(title); m != nil && !startsWithDigit(m[2]) {
		return m[2]
	}
	return title
}

// cutID cuts a title into the id that stands before it and the rest; nil: it has
// none.
func (r *reader) cutID(title string) []string {
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

// plainID writes an id as the set does: "3.1.", "(3.1)" and Excel's 3.1 with
// the noise of binary are "3.1".
func plainID(id string) string {
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
			return plainID(rest)
		}
	}
	return plainID(text)
}
