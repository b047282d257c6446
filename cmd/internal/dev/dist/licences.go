package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
)

// A licence is what a module may be used under.
type licence struct {
	module string // path and version
	id     string // as SPDX names it
	text   string
}

// licences are those of everything that goes into a program.
type licences struct {
	own     []byte
	modules []licence // in the order of the modules, Go's own first
}

// licencesOf gathers the licences of modules; one without a licence must not be
// released.
func licencesOf(ctx context.Context, modules []*debug.Module) (licences, error) {
	var l licences
	own, err := os.ReadFile("LICENSE")
	if err != nil {
		return l, err
	}
	l.own = own
	folders, err := moduleFolders(ctx)
	if err != nil {
		return l, err
	}
	folders["std"] = goRoot(ctx)
	all := append([]*debug.Module{{Path: "std", Version: runtime.Version()}}, modules...)
	for _, m := range all {
		if m.Replace != nil {
			m = m.Replace
		}
		text, err := licenceText(folders[m.Path])
		if err != nil {
			return l, fmt.Errorf("%s: %w", m.Path, err)
		}
		id := licenceID(text)
		if id == "" {
			return l, fmt.Errorf("%s: a licence nobody knows", m.Path)
		}
		l.modules = append(l.modules, licence{m.Path + " " + m.Version, id, text})
	}
	return l, nil
}

func goRoot(ctx context.Context) string {
	out, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// moduleFolders finds the folders of all modules in the cache.
func moduleFolders(ctx context.Context) (map[string]string, error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-m", "-json", "all").Output()
	if err != nil {
		return nil, fmt.Errorf("go list -m all: %w", err)
	}
	folders := map[string]string{}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var m struct{ Path, Dir string }
		switch err := decoder.Decode(&m); err {
		case nil:
			folders[m.Path] = m.Dir
		case io.EOF:
			return folders, nil
		default:
			return nil, err
		}
	}
}

// licenceText joins the files of a module's folder that say what it may be used
// under.
func licenceText(folder string) (string, error) {
	if folder == "" {
		return "", fmt.Errorf("not in the cache")
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return "", err
	}
	named := regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([.-].*)?$`)
	var texts []string
	for _, e := range entries {
		if !named.MatchString(e.Name()) || e.IsDir() {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return "", err
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n")))
	}
	if len(texts) == 0 {
		return "", fmt.Errorf("no licence in %s", folder)
	}
	return strings.Join(texts, "\n\n"), nil
}

// licenceID tells a licence by its words.
func licenceID(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	for _, known := range []struct{ words, id string }{
		{"Apache License Version 2.0", "Apache-2.0"},
		{"Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files", "MIT"},
		{"Neither the name of", "BSD-3-Clause"},
		{"Redistribution and use in source and binary forms", "BSD-2-Clause"},
		{"Permission to use, copy, modify, and/or distribute this software for any purpose", "ISC"},
	} {
		if strings.Contains(words, known.words) {
			return known.id
		}
	}
	return ""
}

// bundle is the file of licences that goes with a program.
func (l licences) bundle() []byte {
	var b bytes.Buffer
	b.WriteString("chibo holds these libraries, each under its own licence.\n")
	for _, m := range l.modules {
		fmt.Fprintf(&b, "\n%s\n%s (%s)\n\n%s\n", strings.Repeat("=", 78), m.module, m.id, m.text)
	}
	return b.Bytes()
}
