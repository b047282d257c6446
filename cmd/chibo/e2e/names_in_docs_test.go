package e2e

import (
	"go/ast"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestNamesInDocsExist: every file, folder, package and Go name that the pages for
// developers write between backticks is there.
func TestNamesInDocsExist(t *testing.T) {
	files, names := treeFiles(t), declaredNames(t)
	for _, page := range []string{"docs/architecture.md", "docs/CONTRIBUTING.md", "docs/dependencies.md", "docs/performance.md", "docs/security.md", "docs/privacy.md"} {
		text, err := os.ReadFile(filepath.Join(root, page))
		if err != nil {
			t.Fatal(err)
		}
		for _, quoted := range regexp.MustCompile("`[^`\n]+`").FindAllString(string(text), -1) {
			for _, name := range alternatives(strings.Trim(quoted, "`")) {
				of, _, qualified := strings.Cut(name, ".")
				ours := !qualified || files[of] || names[strings.Trim(of, "(*)")] // not the standard library's
				if isPath(name) && !files[name] || isGoName(name) && ours && !names[name[strings.LastIndex(name, ".")+1:]] {
					t.Errorf("%s: there is no %s", page, name)
				}
			}
		}
	}
}

// alternatives spells out "a/{b,c}/d".
func alternatives(name string) []string {
	before, rest, found := strings.Cut(name, "{")
	list, behind, closed := strings.Cut(rest, "}")
	if !found || !closed {
		return []string{name}
	}
	var all []string
	for _, one := range strings.Split(list, ",") {
		all = append(all, before+one+behind)
	}
	return all
}

// isPath tells a path of the tree: one below its folders, or a file of a kind that only
// the tree has.
func isPath(name string) bool {
	return regexp.MustCompile(`^(cmd|cli|scoring|criteria|docs|testdata|\.ci|\.github|reading|view)/[\w./-]+$|^[\w.-]+\.(go|md|txtar)$`).MatchString(name)
}

// isGoName tells a name with its package or receiver, or one that is exported; a name
// with the ending of a clerk's file is none.
func isGoName(name string) bool {
	return regexp.MustCompile(`^(\(\*?\w+\)|[a-zA-Z]\w*)\.[A-Za-z]\w+$|^[A-Z][a-z]+[A-Z]\w*$`).MatchString(name) && !isPath(name) && filepath.Ext(name) != ".yaml"
}

// treeFiles are the files and folders of the tree, by every end of their path.
func treeFiles(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == ".git":
			return filepath.SkipDir
		}
		for name := filepath.ToSlash(strings.TrimPrefix(path, root)); name != ""; {
			name = strings.TrimPrefix(name, "/")
			found[name] = true
			_, name, _ = strings.Cut(name, "/")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// declaredNames are all that the code declares: functions, methods, types, values, fields.
func declaredNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, f := range sources(t) {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				names[n.Name.Name] = true
			case *ast.TypeSpec:
				names[n.Name.Name] = true
			case *ast.ValueSpec:
				for _, name := range n.Names {
					names[name.Name] = true
				}
			case *ast.Field:
				for _, name := range n.Names {
					names[name.Name] = true
				}
			}
			return true
		})
	}
	return names
}
