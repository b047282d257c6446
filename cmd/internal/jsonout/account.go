package jsonout

// A jsonAccount is the same for other programs.
type jsonAccount struct {
	Used        int              `json:"used"`
	Known       int              `json:"known"`
	Ignored     int              `json:"ignored"`
	LeftOut     int              `json:"left_out"`
	UnreadCount int              `json:"unread_count"`
	Unread      []jsonUnreadCell `json:"unread"` // the first 100
}

type jsonUnreadCell struct {
	Cell string `json:"cell"`
	Text string `json:"text"`
	Why  string `json:"why"`
}
