package exit

import (
	"errors"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/syserr"
	"chibo/criteria/diag"
)

// ReportError tells why a file is no report of ours: the work could not be
// done.
func ReportError(err error) error {
	if refused := (*ownreport.ReportError)(nil); errors.As(err, &refused) {
		return &Failure{Status: NoWork, Message: refused.Message}
	}
	return err
}

// OutputError tells outfile's failures in the catalogue's words.
func OutputError(err error) error {
	failed := (*outfile.Error)(nil)
	if !errors.As(err, &failed) {
		return err
	}
	if excel.IsTooLarge(err) {
		return &Failure{Status: NoWork, Message: diag.Msg("report-too-large", "path", failed.Path)}
	}
	status := NoWork
	if failed.Usage() {
		status = WrongUsage
	}
	return &Failure{Status: status, Message: diag.Msg(failed.Key(),
		"path", failed.Path, "holder", failed.Holder, "cause", syserr.Reason(failed.Err))}
}
