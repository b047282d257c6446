package main

import (
	"context"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"chibo/cmd/internal/cli"
)

// maxProgram is how large a program may be, in bytes: it goes on old memory sticks,
// and packed, at less than half of this, by e-mail, where many offices stop at 25 MB.
// The bound is near what the program has, so that it tells when the linker begins to
// keep what nothing calls: docs/performance.md.
const maxProgram = 24 << 20

// A release is the folder that is made.
type release struct {
	folder string
	log    io.Writer
	files  []string // made so far, by their names in the folder
}

// make builds every target and what goes with it.
func (r *release) make(ctx context.Context, targets []target) error {
	for _, t := range targets {
		if err := r.makeTarget(ctx, t); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
	}
	return r.sums()
}

// makeTarget builds the program of one system, then its archive and its list of
// modules.
func (r *release) makeTarget(ctx context.Context, t target) error {
	program, err := os.CreateTemp("", "chibo-*"+t.extension())
	if err != nil {
		return err
	}
	program.Close()
	defer os.Remove(program.Name())
	if err := build(ctx, t, program.Name()); err != nil {
		return err
	}
	info, err := buildinfo.ReadFile(program.Name())
	if err != nil {
		return err
	}
	data, err := os.ReadFile(program.Name())
	if err != nil {
		return err
	}
	if len(data) > maxProgram {
		return fmt.Errorf("the program has %d bytes, more than %d", len(data), maxProgram)
	}
	licences, err := licencesOf(ctx, info.Deps)
	if err != nil {
		return err
	}
	made := when(info.Settings)
	guide, err := guidePage()
	if err != nil {
		return err
	}
	archive, err := pack(made, []packed{
		{"chibo" + t.extension(), data, 0o755}, {"HƯỚNG DẪN.txt", []byte("\ufeff" + readFirst), 0o644}, {"huong-dan.html", guide, 0o644},
		{"LICENSE", licences.own, 0o644}, {"LICENSES.txt", licences.bundle(), 0o644},
	})
	if err != nil {
		return err
	}
	bill, err := billOf(info, t, licences, made, hex.EncodeToString(hashOf(data)))
	if err != nil {
		return err
	}
	fmt.Fprintf(r.log, "%-14s %6.2f MiB\n", t, float64(len(data))/(1<<20))
	stem := "chibo-" + cli.Version + "-" + t.system + "-" + t.processor
	return firstError(r.write(stem+".zip", archive), r.write(stem+".cdx.json", bill))
}

func (r *release) write(name string, data []byte) error {
	r.files = append(r.files, name)
	return os.WriteFile(filepath.Join(r.folder, name), data, 0o644)
}

// sums writes the SHA-256 of every file, as sha256sum checks it.
func (r *release) sums() error {
	var b strings.Builder
	slices.Sort(r.files)
	for _, name := range r.files {
		data, err := os.ReadFile(filepath.Join(r.folder, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", hashOf(data), name)
	}
	return os.WriteFile(filepath.Join(r.folder, "SHA256SUMS"), []byte(b.String()), 0o644)
}

func hashOf(data []byte) []byte {
	sum := sha256.Sum256(data)
	return sum[:]
}

// when is the time of the commit the program was built of; that of ZIP's first
// day where the build does not know it.
func when(settings []setting) time.Time {
	for _, s := range settings {
		if made, err := time.Parse(time.RFC3339, s.Value); s.Key == "vcs.time" && err == nil {
			return made.UTC()
		}
	}
	return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
