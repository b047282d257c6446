package heads

import (
	"path"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A namedMonth is what the name of a worksheet, its file or a folder says of the
// month, and which of them said it.
type namedMonth struct {
	Month   scoring.Month // zero: something that is none
	Said    bool
	BySheet bool
}

// MonthInNames asks the names of the worksheet, the file and the folders above
// it, the nearest first; what names a cell or committee is no month. A name that
// says something is the last one asked, be it understood or not. cell is whose
// sheet it is, -1: of several.
func (d *Dating) MonthInNames(g *Grid, labels []Label, cell int) namedMonth {
	if month, said := d.monthInName(g.Sheet, labels, cell); said {
		return namedMonth{month, true, true}
	}
	if month, said := d.monthInName(words.Stem(g.File), labels, cell); said {
		return namedMonth{month, true, false}
	}
	for folder := path.Dir(g.File); folder != "." && folder != "/" && folder != ".."; folder = path.Dir(folder) {
		if month, said := d.monthInName(path.Base(folder), labels, cell); said {
			return namedMonth{month, true, false}
		}
	}
	return namedMonth{}
}

// monthInName is what one name says, those of cells and committees in it apart.
func (d *Dating) monthInName(name string, labels []Label, cell int) (month scoring.Month, said bool) {
	bare := d.withoutNames(name, labels)
	month, said = d.Months.InName(bare)
	if said && d.namesCell(bare, cell) {
		return scoring.Month{}, false
	}
	return month, said
}

// namesCell reports whether what looks like a month is the cell's name: "7" may be its
// code. The first name that is looked up takes long, with a large roster.
func (d *Dating) namesCell(text string, cell int) bool {
	return cell >= 0 && d.names.Find(text, "").Cell == cell
}

// datedNames are the names of cells and committees that hold something like a
// month or a day: "Cách mạng tháng Tám", "19-8". As words, longest first.
func (d *Dating) datedNames() [][]string {
	if d.names.Gathering {
		return nil
	}
	if d.dateNames.asked {
		return d.dateNames.names
	}
	d.dateNames.asked = true
	for _, c := range d.names.Roster.Cells {
		for _, name := range append([]string{c.Name, c.Committee}, c.Aliases...) {
			if words, ok := d.searchDate(name); ok {
				d.dateNames.names = append(d.dateNames.names, words)
			}
		}
	}
	return d.dateNames.names
}

// namesWithMonths are datedNames, found once.
type namesWithMonths struct {
	asked bool
	names [][]string
}

// datedWords are a name's words, and whether they hold something like a month.
type datedWords struct {
	words []string
	dated bool
}

// datedName returns the words of a name, and whether they hold something like a month
// or a day; what it said before is remembered.
func (d *Dating) datedName(name string) ([]string, bool) {
	if !d.Months.MayBeSpelt(name) {
		return nil, false
	}
	asked := words.DatedText{Text: name, Year: d.Months.Year}
	known, found := d.datedWords[asked]
	if !found {
		known.words, known.dated = d.searchDate(name)
		words.Keep(d.datedWords, asked, known)
	}
	return known.words, known.dated
}

func (d *Dating) searchDate(name string) ([]string, bool) {
	if !d.Months.MayBeSpelt(name) {
		return nil, false
	}
	key := d.vocabulary.PlainKey(name)
	if !d.Months.MayBeIn(name, key) {
		return nil, false
	}
	words := strings.Fields(key)
	for len(words) > 2 && (words[0] == "chi" || words[0] == "dang") && (words[1] == "bo" || words[1] == "uy") {
		words = words[2:]
	}
	if len(words) > 1 && words[0] == "cb" {
		words = words[1:]
	}
	plain := strings.Join(words, " ")
	_, said := d.Months.InText(name)
	pair := HasFigure(plain) && d.Months.Name.Pair.MatchString(plain)
	return words, len(words) > 0 && (said || pair)
}

// withoutNames takes the names of dated cells and committees out of a text, and
// those that the sheet itself states. What is left may name a month.
func (d *Dating) withoutNames(text string, labels []Label) string {
	return d.withoutStated(d.withoutListed(text), labels)
}

// withoutListed takes the roster's dated names out of a text.
func (d *Dating) withoutListed(text string) string {
	for _, words := range d.datedNames() {
		text = withoutName(text, words)
	}
	return text
}

// withoutStated takes the dated names that the sheet states out of a text.
func (d *Dating) withoutStated(text string, labels []Label) string {
	for _, l := range labels {
		if l.Role != words.CellRole && l.Role != words.CommitteeRole {
			continue
		}
		if words, dated := d.datedName(l.Value); dated {
			text = withoutName(text, words)
		}
	}
	return text
}

// withoutName takes a name, as plain words, out of a text. A name of nothing but
// figures goes only where it is the text's own, or stands behind "chi bộ".
func withoutName(text string, name []string) string {
	words := words.WordsIn(text)
	for i := 0; i+len(name) <= len(words); i++ {
		match := true
		for j, w := range name {
			match = match && words[i+j].Plain == w
		}
		if !match || onlyFigures(name) && !(len(words) == len(name) || i > 0 && (words[i-1].Plain == "bo" || words[i-1].Plain == "cb")) {
			continue
		}
		return withoutName(text[:words[i].From]+" "+text[words[i+len(name)-1].To:], name)
	}
	return text
}

func onlyFigures(heads []string) bool {
	for _, w := range heads {
		if words.Number(w) < 0 && w != "thang" && w != "ngay" {
			return false
		}
	}
	return true
}
