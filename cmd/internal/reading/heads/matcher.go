package heads

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
)

// A Line is a criterion (leaf >= 0) or a group with criteria of its own
// (group >= 0).
type Line struct{ Leaf, Group int }

// A Matcher finds the criterion, the group or the grade of a set that a text names:
// by id, else by the whole title, never by part of it.
type Matcher struct {
	Sets          []*criteria.Set
	Leaves        [][]criteria.Leaf // by set
	Lines         []lineIndex       // by set
	Grades        []map[string]int  // by set: a grade by the key of its title
	gradeEnds     []map[string]bool // by set: the last words of its grades' titles, typed plainly
	texts         *Texts
	vocabulary    *words.Vocabulary
	matched       map[lineText]MatchedLine
	titles        map[lineText][]Line
	leadingID     *regexp.Regexp
	yesNo         *regexp.Regexp // behind a title
	printedPoints *regexp.Regexp // full marks behind a title
	decimal       *regexp.Regexp
}

func newMatcher(texts *Texts, sets []*criteria.Set, decimal *regexp.Regexp) *Matcher {
	mt := &Matcher{
		Sets: sets, texts: texts, vocabulary: texts.Vocabulary, matched: map[lineText]MatchedLine{}, titles: map[lineText][]Line{},
		leadingID: leadingID(), yesNo: printedYesNo(), printedPoints: printedPoints(), decimal: decimal,
	}
	for _, set := range sets {
		mt.vocabulary.Spell(titlesOf(set)...)
		mt.Leaves = append(mt.Leaves, set.Leaves())
		mt.Lines = append(mt.Lines, newLineIndex(set))
		grades, ends := map[string]int{}, map[string]bool{}
		for i := len(set.Grades) - 1; i >= 0; i-- {
			title := set.Grades[i].Title
			grades[criteria.Key(title)] = i
			ends[lastWord(criteria.PlainKey(title))] = true
		}
		mt.Grades, mt.gradeEnds = append(mt.Grades, grades), append(mt.gradeEnds, ends)
	}
	return mt
}

// titlesOf are the titles of a set's criteria and grades.
func titlesOf(set *criteria.Set) (titles []string) {
	for _, g := range set.Groups {
		titles = append(append(titles, g.Title), g.Aliases...)
		for _, c := range g.Criteria {
			titles = append(append(titles, c.Title), c.Aliases...)
		}
	}
	for _, g := range set.Grades {
		titles = append(titles, g.Title)
	}
	return titles
}

// A lineIndex finds the criterion or group of a line by id and by title.
type lineIndex struct {
	Ids    map[string]Line
	Titles map[string][]Line
}

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
func (mt *Matcher) MatchLine(set int, id, title string) MatchedLine {
	asked := lineText{set, id, title}
	if known, found := mt.matched[asked]; found {
		return known
	}
	line := mt.searchLine(set, id, title)
	line.Conflict = line.Conflict || mt.isOthersTitle(set, line.Line, title)
	if len(title) < 500 {
		words.Keep(mt.matched, asked, line)
	}
	return line
}

func (mt *Matcher) searchLine(set int, id, title string) MatchedLine {
	x := mt.Lines[set]
	if isBullet(id) {
		id = ""
	}
	byID, hasID := x.Ids[PlainID(id)]
	titles := mt.Titled(set, title)
	if !hasID && id == "" {
		byID, hasID = x.Ids[bareID(title)]
		if bare, points, printed := mt.WithoutPoints(title); !hasID && printed { // "3.1 (5đ)", by its own full marks
			byID, hasID = x.Ids[bareID(bare)]
			hasID = hasID && mt.fullMarks(set, byID) == points
		}
	}
	if m := mt.cutID(title); m != nil && len(titles) == 0 && !startsWithDigit(m[2]) {
		titles = mt.Titled(set, m[2])
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

// A lineText is what stands at the head of a row or column.
type lineText struct {
	set       int
	id, title string
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
func (mt *Matcher) LineOf(set int, heads RowHeads) MatchedLine {
	if w := heads.Title.worked; w != nil && w.headed.id == heads.Id && w.headed.set == set {
		return w.headed.line
	}
	line := mt.MatchLine(set, heads.Id.Text, heads.Title.Text)
	if heads.Title != mt.texts.Blank {
		heads.Title.work().headed = headedLine{set, heads.Id, line}
	}
	return line
}

// SetFor returns the index of the set that scores meetings of a kind, -1 where
// none does.
func (mt *Matcher) SetFor(kind scoring.MeetingKind) int {
	for i, set := range mt.Sets {
		if set.Scores(criteria.MeetingScope(kind)) {
			return i
		}
	}
	return -1
}

// isLine reports whether a text names a criterion or group of a set.
func (mt *Matcher) isLine(set int, text string) bool {
	line := mt.MatchLine(set, "", text)
	return line.Leaf >= 0 || line.Group >= 0
}

// GradeTitle returns the grade of which a text is the title.
func (mt *Matcher) GradeTitle(text string, set int) (int, bool) {
	grade, found := mt.Grades[set][mt.vocabulary.Key(text)]
	return grade, found
}

// IsGradeOfAny is a quick look: whether a text is the title of some set's grade.
func (mt *Matcher) IsGradeOfAny(g *Grid, number workbook.Text) bool {
	quick := mt.texts.QuickOf(g)
	if quick[number]&gradelessText != 0 {
		return false
	}
	key := mt.texts.KeyOf(mt.texts.Meaning(g, number))
	for _, grades := range mt.Grades {
		if _, is := grades[key]; is {
			return true
		}
	}
	quick[number] |= gradelessText
	return false
}

// MayEndGradeTitle is a quick look: whether a word may be the last of a grade's title. One
// of nothing but punctuation belongs to the word before it.
func (mt *Matcher) MayEndGradeTitle(word string, set int) bool {
	key := mt.vocabulary.PlainKey(word)
	return key == "" || mt.gradeEnds[set][lastWord(key)]
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// NamesGrade reports whether a text is a grade's title with no more than words for grades
// and cells before it: "Số chi bộ xếp loại Tốt".
func (mt *Matcher) NamesGrade(text string, set int) bool {
	key := mt.vocabulary.Key(text)
	for title := range mt.Grades[set] {
		if before, found := strings.CutSuffix(key, title); found && mt.vocabulary.IsOfGrades(before) {
			return true
		}
	}
	return false
}

// CouldBeMark reports whether a text could be a mark of at most so many points: a
// number, a tick, a grade, or an error in place of one.
func (mt *Matcher) CouldBeMark(cell *Text, full criteria.Points, set int) bool {
	switch means := mt.texts.MarkSaid(cell); means.State {
	case scoring.NumberMark:
		return means.Points.Abs() <= full
	case scoring.ErrorMark:
		return true
	}
	if IsTick(cell.Text) {
		return true
	}
	_, isGrade := mt.GradeTitle(cell.Text, set)
	return isGrade
}
