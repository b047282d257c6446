package hostile

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// The marks of Office's old container.
const (
	sectorSize = 512
	freeSector = 0xFFFFFFFF
	endOfChain = 0xFFFFFFFE
	fatSector  = 0xFFFFFFFD
	noEntry    = 0xFFFFFFFF
)

// spinning is a workbook with a password that takes a hundred million rounds to
// try, where Excel takes a hundred thousand.
func spinning() []byte { return protected("9999999") }

// protected is a workbook with a password of so many rounds; what it wraps is
// nothing.
func protected(rounds string) []byte {
	salt := "AAAAAAAAAAAAAAAAAAAAAA=="
	info := "\x04\x00\x04\x00\x40\x00\x00\x00" + `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
		`<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
		`<keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="` + salt + `"/>` +
		`<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
		`<p:encryptedKey spinCount="` + rounds + `" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" ` +
		`saltValue="` + salt + `" encryptedVerifierHashInput="` + salt + `" encryptedVerifierHashValue="` + salt + `" encryptedKeyValue="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="/>` +
		`</keyEncryptor></keyEncryptors></encryption>`
	return Protected(info, strings.Repeat("\x00", 8)+strings.Repeat("x", 5000))
}

// circular is a container whose directory is followed by itself.
func circular() []byte { return container([]stream{{"Workbook", strings.Repeat("x", 5000)}}, true) }

type stream struct{ name, content string }

// container writes streams as Office's old container: a sector of the table, one
// of the directory, then the streams one after another. Each is filled up with
// spaces beyond the size below which it would have to be kept elsewhere.
func container(streams []stream, loop bool) []byte {
	table := []uint32{fatSector, endOfChain}
	if loop {
		table[1] = 1
	}
	var directory, content bytes.Buffer
	directory.Write(entry("Root Entry", 5, 1, noEntry, endOfChain, 0))
	for i, s := range streams {
		data := s.content + strings.Repeat(" ", max(0, 4608-len(s.content)))
		data += strings.Repeat(" ", (sectorSize-len(data)%sectorSize)%sectorSize)
		next := uint32(noEntry)
		if i+1 < len(streams) {
			next = uint32(i + 2)
		}
		directory.Write(entry(s.name, 2, noEntry, next, uint32(len(table)), uint32(len(data))))
		for n := len(data) / sectorSize; n > 1; n-- {
			table = append(table, uint32(len(table)+1))
		}
		table = append(table, endOfChain)
		content.WriteString(data)
	}
	for len(table) < sectorSize/4 {
		table = append(table, freeSector)
	}
	for directory.Len() < sectorSize {
		directory.Write(make([]byte, 128))
	}
	var out bytes.Buffer
	out.Write(header())
	for _, v := range table {
		out.Write(binary.LittleEndian.AppendUint32(nil, v))
	}
	out.Write(directory.Bytes())
	out.Write(content.Bytes())
	return out.Bytes()
}

// header is that of version 3: one sector of the table, which is sector 0.
func header() []byte {
	h := make([]byte, sectorSize)
	copy(h, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	for at, v := range map[int]uint16{24: 0x3E, 26: 3, 28: 0xFFFE, 30: 9, 32: 6} {
		binary.LittleEndian.PutUint16(h[at:], v)
	}
	for at, v := range map[int]uint32{44: 1, 48: 1, 56: 4096, 60: endOfChain, 68: endOfChain, 76: 0} {
		binary.LittleEndian.PutUint32(h[at:], v)
	}
	for at := 80; at < sectorSize; at += 4 {
		binary.LittleEndian.PutUint32(h[at:], freeSector)
	}
	return h
}

// entry is one of the directory.
func entry(name string, kind byte, child, right, start, size uint32) []byte {
	e := make([]byte, 128)
	letters := utf16.Encode([]rune(name))
	for i, u := range letters {
		binary.LittleEndian.PutUint16(e[2*i:], u)
	}
	binary.LittleEndian.PutUint16(e[64:], uint16(2*len(letters)+2))
	e[66], e[67] = kind, 1
	for at, v := range map[int]uint32{68: noEntry, 72: right, 76: child, 116: start, 120: size} {
		binary.LittleEndian.PutUint32(e[at:], v)
	}
	return e
}

// Protected is Office's container of a workbook with a password: the head that
// tells how it is encrypted, and the encrypted workbook.
func Protected(head, encrypted string) []byte {
	return container([]stream{{"EncryptionInfo", head}, {"EncryptedPackage", encrypted}}, false)
}
