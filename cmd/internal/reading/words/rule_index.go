package words

import "strings"

// A ruleIndex finds which phrases of all rules stand in a key by one walk over the
// key's words. A phrase stands at a word's beginning or nowhere, so that only those
// that begin with the same word are compared.
type ruleIndex struct {
	byWord map[string][]ruledPhrase // by a phrase's first word
	heard  []rulePart               // by rule: which of its lists have a phrase in the key
}

// A ruledPhrase is a phrase with the list of a rule that holds it.
type ruledPhrase struct {
	Phrase
	rule int
	part rulePart
}

// A rulePart is the lists of a rule, a bit each.
type rulePart uint8

const (
	isPart rulePart = 1 << iota
	hasPart
	andPart
	notPart
)

func newRuleIndex(rules []Rule) ruleIndex {
	x := ruleIndex{byWord: map[string][]ruledPhrase{}, heard: make([]rulePart, len(rules))}
	for i, r := range rules {
		for at, list := range [][]Phrase{r.Is, r.Has, r.And, r.Not} {
			for _, p := range list {
				first, _, _ := strings.Cut(string(p), " ")
				x.byWord[first] = append(x.byWord[first], ruledPhrase{p, i, 1 << at})
			}
		}
	}
	return x
}

// listen notes the phrases that stand in a key.
func (x *ruleIndex) listen(key string) {
	clear(x.heard)
	for from := 0; from < len(key); {
		rest := key[from:]
		first, _, _ := strings.Cut(rest, " ")
		for _, p := range x.byWord[first] {
			if !strings.HasPrefix(rest, string(p.Phrase)) || len(rest) > len(p.Phrase) && rest[len(p.Phrase)] != ' ' {
				continue
			}
			if p.part != isPart || len(p.Phrase) == len(key) {
				x.heard[p.rule] |= p.part
			}
		}
		from += len(first) + 1
	}
}

// match finds the first rule that a key matches.
func (t *RuleTable) match(key string) Role {
	if t.index.byWord == nil {
		t.index = newRuleIndex(t.rules)
	}
	t.index.listen(key)
	for i, heard := range t.index.heard {
		has := heard&hasPart != 0 && heard&notPart == 0 && (heard&andPart != 0 || len(t.rules[i].And) == 0)
		if has || heard&isPart != 0 {
			return t.rules[i].Role
		}
	}
	return NoRole
}
