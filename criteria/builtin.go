package criteria

import (
	"embed"
	"errors"
	"fmt"
	"slices"

	"chibo/criteria/diag"
)

//go:embed sets/*.yaml
var builtinFiles embed.FS

//go:embed schema.json
var schemaFile string

// DefaultID is the built-in set used where none is named: the central frame.
const DefaultID = "hd42-2025"

// ErrNoBuiltin says that no built-in set has the id.
var ErrNoBuiltin = errors.New("no such built-in criteria set")

// BuiltinIDs returns the ids of the built-in sets, the default first.
func BuiltinIDs() []string {
	return []string{DefaultID, "an-phu-2025", "phu-tho-khoi", "hd12-2018", "ha-tinh-1193"}
}

// ModelIDs returns the ids of the built-in models of a year.
func ModelIDs() []string { return []string{"chi-bo-kieu-mau", "chi-bo-bon-tot"} }

// PeriodIDs returns the ids of the built-in sets of a whole period.
func PeriodIDs() []string { return []string{"qd366-2025"} }

// Builtin parses a built-in set. Its Source is its id.
func Builtin(id string) (*Set, error) {
	data, found := BuiltinYAML(id)
	if !found {
		return nil, fmt.Errorf("%w: %q", ErrNoBuiltin, id)
	}
	set, problems := Parse(id, data)
	if set == nil { // a test keeps the built-in sets free of faults
		return nil, fmt.Errorf("built-in criteria set %s: %s at line %d", id, firstError(problems).Code, firstError(problems).Pos.Line)
	}
	return set, nil
}

func firstError(problems []diag.Problem) diag.Problem {
	for _, p := range problems {
		if p.Severity == diag.Error {
			return p
		}
	}
	return diag.Problem{}
}

// BuiltinYAML returns the source of a built-in set, comments and all, for
// showing and for starting a set of one's own.
func BuiltinYAML(id string) ([]byte, bool) {
	for _, known := range slices.Concat(BuiltinIDs(), PeriodIDs(), ModelIDs()) {
		if known == id {
			data, err := builtinFiles.ReadFile("sets/" + id + ".yaml")
			return data, err == nil
		}
	}
	return nil, false
}

// Schema returns the JSON Schema of a criteria set, for editors that check
// YAML while it is typed.
func Schema() []byte { return []byte(schemaFile) }
