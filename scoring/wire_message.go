package scoring

import (
	"encoding/json"

	"chibo/criteria/diag"
)

// A WireMessage is a message in JSON, its arguments with their types, so that it
// can be rendered later as it was: why a file was left out, what of a sheet is
// hidden.
type WireMessage diag.Message

// MarshalJSON writes the key and the arguments.
func (m WireMessage) MarshalJSON() ([]byte, error) {
	return json.Marshal(packMessage(diag.Message(m)))
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (m *WireMessage) UnmarshalJSON(b []byte) error {
	var w wireMessage
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*m = WireMessage(w.unpack())
	return nil
}
