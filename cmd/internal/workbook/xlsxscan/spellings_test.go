package xlsxscan

import "testing"

// spellings are rows as programs spell them, and what differs from that by
// little: the quick way and the long way round have to give the same. sure
// tells what the scanner is certain of.
func spellings() []struct {
	rows string
	sure bool
} {
	return []struct {
		rows string
		sure bool
	}{
		// As programs write.
		{`<row r="1" spans="1:3" ht="15.75" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="12"/><c r="C1"><v>4.5</v></c></row>`, true},
		{`<row r="2" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A2" s="0" t="n"><v>12</v></c></row>`, true},
		{`<row r="1"><c r="A1" s="1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>A1</f><v>chữ</v></c></row>`, true},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>Chi bộ</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> Chi bộ </t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Chi bộ</t></is></c></row>`, true},
		{"<row r=\"1\">\n <c r=\"A1\"><v>1</v></c>\r\n\t<c r=\"XFD1\"><v>2</v></c>\n</row>\n<row r=\"5\"/>\n<row r=\"7\"></row>", true},
		{`<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="A2"><v>1</v></c></row>`, true},
		// Other orders, quotes, spaces.
		{`<row ht="15" r="1"><c s="1" r="A1"><v>1</v></c><c t="s" s="1" r="B1"><v>1</v></c></row>`, true},
		{`<row r='1'><c r='A1'><v>1</v></c></row>`, true},
		{`<row  r="1" ><c  r="A1"  s="1" ><v >1</v ></c ><c r = "B1"/></row >`, true},
		{"<row\nr=\"1\"><c\tr=\"A1\"\n/><c r=\"B1\"\ns=\"1\"><v>1</v></c></row>", true},
		{`<row r="1"s="1"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"s="1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"><v>1</v></c>x</row>`, false},
		// Attributes twice, unknown, or with entities.
		{`<row r="1" r="1"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" ht="1" ht="1"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" s="1" s="1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" r="A1"/></row>`, false},
		{`<row r="1"><c r="A1" t="n" t="n"/></row>`, false},
		{`<row r="1" ph="1"><c r="A1" cm="1" vm="2" ph="1"><v>1</v></c></row>`, true},
		{`<row r="&#49;"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" spans="&lt;"><c r="A1" s="1"><v>1</v></c></row>`, true},
		{`<row r="1" spans="&nope;"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" spans="<"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" spans=">"><c r="A1" s="1"><v>1</v></c></row>`, true},
		{`<row r="1" =""><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" s=""><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" s=""><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" s="x"><v>1</v></c></row>`, false},
		// Addresses missing, of another row, not in order.
		{`<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c r="A2"/><c><v>4</v></c></row>`, true},
		{`<row r="1"><c><v>1</v></c><c t="s"><v>1</v></c><c/></row>`, true},
		{`<row r="1"><c r="A2"><v>1</v></c></row>`, false},
		{`<row r="12"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A12"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="a1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A"><v>1</v></c></row>`, false},
		{`<row r="1"><c r=""><v>1</v></c></row>`, false},
		{`<row r="1"><c r="$A$1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="XFE1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="AAAA1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"/><c r="A1"/></row>`, false},
		{`<row r="2"><c r="A2"/></row><row r="1"/>`, false},
		{`<row r="2"/><row r="2"/>`, false},
		{`<row r="0"/>`, false},
		{`<row r="1048577"/>`, false},
		{`<row r="12345678"/>`, false},
		{`<row r="x"/>`, false},
		{`<row r=""/>`, false},
		{`<row r="-1" hidden="1"/>`, false},
		// What excelize takes for a letter, and what it does not.
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>phieu_xa.xlsx, x_xyz12_ _x000_ _x00041_ __x _x</t></is></c></row>`, true},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0041_</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>_x_x00fF_</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>&#95;x0041_</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><r><t>a_x00</t></r><r><t>41_</t></r></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="str"><v>_x0041_</v></c></row>`, true},
		// Entities, and breaks of all kinds.
		{"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{&#34;a&#34;:&#39;b\r\nc\rd&#13;\n&#xA;&amp;lt;&quot;\r\r\n</t></is></c></row>", true},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>a & b; &amp;</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp b</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>&#272;&#7843;ng</t></is></c><c r="B1" t="inlineStr"><is><t>&#272;&#7843;ng</t></is></c><c r="C1" t="inlineStr"><is><t>Đảng</t></is></c><c r="D1" t="inlineStr"><is><t>&#x110;ảng</t></is></c></row>`, true},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>&#272;ng</t></is></c><c r="B1" t="inlineStr"><is><t>&#272ng</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;lt;</t></is></c><c r="B1" t="inlineStr"><is><t>&lt;</t></is></c><c r="C1" t="inlineStr"><is><t>&amp;amp;lt;</t></is></c></row>`, true},
		// Flags and numbers that are none.
		{`<row r="1" customFormat="falde"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" hidden="TRUE"><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1" ht="high"/>`, false},
		{`<row r="1" ht="."/>`, false},
		{`<row r="1" ht="12.75" outlineLevel="1" collapsed="0" thickBot="1"/>`, true},
		{`<row r="1" outlineLevel="-1"/>`, false},
		{`<row r="1"><c r="A1" cm="x"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" cm="1" vm="2" ph="0"><v>1</v></c></row>`, true},
		{`<row r="1"><c r="A1"><f si="x">1+1</f><v>2</v></c></row>`, false},
		{`<row r="1"><c r="A1"><f ca="1">1+1</f><v>2</v></c></row>`, true},
		// Characters that XML forbids.
		{"<row A=\"\x00\"><c><v>0</v></c></row>", false},
		{"<row r=\"1\" a=\"\ufffe\"><c r=\"A1\"><v>1</v></c></row>", false},
		{"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\uffff</v></c></row>", false},
		{"<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\ufffe</f><v>1</v></c></row>", false},
		{"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a\x01</t></is></c></row>", false},
		// Types and values.
		{`<row r="1"><c r="A1" t="z"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" t="z"/></row>`, true},
		{`<row r="1"><c r="A1" t="d"><v>2026-07-05</v></c></row>`, false},
		{`<row r="1"><c r="A1" t="ss"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1" t=""><v>1</v></c></row>`, true},
		{`<row r="1"><c r="A1" t="s"/><c r="B1" t="b"/></row>`, true},
		{`<row r="1"><c r="A1" t="s"><v> 1 </v></c></row>`, true},
		{`<row r="1"><c r="A1" t="s"><v>99</v></c></row>`, false},
		{`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`, false},
		{`<row r="1"><c r="A1" t="s"><v></v></c></row>`, false},
		{`<row r="1"><c r="A1" t="s"><v/></c></row>`, true},
		{`<row r="1"><c r="A1" t="s"><v>00000000001</v></c></row>`, true},
		{`<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>`, false},
		{`<row r="1"><c r="A1"><v/></c><c r="B1"><v></v></c><c r="C1"></c><c r="D1"><v>1</v></c></row>`, true},
		{`<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>007</v></c><c r="C1"><v>.5</v></c><c r="D1"><v>1e5</v></c><c r="E1"><v>999</v></c><c r="F1"><v>1000</v></c><c r="G1"><v>9.9</v></c><c r="H1"><v>9,9</v></c></row>`, true},
		{`<row r="1"><c r="A1" t="str"><v>a &amp; b &lt; c &gt; d</v></c><c r="B1" t="str"><v>a &amp; b &lt; c &gt; d</v></c></row>`, true},
		{`<row r="1"><c r="A1" t="str"><v>a &amp; b</v></c><c r="B1" t="str"><v>a & b</v></c></row>`, false},
		{`<row r="1"><c r="A1" t="str"><v>]]&gt;</v></c><c r="B1" t="str"><v>]]></v></c></row>`, false},
		{`<row r="1"><c r="A1" t="str"><v>a > b</v></c><c r="B1" t="str"><v>a > b</v></c></row>`, true},
		{"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc\nd\te</v></c><c r=\"B1\" t=\"str\"><v>a\nb\nc\nd\te</v></c></row>", true},
		{"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\x01</v></c></row>", false},
		{"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\xff</v></c></row>", false},
		{`<row r="1"><c r="A1" t="str"><v>&#1;</v></c></row>`, false},
		{`<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>`, false},
		{`<row r="1"><c r="A1"><v>1<!-- --></v></c></row>`, false},
		{`<row r="1"><!-- --><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><?a?><c r="A1"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"> <v>1</v> </c></row>`, true},
		{`<row r="1"><c r="A1">x<v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"><v>1</v></c><d/></row>`, false},
		{`<row r="1"><cc r="A1"><v>1</v></cc></row>`, false},
		{`<row r="1"><c r="A1"><v>1</v></d></row>`, false},
		{`<row r="1"><c r="A1"><v>1</c></v></row>`, false},
		{`<row r="1"><c r="A1"><v>1</v></row>`, false},
		{`<rows r="1"><c r="A1"><v>1</v></c></rows>`, false},
		// Formulas.
		{`<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f/><v>2</v></c><c r="D1"><v>2</v><f>1+1</f></c></row>`, true},
		{`<row r="1"><c r="A1"><f>IF(B1&lt;&gt;"",1,"ộ")</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`, true},
		{`<row r="1"><c r="A1"><f>A&B</f><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"><f>]]></f><v>1</v></c></row>`, false},
		{"<row r=\"1\"><c r=\"A1\"><f>\x02</f><v>1</v></c></row>", false},
		{`<row r="1"><c r="A1"><f>1<v>1</v></f></c></row>`, false},
		// Texts in their cells.
		{`<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c></row>`, true},
		{`<row r="1"><c r="A1" t="str"><v>_x000D_</v></c><c r="B1" t="inlineStr"><is><t>_x000D_</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t/></is></c><c r="B1" t="inlineStr"><is><t></t></is></c></row>`, true},
		{`<row r="1"><c r="A1" t="inlineStr"><v>1</v></c></row>`, false},
		{`<row r="1"><c r="A1"><is><t>a</t></is></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is/></c></row>`, false},
		{`<row r="1"><c r="A1" t="inlineStr"><is><t xml:space='preserve'>a</t></is></c><c r="B1" t="inlineStr"><is><t  >a</t></is></c></row>`, true},
	}
}

