package criteria

import "slices"

// A shape says which keys an object of the file may have. The JSON Schema for
// editors repeats it; a test holds the two together.
type shape struct {
	name               string // also the name under $defs of the schema
	required, optional []string
}

// accepted returns all keys, the required ones first.
func (s shape) accepted() []string { return slices.Concat(s.required, s.optional) }

func keys(names ...string) []string { return names }

func setShape() shape {
	return shape{
		"set", keys("schema", "id", "title", "standing", "groups", "grades"),
		keys("scope", "document", "effective", "heading", "notice", "subject", "meeting", "official", "divergence", "full", "caps", "period", "discipline", "targets", "lists", "confirmed",
			"committee", "pilots", "excellent", "facts"),
	}
}

func documentShape() shape  { return shape{"document", nil, keys("type", "number", "date", "issuer")} }
func confirmedShape() shape { return shape{"confirmed", keys("by", "date", "sha256"), nil} }
func effectiveShape() shape { return shape{"effective", nil, keys("from", "to")} }

// leafKeys are the keys that say how a line is marked.
func leafKeys() []string {
	return keys("kind", "step", "measure", "tiers", "lowest_if", "applies", "otherwise",
		"grade", "at_least", "above", "kinds")
}

func groupShape() shape {
	return shape{"group", keys("id", "title", "max"), append(leafKeys(), "aliases", "criteria")}
}

func criterionShape() shape {
	return shape{"criterion", keys("id", "title", "max"), append(leafKeys(), "aliases")}
}

// extraShape is that of a line of a bonus or deduction block: without a max
// it can take the block's whole ceiling.
func extraShape() shape {
	return shape{"extra", keys("id", "title"), append(keys("max", "aliases"), leafKeys()...)}
}

func tierShape() shape {
	return shape{"tier", keys("points"), keys("label", "from", "above", "short_by")}
}
func lowestIfShape() shape { return shape{"lowest_if", keys("unexcused"), nil} }

func gradeShape() shape {
	return shape{"grade", keys("id", "title", "from"), keys("requires", "else", "open")}
}
func capShape() shape { return shape{"cap", keys("when", "at_most"), keys("because")} }

func testShape() shape {
	return shape{"test", nil, keys("full", "attendance", "attendance_above", "attendance_below", "mark_below", "unexcused", "unexcused_at_most", "each_from", "facts")}
}

func markBelowShape() shape { return shape{"mark_below", keys("criterion", "points"), nil} }

func periodShape() shape {
	return shape{"period", nil, keys("meetings", "decimals", "missing", "not_held", "basis", "month", "quarter", "half", "nine_months", "year", "range")}
}

func ruleShape() shape    { return shape{"rule", nil, keys("method", "limits", "lines")} }
func lineShape() shape    { return shape{"line", keys("grade"), keys("every", "at_least")} }
func atLeastShape() shape { return shape{"at_least", keys("grade", "meetings"), nil} }

func disciplineShape() shape {
	return shape{"discipline", nil, keys("minutes", "minutes_combined", "minutes_large", "attendance", "thematic_per_quarter", "day_window")}
}

func minutesLargeShape() shape { return shape{"minutes_large", keys("members", "minutes"), nil} }

func targetShape() shape {
	return shape{"target", keys("id", "title", "measure"),
		keys("at_least", "above", "grade", "or_better", "year_grade", "model", "kinds", "scope", "by", "yearly", "basis")}
}

func listsShape() shape { return shape{"lists", nil, keys("basis", "praise", "remind")} }

func listLineShape() shape {
	return shape{"list_line", nil, keys("at_least", "at_most", "every", "any", "met_every_month", "model_meeting", "attendance", "attendance_below",
		"not_held", "missing")}
}
