package world

import (
	"fmt"
	"strings"

	"chibo/criteria"
)

// A rubric is the criteria set as this package knows it: just what it takes
// to draw marks, add them up and write the YAML.
type rubric struct {
	id     string
	groups []group
}

type group struct {
	id, title string
	lines     []line // just one with the group's id: the group is itself a criterion
}

// A line is one criterion. Without tiers and check it is marked in steps.
type line struct {
	id, title string
	max       criteria.Points
	check     bool
	tiers     []criteria.Points
	step      criteria.Points
	attended  bool // the tier follows the attendance
}

// lines returns the criteria in order: marks are kept by this index.
func (r rubric) lines() []line {
	var lines []line
	for _, g := range r.groups {
		lines = append(lines, g.lines...)
	}
	return lines
}

func (g group) leaf() bool { return len(g.lines) == 1 && g.lines[0].id == g.id }

func (g group) max() criteria.Points {
	var sum criteria.Points
	for _, l := range g.lines {
		sum += l.max
	}
	return sum
}

// A band is a grade and the total from which it is given.
type band struct {
	title string
	from  criteria.Points
}

// grades are the bands on which every source agrees.
func grades() []band {
	return []band{
		{"Tốt", 90 * criteria.Point}, {"Khá", 70 * criteria.Point}, {"Trung bình", 50 * criteria.Point}, {"Kém", 0},
	}
}

// yaml writes the criteria set.
func (r rubric) yaml() string {
	var b strings.Builder
	fmt.Fprintf(&b, "schema: 1\nid: %s\ntitle: Bảng điểm chất lượng sinh hoạt chi bộ (dữ liệu sinh thử)\n", r.id)
	b.WriteString("standing: secondary\nmeeting: regular\nofficial: review-else-self\ngroups:\n")
	for _, g := range r.groups {
		fmt.Fprintf(&b, "  - id: %q\n    title: %q\n    max: %s\n", g.id, g.title, g.max())
		if g.leaf() {
			continue
		}
		b.WriteString("    criteria:\n")
		for _, l := range g.lines {
			fmt.Fprintf(&b, "      - { id: %q, title: %q, max: %s%s }\n", l.id, l.title, l.max, l.yamlKind())
		}
	}
	b.WriteString("grades:\n")
	for i, g := range grades() {
		fmt.Fprintf(&b, "  - { id: g%d, title: %s, from: %s }\n", i, g.title, g.from)
	}
	b.WriteString("period: { meetings: regular, decimals: 2, missing: incomplete, not_held: incomplete, quarter: { method: mean } }\n")
	return b.String()
}

// yamlKind writes how a line is marked, as the end of its flow mapping.
func (l line) yamlKind() string {
	switch {
	case l.check:
		return ", kind: check"
	case l.attended:
		return ", kind: tiers, measure: attendance, lowest_if: { unexcused: 1 }, tiers: " + l.yamlTiers(attendanceBounds())
	case l.tiers != nil:
		return ", kind: tiers, tiers: " + l.yamlTiers(nil)
	case l.step != 0:
		return fmt.Sprintf(", step: %s", l.step)
	}
	return ""
}

// yamlTiers writes the tiers. Where none is worked out from a fact, the bounds
// only say what the clerk goes by; chosen tiers still need them, in order.
func (l line) yamlTiers(bounds []int64) string {
	var tiers []string
	for i, points := range l.tiers {
		from := ""
		if i < len(l.tiers)-1 {
			percent := int64(90 - 10*i)
			if bounds != nil {
				percent = bounds[i]
			}
			from = fmt.Sprintf(", from: %d%%", percent)
		}
		tiers = append(tiers, fmt.Sprintf("{ points: %s%s }", points, from))
	}
	return "[" + strings.Join(tiers, ", ") + "]"
}

// attendanceBounds are the shares of those present, in percent, from which the
// tiers of an attended line hold; the last tier has none.
func attendanceBounds() []int64 { return []int64{90, 75, 65} }
