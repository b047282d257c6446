package xlsx

import (
	"errors"

	"github.com/xuri/excelize/v2"
)

// ErrTooLarge says that a workbook is larger than what is read back of one: it is
// not written, for nobody could merge or compare it later.
var ErrTooLarge = errors.New("workbook beyond what is read back")

// The bounds of a workbook: those of worksheets, and those beyond which package
// workbook refuses a file.
type bounds struct {
	rows    int    // of a worksheet
	part    uint64 // bytes of one part, unpacked
	archive uint64 // bytes of the file
}

func readBack() bounds {
	return bounds{rows: excelize.TotalRows, part: 256 << 20, archive: 64 << 20}
}

// hold reports parts that are too large, or too many together.
func (b bounds) hold(parts []*packed) error {
	var archive uint64
	for _, part := range parts {
		archive += uint64(part.content.Len()) //nolint:gosec // a length
		if part.size > b.part || archive > b.archive {
			return ErrTooLarge
		}
	}
	return nil
}
