package files

import (
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/criteria/diag"
)

// Expand replaces each pattern by the files it matches, in natural order. A
// file that bears such a name itself is meant as it is; one that matches nothing
// is told, and not taken for a file that is missing.
func Expand(here disk.Folder, args []string) ([]string, error) {
	var paths []string
	for _, arg := range args {
		// Windows calls such a name invalid, not missing.
		if _, err := here.Stat(arg); err == nil || !strings.ContainsAny(arg, "*?") {
			paths = append(paths, arg)
			continue
		}
		found := Matches(here, arg)
		if len(found) == 0 {
			return nil, exit.Cannot("pattern-without-files", "pattern", arg)
		}
		paths = append(paths, found...)
	}
	return paths, nil
}

// Matches lists what a pattern names: * and ? in the last part only or in any,
// letters of either case alike, as Windows has it. Hidden files and Excel's lock
// files are no more meant than in a folder.
func Matches(here disk.Folder, pattern string) []string {
	folders := []string{filepath.Dir(pattern)}
	if strings.ContainsAny(folders[0], "*?") {
		folders = Matches(here, folders[0])
	}
	last := strings.ToLower(filepath.Base(pattern))
	var found []string
	for _, folder := range folders {
		entries, err := here.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			name := entry.Name()
			if fits, err := filepath.Match(last, strings.ToLower(name)); err != nil || !fits || hiddenName(name) {
				continue
			}
			found = append(found, under(folder, name, pattern))
		}
	}
	slices.SortFunc(found, diag.CompareNatural)
	return found
}

// under joins as the pattern was typed: "*.xlsx" names no folder.
func under(folder, name, pattern string) string {
	if folder == "." && !strings.HasPrefix(pattern, ".") {
		return name
	}
	return filepath.Join(folder, name)
}

func hiddenName(name string) bool {
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".")
}
