package intake

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
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
	report, file, err := openOwn(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if altered := checkList(file, report.Name, report.Result); altered != nil {
		return nil, altered
	}
	return &report.OwnReport, nil
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
	report, file, err := openOwn(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	report.Origin = hiddenTexts(file, names.ReportOrigin)
	if len(report.Origin) == 0 {
		return nil, &ReportError{diag.Msg("report-without-origin", "file", report.Name)}
	}
	return report, nil
}

// openOwn opens a report and reads the result that it carries.
func openOwn(path string) (*WholeReport, *excelize.File, error) {
	name := filepath.ToSlash(path)
	data, problem, ok := readFile(path, name, newScratch())
	if !ok {
		return nil, nil, &ProblemError{problem}
	}
	sum := sha256.Sum256(data)
	report := &WholeReport{Bytes: data}
	report.Use = FileUse{Name: name, SHA256: hex.EncodeToString(sum[:]), Size: int64(len(data))}
	file, err := openReport(data)
	if err != nil || !names.IsReport(namesOf(file)) {
		return nil, nil, &ReportError{diag.Msg("not-report", "file", name)}
	}
	result, issuer, err := scoring.Import(hiddenTexts(file, names.ReportData))
	if err != nil {
		file.Close()
		return nil, nil, &ReportError{diag.Msg("report-without-data", "file", name)}
	}
	report.Part = scoring.Part{Name: name, Issuer: issuer, Result: result}
	return report, file, nil
}

// openReport opens a workbook; the library can panic on malformed files.
func openReport(data []byte) (file *excelize.File, err error) {
	defer func() {
		if recover() != nil {
			file, err = nil, scoring.ErrWire
		}
	}()
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) { // no report of ours has a password, which may take long to try
		return nil, scoring.ErrWire
	}
	return excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzippedBytes})
}

func namesOf(file *excelize.File) (list []string) {
	defer func() { _ = recover() }() // a workbook without names is no report
	for _, n := range file.GetDefinedName() {
		list = append(list, n.Name)
	}
	return list
}

// hiddenTexts returns the texts of a hidden sheet, a row a text; none where it
// is not there.
func hiddenTexts(file *excelize.File, name string) (texts []string) {
	sheet, _, _, found := namedArea(file, name)
	if !found {
		return nil
	}
	rows, err := safeRows(file, sheet)
	if err != nil {
		return nil
	}
	for _, row := range rows {
		if text := strings.Join(row, ""); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

func safeRows(file *excelize.File, sheet string) (rows [][]string, err error) {
	defer func() {
		if recover() != nil {
			rows, err = nil, scoring.ErrWire
		}
	}()
	return file.GetRows(sheet)
}

// namedArea finds a defined name's sheet and its first and last cell, as row
// and column from 1.
func namedArea(file *excelize.File, name string) (sheet string, first, last [2]int, found bool) {
	for _, n := range file.GetDefinedName() {
		at := strings.LastIndex(n.RefersTo, "!")
		if !strings.EqualFold(n.Name, name) || at < 0 {
			continue
		}
		sheet = strings.ReplaceAll(strings.Trim(strings.TrimPrefix(n.RefersTo[:at], "$"), "'"), "''", "'")
		from, to, isArea := strings.Cut(strings.ReplaceAll(n.RefersTo[at+1:], "$", ""), ":")
		if !isArea {
			to = from
		}
		c1, r1, err1 := excelize.CellNameToCoordinates(from)
		c2, r2, err2 := excelize.CellNameToCoordinates(to)
		return sheet, [2]int{r1, c1}, [2]int{r2, c2}, err1 == nil && err2 == nil
	}
	return "", first, last, false
}
