package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook"
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// An OwnReport is a report that this program wrote, read back whole.
type OwnReport struct {
	scoring.Part
	Use FileUse
}

// A ReportError says why a file cannot be taken as a report: a message of the
// catalogue.
type ReportError struct{ Message diag.Message }

// Error names the catalogue's key.
func (e *ReportError) Error() string { return e.Message.Key }

// ReadReport reads a report of this program, also one that was saved again by
// Excel or LibreOffice. The result that it carries is held against the list
// that people see: where somebody changed a score or a grade there, the report
// is refused. The error is a *ProblemError or a *ReportError.
func ReadReport(path string) (*OwnReport, error) {
	report, err := readOwn(path, func(report *WholeReport, book reportBook) error {
		return checkList(book, report.Name, report.Result)
	})
	if err != nil {
		return nil, err
	}
	own := report.OwnReport // without the bytes of the file
	return &own, nil
}

// A WholeReport is a report with all that it carries, to be held against what
// people see.
type WholeReport struct {
	OwnReport
	Origin []string // what the pages show beside the result, as report wrote it
	Bytes  []byte   // of the file
}

// ReadWhole reads a report of this program without holding it against the list
// that people see. The error is a *ProblemError or a *ReportError.
func ReadWhole(path string) (*WholeReport, error) {
	return readOwn(path, func(report *WholeReport, book reportBook) error {
		report.Origin = nil
		err := eachText(book, names.ReportOrigin, func(text string) error {
			report.Origin = append(report.Origin, text)
			return nil
		})
		if errors.Is(err, xlsxscan.ErrUnsure) {
			return err
		}
		if err != nil || len(report.Origin) == 0 {
			return &ReportError{diag.Msg("report-without-origin", "file", report.Name)}
		}
		return nil
	})
}

// readOwn reads a report, the result that it carries, and what more is asked of
// it: all of it again by another reader where the first is not certain.
func readOwn(path string, more func(*WholeReport, reportBook) error) (*WholeReport, error) {
	name := filepath.ToSlash(path)
	data, problem, ok := workbook.ReadFile(path, name, workbook.NewScratch())
	if !ok {
		return nil, &ProblemError{problem}
	}
	sum := sha256.Sum256(data)
	report := &WholeReport{Bytes: data}
	report.Use = FileUse{Name: name, SHA256: hex.EncodeToString(sum[:]), Size: int64(len(data))}
	err := readReportBook(name, data, func(book reportBook) error {
		if !names.IsReport(namesOf(book.defined())) {
			return notReport(name)
		}
		result, issuer, err := scoring.ImportEach(func(take func(text string) error) error {
			return eachText(book, names.ReportData, take)
		})
		if errors.Is(err, xlsxscan.ErrUnsure) {
			return err
		}
		if err != nil {
			return &ReportError{diag.Msg("report-without-data", "file", name)}
		}
		report.Part = scoring.Part{Name: name, Issuer: issuer, Result: result}
		return more(report, book)
	})
	if err != nil {
		return nil, err
	}
	return report, nil
}

// eachText goes over the texts of a hidden sheet, a row a text; none where it
// is not there.
func eachText(book reportBook, name string, take func(text string) error) error {
	sheet, _, _, found := namedArea(book, name)
	if !found {
		return nil
	}
	return book.each(sheet, func(_ int, cells []string) error {
		if text := strings.Join(cells, ""); text != "" {
			return take(text)
		}
		return nil
	})
}
