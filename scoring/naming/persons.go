package naming

import (
	"slices"
	"strings"

	"chibo/criteria"
)

// PersonKey returns the form in which names of persons are compared: without
// "đồng chí" before and the post behind.
func PersonKey(name string) string {
	if cut := strings.IndexAny(name, ",;(–\n"); cut > 0 {
		name = name[:cut]
	}
	name, _, _ = strings.Cut(name, " - ")
	key := criteria.Key(name)
	for _, lead := range personLeads() {
		if rest, found := strings.CutPrefix(key, lead); found && strings.HasPrefix(rest, " ") {
			return rest[1:]
		}
	}
	return key
}

// personLeads are what may stand before a person's name, as criteria.Key writes it; a
// test holds them equal.
func personLeads() [5]string { // đồng chí, đ c, đc, ông, bà
	return [...]string{"\u0111\u00f4ng\u0300 chi\u0301", "\u0111 c", "\u0111c", "\u00f4ng", "ba\u0300"}
}

// NamesPerson reports whether a text names the person of this key: in full, or
// by one of the names in it that fits no other known person. Names are matched as
// those of cells are: without accents only where the text has none at all, and by
// the last words of a name.
func NamesPerson(text, person string, known []string) bool {
	key := criteria.Key(text)
	if person == "" || key == "" {
		return false
	}
	if HoldsWords(key, person) {
		return true
	}
	bare := criteria.PlainKey(text) == key
	if bare && HoldsWords(key, criteria.PlainKey(person)) && !slices.ContainsFunc(known, func(other string) bool {
		return other != person && criteria.PlainKey(other) == criteria.PlainKey(person)
	}) {
		return true
	}
	return slices.ContainsFunc(splitPersons(text), func(name string) bool {
		return fitsPerson(name, person, bare) && !slices.ContainsFunc(known, func(other string) bool {
			return other != person && fitsPerson(name, other, bare)
		})
	})
}

// splitPersons takes the names of a text apart: "đ/c An và đ/c Bình".
func splitPersons(text string) (names []string) {
	text = strings.NewReplacer(" và ", ";", " cùng ", ";", "+", ";", "&", ";", ",", ";", "\n", ";").Replace(text)
	for _, part := range strings.Split(text, ";") {
		if name := PersonKey(part); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// fitsPerson reports whether a name is the person's, or the last words of it;
// bare: it is written without accents.
func fitsPerson(name, person string, bare bool) bool {
	return endsWithWords(person, name) || bare && endsWithWords(criteria.PlainKey(person), name)
}

func endsWithWords(key, words string) bool {
	rest, found := strings.CutSuffix(key, words)
	return found && (rest == "" || strings.HasSuffix(rest, " "))
}

// OnePerson returns the key by which a name is counted: that of the only known
// person whom it names, else its own.
func OnePerson(name string, known []string) string {
	key := PersonKey(name)
	bare := criteria.PlainKey(name) == criteria.Key(name)
	fits := ""
	for _, person := range known {
		if person == key || !fitsPerson(key, person, bare) {
			continue
		}
		if fits != "" {
			return key
		}
		fits = person
	}
	if fits == "" || key == "" {
		return key
	}
	return fits
}

// DistinctPersons returns each person of a list of keys once, without the keys
// that are another way to write exactly one of the others.
func DistinctPersons(known []string) []string {
	plain := make(map[string]string, len(known))
	for _, key := range known {
		plain[key] = criteria.PlainKey(key)
	}
	return distinctPersons(distinctPersons(known, func(key, other string) bool { return plain[other] == key }), endsAnother)
}

// endsAnother reports whether a key is the last words of another.
func endsAnother(key, other string) bool { return endsWithWords(other, key) }

// distinctPersons leaves out the keys that are another way to write exactly one of
// the others.
func distinctPersons(known []string, means func(key, other string) bool) []string {
	return slices.DeleteFunc(slices.Clone(known), func(key string) bool {
		others := 0
		for _, other := range known {
			if other != key && means(key, other) {
				others++
			}
		}
		return others == 1
	})
}
