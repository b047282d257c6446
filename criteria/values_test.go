package criteria_test

import (
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
)

const smallSet = `schema: 1
id: thu
title: Bộ thử
standing: sample
groups:
  - { id: 1, title: Thời gian, max: 100 }
grades:
  - { id: tot, title: Tốt, from: 90 }
  - { id: kem, title: Kém, from: 0 }
`

func parseSmall(t *testing.T, old, replacement string) *criteria.Set {
	t.Helper()
	set, problems := criteria.Parse("f.yaml", []byte(strings.Replace(smallSet, old, replacement, 1)))
	if set == nil {
		t.Fatalf("%s: %v", replacement, problems)
	}
	return set
}

func TestWhatIsNotSaidHasItsDefault(t *testing.T) {
	set := parseSmall(t, "", "")
	if set.Meeting != criteria.AnyMeeting || set.Official != criteria.ReviewElseSelf || set.Divergence.Known {
		t.Errorf("meeting %q, official %q, divergence %v", set.Meeting, set.Official, set.Divergence)
	}
	p := set.Period
	if p.Meetings != criteria.CountRegular || p.Decimals != 2 || p.Missing != criteria.MissingIncomplete || p.NotHeld != criteria.MissingIncomplete {
		t.Errorf("period %+v", p)
	}
	if rule := p.Rule(criteria.FullYear); rule.Method != criteria.Mean || rule.Limits != nil {
		t.Errorf("rule %+v", rule)
	}
}

func TestGroupWithoutCriteriaIsOneCriterion(t *testing.T) {
	for kind, want := range map[string]criteria.Kind{"": criteria.ByPoints, ", kind: check": criteria.Check} {
		g := parseSmall(t, "max: 100 }", "max: 100"+kind+" }").Groups[0]
		if !g.Leaf || len(g.Criteria) != 1 || g.Criteria[0].ID != "1" || g.Criteria[0].Max != g.Max || g.Criteria[0].Kind != want {
			t.Errorf("%q: %+v", kind, g)
		}
	}
}

func TestUnquotedIDsKeepTheirSourceText(t *testing.T) {
	for _, id := range []string{"4.10", "1e3", "010", "0x1", "1_0", "true", "2025-10-28", `"4.10"`, "'4.10'"} {
		if got := parseSmall(t, "id: 1,", "id: "+id+",").Groups[0].ID; got != strings.Trim(id, `"'`) {
			t.Errorf("id %s is read as %q", id, got)
		}
	}
}

func TestNumbersAreReadAsClerksWriteThem(t *testing.T) {
	for text, want := range map[string]criteria.Points{"90": 90_000, "90.5": 90_500, `"90,5"`: 90_500, "' 9,25 '": 9_250, "9e1": 90_000} {
		if got := parseSmall(t, "from: 90", "from: "+text).Grades[0].From; got != want {
			t.Errorf("%s is read as %v, want %v", text, got, want)
		}
	}
}

func TestGradeFallsToTheNextUnlessSaidOtherwise(t *testing.T) {
	set := parseSmall(t, "from: 90", "from: 90, requires: { attendance: 80% }")
	if set.Grades[0].Else != 1 || set.Grades[1].Else != 1 {
		t.Errorf("grades %+v", set.Grades)
	}
}

func TestByteOrderMarkIsPassedOver(t *testing.T) {
	if set, problems := criteria.Parse("f.yaml", []byte("\ufeff"+smallSet)); set == nil {
		t.Error(problems)
	}
}

func TestFaultsOfTheBytesAreNamed(t *testing.T) {
	for name, c := range map[string]struct{ data, key string }{
		"UTF-16 of Notepad":    {"\xff\xfes\x00c\x00h\x00", "syntax/encoding"},
		"UTF-16 without mark":  {"s\x00c\x00h\x00", "syntax/encoding"},
		"a control character":  {"schema: 1\nid: a\x07b\n", "syntax/control"},
		"nothing":              {"", "syntax/empty"},
		"only a comment":       {"# trống\n", "syntax/empty"},
		"only a marker":        {"---\n", "syntax/empty"},
		"a text":               {"chi bộ\n", "bad-value/object"},
		"a list":               {"- 1\n", "bad-value/object"},
		"a list in first line": {"[", "syntax/bracket"},
	} {
		set, problems := criteria.Parse("f.yaml", []byte(c.data))
		if set != nil || len(problems) == 0 || problems[0].Message.Key != c.key {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func TestProblemsComeInTheOrderOfTheirPlaces(t *testing.T) {
	_, problems := criteria.Parse("f.yaml", []byte("xyz: 1\nschema: 2\nstanding: none\n"))
	for i := 1; i < len(problems); i++ {
		if diag.ComparePos(problems[i-1].Pos, problems[i].Pos) > 0 {
			t.Errorf("%v before %v", problems[i-1].Pos, problems[i].Pos)
		}
	}
	if len(problems) < 6 {
		t.Errorf("only %d problems", len(problems))
	}
}
