package words

import (
	"strings"
	"testing"
)

// byHand is Match as the rules say it, phrase by phrase.
func byHand(t *RuleTable, key string) Role {
	for _, r := range t.rules {
		has := AnyIn(key, r.Has) && (len(r.And) == 0 || AnyIn(key, r.And)) && !AnyIn(key, r.Not)
		if IsAny(key, r.Is) || has {
			return r.Role
		}
	}
	return NoRole
}

func ruleTables() []*RuleTable {
	v := NewVocabulary([]HeaderWords{{Role: NamedRoles()[0].Name, Words: []string{"điểm", "chi bộ chấm điểm"}}})
	return []*RuleTable{v.Form, v.List, v.Labels, NewRuleTable(CommitteeRules())}
}

func TestAPhraseIsFoundByTheIndexWhereverItIsFoundByHand(t *testing.T) {
	for _, table := range ruleTables() {
		var phrases []string
		for _, r := range table.rules {
			for _, list := range [][]Phrase{r.Is, r.Has, r.And, r.Not} {
				for _, p := range list {
					phrases = append(phrases, string(p))
				}
			}
		}
		for i, p := range phrases {
			keys := []string{p, p + " x", "x " + p, p + "x", "x" + p, strings.ReplaceAll(p, " ", "")}
			for _, other := range phrases[i%7:] {
				keys = append(keys, p+" "+other)
			}
			for _, key := range keys {
				if got, want := table.match(key), byHand(table, key); got != want {
					t.Fatalf("%q: role %d by the index, %d by hand", key, got, want)
				}
			}
		}
	}
}

func FuzzRuleIndex(f *testing.F) {
	f.Add("điểm tự chấm  của chi bộ ")
	f.Add(" tỷ lệ đảng viên dự sinh hoạt")
	tables := ruleTables()
	f.Fuzz(func(t *testing.T, key string) {
		for _, table := range tables {
			if got, want := table.match(key), byHand(table, key); got != want {
				t.Fatalf("%q: role %d by the index, %d by hand", key, got, want)
			}
		}
	})
}
