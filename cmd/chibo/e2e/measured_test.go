package e2e

import (
	"math/rand/v2"
	"testing"

	"chibo/cmd/internal/dev/world"
	"chibo/scoring"
)

// TestMeasuredWorlds holds the forms and the table that the program is measured
// with to their answers: what is measured is right.
func TestMeasuredWorlds(t *testing.T) {
	for name, options := range map[string]world.Options{
		"forms": {Seed: 1, Cells: 9, Criteria: world.Province, Dressed: true},
		"table": {Seed: 1, Cells: 9, Criteria: world.Province, OneTable: true, Layouts: []scoring.Layout{scoring.TableLayout}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			expected, err := world.Write(folder, options)
			if err != nil {
				t.Fatal(err)
			}
			c := &scored{t: t, folder: folder, random: rand.New(rand.NewPCG(1, 0))}
			first := c.score(folder)
			c.asExpected(first, expected, options)
			c.addsUp(first)
			for _, cell := range first.Cells {
				if cell.Status != "graded" {
					t.Errorf("%s is %s", cell.ID, cell.Status)
				}
			}
		})
	}
}
