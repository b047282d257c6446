package viewtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// DocumentText reads a Word document back: a line a paragraph. It fails on any
// part that is not sound XML.
func DocumentText(w io.Writer, content []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	for _, file := range archive.File {
		part, err := readPart(file)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "== %s\n", file.Name)
		if err := partText(w, part); err != nil {
			return fmt.Errorf("%s: %w", file.Name, err)
		}
	}
	return nil
}

func readPart(file *zip.File) ([]byte, error) {
	part, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer part.Close()
	return io.ReadAll(part)
}

func partText(w io.Writer, part []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.CharData:
			fmt.Fprint(w, strings.ReplaceAll(string(token), "\n", ""))
		case xml.EndElement:
			switch token.Name.Local {
			case "p":
				fmt.Fprintln(w)
			case "tr":
				fmt.Fprintln(w, "--")
			}
		}
	}
}
