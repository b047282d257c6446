package e2e

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chibo/cmd/internal/text"
)

// TestKeysExist looks up every key of the catalogue that stands as a literal in
// the code: the messages of the domain, the variants of problems, and what is
// printed directly. Where the arguments are named on the spot, they fill every
// place of the text and of its remedy.
func TestKeysExist(t *testing.T) {
	all := sources(t)
	codes := codeValues(all)
	p := text.New(text.Vietnamese)
	found := 0
	for _, f := range all {
		if f.isTest() {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			for _, key := range keysOf(call, codes) {
				found++
				if !p.Has(key) {
					t.Errorf("%s: the catalogue has no %q", f.at(call), key)
				} else if place := unfilled(p, key, call); place != "" {
					t.Errorf("%s: the text %q asks for %s, which is not given", f.at(call), key, place)
				}
			}
			return true
		})
	}
	if found < 50 {
		t.Errorf("only %d keys found: this test looks at the wrong functions", found)
	}
}

// unfilled returns a place of the text, or of its remedy, that no argument of
// the call fills; empty where all are filled, or where the arguments come from
// elsewhere.
func unfilled(p *text.Printer, key string, call *ast.CallExpr) string {
	names, known := argumentNames(call)
	if !known {
		return ""
	}
	template := p.Text(key)
	if code, _, _ := strings.Cut(key, "/"); p.Has(key + ".hint") {
		template += p.Text(key + ".hint")
	} else if p.Has(code + ".hint") {
		template += p.Text(code + ".hint")
	}
	for _, place := range regexp.MustCompile(`\{([a-z_-]+)\}`).FindAllStringSubmatch(template, -1) {
		if !slices.Contains(names, place[1]) {
			return place[0]
		}
	}
	return ""
}

// argumentNames returns the names given to a message, and whether they all
// stand in the call.
func argumentNames(call *ast.CallExpr) (names []string, known bool) {
	from := 1 // behind the key
	switch calledName(call) {
	case "titled", "NewProgress", "Command":
		return nil, false // they take no arguments for the text
	case "New", "report":
		from = 3 // behind code, variant and place
	case "reportNear":
		from, names = 4, []string{"accepted", "like"}
	}
	if call.Ellipsis.IsValid() || len(call.Args) < from {
		return nil, false
	}
	for i := from; i < len(call.Args); i += 2 {
		name, ok := literal(call.Args[i])
		if !ok {
			return nil, false
		}
		names = append(names, name)
	}
	return names, true
}

// keyFunctions take a key of the catalogue as their first argument.
func keyFunctions() []string {
	return []string{"Msg", "Text", "Notice", "Say", "Usage", "Cannot", "NewProgress"}
}

// problemFunctions take a code and the variant of its sentence.
func problemFunctions() []string { return []string{"New", "report", "reportNear"} }

// keysOf returns the keys a call names by literals; none if it names none.
func keysOf(call *ast.CallExpr, codes map[string]string) []string {
	name := calledName(call)
	if slices.Contains(keyFunctions(), name) && len(call.Args) > 0 {
		if key, ok := literal(call.Args[0]); ok {
			return []string{key}
		}
	}
	if name == "Command" && len(call.Args) > 1 && packageOf(call) == "flags" { // what every command must have
		if key, ok := literal(call.Args[1]); ok {
			return []string{"cmd." + key + ".short"}
		}
	}
	if name == "titled" && len(call.Args) > 1 { // behind the run
		if key, ok := literal(call.Args[1]); ok {
			return []string{key}
		}
	}
	if keys := flagTexts(call); len(keys) > 0 {
		return keys
	}
	if !slices.Contains(problemFunctions(), name) || len(call.Args) < 2 {
		return nil
	}
	code, isCode := call.Args[0].(*ast.SelectorExpr)
	variant, isLiteral := literal(call.Args[1])
	if !isCode || !isLiteral || codes[code.Sel.Name] == "" {
		return nil
	}
	keys := []string{withVariant(codes[code.Sel.Name], variant)}
	if name == "reportNear" {
		keys = append(keys, withVariant(codes[code.Sel.Name], strings.TrimPrefix(variant+"-like", "-")))
	}
	return keys
}

// flagTexts returns the keys of what the help says of a flag.
func flagTexts(call *ast.CallExpr) (keys []string) {
	for _, arg := range call.Args {
		if key, ok := literal(arg); ok && strings.HasPrefix(key, "flag.") {
			keys = append(keys, key)
		}
	}
	return keys
}

func withVariant(code, variant string) string {
	if variant == "" {
		return code
	}
	return code + "/" + variant
}

func calledName(call *ast.CallExpr) string {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

// packageOf is the name before a called name; empty where there is none.
func packageOf(call *ast.CallExpr) string {
	if fun, ok := call.Fun.(*ast.SelectorExpr); ok {
		if pkg, ok := fun.X.(*ast.Ident); ok {
			return pkg.Name
		}
	}
	return ""
}

func literal(e ast.Expr) (string, bool) {
	basic, ok := e.(*ast.BasicLit)
	if !ok || basic.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(basic.Value)
	return value, err == nil
}

// codeValues reads the codes from their declarations: the name in Go to the
// word in print.
func codeValues(all []sourceFile) map[string]string {
	values := map[string]string{}
	for _, f := range all {
		if f.name != "criteria/diag/codes.go" {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
				if value, ok := literal(spec.Values[0]); ok {
					values[spec.Names[0].Name] = value
				}
			}
			return true
		})
	}
	return values
}
