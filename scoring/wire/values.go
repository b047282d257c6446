package wire

import (
	"encoding/json"
	"fmt"
	"time"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// decimal is a number of points as JSON has it, exact both ways.
type decimal criteria.Points

// MarshalJSON writes the number with as many decimals as it needs.
func (d decimal) MarshalJSON() ([]byte, error) { return criteria.Points(d).MarshalJSON() }

// UnmarshalJSON reads the number exactly.
func (d *decimal) UnmarshalJSON(b []byte) error {
	p, err := criteria.ParsePoints(string(b))
	*d = decimal(p)
	return err
}

func packPoints(p criteria.Optional[criteria.Points]) *decimal {
	if !p.Known {
		return nil
	}
	d := decimal(p.Value)
	return &d
}

func unpackPoints(d *decimal) criteria.Optional[criteria.Points] {
	if d == nil {
		return criteria.Optional[criteria.Points]{}
	}
	return criteria.Some(criteria.Points(*d))
}

func optional[T any](p *T) criteria.Optional[T] {
	if p == nil {
		return criteria.Optional[T]{}
	}
	return criteria.Some(*p)
}

func packMonth(m scoring.Month) string {
	if m.IsZero() {
		return ""
	}
	return m.String()
}

func packDate(d criteria.Optional[criteria.Date]) string {
	if !d.Known {
		return ""
	}
	return d.Value.String()
}

func unpackDate(s string) criteria.Optional[criteria.Date] {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return criteria.Optional[criteria.Date]{}
	}
	return criteria.Some(criteria.DateOf(t))
}

type wirePos struct {
	File   string `json:"f,omitempty"`
	Sheet  string `json:"s,omitempty"`
	Cell   string `json:"c,omitempty"`
	Line   int    `json:"l,omitempty"`
	Column int    `json:"k,omitempty"`
}

// A wireMessage is a key and its arguments: name, type, value.
type wireMessage struct {
	Key  string    `json:"k"`
	Args []wireArg `json:"a,omitempty"`
}

type wireArg [3]json.RawMessage

func packMessages(messages []diag.Message) (packed []wireMessage) {
	for _, m := range messages {
		packed = append(packed, packMessage(m))
	}
	return packed
}

func packMessage(m diag.Message) wireMessage {
	w := wireMessage{Key: m.Key}
	for i := 0; i+1 < len(m.Args); i += 2 {
		kind, value := packValue(m.Args[i+1])
		w.Args = append(w.Args, wireArg{raw(fmt.Sprint(m.Args[i])), raw(kind), raw(value)})
	}
	return w
}

// raw encodes what always can be: texts, numbers and our own structs.
func raw(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		return json.RawMessage("null")
	}
	return b
}

func packValue(v any) (kind string, value any) {
	switch v := v.(type) {
	case int:
		return "int", v
	case criteria.Points:
		return "points", v
	case criteria.Rate:
		return "rate", [2]int64{v.Num, v.Den}
	case scoring.Month:
		return "month", v.String()
	case criteria.Date:
		return "date", v.String()
	case scoring.Period:
		return "period", v.String()
	case []string:
		return "texts", v
	case diag.Pos:
		return "place", wirePos(v)
	case diag.Message:
		return "message", packMessage(v)
	case []diag.Message:
		return "messages", packMessages(v)
	}
	return "text", fmt.Sprint(v)
}

func unpackMessages(packed []wireMessage) (messages []diag.Message) {
	for _, w := range packed {
		messages = append(messages, w.unpack())
	}
	return messages
}

func (w wireMessage) unpack() diag.Message {
	m := diag.Message{Key: w.Key}
	for _, arg := range w.Args {
		m.Args = append(m.Args, read[string](arg[0]), unpackValue(read[string](arg[1]), arg[2]))
	}
	return m
}

// read decodes a value; a faulty one is the type's zero.
func read[T any](b json.RawMessage) (v T) {
	if err := json.Unmarshal(b, &v); err != nil {
		var zero T
		return zero
	}
	return v
}

func unpackValue(kind string, value json.RawMessage) any {
	switch kind {
	case "int":
		return read[int](value)
	case "points":
		return criteria.Points(read[decimal](value))
	case "rate":
		r := read[[2]int64](value)
		return criteria.Rate{Num: r[0], Den: r[1]}
	case "month":
		return scoring.MonthOfData(read[string](value))
	case "date":
		return unpackDate(read[string](value)).Value
	case "period":
		period, err := scoring.ParsePeriod(read[string](value))
		if err == nil {
			return period
		}
	case "texts":
		return read[[]string](value)
	case "place":
		return diag.Pos(read[wirePos](value))
	case "message":
		return read[wireMessage](value).unpack()
	case "messages":
		return unpackMessages(read[[]wireMessage](value))
	}
	return read[string](value)
}

type wireProblem struct {
	Severity int         `json:"severity"`
	Code     diag.Code   `json:"code"`
	Pos      wirePos     `json:"at"`
	Message  wireMessage `json:"message"`
}

func packProblem(p diag.Problem) wireProblem {
	return wireProblem{int(p.Severity), p.Code, wirePos(p.Pos), packMessage(p.Message)}
}

func (w wireProblem) unpack() diag.Problem {
	return diag.Problem{Severity: diag.Severity(w.Severity), Code: w.Code, Pos: diag.Pos(w.Pos), Message: w.Message.unpack()}
}
