package e2e

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A rule says what the package of a folder may import, beside the standard
// library. Packages of the module are named by their folder.
type rule struct {
	folder string
	own    []string
	others []string // by the beginning of the path
	pure   bool     // no I/O and no clock
}

// rules are the house of docs/architecture.md: imports run one way.
func rules() []rule {
	core := []string{"scoring", "scoring/naming", "criteria", "criteria/diag"}
	domain := append(slices.Clone(core), "scoring/lookup", "scoring/explain", "scoring/models", "scoring/merge", "scoring/statistics", "scoring/wire", "scoring/compare", "scoring/discipline", "scoring/analysis")
	leaves := []string{"cmd/internal/disk", "cmd/internal/taught", "cmd/internal/text", "cmd/internal/names", "cmd/internal/outfile", "cmd/internal/syserr", "cmd/internal/styles"}
	viewed := append(slices.Clone(domain), "cmd/internal/taught", "cmd/internal/text", "cmd/internal/names", "cmd/internal/pages")
	return append(cliRules(), []rule{
		{folder: "criteria/diag", pure: true},
		{folder: "criteria/yamldoc", own: []string{"criteria/diag"}, pure: true, others: []string{"gopkg.in/yaml.v3"}},
		{folder: "criteria", own: []string{"criteria/diag", "criteria/yamldoc"}, pure: true,
			others: []string{"golang.org/x/text", "github.com/agnivade/levenshtein"}},
		{folder: "scoring", own: []string{"criteria", "criteria/diag", "scoring/naming", "scoring/internal/packed", "scoring/internal/parallel"}, pure: true, others: []string{"golang.org/x/text"}},
		{folder: "scoring/naming", own: []string{"criteria"}, pure: true},
		{folder: "scoring/lookup", own: core, pure: true, others: []string{"github.com/agnivade/levenshtein"}},
		{folder: "scoring/models", own: core, pure: true},
		{folder: "scoring/merge", own: append(slices.Clone(core), "scoring/models"), pure: true},
		{folder: "scoring/explain", own: append(slices.Clone(core), "scoring/models"), pure: true},
		{folder: "scoring/wire", own: append(slices.Clone(core), "scoring/models"), pure: true},
		{folder: "scoring/statistics", own: core, pure: true},
		{folder: "scoring/compare", own: append(slices.Clone(core), "scoring/statistics", "scoring/wire"), pure: true},
		{folder: "scoring/discipline", own: append(slices.Clone(core), "scoring/internal/parallel"), pure: true},
		{folder: "scoring/analysis", own: core, pure: true},
		{folder: "scoring/internal/parallel", pure: true},
		{folder: "scoring/internal/packed", own: []string{"criteria"}, pure: true},
		{folder: "cmd/internal/text", own: []string{"criteria/diag"}, pure: true},
		{folder: "cmd/internal/taught", own: domain, pure: true},
		{folder: "cmd/internal/names", pure: true},
		{folder: "cmd/internal/styles", own: []string{"cmd/internal/text"}, others: []string{"github.com/xuri/excelize/v2", "github.com/klauspost/compress/flate"}, pure: true},
		{folder: "cmd/internal/syserr", own: []string{"criteria/diag"}},
		{folder: "cmd/internal/opener", others: []string{"golang.org/x/sys"}},
		{folder: "cmd/internal/disk"},
		{folder: "cmd/internal/outfile", own: []string{"cmd/internal/disk", "cmd/internal/names"}, others: []string{"golang.org/x/sys"}},
		{folder: "cmd/internal/workbook", own: []string{"cmd/internal/disk", "criteria/diag", "cmd/internal/syserr", "cmd/internal/workbook/xlsxscan"},
			others: []string{"github.com/xuri/excelize/v2", "github.com/richardlehane/mscfb", "golang.org/x/text"}},
		{folder: "cmd/internal/workbook/xlsxscan", others: []string{"github.com/klauspost/compress/flate"}, pure: true},
		{folder: "cmd/internal/pages", own: []string{"cmd/internal/names"}, pure: true},
		{folder: "cmd/internal/ownreport", own: append(slices.Clone(domain), "cmd/internal/disk", "cmd/internal/names", "cmd/internal/pages", "cmd/internal/workbook")},
		{folder: "cmd/internal/reading/words", own: []string{"scoring", "criteria", "cmd/internal/workbook"}, others: []string{"golang.org/x/text"}, pure: true},
		{folder: "cmd/internal/printed", own: []string{"criteria", "criteria/diag", "cmd/internal/names", "cmd/internal/reading/words", "cmd/internal/workbook"}, others: []string{"golang.org/x/text"}},
		{folder: "cmd/internal/reading/heads", own: append(slices.Clone(domain), "cmd/internal/reading/words", "cmd/internal/taught", "cmd/internal/workbook"), pure: true},
		{folder: "cmd/internal/reading/facts", own: append(slices.Clone(domain), "cmd/internal/reading/heads", "cmd/internal/reading/words", "cmd/internal/workbook"), pure: true},
		{folder: "cmd/internal/reading/judge", own: append(slices.Clone(domain), "cmd/internal/reading/heads", "cmd/internal/reading/words", "cmd/internal/taught", "cmd/internal/workbook"), pure: true},
		{folder: "cmd/internal/reading/survey", own: append(slices.Clone(domain), "cmd/internal/reading/heads", "cmd/internal/reading/words"), pure: true},
		{folder: "cmd/internal/reading/yearsheet", own: append(slices.Clone(domain), "cmd/internal/reading/heads", "cmd/internal/reading/judge", "cmd/internal/reading/words"), pure: true},
		{folder: "cmd/internal/reading", own: append(slices.Clone(domain), "cmd/internal/disk", "cmd/internal/reading/facts", "cmd/internal/reading/yearsheet", "cmd/internal/reading/heads", "cmd/internal/reading/judge", "cmd/internal/reading/survey", "cmd/internal/reading/words", "cmd/internal/taught", "cmd/internal/names", "cmd/internal/workbook", "cmd/internal/workbook/xlsxscan")},
		{folder: "cmd/internal/roster", own: append(slices.Clone(domain), "cmd/internal/reading", "cmd/internal/reading/heads", "cmd/internal/reading/words", "cmd/internal/workbook")},
		{folder: "cmd/internal/wrap", others: []string{"github.com/olekukonko/tablewriter/pkg/twwidth", "golang.org/x/text", "github.com/mattn/go-runewidth", "github.com/clipperhouse/"}, pure: true},
		{folder: "cmd/internal/view", own: viewed, pure: true}, // pages as data: no library of a writer
		{folder: "cmd/internal/view/details", own: append(slices.Clone(viewed), "cmd/internal/view"), pure: true},
		{folder: "cmd/internal/view/viewtest", own: append(slices.Clone(domain), "cmd/internal/view", "cmd/internal/text", "cmd/internal/names"), // for tests only
			others: []string{"github.com/google/go-cmp", "github.com/xuri/excelize/v2"}},
		{folder: "cmd/internal/jsonout", own: append(slices.Clone(viewed), "cmd/internal/view"), pure: true},
		{folder: "cmd/internal/terminal", own: append(slices.Clone(viewed), "cmd/internal/view", "cmd/internal/wrap"), pure: true,
			others: []string{"github.com/olekukonko/tablewriter"}},
		{folder: "cmd/internal/word", own: append(slices.Clone(viewed), "cmd/internal/view", "cmd/internal/styles"), pure: true},
		{folder: "cmd/internal/excel", own: append(slices.Clone(viewed), "cmd/internal/view", "cmd/internal/view/details", "cmd/internal/excel/xlsx", "cmd/internal/styles"), pure: true,
			others: []string{"github.com/xuri/excelize/v2"}},
		{folder: "cmd/internal/excel/xlsx", own: []string{"criteria", "cmd/internal/text", "cmd/internal/styles", "cmd/internal/names"}, // knows no report
			others: []string{"github.com/xuri/excelize/v2", "github.com/klauspost/compress/flate"}},
		{folder: "cmd/internal/excel/annotate", own: append(slices.Clone(domain), "cmd/internal/view", "cmd/internal/text", "cmd/internal/names", "cmd/internal/wrap", "cmd/internal/styles"), pure: true,
			others: []string{"github.com/xuri/excelize/v2"}},
		{folder: "cmd/internal/form", own: append(slices.Clone(domain), leaves...), others: []string{"github.com/xuri/excelize/v2"}},
		{folder: "cmd/internal/dev/world", own: domain, others: []string{"github.com/xuri/excelize/v2"}}, // for tests only
		// It measures the program, and is no part of it.
		{folder: "cmd/internal/dev/scale", own: []string{"cmd/internal/dev/world", "cmd/internal/workbook/xlsxscan", "scoring"}},
		{folder: "cmd/internal/dev/dist", own: []string{"cmd/internal/cli"}, others: []string{"github.com/yuin/goldmark"}},                                                                             // builds releases; no part of the program
		{folder: "cmd/internal/dev/books", own: append(slices.Clone(domain), "cmd/internal/disk", "cmd/internal/reading/words"), others: []string{"github.com/xuri/excelize/v2", "golang.org/x/text"}}, // for tests only
		{folder: "cmd/internal/dev/house"},   // counts code files and methods; no part of the program
		{folder: "cmd/internal/dev/hostile"}, // for tests only
		{folder: "cmd/internal/cli",
			own: append(rooms("app", "exit", "files", "flags", "guide", "sets", "workspace", "check", "close", "compare", "criteria", "explain", "form", "initialize", "merge", "score", "teach", "verify", "version"),
				"cmd/internal/opener", "cmd/internal/reading", "cmd/internal/roster", "cmd/internal/text", "criteria", "scoring"),
			others: []string{"github.com/spf13/", "github.com/inconshreveable/mousetrap", "golang.org/x/term", "golang.org/x/sys"}},
		{folder: "cmd/chibo/e2e"}, // tests of the whole program
		{folder: "cmd/chibo/e2e/trouble"},
		{folder: "cmd/chibo/e2e/clients"},
		{folder: "cmd/chibo/e2e/outside", own: []string{"cmd/internal/disk", "cmd/internal/cli"}}, // for tests only
		{folder: "cmd/chibo", own: []string{"cmd/internal/cli"}, others: []string{"github.com/spf13/cobra"}},
	}...)
}

// TestImports pins the import directions.
func TestImports(t *testing.T) {
	byFolder := map[string]rule{}
	for _, r := range rules() {
		byFolder[r.folder] = r
	}
	for _, f := range sources(t) {
		r, known := byFolder[f.folder]
		if !known {
			t.Errorf("%s: no rule for a package here; the house is in docs/architecture.md", f.name)
			continue
		}
		for _, spec := range f.syntax.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if !f.isTest() && !r.allows(imported) {
				t.Errorf("%s: %s may not import %s", f.at(spec), f.folder, imported)
			}
		}
	}
}

// impure are the packages of the standard library that do I/O.
func impure() []string {
	return []string{"os", "os/exec", "os/signal", "io/fs", "io/ioutil", "net", "net/http", "syscall", "log", "path/filepath", "math/rand", "math/rand/v2"}
}

func (r rule) allows(imported string) bool {
	if own, found := strings.CutPrefix(imported, "chibo/"); found {
		return slices.Contains(r.own, own)
	}
	if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") {
		return !r.pure || !slices.Contains(impure(), imported)
	}
	return slices.ContainsFunc(r.others, func(begin string) bool { return strings.HasPrefix(imported, begin) })
}
