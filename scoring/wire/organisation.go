package wire

import "chibo/scoring"

// A wireOrganisation is an Organisation of which something is told.
type wireOrganisation struct {
	Away       *int  `json:"away,omitempty"`
	Groups     *int  `json:"groups,omitempty"`
	Grouped    *bool `json:"grouped,omitempty"`
	Launched   *bool `json:"launched,omitempty"`
	Recognised *bool `json:"recognised,omitempty"`
}

func packOrganisation(o scoring.Organisation) wireOrganisation {
	return wireOrganisation{o.Away.Pointer(), o.Groups.Pointer(), o.Grouped.Pointer(), o.Launched.Pointer(), o.Recognised.Pointer()}
}

func (w wireOrganisation) unpack() scoring.Organisation {
	return scoring.Organisation{Away: optional(w.Away), Groups: optional(w.Groups), Grouped: optional(w.Grouped), Launched: optional(w.Launched), Recognised: optional(w.Recognised)}
}