// TestSharedSpellings does the same with shared strings.
func TestSharedSpellings(t *testing.T) {
	const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>`
	for _, c := range []struct {
		shared string
		sure   bool
	}{
		{`<si><t>a</t></si><si><t xml:space="preserve"> a </t></si><si><t>Chi bộ
thôn</t></si>`, true},
		{`<si><t>a</t></si> <si> <t>a</t> </si><si><t >a</t></si>`, true},
		{`<si><t/></si><si/><si><t></t></si>`, true},
		{`<si><t>a</t></si><si><t>a</t><phoneticPr fontId="1"/></si><si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></si>`, true},
		{`<si><r><rPr><b/><sz val="12"/></rPr><t>a</t></r><r><t xml:space="preserve"> a</t></r></si><si><t>a</t></si><si><t>12</t></si>`, true},
		{`<si><t>a &amp; b</t></si><si><t>a &gt; b</t></si><si><t>a > b</t></si>`, true},
		{`<si><t>a</t></si><si><t>a & b</t></si><si><t>a</t></si>`, false},
		{`<si><t>a</t></si><si><t>_x000D_</t></si><si><t>a</t></si>`, false},
		{`<si><t>a</t></si><si><t><![CDATA[a]]></t></si><si><t>a</t></si>`, false},
		{`<si><t>a</t></si><!-- a --><si><t>a</t></si><si><t>a</t></si>`, false},
		{`<si><t>a</t></si><si><t>a</t></si>`, false}, // the third is missing
		{`<si><t>a</t></si><si><t>a</si><si><t>a</t></si>`, false},
		{`<si>a</si><si><t>a</t></si><si><t>a</t></si>`, false},
		// No UTF-8: in a text, a run, an attribute, before and behind texts that are known.
		{"<si><t>a</t></si><si><t>\xff</t></si><si><t>a</t></si>", false},
		{"<si><t>a</t></si><si><t>a</t></si><si><t>\xc3</t></si>", false},
		{"<si><t>a</t></si><si><t>\xe1\xbb</t></si><si><t>\xa3</t></si>", false},
		{"<si><r><t>\xff</t></r></si><si><t>a</t></si><si><t>a</t></si>", false},
		{"<si a=\"\xff\"><t>a</t></si><si><t>a</t></si><si><t>a</t></si>", false},
		{"<si><t>a</t></si><si><t>a</t></si><si><t>a</t></si><si><t>a</t><b c=\"\xff\"/></si>", false},
	} {
		if got := scannedLikeExcelize(t, c.shared, packedWith(t, rows, c.shared)); got != c.sure {
			t.Errorf("%s: certain: %v, want %v", c.shared, got, c.sure)
		}
	}
}

// TestSpellings holds the scanner equal to excelize on them, and to what it
// was certain of.
func TestSpellings(t *testing.T) {
	for _, c := range spellings() {
		if got := scannedLikeExcelize(t, c.rows, packed(t, c.rows)); got != c.sure {
			t.Errorf("%s: certain: %v, want %v", c.rows, got, c.sure)
		}
	}
}

// TestTextsThatAreNoUTF8AreNeverKnown: whoever numbered one first, XML that holds it is
// not certain.
func TestTextsThatAreNoUTF8AreNeverKnown(t *testing.T) {
	const broken = "thôn \xe1\xbb"
	scratch := NewScratch()
	for _, text := range []string{broken, "thôn"} {
		scratch.Texts.Of(text)
		_, known := scratch.Texts.content([]byte(text))
		_, err := Open(packedWith(t, `<row r="1"/>`, "<si><t>"+text+"</t></si>"), scratch)
		if sound := text != broken; known != sound || (err == nil) != sound {
			t.Errorf("%q: known: %v, %v", text, known, err)
		}
		scratch.Texts.Of(text)
	}
}
