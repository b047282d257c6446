package main

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// known are what is above the bound, and by how much. A number here may only
// become smaller, and what is no longer above the bound leaves the list.
func known() map[string]int {
	return map[string]int{}
}

// TestHouse: no folder and no type outgrows the bound, or what is known of it.
func TestHouse(t *testing.T) {
	h, err := measure(os.DirFS("../../../.."))
	if err != nil {
		t.Fatal(err)
	}
	if len(h.folders) < 20 {
		t.Fatalf("%d folders with code were found: this is not the module's folder", len(h.folders))
	}
	for _, c := range append(above(h.folders), above(h.receivers)...) {
		if c.count > max(known()[c.name], bound) {
			t.Errorf("%s has %d, known are %d: split it by what its parts are for", c.name, c.count, known()[c.name])
		}
	}
}

// TestMeasure counts a small module.
func TestMeasure(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	h, err := measure(fstest.MapFS{
		"a/a.go":          file("package a\n\ntype T struct{}\n\nfunc (T) One() {}\n\nfunc (*T) Two() {}\n\nfunc Three() {}\n"),
		"a/b.go":          file("package a\n\ntype G[K any] struct{}\n\nfunc (g *G[K]) One() {}\n\nfunc (t T) Four() {}\n"),
		"a/a_test.go":     file("package a\n\nfunc (t T) Five() {}\n"),
		"a/testdata/x.go": file("package x\n"), ".git/y.go": file("package y\n"), "b/c.go": file("package b\n"), "b/readme.md": file("x"),
	})
	if err != nil {
		t.Fatal(err)
	}
	want := house{[]count{{"a", 2}, {"b", 1}}, []count{{"a.T", 3}, {"a.G", 1}}}
	if diff := cmp.Diff(want, h, cmp.AllowUnexported(house{}, count{})); diff != "" {
		t.Error(diff)
	}
	if over := above([]count{{"a", 42}, {"b", 41}, {"c", 40}}); len(over) != 2 || len(above(nil)) != 0 {
		t.Errorf("above the bound: %v", over)
	}
}
