package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"chibo/criteria/diag"
)

// firstIsNoPath marks commands whose first argument names no file: a cell.
const firstIsNoPath = "first-is-no-path"

// expandPatterns has every command take names with * and ? as the files they
// match: the shells of Windows hand them on as they are typed.
func expandPatterns(cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		expandPatterns(c)
	}
	run := cmd.RunE
	if run == nil {
		return
	}
	accept := cmd.Args
	cmd.Args = cobra.ArbitraryArgs // what the command takes is asked below, of what the patterns name
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		kept := 0
		if cmd.Annotations[firstIsNoPath] != "" {
			kept = min(1, len(args))
		}
		expanded, err := matching(args[kept:])
		if err != nil {
			return err
		}
		args = slices.Concat(args[:kept], expanded)
		if accept != nil {
			if err := accept(cmd, args); err != nil {
				return err
			}
		}
		return run(cmd, args)
	}
}

// matching replaces each pattern by the files it matches, in natural order. A
// file that bears such a name itself is meant as it is; one that matches nothing
// is told, and not taken for a file that is missing.
func matching(args []string) ([]string, error) {
	var paths []string
	for _, arg := range args {
		// Windows calls such a name invalid, not missing.
		if _, err := os.Stat(arg); err == nil || !strings.ContainsAny(arg, "*?") {
			paths = append(paths, arg)
			continue
		}
		found := matches(arg)
		if len(found) == 0 {
			return nil, cannot("pattern-without-files", "pattern", arg)
		}
		paths = append(paths, found...)
	}
	return paths, nil
}

// matches lists what a pattern names: * and ? in the last part only or in any,
// letters of either case alike, as Windows has it. Hidden files and Excel's lock
// files are no more meant than in a folder.
func matches(pattern string) []string {
	folders := []string{filepath.Dir(pattern)}
	if strings.ContainsAny(folders[0], "*?") {
		folders = matches(folders[0])
	}
	last := strings.ToLower(filepath.Base(pattern))
	var found []string
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
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
