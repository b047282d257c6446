package pages

import "strings"

// A rowPair is a row that stands and the one that follows, by their numbers from
// 0; -1: there is none.
type rowPair struct{ stands, follows int }

// pairRows finds the row that each row should be: the one in its place where
// they are equal, else an equal one that was moved, else the one in its place.
func pairRows(stands, follows [][]Cell) (pairs []rowPair) {
	var openStands, openFollows []int
	for i := range max(len(stands), len(follows)) {
		if i < len(stands) && i < len(follows) && rowKey(stands[i]) == rowKey(follows[i]) {
			pairs = append(pairs, rowPair{i, i})
			continue
		}
		if i < len(stands) {
			openStands = append(openStands, i)
		}
		if i < len(follows) {
			openFollows = append(openFollows, i)
		}
	}
	openStands, openFollows, moved := pairMoved(stands, follows, openStands, openFollows)
	return append(append(pairs, moved...), pairRest(openStands, openFollows)...)
}

// pairMoved pairs rows that are equal though not in one place.
func pairMoved(stands, follows [][]Cell, openStands, openFollows []int) (restStands, restFollows []int, pairs []rowPair) {
	places := map[string][]int{}
	for _, i := range openStands {
		key := rowKey(stands[i])
		places[key] = append(places[key], i)
	}
	taken := map[int]bool{}
	for _, i := range openFollows {
		key := rowKey(follows[i])
		if found := places[key]; len(found) > 0 && key != "" {
			pairs = append(pairs, rowPair{found[0], i})
			taken[found[0]], places[key] = true, found[1:]
			continue
		}
		restFollows = append(restFollows, i)
	}
	for _, i := range openStands {
		if !taken[i] {
			restStands = append(restStands, i)
		}
	}
	return restStands, restFollows, pairs
}

// pairRest pairs what is left: rows in one place first, then in their order.
func pairRest(stands, follows []int) (pairs []rowPair) {
	inPlace := map[int]bool{}
	for _, i := range stands {
		inPlace[i] = true
	}
	var lateStands, lateFollows []int
	paired := map[int]bool{}
	for _, i := range follows {
		if inPlace[i] {
			pairs, paired[i] = append(pairs, rowPair{i, i}), true
		} else {
			lateFollows = append(lateFollows, i)
		}
	}
	for _, i := range stands {
		if !paired[i] {
			lateStands = append(lateStands, i)
		}
	}
	for i := range max(len(lateStands), len(lateFollows)) {
		pair := rowPair{-1, -1}
		if i < len(lateStands) {
			pair.stands = lateStands[i]
		}
		if i < len(lateFollows) {
			pair.follows = lateFollows[i]
		}
		pairs = append(pairs, pair)
	}
	return pairs
}

// rowKey is what of a row is compared to find it again: its values, and not the
// formulas, whose references move with the row.
func rowKey(row []Cell) string {
	var b strings.Builder
	for _, c := range row {
		if c.Formula != "" {
			b.WriteString("=")
		} else {
			b.WriteString(c.Value)
		}
		b.WriteByte('\x00')
	}
	return strings.Trim(b.String(), "\x00")
}

// RowsMoved reports whether a row of any sheet stands in another place: sorted,
// or with a row put in before it.
func RowsMoved(stands, follows *Book) bool {
	for _, want := range follows.Sheets {
		for _, got := range stands.Sheets {
			if got.Name != want.Name {
				continue
			}
			for _, pair := range pairRows(got.Rows, want.Rows) {
				if pair.stands >= 0 && pair.follows >= 0 && pair.stands != pair.follows {
					return true
				}
			}
		}
	}
	return false
}
