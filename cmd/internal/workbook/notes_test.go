package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"chibo/criteria/diag"
)

// notesOf reads the notes of a workbook's one worksheet, or the problem that it has.
func notesOf(t *testing.T, data []byte, careful bool) string {
	t.Helper()
	doc, ok := openBy(careful, data)
	if !ok {
		return "not opened"
	}
	g, err := doc.Read(doc.Sheets()[0])
	if err != nil {
		return diag.ProblemOf(err).Message.Key
	}
	var list []string
	for _, n := range g.Notes {
		box := map[bool]string{true: "box "}[n.Box]
		list = append(list, fmt.Sprintf("%s%s %q", box, g.Pos(n.Row, n.Col).Cell, g.Texts.Text(n.Text)))
	}
	return strings.Join(list, "; ")
}

// related is a worksheet with relations, and the parts they lead to.
func related(relations string, parts map[string]string) made {
	parts["xl/worksheets/_rels/sheet1.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relations + `</Relationships>`
	return made{rows: `<row r="1"><c r="A1"><v>1</v></c></row>`, parts: parts}
}

// TestNotes: comments, their threads and text boxes are found by the worksheet's relations,
// whatever their parts are called; an author's name before them is none of their text.
func TestNotes(t *testing.T) {
	const relation = `<Relationship Id="%s" Type="` + relationSpace + `/%s" Target="%s"/>`
	comments := fmt.Sprintf(relation, "rId1", "comments", "../ghi-chú.xml")
	thread := `<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="/xl/threadedComments/threadedComment1.xml"/>`
	drawing := fmt.Sprintf(relation, "rId3", "drawing", "../drawings/drawing1.xml")
	list := func(authors, comments string) string {
		return `<comments xmlns="` + mainSpace + `"><authors>` + authors + `</authors><commentList>` + comments + `</commentList></comments>`
	}
	box := func(inside string) string {
		return `<xdr:wsDr xmlns:xdr="urn:d" xmlns:a="urn:a" xmlns:mc="urn:mc"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:row>9</xdr:row></xdr:to>` + inside + `</xdr:twoCellAnchor></xdr:wsDr>`
	}
	const said = `<xdr:sp><xdr:txBody><a:p><a:r><a:t>Thẩm định:</a:t></a:r><a:r><a:t> 85</a:t></a:r></a:p><a:p><a:r><a:t>Khá</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
	for name, c := range map[string]struct {
		book made
		want string
	}{
		"runs, the author's name first": {related(comments, map[string]string{"xl/ghi-chú.xml": list("<author>Hà</author>", `<comment ref="D4" authorId="0"><text><r><rPr><b/></rPr><t>Hà:</t></r><r><t xml:space="preserve">&#10;còn </t></r><r><t>4</t></r></text></comment>`)}), `D4 "còn 4"`},
		"without an author":             {related(comments, map[string]string{"xl/ghi-chú.xml": list("", `<comment ref="B2" authorId="7"><text><t>b</t></text></comment><comment ref="A1"><text><t>a</t><rPh sb="0" eb="1"><t>x</t></rPh></text></comment><comment ref="C1"><text/></comment>`)}), `A1 "a"; B2 "b"`},
		"as LibreOffice writes it":      {related(comments, map[string]string{"xl/ghi-chú.xml": list("<author> </author>", `<comment ref="E17" authorId="0"><text><r><rPr><sz val="11"/></rPr><t xml:space="preserve">sửa thành 33</t></r></text><mc:AlternateContent xmlns:mc="urn:mc" xmlns:xdr="urn:xdr"><mc:Choice Requires="v2"><commentPr><anchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from></anchor></commentPr></mc:Choice><mc:Fallback/></mc:AlternateContent></comment>`)}), `E17 "sửa thành 33"`},
		"a thread and its copy":         {related(comments+thread, map[string]string{"xl/ghi-chú.xml": list("<author>tc={1}</author>", `<comment ref="D4" authorId="0"><text><t>[Threaded comment] còn 4</t></text></comment>`), "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="urn:t"><threadedComment ref="D4" id="{1}"><text>còn 4</text></threadedComment><threadedComment ref="D4" parentId="{1}"><text>đồng ý</text></threadedComment></ThreadedComments>`}), `D4 "còn 4"; D4 "đồng ý"`},
		"a text box":                    {related(drawing, map[string]string{"xl/drawings/drawing1.xml": box(said)}), `box D9 "Thẩm định: 85 Khá"`},
		"a text box in two editions":    {related(drawing, map[string]string{"xl/drawings/drawing1.xml": box(`<mc:AlternateContent><mc:Choice>` + said + `</mc:Choice><mc:Fallback>` + said + `</mc:Fallback></mc:AlternateContent>`)}), `box D9 "Thẩm định: 85 Khá"`},
		"boxes that are grouped":        {related(drawing, map[string]string{"xl/drawings/drawing1.xml": box(`<xdr:grpSp>` + said + said + `<xdr:pic/></xdr:grpSp>`)}), `box D9 "Thẩm định: 85 Khá"; box D9 "Thẩm định: 85 Khá"`},
		"a part that is not there":      {related(comments, map[string]string{}), ""},
		"a part that is cut short":      {related(comments, map[string]string{"xl/ghi-chú.xml": `<comments><commentList><comment ref="A1"><text><t>a</t></text></comment>`}), "not-a-workbook/broken"},
		"a cell that is none":           {related(comments, map[string]string{"xl/ghi-chú.xml": list("", `<comment ref="??"><text><t>a</t></text></comment>`)}), `A1 "a"`},
		"elements within elements":      {related(comments, map[string]string{"xl/ghi-chú.xml": strings.Repeat("<a>", maxDepth+2) + strings.Repeat("</a>", maxDepth+2)}), "not-a-workbook/broken"},
		"more notes than are read":      {related(comments, map[string]string{"xl/ghi-chú.xml": list("", strings.Repeat(`<comment ref="A1"><text><t>a</t></text></comment>`, maxNotes+1))}), "too-large"},
		"a part beyond its bound":       {related(drawing, map[string]string{"xl/drawings/drawing1.xml": box(strings.Repeat(" ", maxNoteBytes))}), "too-large"},
		"one part again and again":      {related(strings.Repeat(drawing, 9), map[string]string{"xl/drawings/drawing1.xml": box(strings.Repeat(" ", maxNoteBytes/8))}), "too-large"},
	} {
		t.Run(name, func(t *testing.T) {
			data := c.book.bytes(t)
			for _, careful := range []bool{false, true} {
				if got := strings.ReplaceAll(notesOf(t, data, careful), `\n`, " "); got != c.want {
					t.Errorf("careful %v: %s, want %s", careful, got, c.want)
				}
			}
			readAlike(t, name, data)
		})
	}
}

// TestPages: each section of what is printed over or under the pages is a note, without the
// codes of letters, numbers and dates; what is not printed is none.
func TestPages(t *testing.T) {
	for name, c := range map[string]struct{ tail, want string }{
		"sections and codes":          {`<headerFooter><oddHeader>&amp;L&amp;"Times New Roman,Bold"&amp;14 Còn 85&amp;C&amp;K01+000A &amp;&amp; B&amp;RTrang &amp;P/&amp;N</oddHeader><oddFooter>&amp;D &amp;T</oddFooter></headerFooter>`, `box A1 "Còn 85"; box A1 "A & B"; box A1 "Trang /"`},
		"of pages that do not differ": {`<headerFooter><evenHeader>a</evenHeader><firstFooter>b</firstFooter></headerFooter>`, ""},
		"of pages that differ":        {`<headerFooter differentOddEven="1" differentFirst="true"><evenHeader>a</evenHeader><firstFooter>b</firstFooter></headerFooter>`, `box A1 "a"; box A1 "b"`},
		"none":                        {`<pageSetup/><headerFooter/>`, ""},
		"behind merged areas":         {`<mergeCells><mergeCell ref="A1:B1"/></mergeCells><pageMargins/><headerFooter><oddHeader/><oddFooter>a</oddFooter></headerFooter>`, `box A1 "a"`},
		"of a view of its own":        {`<customSheetViews><customSheetView><headerFooter><oddFooter>b</oddFooter></headerFooter></customSheetView></customSheetViews><headerFooter><oddFooter>a</oddFooter></headerFooter>`, `box A1 "a"`},
		"of a foreign namespace":      {`<f:headerFooter xmlns:f="urn:f"><f:oddFooter>b</f:oddFooter></f:headerFooter>`, ""},
		"with signs cut short":        {`<headerFooter><oddFooter>&amp;"a&amp;</oddFooter></headerFooter>`, `box A1 "a"`},
	} {
		t.Run(name, func(t *testing.T) {
			data := made{rows: `<row r="1"><c r="A1"><v>1</v></c></row>`, tail: c.tail}.bytes(t)
			if diff := cmp.Diff([]string{c.want, c.want}, []string{notesOf(t, data, false), notesOf(t, data, true)}); diff != "" {
				t.Error(diff)
			}
			readAlike(t, name, data)
		})
	}
}

// TestNotesOfExcelize: comments and shapes as a library writes them.
func TestNotesOfExcelize(t *testing.T) {
	f := excelize.NewFile()
	must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "D4", Author: "Hà", Text: "còn 4"}))
	must(t, f.AddShape("Sheet1", &excelize.Shape{Cell: "F2", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "Thẩm định: 85"}}}))
	var b bytes.Buffer
	must(t, f.Write(&b))
	const want = `box F2 "Thẩm định: 85"; D4 "còn 4"`
	if diff := cmp.Diff([]string{want, want}, []string{notesOf(t, b.Bytes(), false), notesOf(t, b.Bytes(), true)}); diff != "" {
		t.Error(diff)
	}
}
