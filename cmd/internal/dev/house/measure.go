package main

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// bound is how many code files a folder, and how many methods a receiver, should
// have at most.
const bound = 40

// A count is how many code files a folder has or how many methods a type.
type count struct {
	name  string // "cmd/internal/excel", "cmd/internal/excel.sheet"
	count int
}

// A house is what was counted, most first.
type house struct {
	folders, receivers []count
}

// measure counts the code files of every folder below the root, and the methods
// of every type. Tests are no code; nor are folders whose names start with a dot
// or are testdata, build or dist.
func measure(root fs.FS) (house, error) {
	folders, receivers := map[string]int{}, map[string]int{}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if hidden := name != "." && strings.HasPrefix(entry.Name(), "."); hidden || slices.Contains([]string{"testdata", "build", "dist"}, entry.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		folder := path.Dir(name)
		folders[folder]++
		return countMethods(root, name, func(receiver string) { receivers[folder+"."+receiver]++ })
	})
	return house{sorted(folders), sorted(receivers)}, err
}

// countMethods tells the type of every method of a file.
func countMethods(root fs.FS, name string, tell func(receiver string)) error {
	text, err := fs.ReadFile(root, name)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Recv != nil {
			tell(typeName(f.Recv.List[0].Type))
		}
	}
	return nil
}

// typeName is the name of a receiver's type, without * and type parameters.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.IndexListExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

func sorted(counts map[string]int) []count {
	var list []count
	for name, n := range counts {
		list = append(list, count{name, n})
	}
	slices.SortFunc(list, func(a, b count) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.name, b.name))
	})
	return list
}

// above are the counts over the bound.
func above(counts []count) []count {
	return counts[:slices.IndexFunc(append(slices.Clone(counts), count{}), func(c count) bool { return c.count <= bound })]
}
