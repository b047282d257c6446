package jsonout

// An account is the same for other programs.
type account struct {
	Used        int          `json:"used"`
	Known       int          `json:"known"`
	Ignored     int          `json:"ignored"`
	LeftOut     int          `json:"left_out"`
	UnreadCount int          `json:"unread_count"`
	Unread      []unreadCell `json:"unread"` // the first 100
}

type unreadCell struct {
	Cell string `json:"cell"`
	Text string `json:"text"`
	Why  string `json:"why"`
}
