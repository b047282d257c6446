package main

import (
	"math/rand/v2"
	"testing"

	"chibo/cmd/internal/world"
)

// TestDressedWorld holds the forms that the program is measured with to their
// answers: what is measured is right.
func TestDressedWorld(t *testing.T) {
	for seed := range uint64(2) {
		options := world.Options{Seed: seed, Cells: 9, Criteria: world.Province, Dressed: true}
		folder := t.TempDir()
		expected, err := world.Write(folder, options)
		if err != nil {
			t.Fatal(err)
		}
		c := &scored{t: t, folder: folder, random: rand.New(rand.NewPCG(seed, 0))}
		first := c.score(folder)
		c.asExpected(first, expected, options)
		c.addsUp(first)
		for _, cell := range first.Cells {
			if cell.Status != "graded" {
				t.Errorf("%s is %s", cell.ID, cell.Status)
			}
		}
	}
}
