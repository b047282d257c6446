package wire

import (
	"encoding/json"
	"fmt"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

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
		return "rate", v
	case scoring.Month:
		return "month", v
	case criteria.Date:
		return "date", v
	case scoring.Period:
		return "period", v.String()
	case []string:
		return "texts", v
	case diag.Pos:
		return "place", v
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
		return read[criteria.Points](value)
	case "rate":
		return read[criteria.Rate](value)
	case "month":
		return scoring.MonthOfData(read[string](value))
	case "date":
		return read[criteria.Date](value)
	case "period":
		period, err := scoring.ParsePeriod(read[string](value))
		if err == nil {
			return period
		}
	case "texts":
		return read[[]string](value)
	case "place":
		return read[diag.Pos](value)
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
	Pos      diag.Pos    `json:"at"`
	Message  wireMessage `json:"message"`
}

func packProblem(p diag.Problem) wireProblem {
	return wireProblem{int(p.Severity), p.Code, p.Pos, packMessage(p.Message)}
}

func (w wireProblem) unpack() diag.Problem {
	return diag.Problem{Severity: diag.Severity(w.Severity), Code: w.Code, Pos: w.Pos, Message: w.Message.unpack()}
}
