package naming

import "strings"

// maxLine is how many bytes a line has at most that names somebody; longer ones are
// paragraphs.
const maxLine = 300

// Within finds names of party cells in lines, as whole words, by what they are numbered
// with. The zero value knows none.
type Within struct {
	of      map[string][]int
	first   map[string]bool // words that names begin with
	longest int             // words of a name, at most
}

// Add makes a name known. A number alone names nobody, and a name of one word does so
// behind "chi bộ".
func (w *Within) Add(name string, number int) {
	key := NameKey(name)
	words := strings.Fields(key)
	if strings.Trim(key, "0123456789 ") == "" {
		return
	}
	if len(words) == 1 {
		key = cellWords + " " + key
		words = strings.Fields(key)
	}
	if w.of == nil {
		w.of, w.first = map[string][]int{}, map[string]bool{}
	}
	if of := w.of[key]; len(of) == 0 || of[len(of)-1] != number {
		w.of[key] = append(of, number)
	}
	w.first[words[0]], w.longest = true, max(w.longest, len(words))
}

// In returns the numbers of the names in a line, and whether the last of them ends it. Of
// "thôn Đông" and "thôn Đông Hải" the longer one is meant.
func (w *Within) In(line string) (numbers []int, ends bool) {
	if w.of == nil || len(line) > maxLine {
		return nil, false
	}
	words := strings.Fields(NameKey("x " + line)) // behind a word, its own "chi bộ" stays
	for from := 0; from < len(words); {
		next := from + 1
		for to := min(len(words), from+w.longest); w.first[words[from]] && to > from; to-- {
			if named := w.of[strings.Join(words[from:to], " ")]; named != nil {
				numbers, next, ends = append(numbers, named...), to, to == len(words)
				break
			}
		}
		from = next
	}
	return numbers, ends
}
