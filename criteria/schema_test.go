package criteria

import (
	"encoding/json"
	"slices"
	"testing"
)

// schemaObject is what the test reads of one object of the JSON Schema.
type schemaObject struct {
	Required             []string                   `json:"required"`
	Properties           map[string]json.RawMessage `json:"properties"`
	AdditionalProperties *bool                      `json:"additionalProperties"`
}

// TestSchemaAndParserAcceptTheSameKeys holds the editor's schema and the
// parser together: the same objects, the same keys, the same required ones.
func TestSchemaAndParserAcceptTheSameKeys(t *testing.T) {
	var schema struct {
		Defs map[string]schemaObject `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	objects := 0
	for _, def := range schema.Defs {
		if def.Properties != nil {
			objects++
		}
	}
	if objects != len(shapes()) {
		t.Errorf("the schema has %d objects, the parser %d", objects, len(shapes()))
	}
	for _, s := range shapes() {
		def := schema.Defs[s.name]
		if def.AdditionalProperties == nil || *def.AdditionalProperties {
			t.Errorf("%s: the schema lets other keys pass", s.name)
		}
		compareKeys(t, s.name+" keys", sortedKeys(def.Properties), s.accepted())
		compareKeys(t, s.name+" required", def.Required, s.required)
	}
}

func sortedKeys(m map[string]json.RawMessage) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	return names
}

func compareKeys(t *testing.T, what string, schema, parser []string) {
	t.Helper()
	schema, parser = slices.Sorted(slices.Values(schema)), slices.Sorted(slices.Values(parser))
	if !slices.Equal(schema, parser) {
		t.Errorf("%s: schema has %v, parser has %v", what, schema, parser)
	}
}

// TestShapesRepeatNoKey guards the lists themselves.
func TestShapesRepeatNoKey(t *testing.T) {
	for _, s := range shapes() {
		names := slices.Sorted(slices.Values(s.accepted()))
		if len(slices.Compact(slices.Clone(names))) != len(names) {
			t.Errorf("%s repeats a key: %v", s.name, names)
		}
	}
}

// shapes returns every shape there is.
func shapes() []shape {
	return []shape{
		setShape(), documentShape(), effectiveShape(), groupShape(), criterionShape(), extraShape(), tierShape(),
		lowestIfShape(), gradeShape(), capShape(), testShape(), markBelowShape(), periodShape(), ruleShape(),
		lineShape(), atLeastShape(), disciplineShape(), minutesLargeShape(), targetShape(), listsShape(), listLineShape(),
		committeeShape(), pilotsShape(), excellentShape(), confirmedShape(),
		factShape(), factValueShape(), factTestShape(),
	}
}
