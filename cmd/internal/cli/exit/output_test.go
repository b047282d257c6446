package exit

import (
	"errors"
	"testing"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/outfile"
)

// A report beyond what is read back is told with the way out, and is no fault of
// the disk.
func TestReportTooLarge(t *testing.T) {
	t.Parallel()
	err := OutputError(&outfile.Error{Kind: outfile.ErrWrite, Path: "bao-cao.xlsx", Err: xlsx.ErrTooLarge})
	failed := (*Failure)(nil)
	if !errors.As(err, &failed) || failed.Status != NoWork || failed.Message.Key != "report-too-large" {
		t.Errorf("%v", err)
	}
}
