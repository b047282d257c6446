package e2e

import (
	"bytes"
	"go/ast"
	"go/format"
	"testing"
)

// TestFormatted holds every file against gofmt.
func TestFormatted(t *testing.T) {
	for _, f := range sources(t) {
		formatted, err := format.Source(f.text)
		if err != nil {
			t.Errorf("%s: %v", f.name, err)
		} else if !bytes.Equal(formatted, f.text) {
			t.Errorf("%s: not as gofmt writes it", f.name)
		}
	}
}

// TestDocumented asks for a comment at every exported name, and at every
// package.
func TestDocumented(t *testing.T) {
	packages := map[string]bool{}
	for _, f := range sources(t) {
		if f.isTest() {
			continue
		}
		packages[f.folder] = packages[f.folder] || f.syntax.Doc != nil
		for _, decl := range f.syntax.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Name.IsExported() && exportedReceiver(decl) && decl.Doc == nil {
					t.Errorf("%s: %s has no comment", f.at(decl), decl.Name.Name)
				}
			case *ast.GenDecl:
				checkDocumented(t, f, decl)
			}
		}
	}
	for folder, documented := range packages {
		if !documented {
			t.Errorf("%s: the package has no comment", folder)
		}
	}
}

func exportedReceiver(decl *ast.FuncDecl) bool {
	if decl.Recv == nil {
		return true
	}
	receiver := decl.Recv.List[0].Type
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	if generic, ok := receiver.(*ast.IndexExpr); ok {
		receiver = generic.X
	}
	name, ok := receiver.(*ast.Ident)
	return !ok || name.IsExported()
}

// checkDocumented accepts, for constants and variables, a comment at the name,
// behind it, or at the whole group.
func checkDocumented(t *testing.T, f sourceFile, decl *ast.GenDecl) {
	t.Helper()
	groupHasType := false
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if spec.Name.IsExported() && decl.Doc == nil && spec.Doc == nil {
				t.Errorf("%s: %s has no comment", f.at(spec), spec.Name.Name)
			}
		case *ast.ValueSpec:
			groupHasType = groupHasType || spec.Type != nil // the type's comment tells what its values are
			told := decl.Doc != nil || spec.Doc != nil || spec.Comment != nil || groupHasType
			if spec.Names[0].IsExported() && !told {
				t.Errorf("%s: %s has no comment", f.at(spec), spec.Names[0].Name)
			}
		}
	}
}
