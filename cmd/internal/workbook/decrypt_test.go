package workbook

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/hostile"

	"chibo/criteria/diag"
)

// protected encrypts a workbook by a password, the key by one hash and the data by
// another, as the standard lets programs do.
func protected(t *testing.T, plain []byte, password, keyHash, dataHash string) []byte {
	t.Helper()
	encode := base64.StdEncoding.EncodeToString
	salt := bytes.Repeat([]byte{7}, 16)
	with := func(hash string, bits int) cipherOf {
		return cipherOf{Hash: hash, Cipher: "AES", Chaining: "ChainingModeCBC", BlockSize: 16, KeyBits: bits, Salt: encode(salt)}
	}
	blocks := func(key, vector, data []byte) []byte {
		data = append(bytes.Clone(data), make([]byte, (16-len(data)%16)%16)...)
		block, err := aes.NewCipher(key)
		must(t, err)
		cipher.NewCBCEncrypter(block, vector).CryptBlocks(data, data)
		return data
	}
	k, d := with(keyHash, 256), with(dataHash, 128)
	hashed := k.hash(salt, utf16LE(password))
	for i := range 10 {
		hashed = k.hash(binary.LittleEndian.AppendUint32(nil, uint32(i)), hashed)
	}
	part := func(block, data []byte) string { return encode(blocks(fitted(k.hash(hashed, block), 32), salt, data)) }
	key, input := bytes.Repeat([]byte{9}, 16), bytes.Repeat([]byte{3}, 16)
	attributes := func(c cipherOf) string {
		return fmt.Sprintf(`saltSize="16" blockSize="16" keyBits="%d" hashSize="%d" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="%s" saltValue="%s"`,
			c.KeyBits, len(c.hash()), c.Hash, c.Salt)
	}
	head := "\x04\x00\x04\x00\x40\x00\x00\x00" + `<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
		`<keyData ` + attributes(d) + `/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="10" ` + attributes(k) +
		` encryptedVerifierHashInput="` + part([]byte{0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79}, input) +
		`" encryptedVerifierHashValue="` + part([]byte{0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e}, k.hash(input)) +
		`" encryptedKeyValue="` + part([]byte{0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6}, key) + `"/></keyEncryptor></keyEncryptors></encryption>`
	body := binary.LittleEndian.AppendUint64(nil, uint64(len(plain)))
	for i := 0; i*chunk < len(plain); i++ {
		vector := fitted(d.hash(salt, binary.LittleEndian.AppendUint32(nil, uint32(i))), 16)
		body = append(body, blocks(key, vector, plain[i*chunk:min((i+1)*chunk, len(plain))])...)
	}
	return hostile.Protected(head, string(body))
}

// TestPasswords opens workbooks whatever hashes they use for key and data, ours and
// excelize's, and tells a wrong password from an encryption that is not known.
func TestPasswords(t *testing.T) {
	plain := made{rows: `<row r="1"><c r="A1"><v>91</v></c></row>`}.bytes(t)
	var large bytes.Buffer
	must(t, excelize.NewFile().Write(&large)) // it fails with a small one
	byExcelize, err := excelize.Encrypt(large.Bytes(), &excelize.Options{Password: "bí mật"})
	must(t, err)
	for name, c := range map[string]struct {
		data            []byte
		password, wants string
	}{
		"one hash":              {protected(t, plain, "bí mật", "SHA512", "SHA512"), "bí mật", ""},
		"two hashes":            {protected(t, plain, "bí mật", "SHA1", "SHA512"), "bí mật", ""},
		"two other hashes":      {protected(t, plain, "bí mật", "SHA512", "SHA1"), "bí mật", ""},
		"Excel's own password":  {protected(t, plain, excelsOwnPassword, "SHA384", "SHA256"), "", ""},
		"by excelize":           {byExcelize, "bí mật", ""},
		"a wrong password":      {protected(t, plain, "bí mật", "SHA256", "SHA1"), "mật", "encrypted/wrong-password"},
		"none given":            {protected(t, plain, "bí mật", "SHA256", "SHA1"), "", "encrypted"},
		"a hash nobody knows":   {bytes.ReplaceAll(protected(t, plain, "bí mật", "SHA256", "SHA1"), []byte(`"SHA256"`), []byte(`"SHA999"`)), "bí mật", "encrypted/unsupported"},
		"hashed far too often":  {bytes.ReplaceAll(protected(t, plain, "bí mật", "SHA1", "SHA1"), []byte(`spinCount="10"`), []byte(`spinCount="9999999"`)), "bí mật", "encrypted/unsupported"},
		"hashed beyond numbers": {bytes.ReplaceAll(protected(t, plain, "bí mật", "SHA1", "SHA1"), []byte(`spinCount="10"`), []byte(`spinCount="1e99"`)), "bí mật", "encrypted/unsupported"},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := NewLoader(Access{Password: c.password}).Open("a.xlsx", c.data, NewScratch())
			if key := diag.ProblemOf(err).Message.Key; key != c.wants {
				t.Fatalf("%s, want %s", key, c.wants)
			}
			if err != nil {
				return
			}
			if g, err := doc.Read(doc.Sheets()[0]); err != nil || len(g.Rows) > 0 && g.Text(0, 0) != "91" {
				t.Error("its cell is not read")
			}
		})
	}
}
