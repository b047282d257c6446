// Package logbook keeps the log of --log: what a run read and did, without a name.
package logbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/syserr"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// logHead begins every log: a file that does not begin so is never written to.
const logHead = "# chibo log: no names of persons, cells, committees or files\n"

const (
	logMode       = 0o644
	logFolderMode = 0o755
)

// A Logbook notes what a run read and did, for whoever has to answer later what
// was used. It names nothing: files are told by number and hash, problems by
// code, flags without their values, so that it can be sent to whoever helps.
// Nil, it notes nothing.
type Logbook struct {
	here    disk.Folder
	file    string
	now     func() time.Time
	started time.Time
	lines   bytes.Buffer
	files   int // noted so far: the number that a file goes by
}

// New begins a log that goes into a file once the run ends.
func New(here disk.Folder, file string, now func() time.Time) *Logbook {
	return &Logbook{here: here, file: file, now: now, started: now()}
}

// Check reports why a file cannot be a log; one that is not there can.
func Check(here disk.Folder, file string) error {
	name := filepath.ToSlash(file)
	info, err := here.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return exit.FileError(name, err)
	case !info.Mode().IsRegular():
		return exit.Usage("log-no-file", "file", name)
	}
	f, err := here.Open(file)
	if err != nil {
		return exit.FileError(name, err)
	}
	defer f.Close()
	head := make([]byte, len(logHead))
	n, err := io.ReadFull(f, head)
	switch {
	case errors.Is(err, io.EOF) || n == len(logHead) && string(head) == logHead: // empty, or a log
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return exit.FileError(name, err)
	}
	return exit.Usage("log-no-log", "file", name)
}

// Note writes a line: the time, what happened, and name and value in turn.
func (l *Logbook) Note(what string, pairs ...any) {
	if l == nil {
		return
	}
	fmt.Fprintf(&l.lines, "%s %s", l.now().UTC().Format(time.RFC3339), what)
	for i := 0; i+1 < len(pairs); i += 2 {
		if value := fmt.Sprint(pairs[i+1]); value != "" {
			fmt.Fprintf(&l.lines, " %v=%s", pairs[i], value)
		}
	}
	l.lines.WriteByte('\n')
}

// sets notes the criteria: those that are built in by id, others by hash alone,
// for their ids may name a committee.
func (l *Logbook) sets(used []*criteria.Set) {
	for _, set := range used {
		id := "own"
		if sets.IsBuiltin(set.Source) {
			id = set.ID
		}
		l.Note("criteria", "id", id, "sha256", set.SHA256)
	}
}

// Inputs notes every file that was looked at.
func (l *Logbook) Inputs(used []*criteria.Set, files []view.File) {
	if l == nil {
		return
	}
	l.sets(used)
	for _, f := range files {
		l.files++
		meetings := 0
		for _, s := range f.Sheets {
			meetings += s.Meetings
		}
		role := string(f.Role)
		if role == "" {
			role = "sheets"
		}
		l.Note("read", "file", l.files, "role", role, "sha256", f.SHA256, "bytes", f.Size, "sheets", len(f.Sheets),
			"meetings", meetings, "left", f.Left.Key)
	}
}

// Reports notes reports of ours that were read.
func (l *Logbook) Reports(uses ...ownreport.File) {
	if l == nil {
		return
	}
	for _, use := range uses {
		l.files++
		l.Note("read", "file", l.files, "role", "report", "sha256", use.SHA256, "bytes", use.Size)
	}
}

// Problems notes how often each code was told.
func (l *Logbook) Problems(problems []diag.Problem) {
	if l == nil {
		return
	}
	counts := map[string]int{}
	var codes []string
	for _, p := range problems {
		code := p.Severity.String() + " code=" + string(p.Code)
		if counts[code] == 0 {
			codes = append(codes, code)
		}
		counts[code]++
	}
	slices.Sort(codes)
	for _, code := range codes {
		l.Note("problem", "severity", code, "count", counts[code])
	}
}

// Result notes how many cells came out how.
func (l *Logbook) Result(r *scoring.Result, code string) {
	if l != nil {
		l.Note("scored", "period", r.Period, "cells", r.Summary.Cells, "graded", r.Summary.Graded, "check-code", code)
	}
}

// Wrote notes a file that was written, by its kind and hash.
func (l *Logbook) Wrote(path string) {
	if l == nil {
		return
	}
	sum, err := files.Hash(l.here, path)
	if err != nil {
		sum = "unreadable"
	}
	l.Note("wrote", "kind", strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."), "sha256", sum)
}

// End writes what was noted, at once, behind what earlier runs noted.
func (l *Logbook) End(status int) error {
	l.Note("end", "status", status, "seconds", fmt.Sprintf("%.1f", l.now().Sub(l.started).Seconds()))
	return l.write()
}

func (l *Logbook) write() error {
	if err := Check(l.here, l.file); err != nil { // an output may have taken the name
		return err
	}
	if err := l.here.MkdirAll(filepath.Dir(l.file), logFolderMode); err != nil {
		return l.unwritten(err)
	}
	f, err := l.here.Append(l.file, logMode)
	if err != nil {
		return l.unwritten(err)
	}
	content := l.lines.Bytes()
	if info, err := f.Stat(); err == nil && info.Size() == 0 {
		content = append([]byte(logHead), content...)
	}
	_, err = f.Write(content)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return l.unwritten(err)
	}
	return nil
}

// unwritten says why the log could not be written. What the system said of the
// file has a remedy for files that are read or made; of a log there is another.
func (l *Logbook) unwritten(err error) error {
	return exit.Cannot("log-unwritten", "file", filepath.ToSlash(l.file), "reason", diag.Msg("plain-reason", "reason", syserr.Reason(err)))
}
