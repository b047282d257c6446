package view

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// A FieldCell is what stands in the cell of a field: the number, date, place and
// the signers' names, which may be filled in on the finished workbook.
type FieldCell struct {
	Text   string
	Number bool // as a date typed into Excel
}

// A FilledField is a field that was printed blank and has a text now.
type FilledField struct {
	Name string `json:"name"` // the defined name: chibo_so
	Cell string `json:"cell"` // Xếp loại!A4
	Text string `json:"text"`
}

// Key is the catalogue's word for a field.
func (f FilledField) Key() string {
	if strings.HasPrefix(f.Name, names.FieldSigner) {
		return "verify.field.signer"
	}
	return "verify.field." + f.Name
}

// BlankFields lists the fields that the report leaves to be filled in, by their
// defined names.
func (r *Report) BlankFields() (blank []string) {
	if r.Number == "" {
		blank = append(blank, names.FieldNumber)
	}
	if r.Dated.IsZero() {
		blank = append(blank, names.FieldDate)
	}
	if strings.TrimSpace(r.Letterhead.Place) == "" {
		blank = append(blank, names.FieldPlace)
	}
	for i, name := range signerNames(r) {
		if name == "" {
			blank = append(blank, SignerField(i))
		}
	}
	return blank
}

// SignerField is the defined name of the i-th signer's name, from 0.
func SignerField(i int) string { return names.FieldSigner + strconv.Itoa(i+1) }

// signerNames are the names below the signature blocks, "" where there is none.
func signerNames(r *Report) []string {
	switch signers := r.Letterhead.Signers; len(signers) {
	case 0:
		return []string{"", ""}
	case 1:
		return []string{"", text.Clean(signers[0].Name)}
	default:
		var list []string
		for _, s := range signers {
			list = append(list, text.Clean(s.Name))
		}
		return list
	}
}

// FieldBlank is what stands in the cell of a field that is left blank.
func (r *Report) FieldBlank(name string, p *text.Printer) string {
	switch {
	case name == names.FieldDate:
		return BlankDate(p, r.Result.Period.Last.Year)
	case strings.HasPrefix(name, names.FieldSigner):
		return ""
	}
	return p.Text("excel.blank")
}

// BlankDate is the date of a document as a blank to be filled in.
func BlankDate(p *text.Printer, year int) string {
	return p.Text("excel.date.blank", "year", fmt.Sprint(year))
}

// Field is what is written into the cell of a field.
func (r *Report) Field(name string, p *text.Printer) FieldCell {
	if typed, found := r.Typed[name]; found {
		return typed
	}
	switch name {
	case names.FieldNumber:
		if r.Number != "" {
			return FieldCell{Text: text.Clean(r.Number)}
		}
	case names.FieldDate:
		if !r.Dated.IsZero() {
			return FieldCell{Text: strconv.FormatInt(Serial(r.Dated), 10), Number: true}
		}
	case names.FieldPlace:
		if place := text.Clean(strings.TrimSpace(r.Letterhead.Place)); place != "" {
			return FieldCell{Text: place}
		}
	default:
		for i, signer := range signerNames(r) {
			if name == SignerField(i) {
				return FieldCell{Text: signer}
			}
		}
	}
	return FieldCell{Text: r.FieldBlank(name, p)}
}

// firstDay is 1 January 1970 as Excel counts days.
const firstDay = 25569

// Serial is a day as Excel counts them.
func Serial(date criteria.Date) int64 {
	return date.Time().Unix()/(24*60*60) + firstDay
}

// fieldDate reads the day of a cell of a number.
func (c FieldCell) fieldDate() (date criteria.Date, ok bool) {
	days, err := strconv.ParseFloat(c.Text, 64)
	const first, last = 1, 2_958_465 // the days that Excel knows
	if !c.Number || err != nil || days < first || days > last {
		return date, false
	}
	return criteria.DateOf(time.Unix((int64(days)-firstDay)*24*60*60, 0).UTC()), true
}

// FieldText is a field's text as a person reads it.
func (c FieldCell) FieldText(name string) string {
	if date, ok := c.fieldDate(); ok && name == names.FieldDate {
		return fmt.Sprintf("%02d/%02d/%d", date.Day, date.Month, date.Year)
	}
	return c.Text
}

// AttachedText writes "(Kèm theo Báo cáo số 45-BC/ĐU, ngày 05/10/2026 của Đảng ủy xã
// Tân Hòa)" as the formula of attachedFormula gives it.
func AttachedText(r *Report, p *text.Printer) string {
	date := r.Field(names.FieldDate, p)
	day := date.FieldText(names.FieldDate)
	if prefix := p.Text("excel.attached.day"); date.Number || !startsAlike(day, prefix) {
		day = prefix + day
	}
	line := p.Text("excel.attached.number") + r.Field(names.FieldNumber, p).Text + p.Text("excel.attached.date") + day
	if committee := text.Clean(r.Letterhead.Committee); committee != "" {
		line += p.Text("excel.attached.of") + committee
	}
	return line + ")"
}

// startsAlike compares as Excel does, without case.
func startsAlike(s, prefix string) bool {
	return strings.HasPrefix(strings.ToLower(s), strings.ToLower(prefix))
}
