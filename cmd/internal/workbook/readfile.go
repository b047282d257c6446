package workbook

import (
	"bytes"
	"io"
	"time"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/syserr"
	"chibo/criteria/diag"
)

// A file that changes while it is read is read again: so often, with a pause
// between.
const (
	readAttempts = 4
	readPause    = 100 * time.Millisecond
)

// ReadFile reads a plain file within bounds. A pipe or device is refused before
// it can block, and so is a file that another program keeps writing: half of
// the old marks and half of the new ones are nobody's.
func ReadFile(here disk.Folder, path, name string, s *Scratch) ([]byte, error) {
	pos := diag.Pos{File: name}
	info, err := here.Stat(path)
	switch {
	case err != nil:
		return nil, &diag.ProblemError{Problem: Unreadable(name, err)}
	case !info.Mode().IsRegular():
		return nil, diag.Fail(diag.NotAWorkbook, "no-file", pos)
	case info.Size() > maxFileBytes:
		return nil, diag.Fail(diag.TooLarge, "", pos)
	}
	data, whole, err := readSettled(func() ([]byte, bool, error) { return readOnce(here, path, s) }, time.Sleep)
	switch {
	case err != nil:
		return nil, &diag.ProblemError{Problem: Unreadable(name, err)}
	case len(data) > maxFileBytes:
		return nil, diag.Fail(diag.TooLarge, "", pos)
	case !whole:
		return nil, diag.Fail(diag.NotAWorkbook, "changing", pos)
	}
	return data, nil
}

// readSettled reads until nothing changed meanwhile; false: it never did so.
func readSettled(read func() ([]byte, bool, error), sleep func(time.Duration)) (data []byte, whole bool, err error) {
	for attempt := range readAttempts {
		if attempt > 0 {
			sleep(readPause)
		}
		if data, whole, err = read(); whole || err != nil {
			break
		}
	}
	return data, whole, err
}

// readOnce reads a file, a byte beyond the bound at most, and reports whether
// it stayed the same meanwhile.
func readOnce(here disk.Folder, path string, s *Scratch) (data []byte, whole bool, err error) {
	file, err := here.Open(path)
	if err != nil {
		return nil, false, err
	}
	defer func() { _ = file.Close() }() // only read; nothing can be lost
	before, err := file.Stat()
	if err != nil {
		return nil, false, err
	}
	if data, err = s.readAll(file, before.Size()); err != nil {
		return nil, false, err
	}
	after, err := file.Stat()
	if err != nil {
		return nil, false, err
	}
	same := before.Size() == after.Size() && before.ModTime().Equal(after.ModTime())
	return data, same && int64(len(data)) == after.Size(), nil
}

// readAll reads a file of about so many bytes, and no more than one may have,
// to where the file before lay.
func (s *Scratch) readAll(file io.Reader, size int64) ([]byte, error) {
	if wanted := int(min(size, maxFileBytes)) + bytes.MinRead; cap(s.file) < wanted || cap(s.file) > keptFileBytes {
		s.file = make([]byte, 0, max(wanted, firstFileBytes))
	}
	data := bytes.NewBuffer(s.file[:0])
	_, err := data.ReadFrom(io.LimitReader(file, maxFileBytes+1))
	s.file = data.Bytes()
	return s.file, err
}

// Room for a file: for a form's from the beginning, and no more than for an
// ordinary list once it is read.
const (
	firstFileBytes = 64 << 10
	keptFileBytes  = 1 << 20
)

// Unreadable says why the system does not open a file. One that another program
// holds is told by a code of its own: nothing is wrong with it.
func Unreadable(name string, err error) diag.Problem {
	if syserr.KindOf(err) == syserr.Locked {
		return diag.New(diag.LockedInput, "", diag.Pos{File: name})
	}
	return diag.New(diag.NotAWorkbook, "unreadable", diag.Pos{File: name}, "reason", syserr.Reason(err))
}
