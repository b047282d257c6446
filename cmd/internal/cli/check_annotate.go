package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/intake"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/report"
	"chibo/criteria/diag"
)

// A markedCopy is a faulty workbook, and where its copy goes.
type markedCopy struct {
	source, target string
	sha256         string // of the source as it was read
	problems       []diag.Problem
	options        outfile.Options
}

// planCopies names a copy for every file with a problem, and refuses all of
// them where one may not be written.
func (a *app) planCopies(p *scorePlan, o *checkOptions, f *findings) (copies []markedCopy, err error) {
	if o.annotate == "" {
		return nil, nil
	}
	problems := map[string][]diag.Problem{}
	for _, problem := range f.check.Problems {
		problems[problem.Pos.File] = append(problems[problem.Pos.File], problem)
	}
	options := outfile.Options{Force: p.force, Inputs: append(p.inputs(), originals(f.check.Files)...)}
	taken := map[string]bool{}
	for _, file := range f.check.Files {
		if len(problems[file.Name]) == 0 || !file.Left.IsZero() {
			continue
		}
		target := freeName(filepath.Join(o.annotate, filepath.FromSlash(p.below(file.Name))), taken)
		if err := outfile.Check(target, options); err != nil {
			return nil, outputError(err)
		}
		copies = append(copies, markedCopy{filepath.FromSlash(file.Name), target, file.SHA256, problems[file.Name], options})
	}
	return copies, nil
}

// originals lists the files that no copy may replace: all that were found, but
// for earlier copies.
func originals(files []report.File) (names []string) {
	for _, file := range files {
		if file.Left.Key != intake.LeftMarkedCopy {
			names = append(names, filepath.FromSlash(file.Name))
		}
	}
	return names
}

// below returns a file's path below the folder in which it was found; of a file
// named itself, its name.
func (p *scorePlan) below(name string) string {
	for _, given := range p.sheets {
		root := path.Clean(filepath.ToSlash(given))
		if rest, found := strings.CutPrefix(name, root+"/"); found {
			return rest
		}
		if root == "." && !path.IsAbs(name) {
			return name
		}
	}
	return path.Base(name)
}

// freeName tells apart files of one name from different folders.
func freeName(target string, taken map[string]bool) string {
	name, extension := strings.TrimSuffix(target, filepath.Ext(target)), filepath.Ext(target)
	for taken[strings.ToLower(target)] {
		name += "_"
		target = name + extension
	}
	taken[strings.ToLower(target)] = true
	return target
}

// writeCopies writes the copies and returns their names. A file on which nothing
// can be marked, because it is no workbook, is told and passed over.
func (a *app) writeCopies(copies []markedCopy) (written []string, err error) {
	for _, c := range copies {
		original, err := readPlain(c.source, maxBookFile)
		if err != nil {
			return nil, err
		}
		if sum := sha256.Sum256(original); hex.EncodeToString(sum[:]) != c.sha256 { // its problems are no longer these
			return nil, cannot("file-changed", "file", filepath.ToSlash(c.source))
		}
		var content bytes.Buffer
		if err := report.Annotate(&content, original, c.problems, a.text); err != nil {
			a.tell(diag.Msg("cannot-mark", "file", filepath.ToSlash(c.source)))
			continue
		}
		err = outfile.Write(c.target, c.options, func(w io.Writer) error {
			_, err := content.WriteTo(w)
			return err
		})
		if err != nil {
			return nil, outputError(err)
		}
		written = append(written, c.target)
	}
	return written, nil
}
