package styles

// Font is what party documents are set in.
const Font = "Times New Roman"

// The margins of a party document, in millimetres.
const (
	TopMargin    = 20
	BottomMargin = 20
	LeftMargin   = 30
	RightMargin  = 15
	HeaderMargin = 10
	Millimetres  = 25.4 // an inch
)
