package intake

import (
	"encoding/xml"
	"io"
)

// whole reports whether the rows of a worksheet are well-formed XML to their
// end. The library stops at a fault without a word, and the rows behind it
// would be lost: half a sheet is no sheet.
func (w *workbook) whole(sheet string) bool {
	part, found := w.pack.worksheetPart(sheet)
	if !found { // the library found it by other ways
		return true
	}
	source, found := w.pack.open(part)
	if !found {
		return true
	}
	defer func() { _ = source.Close() }() // only read
	decoder := xml.NewDecoder(source)
	decoder.CharsetReader = w.file.CharsetReader
	for {
		token, err := decoder.Token()
		if err != nil {
			return err == io.EOF
		}
		if end, isEnd := token.(xml.EndElement); isEnd && end.Name.Local == "sheetData" {
			return true
		}
	}
}
