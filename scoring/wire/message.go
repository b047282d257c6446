package wire

import (
	"encoding/json"

	"chibo/criteria/diag"
)

// A Message is a message in JSON, its arguments with their types, so that it
// can be rendered later as it was: why a file was left out, what of a sheet is
// hidden.
type Message diag.Message

// MarshalJSON writes the key and the arguments.
func (m Message) MarshalJSON() ([]byte, error) {
	return json.Marshal(packMessage(diag.Message(m)))
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (m *Message) UnmarshalJSON(b []byte) error {
	var w wireMessage
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*m = Message(w.unpack())
	return nil
}
