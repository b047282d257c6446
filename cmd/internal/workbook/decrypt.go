package workbook

import (
	"bytes"
	"errors"

	"github.com/xuri/excelize/v2"

	"chibo/criteria/diag"
)

// excelsOwnPassword is what Excel itself encrypts a workbook with whose
// structure is protected; it opens such a file without asking, and so do we.
const excelsOwnPassword = "VelvetSweatshop"

// decrypt takes the password off a workbook: the archive it wraps. The library
// can panic on malformed files: that is one file's problem, not the run's.
func decrypt(name string, data []byte, password string) (plain []byte, problem diag.Problem, ok bool) {
	pos := diag.Pos{File: name}
	defer func() {
		if recover() != nil {
			plain, problem, ok = nil, diag.New(diag.NotAWorkbook, "broken", pos), false
		}
	}()
	if rounds(data) > maxRounds {
		return nil, diag.New(diag.Encrypted, "unsupported", pos), false
	}
	variant := ""
	for _, try := range []string{excelsOwnPassword, password} {
		if try == "" {
			continue
		}
		plain, err := excelize.Decrypt(bytes.Clone(data), &excelize.Options{Password: try})
		switch {
		case err == nil && bytes.HasPrefix(plain, []byte("PK\x03\x04")):
			return plain, diag.Problem{}, true
		case errors.Is(err, excelize.ErrUnsupportedEncryptMechanism), errors.Is(err, excelize.ErrUnknownEncryptMechanism):
			variant = "unsupported"
		case password != "" && variant == "":
			variant = "wrong-password"
		}
	}
	return nil, diag.New(diag.Encrypted, variant, pos), false
}
