package scoring

import (
	"chibo/criteria"
	"chibo/scoring/naming"
)

// A Chair says by which post a meeting was chaired. Results keep no name of
// who did: the lists need none.
type Chair string

const (
	ChairUnknown   Chair = ""          // the sheet does not say
	ChairSecretary Chair = "secretary" // bí thư chi bộ
	ChairDeputy    Chair = "deputy"    // phó bí thư chi bộ
	ChairOther     Chair = "other"     // chi ủy viên, or anybody whom the roster does not name as secretary
)

// takeFacts keeps the facts of a meeting. Of who chaired it keeps the post and
// forgets the name.
func (s *scorer) takeFacts(m *MeetingResult, cell *PartyCell, d *draft) {
	facts := d.facts
	said := facts.More()
	at := [2]string{said.Chair, cell.Secretary}
	if at[0] == "" {
		if m.facts = d.sheets[0].facts; len(d.sheets) > 1 {
			m.SetFacts(facts)
		}
		return
	}
	if said.Chair = ""; said == (Said{}) {
		facts.Said = nil
	} else {
		facts.Said = &said
	}
	m.SetFacts(facts)
	if s.chairs == nil {
		s.chairs = map[[2]string]Chair{}
	}
	chair, known := s.chairs[at]
	if !known {
		chair = chairOf(at[0], at[1])
		s.chairs[at] = chair
	}
	m.Chair = chair
}

// chairOf reads "Bí thư chi bộ", "đ/c A, Phó Bí thư" or a bare name, which is
// the secretary's where the roster says so. A secretary of a committee above is
// not the cell's.
func chairOf(text, secretary string) Chair {
	key := criteria.Key(text)
	has := func(words ...string) bool {
		for _, w := range words {
			if naming.HoldsWords(key, criteria.Key(w)) {
				return true
			}
		}
		return false
	}
	person := naming.PersonKey(secretary)
	switch {
	case key == "":
		return ChairUnknown
	case person != "" && naming.HoldsWords(key, person):
		return ChairSecretary
	case has("bí thư đảng ủy", "bí thư đảng bộ", "bí thư huyện ủy", "bí thư thành ủy", "bí thư thường trực đảng ủy", "chi ủy viên", "cấp ủy viên"):
		return ChairOther
	case has("phó bí thư", "pbt"):
		return ChairDeputy
	case has("bí thư", "bt"):
		return ChairSecretary
	case naming.NamesPerson(text, person, nil):
		return ChairSecretary
	}
	return ChairOther
}
