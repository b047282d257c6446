package check

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/excel/annotate"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
)

// A markedCopy is a workbook, where its copy goes, and how that is marked.
type markedCopy struct {
	source, target string
	sha256         string // of the source as it was read
	mark           func(w io.Writer, original []byte) error
	options        outfile.Options
}

// planCopies names the copies of the files with a problem, and the proofs of all,
// and refuses all of them where one may not be written.
func planCopies(a *app.App, p *Plan, o *Options, f *findings) ([]markedCopy, error) {
	copies, err := planAnnotated(a, p, o, f)
	if err != nil || o.proof == "" {
		return copies, err
	}
	taken := map[string]bool{}
	for _, c := range copies {
		taken[strings.ToLower(c.target)] = true
	}
	for _, file := range f.check.Files {
		if file.Role != view.SheetsFile || !file.Left.IsZero() || len(file.Sheets) == 0 {
			continue
		}
		c, err := p.copyOf(file, o.proof, o, f, taken)
		if err != nil {
			return nil, err
		}
		c.mark = func(w io.Writer, original []byte) error { return annotate.Proof(w, original, file.Sheets, a.Text) }
		copies = append(copies, c)
	}
	return copies, nil
}

// copyOf names the copy of a file in a folder.
func (p *Plan) copyOf(file view.File, folder string, o *Options, f *findings, taken map[string]bool) (markedCopy, error) {
	options := outfile.Options{Force: o.Force, Inputs: append(p.Files(), originals(f.check.Files)...)}
	target := freeName(filepath.Join(folder, filepath.FromSlash(p.below(file.Name))), taken)
	if err := outfile.Check(p.Access.Here, target, options); err != nil {
		return markedCopy{}, exit.OutputError(err)
	}
	return markedCopy{source: filepath.FromSlash(file.Name), target: target, sha256: file.SHA256, options: options}, nil
}

func planAnnotated(a *app.App, p *Plan, o *Options, f *findings) (copies []markedCopy, err error) {
	if o.annotate == "" {
		return nil, nil
	}
	problems := map[string][]diag.Problem{}
	for _, problem := range f.check.Problems {
		problems[problem.Pos.File] = append(problems[problem.Pos.File], problem)
	}
	taken := map[string]bool{}
	for _, file := range f.check.Files {
		of := problems[file.Name]
		if len(of) == 0 || !file.Left.IsZero() || file.Role == view.TaughtFile {
			continue
		}
		c, err := p.copyOf(file, o.annotate, o, f, taken)
		if err != nil {
			return nil, err
		}
		c.mark = func(w io.Writer, original []byte) error { return annotate.Annotate(w, original, of, a.Text) }
		copies = append(copies, c)
	}
	return copies, nil
}

// originals lists the files that no copy may replace: all that were found, but
// for earlier copies.
func originals(files []view.File) (names []string) {
	for _, file := range files {
		if file.Left.Key != reading.LeftMarkedCopy {
			names = append(names, filepath.FromSlash(file.Name))
		}
	}
	return names
}

// below returns a file's path below the folder in which it was found; of a file
// named itself, its name.
func (p *Plan) below(name string) string {
	for _, given := range p.Sheets {
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

// copiesPart are the marked copies.
type copiesPart struct {
	copies  []markedCopy
	wanted  bool // copies of files with problems are wanted
	written []string
}

// Check has nothing to do: planCopies did it.
func (p *copiesPart) Check(*app.App) error { return nil }

// Write writes the copies. A file on which nothing can be marked, because it is no
// workbook, is told and passed over.
func (p *copiesPart) Write(a *app.App) error {
	for _, c := range p.copies {
		original, err := files.Read(a.Here(), c.source, files.MaxBook)
		if err != nil {
			return err
		}
		if sum := sha256.Sum256(original); hex.EncodeToString(sum[:]) != c.sha256 { // its problems are no longer these
			return exit.Cannot("file-changed", "file", filepath.ToSlash(c.source))
		}
		var content bytes.Buffer
		if err := c.mark(&content, original); err != nil {
			a.Tell(diag.Msg("cannot-mark", "file", filepath.ToSlash(c.source)))
			continue
		}
		err = outfile.Write(a.Here(), c.target, c.options, func(w io.Writer) error {
			_, err := content.WriteTo(w)
			return err
		})
		if err != nil {
			return exit.OutputError(err)
		}
		p.written = append(p.written, c.target)
	}
	return nil
}

// Tell names the copies.
func (p *copiesPart) Tell(a *app.App) error {
	for _, file := range p.written {
		a.Notice("written", "file", filepath.ToSlash(file))
	}
	if p.wanted && len(p.copies) == 0 {
		a.Notice("check.nothing-to-mark")
	}
	return nil
}
