package e2e

import (
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestCalls keeps the clock out of the domain, and the end of the program in
// main.
func TestCalls(t *testing.T) {
	pure := map[string]bool{}
	for _, r := range rules() {
		pure[r.folder] = r.pure
	}
	for _, f := range sources(t) {
		if f.isTest() {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, _ := selector.X.(*ast.Ident)
			if pkg == nil {
				return true
			}
			switch call := pkg.Name + "." + selector.Sel.Name; {
			case call == "os.Exit" && path.Base(f.name) != "main.go", strings.HasPrefix(call, "log.Fatal"):
				t.Errorf("%s: only main ends the program", f.at(n))
			case (call == "time.Now" || call == "time.Since") && pure[f.folder]:
				t.Errorf("%s: %s reads no clock", f.at(n), f.folder)
			}
			return true
		})
	}
}

// mapped is how many files a package has at most without a map of them.
const mapped = 7

// TestEachFileIsOnItsMap: the comment of a package of many files names each of them, alone
// or by its beginning, and none that is not there.
func TestEachFileIsOnItsMap(t *testing.T) {
	files, comments := map[string][]string{}, map[string]string{}
	for _, f := range sources(t) {
		if f.isTest() {
			continue
		}
		files[f.folder] = append(files[f.folder], platform.ReplaceAllString(strings.TrimSuffix(path.Base(f.name), ".go"), ""))
		if f.syntax.Doc != nil {
			comments[f.folder] += f.syntax.Doc.Text()
		}
	}
	for folder, names := range files {
		if len(names) <= mapped {
			continue
		}
		on := fileNames.FindAllString(comments[folder], -1)
		for _, name := range names {
			if name != "doc" && name != "main" && !slices.ContainsFunc(on, func(of string) bool { return covers(of, name) }) {
				t.Errorf("%s: the package's comment does not name %s.go", folder, name)
			}
		}
		for _, of := range on {
			if strings.ContainsAny(of, "_*") && !slices.ContainsFunc(names, func(name string) bool { return covers(of, name) }) {
				t.Errorf("%s: the package's comment names %s, which is no file", folder, of)
			}
		}
	}
}

// fileNames are the words that may name files in a comment: heads, list_row, form*.
var fileNames = regexp.MustCompile(`[a-z0-9_]+\*?`)

// platform is what a file's name ends in that is for one system.
var platform = regexp.MustCompile(`_(windows|unix|other)$`)

// covers reports whether a word of a map names a file.
func covers(of, name string) bool {
	if begin, many := strings.CutSuffix(of, "*"); many {
		return strings.HasPrefix(name, begin)
	}
	return of == name
}

// TestNoPackageState refuses init functions and variables of a package that
// could change: only sentinel errors, patterns compiled once, embedded files and
// assertions stay.
func TestNoPackageState(t *testing.T) {
	for _, f := range sources(t) {
		if f.isTest() {
			continue
		}
		for _, decl := range f.syntax.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Recv == nil && decl.Name.Name == "init" {
					t.Errorf("%s: init runs behind the reader's back", f.at(decl))
				}
			case *ast.GenDecl:
				if decl.Tok == token.VAR {
					checkVariables(t, f, decl)
				}
			}
		}
	}
}

func checkVariables(t *testing.T, f sourceFile, decl *ast.GenDecl) {
	t.Helper()
	for _, spec := range decl.Specs {
		value := spec.(*ast.ValueSpec)
		embedded := decl.Doc != nil && strings.Contains(commentText(decl.Doc), "//go:embed")
		assertion := value.Names[0].Name == "_"
		if !embedded && !assertion && !isSentinel(value) {
			t.Errorf("%s: the package variable %s could change", f.at(value), value.Names[0].Name)
		}
	}
}

// commentText keeps directives, which Doc.Text leaves out.
func commentText(group *ast.CommentGroup) string {
	var b strings.Builder
	for _, c := range group.List {
		b.WriteString(c.Text + "\n")
	}
	return b.String()
}

// isSentinel tells `ErrX = errors.New("…")` and `x = regexp.MustCompile("…")`.
func isSentinel(value *ast.ValueSpec) bool {
	for _, v := range value.Values {
		call, ok := v.(*ast.CallExpr)
		if !ok {
			return false
		}
		selector, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return false
		}
		pkg, _ := selector.X.(*ast.Ident)
		if pkg == nil || pkg.Name+"."+selector.Sel.Name != "errors.New" && pkg.Name+"."+selector.Sel.Name != "regexp.MustCompile" {
			return false
		}
	}
	return len(value.Values) > 0
}
