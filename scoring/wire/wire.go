// Package wire writes a result as texts of JSON, which reports carry, and reads
// the same result from them, so that reports are compared and merged without loss.
//
//	wire.go     Export: head, sets, a text a cell, a text a problem
//	import.go   Import: the result, with what follows from its cells
//	cell.go, meeting.go, facts.go, year.go, assessed.go   the parts of a result whose JSON is another
//	values.go   numbers, dates, places and messages
//	message.go  a message alone
package wire

import (
	"bytes"
	"encoding/json"
	"errors"

	"chibo/criteria"
	"chibo/scoring"
)

// wireVersion is raised when older programs could no longer read what is
// written.
const wireVersion = 1

// ErrWire says that a text is not what Export wrote.
var ErrWire = errors.New("not the data of a report")

type wireHead struct {
	Version int            `json:"chibo"`
	Period  string         `json:"period"`
	Issuer  scoring.Issuer `json:"issuer"`
	Sets    []wireSet      `json:"sets"`
	Models  []wireSet      `json:"models,omitempty"`
	Cells   int            `json:"cells"`

	Villages []scoring.Village   `json:"villages,omitempty"`
	Like     []scoring.LikeUnits `json:"units,omitempty"`
	Sizes    []int               `json:"sizes,omitempty"`
	Assessed *wireAssessment     `json:"assessment,omitempty"`
}

// A wireSet carries the set itself: the level above need not have its file, which
// is there too, so that its hash can be checked.
type wireSet struct {
	SHA256 string `json:"sha256"`
	Source string `json:"source"`
	YAML   string `json:"yaml"`
	File   string `json:"file,omitempty"`
}

// Export writes a result as texts of JSON, each on its own: the head, a text a
// cell, a text a problem. Import makes the same result of them, so that reports
// can be compared and merged without loss. They are handed over one by one: those
// of a province together are larger than the result itself.
func Export(r *scoring.Result, issuer scoring.Issuer, put func(text string)) error {
	head := wireHead{Version: wireVersion, Period: r.Period.String(), Issuer: issuer, Cells: len(r.Cells), Villages: r.Villages, Like: r.Like, Sizes: r.Sizes, Assessed: packAssessment(r.Assessment)}
	for _, set := range r.Sets {
		head.Sets = append(head.Sets, packSet(set))
	}
	for _, m := range r.Models {
		head.Models = append(head.Models, packSet(m.Set))
	}
	e := exporter{put: put}
	if err := e.text(head); err != nil {
		return err
	}
	for i := range r.Cells {
		if err := e.text(packCell(&r.Cells[i])); err != nil {
			return err
		}
	}
	for _, p := range r.Problems {
		if err := e.text(packProblem(p)); err != nil {
			return err
		}
	}
	return nil
}

// An exporter makes the texts in one buffer.
type exporter struct {
	buffer bytes.Buffer
	put    func(text string)
}

func (e *exporter) text(value any) error {
	e.buffer.Reset()
	encoder := json.NewEncoder(&e.buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	text := bytes.TrimSpace(e.buffer.Bytes())
	swapQuotes(text)
	e.put(string(text))
	return nil
}

// swapQuotes puts "`" for each quotation mark and the other way round: a quarter
// of a text are quotation marks, and the XML of a workbook spells each of them
// with five letters.
func swapQuotes(text []byte) {
	for i, c := range text {
		switch c {
		case '"':
			text[i] = '`'
		case '`':
			text[i] = '"'
		}
	}
}

// decode reads a text, also one whose quotation marks were written as they are.
func decode(text string, value any) error {
	b := []byte(text)
	if bytes.HasPrefix(b, []byte("{`")) {
		swapQuotes(b)
	}
	return json.Unmarshal(b, value)
}

func packSet(set *criteria.Set) wireSet {
	return wireSet{set.SHA256, set.Source, string(criteria.Write(set)), string(set.YAML)}
}

// unpack reads the set; nil where it is none, or judges something else.
func (w wireSet) unpack(scope criteria.SetScope) *criteria.Set {
	set, _ := criteria.Parse(w.Source, []byte(w.YAML))
	if set == nil || set.Scope != scope && !(scope == criteria.OfMeetings && set.Scope == criteria.OfPeriod) {
		return nil
	}
	set.SHA256, set.Source, set.YAML = w.SHA256, w.Source, []byte(w.File)
	return set
}
