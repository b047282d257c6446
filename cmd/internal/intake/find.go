package intake

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

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
// hidden ones are passed over silently; names that start with "_" and files
// that are no spreadsheets are listed as left out.
func find(paths, skip []string) (candidates []candidate, left []FileUse, err error) {
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, nil, &ProblemError{diag.New(diag.NotAWorkbook, "unreadable", diag.Pos{File: filepath.ToSlash(p)}, "reason", reason(err))}
		}
		if !info.IsDir() {
			candidates = append(candidates, candidate{p, filepath.ToSlash(p), true})
			continue
		}
		found, passed, err := findIn(p)
		if err != nil {
			return nil, nil, err
		}
		candidates, left = append(candidates, found...), append(left, passed...)
	}
	candidates = slices.DeleteFunc(candidates, func(c candidate) bool { return sameAsAny(c.path, skip) })
	slices.SortStableFunc(candidates, func(a, b candidate) int { return diag.CompareNatural(a.name, b.name) })
	return unique(candidates), left, nil
}

// findIn walks one folder.
func findIn(root string) (candidates []candidate, left []FileUse, err error) {
	err = filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
		name := joined(root, p)
		switch {
		case err != nil:
			return &ProblemError{diag.New(diag.NotAWorkbook, "unreadable", diag.Pos{File: name}, "reason", reason(err))}
		case p == root:
			return nil
		case hidden(entry.Name()):
			return skipDir(entry)
		case strings.HasPrefix(entry.Name(), "_"):
			left = append(left, FileUse{Name: name, Left: diag.Msg("left.underscore")})
			return skipDir(entry)
		case entry.IsDir() || !entry.Type().IsRegular() && !isFileLink(p, entry):
			return nil
		case !spreadsheetName(entry.Name()):
			left = append(left, FileUse{Name: name, Left: diag.Msg("left.no-spreadsheet")})
		default:
			candidates = append(candidates, candidate{path: p, name: name})
		}
		return nil
	})
	return candidates, left, err
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

// isFileLink reports whether the entry is a link to a plain file. Links to
// folders are not followed, so that none can lead in a circle.
func isFileLink(p string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(p)
	return err == nil && info.Mode().IsRegular()
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

// sameAsAny reports whether the path is one of the files, under whatever name.
func sameAsAny(p string, files []string) bool {
	info, err := os.Stat(p)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(files, func(f string) bool {
		other, err := os.Stat(f)
		return err == nil && os.SameFile(info, other)
	})
}

// unique drops files that were reached twice, by a folder and by name.
func unique(candidates []candidate) []candidate {
	seen := map[string]bool{}
	return slices.DeleteFunc(candidates, func(c candidate) bool {
		abs, err := filepath.Abs(c.path)
		if err != nil {
			abs = c.path
		}
		again := seen[abs]
		seen[abs] = true
		return again
	})
}

// reason gives the cause of a file error without the path, which the place of
// the problem names already.
func reason(err error) diag.Message {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return diag.Msg("reason.not-exist")
	case errors.Is(err, fs.ErrPermission):
		return diag.Msg("reason.permission")
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return diag.Msg("reason.other", "text", err.Error())
}
