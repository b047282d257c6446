package workbook

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"chibo/criteria/diag"
)

// cellsOf reads the one worksheet of a workbook: its cells, a line each, or the
// problem that it has.
func cellsOf(t *testing.T, data []byte, careful bool) string {
	t.Helper()
	doc, ok := openBy(careful, data)
	if !ok {
		return "not opened"
	}
	g, err := doc.Read("S")
	if err != nil {
		problem := diag.ProblemOf(err)
		return strings.TrimSpace(problem.Message.Key + " " + problem.Pos.Cell)
	}
	var list []string
	for row := range g.Rows {
		for col := range g.Rows[row] {
			text, flags := g.Text(row, col), ""
			for flag, name := range map[Flags]string{Uncomputed: "?", Boolean: "!", Percent: "%", Struck: "~", Unknown: "*"} {
				if g.Is(row, col, flag) {
					flags += name
				}
			}
			if text != "" || flags != "" {
				list = append(list, g.Pos(row, col).Cell+"="+text+flags)
			}
		}
	}
	return strings.Join(list, " ")
}

func utf16Of(text string) string {
	data := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(text)) {
		data = append(data, byte(u), byte(u>>8))
	}
	return string(data)
}

// TestOddWorksheets: however a worksheet is spelt, its cells are where their
// addresses say, and hold what spreadsheet programs show.
func TestOddWorksheets(t *testing.T) {
	const foreign = `xmlns:f="urn:foreign"`
	strict := strings.NewReplacer(mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main", relationSpace, "http://purl.oclc.org/ooxml/officeDocument/relationships")
	prefixed := func(rows string) string {
		return `<x:worksheet xmlns:x="` + mainSpace + `"><x:sheetData>` + rows + `</x:sheetData></x:worksheet>`
	}
	for name, c := range map[string]struct {
		book made
		want string
	}{
		"rows in another order":                   {made{rows: `<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`}, "A1=1 A2=2 A3=3"},
		"cells backwards":                         {made{rows: `<row r="1"><c r="C1"><v>3</v></c><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`}, "A1=1 B1=2 C1=3"},
		"a row in two parts":                      {made{rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="1"><c r="B1"><v>2</v></c></row>`}, "A1=1 B1=2"},
		"no addresses":                            {made{rows: `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>9</v></c></row>`}, "A1=1 C1=3 A3=9"},
		"addresses of cells alone":                {made{rows: `<row><c r="B4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c r="A9"><v>4</v></c></row>`}, "B4=1 C4=2 A5=3 A9=4"},
		"addresses of rows alone":                 {made{rows: `<row r="7"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>`}, "A2=2 A7=1"},
		"a cell's address beats its row's":        {made{rows: `<row r="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`}, "A2=1 A3=2"},
		"small letters and dollars":               {made{rows: `<row r="1"><c r="b1"><v>1</v></c><c r="$D$1"><v>2</v></c></row>`}, "B1=1 D1=2"},
		"an address that is none":                 {made{rows: `<row r="1"><c r="1A"><v>1</v></c></row>`}, "not-a-workbook/broken"},
		"a row that is none":                      {made{rows: `<row r="0"><c><v>1</v></c></row>`}, "not-a-workbook/broken"},
		"a column beyond the last":                {made{rows: `<row r="1"><c r="XFE1"><v>1</v></c></row>`}, "not-a-workbook/broken"},
		"a cell twice, with one value":            {made{rows: `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>`}, "A1=1"},
		"a cell twice, once as a shared text":     {made{rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="A1" t="inlineStr"><is><t>chung</t></is></c></row>`}, "A1=chung"},
		"a cell twice, once blank":                {made{rows: `<row r="1"><c r="A1"><v>1</v></c><c r="A1" s="0"/></row>`}, "A1=1"},
		"a cell twice, with two values":           {made{rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>8</v></c><c r="C2"><v>1</v></c><c r="B2"><v>9</v></c></row>`}, "not-a-workbook/twice B2"},
		"a cell twice, in two rows of one number": {made{rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>`}, "not-a-workbook/twice A1"},
		"a cell twice, 1 and TRUE":                {made{rows: `<row r="1"><c r="A1"><v>1</v></c><c r="A1" t="b"><v>1</v></c></row>`}, "not-a-workbook/twice A1"},
		"two values in one cell":                  {made{rows: `<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>`}, "not-a-workbook/twice A1"},
		"one value twice in one cell":             {made{rows: `<row r="1"><c r="A1"><v>1</v><v>1</v></c></row>`}, "A1=1"},
		"a text and another value in one cell":    {made{rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>8</t></is><v>9</v></c></row>`}, "not-a-workbook/twice A1"},
		"a foreign value before its own":          {made{rows: `<row r="1"><c r="A1"><f:v ` + foreign + `>99</f:v><v>8</v></c></row>`}, "A1=8"},
		"a foreign value without a prefix":        {made{rows: `<row r="1"><c r="A1"><v>8</v><v xmlns="urn:foreign">99</v></c></row>`}, "A1=8"},
		"a foreign value alone":                   {made{rows: `<row r="1"><c r="A1"><v xmlns="urn:foreign">99</v></c><c r="B1"><v>1</v></c></row>`}, "B1=1"},
		"a foreign cell and row":                  {made{rows: `<row r="1"><c xmlns="urn:foreign" r="A1"><v>99</v></c><c r="B1"><v>1</v></c></row><f:row ` + foreign + ` r="2"><c r="A2"><v>5</v></c></f:row>`}, "B1=1"},
		"a foreign text in a shared one":          {made{shared: `<si><f:t ` + foreign + `>9</f:t><t>8</t><t xmlns="urn:foreign">9</t></si>`, rows: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`}, "A1=8"},
		"foreign attributes":                      {made{rows: `<row r="1" ` + foreign + ` f:r="9"><c f:r="B2" f:t="b" r="A1"><v>1</v></c></row>`}, "A1=1"},
		"an extension in a cell":                  {made{rows: `<row r="1"><c r="A1"><v>8</v><extLst><ext uri="x"><v>9</v></ext></extLst></c></row>`}, "A1=8"},
		"prefixes everywhere":                     {made{sheet: prefixed(`<x:row r="1"><x:c r="A1" t = "b"><x:v>1</x:v></x:c><x:c r="B1"><x:f>1+1</x:f></x:c><x:c r="C1" t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c r="D1" t="str"/></x:row>`)}, "A1=1! B1=?"},
		"prefixes without addresses":              {made{sheet: prefixed("<x:row><x:c\n\tt\n=\n'b'><x:v>1</x:v></x:c><x:c><x:f>1+1</x:f><x:v/></x:c></x:row>")}, "A1=1! B1=?"},
		"a blank of a formula":                    {made{rows: `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c><c r="C1" t="str"><f>" "</f><v> </v></c><c r="D1"><v>1</v></c></row>`}, "D1=1"},
		"blank text cells":                        {made{rows: `<row r="1"><c r="A1" t="str"><v></v></c><c r="B1" t="str"/><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1"><v>1</v></c></row>`}, "D1=1"},
		"formulas without a result":               {made{rows: `<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>1</f><v></v></c><c r="C1" t="n"><f>1</f><v/></c><c r="D1" t="str"><f>1</f></c><c r="E1"><f t="shared" si="0"/></c></row>`}, "A1=? B1=? C1=? D1=? E1=?"},
		"a comment and a section of plain text":   {made{rows: `<!-- x --><row r="1"><c r="A1"><v>1<!-- 2 -->3</v></c><c r="B1" t="str"><v><![CDATA[a<b]]></v></c></row>`}, "A1=13 B1=a<b"},
		"types nobody knows":                      {made{rows: `<row r="1"><c r="A1" t="zz"><v>5</v></c><c r="B1" t="d"><v>2026-07-05</v></c></row>`}, "A1=5* B1=2026-07-05"},
		"a shared text that is not there":         {made{rows: `<row r="1"><c r="A1" t="s"><v>7</v></c></row>`}, "not-a-workbook/broken"},
		"the strict edition":                      {made{sheet: `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`, parts: map[string]string{"xl/_rels/workbook.xml.rels": strict.Replace(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relationSpace + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relationSpace + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`)}}, "A1=chung"},
		"shared texts in a part of another name":  {made{rows: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, parts: map[string]string{"xl/sharedStrings.xml": "", "xl/chuỗi.xml": `<sst xmlns="` + mainSpace + `"><si><t>khác</t></si></sst>`, "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relationSpace + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relationSpace + `/sharedStrings" Target="chuỗi.xml"/></Relationships>`}}, "A1=khác"},
		"a part in UTF-16":                        {made{parts: map[string]string{"xl/worksheets/sheet1.xml": utf16Of(`<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="` + mainSpace + `"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đạt</t></is></c></row></sheetData></worksheet>`)}}, "A1=Đạt"},
		"shared texts and the workbook in UTF-16": {made{rows: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, parts: map[string]string{"xl/sharedStrings.xml": utf16Of(`<?xml version="1.0" encoding="utf-16"?><sst xmlns="` + mainSpace + `"><si><t>Đạt</t></si></sst>`), "xl/workbook.xml": utf16Of(`<?xml version="1.0" encoding="UTF-16"?><workbook xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`)}}, "A1=Đạt"},
		"a percentage by a style of its own":      {made{styles: `<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="170" fontId="0"/></cellXfs>`, rows: `<row r="1"><c r="A1" s="1"><v>0.8</v></c><c r="B1" s="1" t="str"><v>80%</v></c><c r="C1"><v>0.8</v></c></row>`}, "A1=0.8% B1=80% C1=0.8"},
		"styles with a prefix":                    {made{parts: map[string]string{"xl/styles.xml": `<x:styleSheet xmlns:x="` + mainSpace + `"><x:fonts><x:font><x:strike/></x:font></x:fonts><x:cellXfs><x:xf numFmtId="9" fontId="0"/></x:cellXfs></x:styleSheet>`}, rows: `<row r="1"><c r="A1" s="0"><v>0.8</v></c></row>`}, "A1=0.8%~"},
		"a struck run, and one that is not":       {made{shared: `<si><r><rPr><strike/></rPr><t>1</t></r><r><t>0</t></r></si><si><r><rPr><strike val="0"/></rPr><t>1</t></r><r><rPr><strike/></rPr><t> </t></r><r><t>5</t></r></si>`, rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`}, "A1=10~ B1=1 5"},
		"letters in Excel's spelling":             {made{rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0031_</t></is></c></row>`}, "A1=a1"},
	} {
		t.Run(name, func(t *testing.T) {
			data := c.book.bytes(t)
			for _, careful := range []bool{false, true} {
				got, want := cellsOf(t, data, careful), c.want
				if strings.Contains(want, "~") && len(got) == len(want) { // flags come in any order
					got, want = sortedLetters(got), sortedLetters(want)
				}
				if got != want {
					t.Errorf("careful %v: %s, want %s", careful, got, want)
				}
			}
			readAlike(t, name, data)
		})
	}
}

func sortedLetters(text string) string {
	letters := strings.Split(text, "")
	slices.Sort(letters)
	return strings.Join(letters, "")
}

// FuzzOrder: the order of rows and cells in the XML changes nothing, nor does
// whether rows and cells that follow each other have addresses.
func FuzzOrder(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 1))
		var rows, shuffled []string
		for row := 1; row <= 1+random.IntN(6); row++ {
			var cells []string
			for col := range random.IntN(5) {
				address := fmt.Sprintf("%c%d", 'A'+col, row)
				cells = append(cells, []string{
					`<c r="` + address + `"><v>` + fmt.Sprint(random.IntN(100)) + `</v></c>`, `<c r="` + address + `" t="b"><v>1</v></c>`,
					`<c r="` + address + `" t="s"><v>0</v></c>`, `<c r="` + address + `"><f>1+1</f></c>`, `<c r="` + address + `"/>`,
				}[random.IntN(5)])
			}
			wrap := func(cells []string) string {
				return fmt.Sprintf(`<row r="%d">%s</row>`, row, strings.Join(cells, ""))
			}
			rows = append(rows, wrap(cells))
			random.Shuffle(len(cells), func(i, j int) { cells[i], cells[j] = cells[j], cells[i] })
			cut := random.IntN(len(cells) + 1)
			shuffled = append(shuffled, wrap(cells[:cut]), wrap(cells[cut:]))
		}
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		want := cellsOf(t, made{rows: strings.Join(rows, "")}.bytes(t), false)
		for _, careful := range []bool{false, true} {
			if got := cellsOf(t, made{rows: strings.Join(shuffled, "")}.bytes(t), careful); got != want {
				t.Errorf("careful %v: %s, want %s, of\n%v", careful, got, want, shuffled)
			}
		}
	})
}

// FuzzReaders: whatever the rows of a worksheet are, the careful reader reads what
// the scanner does, and neither panics.
func FuzzReaders(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" s="1" t="str"><v>x</v></c></row>`, `<si><t>a</t></si>`)
	f.Add(`<row><c><v>1</v></c><c t="b"><v>1</v></c></row><row r="4" hidden="1"><c r="C4"><f>1+1</f></c></row>`, `<si><r><rPr><strike/></rPr><t>a</t></r></si>`)
	f.Add(`<row r="2"><c r="B2" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="e"><v>#N/A</v></c></row>`, `<si><t>a</t><rPh><t>b</t></rPh></si>`)
	f.Fuzz(func(t *testing.T, rows, shared string) {
		styles := `<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="170" fontId="1"/></cellXfs>`
		readAlike(t, "fuzz", made{rows: rows, shared: shared, styles: styles}.bytes(t))
	})
}

// TestTextsThatComeAgain: numbers of texts stay what they were as long as their
// worksheet is read, however many texts there are, and shared texts do as long as
// their workbook is open.
func TestTextsThatComeAgain(t *testing.T) {
	var rows strings.Builder
	for row := 1; row <= 30_000; row++ {
		fmt.Fprintf(&rows, `<row r="%[1]d"><c r="A%[1]d" t="s"><v>0</v></c><c r="B%[1]d" t="str"><v>số %[1]d</v></c></row>`, row)
	}
	scratch := NewScratch()
	data := made{rows: rows.String()}.bytes(t)
	for range 3 {
		doc, err := NewLoader(Access{}).Open("a.xlsx", data, scratch)
		if err != nil {
			t.Fatal("it does not open")
		}
		for range 2 {
			scratch.Reuse()
			g, err := doc.Read("S")
			if err != nil {
				t.Fatal("it is not read")
			}
			for _, row := range []int{0, 19_000, 25_000, 29_999} {
				if diff := cmp.Diff([]string{"chung", fmt.Sprint("số ", row+1)}, []string{g.Text(row, 0), g.Text(row, 1)}); diff != "" {
					t.Fatal(diff)
				}
			}
		}
	}
}
