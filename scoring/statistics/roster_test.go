package statistics

import (
	"testing"

	"chibo/scoring"
)

// TestBlanksAreNotZero: what a roster does not tell is not known.
func TestBlanksAreNotZero(t *testing.T) {
	blank := OfRoster([]*scoring.PartyCell{{Name: "x"}}, nil, nil)
	if blank.Organisations().Known || blank.Women.Known != 0 || blank.Women.Of != 1 || blank.WomenShare.Rate().Known() {
		t.Errorf("nothing told: %+v", blank)
	}
}
