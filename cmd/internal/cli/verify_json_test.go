package cli

import (
	"bytes"
	"encoding/json"
	"testing"

	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/verify"
	testworld "chibo/cmd/internal/dev/world"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/text"
)

// TestEveryChangedNumberOfJSONIsFound: whatever single number of the cells,
// counts or targets of a JSON report is changed, it is found.
func TestEveryChangedNumberOfJSONIsFound(t *testing.T) {
	t.Parallel()
	v, err := checked.Read(disk.Folder{}, scored(t, faultyWorld(t, 5, testworld.Short)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := jsonout.JSON(&b, v.Report, text.New(text.Vietnamese)); err != nil {
		t.Fatal(err)
	}
	var stands map[string]any
	if err := json.Unmarshal(b.Bytes(), &stands); err != nil {
		t.Fatal(err)
	}
	follows := map[string]any{}
	if err := json.Unmarshal(b.Bytes(), &follows); err != nil {
		t.Fatal(err)
	}
	o, err := verify.JSONDifferences(stands, v.Report)
	if err != nil || len(o.Differences) > 0 || o.Cells < 500 {
		t.Fatalf("%+v, %v", o, err)
	}
	changed := 0
	for _, key := range []string{"cells", "summary", "targets", "check_code"} {
		eachNumber(stands[key], func() {
			if changed++; changed%37 != 0 { // enough of each kind
				return
			}
			if o := verify.CompareJSON(stands, follows); len(o.Differences) != 1 {
				t.Fatalf("%s: %+v", key, o.Differences)
			}
		})
	}
	if changed < 200 {
		t.Errorf("only %d numbers", changed)
	}
}

// eachNumber changes each number below a value in turn, and puts it back.
func eachNumber(value any, look func()) {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			if number, ok := inner.(float64); ok && key != "source" {
				value[key] = number + 0.01
				look()
				value[key] = number
			} else if key != "source" && key != "notes" {
				eachNumber(inner, look)
			}
		}
	case []any:
		for i, inner := range value {
			if number, ok := inner.(float64); ok {
				value[i] = number + 0.01
				look()
				value[i] = number
			} else {
				eachNumber(inner, look)
			}
		}
	}
}
