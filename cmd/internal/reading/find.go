package reading

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
)

// ErrNoSheets says that the paths named hold no workbook at all.
var ErrNoSheets = errors.New("no score sheets")

// A candidate is a file that may hold score sheets.
type candidate struct {
	path  string // as the system wants it
	name  string // as the user named it joined with the path below it, with "/"
	named bool   // named itself, not found in a folder
}

// find lists the files of the paths: files as they are, folders searched in
// depth, in natural order of their names, each file once. Lock files and
// hidden ones are passed over silently; names that start with "_", files that
// are no spreadsheets and links to folders are listed as left out. A folder
// below that cannot be read is a problem and stops nothing.
func find(here disk.Folder, paths, skip []string) (f finding, err error) {
	for _, p := range paths {
		info, err := here.Stat(p)
		if err != nil {
			return finding{}, &ProblemError{Problem: workbook.Unreadable(filepath.ToSlash(p), err)}
		}
		if !info.IsDir() {
			f.candidates = append(f.candidates, candidate{p, filepath.ToSlash(p), true})
			continue
		}
		if err := f.walk(here, p); err != nil {
			return finding{}, err
		}
	}
	if skipped := infos(here, skip); len(skipped) > 0 {
		f.candidates = slices.DeleteFunc(f.candidates, func(c candidate) bool { return sameAsAny(here, c.path, skipped) })
	}
	slices.SortStableFunc(f.candidates, func(a, b candidate) int { return diag.CompareNatural(a.name, b.name) })
	f.candidates = unique(here, f.candidates)
	return f, nil
}

// A finding is what the paths named hold.
type finding struct {
	candidates []candidate
	left       []FileUse
	problems   []diag.Problem // of folders that cannot be read
}

// walk looks through one folder. Whatever bears a spreadsheet's name is a
// candidate, a broken link or a device too: reading says what is wrong with it,
// and no sheet vanishes without a word.
func (f *finding) walk(here disk.Folder, root string) error {
	return here.Walk(root, func(p string, entry fs.DirEntry, err error) error {
		name := joined(root, p)
		switch {
		case err != nil && p == root:
			return &ProblemError{Problem: workbook.Unreadable(name, err)}
		case err != nil:
			f.problems = append(f.problems, workbook.Unreadable(name, err))
			return nil
		case p == root:
			return nil
		case hidden(entry.Name()):
			return skipDir(entry)
		case strings.HasPrefix(entry.Name(), "_"):
			f.leave(name, "left.underscore")
			return skipDir(entry)
		case entry.IsDir():
			return nil
		case leadsToFolder(here, p, entry):
			f.leave(name, "left.link")
		case !spreadsheetName(entry.Name()):
			f.leave(name, "left.no-spreadsheet")
			if mayBeSent(entry.Name()) {
				f.problems = append(f.problems, diag.New(diag.NotASheet, "file", diag.Pos{File: name}))
			}
		default:
			f.candidates = append(f.candidates, candidate{path: p, name: name})
		}
		return nil
	})
}

func (f *finding) leave(name, why string) {
	f.left = append(f.left, FileUse{Name: name, Left: diag.Msg(why)})
}

func skipDir(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// joined names a file by the given path joined with the path below it.
func joined(root, p string) string {
	below, err := filepath.Rel(root, p)
	if err != nil {
		return filepath.ToSlash(p)
	}
	return path.Join(filepath.ToSlash(root), filepath.ToSlash(below))
}

// leadsToFolder reports whether the entry is a link to a folder, or what
// Windows has instead of one. Such links are not followed, so that none can lead
// in a circle.
func leadsToFolder(here disk.Folder, p string, entry fs.DirEntry) bool {
	if entry.Type()&(fs.ModeSymlink|fs.ModeIrregular) == 0 {
		return false
	}
	info, err := here.Stat(p)
	return err == nil && info.IsDir()
}

// hidden tells Excel's lock files and the system's hidden ones.
func hidden(name string) bool {
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".")
}

// spreadsheetName tells by the extension what a clerk would call an Excel
// file. What it really is, its first bytes say.
func spreadsheetName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".csv", ".tsv":
		return true
	}
	return false
}

// mayBeSent reports whether a file that is no spreadsheet may hold what a party cell
// sent: a document, a picture, an archive. Settings and notes of programs do not.
func mayBeSent(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".yaml", ".yml", ".json", ".sha256", ".md", ".txt", ".log", ".ini", ".db", ".lnk", ".tmp", ".bak", "":
		return false
	}
	return true
}

// infos tells which files the paths are; one that is none is left out.
func infos(here disk.Folder, paths []string) []os.FileInfo {
	var found []os.FileInfo
	for _, p := range paths {
		if info, err := here.Stat(p); err == nil {
			found = append(found, info)
		}
	}
	return found
}

// sameAsAny reports whether the path is one of the files, under whatever name.
func sameAsAny(here disk.Folder, p string, files []os.FileInfo) bool {
	info, err := here.Stat(p)
	return err == nil && slices.ContainsFunc(files, func(f os.FileInfo) bool { return os.SameFile(info, f) })
}

// unique drops files that were reached twice, by a folder and by name, or by
// names that differ in case where the disk does not tell them apart.
func unique(here disk.Folder, candidates []candidate) []candidate {
	seen := map[string][]string{}
	return slices.DeleteFunc(candidates, func(c candidate) bool {
		path := here.Full(c.path)
		folded := strings.ToLower(path)
		for _, other := range seen[folded] {
			if other == path || here.Same(path, other) {
				return true
			}
		}
		seen[folded] = append(seen[folded], path)
		return false
	})
}
