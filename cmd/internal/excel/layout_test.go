package excel

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
)

// A report is compared by verify with one written again only if both have the same
// layout version: so no page may change under a version that has been written down
// here. The golden file holds the version and the sum of the pages; it is written again
// only under a higher one.
func TestPagesOfAnotherLayoutHaveAnotherVersion(t *testing.T) {
	file := filepath.Join("testdata", "layout.txt")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var known int
	var knownSum string
	if _, err := fmt.Sscan(string(content), &known, &knownSum); err != nil {
		t.Fatal(err)
	}
	version, sum := layoutOf(t, viewtest.Sample()), pagesSum(t, viewtest.Sample())
	switch {
	case version == known && sum == knownSum:
	case version <= known:
		t.Errorf("the pages of layout %d have changed: raise layoutVersion in cmd/internal/view/origin.go, then run this test with -update", known)
	case *update:
		if err := os.WriteFile(file, fmt.Appendf(nil, "%d %s\n", version, sum), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("layout %d is not written down yet: run this test with -update", version)
	}
}

// TestTheSumOfPagesKnowsAPage: another word on a page, or another look, is another sum.
func TestTheSumOfPagesKnowsAPage(t *testing.T) {
	sums := []string{pagesSum(t, viewtest.Sample())}
	number, ranks := viewtest.Sample(), viewtest.Sample()
	number.Number += "1"
	ranks.Ranks = !ranks.Ranks
	for _, r := range []*view.Report{number, ranks} {
		sums = append(sums, pagesSum(t, r))
	}
	slices.Sort(sums)
	if len(slices.Compact(sums)) != 3 {
		t.Errorf("sums %q: want three", sums)
	}
}

// layoutOf is the layout version that a report carries.
func layoutOf(t *testing.T, r *view.Report) int {
	t.Helper()
	texts, err := r.Origin(text.Vietnamese, sha256.New())
	if err != nil {
		t.Fatal(err)
	}
	var head struct{ Layout int }
	if err := json.Unmarshal([]byte(texts[0]), &head); err != nil {
		t.Fatal(err)
	}
	return head.Layout
}

// pagesSum is the sum of the parts of a report that a reader sees, without its check
// code, which is of what it carries.
func pagesSum(t *testing.T, r *view.Report) string {
	t.Helper()
	sum := sha256.New()
	for _, language := range text.Languages() {
		content := bookOf(t, r, language)
		hidden := hiddenParts(t, content)
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range archive.File {
			if strings.HasPrefix(part.Name, "docProps/") || slices.Contains(hidden, part.Name) {
				continue
			}
			in, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			page, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(sum, "%s\n%s\n", part.Name, strings.ReplaceAll(string(page), r.CheckCode(), "CODE"))
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// hiddenParts are the worksheets of the data that a report carries.
func hiddenParts(t *testing.T, content []byte) (parts []string) {
	t.Helper()
	f := viewtest.Open(t, content)
	for id, name := range f.GetSheetMap() {
		if name == names.Data || name == names.Origin {
			parts = append(parts, fmt.Sprintf("xl/worksheets/sheet%d.xml", id))
		}
	}
	if len(parts) != 2 {
		t.Fatalf("hidden parts %q", parts)
	}
	return parts
}
