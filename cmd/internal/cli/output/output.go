// Package output is the one way from a result to files and the terminal.
//
// output.go has the formats and the files that are named, deliver.go writes and
// prints, render.go renders a report.
package output

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/reading"
)

// A Target is a file to be written.
type Target struct {
	Path   string
	Format string
	Kept   string // an earlier report that stays as it is
}

// Targets checks the files to be written: their extensions, and that none
// is named twice, an input, or there already.
func Targets(here disk.Folder, paths, extensions []string, options outfile.Options) (outputs []Target, err error) {
	for i, path := range paths {
		format, known := formatOf(path)
		if !known || !slices.Contains(extensions, strings.ToLower(filepath.Ext(path))) {
			return nil, exit.Usage("unknown-extension", "file", path, "accepted", extensions)
		}
		for _, earlier := range paths[:i] {
			if filepath.Clean(earlier) == filepath.Clean(path) {
				return nil, exit.Usage("output-twice", "file", path)
			}
		}
		if err := outfile.Check(here, path, options); err != nil {
			return nil, exit.OutputError(err)
		}
		outputs = append(outputs, Target{Path: path, Format: format})
	}
	return outputs, nil
}

// Spare refuses to replace a file that was found among the score sheets, unless
// it was known as a report of this program.
func Spare(here disk.Folder, outputs []Target, files []reading.FileUse) error {
	for _, out := range outputs {
		target, err := here.Stat(out.Path)
		if err != nil {
			continue
		}
		for _, file := range files {
			info, err := here.Stat(filepath.FromSlash(file.Name))
			if err == nil && os.SameFile(target, info) && file.Left.Key != reading.LeftOwnReport {
				return exit.OutputError(&outfile.Error{Kind: outfile.ErrIsInput, Path: out.Path})
			}
		}
	}
	return nil
}
