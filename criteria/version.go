package criteria

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// versionLength is how much of the hash a form bears: enough to tell two
// versions of one set apart, and short enough to be read out.
const versionLength = 8

// Version tells sets of one id apart by what a mark means: the groups and
// criteria with their titles, points and tiers, in their order. A comment, a
// grade or a rule of the period may change without making the forms that were
// handed out worthless.
func (s *Set) Version() string {
	var b strings.Builder
	for _, g := range s.Groups {
		fmt.Fprintf(&b, "%q %q %d %q\n", g.ID, Key(g.Title), g.Max, g.Block)
		for _, c := range g.Criteria {
			fmt.Fprintf(&b, " %q %q %d %q %d %q %q %q %v\n", c.ID, Key(c.Title), c.Max, c.Kind, c.Step, c.Measure, c.Applies, c.Otherwise, c.LowestIf)
			if s.Scope == OfYear {
				fmt.Fprintf(&b, "  %v\n", c.Year)
			}
			for _, t := range c.Tiers {
				fmt.Fprintf(&b, "  %d %v %v %v\n", t.Points, t.From, t.Above, t.ShortBy)
			}
		}
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])[:versionLength]
}
