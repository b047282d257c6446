package styles

import (
	"archive/zip"
	"bytes"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"
)

// firstDay is 1980-01-01 as ZIP archives write dates: the first there is, and so
// one that every program takes. Without one they write month 0.
const firstDay = 1<<5 | 1

// Entry returns the header of a deflated part of a package, with the same date
// whenever it is written.
func Entry(name string) *zip.FileHeader {
	return &zip.FileHeader{Name: name, Method: zip.Deflate, ModifiedDate: firstDay} //nolint:staticcheck // Modified writes a second time beside it
}

// WriteSorted puts a workbook out with the same bytes for the same content: the
// library keeps types and parts in the order of a map.
func WriteSorted(w io.Writer, file *excelize.File) error {
	types := file.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	buffer, err := file.WriteToBuffer()
	if err != nil {
		return err
	}
	source, err := zip.NewReader(bytes.NewReader(buffer.Bytes()), int64(buffer.Len()))
	if err != nil {
		return err
	}
	sort.SliceStable(source.File, func(i, j int) bool { return source.File[i].Name < source.File[j].Name })
	target := zip.NewWriter(w)
	for _, part := range source.File {
		if err := copyPart(target, part); err != nil {
			return err
		}
	}
	return target.Close()
}

// copyPart copies a part as it is deflated already.
func copyPart(target *zip.Writer, part *zip.File) error {
	header := Entry(part.Name)
	header.Method, header.CRC32 = part.Method, part.CRC32
	header.CompressedSize64, header.UncompressedSize64 = part.CompressedSize64, part.UncompressedSize64
	in, err := part.OpenRaw()
	if err != nil {
		return err
	}
	out, err := target.CreateRaw(header)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return err
}
