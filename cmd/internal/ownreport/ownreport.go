// Package ownreport reads what this program wrote: reports, with the data that
// they carry, and results as JSON.
//
//	ownreport.go  a report with all that it carries
//	is.go         whether a file is a report
//	snapshot.go   a result as JSON
package ownreport

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"path/filepath"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring/merge"
	"chibo/scoring/wire"
)

// A ReportError says why a file cannot be taken as a report: a message of the
// catalogue.
type ReportError struct{ Message diag.Message }

// Error names the catalogue's key.
func (e *ReportError) Error() string { return e.Message.Key }

// A File is the file of a report.
type File struct {
	Name string // as the user named it, with "/"
	workbook.Identity
}

// An OwnReport is a report that this program wrote, read back with all that it
// carries.
type OwnReport struct {
	merge.Part
	Use    File
	Bytes  []byte          // of the file
	Data   string          // SHA-256 of all that it carries
	Origin []string        // what the pages show beside the result, as report wrote it
	Book   *pages.Workbook // to be compared with what follows of the data
}

// ReadReport reads a report of this program, also one that was saved again by
// another. Nothing says yet that its pages show what it carries. The error is a
// *diag.ProblemError or a *ReportError.
func ReadReport(here disk.Folder, path string) (*OwnReport, error) {
	name := filepath.ToSlash(path)
	data, err := workbook.ReadFile(here, path, name, workbook.NewScratch())
	if err != nil {
		return nil, err
	}
	return ReadReportOf(name, data)
}

// ReadReportOf is ReadReport of a file's bytes.
func ReadReportOf(name string, data []byte) (*OwnReport, error) {
	book, err := openReport(name, data)
	if err != nil {
		return nil, err
	}
	own := &OwnReport{Bytes: data, Use: File{name, workbook.IdentityOf(data)}, Book: book}
	count := &dataBound{sum: sha256.New()}
	result, issuer, err := wire.Import(func(take func(text string) error) error {
		return own.eachText(names.ReportData, count, take)
	})
	if err == nil {
		err = own.eachText(names.ReportOrigin, count, func(text string) error {
			own.Origin = append(own.Origin, text)
			return nil
		})
	}
	switch {
	case errors.Is(err, pages.ErrTooLarge):
		return nil, diag.Fail(diag.TooLarge, "", diag.Pos{File: name})
	case err != nil:
		return nil, &ReportError{diag.Msg("report-without-data", "file", name)}
	case len(own.Origin) == 0:
		return nil, &ReportError{diag.Msg("report-without-origin", "file", name)}
	}
	own.Data = hex.EncodeToString(count.sum.Sum(nil))
	own.Part = merge.Part{Name: name, Issuer: issuer, Result: result}
	return own, nil
}

// openReport opens the bytes of a report. No report of ours has a password,
// which may take long to try.
func openReport(name string, data []byte) (*pages.Workbook, error) {
	book, err := pages.Open(data)
	switch {
	case errors.Is(err, pages.ErrTooLarge):
		return nil, diag.Fail(diag.TooLarge, "", diag.Pos{File: name})
	case err != nil || !names.IsReport(definedNames(book)):
		return nil, &ReportError{diag.Msg("not-report", "file", name)}
	}
	return book, nil
}

func definedNames(book *pages.Workbook) (list []string) {
	for _, n := range book.Names() {
		list = append(list, n.Name)
	}
	return list
}

// A dataBound counts the texts that a report carries.
type dataBound struct {
	bytes, texts int
	sum          hash.Hash
}

// eachText goes over the texts of the hidden sheet that a name refers to.
func (own *OwnReport) eachText(name string, count *dataBound, take func(text string) error) error {
	for _, n := range own.Book.Names() {
		sheet, _, _, ok := pages.ParseArea(n.RefersTo)
		if n.Name != name || !ok {
			continue
		}
		return own.Book.EachText(sheet, func(text string) error {
			if count.bytes += len(text); count.bytes > names.MaxData || count.texts >= names.MaxTexts {
				return pages.ErrTooLarge
			}
			count.texts++
			_, _ = count.sum.Write([]byte(text + "\n")) // a hash takes all
			return take(text)
		})
	}
	return pages.ErrWorkbook
}
