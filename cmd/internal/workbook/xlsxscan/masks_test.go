package xlsxscan

import (
	"fmt"
	"testing"
)

// TestMasks: a number format that shows another number than the value says so, with what
// is seen; those that clerks use, units, colours, signs and brackets with them, do not.
func TestMasks(t *testing.T) {
	for _, c := range []struct {
		code  string
		value string
		want  string // "": the value itself
	}{
		{`"4"`, "9", "4 !"}, {`\4`, "9", "4 !"}, {`;;;`, "9", " !"}, {`"Tốt"`, "85", "Tốt !"},
		{`0"5"`, "9", "95 !"}, {`00"0"`, "8", "80 !"}, {`"8"0`, "5", "85 !"}, {`0",5"`, "9", "9,5 !"}, {`0" 5"`, "9", "9 5 !"},
		{`0.0,`, "85", "0,1 !"}, {`#,##0,,`, "85", "0 !"}, {`0,.0`, "8500", "8,5 !"}, {`-0`, "9", "-9 !"}, {`"- "0`, "9", "- 9 !"},
		{`[>50]"85";0`, "92", "85 !"}, {`[>50]"85";0`, "45", ""}, {`0;;0`, "-5", " !"}, {`0;"5";0`, "-8", "5 !"}, {`0;-0;"5"`, "0", "5 !"},
		{`0`, "9.5", ""}, {`0.0`, "9", ""}, {`#,##0`, "8500", ""}, {`#,##0.00`, "85", ""}, {`@`, "85", ""}, {`General`, "85", ""}, {`General;-General`, "-5", ""},
		{`0" điểm"`, "85", ""}, {`0\ "đ"`, "85", ""}, {`"Điểm: "0`, "85", ""}, {`0"/10"`, "9", ""}, {`0" / 100"`, "85", ""}, {`[Red]0.0;[Blue]-0.0`, "85", ""},
		{`_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)`, "85", ""}, {`_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)`, "-5", ""}, {`_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)`, "0", ""},
		{`_-* #,##0\ _₫_-;\-* #,##0\ _₫_-;_-* "-"\ _₫_-;_-@_-`, "85", ""}, {`_-* #,##0\ _₫_-;\-* #,##0\ _₫_-;_-* "-"\ _₫_-;_-@_-`, "0", ""},
		{`0;-0;;@`, "0", ""}, {`+0;-0;0`, "5", ""}, {`# ?/?`, "4.5", ""}, {`[$-42A]0.00`, "85", ""}, {`0.00E+00`, "85", ""}, {`00`, "5", ""}, {`"4"`, "chín", ""}, {``, "9", ""},
	} {
		var s Styles
		s.Format(164, c.code)
		rows := Rows{Masks: s.Masks}
		shown, other := rows.Masked(s.formats[164], c.value)
		if got := fmt.Sprint(shown, " !"); other && got != c.want || !other && c.want != "" {
			t.Errorf("%s of %s: %q %v, want %q", c.code, c.value, shown, other, c.want)
		}
	}
}

// TestMasksAreMany: a style tells of its mask however many a workbook has.
func TestMasksAreMany(t *testing.T) {
	var s Styles
	for i := range 100 {
		s.Format(200+i, fmt.Sprintf(`"%d"`, i))
		s.Cell(200+i, 0)
	}
	for i, flags := range s.Cells {
		if _, other := (&Rows{Masks: s.Masks}).Masked(flags, "999"); !other || flags&^masked != 0 {
			t.Fatalf("style %d has the flags %b", i, flags)
		}
	}
}
