package xlsx

import (
	"errors"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
)

// ErrTooLarge says that a workbook is larger than what is read back of one: it is
// not written, for nobody could merge or compare it later.
var ErrTooLarge = errors.New("workbook beyond what is read back")

// The bounds of a workbook: those of worksheets, and those of what is read back.
type bounds struct {
	rows     int    // of a worksheet
	unpacked uint64 // bytes of all parts
	archive  int    // bytes of the file
	data     int    // bytes of the hidden texts
	texts    int    // how many those are
}

func readBack() bounds {
	return bounds{rows: excelize.TotalRows, unpacked: names.MaxUnpacked, archive: names.MaxBook, data: names.MaxData, texts: names.MaxTexts}
}

// hold reports parts that are too large together. What the archive says of each,
// before it and in the list at the end, is counted with them.
func (b bounds) hold(parts []*packed) error {
	const listed, endOfList = 30 + 46, 22
	archive, unpacked := endOfList, uint64(0)
	for _, part := range parts {
		archive += part.content.Len() + listed + 2*len(part.name)
		unpacked += part.size
	}
	if unpacked > b.unpacked || archive > b.archive {
		return ErrTooLarge
	}
	return nil
}

// holdData reports hidden texts that are too many, or too long together.
func (b bounds) holdData(bytes, texts int) error {
	if bytes > b.data || texts > b.texts {
		return ErrTooLarge
	}
	return nil
}
