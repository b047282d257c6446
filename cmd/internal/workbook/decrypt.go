package workbook

import (
	"bytes"
	"errors"
	"io"

	"github.com/richardlehane/mscfb"
	"github.com/xuri/excelize/v2"

	"chibo/criteria/diag"
)

// excelsOwnPassword is what Excel itself encrypts a workbook with whose
// structure is protected; it opens such a file without asking, and so do we.
const excelsOwnPassword = "VelvetSweatshop"

// maxHeadBytes is how long the head of a workbook with a password may be.
const maxHeadBytes = 1 << 20

// decrypt takes the password off a workbook: the archive it wraps. The libraries
// can panic on malformed files: that is one file's problem, not the run's.
func decrypt(name string, data []byte, password string) (plain []byte, err error) {
	pos := diag.Pos{File: name}
	defer func() {
		if recover() != nil {
			plain, err = nil, diag.Fail(diag.NotAWorkbook, "broken", pos)
		}
	}()
	head, wrapped := streams(data)
	variant := ""
	for _, try := range []string{excelsOwnPassword, password} {
		if try == "" {
			continue
		}
		var err error
		if isAgile(head) {
			plain, err = openAgile(head, wrapped, try)
		} else { // Office 2007's way: only excelize knows it
			plain, err = excelize.Decrypt(bytes.Clone(data), &excelize.Options{Password: try})
		}
		switch {
		case err == nil && bytes.HasPrefix(plain, []byte("PK\x03\x04")):
			return plain, nil
		case errors.Is(err, errUnsupported), errors.Is(err, excelize.ErrUnsupportedEncryptMechanism), errors.Is(err, excelize.ErrUnknownEncryptMechanism):
			variant = "unsupported"
		case password != "" && variant == "":
			variant = "wrong-password"
		}
	}
	return nil, diag.Fail(diag.Encrypted, variant, pos)
}

// streams returns the head of a workbook with a password, and what it wraps.
func streams(data []byte) (head, wrapped []byte) {
	container, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, nil
	}
	for _, entry := range container.File {
		switch {
		case entry.Name == "EncryptionInfo" && entry.Size <= maxHeadBytes:
			head, _ = io.ReadAll(entry) // what is cut short opens nothing
		case entry.Name == "EncryptedPackage" && entry.Size <= maxFileBytes:
			wrapped, _ = io.ReadAll(entry)
		}
	}
	return head, wrapped
}
