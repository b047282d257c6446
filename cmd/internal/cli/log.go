package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/outfile"
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
	logFlag       = "log"
	logMode       = 0o644
	logFolderMode = 0o755
)

// A logbook notes what a run read and did, for whoever has to answer later what
// was used. It names nothing: files are told by number and hash, problems by
// code, flags without their values, so that it can be sent to whoever helps.
// Nil, it notes nothing.
type logbook struct {
	file    string
	now     func() time.Time
	started time.Time
	lines   bytes.Buffer
	files   int // noted so far: the number that a file goes by
}

// openLog starts the log of a run, and refuses a file that is no log.
func (a *app) openLog(cmd *cobra.Command, file string) error {
	if file == "" {
		return nil
	}
	if outfile.IntoKept(file) {
		return outputError(&outfile.Error{Kind: outfile.ErrKept, Path: filepath.ToSlash(file)})
	}
	if err := isLog(file); err != nil {
		return err
	}
	a.log = &logbook{file: file, now: a.env.Now, started: a.env.Now()}
	var flags []string
	cmd.Flags().Visit(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	a.log.note("run", "command", strings.ReplaceAll(cmd.CommandPath(), " ", "-"), "version", Version,
		"system", runtime.GOOS+"/"+runtime.GOARCH, "flags", strings.Join(flags, ","))
	return nil
}

// isLog reports why a file cannot be a log; one that is not there can.
func isLog(file string) error {
	name := filepath.ToSlash(file)
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fileError(name, err)
	case !info.Mode().IsRegular():
		return usage("log-no-file", "file", name)
	}
	f, err := os.Open(file)
	if err != nil {
		return fileError(name, err)
	}
	defer f.Close()
	head := make([]byte, len(logHead))
	n, err := io.ReadFull(f, head)
	switch {
	case errors.Is(err, io.EOF) || n == len(logHead) && string(head) == logHead: // empty, or a log
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return fileError(name, err)
	}
	return usage("log-no-log", "file", name)
}

// note writes a line: the time, what happened, and name and value in turn.
func (l *logbook) note(what string, pairs ...any) {
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
func (l *logbook) sets(sets []*criteria.Set) {
	for _, set := range sets {
		id := "own"
		if isBuiltin(set.Source) {
			id = set.ID
		}
		l.note("criteria", "id", id, "sha256", set.SHA256)
	}
}

// inputs notes every file that was looked at.
func (l *logbook) inputs(sets []*criteria.Set, files []view.File) {
	if l == nil {
		return
	}
	l.sets(sets)
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
		l.note("read", "file", l.files, "role", role, "sha256", f.SHA256, "bytes", f.Size, "sheets", len(f.Sheets),
			"meetings", meetings, "left", f.Left.Key)
	}
}

// reports notes reports of ours that were read.
func (l *logbook) reports(uses ...ownreport.File) {
	if l == nil {
		return
	}
	for _, use := range uses {
		l.files++
		l.note("read", "file", l.files, "role", "report", "sha256", use.SHA256, "bytes", use.Size)
	}
}

// problems notes how often each code was told.
func (l *logbook) problems(problems []diag.Problem) {
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
		l.note("problem", "severity", code, "count", counts[code])
	}
}

// result notes how many cells came out how.
func (l *logbook) result(r *scoring.Result, code string) {
	if l != nil {
		l.note("scored", "period", r.Period, "cells", r.Summary.Cells, "graded", r.Summary.Graded, "check-code", code)
	}
}

// wrote notes a file that was written, by its kind and hash.
func (l *logbook) wrote(path string) {
	if l == nil {
		return
	}
	sum, err := hashFile(path)
	if err != nil {
		sum = "unreadable"
	}
	l.note("wrote", "kind", strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."), "sha256", sum)
}

// closeLog writes what was noted, at once, behind what earlier runs noted. It
// returns the run's exit status.
func (a *app) closeLog(status int) int {
	l := a.log
	if l == nil {
		return status
	}
	a.log = nil
	l.note("end", "status", status, "seconds", fmt.Sprintf("%.1f", l.now().Sub(l.started).Seconds()))
	if err := l.write(); err != nil {
		a.fail(err)
		return max(status, exitNoWork)
	}
	return status
}

func (l *logbook) write() error {
	if err := isLog(l.file); err != nil { // an output may have taken the name
		return err
	}
	if err := os.MkdirAll(filepath.Dir(l.file), logFolderMode); err != nil {
		return l.unwritten(err)
	}
	f, err := os.OpenFile(l.file, os.O_WRONLY|os.O_CREATE|os.O_APPEND, logMode)
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
func (l *logbook) unwritten(err error) error {
	return cannot("log-unwritten", "file", filepath.ToSlash(l.file), "reason", diag.Msg("plain-reason", "reason", syserr.Reason(err)))
}
