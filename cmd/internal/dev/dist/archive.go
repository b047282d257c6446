package main

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"time"
)

// A packed file of an archive.
type packed struct {
	name string
	data []byte
	mode fs.FileMode
}

// pack makes a ZIP archive, which every system opens. All files bear one time.
func pack(made time.Time, files []packed) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		header := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: made}
		header.SetMode(f.mode)
		entry, err := w.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
