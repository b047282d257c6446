package e2e

import (
	"go/ast"
	"regexp"
	"strings"
	"testing"
)

// reaching says, by folder or file, which calls of the standard library reach the
// system there. All else names files through disk.Folder, and so means them from the
// folder of the run, wherever the process stands; and asks Env for variables.
func reaching() map[string]*regexp.Regexp {
	return map[string]*regexp.Regexp{
		"cmd/chibo/main.go":          regexp.MustCompile(`^os\.(Exit|Getenv)$`),
		"cmd/internal/cli/system.go": regexp.MustCompile(`^os\.(Args|Std\w+|Getenv|Getwd|Executable)$`),
		"cmd/internal/disk":          regexp.MustCompile(`^(os\.(Open|OpenFile|ReadFile|ReadDir|Stat|Lstat|MkdirAll)|filepath\.(WalkDir|EvalSymlinks))$`),
		"cmd/internal/outfile":       regexp.MustCompile(`^(os\.(Open|OpenFile|ReadDir|Stat|Lstat|Mkdir|MkdirAll|Chmod|Link|Rename|Remove|RemoveAll|FindProcess|Getpid)|filepath\.EvalSymlinks)$`),
		"cmd/internal/opener":        regexp.MustCompile(`^os\.Stat$`),
	}
}

// harmless are the names of package os that reach nothing.
var harmless = regexp.MustCompile(`^os\.(Err\w+|Is\w+|Mode\w*|O_\w+|File\w*|\w+Error|SameFile|Signal|Interrupt|DevNull)$`)

// beyond are the calls of other packages that do.
var beyond = regexp.MustCompile(`^filepath\.(Abs|Glob|Walk|WalkDir|EvalSymlinks)$|^ioutil\.|^(excelize\.OpenFile|zip\.OpenReader)$|\.SaveAs$`)

// TestNothingAsksWhereTheProcessStands pins the few places that reach the system. A
// name that is opened elsewhere would mean another file as soon as the program runs
// within another one.
func TestNothingAsksWhereTheProcessStands(t *testing.T) {
	for _, f := range sources(t) {
		if f.isTest() || forTestsOnly(f.folder) {
			continue
		}
		allowed := reaching()[f.name]
		if allowed == nil {
			allowed = reaching()[f.folder]
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, _ := call.X.(*ast.Ident)
			if pkg == nil {
				return true
			}
			name := pkg.Name + "." + call.Sel.Name
			reaches := pkg.Name == "os" && !harmless.MatchString(name) || beyond.MatchString(name)
			if reaches && (allowed == nil || !allowed.MatchString(name)) {
				t.Errorf("%s: %s reaches past the folder of the run; package disk does it", f.at(n), name)
			}
			return true
		})
	}
}

// forTestsOnly tells the packages that are no part of the program.
func forTestsOnly(folder string) bool {
	return strings.HasPrefix(folder, "cmd/chibo/e2e") || strings.HasPrefix(folder, "cmd/internal/dev/") ||
		folder == "cmd/internal/cli/apptest" || folder == "cmd/internal/view/viewtest"
}
