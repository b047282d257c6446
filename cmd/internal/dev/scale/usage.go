package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"chibo/cmd/internal/dev/world"
)

// A usage is what a step took.
type usage struct {
	wall, cpu time.Duration
	peak      int64 // bytes of memory; 0: not known
}

// run runs a command to its end. Where it fails, the error holds what it
// complained of.
func run(command *exec.Cmd) (usage, error) {
	var complaint bytes.Buffer
	if command.Stderr == nil {
		command.Stderr = &complaint
	}
	start := time.Now()
	if err := command.Run(); err != nil {
		return usage{}, fmt.Errorf("%w: %s", err, bytes.TrimSpace(complaint.Bytes()))
	}
	state := command.ProcessState
	return usage{wall: time.Since(start), cpu: state.UserTime() + state.SystemTime(), peak: peakOf(state)}, nil
}

// own runs a step of this very program in a process of its own. Its time is that
// of the step: the start of this program is no part of it.
func (p *province) own(step string) (usage, error) {
	self, err := os.Executable()
	if err != nil {
		return usage{}, err
	}
	var told bytes.Buffer
	command := exec.Command(self, "-step", step, "-of", p.folder, "-n", fmt.Sprint(p.cells)) //nolint:gosec,noctx // this program
	command.Stdout = &told
	u, err := run(command)
	if err != nil {
		return usage{}, err
	}
	_, err = fmt.Fscan(&told, &u.wall, &u.cpu)
	return u, err
}

// of is a command on the province, with all that belongs to it.
func (p *province) of(program, command string, more ...string) *exec.Cmd {
	args := append([]string{command, filepath.Join(p.folder, world.SheetsFolder), "-r", filepath.Join(p.folder, world.RosterFile),
		"-c", filepath.Join(p.folder, world.CriteriaFile), "-p", "2026-Q3", "--quiet"}, more...)
	return exec.Command(program, args...) //nolint:gosec,noctx // the program to measure
}

// score is the command that scores the province.
func (p *province) score(program string, more ...string) *exec.Cmd {
	return p.of(program, "score", more...)
}

// json has the program print the result as JSON.
func (p *province) json(program string) (usage, error) {
	return run(p.score(program, "-f", "json"))
}

// report has the program write the Excel report.
func (p *province) report(program string) (usage, error) {
	name, err := p.noReport()
	if err != nil {
		return usage{}, err
	}
	return run(p.score(program, "-o", name))
}

// merge has the program read the report, as the superior does with those of all
// its committees.
func (p *province) merge(program string) (usage, error) {
	return run(exec.Command(program, "merge", filepath.Join(p.folder, reportFile), "--quiet", "-f", "json")) //nolint:gosec,noctx // the program to measure
}

// notices has the program write a notice to every party cell.
func (p *province) notices(program string) (usage, error) {
	return p.intoFolder(func(folder string) *exec.Cmd { return p.score(program, "--notices", folder) })
}

// forms has the program write blank score sheets for every party cell.
func (p *province) forms(program string) (usage, error) {
	return p.intoFolder(func(folder string) *exec.Cmd {
		return exec.Command(program, "form", "2026-Q3", "-r", filepath.Join(p.folder, world.RosterFile), //nolint:gosec,noctx // the program to measure
			"-c", filepath.Join(p.folder, world.CriteriaFile), "-o", folder, "--quiet")
	})
}

// intoFolder runs a command that fills a new folder, which is taken away again.
func (p *province) intoFolder(command func(folder string) *exec.Cmd) (usage, error) {
	folder := filepath.Join(p.folder, "made")
	if err := os.RemoveAll(folder); err != nil {
		return usage{}, err
	}
	u, err := run(command(folder))
	if err == nil {
		err = os.RemoveAll(folder)
	}
	return u, err
}

// verify has the program compare the report with what it says itself.
func (p *province) verify(program string) (usage, error) {
	return run(exec.Command(program, "verify", filepath.Join(p.folder, reportFile), "--quiet")) //nolint:gosec,noctx // the program to measure
}

// compare has the program compare the report with itself, as a year's two quarters are.
func (p *province) compare(program string) (usage, error) {
	report := filepath.Join(p.folder, reportFile)
	return run(exec.Command(program, "compare", report, report, "--quiet", "-f", "json")) //nolint:gosec,noctx // the program to measure
}

// explain has the program explain the last party cell.
func (p *province) explain(program string) (usage, error) {
	last := filepath.Base(p.books[len(p.books)-1])
	command := p.of(program, "explain")
	command.Args = slices.Insert(command.Args, 2, strings.TrimSuffix(last, filepath.Ext(last)))
	return run(command)
}

// close has the program keep a signed report for the first time. The folder is a
// workspace for that long, so that no other step sees one.
func (p *province) close(program string) (usage, error) {
	workspace, kept := filepath.Join(p.folder, "chibo.yaml"), filepath.Join(p.folder, "da-chot")
	if err := os.WriteFile(workspace, nil, 0o644); err != nil { //nolint:gosec // a mark in a folder of made-up files
		return usage{}, err
	}
	command := p.of(program, "close", "--number", "1-BC/ĐU")
	command.Dir = p.folder
	u, err := run(command)
	return u, errors.Join(err, os.Remove(workspace), os.RemoveAll(kept))
}

const reportFile = "bao-cao.xlsx"

// noReport takes away the report of a run before, which would be read for what
// it revises, and returns its name.
func (p *province) noReport() (string, error) {
	name := filepath.Join(p.folder, reportFile)
	err := os.Remove(name)
	if os.IsNotExist(err) {
		err = nil
	}
	return name, err
}
