package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// root is the module's folder, seen from this package.
const root = "../../.."

// A sourceFile is one parsed Go file of the module.
type sourceFile struct {
	name   string // with "/", below the module's folder
	folder string
	syntax *ast.File
	files  *token.FileSet
	text   []byte
}

func (f sourceFile) isTest() bool { return strings.HasSuffix(f.name, "_test.go") }

func (f sourceFile) at(n ast.Node) string {
	return f.name + ":" + strconv.Itoa(f.files.Position(n.Pos()).Line)
}

// sources parses every Go file of the module.
func sources(t *testing.T) []sourceFile {
	t.Helper()
	var all []sourceFile
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && name != root || entry.Name() == "build") {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		below, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		files := token.NewFileSet()
		syntax, err := parser.ParseFile(files, name, text, parser.ParseComments)
		if err != nil {
			t.Errorf("%s: %v", below, err)
			return nil
		}
		slash := filepath.ToSlash(below)
		all = append(all, sourceFile{slash, path.Dir(slash), syntax, files, text})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
