package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/syserr"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// The formats of results: words of --format, but for the workbook and the Word
// report, which are chosen by the extension of --output.
const (
	formatTable    = "table"
	formatJSON     = "json"
	formatCSV      = "csv"
	formatMarkdown = "markdown"
	formatExcel    = "xlsx"
	formatWord     = "docx"
)

func stdoutFormats() []string { return []string{formatTable, formatJSON, formatCSV, formatMarkdown} }

// outputExtensions lists the extensions --output knows.
func outputExtensions() []string { return []string{".xlsx", ".docx", ".json", ".csv", ".md"} }

// An output is a file to be written.
type output struct {
	path   string
	format string
	kept   string // an earlier report that stays as it is
}

// planOutputs checks every target before the work is done. In a workspace that
// names a folder for reports, a run for the eye without --output writes one
// there; one for another program writes nothing it was not asked for.
func (p *scorePlan) planOutputs(o *scoreOptions) error {
	outputs, err := planTargets(o.outputs, outputExtensions(), p.outfileOptions(o.force))
	if err != nil {
		return err
	}
	p.outputs = outputs
	if len(o.outputs) == 0 && p.workspace.Reports != "" && o.format == formatTable {
		p.outputs = []output{p.defaultReport(o.force)}
	}
	return nil
}

// planTargets checks the files to be written: their extensions, and that none
// is named twice, an input, or there already.
func planTargets(paths, extensions []string, options outfile.Options) (outputs []output, err error) {
	for i, path := range paths {
		format, known := formatOf(path)
		if !known || !slices.Contains(extensions, strings.ToLower(filepath.Ext(path))) {
			return nil, usage("unknown-extension", "file", path, "accepted", extensions)
		}
		for _, earlier := range paths[:i] {
			if filepath.Clean(earlier) == filepath.Clean(path) {
				return nil, usage("output-twice", "file", path)
			}
		}
		if err := outfile.Check(path, options); err != nil {
			return nil, outputError(err)
		}
		outputs = append(outputs, output{path: path, format: format})
	}
	return outputs, nil
}

func formatOf(path string) (format string, known bool) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		return formatExcel, true
	case ".docx":
		return formatWord, true
	case ".json":
		return formatJSON, true
	case ".csv":
		return formatCSV, true
	case ".md":
		return formatMarkdown, true
	case ".txt":
		return formatText, true
	}
	return "", false
}

// reportStem is how a report is named by itself: a revision by its version.
func reportStem(period scoring.Period, replaces *closing) string {
	stem := "bao-cao-" + period.String()
	if replaces != nil {
		stem += fmt.Sprintf("-%s%d", names.EditionPrefix, replaces.Edition+1)
	}
	return stem
}

// defaultReport names a report nobody asked for by name. It never replaces one
// that is there, unless told to: the next free number is taken.
func (p *scorePlan) defaultReport(force bool) output {
	stem := filepath.Join(p.workspace.Reports, reportStem(p.period, p.replaces))
	first := stem + ".xlsx"
	if force || !exists(first) {
		return output{path: first, format: formatExcel}
	}
	return output{path: newName(stem, ".xlsx"), format: formatExcel, kept: first}
}

// newName is the name that nothing has yet: the stem, or with the next number.
func newName(stem, extension string) string {
	path := stem + extension
	for n := 2; exists(path); n++ {
		path = fmt.Sprintf("%s (%d)%s", stem, n, extension)
	}
	return path
}

// spare refuses to replace a file that was found among the score sheets, unless
// it was known as a report of this program.
func spare(outputs []output, files []reading.FileUse) error {
	for _, out := range outputs {
		target, err := os.Stat(out.path)
		if err != nil {
			continue
		}
		for _, file := range files {
			info, err := os.Stat(filepath.FromSlash(file.Name))
			if err == nil && os.SameFile(target, info) && file.Left.Key != reading.LeftOwnReport {
				return outputError(&outfile.Error{Kind: outfile.ErrIsInput, Path: out.path})
			}
		}
	}
	return nil
}

// outputError tells outfile's failures in the catalogue's words.
func outputError(err error) error {
	failed := (*outfile.Error)(nil)
	if !errors.As(err, &failed) {
		return err
	}
	if excel.IsTooLarge(err) {
		return &failure{status: exitNoWork, message: diag.Msg("report-too-large", "path", failed.Path)}
	}
	status := exitNoWork
	if failed.Usage() {
		status = exitUsage
	}
	return &failure{status: status, message: diag.Msg(failed.Key(),
		"path", failed.Path, "holder", failed.Holder, "cause", syserr.Reason(failed.Err))}
}
