package words

import "chibo/criteria"

// keys remembers the keys of texts: in a clerk's folder the same labels and
// titles come again on every sheet. It belongs to one goroutine.
type keys struct {
	full, plain map[string]string
	spelling    spelling
}

// maxKeys bounds what is remembered of a kind. A province has more texts than
// that, but those that come again on every sheet are learnt again at once.
const maxKeys = 20_000

// Keep remembers an answer; where there are too many, all others are forgotten.
func Keep[K comparable, V any](known map[K]V, asked K, answer V) {
	if len(known) >= maxKeys {
		clear(known)
	}
	known[asked] = answer
}

func newKeys() *keys { return &keys{full: map[string]string{}, plain: map[string]string{}} }

// Key is criteria.Key, remembered, of a text without any accent with those that the
// vocabulary has for its words.
func (k *keys) Key(text string) string { return remember(k.full, text, k.accentedKey) }

func (k *keys) accentedKey(text string) string { return k.spelling.accented(criteria.Key(text)) }

// PlainKey is criteria.PlainKey, remembered.
func (k *keys) PlainKey(text string) string { return remember(k.plain, text, criteria.PlainKey) }

func remember(known map[string]string, text string, work func(string) string) string {
	if key, found := known[text]; found {
		return key
	}
	key := work(text)
	if len(text) < 500 {
		Keep(known, text, key)
	}
	return key
}

// phrases are Phrases, of which the accents are known.
func (k *keys) phrases(words ...string) []Phrase {
	list := Phrases(words...)
	k.spelling.learn(list)
	return list
}

// NewTable returns a table of the rules, tried in order; its words are known without
// their accents too.
func (v *Vocabulary) NewTable(rules ...[]Rule) *RuleTable {
	t := NewRuleTable(rules...)
	for _, r := range t.rules {
		v.spelling.learn(r.Is, r.Has, r.And, r.Not)
	}
	return t
}

// Spell has titles known without their accents too.
func (v *Vocabulary) Spell(titles ...string) {
	v.spelling.titles = append(v.spelling.titles, titles...)
}
