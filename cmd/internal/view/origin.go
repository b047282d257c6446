package view

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"strings"

	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/wire"
)

// ErrOrigin says that a text is not what a report holds of its making.
var ErrOrigin = errors.New("not the origin of a report")

// originVersion is raised when older programs could no longer read what is
// written.
const originVersion = 1

// layoutVersion is raised with every release that lays pages out otherwise: a
// report of another layout is as it was, though this program would write it in
// another way. Of what was written before there was such a number nothing is
// known.
const layoutVersion = 5

// A wireOrigin is all that a report's pages show beside the result: with both,
// the report can be written again as it was, and compared with what it has
// become. A text of JSON; the files follow, a text each.
type wireOrigin struct {
	Version    int             `json:"chibo"`
	Layout     int             `json:"layout"`
	Language   text.Language   `json:"language"`
	Program    string          `json:"program,omitempty"`
	Date       criteria.Date   `json:"date,omitzero"`
	Dated      criteria.Date   `json:"dated,omitzero"`
	Edition    int             `json:"edition,omitempty"`
	Number     string          `json:"number,omitempty"`
	Revision   *Revision       `json:"revision,omitempty"`
	Overlaps   []Overlap       `json:"overlaps,omitempty"`
	Spread     bool            `json:"spread,omitempty"`
	Ranks      bool            `json:"ranks,omitempty"`
	Letterhead Letterhead      `json:"letterhead"`
	Taught     []taught.Lesson `json:"taught,omitempty"`
	Files      int             `json:"files"`
	Sum        string          `json:"sum,omitempty"` // of all that is carried
}

type wireFile struct {
	Name   string        `json:"name"`
	SHA256 string        `json:"sha256,omitempty"`
	Size   int64         `json:"size,omitempty"`
	Role   FileRole      `json:"role,omitempty"`
	Sheets []wireSheet   `json:"sheets,omitempty"`
	Left   *wire.Message `json:"left,omitempty"`
}

type wireSheet struct {
	Name     string         `json:"name"`
	Layout   scoring.Layout `json:"layout,omitempty"`
	Meetings int            `json:"meetings,omitempty"`
	Left     *wire.Message  `json:"left,omitempty"`
	Notes    []wire.Message `json:"notes,omitempty"`
}

// Origin writes what ReadOrigin reads.
// sum has the texts of the data already, and takes those of the origin, so that
// whatever is changed in either is found.
func (r *Report) Origin(language text.Language, sum hash.Hash) ([]string, error) {
	head := wireOrigin{
		Version: originVersion, Layout: layoutVersion, Language: language, Program: r.Version, Edition: r.Edition, Number: r.Number, Revision: r.Revision, Overlaps: r.Overlaps,
		Spread: r.Spread != nil, Ranks: r.Ranks, Letterhead: r.Letterhead, Files: len(r.Files),
		Date: r.Date, Dated: r.Dated, Taught: r.Taught,
	}
	var values []any
	for _, f := range r.Files {
		values = append(values, packFile(f))
	}
	for _, v := range append([]any{head}, values...) {
		if err := json.NewEncoder(sum).Encode(v); err != nil {
			return nil, err
		}
	}
	head.Sum = hex.EncodeToString(sum.Sum(nil))
	values = append([]any{head}, values...)
	var texts []string
	for _, v := range values {
		var b strings.Builder
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(v); err != nil {
			return nil, err
		}
		texts = append(texts, strings.TrimSpace(b.String()))
	}
	return texts, nil
}

// OtherLayout reports whether the pages of a report were laid out by a program
// that does it in another way, so that nothing can be said of them.
func OtherLayout(texts []string) bool {
	var head wireOrigin
	return len(texts) > 0 && json.Unmarshal([]byte(texts[0]), &head) == nil && head.Layout != layoutVersion
}

// ReadOrigin puts a report together again, of the result that it carries and of
// what it holds of its making. The error is ErrOrigin.
func ReadOrigin(texts []string, result *scoring.Result) (*Report, text.Language, error) {
	var head wireOrigin
	if len(texts) == 0 || json.Unmarshal([]byte(texts[0]), &head) != nil || head.Version != originVersion || head.Files != len(texts)-1 {
		return nil, "", ErrOrigin
	}
	r := &Report{
		Result: result, Problems: result.Problems, Letterhead: head.Letterhead, Version: head.Program,
		Edition: head.Edition, Number: head.Number, Revision: head.Revision, Overlaps: head.Overlaps, Ranks: head.Ranks,
		Date: head.Date, Dated: head.Dated, Taught: head.Taught,
	}
	if head.Spread {
		r.Spread = analysis.SpreadOf(result)
	}
	for _, line := range texts[1:] {
		var w wireFile
		if err := json.Unmarshal([]byte(line), &w); err != nil {
			return nil, "", ErrOrigin
		}
		r.Files = append(r.Files, w.unpack())
	}
	return r, head.Language, nil
}

// Printer returns the texts that a report was written with: those of committees
// where it is of their own meetings.
func (r *Report) Printer(language text.Language) *text.Printer {
	p := text.New(language)
	if r.OfCommittees() {
		return p.OfCommittees()
	}
	if r.OfPeriod() {
		return p.OfPeriods()
	}
	return p
}

func packFile(f File) wireFile {
	w := wireFile{Name: f.Name, SHA256: f.SHA256, Size: f.Size, Role: f.Role, Left: packLeft(f.Left)}
	for _, s := range f.Sheets {
		sheet := wireSheet{Name: s.Name, Layout: s.Layout, Meetings: s.Meetings, Left: packLeft(s.Left)}
		for _, note := range s.Notes {
			sheet.Notes = append(sheet.Notes, wire.Message(note))
		}
		w.Sheets = append(w.Sheets, sheet)
	}
	return w
}

func (w wireFile) unpack() File {
	f := File{Name: w.Name, SHA256: w.SHA256, Size: w.Size, Role: w.Role, Left: unpackLeft(w.Left)}
	for _, s := range w.Sheets {
		sheet := FileSheet{Name: s.Name, Layout: s.Layout, Meetings: s.Meetings, Left: unpackLeft(s.Left)}
		for _, note := range s.Notes {
			sheet.Notes = append(sheet.Notes, diag.Message(note))
		}
		f.Sheets = append(f.Sheets, sheet)
	}
	return f
}

func packLeft(m diag.Message) *wire.Message {
	if m.IsZero() {
		return nil
	}
	w := wire.Message(m)
	return &w
}

func unpackLeft(w *wire.Message) diag.Message {
	if w == nil {
		return diag.Message{}
	}
	return diag.Message(*w)
}
