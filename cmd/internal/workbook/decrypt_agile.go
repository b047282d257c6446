package workbook

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"  //nolint:gosec // as the file was written
	"crypto/sha1" //nolint:gosec // as the file was written
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"hash"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// An agile is the head of a workbook with a password, as Excel writes it since
// 2010 (ECMA-376 agile encryption). The password opens the key, which opens the
// data; each has a hash, a salt and sizes of its own.
type agile struct {
	Data cipherOf `xml:"keyData"`
	Keys []struct {
		Key agileKey `xml:"encryptedKey"`
	} `xml:"keyEncryptors>keyEncryptor"`
}

// A cipherOf tells how the key or the data are encrypted.
type cipherOf struct {
	Hash      string `xml:"hashAlgorithm,attr"`
	Cipher    string `xml:"cipherAlgorithm,attr"`
	Chaining  string `xml:"cipherChaining,attr"`
	BlockSize int    `xml:"blockSize,attr"`
	KeyBits   int    `xml:"keyBits,attr"`
	Salt      string `xml:"saltValue,attr"`
}

// An agileKey is the key of the data, encrypted by a password.
type agileKey struct {
	cipherOf
	Rounds string `xml:"spinCount,attr"`
	Value  string `xml:"encryptedKeyValue,attr"`
}

const (
	// maxRounds is how often a password may be hashed: Excel and LibreOffice do
	// it a hundred thousand times. More is meant to keep the reader busy.
	maxRounds = 1_000_000
	// headVersion are the bytes before the head's XML.
	headVersion = 8
	// packageSize are the bytes before the data that tell their size.
	packageSize = 8
	// chunk is how much of the data is encrypted at a time.
	chunk = 4096
)

var errUnsupported = errors.New("an encryption that is not known")

// isAgile tells by its version a head in XML.
func isAgile(head []byte) bool { return bytes.HasPrefix(head, []byte{4, 0, 4, 0}) }

// openAgile takes the password off the data.
func openAgile(head, data []byte, password string) ([]byte, error) {
	var a agile
	if len(head) < headVersion || xml.Unmarshal(bytes.TrimRight(head[headVersion:], " \x00"), &a) != nil {
		return nil, errUnsupported
	}
	for _, k := range a.Keys {
		if k.Key.Value == "" { // of a certificate
			continue
		}
		key, err := k.Key.open(password)
		if err != nil {
			return nil, err
		}
		return a.Data.decrypt(key, data)
	}
	return nil, errUnsupported
}

// open returns the key of the data: another one where the password is wrong, which
// makes no workbook of them. Not all programs write what tells a wrong password.
func (k agileKey) open(password string) ([]byte, error) {
	rounds, err := strconv.Atoi(strings.TrimSpace(k.Rounds))
	if err != nil || rounds < 0 || rounds > maxRounds || !k.known() {
		return nil, errUnsupported
	}
	salt, err := base64.StdEncoding.DecodeString(k.Salt)
	if err != nil {
		return nil, errUnsupported
	}
	hashed := k.hash(salt, utf16LE(password))
	var round [4]byte
	for i := range rounds {
		binary.LittleEndian.PutUint32(round[:], uint32(i)) //nolint:gosec // below maxRounds
		hashed = k.hash(round[:], hashed)
	}
	encrypted, err := base64.StdEncoding.DecodeString(k.Value)
	if err != nil {
		return nil, errUnsupported
	}
	block := []byte{0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6} // of the standard
	return k.unblock(fitted(k.hash(hashed, block), k.KeyBits/8), fitted(salt, aes.BlockSize), encrypted), nil
}

// decrypt decrypts the data, chunk by chunk.
func (c cipherOf) decrypt(key, data []byte) ([]byte, error) {
	salt, err := base64.StdEncoding.DecodeString(c.Salt)
	if err != nil || !c.known() || len(data) < packageSize || len(key) < c.KeyBits/8 {
		return nil, errUnsupported
	}
	size := binary.LittleEndian.Uint64(data)
	data = data[packageSize:]
	if size > uint64(len(data)) {
		return nil, errUnsupported
	}
	plain := make([]byte, 0, len(data))
	var number [4]byte
	for i := 0; uint64(len(plain)) < size; i++ {
		binary.LittleEndian.PutUint32(number[:], uint32(i)) //nolint:gosec // of a file of 64 MiB
		part := data[i*chunk : min((i+1)*chunk, len(data))]
		part = part[:len(part)/aes.BlockSize*aes.BlockSize]
		if len(part) == 0 {
			return nil, errUnsupported
		}
		plain = append(plain, c.unblock(key[:c.KeyBits/8], fitted(c.hash(salt, number[:]), aes.BlockSize), part)...)
	}
	return plain[:size], nil
}

// known reports whether the cipher is AES in chained blocks, with a hash that is
// known.
func (c cipherOf) known() bool {
	return strings.EqualFold(c.Cipher, "AES") && strings.EqualFold(c.Chaining, "ChainingModeCBC") && c.BlockSize == aes.BlockSize &&
		slices.Contains([]int{128, 192, 256}, c.KeyBits) && c.newHash() != nil
}

// unblock decrypts whole blocks; nil where they are not.
func (c cipherOf) unblock(key, vector, encrypted []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(encrypted)%aes.BlockSize != 0 {
		return nil
	}
	plain := make([]byte, len(encrypted))
	cipher.NewCBCDecrypter(block, vector).CryptBlocks(plain, encrypted)
	return plain
}

func (c cipherOf) newHash() hash.Hash {
	switch strings.ToUpper(strings.ReplaceAll(c.Hash, "-", "")) {
	case "SHA1":
		return sha1.New() //nolint:gosec // as the file was written
	case "SHA256":
		return sha256.New()
	case "SHA384":
		return sha512.New384()
	case "SHA512":
		return sha512.New()
	case "MD5":
		return md5.New() //nolint:gosec // as the file was written
	}
	return nil
}

func (c cipherOf) hash(parts ...[]byte) []byte {
	h := c.newHash()
	for _, part := range parts {
		h.Write(part)
	}
	return h.Sum(nil)
}

// fitted cuts bytes to a size, or fills them up as the standard does.
func fitted(data []byte, size int) []byte {
	data = bytes.Clone(data)
	for len(data) < size {
		data = append(data, 0x36)
	}
	return data[:size]
}

func utf16LE(text string) (data []byte) {
	for _, unit := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, unit)
	}
	return data
}
