package scoring

// A wireOrganisation is an Organisation of which something is told.
type wireOrganisation struct {
	Away       *int  `json:"away,omitempty"`
	Groups     *int  `json:"groups,omitempty"`
	Grouped    *bool `json:"grouped,omitempty"`
	Launched   *bool `json:"launched,omitempty"`
	Recognised *bool `json:"recognised,omitempty"`
}

func packOrganisation(o Organisation) wireOrganisation {
	return wireOrganisation{o.Away.Pointer(), o.Groups.Pointer(), o.Grouped.Pointer(), o.Launched.Pointer(), o.Recognised.Pointer()}
}

func (w wireOrganisation) unpack() Organisation {
	return Organisation{optional(w.Away), optional(w.Groups), optional(w.Grouped), optional(w.Launched), optional(w.Recognised)}
}
