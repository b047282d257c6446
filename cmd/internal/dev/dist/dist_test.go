package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli"
)

func TestChosen(t *testing.T) {
	if all, err := chosen(""); err != nil || len(all) != 6 {
		t.Errorf("%v, %v", all, err)
	}
	if one, err := chosen("windows/arm64"); err != nil || len(one) != 1 || one[0].extension() != ".exe" {
		t.Errorf("%v, %v", one, err)
	}
	if _, err := chosen("plan9/mips"); err == nil {
		t.Error("no error for a system that is not released")
	}
}

// TestWrongUsage: a folder that holds something is never written into.
func TestWrongUsage(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"-o", folder}, {"-only", "x/y", "-o", t.TempDir()}, {"-nothing"}} {
		if status := run(t.Context(), args, io.Discard, io.Discard); status != 2 {
			t.Errorf("%q: exit status %d", args, status)
		}
	}
}

// TestVersionInfo: the numbers of the version are those Windows shows.
func TestVersionInfo(t *testing.T) {
	data, err := versionInfo(cli.Version, "x.manifest")
	if err != nil {
		t.Fatal(err)
	}
	var info struct {
		FixedFileInfo struct {
			FileVersion struct{ Major, Minor, Patch, Build int }
		}
		StringFileInfo map[string]string
		ManifestPath   string
	}
	if err := json.Unmarshal(data, &info); err != nil || info.StringFileInfo["ProductVersion"] != cli.Version || info.ManifestPath != "x.manifest" {
		t.Errorf("%+v, %v", info, err)
	}
	if _, err := versionInfo("soon", ""); err == nil {
		t.Error("a version without numbers is taken")
	}
}

// TestPack: the same files and time give the same archive.
func TestPack(t *testing.T) {
	made := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	files := []packed{{"chibo", []byte("program"), 0o755}, {"LICENSE", []byte("text"), 0o644}}
	first, err := pack(made, files)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := pack(made, files); !bytes.Equal(first, again) {
		t.Error("two archives differ")
	}
	r, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil || len(r.File) != 2 || r.File[0].Mode().Perm() != 0o755 || !r.File[0].Modified.Equal(made) {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestLicences: every module that goes into the program has a licence that is
// known, and the bundle and the list of materials name it.
func TestLicences(t *testing.T) {
	t.Chdir("../../../..")
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) < 10 {
		t.Skip("this test was built without a list of modules")
	}
	l, err := licencesOf(t.Context(), info.Deps)
	if err != nil {
		t.Fatal(err)
	}
	bundle := string(l.bundle())
	for _, m := range info.Deps {
		if !strings.Contains(bundle, m.Path+" "+m.Version+" (") {
			t.Errorf("%s is not in the bundle", m.Path)
		}
	}
	sum := strings.Repeat("0123456789abcdef", 4)
	data, err := billOf(info, target{"linux", "amd64"}, l, time.Unix(0, 0).UTC(), sum)
	if err != nil {
		t.Fatal(err)
	}
	var b bill
	if err := json.Unmarshal(data, &b); err != nil || b.Format != "CycloneDX" || len(b.Components) != len(info.Deps)+1 || len(b.Dependencies[0].DependsOn) != len(b.Components) {
		t.Errorf("%s\n%v", data, err)
	}
	for _, c := range b.Components {
		if c.Version == "" || c.Licences[0].Licence.ID == "" || !strings.HasPrefix(c.PURL, "pkg:golang/") {
			t.Errorf("%+v", c)
		}
	}
}

func TestLicenceID(t *testing.T) {
	for text, want := range map[string]string{
		"Apache License\n  Version 2.0, January 2004":                             "Apache-2.0",
		"Redistribution and use in source and binary forms … Neither the name of": "BSD-3-Clause",
		"All rights reserved.": "",
	} {
		if got := licenceID(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestGuidePage: the guide is one page with all its pictures, and names nothing
// that lies beside it.
func TestGuidePage(t *testing.T) {
	t.Chdir("../../../..")
	page, err := guidePage()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="vi">`, "<h1 ", "<pre><code", `<img src="data:image/png;base64,iVBOR`} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the page has no %s", want)
		}
	}
	source, err := os.ReadFile(guideFile)
	if err != nil {
		t.Fatal(err)
	}
	if pictures := bytes.Count(source, []byte("![")); pictures == 0 || bytes.Count(page, []byte(`src="data:`)) != pictures {
		t.Errorf("%d pictures in the guide, %d in the page", pictures, bytes.Count(page, []byte(`src="data:`)))
	}
}
