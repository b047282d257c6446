package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
)

// TestHostileReportsCostLittle: a report that was filled up to cost much is found
// to differ for less than it cost to fill it: what is not as it should be is
// counted, not kept.
func TestHostileReportsCostLittle(t *testing.T) {
	content, err := os.ReadFile(exampleFile(t))
	if err != nil {
		t.Fatal(err)
	}
	const many, mostAllocated = 60_000, 256 << 20 // the race detector allocates too
	fill := func(line string) func(b *tampered) {
		return func(b *tampered) {
			var rows strings.Builder
			for r := 1000; r < 1000+many; r++ {
				fmt.Fprintf(&rows, line, r, r)
			}
			b.swap(b.sheet(names.Classification), "</sheetData>", rows.String()+"</sheetData>")
		}
	}
	const oneText = "a text of many runs"
	for name, change := range map[string]func(b *tampered){
		oneText: func(b *tampered) {
			text := `<row r="1000"><c r="A1000" t="inlineStr"><is>` + strings.Repeat(`<r><rPr><b/></rPr><t>x</t></r>`, many) + `</is></c></row>`
			b.swap(b.sheet(names.Classification), "</sheetData>", text+"</sheetData>")
		},
		"rows":                     fill(`<row r="%d"><c r="A%d"><v>1</v></c></row>`),
		"cells in the last column": fill(`<row r="%d"><c r="XFD%d"><v>1</v></c></row>`),
		"joined areas": func(b *tampered) {
			var areas strings.Builder
			for r := range many {
				fmt.Fprintf(&areas, `<mergeCell ref="A%d:B%d"/>`, 2000+r, 2000+r)
			}
			b.find(b.sheet(names.Classification), `<mergeCells [^>]*>`, "$0"+areas.String())
		},
		"names": func(b *tampered) {
			var list strings.Builder
			for i := range many {
				fmt.Fprintf(&list, `<definedName name="n%d">1</definedName>`, i)
			}
			b.swap("xl/workbook.xml", "</definedNames>", list.String()+"</definedNames>")
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := openTampered(t, content)
			change(b)
			path := filepath.Join(t.TempDir(), "r.xlsx")
			if err := os.WriteFile(path, b.bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			c, err := checked.Read(disk.Folder{}, path)
			runtime.ReadMemStats(&after)
			if err != nil {
				t.Fatal(err)
			}
			if found := len(c.Pages.Differences); found == 0 || found > 2000 || name != oneText && found+c.Pages.More < many {
				t.Errorf("%d differences and %d more", found, c.Pages.More)
			}
			if allocated := after.TotalAlloc - before.TotalAlloc; allocated > mostAllocated {
				t.Errorf("%d MiB were allocated", allocated>>20)
			}
		})
	}
}
