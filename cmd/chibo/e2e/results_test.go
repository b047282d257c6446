package e2e

import (
	"encoding/json"
	"reflect"

	"github.com/rogpeppe/go-internal/testscript"
)

// originKeys are the keys of a JSON report that tell of its making, not of its
// result: which files were read, which version it is.
func originKeys() []string {
	return []string{"program", "date", "edition", "number", "check_code", "revision", "overlaps", "files"}
}

// sameResults is `results a.json b.json`: both say the same of every cell,
// whatever files they were made of.
func sameResults(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: results a.json b.json")
	}
	var sides [2]map[string]any
	for i, name := range args {
		ts.Check(json.Unmarshal([]byte(ts.ReadFile(name)), &sides[i]))
		for _, key := range originKeys() {
			if _, found := sides[i][key]; !found {
				ts.Fatalf("%s lacks the key %q", name, key)
			}
			delete(sides[i], key)
		}
	}
	for key := range sides[0] {
		if !reflect.DeepEqual(sides[0][key], sides[1][key]) {
			ts.Fatalf("%s and %s differ in %q:\n%v\n%v", args[0], args[1], key, sides[0][key], sides[1][key])
		}
	}
	if len(sides[0]) != len(sides[1]) {
		ts.Fatalf("%s and %s have other keys", args[0], args[1])
	}
}

// saveAgain is `resave file.xlsx [SHEET!CELL=VALUE…]`: another program's saving,
// with values typed over cells.
func saveAgain(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: resave file.xlsx [SHEET!CELL=VALUE…]")
	}
	ts.Check(typeOver(ts.MkAbs(args[0]), args[1:]))
}
